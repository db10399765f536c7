import { extendCalendar } from "steerindex/calendar";
import { vietnamCivilService as calendar } from "steerindex/catalog";
import { SteerindexError } from "steerindex/core";
import {
	appendEvent,
	type Plan,
	type PlanStatus,
	type PlanStatusOptions,
	parsePlan,
	planStatus,
	type Task,
	type TaskRow,
} from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { type Brief, eventsOf, oneTask, planOf } from "./planStatusPlans.ts";

// Formula: plan.timeliness. Semantics: section 8 of the definitions, a test a row.

const statusOf = (plan: Plan, options: PlanStatusOptions): PlanStatus => planStatus(parsePlan(plan), options);

function rowOf(plan: Plan, options: PlanStatusOptions): TaskRow {
	const [row] = statusOf(plan, options).rows;
	if (!row) throw new Error("no row");
	return row;
}

const on = (
	asOf: string,
	task: Partial<Task>,
	briefs: readonly Brief[] = [],
	more: Partial<Plan> = {},
): TaskRow => rowOf(planOf(task, briefs, more), { asOf, calendar });

const codesOf = (status: PlanStatus): readonly string[] => status.diagnostics.map(({ code }) => code);

function codesThrownBy(run: () => unknown): readonly string[] {
	try {
		run();
	} catch (error) {
		if (SteerindexError.is(error)) return error.issues.map(({ code }) => code);
		throw error;
	}
	throw new Error("nothing was thrown");
}

describe("when a task is assigned", () => {
	const session = {
		id: "s5",
		heldOn: "2022-07-19",
		notice: { number: "304/TB-VPCP", issuedOn: "2022-08-02" },
		conclusions: [{ id: "c1", text: "Kết luận 1" }],
	};
	const origin = { session: "s5", conclusion: "c1" };

	test("on the day it says, else on that of the notice, else on that of the plan", () => {
		const more = { sessions: [session] };
		expect(on("2022-12-31", { assignedOn: "2022-04-01", origin }, [], more).assignedOn).toBe("2022-04-01");
		expect(on("2022-12-31", { origin }, [], more).assignedOn).toBe("2022-08-02");
		expect(on("2022-12-31", {}, [], more).assignedOn).toBe("2022-03-01");
		const { notice: _, ...unnoticed } = session;
		expect(on("2022-12-31", { origin }, [], { sessions: [unnoticed] }).assignedOn).toBe("2022-03-01");
		expect(on("2022-12-31", { origin }, [], more)).toMatchObject({ session: "s5", conclusion: "c1" });
	});

	test("before that day it is in no row; that day it is", () => {
		const plan = planOf({ origin }, [], { sessions: [session] });
		const before = statusOf(plan, { asOf: "2022-08-01" });
		expect([before.rows, before.notYetAssigned, codesOf(before)]).toEqual([[], ["t1"], ["NOTHING_ASSIGNED"]]);
		expect(before.diagnostics[0]?.message).toMatchObject({ en: expect.stringContaining("2022-08-01") });
		const then = statusOf(plan, { asOf: "2022-08-02" });
		expect([then.rows.length, then.notYetAssigned, codesOf(then)]).toEqual([1, [], []]);
	});

	test("days of a deadline from the assignment are counted after that day", () => {
		const deadline = { days: 10, of: "calendar", from: "assigned" } as const;
		// 2 August + 10 days is Friday the 12th.
		expect(on("2022-08-05", { origin, deadline }, [], { sessions: [session] }).due).toBe("2022-08-12");
	});
});

