import { dayNumber } from "../../calendar/dayNumber.ts";
import { createIssue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import { NOT_COVERED } from "../course/due.ts";
import type { EventsOf } from "../course/eventsOf.ts";
import type { PlanReader } from "../course/reader.ts";
import * as messages from "../messages.ts";
import type { Plan } from "../plan.ts";
import type { Diagnostic } from "../status.ts";
import * as own from "../trail/messages.ts";
import type { Choice } from "./choice.ts";
import type { CarryOverOptions } from "./options.ts";
import type { Carried } from "./task.ts";

/** What should be looked at after carrying over; one diagnostic a code, with ids of the old plan. */
export function diagnoseCarryOver(
	{ carried, left }: Choice,
	next: Plan,
	{ calendar }: CarryOverOptions,
	asOf: number,
	losesLink: (each: Carried) => boolean,
): readonly Diagnostic[] {
	const begins = Math.max(asOf, dayNumber(next.adoptedOn) ?? asOf);
	const idsOf = (isTrue: (each: Carried, due: number) => boolean): readonly string[] =>
		carried.filter((each) => isTrue(each, each.taken.course.due)).map(({ task }) => task.id);
	// A turn that is over does not make a regular task's deadline one that is over.
	const isKept = ({ newDeadline, taken }: Carried): boolean => newDeadline === undefined && !taken.turns;
	const found = [
		diagnose(
			"DEADLINE_KEPT",
			own.deadlineKept,
			idsOf((each, due) => isKept(each) && due >= 0 && due < begins),
		),
		diagnose(
			"NOT_COVERED",
			messages.dueNotCovered(calendar?.range),
			idsOf((each, due) => isKept(each) && due === NOT_COVERED),
		),
		diagnose("LINK_DROPPED", own.linkDropped, idsOf(losesLink)),
		diagnose("LEFT_BEHIND", own.leftBehind, left),
	].filter(({ tasks }) => tasks.length > 0);
	if (carried.length > 0) return found;
	return [diagnose("NOTHING_CARRIED_OVER", own.nothingCarriedOver, []), ...found];
}

/** Tells of a carried task whether its parent, or a task it still waits for, stays behind. */
export function findDroppedLinks(
	reader: PlanReader,
	{ numbers, of }: EventsOf,
	carried: ReadonlyMap<string, Carried>,
	asOf: number,
): (each: Carried) => boolean {
	const finished = new Map<string, boolean>();
	const isFinished = (id: string): boolean => {
		const known = finished.get(id);
		if (known !== undefined) return known;
		const number = numbers.get(id) ?? -1;
		const task = reader.plan.tasks[number];
		const state = task && reader.follow(task, of(number), asOf).course.state;
		finished.set(id, state === "completed");
		return state === "completed";
	};
	return ({ task: { parent, after = [] } }) =>
		(parent !== undefined && !carried.has(parent)) ||
		after.some((before) => !carried.has(before) && !isFinished(before));
}

function diagnose(code: string, message: Label, tasks: readonly string[]): Diagnostic {
	return { ...createIssue(code, ["tasks"], message), tasks };
}
