import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Issue } from "../../src/core/issue.ts";
import { readShape } from "../../src/core/readShape.ts";
import type { ShapeOf } from "../../src/core/shape.ts";
import type { SchemeInput } from "../../src/scheme/scheme.ts";
import { schemeShape } from "../../src/scheme/schemeShape.ts";
import { nodeShape } from "../../src/scheme/shapes/node.ts";
import { conditionShape, ruleShape } from "../../src/scheme/shapes/rule.ts";
import { type RuleSet, translate } from "../engine/reference/ruleSets.ts";
import { describeShared, root } from "../shared.ts";
import { DEMO } from "./checking.ts";

function issuesOf<T>(shape: ShapeOf<T>, value: unknown): readonly Issue[] {
	const issues: Issue[] = [];
	const copy = readShape(shape, value, [], issues);
	expect(copy === undefined).toBe(issues.length > 0);
	return issues;
}

/** A line for each problem, with what was probably meant. */
const problemsOf = <T>(shape: ShapeOf<T>, value: unknown): readonly string[] =>
	issuesOf(shape, value).map(
		({ code, pointer, suggestion }) =>
			`${code} ${pointer}${suggestion === undefined ? "" : ` -> ${suggestion}`}`,
	);

const copyOf = <T>(shape: ShapeOf<T>, value: unknown): T | undefined => readShape(shape, value, [], []);

const scheme = (parts: object): object => ({ ...DEMO, ...parts });
const leaf = (parts: object): object => ({ id: "a", rule: 1, ...parts });

/** Rules as they stand in published texts. */
const PUBLISHED: readonly (readonly [source: string, rule: unknown])[] = [
	[
		"Cà Mau, QĐ 1880/QĐ-UBND (2013), 1.1.1: the plan in time 1 point, late 0.5, none 0",
		{
			case: [
				[["==", { fact: "plan" }, "on-time"], 1],
				[["==", { fact: "plan" }, "late"], 0.5],
				[["==", { fact: "plan" }, "none"], 0],
			],
		},
	],
	[
		"Cà Mau, QĐ 1880/QĐ-UBND (2013), 1.1.4: above 90 % of the plan 2 points, 70 to 90 % 1 point",
		{
			bands: { fact: "planPct" },
			table: [
				[">", 90, 2],
				[">=", 70, 1],
			],
			else: 0,
		},
	],
	[
		"QĐ 766/QĐ-TTg (2022): feedback answered well over all feedback",
		{
			calc: [
				"*",
				{
					ratio: [{ calc: ["-", { fact: "fb" }, { fact: "bad" }] }, { fact: "fb" }],
					zeroDen: 1,
					domain: [0, 1],
				},
				6,
			],
		},
	],
	[
		"Decree 335/2025/NĐ-CP: general criteria, and 70 × the mean of three shares",
		{
			calc: [
				"+",
				{ fact: "general" },
				{ calc: ["*", 70, { agg: "mean", of: [{ def: "a" }, { def: "b" }, { def: "c" }] }] },
			],
		},
	],
	[
		"QĐ 619/QĐ-TTg (2017): no criterion below half, and 90, 80 or 70 points by class",
		{
			case: [
				[
					{
						all: [
							{
								not: {
									atLeast: 1,
									of: [
										["<", { fact: "c1" }, 7.5],
										["<", { fact: "c2" }, 15],
									],
								},
							},
							[
								">=",
								{ agg: "sum", of: [{ fact: "c1" }, { fact: "c2" }] },
								{
									case: [
										[["==", { fact: "cls" }, "I"], 90],
										[["==", { fact: "cls" }, "II"], 80],
									],
								},
							],
						],
					},
					true,
				],
			],
			else: false,
		},
	],
	[
		"DDCI: from 1 to 10 between the lowest and the highest unit of a kind",
		{
			interp: { fact: "x" },
			points: [
				[{ peer: "min", of: { fact: "x" }, within: "kind" }, 1],
				[{ peer: "max", of: { fact: "x" }, within: "kind" }, 10],
			],
			zeroRange: { na: true },
		},
	],
	[
		"Uganda, LGMSD (2020): growth on the year before",
		{
			bands: {
				calc: ["-", { ratio: [{ fact: "avg" }, { fact: "avg", period: -1, missing: { na: true } }] }, 1],
			},
			table: [
				[">", 0.1, 3],
				[">=", 0.05, 2],
			],
			else: 0,
		},
	],
];

