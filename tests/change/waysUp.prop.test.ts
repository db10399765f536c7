import fc from "fast-check";
import { parseScheme, type Rule, type Scheme } from "steerindex/scheme";
import { type NodeScores, scoreUnits } from "steerindex/scoring";
import { expect, test } from "vitest";
import { type WaysUpInput, waysUp } from "../../src/change/waysUp.ts";
import { runs } from "../shared.ts";

type Facts = Readonly<Record<string, number | null>>;

const UNITS = ["A", "B", "C", "D"];
const FACTS = ["a", "b", "c"] as const;
const MOST = 12;

const part: fc.Arbitrary<Rule> = fc.constantFrom<Rule[]>(
	{ fact: "a" },
	{ fact: "b" },
	{ calc: ["*", 10, { ratio: [{ fact: "a" }, { fact: "b" }], domain: [0, 1], zeroDen: 0 }] },
	{ calc: ["*", 10, { ratio: [{ fact: "c" }, { fact: "b" }], zeroDen: { na: true } }] },
	{
		bands: { fact: "b" },
		table: [
			[">", 9, 10],
			[">=", 6, 7],
			[">=", 3, 2],
		],
		else: 0,
	},
	{
		bands: { calc: ["+", { fact: "a" }, { fact: "c" }] },
		table: [
			[">", 15, 1],
			[">=", 8, 10],
		],
		else: 3,
	},
	{ clamp: { calc: ["-", { calc: ["*", 2, { fact: "c" }] }, 4] }, min: 0, max: 9 },
	{
		interp: { fact: "c" },
		points: [
			[{ peer: "min", of: { fact: "c" } }, 0],
			[{ peer: "max", of: { fact: "c" } }, 10],
		],
		zeroRange: 5,
	},
	{ round: { calc: ["*", { fact: "a" }, { fact: "c" }, { decimal: "0.07" }] }, places: 0, mode: "half-up" },
	{ case: [[[">=", { fact: "a" }, { fact: "c" }], { fact: "b" }]], else: 1 },
	{ peer: "below", of: { fact: "b" } },
	{ calc: ["-", { calc: ["+", 9, { fact: "a" }] }, { peer: "mean", of: { fact: "a" }, within: "tier" }] },
	{
		peer: "max",
		of: { calc: ["-", { fact: "c" }, { peer: "min", of: { fact: "c" } }] },
		where: [">", { fact: "c" }, 2],
	},
);

interface Case {
	readonly rules: readonly Rule[];
	readonly records: readonly Facts[];
	readonly better: readonly ("higher" | "lower" | "neither")[];
	readonly order: "highest-first" | "lowest-first";
	readonly ties: "competition" | "dense" | "modified" | "average";
	readonly groups: "cuts" | "quantiles" | "ranks" | "published";
	readonly quota: boolean;
	readonly combine: "sum" | "mean" | "geometricMean";
	readonly within: boolean;
}

const value = fc.option(fc.integer({ min: 0, max: MOST }), { freq: 12 });
const facts = fc.record({ a: value, b: value, c: value });

const cases: fc.Arbitrary<Case> = fc.record({
	rules: fc.array(part, { minLength: 1, maxLength: 3 }),
	records: fc.array(facts, { minLength: UNITS.length, maxLength: UNITS.length }),
	better: fc.array(fc.constantFrom("higher" as const, "lower" as const, "neither" as const), {
		minLength: 3,
		maxLength: 3,
	}),
	order: fc.constantFrom("highest-first", "lowest-first"),
	ties: fc.constantFrom("competition", "dense", "modified", "average"),
	groups: fc.constantFrom("cuts", "quantiles", "ranks", "published"),
	quota: fc.boolean(),
	combine: fc.constantFrom("sum", "mean", "geometricMean"),
	within: fc.boolean(),
});

const labels = ["good", "fair", "poor"];

function schemeOf({ rules, better, order, ties, groups, quota, combine, within }: Case, places = 0): Scheme {
	const isLow = order === "lowest-first";
	const cuts = (first: number, second: number) => ({
		cuts: [
			{ at: first, inclusive: true, label: "good" },
			{ at: second, inclusive: false, label: "fair" },
		],
		otherwise: "poor",
	});
	return parseScheme({
		id: "random",
		sources: [{ title: "test" }],
		rounding: "half-up",
		facts: {
			tier: { type: "text", values: ["x", "y"] },
			...Object.fromEntries(
				FACTS.map((fact, at) => [
					fact,
					{ type: "number", places, min: 0, max: MOST, better: better[at] ?? "neither" },
				]),
			),
		},
		root: {
			id: "index",
			combine,
			publish: { points: { places: 0 } },
			rank: {
				of: "points",
				key: "exact",
				order,
				ties,
				population: "ranked",
				...(within ? { within: "tier" } : {}),
			},
			groups:
				groups === "quantiles"
					? { of: "points", key: "exact", quantiles: 3, method: "type7", edge: "up", labels }
					: groups === "ranks"
						? { of: "rank", key: "exact", ...cuts(1, 3) }
						: {
								of: "points",
								key: groups === "published" ? "published" : "exact",
								...(isLow ? cuts(3, 8) : cuts(12, 5)),
							},
			children: rules.map((rule, at) => ({ id: `n${at}`, rule })),
		},
		...(quota && !isLow
			? {
					quotas: [
						{
							node: "index",
							label: "good",
							to: "fair",
							share: 0.4,
							of: ["good", "fair"],
							round: "floor",
							by: "index",
							ties: "keep-all",
						},
					],
				}
			: {}),
	});
}

