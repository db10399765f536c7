import { describe, expect, test } from "vitest";
import { type MergeProvincesOptions, mergeProvinces } from "../../src/catalog/mergeProvinces.ts";
import { provinces } from "../../src/catalog/provinces.ts";
import { SteerindexError } from "../../src/core/error.ts";
import type { Issue } from "../../src/core/issue.ts";

const from = "2024-12-31";
const to = "2025-07-01";
const byCode: MergeProvincesOptions = { from, to, unit: { code: "code" }, sum: ["tasks"] };
const old = provinces(from).units;
const rows = old.map(({ code }, i) => ({ code, tasks: i + 1 }));

const issuesOf = (run: () => unknown): readonly Issue[] => {
	try {
		run();
	} catch (error) {
		if (SteerindexError.is(error)) return error.issues;
		throw error;
	}
	return [];
};
const codesOf = (run: () => unknown): readonly string[] => issuesOf(run).map(({ code }) => code);

describe("catalog.merge-provinces", () => {
	test("63 rows become 34, each old one counted once, the total unchanged", () => {
		const merged = mergeProvinces(rows, byCode);
		expect(merged.rows.map(({ code }) => code)).toEqual(provinces(to).units.map(({ code }) => code));
		expect(merged.rows.flatMap(({ mergedFrom }) => mergedFrom).sort()).toEqual(old.map(({ code }) => code));
		const total = merged.rows.reduce((sum, row) => sum + Number(row.sums.tasks), 0);
		expect(total).toBe((63 * 64) / 2);
		expect(merged.absent).toEqual([]);
		expect(JSON.parse(JSON.stringify(merged))).toEqual(merged);
	});

	test("a merged row says whose figures it has and of which list its code is", () => {
		const { rows: merged, from: was, to: is } = mergeProvinces(rows, byCode);
		expect(merged.find(({ code }) => code === "52")).toEqual({
			vintage: "from-2025-07-01",
			code: "52",
			name: { vi: "Gia Lai", en: "Gia Lai" },
			mergedFrom: ["52", "64"],
			by: {},
			sums: { tasks: 35 + 41 },
		});
		expect(was).toEqual({ vintage: "before-2025-07-01", on: from });
		expect(is).toEqual({ vintage: "from-2025-07-01", on: to });
	});

	test("sums are exact and keep their decimals", () => {
		const money = [
			{ code: "48", tasks: 0.1 },
			{ code: "49", tasks: { decimal: "0.20" } },
		];
		expect(mergeProvinces(money, byCode).rows[0]?.sums).toEqual({ tasks: { decimal: "0.30" } });
	});

	test("groups are added up apart, and what a group lacks is listed", () => {
		const table = [2020, 2021].flatMap((year) => [
			{ name: "Đà Nẵng", year, tasks: year, rate: 0.5 },
			{ name: "quảng nam", year, tasks: 1, rate: 0.7 },
		]);
		const unit = { name: "name" };
		const options = { from, to, unit, sum: ["tasks"], by: ["year"], leaveOut: ["rate"] };
		const merged = mergeProvinces(table, options);
		expect(merged.rows.map(({ by, sums }) => [by, sums])).toEqual([
			[{ year: 2020 }, { tasks: 2021 }],
			[{ year: 2021 }, { tasks: 2022 }],
		]);
		expect(merged.absent).toHaveLength(66);
		expect(merged.absent[0]).toEqual({ code: "01", by: { year: 2020 } });
	});

	test("within one list nothing is merged and no code changed", () => {
		const merged = mergeProvinces(rows, { ...byCode, to: "2025-06-30" });
		expect(merged.rows).toHaveLength(63);
		expect(merged.rows[30]).toMatchObject({ code: "46", name: { vi: "Huế" }, mergedFrom: ["46"] });
		expect(merged.changedCodes).toEqual([]);
		const now = [{ code: "52", tasks: 3 }];
		expect(mergeProvinces(now, { ...byCode, from: to }).rows).toMatchObject([
			{ code: "52", name: { vi: "Gia Lai" }, mergedFrom: ["52"] },
		]);
	});
});

describe("joining by bare code", () => {
	const seven = /15 \(Yên Bái → Lào Cai\).*24 .*44 .*52 .*80 .*82 .*91 \(Kiên Giang → An Giang\)/;

	test("a code that has the name of its new owner is refused", () => {
		const both = { ...byCode, unit: { code: "code", name: "name" } };
		const run = (name: string): (() => unknown) => {
			const gia = { code: "64", name: "Gia Lai", tasks: 1 };
			return () => mergeProvinces([gia, { code: "52", name, tasks: 1 }], both);
		};
		expect(run("Bình Định")).not.toThrow();
		expect(run("Gia Lai")).toThrow(seven);
		expect(codesOf(run("Gia Lai"))).toEqual(["CODE_OF_OTHER_UNIT"]);
	});

	test("a row of a day with other codes is refused", () => {
		const table = [
			{ code: "01", tasks: 1, day: "2024-06-30" },
			{ code: "01", tasks: 1, day: "2025-12-31" },
		];
		const run = (): unknown => mergeProvinces(table, { ...byCode, by: ["day"], day: "day" });
		expect(run).toThrow(seven);
		expect(issuesOf(run)).toMatchObject([{ code: "MIXED_VINTAGES", path: ["rows", 1, "day"] }]);
	});

	test("a table of the 34 given as one of the 63 lacks parts and is refused", () => {
		const table = provinces(to).units.map(({ code }) => ({ code, tasks: 1 }));
		const issues = issuesOf(() => mergeProvinces(table, byCode));
		expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["PARTS_MISSING"]));
		expect(issues).toHaveLength(23);
		expect(() => mergeProvinces(table, byCode)).toThrow(seven);
	});
});

