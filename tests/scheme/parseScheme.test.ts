import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Issue, SteerindexError } from "steerindex/core";
import { parseScheme, type Scheme, safeParseScheme } from "steerindex/scheme";
import { describe, expect, test } from "vitest";
import { maximaOf } from "../../src/scheme/check/maximaOf.ts";
import { typesOf } from "../../src/scheme/check/typesOf.ts";
import { describeShared } from "../shared.ts";
import { DEMO, FACTS, parsed, problems, schemeOf, schemeWith, sumOf } from "./checking.ts";

/** Criterion 1.1 of the index of Cà Mau: decision 1880/QĐ-UBND of 2013, its points and maxima as printed. */
const CA_MAU = {
	id: "ca-mau-1.1",
	sources: [{ title: "Quyết định 1880/QĐ-UBND", url: "https://thuvienphapluat.vn" }],
	facts: {
		plan: { type: "text", values: ["on-time", "late", "none"] },
		tasksComplete: { type: "boolean" },
		funded: { type: "boolean" },
		clear: { type: "boolean" },
		planPct: { type: "number", min: 0, max: 100 },
	},
	root: {
		id: "1.1",
		combine: "sum",
		max: 5,
		children: [
			{
				id: "1.1.1",
				max: 1,
				rule: {
					case: [
						[["==", { fact: "plan" }, "on-time"], 1],
						[["==", { fact: "plan" }, "late"], 0.5],
						[["==", { fact: "plan" }, "none"], 0],
					],
				},
			},
			{
				id: "1.1.2",
				max: 1,
				rule: {
					case: [[{ all: [{ true: { fact: "tasksComplete" } }, { true: { fact: "funded" } }] }, 1]],
					else: 0,
				},
			},
			{ id: "1.1.3", max: 1, rule: { case: [[{ true: { fact: "clear" } }, 1]], else: 0 } },
			{
				id: "1.1.4",
				max: 2,
				rule: {
					bands: { fact: "planPct" },
					table: [
						[">", 90, 2],
						[">=", 70, 1],
					],
					else: 0,
				},
			},
		],
	},
};

describe("published rule sets", () => {
	test("Cà Mau 2013, criterion 1.1: at most 5 points", () => {
		expect(problems(CA_MAU)).toEqual([]);
		expect(problems({ ...CA_MAU, root: { ...CA_MAU.root, max: 6 } })).toEqual(["MAX_SUM /root/max"]);
		const { max: _, ...undeclared } = CA_MAU.root;
		expect(maximaOf(parsed({ ...CA_MAU, root: undeclared })).get("1.1")).toEqual({ n: 5n, d: 1n });
	});

	test("ministries 2020: full points from 100 %, a share from 80 %, else none", () => {
		const gated = {
			bands: { fact: "n" },
			table: [
				[">=", 100, { var: "max" }],
				[">=", 80, { calc: ["*", { calc: ["*", { var: "x" }, 0.01] }, { var: "max" }] }],
			],
			else: 0,
		};
		expect(problems(schemeWith(gated, { max: 1.5 }))).toEqual([]);
		expect(problems(schemeWith(gated))).toEqual([
			"MAX_UNDECLARED /root/rule/table/0/2/var",
			"MAX_UNDECLARED /root/rule/table/1/2/calc/2/var",
		]);
	});

	test("Human Development Index: logarithms between goalposts, geometric mean", () => {
		const goalposts = (value: object, low: unknown, high: unknown): object => ({
			...{
				interp: value,
				points: [
					[low, 0],
					[high, 1],
				],
				outside: "clamp",
			},
		});
		const root = {
			...{ id: "hdi", max: 1, combine: "geometricMean", round: { places: 3 } },
			children: [
				{ id: "life", max: 1, rule: goalposts({ fact: "le" }, 20, 85) },
				{
					...{ id: "education", max: 1, combine: "mean" },
					children: [
						{ id: "mys", max: 1, rule: goalposts({ fact: "mys" }, 0, 15) },
						{ id: "eys", max: 1, rule: goalposts({ fact: "eys" }, 0, 18) },
					],
				},
				{
					id: "income",
					max: 1,
					rule: goalposts({ calc: ["ln", { fact: "gni" }] }, { calc: ["ln", 100] }, { calc: ["ln", 75000] }),
				},
			],
		};
		const number = { type: "number" };
		const hdi = {
			id: "hdi",
			sources: [],
			rounding: "half-up",
			facts: { le: number, mys: number, eys: number, gni: number },
			root,
		};
		expect(problems(hdi)).toEqual([]);
		expect([...maximaOf(parsed(hdi)).keys()].sort()).toEqual([
			"education",
			"eys",
			"hdi",
			"income",
			"life",
			"mys",
		]);
	});

	test("E-Government Development Index: a z-score of peers between the least and the greatest of peers", () => {
		const z = {
			ratio: [
				{ calc: ["-", { fact: "n" }, { peer: "mean", of: { fact: "n" } }] },
				{ peer: "sd", of: { fact: "n" } },
			],
			zeroDen: { na: true },
		};
		const ends = [
			[{ peer: "min", of: { def: "z" } }, 0],
			[{ peer: "max", of: { def: "z" } }, 1],
		];
		expect(
			problems(
				schemeWith(
					{ interp: { def: "z" }, points: ends, zeroRange: { na: true } },
					{},
					{ definitions: { z } },
				),
			),
		).toEqual([]);
	});
});

test("the scheme of a department's index, every part in it", () => {
	const scheme = parsed(DEMO);
	expect(scheme).toEqual(DEMO);
	expect(JSON.parse(JSON.stringify(scheme))).toEqual(scheme);
	expect(typesOf(scheme).nodes).toEqual(
		new Map<string, string>([
			...["1", "2", "3", "work", "extra", "taken", "index"].map((id) => [id, "number"] as const),
			["pass", "boolean"],
			["grade", "text"],
		]),
	);
	expect(typesOf(scheme).definitions).toEqual(new Map([["inTimeShare", "number"]]));
	expect(Object.fromEntries([...maximaOf(scheme)].map(([id, { n, d }]) => [id, `${n}/${d}`]))).toEqual({
		...{ "1": "2/1", "2": "82/1", "3": "16/1", work: "100/1", index: "100/1", extra: "3/1", taken: "10/1" },
	});
});

test("a clean copy: names without spaces around them, nothing undefined, the input as it was", () => {
	const input = Object.freeze(
		schemeOf({
			label: undefined,
			facts: { " n ": { type: "number" } },
			root: { id: "index ", rule: { fact: "n" } },
		}),
	);
	const scheme = parseScheme(input);
	expect(Object.keys(scheme)).not.toContain("label");
	expect([Object.keys(scheme.facts), scheme.root.id]).toEqual([["n"], "index"]);
	expect(scheme).not.toBe(input);
});

