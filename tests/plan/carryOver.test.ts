import { vietnamCivilService } from "steerindex/catalog";
import { divide } from "steerindex/number";
import {
	countTasks,
	type Deadline,
	governmentView,
	type Plan,
	parsePlan,
	planStatus,
	type Task,
} from "steerindex/plan";
import { describe, expect, test } from "vitest";
import type { CarryOverOptions } from "../../src/plan/carrying/options.ts";
import { carryOver } from "../../src/plan/carryOver.ts";
import { lineage } from "../../src/plan/lineage.ts";
import { junk } from "../calendar/junk.ts";
import { refusalOf } from "../number/refusal.ts";
import scenarios from "../scenarios/plan-carry-over.json" with { type: "json" };
import { makePlan, type Told, task } from "./historyPlans.ts";

const to = { id: "02", title: "Plan 02", adoptedOn: "2023-01-10" };
const options: CarryOverOptions = { asOf: "2022-12-31", recordedAt: "2023-01-04T09:00:00+07:00", to };
const faults = (plan: Plan, change: object = {}): readonly string[] =>
	refusalOf(() => carryOver(plan, { ...options, ...change } as CarryOverOptions)).issues.map(
		({ code, pointer }) => `${code} ${pointer}`,
	);
const kept = (diagnostics: readonly { code: string; tasks: readonly string[] }[]): readonly unknown[] =>
	diagnostics.map(({ code, tasks }) => [code, ...tasks]);

describe("carryOver (plan.carry-over): published figures", () => {
	test.each(scenarios.programmes)("$name", (programme) => {
		const { asOf, total, submitted, within, carriedOver } = programme;
		const overdue = (i: number): boolean => i >= submitted + within;
		const tasks = Array.from({ length: total }, (_, i) =>
			task(`p${i}`, { deadline: { on: overdue(i) ? "2020-12-31" : "2021-05-31" }, assignedOn: "2020-01-01" }),
		);
		const told = tasks
			.slice(0, submitted)
			.map(({ id }) => ({ task: id, kind: "submitted", on: "2020-11-01" }));
		const plan = makePlan(tasks, told as Told[]);
		const overdueTasks = planStatus(plan, { asOf }).rows.filter(({ timeliness }) => timeliness === "overdue");
		expect(overdueTasks).toHaveLength(carriedOver);
		const { closed, plan: next } = carryOver(plan, {
			...{ asOf, recordedAt: "2021-02-25T17:00:00+07:00", tasks: overdueTasks.map((row) => row.task) },
			to: { ...to, adoptedOn: "2021-03-01" },
		});
		const { rows } = planStatus(closed, { asOf });
		const withState = (state: string): number => rows.filter((row) => row.state === state).length;
		expect([withState("submitted"), withState("assigned"), withState("carriedOver")]).toEqual([
			...[submitted, within, carriedOver],
		]);
		const counts = countTasks(planStatus(closed, { asOf }), governmentView);
		expect([counts.total, counts.counted, counts.outside]).toEqual([total, submitted + within, carriedOver]);
		expect(next.tasks).toHaveLength(carriedOver);
		// 11/89 is 12.36%: printed 12.3, cut off.
		const percent = divide(100 * carriedOver, total, { places: 1, mode: "truncate" });
		expect(percent).toBe(Number(programme.printedPercent));
	});
});

const plan = makePlan(
	[
		task("t1", { weight: 2, effort: 5, level: "department", supporting: ["C"], origin: c("s1") }),
		task("t2", { deadline: { days: 10, of: "working", from: "assigned" }, after: ["t1", "t3"] }),
		task("t3"),
		task("t4"),
		task("t5", { kind: "regular", deadline: { every: { period: "month", repeat: "+", roll: "none" } } }),
		task("t6", { assignedOn: "2023-02-01" }),
		task("t7", { parent: "t4" }),
	],
	[
		{ task: "t1", kind: "reassigned", on: "2022-05-01", lead: "Unit B" },
		{ task: "t1", kind: "extended", on: "2022-08-01", deadline: { on: "2023-06-30" }, decision: "12/QĐ" },
		{ task: "t1", kind: "amended", on: "2022-08-02", title: "Rules", product: "Decision", weight: 3 },
		{ task: "t3", kind: "completed", on: "2022-06-01" },
		{ task: "t4", kind: "submitted", on: "2022-06-02" },
	],
	{
		rolling: "all",
		evidence: "expected",
		committee: { title: "Committee", members: [{ id: "m1", role: "head" }] },
		sessions: [{ id: "s1", heldOn: "2022-03-10", conclusions: [{ id: "c1", text: "Rules" }] }],
	},
);

