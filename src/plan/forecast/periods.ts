import { civilDay, toPlainDate } from "../../calendar/dayNumber.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import { exactText } from "../../number/decimalText.ts";
import type { ExactValue } from "../../number/numeric.ts";
import { fraction } from "../../number/rational.ts";
import type { DayCount } from "./days.ts";

/** What was completed in a stretch of time, both days included. */
export interface ForecastPeriod {
	readonly from: PlainDate;
	readonly to: PlainDate;
	/** Days of the forecast's unit. */
	readonly days: number;
	readonly completions: number;
	/** Completions a day, exactly. */
	readonly pace: ExactValue;
}

/**
 * The time from one day to another, both included, cut at the ends of months or into equal parts, with what
 * was completed in each. `done` ascends. One period where there is no room for two.
 */
export function periodsOf(
	from: number,
	to: number,
	done: readonly number[],
	by: "month" | number,
	days: DayCount,
): readonly ForecastPeriod[] {
	const ends = [...(by === "month" ? monthEnds(from, to) : equalEnds(from, to, by, days)), to];
	const periods: ForecastPeriod[] = [];
	let after = from - 1;
	let counted = 0;
	for (const [i, end] of ends.entries()) {
		const length = days.count(after, end);
		const next = ends[i + 1];
		// A stretch without a day of the unit has no pace: it is joined to the one beside it.
		if (length === 0 || (next !== undefined && days.count(end, to) === 0)) continue;
		const first = counted;
		while (counted < done.length && (done[counted] ?? 0) <= end) counted += 1;
		periods.push(periodOf(after, end, length, counted - first));
		after = end;
	}
	return periods;
}

function periodOf(after: number, end: number, days: number, completions: number): ForecastPeriod {
	const pace = { exact: exactText(fraction(BigInt(completions), BigInt(days))) };
	return { from: toPlainDate(after + 1), to: toPlainDate(end), days, completions, pace };
}

/** The last days of months inside the time; a part of a month at either end goes with the month beside it. */
function monthEnds(from: number, to: number): readonly number[] {
	const ends: number[] = [];
	let end = endOfMonth(from);
	if (toPlainDate(from).slice(8) !== "01") end = endOfMonth(end + 1);
	for (; end < to; end = endOfMonth(end + 1)) ends.push(end);
	if (end !== to) ends.pop();
	return ends;
}

function endOfMonth(day: number): number {
	const [year = 1, month = 1] = toPlainDate(day).split("-").map(Number);
	return civilDay(year, month + 1, 1) - 1;
}

function equalEnds(from: number, to: number, parts: number, days: DayCount): readonly number[] {
	const total = days.count(from - 1, to);
	if (total < parts) return [];
	return Array.from({ length: parts - 1 }, (_, i) => {
		const upTo = Math.floor(((i + 1) * total) / parts);
		return days.nth(from - 1, upTo) ?? to;
	});
}