describe("published rules", () => {
	test.each(PUBLISHED)("%s", (_, rule) => {
		expect(copyOf(ruleShape, rule)).toEqual(rule);
	});

	const folder = join(root, "tests/scenarios/rule-sets");
	const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];

	test.each(files)("%s", (file) => {
		const { schemes } = JSON.parse(readFileSync(join(folder, file), "utf8")) as {
			readonly schemes: readonly { readonly scheme: unknown }[];
		};
		for (const { scheme: published } of schemes) {
			expect(problemsOf(schemeShape, published)).toEqual([]);
			expect(copyOf(schemeShape, published)).toEqual(published);
		}
	});
});

describeShared("the rule sets beside the project", (shared) => {
	const folder = join(shared, "rule-sets");

	test.each(readdirSync(folder).filter((file) => file.endsWith(".json")))("%s", (file) => {
		const set = JSON.parse(readFileSync(join(folder, file), "utf8")) as RuleSet;
		for (const { scheme: translated } of translate(set)) {
			expect(problemsOf(schemeShape, translated)).toEqual([]);
			expect(copyOf(schemeShape, translated)).toEqual(translated);
		}
	});
});

describe("a scheme", () => {
	test("with every part comes back as it was given", () => {
		expect(problemsOf(schemeShape, DEMO)).toEqual([]);
		expect(copyOf(schemeShape, DEMO)).toStrictEqual(DEMO);
	});

	test("is copied: what the copy holds is not the value's own", () => {
		const given = structuredClone(DEMO) as unknown as SchemeInput;
		const copy = copyOf(schemeShape, given);
		expect(copy?.root).not.toBe(given.root);
		expect(copy?.facts).not.toBe(given.facts);
	});

	test("names and texts that look the same are the same, wherever they stand", () => {
		const given = {
			id: " i",
			sources: [],
			facts: { "Tie\u0302\u0301n độ ": { type: "text", values: ["sớm "] } },
			root: { id: "a", rule: { case: [[["==", { fact: " Tiến độ" }, " sớm"], 1]] } },
		};
		expect(copyOf(schemeShape, given)).toEqual({
			id: "i",
			sources: [],
			facts: { "Tiến độ": { type: "text", values: ["sớm"] } },
			root: { id: "a", rule: { case: [[["==", { fact: "Tiến độ" }, "sớm"], 1]] } },
		});
	});

	test.each<readonly [object, readonly string[]]>([
		[{ steerindex: 2 }, ["UNKNOWN_VALUE /steerindex"]],
		[{ id: "" }, ["NOT_TEXT /id"]],
		[
			{ sources: [{ titel: "x" }, { title: "x", validFrom: "2022-02-30" }] },
			["UNKNOWN_KEY /sources/0/titel", "MISSING_KEY /sources/0/title", "NOT_A_DATE /sources/1/validFrom"],
		],
		[{ validFrom: "1/1/2022", validTo: 5 }, ["NOT_A_DATE /validFrom", "NOT_A_DATE /validTo"]],
		[{ rounding: "half-upp" }, ["UNKNOWN_VALUE /rounding -> half-up"]],
		[{ definition: {} }, ["UNKNOWN_KEY /definition -> definitions"]],
		[{ facts: undefined, root: undefined }, ["MISSING_KEY /facts", "MISSING_KEY /root"]],
		[
			{ outcomes: [{ id: "o", combine: "sum", children: [] }] },
			["UNKNOWN_KEY /outcomes/0/combine", "UNKNOWN_KEY /outcomes/0/children", "MISSING_KEY /outcomes/0/rule"],
		],
		[
			{ quotas: [{ ...(DEMO.quotas as readonly object[])[0], by: 5, share: "20 %", round: "half-even" }] },
			["NOT_A_NUMBER /quotas/0/share", "UNKNOWN_VALUE /quotas/0/round", "NOT_TEXT /quotas/0/by"],
		],
	])("%j", (parts, problems) => {
		expect(problemsOf(schemeShape, scheme(parts))).toEqual(problems);
	});
});