describe("due soon and overdue", () => {
	const timelinessOn = (asOf: string, dueSoon: PlanStatusOptions["dueSoon"]): string =>
		rowOf(planOf({ deadline: { on: "2022-08-12" } }), { asOf, calendar, dueSoon }).timeliness;

	test("within N days inclusive; the day itself is due soon; the next day is overdue", () => {
		const days = ["2022-08-04", "2022-08-05", "2022-08-11", "2022-08-12", "2022-08-13"];
		const seven = days.map((asOf) => timelinessOn(asOf, { days: 7 }));
		expect(seven).toEqual(["within", "dueSoon", "dueSoon", "dueSoon", "overdue"]);
		expect(days.map((asOf) => timelinessOn(asOf, { days: 0 })).slice(2)).toEqual([
			"within",
			"dueSoon",
			"overdue",
		]);
		const never = ["within", "within", "within", "within", "overdue"];
		expect(days.map((asOf) => timelinessOn(asOf, undefined))).toEqual(never);
	});

	test("in working days, over the holiday of 1 and 2 September", () => {
		const plan = planOf({ deadline: { on: "2022-09-06" } });
		// Worked in (30 August, 6 September]: 31 August, 5 and 6 September.
		const of = (asOf: string, workingDays: number): string =>
			rowOf(plan, { asOf, calendar, dueSoon: { workingDays } }).timeliness;
		expect([of("2022-08-30", 3), of("2022-08-30", 2), of("2022-09-03", 2)]).toEqual([
			"dueSoon",
			"within",
			"dueSoon",
		]);
		expect([of("2022-09-04", 1), of("2022-09-06", 0), of("2022-09-07", 9)]).toEqual([
			"within",
			"dueSoon",
			"overdue",
		]);
	});

	test("where the calendar ends before the deadline, what can be told is told", () => {
		const plan = planOf({ deadline: { on: "2027-01-06" } });
		const of = (asOf: string, workingDays: number): readonly unknown[] => {
			const status = statusOf(plan, { asOf, calendar, dueSoon: { workingDays } });
			return [status.rows[0]?.timeliness, codesOf(status)];
		};
		expect(of("2026-08-03", 5)).toEqual(["within", []]);
		expect(of("2026-12-30", 7)).toEqual(["dueSoon", []]);
		expect(of("2026-12-30", 5)).toEqual(["within", ["DUE_SOON_NOT_COVERED"]]);
		// After 23 December the calendar still has 24, 25, 28, 29, 30 and 31: six working days.
		expect(of("2026-12-23", 5)).toEqual(["within", []]);
		expect(of("2026-12-23", 6)).toEqual(["within", ["DUE_SOON_NOT_COVERED"]]);
		const unknown = statusOf(plan, { asOf: "2026-08-03", dueSoon: { workingDays: 5 } });
		expect(codesOf(unknown)).toEqual(["DUE_SOON_NOT_COVERED"]);
	});
});

describe("a deadline on a day off", () => {
	const of = (deadline: Task["deadline"], rolling: Plan["rolling"]): TaskRow =>
		on("2022-09-04", { deadline }, [], { rolling });

	test("stands where it is printed, and a counted one rolls, unless the plan says otherwise", () => {
		const saturday = { on: "2022-09-03" };
		expect(of(saturday, undefined)).toMatchObject({
			due: "2022-09-03",
			timeliness: "overdue",
			workingDaysLate: 0,
		});
		expect(of(saturday, "all")).toMatchObject({
			due: "2022-09-05",
			firstDue: "2022-09-05",
			timeliness: "within",
		});
		const counted = { days: 10, of: "calendar", from: "2022-08-24" } as const;
		expect(of(counted, undefined)).toMatchObject({ due: "2022-09-05", timeliness: "within" });
		expect(of(counted, "none")).toMatchObject({ due: "2022-09-03", timeliness: "overdue", daysLate: 1 });
	});

	test("where all roll, a fixed one beyond the calendar is not covered", () => {
		const row = of({ on: "2027-03-01" }, "all");
		expect(row).toMatchObject({ due: null, firstDue: null, timeliness: "notCovered" });
	});
});

