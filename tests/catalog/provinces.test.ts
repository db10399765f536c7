import { expect, test } from "vitest";
import { provinces } from "../../src/catalog/provinces.ts";
import { changedCodes } from "../../src/catalog/provincesChanged.ts";
import merger from "../scenarios/provinces-merger.json" with { type: "json" };

const before = provinces("2025-06-30");
const after = provinces("2025-07-01");
const codeOf = (units: readonly { readonly code: string }[]): readonly string[] =>
	units.map(({ code }) => code);

test("the two lists are those of the published data sets, with their merger", () => {
	expect(merger.units.map(({ code, name }) => [code, name])).toEqual(
		after.units.map(({ code, name }) => [code, name.vi]),
	);
	const pairs = merger.units.flatMap(({ code, madeOf }) =>
		madeOf.map((old) => [old.code, old.name, old.iso, code]),
	);
	expect(before.units.map(({ code, name, iso, mergedInto }) => [code, name.vi, iso, mergedInto])).toEqual(
		pairs.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
	);
});

test("each old unit is part of exactly one new unit, and both directions agree", () => {
	expect(after.units.flatMap(({ mergedFrom }) => mergedFrom).sort()).toEqual(codeOf(before.units));
	for (const { code, mergedFrom } of after.units) {
		const back = before.units.filter(({ mergedInto }) => mergedInto === code);
		expect(codeOf(back)).toEqual(mergedFrom);
	}
	expect(after.units.every(({ mergedInto }) => mergedInto === null)).toBe(true);
	expect(before.units.every(({ mergedFrom }) => mergedFrom.length === 0)).toBe(true);
});

test("seven codes changed their owner", () => {
	expect(changedCodes()).toEqual([
		{ code: "15", before: "Yên Bái", after: "Lào Cai" },
		{ code: "24", before: "Bắc Giang", after: "Bắc Ninh" },
		{ code: "44", before: "Quảng Bình", after: "Quảng Trị" },
		{ code: "52", before: "Bình Định", after: "Gia Lai" },
		{ code: "80", before: "Long An", after: "Tây Ninh" },
		{ code: "82", before: "Tiền Giang", after: "Đồng Tháp" },
		{ code: "91", before: "Kiên Giang", after: "An Giang" },
	]);
});

test.each([
	["2008-08-01", 63, "before-2025-07-01", 5],
	["2024-12-31", 63, "before-2025-07-01", 5],
	["2025-01-01", 63, "before-2025-07-01", 6],
	["2025-06-30", 63, "before-2025-07-01", 6],
	["2025-07-01", 34, "from-2025-07-01", 6],
	["2026-04-29", 34, "from-2025-07-01", 6],
	["2026-04-30", 34, "from-2025-07-01", 7],
	["2030-01-01", 34, "from-2025-07-01", 7],
])("on %s there are %i units, codes %s, %i cities", (on, count, vintage, cities) => {
	const list = provinces(on);
	expect(list).toMatchObject({ id: "vietnam-provinces", vintage, on });
	expect(list.units).toHaveLength(count);
	expect(list.units.filter(({ type }) => type === "city")).toHaveLength(cities);
	for (const { validFrom, validTo } of list.units) {
		expect(validFrom === null || validFrom <= on).toBe(true);
		expect(validTo === null || validTo >= on).toBe(true);
	}
});

test("Huế and Đồng Nai keep their codes when they become cities", () => {
	const hue = (on: string): unknown => provinces(on).units.find(({ code }) => code === "46");
	expect(hue("2024-12-31")).toEqual({
		code: "46",
		name: { vi: "Thừa Thiên Huế", en: "Thua Thien Hue" },
		type: "province",
		iso: "VN-26",
		validFrom: null,
		validTo: "2024-12-31",
		mergedFrom: [],
		mergedInto: "46",
		aliases: [{ name: "Huế", validFrom: "2025-01-01" }],
	});
	expect(hue("2025-01-01")).toMatchObject({
		name: { vi: "Huế", en: "Hue" },
		type: "city",
		validFrom: "2025-01-01",
		validTo: "2025-06-30",
		aliases: [{ name: "Thừa Thiên Huế", validTo: "2024-12-31" }],
	});
	expect(hue("2025-07-01")).toMatchObject({ iso: "VN-26", mergedFrom: ["46"], validTo: null });
	const dongNai = (on: string): unknown => provinces(on).units.find(({ code }) => code === "75");
	expect(dongNai("2026-04-29")).toMatchObject({ type: "province", validTo: "2026-04-29", iso: null });
	expect(dongNai("2026-04-30")).toMatchObject({ type: "city", validFrom: "2026-04-30", validTo: null });
});

test("English names are plain letters", () => {
	const names = [...before.units, ...after.units].map(({ name }) => name.en);
	expect(names.filter((name) => !/^[A-Za-z -]+$/.test(name))).toEqual([]);
	expect(names).toContain("Hanoi");
	expect(names).toContain("Dak Lak");
});

test("what could not be checked is marked, and a list survives JSON", () => {
	for (const list of [before, after]) {
		expect(list.sources.every(({ unverified }) => unverified !== undefined)).toBe(true);
		expect(JSON.parse(JSON.stringify(list))).toEqual(list);
		expect(structuredClone(list)).toEqual(list);
	}
});

test.each([
	["2008-07-31", "PROVINCES_NOT_COVERED"],
	["2022", "NOT_A_DATE"],
	["16/8/2022", "NOT_A_DATE"],
	["2025-02-29", "NOT_A_DATE"],
	[null, "NOT_A_DATE"],
	[2022, "NOT_A_DATE"],
	["9".repeat(1_000_000), "NOT_A_DATE"],
])("%j is refused", (on, code) => {
	expect(() => provinces(on as string)).toThrow(expect.objectContaining({ code }));
});