const observed = (records: readonly Facts[], hasTier = true) => ({
	periods: ["1"],
	records: records.map((facts, at) => ({
		unit: UNITS[at] ?? "",
		period: "1",
		facts: { ...facts, ...(hasTier ? { tier: at < 3 ? "x" : "y" } : {}) },
	})),
});

type To = WaysUpInput["to"];

const targets: fc.Arbitrary<To> = fc.oneof(
	fc.integer({ min: 0, max: 30 }).map((score): To => ({ score })),
	fc.integer({ min: 0, max: 30 }).map((score): To => ({ score, key: "published" })),
	fc.integer({ min: 1, max: 4 }).map((rank): To => ({ rank })),
	fc.constantFrom("good", "fair").map((group): To => ({ group })),
);

/** Whether a unit is there, by the board alone. */
function isThere(
	scheme: Scheme,
	records: readonly Facts[],
	to: To,
	order: Case["order"],
	hasTier = true,
): boolean {
	const scores = scoreUnits(scheme, observed(records, hasTier), { period: "1" }).nodes.index as NodeScores;
	if ("rank" in to) return (scores.rank?.rank[0] ?? 9) <= to.rank;
	if ("group" in to) {
		const group = scores.group?.[0];
		return typeof group === "string" && labels.indexOf(group) <= labels.indexOf(to.group);
	}
	const shown = scores.published?.points?.[0];
	const points = "score" in to && to.key === "published" ? (shown ? Number(shown) : null) : scores.points[0];
	if (points === null || points === undefined || !("score" in to)) return false;
	return order === "highest-first" ? points >= Number(to.score) : points <= Number(to.score);
}

test("change.ways-up: the least change of each fact is the one that brute force finds, and pairs cannot be reduced", () => {
	let answers = 0;
	fc.assert(
		fc.property(cases, targets, (given, to) => {
			const scheme = schemeOf(given);
			const { records, order, better } = given;
			const change = (values: Facts): readonly Facts[] => [{ ...records[0], ...values }, ...records.slice(1)];
			const reaches = (values: Facts): boolean => isThere(scheme, change(values), to, order);
			const up = waysUp({ scheme, observations: observed(records), period: "1", unit: "A", to });
			expect(up.reached).toBe(reaches({}));
			if (up.reached) return;
			const expected: unknown[] = [];
			for (const [at, fact] of FACTS.entries()) {
				const isRead = JSON.stringify(given.rules).includes(`{"fact":"${fact}"}`);
				if (!isRead) continue;
				const from = records[0]?.[fact] ?? null;
				const way = better[at];
				const signs = way === "higher" ? [1] : way === "lower" ? [-1] : from === null ? [1] : [1, -1];
				for (const sign of signs) {
					const start = from ?? (sign === 1 ? 0 : MOST);
					for (let steps = from === null ? 0 : 1; ; steps++) {
						const value = start + sign * steps;
						if (value < 0 || value > MOST) break;
						if (!reaches({ [fact]: value })) continue;
						expected.push({ fact, from, to: value, steps });
						break;
					}
				}
			}
			expect(up.ways.map(({ fact, from, to, steps }) => ({ fact, from, to, steps }))).toEqual(expected);
			answers += expected.length;
			expect(JSON.parse(JSON.stringify(up))).toEqual(up);
			if (expected.length > 0) expect(up.pairs).toEqual([]);
			for (const { changes } of up.pairs) {
				const [a, b] = changes;
				const both = { [a.fact]: a.to as number, [b.fact]: b.to as number };
				expect(reaches(both)).toBe(true);
				for (const { fact, from, to, steps } of changes) {
					const start = Number(from ?? 0);
					const isDown =
						Number(to) < start || (from === null && better[FACTS.indexOf(fact as "a")] === "lower");
					const less = Number(to) + (isDown ? 1 : -1);
					if ((steps ?? 0) > (from === null ? 0 : 1)) expect(reaches({ ...both, [fact]: less })).toBe(false);
				}
			}
		}),
		{ numRuns: runs(250, 5000) },
	);
	expect(answers).toBeGreaterThan(20);
});

