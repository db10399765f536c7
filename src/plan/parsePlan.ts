import { isYear } from "../calendar/checkCalendar.ts";
import { badYear } from "../calendar/messages.ts";
import { attempt, checkKeys, noteType } from "../core/checks.ts";
import { describe, isRecord } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { capIssues, createIssue, type Issue, type Result } from "../core/issue.ts";
import { checkLocale } from "../core/label.ts";
import { readShape } from "../core/readShape.ts";
import type { FormOptions, ShapeOf } from "../core/shape.ts";
import { checkPlan } from "./checking/checkPlan.ts";
import { draftShape, planShape, sessionShape, taskShape } from "./checking/shapes.ts";
import type { PlanEventDraft } from "./event.ts";
import type { Plan, Session, Task } from "./plan.ts";

/**
 * Reads a plan from JSON: checks every field, every name, and that each event was legal when it was written down;
 * names every problem at once, and gives back a clean copy. Parse once, then `appendEvent`.
 *
 * @param json - An object of the shape of {@link Plan}.
 * @param form - `locale`, and `year` for dates without one, where people typed dates and numbers: `"16/8/2022"`.
 * @returns The plan, without fields that were `undefined`.
 * @throws For the shape `WRONG_TYPE`, `UNKNOWN_KEY`, `UNKNOWN_VALUE`, `MISSING_KEY`, `NOT_TEXT`, `BAD_LABEL`,
 * `NOT_A_DATE`, `BAD_INSTANT`, `OFFSET_UNSTATED`, `UNKNOWN_TIME_ZONE`, `NOT_WHOLE`, `BAD_DAYS`, `NOT_A_NUMBER`,
 * `NOT_ONE_LEAD`; for names `DUPLICATE_ID`, `UNKNOWN_TASK`, `UNKNOWN_CONCLUSION`, `DEPENDENCY_CYCLE`,
 * `RANGE_REVERSED`, `RECURRENCE_ON_ONE_OFF`; for events `SEQ_NOT_ASCENDING`, `RECORDED_BEFORE_PREDECESSOR`,
 * `ILLEGAL_EVENT`, `DONE_AFTER_EVENT`, `EVIDENCE_MISSING`, `EMPTY_AMENDMENT`, `MERGED_INTO_ITSELF`,
 * `SUPERSEDES_NOTHING`, `ALREADY_SUPERSEDED`, `TOO_MANY_EVENTS`; what `evaluateTarget` throws for a target; with a
 * form `BAD_LOCALE`, `BAD_YEAR`, and what `parseDate` and `parseNumber` throw.
 *
 * @example
 * ```ts
 * import { parsePlan } from "steerindex/plan";
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "1/3/2022", timeZone: "Asia/Ho_Chi_Minh",
 *   tasks: [{ id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "12/8" } }],
 *   events: [],
 * }, { locale: "vi", year: 2022 });
 * plan.tasks[0]?.deadline; // => { on: "2022-08-12" }
 * ```
 */
export function parsePlan(json: unknown, form?: FormOptions): Plan {
	return demand(safeParsePlan(json, form));
}

/**
 * Reads a plan from JSON without throwing, for a service that answers with the problems.
 *
 * @param json - An object of the shape of {@link Plan}.
 * @param form - As for `parsePlan`.
 * @returns The plan, or every problem with it, at most a hundred.
 *
 * @example
 * ```ts
 * import { safeParsePlan } from "steerindex/plan";
 * const parsed = safeParsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh", events: [],
 *   tasks: [{ id: "t1", title: "Ban hành quy chế", lead: ["Sở Nội vụ", "Sở Tài chính"], kind: "oneof", deadline: { on: "2022-08-32" } }],
 * });
 * parsed.ok ? [] : parsed.issues.map(({ code, pointer }) => `${code} ${pointer}`); // => ["NOT_ONE_LEAD /tasks/0/lead", "UNKNOWN_VALUE /tasks/0/kind", "NOT_A_DATE /tasks/0/deadline/on"]
 * ```
 */
