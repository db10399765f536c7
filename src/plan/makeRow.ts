import { dayNumber, toPlainDate } from "../calendar/dayNumber.ts";
import { localDays } from "../calendar/localDays.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { lagDays } from "../ledger/lagDays.ts";
import { toDate } from "./course/course.ts";
import type { DueDay } from "./course/due.ts";
import type { PlanReader, TaskCourse } from "./course/reader.ts";
import { type Judgement, judge } from "./course/timeliness.ts";
import type { TurnTaken } from "./course/turns.ts";
import type { Diagnostics } from "./diagnostics.ts";
import type { Task } from "./plan.ts";
import type { Occurrence, TaskRow, Timeliness } from "./status.ts";

const NOTHING: readonly never[] = [];

/** Days late and the like, of a task or of one turn of it. */
interface Delay {
	readonly daysToDue: number | null;
	readonly daysLate: number | null;
	readonly workingDaysLate: number | null;
}

const NO_DELAY: Delay = { daysToDue: null, daysLate: null, workingDaysLate: null };

/** Writes the row of a task whose course is known, and notes what its reader should know. */
export function makeRow(
	reader: PlanReader,
	judgement: Judgement,
	diagnostics: Diagnostics,
): (task: Task, taken: TaskCourse) => TaskRow {
	const clock = localDays(reader.plan.timeZone);
	const { asOf, days } = judgement;
	const { rolling } = reader.rules;
	const texts = new Map<number, PlainDate>();
	/** Most tasks share a few days of assignment: each is written once. */
	const dayText = (day: number): PlainDate => {
		const known = texts.get(day);
		if (known !== undefined) return known;
		const text = toPlainDate(day);
		texts.set(day, text);
		return text;
	};

	const delayOf = (due: DueDay, doneDay: number | undefined, timeliness: Timeliness): Delay => {
		if (due < 0 || timeliness === "closed" || timeliness === "suspended") return NO_DELAY;
		const until = doneDay ?? asOf;
		const daysLate = until > due ? until - due : 0;
		const workingDaysLate = daysLate === 0 ? 0 : (days?.count(due, until) ?? null);
		return { daysToDue: due - until, daysLate, workingDaysLate };
	};

	const occurrenceOf = (turn: TurnTaken): Occurrence => {
		const doneDay = dayNumber(turn.doneOn);
		const state = turn.state;
		const timeliness = judge(state, turn.deadline, turn.due, doneDay, judgement);
		const { daysLate, workingDaysLate } = delayOf(turn.due, doneDay, timeliness);
		return {
			period: turn.name,
			from: toPlainDate(turn.from),
			to: toPlainDate(turn.to),
			due: toDate(turn.due),
			state,
			timeliness,
			doneOn: turn.doneOn ?? null,
			daysLate,
			workingDaysLate,
		};
	};

	return (task, taken) => {
		const { course, assigned, turns } = taken;
		const { state, deadline, due } = course;
		const doneDay = turns ? undefined : course.doneDay;
		const judged = judge(state, deadline, due, doneDay, judgement);
		const isRegular =
			judged !== "closed" && (turns !== undefined || (task.kind === "regular" && doneDay === undefined));
		const timeliness = isRegular ? "regular" : judged;
		const delay = isRegular ? NO_DELAY : delayOf(due, doneDay, timeliness);
		const occurrences = turns?.map(occurrenceOf) ?? NOTHING;
		const innerDue = reader.innerDue(task, assigned);
		const row: TaskRow = {
			task: task.id,
			title: course.title,
			product: course.product ?? null,
			lead: course.lead,
			supporting: course.supporting,
			kind: task.kind,
			level: task.level ?? null,
			session: task.origin?.session ?? null,
			conclusion: task.origin?.conclusion ?? null,
			parent: task.parent ?? null,
			weight: course.weight ?? null,
			effort: task.effort ?? null,
			assignedOn: task.assignedOn ?? dayText(assigned),
			state,
			timeliness,
			deadline,
			due: dateOf(due, deadline, rolling),
			firstDue: dateOf(course.firstDue, task.deadline, rolling),
			innerDue: toDate(innerDue),
			extensions: course.extensions,
			revisions: course.revisions,
			submittedOn: course.submittedOn ?? null,
			doneOn: doneDay === undefined ? null : (course.doneOn ?? null),
			daysToDue: delay.daysToDue,
			daysLate: delay.daysLate,
			workingDaysLate: delay.workingDaysLate,
			entryLag: course.last ? lagDays(course.last, clock) : null,
			evidence: course.evidence,
			occurrences,
			overdueOccurrences: countOverdue(occurrences),
		};
		diagnostics.look(row, taken, innerDue);
		return row;
	};
}

function countOverdue(occurrences: readonly Occurrence[]): number {
	let count = 0;
	for (const { timeliness } of occurrences) if (timeliness === "overdue") count++;
	return count;
}

/** The text of a fixed date is there already, unless it was moved. */
function dateOf(due: DueDay, deadline: Task["deadline"], rolling: string): PlainDate | null {
	return "on" in deadline && rolling !== "all" ? deadline.on : toDate(due);
}
