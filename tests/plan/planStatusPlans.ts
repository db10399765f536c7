import fc from "fast-check";
import type { WorkCalendar } from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import type { Deadline, DueSoon, Plan, PlanEvent, Recurrence, Task } from "steerindex/plan";
import { later } from "../calendar/bruteForce.ts";
import { isLegal } from "./planStatusPlain.ts";

type Fields = Readonly<Record<string, unknown>>;

/** An event as the tests write it: kind, day, and what else it says. */
export type Brief = readonly [kind: string, on: string, fields?: Fields | undefined];

/** The events of one task with ids `e1`, `e2`, …, recorded at nine on their days and never before the one before. */
export function eventsOf(task: string, briefs: readonly Brief[], firstSeq = 1): PlanEvent[] {
	let recorded = "";
	return briefs.map(([kind, on, fields], i) => {
		const at = `${on}T09:00:00+07:00`;
		recorded = String(fields?.recordedAt ?? (at > recorded ? at : recorded));
		const seq = firstSeq + i;
		return { id: `e${seq}`, seq, task, kind, on, recordedAt: recorded, ...fields } as unknown as PlanEvent;
	});
}

export const oneTask: Task = {
	id: "t1",
	title: "Ban hành quy chế làm việc",
	lead: "Sở Nội vụ",
	kind: "oneOff",
	deadline: { on: "2022-08-12" },
};

/** A plan of one task with its events. */
export function planOf(task: Partial<Task>, briefs: readonly Brief[] = [], more: Partial<Plan> = {}): Plan {
	return {
		id: "01",
		title: "Kế hoạch số 01",
		adoptedOn: "2022-03-01",
		timeZone: "Asia/Ho_Chi_Minh",
		tasks: [{ ...oneTask, ...task }],
		events: eventsOf(task.id ?? "t1", briefs),
		...more,
	};
}

const someDay = (from: string, days: number): fc.Arbitrary<string> =>
	fc.integer({ min: 0, max: days }).map((plus) => later(from, plus));

const recurrence: fc.Arbitrary<Recurrence> = fc.record(
	{
		period: fc.constantFrom("month" as const, "month" as const, "quarter" as const, "halfYear" as const),
		day: fc.constantFrom(1, 15, 20, 28, 29, 30, 31),
		repeat: fc.constantFrom("+" as const, "++" as const, ".+" as const),
		roll: fc.constantFrom("none" as const, "next" as const, "previous" as const),
	},
	{ requiredKeys: ["period", "repeat", "roll"] },
);
const plainDeadline: fc.Arbitrary<Deadline> = fc.oneof(
	someDay("2022-02-01", 500).map((on) => ({ on })),
	fc.record({
		days: fc.integer({ min: 0, max: 40 }),
		of: fc.constantFrom("working" as const, "calendar" as const),
		from: fc.oneof(fc.constant("assigned"), someDay("2021-12-25", 400)),
	}),
	fc.constant({ when: "khi có hướng dẫn" }),
	fc.constant({ missing: "chưa xác định" }),
);
const regularDeadline: fc.Arbitrary<Deadline> = recurrence.map((every) => ({ every }));

const anyTask: fc.Arbitrary<Omit<Task, "id">> = fc.oneof(
	...[plainDeadline, plainDeadline, regularDeadline].map((deadline, i) =>
		fc.record(
			{
				title: fc.constant("Nhiệm vụ"),
				lead: fc.constantFrom("Sở Nội vụ", "Sở Tài chính", "Văn phòng"),
				kind: i === 0 ? fc.constant("oneOff" as const) : fc.constant("regular" as const),
				deadline,
				assignedOn: someDay("2021-12-28", 300),
				level: fc.constantFrom("department", "district"),
				weight: fc.constantFrom(1, 2, 0.1),
				supporting: fc.constantFrom([], ["Văn phòng"], ["Văn phòng", "Sở Tài chính"]),
			},
			{ requiredKeys: ["title", "lead", "kind", "deadline"] },
		),
	),
);

interface Draft {
	readonly task: number;
	readonly kind: string;
	readonly after: number;
	readonly hours: number;
	readonly deadline: Deadline;
	readonly rule: Deadline;
	readonly pick: number;
	readonly isNull: boolean;
	readonly doneBefore: number | undefined;
	readonly corrected: string;
}

const KINDS = [
	...["accepted", "started", "started", "submitted", "submitted", "returned", "suspended", "suspended"],
	...["completed", "completed", "completed", "completed", "completed", "resumed", "resumed", "resumed"],
	...["extended", "extended", "reassigned", "amended", "cancelled", "merged", "carriedOver"],
	...["corrected", "corrected", "corrected", "corrected"],
];
const anyDraft: fc.Arbitrary<Draft> = fc.record({
	task: fc.nat(4),
	kind: fc.constantFrom(...KINDS),
	after: fc.integer({ min: -50, max: 45 }),
	hours: fc.integer({ min: 0, max: 900 }),
	deadline: plainDeadline,
	rule: regularDeadline,
	pick: fc.nat(20),
	isNull: fc.boolean(),
	doneBefore: fc.option(fc.nat(20), { nil: undefined }),
	corrected: fc.constantFrom(...KINDS.filter((kind) => kind !== "corrected")),
});

