import { describe, expect, test } from "vitest";
import { readDecimal } from "../../../src/number/decimalText.ts";
import { compareReals, type Real, realOf } from "../../../src/number/real.ts";
import type { Grouping } from "../../../src/scheme/node.ts";
import { groupKeys } from "../../../src/scoring/ranks/groupKeys.ts";
import scenarios from "../../scenarios/scoring-groups.json" with { type: "json" };
import { enclosed, over, rootOf } from "./reals.ts";

const quartiles = {
	of: "points",
	key: "exact",
	quantiles: 4,
	method: "type7",
	edge: "up",
	labels: ["high", "mid-high", "mid-low", "low"],
} as const;

const grades = {
	of: "points",
	key: "exact",
	cuts: [
		{ at: 90, inclusive: true, label: "A" },
		{ at: 70, inclusive: false, label: "B" },
		{ at: { decimal: "50.0" }, inclusive: true, label: "C" },
	],
	otherwise: "D",
} as const;

const whole = (...values: readonly (number | undefined)[]): readonly (Real | undefined)[] =>
	values.map((value) => (value === undefined ? undefined : over(Math.round(value * 1000), 1000)));

/** Whether the cuts are these numbers, whatever form they have. */
const areCuts = (cuts: readonly Real[], ...expected: readonly Real[]): void => {
	expect(cuts).toHaveLength(expected.length);
	for (const [at, cut] of cuts.entries()) expect(compareReals(cut, expected[at] ?? over(0))).toBe(0);
};

describe("scoring.groups: groups of a board", () => {
	test("PAPI 2022: Quảng Nam is the median, so the edge alone makes its group", () => {
		const values = Object.entries(scenarios[0]?.values ?? {});
		const keys = values.map(([, text]) => {
			const exact = text === null ? undefined : readDecimal(text);
			return exact && realOf(exact);
		});
		const up = groupKeys(keys, quartiles, "highest-first");
		expect(Object.fromEntries(values.map(([name], at) => [name, up.label[at]]))).toEqual(
			scenarios[0]?.groups,
		);
		expect(up.sizes).toEqual([16, 15, 15, 15]);
		const at = values.findIndex(([name]) => name === "Quang Nam");
		expect(up.onCut[1]).toEqual([at]);
		expect(up.label[at]).toBe("mid-high");
		const down = groupKeys(keys, { ...quartiles, edge: "down" }, "highest-first");
		expect(down.label[at]).toBe("mid-low");
	});

	test("fixed cuts, each with its own edge", () => {
		const result = groupKeys(
			whole(100, 90, 89.999, 70.001, 70, undefined, 50, 49.999),
			grades,
			"highest-first",
		);
		expect(result.label).toEqual(["A", "A", "B", "B", "C", null, "C", "D"]);
		expect(result.group).toEqual([0, 0, 1, 1, 2, null, 2, 3]);
		expect(result.sizes).toEqual([2, 2, 2, 1]);
		expect(result.onCut).toEqual([[1], [4], [6]]);
		expect(result.labels).toEqual(["A", "B", "C", "D"]);
		areCuts(result.cuts, over(90), over(70), over(50));
	});

	test("where the lowest values are best, cuts hold what lies below them", () => {
		const days: Grouping = {
			...grades,
			cuts: [
				{ at: 5, inclusive: true, label: "fast" },
				{ at: 10, inclusive: false, label: "usual" },
			],
			otherwise: "slow",
		};
		const result = groupKeys(whole(4, 5, 5.001, 9.999, 10, 11), days, "lowest-first");
		expect(result.label).toEqual(["fast", "fast", "usual", "usual", "slow", "slow"]);
	});

	test("on ranks a cut holds the ranks up to it, whatever the order", () => {
		const podium: Grouping = {
			of: "rank",
			key: "published",
			cuts: [
				{ at: 3, inclusive: true, label: "top 3" },
				{ at: 10, inclusive: false, label: "top 9" },
			],
			otherwise: "others",
		};
		for (const order of ["highest-first", "lowest-first"] as const) {
			const { label } = groupKeys(whole(1, 2.5, 3, 3.5, 9, 10, undefined), podium, order);
			expect(label).toEqual(["top 3", "top 3", "top 3", "top 9", "top 9", "others", null]);
		}
	});

	test("nothing to group", () => {
		expect(groupKeys([undefined], quartiles, "highest-first")).toEqual({
			label: [null],
			group: [null],
			labels: quartiles.labels,
			sizes: [0, 0, 0, 0],
			cuts: [],
			onCut: [],
			undecided: [],
		});
	});
});

