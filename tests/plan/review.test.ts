import { SteerindexError } from "steerindex/core";
import { formatIssues } from "steerindex/display";
import {
	appendEvent,
	checkEvent,
	countTasks,
	evaluateTarget,
	formatReproduction,
	formatTargetResult,
	governmentView,
	type Plan,
	parsePlan,
	planStatus,
	progress,
	reproduce,
	sessionView,
} from "steerindex/plan";
import { describe, expect, test } from "vitest";

const task = { title: "Nhiệm vụ", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-08-12" } };
const plan = parsePlan({
	id: "01",
	title: "Kế hoạch số 01",
	adoptedOn: "2022-03-15",
	timeZone: "Asia/Ho_Chi_Minh",
	tasks: [
		{ ...task, id: "t1" },
		{ ...task, id: "t2" },
	],
	events: [
		{
			id: "e1",
			seq: 1,
			task: "t1",
			kind: "started",
			on: "2022-08-01",
			recordedAt: "2022-08-01T09:00:00+07:00",
		},
		{
			id: "e2",
			seq: 2,
			task: "t2",
			kind: "cancelled",
			on: "2022-08-02",
			recordedAt: "2022-08-02T09:00:00+07:00",
		},
	],
});
const asOf = "2022-08-15";
const status = planStatus(plan, { asOf });

function issuesOf(run: () => unknown): string[] {
	try {
		run();
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return error.issues.map(({ code, pointer, suggestion }) =>
			`${code} ${pointer} ${suggestion ?? ""}`.trim(),
		);
	}
	throw new Error("it was not refused");
}

describe("a misspelt option is refused, never left unread", () => {
	const target = {
		id: "m1",
		title: "Hồ sơ trễ hạn",
		direction: "lower",
		rate: { count: "late", of: "resolved" },
		must: { under: 5 },
	} as const;
	const result = evaluateTarget(target, { counts: { late: 53, resolved: 1000 } });
	const found = reproduce(plan, { view: sessionView, printed: { done: 1 }, asOf });
	// Each as it comes from code without types.
	const misspelt: readonly (readonly [string, string, () => unknown])[] = [
		["planStatus", "knownat -> knownAt", () => planStatus(plan, { asOf, knownat: 0 } as never)],
		["countTasks", "bye -> by", () => countTasks(status, governmentView, { bye: "lead" } as never)],
		[
			"progress",
			"roundin -> rounding",
			() => progress(status, { basis: "count", denominator: "all", roundin: {} } as never),
		],
		[
			"formatTargetResult",
			"place -> places",
			() => formatTargetResult(result, { locale: "vi", place: 1 } as never),
		],
		[
			"formatReproduction",
			"local -> locale",
			() => formatReproduction(found, { locale: "vi", local: 1 } as never),
		],
	];

	test.each(misspelt)("%s: %s", (_, names, run) => {
		const [wrong, right] = names.split(" -> ");
		expect(issuesOf(run)).toEqual([`UNKNOWN_KEY /options/${wrong} ${right}`]);
	});
});

describe("an event for a plan that was not parsed", () => {
	const event = {
		id: "e3",
		task: "t1",
		kind: "completed",
		on: "2022-08-12",
		recordedAt: "2022-08-12T16:00:00+07:00",
	} as const;
	const broken: readonly (readonly [string, object, object, string])[] = [
		["sessions that are no list", { sessions: 1 }, event, "WRONG_TYPE /sessions"],
		["a session that is none", { sessions: [null] }, event, "WRONG_TYPE /sessions/0"],
		[
			"a task without a text for its id",
			{ tasks: [{ ...task, id: 1 }], events: [] },
			event,
			"NOT_TEXT /tasks/0/id",
		],
	];

	test.each(broken)("%s: says what parsePlan says", (_, part, draft, first) => {
		const raw = { ...plan, ...part } as unknown as Plan;
		for (const add of [checkEvent, appendEvent]) {
			const issues = issuesOf(() => add(raw, draft as typeof event));
			expect(issues).toEqual(issuesOf(() => parsePlan(raw)));
			expect(issues[0]).toBe(first);
		}
	});
});

test("where cases count different numbers of tasks, the text says that it is one or the other", () => {
	const found = reproduce(plan, {
		view: sessionView,
		printed: { done: 2, underWay: 1, notStarted: 2 },
		asOf,
	});
	expect(found.impossible).toEqual({ printed: 5, total: null, counted: [1, 2] });
	expect(formatReproduction(found, { locale: "en" })).toContain("the number of tasks counted is 1 or 2.");
	expect(formatReproduction(found, { locale: "vi" })).toContain("số nhiệm vụ được đếm là 1 hoặc 2.");
});

describe("tasks merged into each other", () => {
	const merged = (id: string, into: string, seq: number) =>
		({
			...{ id: `m${seq}`, seq, task: id, kind: "merged", into, on: "2022-08-01" },
			recordedAt: "2022-08-01T09:00:00+07:00",
		}) as const;
	const codes = (events: readonly object[]) =>
		planStatus(parsePlan({ ...plan, tasks: ["t1", "t2", "t3"].map((id) => ({ ...task, id })), events }), {
			asOf,
		}).diagnostics.map(({ code, tasks }) => [code, tasks]);

	test("are told of, for none of them goes on", () => {
		expect(codes([merged("t1", "t2", 1), merged("t2", "t1", 2)])).toEqual([
			["MERGED_IN_A_RING", ["t1", "t2"]],
		]);
	});

	test("a chain that ends in a task that goes on is none", () => {
		expect(codes([merged("t1", "t2", 1), merged("t2", "t3", 2)])).toEqual([]);
	});
});

test("diagnostics are told with their tasks", () => {
	const { diagnostics } = planStatus(
		parsePlan({
			...plan,
			tasks: plan.tasks.map((each) => ({ ...each, deadline: { days: 5, of: "working", from: "assigned" } })),
		}),
		{ asOf },
	);
	expect(formatIssues(diagnostics, { locale: "en" })).toBe(
		"t1: the deadline needs a calendar, and none was given",
	);
	expect(formatIssues(diagnostics, { locale: "vi" })).toMatch(/^t1: /);
});
