import { SteerindexError } from "steerindex/core";
import { correlate, type Scoreboard } from "steerindex/scoring";
import { describe, expect, test } from "vitest";

/** The issues that a call is refused with. */
function refused(source: unknown, options?: unknown): readonly string[] {
	try {
		correlate(source as never, options as never);
	} catch (error) {
		if (SteerindexError.is(error)) return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
		throw error;
	}
	return [];
}

const between = (a: readonly unknown[], b: readonly unknown[]): number | null | undefined =>
	correlate({ a: a as number[], b: b as number[] }).pairs[0]?.correlation;

/** Anscombe's quartet: four pictures, one correlation. */
const anscombe = [
	[8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
	[9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
	[7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
];
const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];

describe("scoring.correlations", () => {
	test("Anscombe 1973 (The American Statistician 27, 17–21): 0.816 for each of the data sets", () => {
		for (const y of anscombe) expect(between(x, y)).toBeCloseTo(0.816, 3);
		const fourth = [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8];
		const y4 = [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89];
		expect(between(fourth, y4)).toBeCloseTo(0.817, 3);
	});

	test("exact until the last step: 1, 0 and what double arithmetic misses", () => {
		expect(between([1, 2, 3], [2, 4, 6])).toBe(1);
		expect(between([0.1, 0.2, 0.3], [0.3, 0.2, 0.1])).toBe(-1);
		expect(between([1, 2, 3], [1, 0, 1])).toBe(0);
		expect(between([0.1, 0.2, 0.3], [{ exact: "1/3" }, 0, { exact: "2/6" }])).toBe(0);
		const far = ["1e30", "1000000000000000000000000000001", "1000000000000000000000000000003"];
		expect(between(far, [0, 1, 3])).toBe(1);
		const tiny = [
			{ exact: `1/${10n ** 80n}` },
			{ exact: `1/${10n ** 80n + 7n}` },
			{ exact: `2/${10n ** 80n + 1n}` },
		];
		expect(between(tiny, [1, 1, 2])).toBe(1);
		expect(between(tiny, [2, 2, 1])).toBe(-1);
		expect(between([tiny[0], tiny[2], tiny[0]], [1, 2, 3])).toBe(0);
	});

	test("matrix and pairs", () => {
		const { names, matrix, pairs, diagnostics } = correlate({
			staff: [1, 2, 3, 4],
			files: [2, 4, 6, 8],
			delays: [9, 7, 8, null],
		});
		expect(names).toEqual(["staff", "files", "delays"]);
		expect(matrix).toEqual([
			[1, 1, -0.5],
			[1, 1, -0.5],
			[-0.5, -0.5, 1],
		]);
		expect(pairs).toEqual([
			{ a: "staff", b: "files", correlation: 1, units: 4 },
			{ a: "staff", b: "delays", correlation: -0.5, units: 3 },
			{ a: "files", b: "delays", correlation: -0.5, units: 3 },
		]);
		expect(diagnostics).toEqual([]);
	});

	test("doubles of a board count with all their digits", () => {
		const noisy = [0.1 + 0.2, 79.96111572033891, 1 / 3];
		expect(between(noisy, noisy.map(String))).toBe(1);
		expect(
			between(
				noisy,
				noisy.map((decimal) => ({ decimal: String(decimal) })),
			),
		).toBe(1);
	});
});

describe("no correlation", () => {
	test("a constant column, all over or where the other one has values", () => {
		const { matrix, diagnostics } = correlate({
			a: [5, 5, 5, 5],
			b: [1, 2, 3, 4],
			c: [1, 1, 1, 2],
			d: [1, 2, 3, null],
		});
		expect(matrix[0]).toEqual([null, null, null, null]);
		expect(matrix[2]?.[3]).toBe(null);
		expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
			"CONSTANT_INDICATOR /columns/a",
			"CONSTANT_INDICATOR /columns/c/d",
		]);
	});

	test("fewer than three units in common: of two it would be 1 or -1 whatever they are", () => {
		const { pairs, diagnostics, matrix } = correlate({
			a: [1, 2, null, 4],
			b: [3, 9, 1, null],
			c: [null, null, null, null],
		});
		expect(pairs[0]).toEqual({ a: "a", b: "b", correlation: null, units: 2 });
		expect(matrix[0]?.[0]).toBe(1);
		expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
			"TOO_FEW_VALUES /columns/a/b",
			"TOO_FEW_VALUES /columns/a/c",
			"TOO_FEW_VALUES /columns/b/c",
			"TOO_FEW_VALUES /columns/c/c",
		]);
	});

	test("no columns, one column, many diagnostics", () => {
		expect(correlate({})).toEqual({ names: [], matrix: [], pairs: [], diagnostics: [] });
		expect(correlate({ a: [1, 2, 3] })).toMatchObject({ matrix: [[1]], pairs: [] });
		const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`c${at}`, [1, null]]));
		expect(correlate(many).diagnostics).toHaveLength(101);
	});
});

