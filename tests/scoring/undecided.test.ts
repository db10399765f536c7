import type { Rule } from "steerindex/scheme";
import { defineScheme } from "steerindex/scheme";
import { explain, formatDerivation, scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { give } from "./oneRule.ts";

/** ln 6, and ln 2 + ln 3: equal, and not known to be so by any number of digits. */
const one: Rule = { calc: ["ln", 6] };
const other: Rule = { calc: ["+", { calc: ["ln", 2] }, { calc: ["ln", 3] }] };
const UNDECIDED = { status: "failed", code: "UNDECIDED" };

describe("what 500 digits do not decide is never guessed", () => {
	test.each<[string, Rule]>([
		["a comparison", { case: [[["<", one, other], 1]], else: 0 }],
		["a denominator", { ratio: [1, { calc: ["-", one, other] }] }],
		["a band", { bands: { calc: ["-", one, other] }, table: [[">", 0, 1]], else: 0 }],
		[
			"a line",
			{
				interp: one,
				points: [
					[0, 0],
					[other, 1],
				],
			},
		],
		["a rounding", { round: { calc: ["-", one, other] }, places: 0, mode: "floor" }],
		["a median", { agg: "median", of: [one, other, 1] }],
		["a minimum", { agg: "min", of: [one, other] }],
		["a mode", { agg: "mode", of: [one, other] }],
		["a geometric mean", { agg: "geometricMean", of: [{ calc: ["-", one, other] }, 1] }],
		["a harmonic mean", { agg: "harmonicMean", of: [{ calc: ["-", one, other] }, 1] }],
	])("%s", (_, rule) => expect(give(rule)).toEqual(UNDECIDED));

	test("what is decided is given", () => {
		expect(give({ case: [[["<", one, 1.8], 1]], else: 0 })).toBe(1);
		expect(give({ calc: ["-", one, one] })).toBe(0);
		expect(give({ agg: "max", of: [one, 1] })).toBeCloseTo(Math.log(6), 15);
	});
});

describe("a derivation of every operation", () => {
	const scheme = defineScheme({
		id: "every",
		sources: [{ title: "test" }],
		rounding: "half-even",
		facts: {
			a: { type: "number", label: { vi: "số a", en: "number a" } },
			b: { type: "number" },
			t: { type: "text", values: ["x", "y"] },
			list: { type: "list", fields: { q: { type: "number" }, w: { type: "number" } } },
		},
		root: {
			id: "root",
			combine: "mean",
			children: [
				{ id: "powers", weight: 2, rule: { calc: ["pow", { fact: "a" }, 0.5] } },
				{ id: "minus", rule: { calc: ["-", { fact: "a" }] } },
				{ id: "less", rule: { calc: ["-", { fact: "a" }, 1, { fact: "b", period: -1, missing: 1 }] } },
				{
					id: "logic",
					rule: {
						case: [
							[
								{
									all: [
										{ not: ["==", { fact: "t" }, "y"] },
										{ any: [{ isNA: { fact: "a" } }, { isMissing: { fact: "b" } }] },
									],
								},
								3,
							],
							[
								{
									atLeast: 1,
									of: [
										["!=", { fact: "t" }, "x"],
										[">=", { fact: "a" }, 4],
									],
								},
								{ round: { fact: "a" }, places: 0, mode: "truncate" },
							],
						],
						else: 0,
					},
				},
				{
					id: "line",
					rule: {
						interp: { fact: "a" },
						points: [
							[0, 0],
							[10, 1],
							[20, 4],
						],
						outside: "extend",
					},
				},
				{
					id: "band",
					rule: {
						bands: { fact: "a" },
						table: [
							["<", 2, 1],
							["<=", 5, { var: "x" }],
						],
						else: 9,
					},
				},
				{ id: "weights", rule: { agg: "harmonicMean", of: [{ fact: "a" }, 2], weights: [1, 3] } },
				{
					id: "items",
					rule: {
						agg: "mean",
						each: {
							list: "list",
							item: { field: "q" },
							weight: { field: "w" },
							where: [">", { field: "w" }, 0],
						},
					},
				},
				{ id: "peers", rule: { peer: "below", of: { fact: "a" } } },
			],
		},
		outcomes: [{ id: "word", rule: { case: [[["==", { fact: "t" }, "x"], "good"]], else: "poor" } }],
	});
	const observations = {
		periods: ["1"],
		records: [
			{
				unit: "A",
				period: "1",
				facts: {
					a: 4,
					b: 1,
					t: "x",
					list: [
						{ q: 1, w: 1 },
						{ q: 4, w: 2 },
						{ q: 9, w: 0 },
					],
				},
			},
			{ unit: "B", period: "1", facts: { a: 2, b: null, t: "y", list: [] } },
		],
	};

	test.each(["vi", "en"] as const)("reads in %s", (locale) => {
		for (const node of ["root", "word"] as const) {
			const why = explain(scheme, observations, { period: "1", unit: "A", node });
			expect(formatDerivation(why, { locale })).toMatchSnapshot();
		}
		const failed = explain(scheme, observations, { period: "1", unit: "B", node: "root" });
		expect(formatDerivation(failed, { locale })).toMatchSnapshot();
	});

	test("gives the figures of the board", () => {
		const { nodes } = scoreUnits(scheme, observations, { period: "1" });
		const points = Object.fromEntries(
			Object.entries(nodes).map(
				([
					id,
					{
						points: [first],
					},
				]) => [id, first],
			),
		);
		expect(points).toMatchObject({
			powers: 2,
			minus: -4,
			less: 2,
			logic: 4,
			line: 0.4,
			band: 4,
			items: 3,
			peers: 1,
		});
		expect(points.weights).toBe(16 / 7);
		expect(nodes.word?.outcome).toEqual(["good", "poor"]);
		expect(nodes.root?.status).toEqual(["ok", "failed"]);
	});
});
