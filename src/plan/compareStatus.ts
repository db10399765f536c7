import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { sameContent } from "../core/sameContent.ts";
import { checkStatus } from "./comparing/input.ts";
import * as messages from "./comparing/messages.ts";
import type { Occurrence, PlanStatus, TaskRow } from "./status.ts";

/** A field that is not the same in both, with its value in each; `null` where one of them has none. */
export type ChangeIn<T, Fields extends keyof T> = {
	readonly [F in Fields]: { readonly field: F; readonly before: T[F]; readonly after: T[F] };
}[Fields];

/** One field of a task's row, told apart by `field`. */
export type RowChange = ChangeIn<TaskRow, Exclude<keyof TaskRow, "task">>;

/** One of the rules by which a status was made. */
export type RuleChange = ChangeIn<PlanStatus, "calendar" | "dueSoon" | "rolling" | "evidence">;

/** What is no longer the same about a task. */
export interface TaskChange {
	readonly task: string;
	/** In the order of the fields of a row. */
	readonly changes: readonly RowChange[];
}

/** The day of a status and the last entry it knows. */
export interface StatusPoint {
	readonly asOf: PlainDate;
	readonly seq: number;
}

/** What is no longer the same between two statuses of one plan. Every task of either is in one of the five groups. */
export interface StatusComparison {
	readonly plan: string;
	readonly from: StatusPoint;
	readonly to: StatusPoint;
	/** What lies between them: another day, other knowledge, both, or neither. */
	readonly moved: "date" | "knowledge" | "both" | "nothing";
	/** Where the two were not made by the same rules, part of the changes may come from that. */
	readonly rules: readonly RuleChange[];
	/** Tasks of which something is no longer the same. */
	readonly tasks: readonly TaskChange[];
	/** Tasks of which only the count of days to the deadline, or past it, went on with the date. */
	readonly daysOnly: readonly string[];
	/** Tasks that only the later status has: assigned since. */
	readonly appeared: readonly string[];
	/** Tasks that only the earlier one has. */
	readonly disappeared: readonly string[];
	/** How many tasks are the same in every field. */
	readonly unchanged: number;
}

const RULES = ["calendar", "dueSoon", "rolling", "evidence"] as const;
const RUNNING: readonly string[] = ["daysToDue", "daysLate", "workingDaysLate"];

/**
 * Compares two statuses of one plan, on two days or by two states of knowledge. With the same day and later knowledge
 * it tells what the last report said that is no longer so. From after to before, every change is turned round.
 *
 * @param before - What `planStatus` gave, or a stored `snapshot`.
 * @param after - The same of the same plan.
 * @returns The tasks with each field that changed, before and after; those that appeared or disappeared; and whether
 * the day, the knowledge or both moved.
 * @throws `NOT_A_RESULT` for anything but a status; `DIFFERENT_PLAN`.
 *
 * @example
 * ```ts
 * import { compareStatus, parsePlan, planStatus } from "steerindex/plan";
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh",
 *   tasks: [{ id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-08-12" } }],
 *   events: [{ id: "e1", seq: 1, task: "t1", kind: "completed", on: "2022-08-12", recordedAt: "2022-08-17T09:00:00+07:00" }],
 * });
 * const asOf = "2022-08-15";
 * const { moved, tasks } = compareStatus(planStatus(plan, { asOf, knownAt: 0 }), planStatus(plan, { asOf }));
 * moved; // => "knowledge"
 * tasks[0]?.changes.find(({ field }) => field === "timeliness"); // => { field: "timeliness", before: "overdue", after: "onTime" }
 * ```
 */
export function compareStatus(before: PlanStatus, after: PlanStatus): StatusComparison {
	checkBoth(before, after);
	const rows = new Map(after.rows.map((row) => [row.task, row]));
	const isAged = before.asOf !== after.asOf && before.calendar === after.calendar;
	const tasks: TaskChange[] = [];
	const daysOnly: string[] = [];
	const disappeared: string[] = [];
	let unchanged = 0;
	for (const row of before.rows) {
		const other = rows.get(row.task);
		rows.delete(row.task);
		if (other === undefined) {
			disappeared.push(row.task);
			continue;
		}
		const changes = changesOf(row, other);
		if (changes.length === 0) unchanged++;
		else if (isAged && changes.every(isRunning)) daysOnly.push(row.task);
		else tasks.push({ task: row.task, changes });
	}
	return {
		plan: before.plan,
		from: { asOf: before.asOf, seq: before.seq },
		to: { asOf: after.asOf, seq: after.seq },
		moved: movedBetween(before, after),
		rules: compareFields(before, after, RULES) as readonly RuleChange[],
		tasks,
		daysOnly,
		appeared: [...rows.keys()],
		disappeared,
		unchanged,
	};
}

function checkBoth(before: PlanStatus, after: PlanStatus): void {
	const issues: Issue[] = [];
	checkStatus(before, ["before"], messages.notAStatus, issues);
	checkStatus(after, ["after"], messages.notAStatus, issues);
	if (issues.length === 0 && before.plan !== after.plan) {
		const message = messages.otherPlan(before.plan, after.plan);
		issues.push(createIssue("DIFFERENT_PLAN", ["after", "plan"], message, { expected: before.plan }));
	}
	if (issues.length > 0) throw new SteerindexError(issues);
}

function movedBetween(before: PlanStatus, after: PlanStatus): StatusComparison["moved"] {
	if (before.asOf === after.asOf) return before.seq === after.seq ? "nothing" : "knowledge";
	return before.seq === after.seq ? "date" : "both";
}

/** A row stored by an earlier version may lack a field. */
function changesOf(before: TaskRow, after: TaskRow): readonly RowChange[] {
	const fields = [
		...Object.keys(before),
		...Object.keys(after).filter((field) => !Object.hasOwn(before, field)),
	];
	return compareFields(before, after, fields) as readonly RowChange[];
}

function compareFields(before: object, after: object, fields: readonly string[]): readonly FieldChange[] {
	const changes: FieldChange[] = [];
	for (const field of fields) {
		const old = (before as Json)[field] ?? null;
		const now = (after as Json)[field] ?? null;
		if (old !== now && !sameContent(old, now)) changes.push({ field, before: old, after: now });
	}
	return changes;
}

type Json = Readonly<Record<string, unknown>>;
type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** Whether the change is one that every day brings. */
function isRunning({ field, before, after }: RowChange): boolean {
	if (field !== "occurrences") return RUNNING.includes(field);
	return before !== null && after !== null && sameContent(before.map(withoutDays), after.map(withoutDays));
}

function withoutDays(turn: Occurrence): object {
	return { ...turn, daysLate: null, workingDaysLate: null };
}