describe("outside the calendar", () => {
	test("a fixed deadline is judged, its working days are null", () => {
		const status = statusOf(planOf({ deadline: { on: "2027-03-01" } }), { asOf: "2027-03-11", calendar });
		expect(status.rows[0]).toMatchObject({ timeliness: "overdue", daysLate: 10, workingDaysLate: null });
		expect(status.diagnostics).toMatchObject([{ code: "WORKING_DAYS_NOT_COVERED", tasks: ["t1"] }]);
		const open = statusOf(planOf({ deadline: { on: "2027-03-01" } }), { asOf: "2026-03-11", calendar });
		expect(open.rows[0]).toMatchObject({ timeliness: "within", daysLate: 0, workingDaysLate: 0 });
		expect(open.diagnostics).toEqual([]);
	});

	test("a deadline that needs the calendar is notCovered, with the range in the message", () => {
		const deadline = { days: 10, of: "working", from: "2026-12-25" } as const;
		const status = statusOf(planOf({ deadline }), { asOf: "2026-12-28", calendar });
		const nothing = { due: null, daysToDue: null, daysLate: null, workingDaysLate: null };
		expect(status.rows[0]).toMatchObject({ timeliness: "notCovered", ...nothing });
		expect(status.diagnostics).toMatchObject([{ code: "NOT_COVERED", tasks: ["t1"] }]);
		expect(status.diagnostics[0]?.message).toMatchObject({ en: expect.stringContaining("2026-12-31") });
		const without = statusOf(planOf({ deadline }), { asOf: "2026-12-28" });
		expect(without.diagnostics[0]?.message).toMatchObject({ en: expect.stringContaining("none was given") });
		const done = planOf({ deadline }, [["completed", "2026-12-29"]]);
		expect(rowOf(done, { asOf: "2026-12-31", calendar }).timeliness).toBe("notCovered");
	});

	test("an estimated year covers it, and says that it is an estimate", () => {
		const longer = extendCalendar(calendar, {
			...{ year: 2027, off: ["2027-01-01"], work: [], status: "estimated" },
			sources: [{ title: "ước tính" }],
		});
		const deadline = { days: 5, of: "working", from: "2026-12-29" } as const;
		const status = statusOf(planOf({ deadline }), { asOf: "2026-12-28", calendar: longer });
		// 30, 31 December; 4, 5, 6 January.
		expect([status.rows[0]?.due, codesOf(status)]).toEqual(["2027-01-06", ["CALENDAR_ESTIMATED"]]);
	});
});

describe("the day of completion", () => {
	test("is doneOn, else the day of the event; a submission is shown and decides nothing", () => {
		const briefs: Brief[] = [
			["submitted", "2022-08-10"],
			["completed", "2022-08-20", { doneOn: "2022-08-15" }],
		];
		const row = on("2022-08-31", {}, briefs);
		expect(row).toMatchObject({ submittedOn: "2022-08-10", doneOn: "2022-08-15", timeliness: "late" });
		expect(row).toMatchObject({ daysLate: 3, workingDaysLate: 1, daysToDue: -3 });
		expect(on("2022-08-31", {}, [["completed", "2022-08-12"]])).toMatchObject({
			timeliness: "onTime",
			daysLate: 0,
		});
		expect(on("2022-08-31", {}, [["completed", "2022-08-11"]])).toMatchObject({
			timeliness: "early",
			daysToDue: 1,
		});
		const open = on("2022-08-13", {}, [["submitted", "2022-08-10"]]);
		expect(open).toMatchObject({ state: "submitted", timeliness: "overdue", submittedOn: "2022-08-10" });
	});

	test("before the event, the task is open, whatever doneOn will say; a diagnostic tells", () => {
		const plan = planOf({}, [["completed", "2022-09-05", { doneOn: "2022-08-10" }]]);
		const status = statusOf(plan, { asOf: "2022-08-31", calendar });
		expect(status.rows[0]).toMatchObject({ state: "assigned", timeliness: "overdue" });
		expect(codesOf(status)).toEqual(["COMPLETION_AFTER_AS_OF"]);
		expect(rowOf(plan, { asOf: "2022-09-05" })).toMatchObject({ timeliness: "early", daysToDue: 2 });
	});

	test("a return takes it back, and a second completion counts", () => {
		const briefs: Brief[] = [
			["completed", "2022-08-10", { evidence: [{ title: "QĐ 12", date: "2022-08-10" }] }],
			["returned", "2022-08-16", { reason: "thiếu phụ lục" }],
			["completed", "2022-08-22"],
		];
		expect(on("2022-08-15", {}, briefs)).toMatchObject({
			timeliness: "early",
			evidence: [{ title: "QĐ 12" }],
		});
		const back = on("2022-08-16", {}, briefs);
		expect(back).toMatchObject({ state: "returned", timeliness: "overdue", doneOn: null, evidence: [] });
		expect(on("2022-08-31", {}, briefs)).toMatchObject({
			timeliness: "late",
			daysLate: 10,
			doneOn: "2022-08-22",
		});
	});
});

