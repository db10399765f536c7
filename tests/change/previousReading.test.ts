import { compareReadings, type PreviousReadingOptions, previousReading } from "steerindex/change";
import { SteerindexError } from "steerindex/core";
import { parseReading, type Reading } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import scenarios from "../scenarios/readings-previous.json" with { type: "json" };

const par: Reading = { index: "PAR INDEX", unit: "Quảng Nam", period: "2021", score: 86.67, max: 100 };
const papi: Reading = { index: "PAPI", unit: "Quảng Nam", period: "2021", score: 42.1, rank: 35, of: 63 };

const faults = (after: unknown, options: unknown): readonly string[] => {
	try {
		previousReading(after as Reading, options as PreviousReadingOptions);
		return [];
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return error.issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
	}
};

// Formulas: change.previous-reading, change.rank-places.
describe("published readings", () => {
	test.each(scenarios)("$id", (scenario) => {
		const after = scenario.after as Reading;
		const { reading, score, rank, mode, cautions } = previousReading(
			after,
			scenario.options as PreviousReadingOptions,
		);
		expect(score.exact).toBe(scenario.score);
		expect(score.interval.min).toEqual({ ...scenario.min, value: Number(scenario.min.exact) });
		expect(score.interval.max).toEqual({ ...scenario.max, value: Number(scenario.max.exact) });
		expect(mode).toBe("half-up");
		expect(rank?.before).toBe(scenario.rank);
		expect(cautions.map(({ code }) => code)).toEqual(scenario.cautions);
		expect(reading).toMatchObject({ index: after.index, unit: after.unit, score: Number(scenario.score) });
	});
});

describe("what follows from a later reading", () => {
	test("everything, as plain data", () => {
		const previous = previousReading(papi, { score: "−1,18", places: -14, locale: "vi", of: 63 });
		expect(previous).toStrictEqual({
			reading: { index: "PAPI", unit: "Quảng Nam", period: "2020", score: 43.28, rank: 21, of: 63 },
			from: "2020",
			to: "2021",
			score: {
				value: 43.28,
				exact: "43.28",
				after: { value: 42.1, exact: "42.1" },
				change: { value: -1.18, exact: "-1.18" },
				interval: {
					min: { value: 43.225, exact: "43.225", open: false },
					max: { value: 43.335, exact: "43.335", open: true },
				},
				ifPrinted: { figure: "score", printed: "42.1", means: "42.10" },
			},
			rank: { before: 21, beforeOf: 63, after: 35, afterOf: 63, places: -14 },
			mode: "half-up",
			cautions: [expect.objectContaining({ code: "DIFFERENT_PLACES", path: ["score"] })],
		});
		expect(JSON.parse(JSON.stringify(previous))).toStrictEqual(previous);
		expect(parseReading(previous.reading)).toStrictEqual(previous.reading);
	});

	test("a number of units that is not known leaves the rank out of the reading", () => {
		const previous = previousReading(papi, { score: -1.18, places: -14 });
		expect(previous.rank?.beforeOf).toBeNull();
		expect(previous.reading).not.toHaveProperty("rank");
	});

	test("the number of units alone is kept", () => {
		expect(previousReading(par, { score: 3.21, of: 63 }).reading).toMatchObject({ of: 63 });
	});

	test("a finer score than change is conditional too", () => {
		const { score } = previousReading(par, { score: "+3,2", locale: "vi" });
		expect(score.exact).toBe("83.47");
		expect(score.ifPrinted).toEqual({ figure: "change", printed: "3.2", means: "3.20" });
	});

	test("the places of the print are kept", () => {
		expect(previousReading(par, { score: "-0,63", locale: "vi" }).reading.score).toEqual({
			decimal: "87.30",
		});
		expect(previousReading(par, { score: { decimal: "0.00" } }).score.exact).toBe("86.67");
		expect(previousReading(par, { score: "0.00", locale: "en" }).score.exact).toBe("86.67");
		expect(Object.is(previousReading(papi, { score: 0, places: -0 }).rank?.places, 0)).toBe(true);
	});

	test("another mode gives other ends, and says so", () => {
		const { score, mode } = previousReading(par, { score: "+3,21", locale: "vi", mode: "truncate" });
		expect(mode).toBe("truncate");
		expect([score.interval.min?.exact, score.interval.max?.exact]).toEqual(["83.45", "83.47"]);
	});

	test.each([
		["2021", undefined, "2020"],
		["2000", undefined, "1999"],
		["0001", undefined, "0000"],
		["2021", "2019", "2019"],
		["quý II/2022", "quý I/2022", "quý I/2022"],
	])("before %s, named %s, is %s", (period, named, expected) => {
		expect(previousReading({ ...par, period }, { score: 1, period: named }).from).toBe(expected);
	});
});

describe("cautions", () => {
	test("an earlier list that must have been longer", () => {
		const { cautions } = previousReading(papi, { score: { decimal: "-1.0" }, places: 30 });
		expect(cautions).toEqual([expect.objectContaining({ code: "EARLIER_OF_UNKNOWN" })]);
		expect(cautions[0]?.message).toMatchObject({
			en: expect.stringContaining("the earlier rank 65 is more than the 63 units"),
		});
	});

	test("a score outside the later scale", () => {
		const codes = (score: number) => previousReading(par, { score }).cautions.map(({ code }) => code);
		expect(codes(-13.33)).toEqual([]);
		expect(codes(86.67)).toEqual([]);
		expect(codes(-13.34)).toEqual(["OUT_OF_MAX"]);
		expect(codes(86.68)).toEqual(["OUT_OF_MAX"]);
	});

	test("a scheme that may not be the earlier one's", () => {
		const { cautions } = previousReading({ ...par, scheme: "1149/QĐ-BNV" }, { score: 3.21 });
		expect(cautions.map(({ code }) => code)).toEqual(["SCHEME_UNKNOWN"]);
	});
});

