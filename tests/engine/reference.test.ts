import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FactSpec } from "../../src/scheme/fact.ts";
import type { SchemeNode } from "../../src/scheme/node.ts";
import type { Rule } from "../../src/scheme/rule.ts";
import type { SchemeInput } from "../../src/scheme/scheme.ts";
import type { Given, GivenItem, ObservationRecord, Observations } from "../../src/scoring/observations.ts";
import { describeShared } from "../shared.ts";
import { doubleOf, parseFraction } from "./reference/fraction.ts";
import { type RuleSet, translate } from "./reference/ruleSets.ts";
import { evaluateReference, type ReferenceCell } from "./reference.ts";

type Facts = { readonly [name: string]: Given | readonly GivenItem[] };
const ANY = { type: "number" } as const;

/** Specs for facts that are not the matter of the test. */
function specOf(value: Facts[string] | undefined): FactSpec {
	if (Array.isArray(value)) {
		const items = value as readonly GivenItem[];
		const names = [...new Set(items.flatMap((item) => Object.keys(item)))];
		const fields = names.map((name) => [name, specOf(items.find((item) => item[name] !== null)?.[name])]);
		return { type: "list", fields: Object.fromEntries(fields) };
	}
	if (typeof value === "string") return { type: "text", values: [value] };
	return typeof value === "boolean" ? { type: "boolean" } : ANY;
}

interface Setting {
	readonly facts?: Facts;
	readonly specs?: SchemeInput["facts"];
	readonly before?: Facts;
	readonly others?: readonly Facts[];
	readonly nodes?: ObservationRecord["nodes"];
	readonly outcomes?: SchemeInput["outcomes"];
}

/** Every node for the unit `own` in the second of two periods. */
function nodesOf(root: SchemeNode, setting: Setting = {}): ReadonlyMap<string, ReferenceCell> {
	const { facts = {}, before, others = [], nodes = {}, outcomes = [] } = setting;
	const known = [facts, ...others].flatMap((all) => Object.entries(all));
	const specs = Object.fromEntries(known.map(([name, value]) => [name, specOf(value)]));
	const scheme: SchemeInput = {
		id: "s",
		sources: [],
		rounding: "half-up",
		facts: { ...specs, ...setting.specs },
		root,
		outcomes,
	};
	const own = { unit: "own", period: "2", facts, nodes };
	const rest = others.map((other, at) => ({ unit: `other${at}`, period: "2", facts: other }));
	const first = before ? [{ unit: "own", period: "1", facts: before }] : [];
	const observations: Observations = { periods: ["1", "2"], records: [...first, own, ...rest] };
	return evaluateReference(scheme, observations, "2").get("own") ?? new Map();
}

/** `"3/4"` or a text where there is a value, otherwise the status with its code. */
function told(cell: ReferenceCell | undefined): string | boolean | undefined {
	if (cell?.status !== "ok") return cell?.code === undefined ? cell?.status : `${cell.status} ${cell.code}`;
	return cell.near === undefined ? (cell.points ?? undefined) : cell.near.toPrecision(6);
}

const rule = (it: Rule, setting: Setting = {}): string | boolean | undefined =>
	told(nodesOf({ id: "root", rule: 0 }, { ...setting, outcomes: [{ id: "it", rule: it }] }).get("it"));

/** Points, maximum and percent of the root, or its status. */
function total(root: SchemeNode, setting: Setting = {}): string {
	const cell = nodesOf(root, setting).get(root.id);
	if (cell?.status !== "ok") return `${told(cell)} of ${cell?.max}`;
	return `${cell.points} of ${cell.max} = ${cell.percent}`;
}

const NA = { na: true } as const;
const leaf = (id: string, value: Rule, more: Partial<SchemeNode> = {}): SchemeNode =>
	({ id, rule: value, ...more }) as SchemeNode;
const sum = (children: readonly SchemeNode[], more: Partial<SchemeNode> = {}): SchemeNode =>
	({ id: "root", combine: "sum", children, ...more }) as SchemeNode;
/** A part that is not applicable, with a maximum of 20. */
const away = (whenNotApplicable: "exclude" | "spread" | "rescale" | "full" | "zero"): SchemeNode =>
	leaf("away", NA, { max: 20, whenNotApplicable });