describe("suspension", () => {
	const stopped: Brief[] = [
		["started", "2022-05-01"],
		["suspended", "2022-08-01"],
	];
	const resumed = (fields?: Record<string, unknown>): Brief[] => [
		...stopped,
		["resumed", "2022-09-15", fields],
	];

	test("while it lasts a task is suspended, never overdue", () => {
		const row = on("2022-09-14", {}, stopped);
		expect(row).toMatchObject({ state: "suspended", timeliness: "suspended", due: "2022-08-12" });
		expect(row).toMatchObject({ daysLate: null, daysToDue: null, workingDaysLate: null });
	});

	test("nothing moves by itself: without a new deadline the old one stands, and a diagnostic says so", () => {
		const status = statusOf(planOf({}, resumed()), { asOf: "2022-09-15", calendar });
		expect(status.rows[0]).toMatchObject({ state: "inProgress", timeliness: "overdue", daysLate: 34 });
		expect(status.diagnostics).toMatchObject([{ code: "OLD_DEADLINE_STANDS", tasks: ["t1"] }]);
	});

	test("a new one comes with the resumption, or with an extension before or after it", () => {
		const deadline = { on: "2022-10-31" };
		const extended: Brief = ["extended", "2022-09-01", { deadline, decision: "Công văn 12" }];
		const after: Brief = ["extended", "2022-09-16", { deadline, decision: "Công văn 12" }];
		for (const briefs of [
			resumed({ deadline }),
			[...stopped, extended, ...resumed().slice(2)],
			[...resumed(), after],
		]) {
			const status = statusOf(planOf({}, briefs), { asOf: "2022-09-20", calendar });
			expect(status.rows[0]).toMatchObject({
				timeliness: "within",
				due: "2022-10-31",
				firstDue: "2022-08-12",
			});
			expect(status.diagnostics).toEqual([]);
		}
		const row = on("2022-09-20", {}, resumed({ deadline, reason: "đã có hướng dẫn" }));
		expect(row.extensions).toBe(0);
		const revision = { event: "e3", on: "2022-09-15", kind: "resumed", from: "2022-08-12", to: "2022-10-31" };
		expect(row.revisions).toEqual([{ ...revision, decision: null, reason: "đã có hướng dẫn" }]);
	});

	test("an extension before the suspension is no new deadline", () => {
		const briefs: Brief[] = [
			["extended", "2022-04-01", { deadline: { on: "2022-08-15" }, decision: "Công văn 1" }],
			...resumed(),
		];
		expect(codesOf(statusOf(planOf({}, briefs), { asOf: "2022-09-15" }))).toEqual(["OLD_DEADLINE_STANDS"]);
	});

	test("it comes back to the state before, also the second time", () => {
		const briefs: Brief[] = [
			["accepted", "2022-05-01"],
			["suspended", "2022-05-02"],
			["resumed", "2022-05-03"],
		];
		expect(on("2022-05-03", {}, briefs).state).toBe("accepted");
		const twice: Brief[] = [
			...briefs,
			["started", "2022-05-04"],
			["suspended", "2022-05-05"],
			["resumed", "2022-05-06"],
		];
		expect(on("2022-05-06", {}, twice).state).toBe("inProgress");
	});
});

describe("extensions", () => {
	const briefs: Brief[] = [
		[
			"extended",
			"2022-08-01",
			{ deadline: { on: "2022-09-30" }, decision: "Công văn 1", reason: "chờ ý kiến" },
		],
		["extended", "2022-09-20", { deadline: { when: "khi có nghị định" }, decision: "Công văn 2" }],
		[
			"extended",
			"2022-10-20",
			{ deadline: { days: 3, of: "working", from: "assigned" }, decision: "Công văn 3" },
		],
	];

	test("are counted and kept as at the day", () => {
		expect(on("2022-07-31", {}, briefs)).toMatchObject({ extensions: 0, revisions: [], due: "2022-08-12" });
		expect(on("2022-08-13", {}, briefs)).toMatchObject({
			extensions: 1,
			timeliness: "within",
			due: "2022-09-30",
		});
		const conditional = on("2022-10-10", {}, briefs);
		expect(conditional).toMatchObject({ extensions: 2, timeliness: "conditional", due: null });
		expect(conditional.deadline).toEqual({ when: "khi có nghị định" });
		const last = on("2022-10-20", {}, briefs);
		// Three working days after 1 March 2022.
		expect(last).toMatchObject({ due: "2022-03-04", firstDue: "2022-08-12", timeliness: "overdue" });
		expect(last.revisions.map(({ from, to, decision, reason }) => [from, to, decision, reason])).toEqual([
			["2022-08-12", "2022-09-30", "Công văn 1", "chờ ý kiến"],
			["2022-09-30", null, "Công văn 2", null],
			[null, "2022-03-04", "Công văn 3", null],
		]);
	});
});