describe("names", () => {
	test("of facts, in every place that can have one", () => {
		const rule = {
			case: [
				[
					["<", { fact: "nn" }, { fact: "m", missing: { fact: "met2" } }],
					{ peer: "mean", of: { fact: "nx" }, within: "tiers", where: { true: { fact: "mett" } } },
				],
			],
			else: { agg: "sum", each: { list: "braeches", item: { field: "points" } }, empty: 0 },
		};
		const rank = {
			of: "points",
			key: "exact",
			order: "highest-first",
			ties: "dense",
			population: "ranked",
			within: "tir",
		};
		expect(problems(schemeWith(rule, { rank: { ...rank, where: { isNA: { fact: "pln" } } } }))).toEqual([
			"UNKNOWN_FACT /root/rule/case/0/0/1/fact -> n",
			"UNKNOWN_FACT /root/rule/case/0/0/2/missing/fact -> met",
			"UNKNOWN_FACT /root/rule/case/0/1/of/fact -> n",
			"UNKNOWN_FACT /root/rule/case/0/1/within -> tier",
			"UNKNOWN_FACT /root/rule/case/0/1/where/true/fact -> met",
			"UNKNOWN_FACT /root/rule/else/each/list -> breaches",
			"UNKNOWN_FACT /root/rank/where/isNA/fact -> plan",
			"UNKNOWN_FACT /root/rank/within -> tier",
		]);
	});

	test("of nodes: placements, rules, then, gates, quotas", () => {
		const scheme = sumOf(
			[
				{ id: "staff", rule: { fact: "n" } },
				{
					id: "files",
					rule: { node: "staf", as: "points" },
					then: { calc: ["+", { var: "x" }, { node: "fils", as: "points" }] },
				},
				{ ref: "stuff" },
			],
			{},
			{
				outcomes: [
					{ id: "pass", rule: { case: [[[">=", { node: "indx", as: "points" }, 50], "yes"]], else: "no" } },
				],
				quotas: [
					{
						node: "pas",
						label: "yes",
						to: "no",
						share: 1,
						of: ["yes"],
						round: "floor",
						by: "indeks",
						ties: "keep-all",
					},
				],
			},
		);
		expect(problems(scheme)).toEqual([
			"UNKNOWN_NODE /root/children/1/rule/node -> staff",
			"UNKNOWN_NODE /root/children/1/then/calc/2/node -> files",
			"UNKNOWN_NODE /outcomes/0/rule/case/0/0/1/node -> index",
			"UNKNOWN_NODE /root/children/2/ref -> staff",
			"UNKNOWN_NODE /quotas/0/node -> pass",
			"UNKNOWN_NODE /quotas/0/by -> index",
		]);
	});

	test("of definitions, also where there are none", () => {
		expect(
			problems(schemeWith({ def: "shar" }, {}, { definitions: { share: 1, other: { def: "shares" } } })),
		).toEqual([
			"UNKNOWN_DEFINITION /root/rule/def -> share",
			"UNKNOWN_DEFINITION /definitions/other/def -> share",
		]);
		expect(problems(schemeWith({ def: "share" }))).toEqual(["UNKNOWN_DEFINITION /root/rule/def"]);
	});

	test("of fields, by the list that is gone through", () => {
		const each = {
			list: "breaches",
			where: ["==", { field: "knd" }, "minor"],
			item: { field: "pints" },
			weight: { field: "weight" },
		};
		expect(problems(schemeWith({ agg: "mean", each }))).toEqual([
			"UNKNOWN_FIELD /root/rule/each/where/1/field -> kind",
			"UNKNOWN_FIELD /root/rule/each/item/field -> points",
			"UNKNOWN_FIELD /root/rule/each/weight/field",
		]);
	});

	test("one id for two nodes; a placement is no second node", () => {
		const node = (id: string): object => ({ id, rule: { fact: "n" } });
		const children = [node("a"), node("b"), { ref: "a", weight: 2 }, node("a")];
		expect(problems(sumOf(children, {}, { outcomes: [node("b"), node("index")] }))).toEqual([
			"DUPLICATE_ID /root/children/3/id",
			"DUPLICATE_ID /outcomes/0/id",
			"DUPLICATE_ID /outcomes/1/id",
		]);
	});

	test("an outcome is counted by nobody", () => {
		const outcomes = [{ id: "pass", rule: 1 }];
		expect(problems(sumOf([{ ref: "pass" }], {}, { outcomes }))).toEqual([
			"OUTCOME_COUNTED /root/children/0/ref",
		]);
	});

	test("names that mean something to JavaScript are names", () => {
		const facts = JSON.parse('{"constructor": {"type": "number"}, "toString": {"type": "number"}}');
		const rule = { calc: ["+", { fact: "constructor" }, { fact: "toString" }] };
		expect(problems(schemeOf({ facts, root: { id: "valueOf", rule } }))).toEqual([]);
		expect(problems(schemeWith({ fact: "hasOwnProperty" }))).toEqual(["UNKNOWN_FACT /root/rule/fact"]);
		expect(problems(schemeWith({ def: "constructor" }, {}, { definitions: {} }))).toEqual([
			"UNKNOWN_DEFINITION /root/rule/def",
		]);
	});
});

describe("circles", () => {
	const cyclesOf = (scheme: unknown): readonly string[] => {
		const read = safeParseScheme(scheme);
		return read.ok ? [] : read.issues.map(({ code, pointer, received }) => `${code} ${pointer} ${received}`);
	};

	test("of definitions", () => {
		const definitions = {
			a: { calc: ["+", 1, { def: "b" }] },
			b: { def: "c" },
			c: { clamp: { def: "a" }, min: 0 },
			d: { def: "d" },
		};
		expect(cyclesOf(schemeWith({ def: "a" }, {}, { definitions }))).toEqual([
			"CYCLE /definitions/c/clamp/def a → b → c → a",
			"CYCLE /definitions/d/def d → d",
		]);
	});

	test("of nodes: a node reads itself, its ancestor, or what reads it", () => {
		const node = (id: string, of: string): object => ({ id, rule: { node: of, as: "points" } });
		expect(cyclesOf(sumOf([node("a", "a"), node("b", "index"), node("c", "d"), node("d", "c")]))).toEqual([
			"CYCLE /root/children/0/rule/node a → a",
			"CYCLE /root/children/1/rule/node index → b → index",
			"CYCLE /root/children/3/rule/node c → d → c",
		]);
	});

	test("through placements, then, gates and definitions", () => {
		const inner = { id: "inner", combine: "sum", children: [{ ref: "index" }, { ref: "inner" }] };
		expect(cyclesOf(sumOf([inner]))).toEqual([
			"CYCLE /root/children/0/children/0/ref index → inner → index",
			"CYCLE /root/children/0/children/1/ref inner → inner",
		]);
		const gated = {
			id: "a",
			rule: 1,
			then: { case: [[[">", { def: "total" }, 50], { var: "x" }]], else: 0 },
		};
		expect(cyclesOf(sumOf([gated], {}, { definitions: { total: { node: "index", as: "points" } } }))).toEqual(
			["CYCLE /definitions/total/node index → a → total → index"],
		);
	});

	test("a circle that begins at a child is named where somebody wrote a name", () => {
		const deep = { id: "deep", rule: { node: "block", as: "points" } };
		const first = { id: "first", rule: { node: "deep", as: "points" } };
		expect(cyclesOf(sumOf([first, { id: "block", combine: "sum", children: [deep] }]))).toEqual([
			"CYCLE /root/children/1/children/0/rule/node deep → block → deep",
		]);
	});

	test("what is no circle: siblings, peers of peers, ranking by one's own points, ancestors read by outcomes", () => {
		const rank = { of: "points", key: "exact", order: "highest-first", ties: "dense", population: "listed" };
		const where = [">", { node: "index", as: "points" }, 10];
		const best = { peer: "max", of: { ratio: [{ fact: "n" }, { peer: "max", of: { fact: "n" } }] } };
		const children = [
			{ id: "a", rule: { node: "b", as: "points" } },
			{ id: "b", rule: best },
		];
		const outcomes = [{ id: "o", rule: { node: "index", as: "points" } }];
		expect(problems(sumOf(children, { rank: { ...rank, where } }, { outcomes }))).toEqual([]);
	});

	test("a quota whose order waits for the labels that it changes", () => {
		const quota = {
			node: "grade",
			label: "a",
			to: "b",
			share: 0.5,
			of: ["a"],
			round: "floor",
			ties: "keep-all",
		};
		const outcomes = [
			{ id: "grade", rule: { case: [[[">", { fact: "n" }, 50], "a"]], else: "b" } },
			{ id: "points", rule: { case: [[["==", { node: "grade", as: "points" }, "a"], 1]], else: 0 } },
		];
		expect(problems(schemeOf({ outcomes, quotas: [{ ...quota, by: "points" }] }))).toEqual([
			"CYCLE /quotas/0/by",
		]);
		expect(problems(schemeOf({ outcomes, quotas: [{ ...quota, by: "index" }] }))).toEqual([]);
	});
});

