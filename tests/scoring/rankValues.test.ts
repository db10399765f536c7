import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SteerindexError } from "steerindex/core";
import { type RankValuesOptions, rankValues } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import scenarios from "../scenarios/scoring-ranks.json" with { type: "json" };
import { describeShared } from "../shared.ts";

const exact: RankValuesOptions = {
	order: "highest-first",
	ties: "competition",
	key: "exact",
	population: "ranked",
};
const twoPlaces: RankValuesOptions = { ...exact, key: { published: { places: 2, mode: "half-up" } } };

/** The issues that a call is refused with. */
function refused(values: unknown, options: unknown): readonly string[] {
	try {
		rankValues(values as never, options as never);
	} catch (error) {
		if (SteerindexError.is(error)) return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
		throw error;
	}
	return [];
}

const ranksOf = (values: Parameters<typeof rankValues>[0], options: RankValuesOptions): (number | null)[] =>
	rankValues(values, options).rows.map(({ rank }) => rank);

describe("scoring.ranks: ranks of published values", () => {
	test.each(scenarios)("$id", ({ values, options, ranks, of }) => {
		const result = rankValues(values as never, options as RankValuesOptions);
		expect(Object.fromEntries(result.rows.map(({ unit, rank }) => [unit, rank]))).toEqual(ranks);
		expect(result.of).toBe(of);
	});

	test("Quảng Nam and Long An 2021 part only in what is not printed", () => {
		const papi = scenarios.find(({ id }) => id === "papi-2021");
		const printed = rankValues(papi?.values as never, twoPlaces);
		expect(printed.ties).toContainEqual({ rank: 35, key: "42.11", units: ["Quang Nam", "Long An"] });
		const notes = printed.diagnostics.filter(({ code }) => code === "ROUNDING_TIES");
		expect(notes.map(({ message }) => message)).toContainEqual({
			vi: "Quang Nam, Long An có giá trị khác nhau nhưng cùng được công bố là 42,11",
			en: "Quang Nam, Long An have different values, and all are published as 42.11",
		});
		expect(printed.unranked.map(({ unit }) => unit)).toEqual(["Quang Ninh", "Bac Giang", "Bac Ninh"]);
	});

	test("a rank says among how many: 35 of the 60 ranked, or of the 63 listed", () => {
		const papi = scenarios.find(({ id }) => id === "papi-2021");
		const listed = rankValues(papi?.values as never, { ...exact, population: "listed" });
		expect(listed.rows.find(({ unit }) => unit === "Quang Nam")).toEqual({
			unit: "Quang Nam",
			key: "42.105581819",
			rank: 35,
			of: 63,
			tied: 1,
		});
	});
});

describeShared("scoring.ranks: whole published lists", (folder) => {
	const rowsOf = (file: string): string[][] =>
		readFileSync(join(folder, "data", file), "utf8")
			.split("\n")
			.filter((line) => line !== "" && !line.startsWith("#"))
			.slice(1)
			.map((line) => line.trim().split(","));

	test.each([2018, 2019, 2020, 2021, 2022, 2023, 2024])("PAPI %i", (year) => {
		const rows = rowsOf("papi_dimensions_2018_2024.csv").filter(([of]) => of === String(year));
		const result = rankValues(
			rows.map((row) => row[10] || null),
			exact,
		);
		expect(rows.length).toBe(63);
		expect(result.rows.map(({ rank }) => String(rank ?? ""))).toEqual(rows.map((row) => row[14]));
		expect(String(result.of)).toBe(rows[0]?.[15]);
	});

	test("ranks that the press printed: Ninh Thuận 58, 14, 4, 6 and Quảng Nam 21, 35", () => {
		const papi = rowsOf("papi_dimensions_2018_2024.csv");
		const rankIn = (year: number, name: string): number | null | undefined => {
			const rows = papi.filter(([of]) => of === String(year));
			const named = Object.fromEntries(rows.map((row) => [row[1] ?? "", row[10] || null]));
			return rankValues(named, exact).rows.find(({ unit }) => unit === name)?.rank;
		};
		expect([2020, 2021, 2022, 2023].map((year) => rankIn(year, "Ninh Thuan"))).toEqual([58, 14, 4, 6]);
		expect([2020, 2021].map((year) => rankIn(year, "Quang Nam"))).toEqual([21, 35]);
	});

	test("HDI 2021, 191 countries", () => {
		const rows = rowsOf("hdi_2021.csv");
		const ranks = ranksOf(
			rows.map((row) => row.at(-1) ?? null),
			{ ...exact, key: { published: { places: 3, mode: "half-up" } } },
		);
		expect(ranks).toEqual(rows.map((row) => Number(row.at(-6))));
		expect(ranks.length).toBe(191);
	});
});

