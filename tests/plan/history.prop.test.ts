import fc from "fast-check";
import { planStatus } from "steerindex/plan";
import { expect, test } from "vitest";
import { history } from "../../src/plan/history.ts";
import { runs } from "../shared.ts";
import { anyCalendarOrNone, anyPlan } from "./planStatusPlans.ts";

const numRuns = runs(200, 5000);

test("the record grows: what an item tells is what the plan told when it ended there (ledger.entry-lag)", () => {
	fc.assert(
		fc.property(anyPlan, anyCalendarOrNone, ({ plan }, calendar) => {
			const items = history(plan, { calendar });
			expect(items.map(({ event }) => event)).toEqual(plan.events);
			for (const [i, item] of items.entries()) {
				const then = history({ ...plan, events: plan.events.slice(0, i + 1) }, { calendar });
				expect({ ...item, supersededBy: null }).toEqual(then.at(-1));
				const earlier = items.slice(0, i).filter(({ task }) => task === item.task);
				if (earlier.length > 0) expect(item.before).toEqual(earlier.at(-1)?.after);
			}
		}),
		{ numRuns },
	);
});

test("the last item of a one-off task tells what the status of a day after all events tells", () => {
	fc.assert(
		fc.property(anyPlan, anyCalendarOrNone, ({ plan }, calendar) => {
			const { rows } = planStatus(plan, { asOf: "2200-01-01", calendar });
			const items = history(plan, { calendar });
			for (const row of rows.filter(({ deadline }) => !("every" in deadline))) {
				const last = items.filter(({ task }) => task === row.task).at(-1);
				if (!last || last.after.turn !== null) continue;
				const { turn: _, ...after } = last.after;
				expect(row).toMatchObject(after);
			}
		}),
		{ numRuns },
	);
});

test("changes are the fields that differ, and a filter lists a part of the whole", () => {
	fc.assert(
		fc.property(anyPlan, fc.nat(60), fc.constantFrom("t0", "t1"), ({ plan }, at, task) => {
			const items = history(plan);
			for (const { before, after, changes } of items) {
				const changed = Object.fromEntries(changes.map(({ field, after: to }) => [field, to]));
				expect({ ...before, ...changed }).toEqual(after);
				for (const change of changes) expect(change.before).not.toEqual(change.after);
			}
			const from = items[at]?.recordedOn ?? "2022-03-01";
			expect(history(plan, { from })).toEqual(items.filter(({ recordedOn }) => recordedOn >= from));
			expect(history(plan, { to: from })).toEqual(items.filter(({ recordedOn }) => recordedOn <= from));
			if (!plan.tasks.some(({ id }) => id === task)) return;
			expect(history(plan, { task, from })).toEqual(
				items.filter((item) => item.task === task && item.recordedOn >= from),
			);
		}),
		{ numRuns },
	);
});
