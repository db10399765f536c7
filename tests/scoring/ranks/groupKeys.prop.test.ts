import fc from "fast-check";
import { groupValues } from "steerindex/scoring";
import { expect, test } from "vitest";
import { exactText } from "../../../src/number/decimalText.ts";
import * as q from "../../../src/number/rational.ts";
import { compareReals, type Fraction, realOf } from "../../../src/number/real.ts";
import type { Grouping } from "../../../src/scheme/node.ts";
import { groupKeys } from "../../../src/scoring/ranks/groupKeys.ts";
import { runs } from "../../shared.ts";
import { over } from "./reals.ts";

const edge = fc.constantFrom("up", "down");
const order = fc.constantFrom("highest-first", "lowest-first");
const values = fc.array(fc.option(fc.integer({ min: -20, max: 20 }), { nil: undefined }), { maxLength: 30 });
/** Halves and thirds of whole numbers, not in lowest terms. */
const keysOf = (list: readonly (number | undefined)[]): readonly (Fraction | undefined)[] =>
	list.map((value) => (value === undefined ? undefined : over(value * 10, 60)));

const quantiles = fc.oneof(
	fc.integer({ min: 2, max: 6 }),
	fc
		.uniqueArray(fc.integer({ min: 1, max: 19 }), { minLength: 1, maxLength: 4 })
		.map((list) => list.sort((a, b) => a - b).map((step) => step / 20)),
);

const groupingOf = (given: number | readonly number[], to: "up" | "down"): Grouping => {
	const count = typeof given === "number" ? given : given.length + 1;
	const labels = Array.from({ length: count }, (_, at) => `g${at}`);
	return { of: "points", key: "exact", quantiles: given, method: "type7", edge: to, labels };
};

test("scoring.groups: a group is the number of cuts that are better, by fixed cuts", () => {
	const cuts = fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 5 });
	const inclusive = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
	fc.assert(
		fc.property(values, cuts, inclusive, order, (list, given, sides, first) => {
			const sign = first === "highest-first" ? 1 : -1;
			const sorted = [...given].sort((a, b) => sign * (b - a));
			const grouping: Grouping = {
				of: "percent",
				key: "published",
				cuts: sorted.map((at, index) => ({ at, inclusive: sides[index] ?? false, label: `g${index}` })),
				otherwise: `g${sorted.length}`,
			};
			const keys = list.map((value) => (value === undefined ? undefined : over(value * 7, 7)));
			const result = groupKeys(keys, grouping, first);
			const expected = list.map((value) => {
				if (value === undefined) return null;
				const reached = sorted.findIndex((at, index) =>
					sides[index] ? sign * (value - at) >= 0 : sign * (value - at) > 0,
				);
				return `g${reached < 0 ? sorted.length : reached}`;
			});
			expect(result.label).toEqual(expected);
			expect(result.sizes).toEqual(
				result.labels.map((label) => expected.filter((own) => own === label).length),
			);
			expect(result.onCut).toEqual(
				sorted.map((at) => list.flatMap((value, unit) => (value === at ? [unit] : []))),
			);
		}),
		{ numRuns: runs(300, 10_000) },
	);
});

test("scoring.quantiles: a board groups as groupValues does", () => {
	fc.assert(
		fc.property(values, quantiles, edge, (list, given, to) => {
			const grouping = groupingOf(given, to);
			const board = groupKeys(keysOf(list), grouping, "highest-first");
			const shares = typeof given === "number" ? given : [...given].reverse();
			const alone = groupValues(
				list.map((value) => (value === undefined ? null : { exact: `${value}/6` })),
				{ quantiles: shares, method: "type7", edge: to, labels: board.labels },
			);
			expect(board.label).toEqual(alone.rows.map(({ label }) => label));
			expect(board.sizes).toEqual(alone.groups.map(({ size }) => size));
			expect(board.cuts.map((cut) => exactText(q.fraction(...partsOf(cut as Fraction))))).toEqual(
				alone.cuts.map(({ exact }) => exact),
			);
		}),
		{ numRuns: runs(300, 10_000) },
	);
});

const partsOf = ({ over: n, under: d }: Fraction): [bigint, bigint] => [n, d];

test("the lowest first is the highest first of the negated values", () => {
	fc.assert(
		fc.property(values, quantiles, edge, (list, given, to) => {
			const grouping = groupingOf(given, to);
			const lowest = groupKeys(keysOf(list), grouping, "lowest-first");
			const negated = keysOf(list.map((value) => (value === undefined ? value : -value)));
			const highest = groupKeys(negated, grouping, "highest-first");
			expect(lowest.group).toEqual(highest.group);
			expect(lowest.onCut).toEqual(highest.onCut);
			for (const [at, cut] of lowest.cuts.entries()) {
				const [n, d] = partsOf(highest.cuts[at] as Fraction);
				expect(compareReals(cut, realOf(q.fraction(-n, d)))).toBe(0);
			}
		}),
		{ numRuns: runs(200, 5000) },
	);
});
