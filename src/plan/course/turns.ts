import { dayNumber, toPlainDate } from "../../calendar/dayNumber.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import type { Deadline, Recurrence } from "../deadline.ts";
import type { PlanEvent } from "../event.ts";
import type { Task } from "../plan.ts";
import { FINAL, type TaskState } from "../states.ts";
import { beginCourse, type Course, refuseEvent, takeChange, takeEvent, toDate } from "./course.ts";
import { type DueRules, firstPeriod, periodTurn, type Turn, turnAfter } from "./due.ts";

/** One turn of a regular task with what came of it. */
export interface TurnTaken extends Turn {
	/** The rule, or what an extension of this turn alone has set. */
	readonly deadline: Deadline;
	readonly state: TaskState;
	readonly doneOn: PlainDate | undefined;
}

/** The course of a regular task: that of its current turn, and the turns that have begun. */
export interface TurnsCourse {
	readonly course: Course;
	readonly turns: readonly TurnTaken[];
}

/** The rule by which a task comes back, where it does. */
export function recurrenceOf(deadline: Deadline): Recurrence | undefined {
	return "every" in deadline ? deadline.every : undefined;
}

/**
 * The course of a task that comes back. An event belongs to the earliest turn that is not finished; a
 * return belongs to the turn that was finished last, and another lead or title begins no turn.
 */
export function followTurns(
	task: Task,
	recurrence: Recurrence,
	events: readonly PlanEvent[],
	assigned: number,
	rules: DueRules,
	upTo: number,
): TurnsCourse {
	const course = beginCourse(task, assigned, rules);
	const turns: TurnTaken[] = [];
	let rule = recurrence;
	let turn = periodTurn(rule, firstPeriod(rule, assigned), rules.days);
	let deadline: Deadline = task.deadline;
	let isTouched = false;
	course.due = turn.due;

	const take = (): void => {
		turns.push({ ...turn, deadline, due: course.due, state: course.state, doneOn: course.doneOn });
	};
	const advance = (next: Turn): void => {
		take();
		turn = next;
		deadline = { every: rule };
		isTouched = false;
		Object.assign(course, {
			state: "assigned",
			last: undefined,
			due: next.due,
			startedOn: undefined,
			submittedOn: undefined,
			doneOn: undefined,
			doneDay: undefined,
			evidence: [],
		});
	};
	const setDeadline = (given: Deadline, before: number): void => {
		const changed = recurrenceOf(given);
		if (changed) {
			rule = changed;
			course.due = dueBy(rule, turn, before, rules);
			const revision = course.revisions.pop();
			if (revision) course.revisions.push({ ...revision, to: toDate(course.due) });
		}
		deadline = given;
		course.deadline = { every: rule };
	};

	for (const event of events) {
		const day = dayNumber(event.on);
		if (day === undefined) refuseEvent(course, event);
		if (day === undefined) break;
		if (day > upTo) continue;
		if (course.state === "completed" && event.kind !== "returned") {
			if (event.kind === "reassigned" || event.kind === "amended") {
				takeChange(course, event, assigned, rules);
				continue;
			}
			advance(nextTurn(rule, turn, course, rules));
		}
		const { due } = course;
		if (!takeEvent(course, event, assigned, rules)) break;
		isTouched = true;
		if ((event.kind === "extended" || event.kind === "resumed") && event.deadline) {
			setDeadline(event.deadline, due);
		}
	}
	if (course.state === "completed") {
		const next = nextTurn(rule, turn, course, rules);
		if (next.from <= upTo) advance(next);
	}
	if (turn.from <= upTo || isTouched) take();
	if (rule.repeat === "+" && !FINAL.includes(course.state) && course.state !== "completed") {
		turns.push(...openTurns(rule, turn, course.state, rules, upTo));
	}
	return { course, turns };
}

/** By a new rule the current turn is due on another day too, if the rule has a turn of just these days. */
function dueBy(rule: Recurrence, { from, to }: Turn, before: number, { days }: DueRules): number {
	const same = periodTurn(rule, firstPeriod(rule, from), days);
	return same.from === from && same.to === to ? same.due : before;
}

/** With `+` the turns after the current one begin whether it is finished or not; while it is suspended, so are they. */
function openTurns(
	rule: Recurrence,
	after: Turn,
	current: TaskState,
	{ days }: DueRules,
	upTo: number,
): TurnTaken[] {
	const open: TurnTaken[] = [];
	const state = current === "suspended" ? "suspended" : "assigned";
	for (let at = firstPeriod(rule, after.to + 1); ; at++) {
		const turn = periodTurn(rule, at, days);
		if (!(turn.from <= upTo)) return open;
		open.push({ ...turn, deadline: { every: rule }, state, doneOn: undefined });
	}
}

function nextTurn(rule: Recurrence, turn: Turn, { doneOn = "" }: Course, { days }: DueRules): Turn {
	const done = dayNumber(doneOn) ?? turn.to;
	if (rule.repeat === ".+") {
		const next = turnAfter(rule, done, days);
		return { ...next, name: `${toPlainDate(next.from)}/${toPlainDate(next.to)}` };
	}
	let at = firstPeriod(rule, turn.to + 1);
	let next = periodTurn(rule, at, days);
	while (rule.repeat === "++" && (next.due >= 0 ? next.due : next.to) <= done) {
		at++;
		next = periodTurn(rule, at, days);
	}
	return next;
}
