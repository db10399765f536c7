import fc from "fast-check";
import { reviewScheme, type Scheme, safeParseScheme } from "steerindex/scheme";
import { describe, expect, test } from "vitest";
import * as q from "../../src/number/rational.ts";
import { maximaOf } from "../../src/scheme/check/maximaOf.ts";
import { typesOf } from "../../src/scheme/check/typesOf.ts";
import { runs } from "../shared.ts";
import { parsed, problems } from "./checking.ts";

type Json = Readonly<Record<string, unknown>>;

/** Names that are far from each other: no letter changed makes one look like another. */
const FACTS = {
	population: { type: "number", min: 0 },
	expenditure: { type: "number", places: 2 },
	timeliness: { type: "text", values: ["punctual", "overdue", "abandoned"] },
	province: { type: "text", values: ["northern", "southern"] },
	digitised: { type: "boolean" },
	violations: {
		type: "list",
		fields: { severity: { type: "number" }, category: { type: "text", values: ["trivial", "grievous"] } },
	},
};
const NUMBERS = ["population", "expenditure"];

const amount = fc.integer({ min: -20, max: 100 }).map((value) => value / 4);
const is = (fact: string, ...values: string[]): fc.Arbitrary<unknown> =>
	fc.constantFrom(...values).map((value) => ["==", { fact }, value]);

const { number, text, condition } = fc.letrec((tie) => {
	const inner = tie("number");
	const results = (of: string) =>
		fc.array(fc.tuple(tie("condition"), tie(of)), { minLength: 1, maxLength: 3 });
	const edges = fc
		.uniqueArray(amount, { minLength: 1, maxLength: 4 })
		.map((list) => list.sort((a, b) => b - a));
	const bands = (of: string) =>
		fc
			.tuple(inner, edges, fc.constantFrom(">", ">="), tie(of), tie(of))
			.map(([tested, list, side, result, other]) => ({
				...{ bands: tested, table: list.map((edge) => [side, edge, result]), else: other },
			}));
	return {
		condition: fc.oneof(
			{ maxDepth: 3 },
			fc.oneof(
				is("timeliness", "punctual", "overdue"),
				is("province", "northern"),
				fc.constant({ true: { fact: "digitised" } }),
			),
			fc.tuple(fc.constantFrom("<", ">=", "==", "!="), inner, inner),
			tie("condition").map((not) => ({ not })),
			fc
				.array(tie("condition"), { minLength: 1, maxLength: 3 })
				.chain((of) => fc.constantFrom<unknown>({ all: of }, { any: of }, { atLeast: of.length, of })),
			fc.constantFrom("isNA", "isMissing").chain((key) => inner.map((rule) => ({ [key]: rule }))),
		),
		number: fc.oneof(
			{ maxDepth: 3 },
			fc.oneof(
				amount,
				fc.constantFrom(...NUMBERS).map((fact) => ({ fact })),
				fc.constant({ def: "quotient" }),
			),
			fc.tuple(inner, inner).map((ratio) => ({ ratio, zeroDen: { na: true } })),
			fc.tuple(fc.constantFrom("+", "-", "*", "pow"), inner, inner).map((calc) => ({ calc })),
			fc.tuple(results("number"), inner).map(([rows, other]) => ({ case: rows, else: other })),
			bands("number"),
			fc.tuple(inner, inner, inner).map(([x, a, b]) => ({
				interp: x,
				points: [
					[0, a],
					[10, b],
				],
				outside: "clamp",
			})),
			inner.map((clamp) => ({ clamp, min: 0, max: 10 })),
			inner.map((round) => ({ round, places: 1 })),
			fc.constant({
				agg: "sum",
				each: {
					list: "violations",
					where: ["==", { field: "category" }, "grievous"],
					item: { field: "severity" },
				},
				empty: 0,
			}),
			fc.constant({ peer: "mean", of: { fact: "population" }, within: "province" }),
		),
		text: fc.oneof(
			{ maxDepth: 2 },
			fc.constantFrom<unknown>("commended", { fact: "timeliness" }, { na: true }),
			fc.tuple(results("text"), tie("text")).map(([rows, other]) => ({ case: rows, else: other })),
			bands("text"),
		),
	};
});

interface Leaf {
	readonly rule: unknown;
	readonly max: number | undefined;
	readonly weight: number | undefined;
}

