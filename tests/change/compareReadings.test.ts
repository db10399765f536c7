import { compareReadings } from "steerindex/change";
import { SteerindexError } from "steerindex/core";
import type { Reading } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import scenarios from "../scenarios/readings-compare.json" with { type: "json" };

const papi = { index: "PAPI", unit: "Quảng Nam" };
const before: Reading = { ...papi, period: "2020", score: 43.28, rank: 21, of: 63 };
const after: Reading = { ...papi, period: "2021", score: { decimal: "42.10" }, rank: 35, of: 60 };

const codesOf = (early: Reading, late: Reading): readonly string[] =>
	compareReadings(early, late).cautions.map(({ code, path }) => `${code} at ${path.join(".")}`);

const faults = (...args: readonly unknown[]): readonly string[] => {
	try {
		compareReadings(...(args as Parameters<typeof compareReadings>));
		return [];
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return error.issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
	}
};

// Formulas: change.reading-difference, change.rank-places.
describe("published pairs", () => {
	test.each(scenarios)("$id", (scenario) => {
		const { score, rank, cautions } = compareReadings(scenario.before as Reading, scenario.after as Reading, {
			relative: { places: 2, mode: "half-up" },
		});
		expect(score.change.exact).toBe(scenario.change);
		expect(rank?.places).toBe(scenario.places);
		expect(cautions.map(({ code }) => code)).toEqual(scenario.cautions);
		if (scenario.relative !== undefined) expect(score.relative?.exact).toBe(scenario.relative);
	});
});

describe("what is compared", () => {
	test("score, rank, group and parts, as plain data", () => {
		const comparison = compareReadings(
			{ ...before, group: "A", parts: { d1: 5.01, d2: { score: 5, rank: 4, of: 63 }, d3: 5, gone: 1 } },
			{
				...after,
				group: { vi: "B", en: "B" },
				parts: { d3: 5, d2: { score: 6, rank: 9, of: 63 }, d1: 4.48, fresh: 2 },
			},
		);
		expect(comparison).toStrictEqual({
			...papi,
			from: "2020",
			to: "2021",
			score: {
				before: { value: 43.28, exact: "43.28" },
				after: { value: 42.1, exact: "42.10" },
				change: { value: -1.18, exact: "-1.18" },
			},
			rank: { before: 21, beforeOf: 63, after: 35, afterOf: 60, places: -14 },
			group: { before: "A", after: { vi: "B", en: "B" } },
			parts: {
				changes: [
					{ part: "d3", score: expect.objectContaining({ change: { value: 0, exact: "0" } }) },
					{
						part: "d2",
						score: expect.objectContaining({ change: { value: 1, exact: "1" } }),
						rank: { before: 4, beforeOf: 63, after: 9, afterOf: 63, places: -5 },
					},
					{ part: "d1", score: expect.objectContaining({ change: { value: -0.53, exact: "-0.53" } }) },
				],
				scores: { up: 1, down: 1, unchanged: 1 },
				ranks: { up: 0, down: 1, unchanged: 0 },
				onlyBefore: ["gone"],
				onlyAfter: ["fresh"],
			},
			cautions: [
				expect.objectContaining({ code: "DIFFERENT_OF", path: ["of"] }),
				expect.objectContaining({ code: "ONE_SIDED", path: ["parts"] }),
			],
		});
		expect(JSON.parse(JSON.stringify(comparison))).toStrictEqual(comparison);
	});

	test("a rounding mode gives what the change can be, with the ends that belong", () => {
		const { score, mode } = compareReadings(before, after, { mode: "half-up" });
		expect(mode).toBe("half-up");
		expect(score.interval).toEqual({
			min: { value: -1.19, exact: "-1.19", open: true },
			max: { value: -1.17, exact: "-1.17", open: true },
		});
		expect(compareReadings(before, after, { mode: "truncate" }).score.interval).toEqual({
			min: { value: -1.19, exact: "-1.19", open: true },
			max: { value: -1.17, exact: "-1.17", open: true },
		});
		expect(compareReadings(before, after, { mode: undefined }).score).not.toHaveProperty("interval");
	});

	test("half-even keeps the ends that belong to both", () => {
		const { score } = compareReadings(
			{ ...before, score: 43.28 },
			{ ...after, score: 42.12 },
			{ mode: "half-even" },
		);
		expect(score.interval?.min).toEqual({ value: -1.17, exact: "-1.17", open: false });
		expect(score.interval?.max).toEqual({ value: -1.15, exact: "-1.15", open: false });
	});

	test.each([
		[0, undefined],
		[-5, undefined],
		[0.5, { value: 8320, exact: "8320.0" }],
	])("a relative change needs an earlier score above zero: %d", (score, expected) => {
		const relative = { places: 1, mode: "half-up" } as const;
		const { score: moved } = compareReadings({ ...before, score }, { ...after, score: 42.1 }, { relative });
		expect(moved.relative).toEqual(expected);
	});

	test("a relative change is rounded as asked, of the whole and of the parts, or not there", () => {
		const parts = { d1: 3 };
		const options = { relative: { places: -1, mode: "ceiling" } } as const;
		const comparison = compareReadings({ ...before, parts }, { ...after, parts: { d1: 4 } }, options);
		expect(comparison.score.relative).toEqual({ value: 0, exact: "0" });
		expect(comparison.parts?.changes[0]?.score?.relative).toEqual({ value: 40, exact: "40" });
		expect(compareReadings(before, after).score).not.toHaveProperty("relative");
	});

	test("the largest and the finest scores give exact differences", () => {
		const far = compareReadings(
			{ ...before, score: -999_999_999_999_999 },
			{ ...after, score: { decimal: "0.00000000000000000001" } },
		);
		expect(far.score.change.exact).toBe("999999999999999.00000000000000000001");
		expect(far.score.change.value).toBe(999_999_999_999_999);
	});

	test.each([
		["2020", "2021"],
		["2020-11", "2021-02"],
		["2020-12-30", "2020-12-31"],
		["2021", "2020-12"],
		["nhiệm kỳ 2", "nhiệm kỳ 1"],
	])("periods %s, %s", (from, to) => {
		expect(faults({ ...before, period: from }, { ...after, period: to })).toEqual([]);
	});

	test("texts are the same however their marks are stored", () => {
		expect(faults({ ...before, unit: papi.unit.normalize("NFD") }, after)).toEqual([]);
	});
});

