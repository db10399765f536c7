import { refuse } from "../core/error.ts";
import { civilDay, daysIn } from "./dayNumber.ts";
import * as messages from "./messages.ts";

/** A day of a month; `"last"` is the last the month has. */
interface MonthDay {
	readonly month: number;
	readonly day: number | "last";
}

/** What a text says, unchecked: days of one year, from the first to the last. */
export interface Reading {
	/** The digits of the year, where one is printed. */
	readonly year: string | undefined;
	readonly from: MonthDay;
	readonly to: MonthDay;
}

/** One way of writing, and what its groups mean. */
export type Form = readonly [RegExp, (groups: readonly (string | undefined)[]) => Reading];

/** The reading of the first form that the whole text has. */
export function readForms(text: string, forms: readonly Form[]): Reading | undefined {
	for (const [shape, read] of forms) {
		const groups = shape.exec(text);
		if (groups) return read(groups);
	}
	return undefined;
}

export function onDay(day: number | "last", month: number, year: string | undefined): Reading {
	return { year, from: { month, day }, to: { month, day } };
}

export function inMonths(first: number, last: number, year: string | undefined): Reading {
	return { year, from: { month: first, day: 1 }, to: { month: last, day: "last" } };
}

/** The first or the last months of a year. */
export function inFirstOrLast(count: number, isFirst: boolean, year: string | undefined): Reading {
	return isFirst ? inMonths(1, count, year) : inMonths(13 - count, 12, year);
}

export function inQuarter(quarter: number, year: string | undefined): Reading {
	return inMonths(3 * quarter - 2, 3 * quarter, year);
}

/** The year printed, checked. Two digits are refused: the century would be a guess. */
export function yearOf({ year }: Reading, text: string): number | undefined {
	if (year === undefined) return undefined;
	if (/^\d{4}$/.test(year) && year !== "0000") return Number(year);
	return refuse("YEAR_NOT_FOUR_DIGITS", ["text"], messages.yearNotFourDigits, { received: text });
}

/** The day numbers of both ends, in the year that is printed or that was given. */
export function settle(reading: Reading, text: string, given: number | undefined): readonly [number, number] {
	const year = yearOf(reading, text) ?? given;
	// What no year has is impossible; 30 February needs no year to be refused.
	if (!isReal(reading.from, year ?? 2000) || !isReal(reading.to, year ?? 2000)) {
		return refuse("IMPOSSIBLE_DATE", ["text"], messages.impossibleDate(text, year), { received: text });
	}
	if (year === undefined) {
		return refuse("YEAR_UNSTATED", ["text"], messages.yearUnstated, { received: text });
	}
	return [settleDay(reading.from, year), settleDay(reading.to, year)];
}

export function isReal({ month, day }: MonthDay, year: number): boolean {
	if (month < 1 || month > 12) return false;
	return day === "last" || (day >= 1 && day <= daysIn(year, month));
}

function settleDay({ month, day }: MonthDay, year: number): number {
	return civilDay(year, month, day === "last" ? daysIn(year, month) : day);
}
