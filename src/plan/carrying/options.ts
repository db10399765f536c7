import { date, instant } from "../../calendar/leaves.ts";
import type { WorkCalendar } from "../../calendar/workCalendar.ts";
import { attempt, noteType } from "../../core/checks.ts";
import { describe, isRecord } from "../../core/describe.ts";
import { SteerindexError } from "../../core/error.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { text } from "../../core/leaves.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import { readShape } from "../../core/readShape.ts";
import { keyed, list, may, need, object, type ShapeOf } from "../../core/shape.ts";
import { checkOptions } from "../../number/numeric.ts";
import { hints, noteUnknownTask } from "../checking/names.ts";
import { conclusionRefShape, deadlineShape } from "../checking/shapes.ts";
import type { Deadline } from "../deadline.ts";
import type { ConclusionRef } from "../event.ts";
import type { Plan } from "../plan.ts";
import * as messages from "../trail/messages.ts";

/** The next plan without its tasks. Time zone, rolling, evidence and committee are those of the old plan unless given. */
export type NextPlan = Omit<Plan, "tasks" | "events" | "timeZone"> & {
	readonly timeZone?: string | undefined;
};

/** What to carry over, to where, and by which decision. */
export interface CarryOverOptions {
	/** The day of carrying over: tasks go as they are on that day. */
	readonly asOf: PlainDate;
	readonly to: NextPlan;
	/** The instant at which it is written down: ISO text with an offset or `Z`. */
	readonly recordedAt: string;
	/** The ids of the tasks; left out, every one-off task that is open. Regular tasks go only when named. */
	readonly tasks?: readonly string[] | undefined;
	/** New deadlines, by the ids of the tasks; `assigned` in them is the day the next plan is adopted. */
	readonly deadlines?: { readonly [task: string]: Deadline } | undefined;
	/** The ids that tasks get in the next plan; left out, they keep theirs. */
	readonly ids?: { readonly [task: string]: string } | undefined;
	/** Who writes it down. */
	readonly by?: string | undefined;
	readonly reason?: string | undefined;
	/** The conclusion, of a session of the old plan, that decided it. */
	readonly conclusion?: ConclusionRef | undefined;
	/** For the days of deadlines that are counted. */
	readonly calendar?: WorkCalendar | undefined;
}

/** What is said beside the two plans and the calendar. */
type Told = Omit<CarryOverOptions, "to" | "calendar">;

const toldShape: ShapeOf<Told> = object<Told>({
	asOf: need(date),
	recordedAt: need(instant),
	tasks: may(list(text)),
	deadlines: may(keyed(deadlineShape)),
	ids: may(keyed(text)),
	by: may(text),
	reason: may(text),
	conclusion: may(conclusionRefShape),
});

/** The options with what was typed checked; the next plan is read with its tasks. */
export function readCarryOver(options: CarryOverOptions): CarryOverOptions {
	const { to, calendar, ...rest } = checkOptions(options);
	const issues: Issue[] = [];
	const told = readShape(toldShape, rest, ["options"], issues);
	const path = ["options", "to"];
	if (isRecord(to)) {
		attempt(() => text.read(to.id, undefined), [...path, "id"], issues);
		for (const key of ["tasks", "events"]) {
			if (!Object.hasOwn(to, key)) continue;
			issues.push(createIssue("UNKNOWN_KEY", [...path, key], messages.givenElsewhere));
		}
	} else noteType(to, "{ id, title, adoptedOn, … }", path, issues);
	if (!told || issues.length > 0) throw new SteerindexError(issues);
	return { ...told, to, calendar };
}

/** The places of the tasks named, in the order given; notes the unknown and those named twice. */
export function readNames(
	names: readonly string[],
	numbers: ReadonlyMap<string, number>,
	issues: Issue[],
): ReadonlyMap<number, number> {
	const places = new Map<number, number>();
	for (const [i, id] of names.entries()) {
		const path = ["options", "tasks", i];
		const number = numbers.get(id);
		if (number === undefined) issues.push(noteUnknownTask(id, hints(numbers, issues), path));
		else if (places.has(number)) {
			issues.push(createIssue("DUPLICATE_ID", path, messages.namedTwice, { received: describe(id) }));
		} else places.set(number, i);
	}
	return places;
}

/** Notes a new deadline or id for a task that is not carried over. */
export function checkCarried(
	{ deadlines = {}, ids = {} }: CarryOverOptions,
	carried: ReadonlyMap<string, unknown>,
	issues: Issue[],
): void {
	for (const [key, given] of Object.entries({ deadlines, ids })) {
		for (const id of Object.keys(given)) {
			if (carried.has(id)) continue;
			const details = { received: describe(id) };
			issues.push(createIssue("NOT_CARRIED_OVER", ["options", key, id], messages.notAmongCarried, details));
		}
	}
}
