import type { PlainDate } from "../core/plainDate.ts";
import { readDay } from "./dayNumber.ts";

/**
 * Counts the calendar days after one day and up to another: from a deadline to the day of completion
 * it is the days late.
 *
 * Formula: calendar.days.
 *
 * @param after - The day from which counting starts, itself not counted.
 * @param upTo - The last day counted; before `after`, the count is negative.
 * @returns Calendar days, a whole number.
 * @throws `NOT_A_DATE`.
 *
 * @example
 * ```ts
 * import { daysBetween } from "steerindex/calendar";
 * daysBetween("2022-06-30", "2022-07-29"); // => 29
 * daysBetween("2022-08-16", "2022-08-15"); // => -1
 * ```
 */
export function daysBetween(after: PlainDate, upTo: PlainDate): number {
	return readDay(upTo, ["upTo"]) - readDay(after, ["after"]);
}
