import { SteerindexError } from "steerindex/core";
import {
	type Plan,
	type PlanStatus,
	type ProgressOptions,
	parsePlan,
	planStatus,
	progress,
	type Task,
} from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { eventsOf, oneTask, planOf } from "./planStatusPlans.ts";

// Formula: plan.progress.
const task = (id: string, fields: Partial<Task> = {}): Task => ({
	...oneTask,
	id,
	weight: 1,
	effort: 10,
	...fields,
});
const at = "2022-08-01T09:00:00+07:00";

/** Due by 15 August: done, doneLate, open, suspended. Not due: early, later, none. Apart: regular, cancelled, merged, carried. */
const plan: Plan = {
	...planOf({}),
	tasks: [
		task("done", { weight: 2 }),
		task("doneLate", { deadline: { on: "2022-05-31" }, weight: { decimal: "0.1" } }),
		task("open"),
		task("suspended", { deadline: { on: "2022-08-15" } }),
		task("early", { deadline: { on: "2022-08-16" }, weight: 4, effort: 30 }),
		task("later", { deadline: { on: "2022-12-31" } }),
		task("none", { deadline: { missing: "chưa rõ" } }),
		task("regular", {
			// The occurrence of the second half of the year is finished, the task is not.
			assignedOn: "2022-07-01",
			kind: "regular",
			deadline: { every: { period: "halfYear", repeat: "+", roll: "none" } },
		}),
		task("cancelled"),
		task("merged"),
		task("carried"),
		task("notYet", { assignedOn: "2022-09-01", deadline: { on: "2022-10-01" } }),
	],
	events: [
		...["done", "doneLate", "early", "regular"].flatMap((id, i) =>
			eventsOf(id, [["completed", "2022-07-01", { recordedAt: at }]], 1 + i),
		),
		...eventsOf("suspended", [["suspended", "2022-07-01", { recordedAt: at }]], 5),
		...eventsOf("cancelled", [["cancelled", "2022-07-01", { recordedAt: at }]], 6),
		...eventsOf("merged", [["merged", "2022-07-01", { recordedAt: at, into: "done" }]], 7),
		...eventsOf("carried", [["carriedOver", "2022-07-01", { recordedAt: at, plan: "02" }]], 8),
	].map((event) => (event.kind === "carriedOver" ? { ...event, task: "carried" } : event)),
};
const status = planStatus(parsePlan(plan), { asOf: "2022-08-15" });

function issuesOf(run: () => unknown): readonly string[] {
	try {
		run();
	} catch (error) {
		if (SteerindexError.is(error)) return error.issues.map(({ code, path }) => `${code} ${path.join("/")}`);
		throw error;
	}
	return [];
}

