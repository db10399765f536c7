import { dayNumber } from "../../calendar/dayNumber.ts";
import type { Amount } from "../../core/amount.ts";
import type { Label } from "../../core/label.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import { sameContent } from "../../core/sameContent.ts";
import { refusePlan } from "../checking/refusePlan.ts";
import { type Course, toDate } from "../course/course.ts";
import { inForce } from "../course/eventsOf.ts";
import type { PlanReader } from "../course/reader.ts";
import type { TurnTaken } from "../course/turns.ts";
import type { Deadline } from "../deadline.ts";
import type { PlanEvent, TaskEvidence } from "../event.ts";
import type { Task } from "../plan.ts";
import type { TaskState } from "../states.ts";

/** A task as some of its entries make it, whenever what they tell happened. */
export interface TaskSide {
	readonly state: TaskState;
	readonly lead: string;
	readonly title: Label;
	readonly product: Label | null;
	readonly supporting: readonly string[];
	readonly weight: Amount | null;
	readonly deadline: Deadline;
	/** Its day; null where there is none, or none that the calendar covers. */
	readonly due: PlainDate | null;
	readonly extensions: number;
	readonly doneOn: PlainDate | null;
	readonly evidence: readonly TaskEvidence[];
	/** Of a regular task, the turn that state, deadline, due, doneOn and evidence speak of. */
	readonly turn: string | null;
}

/** A field that an entry changed. */
export type SideChange = {
	readonly [F in keyof TaskSide]: {
		readonly field: F;
		readonly before: TaskSide[F];
		readonly after: TaskSide[F];
	};
}[keyof TaskSide];

export function sideOfCourse(course: Course): TaskSide {
	return {
		state: course.state,
		lead: course.lead,
		title: course.title,
		product: course.product ?? null,
		supporting: course.supporting,
		weight: course.weight ?? null,
		deadline: course.deadline,
		due: toDate(course.due),
		extensions: course.extensions,
		doneOn: course.doneOn ?? null,
		evidence: course.evidence,
		turn: null,
	};
}

/** A task that comes back, by the entries given in the order of recording. */
export function sideOfTurns(reader: PlanReader, task: Task, recorded: readonly PlanEvent[]): TaskSide {
	const events = inForce(recorded);
	// Turns go on for ever: they are followed to the day of the last event.
	const upTo = dayNumber(events.at(-1)?.on) ?? reader.assigned(task);
	const { course, turns = [] } = reader.follow(task, recorded, upTo);
	if (course.illegal) refusePlan(reader.plan);
	const side = sideOfCourse(course);
	const last = lastOfTurn(events);
	const turn = turnOf(turns, last);
	if (!turn) return side;
	return {
		...side,
		state: turn.state,
		deadline: turn.deadline,
		due: toDate(turn.due),
		doneOn: turn.doneOn ?? null,
		evidence: last?.kind === "completed" ? (last.evidence ?? []) : side.evidence,
		turn: turn.name,
	};
}

/** Another lead or title is not the business of one turn. */
function lastOfTurn(events: readonly PlanEvent[]): PlanEvent | undefined {
	let at = events.length - 1;
	while (events[at]?.kind === "reassigned" || events[at]?.kind === "amended") at--;
	return events[at];
}

/** The turn that an event belongs to: the one it finished, else the earliest that is not finished. */
function turnOf(turns: readonly TurnTaken[], event: PlanEvent | undefined): TurnTaken | undefined {
	if (event?.kind === "completed") return turns.filter(({ state }) => state === "completed").at(-1);
	return turns.find(({ state }) => state !== "completed");
}

export function changesBetween(before: TaskSide, after: TaskSide): readonly SideChange[] {
	const fields = Object.keys(before) as (keyof TaskSide)[];
	return fields
		.filter((field) => before[field] !== after[field] && !sameContent(before[field], after[field]))
		.map((field) => ({ field, before: before[field], after: after[field] }) as SideChange);
}
