import { vietnamCivilService as calendar } from "steerindex/catalog";
import {
	countTasks,
	governmentView,
	officeView,
	type Plan,
	type PlanStatus,
	parsePlan,
	planStatus,
	type Recurrence,
	sessionView,
	type Task,
	type TaskRow,
} from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { type Brief, planOf } from "./planStatusPlans.ts";

// Formula: plan.timeliness, of regular tasks.
const monthly = (rule: Partial<Recurrence> = {}): Partial<Task> => ({
	kind: "regular",
	assignedOn: "2022-01-01",
	deadline: { every: { period: "month", repeat: "+", roll: "none", ...rule } },
});

function statusOn(
	asOf: string,
	task: Partial<Task>,
	briefs: readonly Brief[] = [],
	more: Partial<Plan> = {},
): PlanStatus {
	return planStatus(parsePlan(planOf(task, briefs, more)), { asOf, calendar });
}

function rowOn(asOf: string, task: Partial<Task>, briefs: readonly Brief[] = []): TaskRow {
	const [row] = statusOn(asOf, task, briefs).rows;
	if (!row) throw new Error("no row");
	return row;
}

const turnsOf = (row: TaskRow): readonly unknown[] =>
	row.occurrences.map(({ period, due, state, timeliness, doneOn }) => [
		period,
		due,
		state,
		timeliness,
		doneOn,
	]);

const dues = (row: TaskRow): readonly unknown[] =>
	row.occurrences.map(({ due, timeliness }) => [due, timeliness]);

const done = (on: string, doneOn?: string): Brief => [
	"completed",
	on,
	doneOn === undefined ? {} : { doneOn },
];

describe("a regular task", () => {
	test("is one row with an occurrence for each period that began, and the number of those overdue", () => {
		const row = rowOn("2022-03-31", monthly());
		expect(turnsOf(row)).toEqual([
			["2022-01", "2022-01-31", "assigned", "overdue", null],
			["2022-02", "2022-02-28", "assigned", "overdue", null],
			["2022-03", "2022-03-31", "assigned", "within", null],
		]);
		expect(row).toMatchObject({
			state: "assigned",
			timeliness: "regular",
			overdueOccurrences: 2,
			due: "2022-01-31",
		});
		expect(row).toMatchObject({
			daysLate: null,
			daysToDue: null,
			workingDaysLate: null,
			firstDue: null,
			doneOn: null,
		});
		// Late since 31 January by 59 days; 16 are worked in February after Tết, 23 in March.
		expect(row.occurrences[0]).toMatchObject({
			daysLate: 59,
			workingDaysLate: 39,
			from: "2022-01-01",
			to: "2022-01-31",
		});
		expect(rowOn("2022-04-01", monthly()).overdueOccurrences).toBe(3);
	});

	test("begins with the first period on or after the assignment", () => {
		expect(rowOn("2022-01-31", { ...monthly(), assignedOn: "2022-01-02" }).occurrences).toEqual([]);
		const row = rowOn("2022-02-01", { ...monthly(), assignedOn: "2022-01-02" });
		expect(turnsOf(row)).toEqual([["2022-02", "2022-02-28", "assigned", "within", null]]);
		expect(row.due).toBe("2022-02-28");
	});

	test("is never done as a whole, and counts as regular in every view", () => {
		const status = statusOn("2022-01-25", monthly(), [done("2022-01-20")]);
		const [row] = status.rows;
		expect(row).toMatchObject({
			state: "completed",
			timeliness: "regular",
			overdueOccurrences: 0,
			doneOn: null,
		});
		expect(row?.occurrences).toMatchObject([
			{ state: "completed", timeliness: "early", doneOn: "2022-01-20" },
		]);
		expect(countTasks(status, governmentView).counts).toEqual({
			doneOnTime: 0,
			doneLate: 0,
			within: 1,
			overdue: 0,
		});
		expect(countTasks(status, sessionView).counts).toEqual({ done: 0, underWay: 1, notStarted: 0 });
		expect(countTasks(status, officeView).counts).toMatchObject({ done: 0, regular: 1, overdue: 0 });
	});

	test("has the state of its current occurrence: a new one from the first day of its period", () => {
		const briefs: Brief[] = [["started", "2022-01-10"], done("2022-01-20")];
		expect(rowOn("2022-01-31", monthly(), briefs)).toMatchObject({
			state: "completed",
			due: "2022-01-31",
			entryLag: 0,
		});
		expect(rowOn("2022-02-01", monthly(), briefs)).toMatchObject({
			state: "assigned",
			due: "2022-02-28",
			entryLag: null,
		});
	});

	test("cancelled is closed, with what it had finished; suspended it has nothing overdue", () => {
		const cancelled = rowOn("2022-06-30", monthly(), [done("2022-02-03"), ["cancelled", "2022-03-05"]]);
		expect(cancelled).toMatchObject({ state: "cancelled", timeliness: "closed", overdueOccurrences: 0 });
		expect(turnsOf(cancelled)).toEqual([
			["2022-01", "2022-01-31", "completed", "late", "2022-02-03"],
			["2022-02", "2022-02-28", "cancelled", "closed", null],
		]);
		const suspended = rowOn("2022-06-30", monthly(), [["suspended", "2022-02-01"]]);
		expect(suspended).toMatchObject({ state: "suspended", timeliness: "regular", overdueOccurrences: 0 });
		expect(suspended.occurrences.map(({ timeliness }) => timeliness)).toEqual(Array(6).fill("suspended"));
		const resumed: Brief[] = [
			["suspended", "2022-02-01"],
			["resumed", "2022-06-01"],
		];
		expect(rowOn("2022-06-30", monthly(), resumed).overdueOccurrences).toBe(5);
	});

	test("in another hand or under another name begins no occurrence", () => {
		const briefs: Brief[] = [
			done("2022-01-20"),
			["reassigned", "2022-01-22", { lead: "Sở Tài chính" }],
			["amended", "2022-01-23", { title: "Báo cáo tháng" }],
		];
		const row = rowOn("2022-01-25", monthly(), briefs);
		expect(row).toMatchObject({ state: "completed", lead: "Sở Tài chính", title: "Báo cáo tháng" });
		expect(row.occurrences.map(({ period }) => period)).toEqual(["2022-01"]);
		// The return of the January report still finds January.
		const back = rowOn("2022-01-25", monthly(), [...briefs, ["returned", "2022-01-24", { reason: "thiếu" }]]);
		expect(turnsOf(back)).toEqual([["2022-01", "2022-01-31", "returned", "within", null]]);
	});
});

