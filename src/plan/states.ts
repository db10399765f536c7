import type { EventKind } from "./event.ts";

/** Where a task stands, as its events have left it. Whether it is late is another axis: `Timeliness`. */
export type TaskState =
	| "assigned"
	| "accepted"
	| "inProgress"
	| "submitted"
	| "completed"
	| "returned"
	| "suspended"
	| "cancelled"
	| "merged"
	| "carriedOver";

/** The events that move a task from one state to another. */
export type MovingKind = Exclude<EventKind, "extended" | "reassigned" | "amended" | "corrected">;

/** Every state, in the order in which tasks usually pass through them. */
export const taskStates: readonly TaskState[] = [
	"assigned",
	"accepted",
	"inProgress",
	"submitted",
	"completed",
	"returned",
	"suspended",
	"cancelled",
	"merged",
	"carriedOver",
];

/** States that only a correction takes back. */
export const FINAL: readonly TaskState[] = ["cancelled", "merged", "carriedOver"];

const END = { cancelled: "cancelled", merged: "merged", carriedOver: "carriedOver" } as const;
const WORK = { submitted: "submitted", completed: "completed", suspended: "suspended", ...END } as const;

/**
 * The state machine of a task as a table: from a state, by an event, to a state. `"before"` stands for
 * the state that the suspension interrupted. What is not in the table is refused.
 *
 * @example
 * ```ts
 * import { transitions } from "steerindex/plan";
 * transitions.submitted; // => { completed: "completed", returned: "returned", cancelled: "cancelled" }
 * transitions.cancelled; // => {}
 * ```
 */
export const transitions: {
	readonly [From in TaskState]: { readonly [Kind in MovingKind]?: TaskState | "before" };
} = {
	assigned: { accepted: "accepted", started: "inProgress", ...WORK },
	accepted: { started: "inProgress", ...WORK },
	inProgress: WORK,
	submitted: { completed: "completed", returned: "returned", cancelled: "cancelled" },
	completed: { returned: "returned" },
	returned: { started: "inProgress", ...WORK },
	suspended: { resumed: "before", ...END },
	cancelled: {},
	merged: {},
	carriedOver: {},
};

/** The events that leave the state as it is; a correction has no state of its own. */
const STAYING = ["extended", "reassigned", "amended"] as const;

/** The table and the events that leave a state as it is, for looking up; no key is lent by a prototype. */
const NEXT: ReadonlyMap<TaskState, ReadonlyMap<string, TaskState | "before">> = new Map(
	taskStates.map((state) => {
		const isOpen = state !== "completed" && !FINAL.includes(state);
		const staying = isOpen ? STAYING.map((kind) => [kind, state] as const) : [];
		return [
			state,
			new Map<string, TaskState | "before">([...Object.entries(transitions[state]), ...staying]),
		];
	}),
);

/** The state after an event, or nothing where it is not legal; `before` is what a suspension interrupted. */
export function nextState(state: TaskState, before: TaskState, kind: EventKind): TaskState | undefined {
	const next = NEXT.get(state)?.get(kind);
	return next === "before" ? before : next;
}

/** The states from which an event is legal. */
export function statesBefore(kind: EventKind): readonly TaskState[] {
	return taskStates.filter((state) => NEXT.get(state)?.has(kind));
}