describe("rules as the rule pages work them out", () => {
	test("growth on the year before", () => {
		const growth: Rule = {
			bands: {
				calc: ["-", { ratio: [{ fact: "a" }, { fact: "a", period: -1, missing: NA }] }, 1],
			},
			table: [
				[">", 0.1, 3],
				[">=", 0.05, 2],
			],
			else: 0,
		};
		expect(rule(growth, { facts: { a: 66 }, before: { a: 60 } })).toBe("2/1");
		expect(rule(growth, { facts: { a: 67 }, before: { a: 60 } })).toBe("3/1");
		expect(rule(growth, { facts: { a: 66 } })).toBe("notApplicable");
	});

	test("feedback answered well; none at all", () => {
		const good = { calc: ["-", { fact: "fb" }, { fact: "bad" }] } as const;
		const answered: Rule = {
			calc: ["*", { ratio: [good, { fact: "fb" }], zeroDen: 1, domain: [0, 1] }, 6],
		};
		expect(rule(answered, { facts: { fb: 40, bad: 10 } })).toBe("9/2");
		expect(rule(answered, { facts: { fb: 0, bad: 0 } })).toBe("6/1");
		expect(rule(answered, { facts: { fb: 4, bad: 10 } })).toBe("failed RANGE");
	});

	test("descending goalposts, and what lies outside", () => {
		const points = [
			[10, 100],
			[20, 90],
			[50, 60],
		] as const;
		const at = (d: number, outside?: "clamp" | "extend"): string | boolean | undefined =>
			rule({ interp: { fact: "d" }, points, ...(outside ? { outside } : {}) }, { facts: { d } });
		expect([at(15), at(20), at(25)]).toEqual(["95/1", "90/1", "85/1"]);
		expect([at(5), at(5, "clamp"), at(5, "extend"), at(60, "extend")]).toEqual([
			"failed RANGE",
			"100/1",
			"105/1",
			"50/1",
		]);
	});

	test("goalposts that peers set", () => {
		const scaled: Rule = {
			interp: { fact: "x" },
			points: [
				[{ peer: "min", of: { fact: "x" }, within: "kind" }, 1],
				[{ peer: "max", of: { fact: "x" }, within: "kind" }, 10],
			],
			zeroRange: NA,
		};
		const specs = { kind: { type: "text", values: ["d", "h"] } } as const;
		const others = [
			{ x: 20, kind: "d" },
			{ x: 40, kind: "d" },
			{ x: 90, kind: "h" },
			{ x: { notApplicable: true }, kind: "d" },
		] as const;
		expect(rule(scaled, { facts: { x: 30, kind: "d" }, others, specs })).toBe("11/2");
		expect(rule(scaled, { facts: { x: 90, kind: "h" }, others, specs })).toBe("notApplicable");
		expect(rule(scaled, { facts: { x: 30, kind: null }, others, specs })).toBe("missing");
	});

	test("deductions stop at nothing", () => {
		const item: Rule = {
			clamp: {
				calc: [
					"-",
					10,
					{
						agg: "sum",
						each: { list: "l", item: { field: "n" }, weight: { field: "w" } },
						empty: 0,
					},
				],
			},
			min: 0,
		};
		const found = (l: readonly GivenItem[]): unknown => rule(item, { facts: { l } });
		expect(
			found([
				{ n: 3, w: 2 },
				{ n: 1, w: 5 },
			]),
		).toBe("0/1");
		expect(found([{ n: 2, w: 1 }])).toBe("8/1");
	});
});

describe("statuses", () => {
	const specs = {
		n: { type: "number", min: 0, max: 10, places: 1 },
		t: { type: "text", values: ["a"] },
		b: { type: "boolean" },
	} as const;
	const at = (it: Rule, facts: Facts): unknown => rule(it, { facts, specs });

	test("a fact says what is wrong with it", () => {
		const n = { fact: "n" } as const;
		expect(
			[9.5, 11, 9.55, null, { notApplicable: true } as const].map((given) => at(n, { n: given })),
		).toEqual(["19/2", "failed RANGE", "failed NOISE_DIGITS", "missing", "notApplicable"]);
		expect(at({ fact: "t" }, { t: "z" })).toBe("failed UNKNOWN_VALUE");
		expect(at({ fact: "n", missing: 3 }, {})).toBe("3/1");
		expect(at({ fact: "n", missing: 3 }, { n: 11 })).toBe("failed RANGE");
	});

	test("arithmetic takes the worst", () => {
		expect(at({ calc: ["+", NA, { fact: "n" }] }, {})).toBe("missing");
		expect(at({ calc: ["+", { fact: "n" }, { ratio: [1, 0] }] }, {})).toBe("failed ZERO_DEN");
	});

	test("Kleene: only what can change the answer is waited for", () => {
		const yes = ["==", 1, 1] as const;
		const no = ["==", 1, 2] as const;
		const open = { true: { fact: "b" } } as const;
		const of = (condition: Parameters<typeof when>[0]): unknown => at(when(condition), {});
		const when = (condition: Extract<Rule, { case: unknown }>["case"][number][0]): Rule => ({
			case: [[condition, true]],
			else: false,
		});
		expect([of({ any: [open, yes] }), of({ all: [open, no] }), of({ any: [open, no] })]).toEqual([
			true,
			false,
			"missing",
		]);
		expect(of({ atLeast: 2, of: [yes, open, no] })).toBe("missing");
		expect(of({ atLeast: 3, of: [yes, open, no] })).toBe(false);
		expect(of(["<", NA, 3])).toBe("notApplicable NA_COMPARE");
		expect([of({ isNA: NA }), of({ isMissing: { fact: "b" } }), of({ isNA: { ratio: [1, 0] } })]).toEqual([
			true,
			true,
			"failed ZERO_DEN",
		]);
	});

	test("an untaken branch does not count", () => {
		expect(at({ case: [[["==", 1, 1], 5]], else: { fact: "n" } }, {})).toBe("5/1");
		expect(at({ case: [[["==", 1, 2], 5]] }, {})).toBe("failed NO_CASE");
		expect(at({ bands: 4, table: [[">=", 5, { fact: "n" }]] }, {})).toBe("failed NO_BAND");
	});
});

