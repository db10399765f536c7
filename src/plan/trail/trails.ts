import { refuse } from "../../core/error.ts";
import { refusePlan } from "../checking/refusePlan.ts";
import { beginCourse, type Course, takeEvent } from "../course/course.ts";
import type { PlanReader } from "../course/reader.ts";
import { recurrenceOf } from "../course/turns.ts";
import type { PlanEvent } from "../event.ts";
import * as messages from "../messages.ts";
import type { Task } from "../plan.ts";
import { sideOfCourse, sideOfTurns, type TaskSide } from "./sides.ts";

/** A task with the entries read so far, in the order of recording. */
export interface Trail {
	readonly task: Task;
	readonly events: PlanEvent[];
	/** What they have made of a task that does not come back. */
	course: Course | undefined;
	/** The day of the latest event, as they stand. */
	latest: string;
	/** The task by these entries, once it was asked for. */
	side: TaskSide | undefined;
}

/** Follows tasks entry by entry. */
export interface Trails {
	readonly begin: (task: Task) => Trail;
	readonly add: (trail: Trail, event: PlanEvent) => void;
	readonly side: (trail: Trail) => TaskSide;
}

/** How many events may be followed again for late entries and corrections: more than `parsePlan` allows. */
const MOST_LATE = 50_000_000;

/** How many events may be followed again in tasks that come back. */
const MOST_TURNS = 6_000_000;

export function makeTrails(reader: PlanReader): Trails {
	const countLate = makeCount(MOST_LATE);
	const countTurns = makeCount(MOST_TURNS);
	return {
		begin: (task) => {
			const isRegular = recurrenceOf(task.deadline) !== undefined;
			const course = isRegular ? undefined : beginCourse(task, reader.assigned(task), reader.rules);
			return { task, events: [], course, latest: "", side: undefined };
		},
		add: (trail, event) => {
			const { task, events } = trail;
			events.push(event);
			trail.side = undefined;
			if (!trail.course) return;
			if (event.kind === "corrected" || event.on < trail.latest) {
				countLate(trail);
				const taken = reader.follow(task, events, Number.POSITIVE_INFINITY);
				trail.course = taken.course;
				trail.latest = taken.events.at(-1)?.on ?? "";
			} else {
				takeEvent(trail.course, event, reader.assigned(task), reader.rules);
				trail.latest = event.on;
			}
			if (trail.course.illegal) refusePlan(reader.plan);
			// Nobody asks for them here, and copying them again and again takes long.
			trail.course.revisions = [];
		},
		side: (trail) => {
			if (!trail.side && !trail.course) countTurns(trail);
			trail.side ??= trail.course
				? sideOfCourse(trail.course)
				: sideOfTurns(reader, trail.task, trail.events);
			return trail.side;
		},
	};
}

function makeCount(most: number): (trail: Trail) => void {
	let followed = 0;
	return ({ task, events }) => {
		followed += events.length;
		if (followed > most) refuse("TOO_MANY_EVENTS", ["events"], messages.tooManyEvents(task.id));
	};
}
