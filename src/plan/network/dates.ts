import { toPlainDate } from "../../calendar/dayNumber.ts";
import { isInWeekend, type WorkDays } from "../../calendar/workCalendar.ts";
import type { PlainDate } from "../../core/plainDate.ts";

/** The days of a task; null where the calendar does not cover them. */
export interface TaskDates {
	readonly startsOn: PlainDate | null;
	readonly finishesOn: PlainDate | null;
}

/** The working days on and after a day, as many as asked for, or fewer where the calendar ends first. */
export function workingDaysFrom(worked: WorkDays, start: number, most: number): readonly number[] {
	if (start < worked.from) return [];
	const off = new Set(worked.off);
	const made = new Set(worked.work);
	const days: number[] = [];
	for (let day = start; day <= worked.to && days.length < most; day++) {
		if (isInWeekend(worked.weekend, day) ? made.has(day) : !off.has(day)) days.push(day);
	}
	return days;
}

/**
 * The first and the last working day of a task that starts and finishes so many working days after the
 * beginning. What takes no time stands on the day on which the work before it ends, or on the first one.
 */
export function datesAt(days: readonly number[], start: number, finish: number): TaskDates {
	const last = Math.max(finish, 1) - 1;
	return { startsOn: dateOf(days[Math.min(start, last)]), finishesOn: dateOf(days[last]) };
}

function dateOf(day: number | undefined): PlainDate | null {
	return day === undefined ? null : toPlainDate(day);
}