describe("types", () => {
	test("a number is needed in arithmetic, limits, points and weights", () => {
		const rules = [
			{ ratio: [{ fact: "plan" }, { fact: "met" }], zeroDen: "none" },
			{ calc: ["+", "good", 1] },
			{ clamp: { fact: "plan" }, min: 0 },
			{ round: true, places: 0 },
			{
				interp: { fact: "met" },
				points: [
					["a", 0],
					[1, "b"],
				],
				zeroRange: false,
			},
			{ agg: "mean", of: [1, { fact: "met" }], weights: [1, "x"], empty: "y" },
			{ peer: "median", of: { fact: "plan" } },
			{ bands: { fact: "plan" }, table: [[">", 1, 1]], else: 0 },
		];
		expect(
			rules.map((rule) => problems(schemeWith(rule)).map((line) => line.replace("/root/rule", ""))),
		).toEqual([
			["TYPE /ratio/0", "TYPE /ratio/1", "TYPE /zeroDen"],
			["TYPE /calc/1"],
			["TYPE /clamp"],
			["TYPE /round"],
			["TYPE /interp", "TYPE /points/0/0", "TYPE /points/1/1", "TYPE /zeroRange"],
			["TYPE /of/1", "TYPE /weights/1", "TYPE /empty"],
			["TYPE /of"],
			["TYPE /bands"],
		]);
	});

	test("results of one choice are of one type; not applicable is of any", () => {
		const rule = {
			case: [
				[{ true: { fact: "met" } }, { na: true }],
				[["<", { fact: "n" }, 1], 1],
				[["<", { fact: "n" }, 2], "x"],
			],
			else: true,
		};
		expect(problems(schemeWith(rule))).toEqual(["TYPE /root/rule/case/2/1", "TYPE /root/rule/else"]);
		expect(
			problems(
				schemeWith({
					bands: { fact: "n" },
					table: [
						[">", 1, { na: true }],
						[">", 0, 1],
					],
					else: "x",
				}),
			),
		).toEqual(["TYPE /root/rule/else"]);
		expect(problems(schemeWith({ fact: "n", missing: "none" }))).toEqual(["TYPE /root/rule/missing"]);
		expect(problems(schemeWith({ fact: "n", missing: { na: true } }))).toEqual([]);
	});

	test("comparisons: numbers by size, equal types for equality, a truth value for true", () => {
		const conditions = [
			["<", { fact: "plan" }, "late"],
			[">=", { fact: "met" }, 1],
			["==", { fact: "plan" }, 1],
			["!=", { fact: "met" }, "yes"],
			["==", { fact: "met" }, true],
			["==", { fact: "plan" }, { fact: "tier" }],
			{ true: { fact: "n" } },
			{ not: { true: "yes" } },
		];
		const linesOf = (condition: unknown): readonly string[] =>
			problems(schemeWith({ case: [[condition, 1]], else: 0 })).map((line) =>
				line.replace("/root/rule/case/0/0", ""),
			);
		expect(conditions.map(linesOf)).toEqual([
			["TYPE /1", "TYPE /2"],
			["TYPE /1"],
			["TYPE "],
			["TYPE "],
			[],
			[],
			["TYPE /true"],
			["TYPE /not/true"],
		]);
	});

	test("a text that a fact, a field, a choice or another node can never be", () => {
		const grade = {
			id: "grade",
			rule: {
				bands: { fact: "n" },
				table: [
					[">=", 90, "excellent"],
					[">=", 70, "good"],
				],
				else: "weak",
			},
		};
		const any = [
			["==", { fact: "plan" }, "on tim"],
			["!=", "lat", { fact: "plan" }],
			["==", { fact: "plan", missing: "unknown" }, "unknown"],
			["==", { node: "grade", as: "points" }, "god"],
			["==", { def: "class" }, "exellent"],
		];
		const count = {
			agg: "count",
			each: { list: "breaches", where: ["==", { field: "kind" }, "mayor"], item: 1 },
			empty: 0,
		};
		const root = { id: "index", rule: { case: [[{ any }, 1]], else: count } };
		const definitions = { class: { case: [[{ true: { fact: "met" } }, "excellent"]], else: { na: true } } };
		expect(problems(schemeOf({ root, definitions, outcomes: [grade] }))).toEqual([
			"UNKNOWN_VALUE /root/rule/case/0/0/any/0/2 -> on time",
			"UNKNOWN_VALUE /root/rule/case/0/0/any/1/1 -> late",
			"UNKNOWN_VALUE /root/rule/case/0/0/any/3/2 -> good",
			"UNKNOWN_VALUE /root/rule/case/0/0/any/4/2 -> excellent",
			"UNKNOWN_VALUE /root/rule/else/each/where/2 -> major",
		]);
	});

	test("words that mean nothing where they stand", () => {
		expect(problems(schemeWith({ field: "points" }))).toEqual(["TYPE /root/rule/field"]);
		expect(problems(schemeWith({ calc: ["+", { var: "x" }, { fact: "breaches" }] }))).toEqual([
			"TYPE /root/rule/calc/1/var",
			"TYPE /root/rule/calc/2/fact",
		]);
		expect(problems(schemeWith({ agg: "sum", each: { list: "n", item: { field: "points" } } }))).toEqual([
			"TYPE /root/rule/each/list",
		]);
		const edges = { bands: { var: "x" }, table: [[">", 1, { var: "x" }]], else: { var: "x" } };
		expect(problems(schemeWith(edges))).toEqual(["TYPE /root/rule/bands/var"]);
		expect(problems(schemeWith(1, { then: edges }))).toEqual([]);
	});

	test("peers are not compared inside a list, by whatever name", () => {
		const each = (item: unknown): object => ({ agg: "sum", each: { list: "breaches", item } });
		const peer = { peer: "mean", of: { fact: "n" } };
		expect(problems(schemeWith(each(peer)))).toEqual(["PEER_IN_EACH /root/rule/each/item"]);
		expect(
			problems(
				schemeWith(each({ calc: ["*", 2, { def: "b" }] }), {}, { definitions: { a: peer, b: { def: "a" } } }),
			),
		).toEqual(["PEER_IN_EACH /root/rule/each/item/calc/2/def"]);
		expect(problems(schemeWith({ peer: "max", of: each({ field: "points" }) }))).toEqual([]);
	});

	test("within needs a text fact", () => {
		const rank = {
			of: "points",
			key: "exact",
			order: "highest-first",
			ties: "dense",
			population: "ranked",
			within: "met",
		};
		expect(problems(schemeWith({ peer: "max", of: 1, within: "n" }, { rank }))).toEqual([
			"WITHIN_NOT_TEXT /root/rule/within",
			"WITHIN_NOT_TEXT /root/rank/within",
		]);
	});

	test("the root and counted children are numbers; outcomes may be anything, but only numbers are ranked", () => {
		const text = { id: "t", rule: "a" };
		const children = [
			text,
			{ id: "b", rule: { fact: "met" } },
			{ id: "ok", rule: { fact: "n" } },
			{ ref: "t" },
		];
		expect(problems(sumOf(children))).toEqual([
			"NOT_A_NUMBER_NODE /root/children/0",
			"NOT_A_NUMBER_NODE /root/children/1",
			"NOT_A_NUMBER_NODE /root/children/3/ref",
		]);
		expect(problems(schemeWith("a"))).toEqual(["NOT_A_NUMBER_NODE /root"]);
		expect(problems(schemeWith(1, { then: "a" }))).toEqual(["NOT_A_NUMBER_NODE /root"]);
		const outcomes = [
			text,
			{ id: "p", rule: true, max: 1, round: { places: 0 }, publish: { points: { places: 0 } } },
		];
		expect(problems(schemeOf({ outcomes }))).toEqual([
			"NOT_A_NUMBER_NODE /outcomes/1/max",
			"NOT_A_NUMBER_NODE /outcomes/1/round",
			"NOT_A_NUMBER_NODE /outcomes/1/publish",
		]);
	});

	test("one mistake is told once: what hangs on it is not", () => {
		const rule = { calc: ["+", { fact: "nothing" }, { def: "broken" }] };
		const definitions = { broken: { case: [[["<", { fact: "nowhere" }, 1], { fact: "never" }]], else: "a" } };
		expect(problems(schemeWith(rule, {}, { definitions })).map((line) => line.split(" ")[0])).toEqual([
			"UNKNOWN_FACT",
			"UNKNOWN_FACT",
			"UNKNOWN_FACT",
			"TYPE",
		]);
	});
});