export function safeParsePlan(json: unknown, form?: FormOptions): Result<Plan> {
	const issues: Issue[] = [];
	const plan = readWith(planShape, json, issues, form);
	if (plan) checkPlan(plan, issues);
	return toResult(plan, issues);
}

/**
 * Reads one task, as a form sends it; whether its id is new and its names known is for the plan to say.
 *
 * @param json - An object of the shape of {@link Task}.
 * @param form - As for `parsePlan`.
 * @returns The task, or every problem with it, at most a hundred.
 *
 * @example
 * ```ts
 * import { safeParseTask } from "steerindex/plan";
 * const form = { id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "12/8" }, weight: "1,5", level: "" };
 * const parsed = safeParseTask(form, { locale: "vi", year: 2022 });
 * parsed.ok ? [parsed.value.deadline, parsed.value.weight] : parsed.issues; // => [{ on: "2022-08-12" }, 1.5]
 * ```
 */
export function safeParseTask(json: unknown, form?: FormOptions): Result<Task> {
	return safeRead(taskShape, json, form);
}

/**
 * Reads one event, as a form sends it; `checkEvent` then says whether the plan can take it.
 *
 * @param json - An object of the shape of {@link PlanEvent}; `seq` may be left out.
 * @param form - As for `parsePlan`.
 * @returns The event, or every problem with it, at most a hundred.
 *
 * @example
 * ```ts
 * import { safeParseEvent } from "steerindex/plan";
 * const form = { id: "e1", task: "t1", kind: "completed", on: "15/8", recordedAt: "2022-08-16T09:00:00+07:00" };
 * const parsed = safeParseEvent(form, { locale: "vi", year: 2022 });
 * parsed.ok ? parsed.value.on : parsed.issues; // => "2022-08-15"
 * ```
 */
export function safeParseEvent(json: unknown, form?: FormOptions): Result<PlanEventDraft> {
	return safeRead(draftShape, json, form);
}

/**
 * Reads one session with its conclusions, difficulties and remedies, as a form sends it.
 *
 * @param json - An object of the shape of {@link Session}.
 * @param form - As for `parsePlan`.
 * @returns The session, or every problem with it, at most a hundred.
 *
 * @example
 * ```ts
 * import { safeParseSession } from "steerindex/plan";
 * const form = { id: "s2", number: "2", heldOn: "16/8/2022", conclusions: [{ id: "c1", text: "Kết luận 1" }] };
 * const parsed = safeParseSession(form, { locale: "vi" });
 * parsed.ok ? [parsed.value.number, parsed.value.heldOn] : parsed.issues; // => [2, "2022-08-16"]
 * ```
 */
export function safeParseSession(json: unknown, form?: FormOptions): Result<Session> {
	return safeRead(sessionShape, json, form);
}

/** The value, or an error with every problem. */
function demand<T>(result: Result<T>): T {
	if (!result.ok) throw new SteerindexError(result.issues);
	return result.value;
}

function safeRead<T>(shape: ShapeOf<T>, json: unknown, form: FormOptions | undefined): Result<T> {
	const issues: Issue[] = [];
	return toResult(readWith(shape, json, issues, form), issues);
}

function readWith<T>(
	shape: ShapeOf<T>,
	json: unknown,
	issues: Issue[],
	form: FormOptions | undefined,
): T | undefined {
	if (form !== undefined) checkForm(form);
	return readShape(shape, json, [], issues, form);
}

function checkForm(form: FormOptions): void {
	const issues: Issue[] = [];
	if (!isRecord(form)) {
		noteType(form, "{ locale, year? }", ["form"], issues);
		throw new SteerindexError(issues);
	}
	checkKeys(form, ["locale", "year"], ["form"], issues);
	attempt(() => checkLocale(form.locale), ["form", "locale"], issues);
	if (form.year !== undefined && !isYear(form.year)) {
		issues.push(createIssue("BAD_YEAR", ["form", "year"], badYear, { received: describe(form.year) }));
	}
	if (issues.length > 0) throw new SteerindexError(issues);
}

function toResult<T>(value: T | undefined, issues: readonly Issue[]): Result<T> {
	return value !== undefined && issues.length === 0
		? { ok: true, value }
		: { ok: false, issues: capIssues(issues) };
}
