import { dayNumber, toPlainDate } from "../../calendar/dayNumber.ts";
import type { Label } from "../../core/label.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import type { Deadline } from "../deadline.ts";
import type { PlanEvent, TaskEvidence } from "../event.ts";
import type { Task } from "../plan.ts";
import { nextState, type TaskState } from "../states.ts";
import type { Revision } from "../status.ts";
import { type DueDay, type DueRules, dueDay } from "./due.ts";

/** What the events of a task have made of it by some day. */
export interface Course {
	state: TaskState;
	/** The state that a suspension interrupted. */
	before: TaskState;
	/** The event that led to the state. */
	last: PlanEvent | undefined;
	lead: string;
	title: Label;
	product: Label | undefined;
	supporting: readonly string[];
	weight: Task["weight"];
	deadline: Deadline;
	due: DueDay;
	readonly firstDue: DueDay;
	extensions: number;
	revisions: Revision[];
	startedOn: PlainDate | undefined;
	submittedOn: PlainDate | undefined;
	/** The last day on which a product was rejected. */
	returnedOn: PlainDate | undefined;
	doneOn: PlainDate | undefined;
	/** The day number of `doneOn`; NaN where it is no date. */
	doneDay: number | undefined;
	evidence: readonly TaskEvidence[];
	/** Since the last suspension a deadline was set. */
	hasNewDeadline: boolean;
	/** Resumed, and no new deadline set during the suspension or since. */
	keptOldDeadline: boolean;
	/** The first event that is not legal where it stands, with the state that it met. */
	illegal: { readonly event: PlanEvent; readonly state: TaskState } | undefined;
}

const NOTHING: readonly never[] = [];
const NO_REVISIONS: Revision[] = [];

export function beginCourse(task: Task, assigned: number, rules: DueRules): Course {
	const due = dueDay(task.deadline, assigned, rules);
	return {
		state: "assigned",
		before: "assigned",
		last: undefined,
		lead: task.lead,
		title: task.title,
		product: task.product,
		supporting: task.supporting ?? NOTHING,
		weight: task.weight,
		deadline: task.deadline,
		due,
		firstDue: due,
		extensions: 0,
		revisions: NO_REVISIONS,
		startedOn: undefined,
		submittedOn: undefined,
		returnedOn: undefined,
		doneOn: undefined,
		doneDay: undefined,
		evidence: NOTHING,
		hasNewDeadline: false,
		keptOldDeadline: false,
		illegal: undefined,
	};
}

/** Takes one event; false where it is not legal in the state that it meets. */
export function takeEvent(course: Course, event: PlanEvent, assigned: number, rules: DueRules): boolean {
	const { state } = course;
	const next = nextState(state, course.before, event.kind);
	if (next === undefined) return refuseEvent(course, event);
	if (event.kind === "extended" || event.kind === "reassigned" || event.kind === "amended") {
		takeChange(course, event, assigned, rules);
		return true;
	}
	course.state = next;
	course.last = event;
	switch (event.kind) {
		case "started":
			course.startedOn = event.on;
			break;
		case "submitted":
			course.submittedOn = event.on;
			break;
		case "completed":
			course.doneOn = event.doneOn ?? event.on;
			course.doneDay = dayNumber(course.doneOn) ?? Number.NaN;
			course.evidence = event.evidence ?? NOTHING;
			break;
		case "returned":
			course.returnedOn = event.on;
			course.doneOn = undefined;
			course.doneDay = undefined;
			course.evidence = NOTHING;
			break;
		case "suspended":
			course.before = state;
			course.hasNewDeadline = false;
			break;
		case "resumed":
			course.keptOldDeadline = !course.hasNewDeadline && event.deadline === undefined;
			if (event.deadline) changeDeadline(course, event, event.deadline, assigned, rules);
			break;
		default:
			break;
	}
	return true;
}

/** The course up to a day, or to its first illegal event. */
export function followCourse(
	task: Task,
	events: readonly PlanEvent[],
	assigned: number,
	rules: DueRules,
	upTo: number,
): Course {
	const course = beginCourse(task, assigned, rules);
	for (const event of events) {
		const day = dayNumber(event.on);
		if (day === undefined) refuseEvent(course, event);
		if (day === undefined || (day <= upTo && !takeEvent(course, event, assigned, rules))) break;
	}
	return course;
}

export function refuseEvent(course: Course, event: PlanEvent): false {
	course.illegal = { event, state: course.state };
	return false;
}

/** Takes an event that leaves the state as it is. */
export function takeChange(course: Course, event: PlanEvent, assigned: number, rules: DueRules): void {
	if (event.kind === "reassigned") course.lead = event.lead;
	if (event.kind === "extended") {
		course.extensions++;
		course.hasNewDeadline = true;
		course.keptOldDeadline = false;
		changeDeadline(course, event, event.deadline, assigned, rules);
	}
	if (event.kind === "amended") {
		course.title = event.title ?? course.title;
		course.product = event.product ?? course.product;
		course.supporting = event.supporting ?? course.supporting;
		course.weight = event.weight ?? course.weight;
	}
}

function changeDeadline(
	course: Course,
	event: PlanEvent & { kind: "extended" | "resumed" },
	deadline: Deadline,
	assigned: number,
	rules: DueRules,
): void {
	const due = dueDay(deadline, assigned, rules);
	const revision: Revision = {
		event: event.id,
		on: event.on,
		kind: event.kind,
		from: toDate(course.due),
		to: toDate(due),
		decision: event.kind === "extended" ? event.decision : null,
		reason: event.reason ?? null,
	};
	// The empty list is that of all tasks.
	if (course.revisions === NO_REVISIONS) course.revisions = [revision];
	else course.revisions.push(revision);
	course.deadline = deadline;
	course.due = due;
}

/** The date of a due day, or null where there is none. */
export function toDate(day: DueDay): PlainDate | null {
	return day >= 0 ? toPlainDate(day) : null;
}
