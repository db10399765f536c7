import { addWorkingDays, rollToWorkingDay, type WorkCalendar, workingDaysBetween } from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import { SteerindexError } from "steerindex/core";
import { describe, expect, test } from "vitest";
import { dayNumber, toPlainDate } from "../../src/calendar/dayNumber.ts";
import { makeDayTable } from "../../src/calendar/dayTable.ts";
import vectors from "../scenarios/calendar-working-days.json" with { type: "json" };

// Formula: calendar.working-days, by look-up.
const day = (date: string): number => dayNumber(date) ?? Number.NaN;
const table = makeDayTable(vietnamCivilService);
const dateOf = (number: number | undefined): string | undefined =>
	number === undefined ? undefined : toPlainDate(number);

describe("makeDayTable", () => {
	test.each(vectors.add)("$date + $days working days is $result", ({ date, days, result }) => {
		expect(dateOf(table.nth(day(date), days))).toBe(result);
		expect(table.count(day(date), day(result))).toBe(days);
	});

	test.each(vectors.roll)("$date rolls on to $result", ({ date, result }) => {
		expect(dateOf(table.roll(day(date), "next"))).toBe(result);
	});

	test.each(vectors.years)("$year has $workingDays working days", ({ year, workingDays }) => {
		expect(table.count(day(`${year - 1}-12-31`), day(`${year}-12-31`))).toBe(workingDays);
	});

	test("rolls back over Tết to the Friday before", () => {
		expect(dateOf(table.roll(day("2022-02-06"), "previous"))).toBe("2022-01-28");
		expect(dateOf(table.roll(day("2022-01-28"), "previous"))).toBe("2022-01-28");
	});

	test("answers nothing beyond its range, and counts from the day before it", () => {
		const [before, first, last] = [day("2021-12-31"), day("2022-01-01"), day("2026-12-31")];
		expect([table.count(before, first), table.count(before - 1, first)]).toEqual([0, undefined]);
		expect([table.count(last, last), table.count(last, last + 1), table.count(last + 1, last)]).toEqual([
			...[0, undefined, undefined],
		]);
		expect([dateOf(table.nth(before, 1)), table.nth(before - 1, 1)]).toEqual(["2022-01-04", undefined]);
		expect([table.nth(last, 1), table.nth(first, 10_000)]).toEqual([undefined, undefined]);
		expect([table.roll(before, "next"), table.roll(last + 1, "previous")]).toEqual([undefined, undefined]);
		expect([table.roll(first, "previous"), table.roll(last, "next")]).toEqual([undefined, last]);
		expect([table.count(Number.NaN, last), table.nth(Number.NaN, 1)]).toEqual([undefined, undefined]);
		expect(table.roll(Number.NaN, "next")).toBeUndefined();
	});

	test("says what the slow functions say, on every day of a year of swaps", () => {
		for (let at = day("2024-04-20"); at <= day("2024-09-10"); at++) {
			const date = toPlainDate(at);
			expect(dateOf(table.nth(at, 3))).toBe(addWorkingDays(date, 3, vietnamCivilService));
			expect(dateOf(table.roll(at, "next"))).toBe(rollToWorkingDay(date, vietnamCivilService));
			expect(table.count(at, day("2024-09-10"))).toBe(
				workingDaysBetween(date, "2024-09-10", vietnamCivilService),
			);
		}
	});

	test("a calendar without a working day has none", () => {
		const never: WorkCalendar = {
			...vietnamCivilService,
			...{ weekend: ["saturday", "sunday"], off: ["2022-08-15"], work: [] },
			range: { from: "2022-08-13", to: "2022-08-15" },
		};
		const none = makeDayTable(never);
		expect(none.count(day("2022-08-12"), day("2022-08-15"))).toBe(0);
		expect([none.nth(day("2022-08-12"), 1), none.roll(day("2022-08-13"), "next")]).toEqual([
			undefined,
			undefined,
		]);
		expect(none.roll(day("2022-08-15"), "previous")).toBeUndefined();
	});

	test("refuses a malformed calendar", () => {
		expect(() => makeDayTable({ ...vietnamCivilService, off: ["2022-01-01"] })).toThrow(SteerindexError);
	});
});
