import fc from "fast-check";
import { checkView, countTasks, planStatus, type View, type ViewRule } from "steerindex/plan";
import { expect, test } from "vitest";
import { CELLS, type Cell } from "../../src/plan/view.ts";
import { runs } from "../shared.ts";
import { anyAsOf, anyPlan } from "./planStatusPlans.ts";

// Formula: plan.views.
const numRuns = runs(200, 5000);
const NAMES = ["a", "b", "c", "d", "outside"];

/** A number of a class for each cell; the last is outside. */
const split = fc.array(fc.nat(NAMES.length - 1), { minLength: CELLS.length, maxLength: CELLS.length });

/** The cells of each class as rules: one a cell, or one a state with all its timeliness. */
function viewOf(claims: readonly (readonly Cell[])[], isGrouped: boolean): View {
	const rules = (cells: readonly Cell[]): readonly ViewRule[] =>
		isGrouped
			? [...new Set(cells.map(({ state }) => state))].map((state) => ({
					state,
					timeliness: cells.filter((cell) => cell.state === state).map(({ timeliness }) => timeliness),
				}))
			: cells.map(({ state, timeliness }) => ({ state: [state], timeliness }));
	const classes = NAMES.slice(0, -1).map((id, i) => ({ id, label: id, when: rules(claims[i] ?? []) }));
	return { id: "random", label: "Random", classes, outside: rules(claims.at(-1) ?? []) };
}

const claimsOf = (numbers: readonly number[]): Cell[][] =>
	NAMES.map((_, i) => CELLS.filter((_cell, at) => numbers[at] === i));

const named = ({ state, timeliness }: Cell): string => `${state} × ${timeliness}`;

test("every random partition is a view, and counts each task once", () => {
	fc.assert(
		fc.property(split, fc.boolean(), anyPlan, anyAsOf, (numbers, isGrouped, { plan }, asOf) => {
			const view = viewOf(claimsOf(numbers), isGrouped);
			expect(checkView(view).ok).toBe(true);
			const status = planStatus(plan, { asOf });
			const { classes, outsideTasks, counted, outside, total } = countTasks(status, view);
			for (const row of status.rows) {
				const at = CELLS.findIndex((cell) => cell.state === row.state && cell.timeliness === row.timeliness);
				const name = NAMES[numbers[at] ?? -1] ?? "";
				const tasks = name === "outside" ? outsideTasks : classes[name]?.tasks;
				expect(tasks).toContain(row.task);
			}
			expect(Object.values(classes).reduce((sum, { count }) => sum + count, 0)).toBe(counted);
			expect(counted + outside).toBe(total);
		}),
		{ numRuns },
	);
});

test("a cell claimed twice or by nobody is named", () => {
	fc.assert(
		fc.property(
			split,
			fc.boolean(),
			fc.nat(CELLS.length - 1),
			fc.nat(CELLS.length - 1),
			fc.integer({ min: 1, max: NAMES.length - 1 }),
			(numbers, isGrouped, at, lost, step) => {
				const claims = claimsOf(numbers);
				const own = numbers[at] ?? 0;
				const cell = CELLS[at] as Cell;
				const other = (own + step) % NAMES.length;
				claims[other]?.push(cell);
				const overlapping = checkView(viewOf(claims, isGrouped));
				expect(overlapping.ok ? [] : overlapping.issues).toMatchObject([
					{ code: "VIEW_OVERLAP", received: named(cell) },
				]);
				const [first, second] = own < other ? [own, other] : [other, own];
				expect(overlapping.ok ? "" : JSON.stringify(overlapping.issues[0]?.message)).toContain(
					`“${NAMES[first]}” and “${NAMES[second]}”`,
				);
				const gap = CELLS[lost] as Cell;
				const fewer = claimsOf(numbers).map((cells) => cells.filter((each) => each !== gap));
				const incomplete = checkView(viewOf(fewer, isGrouped));
				expect(incomplete.ok ? [] : incomplete.issues).toMatchObject([
					{ code: "VIEW_GAP", received: named(gap) },
				]);
			},
		),
		{ numRuns },
	);
});
