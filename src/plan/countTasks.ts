import { describe } from "../core/describe.ts";
import { refuse, SteerindexError } from "../core/error.ts";
import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { checkOptionKeys } from "./checking/checkOptionKeys.ts";
import { needStatus } from "./checking/needStatus.ts";
import { checkView } from "./checkView.ts";
import { notAStatus } from "./comparing/messages.ts";
import * as messages from "./messages.ts";
import type { PlanStatus, TaskRow } from "./status.ts";
import { CELLS, fits, type View } from "./view.ts";

/** A field of the rows by which tasks can be counted apart; `dueMonth` is the month of the deadline. */
export type CountField =
	| "lead"
	| "level"
	| "session"
	| "conclusion"
	| "parent"
	| "kind"
	| "state"
	| "timeliness"
	| "dueMonth"
	| "assignedOn";

/** What the counts are to be split by. */
export interface CountTasksOptions {
	readonly by?: CountField | undefined;
}

/** The tasks of one class, by their ids. */
export interface ClassCount {
	readonly label: Label;
	readonly count: number;
	readonly tasks: readonly string[];
}

/** Counts that add up: the classes make `counted`, and with `outside` they make `total`. */
export interface Counts<C extends string = string> {
	readonly total: number;
	readonly counted: number;
	readonly outside: number;
	readonly counts: { readonly [K in C]: number };
	readonly classes: { readonly [K in C]: ClassCount };
	/** The tasks outside the count. */
	readonly outsideTasks: readonly string[];
}

/** The counts of one value of the field. */
export interface GroupCounts<C extends string = string> extends Counts<C> {
	/** Null where the tasks have none. */
	readonly key: string | null;
}

/** The counts of a status by a view. */
export interface TaskCounts<C extends string = string> extends Counts<C> {
	readonly plan: string;
	readonly view: string;
	readonly asOf: PlainDate;
	readonly seq: number;
	/** Tasks not assigned by then, in no count. */
	readonly notYetAssigned: number;
	/** Counted as in time because the calendar does not cover what would tell. */
	readonly notCovered: readonly string[];
	readonly by: CountField | null;
	/** In the order of the keys, null last; empty without `by`. */
	readonly groups: readonly GroupCounts<C>[];
}

/**
 * Counts the tasks of a status by a view. Every task is in one class or outside, so the counts add up under
 * every grouping; each class names its tasks.
 *
 * Formula: plan.views.
 *
 * @param status - What `planStatus` gave.
 * @param view - `governmentView`, `ministryView`, `sessionView`, `officeView`, or one of your own.
 * @param options - `by`: the field to group by, as it was on the day of the status.
 * @returns The counts, in all and for each group.
 * @throws `VIEW_OVERLAP`, `VIEW_GAP` and what else `checkView` finds; `UNKNOWN_FIELD`, `UNKNOWN_KEY`, `BAD_OPTIONS`,
 * `NOT_A_RESULT` for what `planStatus` did not give.
 *
 * @example
 * ```ts
 * import { countTasks, parsePlan, planStatus, sessionView } from "steerindex/plan";
 * const task = { title: "Nhiệm vụ", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-09-30" } };
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh",
 *   tasks: [{ ...task, id: "t1" }, { ...task, id: "t2" }],
 *   events: [{ id: "e1", seq: 1, task: "t1", kind: "started", on: "2022-08-01", recordedAt: "2022-08-01T09:00:00+07:00" }],
 * });
 * const counts = countTasks(planStatus(plan, { asOf: "2022-08-15" }), sessionView);
 * counts.counts; // => { done: 0, underWay: 1, notStarted: 1 }
 * counts.classes.underWay.tasks; // => ["t1"]
 * ```
 */
export function countTasks<C extends string>(
	status: PlanStatus,
	view: View<C>,
	options: CountTasksOptions = {},
): TaskCounts<C> {
	const { by } = checkOptionKeys(options, ["by"]);
	needStatus(status);
	if (by !== undefined && !FIELDS.includes(by)) {
		refuse("UNKNOWN_FIELD", ["options", "by"], messages.unknownField, {
			received: describe(by),
			expected: FIELDS.join(" | "),
		});
	}
	const classOf = classify(view);
	return {
		...count(status.rows, view, classOf),
		plan: status.plan,
		view: view.id,
		asOf: status.asOf,
		seq: status.seq,
		notYetAssigned: status.notYetAssigned.length,
		notCovered: status.rows.filter((row) => row.timeliness === "notCovered").map(({ task }) => task),
		by: by ?? null,
		groups:
			by === undefined
				? []
				: group(status.rows, by).map(([key, rows]) => ({ key, ...count(rows, view, classOf) })),
	};
}

const FIELDS: readonly CountField[] = [
	"lead",
	"level",
	"session",
	"conclusion",
	"parent",
	"kind",
	"state",
	"timeliness",
	"dueMonth",
	"assignedOn",
];

/** The number of the class of a row; below zero it is outside. */
export type ClassOf = (row: Pick<TaskRow, "state" | "timeliness">) => number;

/** Looks each pair of state and timeliness up in a view that was proved. */
export function classify(view: View): ClassOf {
	const checked = checkView(view);
	if (!checked.ok) throw new SteerindexError(checked.issues);
	const table = new Map<string, Map<string, number>>();
	for (const cell of CELLS) {
		const number = view.classes.findIndex(({ when }) => when.some((rule) => fits(rule, cell)));
		const of = table.get(cell.state) ?? new Map<string, number>();
		table.set(cell.state, of.set(cell.timeliness, number));
	}
	return ({ state, timeliness }) => {
		const number = table.get(state)?.get(timeliness);
		if (number !== undefined) return number;
		const received = `${describe(state)} × ${describe(timeliness)}`;
		return refuse("NOT_A_RESULT", ["status", "rows"], notAStatus, { received });
	};
}

function count<C extends string>(rows: readonly TaskRow[], view: View<C>, classOf: ClassOf): Counts<C> {
	const lists: string[][] = view.classes.map(() => []);
	const outsideTasks: string[] = [];
	for (const row of rows) (lists[classOf(row)] ?? outsideTasks).push(row.task);
	const of = <T>(write: (tasks: readonly string[], label: Label) => T): { readonly [K in C]: T } =>
		Object.fromEntries(view.classes.map(({ id, label }, i) => [id, write(lists[i] ?? [], label)])) as {
			[K in C]: T;
		};
	return {
		total: rows.length,
		counted: rows.length - outsideTasks.length,
		outside: outsideTasks.length,
		counts: of((tasks) => tasks.length),
		classes: of((tasks, label) => ({ label, count: tasks.length, tasks })),
		outsideTasks,
	};
}

function group(rows: readonly TaskRow[], by: CountField): readonly (readonly [string | null, TaskRow[]])[] {
	const groups = new Map<string | null, TaskRow[]>();
	for (const row of rows) {
		const key = by === "dueMonth" ? (row.due?.slice(0, 7) ?? null) : row[by];
		const known = groups.get(key);
		if (known) known.push(row);
		else groups.set(key, [row]);
	}
	return [...groups].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
}
