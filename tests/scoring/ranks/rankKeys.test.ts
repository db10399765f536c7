import { describe, expect, test } from "vitest";
import type { Real } from "../../../src/number/real.ts";
import { rankKeys } from "../../../src/scoring/ranks/rankKeys.ts";
import { enclosed, over, rootOf } from "./reals.ts";

const competition = { order: "highest-first", ties: "competition" } as const;
const ranksOf = (keys: readonly (Real | undefined)[]): readonly (number | null)[] =>
	rankKeys(keys, competition).rank;

describe("scoring.ranks: ties of exact keys", () => {
	test.each([
		["competition", [1, 2, 2, null, 4]],
		["dense", [1, 2, 2, null, 3]],
		["modified", [1, 3, 3, null, 4]],
		["average", [1, 2.5, 2.5, null, 4]],
	] as const)("%s", (ties, ranks) => {
		const keys = [over(9), over(7), over(14, 2), undefined, over(5)];
		const result = rankKeys(keys, { order: "highest-first", ties });
		expect(result.rank).toEqual(ranks);
		expect(result.tied).toEqual([1, 2, 2, 0, 1]);
		expect(result.groups).toEqual([[0], [1, 2], [4]]);
	});

	test("the lowest first", () => {
		const keys = [over(9), over(7), over(14, 2), over(5)];
		expect(rankKeys(keys, { order: "lowest-first", ties: "competition" }).rank).toEqual([4, 2, 2, 1]);
	});

	test("nothing to rank", () => {
		expect(rankKeys([], competition)).toEqual({ rank: [], tied: [], groups: [], undecided: [] });
		expect(ranksOf([undefined, undefined])).toEqual([null, null]);
	});
});

describe("doubles never decide what they do not tell apart", () => {
	test("fractions with the same nearest double", () => {
		const huge = 10n ** 40n;
		const keys = [over(huge, 3n * huge + 1n), over(1, 3), over(huge, 3n * huge - 1n), over(2, 6)];
		expect(ranksOf(keys)).toEqual([4, 2, 1, 2]);
	});

	test("whole numbers past 2^53", () => {
		expect(ranksOf([over(2n ** 53n), over(2n ** 53n + 1n), over(2n ** 53n + 2n)])).toEqual([3, 2, 1]);
	});

	test("what no double holds: too large, too small, below zero", () => {
		const large = 10n ** 400n;
		const keys = [over(large), over(large + 1n), over(-large), over(1, large), over(0), over(-1, large)];
		expect(ranksOf(keys)).toEqual([2, 1, 6, 3, 4, 5]);
		expect(ranksOf([over(-large - 1n), over(-large), over(2, large), over(1, large)])).toEqual([4, 3, 1, 2]);
	});
});

describe("roots", () => {
	test("√2 lies between its decimals", () => {
		const printed = over(141_421_356n, 10n ** 8n);
		const next = over(141_421_357n, 10n ** 8n);
		expect(ranksOf([printed, rootOf(2), next])).toEqual([3, 2, 1]);
		const thirty = 1_414_213_562_373_095_048_801_688_724_209n;
		const keys = [over(thirty, 10n ** 30n), rootOf(2), over(thirty + 1n, 10n ** 30n)];
		expect(ranksOf(keys)).toEqual([3, 2, 1]);
	});

	test("√8 and 2√2 are one number, and tie", () => {
		const result = rankKeys([rootOf(8), over(2), rootOf(2, over(2)), rootOf(7)], competition);
		expect(result.rank).toEqual([1, 4, 1, 3]);
		expect(result.undecided).toEqual([]);
	});

	test("roots below zero", () => {
		expect(ranksOf([rootOf(2, over(-1)), rootOf(3, over(-1)), over(0), rootOf(2)])).toEqual([3, 4, 2, 1]);
	});

	test("what 500 digits do not tell apart ties, and is told", () => {
		const result = rankKeys([enclosed(2, "a"), over(1), enclosed(2, "b"), enclosed(3, "c")], competition);
		expect(result.rank).toEqual([2, 4, 2, 1]);
		expect(result.tied).toEqual([2, 1, 2, 1]);
		expect(result.undecided).toEqual([[0, 2]]);
		expect(rankKeys([enclosed(2, "a"), enclosed(2, "a")], competition)).toMatchObject({
			rank: [1, 1],
			undecided: [],
		});
	});
});

describe("large columns", () => {
	test("eleven thousand fractions, all different, all equal, or all the same root", () => {
		const count = 11_000;
		const different = Array.from({ length: count }, (_, at) => over((at * 7919) % count, 3 + 7 * count));
		expect(rankKeys(different, competition).groups).toHaveLength(count);
		const equal = Array.from({ length: count }, (_, at) => over(2 * (at + 1), 3 * (at + 1)));
		expect(rankKeys(equal, competition).groups).toHaveLength(1);
		const roots = Array.from({ length: count }, (_, at) => rootOf(2 * (at + 1) ** 2, over(1, at + 1)));
		expect(rankKeys(roots, competition)).toMatchObject({ undecided: [], groups: { length: 1 } });
	});
});
