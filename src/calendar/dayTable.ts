import { isInWeekend, readCalendar, type WorkCalendar } from "./workCalendar.ts";

/** A calendar read once, for counting often: every answer is a look-up, or nothing where it is not covered. */
export interface DayTable {
	/** The working days in (after, upTo]; `after` may be the day before the range. */
	readonly count: (after: number, upTo: number) => number | undefined;
	/** The nth working day after a day, n of 1 or more. */
	readonly nth: (after: number, n: number) => number | undefined;
	/** The day itself if it is worked, else the next or the previous one that is. */
	readonly roll: (day: number, direction: "next" | "previous") => number | undefined;
}

export function makeDayTable(calendar: WorkCalendar): DayTable {
	const { from, to, weekend, off, work } = readCalendar(calendar);
	const isOff = new Set(off);
	const isWork = new Set(work);
	const worked: number[] = [];
	const upTo = new Int32Array(to - from + 2);
	for (let day = from; day <= to; day++) {
		if (isWork.has(day) || !(isInWeekend(weekend, day) || isOff.has(day))) worked.push(day);
		upTo[day - from + 1] = worked.length;
	}
	/** How many days are worked from the first of the range to this one. */
	const counted = (day: number): number | undefined => upTo[day - from + 1];
	return {
		count: (after, last) => {
			const start = counted(after);
			const end = counted(last);
			return start === undefined || end === undefined ? undefined : end - start;
		},
		nth: (after, n) => {
			const start = counted(after);
			return start === undefined ? undefined : worked[start + n - 1];
		},
		roll: (day, direction) => {
			if (day < from || day > to) return undefined;
			const before = counted(direction === "next" ? day - 1 : day);
			return before === undefined ? undefined : worked[direction === "next" ? before : before - 1];
		},
	};
}