describe("facts", () => {
	test.each<readonly [unknown, readonly string[]]>([
		[{ type: "numbr", min: "x" }, ["UNKNOWN_VALUE /facts/f/type -> number", "NOT_A_NUMBER /facts/f/min"]],
		[{ typ: "boolean" }, ["UNKNOWN_KEY /facts/f/typ -> type"]],
		[{ label: "x" }, ["MISSING_KEY /facts/f/type"]],
		[{ type: "boolean", values: [] }, ["UNKNOWN_KEY /facts/f/values"]],
		[{ type: "text" }, ["MISSING_KEY /facts/f/values"]],
		[{ type: "text", values: ["a", ""] }, ["NOT_TEXT /facts/f/values/1"]],
		[
			{ type: "number", better: "high", places: -1 },
			["NOT_WHOLE /facts/f/places", "UNKNOWN_VALUE /facts/f/better"],
		],
		[
			{ type: "number", min: 0.1 + 0.2, max: Number.NaN },
			["NOISE_DIGITS /facts/f/min", "NOT_A_NUMBER /facts/f/max"],
		],
		["number", ["WRONG_TYPE /facts/f"]],
		[null, ["WRONG_TYPE /facts/f"]],
	])("%j", (spec, problems) => {
		expect(problemsOf(schemeShape, scheme({ facts: { f: spec } }))).toEqual(problems);
	});

	test("a list in a list is refused with the types that can stand there", () => {
		const facts = { l: { type: "list", fields: { inner: { type: "list", fields: {} } } } };
		expect(issuesOf(schemeShape, scheme({ facts }))).toMatchObject([
			{
				code: "UNKNOWN_VALUE",
				pointer: "/facts/l/fields/inner/type",
				received: '"list"',
				expected: "number | boolean | text",
			},
		]);
	});
});