describe("statistics", () => {
	const of = (agg: "sd" | "mode" | "median" | "geometricMean" | "harmonicMean", values: readonly number[]) =>
		rule({ agg, of: values });
	test("by hand", () => {
		expect(of("sd", [2, 4, 4, 4, 5, 5, 7, 9])).toBe("2/1");
		expect(of("mode", [3, 1, 3, 1, 2])).toBe("1/1");
		expect(of("median", [5, 1, 2, 4])).toBe("3/1");
		expect(of("geometricMean", [4, 9])).toBe("6/1");
		expect(of("geometricMean", [1, 2])).toBe("1.41421");
		expect(of("geometricMean", [4, 0])).toBe("0/1");
		expect(of("geometricMean", [4, -1])).toBe("failed NEGATIVE_ROOT");
		expect(of("harmonicMean", [2, 6])).toBe("3/1");
		expect(of("harmonicMean", [2, 0])).toBe("failed ZERO_DEN");
	});

	test("what is left out, and what is left", () => {
		expect(rule({ agg: "mean", of: [1, NA, 3] })).toBe("notApplicable");
		expect(rule({ agg: "mean", of: [1, NA, 4], skipNA: true, weights: [1, 5, 2] })).toBe("3/1");
		expect(rule({ agg: "mean", of: [1, NA], skipNA: true, minCount: 2 })).toBe("notApplicable");
		expect(rule({ agg: "sum", of: [NA], skipNA: true })).toBe("failed EMPTY");
		expect(rule({ agg: "sum", of: [NA], skipNA: true, empty: 7 })).toBe("7/1");
		expect(rule({ agg: "mean", of: [1, 2], weights: [0, 0] })).toBe("failed ZERO_DEN");
	});
});

describe("policies of a sum: 38 of 60, 10 of 20, and 20 that do not apply", () => {
	const with20 = (policy: Parameters<typeof away>[0]): string =>
		total(sum([leaf("a", 38, { max: 60 }), leaf("b", 10, { max: 20 }), away(policy)], { max: 100 }));
	test.each([
		["exclude", "48/1 of 80/1 = 60/1"],
		["rescale", "60/1 of 100/1 = 60/1"],
		["spread", "178/3 of 100/1 = 178/3"],
		["full", "68/1 of 100/1 = 68/1"],
		["zero", "48/1 of 100/1 = 48/1"],
	] as const)("%s", (policy, expected) => {
		expect(with20(policy)).toBe(expected);
	});

	test("weights count in points and maximum; the smaller maximum goes up, also of a composite", () => {
		const inner = { ...sum([leaf("a", 6, { max: 10 }), away("exclude")]), id: "inner", weight: 2 };
		expect(total(sum([inner, leaf("c", 5, { max: 40 })], { max: 100 }))).toBe("17/1 of 60/1 = 85/3");
	});

	test("all dropped: not applicable, the declared maximum", () => {
		expect(total(sum([away("exclude")], { max: 20 }))).toBe("notApplicable of 20/1");
	});

	test("a composite that does not apply gives its declared maximum, not the shrunk one", () => {
		const inner = (whenNotApplicable: "full" | "exclude") =>
			({ ...sum([away("exclude")]), id: "inner", whenNotApplicable }) as SchemeNode;
		expect(total(sum([leaf("a", 3, { max: 10 }), inner("full")]))).toBe("23/1 of 30/1 = 230/3");
		expect(total(sum([leaf("a", 3, { max: 10 }), inner("exclude")]))).toBe("3/1 of 10/1 = 30/1");
	});

	test("missing: zero, not applicable, or the parent is missing too", () => {
		const gap = (whenMissing?: "zero" | "notApplicable") =>
			leaf("g", { fact: "f" }, {
				max: 20,
				whenNotApplicable: "exclude",
				...(whenMissing ? { whenMissing } : {}),
			} as Partial<SchemeNode>);
		const of = (node: SchemeNode): string =>
			total(sum([leaf("a", 40, { max: 80 }), node]), { specs: { f: ANY } });
		expect([of(gap("zero")), of(gap("notApplicable")), of(gap())]).toEqual([
			"40/1 of 100/1 = 40/1",
			"40/1 of 80/1 = 50/1",
			"missing of 100/1",
		]);
	});
});