const leaf: fc.Arbitrary<Leaf> = fc.record({
	rule: number.map((rule) => ({ calc: ["+", rule, { fact: "population" }] })),
	max: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
	weight: fc.option(
		fc.integer({ min: 1, max: 4 }).map((quarters) => quarters / 4),
		{ nil: undefined },
	),
});

/** A scheme of random rules and a random tree: every name is used somewhere, and nothing is wrong. */
const schemes: fc.Arbitrary<Json> = fc
	.record({
		blocks: fc.array(
			fc.tuple(fc.constantFrom("sum", "mean", "min"), fc.array(leaf, { minLength: 1, maxLength: 4 })),
			{ minLength: 1, maxLength: 3 },
		),
		quotient: fc.constant({ ratio: [{ fact: "expenditure" }, { fact: "population" }], zeroDen: 0 }),
		grade: text,
		gate: condition,
	})
	.map(({ blocks, quotient, grade, gate }) => ({
		id: "generated",
		sources: [{ title: "generated" }],
		rounding: "half-up",
		facts: FACTS,
		definitions: { quotient },
		root: {
			id: "headline",
			combine: "sum",
			rank: {
				...{ of: "points", key: "exact", order: "highest-first", ties: "competition" },
				...{ population: "ranked", within: "province", where: gate },
			},
			children: blocks.map(([combine, leaves], i) => ({
				id: `component${i}`,
				combine,
				children: leaves.map(({ rule, max, weight }, j) => ({
					id: `indicator${i}${j}`,
					rule,
					...(max === undefined ? {} : { max }),
					...(weight === undefined ? {} : { weight }),
				})),
			})),
		},
		outcomes: [
			{ id: "classification", rule: grade },
			{
				id: "threshold",
				rule: { case: [[[">", { node: "headline", as: "points" }, 50], { def: "quotient" }]], else: 0 },
			},
		],
	}));

