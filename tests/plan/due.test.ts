import type { WorkCalendar } from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import type { Deadline, PeriodLength, Recurrence } from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { dayNumber, toPlainDate } from "../../src/calendar/dayNumber.ts";
import { makeDayTable } from "../../src/calendar/dayTable.ts";
import {
	dueDay,
	firstPeriod,
	NO_DAY,
	NOT_COVERED,
	periodTurn,
	turnAfter,
} from "../../src/plan/course/due.ts";
import vectors from "../scenarios/calendar-working-days.json" with { type: "json" };

// Formula: plan.timeliness, the day of a deadline.
const number = (date: string): number => dayNumber(date) ?? Number.NaN;
const days = makeDayTable(vietnamCivilService);
const shown = (day: number): string =>
	day === NO_DAY ? "none" : day === NOT_COVERED ? "notCovered" : toPlainDate(day);

function due(
	deadline: Deadline,
	{ rolling = "computed", assigned = "2022-03-01", table = days as typeof days | undefined } = {},
): string {
	return shown(
		dueDay(deadline, number(assigned), { days: table, rolling: rolling as "none" | "computed" | "all" }),
	);
}

describe("the day of a deadline", () => {
	test.each(vectors.add)("$days working days after $date: $result", ({ date, days: count, result }) => {
		expect(due({ days: count, of: "working", from: date })).toBe(result);
		expect(due({ days: count, of: "working", from: "assigned" }, { assigned: date })).toBe(result);
		expect(due({ days: count, of: "working", from: date }, { rolling: "none" })).toBe(result);
	});

	test.each(vectors.roll)("0 days from $date end on $result, for a day off is no end", ({ date, result }) => {
		for (const of of ["working", "calendar"] as const) {
			expect(due({ days: 0, of, from: date })).toBe(result);
			expect(due({ days: 0, of, from: date }, { rolling: "none" })).toBe(date);
		}
		expect(due({ on: date })).toBe(date);
		expect(due({ on: date }, { rolling: "none" })).toBe(date);
		expect(due({ on: date }, { rolling: "all" })).toBe(result);
	});

	test("calendar days that end on a day off go on to the next working day, unless nothing rolls", () => {
		// 10 days after 24 August 2022 is Saturday, 3 September, after the holiday of 1 and 2 September.
		const deadline: Deadline = { days: 10, of: "calendar", from: "2022-08-24" };
		expect(["none", "computed", "all"].map((rolling) => due(deadline, { rolling }))).toEqual([
			...["2022-09-03", "2022-09-05", "2022-09-05"],
		]);
		// The make-up Saturday 4 May 2024 is worked.
		expect(due({ days: 4, of: "calendar", from: "2024-04-30" })).toBe("2024-05-04");
	});

	test("a condition and a missing deadline have no day, whatever rolls", () => {
		for (const rolling of ["none", "computed", "all"]) {
			expect(due({ when: "khi có nghị định" }, { rolling })).toBe("none");
			expect(due({ missing: "chưa giao hạn" }, { rolling })).toBe("none");
		}
	});

	test("beyond the calendar only a deadline that needs it is lost", () => {
		expect(due({ on: "2027-03-01" })).toBe("2027-03-01");
		expect(due({ on: "2027-03-01" }, { rolling: "all" })).toBe("notCovered");
		expect(due({ days: 10, of: "working", from: "2026-12-25" })).toBe("notCovered");
		expect(due({ days: 4, of: "working", from: "2026-12-25" })).toBe("2026-12-31");
		expect(due({ days: 10, of: "calendar", from: "2026-12-25" })).toBe("notCovered");
		expect(due({ days: 10, of: "calendar", from: "2026-12-25" }, { rolling: "none" })).toBe("2027-01-04");
		expect(due({ days: 1, of: "working", from: "2021-12-31" })).toBe("2022-01-04");
		expect(due({ days: 1, of: "working", from: "2021-12-30" })).toBe("notCovered");
		expect(due({ days: 1e9, of: "calendar", from: "assigned" }, { rolling: "none" })).toBe("notCovered");
		expect(due({ days: 1e15, of: "working", from: "assigned" })).toBe("notCovered");
	});

	test("without a calendar nothing is guessed", () => {
		const of = (deadline: Deadline, rolling: string): string =>
			shown(dueDay(deadline, 0, { days: undefined, rolling: rolling as "none" | "computed" | "all" }));
		expect(of({ days: 3, of: "working", from: "2022-08-30" }, "none")).toBe("notCovered");
		expect(of({ days: 3, of: "calendar", from: "2022-08-30" }, "computed")).toBe("notCovered");
		expect(of({ days: 3, of: "calendar", from: "2022-08-30" }, "none")).toBe("2022-09-02");
		expect(of({ days: 0, of: "working", from: "2022-08-30" }, "none")).toBe("2022-08-30");
		expect(of({ on: "2022-08-30" }, "all")).toBe("notCovered");
	});
});

