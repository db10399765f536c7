import fc from "fast-check";
import {
	type CountField,
	countTasks,
	governmentView,
	ministryView,
	officeView,
	type ProgressDenominator,
	planStatus,
	progress,
	sessionView,
	type TaskRow,
	workload,
} from "steerindex/plan";
import { expect, test } from "vitest";
import { runs } from "../shared.ts";
import { anyAsOf, anyCalendarOrNone, anyPlan } from "./planStatusPlans.ts";

// Formula: plan.views, plan.progress, plan.workload.
const numRuns = runs(200, 5000);
const FIELDS: readonly CountField[] = [
	...(["lead", "level", "session", "conclusion", "parent", "kind"] as const),
	...(["state", "timeliness", "dueMonth", "assignedOn"] as const),
];
const anyStatus = fc
	.tuple(anyPlan, anyAsOf, anyCalendarOrNone)
	.map(([{ plan }, asOf, calendar]) => planStatus(plan, { asOf, calendar, dueSoon: { days: 7 } }));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const CLOSED = ["cancelled", "merged", "carriedOver"];

test("under every view and every grouping the classes sum to the total", () => {
	fc.assert(
		fc.property(anyStatus, fc.constantFrom(...FIELDS), (status, by) => {
			for (const view of [governmentView, ministryView, sessionView, officeView]) {
				const counts = countTasks(status, view, { by });
				for (const each of [counts, ...counts.groups]) {
					const classes = Object.values(each.classes);
					expect(sum(classes.map(({ count }) => count))).toBe(each.counted);
					expect(each.counted + each.outside).toBe(each.total);
					expect(classes.map(({ tasks }) => tasks.length)).toEqual(classes.map(({ count }) => count));
					expect(Object.values(each.counts)).toEqual(classes.map(({ count }) => count));
					expect(each.outsideTasks).toHaveLength(each.outside);
				}
				expect(counts.total).toBe(status.rows.length);
				const listed = [
					...Object.values(counts.classes).flatMap(({ tasks }) => tasks),
					...counts.outsideTasks,
				];
				expect(listed.sort()).toEqual(status.rows.map(({ task }) => task).sort());
				for (const [id, count] of Object.entries(counts.counts)) {
					const parts = counts.groups.map((group) => (group.counts as Record<string, number>)[id] ?? 0);
					expect(sum(parts)).toBe(count);
				}
				for (const group of counts.groups) {
					const tasks = [
						...Object.values(group.classes).flatMap((each) => each.tasks),
						...group.outsideTasks,
					];
					const keys = status.rows
						.filter(({ task }) => tasks.includes(task))
						.map((row) => (by === "dueMonth" ? (row.due?.slice(0, 7) ?? null) : row[by]));
					expect(new Set(keys)).toEqual(new Set([group.key]));
				}
				expect(new Set(counts.groups.map(({ key }) => key)).size).toBe(counts.groups.length);
			}
		}),
		{ numRuns },
	);
});

test("progress is what a filter of the rows gives, under every denominator", () => {
	const isIn: Readonly<Record<ProgressDenominator, (row: TaskRow, asOf: string) => boolean>> = {
		all: () => true,
		due: ({ state, kind, due }, asOf) =>
			!CLOSED.includes(state) && kind === "oneOff" && due !== null && due <= asOf,
		allExceptCancelled: ({ state }) => !CLOSED.includes(state),
		exceptRegular: ({ state, kind }) => !CLOSED.includes(state) && kind === "oneOff",
	};
	fc.assert(
		fc.property(
			anyStatus,
			fc.constantFrom(...(Object.keys(isIn) as ProgressDenominator[])),
			(status, denominator) => {
				const of = status.rows.filter((row) => isIn[denominator](row, status.asOf));
				const done = of.filter(({ timeliness, state }) => state === "completed" && timeliness !== "regular");
				const found = progress(status, {
					basis: "count",
					denominator,
					rounding: { places: 0, mode: "half-up" },
				});
				expect([found.numerator, found.denominator]).toEqual([String(done.length), String(of.length)]);
				expect(found.done).toEqual(done.map(({ task }) => task));
				expect(found.done.length + found.notDone.length + found.leftOut.length).toBe(status.rows.length);
				const percent = of.length === 0 ? null : Math.round((100 * done.length) / of.length);
				expect(found.percent).toBe(percent);
			},
		),
		{ numRuns },
	);
});

test("the open tasks of all leads are the open tasks of the plan", () => {
	fc.assert(
		fc.property(anyStatus, (status) => {
			const units = workload(status);
			const open = status.rows.filter(
				({ state, timeliness }) =>
					!CLOSED.includes(state) && (state !== "completed" || timeliness === "regular"),
			);
			const listed = units.flatMap(({ lead }) => lead.tasks);
			expect([...listed].sort()).toEqual(open.map(({ task }) => task).sort());
			const government = countTasks(status, governmentView).counts;
			expect(sum(units.map(({ lead }) => lead.done))).toBe(government.doneOnTime + government.doneLate);
			expect(sum(units.map(({ lead }) => lead.doneLate))).toBe(government.doneLate);
			expect(sum(units.map(({ lead }) => lead.open))).toBe(government.within + government.overdue);
			expect(units.map(({ unit }) => unit)).toEqual([...new Set(units.map(({ unit }) => unit))].sort());
		}),
		{ numRuns },
	);
});
