import fc from "fast-check";
import {
	appendEvent,
	checkEvent,
	type Plan,
	type PlanEvent,
	parsePlan,
	planStatus,
	safeParsePlan,
} from "steerindex/plan";
import { expect, test } from "vitest";
import { runs } from "../shared.ts";
import { anyPlan } from "./planStatusPlans.ts";

/** Nothing below it can be changed any more. */
function freeze<T>(value: T): T {
	if (typeof value === "object" && value !== null) for (const part of Object.values(value)) freeze(part);
	return Object.freeze(value);
}

function appendAll(plan: Plan, events: readonly PlanEvent[]): Plan {
	return events.reduce((so, event) => {
		const longer = appendEvent(freeze(so), freeze(event));
		if (!longer.ok) throw new Error(JSON.stringify(longer.issues));
		return longer.value;
	}, plan);
}

/** Code and place of each problem, wherever the event stands. */
const issuesOf = (result: ReturnType<typeof safeParsePlan>, place: number): unknown[] =>
	result.ok ? [] : result.issues.map(({ code, path }) => [code, ...path.slice(place)]);

test("a chain of appendEvent takes exactly what parsePlan takes, event for event", () => {
	let taken = 0;
	let refused = 0;
	fc.assert(
		fc.property(anyPlan, ({ plan, refused: bad }) => {
			const parsed = parsePlan(plan);
			expect(parsed).toEqual(plan);
			const { events, ...rest } = parsed;
			const appended = appendAll({ ...rest, events: [] }, events);
			expect(appended).toEqual(plan);
			expect(parsePlan(JSON.parse(JSON.stringify(appended)))).toEqual(plan);
			taken += events.length;
			for (const { plan: met, event } of bad) {
				const tried = appendEvent(freeze(met), freeze(event));
				expect(tried.ok).toBe(false);
				const whole = safeParsePlan({ ...met, events: [...met.events, event] });
				expect(issuesOf(whole, 2)).toEqual(expect.arrayContaining(issuesOf(tried, 1)));
				refused++;
			}
		}),
		{ numRuns: runs(150, 3000) },
	);
	expect(Math.min(taken, refused)).toBeGreaterThan(runs(150, 3000));
});

test("sending any event again changes nothing, with its seq or without", () => {
	fc.assert(
		fc.property(anyPlan, fc.nat(), ({ plan }, pick) => {
			const event = plan.events[pick % Math.max(1, plan.events.length)];
			if (!event) return;
			const { seq: _, ...draft } = event;
			for (const again of [event, draft]) {
				const retried = appendEvent(freeze(plan), again as PlanEvent);
				expect(retried.ok && retried.value).toBe(plan);
				expect(checkEvent(plan, again as PlanEvent)).toEqual({ ok: true, value: event });
			}
			const other = checkEvent(plan, { ...event, by: "người khác" });
			expect(other.ok ? [] : other.issues.map(({ code }) => code)).toContain("ID_REUSED");
		}),
		{ numRuns: runs(200, 2000) },
	);
});

test("what the check of one event foresees the status of the longer plan shows", () => {
	const asOf = "2030-12-31";
	fc.assert(
		fc.property(anyPlan, ({ plan }) => {
			const last = plan.events.at(-1);
			if (!last) return;
			const shorter = { ...plan, events: plan.events.slice(0, -1) };
			const stored = checkEvent(shorter, last);
			expect(stored).toEqual({ ok: true, value: last });
			const longer = appendAll(shorter, [last]);
			expect(planStatus(longer, { asOf })).toEqual(planStatus(plan, { asOf }));
		}),
		{ numRuns: runs(30, 300) },
	);
});
