import { toPlainDate } from "../../calendar/dayNumber.ts";
import { notCovered } from "../../calendar/messages.ts";
import type { WorkDays } from "../../calendar/workCalendar.ts";
import { createIssue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import { exactText } from "../../number/decimalText.ts";
import type { ExactValue } from "../../number/numeric.ts";
import * as q from "../../number/rational.ts";
import type { Diagnostic } from "../status.ts";
import { calendarDays, type DayCount, workingDays } from "./days.ts";
import * as messages from "./messages.ts";
import { type ForecastPeriod, periodsOf } from "./periods.ts";

/** When what remains will be done at a pace. */
export interface Projection {
	/** Completions a day, exactly. */
	readonly pace: ExactValue;
	/** Days of the unit after `asOf`; null where the pace is 0: never. */
	readonly days: number | null;
	/** The last of these days; null also where the calendar does not reach it. */
	readonly on: PlainDate | null;
}

/** The range of dates between the fastest and the slowest period so far; no probability is claimed for it. */
export interface ForecastInterval {
	readonly method: "paceOfPeriods";
	readonly periods: readonly ForecastPeriod[];
	/** At the pace of the fastest period. */
	readonly earliest: Projection;
	/** At the pace of the slowest one. */
	readonly latest: Projection;
}

/** What a forecast says. */
export interface ForecastOutcome {
	/** `noData`: nothing counted was completed in the days looked at. `notCovered`: the calendar lacks those days. */
	readonly verdict: "finished" | "expected" | "noData" | "notCovered";
	/** Tasks that are counted and not completed. */
	readonly remaining: number;
	/** Of a finished plan, the day of the last completion. */
	readonly finishedOn: PlainDate | null;
	/** Days of the unit from `from` to `asOf`, both included. */
	readonly days: number | null;
	/** Completed on these days. */
	readonly completions: number | null;
	readonly expected: (Projection & { readonly method: "meanPace" }) | null;
	readonly interval: ForecastInterval | null;
	readonly diagnostics: readonly Diagnostic[];
}

/** How many tasks there are, when some of them were done, and how time is counted; days by their numbers. */
export interface PaceData {
	readonly from: number;
	readonly asOf: number;
	readonly total: number;
	readonly done: readonly number[];
	/** Where working days are counted. */
	readonly worked: WorkDays | undefined;
	readonly periods: "month" | number;
}

const NOTHING = {
	verdict: "noData",
	finishedOn: null,
	days: null,
	completions: null,
	expected: null,
	interval: null,
} as const;

/** Completions, and the days they took. */
interface Pace {
	readonly completions: number;
	readonly days: number;
}

/** The date expected at the mean pace, and the interval of dates of the periods, or why there is none. */
export function project(course: PaceData): ForecastOutcome {
	const { from, asOf, total, done, worked } = course;
	const known = { ...NOTHING, remaining: total - done.length };
	if (total === 0) return { ...known, diagnostics: [note("NO_DATA", [], messages.noTasks)] };
	if (known.remaining === 0) {
		const finishedOn = toPlainDate(done.reduce((last, day) => Math.max(last, day), 0));
		return { ...known, verdict: "finished", finishedOn, diagnostics: [] };
	}
	if (worked && (from < worked.from || asOf > worked.to)) {
		const message = notCovered(toPlainDate(from < worked.from ? from : asOf), worked.range);
		const diagnostics = [note("NOT_COVERED", ["options", "calendar"], message)];
		return { ...known, verdict: "notCovered", diagnostics };
	}
	const unit = worked ? workingDays(worked) : calendarDays;
	const inTime = done.filter((day) => day >= from && day <= asOf).sort((a, b) => a - b);
	const pace = { days: unit.count(from - 1, asOf), completions: inTime.length };
	if (pace.days === 0 || pace.completions === 0) {
		const message = pace.days === 0 ? messages.noDays : messages.noCompletion;
		const diagnostics = [note("NO_DATA", [], message(toPlainDate(from), toPlainDate(asOf)))];
		return { ...known, ...pace, diagnostics };
	}
	const diagnostics: Diagnostic[] = [];
	const at = (reached: Pace, key: string): Projection => {
		const projection = reach(asOf, known.remaining, unit, reached);
		diagnostics.push(...withoutDate(projection, key, worked));
		return projection;
	};
	const expected = { method: "meanPace" as const, ...at(pace, "expected") };
	const periods = periodsOf(from, asOf, inTime, course.periods, unit);
	const interval = intervalOf(periods, at);
	if (!interval) {
		const message = messages.tooFewPeriods(toPlainDate(from), toPlainDate(asOf));
		diagnostics.push(note("TOO_FEW_PERIODS", ["interval"], message));
	}
	return { ...known, ...pace, verdict: "expected", expected, interval, diagnostics };
}

/** Nothing where there are no two periods to differ. */
function intervalOf(
	periods: readonly ForecastPeriod[],
	at: (pace: Pace, key: string) => Projection,
): ForecastInterval | null {
	if (periods.length < 2) return null;
	const fastest = periods.reduce((best, period) => (isFaster(period, best) ? period : best));
	const slowest = periods.reduce((worst, period) => (isFaster(worst, period) ? period : worst));
	const earliest = at(fastest, "earliest");
	return { method: "paceOfPeriods", periods, earliest, latest: at(slowest, "latest") };
}

/** The smallest number of days by which the pace completes what remains, and its last day. */
function reach(
	asOf: number,
	remaining: number,
	unit: DayCount,
	{ completions, days: over }: Pace,
): Projection {
	const pace = { exact: exactText(q.fraction(BigInt(completions), BigInt(over))) };
	if (completions === 0) return { pace, days: null, on: null };
	const needed = q.fraction(BigInt(remaining) * BigInt(over), BigInt(completions));
	const days = Number(q.ceiling(needed));
	const on = unit.nth(asOf, days);
	return { pace, days, on: on === undefined ? null : toPlainDate(on) };
}

/** Why a projection has no date, if it has none. */
function withoutDate(
	{ days, on }: Projection,
	key: string,
	worked: WorkDays | undefined,
): readonly Diagnostic[] {
	if (on !== null) return [];
	if (days === null) return [note("NEVER_AT_THIS_PACE", ["interval", key], messages.never)];
	const path = key === "expected" ? [key] : ["interval", key];
	if (!worked) return [note("BEYOND_YEARS", path, messages.beyondYears(days))];
	return [note("NOT_COVERED", path, messages.beyondCalendar(days, worked.range))];
}

function isFaster(a: Pace, b: Pace): boolean {
	return a.completions * b.days > b.completions * a.days;
}

/** A diagnostic about the plan as a whole. */
function note(code: string, path: readonly (string | number)[], message: Label): Diagnostic {
	return { ...createIssue(code, path, message), tasks: [] };
}