describe("definitions are judged where they are used", () => {
	const definitions = {
		points: { calc: ["*", 2, { field: "points" }] },
		kind: { field: "kind" },
		double: { calc: ["*", 2, { def: "kind" }] },
		part: { calc: ["*", { var: "max" }, 0.5] },
		capped: { clamp: { var: "x" }, max: 10 },
		held: { clamp: { def: "capped" }, min: 0 },
	};
	const scheme = (rule: unknown, node: object = {}): object => schemeWith(rule, { ...node }, { definitions });

	test("fields: outside each, and with a list that lacks them", () => {
		expect(problems(scheme({ def: "points" }))).toEqual(["TYPE /root/rule/def"]);
		expect(problems(scheme({ agg: "sum", each: { list: "tasks", item: { def: "points" } } }))).toEqual([
			"UNKNOWN_FIELD /root/rule/each/item/def",
		]);
		expect(problems(scheme({ agg: "sum", each: { list: "breaches", item: { def: "points" } } }))).toEqual([]);
	});

	test("types: by the list, through other definitions", () => {
		expect(problems(scheme({ agg: "sum", each: { list: "tasks", item: { def: "double" } } }))).toEqual([]);
		expect(problems(scheme({ agg: "sum", each: { list: "breaches", item: { def: "double" } } }))).toEqual([
			"TYPE /definitions/double/calc/2",
		]);
		expect(problems(scheme({ agg: "sum", each: { list: "breaches", item: { def: "kind" } } }))).toEqual([
			"TYPE /root/rule/each/item",
		]);
	});

	test("variables: the value so far and the maximum of the node that uses it", () => {
		expect(problems(scheme({ def: "part" }))).toEqual(["MAX_UNDECLARED /root/rule/def"]);
		expect(problems(scheme({ def: "part" }, { max: 4 }))).toEqual([]);
		expect(problems(scheme({ def: "capped" }))).toEqual(["TYPE /root/rule/def"]);
		expect(problems(scheme({ def: "held" }))).toEqual(["TYPE /root/rule/def"]);
		expect(problems(scheme(1, { then: { def: "capped" } }))).toEqual([]);
		const labelled = { id: "o", rule: "a", then: { def: "capped" } };
		expect(problems({ ...scheme(1), outcomes: [labelled] })).toEqual(["TYPE /definitions/capped/clamp"]);
	});

	test("a chain of many thousand definitions is refused, not followed into the ground", () => {
		const chain = Array.from({ length: 20_000 }, (_, i) => [
			`d${i}`,
			i === 0 ? { field: "points" } : { def: `d${i - 1}` },
		]);
		const rule = { agg: "sum", each: { list: "breaches", item: { def: "d19999" } } };
		const lines = problems(schemeWith(rule, {}, { definitions: Object.fromEntries(chain) }));
		expect(lines[0]).toMatch(/^TOO_DEEP \/definitions\/d\d+$/);
	});
});

