import { capIssues, createIssue, type Issue, type Result } from "../core/issue.ts";
import { readShape } from "../core/readShape.ts";
import { append } from "../ledger/append.ts";
import { checkStep } from "./checking/checkStep.ts";
import { noteUnknownTask } from "./checking/names.ts";
import { guardPlan, refusePlan } from "./checking/refusePlan.ts";
import { draftShape } from "./checking/shapes.ts";
import { type PlanReader, readPlan } from "./course/reader.ts";
import type { PlanEvent, PlanEventDraft } from "./event.ts";
import type { Plan } from "./plan.ts";

/**
 * Says whether a plan can take an event, and gives the event to store. A retry is harmless: the event that is in
 * the plan already comes back as it is. Nothing is changed.
 *
 * @param plan - The plan, as `parsePlan` gives it.
 * @param event - What happened; without `seq` it gets the next one, with one it is refused where somebody else
 * was faster.
 * @returns The event with its `seq`, or every reason why not: `UNKNOWN_TASK`; `ILLEGAL_EVENT`, naming the states
 * from which it is legal, or the later event it collides with; `ID_REUSED`, `STALE_SEQ`,
 * `RECORDED_BEFORE_PREDECESSOR`; and what `parsePlan` says of one event.
 * @throws What `parsePlan` throws, for a malformed plan.
 *
 * @example
 * ```ts
 * import { checkEvent, parsePlan } from "steerindex/plan";
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh", events: [],
 *   tasks: [{ id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-08-12" } }],
 * });
 * const event = { id: "e1", task: "t1", on: "2022-08-15", recordedAt: "2022-08-15T09:00:00+07:00" };
 * const checked = checkEvent(plan, { ...event, kind: "completed" });
 * checked.ok ? checked.value.seq : checked.issues; // => 1
 * const refused = checkEvent(plan, { ...event, kind: "resumed" });
 * refused.ok ? "" : `${refused.issues[0]?.code}: ${refused.issues[0]?.expected}`; // => "ILLEGAL_EVENT: suspended"
 * ```
 */
export function checkEvent(plan: Plan, event: PlanEventDraft): Result<PlanEvent> {
	const added = guardPlan(plan, () => addEvent(plan, event));
	return added.ok ? { ok: true, value: added.value.event } : added;
}

/**
 * Adds an event to a plan in memory, as `checkEvent` allows it.
 *
 * @param plan - The plan, as `parsePlan` gives it; it stays as it is.
 * @param event - What happened, as for `checkEvent`.
 * @returns A plan with the event at its end, the same plan for a retry, or every reason why not.
 * @throws What `parsePlan` throws, for a malformed plan.
 *
 * @example
 * ```ts
 * import { appendEvent, parsePlan } from "steerindex/plan";
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh", events: [],
 *   tasks: [{ id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-08-12" } }],
 * });
 * const event = { id: "e1", task: "t1", kind: "started", on: "2022-08-01", recordedAt: "2022-08-01T09:00:00+07:00" } as const;
 * const longer = appendEvent(plan, event);
 * longer.ok ? longer.value.events.length : longer.issues; // => 1
 * ```
 */
export function appendEvent(plan: Plan, event: PlanEventDraft): Result<Plan> {
	const added = guardPlan(plan, () => addEvent(plan, event));
	return added.ok ? { ok: true, value: added.value.plan } : added;
}

/** The plan with the event, and the event as it is stored. */
interface Added {
	readonly plan: Plan;
	readonly event: PlanEvent;
}

function addEvent(plan: Plan, event: PlanEventDraft): Result<Added> {
	const issues: Issue[] = [];
	const draft = readShape(draftShape, event, ["event"], issues);
	if (!draft) return { ok: false, issues: capIssues(issues) };
	const appended = append(plan.events, draft);
	if (!appended.ok && appended.issues.some(({ path }) => path[0] === "entries")) refusePlan(plan);
	if (!appended.ok) return { ok: false, issues: appended.issues.map(inEvent) };
	const known = plan.events.find(({ id }) => id === draft.id);
	if (known) return { ok: true, value: { plan, event: known } };
	const stored = appended.value.at(-1) as PlanEvent;
	checkInPlan(readPlan(plan, undefined), stored, issues);
	if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
	return { ok: true, value: { plan: { ...plan, events: appended.value }, event: stored } };
}

function checkInPlan(reader: PlanReader, event: PlanEvent, issues: Issue[]): void {
	const { tasks, events } = reader.plan;
	const task = tasks.find(({ id }) => id === event.task);
	if (!task) {
		issues.push(noteUnknownTask(event.task, reader.taskIds(), ["event", "task"]));
		return;
	}
	const own = events.filter((each) => each.task === task.id);
	checkStep(reader, task, own, event, ["event"], issues);
}

/** The ledger speaks of its entry; here it is the event. */
function inEvent({ code, path, message, pointer: _, ...details }: Issue): Issue {
	return createIssue(code, ["event", ...path.slice(1)], message, details);
}