describe("what is refused", () => {
	test.each([
		["no change", {}, ["MISSING_KEY at score"]],
		["text without a locale", { score: "+3,21" }, ["BAD_LOCALE at locale"]],
		["a wrong locale", { score: 3.21, locale: "fr" }, ["BAD_LOCALE at locale"]],
		["the other locale", { score: "+3,21", locale: "en" }, ["AMBIGUOUS_NUMBER at score"]],
		["words", { score: "tăng 3,21 điểm", locale: "vi" }, ["UNREADABLE_NUMBER at score"]],
		["no sign", { score: "3,21", locale: "vi" }, ["CHANGE_WITHOUT_SIGN at score"]],
		["a percentage", { score: "+3,21%", locale: "vi" }, ["NOT_A_CHANGE at score"]],
		["out of a total", { score: "+3,21/100", locale: "vi" }, ["NOT_A_CHANGE at score"]],
		["a long text", { score: `+${"1".repeat(1_000_000)}`, locale: "vi" }, ["TOO_LONG at score"]],
		["a huge change", { score: `+${"1".repeat(200)}`, locale: "vi" }, ["TOO_MANY_DIGITS at score"]],
		["noise", { score: 0.1 + 0.2 }, ["NOISE_DIGITS at score"]],
		["not a number", { score: Number.NaN }, ["NOT_A_NUMBER at score"]],
		["places in halves", { score: 1, places: 1.5 }, ["NOT_WHOLE_PLACES at places"]],
		["places as text", { score: 1, places: "-14" }, ["NOT_WHOLE_PLACES at places"]],
		["a rank above the first", { score: 1, places: -35 }, ["RANK_OUTSIDE_OF at places"]],
		["a rank below the last", { score: 1, places: 29, of: 63 }, ["RANK_OUTSIDE_OF at places"]],
		["a rank beyond numbers", { score: 1, places: Number.MAX_SAFE_INTEGER }, ["RANK_OUTSIDE_OF at places"]],
		["half a unit", { score: 1, of: 0.5 }, ["NOT_A_COUNT at of"]],
		["the same period", { score: 1, period: "2021" }, ["SAME_PERIOD at period"]],
		["a later period", { score: 1, period: "2022" }, ["NOT_EARLIER at period"]],
		["a period that is no text", { score: 1, period: 2020 }, ["NOT_TEXT at period"]],
		["a wrong mode", { score: 1, mode: "up" }, ["BAD_MODE at mode"]],
		["a misspelt option", { score: 1, place: -14 }, ["UNKNOWN_KEY at place"]],
	])("%s", (_, options, expected) => {
		expect(faults(papi, options)).toEqual(expected);
	});

	test("the last rank of those units is possible", () => {
		expect(faults(papi, { score: 1, places: 28, of: 63 })).toEqual([]);
		expect(faults(papi, { score: 1, places: -34, of: 63 })).toEqual([]);
	});

	test("places without a rank, a period without a year before it", () => {
		expect(faults(par, { score: 1, places: 3 })).toEqual(["PLACES_WITHOUT_RANK at places"]);
		expect(faults({ ...par, period: "6 tháng đầu năm 2022" }, { score: 1 })).toEqual([
			"PERIOD_NEEDED at period",
		]);
		expect(faults({ ...par, period: "0000" }, { score: 1 })).toEqual(["PERIOD_NEEDED at period"]);
	});

	test("an earlier score of too many digits", () => {
		expect(faults({ ...par, score: 999_999_999_999_999, max: undefined }, { score: -1 })).toEqual([
			"TOO_MANY_DIGITS at score",
		]);
	});

	test("everything at once", () => {
		const options = { score: "3", places: "1", locale: "vi", of: 0, period: "", mode: 1, more: 1 };
		expect(faults({ ...papi, rank: 0, unit: 3 }, options)).toEqual([
			"NOT_TEXT at after.unit",
			"NOT_A_RANK at after.rank",
			"UNKNOWN_KEY at more",
			"CHANGE_WITHOUT_SIGN at score",
			"NOT_WHOLE_PLACES at places",
			"NOT_A_COUNT at of",
			"NOT_TEXT at period",
			"BAD_MODE at mode",
		]);
	});

	test.each([[undefined], [null], [1], ["x"], [[]], [() => 1], [Symbol("s")], [1n]])(
		"%o, with only our own error",
		(junk) => {
			expect(faults(junk, { score: 1 })).toEqual(["WRONG_TYPE at after"]);
			expect(faults(papi, junk)).toEqual(["BAD_OPTIONS at options", "MISSING_KEY at score"]);
			if (junk !== undefined)
				expect(faults(papi, { score: 1, of: junk, places: junk }).length).toBeGreaterThan(0);
		},
	);
});

test("on the way back compareReadings gives the change that was printed", () => {
	const previous = previousReading(papi, { score: -1.18, places: -14, of: 63 });
	const { score, rank } = compareReadings(previous.reading, papi);
	expect(score.change.exact).toBe("-1.18");
	expect(rank?.places).toBe(-14);
});
