import { toPlainDate } from "../../calendar/dayNumber.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { checkStep } from "../checking/checkStep.ts";
import type { EventsOf } from "../course/eventsOf.ts";
import type { PlanReader, TaskCourse } from "../course/reader.ts";
import type { PlanEvent } from "../event.ts";
import type { Task } from "../plan.ts";
import { FINAL } from "../states.ts";
import * as messages from "../trail/messages.ts";
import type { CarryOverOptions } from "./options.ts";
import type { Carried } from "./task.ts";

/** The tasks carried over with the events that say so, and the ids of those that had to stay. */
export interface Choice {
	readonly carried: readonly Carried[];
	readonly events: readonly PlanEvent[];
	readonly left: readonly string[];
}

/** Chooses the tasks, in the order of the plan: those named, by their place in the list, or every open one-off one. */
export function chooseTasks(
	reader: PlanReader,
	grouped: EventsOf,
	options: CarryOverOptions,
	asOf: number,
	named: ReadonlyMap<number, number> | undefined,
	issues: Issue[],
): Choice {
	const carried: Carried[] = [];
	const events: PlanEvent[] = [];
	const left: string[] = [];
	const ids = new Map(Object.entries(options.ids ?? {}));
	const deadlines = new Map(Object.entries(options.deadlines ?? {}));
	const write = makeEvent(reader.plan.events, options);
	for (const [number, task] of reader.plan.tasks.entries()) {
		const place = named?.get(number);
		if (named ? place === undefined : task.kind !== "oneOff") continue;
		const own = grouped.of(number);
		const taken = reader.follow(task, own, asOf);
		if (!named && !isOpen(taken)) continue;
		const id = ids.get(task.id) ?? task.id;
		const event = write(task, events.length, id);
		const found: Issue[] = [];
		const path = ["options", "tasks", place ?? number];
		if (taken.assigned > asOf) {
			const message = messages.notYetAssigned(toPlainDate(taken.assigned));
			found.push(createIssue("NOT_YET_ASSIGNED", path, message));
		} else {
			checkStep(reader, task, own, event, path, found);
		}
		if (found.length > 0) {
			if (named) issues.push(...found.map((issue) => atTask(issue, path)));
			else left.push(task.id);
			continue;
		}
		carried.push({ number, task, taken, id, newDeadline: deadlines.get(task.id) });
		events.push(event);
	}
	return { carried, events, left };
}

function isOpen({ course }: TaskCourse): boolean {
	return course.state !== "completed" && !FINAL.includes(course.state);
}

/** Writes the event of a task; its id says what it is, and is new in the ledger. */
function makeEvent(
	events: readonly PlanEvent[],
	{ asOf, to, recordedAt, by, reason, conclusion }: CarryOverOptions,
): (task: Task, before: number, as: string) => PlanEvent {
	const known = new Set(events.map(({ id }) => id));
	const lastSeq = events.at(-1)?.seq ?? 0;
	return ({ id: task }, before, as) => {
		const name = `carriedOver-${to.id}-${task}`;
		let id = name;
		for (let i = 2; known.has(id); i++) id = `${name}-${i}`;
		return {
			id,
			seq: lastSeq + before + 1,
			task,
			kind: "carriedOver",
			on: asOf,
			recordedAt,
			plan: to.id,
			...(as === task ? {} : { as }),
			...(by === undefined ? {} : { by }),
			...(reason === undefined ? {} : { reason }),
			...(conclusion === undefined ? {} : { conclusion }),
		};
	};
}

/** The step speaks of its event; here it is the task named. */
function atTask({ code, message, path: _path, pointer: _, ...details }: Issue, path: Issue["path"]): Issue {
	return createIssue(code, path, message, details);
}
