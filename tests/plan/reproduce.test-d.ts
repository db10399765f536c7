import { type Plan, type PlanStatus, sessionView } from "steerindex/plan";
import { expectTypeOf, test } from "vitest";
import { compareStatus } from "../../src/plan/compareStatus.ts";
import { reproduce } from "../../src/plan/reproduce.ts";
import type { PlanSnapshot } from "../../src/plan/snapshot.ts";

declare const plan: Plan;
declare const status: PlanStatus;

test("the printed classes are those of the view, any of them left out or null", () => {
	const result = reproduce(plan, {
		view: sessionView,
		printed: { done: 9, underWay: null },
		asOf: "2022-08-15",
	});
	expectTypeOf(result.printed).toEqualTypeOf<{
		readonly done: number | null;
		readonly underWay: number | null;
		readonly notStarted: number | null;
	}>();
	// @ts-expect-error the session's count has no class of this name
	reproduce(plan, { view: sessionView, printed: { don: 9 }, asOf: "2022-08-15" });
});

test("a change is told apart by its field", () => {
	for (const { changes } of compareStatus(status, status).tasks) {
		for (const change of changes) {
			if (change.field === "lead") expectTypeOf(change.after).toEqualTypeOf<string>();
			if (change.field === "extensions") expectTypeOf(change.before).toEqualTypeOf<number>();
		}
	}
});

test("a snapshot is a status", () => {
	expectTypeOf<PlanSnapshot>().toExtend<PlanStatus>();
});
