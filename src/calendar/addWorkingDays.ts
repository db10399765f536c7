import { refuse } from "../core/error.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { checkDays } from "./addDays.ts";
import { nthWorkingDay, readCovered } from "./countDays.ts";
import { toPlainDate } from "./dayNumber.ts";
import * as messages from "./messages.ts";
import { readCalendar, type WorkCalendar } from "./workCalendar.ts";

/**
 * Finds the day on which a number of working days is complete. The first day is not counted, as
 * article 147 of the Civil Code has it: one working day from a Friday is the Monday after.
 *
 * Formula: calendar.add-working-days.
 *
 * @param date - The day from which counting starts, itself not counted; it need not be worked.
 * @param days - Working days, a whole number; below zero it counts back, and 0 gives the date itself.
 * @param calendar - Which days are worked.
 * @returns The last day counted.
 * @throws `NOT_COVERED` when the date or the result lies outside the calendar's range, `NOT_A_DATE`,
 * `BAD_DAYS`, and what `workingDaysBetween` throws for a malformed calendar.
 *
 * @example
 * ```ts
 * import { addWorkingDays } from "steerindex/calendar";
 * import { vietnamCivilService } from "steerindex/catalog";
 * addWorkingDays("2022-01-28", 1, vietnamCivilService); // => "2022-02-07"
 * addWorkingDays("2024-05-02", 2, vietnamCivilService); // => "2024-05-04"
 * addWorkingDays("2022-02-07", -1, vietnamCivilService); // => "2022-01-28"
 * ```
 */
export function addWorkingDays(date: PlainDate, days: number, calendar: WorkCalendar): PlainDate {
	const worked = readCalendar(calendar);
	checkDays(days);
	// The start is not counted, so it may stand just outside on the side that counting leaves.
	const first = days > 0 ? worked.from - 1 : worked.from;
	const last = days < 0 ? worked.to + 1 : worked.to;
	const start = readCovered(date, ["date"], worked, first, last);
	if (days === 0) return date;
	const end = nthWorkingDay(worked, start, days);
	if (end !== undefined) return toPlainDate(end);
	return refuse("NOT_COVERED", ["days"], messages.runsOut(date, days, worked.range), {
		received: String(days),
	});
}
