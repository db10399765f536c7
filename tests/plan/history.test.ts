import { dateAt, daysBetween } from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import type { Plan } from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { history, type PlanHistoryOptions } from "../../src/plan/history.ts";
import { junk } from "../calendar/junk.ts";
import { refusalOf } from "../number/refusal.ts";
import { makePlan, task } from "./historyPlans.ts";

const plan = makePlan(
	[task("t1", { weight: 2 }), task("t2")],
	[
		{ task: "t1", kind: "started", on: "2022-08-01", by: "u17" },
		{ task: "t2", kind: "started", on: "2022-08-02", by: "u3" },
		{
			task: "t1",
			kind: "extended",
			on: "2022-08-10",
			by: "u3",
			deadline: { days: 3, of: "working", from: "2022-08-10" },
			decision: "12/QĐ",
		},
		{
			task: "t1",
			kind: "completed",
			on: "2022-08-15",
			by: "u17",
			recordedAt: "2022-08-17T18:00:00Z",
			evidence: [{ title: "Report 12" }],
		},
		// Written down after the completion, and it happened before: the record of the lead changes at once.
		{
			task: "t1",
			kind: "reassigned",
			on: "2022-08-05",
			by: "u3",
			lead: "Unit B",
			recordedAt: "2022-08-18T09:00:00+07:00",
		},
		{
			task: "t1",
			kind: "corrected",
			on: "2022-08-20",
			by: "u17",
			supersedes: "e4",
			reason: "another day",
			event: { kind: "completed", on: "2022-08-16", doneOn: "2022-08-12" },
		},
		{
			task: "t1",
			kind: "corrected",
			on: "2022-08-21",
			by: "u17",
			supersedes: "e6",
			reason: "draft",
			event: null,
		},
		{ task: "t1", kind: "amended", on: "2022-08-22", title: "Rules", product: "Decision", supporting: ["C"] },
	],
);
const ids = (options: PlanHistoryOptions): readonly string[] =>
	history(plan, options).map(({ event }) => event.id);
const faults = (options: unknown): readonly string[] =>
	refusalOf(() => history(plan, options as PlanHistoryOptions)).issues.map(
		({ code, pointer }) => `${code} ${pointer}`,
	);