describe("ties", () => {
	test.each([
		["competition", [1, 2, 2, 4]],
		["dense", [1, 2, 2, 3]],
		["modified", [1, 3, 3, 4]],
		["average", [1, 2.5, 2.5, 4]],
	] as const)("%s", (ties, ranks) => {
		expect(ranksOf([9, 7, 7, 5], { ...exact, ties })).toEqual(ranks);
	});

	test("the other end first", () => {
		expect(ranksOf([9, 7, 7, 5], { ...exact, order: "lowest-first" })).toEqual([4, 2, 2, 1]);
	});

	test("equal numbers tie however they are written", () => {
		const values = [42.1, "42.10", { exact: "421/10" }, 42n];
		expect(rankValues(values, exact).rows.map(({ tied }) => tied)).toEqual([3, 3, 3, 1]);
		expect(rankValues(values, exact).diagnostics).toEqual([]);
	});

	test("a fraction without end is compared as it is", () => {
		expect(ranksOf([{ exact: "1/3" }, "0.3333333333333333333"], exact)).toEqual([1, 2]);
	});
});

describe("diagnostics", () => {
	test("digits of upstream noise decide a rank", () => {
		const result = rankValues({ a: "42.1", b: "42.10000000000001", c: "42.0999" }, exact);
		expect(result.rows.map(({ rank }) => rank)).toEqual([2, 1, 3]);
		expect(result.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
			"HIDDEN_TIE_BREAK /values/a",
		]);
	});

	test("noise on both sides of a half is printed apart", () => {
		const { diagnostics } = rankValues({ a: "42.105", b: "42.1049999999999999" }, twoPlaces);
		expect(diagnostics.map(({ code }) => code)).toEqual(["HIDDEN_TIE_BREAK"]);
	});

	test("equal values that publish alike are no matter", () => {
		expect(rankValues([42.11, 42.11], twoPlaces).diagnostics).toEqual([]);
	});

	test("a million-millionth itself is a difference", () => {
		expect(rankValues(["1", "0.999999999999"], exact).diagnostics).toEqual([]);
		expect(rankValues(["1", "0.9999999999991"], exact).diagnostics).toHaveLength(1);
	});

	test("long lists of tied units are shortened, and so are long lists of ties", () => {
		const many = Array.from({ length: 300 }, (_, at) => `${at >> 1}.00${at % 2}`);
		const { diagnostics, ties } = rankValues(many, twoPlaces);
		expect(ties).toHaveLength(150);
		expect(diagnostics).toHaveLength(101);
		const [note] = rankValues(["1.001", "1.002", "1.003", "1.001", "1", "1.004"], twoPlaces).diagnostics;
		expect(note?.message).toMatchObject({
			en: "#0, #1, #2, #3, #4 (+1) have different values, and all are published as 1.00",
		});
	});
});

