import { yearsBetween } from "./growthOf.ts";
import type { SeriesStreak, UnitYear } from "./unitSeries.ts";

/** Changes of one direction in a row. A gap or a break ends a streak, and so does a year that the series lacks. */
export function streaksOf(years: readonly UnitYear[]): readonly SeriesStreak[] {
	const places = new Map(years.map(({ period }, at) => [period, at]));
	const isNext = (before: string, period: string): boolean =>
		(places.get(period) ?? 0) - (places.get(before) ?? 0) === 1 && (yearsBetween(before, period) ?? 1) === 1;
	const signOfScore = ({ change }: UnitYear): number | undefined =>
		change?.score && signOf(change.score.exact);
	const signOfRank = ({ change }: UnitYear): number | undefined =>
		change?.places === null || change?.places === undefined ? undefined : Math.sign(change.places);
	return [...runsOf(years, "score", signOfScore, isNext), ...runsOf(years, "rank", signOfRank, isNext)];
}

function runsOf(
	years: readonly UnitYear[],
	of: SeriesStreak["of"],
	wayOf: (year: UnitYear) => number | undefined,
	isNext: (before: string, period: string) => boolean,
): readonly SeriesStreak[] {
	const runs: SeriesStreak[] = [];
	let isOpen = false;
	for (const year of years) {
		const way = wayOf(year);
		const from = year.change?.from ?? "";
		if (way === undefined || !isNext(from, year.period)) {
			isOpen = false;
			continue;
		}
		const direction = way > 0 ? "up" : way < 0 ? "down" : "unchanged";
		const run = runs.at(-1);
		if (isOpen && run?.direction === direction && run.to === from) {
			runs[runs.length - 1] = { ...run, to: year.period, changes: run.changes + 1 };
		} else runs.push({ of, direction, from, to: year.period, changes: 1 });
		isOpen = true;
	}
	return runs;
}

function signOf(exact: string): number {
	if (!/[1-9]/.test(exact)) return 0;
	return exact.startsWith("-") ? -1 : 1;
}