describe("maxima", () => {
	const leaf = (id: string, more: object): object => ({ id, rule: { fact: "n" }, ...more });

	test("scheme.maxima: declared maxima of a sum add up exactly, weights and placements counted", () => {
		const children = [leaf("a", { max: 0.1 }), leaf("b", { max: 0.2 })];
		expect(problems(sumOf(children, { max: 0.3 }))).toEqual([]);
		expect(problems(sumOf(children, { max: { decimal: "0.30000000000000000001" } }))).toEqual([
			"MAX_SUM /root/max",
		]);
		const placed = [leaf("a", { max: 3, weight: 2 }), leaf("b", { max: 1 }), { ref: "b", weight: 0.5 }];
		expect(problems(sumOf(placed, { max: 7.5 }))).toEqual([]);
		expect(maximaOf(parsed(sumOf(placed))).get("index")).toEqual({ n: 15n, d: 2n });
	});

	test("only where all children have one, and roles apart", () => {
		expect(problems(sumOf([leaf("a", { max: 3 }), leaf("b", {})], { max: 100 }))).toEqual([]);
		const withRoles = [
			leaf("a", { max: 3 }),
			leaf("b", { role: "bonus", max: 9 }),
			leaf("p", { role: "penalty" }),
		];
		expect(problems(sumOf(withRoles, { max: 3 }))).toEqual([]);
		const mean = { id: "m", combine: "mean", children: [leaf("a", { max: 3 })] };
		expect(maximaOf(parsed(sumOf([mean]))).has("index")).toBe(false);
		expect(problems(sumOf([leaf("a", { max: 3 })], { combine: "mean", max: 100 }))).toEqual([]);
	});

	test("a sum without a maximum of its own hands on that of its children", () => {
		const block = { id: "block", combine: "sum", children: [leaf("a", { max: 3 }), leaf("b", { max: 4 })] };
		expect(problems(sumOf([block, leaf("c", { max: 3 })], { max: 10 }))).toEqual([]);
		expect(problems(sumOf([block, leaf("c", { max: 3 })], { max: 11 }))).toEqual(["MAX_SUM /root/max"]);
		expect(problems(sumOf([block], { publish: { percent: { places: 1 } } }))).toEqual([]);
	});

	test("percents need a maximum: ranks, groups, print, gates", () => {
		const of = { of: "percent", key: "exact" };
		const rank = { ...of, order: "highest-first", ties: "dense", population: "ranked" };
		const groups = { ...of, cuts: [{ at: 50, inclusive: true, label: "high" }], otherwise: "low" };
		const outcomes = [
			{ id: "gate", rule: { case: [[[">", { node: "index", as: "percent" }, 50], true]], else: false } },
			{ id: "most", rule: { node: "index", as: "max" } },
		];
		const parts = { rank, groups, publish: { percent: { places: 0 } } };
		expect(problems(schemeWith({ fact: "n" }, parts, { outcomes }))).toEqual([
			"PERCENT_WITHOUT_MAX /outcomes/0/rule/case/0/0/1/as",
			"MAX_UNDECLARED /outcomes/1/rule/as",
			"PERCENT_WITHOUT_MAX /root/publish/percent",
			"PERCENT_WITHOUT_MAX /root/rank/of",
			"PERCENT_WITHOUT_MAX /root/groups/of",
		]);
		expect(problems(schemeWith({ fact: "n" }, { ...parts, max: 100 }, { outcomes }))).toEqual([]);
	});

	test("policies that need maxima", () => {
		const policy = (whenNotApplicable: string, more: object = {}): object =>
			leaf("p", { whenNotApplicable, ...more });
		const at = "/root/children/0/whenNotApplicable";
		expect(problems(sumOf([policy("exclude"), leaf("b", { max: 2 })], { max: 5 }))).toEqual([
			`EXCLUDE_WITHOUT_MAX ${at}`,
		]);
		expect(problems(sumOf([policy("rescale", { max: 2 }), leaf("b", {})]))).toEqual([
			`EXCLUDE_WITHOUT_MAX ${at}`,
		]);
		expect(problems(sumOf([policy("exclude", { max: 2 }), leaf("b", {})], { max: 5 }))).toEqual([]);
		expect(problems(sumOf([policy("exclude"), leaf("b", {})], { combine: "mean" }))).toEqual([]);
		expect(problems(sumOf([policy("full"), leaf("b", {})]))).toEqual([`FULL_WITHOUT_MAX ${at}`]);
		const role = { ...policy("full"), role: "bonus" } as const;
		expect(problems(sumOf([role, leaf("b", {})]))).toEqual([`FULL_WITHOUT_MAX ${at}`]);
		expect(
			problems(sumOf([policy("spread", { max: 2 }), leaf("b", { max: 2 })], { combine: "mean" })),
		).toEqual([`SPREAD_NOT_IN_SUM ${at}`]);
		expect(problems(sumOf([policy("spread"), leaf("b", { max: 2 })]))).toEqual([`SPREAD_WITHOUT_MAX ${at}`]);
		expect(problems(sumOf([policy("spread", { max: 2 }), leaf("b", {})]))).toEqual([
			`SPREAD_WITHOUT_MAX ${at}`,
		]);
		expect(problems(sumOf([policy("spread", { max: 2 }), leaf("b", { max: 0 })]))).toEqual([
			`SPREAD_WITHOUT_MAX ${at}`,
		]);
		expect(
			problems(sumOf([policy("spread", { max: 2 }), leaf("b", { max: 2 }), leaf("c", { role: "bonus" })])),
		).toEqual([]);
	});

	test("spread needs siblings whose maximum does not itself vary", () => {
		const block = (policy: string): object => ({
			...{ id: "block", combine: "sum" },
			children: [leaf("a", { max: 1, whenNotApplicable: policy }), leaf("b", { max: 1 })],
		});
		const spread = leaf("p", { max: 2, whenNotApplicable: "spread" });
		expect(problems(sumOf([block("exclude"), spread]))).toEqual([
			"SPREAD_WITHOUT_MAX /root/children/1/whenNotApplicable",
		]);
		expect(problems(sumOf([block("rescale"), spread]))).toEqual([]);
	});

	test("a policy holds in every place of its node", () => {
		const first = {
			id: "sum",
			combine: "sum",
			children: [leaf("p", { max: 2, whenNotApplicable: "spread" }), leaf("b", { max: 1 })],
		};
		const second = { id: "mean", combine: "mean", children: [{ ref: "p" }] };
		expect(problems(sumOf([first, second]))).toEqual(["SPREAD_NOT_IN_SUM /root/children/1/children/0/ref"]);
	});

	test("bonus and penalty only in a sum, and given positive", () => {
		const bonus = { id: "b", role: "bonus", rule: { case: [[{ true: { fact: "met" } }, -1]], else: 0 } };
		expect(problems(sumOf([bonus, leaf("a", {})]))).toEqual(["NEGATIVE_ROLE /root/children/0/rule/case/0/1"]);
		expect(problems(sumOf([leaf("b", { role: "penalty" })], { combine: "mean" }))).toEqual([
			"ROLE_NOT_IN_SUM /root/children/0/role",
		]);
		expect(
			problems(schemeWith(1, { role: "bonus" }, { outcomes: [leaf("o", { role: "penalty" })] })),
		).toEqual(["ROLE_NOT_IN_SUM /root/role", "ROLE_NOT_IN_SUM /outcomes/0/role"]);
	});
});

