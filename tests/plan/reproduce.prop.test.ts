import fc from "fast-check";
import {
	countTasks,
	governmentView,
	ministryView,
	officeView,
	type Plan,
	planStatus,
	sessionView,
	type View,
} from "steerindex/plan";
import { expect, test } from "vitest";
import { formatReproduction } from "../../src/plan/formatReproduction.ts";
import { reproduce } from "../../src/plan/reproduce.ts";
import type { ReproduceOptions } from "../../src/plan/reproduction/options.ts";
import type { NearestCounts, Reproduction } from "../../src/plan/reproduction/result.ts";
import { runs } from "../shared.ts";
import { anyAsOf, anyCalendarOrNone, anyDueSoon, anyPlan } from "./planStatusPlans.ts";

// Formula: plan.reproduce.
const numRuns = runs(80, 3000);
const BUILT_IN: readonly View[] = [governmentView, ministryView, sessionView, officeView];

interface State {
	readonly view: string;
	readonly asOf: string;
	readonly seq: number;
	readonly counts: Readonly<Record<string, number>>;
	readonly counted: number;
	readonly classes: ReadonlyMap<string, string>;
}

/** Every day with every seq and every view, each counted from nothing by `planStatus` and `countTasks`. */
function everyState(plan: Plan, views: readonly View[], options: ReproduceOptions): readonly State[] {
	const { calendar, dueSoon } = options;
	const seqs = [0, ...plan.events.map(({ seq }) => seq)];
	return [options.asOf].flat().flatMap((asOf) =>
		views.flatMap((view) =>
			seqs.map((seq) => {
				const { counts, counted, classes } = countTasks(
					planStatus(plan, { asOf, knownAt: seq, calendar, dueSoon }),
					view,
				);
				const of = Object.entries(classes).flatMap(([id, { tasks }]) =>
					tasks.map((task) => [task, id] as const),
				);
				return { view: view.id, asOf, seq, counts, counted, classes: new Map(of) };
			}),
		),
	);
}

function distance({ printed, total }: ReproduceOptions, { counts, counted }: State): number {
	const wanted = Object.entries(printed as Record<string, number | null>);
	const off = wanted.map(([id, count]) => (count === null ? 0 : Math.abs(count - (counts[id] ?? 0))));
	return off.reduce((a, b) => a + b, 0) + (typeof total === "number" ? Math.abs(total - counted) : 0);
}

/** The states of a match, one by one. */
const unfold = (plan: Plan, { matches }: Pick<Reproduction, "matches">): readonly string[] =>
	matches.flatMap(({ view, asOf, from, to, states }) => {
		const seqs = [0, ...plan.events.map(({ seq }) => seq)].filter((seq) => seq >= from.seq && seq <= to.seq);
		expect(seqs.length).toBe(states);
		return seqs.map((seq) => `${view} ${asOf} ${seq}`);
	});

const key = ({ view, asOf, seq }: State): string => `${view} ${asOf} ${seq}`;
const anyCount = fc.option(fc.nat(4), { nil: null, freq: 4 });
const anyDates = fc.uniqueArray(anyAsOf, { minLength: 1, maxLength: 3 });

/** Prints that are those of some state, or near to it, or anything. */
const anyCase = fc
	.tuple(
		anyPlan,
		anyDates,
		fc.constantFrom<View[]>(sessionView, governmentView, officeView),
		fc.record({ calendar: anyCalendarOrNone, dueSoon: anyDueSoon }),
		fc.record({
			at: fc.nat(),
			change: fc.array(fc.integer({ min: -1, max: 1 }), { maxLength: 2 }),
			blank: fc.nat(9),
		}),
		fc.option(fc.nat(5), { nil: null, freq: 1 }),
		fc.array(anyCount, { minLength: 6, maxLength: 6 }),
	)
	.map(([{ plan }, asOf, view, rest, { at, change, blank }, total, free]) => {
		const draft: ReproduceOptions = { view, printed: {}, asOf, ...rest };
		const states = everyState(plan, [view], draft);
		const base = states[at % states.length]?.counts ?? {};
		const printed = Object.fromEntries(
			view.classes.map(({ id }, i) => {
				if (blank === i) return [id, null];
				const near = Math.max(0, (base[id] ?? 0) + (change[i] ?? 0));
				return [id, blank === 9 ? (free[i] ?? 0) : near];
			}),
		);
		return { plan, options: { ...draft, printed, total } };
	});