test("in hundredths, where steps are too many to try them all, the answer suffices and a step less does not", () => {
	let halved = 0;
	fc.assert(
		fc.property(cases, targets, (given, to) => {
			const scheme = schemeOf(given, 2);
			const { records, order, better } = given;
			const reaches = (values: Facts): boolean =>
				isThere(scheme, [{ ...records[0], ...values }, ...records.slice(1)], to, order);
			const up = waysUp({ scheme, observations: observed(records), period: "1", unit: "A", to });
			for (const { fact, from, to: value, steps, search } of up.ways) {
				expect(reaches({ [fact]: value as number })).toBe(true);
				if (search === "bisect") halved++;
				if (from === null && steps === 0) continue;
				const isDown =
					from === null ? better[FACTS.indexOf(fact as "a")] === "lower" : Number(value) < Number(from);
				const less = Math.round(Number(value) * 100 + (isDown ? 1 : -1)) / 100;
				expect(less === from ? up.reached : reaches({ [fact]: less })).toBe(false);
			}
		}),
		{ numRuns: runs(100, 3000) },
	);
	expect(halved).toBeGreaterThan(5);
});

test("where facts only help, the pairs are all that suffice, and none can be reduced", () => {
	let pairs = 0;
	const weights = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 });
	const start = fc.record({ a: fc.nat(6), b: fc.nat(6), c: fc.nat(6) });
	fc.assert(
		fc.property(
			weights,
			start,
			fc.integer({ min: 10, max: 60 }),
			fc.boolean(),
			(given, from, score, hasPeers) => {
				const own = (fact: string, weight: number): Rule =>
					hasPeers && fact === "a"
						? {
								calc: [
									"*",
									weight,
									{
										interp: { fact },
										points: [
											[0, 0],
											[{ peer: "max", of: { fact } }, 8],
										],
										zeroRange: 0,
									},
								],
							}
						: { calc: ["*", weight, { clamp: { fact }, max: 9 }] };
				const scheme = parseScheme({
					id: "monotone",
					sources: [{ title: "test" }],
					facts: Object.fromEntries(
						FACTS.map((fact) => [fact, { type: "number", places: 0, min: 0, max: MOST, better: "higher" }]),
					),
					root: {
						id: "index",
						combine: "sum",
						children: FACTS.map((fact, at) => ({ id: `n${fact}`, rule: own(fact, given[at] ?? 1) })),
					},
				});
				const others = [
					{ a: 5, b: 5, c: 5 },
					{ a: 7, b: 2, c: 9 },
				];
				const reaches = (values: Facts): boolean =>
					isThere(scheme, [{ ...from, ...values }, ...others], { score }, "highest-first", false);
				const up = waysUp({
					scheme,
					observations: observed([from, ...others], false),
					period: "1",
					unit: "A",
					to: { score },
				});
				if (up.reached || up.ways.length > 0) return;
				const suffices = (x: "a" | "b" | "c", y: "a" | "b" | "c"): boolean =>
					reaches({ [x]: MOST, [y]: MOST });
				const expected = (
					[
						["a", "b"],
						["a", "c"],
						["b", "c"],
					] as const
				).filter(([x, y]) => suffices(x, y));
				const found = up.pairs.map(({ changes }) =>
					changes
						.map(({ fact }) => fact)
						.sort()
						.join(),
				);
				expect(found.sort()).toEqual(expected.map((pair) => pair.join()));
				pairs += found.length;
				for (const { changes } of up.pairs) {
					const both = Object.fromEntries(changes.map(({ fact, to }) => [fact, to as number]));
					expect(reaches(both)).toBe(true);
					for (const { fact, to } of changes)
						expect(reaches({ ...both, [fact]: Number(to) - 1 })).toBe(false);
				}
				expect(up.best === null).toBe(up.pairs.length > 0 || FACTS.every((fact) => from[fact] >= 9));
			},
		),
		{ numRuns: runs(150, 3000) },
	);
	expect(pairs).toBeGreaterThan(20);
});

test("a long way is found by halves, also past the last value that a ratio allows", () => {
	const scheme = parseScheme({
		id: "long",
		sources: [{ title: "test" }],
		facts: {
			done: { type: "number", places: 2, better: "higher" },
			all: { type: "number", places: 2 },
		},
		root: {
			id: "index",
			max: 100,
			rule: { calc: ["*", 100, { ratio: [{ fact: "done" }, { fact: "all" }], domain: [0, 1] }] },
		},
	});
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 9_000_00 }), fc.integer({ min: 1, max: 100 }), (done, score) => {
			const all = 1_000_000;
			const records = [{ unit: "A", period: "1", facts: { done: done / 100, all: all / 100 } }];
			const up = waysUp({
				scheme,
				observations: { periods: ["1"], records },
				period: "1",
				unit: "A",
				to: { score },
			});
			const needed = (all * score) / 100;
			expect(up.reached).toBe(done >= needed);
			if (up.reached) return;
			expect(up.ways.find(({ fact }) => fact === "done")).toMatchObject({
				to: needed / 100,
				steps: needed - done,
			});
			const below = Math.floor((done * 100) / score);
			expect(up.ways.find(({ fact }) => fact === "all")).toMatchObject({
				to: below / 100,
				steps: all - below,
			});
		}),
		{ numRuns: runs(100, 2000) },
	);
});
