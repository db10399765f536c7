import { describe, expect, test } from "vitest";
import { evaluateTarget } from "../../src/plan/evaluateTarget.ts";
import { type FormatTargetOptions, formatTargetResult } from "../../src/plan/formatTargetResult.ts";
import type { Target, TargetData } from "../../src/plan/target.ts";
import type { TargetResult } from "../../src/plan/targets/result.ts";
import { refusalOf } from "../number/refusal.ts";

const late = (bound: "under" | "atMost" | "over" | "atLeast", percent: number): Target => ({
	id: "late",
	title: { vi: "Hồ sơ", en: "Files" },
	direction: bound === "under" || bound === "atMost" ? "lower" : "higher",
	rate: { count: "count", of: "all" },
	must: { [bound]: percent } as unknown as Target["must"],
});

const branches: Target = {
	id: "branches",
	title: "Chi nhánh",
	direction: "higher",
	each: { rate: { count: "count", of: "all" }, must: { atLeast: 97 } },
	must: { over: 80 },
};

const of100 = (count: number) => ({ count, all: 100 });

function both(target: Target, data: TargetData, print: Omit<FormatTargetOptions, "locale"> = {}) {
	const result = evaluateTarget(target, data);
	return (["vi", "en"] as const).map((locale) => formatTargetResult(result, { locale, ...print }));
}

describe("formatTargetResult, a rate", () => {
	test.each([
		[
			...["under", 5, 2],
			"Hồ sơ: 2/100 trường hợp, bằng 2%; mục tiêu dưới 5%. Đạt, vượt ngưỡng 3 điểm phần trăm.",
			"Files: 2 of 100 cases, 2%; the target is under 5%. Met, 3 percentage points clear of the threshold.",
		],
		[
			...["under", 5, 5],
			"Hồ sơ: 5/100 trường hợp, bằng 5%; mục tiêu dưới 5%. Chưa đạt, mới đúng bằng ngưỡng: cần bớt 1 trường hợp (tổng số không đổi).",
			"Files: 5 of 100 cases, 5%; the target is under 5%. Missed, exactly at the threshold: it takes 1 fewer case (total unchanged).",
		],
		[
			...["atMost", 5, 5],
			"Hồ sơ: 5/100 trường hợp, bằng 5%; mục tiêu không quá 5%. Đạt, vừa đúng ngưỡng.",
			"Files: 5 of 100 cases, 5%; the target is at most 5%. Met, exactly at the threshold.",
		],
		[
			...["atLeast", 97, 96],
			"Hồ sơ: 96/100 trường hợp, bằng 96%; mục tiêu từ 97% trở lên. Chưa đạt, còn cách ngưỡng 1 điểm phần trăm: cần thêm 1 trường hợp (tổng số không đổi).",
			"Files: 96 of 100 cases, 96%; the target is at least 97%. Missed by 1 percentage point: it takes 1 more case (total unchanged).",
		],
		[
			...["over", 90, 80],
			"Hồ sơ: 80/100 trường hợp, bằng 80%; mục tiêu trên 90%. Chưa đạt, còn cách ngưỡng 10 điểm phần trăm: cần thêm 11 trường hợp (tổng số không đổi).",
			"Files: 80 of 100 cases, 80%; the target is over 90%. Missed by 10 percentage points: it takes 11 more cases (total unchanged).",
		],
	] as const)("%s %d with %d", (bound, percent, count, vi, en) => {
		expect(both(late(bound, percent), { counts: of100(count) })).toEqual([vi, en]);
	});

	test("names the period, the day and the places; a threshold keeps its own", () => {
		const target: Target = { ...late("over", 90), must: { over: { decimal: "90.0" } } };
		const data = { counts: { count: 1456, all: 1500 }, period: "2022-Q2", on: "2022-06-30" };
		expect(both(target, data, { places: 2, mode: "half-up" })).toEqual([
			"Hồ sơ (2022-Q2, tính đến ngày 30 tháng 6 năm 2022): 1.456/1.500 trường hợp, bằng 97,07%; mục tiêu trên 90,0%. Đạt, vượt ngưỡng 7,07 điểm phần trăm.",
			"Files (2022-Q2, as of 30 June 2022): 1,456 of 1,500 cases, 97.07%; the target is over 90.0%. Met, 7.07 percentage points clear of the threshold.",
		]);
	});

	test("a distance too small to print is not called none", () => {
		const data = { counts: { count: 900_001, all: 1_000_000 } };
		expect(both(late("over", 90), data, { places: 1, mode: "half-up" })).toEqual([
			"Hồ sơ: 900.001/1.000.000 trường hợp, bằng 90,0%; mục tiêu trên 90%. Đạt, vượt ngưỡng chưa đến 0,1 điểm phần trăm.",
			"Files: 900,001 of 1,000,000 cases, 90.0%; the target is over 90%. Met, less than 0.1 percentage points clear of the threshold.",
		]);
		expect(both(late("over", 90), data, { places: 0, mode: "truncate" })[1]).toMatch(
			/less than 1 percentage point clear/,
		);
	});

	test("no data is said as such", () => {
		expect(both(late("under", 5), { units: { A: {} } })).toEqual([
			"Hồ sơ: chưa có số liệu để đánh giá; mục tiêu dưới 5%. Không tính: A (thiếu số liệu).",
			"Files: there is nothing to judge by; the target is under 5%. Left out: A (not known).",
		]);
	});
});

