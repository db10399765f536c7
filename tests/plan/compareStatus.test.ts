import { vietnamCivilService } from "steerindex/catalog";
import { SteerindexError } from "steerindex/core";
import { type Plan, planStatus } from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { compareStatus } from "../../src/plan/compareStatus.ts";
import { snapshot } from "../../src/plan/snapshot.ts";
import { eventsOf, oneTask } from "./planStatusPlans.ts";

const ids = ["t1", "t2", "t3", "t4", "t5"];
const plan: Plan = {
	...{ id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh" },
	tasks: ids.map((id) => ({
		...{ ...oneTask, id },
		...(id === "t4" ? { assignedOn: "2022-08-20" } : {}),
		...(id === "t5" ? { deadline: { on: "2022-08-16" } } : {}),
	})),
	events: [
		...eventsOf("t1", [["started", "2022-08-01"]], 1),
		...eventsOf("t2", [["completed", "2022-08-10", { recordedAt: "2022-08-17T09:00:00+07:00" }]], 2),
		...eventsOf("t1", [["extended", "2022-08-18", { deadline: { on: "2022-09-30" }, decision: "CV 5" }]], 3),
		...eventsOf("t1", [["reassigned", "2022-08-19", { lead: "Sở Tài chính" }]], 4),
	],
};
const problems = (before: unknown, after: unknown): readonly string[] => {
	try {
		compareStatus(before as never, after as never);
		return [];
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
	}
};

describe("compareStatus", () => {
	test("what the last report said that is no longer so", () => {
		const printed = JSON.parse(
			JSON.stringify(snapshot(planStatus(plan, { asOf: "2022-08-15", knownAt: 1 }))),
		);
		const now = planStatus(plan, { asOf: "2022-08-15" });
		expect(compareStatus(printed, now)).toEqual({
			...{
				plan: "01",
				moved: "knowledge",
				rules: [],
				daysOnly: [],
				appeared: [],
				disappeared: [],
				unchanged: 3,
			},
			...{ from: { asOf: "2022-08-15", seq: 1 }, to: { asOf: "2022-08-15", seq: 4 } },
			tasks: [
				{
					task: "t2",
					changes: [
						{ field: "state", before: "assigned", after: "completed" },
						{ field: "timeliness", before: "overdue", after: "early" },
						{ field: "doneOn", before: null, after: "2022-08-10" },
						{ field: "daysToDue", before: -3, after: 2 },
						{ field: "daysLate", before: 3, after: 0 },
						{ field: "workingDaysLate", before: null, after: 0 },
						{ field: "entryLag", before: null, after: 7 },
					],
				},
			],
		});
	});

	test("what a week did: tasks that changed, that came in, and that only grew older", () => {
		const [before, after] = ["2022-08-15", "2022-08-22"].map((asOf) => planStatus(plan, { asOf })) as [
			never,
			never,
		];
		const week = compareStatus(before, after);
		expect(week).toMatchObject({
			moved: "date",
			daysOnly: ["t3"],
			appeared: ["t4"],
			disappeared: [],
			unchanged: 1,
		});
		expect(week.tasks.map(({ task, changes }) => [task, changes.map(({ field }) => field)])).toEqual([
			[
				"t1",
				[
					...["lead", "timeliness", "deadline", "due", "extensions", "revisions"],
					...["daysToDue", "daysLate", "workingDaysLate"],
				],
			],
			["t5", ["timeliness", "daysToDue", "daysLate", "workingDaysLate"]],
		]);
		expect(compareStatus(after, before)).toMatchObject({ appeared: [], disappeared: ["t4"] });
		const both = compareStatus(planStatus(plan, { asOf: "2022-08-15", knownAt: 1 }), after);
		expect(both.moved).toBe("both");
	});

	test("other rules are named, and then days in another calendar are a change", () => {
		const options = { asOf: "2022-08-15", dueSoon: { days: 7 } };
		const before = planStatus(plan, options);
		const after = planStatus(plan, { ...options, calendar: vietnamCivilService, dueSoon: { days: 1 } });
		const result = compareStatus(before, after);
		expect(result.moved).toBe("nothing");
		expect(result.rules).toEqual([
			{ field: "calendar", before: null, after: vietnamCivilService.id },
			{ field: "dueSoon", before: { days: 7 }, after: { days: 1 } },
		]);
		const working = { field: "workingDaysLate", before: null, after: 1 };
		expect(result.tasks).toEqual(["t1", "t3"].map((task) => ({ task, changes: [working] })));
	});

	test("the days of a regular task's turns alone are no change either", () => {
		const deadline = { every: { period: "month", day: 5, repeat: "+", roll: "none" } } as const;
		const regular: Plan = { ...plan, tasks: [{ ...oneTask, kind: "regular", deadline }], events: [] };
		const at = (asOf: string) => planStatus(regular, { asOf });
		const same = compareStatus(at("2022-08-15"), at("2022-08-20"));
		expect(same).toMatchObject({ daysOnly: ["t1"], tasks: [] });
		const more = compareStatus(at("2022-08-15"), at("2022-09-02"));
		expect(more.tasks[0]?.changes.map(({ field }) => field)).toEqual(["occurrences"]);
	});

	test("a field that a stored row does not have is null", () => {
		const now = planStatus(plan, { asOf: "2022-08-15" });
		const stored = JSON.parse(JSON.stringify(now));
		for (const row of stored.rows) delete row.occurrences;
		const { tasks } = compareStatus(stored, planStatus(plan, { asOf: "2022-08-16" }));
		const found = tasks[0]?.changes.find(({ field }) => field === "occurrences");
		expect(found).toEqual({ field: "occurrences", before: null, after: [] });
		const extra = { ...now, rows: now.rows.map((row) => ({ ...row, colour: "red" })) };
		expect(compareStatus(now, extra).tasks[0]?.changes).toEqual([
			{ field: "colour", before: null, after: "red" },
		]);
	});

	test("refuses other plans and what is no status", () => {
		const status = planStatus(plan, { asOf: "2022-08-15" });
		expect(problems(status, { ...status, plan: "02" })).toEqual(["DIFFERENT_PLAN /after/plan"]);
		expect(problems(null, [])).toEqual(["NOT_A_RESULT /before", "NOT_A_RESULT /after"]);
		expect(problems(status, { ...status, asOf: "15/8/2022" })).toEqual(["NOT_A_RESULT /after"]);
		expect(problems({ ...status, rows: [{ task: 1 }] }, status)).toEqual(["NOT_A_RESULT /before"]);
	});
});
