import { toPlainDate } from "../calendar/dayNumber.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { guardPlan } from "./checking/refusePlan.ts";
import { inForce } from "./course/eventsOf.ts";
import { readPlan } from "./course/reader.ts";
import type { EventKind, PlanEvent } from "./event.ts";
import type { CarriedFrom, Plan } from "./plan.ts";
import { findTask } from "./trail/guard.ts";
import { type ConclusionLink, decidedEvents, linkOf, linksOf } from "./trail/links.ts";

/** Where a task comes from, what decided its changes, and where it went. */
export interface Lineage {
	readonly plan: string;
	readonly task: string;
	readonly assignedOn: PlainDate;
	/** What tells that day: the task itself, the notice of the session in `origin`, or the adoption of the plan. */
	readonly assignedBy: "assignedOn" | "notice" | "adoptedOn";
	/** The conclusion that created the task. */
	readonly origin: ConclusionLink | null;
	/** The conclusions that speak of it. */
	readonly mentions: readonly ConclusionLink[];
	/** The events, as they stand, that a conclusion decided; by the day they happened. */
	readonly changes: readonly LineageChange[];
	/** The plan and the task that it was carried over from. */
	readonly carriedFrom: (CarriedFrom & { readonly times: number }) | null;
	/** The plan that it was carried over to; the task there names this one in its `carriedFrom`. */
	readonly carriedTo: {
		readonly event: string;
		readonly on: PlainDate;
		readonly plan: string;
		/** Its id there. */
		readonly task: string;
	} | null;
	/** The task that goes on in its place. */
	readonly mergedInto: MergeLink | null;
	/** The tasks that were merged into it. */
	readonly mergedFrom: readonly MergeLink[];
}

/** An event with the conclusion that decided it. */
export interface LineageChange {
	readonly event: string;
	readonly kind: EventKind;
	readonly on: PlainDate;
	readonly conclusion: ConclusionLink;
}

/** A merger, and the other task. */
export interface MergeLink {
	readonly event: string;
	readonly on: PlainDate;
	readonly task: string;
}

/**
 * Follows a task back to the conclusions that created or changed it, and across plans and mergers, by all that is
 * known now; what was corrected counts as it stands.
 *
 * @param plan - The plan, as `parsePlan` gives it; one that was not parsed is checked where it is read.
 * @param task - The id of a task.
 * @returns Its origin, what speaks of it and changed it, and the tasks before and after it.
 * @throws `UNKNOWN_TASK`, `NOT_TEXT`; what `parsePlan` throws for a malformed plan.
 *
 * @example
 * ```ts
 * import { lineage, parsePlan } from "steerindex/plan";
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh", events: [],
 *   sessions: [{ id: "s2", number: 2, heldOn: "2022-08-16", notice: { number: "310/TB", issuedOn: "2022-08-19" }, conclusions: [{ id: "c1", text: "Ban hành quy chế" }] }],
 *   tasks: [{ id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-09-30" }, origin: { session: "s2", conclusion: "c1" } }],
 * });
 * const { origin, assignedOn, assignedBy } = lineage(plan, "t1");
 * [origin?.number, origin?.text]; // => [2, "Ban hành quy chế"]
 * [assignedOn, assignedBy]; // => ["2022-08-19", "notice"]
 * ```
 */
export function lineage(plan: Plan, task: string): Lineage {
	return guardPlan(plan, () => {
		const found = findTask(plan, task, ["task"]);
		const { id, assignedOn, origin, carriedFrom } = found;
		const recorded = plan.events.filter((event) => event.task === id);
		const inOrder = inForce(recorded);
		const linkTo = linksOf(plan);
		const from = origin ? linkTo(origin) : null;
		const carried = inOrder.find((event) => event.kind === "carriedOver");
		const merged = inOrder.find((event) => event.kind === "merged");
		return {
			plan: plan.id,
			task: id,
			assignedOn: assignedOn ?? toPlainDate(readPlan(plan, undefined).assigned(found)),
			assignedBy: assignedOn !== undefined ? "assignedOn" : from?.notice ? "notice" : "adoptedOn",
			origin: from,
			mentions: mentionsOf(plan, id),
			changes: decidedEvents(recorded).map((decided) => ({
				...decided,
				conclusion: linkTo(decided.conclusion),
			})),
			carriedFrom: carriedFrom ? { ...carriedFrom, times: carriedFrom.times ?? 1 } : null,
			carriedTo: carried
				? { event: carried.id, on: carried.on, plan: carried.plan, task: carried.as ?? id }
				: null,
			mergedInto: merged ? { event: merged.id, on: merged.on, task: merged.into } : null,
			mergedFrom: mergersInto(plan, id),
		};
	});
}

function mentionsOf(plan: Plan, task: string): readonly ConclusionLink[] {
	return (plan.sessions ?? []).flatMap((session) =>
		session.conclusions
			.filter(({ tasks }) => tasks?.includes(task))
			.map((conclusion) => linkOf(session, conclusion)),
	);
}

function mergersInto(plan: Plan, task: string): readonly MergeLink[] {
	const others = new Map<string, PlanEvent[]>();
	for (const event of plan.events) {
		const told = event.kind === "corrected" ? event.event : event;
		if (told?.kind === "merged" && told.into === task) others.set(event.task, []);
	}
	if (others.size > 0) for (const event of plan.events) others.get(event.task)?.push(event);
	return [...others].flatMap(([other, recorded]) =>
		inForce(recorded).flatMap((event) =>
			event.kind === "merged" && event.into === task ? [{ event: event.id, on: event.on, task: other }] : [],
		),
	);
}
