import { SteerindexError } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { readShape } from "../core/readShape.ts";
import { checkConclusion, conclusionsOf } from "./checking/names.ts";
import { guardPlan } from "./checking/refusePlan.ts";
import { conclusionRefShape } from "./checking/shapes.ts";
import type { ConclusionRef, EventKind, PlanEvent } from "./event.ts";
import type { Plan } from "./plan.ts";
import { type ConclusionLink, decidedEvents, linksOf } from "./trail/links.ts";

/** What a conclusion led to. */
export interface ConclusionTrace {
	readonly plan: string;
	readonly conclusion: ConclusionLink;
	/** The tasks that come from it. */
	readonly created: readonly string[];
	/** The tasks that it speaks of. */
	readonly mentioned: readonly string[];
	/** The events that it decided, task by task. */
	readonly changed: readonly TracedChange[];
}

/** An event of a task that the conclusion decided. */
export interface TracedChange {
	readonly task: string;
	readonly event: string;
	readonly kind: EventKind;
	readonly on: PlainDate;
}

/**
 * Follows a conclusion of a session to the tasks that it created, spoke of or changed: `lineage` the other way round.
 *
 * @param plan - The plan, as `parsePlan` gives it; one that was not parsed is checked where it is read.
 * @param ref - The ids of the session and of its conclusion.
 * @returns The tasks, in the order of the plan, and the events as they stand.
 * @throws `UNKNOWN_CONCLUSION`, `WRONG_TYPE`, `MISSING_KEY`, `UNKNOWN_KEY`, `NOT_TEXT`; what `parsePlan` throws for a
 * malformed plan.
 *
 * @example
 * ```ts
 * import { followConclusion, parsePlan } from "steerindex/plan";
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh",
 *   sessions: [{ id: "s2", heldOn: "2022-08-16", conclusions: [{ id: "c1", text: "Gia hạn", tasks: ["t1"] }] }],
 *   tasks: [{ id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-08-12" } }],
 *   events: [{ id: "e1", seq: 1, task: "t1", kind: "extended", on: "2022-08-16", recordedAt: "2022-08-16T09:00:00+07:00",
 *     deadline: { on: "2022-09-30" }, decision: "310/TB", conclusion: { session: "s2", conclusion: "c1" } }],
 * });
 * const { created, mentioned, changed } = followConclusion(plan, { session: "s2", conclusion: "c1" });
 * [created, mentioned]; // => [[], ["t1"]]
 * changed; // => [{ task: "t1", event: "e1", kind: "extended", on: "2022-08-16" }]
 * ```
 */
export function followConclusion(plan: Plan, ref: ConclusionRef): ConclusionTrace {
	const issues: Issue[] = [];
	const wanted = readShape(conclusionRefShape, ref, ["ref"], issues);
	if (!wanted) throw new SteerindexError(issues);
	const isWanted = (other: ConclusionRef | undefined): boolean =>
		other?.session === wanted.session && other.conclusion === wanted.conclusion;
	return guardPlan(plan, () => {
		checkConclusion(wanted, conclusionsOf(plan), ["ref"], issues);
		if (issues.length > 0) throw new SteerindexError(issues);
		const conclusion = linksOf(plan)(wanted);
		const mentions = plan.sessions
			?.find(({ id }) => id === wanted.session)
			?.conclusions.find(({ id }) => id === wanted.conclusion)?.tasks;
		const named = new Set(mentions);
		const eventsOf = touchedBy(plan, isWanted);
		return {
			plan: plan.id,
			conclusion,
			created: plan.tasks.filter(({ origin }) => isWanted(origin)).map(({ id }) => id),
			mentioned: plan.tasks.filter(({ id }) => named.has(id)).map(({ id }) => id),
			changed: plan.tasks.flatMap(({ id }) =>
				decidedEvents(eventsOf.get(id) ?? [])
					.filter((decided) => isWanted(decided.conclusion))
					.map(({ event, kind, on }) => ({ task: id, event, kind, on })),
			),
		};
	});
}

/** All events of the tasks of which one, or what a correction put in place of one, names the conclusion. */
function touchedBy(
	plan: Plan,
	isWanted: (ref: ConclusionRef | undefined) => boolean,
): ReadonlyMap<string, readonly PlanEvent[]> {
	const eventsOf = new Map<string, PlanEvent[]>();
	for (const event of plan.events) {
		const told = event.kind === "corrected" ? event.event : null;
		if (isWanted(event.conclusion) || isWanted(told?.conclusion)) eventsOf.set(event.task, []);
	}
	for (const event of plan.events) eventsOf.get(event.task)?.push(event);
	return eventsOf;
}