describe("after the sum", () => {
	const base = leaf("base", 90, { max: 100 });
	test("a bonus is capped and outside the maximum; then caps the total", () => {
		const bonus = leaf("bonus", 30, { role: "bonus", max: 25 });
		const penalty = leaf("penalty", 3, { role: "penalty" });
		expect(total(sum([base, bonus, penalty]))).toBe("112/1 of 100/1 = 112/1");
		const cap = { then: { clamp: { var: "x" }, max: 100 } } as const;
		expect(total(sum([base, bonus, penalty], cap))).toBe("100/1 of 100/1 = 100/1");
		expect(total(sum([base, leaf("p", -1, { role: "penalty" })]))).toBe("failed NEGATIVE_ROLE of 100/1");
	});

	test("round feeds the parent, publish does not", () => {
		const node = leaf("a", 0.445, {
			max: 1,
			round: { places: 2 },
			publish: { points: { places: 1 }, percent: { places: 0, mode: "half-even" } },
		});
		const cells = nodesOf(sum([node]));
		expect(cells.get("a")).toMatchObject({
			points: "9/20",
			percent: "45/1",
			shown: { points: "0.5", percent: "45" },
		});
		expect(cells.get("root")?.points).toBe("9/20");
	});

	test("given points stand for the node; the declared maximum holds", () => {
		const root = sum([away("exclude"), leaf("a", 1, { max: 10 })], {
			max: 30,
			publish: { points: { places: 1 } },
		});
		expect(nodesOf(root, { nodes: { root: 24 } }).get("root")).toMatchObject({
			points: "24/1",
			max: "30/1",
			percent: "80/1",
			shown: { points: "24.0" },
		});
		expect(total(root, { nodes: { a: { notApplicable: true } } })).toBe("notApplicable of 30/1");
	});
});

test("the nearest double", () => {
	for (const text of ["0.1", "1/3", "-2/3", "5e-324", "1e-300", "123456789012345678/7", "9007199254740993"]) {
		const { n, d } = parseFraction(text);
		if (/^[-\d.e]+$/.test(text)) expect(doubleOf({ n, d })).toBe(Number(text));
		else expect(doubleOf({ n, d })).toBeCloseTo(Number(n) / Number(d), 10);
	}
});

describeShared("rule sets of laws and indices", (folder) => {
	const path = join(folder, "rule-sets");
	const sets = readdirSync(path).map((file): RuleSet => JSON.parse(readFileSync(join(path, file), "utf8")));
	const cases = sets.flatMap(translate);

	test("all that one unit answers", () => {
		expect(cases.length).toBe(103);
	});

	test.each(cases)("$name", ({ scheme, observations, unit, node, expect: expected }) => {
		const cell = evaluateReference(scheme, observations, "now").get(unit)?.get(node);
		const double = (text: unknown): number => Number(doubleOf(parseFraction(String(text))).toPrecision(15));
		if (expected === "NA") expect(cell?.status).toBe("notApplicable");
		else if (typeof expected === "number" && cell?.near === undefined) {
			expect(double(cell?.points)).toBe(expected);
		} else if (typeof expected === "number") expect(cell?.near).toBeCloseTo(expected, 9);
		else if (typeof expected !== "object") expect(cell?.points).toBe(expected);
		else if (expected && "error" in expected) {
			const isUnlisted = expected.error === "NO_CASE" && cell?.code === "UNKNOWN_VALUE";
			expect(isUnlisted ? "NO_CASE" : (cell?.code ?? cell?.status.toUpperCase())).toBe(expected.error);
		} else {
			const { points, max, percent } = cell ?? {};
			expect({ points: double(points), max: double(max), percent: double(percent) }).toEqual(expected);
		}
	});
});