describe("corrections", () => {
	const late: Brief[] = [
		["completed", "2022-08-15", { recordedAt: "2022-08-15T16:00:00+07:00" }],
		[
			"corrected",
			"2022-08-20",
			{
				...{ supersedes: "e1", reason: "nhập nhầm ngày", recordedAt: "2022-08-20T10:00:00+07:00" },
				event: { kind: "completed", on: "2022-08-11", doneOn: "2022-08-10" },
			},
		],
		[
			"corrected",
			"2022-08-25",
			{ supersedes: "e2", reason: "ghi nhầm nhiệm vụ", recordedAt: "2022-08-25T10:00:00+07:00", event: null },
		],
	];
	const plan = planOf({}, late);
	const known = (knownAt: string | number, asOf = "2022-08-31"): TaskRow => rowOf(plan, { asOf, knownAt });

	test("hold from the instant at which they were written down, not before", () => {
		expect(known("2022-08-15T15:59:59.999+07:00")).toMatchObject({
			state: "assigned",
			timeliness: "overdue",
		});
		expect(known("2022-08-15T16:00:00+07:00")).toMatchObject({
			timeliness: "late",
			daysLate: 3,
			entryLag: 0,
		});
		expect(known("2022-08-20T09:59:59+07:00")).toMatchObject({ timeliness: "late" });
		// Written down on the 20th, nine days after the 11th.
		expect(known("2022-08-20T03:00:00Z")).toMatchObject({
			timeliness: "early",
			doneOn: "2022-08-10",
			entryLag: 9,
		});
		expect(known("2022-08-25T10:00:00+07:00")).toMatchObject({ state: "assigned", timeliness: "overdue" });
		expect([0, 1, 2, 3].map((seq) => known(seq).timeliness)).toEqual(["overdue", "late", "early", "overdue"]);
	});

	test("stand with their own day, also as at a day between", () => {
		expect(known(2, "2022-08-12")).toMatchObject({ state: "completed", timeliness: "early" });
		expect(known(1, "2022-08-12")).toMatchObject({ state: "assigned", timeliness: "within" });
	});

	test("a knowledge is an instant, a Date or a seq; the status names the last entry", () => {
		const status = statusOf(plan, { asOf: "2022-08-31", knownAt: new Date("2022-08-20T03:00:00Z") });
		expect([status.knownAt, status.seq]).toEqual(["2022-08-20T03:00:00.000Z", 2]);
		expect(statusOf(plan, { asOf: "2022-08-31" })).toMatchObject({ knownAt: "latest", seq: 3 });
		expect(statusOf(plan, { asOf: "2022-08-31", knownAt: 0 })).toMatchObject({ knownAt: 0, seq: 0 });
	});

	test("an entry of another task cannot be corrected", () => {
		const two = { ...plan, tasks: [...plan.tasks, { ...oneTask, id: "t2" }] };
		const refused = appendEvent(two, {
			...(plan.events[1] as Plan["events"][0]),
			id: "e4",
			seq: 4,
			task: "t2",
		});
		expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toContain("RECORDED_BEFORE_PREDECESSOR");
		const event = {
			...(plan.events[1] as object),
			id: "e4",
			seq: 4,
			task: "t2",
			recordedAt: "2022-09-01T00:00:00Z",
		};
		const other = appendEvent(two, { ...event, supersedes: "e3" } as Plan["events"][0]);
		expect(other.ok ? [] : other.issues.map(({ code }) => code)).toEqual(["SUPERSEDES_NOTHING"]);
	});

	test("take back a final state", () => {
		const cancelled = planOf({}, [
			["cancelled", "2022-05-01"],
			["corrected", "2022-05-09", { supersedes: "e1", reason: "nhầm nhiệm vụ", event: null }],
			["started", "2022-05-04", { recordedAt: "2022-05-10T09:00:00+07:00" }],
		]);
		expect(rowOf(cancelled, { asOf: "2022-05-10" })).toMatchObject({
			state: "inProgress",
			timeliness: "within",
		});
		expect(rowOf(cancelled, { asOf: "2022-05-10", knownAt: 1 })).toMatchObject({ timeliness: "closed" });
	});

	test("keep the place of what they correct among events of one day", () => {
		const sameDay = planOf({}, [
			["submitted", "2022-05-04"],
			["returned", "2022-05-04", { reason: "thiếu" }],
			[
				"corrected",
				"2022-05-06",
				{ supersedes: "e1", reason: "nhầm", event: { kind: "completed", on: "2022-05-04" } },
			],
		]);
		// Completed, then returned: the correction comes first, though it was written down last.
		expect(rowOf(sameDay, { asOf: "2022-05-06" })).toMatchObject({ state: "returned", doneOn: null });
	});
});