function c(session: string): { readonly session: string; readonly conclusion: string } {
	return { session, conclusion: "c1" };
}

describe("carryOver", () => {
	const calendar = vietnamCivilService;

	test("open one-off tasks go, as they are on the day; the rest stays and is told", () => {
		const { plan: next, events, closed, diagnostics } = carryOver(plan, { ...options, calendar });
		expect(next).toEqual({
			...{ ...to, timeZone: "Asia/Ho_Chi_Minh", rolling: "all", evidence: "expected" },
			...{ committee: plan.committee, events: [] },
			tasks: [
				{
					...{ id: "t1", title: "Rules", lead: "Unit B", supporting: ["C"], product: "Decision" },
					...{ kind: "oneOff", level: "department", deadline: { on: "2023-06-30" }, weight: 3, effort: 5 },
					carriedFrom: { plan: "01", task: "t1", deadline: { on: "2022-08-12" }, times: 1 },
				},
				{
					...{ id: "t2", title: "Task t2", lead: "Unit A", kind: "oneOff", after: ["t1"] },
					deadline: { days: 10, of: "working", from: "2022-03-01" },
					carriedFrom: {
						...{ plan: "01", task: "t2", times: 1 },
						deadline: { days: 10, of: "working", from: "2022-03-01" },
					},
				},
				{
					...{ id: "t7", title: "Task t7", lead: "Unit A", kind: "oneOff", deadline: { on: "2022-08-12" } },
					carriedFrom: { plan: "01", task: "t7", deadline: { on: "2022-08-12" }, times: 1 },
				},
			],
		});
		expect(kept(diagnostics)).toEqual([
			["DEADLINE_KEPT", "t2", "t7"],
			["LINK_DROPPED", "t7"],
			["LEFT_BEHIND", "t4", "t6"],
		]);
		const on = { kind: "carriedOver", on: "2022-12-31", recordedAt: options.recordedAt, plan: "02" };
		expect(events).toEqual([
			{ id: "carriedOver-02-t1", seq: 6, task: "t1", ...on },
			{ id: "carriedOver-02-t2", seq: 7, task: "t2", ...on },
			{ id: "carriedOver-02-t7", seq: 8, task: "t7", ...on },
		]);
		expect(closed).toEqual({ ...plan, events: [...plan.events, ...events] });
		expect(parsePlan(closed)).toEqual(closed);
		expect(parsePlan(next)).toEqual(next);
	});

	test("the day of a deadline that is kept is the same in both plans", () => {
		const { plan: next } = carryOver(plan, { ...options, calendar });
		const dueIn = (of: Plan, id: string): unknown =>
			planStatus(of, { asOf: "2023-01-10", calendar }).rows.find((row) => row.task === id)?.due;
		for (const { id } of next.tasks) expect(dueIn(next, id)).toBe(dueIn(plan, id));
	});

	test("a new deadline counts from the new plan, and no deadline is made up", () => {
		const deadline: Deadline = { days: 5, of: "calendar", from: "assigned" };
		const inner = { ...plan, tasks: [task("t1", { innerDeadline: { on: "2022-08-01" } })], events: [] };
		const { plan: next, diagnostics } = carryOver(inner, {
			...options,
			deadlines: { t1: deadline },
			calendar,
		});
		expect(next.tasks[0]).toMatchObject({ deadline, carriedFrom: { deadline: { on: "2022-08-12" } } });
		expect(next.tasks[0]).not.toHaveProperty("innerDeadline");
		expect(diagnostics).toEqual([]);
		expect(planStatus(next, { asOf: "2023-01-10", calendar }).rows[0]?.due).toBe("2023-01-16");
		const keptInner = { days: 3, of: "calendar", from: "assigned" } as const;
		const same = { ...plan, tasks: [task("t1", { innerDeadline: keptInner })], events: [] };
		expect(carryOver(same, options).plan.tasks[0]?.innerDeadline).toEqual({
			...keptInner,
			from: "2022-03-01",
		});
	});

	test("a deadline kept is told where its day is over when the next plan begins, or cannot be told", () => {
		const run = (deadline: Deadline, change: Partial<CarryOverOptions> = {}): readonly unknown[] =>
			kept(carryOver(makePlan([task("t1", { deadline })], []), { ...options, ...change }).diagnostics);
		expect(run({ on: "2023-01-09" })).toEqual([["DEADLINE_KEPT", "t1"]]);
		expect(run({ on: "2023-01-10" })).toEqual([]);
		expect(run({ on: "2022-12-30" }, { to: { ...to, adoptedOn: "2022-12-01" } })).toEqual([
			["DEADLINE_KEPT", "t1"],
		]);
		expect(run({ on: "2022-12-31" }, { to: { ...to, adoptedOn: "2022-12-01" } })).toEqual([]);
		expect(run({ when: "money" })).toEqual([]);
		expect(run({ missing: "not set" })).toEqual([]);
		const counted: Deadline = { days: 10, of: "working", from: "assigned" };
		expect(run(counted)).toEqual([["NOT_COVERED", "t1"]]);
		expect(run(counted, { calendar })).toEqual([["DEADLINE_KEPT", "t1"]]);
		expect(run(counted, { deadlines: { t1: { on: "2023-02-01" } } })).toEqual([]);
	});

	test("twice carried over keeps the first deadline of the first plan and counts two", () => {
		const { plan: second } = carryOver(plan, {
			...options,
			tasks: ["t2"],
			deadlines: { t2: { on: "2023-06-30" } },
		});
		const { plan: third } = carryOver(second, {
			...{ asOf: "2023-12-31", recordedAt: "2024-01-04T09:00:00+07:00" },
			to: { ...to, id: "03", adoptedOn: "2024-01-10" },
		});
		expect(third.tasks[0]?.carriedFrom).toEqual({
			...{ plan: "02", task: "t2", times: 2 },
			deadline: { days: 10, of: "working", from: "2022-03-01" },
		});
		expect(lineage(third, "t2").carriedFrom?.times).toBe(2);
		const unsaid = makePlan(
			[task("t1", { carriedFrom: { plan: "0", task: "x", deadline: { on: "2021-01-01" } } })],
			[],
		);
		expect(carryOver(unsaid, options).plan.tasks[0]?.carriedFrom).toEqual({
			...{ plan: "01", task: "t1", deadline: { on: "2021-01-01" }, times: 2 },
		});
	});

	test("in the old plan they are outside every count from that day on", () => {
		const { closed } = carryOver(plan, { ...options, tasks: ["t1", "t5"] });
		const before = countTasks(planStatus(closed, { asOf: "2022-12-30" }), governmentView);
		const after = countTasks(planStatus(closed, { asOf: "2022-12-31" }), governmentView);
		expect([before.outside, after.outside]).toEqual([0, 2]);
		expect(after.outsideTasks).toEqual(["t1", "t5"]);
		expect(after.total).toBe(before.total);
		expect(lineage(closed, "t1")).toMatchObject({
			...{ origin: { conclusion: "c1" }, carriedTo: { plan: "02", on: "2022-12-31", task: "t1" } },
		});
	});

	test("regular tasks go when named, in the order of the plan, with who and why", () => {
		const told = { by: "u1", reason: "unfinished", conclusion: c("s1"), calendar };
		const { plan: next, events, diagnostics } = carryOver(plan, { ...options, ...told, tasks: ["t5", "t1"] });
		expect(next.tasks.map(({ id, kind }) => [id, kind])).toEqual([
			["t1", "oneOff"],
			["t5", "regular"],
		]);
		expect(next.tasks[1]?.deadline).toEqual(plan.tasks[4]?.deadline);
		for (const event of events)
			expect(event).toMatchObject({ by: "u1", reason: "unfinished", conclusion: c("s1") });
		expect(diagnostics).toEqual([]);
	});

	test("ids can be changed, and links follow them", () => {
		const { plan: next, closed } = carryOver(plan, {
			...options,
			tasks: ["t1", "t2"],
			ids: { t1: "a", t2: "b" },
		});
		expect(lineage(closed, "t1").carriedTo).toMatchObject({ plan: "02", task: "a" });
		expect(next.tasks.map(({ id, after, carriedFrom }) => [id, after, carriedFrom?.task])).toEqual([
			["a", undefined, "t1"],
			["b", ["a"], "t2"],
		]);
		const parents = makePlan([task("t1"), task("t2", { parent: "t1" })], []);
		const swapped = carryOver(parents, { ...options, ids: { t1: "t2", t2: "t1" } }).plan.tasks;
		expect(swapped.map(({ id, parent }) => [id, parent])).toEqual([
			["t2", undefined],
			["t1", "t2"],
		]);
		const hostile = makePlan([task("constructor"), task("__proto__")], []);
		expect(carryOver(hostile, options).plan.tasks.map(({ id }) => id)).toEqual(["constructor", "__proto__"]);
	});

	test("a task it still waits for that stays behind is told; a finished one is not", () => {
		const waiting = (on: string): Plan =>
			makePlan(
				[task("t1", { after: ["t2"] }), task("t2"), task("t3", { after: ["t2", "t1"] })],
				[{ task: "t2", kind: "completed", on }],
			);
		const run = (on: string): readonly unknown[] =>
			kept(
				carryOver(waiting(on), {
					...{ ...options, tasks: ["t1", "t3"] },
					deadlines: { t1: { on: "2023-06-30" }, t3: { on: "2023-06-30" } },
				}).diagnostics,
			);
		expect(run("2022-12-31")).toEqual([]);
		expect(run("2023-01-02")).toEqual([["LINK_DROPPED", "t1", "t3"]]);
	});

	test("nothing to carry over is said, not refused", () => {
		const empty = carryOver({ ...plan, tasks: [], events: [] }, options);
		expect(kept(empty.diagnostics)).toEqual([["NOTHING_CARRIED_OVER"]]);
		expect([empty.plan.tasks, empty.events]).toEqual([[], []]);
		const { closed } = carryOver(plan, options);
		expect(kept(carryOver(closed, { ...options, to: { ...to, id: "03" } }).diagnostics)).toEqual([
			["NOTHING_CARRIED_OVER"],
			["LEFT_BEHIND", "t4", "t6"],
		]);
	});

	test("carried over again after that was taken back: the event gets another id", () => {
		const { closed } = carryOver(plan, { ...options, tasks: ["t1"] });
		const back = parsePlan({
			...closed,
			events: [
				...closed.events,
				{
					...{ id: "back", seq: 7, task: "t1", kind: "corrected", supersedes: "carriedOver-02-t1" },
					...{ reason: "stays", event: null, on: "2023-01-05", recordedAt: "2023-01-05T09:00:00+07:00" },
				},
			],
		});
		const again = carryOver(back, { ...options, recordedAt: "2023-01-06T09:00:00+07:00", tasks: ["t1"] });
		expect(again.events[0]).toMatchObject({ id: "carriedOver-02-t1-2", seq: 8 });
		expect(parsePlan(again.closed)).toEqual(again.closed);
	});

	test("an option of the next plan comes before what the old plan says", () => {
		const given = { ...to, timeZone: "UTC", rolling: "none", committee: undefined } as const;
		const { plan: next } = carryOver(plan, { ...options, to: given });
		expect([next.timeZone, next.rolling, next.committee]).toEqual(["UTC", "none", plan.committee]);
	});

	test("leaves the old plan as it is, and comes back from JSON as it was", () => {
		const text = JSON.stringify(plan);
		const result = carryOver(plan, options);
		expect(JSON.stringify(plan)).toBe(text);
		expect(JSON.parse(JSON.stringify(result))).toEqual(result);
	});
});

