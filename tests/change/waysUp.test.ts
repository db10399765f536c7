import { hdi } from "steerindex/catalog";
import { SteerindexError } from "steerindex/core";
import { parseScheme, type Rule, type Scheme, type SchemeInput } from "steerindex/scheme";
import { type ObservationRecord, scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { formatWaysUp } from "../../src/change/formatWaysUp.ts";
import { type Ways, type WaysUpInput, waysUp } from "../../src/change/waysUp.ts";
import scenarios from "../scenarios/change-ways.json" with { type: "json" };

type To = WaysUpInput["to"];
type Facts = NonNullable<ObservationRecord["facts"]>;
type Root = Partial<SchemeInput["root"]>;

const RANK = {
	of: "points",
	key: "exact",
	order: "highest-first",
	ties: "competition",
	population: "ranked",
} as const;

function make(
	facts: SchemeInput["facts"],
	rule: Rule,
	more: Root = {},
	rest: Partial<SchemeInput> = {},
): Scheme {
	const root = { id: "index", rule, ...more } as SchemeInput["root"];
	return parseScheme({ id: "demo", sources: [{ title: "test" }], rounding: "half-up", facts, root, ...rest });
}

function observe(units: { readonly [unit: string]: Facts }) {
	const records = Object.entries(units).map(([unit, facts]) => ({ unit, period: "1", facts }));
	return { periods: ["1"], records };
}

function climb(scheme: Scheme, units: { readonly [unit: string]: Facts }, to: To, node?: string): Ways {
	const [unit = ""] = Object.keys(units);
	return waysUp({ scheme, observations: observe(units), period: "1", unit, to, ...(node ? { node } : {}) });
}

const short = ({ ways }: Ways): readonly unknown[] => ways.map(({ fact, to, steps }) => [fact, to, steps]);

const number = { type: "number" } as const;
const up = { ...number, places: 0, better: "higher" } as const;

const band = make(
	{ done: up, tasks: { ...number, places: 0 } },
	{
		bands: { calc: ["*", 100, { ratio: [{ fact: "done" }, { fact: "tasks" }], domain: [0, 1] }] },
		table: [
			[">", 90, 2],
			[">=", 80, 1],
		],
		else: 0,
	},
);

describe("change.ways-up: published figures and bands", () => {
	test.each(scenarios)("$id", ({ scheme, facts, to, ways }) => {
		const used = (scheme === "band" ? band : hdi()) as Scheme;
		const answer = climb(used, { A: facts }, to as unknown as To);
		expect(answer.ways.map(({ fact, from, to, steps }) => ({ fact, from, to, steps }))).toEqual(
			ways.map(({ less: _, ...way }) => way),
		);
		for (const { fact, to: value, less } of ways) {
			const reached = (with_: number): boolean =>
				climb(used, { A: { ...facts, [fact]: with_ } }, to as unknown as To).reached;
			expect(reached(value)).toBe(true);
			expect(reached(less)).toBe(false);
		}
	});

	test("says where the unit stands, what is missing, and that all else stays", () => {
		const answer = climb(band, { A: { done: 28, tasks: 32 } }, { score: 2 });
		expect(answer.now).toEqual({ status: "ok", score: { value: 1, exact: "1" } });
		expect(answer.gap).toEqual({
			of: "points",
			at: { value: 2, exact: "2" },
			amount: { value: 1, exact: "1" },
			strict: false,
			moving: false,
		});
		expect(answer).toMatchObject({ othersUnchanged: true, reached: false, pairs: [], best: null });
		expect(answer.ways[0]).toEqual({
			fact: "done",
			from: 28,
			to: 29,
			change: { value: 1, exact: "1" },
			steps: 1,
			step: { value: 1, exact: "1" },
			outOf: { fact: "tasks", value: 32 },
			status: "ok",
			score: { value: 2, exact: "2" },
			search: "scan",
		});
	});

	test("a unit that is there needs no way", () => {
		const answer = climb(band, { A: { done: 30, tasks: 32 } }, { score: 2 });
		expect(answer).toMatchObject({ reached: true, ways: [], pairs: [], gap: null });
	});

	test("only the facts asked for are tried", () => {
		const observations = observe({ A: { done: 28, tasks: 32 } });
		const answer = waysUp({
			scheme: band,
			observations,
			period: "1",
			unit: "A",
			to: { score: 2 },
			facts: ["done"],
		});
		expect(short(answer)).toEqual([["done", 29, 1]]);
		expect(answer.untried).toEqual([{ fact: "tasks", reason: "unasked" }]);
	});
});

describe("steps and bounds", () => {
	test("a ratio's domain is a bound: 32 of 32 is the best", () => {
		const ratio = make(
			{ done: up, tasks: { ...up, better: "neither" } },
			{ ratio: [{ fact: "done" }, { fact: "tasks" }], domain: [0, 1] },
		);
		const none = climb(ratio, { A: { done: 28, tasks: 32 } }, { score: 2 });
		expect(none.ways).toEqual([]);
		expect(none.best?.score?.exact).toBe("1");
		expect(short(climb(ratio, { A: { done: 28, tasks: 32 } }, { score: 1 }))).toEqual([
			["done", 32, 4],
			["tasks", 28, 4],
		]);
	});

	test("min and max are kept, also off the grid of steps", () => {
		const bound = make({ mark: { ...up, max: 9 } }, { fact: "mark" });
		expect(climb(bound, { A: { mark: 5 } }, { score: 10 })).toMatchObject({
			ways: [],
			best: { changes: [{ to: 9 }] },
		});
		const halves = make({ mark: { ...number, max: 9.25, better: "higher" } }, { fact: "mark" });
		expect(climb(halves, { A: { mark: 5.5 } }, { score: 9.25 }).best?.changes).toMatchObject([{ to: 9.2 }]);
	});

	test("without places a step is of the last decimal of the value; a fraction keeps its denominator", () => {
		const plain = make({ mark: { ...number, better: "higher" } }, { fact: "mark" });
		expect(climb(plain, { A: { mark: 19.5 } }, { score: 20.03 }).ways).toMatchObject([
			{ to: 20.1, steps: 6, step: { exact: "0.1" } },
		]);
		expect(climb(plain, { A: { mark: { exact: "1/3" } } }, { score: 0.5 }).ways).toMatchObject([
			{ to: { exact: "2/3" }, step: { exact: "1/3" } },
		]);
		expect(
			climb(
				plain,
				{ A: { mark: { decimal: "123456789012345.67" } } },
				{ score: { decimal: "123456789012346" } },
			).ways,
		).toMatchObject([{ to: 123456789012346, steps: 33 }]);
	});

	test("the direction is that of `better`, else both are tried", () => {
		const rule: Rule = { calc: ["*", { fact: "a" }, { fact: "a" }] };
		const both = make({ a: { ...number, places: 0 } }, rule);
		expect(short(climb(both, { A: { a: 2 } }, { score: 9 }))).toEqual([
			["a", 3, 1],
			["a", -3, 5],
		]);
		const lower = make({ a: { ...number, places: 0, better: "lower" } }, rule);
		expect(short(climb(lower, { A: { a: 2 } }, { score: 9 }))).toEqual([["a", -3, 5]]);
	});

	test("a figure that falls before it rises is told of where not every step could be tried", () => {
		const facts = { a: { ...number, places: 2, min: 0, max: 1000, better: "higher" } } as const;
		const hump = make(facts, {
			interp: { fact: "a" },
			points: [
				[0, 0],
				[300, 50],
				[600, 10],
				[1000, 60],
			],
		});
		const far = climb(hump, { A: { a: 300 } }, { score: 55 });
		expect(far.ways).toMatchObject([{ to: 960, search: "bisect" }]);
		expect(far.diagnostics.map(({ code }) => code)).toEqual(["NOT_MONOTONE"]);
		const near = make(
			{ a: { ...facts.a, places: 0 } },
			{
				interp: { fact: "a" },
				points: [
					[0, 0],
					[300, 50],
					[600, 10],
					[1000, 60],
				],
			},
		);
		expect(climb(near, { A: { a: 300 } }, { score: 55 })).toMatchObject({
			ways: [{ to: 960, search: "scan" }],
			diagnostics: [],
		});
	});
});

describe("facts that are no numbers, and facts without a value", () => {
	const scheme = make(
		{
			level: { type: "text", values: ["none", "part", "full"] },
			open: { type: "boolean" },
			count: { ...up, max: 20 },
			breaches: { type: "list", fields: { p: number } },
			tier: { type: "text", values: ["district", "commune"] },
			unread: number,
		},
		{
			calc: [
				"+",
				{
					case: [
						[["==", { fact: "level" }, "full"], 10],
						[["==", { fact: "level" }, "part"], 6],
					],
					else: 0,
				},
				{ case: [[{ true: { fact: "open" } }, 5]], else: 0 },
				{ fact: "count", missing: 0 },
				{ calc: ["-", { agg: "sum", each: { list: "breaches", item: { field: "p" } }, empty: 0 }] },
			],
		},
		{ rank: { ...RANK, within: "tier" } },
	);
	const facts = { level: "none", open: false, count: null, breaches: [], tier: "district" };

	test("other values of texts and truth values, a value for what is blank; lists and classes are not tried", () => {
		const answer = climb(scheme, { A: facts }, { score: 5 });
		expect(answer.ways.map(({ fact, from, to, steps, change }) => [fact, from, to, steps, change])).toEqual([
			["level", "none", "part", null, null],
			["level", "none", "full", null, null],
			["open", false, true, null, null],
			["count", null, 5, 5, null],
		]);
		expect(answer.noValue).toEqual([{ fact: "count", status: "missing" }]);
		expect(answer.untried).toEqual([
			{ fact: "breaches", reason: "list" },
			{ fact: "tier", reason: "class" },
		]);
	});

	test("two texts at once, where neither suffices", () => {
		const answer = climb(scheme, { A: { ...facts, count: 20 } }, { score: 31 });
		expect(answer.ways).toEqual([]);
		expect(answer.pairs.map(({ changes }) => changes.map(({ to }) => to))).toEqual([
			["part", true],
			["full", true],
		]);
	});

	test("a value that is not applicable or out of its bounds is none", () => {
		const mark = make({ mark: { ...up, max: 10 } }, { fact: "mark" });
		const absent = climb(mark, { A: { mark: { notApplicable: true } } }, { score: 4 });
		expect(absent).toMatchObject({
			now: { status: "notApplicable", score: null },
			gap: null,
			noValue: [{ fact: "mark", status: "notApplicable" }],
			ways: [{ from: { notApplicable: true }, to: 4, steps: 4 }],
		});
		expect(climb(mark, { A: { mark: 11 } }, { score: 4 })).toMatchObject({
			noValue: [{ fact: "mark", status: "failed" }],
			ways: [{ from: 11, to: 4 }],
		});
	});

	test("a blank that should be low begins with the worst that another unit has", () => {
		const late = make(
			{ late: { ...number, places: 0, better: "lower" } },
			{ calc: ["-", 10, { fact: "late" }] },
		);
		const answer = climb(late, { A: {}, B: { late: 9 }, C: { late: 2 } }, { score: 4 });
		expect(short(answer)).toEqual([["late", 6, 3]]);
	});

	test("two blanks that only count together", () => {
		const ratio = make(
			{ a: { ...up, max: 9 }, b: { ...up, max: 9 } },
			{ calc: ["+", { fact: "a" }, { fact: "b" }] },
		);
		const answer = climb(ratio, { A: {} }, { score: 10 });
		expect(answer.ways).toEqual([]);
		expect(answer.pairs).toHaveLength(1);
		const [pair] = answer.pairs;
		expect(pair?.score?.exact).toBe("10");
	});

	test("facts under points that are given do not count", () => {
		const observations = {
			periods: ["1"],
			records: [{ unit: "A", period: "1", facts: { done: 28, tasks: 32 }, nodes: { index: 1 } }],
		};
		const answer = waysUp({ scheme: band, observations, period: "1", unit: "A", to: { score: 2 } });
		expect(answer.ways).toEqual([]);
		expect(answer.diagnostics.map(({ code }) => code)).toEqual(["POINTS_GIVEN"]);
	});
});

describe("ranks, groups, quotas", () => {
	const marks = { A: { mark: 3 }, B: { mark: 8 }, C: { mark: 5 }, D: { mark: 5 }, E: { mark: 1 } };
	const ranked = (
		ties: "competition" | "dense" | "modified" | "average",
		order: "highest-first" | "lowest-first" = "highest-first",
	) =>
		make(
			{ mark: { ...up, better: order === "highest-first" ? "higher" : "lower" } },
			{ fact: "mark" },
			{ rank: { ...RANK, ties, order } },
		);

	test.each([
		["competition", 2, 5, false, "5"],
		["dense", 2, 5, false, "5"],
		["modified", 2, 6, true, "5"],
		["average", 3, 5, false, "5"],
		["average", 2, 6, true, "5"],
		["competition", 1, 8, false, "8"],
	] as const)("%s, rank %d: %d is needed", (ties, rank, mark, strict, at) => {
		const answer = climb(ranked(ties), marks, { rank });
		expect(answer.ways).toMatchObject([{ fact: "mark", to: mark, of: 5 }]);
		expect(answer.gap).toMatchObject({ at: { exact: at }, strict, moving: false });
		expect(answer.gap?.places).toBe((answer.now.rank ?? 0) - rank);
	});

	test("where the lowest is first the way is down", () => {
		const answer = climb(
			ranked("competition", "lowest-first"),
			{ A: { mark: 7 }, B: { mark: 4 }, C: { mark: 2 } },
			{ rank: 2 },
		);
		expect(answer.ways).toMatchObject([{ to: 4, change: { exact: "-3" } }]);
		expect(answer.gap).toMatchObject({ at: { exact: "4" }, amount: { exact: "3" } });
		const score = climb(ranked("competition", "lowest-first"), { A: { mark: 7 } }, { score: 2 });
		expect(score.ways).toMatchObject([{ to: 2 }]);
	});

	test("peer bounds move with the unit: to raise its own maximum lowers the others", () => {
		const scaled: Rule = {
			interp: { fact: "x" },
			points: [
				[{ peer: "min", of: { fact: "x" } }, 0],
				[{ peer: "max", of: { fact: "x" } }, 100],
			],
		};
		const facts = {
			x: { ...number, places: 1, better: "higher" },
			y: { ...number, places: 1, max: 100, better: "higher" },
		} as const;
		const scheme = make(facts, { agg: "mean", of: [scaled, { fact: "y" }] }, { rank: RANK });
		// A has (100 + 0) / 2 = 50 and B (500 / max + 60) / 2 = 55, which falls to 50 where the maximum is 12.5.
		const units = { A: { x: 10, y: 0 }, B: { x: 5, y: 60 }, C: { x: 0, y: 0 } };
		const answer = climb(scheme, units, { rank: 1 });
		expect(short(answer)).toEqual([
			["x", 12.5, 25],
			["y", 10, 100],
		]);
		expect(answer.ways[0]).toMatchObject({ score: { exact: "50" }, rank: 1, of: 3 });
		expect(answer.gap).toMatchObject({ at: { exact: "55" }, moving: true });
		expect(answer.diagnostics.map(({ code }) => code)).toEqual(["PEERS_MOVE"]);
		// By the score alone nothing is won: A has all there is for x.
		expect(short(climb(scheme, units, { score: 55 }))).toEqual([["y", 10, 100]]);
	});

	const groups = {
		of: "points",
		key: "exact",
		cuts: [
			{ at: 8, inclusive: false, label: { vi: "Tốt", en: "good" } },
			{ at: 5, inclusive: true, label: { vi: "Khá", en: "fair" } },
		],
		otherwise: "poor",
	} as const;

	test("groups go by either name, and a better one will do", () => {
		const scheme = make({ mark: up }, { fact: "mark" }, { groups });
		expect(climb(scheme, { A: { mark: 3 } }, { group: "Khá" })).toMatchObject({
			gap: { amount: { exact: "2" }, strict: false },
			ways: [{ to: 5, group: { en: "fair" } }],
			targetGroup: { vi: "Khá", en: "fair" },
		});
		expect(climb(scheme, { A: { mark: 3 } }, { group: "good" })).toMatchObject({
			gap: { strict: true },
			ways: [{ to: 9 }],
		});
		expect(climb(scheme, { A: { mark: 9 } }, { group: "fair" }).reached).toBe(true);
	});

	test("groups of ranks, and of quantiles, which move with the unit", () => {
		const byRank = make(
			{ mark: up },
			{ fact: "mark" },
			{ rank: RANK, groups: { ...groups, of: "rank", cuts: [{ at: 2, inclusive: true, label: "top" }] } },
		);
		expect(climb(byRank, marks, { group: "top" })).toMatchObject({
			gap: { at: { exact: "5" }, places: 2 },
			ways: [{ to: 5, rank: 2 }],
		});
		const byQuantile = make(
			{ mark: up },
			{ fact: "mark" },
			{
				groups: {
					of: "points",
					key: "exact",
					quantiles: 2,
					method: "type7",
					edge: "up",
					labels: ["upper", "lower"],
				},
			},
		);
		// The median of 3 5 5 8 1 is 5; with 5 in the place of 3 it still is.
		expect(climb(byQuantile, marks, { group: "upper" })).toMatchObject({
			gap: { at: { exact: "5" }, moving: true },
			ways: [{ to: 5 }],
		});
	});

	test("no gap where the rank is that of any figure, and quantiles are those of the class", () => {
		expect(climb(ranked("competition"), { A: {}, B: { mark: 3 } }, { rank: 2 })).toMatchObject({
			gap: null,
			ways: [{ to: 0 }],
		});
		const tiers = make(
			{ mark: up, tier: { type: "text", values: ["a"] } },
			{ fact: "mark" },
			{
				rank: { ...RANK, within: "tier" },
				groups: {
					of: "points",
					key: "exact",
					quantiles: 2,
					method: "type7",
					edge: "down",
					labels: ["upper", "lower"],
				},
			},
		);
		const units = {
			A: { mark: 1, tier: "a" },
			B: { mark: 3, tier: "a" },
			C: { mark: 5, tier: "a" },
			D: { mark: 9 },
		};
		expect(climb(tiers, units, { group: "upper" })).toMatchObject({
			gap: { at: { exact: "3" }, amount: { exact: "2" }, strict: true, moving: true },
			ways: [{ to: 6 }],
		});
		const ranks = make(
			{ mark: up },
			{ fact: "mark" },
			{
				rank: RANK,
				groups: {
					of: "rank",
					key: "exact",
					cuts: [{ at: 2, inclusive: false, label: "first" }],
					otherwise: "rest",
				},
			},
		);
		expect(climb(ranks, marks, { group: "first" })).toMatchObject({
			gap: { at: { exact: "8" }, places: 3 },
			ways: [{ to: 8 }],
		});
	});

	test("a quota is counted, and the grades of an outcome are groups", () => {
		const grade: Rule = { case: [[[">=", { node: "index", as: "points" }, 6], "excellent"]], else: "good" };
		const scheme = make(
			{ mark: { ...up, max: 9 } },
			{ fact: "mark" },
			{},
			{
				outcomes: [{ id: "grade", rule: grade }],
				quotas: [
					{
						node: "grade",
						label: "excellent",
						to: "good",
						share: 0.4,
						of: ["excellent", "good"],
						round: "floor",
						by: "index",
						ties: "drop-all",
					},
				],
			},
		);
		const units = { A: { mark: 3 }, B: { mark: 9 }, C: { mark: 7 }, D: { mark: 6 }, E: { mark: 1 } };
		// 6 would be enough by itself, but two of five may be excellent and 7 is one of them.
		const answer = climb(scheme, units, { group: "excellent" }, "grade");
		expect(answer.ways).toMatchObject([{ fact: "mark", to: 8, outcome: "excellent" }]);
		expect(answer.now).toMatchObject({ outcome: "good", score: null });
		const free = make(
			{ mark: { ...up, max: 9 } },
			{ fact: "mark" },
			{},
			{ outcomes: [{ id: "grade", rule: grade }] },
		);
		expect(climb(free, units, { group: "excellent" }, "grade").ways).toMatchObject([{ to: 6 }]);
	});

	test("percent and published figures as targets", () => {
		const scheme = make(
			{ mark: { ...number, places: 2, better: "higher" } },
			{ fact: "mark" },
			{ max: 8, publish: { points: { places: 1 }, percent: { places: 0 } } },
		);
		expect(climb(scheme, { A: { mark: 4 } }, { percent: 75 }).ways).toMatchObject([
			{ to: 6, percent: { exact: "75" } },
		]);
		expect(climb(scheme, { A: { mark: 4 } }, { percent: 75, key: "published" }).ways).toMatchObject([
			{ to: 5.96 },
		]);
		expect(climb(scheme, { A: { mark: 4 } }, { score: 6, key: "published" }).ways).toMatchObject([
			{ to: 5.95, published: { points: "6.0", percent: "74" } },
		]);
	});
});

describe("what is refused", () => {
	const observations = observe({ A: { done: 28, tasks: 32 } });
	const ask = (changes: object): readonly string[] => {
		try {
			waysUp({ scheme: band, observations, period: "1", unit: "A", to: { score: 2 }, ...changes });
		} catch (error) {
			if (SteerindexError.is(error)) return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
		}
		return [];
	};

	test.each([
		[{ to: {} }, ["NO_TARGET /to"]],
		[{ to: 2 }, ["NO_TARGET /to"]],
		[{ to: { rank: 1 } }, ["NODE_NOT_RANKED /to"]],
		[{ to: { group: "good" } }, ["NODE_NOT_GROUPED /to"]],
		[{ to: { percent: 90 } }, ["NO_FIGURE /to"]],
		[{ to: { score: 2, key: "published" } }, ["NO_FIGURE /to"]],
		[{ to: { score: 2, key: "printed" } }, ["UNKNOWN_VALUE /to/key"]],
		[{ to: { score: "two" } }, ["NOT_A_NUMBER /to/score"]],
		[{ to: { score: 2, rank: 1 } }, ["UNKNOWN_KEY /to/rank"]],
		[{ unit: "B", facts: ["don"] }, ["UNKNOWN_UNIT /unit", "UNKNOWN_FACT /facts/0"]],
		[{ node: "indx" }, ["UNKNOWN_NODE /node"]],
		[{ period: "2" }, ["UNKNOWN_PERIOD /options/period"]],
		[{ units: "A" }, ["UNKNOWN_KEY /units"]],
	])("%j", (changes, expected) => {
		expect(ask(changes)).toEqual(expected);
	});

	test("a rank below 1, and a group that the node does not have", () => {
		const scheme = make(
			{ mark: up },
			{ fact: "mark" },
			{
				rank: RANK,
				groups: {
					of: "points",
					key: "exact",
					cuts: [{ at: 5, inclusive: true, label: { vi: "Tốt", en: "good" } }],
					otherwise: "poor",
				},
			},
		);
		const units = { A: { mark: 3 } };
		expect(() => climb(scheme, units, { rank: 0 })).toThrow(expect.objectContaining({ code: "BAD_RANK" }));
		expect(() => climb(scheme, units, { group: "goood" })).toThrow(
			expect.objectContaining({
				code: "UNKNOWN_GROUP",
				issues: [expect.objectContaining({ suggestion: "good" })],
			}),
		);
	});
});

describe("formatWaysUp", () => {
	test("writes ways, pairs and what comes nearest, in both languages", () => {
		const one = climb(band, { "Đại Lộc": { done: 28, tasks: 32 } }, { score: 2 });
		expect(formatWaysUp(one, { locale: "vi" })).toMatchSnapshot();
		expect(formatWaysUp(one, { locale: "en" })).toMatchSnapshot();
		const none = climb(band, { "Đại Lộc": { done: 28, tasks: 32 } }, { score: 2.5 });
		expect(formatWaysUp(none, { locale: "vi" })).toMatchSnapshot();
		expect(formatWaysUp(none, { locale: "en" })).toMatchSnapshot();
		const there = climb(band, { "Đại Lộc": { done: 30, tasks: 32 } }, { score: 2 });
		expect(formatWaysUp(there, { locale: "en" }).split("\n").at(-1)).toBe("The target is reached already.");
	});

	test("a rank, a blank and a list", () => {
		const scheme = make(
			{ mark: up, list: { type: "list", fields: { p: number } } },
			{
				calc: [
					"+",
					{ fact: "mark", missing: 0 },
					{ agg: "sum", each: { list: "list", item: { field: "p" } }, empty: 0 },
				],
			},
			{ rank: RANK },
		);
		const answer = climb(
			scheme,
			{ A: { list: [] }, B: { mark: 4, list: [] }, C: { mark: 1234.5, list: [] } },
			{ rank: 1 },
		);
		expect(formatWaysUp(answer, { locale: "vi" })).toMatchSnapshot();
		expect(formatWaysUp(answer, { locale: "en" })).toMatchSnapshot();
	});

	const facts = {
		mark: {
			...number,
			places: 2,
			better: "higher",
			unit: "ha",
			label: { vi: "Rừng trồng", en: "Forest planted" },
		},
		level: { type: "text", values: ["none", "full"] },
		open: { type: "boolean" },
		late: { ...number, better: "lower", max: 4 },
		tier: { type: "text", values: ["district"] },
	} as const;
	const rule: Rule = {
		calc: [
			"+",
			{ fact: "mark" },
			{ case: [[["==", { fact: "level" }, "full"], 3]], else: 0 },
			{ case: [[{ true: { fact: "open" } }, 2]], else: 0 },
			{ calc: ["-", { fact: "late", missing: 4 }] },
		],
	};
	const scheme = make(
		facts,
		rule,
		{
			label: { vi: "Chỉ số", en: "Index" },
			max: 40,
			publish: { points: { places: 1 }, percent: { places: 1 } },
			rank: { ...RANK, within: "tier", ties: "modified" },
			groups: {
				of: "percent",
				key: "published",
				cuts: [{ at: 50, inclusive: false, label: { vi: "Tốt", en: "good" } }],
				otherwise: { vi: "Khá", en: "fair" },
			},
		},
		{
			outcomes: [
				{ id: "pass", rule: { case: [[[">=", { node: "index", as: "percent" }, 50], true]], else: false } },
			],
		},
	);
	const own = {
		mark: { decimal: "14.50" },
		level: "none",
		open: false,
		late: { notApplicable: true },
		tier: "district",
	};
	const rival = { mark: 20, level: "none", open: true, late: 2, tier: "district" };

	test.each([
		[{ percent: 45 }, { ...own, late: 0 }],
		[
			{ percent: 45, key: "published" },
			{ ...own, late: 0 },
		],
		[
			{ score: 16, key: "published" },
			{ ...own, late: 0 },
		],
		[{ group: "Tốt" }, { ...own, late: 0 }],
		[{ rank: 1 }, { ...own, late: { exact: "1/3" } }],
		[{ score: 12 }, own],
	] as const)("%j", (to, given) => {
		const answer = climb(scheme, { A: given as Facts, B: rival, C: { ...rival, mark: 1 } }, to);
		for (const locale of ["vi", "en"] as const) expect(formatWaysUp(answer, { locale })).toMatchSnapshot();
	});

	test("a truth value that is the outcome", () => {
		const observations = observe({ A: { ...own, late: 0 }, B: rival });
		expect(() =>
			waysUp({ scheme, observations, period: "1", unit: "A", node: "pass", to: { group: "true" } }),
		).toThrow(expect.objectContaining({ code: "NODE_NOT_GROUPED" }));
	});

	test("peers, a quota in classes, and a moving mark", () => {
		const peers = make(
			{ x: { ...up, max: 20 }, tier: { type: "text", values: ["a", "b"] } },
			{
				interp: { fact: "x" },
				points: [
					[{ peer: "min", of: { fact: "x" } }, 0],
					[{ peer: "max", of: { fact: "x" } }, 10],
				],
			},
			{
				rank: RANK,
				groups: {
					of: "points",
					key: "exact",
					cuts: [{ at: 6, inclusive: true, label: "top" }],
					otherwise: "rest",
				},
			},
			{
				quotas: [
					{
						node: "index",
						label: "top",
						to: "rest",
						share: 0.5,
						of: ["top", "rest"],
						round: "floor",
						by: "index",
						ties: "drop-all",
						within: "tier",
					},
				],
			},
		);
		const units = {
			A: { x: 4, tier: "a" },
			B: { x: 8, tier: "a" },
			C: { x: 10, tier: "b" },
			D: { x: 0, tier: "b" },
		};
		// One of two in the tier keeps the label, the better one: A has to pass B.
		const answer = climb(peers, units, { group: "top" });
		expect(short(answer)).toEqual([["x", 9, 5]]);
		expect(answer.untried).toEqual([{ fact: "tier", reason: "class" }]);
		expect(formatWaysUp(answer, { locale: "vi" })).toMatchSnapshot();
		const ranked = climb(peers, units, { rank: 1 });
		expect(short(ranked)).toEqual([["x", 10, 6]]);
		expect(formatWaysUp(ranked, { locale: "en" })).toMatchSnapshot();
	});

	test("anything else is refused", () => {
		expect(() => formatWaysUp({} as Ways, { locale: "vi" })).toThrow(
			expect.objectContaining({ code: "NOT_A_RESULT" }),
		);
		const one = climb(band, { A: { done: 28, tasks: 32 } }, { score: 2 });
		expect(() => formatWaysUp(one, { locale: "fr" as "vi" })).toThrow(
			expect.objectContaining({ code: "BAD_LOCALE" }),
		);
	});
});

test("an answer says the rank and the group that the board would give", () => {
	const scheme = make({ mark: up }, { fact: "mark" }, { rank: RANK });
	const units = { A: { mark: 3 }, B: { mark: 8 }, C: { mark: 5 } };
	const [way] = climb(scheme, units, { rank: 2 }).ways;
	const board = scoreUnits(scheme, observe({ ...units, A: { mark: way?.to as number } }), { period: "1" });
	expect(board.nodes.index?.rank?.rank[0]).toBe(way?.rank);
	expect(board.nodes.index?.points[0]).toBe(way?.score?.value);
});