describe("unranked units", () => {
	test("each with its reason", () => {
		const reason = { vi: "cơ quan đặc thù", en: "special agency" };
		const result = rankValues({ a: 91, b: { unranked: reason }, c: null }, exact);
		expect(result.unranked).toEqual([
			{ unit: "b", reason },
			{ unit: "c", reason: { vi: "không có giá trị", en: "it has no value" } },
		]);
		expect(result.rows[1]).toEqual({ unit: "b", key: null, rank: null, of: 1, tied: 0 });
	});

	test("nobody is ranked", () => {
		expect(rankValues([null, null], exact)).toMatchObject({ of: 0, ties: [], diagnostics: [] });
		expect(rankValues({}, exact).rows).toEqual([]);
	});

	test("the result is JSON", () => {
		const result = rankValues({ a: 1, b: null, c: 1 }, twoPlaces);
		expect(JSON.parse(JSON.stringify(result))).toEqual(result);
		expect(structuredClone(result)).toEqual(result);
	});
});

describe("bad input", () => {
	test("nothing that decides a rank is assumed", () => {
		expect(refused([1], {})).toEqual([
			"MISSING_KEY /order",
			"MISSING_KEY /ties",
			"MISSING_KEY /population",
			"MISSING_KEY /key",
		]);
	});

	test("every problem of values and options at once, the nearest word suggested", () => {
		const options = {
			order: "highest-first",
			ties: "denze",
			key: { published: { places: 0.5 } },
			population: 63,
		};
		expect(refused({ a: "86,67", b: 0.1 + 0.2, c: Number.NaN }, { ...options, tie: 1 })).toEqual([
			"NOT_A_NUMBER /values/a",
			"NOISE_DIGITS /values/b",
			"NOT_A_NUMBER /values/c",
			"UNKNOWN_KEY /tie",
			"UNKNOWN_VALUE /ties",
			"UNKNOWN_VALUE /population",
			"BAD_PLACES /key/published",
			"BAD_MODE /key/published",
		]);
		try {
			rankValues([], { ...exact, ties: "denze" as never });
			expect.unreachable();
		} catch (error) {
			expect(SteerindexError.is(error) && error.issues[0]?.suggestion).toBe("dense");
		}
	});

	test("a unit that stands twice, once in letters of another make", () => {
		expect(refused({ "Quảng Nam": 1, ["Quảng Nam".normalize("NFD")]: 2 }, exact)).toHaveLength(1);
		expect(refused({ a: 1, " a": 2 }, exact)).toEqual(["DUPLICATE_ID /values/ a"]);
	});

	test("shapes that hold no values", () => {
		for (const values of [null, undefined, 3, "abc", new Map([["a", 1]])]) {
			expect(refused(values, exact)).toEqual(["WRONG_TYPE /values"]);
		}
		expect(refused([1], null)).toEqual(["BAD_OPTIONS /options"]);
		expect(refused([{ unranked: "" }, { unranked: "x", y: 1 }, {}], exact)).toEqual([
			"BAD_LABEL /values/0/unranked",
			"UNKNOWN_KEY /values/1/y",
			"NOT_A_NUMBER /values/2",
		]);
		expect(refused([undefined], { ...exact, key: { published: null } })).toEqual([
			"NOT_A_NUMBER /values/0",
			"BAD_OPTIONS /key/published",
		]);
		expect(refused([1], { ...exact, key: "published" })).toEqual(["UNKNOWN_VALUE /key"]);
	});

	test("names that mean something to JavaScript are names", () => {
		const values = JSON.parse('{"__proto__": 3, "constructor": 2, "toString": 1}');
		expect(rankValues(values, exact).rows.map(({ unit }) => unit)).toEqual([
			"__proto__",
			"constructor",
			"toString",
		]);
	});

	test("a hundred thousand units, all tied, or all wrong", () => {
		const tied = rankValues(new Array(1e5).fill(1), exact);
		expect(tied.rows[99_999]).toMatchObject({ rank: 1, tied: 1e5 });
		expect(refused(new Array(1e5).fill("x"), exact)).toHaveLength(101);
	});
});
