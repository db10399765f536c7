import { dayNumber, toPlainDate } from "../calendar/dayNumber.ts";
import { date } from "../calendar/leaves.ts";
import { localDays } from "../calendar/localDays.ts";
import type { WorkCalendar } from "../calendar/workCalendar.ts";
import { attempt, checkKeys } from "../core/checks.ts";
import { describe } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { readTimes } from "../ledger/readTimes.ts";
import { checkOptions } from "../number/numeric.ts";
import { guardPlan, refusePlan } from "./checking/refusePlan.ts";
import { groupEvents } from "./course/eventsOf.ts";
import { readPlan } from "./course/reader.ts";
import type { PlanEvent } from "./event.ts";
import * as messages from "./messages.ts";
import type { Plan, Task } from "./plan.ts";
import { findTask } from "./trail/guard.ts";
import * as own from "./trail/messages.ts";
import { changesBetween, type SideChange, type TaskSide } from "./trail/sides.ts";
import { makeTrails, type Trail } from "./trail/trails.ts";

/** Which entries to list. */
export interface PlanHistoryOptions {
	/** The first date of recording listed, in the plan's time zone. */
	readonly from?: PlainDate | undefined;
	/** The last date of recording listed. */
	readonly to?: PlainDate | undefined;
	/** Only what this person recorded. */
	readonly by?: string | undefined;
	/** Only what was recorded of this task. */
	readonly task?: string | undefined;
	/** For the days of deadlines counted in working days. */
	readonly calendar?: WorkCalendar | undefined;
}

/** One entry in the trail, with what it made of its task. */
export interface PlanHistoryItem {
	/** The entry as it was recorded. */
	readonly event: PlanEvent;
	readonly task: string;
	/** The date of recording in the plan's time zone. */
	readonly recordedOn: PlainDate;
	/** Calendar days from `on` to the date of recording; negative for what was recorded ahead. */
	readonly lagDays: number;
	/** The task by what was known before the entry was written down. */
	readonly before: TaskSide;
	/** The task by what was known then and by the entry. */
	readonly after: TaskSide;
	/** The fields in which the two differ. */
	readonly changes: readonly SideChange[];
	/** The id of the correction that has taken it back. */
	readonly supersededBy: string | null;
}

const OPTIONS: readonly string[] = ["from", "to", "by", "task", "calendar"];

/**
 * Lists who wrote down what and when, in the order of recording, and what each entry changed in its task. Before and
 * after are what was known, of all days: a late entry or a correction shows what it did to the record.
 *
 * Formula: ledger.entry-lag.
 *
 * @param plan - The plan, as `parsePlan` gives it; one that was not parsed is checked where it is read.
 * @param options - `from`, `to`: the first and the last date of recording listed, in the plan's time zone; `by`;
 * `task`; `calendar` for deadlines counted in working days.
 * @returns One item for each entry listed; entries left out still count in before and after.
 * @throws `NOT_A_DATE`, `RANGE_REVERSED`, `NOT_TEXT`, `UNKNOWN_TASK`, `UNKNOWN_KEY`, `BAD_OPTIONS`; what `TOO_MANY_EVENTS`
 * for a regular task of thousands; what `parsePlan` throws for a malformed plan, and what `workingDaysBetween` throws for a malformed calendar.
 *
 * @example
 * ```ts
 * import { history, parsePlan } from "steerindex/plan";
 * const event = { task: "t1", on: "2022-08-15", by: "u17" };
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh",
 *   tasks: [{ id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-08-12" } }],
 *   events: [
 *     { ...event, id: "e1", seq: 1, kind: "completed", recordedAt: "2022-08-17T09:00:00+07:00" },
 *     { ...event, id: "e2", seq: 2, kind: "corrected", supersedes: "e1", reason: "draft only", event: null, recordedAt: "2022-08-18T09:00:00+07:00" },
 *   ],
 * });
 * const [first, second] = history(plan, { from: "2022-08-01", by: "u17" });
 * [first?.lagDays, first?.supersededBy]; // => [2, "e2"]
 * second?.changes; // => [{ field: "state", before: "completed", after: "assigned" }, { field: "doneOn", before: "2022-08-15", after: null }]
 * ```
 */
export function history(plan: Plan, options: PlanHistoryOptions = {}): readonly PlanHistoryItem[] {
	const { from, to, by, task, calendar } = readOptions(options);
	return guardPlan(plan, () => {
		const clock = localDays(plan.timeZone);
		const only = task === undefined ? undefined : findTask(plan, task, ["options", "task"]).id;
		const { numbers } = groupEvents(plan.tasks, plan.events, plan.events.length) ?? refusePlan(plan);
		const times = readTimes(plan.events);
		const supersededBy = correctionsOf(plan.events);
		const trails = makeTrails(readPlan(plan, calendar));
		const known: Trail[] = [];
		const items: PlanHistoryItem[] = [];
		for (const [i, event] of plan.events.entries()) {
			if (only !== undefined && event.task !== only) continue;
			const number = numbers.get(event.task) ?? -1;
			known[number] ??= trails.begin(plan.tasks[number] as Task);
			const trail = known[number];
			const day = clock(times[i] ?? Number.NaN);
			const lagDays = day - (dayNumber(event.on) ?? refusePlan(plan));
			const isListed = day >= from && day <= to && (by === undefined || event.by === by);
			const before = isListed ? trails.side(trail) : undefined;
			trails.add(trail, event);
			if (!before) continue;
			const after = trails.side(trail);
			items.push({
				event,
				task: event.task,
				recordedOn: toPlainDate(day),
				lagDays,
				before,
				after,
				changes: changesBetween(before, after),
				supersededBy: supersededBy.get(event.id) ?? null,
			});
		}
		return items;
	});
}

function correctionsOf(events: readonly PlanEvent[]): ReadonlyMap<string, string> {
	const corrections = new Map<string, string>();
	for (const event of events) if (event.kind === "corrected") corrections.set(event.supersedes, event.id);
	return corrections;
}

function readOptions(options: PlanHistoryOptions): {
	readonly from: number;
	readonly to: number;
	readonly by: string | undefined;
	readonly task: string | undefined;
	readonly calendar: WorkCalendar | undefined;
} {
	const { by, task, calendar, ...dates } = checkOptions(options);
	const issues: Issue[] = [];
	checkKeys(options as Readonly<Record<string, unknown>>, OPTIONS, ["options"], issues);
	const readDate = (key: "from" | "to", open: number): number => {
		const given = dates[key];
		if (given === undefined) return open;
		const read = attempt(() => date.read(given, undefined), ["options", key], issues);
		return dayNumber(read) ?? open;
	};
	const from = readDate("from", Number.NEGATIVE_INFINITY);
	const to = readDate("to", Number.POSITIVE_INFINITY);
	if (from > to) {
		const message = messages.rangeReversed(String(dates.from), String(dates.to));
		issues.push(createIssue("RANGE_REVERSED", ["options", "to"], message));
	}
	for (const [key, text] of Object.entries({ by, task })) {
		if (text === undefined || typeof text === "string") continue;
		issues.push(createIssue("NOT_TEXT", ["options", key], own.notText, { received: describe(text) }));
	}
	if (issues.length > 0) throw new SteerindexError(issues);
	return { from, to, by, task, calendar };
}
