import { type Label, type Locale, labelText } from "../core/label.ts";
import type { LinkedSeries } from "./chainLink.ts";
import type { UnitSeries } from "./followUnit.ts";
import {
	cautionLines,
	placesMoved,
	printDouble,
	printExact,
	printRounded,
	rankOf,
	scoreMoved,
	word,
	writeLines,
} from "./ranks/lines.ts";
import * as messages from "./seriesMessages.ts";
import type { RankExtreme, SeriesGrowth, SeriesSegment, SeriesStreak, UnitYear } from "./years/unitSeries.ts";
import * as words from "./years/words.ts";

/** How a series is written. */
export interface FormatSeriesOptions {
	readonly locale: Locale;
}

/**
 * Writes a series: a line for each period, then growth, the highest and lowest score, the best and worst rank, streaks
 * of two changes or more, and the cautions.
 *
 * @param series - What `followUnit` or `chainLink` gave.
 * @param options - `locale`: the language, with its decimal mark.
 * @returns Lines joined by a line feed; growth is rounded to two decimals.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`; `NOT_A_RESULT` for anything but a series.
 *
 * @example
 * ```ts
 * import { followUnit, formatSeries } from "steerindex/change";
 * const papi = { index: "PAPI", unit: "Ninh Thuận", scheme: "papi-2021" };
 * const series = followUnit([
 *   { ...papi, period: "2021", score: 43.8302, rank: 14, of: 60 },
 *   { ...papi, period: "2022", score: 46.0002, rank: 4, of: 61 },
 * ], "Ninh Thuận");
 * const lines = formatSeries(series, { locale: "vi" }).split("\n");
 * lines[2]; // => "2022: 46,0002, tăng 2,1700 điểm; hạng 4/61, tăng 10 bậc"
 * lines[3]; // => "2021 → 2022: bình quân +4,95% mỗi năm"
 * ```
 */
export function formatSeries(series: UnitSeries | LinkedSeries, options: FormatSeriesOptions): string {
	return writeLines(series, options, messages.notASeries, (locale) => {
		const { unit, index, node, years, gaps, streaks, cautions } = series;
		const say = (label: Label): string => labelText(label, locale);
		const why = new Map(gaps.map((gap) => [gap.period, gap.why]));
		const absent = gaps.filter((gap) => gap.why === "notInSeries");
		const gapLine = (period: string): string =>
			`${word(period)}: ${say(words.gap(why.get(period) ?? "missing"))}`;
		const lines = years.flatMap((year, at) => {
			const last = years[at - 1]?.period ?? year.period;
			const between = absent.filter(({ period }) => last < period && period < year.period);
			const own = year.score || !why.has(year.period) ? yearLine(year, locale) : gapLine(year.period);
			return [...between.map(({ period }) => gapLine(period)), own];
		});
		const segments: readonly Ends[] = "method" in series ? [series] : series.segments;
		return [
			words.title(word(index), node, word(unit)),
			...("method" in series ? [say(words.linked(series.method, series.onto))] : []),
			...lines,
			...segments.flatMap((segment) => segmentLines(segment, locale)),
			...streaks.filter(({ changes }) => changes > 1).map((streak) => say(streakLine(streak, locale))),
			...cautionLines(cautions, locale),
		];
	});
}

function yearLine({ period, score, rank, of, change, noChange }: UnitYear, locale: Locale): string {
	const places = change?.places ?? null;
	const parts = [
		...(score ? [printExact(score, locale) + (change ? `, ${scoreMoved(change.score, locale)}` : "")] : []),
		...(rank === null
			? []
			: [
					labelText(words.rank(rankOf(rank, of ?? 0, locale)), locale) +
						(places === null ? "" : `, ${placesMoved(places, locale)}`),
				]),
		...(noChange === "break" ? [labelText(words.broken, locale)] : []),
	];
	return `${word(period)}: ${parts.join("; ")}`;
}

type Ends = Pick<SeriesSegment, "growth" | "highest" | "lowest" | "bestRank" | "worstRank">;

function segmentLines(
	{ growth, highest, lowest, bestRank, worstRank }: Ends,
	locale: Locale,
): readonly string[] {
	if (!growth) return [];
	const at = (periods: readonly string[]): string => periods.map(word).join(", ");
	const rank = ({ periods }: RankExtreme, place: number): string =>
		periods.map(({ period, of }) => `${rankOf(place, of, locale)} (${word(period)})`).join(", ");
	return [
		growthLine(growth, locale),
		...(highest && lowest
			? [
					labelText(
						words.extremes(
							printExact(highest.score, locale),
							at(highest.periods),
							printExact(lowest.score, locale),
							at(lowest.periods),
						),
						locale,
					),
				]
			: []),
		...(bestRank && worstRank
			? [labelText(words.ranks(rank(bestRank, bestRank.rank), rank(worstRank, worstRank.rank)), locale)]
			: []),
	];
}

function growthLine({ from, to, percent, per }: SeriesGrowth, locale: Locale): string {
	const rounded = printRounded(percent, 2, locale, "exceptZero");
	return labelText(words.growth(word(from), word(to), rounded, per), locale);
}

function streakLine(streak: SeriesStreak, locale: Locale): Label {
	return words.streak(streak, printDouble(streak.changes, locale));
}
