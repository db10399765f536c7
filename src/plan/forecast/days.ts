import { countDays, nthWorkingDay } from "../../calendar/countDays.ts";
import { LAST_DAY } from "../../calendar/dayNumber.ts";
import type { WorkDays } from "../../calendar/workCalendar.ts";

/** How days are counted, over day numbers. */
export interface DayCount {
	/** The days in (after, upTo]. */
	readonly count: (after: number, upTo: number) => number;
	/** The nth day after one; nothing where the calendar, or the year 9999, ends first. */
	readonly nth: (after: number, n: number) => number | undefined;
}

export const calendarDays: DayCount = {
	count: (after, upTo) => upTo - after,
	nth: (after, n) => (after + n <= LAST_DAY ? after + n : undefined),
};

export function workingDays(worked: WorkDays): DayCount {
	return {
		count: (after, upTo) => countDays(worked, after, upTo),
		nth: (after, n) => nthWorkingDay(worked, after, n),
	};
}
