import type { Label } from "../core/label.ts";
import { type TaskState, taskStates } from "./states.ts";
import type { Timeliness } from "./status.ts";

/** The tasks in one of these states and of one of these kinds of timeliness; a list left out is all of them. */
export interface ViewRule {
	readonly state?: TaskState | readonly TaskState[] | undefined;
	readonly timeliness?: Timeliness | readonly Timeliness[] | undefined;
}

/** One class of a view. */
export interface ViewClass<C extends string = string> {
	readonly id: C;
	readonly label: Label;
	/** A task is of the class if one of the rules fits it. */
	readonly when: readonly ViewRule[];
}

/** A way of counting tasks, as data: every task is in one class, or outside the count, and never in two. */
export interface View<C extends string = string> {
	readonly id: string;
	readonly label: Label;
	readonly classes: readonly ViewClass<C>[];
	/** What is not counted at all. */
	readonly outside: readonly ViewRule[];
}

/** A state with a timeliness that a task can have in it. */
export interface Cell {
	readonly state: TaskState;
	readonly timeliness: Timeliness;
}

const OPEN = ["within", "dueSoon", "overdue", "noDeadline", "conditional", "notCovered", "regular"] as const;
const DONE = ["early", "onTime", "late", "unknowable", "notCovered", "regular"] as const;

const POSSIBLE: { readonly [State in TaskState]: readonly Timeliness[] } = {
	assigned: OPEN,
	accepted: OPEN,
	inProgress: OPEN,
	submitted: OPEN,
	completed: DONE,
	returned: OPEN,
	suspended: ["suspended", "regular"],
	cancelled: ["closed"],
	merged: ["closed"],
	carriedOver: ["closed"],
};

/** Every pair that a task can have: the ground on which a view is proved. */
export const CELLS: readonly Cell[] = taskStates.flatMap((state) =>
	POSSIBLE[state].map((timeliness) => ({ state, timeliness })),
);

export function fits(rule: ViewRule, { state, timeliness }: Cell): boolean {
	return includes(rule.state, state) && includes(rule.timeliness, timeliness);
}

function includes<T extends string>(wanted: T | readonly T[] | undefined, value: T): boolean {
	if (wanted === undefined) return true;
	return typeof wanted === "string" ? wanted === value : wanted.includes(value);
}
