import type { DayTable } from "../../calendar/dayTable.ts";
import type { Deadline } from "../deadline.ts";
import type { TaskState } from "../states.ts";
import type { DueSoon, Timeliness } from "../status.ts";
import { type DueDay, NO_DAY } from "./due.ts";

/** What a timeliness is judged by. */
export interface Judgement {
	readonly asOf: number;
	readonly days: DayTable | undefined;
	readonly dueSoon: DueSoon | undefined;
}

/** How a task or a turn stands to its due day, which counts as in time itself. */
export function judge(
	state: TaskState,
	deadline: Deadline,
	due: DueDay,
	doneDay: number | undefined,
	judgement: Judgement,
): Timeliness {
	if (state === "cancelled" || state === "merged" || state === "carriedOver") return "closed";
	if (state === "suspended") return "suspended";
	if (state === "completed" && doneDay !== undefined) {
		if (due < 0) return due === NO_DAY ? "unknowable" : "notCovered";
		return doneDay < due ? "early" : doneDay === due ? "onTime" : "late";
	}
	if (due < 0) return due === NO_DAY ? ("when" in deadline ? "conditional" : "noDeadline") : "notCovered";
	if (judgement.asOf > due) return "overdue";
	return isSoon(due, judgement) ? "dueSoon" : "within";
}

/** Exactly so many days before is soon, and so is the day itself; undecided, it is not. */
function isSoon(due: number, { asOf, days, dueSoon }: Judgement): boolean {
	if (dueSoon === undefined) return false;
	if ("days" in dueSoon) return due - asOf <= dueSoon.days;
	const left = days?.count(asOf, due) ?? due - asOf;
	return left <= dueSoon.workingDays;
}