describe("refused", () => {
	const row = { code: "01", tasks: 1 };
	test.each([
		["a column that nothing is said of", [{ ...row, rate: 0.4 }], {}, ["COLUMN_NOT_NAMED"]],
		["a number as a code", [{ code: 1, tasks: 1 }], {}, ["UNKNOWN_UNIT"]],
		["a code of no unit", [{ code: "99", tasks: 1 }], {}, ["UNKNOWN_UNIT"]],
		["a missing figure", [{ code: "01" }], {}, ["MISSING_KEY"]],
		["an empty figure", [{ code: "01", tasks: null }], {}, ["NOT_A_NUMBER"]],
		["a text as a figure", [{ code: "01", tasks: "1.456" }], {}, ["NOT_A_NUMBER"]],
		["a province twice", [row, row], {}, ["DUPLICATE_ID"]],
		["a row that is none", [null, 3, []], {}, ["WRONG_TYPE", "WRONG_TYPE", "WRONG_TYPE"]],
		["rows that are no list", {}, {}, ["NOT_A_LIST"]],
		["a day before the lists", [row], { from: "2000-01-01" }, ["PROVINCES_NOT_COVERED"]],
		["days that are none", [row], { from: null, to: 5 }, ["NOT_A_DATE", "NOT_A_DATE"]],
		["splitting", [row], { from: to, to: from }, ["MERGE_BACKWARDS"]],
		["no unit", [row], { unit: {} }, ["MISSING_KEY"]],
		["a unit that is a text", [row], { unit: "code" }, ["WRONG_TYPE"]],
		["a column that is no text", [row], { unit: { code: 3 } }, ["WRONG_TYPE", "MISSING_KEY"]],
		["a column named twice", [row], { by: ["tasks"] }, ["DUPLICATE_ID"]],
		["sums that are no list", [row], { sum: "tasks" }, ["NOT_A_LIST"]],
		["an option misspelt", [row], { leaveout: [] }, ["UNKNOWN_KEY"]],
		["a group without value", [row], { by: ["year"] }, ["MISSING_KEY"]],
		["a group that is no key", [{ ...row, year: 1.5 }], { by: ["year"] }, ["NOT_A_KEY"]],
		["a day that is none", [{ ...row, day: "2024" }], { day: "day" }, ["NOT_A_DATE"]],
		[
			"__proto__ as a column",
			[JSON.parse('{"code":"01","tasks":1,"__proto__":1}')],
			{},
			["COLUMN_NOT_NAMED"],
		],
	])("%s", (_, table, change, codes) => {
		const options = { ...byCode, ...change } as MergeProvincesOptions;
		expect(codesOf(() => mergeProvinces(table as typeof rows, options))).toEqual(codes);
	});

	test("options that are none", () => {
		expect(codesOf(() => mergeProvinces(rows, null as never))).toEqual(["BAD_OPTIONS"]);
	});

	test("1 suggests 01, and a doubtful name its candidates", () => {
		const run = (): unknown => mergeProvinces([{ code: 1, tasks: 1 }] as never, byCode);
		expect(issuesOf(run)).toMatchObject([{ suggestion: "01", received: "1" }]);
		const named = { ...byCode, unit: { name: "name" } };
		const doubtful = (): unknown => mergeProvinces([{ name: "BR-VT", tasks: 1 }], named);
		expect(issuesOf(doubtful)).toMatchObject([{ code: "UNKNOWN_UNIT", suggestion: "Bà Rịa - Vũng Tàu" }]);
		for (const name of ["Xyz", 5]) {
			expect(codesOf(() => mergeProvinces([{ name, tasks: 1 }], named))).toEqual(["UNKNOWN_UNIT"]);
		}
	});

	test("a sum with more digits than data may have", () => {
		const big = [
			{ code: "48", tasks: 999_999_999_999_999 },
			{ code: "49", tasks: 1 },
		];
		expect(codesOf(() => mergeProvinces(big, byCode))).toEqual(["TOO_MANY_DIGITS"]);
	});

	test("a hundred thousand bad rows end with a count", () => {
		const many = Array.from({ length: 100_000 }, () => ({ code: "xx", tasks: 1 }));
		expect(issuesOf(() => mergeProvinces(many, byCode)).at(-1)?.code).toBe("MORE_PROBLEMS");
	});
});