describe("cautions", () => {
	test.each([
		["none", {}, { of: 63 }, []],
		["another number of units", {}, {}, ["DIFFERENT_OF at of"]],
		["another number of places", { score: 43.3 }, { of: 63 }, ["DIFFERENT_PLACES at score"]],
		["another scheme", { scheme: "a" }, { of: 63, scheme: "b" }, ["DIFFERENT_SCHEME at scheme"]],
		["the same scheme", { scheme: "a" }, { of: 63, scheme: "a" }, []],
		["no scheme before", {}, { of: 63, scheme: "b" }, ["SCHEME_UNKNOWN at scheme"]],
		["no scheme after", { scheme: "a" }, { of: 63 }, ["SCHEME_UNKNOWN at scheme"]],
		["another scale", { max: 60 }, { of: 63, max: 80 }, ["DIFFERENT_MAX at max"]],
		["the same scale", { max: 80 }, { of: 63, max: { decimal: "80.0" } }, []],
		["a rank before only", {}, { rank: undefined }, ["ONE_SIDED at rank"]],
		["a rank after only", { rank: undefined }, {}, ["ONE_SIDED at rank"]],
		["a group before only", { group: "A" }, { of: 63 }, ["ONE_SIDED at group"]],
		["parts after only", {}, { of: 63, parts: { d1: 1 } }, ["ONE_SIDED at parts"]],
		["up and down", { score: 40.28 }, { of: 63 }, ["SCORE_UP_RANK_DOWN at rank"]],
		["down and up", {}, { of: 63, rank: 20 }, ["SCORE_DOWN_RANK_UP at rank"]],
		["down at the same rank", {}, { of: 63, rank: 21 }, []],
	])("%s", (_, early, late, expected) => {
		expect(codesOf({ ...before, ...early }, { ...after, ...late })).toEqual(expected);
	});

	test("one of a kind for all the parts it is true of", () => {
		const early = {
			d1: 1.5,
			d2: 1.5,
			d3: { rank: 1, of: 61 },
			d4: { score: 1, rank: 1, of: 63 },
			d5: { score: 1 },
		};
		const late = { d1: 1.55, d2: 1, d3: { rank: 1, of: 63 }, d4: 1, d5: { rank: 1, of: 63 } };
		const { cautions, parts } = compareReadings(
			{ ...before, of: 60, parts: early },
			{ ...after, parts: late },
		);
		expect(cautions.map(({ code, path, message }) => [code, path[0], message])).toEqual([
			["ONE_SIDED", "parts", expect.objectContaining({ en: expect.stringMatching(/: d4, d5$/) })],
			["DIFFERENT_PLACES", "parts", expect.objectContaining({ en: expect.stringMatching(/: d1, d2$/) })],
			["DIFFERENT_OF", "parts", expect.objectContaining({ en: expect.stringMatching(/: d3$/) })],
		]);
		expect(parts?.changes[4]).toStrictEqual({ part: "d5" });
	});

	test("many parts are named by the first five and their number", () => {
		const parts = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`d${at}`, 1]));
		const [caution] = compareReadings({ ...before, of: 60, parts }, { ...after, parts: {} }).cautions;
		expect(caution?.message).toEqual({
			vi: "các thành phần chỉ có điểm hoặc thứ hạng ở một kỳ: d0, d1, d2, d3, d4, … (7)",
			en: "these parts have a score or a rank in one period only: d0, d1, d2, d3, d4, … (7)",
		});
	});
});

