import { describe, expect, test } from "vitest";
import { provinces } from "../../src/catalog/provinces.ts";
import { SteerindexError } from "../../src/core/error.ts";
import { matchUnits, type UnitMatch } from "../../src/scoring/matchUnits.ts";
import type { NamedUnit } from "../../src/scoring/unitEntries.ts";

const old = provinces("2022-08-16");
const now = provinces("2026-06-01");

/** How one name came out: `"49 exact"`, `"? 77"`, `"no 49"`. */
const one = (name: string, units: Parameters<typeof matchUnits>[1] = old): string => {
	const { matched, doubtful, unmatched } = matchUnits([name], units);
	const lines = [
		...matched.map(({ unit, how }) => `${unit.code} ${how}`),
		...doubtful.map(({ candidates }) => `? ${candidates.map(({ code }) => code).join(" ")}`),
		...unmatched.map(({ nearest }) => `no ${nearest?.code ?? "near"}`),
	];
	return lines.join(", ");
};

describe("scoring.match-units", () => {
	test.each([
		["Quảng Nam", "49 exact"],
		["Quảng Nam".normalize("NFD"), "49 exact"],
		["  Quảng Nam ", "49 exact"],
		["QUẢNG NAM", "49 spelling"],
		["quảng  nam", "49 spelling"],
		["Tỉnh Quảng Nam", "49 spelling"],
		["tỉnh quảng nam".normalize("NFD"), "49 spelling"],
		["TP. Đà Nẵng", "48 spelling"],
		["TP.Đà Nẵng", "48 spelling"],
		["T.P Đà Nẵng", "48 spelling"],
		["Tp Đà Nẵng", "48 spelling"],
		["Thành phố Hồ Chí Minh", "79 spelling"],
		["Hoà Bình", "17 spelling"],
		["Hòa Bình", "17 exact"],
		["Thanh Hoá", "38 spelling"],
		["Khánh Hoà", "56 spelling"],
		["Bà Rịa–Vũng Tàu", "77 spelling"],
		["Bà Rịa Vũng Tàu", "77 spelling"],
		["Bà Rịa - Vũng Tàu", "77 exact"],
		["Thừa Thiên-Huế", "46 spelling"],
		["Quang Nam", "49 without-marks"],
		["Quang Ngai", "51 without-marks"],
		["tinh quang nam", "49 without-marks"],
		["Quang Nam Province", "49 without-marks"],
		["Dak Lak", "66 without-marks"],
		["Da Nang", "48 without-marks"],
		["Danang", "48 without-marks"],
		["Hanoi", "01 without-marks"],
		["Ho Chi Minh City", "79 without-marks"],
		["Kon Tum", "62 exact"],
		["KON TUM", "62 spelling"],
		["Kon Tum Province", "62 spelling"],
		["tinh Kon Tum", "62 spelling"],
		["Huế", "46 alias"],
	])("%s is %s", (name, expected) => {
		expect(one(name)).toBe(expected);
	});

	test.each([
		["BR-VT", "? 77"],
		["BRVT", "? 77"],
		["TP.HCM", "? 79"],
		["TPHCM", "? 79"],
		["HN", "? 01 35"],
		["Quáng Nam", "? 49"],
		["Quảng Ngai", "? 51"],
		["Đak Lak", "? 66"],
		["QuảngNam", "? 49"],
		["Thành phố Quảng Ngãi", "? 51"],
		["Thành phố Huế", "? 46"],
		["Huyện Lai Châu", "? 12"],
	])("%s is doubtful: %s", (name, expected) => {
		expect(one(name)).toBe(expected);
	});

	test.each([
		["Quảng Nma", "no 49"],
		["Kiến Giangg", "no 91"],
		["Cả nước", "no near"],
		["", "no near"],
		["—", "no near"],
		["__proto__", "no near"],
		["x".repeat(1_000_000), "no near"],
	])("%.20s is unmatched: %s", (name, expected) => {
		expect(one(name)).toBe(expected);
	});

	test("a former name is told with its days, and a merged province is not its successor", () => {
		expect(matchUnits(["Tỉnh Thừa Thiên Huế"], now).matched).toEqual([
			{
				given: "Tỉnh Thừa Thiên Huế",
				index: 0,
				unit: { code: "46", name: { vi: "Huế", en: "Hue" } },
				how: "alias",
				alias: { name: "Thừa Thiên Huế", validTo: "2024-12-31" },
			},
		]);
		expect(one("Thành phố Huế", now)).toBe("46 spelling");
		expect(one("Tỉnh Đồng Nai", now)).toBe("75 spelling");
		expect(one("Quảng Nam", now)).not.toMatch(/^48/);
	});

	test("every name of both lists, also in capitals, decomposed or without marks, is its own unit", () => {
		for (const list of [old, now]) {
			for (const { code, name } of list.units) {
				const { vi, en } = name;
				for (const written of [vi, vi.toUpperCase(), vi.normalize("NFD"), `Tỉnh ${vi}`, en]) {
					expect(one(written, list), written).toMatch(new RegExp(`^${code} (exact|spelling|without-marks)$`));
				}
			}
		}
	});
});

