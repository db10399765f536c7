import fc from "fast-check";
import { countTasks, officeView, type Plan, type PlanEvent, planStatus, sessionView } from "steerindex/plan";
import { expect, test } from "vitest";
import { checkSnapshot, type PlanSnapshot, snapshot } from "../../src/plan/snapshot.ts";
import { runs } from "../shared.ts";
import { anyAsOf, anyCalendarOrNone, anyDueSoon, anyPlan } from "./planStatusPlans.ts";

// Formula: plan.snapshot.
const numRuns = runs(150, 3000);
const anyOptions = fc.record({ asOf: anyAsOf, calendar: anyCalendarOrNone, dueSoon: anyDueSoon });
type Options = typeof anyOptions extends fc.Arbitrary<infer T> ? T : never;

function frozen(plan: Plan, options: Options & { readonly knownAt?: number }): PlanSnapshot {
	const status = planStatus(plan, options);
	const counts = [countTasks(status, sessionView), countTasks(status, officeView, { by: "lead" })];
	return snapshot(status, { counts, events: plan.events });
}

test("is the same whatever was appended since: entries, late entries and corrections", () => {
	let later = 0;
	const property = fc.property(anyPlan, anyOptions, fc.nat(), ({ plan }, options, cut) => {
		// Every prefix of a legal history was once the whole of it, and the rest was appended since.
		const { events } = plan;
		const first = events.slice(0, cut % (events.length + 1));
		const stored = frozen({ ...plan, events: first }, options);
		const { knownAt } = JSON.parse(JSON.stringify(stored));
		later += events.length - first.length;
		expect(frozen(plan, { ...options, knownAt })).toEqual(stored);
		expect(frozen(plan, { ...options, knownAt }).fingerprint).toBe(stored.fingerprint);
	});
	fc.assert(property, { numRuns });
	expect(later).toBeGreaterThan(0);
});

/** Every place in a value that holds a text, a number or a truth, with its keys. */
function leaves(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
	if (typeof value !== "object" || value === null) return value === null ? [] : [path];
	return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

test("any change of a stored value is found, but for the words of diagnostics", () => {
	const property = fc.property(anyPlan, anyOptions, fc.nat(), ({ plan }, options, pick) => {
		const stored = JSON.parse(JSON.stringify(frozen(plan, options)));
		expect(checkSnapshot(stored)).toEqual({ ok: true, value: stored });
		const isWord = ([first, , field]: readonly string[]): boolean =>
			first === "diagnostics" && field !== "code" && field !== "tasks";
		const places = leaves(stored).filter((path) => !isWord(path));
		const path = places[pick % places.length] as readonly string[];
		const holder = path.slice(0, -1).reduce((inner, at) => inner[at], stored);
		const last = path.at(-1) ?? "";
		holder[last] = typeof holder[last] === "number" ? holder[last] + 1 : `${holder[last]}x`;
		expect(checkSnapshot(stored).ok).toBe(false);
	});
	fc.assert(property, { numRuns });
});

test("the ledger has its own digest: any change of a known event changes it, a later event does not", () => {
	const property = fc.property(anyPlan, anyOptions, fc.nat(), ({ plan }, options, pick) => {
		const { events } = plan;
		if (events.length === 0) return;
		const at = pick % events.length;
		const status = planStatus(plan, { ...options, knownAt: events[at]?.seq });
		const digestOf = (list: readonly PlanEvent[]): string | null => snapshot(status, { events: list }).ledger;
		const known = digestOf(events);
		expect(digestOf(events.slice(0, at + 1))).toBe(known);
		const touched = events.map((event, i) => (i === at ? { ...event, by: "someone" } : event));
		expect(digestOf(touched)).not.toBe(known);
	});
	fc.assert(property, { numRuns });
});
