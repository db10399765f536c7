import type * as z from "zod";
import { zodOf } from "../core/zodOf.ts";
import { checkPlan } from "./checking/checkPlan.ts";
import { draftShape, eventShape, planShape, sessionShape, taskShape } from "./checking/shapes.ts";
import type { PlanEvent, PlanEventDraft } from "./event.ts";
import type { Plan, Session, Task } from "./plan.ts";
import type { Target } from "./target.ts";
import { checkTarget } from "./targets/bounds.ts";
import { targetShape } from "./targets/shape.ts";

/**
 * The zod schema of one task, for forms and for its JSON Schema. Like every schema here it reads with the code
 * and the messages of `parsePlan`, in English; the whole issue, in both languages, stands in `params.issue`.
 *
 * @example
 * ```ts
 * import { taskSchema } from "steerindex/plan/schema";
 * const task = { id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-08-12" } };
 * taskSchema.safeParse(task).success; // => true
 * const refused = taskSchema.safeParse({ ...task, lead: ["Sở Nội vụ", "Sở Tài chính"], deadline: { on: "2022-08-32" } });
 * refused.error?.issues.map(({ path }) => path.join(".")); // => ["lead", "deadline.on"]
 * ```
 */
export const taskSchema: z.ZodType<Task> = zodOf(taskShape);

/**
 * The zod schema of one session with its conclusions, difficulties and remedies.
 *
 * @example
 * ```ts
 * import { sessionSchema } from "steerindex/plan/schema";
 * const session = { id: "s2", number: 2, heldOn: "2022-08-16", conclusions: [{ id: "c1", text: "Kết luận 1" }] };
 * sessionSchema.safeParse(session).success; // => true
 * sessionSchema.safeParse({ ...session, heldon: "2022-08-16" }).success; // => false
 * ```
 */
export const sessionSchema: z.ZodType<Session> = zodOf(sessionShape);

/**
 * The zod schema of one event as it is stored. Whether it is legal where it stands only the plan can say.
 *
 * @example
 * ```ts
 * import { eventSchema } from "steerindex/plan/schema";
 * const event = { id: "e1", seq: 1, task: "t1", kind: "returned", on: "2022-08-15", recordedAt: "2022-08-16T09:00:00+07:00" };
 * eventSchema.safeParse({ ...event, reason: "Thiếu phụ lục" }).success; // => true
 * eventSchema.safeParse(event).error?.issues[0]?.message; // => "reason is missing"
 * ```
 */
export const eventSchema: z.ZodType<PlanEvent> = zodOf(eventShape);

/**
 * The zod schema of an event that is not stored yet: `seq` may be left to `checkEvent`.
 *
 * @example
 * ```ts
 * import { eventDraftSchema } from "steerindex/plan/schema";
 * const event = { id: "e1", task: "t1", kind: "started", on: "2022-08-15", recordedAt: "2022-08-16T09:00:00+07:00" };
 * eventDraftSchema.safeParse(event).success; // => true
 * ```
 */
export const eventDraftSchema: z.ZodType<PlanEventDraft> = zodOf(draftShape);

/**
 * The zod schema of one target. That its bound fits its direction it checks too, as `evaluateTarget` does.
 *
 * @example
 * ```ts
 * import { targetSchema } from "steerindex/plan/schema";
 * const target = { id: "m1", title: "Hồ sơ đất đai trễ hạn", direction: "lower", rate: { count: "late", of: "resolved" } };
 * targetSchema.safeParse({ ...target, must: { under: 5 } }).success; // => true
 * targetSchema.safeParse({ ...target, must: { over: 5 } }).success; // => false
 * ```
 */
export const targetSchema: z.ZodType<Target> = zodOf(targetShape, (target, issues) => {
	checkTarget(target, [], issues);
});

/**
 * The zod schema of a whole plan. What a JSON Schema cannot say (that ids are unique and names known, that no
 * tasks wait for each other, that each event was legal) it checks too, as `parsePlan` does.
 *
 * @example
 * ```ts
 * import { planSchema } from "steerindex/plan/schema";
 * const plan = { id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh", tasks: [] };
 * planSchema.safeParse({ ...plan, events: [] }).success; // => true
 * const event = { id: "e1", seq: 1, task: "t9", kind: "started", on: "2022-08-15", recordedAt: "2022-08-16T09:00:00+07:00" };
 * planSchema.safeParse({ ...plan, events: [event] }).error?.issues[0]?.path; // => ["events", 0, "task"]
 * ```
 */
export const planSchema: z.ZodType<Plan> = zodOf(planShape, checkPlan);
