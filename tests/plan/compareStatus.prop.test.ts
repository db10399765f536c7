import fc from "fast-check";
import { planStatus, type TaskRow } from "steerindex/plan";
import { expect, test } from "vitest";
import { sameContent } from "../../src/core/sameContent.ts";
import { compareStatus } from "../../src/plan/compareStatus.ts";
import { runs } from "../shared.ts";
import { anyAsOf, anyCalendarOrNone, anyDueSoon, anyPlan } from "./planStatusPlans.ts";

const numRuns = runs(150, 3000);
const anySide = fc.record({ asOf: anyAsOf, calendar: anyCalendarOrNone, dueSoon: anyDueSoon, at: fc.nat() });
/** Two sides with much in common, so that one thing alone often moves. */
const anySides = fc
	.tuple(anySide, anySide, fc.constantFrom("asOf", "at", "both", "all"))
	.map(([before, other, moves]) => {
		if (moves === "all") return [before, other] as const;
		const after = { ...before };
		if (moves !== "at") after.asOf = other.asOf;
		if (moves !== "asOf") after.at = other.at;
		return [before, after] as const;
	});

test("every task is in one group, and from after to before every change is turned round", () => {
	const seen = { date: 0, knowledge: 0, both: 0, nothing: 0, changed: 0, daysOnly: 0, appeared: 0 };
	const property = fc.property(anyPlan, anySides, ({ plan }, sides) => {
		const seqs = [0, ...plan.events.map(({ seq }) => seq)];
		const [before, after] = sides.map(({ at, ...options }) =>
			planStatus(plan, { ...options, knownAt: seqs[at % seqs.length] }),
		) as [ReturnType<typeof planStatus>, ReturnType<typeof planStatus>];
		const there = compareStatus(before, after);
		const back = compareStatus(after, before);

		const swap = <T extends { before: unknown; after: unknown }>(change: T) => ({
			...change,
			...{ before: change.after, after: change.before },
		});
		expect(back).toEqual({
			...there,
			...{ from: there.to, to: there.from, appeared: there.disappeared, disappeared: there.appeared },
			rules: there.rules.map(swap),
			tasks: there.tasks.map(({ task, changes }) => ({ task, changes: changes.map(swap) })),
		});

		const { tasks, daysOnly, appeared, disappeared, unchanged } = there;
		expect(tasks.length + daysOnly.length + disappeared.length + unchanged).toBe(before.rows.length);
		expect(tasks.length + daysOnly.length + appeared.length + unchanged).toBe(after.rows.length);

		// The later row is the earlier one with the changes put in.
		const rowOf = (rows: readonly TaskRow[], task: string) => rows.find((row) => row.task === task);
		for (const { task, changes } of tasks) {
			expect(changes.length).toBeGreaterThan(0);
			const changed = Object.fromEntries(changes.map(({ field, after: value }) => [field, value]));
			expect({ ...rowOf(before.rows, task), ...changed }).toEqual(rowOf(after.rows, task));
			for (const change of changes) expect(sameContent(change.before, change.after)).toBe(false);
		}
		for (const task of daysOnly) {
			const pair = [before, after].map(({ rows }) => rowOf(rows, task));
			expect(pair[0]?.timeliness).toBe(pair[1]?.timeliness);
			expect(pair[0]?.state).toBe(pair[1]?.state);
		}
		seen[there.moved]++;
		seen.changed += tasks.length;
		seen.daysOnly += daysOnly.length;
		seen.appeared += appeared.length;
	});
	fc.assert(property, { numRuns });
	expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

test("with itself nothing has changed", () => {
	const property = fc.property(anyPlan, anySide, ({ plan }, { at: _, ...options }) => {
		const status = planStatus(plan, options);
		const same = compareStatus(status, JSON.parse(JSON.stringify(status)));
		expect(same).toMatchObject({ moved: "nothing", tasks: [], rules: [], daysOnly: [] });
		expect(same.unchanged).toBe(status.rows.length);
	});
	fc.assert(property, { numRuns });
});