describe("rules", () => {
	const COMBINATORS =
		"fact | ratio | calc | case | bands | interp | clamp | round | agg | peer | node | def | na | decimal | var | field";

	test.each<unknown>([
		...[5, -0.25, "good", true, false, { na: true }, { decimal: "0.10" }, { var: "max" }, { field: "w" }],
		...[
			{ fact: "a", period: 0 },
			{ fact: "a", period: -1, missing: 0 },
			{ node: "a", as: "percent" },
		],
		...[{ calc: ["-", 1] }, { calc: ["ln", 2] }, { round: 1.25, places: -2 }, { clamp: 1 }],
		{ round: 1.25, places: 1, mode: "half-even" },
		{
			interp: 1,
			points: [
				[0, 0],
				[1, { decimal: "1.0" }],
				[2, 4],
			],
			outside: "extend",
		},
		{ agg: "sum", of: [] },
		{ agg: "harmonicMean", of: [1], weights: [2], skipNA: true, minCount: 1, empty: 0 },
		{ agg: "count", each: { list: "l", where: { true: { field: "ok" } }, item: 1, weight: { field: "w" } } },
		{ peer: "below", of: { fact: "a" }, within: "tier", where: { isNA: { fact: "b" } } },
		{ peer: "sd", of: { fact: "a" }, sample: true },
	])("takes %j", (rule) => {
		expect(copyOf(ruleShape, rule)).toEqual(rule);
	});

	test("minus zero is zero", () => {
		expect(copyOf(ruleShape, -0)).toBe(0);
		expect(copyOf(ruleShape, { fact: "a", period: -0 })).toStrictEqual({ fact: "a", period: 0 });
	});

	test("exactly one combinator: none and two are refused with the list of them", () => {
		expect(issuesOf(ruleShape, {})).toEqual([
			{
				code: "ONE_COMBINATOR",
				path: [],
				pointer: "",
				message: {
					vi: "quy tắc phải có đúng một phép, ở đây chưa có phép nào",
					en: "a rule has exactly one combinator; here there is none",
				},
				expected: COMBINATORS,
			},
		]);
		expect(issuesOf(ruleShape, { clamp: 1, ratio: [1, null], min: 0 })).toMatchObject([
			{ code: "ONE_COMBINATOR", received: "clamp, ratio", expected: COMBINATORS },
			{ code: "WRONG_TYPE", pointer: "/ratio/1" },
		]);
	});

	test.each<readonly [unknown, readonly string[]]>([
		[{ rtio: [{ fct: "a" }, 1] }, ["UNKNOWN_KEY /rtio -> ratio", "UNKNOWN_KEY /rtio/0/fct -> fact"]],
		[{ rond: 1, places: 0, mode: "half-up" }, ["UNKNOWN_KEY /rond -> round"]],
		[{ Agg: "sum", of: [1] }, ["UNKNOWN_KEY /Agg -> agg"]],
		[{ ration: [1, 2], zeroden: 1 }, ["UNKNOWN_KEY /ration -> ratio", "UNKNOWN_KEY /zeroden -> zeroDen"]],
		[{ zzz: 1 }, ["ONE_COMBINATOR "]],
		[{ fact: "a", else: 0 }, ["UNKNOWN_KEY /else"]],
		[{ ratio: [1, 2], zeroDn: { na: 1 } }, ["UNKNOWN_KEY /zeroDn -> zeroDen", "UNKNOWN_VALUE /zeroDn/na"]],
		[{ ratio: [1] }, ["WRONG_TYPE /ratio"]],
		[{ ratio: [1, 2], domain: [0] }, ["WRONG_TYPE /domain"]],
		[{ ratio: [1, 2], domain: [0, { decimal: "1,5" }] }, ["BAD_DECIMAL /domain/1/decimal"]],
		[{ calc: ["+"] }, ["WRONG_TYPE /calc"]],
		[{ calc: ["/", 1, 2] }, ["UNKNOWN_VALUE /calc/0"]],
		[{ calc: [1, 2] }, ["UNKNOWN_VALUE /calc/0"]],
		[{ case: [[["=", 1, 2], 3]] }, ["UNKNOWN_VALUE /case/0/0/0"]],
		[{ case: [[true, 1]], els: 1 }, ["UNKNOWN_KEY /els -> else", "WRONG_TYPE /case/0/0"]],
		[{ case: { a: 1 } }, ["WRONG_TYPE /case"]],
		[{ bands: 1, table: [[">=", "90", 1]] }, ["NOT_A_NUMBER /table/0/1"]],
		[{ bands: 1 }, ["MISSING_KEY /table"]],
		[{ interp: 1, points: [[0, 0]] }, ["WRONG_TYPE /points"]],
		[{ interp: 1, points: [[0, 0], [1]] }, ["WRONG_TYPE /points/1"]],
		[
			{
				interp: 1,
				points: [
					[0, 0],
					[1, 1],
				],
				outside: "clam",
			},
			["UNKNOWN_VALUE /outside -> clamp"],
		],
		[{ round: 1, places: 0.5 }, ["BAD_PLACES /places"]],
		[{ round: 1, places: 101, mode: "halfup" }, ["BAD_PLACES /places", "UNKNOWN_VALUE /mode -> half-up"]],
		[{ agg: "maen", of: [1] }, ["UNKNOWN_VALUE /agg"]],
		[{ agg: "means", of: [1] }, ["UNKNOWN_VALUE /agg -> mean"]],
		[{ agg: "sum" }, ["OF_OR_EACH "]],
		[{ agg: "sum", of: [1], each: { list: "l" } }, ["OF_OR_EACH ", "MISSING_KEY /each/item"]],
		[{ agg: "sum", eac: { list: "l", item: 1 } }, ["UNKNOWN_KEY /eac -> each"]],
		[{ agg: "sum", of: [1], skipNA: 1, minCount: -1 }, ["UNKNOWN_VALUE /skipNA", "NOT_WHOLE /minCount"]],
		[{ peer: "count" }, ["MISSING_KEY /of"]],
		[{ node: "a" }, ["MISSING_KEY /as"]],
		[{ fact: "a", period: 1 }, ["UNKNOWN_VALUE /period"]],
		[{ na: false }, ["UNKNOWN_VALUE /na"]],
		[{ decimal: 5 }, ["BAD_DECIMAL /decimal"]],
		[{ decimal: "1e3" }, ["BAD_DECIMAL /decimal"]],
		["", ["NOT_TEXT "]],
		[null, ["WRONG_TYPE "]],
		[[1, 2], ["WRONG_TYPE "]],
		[Number.POSITIVE_INFINITY, ["NOT_A_NUMBER "]],
		[Number.NaN, ["NOT_A_NUMBER "]],
		[0.1 + 0.2, ["NOISE_DIGITS "]],
		[1e20, ["TOO_MANY_DIGITS "]],
		[undefined, ["WRONG_TYPE "]],
		[() => 1, ["WRONG_TYPE "]],
	])("refuses %j", (rule, problems) => {
		expect(problemsOf(ruleShape, rule)).toEqual(problems);
	});

	test("an unknown option names those of its own combinator", () => {
		expect(issuesOf(ruleShape, { clamp: 1, lowest: 0 })).toMatchObject([
			{ code: "UNKNOWN_KEY", pointer: "/lowest", expected: "clamp | min | max" },
		]);
	});
});

