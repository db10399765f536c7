import fc from "fast-check";
import { SteerindexError } from "steerindex/core";
import { appendEvent, type Plan, type PlanEvent, parsePlan, planStatus, type TaskRow } from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { CELLS } from "../../src/plan/view.ts";
import { runs } from "../shared.ts";
import { type PlainOptions, plainRows } from "./planStatusPlain.ts";
import { anyAsOf, anyCalendarOrNone, anyDueSoon, anyPlan } from "./planStatusPlans.ts";

// Formula: plan.timeliness.
const numRuns = runs(150, 3000);

const anyOptions = fc.record({ asOf: anyAsOf, calendar: anyCalendarOrNone, dueSoon: anyDueSoon });
const part = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** The fields that the plain fold gives, and no others. */
function comparable({
	session,
	conclusion,
	parent,
	level,
	effort,
	innerDue,
	kind,
	revisions,
	...row
}: TaskRow) {
	return row;
}

/** The events in another order of tasks, each task's own order kept, numbered and recorded anew. */
function interleave(events: readonly PlanEvent[], choices: readonly number[]): PlanEvent[] {
	const queues = [...new Set(events.map(({ task }) => task))].map((task) =>
		events.filter((event) => event.task === task),
	);
	const merged: PlanEvent[] = [];
	for (let at = 0; merged.length < events.length; at++) {
		const open = queues.filter((queue) => queue.length > 0);
		const event = open[(choices[at % choices.length] ?? 0) % open.length]?.shift();
		if (event) merged.push(event);
	}
	return merged.map((event, i) => ({ ...event, seq: i + 1, recordedAt: "2023-12-31T00:00:00Z" }));
}

describe("planStatus", () => {
	test("agrees row by row with plain loops over days and events, for any knowledge", () => {
		fc.assert(
			fc.property(anyPlan, anyOptions, part, fc.boolean(), ({ plan }, options, at, bySeq) => {
				const event = plan.events[Math.floor(at * plan.events.length)];
				const knownAt = bySeq ? event?.seq : event?.recordedAt;
				const asked: PlainOptions = { ...options, knownAt };
				expect(planStatus(plan, asked).rows.map(comparable)).toEqual(plainRows(plan, asked));
				expect(planStatus(plan, options).rows.map(comparable)).toEqual(plainRows(plan, options));
			}),
			{ numRuns },
		);
	});

	test("parsePlan takes just the histories that are legal step by step", () => {
		fc.assert(
			fc.property(anyPlan, ({ plan, refused }) => {
				expect(parsePlan(plan)).toEqual(plan);
				for (const each of refused) {
					expect(appendEvent(each.plan, each.event).ok, JSON.stringify(each.event)).toBe(false);
				}
			}),
			{ numRuns },
		);
	});

	test("knowledge only grows: what was known is what it would be without all that came after", () => {
		fc.assert(
			fc.property(anyPlan, anyOptions, part, ({ plan }, options, at) => {
				const k = Math.floor(at * (plan.events.length + 1));
				const before = { ...plan, events: plan.events.slice(0, k) };
				const seq = before.events.at(-1)?.seq ?? 0;
				const { knownAt: _, ...then } = planStatus(before, options);
				const { knownAt: asked, ...later } = planStatus(plan, { ...options, knownAt: seq });
				expect(asked).toBe(seq);
				expect(later).toEqual(then);
				const instant = before.events.at(-1)?.recordedAt ?? "2000-01-01T00:00:00Z";
				if (plan.events[k]?.recordedAt !== instant) {
					const { knownAt: __, ...byTime } = planStatus(plan, { ...options, knownAt: instant });
					expect(byTime).toEqual(then);
				}
			}),
			{ numRuns },
		);
	});

	test("any interleaving that keeps each task's order gives the same rows", () => {
		fc.assert(
			fc.property(
				anyPlan,
				anyOptions,
				fc.array(fc.nat(9), { minLength: 1, maxLength: 20 }),
				({ plan }, options, choices) => {
					const one = parsePlan({ ...plan, events: interleave(plan.events, [0]) });
					const other = parsePlan({ ...plan, events: interleave(plan.events, choices) });
					expect(planStatus(other, options)).toEqual(planStatus(one, options));
				},
			),
			{ numRuns },
		);
	});

	test("what happened after the day changes nothing, however it was entered", () => {
		fc.assert(
			fc.property(anyPlan, anyOptions, ({ plan }, options) => {
				const isPast = ({ on }: PlanEvent): boolean => on <= options.asOf;
				const hasCorrections = plan.events.some(({ kind }) => kind === "corrected");
				fc.pre(!hasCorrections);
				const past = { ...plan, events: plan.events.filter(isPast) };
				expect(planStatus(plan, options).rows).toEqual(planStatus(past, options).rows);
			}),
			{ numRuns },
		);
	});

	test("every row is on the ground on which views are proved, and a status is plain data", () => {
		fc.assert(
			fc.property(anyPlan, anyOptions, ({ plan }, options) => {
				// fast-check makes objects without a prototype.
				const { dueSoon } = JSON.parse(JSON.stringify(options));
				const status = planStatus(JSON.parse(JSON.stringify(plan)), { ...options, dueSoon });
				for (const { state, timeliness } of status.rows) {
					expect(CELLS).toContainEqual({ state, timeliness });
				}
				expect(JSON.parse(JSON.stringify(status))).toStrictEqual(status);
				expect(status.rows.length + status.notYetAssigned.length).toBe(plan.tasks.length);
				const says = status.diagnostics.some(({ code }) => code === "NOTHING_ASSIGNED");
				expect(says).toBe(status.rows.length === 0);
			}),
			{ numRuns },
		);
	});

	test("a plan that was not parsed is refused in our own words, or read", () => {
		const junk = fc.constantFrom(
			...[null, undefined, 5, -1, Number.NaN, "", "x", "constructor", "__proto__", "2022-02-30", true],
			...[[], {}, [null], { every: null }, { every: {} }, { on: 5 }, { days: "x" }, { toString: 1 }],
		);
		fc.assert(
			fc.property(
				anyPlan,
				anyOptions,
				fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
				junk,
				(made, options, path, value) => {
					const plan = structuredClone(made.plan);
					let at: Record<string, unknown> = plan as unknown as Record<string, unknown>;
					for (const step of path) {
						const keys = Object.keys(at);
						const key = keys[step % keys.length] ?? "none";
						const inner = at[key];
						if (typeof inner === "object" && inner !== null && step % 4 > 0) {
							at = inner as Record<string, unknown>;
							continue;
						}
						at[key] = value;
						break;
					}
					try {
						planStatus(plan as Plan, options);
					} catch (error) {
						if (!SteerindexError.is(error)) throw error;
						expect(error.issues.length).toBeGreaterThan(0);
					}
				},
			),
			{ numRuns: 2 * numRuns },
		);
	});
});
