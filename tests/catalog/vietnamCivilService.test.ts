import { readFileSync } from "node:fs";
import { isWorkingDay, workingDaysBetween } from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import { expect, test } from "vitest";
import { checkCalendar } from "../../src/calendar/checkCalendar.ts";
import { datesAfter, isWorked, weekdayOf } from "../calendar/bruteForce.ts";
import cases from "../scenarios/calendar-working-days.json" with { type: "json" };
import { describeShared } from "../shared.ts";

test("the calendar is well formed, in order, and official from 2022 to 2026 (calendar.working-days)", () => {
	const { id, off, work, range, status } = vietnamCivilService;
	expect(checkCalendar(vietnamCivilService, [])).toEqual([]);
	expect([id, status, range]).toEqual([
		"vietnam-civil-service",
		"official",
		{ from: "2022-01-01", to: "2026-12-31" },
	]);
	expect(off).toEqual([...off].sort());
	expect(work.map(weekdayOf)).toEqual(["saturday", "saturday", "saturday", "saturday"]);
});

test("the fixed holidays of every year are days off, or their substitutes are", () => {
	for (const year of [2022, 2023, 2024, 2025, 2026]) {
		for (const day of ["01-01", "04-30", "05-01", "09-02"]) {
			expect(isWorkingDay(`${year}-${day}`, vietnamCivilService), `${year}-${day}`).toBe(false);
		}
		const inYear = vietnamCivilService.off.filter((date) => date.startsWith(String(year)));
		expect(inYear.length).toBeGreaterThanOrEqual(11);
	}
});

test.each(cases.years)("$year: $workingDays working days, counted one by one", ({ year, workingDays }) => {
	const dates = datesAfter(`${year - 1}-12-31`, `${year}-12-31`);
	expect(dates.filter((date) => isWorked(date, vietnamCivilService))).toHaveLength(workingDays);
});

test("24 November 2026 is worked, and said to be undecided: as a day off it would leave 249", () => {
	expect(isWorkingDay("2026-11-24", vietnamCivilService)).toBe(true);
	const notes = vietnamCivilService.sources.map(({ unverified }) => unverified ?? "");
	expect(notes.filter((note) => note.includes("2026-11-24"))).toHaveLength(1);
	const decided = { ...vietnamCivilService, off: [...vietnamCivilService.off, "2026-11-24"] };
	expect(workingDaysBetween("2025-12-31", "2026-12-31", decided)).toBe(249);
});

test("every source has a title and a day from which it holds, or says what is open", () => {
	for (const { title, validFrom, unverified } of vietnamCivilService.sources) {
		expect(title).toBeTruthy();
		expect(validFrom ?? unverified).toBeTruthy();
	}
});

describeShared("the table of the reference", (folder) => {
	test("has the same days off and make-up days", () => {
		const table = readFileSync(`${folder}/reference/plans.md`, "utf8");
		const rows = [...table.matchAll(/^\| (202[2-6]) \| (.*?) \| (.*?) \| 2\d\d/gm)];
		expect(rows).toHaveLength(5);
		const daysOf = (column: 2 | 3): readonly string[] =>
			rows.flatMap((row) =>
				[...(row[column] ?? "").replace(/\(.*?\)/g, "").matchAll(/\d\d-\d\d/g)].map(
					([day]) => `${row[1]}-${day}`,
				),
			);
		expect(daysOf(2)).toEqual(vietnamCivilService.off);
		expect(daysOf(3)).toEqual(vietnamCivilService.work);
	});
});