describe("conditions", () => {
	test.each<unknown>([
		["<=", { fact: "a" }, 5],
		{ true: { fact: "met" } },
		{ not: { any: [{ isNA: 1 }, { isMissing: { fact: "a" } }] } },
		{ all: [] },
		{ atLeast: 2, of: [["==", 1, 1], { true: true }] },
	])("takes %j", (condition) => {
		expect(copyOf(conditionShape, condition)).toEqual(condition);
	});

	test.each<readonly [unknown, readonly string[]]>([
		[["<", 1], ["WRONG_TYPE "]],
		[["<", 1, 2, 3], ["WRONG_TYPE "]],
		[
			["<", null, {}],
			["WRONG_TYPE /1", "ONE_COMBINATOR /2"],
		],
		[true, ["WRONG_TYPE "]],
		[{ fact: "met" }, ["ONE_COMBINATOR "]],
		[{ isNa: 1 }, ["UNKNOWN_KEY /isNa -> isNA"]],
		[{ atLeast: -1, of: [] }, ["NOT_WHOLE /atLeast"]],
		[{ atLeast: 1 }, ["MISSING_KEY /of"]],
		[{ not: { nto: { true: 1 } } }, ["ONE_COMBINATOR /not"]],
		[{ all: [{ any: [{ tru: 1 }] }], any: [] }, ["ONE_COMBINATOR ", "UNKNOWN_KEY /all/0/any/0/tru -> true"]],
	])("refuses %j", (condition, problems) => {
		expect(problemsOf(conditionShape, condition)).toEqual(problems);
	});

	test("a fact as a condition is told how it is written", () => {
		expect(issuesOf(conditionShape, { fact: "met" })).toMatchObject([
			{
				message: { en: "a condition has exactly one test; a truth value is tested by { true: … }" },
				expected: "true | not | isNA | isMissing | all | any | atLeast",
			},
		]);
	});
});