function fieldsOf(kind: string, on: string, draft: Draft, task: Task): Fields {
	const { doneBefore, deadline, rule, pick } = draft;
	const given = task.kind === "regular" && "every" in task.deadline && pick % 3 === 0 ? rule : deadline;
	switch (kind) {
		case "completed":
			return doneBefore === undefined ? {} : { doneOn: later(on, -doneBefore) };
		case "returned":
			return { reason: "thiếu hồ sơ" };
		case "resumed":
			return pick % 2 === 0 ? {} : { deadline: given };
		case "extended":
			return { deadline: given, decision: "Công văn 12" };
		case "reassigned":
			return { lead: pick % 2 === 0 ? "Sở Xây dựng" : "Sở Tài chính" };
		case "amended":
			return pick % 2 === 0 ? { title: "Tên mới", weight: 5 } : { supporting: ["Sở Y tế"] };
		case "merged":
			return { into: "t0" };
		case "carriedOver":
			return { plan: "02" };
		default:
			return {};
	}
}

/** What a draft says to a plan as it stands: a whole event, which may be illegal there. */
function writeEvent(plan: Plan, draft: Draft): PlanEvent {
	const { events, tasks } = plan;
	const task = tasks[draft.task % tasks.length] as Task;
	const last = events.at(-1);
	const recorded = Date.parse(last?.recordedAt ?? "2022-01-10T00:00:00Z") + draft.hours * 3_600_000;
	const recordedAt = new Date(recorded).toISOString();
	const on = later(recordedAt.slice(0, 10), Math.min(draft.after, 2));
	const seq = (last?.seq ?? 0) + 1 + (draft.pick % 2);
	const common = { id: `e${seq}`, seq, task: task.id, on, recordedAt };
	if (draft.kind !== "corrected") {
		return { ...common, kind: draft.kind, ...fieldsOf(draft.kind, on, draft, task) } as unknown as PlanEvent;
	}
	const own = events.filter((event) => event.task === task.id);
	const taken = own.flatMap((event) => (event.kind === "corrected" ? [event.supersedes] : []));
	const free = own.filter(({ id }) => !taken.includes(id));
	const target = free[draft.pick % Math.max(1, free.length)];
	const day = later(target?.on ?? on, draft.after % 10);
	const event = { kind: draft.corrected, on: day, ...fieldsOf(draft.corrected, day, draft, task) };
	const supersedes = target?.id ?? "e0";
	return {
		...common,
		...{ kind: "corrected", reason: "ghi nhầm", supersedes, event: draft.isNull ? null : event },
	} as unknown as PlanEvent;
}

/** Whether an event can be the next one of a plan, by the plain definition. */
function canTake(plan: Plan, event: PlanEvent): boolean {
	const task = plan.tasks.find(({ id }) => id === event.task) as Task;
	const own = plan.events.filter((each) => each.task === task.id);
	const said = event.kind === "corrected" ? event.event : event;
	if (event.kind === "corrected" && event.supersedes === "e0") return false;
	if (said?.kind === "merged" && said.into === task.id) return false;
	return isLegal(plan, task, [...own, event]);
}

export interface Case {
	readonly plan: Plan;
	/** Events that the plan did not take, each with the plan that it met. */
	readonly refused: readonly { readonly plan: Plan; readonly event: PlanEvent }[];
}

/** Plans of up to five tasks with a legal history, corrections and late entries among it. */
export const anyPlan: fc.Arbitrary<Case> = fc
	.record({
		tasks: fc.array(anyTask, { minLength: 1, maxLength: 4 }),
		drafts: fc.array(anyDraft, { maxLength: 40, size: "max" }),
		rolling: fc.constantFrom("none" as const, "computed" as const, "all" as const, undefined),
	})
	.map(({ tasks, drafts, rolling }) => {
		let plan: Plan = {
			...{ id: "01", title: "Kế hoạch", adoptedOn: "2022-01-05", timeZone: "Asia/Ho_Chi_Minh" },
			...(rolling === undefined ? {} : { rolling }),
			tasks: tasks.map((task, i) => ({ ...task, id: `t${i}` })),
			events: [],
		};
		const refused: { plan: Plan; event: PlanEvent }[] = [];
		for (const draft of drafts) {
			const event = writeEvent(plan, draft);
			if (canTake(plan, event)) plan = { ...plan, events: [...plan.events, event] };
			else refused.push({ plan, event });
		}
		return { plan, refused };
	});

const shortened: WorkCalendar = {
	...vietnamCivilService,
	id: "short",
	range: { from: "2022-03-01", to: "2022-08-31" },
	off: vietnamCivilService.off.filter((day) => day >= "2022-03-01" && day <= "2022-08-31"),
	work: [],
};

export const anyCalendarOrNone: fc.Arbitrary<WorkCalendar | undefined> = fc.constantFrom(
	vietnamCivilService,
	vietnamCivilService,
	shortened,
	undefined,
);

export const anyDueSoon: fc.Arbitrary<DueSoon | undefined> = fc.option(
	fc.oneof(fc.record({ days: fc.nat(30) }), fc.record({ workingDays: fc.nat(20) })),
	{ nil: undefined },
);

export const anyAsOf: fc.Arbitrary<string> = someDay("2021-12-20", 600);