describe("what is refused", () => {
	test.each([
		["another index", { index: "PAR INDEX" }, ["DIFFERENT_INDEX at after.index"]],
		["another unit", { unit: "Ninh Thuận" }, ["DIFFERENT_UNIT at after.unit"]],
		["the same period", { period: "2020" }, ["SAME_PERIOD at before.period"]],
		["an earlier period", { period: "2019" }, ["NOT_EARLIER at before.period"]],
	])("%s", (_, fields, expected) => {
		expect(faults(before, { ...after, ...fields })).toEqual(expected);
	});

	test("an earlier month or day", () => {
		expect(faults({ ...before, period: "2021-02" }, { ...after, period: "2021-01" })).toEqual([
			"NOT_EARLIER at before.period",
		]);
		expect(faults({ ...before, period: "2021-02-02" }, { ...after, period: "2021-02-01" })).toEqual([
			"NOT_EARLIER at before.period",
		]);
	});

	test("everything at once", () => {
		const early = { ...before, score: "43.28", unknown: 1 };
		const late = { index: "PAR", unit: "Ninh Thuận", period: "2019", rank: 3 };
		expect(faults(early, late, { mode: "up", locale: "vi" })).toEqual([
			"UNKNOWN_KEY at before.unknown",
			"NOT_A_NUMBER at before.score",
			"MISSING_KEY at after.score",
			"RANK_WITHOUT_OF at after.rank",
			"DIFFERENT_INDEX at after.index",
			"DIFFERENT_UNIT at after.unit",
			"NOT_EARLIER at before.period",
			"UNKNOWN_KEY at locale",
			"BAD_MODE at mode",
		]);
	});

	test.each([
		[undefined],
		[null],
		[1],
		["x"],
		[[]],
		[() => 1],
		[Symbol("s")],
		[1n],
		[new Map()],
		[Object.create(null)],
	])("%o for a reading, with only our own error", (junk) => {
		expect(faults(junk, after).length).toBeGreaterThan(0);
		expect(faults(before, junk).length).toBeGreaterThan(0);
	});

	test.each([[null], [1], ["half-up"], [[]]])("%o for options", (junk) => {
		expect(faults(before, after, junk)).toEqual(["BAD_OPTIONS at options"]);
	});

	test.each([null, 2, {}, { places: 2 }, { places: 0.5, mode: "half-up" }])(
		"%o for the relative change",
		(relative) => {
			expect(faults(before, after, { relative })).toHaveLength(
				relative !== null && typeof relative === "object" && !("places" in relative) ? 2 : 1,
			);
		},
	);

	test.each([null, "", 0, "HALF-UP", {}])("%o for a mode", (mode) => {
		expect(faults(before, after, { mode })).toEqual(["BAD_MODE at mode"]);
	});
});
