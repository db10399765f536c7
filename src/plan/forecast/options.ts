import { dayNumber } from "../../calendar/dayNumber.ts";
import { date } from "../../calendar/leaves.ts";
import { collectDays, type WorkCalendar, type WorkDays } from "../../calendar/workCalendar.ts";
import { checkKeys, noteType } from "../../core/checks.ts";
import { describe, isRecord } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import { readShape } from "../../core/readShape.ts";
import { may, need, object, oneOf } from "../../core/shape.ts";
import * as messages from "./messages.ts";

/** In which days the pace is measured, from when, and by which periods it is held to vary. */
export interface ForecastOptions {
	/** What a pace is by: completions a working day need a calendar. */
	readonly unit: "workingDays" | "calendarDays";
	readonly calendar?: WorkCalendar | undefined;
	/** The first day that counts; left out, the day on which the first task of the status was assigned. */
	readonly from?: PlainDate | undefined;
	/** How the time so far is cut for the interval: at the ends of months (left out) or into 2 to 1000 equal parts. */
	readonly periods?: "month" | number | undefined;
}

export interface ReadForecastOptions {
	readonly unit: ForecastOptions["unit"];
	/** Only where working days are counted. */
	readonly worked: WorkDays | undefined;
	readonly calendar: string | null;
	readonly from: number | undefined;
	readonly periods: "month" | number;
}

const KEYS: readonly string[] = ["unit", "calendar", "from", "periods"];
const MOST_PERIODS = 1000;

const shape = object<Pick<ForecastOptions, "unit" | "from">>({
	unit: need(oneOf("workingDays", "calendarDays")),
	from: may(date),
});

/** The options, or nothing, with every problem added to `issues`. */
export function readForecastOptions(options: unknown, issues: Issue[]): ReadForecastOptions | undefined {
	if (!isRecord(options)) {
		noteType(options, "{ unit, calendar?, from?, periods? }", ["options"], issues);
		return undefined;
	}
	const known = issues.length;
	checkKeys(options, KEYS, ["options"], issues);
	const { unit, from, calendar, periods = "month" } = options;
	const read = readShape(shape, { unit, from }, ["options"], issues);
	if (unit === "workingDays" && calendar === undefined) {
		issues.push(createIssue("MISSING_KEY", ["options", "calendar"], messages.calendarNeeded));
	}
	const days = calendar === undefined ? calendar : collectDays(calendar, ["options", "calendar"], issues);
	const by = readPeriods(periods, issues);
	if (!read || issues.length > known) return undefined;
	const worked = unit === "workingDays" ? days : undefined;
	const id = worked && isRecord(calendar) ? calendar.id : null;
	return {
		unit: read.unit,
		worked,
		calendar: typeof id === "string" ? id : null,
		from: dayNumber(read.from),
		periods: by,
	};
}

function readPeriods(periods: unknown, issues: Issue[]): "month" | number {
	if (periods === "month") return periods;
	const isCount = typeof periods === "number" && Number.isInteger(periods);
	if (isCount && periods >= 2 && periods <= MOST_PERIODS) return periods;
	const details = { received: describe(periods) };
	issues.push(createIssue("BAD_PERIODS", ["options", "periods"], messages.badPeriods(MOST_PERIODS), details));
	return "month";
}
