import { toPlainDate } from "../../calendar/dayNumber.ts";
import type { TaskCourse } from "../course/reader.ts";
import type { Deadline } from "../deadline.ts";
import type { Plan, Task } from "../plan.ts";

/** A task on its way into the next plan. */
export interface Carried {
	/** Its place in the old plan. */
	readonly number: number;
	readonly task: Task;
	/** What its events have made of it by the day of carrying over. */
	readonly taken: TaskCourse;
	/** Its id in the next plan. */
	readonly id: string;
	readonly newDeadline: Deadline | undefined;
}

/** The task of the next plan. Its origin stays behind: it is a conclusion of the old plan's sessions. */
export function nextTask(
	{ task, taken: { course, assigned }, id, newDeadline }: Carried,
	old: Plan,
	carried: ReadonlyMap<string, Carried>,
): Task {
	const { innerDeadline, carriedFrom, parent, after } = task;
	const inner = newDeadline === undefined ? innerDeadline : undefined;
	return {
		id,
		title: course.title,
		lead: course.lead,
		supporting: course.supporting.length > 0 ? course.supporting : undefined,
		product: course.product,
		kind: task.kind,
		level: task.level,
		deadline: newDeadline ?? fixStart(course.deadline, assigned),
		innerDeadline: inner && fixStart(inner, assigned),
		weight: course.weight,
		effort: task.effort,
		duration: task.duration,
		parent: parent === undefined ? undefined : carried.get(parent)?.id,
		after: after?.flatMap((before) => carried.get(before)?.id ?? []),
		carriedFrom: {
			plan: old.id,
			task: task.id,
			deadline: carriedFrom?.deadline ?? fixStart(task.deadline, assigned),
			times: carriedFrom ? (carriedFrom.times ?? 1) + 1 : 1,
		},
	};
}

/** In the next plan the task is assigned anew: days counted from the first assignment must name that day. */
function fixStart(deadline: Deadline, assigned: number): Deadline {
	if (!("days" in deadline) || deadline.from !== "assigned") return deadline;
	return { ...deadline, from: toPlainDate(assigned) };
}
