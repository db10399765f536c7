import type { PlainDate } from "../core/plainDate.ts";
import { countDays, readCovered } from "./countDays.ts";
import { readCalendar, type WorkCalendar } from "./workCalendar.ts";

/**
 * Tells whether a day is worked: a weekday that is not off, or a weekend day worked to make up for one.
 *
 * Formula: calendar.working-days.
 *
 * @param date - The day.
 * @param calendar - Which days are worked.
 * @returns True for a working day.
 * @throws `NOT_COVERED` outside the calendar's range, `NOT_A_DATE`, and what `workingDaysBetween`
 * throws for a malformed calendar.
 *
 * @example
 * ```ts
 * import { isWorkingDay } from "steerindex/calendar";
 * import { vietnamCivilService } from "steerindex/catalog";
 * isWorkingDay("2022-09-01", vietnamCivilService); // => false
 * isWorkingDay("2024-05-04", vietnamCivilService); // => true
 * ```
 */
export function isWorkingDay(date: PlainDate, calendar: WorkCalendar): boolean {
	const days = readCalendar(calendar);
	const day = readCovered(date, ["date"], days);
	return countDays(days, day - 1, day) === 1;
}