describe("periods", () => {
	const rule = (period: PeriodLength, day?: number, roll: Recurrence["roll"] = "none"): Recurrence => ({
		...{ period, repeat: "+", roll },
		...(day === undefined ? {} : { day }),
	});
	const turn = (of: Recurrence, from: string, skip = 0) => {
		const { name, from: first, to, due: day } = periodTurn(of, firstPeriod(of, number(from)) + skip, days);
		return [name, shown(first), shown(to), shown(day)];
	};

	test("begin with the first that starts on the day or after it", () => {
		expect(turn(rule("month"), "2022-03-01")).toEqual(["2022-03", "2022-03-01", "2022-03-31", "2022-03-31"]);
		expect(turn(rule("month"), "2022-03-02")).toEqual(["2022-04", "2022-04-01", "2022-04-30", "2022-04-30"]);
		expect(turn(rule("month"), "2022-12-02")).toEqual(["2023-01", "2023-01-01", "2023-01-31", "2023-01-31"]);
		expect(turn(rule("quarter"), "2022-03-01")).toEqual([
			"2022-Q2",
			"2022-04-01",
			"2022-06-30",
			"2022-06-30",
		]);
		expect(turn(rule("quarter"), "2022-10-01")).toEqual([
			"2022-Q4",
			"2022-10-01",
			"2022-12-31",
			"2022-12-31",
		]);
		expect(turn(rule("halfYear"), "2022-07-01")).toEqual([
			"2022-H2",
			"2022-07-01",
			"2022-12-31",
			"2022-12-31",
		]);
		expect(turn(rule("halfYear"), "2022-07-02")).toEqual([
			"2023-H1",
			"2023-01-01",
			"2023-06-30",
			"2023-06-30",
		]);
		expect(turn(rule("year"), "2022-01-01")).toEqual(["2022", "2022-01-01", "2022-12-31", "2022-12-31"]);
		expect(turn(rule("year"), "2022-01-02")).toEqual(["2023", "2023-01-01", "2023-12-31", "2023-12-31"]);
	});

	test("are due on a day of their last month, or on its last day where it is shorter", () => {
		const dues = (day: number, year: string): unknown[] =>
			[0, 1, 2].map((skip) => turn(rule("month", day), `${year}-02-01`, skip)[3]);
		expect(dues(31, "2022")).toEqual(["2022-02-28", "2022-03-31", "2022-04-30"]);
		expect(dues(30, "2022")).toEqual(["2022-02-28", "2022-03-30", "2022-04-30"]);
		expect(dues(29, "2022")).toEqual(["2022-02-28", "2022-03-29", "2022-04-29"]);
		expect(dues(29, "2024")).toEqual(["2024-02-29", "2024-03-29", "2024-04-29"]);
		expect(turn(rule("month", 29), "1900-02-01")[3]).toBe("1900-02-28");
		expect(turn(rule("quarter", 25), "2022-04-01")[3]).toBe("2022-06-25");
		expect(turn(rule("year", 15), "2022-01-01")[3]).toBe("2022-12-15");
	});

	test("roll as their rule says, over Tết too", () => {
		expect(turn(rule("month", 31, "next"), "2022-01-01")[3]).toBe("2022-02-07");
		expect(turn(rule("month", 31, "previous"), "2022-01-01")[3]).toBe("2022-01-28");
		expect(turn(rule("month", 31, "next"), "2027-01-01")[3]).toBe("notCovered");
		expect(turn(rule("month", 31, "next"), "2027-01-01").slice(0, 3)).toEqual([
			...["2027-01", "2027-01-01", "2027-01-31"],
		]);
		const none = periodTurn(
			rule("month", 31, "next"),
			firstPeriod(rule("month"), number("2022-01-01")),
			undefined,
		);
		expect(none.due).toBe(NOT_COVERED);
	});

	test("after a day done: the same day of a later month, clamped, then rolled", () => {
		const following = (period: PeriodLength, done: string, roll: Recurrence["roll"] = "none") => {
			const next = turnAfter(rule(period, undefined, roll), number(done), days);
			return [shown(next.from), shown(next.to), shown(next.due)];
		};
		expect(following("month", "2022-01-31")).toEqual(["2022-02-01", "2022-02-28", "2022-02-28"]);
		expect(following("month", "2024-01-31")).toEqual(["2024-02-01", "2024-02-29", "2024-02-29"]);
		expect(following("month", "2022-12-15")).toEqual(["2022-12-16", "2023-01-15", "2023-01-15"]);
		expect(following("quarter", "2022-11-30")).toEqual(["2022-12-01", "2023-02-28", "2023-02-28"]);
		expect(following("halfYear", "2022-08-31")).toEqual(["2022-09-01", "2023-02-28", "2023-02-28"]);
		expect(following("year", "2024-02-29")).toEqual(["2024-03-01", "2025-02-28", "2025-02-28"]);
		// 2 October 2022 is a Sunday.
		expect(following("month", "2022-09-02", "next")).toEqual(["2022-09-03", "2022-10-02", "2022-10-03"]);
		expect(following("month", "2022-09-02", "previous")[2]).toBe("2022-09-30");
	});

	test("in the first and the last years there are", () => {
		expect(turn(rule("year"), "0001-01-01")).toEqual(["0001", "0001-01-01", "0001-12-31", "0001-12-31"]);
		expect(turn(rule("month"), "9999-12-01")).toEqual(["9999-12", "9999-12-01", "9999-12-31", "9999-12-31"]);
	});

	test("a day off is one of the calendar given, not always a Saturday or Sunday", () => {
		const friday: WorkCalendar = { ...vietnamCivilService, weekend: ["friday"], off: [], work: [] };
		const table = makeDayTable(friday);
		// 30 September 2022 is a Friday.
		expect(due({ days: 0, of: "calendar", from: "2022-09-30" }, { table })).toBe("2022-10-01");
	});
});