describe("constants above the maximum or below the minimum", () => {
	const above = (rule: unknown, node: object = { max: 2 }, parts: object = {}): readonly string[] =>
		problems(schemeWith(rule, { ...node }, { ...parts })).map((line) => line.replace("OUT_OF_MAX /root", ""));

	test("in rows, else and every policy", () => {
		const rule = {
			case: [
				[{ true: { fact: "met" } }, 2.5],
				[
					{ isNA: { fact: "n" } },
					{
						bands: { fact: "n" },
						table: [
							[">", 1, 2],
							[">", 0, { decimal: "2.01" }],
						],
						else: 3,
					},
				],
				[{ isMissing: { fact: "n" } }, { fact: "n", missing: 4 }],
				[["<", { fact: "n" }, 1], { ratio: [{ fact: "n" }, { fact: "m" }], zeroDen: 5 }],
				[["<", { fact: "n" }, 2], { agg: "sum", of: [{ fact: "n" }], empty: 6 }],
				[
					["<", { fact: "n" }, 3],
					{
						interp: { fact: "n" },
						points: [
							[0, 0],
							[10, 7],
						],
						zeroRange: 8,
					},
				],
			],
			else: 9,
		};
		expect(above(rule)).toEqual([
			"/rule/case/0/1",
			"/rule/case/1/1/table/1/2",
			"/rule/case/1/1/else",
			"/rule/case/2/1/missing",
			"/rule/case/3/1/zeroDen",
			"/rule/case/4/1/empty",
			"/rule/case/5/1/points/1/1",
			"/rule/case/5/1/zeroRange",
			"/rule/else",
		]);
	});

	test("through clamp, round and sums of constants, not through facts", () => {
		expect(above({ clamp: 3, max: 2 })).toEqual([]);
		expect(above({ clamp: 3, max: 2.5 })).toEqual(["/rule/clamp"]);
		expect(above({ round: 2.4, places: 0 })).toEqual([]);
		expect(above({ round: 2.5, places: 0 })).toEqual(["/rule/round"]);
		expect(above(2.4, { max: 2, round: { places: 0 } })).toEqual([]);
		expect(above({ calc: ["*", 2, { calc: ["+", 1, 0.5] }] })).toEqual(["/rule"]);
		expect(above({ calc: ["-", 3] }, { min: -2 })).toEqual(["/rule"]);
		expect(above({ calc: ["-", 2] }, { min: -2 })).toEqual([]);
		expect(above({ calc: ["*", 3, { fact: "n" }] })).toEqual([]);
		expect(above({ var: "max" })).toEqual([]);
	});

	test("a definition is told of where it is used", () => {
		const definitions = {
			d: {
				case: [
					[{ true: { fact: "met" } }, 1],
					[{ isNA: { fact: "n" } }, 5],
				],
				else: 3,
			},
			e: { def: "d" },
		};
		expect(above({ def: "e" }, { max: 4 }, { definitions })).toEqual(["/rule"]);
		expect(above({ def: "e" }, { max: 5 }, { definitions })).toEqual([]);
		expect(above({ def: "e" }, { max: 5, min: 2 }, { definitions })).toEqual(["/rule"]);
	});

	test("what then makes of it counts, also in a composite; a negative item is legal", () => {
		expect(above(3, { max: 2, then: { clamp: { var: "x" }, max: 2 } })).toEqual([]);
		expect(
			above(1, { max: 2, then: { case: [[{ true: { fact: "met" } }, 59]], else: { var: "x" } } }),
		).toEqual(["/then/case/0/1"]);
		expect(above({ case: [[{ true: { fact: "met" } }, 2]], else: -0.25 })).toEqual([]);
		expect(above({ case: [[{ true: { fact: "met" } }, 2]], else: -0.25 }, { min: 0 })).toEqual([
			"/rule/else",
		]);
		expect(problems(sumOf([{ id: "a", max: 10, rule: { fact: "n" } }], { then: 59 }))).toEqual([
			"OUT_OF_MAX /root/then",
		]);
	});
});