describe("nodes", () => {
	test.each<readonly [unknown, readonly string[]]>([
		[{ id: "a" }, ["LEAF_OR_COMPOSITE "]],
		[
			{ id: "a", rule: { fct: 1 }, combine: "sum", children: [5] },
			["LEAF_OR_COMPOSITE ", "UNKNOWN_KEY /rule/fct -> fact", "NOT_TEXT /rule/fct", "WRONG_TYPE /children/0"],
		],
		[{ id: "a", rule: 1, combine: "sum" }, ["LEAF_OR_COMPOSITE "]],
		[{ id: "a", combine: "sum" }, ["MISSING_KEY /children"]],
		[{ id: "a", children: [] }, ["MISSING_KEY /combine"]],
		[{ id: "a", combine: "sums", children: [] }, ["UNKNOWN_VALUE /combine -> sum"]],
		[{ id: "a", rul: { fact: "f" } }, ["UNKNOWN_KEY /rul -> rule"]],
		[
			{ id: "a", combine: "sum", chldren: [{ id: "b" }] },
			["UNKNOWN_KEY /chldren -> children", "LEAF_OR_COMPOSITE /chldren/0"],
		],
		[{ rule: 1 }, ["MISSING_KEY /id"]],
		[{ ref: "a" }, ["LEAF_OR_COMPOSITE "]],
		["a", ["WRONG_TYPE "]],
		[leaf({ whenNotAplicable: "zero" }), ["UNKNOWN_KEY /whenNotAplicable -> whenNotApplicable"]],
		[
			leaf({ whenNotApplicable: "exlude", whenMissing: "exclude", role: "bonsu" }),
			["UNKNOWN_VALUE /role", "UNKNOWN_VALUE /whenNotApplicable -> exclude", "UNKNOWN_VALUE /whenMissing"],
		],
		[leaf({ role: "penaltiy" }), ["UNKNOWN_VALUE /role -> penalty"]],
		[leaf({ max: "100", weight: null }), ["NOT_A_NUMBER /max", "NOT_A_NUMBER /weight"]],
		[leaf({ round: { places: 2, mod: "floor" } }), ["UNKNOWN_KEY /round/mod -> mode"]],
		[
			leaf({ round: 2, publish: { point: { places: 1 } } }),
			["WRONG_TYPE /round", "UNKNOWN_KEY /publish/point -> points"],
		],
		[
			leaf({ rank: { of: "points", order: "highest-frst" } }),
			[
				"MISSING_KEY /rank/key",
				"UNKNOWN_VALUE /rank/order -> highest-first",
				"MISSING_KEY /rank/ties",
				"MISSING_KEY /rank/population",
			],
		],
		[leaf(JSON.parse('{ "then": { "clamp": { "var": "y" } } }')), ["UNKNOWN_VALUE /then/clamp/var -> x"]],
	])("%j", (node, problems) => {
		expect(problemsOf(nodeShape, node)).toEqual(problems);
	});

	test("what a node can be is said, at the root and below it", () => {
		const below = { id: "a", combine: "sum", children: [{ weight: 1 }, { ref: "b", id: "c", rule: 1 }] };
		expect(issuesOf(nodeShape, { id: "a" })).toMatchObject([{ expected: "rule | combine, children" }]);
		expect(issuesOf(nodeShape, below)).toMatchObject([
			{ code: "LEAF_OR_COMPOSITE", pointer: "/children/0", expected: "rule | combine, children | ref" },
			{ code: "LEAF_OR_COMPOSITE", pointer: "/children/1", received: "ref, rule" },
		]);
	});

	test("a placement is a reference and a weight", () => {
		const node = (child: object): object => ({ id: "a", combine: "mean", children: [child] });
		expect(copyOf(nodeShape, node({ ref: "b", weight: 2 }))).toEqual(node({ ref: "b", weight: 2 }));
		expect(problemsOf(nodeShape, node({ ref: "b", max: 2 }))).toEqual(["UNKNOWN_KEY /children/0/max"]);
		expect(problemsOf(nodeShape, node({ rf: "b" }))).toEqual(["UNKNOWN_KEY /children/0/rf -> ref"]);
	});

	test("groups are made by cuts or by quantiles", () => {
		const made = { of: "points", key: "exact" };
		const cuts = { cuts: [{ at: 90, inclusive: true, label: "A" }], otherwise: "B" };
		const quantiles = { quantiles: 4, method: "type7", edge: "up", labels: ["A", "B", "C", "D"] };
		const groups = (parts: object): readonly string[] =>
			problemsOf(nodeShape, leaf({ groups: { ...made, ...parts } }));
		expect(groups(cuts)).toEqual([]);
		expect(groups(quantiles)).toEqual([]);
		expect(groups({ ...quantiles, quantiles: [0.9, 0.7] })).toEqual([]);
		expect(groups({ ...quantiles, quantiles: 1 })).toEqual(["NOT_WHOLE /groups/quantiles"]);
		expect(groups({ ...quantiles, quantiles: [0.9, "x"] })).toEqual(["NOT_A_NUMBER /groups/quantiles/1"]);
		expect(groups({ ...quantiles, quantiles: "4" })).toEqual(["WRONG_TYPE /groups/quantiles"]);
		expect(groups({ ...quantiles, method: "type6" })).toEqual(["UNKNOWN_VALUE /groups/method -> type7"]);
		expect(groups({})).toEqual(["CUTS_OR_QUANTILES /groups"]);
		expect(groups({ ...cuts, ...quantiles })).toEqual(["CUTS_OR_QUANTILES /groups"]);
		expect(groups({ ...cuts, cuts: [{ at: 90, label: "" }] })).toEqual([
			...["MISSING_KEY /groups/cuts/0/inclusive", "BAD_LABEL /groups/cuts/0/label"],
		]);
	});
});

