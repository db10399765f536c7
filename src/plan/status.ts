import type { Amount } from "../core/amount.ts";
import type { Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { Deadline } from "./deadline.ts";
import type { TaskEvidence } from "./event.ts";
import type { Plan, Task } from "./plan.ts";
import type { TaskState } from "./states.ts";

/**
 * How a task stands to its deadline on a day. Done: `early`, `onTime`, `late`, or `unknowable` where there
 * is no deadline to hold it against. Open: `within`, `dueSoon`, `overdue`, `noDeadline`, `conditional`, `suspended`.
 * A regular task is `regular`; a cancelled, merged or carried-over one `closed`. `notCovered` needs days
 * that the calendar does not cover.
 */
export type Timeliness =
	| "early"
	| "onTime"
	| "late"
	| "unknowable"
	| "within"
	| "dueSoon"
	| "overdue"
	| "noDeadline"
	| "conditional"
	| "suspended"
	| "regular"
	| "closed"
	| "notCovered";

/** How near a deadline is to be called near; the last of these days counts. */
export type DueSoon = { readonly days: number } | { readonly workingDays: number };

/** One task as at the day of the status: every field as it was then, not as it is today. */
export interface TaskRow {
	readonly task: string;
	readonly title: Label;
	readonly product: Label | null;
	readonly lead: string;
	readonly supporting: readonly string[];
	readonly kind: Task["kind"];
	readonly level: string | null;
	/** The session whose conclusion the task comes from. */
	readonly session: string | null;
	readonly conclusion: string | null;
	readonly parent: string | null;
	readonly weight: Amount | null;
	readonly effort: Amount | null;
	readonly assignedOn: PlainDate;
	readonly state: TaskState;
	readonly timeliness: Timeliness;
	/** The deadline in force. */
	readonly deadline: Deadline;
	/** Its day; null where there is none, or none that the calendar covers. */
	readonly due: PlainDate | null;
	/** The day of the first deadline. */
	readonly firstDue: PlainDate | null;
	readonly innerDue: PlainDate | null;
	readonly extensions: number;
	/** Every change of the deadline, the first one first. */
	readonly revisions: readonly Revision[];
	readonly submittedOn: PlainDate | null;
	readonly doneOn: PlainDate | null;
	/** Calendar days to the deadline from the day done or, open, from the day of the status; below zero it is late. */
	readonly daysToDue: number | null;
	/** Calendar days late, 0 where it is not; null where that cannot be said. */
	readonly daysLate: number | null;
	/** The same in working days; null also where the calendar does not cover them. */
	readonly workingDaysLate: number | null;
	/** Calendar days from what happened to when it was written down, of the entry that led to the state. */
	readonly entryLag: number | null;
	readonly evidence: readonly TaskEvidence[];
	/** Of a regular task, the occurrences that have begun. */
	readonly occurrences: readonly Occurrence[];
	readonly overdueOccurrences: number;
}

/** A change of a task's deadline. */
export interface Revision {
	/** The id of the event. */
	readonly event: string;
	readonly on: PlainDate;
	readonly kind: "extended" | "resumed";
	readonly from: PlainDate | null;
	readonly to: PlainDate | null;
	readonly decision: Label | null;
	readonly reason: string | null;
}

/** One turn of a regular task. */
export interface Occurrence {
	/** `2022-03`, `2022-Q1`, `2022-H1`, `2022`; with `.+`, the days from one turn to the next: `2022-03-05/2022-04-05`. */
	readonly period: string;
	readonly from: PlainDate;
	readonly to: PlainDate;
	readonly due: PlainDate | null;
	readonly state: TaskState;
	readonly timeliness: Timeliness;
	readonly doneOn: PlainDate | null;
	readonly daysLate: number | null;
	readonly workingDaysLate: number | null;
}

/** Something that a reader of the status should know, with all the tasks it is true of. */
export interface Diagnostic extends Issue {
	readonly tasks: readonly string[];
}

/** Where every task of a plan stands on a day, by what was known then or is known now. */
export interface PlanStatus {
	readonly plan: string;
	readonly asOf: PlainDate;
	/** As asked: an instant, a sequence number, or `latest`. */
	readonly knownAt: string | number;
	/** The last entry known; 0 when there was none. */
	readonly seq: number;
	/** The calendar used, by its id; null without one. */
	readonly calendar: string | null;
	readonly dueSoon: DueSoon | null;
	/** What the plan says of deadlines on days off, and of evidence. */
	readonly rolling: NonNullable<Plan["rolling"]>;
	readonly evidence: NonNullable<Plan["evidence"]>;
	readonly rows: readonly TaskRow[];
	/** Tasks that were not assigned by that day: they are in no count. */
	readonly notYetAssigned: readonly string[];
	readonly diagnostics: readonly Diagnostic[];
}