test("finds just the states that count as printed, by brute force over every day, seq and view", () => {
	const seen = { matched: 0, missed: 0, views: 0 };
	const property = fc.property(anyCase, ({ plan, options }) => {
		const result = reproduce(plan, options);
		const views = result.tried.views.map(({ id }) => BUILT_IN.find((view) => view.id === id) as View);
		const states = everyState(plan, views, options);
		const wanted = states.filter((state) => distance(options, state) === 0).map(key);
		expect([...unfold(plan, result)].sort()).toEqual([...wanted].sort());
		expect(result.verdict === "reproduced").toBe(wanted.length > 0);
		expect(result.tried).toMatchObject({
			states: states.length / views.length,
			of: states.length / views.length,
		});
		checkDiffers(result, states, options);
		seen[wanted.length > 0 ? "matched" : "missed"]++;
		if (views.length > 1) seen.views++;
	});
	fc.assert(property, { numRuns });
	expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

/** The tasks that differ are those of the last state of each match against the latest day with all known. */
function checkDiffers(result: Reproduction, states: readonly State[], { printed }: ReproduceOptions): void {
	const { asOf, seq } = result.reference;
	const now = states.find((state) => state.view === result.view && state.asOf === asOf && state.seq === seq);
	expect(result.reference.counts).toEqual(now?.counts);
	const ids = Object.entries(printed).flatMap(([id, count]) => (count === null ? [] : [id]));
	for (const { view, asOf: day, to, differs } of result.matches) {
		const then = states.find((state) => state.view === view && state.asOf === day && state.seq === to.seq);
		const tasks = [...new Set([...(then?.classes.keys() ?? []), ...(now?.classes.keys() ?? [])])];
		const expected = tasks
			.map((task) => ({
				task,
				reference: now?.classes.get(task) ?? null,
				counted: then?.classes.get(task) ?? null,
			}))
			.filter(({ reference, counted }) => reference !== counted)
			.filter(
				(each) => view === result.view || ids.some((id) => id === each.reference || id === each.counted),
			)
			.sort((a, b) => (a.task < b.task ? -1 : 1));
		expect(differs).toEqual(expected);
	}
}

test("where nothing matches, the nearest are the least distances, and impossible is what no sum allows", () => {
	const seen = { impossible: 0, notReproduced: 0 };
	const property = fc.property(anyCase, ({ plan, options }) => {
		const result = reproduce(plan, { ...options, views: [] });
		if (result.verdict === "reproduced") return;
		const states = everyState(plan, [options.view], options);
		const least = Math.min(...states.map((state) => distance(options, state)));
		const [first] = result.nearest as readonly [NearestCounts, ...NearestCounts[]];
		expect(first.distance).toBe(least);
		const best = states.filter((state) => distance(options, state) === least);
		const latest = [...best]
			.sort((a, b) => (a.asOf === b.asOf ? a.seq - b.seq : a.asOf < b.asOf ? -1 : 1))
			.at(-1);
		expect([first.asOf, first.to.seq]).toEqual([latest?.asOf, latest?.seq]);
		expect(Object.fromEntries(first.classes.map(({ id, counted }) => [id, counted]))).toEqual(latest?.counts);
		const values = Object.values(options.printed as Record<string, number | null>);
		const sum = values.reduce<number>((a, b) => a + (b ?? 0), 0);
		const couldBe = states.some(({ counted }) => {
			const fits = values.includes(null) ? sum <= counted : sum === counted;
			return fits && (options.total === null || options.total === counted);
		});
		expect(result.impossible === null).toBe(couldBe);
		expect(result.verdict).toBe(couldBe ? "notReproduced" : "impossible");
		seen[couldBe ? "notReproduced" : "impossible"]++;
		for (const locale of ["vi", "en"] as const) {
			expect(formatReproduction(JSON.parse(JSON.stringify(result)), { locale })).not.toContain("undefined");
		}
	});
	fc.assert(property, { numRuns });
	expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

test("named states of knowledge give what all of them give at those", () => {
	const property = fc.property(anyCase, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (each, picks) => {
		const { plan, options } = each;
		const seqs = [0, ...plan.events.map(({ seq }) => seq)];
		const knownAt = picks.map((pick) => seqs[pick % seqs.length] ?? 0);
		const instants = knownAt.map((seq) => plan.events.find((event) => event.seq === seq)?.recordedAt ?? 0);
		const byTime = instants.map((at) => planStatus(plan, { asOf: "2022-08-15", knownAt: at }).seq);
		const all = unfold(plan, reproduce(plan, options)).filter((state) =>
			knownAt.includes(Number(state.split(" ")[2])),
		);
		expect(unfold(plan, reproduce(plan, { ...options, knownAt }))).toEqual(all);
		expect(reproduce(plan, { ...options, knownAt: instants })).toEqual(
			reproduce(plan, { ...options, knownAt: byTime }),
		);
	});
	fc.assert(property, { numRuns });
});

test("a search that is stopped says only what is true of the states it tried", () => {
	let stopped = 0;
	const property = fc.property(anyCase, fc.integer({ min: 1, max: 120 }), ({ plan, options }, limit) => {
		const whole = reproduce(plan, options);
		const part = reproduce(plan, { ...options, limit });
		const states = new Set(unfold(plan, whole));
		for (const state of unfold(plan, part)) expect(states).toContain(state);
		expect(part.status === "complete").toBe(part.tried.states === part.tried.of);
		if (part.status === "complete") expect(part).toEqual(whole);
		else stopped++;
		if (part.verdict === "impossible") expect(whole.verdict).toBe("impossible");
		if (part.verdict === "notReproduced") expect(whole.verdict).toBe("notReproduced");
		if (part.nearest.length > 0 && whole.nearest.length > 0) {
			expect(part.nearest[0]?.distance).toBeGreaterThanOrEqual(whole.nearest[0]?.distance ?? 0);
		}
		expect(formatReproduction(part, { locale: "vi" })).not.toBe("");
	});
	fc.assert(property, { numRuns });
	expect(stopped).toBeGreaterThan(0);
});