describe("late entries", () => {
	const plan = planOf({}, [
		["started", "2022-05-01"],
		["completed", "2022-08-20"],
	]);

	test("are legal where the whole sequence is, by day and then by seq", () => {
		const [event] = eventsOf(
			"t1",
			[["submitted", "2022-08-10", { recordedAt: "2022-09-05T09:00:00+07:00" }]],
			3,
		);
		const longer = appendEvent(plan, event as Plan["events"][0]);
		if (!longer.ok) throw new SteerindexError(longer.issues);
		expect(rowOf(longer.value, { asOf: "2022-08-15" })).toMatchObject({ state: "submitted", entryLag: 26 });
		expect(rowOf(longer.value, { asOf: "2022-08-31" })).toMatchObject({
			state: "completed",
			submittedOn: "2022-08-10",
		});
	});

	test("are refused naming the entry that they collide with", () => {
		const [event] = eventsOf(
			"t1",
			[["cancelled", "2022-08-10", { recordedAt: "2022-09-05T09:00:00+07:00" }]],
			3,
		);
		const refused = appendEvent(plan, event as Plan["events"][0]);
		expect(refused.ok ? [] : refused.issues).toMatchObject([
			{ code: "ILLEGAL_EVENT", message: { en: expect.stringContaining("e2") } },
		]);
	});
});

describe("rows as at the day", () => {
	const briefs: Brief[] = [
		["reassigned", "2022-06-01", { lead: "Sở Tài chính" }],
		[
			"amended",
			"2022-07-01",
			{ title: "Tên mới", product: "Quyết định", supporting: ["Văn phòng"], weight: 3 },
		],
		["amended", "2022-07-05", { weight: 4 }],
	];

	test("the lead is the lead of then, and so are title, product, supporting and weight", () => {
		const task = { weight: 1, supporting: ["Sở Y tế"], effort: 12, level: "department" };
		expect(on("2022-05-31", task, briefs)).toMatchObject({
			lead: "Sở Nội vụ",
			weight: 1,
			supporting: ["Sở Y tế"],
		});
		expect(on("2022-06-01", task, briefs)).toMatchObject({ lead: "Sở Tài chính", title: oneTask.title });
		const row = on("2022-07-04", task, briefs);
		expect(row).toMatchObject({
			title: "Tên mới",
			product: "Quyết định",
			supporting: ["Văn phòng"],
			weight: 3,
		});
		expect(row).toMatchObject({
			state: "assigned",
			entryLag: null,
			effort: 12,
			level: "department",
			kind: "oneOff",
		});
		expect(on("2022-07-05", task, briefs)).toMatchObject({ weight: 4, title: "Tên mới" });
		expect(on("2022-03-01", {})).toMatchObject({ product: null, supporting: [], weight: null, parent: null });
	});

	test("an inner deadline is shown and decides nothing", () => {
		const task = { innerDeadline: { days: 2, of: "working", from: "2022-08-03" } } as const;
		expect(on("2022-08-10", task)).toMatchObject({ innerDue: "2022-08-05", timeliness: "within" });
		const uncovered = statusOf(planOf(task), { asOf: "2022-08-10" });
		expect(uncovered.rows[0]).toMatchObject({ innerDue: null, timeliness: "within" });
		expect(codesOf(uncovered)).toEqual(["NOT_COVERED"]);
	});
});

