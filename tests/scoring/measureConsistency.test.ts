import { SteerindexError } from "steerindex/core";
import { type Columns, measureConsistency, type Scoreboard } from "steerindex/scoring";
import { describe, expect, test } from "vitest";

/** The issues that a call is refused with. */
function refused(source: unknown, options?: unknown): readonly string[] {
	try {
		measureConsistency(source as never, options as never);
	} catch (error) {
		if (SteerindexError.is(error)) return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
		throw error;
	}
	return [];
}

const codes = (columns: Columns): readonly string[] =>
	measureConsistency(columns).diagnostics.map(({ code }) => code);

describe("scoring.consistency", () => {
	test("by hand: variances 5/3, 4/3 and 8/3 of the items, 15 of the totals", () => {
		// Totals 4, 7, 10, 13: variance 15; 3/2 · (1 − (17/3)/15) = 14/15.
		const found = measureConsistency({ q1: [1, 2, 3, 4], q2: [2, 2, 4, 4], q3: [1, 3, 3, 5] });
		expect(found).toEqual({ alpha: 14 / 15, exact: "14/15", items: 3, units: 4, diagnostics: [] });
	});

	test("the same column twice is wholly consistent, opposite ones are the contrary", () => {
		expect(measureConsistency({ a: [1, 2, 4], b: [1, 2, 4] }).exact).toBe("1");
		expect(measureConsistency({ a: [1, 2, 3], b: [3, 1, 2] }).exact).toBe("-2");
	});

	test("units that lack a value are left out, and that is said", () => {
		const found = measureConsistency({ a: [1, 2, 3, null, 8], b: [1, 3, 2, 5, null] });
		expect(found).toMatchObject({ exact: "2/3", units: 3, items: 2 });
		expect(found.diagnostics.map(({ code, message }) => [code, (message as { en: string }).en])).toEqual([
			["INCOMPLETE_UNITS", "2 of 5 units lack a value and are left out"],
		]);
	});

	test("no coefficient", () => {
		expect(measureConsistency({ a: [1, 2, 3], b: [3, 2, 1] })).toMatchObject({ alpha: null, exact: null });
		expect(codes({ a: [1, 2, 3], b: [3, 2, 1] })).toEqual(["CONSTANT_INDICATOR"]);
		expect(codes({ a: [1, null], b: [null, 1] })).toEqual(["INCOMPLETE_UNITS", "TOO_FEW_VALUES"]);
		expect(codes({ a: [1], b: [1] })).toEqual(["TOO_FEW_VALUES"]);
		expect(codes({ a: [], b: [] })).toEqual(["TOO_FEW_VALUES"]);
	});

	test("a fraction that nobody reads is no text", () => {
		const long = (seed: number) =>
			Array.from({ length: 60 }, (_, at) => ({
				exact: `${(at * seed) % 17}/${10n ** 30n + BigInt(at * seed)}`,
			}));
		const found = measureConsistency({ a: long(3), b: long(5) });
		expect(found.exact).toBe(null);
		expect(found.alpha).toBeLessThan(1);
	});

	test("of observations and boards", () => {
		const records = [
			[1, 1],
			[2, 3],
			[3, 2],
		].map(([a, b], at) => ({ unit: `u${at}`, period: "1", facts: { a: a ?? 0, b: b ?? 0 } }));
		expect(measureConsistency({ periods: ["1"], records }, { period: "1", facts: ["a", "b"] }).exact).toBe(
			"2/3",
		);
		const board = { nodes: { A: { points: [1, 2, 3] }, B: { points: [1, 3, 2] } } } as unknown as Scoreboard<
			"A" | "B"
		>;
		expect(measureConsistency(board, { nodes: ["A", "B"] }).exact).toBe("2/3");
	});
});

describe("bad input", () => {
	test("one column is consistent with nothing", () => {
		expect(refused({ a: [1, 2, 3] })).toEqual(["TOO_FEW_COLUMNS /columns"]);
		expect(refused({})).toEqual(["TOO_FEW_COLUMNS /columns"]);
		expect(refused({ nodes: { A: { points: [1] } } }, { nodes: ["A"] })).toEqual([
			"TOO_FEW_COLUMNS /columns",
		]);
	});

	test("what is no column", () => {
		expect(refused({ a: [1, "x"], b: [1] })).toEqual([
			"NOT_A_NUMBER /columns/a/1",
			"COLUMNS_LENGTH /columns/b",
		]);
		expect(refused(null)).toEqual(["WRONG_TYPE /columns"]);
	});
});
