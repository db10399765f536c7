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

/** The states from which an event is legal. */
export function statesBefore(kind: EventKind): readonly TaskState[] {
	if (isMoving(kind)) return taskStates.filter((state) => Object.hasOwn(transitions[state], kind));
	return taskStates.filter((state) => state !== "completed" && !FINAL.includes(state));
}

/** Extensions, reassignments and amendments leave the state as it is; a correction has no state of its own. */
export function isMoving(kind: EventKind): kind is MovingKind {
	return kind !== "extended" && kind !== "reassigned" && kind !== "amended" && kind !== "corrected";
}
