import { civilDay, dayNumber, daysIn, LAST_DAY, toPlainDate } from "../../calendar/dayNumber.ts";
import type { DayTable } from "../../calendar/dayTable.ts";
import type { Deadline, PeriodLength, Recurrence } from "../deadline.ts";
import type { Plan } from "../plan.ts";

/** A due day, or why there is none: no day was set, or the calendar does not cover the days it takes. */
export type DueDay = number;
export const NO_DAY = -1;
export const NOT_COVERED = -2;

/** What turns a deadline into a day. */
export interface DueRules {
	readonly days: DayTable | undefined;
	readonly rolling: NonNullable<Plan["rolling"]>;
}

/** The day of a deadline that is not recurring. */
export function dueDay(deadline: Deadline, assigned: number, { days, rolling }: DueRules): DueDay {
	if ("on" in deadline) {
		const day = dayNumber(deadline.on) ?? Number.NaN;
		return rolling === "all" ? rollDay(day, "next", days) : day;
	}
	if (!("days" in deadline)) return NO_DAY;
	const start = deadline.from === "assigned" ? assigned : (dayNumber(deadline.from) ?? Number.NaN);
	if (deadline.of === "working" && deadline.days > 0) {
		return days?.nth(start, deadline.days) ?? NOT_COVERED;
	}
	const end = start + (deadline.of === "working" ? 0 : deadline.days);
	if (end > LAST_DAY) return NOT_COVERED;
	return rolling === "none" ? end : rollDay(end, "next", days);
}

function rollDay(day: number, direction: "next" | "previous", days: DayTable | undefined): DueDay {
	return days?.roll(day, direction) ?? NOT_COVERED;
}

const MONTHS: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** A span of days with the day on which its turn is due. */
export interface Turn {
	readonly name: string;
	readonly from: number;
	readonly to: number;
	readonly due: DueDay;
}

/** The number of the first period that starts on a day or after it. */
export function firstPeriod({ period }: Recurrence, day: number): number {
	const length = MONTHS[period];
	const [year, month] = yearAndMonth(day);
	const at = Math.floor((12 * year + month - 1) / length);
	return startOf(at, length) >= day ? at : at + 1;
}

/** The turn of a numbered period. */
export function periodTurn(
	{ period, day, roll }: Recurrence,
	number: number,
	days: DayTable | undefined,
): Turn {
	const length = MONTHS[period];
	const month = (number + 1) * length - 1;
	const last = lastDay(month);
	const due = dayIn(month, day ?? 31);
	return {
		name: periodName(period, number),
		from: startOf(number, length),
		to: last,
		due: roll === "none" ? due : rollDay(due, roll, days),
	};
}

/** The turn that follows a finished one with `.+`: one period from the day it was finished. */
export function turnAfter({ period, roll }: Recurrence, done: number, days: DayTable | undefined): Turn {
	const [year, month] = yearAndMonth(done);
	const start = civilDay(year, month, 1);
	const end = dayIn(12 * year + month - 1 + MONTHS[period], done - start + 1);
	return { name: "", from: done + 1, to: end, due: roll === "none" ? end : rollDay(end, roll, days) };
}

function startOf(number: number, length: number): number {
	const month = number * length;
	return civilDay(Math.floor(month / 12), (month % 12) + 1, 1);
}

function dayIn(month: number, day: number): number {
	const year = Math.floor(month / 12);
	return civilDay(year, (month % 12) + 1, Math.min(day, daysIn(year, (month % 12) + 1)));
}

function lastDay(month: number): number {
	return dayIn(month, 31);
}

function periodName(period: PeriodLength, number: number): string {
	const perYear = 12 / MONTHS[period];
	const year = String(Math.floor(number / perYear)).padStart(4, "0");
	const at = (number % perYear) + 1;
	if (period === "year") return year;
	if (period === "month") return `${year}-${String(at).padStart(2, "0")}`;
	return `${year}-${period === "quarter" ? "Q" : "H"}${at}`;
}

function yearAndMonth(day: number): readonly [number, number] {
	const [year, month] = toPlainDate(day).split("-");
	return [Number(year), Number(month)];
}