describe("entry lag", () => {
	const lag = (recordedAt: string, timeZone = "Asia/Ho_Chi_Minh"): number | null =>
		rowOf(planOf({}, [["completed", "2022-08-20", { recordedAt }]], { timeZone }), { asOf: "2022-12-31" })
			.entryLag;

	test("is in calendar days of the plan's zone, across midnight", () => {
		expect(lag("2022-09-05T09:00:00+07:00")).toBe(16);
		expect(lag("2022-08-20T16:59:59.999Z")).toBe(0);
		expect(lag("2022-08-20T17:00:00Z")).toBe(1);
		expect(lag("2022-08-20T17:00:00Z", "UTC")).toBe(0);
		expect(lag("2022-08-20T23:30:00-05:00")).toBe(1);
	});

	test("below zero is noted: written down before it happened", () => {
		const plan = planOf({}, [["completed", "2022-08-20", { recordedAt: "2022-08-18T09:00:00+07:00" }]]);
		const status = statusOf(plan, { asOf: "2022-12-31" });
		expect([status.rows[0]?.entryLag, codesOf(status)]).toEqual([-2, ["RECORDED_EARLY"]]);
	});

	test("a unit finished on 20 August and was typed in on 5 September: red for 16 days by what was known", () => {
		const plan = planOf({ deadline: { on: "2022-08-20" } }, [
			["completed", "2022-08-20", { recordedAt: "2022-09-05T09:00:00+07:00" }],
		]);
		const asOf = "2022-08-31";
		expect(rowOf(plan, { asOf, knownAt: "2022-08-31T23:59:59+07:00" }).timeliness).toBe("overdue");
		expect(rowOf(plan, { asOf }).timeliness).toBe("onTime");
	});
});

describe("what a reader should know", () => {
	const noted = (
		task: Partial<Task>,
		briefs: readonly Brief[],
		more: Partial<Plan> = {},
	): readonly string[] => codesOf(statusOf(planOf(task, briefs, more), { asOf: "2022-12-31", calendar }));

	test("dates that contradict each other", () => {
		expect(
			noted({}, [
				["started", "2022-08-05"],
				["completed", "2022-08-06", { doneOn: "2022-08-01" }],
			]),
		).toEqual(["DONE_BEFORE_START"]);
		expect(noted({}, [["completed", "2022-03-02", { doneOn: "2022-02-01" }]])).toEqual([
			"DONE_BEFORE_ASSIGNED",
		]);
		expect(noted({ assignedOn: "2022-08-13" }, [["cancelled", "2022-08-13"]])).toEqual([
			"DUE_BEFORE_ASSIGNED",
		]);
		expect(
			noted({ assignedOn: "2022-08-01" }, [
				["accepted", "2022-07-31"],
				["cancelled", "2022-08-02"],
			]),
		).toEqual(["EVENT_BEFORE_ASSIGNED"]);
	});

	test("a product dated before the day it was rejected", () => {
		const returned: Brief = ["returned", "2022-08-16", { reason: "thiếu phụ lục" }];
		const again = (doneOn: string): readonly Brief[] => [
			["submitted", "2022-08-10"],
			returned,
			["completed", "2022-08-22", { doneOn }],
		];
		expect(noted({}, again("2022-08-10"))).toEqual(["DONE_BEFORE_RETURN"]);
		expect(noted({}, again("2022-08-16"))).toEqual([]);
	});

	test("missing evidence where the plan expects it", () => {
		const done: Brief[] = [["completed", "2022-08-01"]];
		const shown: Brief[] = [["completed", "2022-08-01", { evidence: [{ title: "QĐ 5" }] }]];
		expect(noted({}, done)).toEqual([]);
		expect(noted({}, done, { evidence: "expected" })).toEqual(["EVIDENCE_MISSING"]);
		expect(noted({}, shown, { evidence: "expected" })).toEqual([]);
		expect(statusOf(planOf({}), { asOf: "2022-12-31" })).toMatchObject({
			evidence: "optional",
			rolling: "computed",
		});
		expect(
			statusOf(planOf({}, [], { evidence: "expected", rolling: "all" }), { asOf: "2022-01-01" }),
		).toMatchObject({
			...{ evidence: "expected", rolling: "all", calendar: null, dueSoon: null },
		});
	});

	test("an empty plan has nothing to count", () => {
		const status = statusOf({ ...planOf({}), tasks: [] }, { asOf: "2022-12-31", calendar });
		expect([codesOf(status), status.rows, status.seq, status.calendar]).toEqual([
			["NOTHING_ASSIGNED"],
			[],
			0,
			"vietnam-civil-service",
		]);
	});
});

