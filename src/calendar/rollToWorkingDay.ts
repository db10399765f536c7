import { describe, isRecord } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { nthWorkingDay, readCovered } from "./countDays.ts";
import { toPlainDate } from "./dayNumber.ts";
import * as messages from "./messages.ts";
import { readCalendar, type WorkCalendar } from "./workCalendar.ts";

/** Which way a day off gives way. */
export interface RollOptions {
	/** `next` (the default, as article 148 of the Civil Code has it) or `previous`. */
	readonly direction?: "next" | "previous" | undefined;
}

/**
 * Moves a day off to the nearest working day in one direction and leaves a working day where it is.
 * A period that ends on a day off ends on the next working day.
 *
 * Formula: calendar.add-working-days.
 *
 * @param date - The day.
 * @param calendar - Which days are worked.
 * @param options - `direction`: `next` unless said otherwise.
 * @returns A working day.
 * @throws `NOT_COVERED` when the date or the result lies outside the calendar's range, `NOT_A_DATE`,
 * `BAD_DIRECTION`, and what `workingDaysBetween` throws for a malformed calendar.
 *
 * @example
 * ```ts
 * import { rollToWorkingDay } from "steerindex/calendar";
 * import { vietnamCivilService } from "steerindex/catalog";
 * rollToWorkingDay("2022-01-31", vietnamCivilService); // => "2022-02-07"
 * rollToWorkingDay("2022-01-31", vietnamCivilService, { direction: "previous" }); // => "2022-01-28"
 * ```
 */
export function rollToWorkingDay(
	date: PlainDate,
	calendar: WorkCalendar,
	options: RollOptions = {},
): PlainDate {
	const worked = readCalendar(calendar);
	const step = readStep(options);
	const start = readCovered(date, ["date"], worked);
	const rolled = nthWorkingDay(worked, start - step, step);
	if (rolled !== undefined) return toPlainDate(rolled);
	return refuse("NOT_COVERED", ["date"], messages.runsOut(date, step, worked.range), {
		received: date,
	});
}

function readStep(options: RollOptions): 1 | -1 {
	const direction: unknown = isRecord(options) ? options.direction : null;
	if (direction === undefined || direction === "next") return 1;
	if (direction === "previous") return -1;
	return refuse("BAD_DIRECTION", ["options", "direction"], messages.badDirection, {
		received: describe(isRecord(options) ? direction : options),
	});
}
