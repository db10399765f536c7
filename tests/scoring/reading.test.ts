import { SteerindexError } from "steerindex/core";
import { parseReading, safeParseReading } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { toAmount } from "../../src/number/amount.ts";

const base = { index: "PAPI", unit: "Quảng Nam", period: "2021", score: 42.1 };

/** `CODE at path` for each problem. */
const faults = (json: unknown): readonly string[] => {
	const parsed = safeParseReading(json);
	return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
};

describe("a good reading", () => {
	const full = {
		...base,
		score: { decimal: "42.10" },
		max: 80,
		rank: 35,
		of: 60,
		group: { vi: "trung bình thấp", en: "average-low" },
		parts: {
			d1: 4.48,
			d2: { decimal: "5.050" },
			d3: { score: 4.22, rank: 50, of: 61 },
			d4: { rank: 1, of: 2 },
		},
		scheme: "papi-2021",
	};

	test("comes back as it was, as a copy that survives JSON", () => {
		const parsed = parseReading(full);
		expect(parsed).toStrictEqual(full);
		expect(parsed).not.toBe(full);
		expect(parsed.parts).not.toBe(full.parts);
		expect(JSON.parse(JSON.stringify(parsed))).toStrictEqual(full);
		expect(parseReading(parsed)).toStrictEqual(parsed);
	});

	test("needs only index, unit, period and score", () => {
		expect(parseReading(base)).toStrictEqual(base);
	});

	test("loses what is undefined, negative zeros and leading zeros", () => {
		const parsed = parseReading({
			...base,
			score: -0,
			max: undefined,
			rank: undefined,
			group: undefined,
			parts: {
				a: undefined,
				b: { decimal: "+007.50" },
				c: { decimal: "-0.0" },
				d: { score: 1, rank: undefined },
			},
			scheme: undefined,
		});
		expect(parsed).toStrictEqual({
			...base,
			score: 0,
			parts: { b: { decimal: "7.50" }, c: { decimal: "0.0" }, d: { score: 1 } },
		});
	});

	test("keeps how many units were ranked where this one has no rank", () => {
		expect(parseReading({ ...base, of: 63, parts: { d1: { score: 1, of: 61 } } })).toStrictEqual({
			...base,
			of: 63,
			parts: { d1: { score: 1, of: 61 } },
		});
	});

	test.each([0, 80, -3.5, 1e-7, 999_999_999_999_999, 0.00000000000000000001])(
		"takes the score %d",
		(score) => {
			expect(parseReading({ ...base, score }).score).toBe(score);
		},
	);

	test("keeps a part called __proto__ as a part", () => {
		const parsed = parseReading(
			JSON.parse('{"index":"a","unit":"b","period":"c","score":1,"parts":{"__proto__":2}}'),
		);
		expect(Object.entries(parsed.parts ?? {})).toEqual([["__proto__", 2]]);
		expect(Object.getPrototypeOf(parsed.parts)).toBe(Object.prototype);
	});
});

