import { dayNumber, readDay } from "../calendar/dayNumber.ts";
import type { WorkCalendar } from "../calendar/workCalendar.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { type Knowledge, lastKnown } from "../ledger/knownAt.ts";
import { checkDueSoon } from "./checking/checkDueSoon.ts";
import { checkOptionKeys } from "./checking/checkOptionKeys.ts";
import { guardPlan, refusePlan } from "./checking/refusePlan.ts";
import { groupEvents } from "./course/eventsOf.ts";
import { readPlan, type TaskCourse } from "./course/reader.ts";
import { makeDiagnostics } from "./diagnostics.ts";
import { makeRow } from "./makeRow.ts";
import type { Plan } from "./plan.ts";
import type { DueSoon, PlanStatus, TaskRow } from "./status.ts";

/** On which day, by what knowledge, and with which days worked. */
export interface PlanStatusOptions {
	/** The day of the status; what happened after it is left out, whenever it was written down. */
	readonly asOf: PlainDate;
	/** What was known: an instant, or the sequence number of the last entry known. Left out: all that is known now. */
	readonly knownAt?: Knowledge | undefined;
	/** Which days are worked, for deadlines and delays in working days. */
	readonly calendar?: WorkCalendar | undefined;
	/** How near a deadline is called `dueSoon`; left out, none is. */
	readonly dueSoon?: DueSoon | undefined;
}

const OPTIONS = ["asOf", "knownAt", "calendar", "dueSoon"] as const;

/**
 * Says where every task of a plan stands on a day: its state, and on another axis whether it is early, in
 * time, due soon, late by how many days, or cannot be judged and why. Every field of a row is as it was on that
 * day and by that knowledge: the lead is the lead of then.
 *
 * Formula: plan.timeliness.
 *
 * @param plan - The plan, as `parsePlan` gives it; one that was not parsed is checked where it is read.
 * @param options - `asOf`; `knownAt`, `calendar`, `dueSoon` in `{ days }` or `{ workingDays }` of 0 or more.
 * @returns Rows in the order of the plan's tasks, the last entry known, and diagnostics with the tasks they
 * are true of. A task not yet assigned by then is in no row.
 * @throws What `parsePlan` throws for a malformed plan, what `knownAt` throws, `NOT_A_DATE`, `UNKNOWN_KEY`, `BAD_OPTIONS`,
 * `BAD_DUE_SOON`, and what `workingDaysBetween` throws for a malformed calendar. A day that the calendar does not
 * cover is no error: it gives `notCovered` or `null`.
 *
 * @example
 * ```ts
 * import { vietnamCivilService } from "steerindex/catalog";
 * import { parsePlan, planStatus } from "steerindex/plan";
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh",
 *   tasks: [{ id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-08-12" } }],
 *   events: [{ id: "e1", seq: 1, task: "t1", kind: "completed", on: "2022-08-15", recordedAt: "2022-08-17T09:00:00+07:00" }],
 * });
 * const [row] = planStatus(plan, { asOf: "2022-08-15", calendar: vietnamCivilService }).rows;
 * [row?.state, row?.timeliness, row?.daysLate, row?.workingDaysLate, row?.entryLag]; // => ["completed", "late", 3, 1, 2]
 * planStatus(plan, { asOf: "2022-08-15", knownAt: "2022-08-16T09:00:00+07:00" }).rows[0]?.timeliness; // => "overdue"
 * ```
 */
export function planStatus(plan: Plan, options: PlanStatusOptions): PlanStatus {
	const { asOf, knownAt, calendar, dueSoon } = checkOptionKeys(options, OPTIONS);
	const day = readDay(asOf, ["options", "asOf"]);
	checkDueSoon(dueSoon);
	return guardPlan(plan, () => readStatus(plan, { asOf, knownAt, calendar, dueSoon }, day));
}

function readStatus(
	plan: Plan,
	{ asOf, knownAt, calendar, dueSoon }: PlanStatusOptions,
	day: number,
): PlanStatus {
	const reader = readPlan(plan, calendar);
	const known = lastKnown(plan.events, knownAt);
	const grouped = groupEvents(plan.tasks, plan.events, known) ?? refusePlan(plan);
	const judgement = { asOf: day, days: reader.rules.days, dueSoon };
	const diagnostics = makeDiagnostics(plan, calendar, asOf, judgement);
	const write = makeRow(reader, judgement, diagnostics);
	const rows: TaskRow[] = [];
	const notYetAssigned: string[] = [];
	for (let i = 0; i < plan.tasks.length; i++) {
		const task = plan.tasks[i] ?? refusePlan(plan);
		const taken = reader.follow(task, grouped.of(i), day);
		if (!isReadable(taken)) refusePlan(plan);
		if (taken.assigned > day) notYetAssigned.push(task.id);
		else rows.push(write(task, taken));
	}
	return {
		plan: plan.id,
		asOf,
		knownAt: knownAt === undefined ? "latest" : knownAt instanceof Date ? knownAt.toISOString() : knownAt,
		seq: plan.events[known - 1]?.seq ?? 0,
		calendar: calendar === undefined ? null : calendar.id,
		dueSoon: dueSoon ?? null,
		rolling: reader.rules.rolling,
		evidence: plan.evidence ?? "optional",
		rows,
		notYetAssigned,
		diagnostics: diagnostics.list(rows.length),
	};
}

/** False for an illegal event and for a day that is no date. */
function isReadable({ course, assigned, turns }: TaskCourse): boolean {
	return (
		course.illegal === undefined &&
		!Number.isNaN(assigned + course.due + course.firstDue + (course.doneDay ?? 0)) &&
		(turns === undefined ||
			turns.every(({ doneOn }) => doneOn === undefined || dayNumber(doneOn) !== undefined))
	);
}
