import type { PlainDate } from "../../core/plainDate.ts";
import type { PlanEvent } from "../event.ts";
import type { Task } from "../plan.ts";
import { nextState, type TaskState } from "../states.ts";
import { inForce } from "./eventsOf.ts";

/** How far the events of a task have led it, as far as that decides which event may come next. */
export interface Steps {
	readonly task: Task;
	/** As they were recorded. */
	readonly events: PlanEvent[];
	state: TaskState;
	/** The state that a suspension interrupted. */
	before: TaskState;
	/** The day of the latest event. */
	latest: PlainDate;
	/** The events as they stand, once they differ from those recorded. */
	standing: PlanEvent[] | undefined;
}

/** An event that is not legal where it stands, with the state that it meets. */
interface Illegal {
	readonly event: PlanEvent;
	readonly state: TaskState;
}

export function beginSteps(task: Task): Steps {
	return { task, events: [], state: "assigned", before: "assigned", latest: "", standing: undefined };
}

/** The steps of events that are legal one after the other; nothing where one is not. */
export function followSteps(task: Task, events: readonly PlanEvent[]): Steps | undefined {
	const steps = { ...beginSteps(task), events: [...events] };
	return inForce(events).some((event) => move(steps, event)) ? undefined : steps;
}

/** Adds an event, or gives the first one, itself or a later one, that would no longer be legal. */
export function takeStep(steps: Steps, event: PlanEvent): Illegal | undefined {
	const isNext = stepsAgain(steps, event) === 0;
	const illegal = isNext ? move(steps, event) : followAgain(steps, event);
	if (illegal) return illegal;
	steps.events.push(event);
	if (isNext) steps.standing?.push(event);
	return undefined;
}

/** How many steps it takes to follow the events again, where one changes what came before. */
export function stepsAgain({ latest, events }: Steps, event: PlanEvent): number {
	// To tell what stands after a correction takes ten times as long as to follow it.
	if (event.kind === "corrected") return 10 * (events.length + 1);
	return event.on < latest ? events.length : 0;
}

function followAgain(steps: Steps, event: PlanEvent): Illegal | undefined {
	const { task, events } = steps;
	const standing = [
		...(event.kind === "corrected" ? inForce([...events, event]) : (steps.standing ?? inForce(events))),
	];
	if (event.kind !== "corrected") insert(standing, event);
	const again = beginSteps(task);
	for (const each of standing) {
		const illegal = move(again, each);
		if (illegal) return illegal;
	}
	const { state, before, latest } = again;
	Object.assign(steps, { state, before, latest, standing });
	return undefined;
}

/** An event stands after those of its day. */
function insert(standing: PlanEvent[], event: PlanEvent): void {
	let at = standing.length;
	while (at > 0 && (standing[at - 1] as PlanEvent).on > event.on) at--;
	standing.splice(at, 0, event);
}

function move(steps: Steps, event: PlanEvent): Illegal | undefined {
	const { kind, on } = event;
	// What is done with a finished turn of a regular task belongs to the next one; a return rejects its product.
	const isFinishedTurn = steps.state === "completed" && "every" in steps.task.deadline && kind !== "returned";
	const state = isFinishedTurn ? "assigned" : steps.state;
	const next = nextState(state, steps.before, kind);
	if (next === undefined) return { event, state };
	if (kind === "suspended") steps.before = state;
	// Who leads it and what it is called are the same for every turn: they do not begin the next one.
	if (kind !== "reassigned" && kind !== "amended") steps.state = next;
	steps.latest = on;
	return undefined;
}