describe("names", () => {
	const own = (value: unknown): unknown => JSON.parse(`{ "__proto__": ${JSON.stringify(value)} }`);

	test("__proto__ is no name, wherever one stands", () => {
		const number = { type: "number" };
		expect(problemsOf(schemeShape, scheme({ id: "__proto__" }))).toEqual(["BAD_ID /id"]);
		expect(problemsOf(schemeShape, scheme({ facts: own(number) }))).toEqual(["BAD_ID /facts/__proto__"]);
		expect(problemsOf(schemeShape, scheme({ definitions: own(1) }))).toEqual([
			"BAD_ID /definitions/__proto__",
		]);
		expect(problemsOf(schemeShape, scheme({ facts: { l: { type: "list", fields: own(number) } } }))).toEqual([
			"BAD_ID /facts/l/fields/__proto__",
		]);
		expect(problemsOf(nodeShape, leaf({ id: " __proto__ " }))).toEqual(["BAD_ID /id"]);
		for (const rule of [{ fact: "__proto__" }, { def: "__proto__" }, { field: "__proto__" }]) {
			expect(problemsOf(ruleShape, rule)).toEqual([`BAD_ID /${Object.keys(rule)[0]}`]);
		}
	});

	test("an own __proto__ is an unknown key of everything else, and changes nothing", () => {
		expect(problemsOf(ruleShape, JSON.parse('{ "fact": "a", "__proto__": { "missing": 1 } }'))).toEqual([
			"UNKNOWN_KEY /__proto__",
		]);
		expect(problemsOf(ruleShape, JSON.parse('{ "__proto__": { "fact": "a" } }'))).toEqual([
			"ONE_COMBINATOR ",
		]);
		expect(problemsOf(nodeShape, Object.create(leaf({})))).toEqual(["LEAF_OR_COMPOSITE "]);
		expect(({} as { missing?: unknown }).missing).toBeUndefined();
	});

	test("names that an object has of itself are names like others", () => {
		const facts = { constructor: { type: "number" }, toString: { type: "boolean" } };
		const copy = copyOf(schemeShape, scheme({ facts })) as SchemeInput;
		expect(Object.entries(copy.facts)).toEqual(Object.entries(facts));
	});

	test("two names that look the same are one", () => {
		const facts = { n: { type: "number" }, "n ": { type: "number" } };
		expect(problemsOf(schemeShape, scheme({ facts }))).toEqual(["DUPLICATE_ID /facts/n "]);
	});
});

