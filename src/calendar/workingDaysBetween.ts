import type { PlainDate } from "../core/plainDate.ts";
import { countDays, readCovered } from "./countDays.ts";
import { readCalendar, type WorkCalendar } from "./workCalendar.ts";

/**
 * Counts the working days after one day and up to another, that one included: the half-open
 * `(after, upTo]`. So a task due on Friday and done on Monday is one working day late. Every day
 * counted must be covered; the day `after` is not counted and may be the day before the range.
 *
 * Formula: calendar.working-days.
 *
 * @param after - The day from which counting starts, itself not counted.
 * @param upTo - The last day counted; before `after`, the count is that of the swapped days, negative.
 * @param calendar - Which days are worked.
 * @returns Working days, a whole number.
 * @throws `NOT_COVERED`, `NOT_A_DATE`; for a malformed calendar `BAD_CALENDAR`, `RANGE_REVERSED`,
 * `OUTSIDE_RANGE`, `WRONG_WEEKDAY`, `DUPLICATE_DAY`, all at once.
 *
 * @example
 * ```ts
 * import { workingDaysBetween } from "steerindex/calendar";
 * import { vietnamCivilService } from "steerindex/catalog";
 * workingDaysBetween("2022-08-26", "2022-08-29", vietnamCivilService); // => 1
 * workingDaysBetween("2022-08-30", "2022-09-06", vietnamCivilService); // => 3
 * workingDaysBetween("2021-12-31", "2022-12-31", vietnamCivilService); // => 249
 * ```
 */
export function workingDaysBetween(after: PlainDate, upTo: PlainDate, calendar: WorkCalendar): number {
	const days = readCalendar(calendar);
	const start = readCovered(after, ["after"], days, days.from - 1);
	const end = readCovered(upTo, ["upTo"], days, days.from - 1);
	return start <= end ? countDays(days, start, end) : 0 - countDays(days, end, start);
}
