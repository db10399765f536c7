import { toPlainDate } from "../calendar/dayNumber.ts";
import { refuse, SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plainDate.ts";
import * as messages from "./forecast/messages.ts";
import { type ForecastOptions, readForecastOptions } from "./forecast/options.ts";
import { type ForecastOutcome, project } from "./forecast/project.ts";
import {
	type CompletionRecord,
	type ForecastOutside,
	type ForecastSource,
	readSource,
} from "./forecast/source.ts";
import type { Diagnostic, PlanStatus } from "./status.ts";

/** When a plan will be finished if it goes on as it did. */
export interface Forecast extends ForecastOutcome {
	readonly asOf: PlainDate;
	/** The first day of the pace; null where there is no task. */
	readonly from: PlainDate | null;
	readonly unit: ForecastOptions["unit"];
	/** The calendar used, by its id. */
	readonly calendar: string | null;
	/** Tasks counted: `done` and `remaining` together. */
	readonly total: number;
	readonly done: number;
	readonly outside: ForecastOutside;
}

/**
 * Forecasts when a plan will be finished, from its pace so far: completions a day since the beginning, and for the
 * interval the slowest and the fastest period of that time. One-off tasks count, each as one; regular, cancelled,
 * merged and carried-over ones stand outside.
 *
 * Formula: plan.forecast.
 *
 * @param source - A result of `planStatus`, or `{ asOf, total, done }` with the day of each completion.
 * @param options - `unit`: working or calendar days; `calendar` for working days; `from`: the first day that counts,
 * needed with a record; `periods`: `month`, or a number of equal parts, 2 to 1000.
 * @returns The counts, the exact paces, the days that remain and their dates. What cannot be said is null, with a
 * diagnostic: `NO_DATA`, `NOT_COVERED`, `BEYOND_YEARS`, `TOO_FEW_PERIODS`, `NEVER_AT_THIS_PACE`, `COMPLETION_AFTER_AS_OF`.
 * @throws `WRONG_TYPE`, `MISSING_KEY`, `UNKNOWN_KEY`, `UNKNOWN_VALUE`, `NOT_A_DATE`, `NOT_TEXT`, `NOT_WHOLE`,
 * `COUNT_ABOVE_TOTAL`, `BAD_PERIODS`, `RANGE_REVERSED`, and what `workingDaysBetween` throws for a malformed calendar.
 *
 * @example
 * ```ts
 * import { forecast } from "steerindex/plan";
 * const done = ["2022-01-20", "2022-02-10", "2022-02-25", "2022-03-15"];
 * const found = forecast(
 *   { asOf: "2022-03-31", total: 10, done },
 *   { from: "2022-01-01", unit: "calendarDays" },
 * );
 * found.expected; // => { method: "meanPace", pace: { exact: "2/45" }, days: 135, on: "2022-08-13" }
 * found.interval?.earliest.on; // => "2022-06-23"
 * found.interval?.latest.on; // => "2022-10-03"
 * ```
 */
export function forecast(source: PlanStatus | CompletionRecord, options: ForecastOptions): Forecast {
	const issues: Issue[] = [];
	const read = readForecastOptions(options, issues);
	const counted = readSource(source, issues);
	if (!read || !counted) throw new SteerindexError(issues);
	const { asOf, total, done, outside } = counted;
	const from = firstDay(counted, read.from);
	const { worked, periods } = read;
	const outcome = project({ from: from ?? asOf, asOf, total, done, worked, periods });
	return {
		...outcome,
		asOf: toPlainDate(asOf),
		from: from === undefined ? null : toPlainDate(from),
		unit: read.unit,
		calendar: read.calendar,
		total,
		done: done.length,
		outside,
		diagnostics: [...noteLater(counted), ...outcome.diagnostics],
	};
}

/** From which day the pace counts; nothing where the status has no task to count from. */
function firstDay(
	{ asOf, assignedOn, isRecord }: ForecastSource,
	from: number | undefined,
): number | undefined {
	const first = from ?? assignedOn;
	if (first === undefined && isRecord) refuse("MISSING_KEY", ["options", "from"], messages.fromNeeded);
	if (first === undefined || first <= asOf) return first;
	const message = messages.fromAfterAsOf(toPlainDate(first), toPlainDate(asOf));
	return refuse("RANGE_REVERSED", ["options", "from"], message, { received: toPlainDate(first) });
}

function noteLater({ asOf, later, tasks }: ForecastSource): readonly Diagnostic[] {
	if (later === 0) return [];
	const message = messages.doneLater(later, toPlainDate(asOf));
	return [{ ...createIssue("COMPLETION_AFTER_AS_OF", ["done"], message), tasks }];
}
