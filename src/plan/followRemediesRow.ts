import { dayNumber } from "../calendar/dayNumber.ts";
import { localDays } from "../calendar/localDays.ts";
import type { WorkCalendar } from "../calendar/workCalendar.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { type Knowledge, lastKnown } from "../ledger/knownAt.ts";
import { lagDays } from "../ledger/lagDays.ts";
import { standing } from "../ledger/standing.ts";
import { toDate } from "./course/course.ts";
import { dueDay, NO_DAY, NOT_COVERED } from "./course/due.ts";
import type { PlanReader } from "./course/reader.ts";
import { type Judgement, judge } from "./course/timeliness.ts";
import type { Deadline } from "./deadline.ts";
import * as messages from "./messages.ts";
import type { Remedy, RemedyEntry } from "./plan.ts";
import type { TaskState } from "./states.ts";
import type { Timeliness } from "./status.ts";

/** `proposed` until the follow-up says more. */
export type RemedyState = "proposed" | RemedyEntry["state"];

/** What came of one remedy. */
export interface RemedyStatus {
	readonly remedy: string | null;
	readonly text: Label | null;
	readonly lead: string | null;
	readonly deadline: Deadline | null;
	readonly due: PlainDate | null;
	readonly state: RemedyState | null;
	/** As of a task; `closed` once dropped. */
	readonly timeliness: Timeliness | null;
	readonly doneOn: PlainDate | null;
	/** Calendar days late, 0 where it is not; null where that cannot be said. */
	readonly daysLate: number | null;
	/** The same in working days; null also where the calendar does not cover them. */
	readonly workingDaysLate: number | null;
	/** Calendar days from what happened to when it was written down, of the entry that led to the state. */
	readonly entryLag: number | null;
	/** The note of that entry. */
	readonly note: Label | null;
}

/** Of a difficulty that nobody proposed anything against. */
export const NO_REMEDY: { readonly [F in keyof RemedyStatus]: null } = {
	remedy: null,
	text: null,
	lead: null,
	deadline: null,
	due: null,
	state: null,
	timeliness: null,
	doneOn: null,
	daysLate: null,
	workingDaysLate: null,
	entryLag: null,
	note: null,
};

const TASK_STATES: { readonly [S in RemedyState]: TaskState } = {
	proposed: "assigned",
	underWay: "inProgress",
	done: "completed",
	dropped: "cancelled",
};

/** Judges a remedy as a task in the same stand would be, and notes what its reader should know. */
export function judgeRemedy(
	{ plan, rules }: PlanReader,
	judgement: Judgement,
	knownAt: Knowledge | undefined,
	calendar: WorkCalendar | undefined,
	issues: Issue[],
): (remedy: Remedy, assigned: number, path: Issue["path"]) => RemedyStatus {
	const clock = localDays(plan.timeZone);
	const { asOf, days, dueSoon } = judgement;
	return ({ id, text, lead, due: deadline, followUp = [] }, assigned, path) => {
		const note = (code: string, message: Label): void => {
			issues.push(createIssue(code, path, message));
		};
		const due = deadline === undefined ? NO_DAY : dueDay(deadline, assigned, rules);
		const entry = entryAt(followUp, asOf, knownAt);
		const state = entry?.state ?? "proposed";
		const doneOn = entry?.state === "done" ? entry.on : undefined;
		const doneDay = dayNumber(doneOn);
		const timeliness = judge(TASK_STATES[state], deadline ?? { missing: "" }, due, doneDay, judgement);
		const until = doneDay ?? asOf;
		const daysLate = due < 0 || timeliness === "closed" ? null : Math.max(0, until - due);
		const workingDaysLate = daysLate ? (days?.count(due, until) ?? null) : daysLate;
		if (due === NOT_COVERED && timeliness !== "closed") {
			note("NOT_COVERED", messages.dueNotCovered(calendar?.range));
		}
		if (days && daysLate !== null && workingDaysLate === null) {
			note("WORKING_DAYS_NOT_COVERED", messages.workingDaysNotCovered);
		}
		if (
			timeliness === "within" &&
			dueSoon &&
			"workingDays" in dueSoon &&
			days?.count(asOf, due) === undefined
		) {
			note("DUE_SOON_NOT_COVERED", messages.dueSoonNotCovered);
		}
		return {
			remedy: id,
			text,
			lead: lead ?? null,
			deadline: deadline ?? null,
			due: toDate(due),
			state,
			timeliness,
			doneOn: doneOn ?? null,
			daysLate,
			workingDaysLate,
			entryLag: entry ? lagDays(entry, clock) : null,
			note: entry?.note ?? null,
		};
	};
}

/** The entry that says where a remedy stands on a day, by what was known: the last one by day, then by place. */
function entryAt(
	followUp: readonly RemedyEntry[],
	asOf: number,
	knownAt: Knowledge | undefined,
): RemedyEntry | undefined {
	let last: RemedyEntry | undefined;
	for (const { entry } of standing(followUp.slice(0, lastKnown(followUp, knownAt)))) {
		const isBy = (dayNumber(entry.on) ?? Number.NaN) <= asOf;
		if (isBy && (last === undefined || entry.on >= last.on)) last = entry;
	}
	return last;
}
