import {
	addWorkingDays,
	isWorkingDay,
	rollToWorkingDay,
	type WorkCalendar,
	workingDaysBetween,
} from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../number/refusal.ts";
import { junk } from "./junk.ts";

const valid: WorkCalendar = {
	id: "week",
	weekend: ["saturday", "sunday"],
	off: ["2022-08-16"],
	work: ["2022-08-20"],
	range: { from: "2022-08-15", to: "2022-08-21" },
	sources: [],
	status: "official",
};

const issuesOf = (calendar: unknown): readonly unknown[] =>
	refusalOf(() => isWorkingDay("2022-08-15", calendar as WorkCalendar)).issues.map(
		({ code, pointer, received }) => [code, pointer, received],
	);

describe("a malformed calendar (calendar.working-days)", () => {
	test("gives one error with everything wrong in it", () => {
		const calendar = {
			...valid,
			off: ["2022-08-20", "2022-08-17", "2022-08-17", "2022-08-30", "2022-08-32", 16],
			work: ["2022-08-15", "2022-08-21", "2022-08-20", "2022-08-21"],
		};
		expect(issuesOf(calendar)).toEqual([
			["WRONG_WEEKDAY", "/calendar/off/0", '"2022-08-20"'],
			["DUPLICATE_DAY", "/calendar/off/2", '"2022-08-17"'],
			["OUTSIDE_RANGE", "/calendar/off/3", '"2022-08-30"'],
			["NOT_A_DATE", "/calendar/off/4", '"2022-08-32"'],
			["NOT_A_DATE", "/calendar/off/5", "16"],
			["WRONG_WEEKDAY", "/calendar/work/0", '"2022-08-15"'],
			["DUPLICATE_DAY", "/calendar/work/3", '"2022-08-21"'],
		]);
	});

	test.each([
		[
			"a range that is reversed",
			{ range: { from: "2022-08-16", to: "2022-08-15" }, off: [], work: [] },
			"RANGE_REVERSED",
			"/calendar/range",
		],
		["a range without an end", { range: { from: "2022-08-15" } }, "NOT_A_DATE", "/calendar/range/to"],
		["a weekend that is no list", { weekend: "sunday", work: [] }, "BAD_CALENDAR", "/calendar/weekend"],
		["a weekday in capitals", { weekend: ["Sunday"], work: [] }, "BAD_CALENDAR", "/calendar/weekend"],
		[
			"a weekday that stands twice",
			{ weekend: ["sunday", "saturday", "sunday"] },
			"BAD_CALENDAR",
			"/calendar/weekend",
		],
		["days off that are no list", { off: "2022-08-16" }, "BAD_CALENDAR", "/calendar/off"],
		["a hole in a list", { off: Array(1) }, "NOT_A_DATE", "/calendar/off/0"],
	])("%s is refused", (_, fault, code, pointer) => {
		expect(issuesOf({ ...valid, ...fault })).toEqual([[code, pointer, expect.any(String)]]);
	});

	test("what is no calendar at all lacks everything", () => {
		for (const value of junk) {
			expect(issuesOf(value).map((issue) => (issue as string[]).slice(0, 2))).toEqual([
				["BAD_CALENDAR", "/calendar/weekend"],
				["NOT_A_DATE", "/calendar/range/from"],
				["NOT_A_DATE", "/calendar/range/to"],
				["BAD_CALENDAR", "/calendar/off"],
				["BAD_CALENDAR", "/calendar/work"],
			]);
		}
	});

	test("is refused by every function, in both languages", () => {
		const bad = { ...valid, work: ["2022-08-15"] };
		for (const run of [
			() => isWorkingDay("2022-08-15", bad),
			() => addWorkingDays("2022-08-15", 1, bad),
			() => rollToWorkingDay("2022-08-15", bad),
			() => workingDaysBetween("2022-08-15", "2022-08-16", bad),
		]) {
			expect(refusalOf(run).issues).toEqual([
				{
					code: "WRONG_WEEKDAY",
					path: ["calendar", "work", 0],
					pointer: "/calendar/work/0",
					received: '"2022-08-15"',
					message: {
						vi: "cần { weekend, off, work, range: { from, to } }; off: ngày trong tuần, work: ngày cuối tuần, không lặp, trong range",
						en: "give { weekend, off, work, range: { from, to } }; off: weekdays, work: weekend days, none twice, in range",
					},
				},
			]);
		}
	});

	test("a hundred thousand entries are read, or counted as problems, in a moment", () => {
		const long = { ...valid, off: Array.from({ length: 100_000 }, () => "2022-08-20") };
		const { issues } = refusalOf(() => isWorkingDay("2022-08-15", long));
		expect(issues).toHaveLength(101);
		expect(issues[100]?.code).toBe("MORE_PROBLEMS");
	});

	test("data and results survive JSON, and nothing is changed", () => {
		const frozen = Object.freeze({
			...valid,
			off: Object.freeze([...valid.off]),
			work: Object.freeze([...valid.work]),
		});
		const copied: WorkCalendar = JSON.parse(JSON.stringify(valid));
		expect(workingDaysBetween("2022-08-14", "2022-08-21", frozen)).toBe(5);
		expect(workingDaysBetween("2022-08-14", "2022-08-21", copied)).toBe(5);
		expect(structuredClone(vietnamCivilService)).toEqual(vietnamCivilService);
	});
});