describe("a bad reading", () => {
	test.each([[undefined], [null], [1], ["x"], [true], [[]], [() => 1], [Symbol("s")], [1n]])(
		"is not %o",
		(json) => {
			expect(faults(json)).toEqual(["WRONG_TYPE at "]);
			expect(() => parseReading(json)).toThrow(SteerindexError);
		},
	);

	test("says everything at once, with the nearest known key", () => {
		const json = {
			unit: "",
			period: 2021,
			scor: 42.1,
			max: 0,
			rank: 0,
			of: 1.5,
			group: { vi: "cao" },
			parts: {
				d1: "4.48",
				d2: {},
				d3: { scores: 1 },
				d4: { rank: 3 },
				d5: { score: 0.1 + 0.2, rank: 9, of: 8 },
			},
			scheme: 1149,
		};
		expect(faults(json)).toEqual([
			"UNKNOWN_KEY at scor",
			"MISSING_KEY at index",
			"NOT_TEXT at unit",
			"NOT_TEXT at period",
			"MISSING_KEY at score",
			"NOT_POSITIVE at max",
			"NOT_A_COUNT at of",
			"NOT_A_RANK at rank",
			"BAD_LABEL at group",
			"NOT_A_NUMBER at parts.d1",
			"EMPTY_PART at parts.d2",
			"UNKNOWN_KEY at parts.d3.scores",
			"EMPTY_PART at parts.d3",
			"RANK_WITHOUT_OF at parts.d4.rank",
			"NOISE_DIGITS at parts.d5.score",
			"RANK_OUTSIDE_OF at parts.d5.rank",
			"NOT_TEXT at scheme",
		]);
		const parsed = safeParseReading(json);
		expect(parsed.ok ? "" : parsed.issues[0]?.suggestion).toBe("score");
	});

	test.each([
		[Number.NaN, "NOT_A_NUMBER at score"],
		[Number.POSITIVE_INFINITY, "NOT_A_NUMBER at score"],
		["42.1", "NOT_A_NUMBER at score"],
		[null, "NOT_A_NUMBER at score"],
		[42n, "NOT_A_NUMBER at score"],
		[[42], "NOT_A_NUMBER at score"],
		[{ value: 42 }, "NOT_A_NUMBER at score"],
		[{ decimal: "42.1", places: 2 }, "NOT_A_NUMBER at score"],
		[Object.create({ decimal: "42.1" }), "NOT_A_NUMBER at score"],
		[{ decimal: 42.1 }, "BAD_DECIMAL at score.decimal"],
		[{ decimal: "42,10" }, "BAD_DECIMAL at score.decimal"],
		[{ decimal: "1e3" }, "BAD_DECIMAL at score.decimal"],
		[{ decimal: "" }, "BAD_DECIMAL at score.decimal"],
		[{ decimal: "9".repeat(16) }, "TOO_MANY_DIGITS at score"],
		[{ decimal: "9".repeat(1_000_000) }, "TOO_MANY_DIGITS at score"],
		[{ decimal: `0.${"1".repeat(21)}` }, "TOO_MANY_DIGITS at score"],
		[1e300, "TOO_MANY_DIGITS at score"],
		[5e-324, "TOO_MANY_DIGITS at score"],
		[0.1 + 0.2, "NOISE_DIGITS at score"],
	])("does not take the score %o", (score, fault) => {
		expect(faults({ ...base, score })).toEqual([fault]);
	});

	test("takes no score outside its scale, and names both in either language", () => {
		expect(faults({ ...base, score: 0, max: 80 })).toEqual([]);
		expect(faults({ ...base, score: 80, max: 80 })).toEqual([]);
		expect(faults({ ...base, score: -0.1, max: 80 })).toEqual(["OUT_OF_MAX at score"]);
		const parsed = safeParseReading({ ...base, score: { decimal: "80.10" }, max: 80 });
		expect(parsed.ok ? undefined : parsed.issues[0]?.message).toEqual({
			vi: "điểm 80,10 nằm ngoài thang từ 0 đến 80",
			en: "the score 80.10 lies outside the scale from 0 to 80",
		});
	});

	test.each([
		[{ rank: 35 }, ["RANK_WITHOUT_OF at rank"]],
		[{ rank: 64, of: 63 }, ["RANK_OUTSIDE_OF at rank"]],
		[{ rank: 63, of: 63 }, []],
		[{ rank: 1.5, of: 63 }, ["NOT_A_RANK at rank"]],
		[{ rank: "35", of: "63" }, ["NOT_A_COUNT at of", "NOT_A_RANK at rank"]],
		[{ rank: null }, ["NOT_A_RANK at rank"]],
		[{ rank: 3, of: null }, ["NOT_A_COUNT at of"]],
		[{ of: 2 ** 53 }, ["NOT_A_COUNT at of"]],
	])("a rank needs its number of units: %o", (fields, expected) => {
		expect(faults({ ...base, ...fields })).toEqual(expected);
	});

	test.each([
		[1],
		[""],
		[null],
		[[]],
		[{}],
		[{ vi: "cao", en: "" }],
		[{ vi: "cao", en: 1 }],
		[{ vi: "cao", en: "high", fr: "haut" }],
	])("takes no group %o", (group) => {
		expect(faults({ ...base, group })).toEqual(["BAD_LABEL at group"]);
	});

	test.each([[1], ["d1"], [null], [[1]]])("takes no parts %o", (parts) => {
		expect(faults({ ...base, parts })).toEqual(["WRONG_TYPE at parts"]);
	});

	test("reads only what the object itself has", () => {
		expect(faults(Object.create(base))).toHaveLength(4);
		expect(faults(JSON.parse('{"__proto__":{"index":"a","unit":"b","period":"c","score":1}}'))).toEqual([
			"UNKNOWN_KEY at __proto__",
			"MISSING_KEY at index",
			"MISSING_KEY at unit",
			"MISSING_KEY at period",
			"MISSING_KEY at score",
		]);
		const cyclic: Record<string, unknown> = { ...base };
		cyclic.parts = { d1: cyclic };
		expect(faults(cyclic)).toEqual([
			"UNKNOWN_KEY at parts.d1.index",
			"UNKNOWN_KEY at parts.d1.unit",
			"UNKNOWN_KEY at parts.d1.period",
			"UNKNOWN_KEY at parts.d1.parts",
		]);
	});

	test("a hundred thousand faults give a hundred issues and their number", () => {
		const parts = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`d${at}`, "x"]));
		const parsed = safeParseReading({ ...base, parts });
		expect(parsed.ok ? 0 : parsed.issues.length).toBe(101);
		expect(parsed.ok ? "" : parsed.issues[100]?.code).toBe("MORE_PROBLEMS");
	});
});

test("an amount is a plain number only where that keeps its places and its digits", () => {
	const amount = (n: bigint, d: bigint, places: number) => toAmount({ value: { n, d }, places });
	expect(amount(8346n, 100n, 2)).toBe(83.46);
	expect(amount(433n, 10n, 2)).toEqual({ decimal: "43.30" });
	expect(amount(12345678901234567n, 100n, 2)).toEqual({ decimal: "123456789012345.67" });
	expect(amount(0n, 1n, 0)).toBe(0);
});