describe("the three ways to come back", () => {
	const late: Brief[] = [done("2022-04-10")];

	test("+ keeps what is overdue: the next period, late too", () => {
		const row = rowOn("2022-04-20", monthly(), late);
		expect(dues(row)).toEqual([
			["2022-01-31", "late"],
			["2022-02-28", "overdue"],
			["2022-03-31", "overdue"],
			["2022-04-30", "within"],
		]);
		expect(row).toMatchObject({ due: "2022-02-28", overdueOccurrences: 2 });
	});

	test("++ goes to the next one due after the day it was finished", () => {
		const rule = monthly({ repeat: "++" });
		expect(dues(rowOn("2022-03-31", rule))).toEqual([["2022-01-31", "overdue"]]);
		expect(dues(rowOn("2022-04-20", rule, late))).toEqual([
			["2022-01-31", "late"],
			["2022-04-30", "within"],
		]);
		// Finished on the very day another one is due: that one is not after it.
		expect(dues(rowOn("2022-04-01", rule, [done("2022-03-31")]))).toEqual([
			["2022-01-31", "late"],
			["2022-04-30", "within"],
		]);
		expect(dues(rowOn("2022-02-01", rule, [done("2022-01-05")]))).toEqual([
			["2022-01-31", "early"],
			["2022-02-28", "within"],
		]);
		expect(rowOn("2022-01-31", rule, [done("2022-01-05")])).toMatchObject({ state: "completed" });
	});

	test("++ looks at the day rolled, not at the day written", () => {
		// 30 April 2022 is a Saturday before the holidays of 2 and 3 May: rolled on to 4 May, back to 29 April.
		const next = rowOn("2022-05-05", monthly({ repeat: "++", roll: "next" }), [done("2022-05-02")]);
		expect(dues(next)).toEqual([
			["2022-02-07", "late"],
			["2022-05-04", "overdue"],
		]);
		const previous = rowOn("2022-05-05", monthly({ repeat: "++", roll: "previous" }), [done("2022-04-29")]);
		expect(dues(previous)).toEqual([
			["2022-01-28", "late"],
			["2022-05-31", "within"],
		]);
	});

	test(".+ counts one period from the day it was finished, early or late", () => {
		const rule = monthly({ repeat: ".+" });
		expect(turnsOf(rowOn("2022-04-20", rule, late))).toEqual([
			["2022-01", "2022-01-31", "completed", "late", "2022-04-10"],
			["2022-04-11/2022-05-10", "2022-05-10", "assigned", "within", null],
		]);
		expect(rowOn("2022-04-10", rule, late)).toMatchObject({ state: "completed" });
		expect(dues(rowOn("2022-01-20", rule, [done("2022-01-15")]))).toEqual([
			["2022-01-31", "early"],
			["2022-02-15", "within"],
		]);
		// The product of 31 January counts, not the entry of 2 February; February ends on the 28th.
		expect(dues(rowOn("2022-02-20", rule, [done("2022-02-02", "2022-01-31")]))).toEqual([
			["2022-01-31", "onTime"],
			["2022-02-28", "within"],
		]);
	});

	test("by quarter, half-year and year", () => {
		const names = (period: Recurrence["period"], repeat: Recurrence["repeat"]): readonly string[] =>
			rowOn("2023-07-01", monthly({ period, repeat })).occurrences.map((turn) => turn.period);
		expect(names("quarter", "+")).toEqual([
			...["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3"],
		]);
		expect(names("halfYear", "+")).toEqual(["2022-H1", "2022-H2", "2023-H1", "2023-H2"]);
		expect(names("year", "+")).toEqual(["2022", "2023"]);
		expect([names("quarter", "++"), names("year", ".+")]).toEqual([["2022-Q1"], ["2022"]]);
	});
});