test("a random scheme of well-typed rules has no problem, and its copy is itself", () => {
	const property = fc.property(schemes, (json) => {
		expect(problems(json)).toEqual([]);
		const scheme = parsed(json);
		expect(scheme).toEqual(json);
		expect(parsed(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
		const { nodes } = typesOf(scheme);
		expect([nodes.get("headline"), nodes.get("threshold")]).toEqual(["number", "number"]);
		for (const { pointer } of reviewScheme(scheme)) expect(isThere(scheme, pointer)).toBe(true);
	});
	fc.assert(property, { numRuns: runs(150, 3000) });
});

/** Whether something stands at a pointer. */
function isThere(json: unknown, pointer: string): boolean {
	let value = json;
	for (const key of pointer.split("/").slice(1)) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
		value = (value as Json)[key];
	}
	return true;
}

test("scheme.maxima: a sum without maximum has Σ weight × maximum of its children, where all have one", () => {
	const property = fc.property(schemes, (json) => {
		const scheme = parsed(json) as Scheme;
		const maxima = maximaOf(scheme);
		const exact = (value: number): q.Rational => q.fraction(BigInt(Math.round(value * 4)), 4n);
		for (const block of scheme.root.children ?? []) {
			if (!("children" in block) || block.children === undefined) continue;
			const parts = block.children as readonly { max?: number; weight?: number }[];
			const isKnown = block.combine === "sum" && parts.every(({ max }) => max !== undefined);
			const sum = q.sum(parts.map(({ max = 0, weight = 1 }) => exact(max * weight)));
			expect(maxima.get(block.id)).toEqual(isKnown ? sum : undefined);
		}
	});
	fc.assert(property, { numRuns: runs(100, 2000) });
});

type Path = readonly (string | number)[];

/** Every value of a JSON, with its path. */
function* partsOf(value: unknown, path: Path = []): Generator<readonly [path: Path, value: unknown]> {
	yield [path, value];
	if (typeof value !== "object" || value === null) return;
	for (const [key, inner] of Object.entries(value))
		yield* partsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

function replaced(value: unknown, [key, ...rest]: Path, change: (value: unknown) => unknown): unknown {
	if (key === undefined) return change(value);
	if (Array.isArray(value)) return value.map((item, i) => (i === key ? replaced(item, rest, change) : item));
	const fields = value as Json;
	return { ...fields, [key]: replaced(fields[key], rest, change) };
}

/** One letter more, less or another; no name and no long key has these letters. */
const slip = fc.record({
	at: fc.nat(),
	letter: fc.constantFrom("j", "k"),
	how: fc.constantFrom("insert", "drop", "change"),
});
type Slip = typeof slip extends fc.Arbitrary<infer T> ? T : never;

function misspell(name: string, { at, letter, how }: Slip): string {
	const i = at % name.length;
	return name.slice(0, i) + (how === "drop" ? "" : letter) + name.slice(how === "insert" ? i : i + 1);
}

describe("a slip of the pen", () => {
	const REFERENCES = ["fact", "field", "list", "within", "def", "node"];

	test("in the name of a fact, field, list, definition or node is told of, with the name meant", () => {
		const property = fc.property(schemes, fc.nat(), slip, (json, which, how) => {
			const places = [...partsOf(json)].filter(([path, value]) => {
				const key = path.at(-1);
				return typeof value === "string" && typeof key === "string" && REFERENCES.includes(key);
			});
			const [path, name] = places[which % places.length] ?? [[], ""];
			const wrong = replaced(json, path, () => misspell(String(name), how));
			const pointer = path.map((key) => `/${key}`).join("");
			expect(problems(wrong).filter((line) => line.endsWith(` ${pointer} -> ${name}`))).toHaveLength(1);
		});
		fc.assert(property, { numRuns: runs(300, 10_000) });
	});

	test("in a text that a fact is compared with", () => {
		const property = fc.property(schemes, fc.nat(), slip, (json, which, how) => {
			const places = [...partsOf(json)].filter(
				([, value]) => Array.isArray(value) && value[0] === "==" && typeof value[2] === "string",
			);
			fc.pre(places.length > 0);
			const [path, comparison] = places[which % places.length] ?? [[], []];
			const text = String((comparison as unknown[])[2]);
			const wrong = replaced(json, [...path, 2], () => misspell(text, how));
			const pointer = [...path, 2].map((key) => `/${key}`).join("");
			expect(problems(wrong)).toContain(`UNKNOWN_VALUE ${pointer} -> ${text}`);
		});
		fc.assert(property, { numRuns: runs(200, 5000) });
	});

	test("in a key is told of, with the key meant, and hides nothing under it", () => {
		const property = fc.property(schemes, fc.nat(), slip, fc.boolean(), (json, which, how, withFault) => {
			const isNamed = (path: Path): boolean =>
				path[0] === "definitions" || path.includes("facts") || path.includes("fields");
			const places = [...partsOf(json)].filter(([path, value]) => {
				const key = path.at(-1);
				return typeof key === "string" && key.length > 4 && !isNamed(path) && typeof value === "object";
			});
			const [path, value] = places[which % places.length] ?? [[], undefined];
			const key = String(path.at(-1));
			const wrongKey = misspell(key, how);
			const faults = [...partsOf(value)].filter(([at]) => at.at(-1) === "fact");
			const [fault] = faults[0] ?? [];
			const planted = withFault && fault ? replaced(value, fault, () => "nowhere") : value;
			const wrong = replaced(json, path.slice(0, -1), (above) => {
				const { [key]: _, ...others } = above as Json;
				return { ...others, [wrongKey]: planted };
			});
			const pointer = [...path.slice(0, -1), wrongKey].map((part) => `/${part}`).join("");
			const lines = problems(wrong);
			expect(lines).toContain(`UNKNOWN_KEY ${pointer} -> ${key}`);
			if (planted === value) expect(lines).toHaveLength(1);
			else expect(lines).toContain(`UNKNOWN_FACT ${pointer}${fault?.map((part) => `/${part}`).join("")}`);
		});
		fc.assert(property, { numRuns: runs(300, 10_000) });
	});
});

/** Children that are each wrong in one way, with the code that says so. */
const FAULTS: readonly (readonly [code: string, child: Json])[] = [
	["UNKNOWN_FACT", { rule: { fact: "nowhere" } }],
	["UNKNOWN_NODE", { rule: { node: "nowhere", as: "points" } }],
	["UNKNOWN_NODE", { ref: "nowhere" }],
	["UNKNOWN_DEFINITION", { rule: { def: "nowhere" } }],
	["UNKNOWN_FIELD", { rule: { agg: "sum", each: { list: "violations", item: { field: "nowhere" } } } }],
	["DUPLICATE_ID", { id: "headline", rule: 1 }],
	["CYCLE", { rule: { node: "headline", as: "points" } }],
	["CYCLE", { ref: "headline" }],
	["TYPE", { rule: { calc: ["+", "commended", 1] } }],
	["TYPE", { rule: { case: [[["<", { fact: "province" }, 1], 1]], else: 0 } }],
	["TYPE", { rule: { field: "severity" } }],
	["NOT_A_NUMBER_NODE", { rule: "commended" }],
	["MAX_SUM", { max: 3, combine: "sum", children: [{ id: "#inner", max: 2, rule: { fact: "population" } }] }],
	["MAX_UNDECLARED", { rule: { var: "max" } }],
	["OUT_OF_MAX", { max: 3, rule: 4 }],
	["OUT_OF_MAX", { min: 3, rule: 2 }],
	["NEGATIVE_ROLE", { role: "bonus", rule: -1 }],
	["EXCLUDE_WITHOUT_MAX", { whenNotApplicable: "exclude", rule: { fact: "population" } }],
	["FULL_WITHOUT_MAX", { whenNotApplicable: "full", rule: { fact: "population" } }],
	["SPREAD_WITHOUT_MAX", { whenNotApplicable: "spread", rule: { fact: "population" } }],
	[
		"BANDS_ORDER",
		{
			rule: {
				bands: { fact: "population" },
				table: [
					[">", 1, 1],
					[">", 2, 2],
				],
			},
		},
	],
	[
		"POINTS_ORDER",
		{
			rule: {
				interp: 1,
				points: [
					[1, 1],
					[3, 1],
					[2, 1],
				],
			},
		},
	],
	["RANGE_REVERSED", { rule: { clamp: 1, min: 2, max: 1 } }],
	["EMPTY", { rule: { case: [] } }],
	["WEIGHT_NOT_POSITIVE", { weight: 0, rule: 1 }],
	["WEIGHTS_LENGTH", { rule: { agg: "mean", of: [1, 2], weights: [1] } }],
	["PEER_IN_EACH", { rule: { agg: "sum", each: { list: "violations", item: { peer: "max", of: 1 } } } }],
	["PERCENT_WITHOUT_MAX", { rule: { fact: "population" }, publish: { percent: { places: 1 } } }],
	["WITHIN_NOT_TEXT", { rule: { peer: "max", of: 1, within: "population" } }],
	["UNKNOWN_KEY", { rule: 1, wheight: 2 }],
	["ONE_COMBINATOR", { rule: { fact: "population", def: "quotient" } }],
	["LEAF_OR_COMPOSITE", { rule: 1, combine: "sum", children: [{ id: "#inner", rule: 1 }] }],
	["WRONG_TYPE", { rule: null }],
	["UNKNOWN_VALUE", { rule: 1, whenMissing: "ignore" }],
];

test("k faults give at least k problems in one call, each at its place", () => {
	const property = fc.property(
		schemes,
		fc.array(fc.nat(FAULTS.length - 1), { minLength: 1, maxLength: 12 }),
		(json, picks) => {
			const before = (json.root as { children: readonly unknown[] }).children;
			const children = picks.map((pick, i) => {
				const [, child = {}] = FAULTS[pick] ?? [];
				const named = JSON.stringify(
					"ref" in child || "id" in child ? child : { id: `planted${i}`, ...child },
				);
				return JSON.parse(named.replaceAll("#inner", `inner${i}`));
			});
			const root = { ...(json.root as Json), children: [...before, ...children] };
			const read = safeParseScheme({ ...json, root });
			const issues = read.ok ? [] : read.issues;
			expect(issues.length).toBeGreaterThanOrEqual(picks.length);
			for (const [i, pick] of picks.entries()) {
				const pointer = `/root/children/${before.length + i}`;
				const here = issues.filter(
					(issue) => issue.pointer === pointer || issue.pointer.startsWith(`${pointer}/`),
				);
				expect(here.map(({ code }) => code)).toContain(FAULTS[pick]?.[0]);
			}
			for (const { path } of issues)
				expect(
					isThere(
						{ ...json, root },
						path
							.slice(0, -1)
							.map((key) => `/${key}`)
							.join(""),
					),
				).toBe(true);
		},
	);
	fc.assert(property, { numRuns: runs(200, 5000) });
});
