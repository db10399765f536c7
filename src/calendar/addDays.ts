import { describe } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { LAST_DAY, readDay, toPlainDate } from "./dayNumber.ts";
import * as messages from "./messages.ts";

/**
 * Adds calendar days to a date.
 *
 * Formula: calendar.days.
 *
 * @param date - The date.
 * @param days - Calendar days, a whole number; below zero it goes back.
 * @returns The date that many days later.
 * @throws `NOT_A_DATE`, `BAD_DAYS`, `BEYOND_YEARS` for a result outside the years 1 to 9999.
 *
 * @example
 * ```ts
 * import { addDays } from "steerindex/calendar";
 * addDays("2022-08-16", 30); // => "2022-09-15"
 * addDays("2024-03-01", -1); // => "2024-02-29"
 * ```
 */
export function addDays(date: PlainDate, days: number): PlainDate {
	const start = readDay(date, ["date"]);
	checkDays(days);
	const end = start + days;
	if (end >= 0 && end <= LAST_DAY) return toPlainDate(end);
	return refuse("BEYOND_YEARS", ["days"], messages.beyondYears, { received: String(days) });
}

export function checkDays(days: number): void {
	if (!Number.isSafeInteger(days))
		refuse("BAD_DAYS", ["days"], messages.notDays, { received: describe(days) });
}
