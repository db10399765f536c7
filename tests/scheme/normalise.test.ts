import { SteerindexError } from "steerindex/core";
import {
	defineScheme,
	divideByFact,
	parseScheme,
	scaleGoalposts,
	scaleMinMax,
	scalePercentRank,
	scaleToBest,
	scaleToTarget,
	scaleZScore,
} from "steerindex/scheme";
import { type Given, scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import coinr from "../scenarios/coinr-functions.json" with { type: "json" };

const x = { fact: "x" } as const;

/** What a rule gives units with these values of the fact `x`, with their status where that is nothing. */
function give(
	rule: unknown,
	values: readonly Given[],
	more: { readonly [fact: string]: readonly Given[] } = {},
): readonly (number | string | null)[] {
	const scheme = parseScheme({
		id: "demo",
		sources: [{ title: "example" }],
		facts: {
			x: { type: "number" },
			y: { type: "number" },
			region: { type: "text", values: ["north", "south"] },
			special: { type: "boolean" },
		},
		root: { id: "index", combine: "mean", children: [{ id: "A", rule }] },
	});
	const records = values.map((value, at) => ({
		unit: `u${at}`,
		period: "2022",
		facts: {
			x: value,
			...Object.fromEntries(Object.entries(more).map(([fact, all]) => [fact, all[at] ?? null])),
		},
	}));
	const { nodes, diagnostics } = scoreUnits(scheme, { periods: ["2022"], records }, { period: "2022" });
	const codes = diagnostics.items.filter(({ severity }) => severity === "error").map(({ code }) => code);
	return (nodes.A?.points ?? []).map((point, at) =>
		nodes.A?.status[at] === "failed" ? `failed ${codes[0]}` : point,
	);
}

/** The issues that a call is refused with. */
function refused(call: () => unknown): readonly string[] {
	try {
		call();
	} catch (error) {
		if (SteerindexError.is(error)) return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
		throw error;
	}
	return [];
}

describe("scheme.normalise: what COINr's functions give", () => {
	const near = (found: readonly (number | string | null)[], wanted: readonly (number | null)[]): void => {
		expect(found).toHaveLength(wanted.length);
		for (const [at, value] of wanted.entries()) {
			if (value === null) expect(found[at]).toBe(null);
			else
				expect(Math.abs(Number(found[at]) - value), `${at}: ${found[at]}`).toBeLessThanOrEqual(
					1e-13 * Math.max(1, Math.abs(value)),
				);
		}
	};
	const plain = { to: [0, 1], better: "higher" } as const;

	test.each([
		["minmax", scaleMinMax(x, { to: [0, 100], better: "higher" })],
		["dist2max", scaleMinMax(x, plain)],
		["zscore", scaleZScore(x, { to: { mean: 0, sd: 1 }, better: "higher", deviation: "sample" })],
		["zscore_50_10", scaleZScore(x, { to: { mean: 50, sd: 10 }, better: "higher", deviation: "sample" })],
		["scaled", scaleGoalposts(x, { min: -1, max: 50, to: [0, 100], better: "higher", outside: "extend" })],
		["goalposts", scaleGoalposts(x, { min: 0, max: 10, to: [0, 100], better: "higher", outside: "clamp" })],
		["dist2targ20", scaleToTarget(x, { ...plain, target: 20, outside: "extend" })],
		["dist2targ20cap", scaleToTarget(x, { ...plain, target: 20, outside: "clamp" })],
		["dist2targ0neg", scaleToTarget(x, { to: [0, 1], better: "lower", target: 0, outside: "extend" })],
		["fracmax", scaleToBest(x, { to: 1, better: "higher", domain: [-1, 1] })],
		["prank", scalePercentRank(x, plain)],
	] as const)("%s", (name, rule) => {
		near(give(rule, coinr.x), coinr[name]);
	});
});

describe("which way is better", () => {
	const values = [1, 2, 4, 5];
	test.each([
		["scaleMinMax", scaleMinMax(x, { to: [0, 100], better: "lower" }), [100, 75, 25, 0]],
		["scaleGoalposts", scaleGoalposts(x, { min: 0, max: 5, to: [0, 10], better: "lower" }), [8, 6, 2, 0]],
		["scalePercentRank", scalePercentRank(x, { to: [0, 90], better: "lower" }), [90, 60, 30, 0]],
		[
			"scaleToTarget",
			scaleToTarget(x, { target: 2, to: [0, 3], better: "lower", outside: "clamp" }),
			[3, 3, 1, 0],
		],
		["scaleToBest", scaleToBest(x, { to: 100, better: "lower" }), [100, 50, 25, 20]],
	] as const)("%s", (_, rule, points) => {
		expect(give(rule, values)).toEqual(points);
	});

	test("z-scores of the other direction are mirrored at the mean", () => {
		const options = { to: { mean: 10, sd: 2 }, deviation: "population" } as const;
		const up = give(scaleZScore(x, { ...options, better: "higher" }), values);
		const down = give(scaleZScore(x, { ...options, better: "lower" }), values);
		for (const [at, value] of up.entries()) expect(Number(value) + Number(down[at])).toBeCloseTo(20, 14);
		expect(give(scaleZScore(x, { ...options, better: "higher" }), [0, 2])).toEqual([8, 12]);
	});

	test("equal values share the lowest of their places, whichever way is better", () => {
		expect(give(scalePercentRank(x, { to: [0, 3], better: "higher" }), [1, 2, 2, 3])).toEqual([0, 1, 1, 3]);
		expect(give(scalePercentRank(x, { to: [0, 3], better: "lower" }), [1, 2, 2, 3])).toEqual([3, 1, 1, 0]);
	});
});

describe("peers", () => {
	const region = ["north", "north", "north", "south", "south"];
	const special = [false, false, true, false, false];

	test("within a class", () => {
		const rule = scaleMinMax(x, { to: [0, 100], better: "higher", within: "region" });
		expect(give(rule, [1, 2, 3, 10, 30], { region })).toEqual([0, 50, 100, 0, 100]);
		const rank = scalePercentRank(x, { to: [0, 1], better: "higher", within: "region", alone: 1 });
		expect(give(rank, [1, 2, 3, 10, null], { region })).toEqual([0, 0.5, 1, 1, null]);
	});

	test("without some units, which may then lie beyond the ends", () => {
		const where = ["==", { fact: "special" }, false] as const;
		const options = { to: [0, 100], better: "higher", where } as const;
		const values = [0, 5, 20, 8, 10];
		expect(give(scaleMinMax(x, options), values, { special })[2]).toBe("failed RANGE");
		expect(give(scaleMinMax(x, { ...options, outside: "clamp" }), values, { special })[2]).toBe(100);
		expect(give(scaleMinMax(x, { ...options, outside: "extend" }), values, { special })[2]).toBe(200);
	});
});

describe("policies", () => {
	const best = { to: 1, better: "higher" } as const;
	const options = { to: [0, 100], better: "higher" } as const;
	const z = { to: { mean: 50, sd: 10 }, better: "higher", deviation: "population" } as const;

	test("where all units have one value the cells fail, or are what is said", () => {
		expect(give(scaleMinMax(x, options), [7, 7])).toEqual(["failed ZERO_RANGE", "failed ZERO_RANGE"]);
		expect(give(scaleMinMax(x, { ...options, zeroRange: 40 }), [7, 7])).toEqual([40, 40]);
		expect(give(scaleMinMax(x, { ...options, zeroRange: { na: true } }), [7, 7])).toEqual([null, null]);
		expect(give(scaleZScore(x, z), [7, 7])[0]).toBe("failed ZERO_DEN");
		expect(give(scaleZScore(x, { ...z, zeroRange: 50 }), [7, 7])).toEqual([50, 50]);
		expect(give(scaleZScore(x, { ...z, zeroRange: 50 }), [6, 8])).toEqual([40, 60]);
		expect(give(scalePercentRank(x, options), [7, 7])).toEqual([0, 0]);
	});

	test("a policy never fills in what is missing", () => {
		const north = { region: ["north", "north"] };
		const na = [7, null, { notApplicable: true }] as const;
		const nothing = [null, null];
		expect(give(scaleMinMax(x, { ...options, zeroRange: 40 }), na).slice(1)).toEqual(nothing);
		expect(give(scaleZScore(x, { ...z, zeroRange: 50 }), na).slice(1)).toEqual(nothing);
		expect(give(scalePercentRank(x, { ...options, alone: 100 }), na)).toEqual([100, ...nothing]);
		expect(give(scaleToBest(x, { to: 1, better: "higher", zeroDen: 0 }), [0, ...na.slice(1)])).toEqual([
			0,
			...nothing,
		]);
		const target = { ...options, target: 5, zeroRange: 100 } as const;
		expect(give(scaleToTarget(x, { ...target, outside: "extend" }), na)).toEqual([100, ...nothing]);
		expect(give(scaleToTarget(x, { ...target, outside: "clamp" }), na)).toEqual([100, ...nothing]);
		expect(give(divideByFact(x, { by: "y", zeroDen: 1 }), na, { y: [0, 0, 0] })).toEqual([1, ...nothing]);
		const within = scalePercentRank(x, { ...options, within: "region", alone: 1 });
		expect(give(within, [null, 3], north)).toEqual([null, 1]);
	});

	test("a unit without another", () => {
		expect(give(scalePercentRank(x, options), [7])).toEqual(["failed ZERO_DEN"]);
		expect(give(scalePercentRank(x, { ...options, alone: 100 }), [7])).toEqual([100]);
		expect(give(scaleZScore(x, { ...z, deviation: "sample" }), [7])).toEqual(["failed EMPTY"]);
	});

	test("all units at the target or beyond: capped they have it all, else there is no scale", () => {
		const target = { ...options, target: 5 } as const;
		expect(give(scaleToTarget(x, { ...target, outside: "clamp" }), [5, 6, 9])).toEqual([100, 100, 100]);
		expect(give(scaleToTarget(x, { ...target, outside: "extend" }), [5, 6])[0]).toBe("failed NO_CASE");
		expect(give(scaleToTarget(x, { ...target, outside: "extend", zeroRange: 100 }), [5, 6])).toEqual([
			100, 100,
		]);
		expect(give(scaleToTarget(x, { ...target, better: "lower", outside: "clamp" }), [5, 4])).toEqual([
			100, 100,
		]);
	});

	test("a target that each unit has for itself", () => {
		const rule = scaleToTarget(x, { ...options, target: { fact: "y" }, outside: "clamp" });
		expect(give(rule, [0, 5, 5], { y: [10, 10, 5] })).toEqual([0, 50, 100]);
	});

	test("a share of the best lies between 0 and 1, or the scheme says what it may be", () => {
		expect(give(scaleToBest(x, best), [-1, 4])).toEqual(["failed RANGE", 1]);
		expect(give(scaleToBest(x, best), [-4, -1])).toEqual(["failed RANGE", 1]);
		expect(give(scaleToBest(x, { ...best, domain: [-1, 1] }), [-1, 4])).toEqual([-0.25, 1]);
		expect(give(scaleToBest(x, best), [0, 0])[0]).toBe("failed ZERO_DEN");
		expect(give(scaleToBest(x, { ...best, zeroDen: 0 }), [0, 0])).toEqual([0, 0]);
		expect(give(scaleToBest(x, { to: 1, better: "lower", zeroDen: 1 }), [0, 4])).toEqual([1, 0]);
	});

	test("for each unit of size", () => {
		const y = [4, 0, 8];
		expect(give(divideByFact(x, { by: "y" }), [1, 2, 3], { y })).toEqual([0.25, "failed ZERO_DEN", 0.375]);
		expect(give(divideByFact(x, { by: "y", per: 1000, zeroDen: 7 }), [1, 2, 3], { y })).toEqual([
			250, 7, 375,
		]);
		const scaled = scaleMinMax(divideByFact(x, { by: "y", zeroDen: { na: true } }), options);
		expect(give(scaled, [1, 2, 3], { y })).toEqual([0, null, 100]);
	});
});

describe("rules are data", () => {
	test("plain JSON, amounts as they are given", () => {
		const rule = scaleGoalposts(x, {
			min: { decimal: "0.10" },
			max: 1,
			to: [{ decimal: "0.00" }, 1],
			better: "higher",
		});
		expect(rule).toEqual({
			interp: x,
			points: [
				[{ decimal: "0.10" }, { decimal: "0.00" }],
				[1, 1],
			],
		});
		expect(JSON.parse(JSON.stringify(rule))).toEqual(rule);
		expect(give(rule, [0.55])).toEqual([0.5]);
	});

	test("in a scheme misspelt facts do not compile", () => {
		const scheme = defineScheme({
			id: "demo",
			sources: [{ title: "example" }],
			facts: { gdp: { type: "number" }, people: { type: "number" }, kind: { type: "text", values: ["a"] } },
			definitions: { perHead: divideByFact({ fact: "gdp" }, { by: "people", per: 1000 }) },
			root: {
				id: "index",
				combine: "mean",
				children: [
					{
						id: "A",
						rule: scaleMinMax({ def: "perHead" }, { to: [0, 100], better: "higher", within: "kind" }),
					},
					{
						id: "B",
						rule: scaleToBest(divideByFact({ fact: "gdp" }, { by: "people" }), { to: 1, better: "lower" }),
					},
					{
						id: "C",
						rule: {
							round: scalePercentRank({ fact: "gdp" }, { to: [0, 1], better: "higher" }),
							places: 2,
							mode: "half-up",
						},
					},
					{
						id: "D",
						rule: scaleToTarget(
							{ node: "A", as: "points" },
							{ target: 90, to: [0, 1], better: "higher", outside: "clamp" },
						),
					},
				],
			},
		});
		expect(scheme.root.children).toHaveLength(4);
		const wrong = () =>
			defineScheme({
				id: "demo",
				sources: [{ title: "example" }],
				facts: { gdp: { type: "number" }, kind: { type: "text", values: ["a"] } },
				root: {
					id: "index",
					combine: "mean",
					children: [
						// @ts-expect-error gpd is no fact
						{ id: "A", rule: scaleMinMax({ fact: "gpd" }, { to: [0, 100], better: "higher" }) },
						// @ts-expect-error kid is no fact
						{
							id: "B",
							rule: scaleMinMax({ fact: "gdp" }, { to: [0, 100], better: "higher", within: "kid" }),
						},
						// @ts-expect-error people is no fact
						{ id: "C", rule: divideByFact({ fact: "gdp" }, { by: "people" }) },
						// @ts-expect-error zeroRang is no option
						{ id: "D", rule: scaleMinMax({ fact: "gdp" }, { to: [0, 100], better: "higher", zeroRang: 0 }) },
						// @ts-expect-error gpd is no fact, however deep it stands
						{
							id: "E",
							rule: scaleMinMax({ calc: ["ln", { fact: "gpd" }] }, { to: [0, 100], better: "higher" }),
						},
						// @ts-expect-error better is needed
						{ id: "F", rule: scalePercentRank({ fact: "gdp" }, { to: [0, 100] }) },
					],
				},
			});
		expect(wrong).toThrow(SteerindexError);
	});
});

describe("bad input", () => {
	const anything = (call: (...given: never[]) => unknown, ...given: unknown[]): readonly string[] =>
		refused(() => call(...(given as never[])));

	test("nothing that moves ranks is assumed", () => {
		expect(anything(scaleMinMax, x, {})).toEqual(["MISSING_KEY /options/to", "MISSING_KEY /options/better"]);
		expect(anything(scaleGoalposts, x, {})).toEqual([
			"NOT_A_NUMBER /options/min",
			"NOT_A_NUMBER /options/max",
			"MISSING_KEY /options/to",
			"MISSING_KEY /options/better",
		]);
		expect(anything(scaleZScore, x, {})).toEqual([
			"BAD_OPTIONS /options/to",
			"MISSING_KEY /options/better",
			"MISSING_KEY /options/deviation",
		]);
		expect(anything(scalePercentRank, x, {})).toEqual([
			"MISSING_KEY /options/to",
			"MISSING_KEY /options/better",
		]);
		expect(anything(scaleToTarget, x, {})).toEqual([
			"MISSING_KEY /options/target",
			"MISSING_KEY /options/to",
			"MISSING_KEY /options/better",
			"MISSING_KEY /options/outside",
		]);
		expect(anything(scaleToBest, x, {})).toEqual(["NOT_A_NUMBER /options/to", "MISSING_KEY /options/better"]);
		expect(anything(divideByFact, x, {})).toEqual(["MISSING_KEY /options/by"]);
	});

	test("every problem at once", () => {
		expect(
			anything(scaleMinMax, undefined, { to: [1], better: "high", outside: "clip", zeroRang: 1 }),
		).toEqual([
			"MISSING_KEY /of",
			"UNKNOWN_KEY /options/zeroRang",
			"WRONG_TYPE /options/to",
			"UNKNOWN_VALUE /options/better",
			"UNKNOWN_VALUE /options/outside",
		]);
		expect(anything(scaleMinMax, x, { to: [0.1 + 0.2, "1"], better: 3 })).toEqual([
			"NOISE_DIGITS /options/to/0",
			"NOT_A_NUMBER /options/to/1",
			"UNKNOWN_VALUE /options/better",
		]);
		expect(
			anything(scaleZScore, x, { to: { mean: 0, sd: 0, s: 1 }, better: "higher", deviation: "samples" }),
		).toEqual([
			"UNKNOWN_KEY /options/to/s",
			"NOT_POSITIVE /options/to/sd",
			"UNKNOWN_VALUE /options/deviation",
		]);
		expect(anything(divideByFact, x, { by: "", per: -1 })).toEqual([
			"MISSING_KEY /options/by",
			"NOT_POSITIVE /options/per",
		]);
		for (const none of [null, undefined, 5, []])
			expect(anything(scaleMinMax, x, none)).toEqual(["BAD_OPTIONS /options"]);
	});

	test("a reversed range would turn the direction a second time", () => {
		expect(anything(scaleMinMax, x, { to: [100, 0], better: "lower" })).toEqual([
			"RANGE_REVERSED /options/to",
		]);
		expect(anything(scaleMinMax, x, { to: [1, { decimal: "1.0" }], better: "lower" })).toEqual([
			"RANGE_REVERSED /options/to",
		]);
		expect(anything(scaleGoalposts, x, { min: 9, max: 3, to: [0, 1], better: "lower" })).toEqual([
			"RANGE_REVERSED /options/max",
		]);
		expect(anything(scaleToBest, x, { to: 1, better: "higher", domain: [1, 0] })).toEqual([
			"RANGE_REVERSED /options/domain",
		]);
	});
});