describe("formatTargetResult, a share of units", () => {
	test("names the nearest units first, as many as are needed", () => {
		const units = { A: of100(97), B: of100(90), C: of100(96), D: of100(50), E: { count: 0, all: 0 } };
		expect(both(branches, { units })).toEqual([
			"Chi nhánh: 1/4 đơn vị (25%) có tỷ lệ từ 97% trở lên; mục tiêu trên 80%. Chưa đạt, còn cách ngưỡng 55 điểm phần trăm: cần thêm 3 đơn vị (gần nhất: C thêm 1 trường hợp; B thêm 7 trường hợp; D thêm 47 trường hợp). Không tính: E (không có trường hợp nào).",
			"Chi nhánh: 1 of 4 units (25%) has a rate of at least 97%; the target is over 80%. Missed by 55 percentage points: it takes 3 more units (nearest: C with 1 more case; B with 7 more cases; D with 47 more cases). Left out: E (no cases).",
		]);
		expect(both(branches, { units: { A: of100(97) } })[1]).toMatch(/^Chi nhánh: 1 of 1 unit \(100%\) has a/);
	});

	test("names five units and counts the rest", () => {
		const failing = Array.from({ length: 8 }, (_, i) => [`f${i}`, of100(90 + (i % 2))]);
		const empty = Array.from({ length: 1240 }, (_, i) => [`e${i}`, {}]);
		const [vi, en] = both(branches, { units: Object.fromEntries([...failing, ...empty]) });
		expect(vi).toMatch(/\(gần nhất: f1 [^;]*; f3 [^;]*; f5 [^;]*; f7 [^;]*; f0 [^;]*\)/);
		expect(vi).toMatch(/e4 \(thiếu số liệu\) và 1\.235 đơn vị khác\.$/);
		expect(en).toMatch(/e4 \(not known\) and 1,235 more\.$/);
	});

	test.each([
		[
			{ under: 90 },
			"bớt 1 đơn vị (gần nhất: B thêm 1 trường hợp)",
			"1 fewer unit (nearest: B with 1 more case)",
		],
		[
			{ over: 88 },
			"bớt 1 đơn vị (gần nhất: B bớt 1 trường hợp)",
			"1 fewer unit (nearest: B with 1 fewer case)",
		],
	])("where few units with a rate %j are better", (must, vi, en) => {
		const target: Target = {
			...branches,
			direction: "lower",
			each: { ...branches.each, must: must as Target["must"] },
			must: { atMost: 25 },
		};
		const others = "under" in must ? [80, 95, 95] : [99, 50, 50];
		const [C, D, E] = others.map(of100);
		const texts = both(target, { units: { B: of100(89), C: C ?? {}, D: D ?? {}, E: E ?? {} } });
		expect(texts[0]).toContain(vi);
		expect(texts[1]).toContain(en);
	});
});

describe("formatTargetResult refuses", () => {
	const result = evaluateTarget(branches, { units: { A: of100(97), B: of100(90), C: of100(90), D: {} } });
	const codeOf = (given: unknown, options: unknown): string =>
		refusalOf(() => formatTargetResult(given as TargetResult, options as FormatTargetOptions)).code;

	test("options", () => {
		expect(codeOf(result, null)).toBe("BAD_OPTIONS");
		expect(codeOf(result, {})).toBe("BAD_LOCALE");
		expect(codeOf(result, { locale: "vi", places: -1, mode: "floor" })).toBe("BAD_PLACES");
		expect(codeOf(result, { locale: "vi", places: 1, mode: "up" })).toBe("BAD_MODE");
	});

	test("to drop digits unasked", () => {
		expect(codeOf(result, { locale: "vi" })).toBe("MODE_UNSTATED");
		expect(codeOf(result, { locale: "vi", places: 2 })).toBe("MODE_UNSTATED");
	});

	test.each([
		[null],
		[undefined],
		["x"],
		[[]],
		[{}],
		[{ ...result, title: 5 }],
		[{ ...result, verdict: "won" }],
		[{ ...result, bound: "above" }],
		[{ ...result, threshold: "eighty" }],
		[{ ...result, margin: "x" }],
		[{ ...result, needed: 1.5 }],
		[{ ...result, needed: -1 }],
		[{ ...result, value: {} }],
		[{ ...result, on: "2022-02-30" }],
		[{ ...result, period: 5 }],
		[{ ...result, units: null }],
		[{ ...result, units: [{ ...result.units[3], reason: null }] }],
		[{ ...result, units: [{ ...result.units[1], unit: 5 }] }],
	])("what is no result: %#", (given) => {
		expect(codeOf(given, { locale: "en", places: 2, mode: "half-up" })).toBe("NOT_A_RESULT");
	});
});
