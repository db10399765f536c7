import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, toPlainDate } from "../../src/calendar/dayNumber.ts";
import { makeDayTable } from "../../src/calendar/dayTable.ts";
import { runs } from "../shared.ts";
import { calendarAndDays, datesAfter, isWorked, later } from "./bruteForce.ts";

// Formula: calendar.working-days, by look-up.
const numRuns = runs(500, 20_000);
const number = (date: string): number => dayNumber(date) ?? Number.NaN;

test("a table counts, finds and rolls as a walk over the days does", () => {
	fc.assert(
		fc.property(calendarAndDays, fc.integer({ min: 1, max: 60 }), ([calendar, a, b], n) => {
			const [after, upTo] = a < b ? [a, b] : [b, a];
			const table = makeDayTable(calendar);
			const { from, to } = calendar.range;
			const worked = datesAfter(later(from, -1), to).filter((date) => isWorked(date, calendar));
			const dateOf = (day: number | undefined): string | undefined =>
				day === undefined ? undefined : toPlainDate(day);
			expect(table.count(number(after), number(upTo))).toBe(
				worked.filter((date) => after < date && date <= upTo).length,
			);
			expect(dateOf(table.nth(number(after), n))).toBe(worked.filter((date) => date > after)[n - 1]);
			expect(dateOf(table.roll(number(after), "next"))).toBe(worked.find((date) => date >= after));
			const upToThen = worked.filter((date) => date <= after);
			expect(dateOf(table.roll(number(after), "previous"))).toBe(upToThen.at(-1));
		}),
		{ numRuns },
	);
});