describe("hostile sizes", () => {
	const LEVELS = 100_000;
	const nest = (wrap: (inner: unknown) => unknown, inner: unknown): unknown => {
		let value = inner;
		for (let i = 0; i < LEVELS; i++) value = wrap(value);
		return value;
	};

	test.each<readonly [string, object]>([
		["nodes", { root: nest((child) => ({ id: "a", combine: "sum", children: [child, child] }), leaf({})) }],
		["rules", { definitions: { d: nest((rule) => ({ calc: ["+", rule, rule] }), 1) } }],
		["rules of one policy", { definitions: { d: nest((rule) => ({ fact: "a", missing: rule }), 1) } }],
		["conditions", { root: leaf({ rule: { case: [[nest((of) => ({ not: of }), { true: true }), 1]] } }) }],
		["lists", { facts: { l: nest((field) => ({ type: "list", fields: { field } }), {}) } }],
	])("a hundred thousand %s within each other are refused at once, and once", (_, parts) => {
		const started = performance.now();
		const found = issuesOf(schemeShape, scheme(parts));
		expect(found).toHaveLength(1);
		expect(found[0]?.code).toBe("facts" in parts ? "UNKNOWN_VALUE" : "TOO_DEEP");
		expect(performance.now() - started).toBeLessThan(1_000);
	});

	test("a rule that holds itself twice", () => {
		const rule: { calc: unknown[] } = { calc: ["+"] };
		rule.calc.push(rule, rule);
		expect(issuesOf(ruleShape, rule).map(({ code }) => code)).toEqual(["TOO_DEEP"]);
	});

	test("what is deep enough for any law is read", () => {
		let node: object = leaf({ id: "0" });
		for (let i = 1; i < 100; i++) node = { id: String(i), combine: "sum", children: [node] };
		expect(problemsOf(schemeShape, scheme({ root: node }))).toEqual([]);
	});

	test("a million problems are counted, a hundred listed", () => {
		const many = { sources: Array(900_000).fill(null), outcomes: Array(100_000).fill({}) };
		const found = issuesOf(schemeShape, scheme({ ...many, definitions: { d: null } }));
		expect(found).toHaveLength(1_100_001);
		expect(new Set(found).size).toBe(100);
	});

	test("a scheme of 150 nodes is read in a few milliseconds", () => {
		const children = Array.from({ length: 150 }, (_, i) => ({
			id: `n${i}`,
			label: { vi: "Tiêu chí", en: "Criterion" },
			max: 2,
			whenNotApplicable: "exclude",
			rule: {
				bands: { ratio: [{ fact: "a" }, { calc: ["-", { fact: "b" }, 0.5] }], zeroDen: { na: true } },
				table: [
					[">", 0.9, 2],
					[">=", 0.7, 1],
				],
				else: 0,
			},
		}));
		const large = scheme({ root: { id: "index", combine: "sum", children } });
		const times = Array.from({ length: 50 }, () => {
			const started = performance.now();
			expect(readShape(schemeShape, large, [], [])).toBeDefined();
			return performance.now() - started;
		});
		expect(Math.min(...times)).toBeLessThan(5);
	});
});
