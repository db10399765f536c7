import fc from "fast-check";
import { dateAt } from "steerindex/calendar";
import { parsePlan, planStatus } from "steerindex/plan";
import { expect, test } from "vitest";
import { carryOver } from "../../src/plan/carryOver.ts";
import { runs } from "../shared.ts";
import { anyAsOf, anyCalendarOrNone, anyPlan } from "./planStatusPlans.ts";

const to = { id: "02", title: "Plan 02", adoptedOn: "2023-08-15" };
const recordedAt = "2100-01-01T09:00:00+07:00";

test("every open one-off task goes or is told of, and both plans are plans (plan.carry-over)", () => {
	fc.assert(
		fc.property(anyPlan, anyAsOf, anyCalendarOrNone, ({ plan }, asOf, calendar) => {
			expect(dateAt(recordedAt, plan.timeZone) > asOf).toBe(true);
			const {
				plan: next,
				events,
				closed,
				diagnostics,
			} = carryOver(plan, {
				...{ asOf, recordedAt, to, calendar },
			});
			expect(parsePlan(next)).toEqual(next);
			expect(parsePlan(closed)).toEqual(parsePlan(JSON.parse(JSON.stringify(closed))));
			const before = planStatus(plan, { asOf, calendar });
			const closes = ["completed", "cancelled", "merged", "carriedOver"];
			const open = before.rows.filter(({ kind, state }) => kind === "oneOff" && !closes.includes(state));
			const left = diagnostics.find(({ code }) => code === "LEFT_BEHIND")?.tasks ?? [];
			const carried = next.tasks.map(({ id }) => id);
			for (const { task } of open) expect(carried.includes(task) !== left.includes(task)).toBe(true);
			expect(events.map(({ task }) => task)).toEqual(carried);
			const after = planStatus(closed, { asOf, calendar });
			expect(after.rows.filter(({ state }) => state === "carriedOver").map(({ task }) => task)).toEqual(
				before.rows
					.filter(({ task, state }) => state === "carriedOver" || carried.includes(task))
					.map(({ task }) => task),
			);
			for (const task of next.tasks) {
				const row = open.find((each) => each.task === task.id);
				expect([task.title, task.lead, task.product ?? null, task.weight ?? null]).toEqual([
					...[row?.title, row?.lead, row?.product, row?.weight],
				]);
			}
			// The day of a deadline that stands does not move.
			const due = new Map(
				planStatus(next, { asOf: "2023-08-15", calendar }).rows.map((row) => [row.task, row.due]),
			);
			for (const { task, due: old } of open) if (due.has(task)) expect(due.get(task)).toBe(old);
		}),
		{ numRuns: runs(200, 5000) },
	);
});

test("carried over again and again: the first deadline stays, the count goes up by one", () => {
	fc.assert(
		fc.property(anyPlan, fc.integer({ min: 1, max: 4 }), ({ plan }, times) => {
			let last = plan;
			let first: unknown;
			for (let i = 1; i <= times; i++) {
				const asOf = `${2100 + i}-01-01`;
				const { plan: next } = carryOver(last, {
					...{ asOf, recordedAt: `${asOf}T09:00:00+07:00` },
					to: { ...to, id: `p${i}`, adoptedOn: `${2100 + i}-01-02` },
				});
				const from = next.tasks.map(({ carriedFrom }) => carriedFrom);
				expect(from.every((each) => each?.times === i && each.plan === last.id)).toBe(true);
				const deadlines = from.map((each) => each?.deadline);
				first ??= deadlines;
				expect(deadlines).toEqual(first);
				last = next;
			}
		}),
		{ numRuns: runs(100, 2000) },
	);
});
