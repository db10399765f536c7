import { contributions, explainRankChanges } from "steerindex/change";
import type { Observations } from "steerindex/scoring";
import { scoreUnits } from "steerindex/scoring";
import { median, milliseconds } from "./measure.ts";
import { pointsSample, type Sample, series } from "./schemes.ts";

/** The second year of a sample: every tenth value moved. */
function twoYears({ scheme, observations }: Sample): {
	readonly scheme: Sample["scheme"];
	readonly observations: Observations;
} {
	const random = series(7);
	const later = observations.records.map((record) => ({
		...record,
		period: "2",
		facts: Object.fromEntries(
			Object.entries(record.facts ?? {}).map(([name, value]) => [
				name,
				random() < 0.1 ? Math.floor(random() * 101) / 100 : value,
			]),
		),
	}));
	return { scheme, observations: { periods: ["1", "2"], records: [...observations.records, ...later] } };
}

/** Explaining the change of every unit, against scoring both years. */
export function benchChange(): void {
	console.log("\ncontributions and explainRankChanges of all units, two years; processor time");
	for (const [units, runs] of [
		[63, 5],
		[1000, 1],
	] as const) {
		const { scheme, observations } = twoYears(pointsSample(units, 100));
		const names = observations.records.slice(0, units).map(({ unit }) => unit);
		const time = (run: () => void): number => {
			run();
			return median(Array.from({ length: runs }, () => milliseconds(run)));
		};
		const scored = time(() => {
			for (const period of ["1", "2"]) scoreUnits(scheme, observations, { period });
		});
		const split = time(
			() => void contributions({ scheme, observations, period: "2", from: "1", units: names }),
		);
		const ranked = time(
			() =>
				void explainRankChanges({ scheme, observations, period: "1" }, { scheme, observations, period: "2" }),
		);
		console.log(
			`${units} units × 100 leaves: contributions ${ms(split)} (${(split / scored).toFixed(1)} times both boards), ranks explained ${ms(ranked)} (${(ranked / scored).toFixed(1)} times); both boards ${ms(scored)}`,
		);
	}
}

function ms(time: number): string {
	return time < 1000 ? `${time.toFixed(0)} ms` : `${(time / 1000).toFixed(1)} s`;
}
