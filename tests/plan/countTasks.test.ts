import { SteerindexError } from "steerindex/core";
import {
	type CountTasksOptions,
	countTasks,
	governmentView,
	ministryView,
	officeView,
	type Plan,
	type PlanEvent,
	parsePlan,
	planStatus,
	progress,
	sessionView,
	type Task,
	type View,
	workload,
} from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { toNumber } from "../../src/number/numeric.ts";
import { fraction } from "../../src/number/rational.ts";
import type { RoundingMode } from "../../src/number/round.ts";
import published from "../scenarios/plan-published-counts.json" with { type: "json" };
import { eventsOf, oneTask, planOf } from "./planStatusPlans.ts";

// Formula: plan.views, plan.progress.

/** How a task of each class comes about; as at 15 August 2022 all are what their names say. */
const KINDS = {
	doneOnTime: { deadline: "2022-06-30", done: "2022-06-20" },
	doneLate: { deadline: "2022-06-30", done: "2022-07-10" },
	within: { deadline: "2022-12-31", done: undefined },
	overdue: { deadline: "2022-04-01", done: undefined },
} as const;
type Counts = Readonly<Record<keyof typeof KINDS, number>>;

function planWith(counts: Counts): Plan {
	const tasks: Task[] = [];
	const events: PlanEvent[] = [];
	for (const [name, { deadline, done }] of Object.entries(KINDS)) {
		for (let i = 1; i <= counts[name as keyof Counts]; i++) {
			const id = `${name}${i}`;
			tasks.push({ ...oneTask, id, deadline: { on: deadline } });
			const fields = { recordedAt: "2022-08-01T09:00:00+07:00" };
			if (done) events.push(...eventsOf(id, [["completed", done, fields]], events.length + 1));
		}
	}
	return { ...planOf({}), tasks, events };
}

describe("published totals", () => {
	test.each(published)("$id: $total", ({ total, sums, counts, due, percents = [], unreproducible }) => {
		const status = planStatus(parsePlan(planWith(counts)), { asOf: "2022-08-15" });
		const counted = countTasks(status, governmentView);
		expect(counted).toMatchObject({ total, counted: total, outside: 0, counts, notYetAssigned: 0 });
		expect(counted.counts.doneOnTime + counted.counts.doneLate).toBe(sums.done);
		expect(counted.counts.within + counted.counts.overdue).toBe(sums.notDone);
		expect(countTasks(status, ministryView).counts).toEqual({ ...counts, cancelled: 0 });
		expect(countTasks(status, sessionView).counts).toEqual({
			...{ done: sums.done, underWay: 0, notStarted: sums.notDone },
		});
		expect(countTasks(status, officeView).counts).toMatchObject({
			...{ done: sums.done, overdue: counts.overdue, inProgress: counts.within },
		});
		if (due) {
			const share = progress(status, { basis: "count", denominator: "due" });
			expect([share.numerator, share.denominator]).toEqual([String(due.done), String(due.of)]);
		}
		for (const { part, of, places, mode, percent } of percents) {
			expect(toNumber(fraction(BigInt(100 * part), BigInt(of)), { places, mode: mode as RoundingMode })).toBe(
				percent,
			);
			const rounding = { places, mode: mode as RoundingMode };
			if (part === due?.done) {
				expect(progress(status, { basis: "count", denominator: "due", rounding }).percent).toBe(percent);
			}
		}
		if (unreproducible) {
			const { part, printed } = unreproducible;
			const bases = [total, sums.done, sums.notDone, counts.within, due?.of ?? total, total - counts.within];
			for (const mode of ["half-up", "truncate", "ceiling"] as const) {
				for (const of of bases) {
					expect(toNumber(fraction(BigInt(100 * part), BigInt(of)), { places: 2, mode })).not.toBe(printed);
				}
			}
		}
	});

	test("of 833 tasks some are over 120 days late", () => {
		const { counts } = published.find(({ id }) => id === "quang-nam-2020") ?? { counts: undefined };
		const status = planStatus(planWith(counts as Counts), { asOf: "2022-08-15" });
		expect(status.rows.filter(({ daysLate }) => Number(daysLate) > 120)).toHaveLength(181);
	});
});

