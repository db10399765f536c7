import { formatNumber } from "steerindex/number";
import { type CaseTotals, caseRates, type OnTimeBase } from "steerindex/services";
import { describe, expect, test } from "vitest";
import { faultsOf, junk, toldOf } from "./faults.ts";

const period = "2022";
const found = (totals: Omit<CaseTotals, "period">, base: OnTimeBase = "resolved") => {
	const { rows, diagnostics } = caseRates([{ period, ...totals }], { base });
	return { row: rows[0], told: diagnostics.map(toldOf) };
};
const faults = (cases: unknown, options: unknown = { base: "due" }): readonly string[] =>
	faultsOf(() => caseRates(cases as never, options as never));

// Formula: services.rates. Published figures are in published.test.ts.
describe("caseRates", () => {
	test("gives the whole result as plain data", () => {
		const cases = [
			{ period, authority: "Sở A", level: "province", resolved: 8, early: 2, onTime: 4, late: 2 },
			{ period, received: 10, online: 4 },
		];
		const rates = caseRates(cases, { base: "resolved", places: 1, mode: "half-up" });
		const head = { base: "resolved", period, authority: "Sở A", level: "province" };
		expect(rates).toStrictEqual({
			base: "resolved",
			rows: [
				{
					period,
					authority: "Sở A",
					level: "province",
					filing: null,
					servicesWithFilings: null,
					onTime: { ...head, kind: "onTime", numerator: 6, denominator: 8, exact: "0.75", percent: 75 },
					late: { ...head, kind: "late", numerator: 2, denominator: 8, exact: "0.25", percent: 25 },
					unclassified: 0,
				},
				{
					period,
					authority: null,
					level: null,
					filing: {
						kind: "filing",
						base: "received",
						period,
						authority: null,
						level: null,
						numerator: 4,
						denominator: 10,
						exact: "0.4",
						percent: 40,
					},
					servicesWithFilings: null,
					onTime: null,
					late: null,
					unclassified: null,
				},
			],
			diagnostics: [],
		});
		expect(JSON.parse(JSON.stringify(rates))).toEqual(rates);
	});

	test("has no percentage unless places and mode are named", () => {
		expect(found({ due: 3, onTime: 1, late: 2 }, "due").row?.onTime).toMatchObject({
			exact: "1/3",
			percent: null,
		});
		const options = { base: "due", places: 0, mode: "ceiling" } as const;
		expect(caseRates([{ period, due: 3, onTime: 1, late: 2 }], options).rows[0]?.onTime?.percent).toBe(34);
	});

	test("a rate is an exact number for every function that takes one", () => {
		const { onTime } = found({ due: 19944, onTime: 19255, late: 689 }, "due").row ?? {};
		const exact = onTime?.exact ?? "";
		expect(formatNumber({ exact }, { locale: "vi", places: 4, mode: "half-up" })).toBe("0,9655");
	});

	test("the workload base: one less the late, resolved or open, of received and carried over", () => {
		const { row, told } = found(
			{ received: 900, carriedOver: 100, late: 30, lateOpen: 20, resolved: 800, open: 200 },
			"workload",
		);
		expect(row?.onTime).toMatchObject({ numerator: 950, denominator: 1000, exact: "0.95", base: "workload" });
		expect(row?.late).toMatchObject({ numerator: 50, denominator: 1000, exact: "0.05" });
		expect(told).toEqual([]);
	});

	test("the bases differ: the same figures give three rates", () => {
		const totals = {
			received: 90,
			carriedOver: 10,
			resolved: 80,
			due: 70,
			onTime: 60,
			late: 10,
			lateOpen: 5,
		};
		const exactOf = (base: OnTimeBase) => found(totals, base).row?.onTime?.exact;
		expect([exactOf("resolved"), exactOf("due"), exactOf("workload")]).toEqual(["0.75", "6/7", "0.85"]);
	});

	test("files due and still open are late on the due base, where they are given", () => {
		const { row, told } = found({ due: 10, early: 1, onTime: 6, late: 2, lateOpen: 1 }, "due");
		expect([row?.onTime?.exact, row?.late?.exact, row?.unclassified]).toEqual(["0.7", "0.3", 0]);
		expect(told).toEqual([]);
	});
});

describe("no data is not 0 and not 100 %", () => {
	test("a zero denominator", () => {
		const { row, told } = found({ resolved: 0, onTime: 0, late: 0 });
		expect(row?.onTime).toMatchObject({ numerator: 0, denominator: 0, exact: null, percent: null });
		expect(told).toEqual([
			["ZERO_DEN", "cases.0.onTime", "there are no files resolved: the rate has no data"],
			["ZERO_DEN", "cases.0.late", "there are no files resolved: the rate has no data"],
		]);
	});

	test("a figure that is missing is named", () => {
		const { row, told } = found({ received: 5, onTime: 4, late: 1 }, "workload");
		expect([row?.onTime, row?.late]).toEqual([null, null]);
		expect(told[0]).toEqual([
			"MISSING_FIGURE",
			"cases.0.onTime",
			"the on-time rate of files to be processed: received and carried over needs what is not given: open and overdue, carried over",
		]);
		expect(told[1]?.slice(0, 2)).toEqual(["MISSING_FIGURE", "cases.0.late"]);
	});

	test("a rate that nobody asked for is null without a word", () => {
		expect(found({ received: 5 })).toEqual({
			row: expect.objectContaining({ filing: null, servicesWithFilings: null, onTime: null, late: null }),
			told: [],
		});
	});
});

