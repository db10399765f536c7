import type { WorkCalendar } from "../calendar/workCalendar.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { NOT_COVERED } from "./course/due.ts";
import type { TaskCourse } from "./course/reader.ts";
import type { Judgement } from "./course/timeliness.ts";
import type { PlanEvent } from "./event.ts";
import { findCycles } from "./findCycles.ts";
import * as messages from "./messages.ts";
import type { Plan, Task } from "./plan.ts";
import type { Diagnostic, Occurrence, TaskRow } from "./status.ts";

/** What a status notes beside its rows: one diagnostic a code, with all the tasks it is true of. */
export interface Diagnostics {
	/** Looks at a row and at what it was made from. */
	readonly look: (row: TaskRow, taken: TaskCourse, innerDue: number) => void;
	readonly list: (rows: number) => readonly Diagnostic[];
}

const OPEN: readonly string[] = ["within", "dueSoon", "overdue", "noDeadline", "conditional", "notCovered"];

export function makeDiagnostics(
	plan: Plan,
	calendar: WorkCalendar | undefined,
	asOf: PlainDate,
	judgement: Judgement,
): Diagnostics {
	const found = makeChecks(calendar);
	const unannounced = tasksWithoutNotice(plan);
	const mergers = new Map<string, string>();
	return {
		look: (row, { course, assigned, events }, innerDue) => {
			const { task, timeliness, doneOn, occurrences } = row;
			const hasTurn = (is: (turn: Occurrence) => boolean): boolean =>
				occurrences.length > 0 && occurrences.some(is);
			if (timeliness === "notCovered" || innerDue === NOT_COVERED || hasTurn(isNotCovered)) {
				found.notCovered.tasks.push(task);
			}
			if (judgement.days && (isUncounted(row) || hasTurn(isUncounted))) found.uncounted.tasks.push(task);
			if (timeliness === "within" && isSoonUnknown(course.due, judgement)) {
				found.soonUnknown.tasks.push(task);
			}
			if (course.keptOldDeadline && OPEN.includes(timeliness)) found.oldDeadline.tasks.push(task);
			if (plan.evidence === "expected" && row.state === "completed" && row.evidence.length === 0) {
				found.noEvidence.tasks.push(task);
			}
			if (isCompletedAfter(events, asOf)) found.completedAfter.tasks.push(task);
			if (doneOn !== null && doneOn < row.assignedOn) found.doneBeforeAssigned.tasks.push(task);
			if (doneOn !== null && course.startedOn !== undefined && doneOn < course.startedOn) {
				found.doneBeforeStart.tasks.push(task);
			}
			if (doneOn !== null && course.returnedOn !== undefined && doneOn < course.returnedOn) {
				found.doneBeforeReturn.tasks.push(task);
			}
			if (hasTurn(isDoneBefore)) found.doneBeforePeriod.tasks.push(task);
			if (course.due >= 0 && course.due < assigned) found.dueBeforeAssigned.tasks.push(task);
			if (unannounced.has(task)) found.noNotice.tasks.push(task);
			if (row.state === "merged" && course.last?.kind === "merged") mergers.set(task, course.last.into);
			const first = events[0];
			if (first !== undefined && first.on < row.assignedOn) found.eventBeforeAssigned.tasks.push(task);
			if (row.entryLag !== null && row.entryLag < 0) found.recordedEarly.tasks.push(task);
		},
		list: (rows) => [
			...(rows === 0
				? [{ ...createIssue("NOTHING_ASSIGNED", ["tasks"], messages.nothingAssigned(asOf)), tasks: [] }]
				: []),
			...(calendar?.status === "estimated"
				? [{ ...createIssue("CALENDAR_ESTIMATED", ["calendar"], messages.calendarEstimated), tasks: [] }]
				: []),
			...Object.values({ ...found, inRing: { ...found.inRing, tasks: ringOf(mergers) } })
				.filter(({ tasks }) => tasks.length > 0)
				.map(({ issue, tasks }) => ({ ...issue, tasks })),
		],
	};
}

