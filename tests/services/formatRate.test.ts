import { type CaseTotals, caseRates, formatRate, type OnTimeBase } from "steerindex/services";
import { describe, expect, test } from "vitest";
import { faultsOf, junk } from "./faults.ts";

const totals: CaseTotals = {
	...{ period: "2022", received: 3000, carriedOver: 0, online: 1000, resolved: 3000, due: 3000 },
	...{ onTime: 2000, late: 1000, lateOpen: 0, services: 1456, servicesWithFilings: 569 },
};
const rowOf = (base: OnTimeBase) => caseRates([totals], { base }).rows[0];
const vi = { locale: "vi", places: 2, mode: "half-up" } as const;
const en = { locale: "en", places: 0, mode: "truncate" } as const;
const faults = (rate: unknown, options: unknown): readonly string[] =>
	faultsOf(() => formatRate(rate as never, options as never));

// Formula: services.rates.
describe("formatRate", () => {
	test.each([
		["resolved", "trên số hồ sơ đã giải quyết", "of files resolved"],
		["due", "trên số hồ sơ đến hạn", "of files due"],
		[
			"workload",
			"trên số hồ sơ phải giải quyết: tiếp nhận và kỳ trước chuyển sang",
			"of files to be processed: received and carried over",
		],
	] as const)("names the base %s", (base, inVietnamese, inEnglish) => {
		const rate = rowOf(base)?.onTime ?? null;
		expect(formatRate(rate, vi)).toBe(`2.000/3.000 = 66,67% (${inVietnamese})`);
		expect(formatRate(rate, en)).toBe(`2,000/3,000 = 66% (${inEnglish})`);
	});

	test("files online and services with filings", () => {
		expect(formatRate(rowOf("due")?.filing ?? null, vi)).toBe(
			"1.000/3.000 = 33,33% (trên số hồ sơ tiếp nhận)",
		);
		expect(formatRate(rowOf("due")?.servicesWithFilings ?? null, vi)).toBe(
			"569/1.456 = 39,08% (trên số dịch vụ cung cấp trực tuyến)",
		);
	});

	test("no data has no percentage", () => {
		const { rows } = caseRates([{ period: "2022", due: 0, onTime: 0, late: 0 }], { base: "due" });
		expect(formatRate(rows[0]?.onTime ?? null, vi)).toBe("0/0: không có dữ liệu (trên số hồ sơ đến hạn)");
		expect(formatRate(rows[0]?.onTime ?? null, en)).toBe("0/0: no data (of files due)");
		expect(formatRate(null, vi)).toBe("chưa đủ số liệu để tính");
		expect(formatRate(null, en)).toBe("not enough figures to tell");
	});

	test("refuses options and rates that are none, all at once", () => {
		expect(faults({}, { locale: "fr", places: 2.5, mode: "up", unit: "%" })).toEqual([
			"UNKNOWN_KEY unit",
			"BAD_LOCALE locale",
			"BAD_PLACES places",
			"BAD_MODE mode",
			"UNKNOWN_VALUE rate.kind",
			"UNKNOWN_VALUE rate.base",
			"MISSING_KEY rate.period",
			"NOT_WHOLE rate.numerator",
			"NOT_WHOLE rate.denominator",
		]);
		expect(faults(rowOf("due")?.late, { ...vi, places: -1 })).toEqual(["BAD_PLACES places"]);
		for (const value of junk) {
			if (value !== null) expect(faults(value, vi).length).toBeGreaterThan(0);
			expect(faults(null, value).length).toBeGreaterThan(0);
		}
	});
});
