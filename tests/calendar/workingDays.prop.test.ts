import fc from "fast-check";
import {
	addWorkingDays,
	isWorkingDay,
	rollToWorkingDay,
	type WorkCalendar,
	workingDaysBetween,
} from "steerindex/calendar";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../number/refusal.ts";
import { runs } from "../shared.ts";
import { anyCalendar, calendarAndDays, datesAfter, isWorked, later } from "./bruteForce.ts";

const numRuns = runs(500, 20_000);

const count = (calendar: WorkCalendar, after: string, upTo: string): number =>
	datesAfter(after, upTo).filter((date) => isWorked(date, calendar)).length;

/** The working days of a range, in order. */
const workedDays = (calendar: WorkCalendar): readonly string[] =>
	datesAfter(later(calendar.range.from, -1), calendar.range.to).filter((date) => isWorked(date, calendar));

describe("working days against a count day by day (calendar.working-days, calendar.add-working-days)", () => {
	test("isWorkingDay", () => {
		const property = fc.property(anyCalendar, (calendar) => {
			for (const date of datesAfter(later(calendar.range.from, -1), calendar.range.to)) {
				expect(isWorkingDay(date, calendar)).toBe(isWorked(date, calendar));
			}
		});
		fc.assert(property, { numRuns: numRuns / 10 });
	});

	test("workingDaysBetween, its mirror and its splits", () => {
		const property = fc.property(calendarAndDays, ([calendar, a, b]) => {
			const [after, upTo] = a < b ? [a, b] : [b, a];
			const counted = workingDaysBetween(after, upTo, calendar);
			expect(counted).toBe(count(calendar, after, upTo));
			expect(workingDaysBetween(upTo, after, calendar) + counted).toBe(0);
			const { from, to } = calendar.range;
			const before = later(from, -1);
			const parts = [before, after, upTo, to].map((day) => workingDaysBetween(a, day, calendar));
			const steps = parts.slice(1).map((part, i) => part - (parts[i] ?? 0));
			expect(steps.reduce((x, y) => x + y)).toBe(count(calendar, before, to));
			expect(workingDaysBetween(a, b, calendar)).toBe(
				workingDaysBetween(a, from, calendar) + workingDaysBetween(from, b, calendar),
			);
		});
		fc.assert(property, { numRuns });
	});

	test("addWorkingDays finds the nth working day or says that the range ends first", () => {
		const days = fc.integer({ min: -40, max: 40 });
		const property = fc.property(calendarAndDays, days, ([calendar, date], n) => {
			const worked = workedDays(calendar);
			const later = worked.filter((day) => day > date);
			const earlier = worked.filter((day) => day < date);
			const expected = n === 0 ? date : n > 0 ? later[n - 1] : earlier.at(n);
			if (expected === undefined) {
				expect(refusalOf(() => addWorkingDays(date, n, calendar)).issues).toMatchObject([
					{ code: "NOT_COVERED", path: ["days"] },
				]);
				return;
			}
			expect(addWorkingDays(date, n, calendar)).toBe(expected);
			// Backwards the day itself is in the count, if it is worked, and the day found is not.
			const own = n < 0 && !isWorked(date, calendar) ? 1 : 0;
			expect(workingDaysBetween(date, expected, calendar)).toBe(n + own);
		});
		fc.assert(property, { numRuns });
	});

	test("rollToWorkingDay goes to the nearest working day of its direction, and stays there", () => {
		const direction = fc.constantFrom("next" as const, "previous" as const);
		const property = fc.property(calendarAndDays, direction, ([calendar, date], direction) => {
			const worked = workedDays(calendar);
			const expected =
				direction === "next" ? worked.find((day) => day >= date) : worked.filter((day) => day <= date).at(-1);
			if (expected === undefined) {
				expect(refusalOf(() => rollToWorkingDay(date, calendar, { direction })).code).toBe("NOT_COVERED");
				return;
			}
			expect(rollToWorkingDay(date, calendar, { direction })).toBe(expected);
			expect(rollToWorkingDay(expected, calendar, { direction })).toBe(expected);
		});
		fc.assert(property, { numRuns });
	});

	test("the order of the lists changes nothing", () => {
		const property = fc.property(calendarAndDays, ([calendar, a, b]) => {
			const reversed = { ...calendar, off: [...calendar.off].reverse(), work: [...calendar.work].reverse() };
			expect(workingDaysBetween(a, b, reversed)).toBe(workingDaysBetween(a, b, calendar));
		});
		fc.assert(property, { numRuns: numRuns / 10 });
	});
});
