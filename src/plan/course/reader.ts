import { dayNumber } from "../../calendar/dayNumber.ts";
import { type DayTable, makeDayTable } from "../../calendar/dayTable.ts";
import type { WorkCalendar } from "../../calendar/workCalendar.ts";
import { type ConclusionIds, conclusionsOf } from "../checking/names.ts";
import type { PlanEvent } from "../event.ts";
import type { Plan, Task } from "../plan.ts";
import { type Course, followCourse } from "./course.ts";
import { type DueDay, type DueRules, dueDay } from "./due.ts";
import { inForce } from "./eventsOf.ts";
import { followTurns, recurrenceOf, type TurnTaken } from "./turns.ts";

/** What the events of a plan have to be read by: its days, its rules, its sessions. */
export interface PlanReader {
	readonly plan: Plan;
	readonly taskIds: () => ReadonlySet<string>;
	readonly conclusions: () => ConclusionIds;
	readonly rules: DueRules;
	/** The day on which a task was assigned. */
	readonly assigned: (task: Task) => number;
	readonly innerDue: (task: Task, assigned: number) => DueDay;
	/** The course of a task by the events given, up to a day. */
	readonly follow: (task: Task, events: readonly PlanEvent[], upTo: number) => TaskCourse;
}

export interface TaskCourse {
	readonly course: Course;
	readonly assigned: number;
	/** The events as they stand, also those after the day. */
	readonly events: readonly PlanEvent[];
	readonly turns: readonly TurnTaken[] | undefined;
}

/** The plan is a parsed one: what cannot be read comes out as NaN. */
export function readPlan(plan: Plan, calendar: WorkCalendar | undefined): PlanReader {
	const days: DayTable | undefined = calendar === undefined ? undefined : makeDayTable(calendar);
	const rules: DueRules = { days, rolling: plan.rolling ?? "computed" };
	const adopted = dayNumber(plan.adoptedOn) ?? Number.NaN;
	const notices = new Map(
		(plan.sessions ?? []).map(({ id, notice }) => [id, dayNumber(notice?.issuedOn)] as const),
	);
	const assigned = ({ assignedOn, origin }: Task): number => {
		if (assignedOn !== undefined) return dayNumber(assignedOn) ?? Number.NaN;
		return (origin && notices.get(origin.session)) ?? adopted;
	};
	let taskIds: ReadonlySet<string> | undefined;
	let conclusions: ConclusionIds | undefined;
	return {
		plan,
		taskIds: () => {
			taskIds ??= new Set(plan.tasks.map(({ id }) => id));
			return taskIds;
		},
		conclusions: () => {
			conclusions ??= conclusionsOf(plan);
			return conclusions;
		},
		rules,
		assigned,
		innerDue: ({ innerDeadline }, from) => (innerDeadline ? dueDay(innerDeadline, from, rules) : -1),
		follow: (task, recorded, upTo) => {
			const from = assigned(task);
			const events = inForce(recorded);
			const rule = recurrenceOf(task.deadline);
			if (!rule) {
				const course = followCourse(task, events, from, rules, upTo);
				return { course, assigned: from, events, turns: undefined };
			}
			return { ...followTurns(task, rule, events, from, rules, upTo), assigned: from, events };
		},
	};
}