describe("countTasks", () => {
	const task = { ...oneTask, deadline: { on: "2022-12-31" } };
	const plan: Plan = {
		...planOf({}),
		sessions: [{ id: "s5", heldOn: "2022-03-01", conclusions: [{ id: "c1", text: "Kết luận 1" }] }],
		tasks: [
			{ ...task, id: "a", lead: "Sở Y tế", level: "department", origin: { session: "s5", conclusion: "c1" } },
			{ ...task, id: "b", lead: "Huyện A", level: "district", parent: "a", assignedOn: "2022-03-05" },
			{ ...task, id: "c", deadline: { missing: "chưa rõ" } },
			{ ...task, id: "d", deadline: { days: 9, of: "working", from: "2022-03-01" } },
			{ ...task, id: "e", assignedOn: "2022-12-01" },
			{ ...task, id: "f", kind: "regular", deadline: { missing: "thường xuyên" } },
		],
		events: [
			...eventsOf("a", [["reassigned", "2022-06-01", { lead: "Sở Nội vụ" }]], 1),
			...eventsOf("b", [["cancelled", "2022-06-02"]], 2),
			...eventsOf("c", [["completed", "2022-06-03"]], 3),
		],
	};
	const status = planStatus(parsePlan(plan), { asOf: "2022-08-15" });

	test("names the tasks of each class, what is outside, not yet assigned, and not covered", () => {
		const counts = countTasks(status, governmentView);
		expect(counts).toMatchObject({
			plan: "01",
			view: "government",
			asOf: "2022-08-15",
			seq: 3,
			by: null,
			groups: [],
		});
		expect(counts).toMatchObject({
			total: 5,
			counted: 4,
			outside: 1,
			outsideTasks: ["b"],
			notYetAssigned: 1,
		});
		expect(counts.classes.doneOnTime).toEqual({
			label: governmentView.classes[0]?.label,
			count: 1,
			tasks: ["c"],
		});
		expect([counts.classes.within.tasks, counts.notCovered]).toEqual([["a", "d", "f"], ["d"]]);
		expect(countTasks(status, ministryView).classes.cancelled.tasks).toEqual(["b"]);
	});

	test.each([
		["lead", ["Huyện A", "Sở Nội vụ"]],
		["level", ["department", "district", null]],
		["session", ["s5", null]],
		["conclusion", ["c1", null]],
		["parent", ["a", null]],
		["kind", ["oneOff", "regular"]],
		["state", ["assigned", "cancelled", "completed"]],
		["timeliness", ["closed", "notCovered", "regular", "unknowable", "within"]],
		["dueMonth", ["2022-12", null]],
		["assignedOn", ["2022-03-01", "2022-03-05"]],
	] as const)("by %s, the lead and all else as on the day", (by, keys) => {
		const counts = countTasks(status, sessionView, { by });
		expect(counts.groups.map(({ key }) => key)).toEqual(keys);
		expect(counts.groups.reduce((sum, { total }) => sum + total, 0)).toBe(counts.total);
	});

	test("by lead before the reassignment", () => {
		const before = countTasks(planStatus(plan, { asOf: "2022-05-31" }), sessionView, { by: "lead" });
		expect(before.groups.map(({ key, counts }) => [key, counts.notStarted])).toEqual([
			["Huyện A", 1],
			["Sở Nội vụ", 2],
			["Sở Y tế", 1],
		]);
	});

	test("class ids of any text are plain keys of plain data", () => {
		const view: View = {
			...{ id: "v", label: "V", outside: [] },
			classes: [{ id: "__proto__", label: "Tất cả", when: [{}] }],
		};
		const counts = countTasks(status, view);
		expect(Object.entries(counts.counts)).toEqual([["__proto__", 5]]);
		const { groups: _, ...plain } = countTasks(status, sessionView, { by: "lead" });
		expect(JSON.parse(JSON.stringify(plain))).toStrictEqual(plain);
	});

	test("refuses what is no status, also a row on no ground", () => {
		const code = (run: () => unknown): unknown => {
			try {
				return run();
			} catch (error) {
				return SteerindexError.is(error) ? `${error.code} ${error.issues[0]?.received}` : error;
			}
		};
		for (const junk of [null, undefined, [], "x", {}, { ...status, rows: [null] }] as unknown[]) {
			const given = junk as typeof status;
			expect(code(() => countTasks(given, sessionView))).toMatch(/^NOT_A_RESULT /);
			expect(code(() => progress(given, { basis: "count", denominator: "all" }))).toMatch(/^NOT_A_RESULT /);
			expect(code(() => workload(given))).toMatch(/^NOT_A_RESULT /);
		}
		const odd = { ...status, rows: status.rows.map((row) => ({ ...row, state: "done" as "completed" })) };
		expect(code(() => countTasks(odd, sessionView))).toBe('NOT_A_RESULT "done" × "within"');
	});

	test("refuses a view that is no partition, and a field that is none", () => {
		const code = (run: () => unknown): string => {
			try {
				run();
			} catch (error) {
				if (SteerindexError.is(error)) return error.code;
			}
			return "none";
		};
		expect(code(() => countTasks(status, { ...sessionView, outside: [] }))).toBe("VIEW_GAP");
		expect(code(() => countTasks(status, sessionView, { by: "title" } as unknown as CountTasksOptions))).toBe(
			"UNKNOWN_FIELD",
		);
		expect(code(() => countTasks(status, sessionView, { by: null } as unknown as CountTasksOptions))).toBe(
			"UNKNOWN_FIELD",
		);
		expect(code(() => countTasks(status, sessionView, null as unknown as CountTasksOptions))).toBe(
			"BAD_OPTIONS",
		);
	});
});