describe("of observations and boards", () => {
	const records = [
		{ unit: "a", period: "1", facts: { p: 1, q: 9, kind: "k" } },
		{ unit: "b", period: "1", facts: { p: 2, q: { exact: "1/3" } } },
		{ unit: "c", period: "1", facts: { p: 3, q: { notApplicable: true as const } } },
		{ unit: "d", period: "1", facts: { p: 3, q: -9 } },
		{ unit: "a", period: "2", facts: { p: 100 } },
	];
	const observations = { periods: ["1", "2"], records };

	test("facts of one period; what does not apply counts as no value", () => {
		const { pairs } = correlate(observations, { period: "1", facts: ["p", "q"] });
		expect(pairs).toEqual([
			{ a: "p", b: "q", correlation: expect.closeTo(-18 / Math.sqrt(2 * 162.074074), 7), units: 3 },
		]);
	});

	test("points of nodes of a board", () => {
		const points = [80, 70.5, null, 60.12345678901234];
		const node = { status: ["ok", "ok", "missing", "ok"] as const, points, max: [null, null, null, null] };
		const board = { nodes: { A: node, B: { ...node, points: [1, 2, 3, 3.5] } } } as unknown as Scoreboard<
			"A" | "B"
		>;
		expect(correlate(board, { nodes: ["A", "B"] }).pairs[0]).toMatchObject({ a: "A", b: "B", units: 3 });
		expect(correlate(board, { nodes: ["B", "A"] }).names).toEqual(["B", "A"]);
	});

	test("names that nothing has", () => {
		expect(refused(observations, { period: "3", facts: ["p", "r", "kind", "p"] })).toEqual([
			"DUPLICATE_ID /options/facts/3",
		]);
		expect(refused(observations, { period: "1", facts: ["p", "r"] })).toEqual([
			"UNKNOWN_FACT /options/facts/1",
		]);
		expect(refused(observations, { period: "3", facts: ["p", "r"] })).toEqual([
			"UNKNOWN_PERIOD /options/period",
		]);
		expect(refused(observations, { period: "1", facts: ["kind"] })).toEqual([
			"WRONG_TYPE /observations/records/0/facts/kind",
		]);
		expect(refused({ nodes: { A: { points: [1] } } }, { nodes: ["B"] })).toEqual([
			"UNKNOWN_NODE /options/nodes/0",
		]);
	});
});

describe("bad input", () => {
	test("every problem at once", () => {
		expect(refused({ a: [1, Number.NaN, "1,5", undefined, {}, true], b: [1], c: 3 })).toEqual([
			"NOT_A_NUMBER /columns/a/1",
			"NOT_A_NUMBER /columns/a/2",
			"NOT_A_NUMBER /columns/a/3",
			"NOT_A_NUMBER /columns/a/4",
			"NOT_A_NUMBER /columns/a/5",
			"WRONG_TYPE /columns/c",
			"COLUMNS_LENGTH /columns/b",
			"COLUMNS_LENGTH /columns/c",
		]);
		expect(refused({ a: [Number.POSITIVE_INFINITY] })).toEqual(["NOT_A_NUMBER /columns/a/0"]);
	});

	test("shapes that hold no columns", () => {
		for (const none of [null, undefined, 3, "abc", [[1, 2, 3]]])
			expect(refused(none)).toEqual(["WRONG_TYPE /columns"]);
		expect(refused({ periods: ["1"], records: [] })).toEqual(["MISSING_KEY /options"]);
		expect(refused({ periods: [], records: [] }, null)).toEqual(["BAD_OPTIONS /options"]);
		expect(refused({ periods: [], records: [] }, { fact: [] })).toEqual([
			"UNKNOWN_KEY /options/fact",
			"WRONG_TYPE /options/facts",
			"WRONG_TYPE /options/period",
		]);
		expect(refused(null, { nodes: ["A", 3] })).toEqual(["WRONG_TYPE /options/nodes/1", "WRONG_TYPE /board"]);
		expect(refused({ nodes: { A: {} } }, { nodes: ["A"] })).toEqual(["WRONG_TYPE /board/nodes/A/points"]);
	});
});