describe("history of a plan (ledger.entry-lag)", () => {
	test("tells what each entry changed in its task, late entries and corrections too", () => {
		const items = history(plan);
		expect(items.map(({ event }) => event)).toEqual(plan.events);
		expect(items.map(({ changes }) => changes)).toEqual([
			[{ field: "state", before: "assigned", after: "inProgress" }],
			[{ field: "state", before: "assigned", after: "inProgress" }],
			[
				{
					field: "deadline",
					before: { on: "2022-08-12" },
					after: { days: 3, of: "working", from: "2022-08-10" },
				},
				{ field: "due", before: "2022-08-12", after: null },
				{ field: "extensions", before: 0, after: 1 },
			],
			[
				{ field: "state", before: "inProgress", after: "completed" },
				{ field: "doneOn", before: null, after: "2022-08-15" },
				{ field: "evidence", before: [], after: [{ title: "Report 12" }] },
			],
			[{ field: "lead", before: "Unit A", after: "Unit B" }],
			[
				{ field: "doneOn", before: "2022-08-15", after: "2022-08-12" },
				{ field: "evidence", before: [{ title: "Report 12" }], after: [] },
			],
			[
				{ field: "state", before: "completed", after: "inProgress" },
				{ field: "doneOn", before: "2022-08-12", after: null },
			],
			[
				{ field: "title", before: "Task t1", after: "Rules" },
				{ field: "product", before: null, after: "Decision" },
				{ field: "supporting", before: [], after: ["C"] },
			],
		]);
		expect(items.map(({ supersededBy }) => supersededBy)).toEqual([
			...[null, null, null, "e6", null, "e7", null, null],
		]);
		expect(items[0]?.before).toEqual({
			...{ state: "assigned", lead: "Unit A", title: "Task t1", product: null, supporting: [], weight: 2 },
			...{ deadline: { on: "2022-08-12" }, due: "2022-08-12", extensions: 0, doneOn: null, evidence: [] },
			turn: null,
		});
	});

	test("what comes after an entry is what comes before the next of the task", () => {
		const items = history(plan, { task: "t1" });
		expect(items).toHaveLength(7);
		for (const [i, { before }] of items.slice(1).entries()) expect(before).toEqual(items[i]?.after);
	});

	test("with a calendar the day of a deadline in working days is told", () => {
		const [, , extended] = history(plan, { calendar: vietnamCivilService });
		expect(extended?.after.due).toBe("2022-08-15");
	});

	test("dates of recording and lags are those of the plan's time zone", () => {
		expect(history(plan).map(({ recordedOn, lagDays }) => [recordedOn, lagDays])).toEqual(
			plan.events.map(({ on, recordedAt }) => {
				const date = dateAt(recordedAt, "Asia/Ho_Chi_Minh");
				return [date, daysBetween(on, date)];
			}),
		);
		expect(history(plan)[3]).toMatchObject({ recordedOn: "2022-08-18", lagDays: 3 });
	});

	test("from and to are dates of recording, both included; what is left out still counts", () => {
		expect(ids({ from: "2022-08-18", to: "2022-08-18" })).toEqual(["e4", "e5"]);
		expect(ids({ from: "2022-08-19", to: "2022-08-20" })).toEqual(["e6"]);
		expect(ids({ to: "2022-08-01" })).toEqual(["e1"]);
		expect(ids({ by: "u3" })).toEqual(["e2", "e3", "e5"]);
		expect(ids({ by: "u3", task: "t1", from: "2022-08-02" })).toEqual(["e3", "e5"]);
		expect(ids({ by: "u99" })).toEqual([]);
		expect(history(plan, { from: "2022-08-20", to: "2022-08-20" })).toEqual([history(plan)[5]]);
	});

	test("turns of a regular task: each completion tells of the turn it finished", () => {
		const deadline = { every: { period: "month", day: 5, repeat: "+", roll: "none" } } as const;
		const regular = makePlan(
			[task("r", { kind: "regular", deadline })],
			[
				{ task: "r", kind: "started", on: "2022-03-02" },
				{ task: "r", kind: "completed", on: "2022-05-20", evidence: [{ title: "March" }] },
				{ task: "r", kind: "reassigned", on: "2022-05-21", lead: "Unit B" },
				{ task: "r", kind: "extended", on: "2022-05-22", deadline: { on: "2022-05-30" }, decision: "9" },
			],
		);
		const items = history(regular);
		expect(
			items.map(({ after: { turn, state, due, doneOn, lead } }) => [turn, state, due, doneOn, lead]),
		).toEqual([
			["2022-03", "inProgress", "2022-03-05", null, "Unit A"],
			["2022-03", "completed", "2022-03-05", "2022-05-20", "Unit A"],
			["2022-03", "completed", "2022-03-05", "2022-05-20", "Unit B"],
			["2022-04", "assigned", "2022-05-30", null, "Unit B"],
		]);
		expect(items[1]?.after.evidence).toEqual([{ title: "March" }]);
		expect(items[0]?.before).toMatchObject({ state: "assigned", due: "2022-03-05" });
	});

	test("a regular task before its first turn, and one with an event that is not legal", () => {
		const deadline = { every: { period: "month", repeat: "++", roll: "none" } } as const;
		const tasks = [task("r", { kind: "regular", deadline, assignedOn: "2022-03-15" })];
		const told = { task: "r", on: "2022-03-20" };
		const early = makePlan(tasks, [
			{ ...told, kind: "reassigned", lead: "Unit B" },
			{ ...told, kind: "completed" },
		]);
		const [first, second] = history(early);
		expect(first?.before).toMatchObject({ turn: null, state: "assigned", due: "2022-04-30", lead: "Unit A" });
		expect(second?.after).toMatchObject({ turn: "2022-04", state: "completed", evidence: [] });
		const events = [{ ...early.events[1], kind: "resumed" }] as unknown as Plan["events"];
		expect(refusalOf(() => history({ ...early, events })).code).toBe("ILLEGAL_EVENT");
	});

	test("comes back from JSON as it was, and the plan is untouched", () => {
		const text = JSON.stringify(plan);
		const items = history(plan);
		expect(JSON.parse(JSON.stringify(items))).toEqual(items);
		expect(structuredClone(items)).toEqual(items);
		expect(JSON.stringify(plan)).toBe(text);
	});

	test("options that cannot be meant are refused, all at once", () => {
		expect(faults({ from: "2022", to: "2022-02-30", by: 17, task: null, form: 1 })).toEqual([
			"UNKNOWN_KEY /options/form",
			"NOT_A_DATE /options/from",
			"NOT_A_DATE /options/to",
			"NOT_TEXT /options/by",
			"NOT_TEXT /options/task",
		]);
		expect(faults({ from: "2022-08-17", to: "2022-08-16" })).toEqual(["RANGE_REVERSED /options/to"]);
		const unknown = refusalOf(() => history(plan, { task: "t11" }));
		expect([unknown.code, unknown.issues[0]?.suggestion]).toEqual(["UNKNOWN_TASK", "t1"]);
		for (const value of [null, 5, "t1", []]) expect(faults(value)).toEqual(["BAD_OPTIONS /options"]);
	});

	test("a plan that was not parsed is refused in the words of parsePlan", () => {
		for (const value of junk) expect(refusalOf(() => history(value as Plan)).issues).not.toEqual([]);
		const run = (change: object): string =>
			refusalOf(() => history({ ...plan, ...change } as Plan)).issues[0]?.pointer ?? "";
		const [first, second, ...rest] = plan.events;
		expect(run({ events: [second, first, ...rest] })).toBe("/events/1/seq");
		expect(run({ events: [{ ...first, task: "t9" }] })).toBe("/events/0/task");
		expect(run({ events: [{ ...first, on: "2022-99-99" }] })).toBe("/events/0/on");
		expect(run({ events: [{ ...first, kind: "resumed" }] })).toBe("/events/0/kind");
		expect(run({ events: [{ ...first, recordedAt: "yesterday" }] })).toBe("/events/0/recordedAt");
		expect(run({ events: [{ ...first, kind: "extended", deadline: null }] })).toBe("/events/0/deadline");
		expect(run({ timeZone: "Asia/Hanoi" })).toBe("/timeZone");
	});
});

describe("history of many events", () => {
	const many = (count: number, kindOf: (i: number) => object): Plan["events"] =>
		Array.from({ length: count }, (_, i) => ({
			...{ id: `m${i}`, seq: i + 1, task: "t1", on: "2022-08-01", recordedAt: "2022-08-01T09:00:00+07:00" },
			...kindOf(i),
		})) as unknown as Plan["events"];
	const extension = { kind: "extended", deadline: { on: "2022-09-01" }, decision: "x" };

	test("a hundred thousand entries of one task are read in linear time", () => {
		const events = many(100_000, () => extension);
		const items = history({ ...plan, events });
		expect(items.at(-1)?.after.extensions).toBe(100_000);
	});

	test("a regular task of so many is refused, not followed for hours", () => {
		const tasks = [
			task("t1", { kind: "regular", deadline: { every: { period: "month", repeat: "++", roll: "none" } } }),
		];
		const events = many(100_000, () => ({ kind: "reassigned", lead: "Unit B" }));
		expect(refusalOf(() => history({ ...plan, tasks, events })).code).toBe("TOO_MANY_EVENTS");
	});
});
