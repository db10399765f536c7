import { readDay } from "../calendar/dayNumber.ts";
import { describe } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { checkRecordedAt } from "../ledger/readTimes.ts";
import { chooseTasks } from "./carrying/choice.ts";
import { diagnoseCarryOver, findDroppedLinks } from "./carrying/diagnostics.ts";
import {
	type CarryOverOptions,
	checkCarried,
	type NextPlan,
	readCarryOver,
	readNames,
} from "./carrying/options.ts";
import { type Carried, nextTask } from "./carrying/task.ts";
import { checkConclusion } from "./checking/names.ts";
import { guardPlan, refusePlan } from "./checking/refusePlan.ts";
import { groupEvents } from "./course/eventsOf.ts";
import { readPlan } from "./course/reader.ts";
import type { PlanEvent } from "./event.ts";
import { safeParsePlan } from "./parsePlan.ts";
import type { Plan } from "./plan.ts";
import type { Diagnostic } from "./status.ts";
import * as own from "./trail/messages.ts";

/** Two plans: the next one, and the old one as it closes. */
export interface CarriedOver {
	/** The next plan with the tasks carried over, and no events yet. */
	readonly plan: Plan;
	/** The events to append to the old plan, in the order of its tasks. */
	readonly events: readonly PlanEvent[];
	/** The old plan with them appended. */
	readonly closed: Plan;
	/** What should be looked at; `tasks` are ids of the old plan. */
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Carries unfinished tasks over into the next plan. Each keeps lead, title, product, supporting units and weight of
 * that day, remembers the first deadline it ever had and counts how often it was carried over. No deadline is made
 * up: one that is not given anew stands.
 *
 * Formula: plan.carry-over.
 *
 * @param plan - The old plan, as `parsePlan` gives it; it stays as it is.
 * @param options - `asOf`, `to`, `recordedAt`; `tasks` (else every open one-off task), `deadlines`, `ids`; `by`, `reason`
 * and `conclusion` for the events; `calendar`.
 * @returns Both plans, the events between them, and diagnostics: `DEADLINE_KEPT`, `NOT_COVERED`, `LEFT_BEHIND`,
 * `LINK_DROPPED`, `NOTHING_CARRIED_OVER`.
 * @throws `SAME_PLAN`, `UNKNOWN_TASK`, `DUPLICATE_ID`, `ILLEGAL_EVENT` for a task named that is final, completed or
 * submitted, or has later events, `NOT_YET_ASSIGNED`, `NOT_CARRIED_OVER` for a deadline or an id of another task,
 * `UNKNOWN_CONCLUSION`, `RECORDED_BEFORE_PREDECESSOR`, `RECURRENCE_ON_ONE_OFF`; what `parsePlan` throws for a
 * malformed plan or option, and what `workingDaysBetween` throws for a malformed calendar.
 *
 * @example
 * ```ts
 * import { carryOver, parsePlan } from "steerindex/plan";
 * const plan = parsePlan({
 *   id: "2022", title: "Kế hoạch 2022", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh", events: [],
 *   tasks: [{ id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-08-12" } }],
 * });
 * const { plan: next, events, closed, diagnostics } = carryOver(plan, {
 *   asOf: "2022-12-31", recordedAt: "2023-01-04T09:00:00+07:00", to: { id: "2023", title: "Kế hoạch 2023", adoptedOn: "2023-01-10" },
 * });
 * next.tasks[0]?.carriedFrom; // => { plan: "2022", task: "t1", deadline: { on: "2022-08-12" }, times: 1 }
 * [events[0]?.kind, closed.events.length]; // => ["carriedOver", 1]
 * diagnostics.map(({ code, tasks }) => [code, tasks]); // => [["DEADLINE_KEPT", ["t1"]]]
 * ```
 */
export function carryOver(plan: Plan, options: CarryOverOptions): CarriedOver {
	const told = readCarryOver(options);
	const asOf = readDay(told.asOf, ["options", "asOf"]);
	return guardPlan(plan, () => {
		const reader = readPlan(plan, told.calendar);
		const grouped = groupEvents(plan.tasks, plan.events, plan.events.length) ?? refusePlan(plan);
		const issues: Issue[] = [];
		if (told.to.id === plan.id) {
			const details = { received: describe(plan.id) };
			issues.push(createIssue("SAME_PLAN", ["options", "to", "id"], own.samePlan, details));
		}
		checkConclusion(told.conclusion, reader.conclusions(), ["options", "conclusion"], issues);
		checkRecordedAt(told.recordedAt, plan.events.at(-1), ["options"], issues);
		const named = told.tasks && readNames(told.tasks, grouped.numbers, issues);
		if (issues.length > 0) throw new SteerindexError(issues);
		const choice = chooseTasks(reader, grouped, told, asOf, named, issues);
		const carried = new Map(choice.carried.map((each) => [each.task.id, each] as const));
		if (issues.length === 0) checkCarried(told, carried, issues);
		const next = readNext(plan, told.to, carried, issues);
		if (!next || issues.length > 0) throw new SteerindexError(issues);
		const losesLink = findDroppedLinks(reader, grouped, carried, asOf);
		return {
			plan: next,
			events: choice.events,
			closed: { ...plan, events: [...plan.events, ...choice.events] },
			diagnostics: diagnoseCarryOver(choice, next, told, asOf, losesLink),
		};
	});
}

/** The next plan, read as any plan is; what is wrong with it is told of the option it comes from. */
function readNext(
	old: Plan,
	to: NextPlan,
	carried: ReadonlyMap<string, Carried>,
	issues: Issue[],
): Plan | undefined {
	const { timeZone, rolling, evidence, committee } = old;
	const given = Object.fromEntries(Object.entries(to).filter(([, value]) => value !== undefined));
	const tasks = [...carried.values()].map((each) => nextTask(each, old, carried));
	const next = safeParsePlan({ timeZone, rolling, evidence, committee, ...given, tasks, events: [] });
	if (next.ok) return next.value;
	const sources = [...carried.values()];
	for (const issue of next.issues) issues.push(atOption(issue, sources));
	return undefined;
}

function atOption(
	{ code, path, message, pointer: _, ...details }: Issue,
	sources: readonly Carried[],
): Issue {
	const [list, i, field, ...rest] = path;
	const source = list === "tasks" ? sources[Number(i)] : undefined;
	const option = field === "id" ? "ids" : "deadlines";
	if (!source) return createIssue(code, ["options", "to", ...path], message, details);
	if (field === "id" || (field === "deadline" && source.newDeadline)) {
		return createIssue(code, ["options", option, source.task.id, ...rest], message, details);
	}
	return createIssue(code, ["tasks", source.number, field ?? "", ...rest], message, details);
}