describe("progress", () => {
	test.each([
		[
			"all",
			"3",
			"11",
			["regular", "open", "suspended", "later", "none", "cancelled", "merged", "carried"],
			[],
		],
		[
			"due",
			"2",
			"4",
			["open", "suspended"],
			["early", "later", "none", "regular", "cancelled", "merged", "carried"],
		],
		[
			"allExceptCancelled",
			"3",
			"8",
			["open", "suspended", "later", "none", "regular"],
			["cancelled", "merged", "carried"],
		],
		[
			"exceptRegular",
			"3",
			"7",
			["open", "suspended", "later", "none"],
			["regular", "cancelled", "merged", "carried"],
		],
	] as const)("of %s: %s of %s", (denominator, done, of, notDone, leftOut) => {
		const found = progress(status, { basis: "count", denominator });
		expect([found.numerator, found.denominator, found.denominatorName]).toEqual([done, of, denominator]);
		expect(new Set(found.notDone)).toEqual(new Set(notDone));
		expect(found.leftOut).toEqual(leftOut);
		expect(found.done).toHaveLength(Number(done));
		expect(found).toMatchObject({ plan: "01", asOf: "2022-08-15", seq: 8, basis: "count", percent: null });
	});

	test("a deadline on the day is due, one of the next day is not, done or not", () => {
		const due = (asOf: string): string =>
			progress(planStatus(plan, { asOf }), { basis: "count", denominator: "due" }).denominator;
		expect(["2022-05-30", "2022-05-31", "2022-08-12", "2022-08-15", "2022-08-16"].map(due)).toEqual([
			...["0", "1", "3", "4", "5"],
		]);
	});

	test("by weight and by effort, exact; weights are those of the day", () => {
		const weight = progress(status, { basis: "weight", denominator: "due" });
		expect([weight.numerator, weight.denominator, weight.share]).toEqual(["2.1", "4.1", { exact: "21/41" }]);
		const effort = progress(status, {
			basis: "effort",
			denominator: "exceptRegular",
			rounding: { places: 1, mode: "half-up" },
		});
		expect([effort.numerator, effort.denominator, effort.percent]).toEqual(["50", "90", 55.6]);
		const truncated = progress(status, {
			basis: "count",
			denominator: "exceptRegular",
			rounding: { places: 2, mode: "truncate" },
		});
		expect([truncated.share, truncated.percent]).toEqual([{ exact: "3/7" }, 42.85]);
		const amended = planStatus(
			parsePlan({
				...plan,
				events: [...plan.events, ...eventsOf("open", [["amended", "2022-08-10", { weight: 6 }]], 9)],
			}),
			{ asOf: "2022-08-15" },
		);
		expect(progress(amended, { basis: "weight", denominator: "due" }).denominator).toBe("9.1");
	});

	test("of nothing there is no share, and no percent", () => {
		const nothing = planStatus(plan, { asOf: "2022-01-01" });
		const rounding = { places: 1, mode: "half-up" } as const;
		expect(progress(nothing, { basis: "count", denominator: "all", rounding })).toMatchObject({
			...{ numerator: "0", denominator: "0", share: null, percent: null, done: [], notDone: [], leftOut: [] },
		});
		const weightless: PlanStatus = { ...status, rows: status.rows.map((row) => ({ ...row, weight: 0 })) };
		expect(progress(weightless, { basis: "weight", denominator: "all" })).toMatchObject({
			denominator: "0",
			share: null,
		});
	});

	test("names what may be due and cannot be told", () => {
		const days = { days: 5, of: "working", from: "2022-08-01" } as const;
		const tasks = [
			task("a"),
			task("b", { deadline: days }),
			task("c", { deadline: days }),
			task("d", { deadline: days }),
		];
		const at = "2022-08-02T09:00:00+07:00";
		const events = [
			...eventsOf("c", [["suspended", "2022-08-02", { recordedAt: at }]], 1),
			...eventsOf("d", [["cancelled", "2022-08-02", { recordedAt: at }]], 2),
		];
		const blind = planStatus(parsePlan({ ...planOf({}), tasks, events }), { asOf: "2022-08-15" });
		const found = progress(blind, { basis: "count", denominator: "due" });
		expect([found.denominator, found.leftOut, found.notCovered]).toEqual(["1", ["b", "c", "d"], ["b", "c"]]);
		expect(progress(blind, { basis: "count", denominator: "all" }).notCovered).toEqual([]);
	});

	test("a task without a weight is refused, each by name; one left out needs none", () => {
		const { weight: _, effort: __, ...bare } = oneTask;
		const mixed = planStatus(
			parsePlan({ ...planOf({}), tasks: [{ ...bare, id: "t1" }, task("t2"), { ...bare, id: "t3" }] }),
			{ asOf: "2022-08-15" },
		);
		expect(issuesOf(() => progress(mixed, { basis: "weight", denominator: "all" }))).toEqual([
			"WEIGHT_MISSING status/rows/t1/weight",
			"WEIGHT_MISSING status/rows/t3/weight",
		]);
		expect(issuesOf(() => progress(mixed, { basis: "effort", denominator: "due" }))).toHaveLength(2);
		expect(progress(mixed, { basis: "count", denominator: "all" }).denominator).toBe("3");
		const later = {
			...mixed,
			rows: mixed.rows.map((row) => (row.weight === null ? { ...row, due: null } : row)),
		};
		expect(progress(later, { basis: "weight", denominator: "due" }).denominator).toBe("1");
		const below = { ...mixed, rows: mixed.rows.map((row) => ({ ...row, weight: -1 })) };
		expect(issuesOf(() => progress(below, { basis: "weight", denominator: "all" }))[0]).toBe(
			"NEGATIVE_WEIGHT status/rows/t1/weight",
		);
	});

	test("basis and denominator have to be named", () => {
		const of = (options: unknown): readonly string[] =>
			issuesOf(() => progress(status, options as ProgressOptions));
		expect(of({ denominator: "all" })).toEqual(["UNKNOWN_BASIS options/basis"]);
		expect(of({ basis: "count" })).toEqual(["UNKNOWN_DENOMINATOR options/denominator"]);
		expect(of({ basis: "count", denominator: "toString" })).toEqual([
			"UNKNOWN_DENOMINATOR options/denominator",
		]);
		expect(of(null)).toEqual(["BAD_OPTIONS options"]);
		const rounding = { places: 1.5, mode: "half-up" };
		expect(of({ basis: "count", denominator: "all", rounding })).toEqual([
			"BAD_PLACES options/rounding/places",
		]);
	});
});