describe("carryOver refuses", () => {
	test("tasks that cannot go, all at once", () => {
		const cancelled = makePlan(
			[task("t1"), task("t2"), task("t3"), task("t4"), task("t5", { assignedOn: "2023-02-01" })],
			[
				{ task: "t1", kind: "cancelled", on: "2022-06-01" },
				{ task: "t2", kind: "completed", on: "2022-06-01" },
				{ task: "t3", kind: "submitted", on: "2022-06-01" },
				{ task: "t4", kind: "started", on: "2023-01-02" },
			],
		);
		expect(faults(cancelled, { tasks: ["t5", "t4", "t3", "t2", "t1"] })).toEqual([
			"ILLEGAL_EVENT /options/tasks/4",
			"ILLEGAL_EVENT /options/tasks/3",
			"ILLEGAL_EVENT /options/tasks/2",
			"ILLEGAL_EVENT /options/tasks/1",
			"NOT_YET_ASSIGNED /options/tasks/0",
		]);
		expect(faults(plan, { tasks: ["t9", "t1", "t1"] })).toEqual([
			"UNKNOWN_TASK /options/tasks/0",
			"DUPLICATE_ID /options/tasks/2",
		]);
	});

	test("deadlines and ids of other tasks, and those that the next plan cannot take", () => {
		const every = { every: { period: "month", repeat: "+", roll: "none" } };
		expect(faults(plan, { deadlines: { t3: { on: "2023-06-30" } }, ids: { t9: "x" } })).toEqual([
			"NOT_CARRIED_OVER /options/deadlines/t3",
			"NOT_CARRIED_OVER /options/ids/t9",
		]);
		expect(faults(plan, { deadlines: { t1: every }, ids: { t7: "t1" } })).toEqual([
			"DUPLICATE_ID /options/ids/t7",
			"RECURRENCE_ON_ONE_OFF /options/deadlines/t1",
		]);
		expect(faults(plan, { deadlines: { t1: { on: "2023" } }, ids: { t2: "" } })).toEqual([
			"NOT_A_DATE /options/deadlines/t1/on",
			"NOT_TEXT /options/ids/t2",
		]);
	});

	test("a next plan that is none", () => {
		expect(faults(plan, { to: { ...to, id: "01" } })).toEqual(["SAME_PLAN /options/to/id"]);
		expect(faults(plan, { to: { id: "02", adoptedOn: "2023", tasks: [], events: [] } })).toEqual([
			"UNKNOWN_KEY /options/to/tasks",
			"UNKNOWN_KEY /options/to/events",
		]);
		expect(faults(plan, { to: { id: "02", adoptedOn: "2023", name: "x" } })).toEqual([
			"UNKNOWN_KEY /options/to/name",
			"MISSING_KEY /options/to/title",
			"NOT_A_DATE /options/to/adoptedOn",
		]);
		for (const value of junk) {
			expect(faults(plan, { to: value })[0]).toMatch(/^[A-Z_]+ \/options\/to/);
			if (typeof value === "string" && value.trim() !== "") continue;
			expect(faults(plan, { to: { ...to, id: value } })).toEqual(["NOT_TEXT /options/to/id"]);
		}
	});

	test("an instant before the last entry, a conclusion that is not known, options that cannot be meant", () => {
		expect(faults(plan, { recordedAt: "2022-01-01T09:00:00+07:00", conclusion: c("s9") })).toEqual([
			"UNKNOWN_CONCLUSION /options/conclusion/session",
			"RECORDED_BEFORE_PREDECESSOR /options/recordedAt",
		]);
		expect(faults(plan, { asOf: "2022", recordedAt: "2023-01-04", by: 5, task: "t1", tasks: "t1" })).toEqual([
			"UNKNOWN_KEY /options/task",
			"NOT_A_DATE /options/asOf",
			"OFFSET_UNSTATED /options/recordedAt",
			"WRONG_TYPE /options/tasks",
			"NOT_TEXT /options/by",
		]);
		expect(refusalOf(() => carryOver(plan, null as unknown as CarryOverOptions)).code).toBe("BAD_OPTIONS");
	});

	test("a plan that was not parsed, in the words of parsePlan", () => {
		for (const value of junk)
			expect(refusalOf(() => carryOver(value as Plan, options)).issues).not.toEqual([]);
		const broken = (change: object): Plan =>
			({ ...plan, tasks: [plan.tasks[1], { ...plan.tasks[0], ...change }], events: [] }) as unknown as Plan;
		expect(faults(broken({ level: 5 }))[0]).toBe("NOT_TEXT /tasks/1/level");
		expect(faults(broken({ deadline: { on: "2023-99-99" } }))[0]).toBe("NOT_A_DATE /tasks/1/deadline/on");
		const tasks = [plan.tasks[0], plan.tasks[0]] as readonly Task[];
		expect(faults({ ...plan, tasks, events: [] })[0]).toBe("DUPLICATE_ID /tasks/1/id");
	});
});