describe("occurrences and events", () => {
	test("a return belongs to the one finished last, also when the next has begun", () => {
		const row = rowOn("2022-02-10", monthly(), [
			done("2022-01-28"),
			["returned", "2022-02-05", { reason: "sai số liệu" }],
		]);
		expect(turnsOf(row)).toEqual([
			["2022-01", "2022-01-31", "returned", "overdue", null],
			["2022-02", "2022-02-28", "assigned", "within", null],
		]);
		expect(row).toMatchObject({ state: "returned", overdueOccurrences: 1 });
		const again: Brief[] = [
			done("2022-01-28"),
			["returned", "2022-02-05", { reason: "sai số liệu" }],
			done("2022-02-08"),
		];
		expect(turnsOf(rowOn("2022-02-10", monthly(), again))).toMatchObject([
			["2022-01", "2022-01-31", "completed", "late", "2022-02-08"],
			["2022-02", "2022-02-28", "assigned", "within", null],
		]);
	});

	test("the day counts for what was finished by then", () => {
		const briefs: Brief[] = [done("2022-01-20"), done("2022-03-02")];
		expect(dues(rowOn("2022-02-28", monthly(), briefs))).toEqual([
			["2022-01-31", "early"],
			["2022-02-28", "within"],
		]);
		expect(dues(rowOn("2022-03-02", monthly(), briefs))).toEqual([
			["2022-01-31", "early"],
			["2022-02-28", "late"],
			["2022-03-31", "within"],
		]);
	});

	test("a second completion in one period goes to the next, and that is noted", () => {
		const status = statusOn("2022-01-25", monthly(), [done("2022-01-20"), done("2022-01-21")]);
		expect(status.rows[0]?.occurrences.map(({ period, timeliness }) => [period, timeliness])).toEqual([
			["2022-01", "early"],
			["2022-02", "early"],
		]);
		expect(status.diagnostics).toMatchObject([{ code: "DONE_BEFORE_PERIOD", tasks: ["t1"] }]);
		expect(statusOn("2022-01-25", monthly(), [done("2022-01-20")]).diagnostics).toEqual([]);
	});

	test("an extension moves one occurrence and leaves the rule", () => {
		const extended = (deadline: object): Brief => [
			"extended",
			"2022-01-25",
			{ deadline, decision: "Công văn 3" },
		];
		const row = rowOn("2022-02-08", monthly(), [extended({ on: "2022-02-10" })]);
		expect(dues(row)).toEqual([
			["2022-02-10", "within"],
			["2022-02-28", "within"],
		]);
		expect(row).toMatchObject({ extensions: 1, due: "2022-02-10", deadline: monthly().deadline });
		expect(row.revisions).toMatchObject([{ from: "2022-01-31", to: "2022-02-10" }]);
		const next = rowOn("2022-03-01", monthly(), [extended({ on: "2022-02-10" }), done("2022-02-09")]);
		expect(dues(next)).toEqual([
			["2022-02-10", "early"],
			["2022-02-28", "overdue"],
			["2022-03-31", "within"],
		]);
	});

	test("an occurrence may wait for a condition, also after more happens to it", () => {
		const wait: Brief = [
			"extended",
			"2022-01-25",
			{ deadline: { when: "khi có số liệu" }, decision: "Công văn 3" },
		];
		const row = rowOn("2022-02-08", monthly(), [wait, ["started", "2022-02-01"]]);
		expect(dues(row)).toEqual([
			[null, "conditional"],
			["2022-02-28", "within"],
		]);
		expect(dues(rowOn("2022-02-08", monthly(), [wait, done("2022-02-01")]))).toEqual([
			[null, "unknowable"],
			["2022-02-28", "within"],
		]);
	});

	test("between two occurrences an extension is for the coming one", () => {
		const extended: Brief = [
			"extended",
			"2022-01-25",
			{ deadline: { on: "2022-03-04" }, decision: "Công văn 3" },
		];
		const row = rowOn("2022-02-01", monthly(), [done("2022-01-20"), extended]);
		expect(dues(row)).toEqual([
			["2022-01-31", "early"],
			["2022-03-04", "within"],
		]);
	});

	test("a new rule holds from the current occurrence on, where the periods are the same", () => {
		const change = (every: object): Brief => [
			...(["extended", "2022-01-10", { deadline: { every }, decision: "Công văn 3" }] as const),
		];
		const sooner = { period: "month", day: 20, repeat: "+", roll: "none" };
		const row = rowOn("2022-02-15", monthly({ day: 15 }), [change(sooner)]);
		expect(dues(row)).toEqual([
			["2022-01-20", "overdue"],
			["2022-02-20", "within"],
		]);
		expect(row.deadline).toEqual({ every: sooner });
		expect(row.revisions).toMatchObject([{ from: "2022-01-15", to: "2022-01-20" }]);
		const quarterly = rowOn("2022-04-15", monthly(), [change({ ...sooner, period: "quarter" })]);
		expect(turnsOf(quarterly).map(String)).toEqual([
			"2022-01,2022-01-31,assigned,overdue,",
			"2022-Q2,2022-06-20,assigned,within,",
		]);
	});

	test("days that the calendar does not cover are not covered, one occurrence at a time", () => {
		const task = { ...monthly({ roll: "next" }), assignedOn: "2026-12-01" };
		const status = statusOn("2027-01-15", task);
		expect(dues(status.rows[0] as TaskRow)).toEqual([
			["2026-12-31", "overdue"],
			[null, "notCovered"],
		]);
		expect(status.rows[0]?.timeliness).toBe("regular");
		expect(status.diagnostics.map(({ code }) => code)).toEqual(["NOT_COVERED", "WORKING_DAYS_NOT_COVERED"]);
		expect(dues(rowOn("2027-01-15", task, [done("2027-01-10")]))).toEqual([
			["2026-12-31", "late"],
			[null, "notCovered"],
		]);
		const plusPlus = { ...monthly({ roll: "next", repeat: "++" }), assignedOn: "2026-12-01" };
		expect(
			rowOn("2027-03-05", plusPlus, [done("2027-02-28")]).occurrences.map(({ period }) => period),
		).toEqual([...["2026-12", "2027-03"]]);
	});
});

describe("a regular task that does not come back", () => {
	test("is regular while it is open, also past its day; done, it is judged", () => {
		const task: Partial<Task> = { kind: "regular", deadline: { on: "2022-08-12" } };
		expect(rowOn("2022-12-31", task)).toMatchObject({
			timeliness: "regular",
			daysLate: null,
			occurrences: [],
		});
		expect(rowOn("2022-12-31", task, [done("2022-08-15")])).toMatchObject({
			timeliness: "late",
			daysLate: 3,
		});
		const missing: Partial<Task> = { kind: "regular", deadline: { missing: "thường xuyên" } };
		expect(rowOn("2022-12-31", missing)).toMatchObject({ timeliness: "regular", overdueOccurrences: 0 });
		expect(rowOn("2022-12-31", missing, [done("2022-08-15")])).toMatchObject({ timeliness: "unknowable" });
		expect(rowOn("2022-12-31", missing, [["suspended", "2022-05-01"]])).toMatchObject({
			...{ state: "suspended", timeliness: "regular" },
		});
		expect(rowOn("2022-12-31", missing, [["cancelled", "2022-05-01"]]).timeliness).toBe("closed");
	});
});