describe("refusals", () => {
	const plan = planOf({}, [["completed", "2022-08-01"]]);
	const given = (options: unknown, of: unknown = plan): readonly string[] =>
		codesThrownBy(() => planStatus(of as Plan, options as PlanStatusOptions));

	test("of options", () => {
		expect(given({ asOf: "2022-02-30" })).toEqual(["NOT_A_DATE"]);
		expect(given({})).toEqual(["NOT_A_DATE"]);
		expect(given(null)).toEqual(["BAD_OPTIONS"]);
		for (const dueSoon of [
			null,
			5,
			[],
			{},
			{ days: -1 },
			{ days: 1.5 },
			{ days: "5" },
			{ weeks: 1 },
			{ days: 1, workingDays: 1 },
		]) {
			expect(given({ asOf: "2022-08-01", dueSoon }), JSON.stringify(dueSoon)).toEqual(["BAD_DUE_SOON"]);
		}
		expect(given({ asOf: "2022-08-01", knownAt: "2022-08-01" })).toEqual(["OFFSET_UNSTATED"]);
		expect(given({ asOf: "2022-08-01", knownAt: 2 })).toEqual(["UNKNOWN_SEQ"]);
		expect(given({ asOf: "2022-08-01", knownAt: -1 })).toEqual(["BAD_SEQ"]);
		expect(given({ asOf: "2022-08-01", calendar: {} })).toContain("BAD_CALENDAR");
	});

	test("of a plan that was not parsed, with what parsePlan says", () => {
		const options = { asOf: "2022-12-31" };
		const other = (fields: object): Plan => ({ ...plan, ...fields });
		const event = (fields: object): Plan => other({ events: [{ ...plan.events[0], ...fields }] });
		const task = (fields: object): Plan => other({ tasks: [{ ...oneTask, ...fields }], events: [] });
		expect(given(options, null)).toEqual(["WRONG_TYPE"]);
		expect(given(options, [])).toEqual(["WRONG_TYPE"]);
		expect(given(options, other({ tasks: null }))).toContain("WRONG_TYPE");
		expect(given(options, other({ tasks: [oneTask, oneTask] }))).toEqual(["DUPLICATE_ID"]);
		expect(given(options, other({ timeZone: "Asia/Hanoi" }))).toContain("UNKNOWN_TIME_ZONE");
		expect(given(options, other({ adoptedOn: "1/3/2022" }))).toEqual(["NOT_A_DATE"]);
		expect(given(options, other({ sessions: 5 }))).toEqual(["WRONG_TYPE"]);
		expect(given(options, task({ deadline: { on: "2022-02-30" } }))).toEqual(["NOT_A_DATE"]);
		expect(
			given(
				options,
				task({ kind: "regular", deadline: { every: { period: "week", repeat: "+", roll: "none" } } }),
			),
		).toEqual(["UNKNOWN_VALUE"]);
		expect(given(options, task({ assignedOn: "hôm nay" }))).toEqual(["NOT_A_DATE"]);
		expect(given(options, event({ task: "t9" }))).toEqual(["UNKNOWN_TASK"]);
		expect(given(options, event({ kind: "constructor" }))).toEqual(["UNKNOWN_VALUE"]);
		expect(given(options, event({ kind: "resumed" }))).toEqual(["ILLEGAL_EVENT"]);
		expect(given(options, event({ on: "2022-13-01" }))).toEqual(["NOT_A_DATE"]);
		expect(given(options, event({ doneOn: "xong" }))).toEqual(["NOT_A_DATE"]);
		expect(given(options, event({ kind: "extended", deadline: "x", decision: "y" }))).toContain("WRONG_TYPE");
		const regular = {
			kind: "regular",
			deadline: { every: { period: "month", repeat: "+", roll: "none" } },
		} as const;
		const ofRegular = (briefs: readonly Brief[]): Plan => planOf(regular, briefs);
		expect(given(options, ofRegular([["completed", "2022-04-31"]]))).toContain("NOT_A_DATE");
		const done: Brief = ["completed", "2022-04-30", { doneOn: "xong" }];
		expect(given(options, ofRegular([done]))).toEqual(["NOT_A_DATE"]);
		expect(given(options, ofRegular([done, ["started", "2022-05-01"]]))).toEqual(["NOT_A_DATE"]);
		const deadline = { on: "2022-12-31" };
		const late = planOf({}, [
			["completed", "2022-08-01"],
			["extended", "2022-08-02", { deadline, decision: "x" }],
		]);
		expect(given(options, late)).toEqual(["ILLEGAL_EVENT"]);
		const twice = [...plan.events, ...eventsOf("t1", [["returned", "2022-08-02", { reason: "x" }]], 1)];
		expect(given(options, other({ events: twice }))).toContain("SEQ_NOT_ASCENDING");
	});
});