describe("other lists", () => {
	const towns: readonly NamedUnit[] = [
		{ code: "866", name: "Thành phố Cao Lãnh" },
		{ code: "873", name: "Huyện Cao Lãnh" },
		{ code: "a", name: "Hòa An" },
		{ code: "b", name: "Hoà An" },
		{ code: "c", name: "Hà Nam" },
		{ code: "d", name: "Hạ Năm" },
		{ code: "e", name: "Tịnh Biên" },
		{ code: "f", name: "Quận 1" },
		{ code: "g", name: "Quan Hóa" },
	];

	test.each([
		["TP Cao Lãnh", "866 spelling"],
		["huyện Cao Lãnh", "873 spelling"],
		["Cao Lãnh", "? 866 873"],
		["Thị xã Cao Lãnh", "? 866 873"],
		["Hòa An", "? a b"],
		["Hà Nam", "c exact"],
		["Ha Nam", "? c d"],
		["Tinh Bien", "e without-marks"],
		["Tịnh Biên", "e exact"],
		["Quận 1", "f exact"],
		["1", "no near"],
		["Quan Hoá", "g spelling"],
	])("%s: %s", (name, expected) => {
		expect(one(name, towns)).toBe(expected);
	});

	test("each name stands once; units named twice and never are listed", () => {
		const units = [
			{ code: "1", name: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } },
			{ code: "2", name: "Sở Y tế" },
		];
		const names = ["Sở nội vụ", "Department of Home Affairs", "Sở X", "Sở Nội vụ"];
		const match: UnitMatch = matchUnits(names, units);
		expect(match.matched.map(({ index, how }) => [index, how])).toEqual([
			[0, "spelling"],
			[1, "exact"],
			[3, "exact"],
		]);
		expect(match.unmatched.map(({ given, index }) => [given, index])).toEqual([["Sở X", 2]]);
		expect(match.duplicates.map(({ unit, indexes }) => [unit.code, indexes])).toEqual([["1", [0, 1, 3]]]);
		expect(match.absent).toEqual([{ code: "2", name: "Sở Y tế" }]);
		expect(JSON.parse(JSON.stringify(match))).toEqual(match);
	});

	test("the caller decides what is doubtful", () => {
		const match = matchUnits(["BR-VT", "br-vt"], old, { decided: { " BR-VT": "77" } });
		expect(match.matched).toMatchObject([
			{ given: "BR-VT", unit: { code: "77" }, how: "decided", alias: null },
		]);
		expect(match.doubtful).toHaveLength(1);
	});
});

describe("refused", () => {
	const codesOf = (run: () => unknown): readonly string[] => {
		try {
			run();
		} catch (error) {
			if (SteerindexError.is(error)) return error.issues.map(({ code }) => code);
			throw error;
		}
		return [];
	};
	const a = { code: "a", name: "A" };
	test.each([
		["names that are no list", null, [a], {}, ["NOT_A_LIST"]],
		["units that are no list", [], null, {}, ["NOT_A_LIST"]],
		["an object without units", [], {}, {}, ["NOT_A_LIST"]],
		["names that are no text", [1, null], [a], {}, ["NOT_TEXT", "NOT_TEXT"]],
		["a unit that is none", [], ["A", null], {}, ["WRONG_TYPE", "WRONG_TYPE"]],
		["a unit without name", [], [{ code: "a" }], {}, ["MISSING_KEY"]],
		["a code that is a number", [], [{ code: 1, name: "A" }], {}, ["NOT_TEXT"]],
		["a name that is none", [], [{ code: "a", name: 3 }], {}, ["BAD_LABEL"]],
		["a name too long", [], [{ code: "a", name: "a".repeat(201) }], {}, ["TOO_LONG"]],
		["a code twice", [], [a, a], {}, ["DUPLICATE_ID"]],
		["too many units", [], Array.from({ length: 20_001 }, () => a), {}, ["TOO_MANY"]],
		["options that are none", [], [a], null, ["BAD_OPTIONS"]],
		["an option misspelt", [], [a], { decide: {} }, ["UNKNOWN_KEY"]],
		["decided as a list", [], [a], { decided: [] }, ["WRONG_TYPE"]],
		["decided for no unit", [], [a], { decided: { x: "b", y: 3 } }, ["UNKNOWN_UNIT", "UNKNOWN_UNIT"]],
	])("%s", (_, names, units, options, codes) => {
		expect(codesOf(() => matchUnits(names as never, units as never, options as never))).toEqual(codes);
	});

	test("a hundred thousand names of no unit take no long", () => {
		const strange = Array.from({ length: 100_000 }, (_, i) => `x${i}`);
		expect(matchUnits(strange, old).unmatched).toHaveLength(100_000);
	});

	test("a name of twenty thousand units has twenty candidates", () => {
		const same = Array.from({ length: 20_000 }, (_, i) => ({ code: `c${i}`, name: "An Hòa" }));
		const { doubtful } = matchUnits(
			Array.from({ length: 5_000 }, () => "An Hòa"),
			same,
		);
		expect(doubtful).toHaveLength(5_000);
		expect(doubtful[0]?.candidates).toHaveLength(20);
	});
});