describe("order and counts", () => {
	const bands = (...table: unknown[]): readonly string[] =>
		problems(schemeWith({ bands: { fact: "n" }, table, else: 0 })).map((line) =>
			line.replace("/root/rule/table/", ""),
		);

	test("bands look one way and every row can be reached", () => {
		expect(bands([">", 90, 2], [">=", 90, 1], [">=", 70, 1])).toEqual([]);
		expect(bands([">=", 90, 2], [">", 90, 1])).toEqual(["BANDS_ORDER 1"]);
		expect(bands([">=", 90, 2], [">=", 90, 1])).toEqual(["BANDS_ORDER 1"]);
		expect(bands([">", 70, 2], [">=", 90, 1])).toEqual(["BANDS_ORDER 1"]);
		expect(bands([">=", 70, 1], [">", 90, 2], [">=", 50, 0])).toEqual(["BANDS_ORDER 1"]);
		expect(bands(["<", 10, 2], ["<=", 10, 1], ["<=", 20, 1])).toEqual([]);
		expect(bands(["<=", 10, 2], ["<", 10, 1])).toEqual(["BANDS_ORDER 1"]);
		expect(bands(["<", 20, 2], ["<", 10, 1], [">", 30, 3])).toEqual(["BANDS_ORDER 1", "BANDS_ORDER 2"]);
		expect(bands([">=", { decimal: "0.2" }, 2], [">=", 0.1, 1])).toEqual([]);
	});

	test("points of a line rise or fall; those that peers move are not judged", () => {
		const line = (...points: unknown[]): readonly string[] =>
			problems(schemeWith({ interp: { fact: "n" }, points }));
		expect(line([10, 100], [20, 90], [30, 80])).toEqual([]);
		expect(line([30, 80], [20, 90], [10, 100])).toEqual([]);
		expect(line([10, 100], [30, 90], [20, 80])).toEqual(["POINTS_ORDER /root/rule/points/2"]);
		expect(line([{ peer: "min", of: { fact: "n" } }, 0], [{ fact: "m" }, 1], [3, 1])).toEqual([]);
	});

	test("groups stand best first", () => {
		const publish = { points: { places: 1 } };
		const rank = { of: "points", key: "exact", order: "highest-first", ties: "dense", population: "ranked" };
		const cut = (at: number, inclusive = true): object => ({ at, inclusive, label: `from ${at}` });
		const cuts = (of: string, ...list: object[]): readonly string[] =>
			problems(
				schemeWith(
					{ fact: "n" },
					{ publish, rank, groups: { of, key: "published", cuts: list, otherwise: "low" } },
				),
			);
		expect(cuts("points", cut(90), cut(70))).toEqual([]);
		expect(cuts("points", cut(70), cut(90))).toEqual(["GROUPS_ORDER /root/groups/cuts/1/at"]);
		expect(cuts("points", cut(90, false), cut(90))).toEqual([]);
		expect(cuts("points", cut(90), cut(90, false))).toEqual(["GROUPS_ORDER /root/groups/cuts/1/at"]);
		expect(cuts("points", cut(90), cut(90))).toEqual(["GROUPS_ORDER /root/groups/cuts/1/at"]);
		expect(cuts("rank", cut(10), cut(20))).toEqual([]);
		expect(cuts("rank", cut(20), cut(10))).toEqual(["GROUPS_ORDER /root/groups/cuts/1/at"]);
	});

	test("quantiles go one way, and each group has a label", () => {
		const quantiles = (list: unknown, ...labels: string[]): readonly string[] => {
			const groups = { of: "points", key: "exact", quantiles: list, method: "type7", edge: "up", labels };
			return problems(schemeWith({ fact: "n" }, { groups })).map((line) => line.replace("/root/groups/", ""));
		};
		expect(quantiles([0.9, 0.7], "a", "b", "c")).toEqual([]);
		expect(quantiles([0.25, 0.5], "a", "b", "c")).toEqual([]);
		expect(quantiles(4, "a", "b", "c", "d")).toEqual([]);
		expect(quantiles(4, "a", "b")).toEqual(["LABELS_LENGTH labels"]);
		expect(quantiles([0.5, 0.5, 1, 0], "a")).toEqual([
			"GROUPS_ORDER quantiles/1",
			"NOT_A_SHARE quantiles/2",
			"NOT_A_SHARE quantiles/3",
			"GROUPS_ORDER quantiles/3",
			"LABELS_LENGTH labels",
		]);
	});

	test("ranges, dates, counts, empty lists", () => {
		expect(problems(schemeOf({ validFrom: "2023-01-01", validTo: "2022-12-31" }))).toEqual([
			"RANGE_REVERSED /validTo",
		]);
		expect(
			problems(schemeWith({ clamp: { ratio: [1, 2], domain: [1, 0] }, min: 2, max: 1 }, { min: 3, max: 2 })),
		).toEqual([
			"RANGE_REVERSED /root/rule/clamp/domain",
			"RANGE_REVERSED /root/rule/min",
			"RANGE_REVERSED /root/min",
		]);
		const facts = {
			...FACTS,
			x: { type: "number", min: 1, max: 0, places: 21 },
			t: { type: "text", values: [] },
			u: { type: "text", values: ["a", "a"] },
		};
		expect(problems(schemeOf({ facts }))).toEqual([
			"RANGE_REVERSED /facts/x/min",
			"BAD_PLACES /facts/x/places",
			"EMPTY /facts/t/values",
			"DUPLICATE_ID /facts/u/values/1",
		]);
		const empty = {
			case: [
				[{ any: [] }, { bands: 1, table: [] }],
				[{ atLeast: 1, of: [] }, { case: [] }],
			],
			else: { agg: "sum", of: [] },
		};
		expect(
			problems(
				sumOf([
					{ id: "a", rule: empty },
					{ id: "b", combine: "sum", children: [] },
				]),
			),
		).toEqual([
			"EMPTY /root/children/0/rule/case/0/0/any",
			"EMPTY /root/children/0/rule/case/1/0/of",
			"EMPTY /root/children/0/rule/case/0/1/table",
			"EMPTY /root/children/0/rule/case/1/1/case",
			"EMPTY /root/children/0/rule/else/of",
			"EMPTY /root/children/1/children",
		]);
	});

	test("operands, conditions that can hold, weights", () => {
		const linesOf = (rule: unknown): readonly string[] =>
			problems(schemeWith(rule)).map((line) => line.replace("/root/rule/", ""));
		expect(linesOf({ calc: ["pow", 2] })).toEqual(["WRONG_COUNT calc"]);
		expect(linesOf({ calc: ["ln", 2, 3] })).toEqual(["WRONG_COUNT calc"]);
		expect(linesOf({ calc: ["-", 2] })).toEqual([]);
		expect(linesOf({ case: [[{ atLeast: 3, of: [{ true: { fact: "met" } }] }, 1]], else: 0 })).toEqual([
			"WRONG_COUNT case/0/0/atLeast",
		]);
		expect(linesOf({ case: [[{ atLeast: 0, of: [{ true: { fact: "met" } }] }, 1]], else: 0 })).toEqual([
			"WRONG_COUNT case/0/0/atLeast",
		]);
		expect(linesOf({ agg: "mean", of: [1, 2], minCount: 3 })).toEqual(["WRONG_COUNT minCount"]);
		expect(linesOf({ agg: "mean", of: [1, 2], minCount: 0 })).toEqual(["WRONG_COUNT minCount"]);
		expect(linesOf({ agg: "mean", of: [1, 2], weights: [1] })).toEqual(["WEIGHTS_LENGTH weights"]);
		expect(linesOf({ agg: "median", of: [1, 2], weights: [1, 2] })).toEqual(["WEIGHT_NOT_USED weights"]);
		expect(linesOf({ agg: "count", each: { list: "tasks", item: 1, weight: 2 } })).toEqual([
			"WEIGHT_NOT_USED each/weight",
		]);
		expect(linesOf({ agg: "sum", each: { list: "tasks", item: 1 }, weights: [1] })).toEqual([
			"WEIGHTS_LENGTH weights",
		]);
		const weighted = [
			{ id: "a", rule: 1, weight: 0 },
			{ id: "b", rule: 1 },
			{ ref: "b", weight: -1 },
		];
		expect(problems(sumOf(weighted))).toEqual([
			"WEIGHT_NOT_POSITIVE /root/children/2/weight",
			"WEIGHT_NOT_POSITIVE /root/children/0/weight",
		]);
	});
});

describe("print, ranks, quotas", () => {
	test("how to round is said somewhere", () => {
		const parts = { round: { places: 2 }, publish: { points: { places: 1, mode: "half-up" } } };
		expect(problems(schemeWith({ round: { fact: "n" }, places: 0 }, parts, { rounding: undefined }))).toEqual(
			["MODE_UNSTATED /root/rule/mode", "MODE_UNSTATED /root/round/mode"],
		);
	});

	test("what is published, and ranked, is there", () => {
		const rank = {
			of: "points",
			key: "published",
			order: "highest-first",
			ties: "dense",
			population: "ranked",
		};
		const publish = { percent: { places: 1 } };
		expect(problems(schemeWith({ fact: "n" }, { rank, publish, max: 100 }))).toEqual([
			"PUBLISHED_WITHOUT_PUBLISH /root/rank/key",
		]);
		const groups = {
			of: "rank",
			key: "exact",
			cuts: [{ at: 10, inclusive: true, label: "top" }],
			otherwise: "rest",
		};
		expect(problems(schemeWith({ fact: "n" }, { groups }))).toEqual(["GROUPS_WITHOUT_RANK /root/groups/of"]);
	});

	test("quotas: labels that units can have, a share, an order", () => {
		const quota = {
			node: "grade",
			label: "excellent",
			to: "good",
			share: 0.2,
			of: ["good"],
			round: "floor",
			by: "index",
			ties: "drop-all",
		};
		const grade = {
			id: "grade",
			rule: {
				bands: { fact: "n" },
				table: [
					[">=", 90, "excellent"],
					[">=", 70, "good"],
				],
				else: "weak",
			},
		};
		const quotas = (...list: object[]): readonly string[] =>
			problems(schemeOf({ outcomes: [grade], quotas: list.map((more) => ({ ...quota, ...more })) }));
		expect(quotas({})).toEqual([]);
		expect(
			quotas({ label: "exellent", to: "god", of: ["wek"], share: 1.2, by: "grade", within: "n" }),
		).toEqual([
			"UNKNOWN_VALUE /quotas/0/label -> excellent",
			"UNKNOWN_VALUE /quotas/0/to -> good",
			"UNKNOWN_VALUE /quotas/0/of/0 -> weak",
			"NOT_A_NUMBER_NODE /quotas/0/by",
			"WITHIN_NOT_TEXT /quotas/0/within",
			"NOT_A_SHARE /quotas/0/share",
		]);
		expect(quotas({ of: [] })).toEqual(["EMPTY /quotas/0/of"]);
		expect(quotas({ to: "held back" })).toEqual(["UNKNOWN_VALUE /quotas/0/to"]);
		expect(
			quotas(
				{ to: "held back" },
				{ label: "held back", to: "weak" },
				{ label: "good", to: "held back", of: ["held back"] },
			),
		).toEqual([]);
		expect(quotas({ node: "index" })).toEqual(["QUOTA_WITHOUT_LABELS /quotas/0/node"]);
	});

	test("quotas on groups go by their labels, in either language", () => {
		const groups = {
			...{ of: "points", key: "exact", otherwise: "weak" },
			cuts: [{ at: 90, inclusive: true, label: { vi: "xuất sắc", en: "excellent" } }],
		};
		const quota = {
			node: "index",
			label: "xuất sắc",
			to: "weak",
			share: 0.2,
			of: ["xuất sắc"],
			round: "floor",
			by: "index",
			ties: "drop-all",
		};
		expect(problems(schemeWith({ fact: "n" }, { groups }, { quotas: [quota] }))).toEqual([]);
		const check = (more: object): readonly string[] =>
			problems(schemeWith({ fact: "n" }, { groups }, { quotas: [{ ...quota, ...more }] }));
		expect(check({ label: "excellent", of: ["excellent"] })).toEqual([]);
		expect(check({ label: "xuat sac" })).toEqual(["UNKNOWN_VALUE /quotas/0/label -> xuất sắc"]);
		// One group, one name: in two languages at once nobody would be counted.
		expect(check({ of: ["excellent"] })).toEqual(["UNKNOWN_VALUE /quotas/0/label"]);
	});
});

