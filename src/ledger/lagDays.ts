import { readInstant } from "../calendar/dateAt.ts";
import { dayNumber } from "../calendar/dayNumber.ts";
import type { Entry } from "./entry.ts";

/**
 * Calendar days from the day something happened to the date on which it was written down, by the clock of
 * `localDays`; negative for what was written down ahead. The entry is a checked one.
 *
 * Formula: ledger.entry-lag.
 */
export function lagDays(entry: Entry, clock: (milliseconds: number) => number): number {
	return clock(readInstant(entry.recordedAt) ?? Number.NaN) - (dayNumber(entry.on) ?? Number.NaN);
}
