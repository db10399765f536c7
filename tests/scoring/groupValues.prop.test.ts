import fc from "fast-check";
import { type GroupByQuantilesOptions, groupValues, type QuantileMethod } from "steerindex/scoring";
import { expect, test } from "vitest";
import { readExact } from "../../src/number/decimalText.ts";
import * as q from "../../src/number/rational.ts";
import { runs } from "../shared.ts";

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });
const share = fc
	.integer({ min: 2, max: 60 })
	.chain((d) => fc.tuple(fc.integer({ min: 1, max: d - 1 }), fc.constant(d)));
const edge = fc.constantFrom("up", "down") as fc.Arbitrary<"up" | "down">;

/** The k-th value stands at the share (24k + a)/(24n + b); between two such points the line is straight. */
const POINTS: { readonly [method: string]: readonly [a: number, b: number] } = {
	type4: [0, 0],
	type5: [-12, 0],
	type6: [0, 24],
	type7: [-24, -24],
	type8: [-8, 8],
	type9: [-9, 6],
};

/** The quantile at n/d by the points themselves; the three methods without a line by counting. */
function byPoints(sorted: readonly number[], n: number, d: number, method: string): q.Rational {
	const count = sorted.length;
	const at = (k: number): number => sorted[Math.min(Math.max(k, 1), count) - 1] ?? 0;
	const points = POINTS[method];
	if (!points) {
		const reached = sorted.findIndex((_, index) => (index + 1) * d >= count * n) + 1;
		if (method === "type1") return q.integer(at(reached));
		const isEnd = reached * d === count * n;
		if (method === "type2") return q.fraction(BigInt(at(reached) + at(isEnd ? reached + 1 : reached)), 2n);
		const distance = (k: number): number => Math.abs(2 * (k * d - count * n));
		const near = Array.from({ length: count + 1 }, (_, k) => k);
		const least = Math.min(...near.map(distance));
		const nearest = near.filter((k) => distance(k) === least);
		return q.integer(at(nearest.find((k) => k % 2 === 0) ?? nearest[0] ?? 0));
	}
	const [a, b] = points;
	const width = 24 * count + b;
	// Shares as whole numbers: both sides times width · d.
	const isBelow = (k: number): boolean => (24 * k + a) * d <= n * width;
	if (count === 1 || !isBelow(1)) return q.integer(at(1));
	if (isBelow(count)) return q.integer(at(count));
	let k = 1;
	while (isBelow(k + 1)) k++;
	const part = q.fraction(BigInt(n * width - (24 * k + a) * d), BigInt(24 * d));
	return q.add(q.integer(at(k)), q.multiply(part, q.integer(at(k + 1) - at(k))));
}

test("scoring.quantiles: all nine methods equal the points of their definition", () => {
	const methods = ["type1", "type2", "type3", "type4", "type5", "type6", "type7", "type8", "type9"] as const;
	fc.assert(
		fc.property(values, share, (list, [n, d]) => {
			const sorted = [...list].sort((a, b) => a - b);
			for (const method of methods) {
				const options = { edge: "up", labels: ["up", "down"], method } as const;
				const { cuts } = groupValues(list, { ...options, quantiles: [{ exact: `${n}/${d}` }] });
				expect([method, readExact(cuts[0]?.exact ?? "")]).toEqual([method, byPoints(sorted, n, d, method)]);
			}
		}),
		{ numRuns: runs(300, 5000) },
	);
});

const grouped = fc.record({
	list: fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { maxLength: 25 }),
	quantiles: fc.integer({ min: 2, max: 7 }),
	method: fc.constantFrom<QuantileMethod>("type1", "type3", "type6", "type7"),
	edge,
});

const optionsOf = (given: {
	readonly quantiles: number;
	readonly method: QuantileMethod;
	readonly edge: "up" | "down";
}): GroupByQuantilesOptions => ({
	quantiles: given.quantiles,
	method: given.method,
	edge: given.edge,
	labels: Array.from({ length: given.quantiles }, (_, at) => `g${at + 1}`),
});

test("scoring.groups: a group is 1 and the cuts above the value; sizes add up; null stays null", () => {
	fc.assert(
		fc.property(grouped, ({ list, ...given }) => {
			const { rows, cuts, groups, of } = groupValues(list, optionsOf(given));
			const exact = cuts.map((cut) => readExact(cut.exact) ?? q.ZERO);
			for (const [at, value] of list.entries()) {
				const isAbove = (cut: q.Rational): boolean => {
					const side = q.compare(cut, q.integer(value ?? 0));
					return side > 0 || (side === 0 && given.edge === "down");
				};
				expect(rows[at]?.group).toBe(value === null ? null : exact.filter(isAbove).length + 1);
			}
			expect(groups.reduce((sum, { size }) => sum + size, 0)).toBe(of);
			expect(groups.map(({ size }) => size)).toEqual(
				groups.map(({ group }) => rows.filter((row) => row.group === group).length),
			);
		}),
		{ numRuns: runs(300, 5000) },
	);
});

test("permuting the units changes no group and no cut", () => {
	const permuted = grouped.chain((given) => {
		const places = given.list.map((_, at) => at);
		return fc.tuple(
			fc.constant(given),
			fc.shuffledSubarray(places, { minLength: places.length, maxLength: places.length }),
		);
	});
	fc.assert(
		fc.property(permuted, ([{ list, ...given }, places]) => {
			const run = (order: readonly number[]): unknown => {
				const named = Object.fromEntries(order.map((at) => [`u${at}`, list[at] ?? null]));
				const { rows, cuts, groups, diagnostics } = groupValues(named, optionsOf(given));
				return [
					Object.fromEntries(rows.map(({ unit, group }) => [unit, group])),
					cuts,
					groups,
					diagnostics.map(({ code }) => code),
				];
			};
			expect(run(places)).toEqual(run(list.map((_, at) => at)));
		}),
		{ numRuns: runs(200, 3000) },
	);
});
