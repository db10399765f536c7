import { type TimeChange, timeCut } from "steerindex/services";
import { describe, expect, test } from "vitest";
import { faultsOf, isEmptyOptions, junk, toldOf } from "./faults.ts";

const unit = "workingDays";
const rounding = { places: 1, mode: "half-up" } as const;
const faults = (procedures: unknown, options?: unknown): readonly string[] =>
	faultsOf(() => timeCut(procedures as never, options as never));

// Formula: services.time-cut.
describe("timeCut", () => {
	test("one procedure", () => {
		const figures = {
			before: { exact: "30" },
			after: { exact: "20" },
			cut: { exact: "10" },
			share: { exact: "1/3" },
			percent: 33.3,
		};
		const cut = timeCut({ before: 30, after: 20, unit }, rounding);
		expect(cut).toStrictEqual({
			unit,
			procedures: [{ id: null, files: null, ...figures }],
			total: { procedures: 1, ...figures },
			weighted: null,
			leftOut: 0,
			diagnostics: [],
		});
		expect(JSON.parse(JSON.stringify(cut))).toEqual(cut);
	});

	test("a list: its sum, and weighted by files", () => {
		const { procedures, total, weighted } = timeCut([
			{ id: "a", before: 10, after: 5, unit, files: 1 },
			{ id: "b", before: 2.5, after: 2.4, unit, files: 99 },
		]);
		expect(procedures.map(({ share }) => share?.exact)).toEqual(["0.5", "0.04"]);
		expect(total).toMatchObject({ cut: { exact: "5.1" }, share: { exact: "0.408" }, percent: null });
		// 1·10 + 99·2.5 = 257.5 days before, 1·5 + 99·2.4 = 242.6 after.
		expect(weighted).toMatchObject({
			files: 100,
			before: { exact: "257.5" },
			cut: { exact: "14.9" },
			share: { exact: "149/2575" },
		});
	});

	test("a longer time is a cut below zero and is pointed out", () => {
		const { total, diagnostics } = timeCut({ id: "a", before: 8, after: 10, unit: "hours" }, rounding);
		expect(total).toMatchObject({ cut: { exact: "-2" }, share: { exact: "-0.25" }, percent: -25 });
		expect(diagnostics.map(toldOf)).toEqual([
			["TIME_LENGTHENED", "procedures.0.after", "the processing time of a rose from 8 to 10"],
		]);
		expect(timeCut({ before: 1, after: 2, unit }).diagnostics.map(toldOf)[0]?.[2]).toBe(
			"the processing time rose from 1 to 2",
		);
	});

	test("a time of 0 before has no share", () => {
		const { total, diagnostics } = timeCut({ before: 0, after: 0, unit }, rounding);
		expect(total).toMatchObject({ cut: { exact: "0" }, share: null, percent: null });
		expect(diagnostics.map(({ code }) => code)).toEqual(["ZERO_DEN"]);
	});

	test("is weighted only where every procedure has files", () => {
		const list: readonly TimeChange[] = [
			{ before: 2, after: 1, unit, files: 5 },
			{ before: 2, after: 1, unit },
			{ before: 2, after: 1, unit, files: -1 },
		];
		const { weighted, diagnostics } = timeCut(list);
		expect(weighted).toBe(null);
		expect(diagnostics.map(toldOf)).toEqual([
			["NOT_WHOLE", "procedures.2.files", "a whole number, 0 or more, is needed"],
			["MISSING_FIGURE", "procedures", "2 procedures have no number of files: the cut is not weighted"],
		]);
	});

	test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 0.1 + 0.2, 1e10])(
		"%s is no time: left out",
		(before) => {
			const { total, leftOut, diagnostics } = timeCut([
				{ before, after: 1, unit },
				{ before: 4, after: 1, unit },
			]);
			expect([total.procedures, total.cut.exact, leftOut]).toEqual([1, "3", 1]);
			expect(diagnostics.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
				"NOT_A_DURATION procedures.0.before",
			]);
		},
	);

	test("where no time can be used, there is nothing and no share", () => {
		const { procedures, total, weighted } = timeCut({ before: -1, after: 1, unit, files: 3 }, rounding);
		expect(procedures).toEqual([]);
		expect(total).toMatchObject({ procedures: 0, cut: { exact: "0" }, share: null });
		expect(weighted).toBe(null);
	});
});

describe("what timeCut refuses", () => {
	test("more than one unit", () => {
		const list = [
			{ before: 2, after: 1, unit },
			{ before: 2, after: 1, unit: "calendarDays" },
		];
		expect(faults(list)).toEqual(["MIXED_UNITS procedures.1.unit"]);
	});

	test("every fault of shape at once", () => {
		const list = [
			{ id: "a", before: "2", after: 1, unit },
			{ id: "a", before: 2, unit: "days", files: null, weight: 1 },
			{ id: 4, before: 2, after: 1 },
		];
		expect(faults(list, { places: 1.5, mode: "up", unit })).toEqual([
			"UNKNOWN_KEY unit",
			"BAD_PLACES places",
			"BAD_MODE mode",
			"WRONG_TYPE procedures.0.before",
			"UNKNOWN_KEY procedures.1.weight",
			"DUPLICATE_ID procedures.1.id",
			"UNKNOWN_VALUE procedures.1.unit",
			"WRONG_TYPE procedures.1.after",
			"WRONG_TYPE procedures.1.files",
			"NOT_TEXT procedures.2.id",
			"UNKNOWN_VALUE procedures.2.unit",
		]);
		expect(faults([])).toEqual(["EMPTY procedures"]);
	});

	test("junk of any kind", () => {
		for (const value of junk) {
			expect(faults(value).length).toBeGreaterThan(0);
			expect(faults([value]).length).toBeGreaterThan(0);
			expect(faults([{ before: 1, after: value, unit: value }]).length).toBeGreaterThan(0);
			if (!isEmptyOptions(value))
				expect(faults({ before: 1, after: 1, unit }, value).length).toBeGreaterThan(0);
		}
	});
});
