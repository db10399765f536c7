import fc from "fast-check";
import { type RankValuesOptions, rankValues } from "steerindex/scoring";
import { expect, test } from "vitest";
import { runs } from "../shared.ts";

/** Hundredths, so that brute force can stay with whole numbers. */
const hundredths = fc.array(fc.option(fc.integer({ min: -400, max: 400 })), { maxLength: 40 });
const ties = fc.constantFrom("competition", "dense", "modified", "average") as fc.Arbitrary<
	RankValuesOptions["ties"]
>;
const order = fc.constantFrom("highest-first", "lowest-first") as fc.Arbitrary<RankValuesOptions["order"]>;

const textOf = (value: number | null): string | null =>
	value === null ? null : `${value < 0 ? "-" : ""}${Math.abs(value / 100).toFixed(2)}`;

/** A rank by counting: who is better, who is equal, how many different values are better. */
function bruteForce(
	keys: readonly (number | null)[],
	how: RankValuesOptions["ties"],
	first: RankValuesOptions["order"],
): readonly (number | null)[] {
	const ranked = keys.filter((key) => key !== null);
	return keys.map((key) => {
		if (key === null) return null;
		const better = ranked.filter((other) => (first === "highest-first" ? other > key : other < key));
		const equal = ranked.filter((other) => other === key).length;
		if (how === "competition") return better.length + 1;
		if (how === "dense") return new Set(better).size + 1;
		if (how === "modified") return better.length + equal;
		return better.length + (1 + equal) / 2;
	});
}

/** Half away from zero to whole units. */
const rounded = (value: number | null): number | null =>
	value === null ? null : Math.sign(value) * Math.floor((Math.abs(value) + 50) / 100) || 0;

test("scoring.ranks: all tie methods and both orders equal brute force", () => {
	fc.assert(
		fc.property(hundredths, ties, order, (values, how, first) => {
			const texts = values.map(textOf);
			const options = { ties: how, order: first, population: "ranked" } as const;
			const exact = rankValues(texts, { ...options, key: "exact" });
			expect(exact.rows.map(({ rank }) => rank)).toEqual(bruteForce(values, how, first));
			const printed = rankValues(texts, { ...options, key: { published: { places: 0, mode: "half-up" } } });
			const whole = values.map(rounded);
			expect(printed.rows.map(({ rank }) => rank)).toEqual(bruteForce(whole, how, first));
			expect(printed.rows.map(({ key }) => key)).toEqual(
				whole.map((key) => (key === null ? null : `${key}`)),
			);
		}),
		{ numRuns: runs(300, 5000) },
	);
});

test("permuting the units changes no rank, no tie and no note", () => {
	const shuffled = fc
		.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 })
		.chain((values) =>
			fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
		);
	fc.assert(
		fc.property(shuffled, ties, order, ([values, other], how, first) => {
			const options = { ties: how, order: first, population: "ranked" } as const;
			const key = { published: { places: 0, mode: "half-up" } } as const;
			const run = (units: readonly number[]): unknown => {
				const named = Object.fromEntries(units.map((unit) => [`u${unit}`, `${unit >> 2}.${unit % 4}`]));
				const { rows, ties: shared, diagnostics } = rankValues(named, { ...options, key });
				return [
					[...rows].sort((a, b) => (a.unit < b.unit ? -1 : 1)),
					shared.map((tie) => ({ ...tie, units: [...tie.units].sort() })),
					diagnostics.map(({ code }) => code),
				];
			};
			expect(run(other)).toEqual(run(values));
		}),
		{ numRuns: runs(200, 3000) },
	);
});

test("average ranks add up to those of a list without ties", () => {
	fc.assert(
		fc.property(hundredths, (values) => {
			const options = {
				ties: "average",
				order: "highest-first",
				key: "exact",
				population: "ranked",
			} as const;
			const { rows, of } = rankValues(values.map(textOf), options);
			expect(rows.reduce((sum, { rank }) => sum + (rank ?? 0), 0)).toBe((of * (of + 1)) / 2);
		}),
		{ numRuns: runs(200, 3000) },
	);
});
