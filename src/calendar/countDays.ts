import { refuse } from "../core/error.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { readDay } from "./dayNumber.ts";
import * as messages from "./messages.ts";
import { isInWeekend, type WorkDays } from "./workCalendar.ts";

/** The working days in (after, upTo]: weekdays by division, then the days off and the make-up days. */
export function countDays({ weekend, off, work }: WorkDays, after: number, upTo: number): number {
	const weeks = Math.floor((upTo - after) / 7);
	let count = weeks * (7 - weekend.length);
	for (let day = after + 7 * weeks + 1; day <= upTo; day++) if (!isInWeekend(weekend, day)) count++;
	for (const day of off) if (day > after && day <= upTo) count--;
	for (const day of work) if (day > after && day <= upTo) count++;
	return count;
}

/**
 * The nth working day after a day, or before it where n is below zero; nothing where the range ends
 * first. By halving, for the count up to a day never falls.
 */
export function nthWorkingDay(days: WorkDays, start: number, n: number): number | undefined {
	const counted = (day: number): number =>
		n > 0 ? countDays(days, start, day) : countDays(days, day - 1, start - 1);
	const end = n > 0 ? days.to : days.from;
	const wanted = Math.abs(n);
	if (counted(end) < wanted) return undefined;
	let reached = end;
	let short = start;
	while (Math.abs(reached - short) > 1) {
		const middle = Math.floor((reached + short) / 2);
		if (counted(middle) < wanted) short = middle;
		else reached = middle;
	}
	return reached;
}

/** The day number of a date from `first` to `last`, the ends of the range unless a day beside it will do. */
export function readCovered(
	date: PlainDate,
	path: readonly string[],
	{ range, from, to }: WorkDays,
	first: number = from,
	last: number = to,
): number {
	const day = readDay(date, path);
	if (day >= first && day <= last) return day;
	return refuse("NOT_COVERED", path, messages.notCovered(date, range), { received: date });
}
