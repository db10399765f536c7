import { describe, expect, test } from "vitest";
import type { Real } from "../../../src/number/real.ts";
import { hiddenTieBreaks } from "../../../src/scoring/ranks/hiddenTieBreaks.ts";
import { rankKeys } from "../../../src/scoring/ranks/rankKeys.ts";
import { over, rootOf } from "./reals.ts";

const found = (values: readonly Real[], order: "highest-first" | "lowest-first" = "highest-first"): unknown =>
	hiddenTieBreaks(values, rankKeys(values, { order, ties: "competition" }).groups, order);

describe("scoring.ranks: ranks that hang on the digits of upstream arithmetic", () => {
	const billion = 10n ** 9n;
	const unit = 10n ** 12n;

	test("less than a million-millionth of the one ahead; exactly that much is a difference", () => {
		expect(found([over(unit), over(unit - 1n)])).toEqual([]);
		expect(found([over(unit + 1n), over(unit)])).toEqual([[0, 1]]);
		expect(found([over(unit), over(unit - 1n)], "lowest-first")).toEqual([]);
		expect(found([over(10n * unit), over(10n * unit - 9n)])).toEqual([[0, 1]]);
	});

	test("below zero, and next to zero", () => {
		expect(found([over(-unit - 1n), over(-unit - 2n)])).toEqual([[0, 1]]);
		expect(found([over(0), over(-1, billion * unit)])).toEqual([]);
		expect(found([over(1, billion * unit), over(0)])).toEqual([]);
	});

	test("a root and its decimals", () => {
		const near = over(14_142_135_623_731n, 10n ** 13n);
		expect(found([rootOf(2), near])).toEqual([[1, 0]]);
		expect(found([rootOf(2), over(1_414_213_562_373n, unit)])).toEqual([[0, 1]]);
		expect(found([rootOf(2), over(141_421_356n, 10n ** 8n)])).toEqual([]);
	});

	test("of published keys the nearest values of both groups", () => {
		// Published as 2 2 1 1: the third and the second part only by noise.
		const values = [over(5, 2), over(3, 2), over(3n * unit - 1n, 2n * unit), over(1)];
		expect(
			hiddenTieBreaks(
				values,
				[
					[0, 1],
					[2, 3],
				],
				"highest-first",
			),
		).toEqual([[1, 2]]);
		expect(
			hiddenTieBreaks(
				values,
				[
					[2, 3],
					[0, 1],
				],
				"lowest-first",
			),
		).toEqual([[2, 1]]);
	});
});