interface Check {
	readonly issue: Issue;
	readonly tasks: string[];
}

function makeChecks(calendar: WorkCalendar | undefined) {
	const check = (issue: Issue): Check => ({ issue, tasks: [] });
	const at = ["tasks"];
	return {
		notCovered: check(createIssue("NOT_COVERED", at, messages.dueNotCovered(calendar?.range))),
		uncounted: check(createIssue("WORKING_DAYS_NOT_COVERED", at, messages.workingDaysNotCovered)),
		soonUnknown: check(createIssue("DUE_SOON_NOT_COVERED", at, messages.dueSoonNotCovered)),
		oldDeadline: check(createIssue("OLD_DEADLINE_STANDS", at, messages.oldDeadlineStands)),
		noEvidence: check(createIssue("EVIDENCE_MISSING", at, messages.evidenceMissing)),
		completedAfter: check(createIssue("COMPLETION_AFTER_AS_OF", at, messages.completionAfterAsOf)),
		doneBeforeAssigned: check(createIssue("DONE_BEFORE_ASSIGNED", at, messages.doneBeforeAssigned)),
		doneBeforeStart: check(createIssue("DONE_BEFORE_START", at, messages.doneBeforeStart)),
		doneBeforeReturn: check(createIssue("DONE_BEFORE_RETURN", at, messages.doneBeforeReturn)),
		doneBeforePeriod: check(createIssue("DONE_BEFORE_PERIOD", at, messages.doneBeforePeriod)),
		dueBeforeAssigned: check(createIssue("DUE_BEFORE_ASSIGNED", at, messages.dueBeforeAssigned)),
		eventBeforeAssigned: check(createIssue("EVENT_BEFORE_ASSIGNED", at, messages.eventBeforeAssigned)),
		inRing: check(createIssue("MERGED_IN_A_RING", at, messages.mergedInARing)),
		noNotice: check(createIssue("NOTICE_MISSING", at, messages.noticeMissing)),
		recordedEarly: check(createIssue("RECORDED_EARLY", at, messages.recordedEarly)),
	};
}

/** Tasks that were merged into each other, so that none of them goes on. */
function ringOf(mergers: ReadonlyMap<string, string>): string[] {
	const links = new Map([...mergers].map(([task, into]) => [task, [into]] as const));
	return findCycles(links).flat();
}

/** Tasks that should count from the notice of a session, where there is none yet. */
function tasksWithoutNotice({ sessions = [], tasks }: Plan): ReadonlySet<string> {
	const silent = new Set(sessions.filter(({ notice }) => notice === undefined).map(({ id }) => id));
	if (silent.size === 0) return silent;
	const waits = ({ assignedOn, origin }: Task): boolean =>
		assignedOn === undefined && origin !== undefined && silent.has(origin.session);
	return new Set(tasks.filter(waits).map(({ id }) => id));
}

function isNotCovered({ timeliness }: Occurrence): boolean {
	return timeliness === "notCovered";
}

function isDoneBefore({ doneOn, from }: Occurrence): boolean {
	return doneOn !== null && doneOn < from;
}

function isUncounted(late: Pick<TaskRow, "daysLate" | "workingDaysLate">): boolean {
	return late.workingDaysLate === null && late.daysLate !== null && late.daysLate > 0;
}

/** Whether the calendar ends before the deadline, and before so many working days that it is not soon. */
function isSoonUnknown(due: number, { asOf, days, dueSoon }: Judgement): boolean {
	if (dueSoon === undefined || !("workingDays" in dueSoon)) return false;
	return days?.count(asOf, due) === undefined && days?.nth(asOf, dueSoon.workingDays + 1) === undefined;
}

/** The events stand in the order of their days. */
function isCompletedAfter(events: readonly PlanEvent[], asOf: PlainDate): boolean {
	for (let i = events.length - 1; i >= 0; i--) {
		const event = events[i];
		if (event === undefined || event.on <= asOf) return false;
		if (event.kind === "completed") return true;
	}
	return false;
}