test("messages are there in both languages, and say what is meant", () => {
	const scheme = sumOf([{ id: "a", max: 3, rule: { calc: ["+", { fact: "plan" }, 1] } }], { max: 5 });
	const issues = (): readonly Issue[] => {
		try {
			parseScheme(scheme);
		} catch (error) {
			if (SteerindexError.is(error)) return error.issues;
		}
		return [];
	};
	expect(issues().map(({ message, expected, received }) => [message, expected, received])).toEqual([
		[
			{ vi: "cần số, quy tắc này cho văn bản", en: "a number is needed; this rule gives a text" },
			"number",
			"text",
		],
		[
			{
				vi: "điểm tối đa ghi 5, cộng các thành phần được 3",
				en: "the maximum is declared as 5; the children add up to 3",
			},
			"3",
			"5",
		],
	]);
});

describeShared("scheme: the open rule sets", (folder) => {
	/** The names of an older notation, as section 9 of the scheme's reference turns them. */
	const renamed = (value: unknown, item = false): unknown => {
		if (Array.isArray(value)) return value.map((part) => renamed(part, item));
		if (typeof value !== "object" || value === null) return value;
		const given = value as Readonly<Record<string, unknown>>;
		const entries = Object.entries(given).flatMap(([key, part]): [string, unknown][] => {
			if (key === "fact" && item) return [["field", part]];
			if (key === "in") return [["within", (part as { fact: string }).fact]];
			if (key === "agg")
				return [[key, { wsum: "sum", wmean: "mean", gmean: "geometricMean" }[String(part)] ?? part]];
			if (key === "digits") return [["places", part]];
			if (key === "missing" && part === "na") return [[key, { na: true }]];
			if (key === "na" && typeof part === "string") return part === "skip" ? [["skipNA", true]] : [];
			if (key === "each") return [[key, renamed(part, true)]];
			return [[key, renamed(part, item)]];
		});
		return Object.fromEntries(
			entries.some(([key]) => key === "round") && !("places" in Object.fromEntries(entries))
				? [...entries, ["places", 0]]
				: entries,
		);
	};

	/** What a rule reads, so that facts can be declared: numbers unless it shows otherwise. */
	const factsOf = (rule: unknown, facts: Record<string, unknown> = {}): Record<string, unknown> => {
		const texts = new Map<string, Set<string>>();
		const walk = (part: unknown, list?: Record<string, unknown>): void => {
			if (Array.isArray(part)) {
				const [sign, left, right] = part as [unknown, Record<string, string> | undefined, unknown];
				const name = left?.fact ?? left?.field;
				if ((sign === "==" || sign === "!=") && typeof right === "string" && name !== undefined) {
					texts.set(name, (texts.get(name) ?? new Set()).add(right));
				}
				for (const inner of part) walk(inner, list);
			} else if (typeof part === "object" && part !== null) {
				const { fact, field, within, each, true: truth, ...rest } = part as Record<string, unknown>;
				if (typeof fact === "string") facts[fact] ??= { type: "number" };
				if (typeof field === "string" && list) list[field] ??= { type: "number" };
				if (typeof within === "string") facts[within] = { type: "text", values: ["a"] };
				if (typeof truth === "object") {
					const tested = truth as Record<string, string>;
					if (tested.fact !== undefined) facts[tested.fact] = { type: "boolean" };
					else if (tested.field !== undefined && list) list[tested.field] = { type: "boolean" };
					walk(truth, list);
				}
				if (typeof each === "object" && each !== null) {
					const { list: name, ...inner } = each as Record<string, unknown>;
					const known = facts[String(name)] as { fields: Record<string, unknown> } | undefined;
					const fields = known?.fields ?? {};
					facts[String(name)] = { type: "list", fields };
					walk(inner, fields);
				}
				for (const inner of Object.values(rest)) walk(inner, list);
			}
		};
		walk(rule);
		const set = (known: Record<string, unknown>): void => {
			for (const [name, spec] of Object.entries(known)) {
				const values = texts.get(name);
				if (values) known[name] = { type: "text", values: [...values, "soon"] };
				const inner = (spec as { fields?: Record<string, unknown> }).fields;
				if (inner) set(inner);
			}
		};
		set(facts);
		return facts;
	};

	const files = readdirSync(join(folder, "rule-sets")).filter((name) => name.endsWith(".json"));

	test.each(files)("%s", (file) => {
		const { exampleEncoding = {} } = JSON.parse(readFileSync(join(folder, "rule-sets", file), "utf8"));
		const definitions = renamed(exampleEncoding.exprs ?? {}) as Record<string, unknown>;
		// Two of the rules give a text or a number; they are an outcome and a total here.
		if (file.startsWith("cn-gov")) delete definitions.final;
		const outcomes = Object.keys(definitions).map((name) => ({ id: `o-${name}`, rule: { def: name } }));
		const facts = factsOf(definitions);
		const scheme = schemeOf({ facts: { ...facts, n: { type: "number" } }, definitions, outcomes });
		expect(problems(scheme)).toEqual([]);
		const { nodes } = typesOf(parsed(scheme) as Scheme);
		expect(nodes.size).toBe(outcomes.length + 1);
	});
});