describe("figures that cannot be", () => {
	test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("%s files fail alone", (online) => {
		const { row, told } = found({ received: 5, online, resolved: 4, onTime: 4, late: 0 });
		expect(row?.filing).toBe(null);
		expect(row?.onTime?.exact).toBe("1");
		expect(told).toEqual([
			[
				"NOT_WHOLE",
				"cases.0.online",
				"the number filed online must be whole, 0 or more: rates that need it are not taken",
			],
		]);
	});

	test("an unusable figure that may be left out still spoils what would have used it", () => {
		const { row, told } = found({ resolved: 4, early: -1, onTime: 3, late: 1 });
		expect([row?.onTime, row?.late?.exact, row?.unclassified]).toEqual([null, "0.25", null]);
		expect(told.map(([code]) => code)).toEqual(["NOT_WHOLE"]);
	});

	test("a numerator above its denominator", () => {
		const { row, told } = found({ received: 5, online: 6 });
		expect(row?.filing).toBe(null);
		expect(told).toEqual([["COUNT_ABOVE_TOTAL", "cases.0.filing", "6 is more than the total of 5"]]);
		const late = found({ received: 5, carriedOver: 0, late: 6, lateOpen: 0 }, "workload");
		expect(late.row?.onTime).toBe(null);
		expect(late.told.map(([code, path]) => `${code} ${path}`)).toEqual([
			"COUNT_ABOVE_TOTAL cases.0.onTime",
			"COUNT_ABOVE_TOTAL cases.0.late",
		]);
		expect(late.told[0]?.[2]).toBe("6 is more than the total of 5");
	});

	test("classes that hold more files than there are", () => {
		const { row, told } = found({ resolved: 10, early: 1, onTime: 8, late: 2 });
		expect(row?.unclassified).toBe(-1);
		expect(told).toEqual([
			[
				"SUM_DIFFERS",
				"cases.0.resolved",
				"early 1 + on time 8 + late 2 = 11, but resolved: 10; 1 file is too many",
			],
		]);
	});

	test("resolved and open files that are not the workload", () => {
		const { told } = found(
			{ received: 10, carriedOver: 2, resolved: 6, open: 5, late: 1, lateOpen: 7 },
			"workload",
		);
		expect(told).toEqual([
			[
				"SUM_DIFFERS",
				"cases.0.received",
				"resolved 6 + open 5 = 11, but received + carried over: 12; 1 file is in no class",
			],
			["COUNT_ABOVE_TOTAL", "cases.0.lateOpen", "7 is more than the total of 5"],
		]);
	});
});

describe("what caseRates refuses", () => {
	test("the base must be named", () => {
		expect(faults([], {})).toEqual(["UNKNOWN_VALUE base"]);
		expect(faults([], { base: "recieved", places: 2 })).toEqual(["UNKNOWN_VALUE base", "BAD_MODE mode"]);
		expect(faults([], { base: "due", mode: "half-up" })).toEqual(["BAD_PLACES places"]);
	});

	test("every fault of shape at once", () => {
		const cases = [{ resolved: "12" }, { period, level: 3, recieved: 5, authority: "" }, null];
		expect(faults(cases, { base: "resolved", rounding: 2 })).toEqual([
			"UNKNOWN_KEY rounding",
			"MISSING_KEY cases.0.period",
			"WRONG_TYPE cases.0.resolved",
			"UNKNOWN_KEY cases.1.recieved",
			"NOT_TEXT cases.1.authority",
			"NOT_TEXT cases.1.level",
			"WRONG_TYPE cases.2",
		]);
	});

	test("sums that no number holds", () => {
		const most = Number.MAX_SAFE_INTEGER;
		const cases = [{ period, received: most, carriedOver: 1, late: 0, lateOpen: 0 }];
		expect(faults(cases, { base: "workload" })).toEqual(["UNREPRESENTABLE"]);
	});

	test("junk of any kind", () => {
		for (const value of junk) {
			const isEmptyList = Array.isArray(value) && value.length === 0;
			expect(faults(value).length > 0 || isEmptyList).toBe(true);
			expect(faults([value]).length).toBeGreaterThan(0);
			expect(faultsOf(() => caseRates([], value as never)).length).toBeGreaterThan(0);
			expect(faults([{ period: value, level: value, due: value }]).length > 0 || value === "x").toBe(true);
		}
	});

	test("a hundred thousand rows in little time", { timeout: 20_000 }, () => {
		const cases = Array.from({ length: 100_000 }, () => ({ period, received: 7, online: 9 }));
		expect(caseRates(cases, { base: "due" }).diagnostics).toHaveLength(101);
	});
});