describe("scoring.quantiles: cuts of a board", () => {
	const ten = whole(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

	test("unequal groups: the best tenth, the next fifth; in either order of writing", () => {
		for (const quantiles of [
			[0.9, 0.7],
			[0.7, 0.9],
		]) {
			const grouping: Grouping = { ...quartiles, quantiles, labels: ["top", "next", "rest"] };
			const result = groupKeys(ten, grouping, "highest-first");
			areCuts(result.cuts, over(91, 10), over(73, 10));
			expect(result.sizes).toEqual([1, 2, 7]);
			expect(result.label.slice(6)).toEqual(["rest", "next", "next", "top"]);
		}
	});

	test("where the lowest values are best, the cuts are mirrored", () => {
		const grouping: Grouping = { ...quartiles, quantiles: [0.9, 0.7], labels: ["top", "next", "rest"] };
		const result = groupKeys(ten, grouping, "lowest-first");
		areCuts(result.cuts, over(19, 10), over(37, 10));
		expect(result.label.slice(0, 4)).toEqual(["top", "next", "next", "rest"]);
		const ranks = groupKeys(ten, { ...grouping, of: "rank" }, "highest-first");
		expect(ranks.label).toEqual(result.label);
	});

	test("the edge, where the lowest values are best", () => {
		const halves: Grouping = { ...quartiles, quantiles: 2, labels: ["fast", "slow"] };
		const values = whole(1, 2, 3, 4, 5);
		expect(groupKeys(values, halves, "lowest-first").sizes).toEqual([3, 2]);
		expect(groupKeys(values, { ...halves, edge: "down" }, "lowest-first").sizes).toEqual([2, 3]);
	});

	test("all values equal: one group by the edge, and all on the first cut", () => {
		const result = groupKeys(whole(4, 4, 4), quartiles, "highest-first");
		expect([result.sizes, result.onCut]).toEqual([
			[3, 0, 0, 0],
			[[0, 1, 2], [], []],
		]);
		const down = groupKeys(whole(4, 4, 4), { ...quartiles, edge: "down" }, "highest-first");
		expect(down.sizes).toEqual([0, 0, 0, 3]);
	});

	test("thirds are exact", () => {
		const thirds: Grouping = { ...quartiles, quantiles: 3, labels: ["a", "b", "c"] };
		areCuts(groupKeys(whole(0, 1), thirds, "highest-first").cuts, over(2, 3), over(1, 3));
	});

	test("of roots: a value that is the cut lies on it, a cut between two lies between them", () => {
		const halves: Grouping = { ...quartiles, quantiles: 2, labels: ["high", "low"] };
		const odd = groupKeys([rootOf(3), rootOf(2), over(1)], halves, "highest-first");
		expect([odd.label, odd.onCut]).toEqual([["high", "high", "low"], [[1]]]);
		const even = groupKeys([rootOf(2), rootOf(3), over(2), over(1)], halves, "highest-first");
		expect(even.label).toEqual(["low", "high", "high", "low"]);
		// (√2 + √3) / 2 = 1.573132184…
		const [cut = over(0)] = even.cuts;
		expect(compareReals(cut, over(1_573_132_184n, 10n ** 9n))).toBe(1);
		expect(compareReals(cut, over(1_573_132_185n, 10n ** 9n))).toBe(-1);
	});

	test("of equal roots: they are on the cut between them", () => {
		const halves: Grouping = { ...quartiles, quantiles: 2, edge: "down", labels: ["high", "low"] };
		const result = groupKeys([rootOf(8), rootOf(2, over(2))], halves, "highest-first");
		expect([result.label, result.onCut, result.undecided]).toEqual([["low", "low"], [[0, 1]], []]);
	});

	test("what 500 digits do not tell from a cut counts as on it, and is told", () => {
		const halves: Grouping = { ...quartiles, quantiles: 2, edge: "down", labels: ["high", "low"] };
		const result = groupKeys([enclosed(2, "a"), enclosed(2, "b"), over(3)], halves, "highest-first");
		expect(result.label).toEqual(["low", "low", "high"]);
		expect(result.onCut).toEqual([[0, 1]]);
		expect(result.undecided).toHaveLength(1);
	});
});
