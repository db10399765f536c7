import type { Rule } from "steerindex/scheme";
import { describe, expect, test } from "vitest";
import { give } from "./oneRule.ts";

// Formulas: scheme.fact, scheme.ratio, scheme.calc, scheme.case, scheme.bands, scheme.interp, scheme.clamp,
// scheme.round, scheme.agg, scheme.peer.
const na = { notApplicable: true } as const;
const NOT_APPLICABLE = { status: "notApplicable" };
const MISSING = { status: "missing" };
const failed = (code: string) => ({ status: "failed", code });
const a: Rule = { fact: "a" };
const b: Rule = { fact: "b" };

describe("facts", () => {
	test("of this period and the one before", () => {
		expect(give(a, { facts: { a: 66 }, previous: { a: 60 } })).toBe(66);
		expect(give({ fact: "a", period: -1 }, { facts: { a: 66 }, previous: { a: 60 } })).toBe(60);
		expect(give({ fact: "a", period: -1 }, { facts: { a: 66 } })).toMatchObject(MISSING);
	});

	test("null and absent are missing, never zero", () => {
		expect(give(a, { facts: { a: null } })).toMatchObject(MISSING);
		expect(give(a, { facts: {}, specs: { a: { type: "number" } } })).toMatchObject(MISSING);
		expect(give({ fact: "a", missing: 0 }, { facts: { a: null } })).toBe(0);
		expect(give({ fact: "a", missing: { na: true } }, { facts: { a: null } })).toMatchObject(NOT_APPLICABLE);
		expect(give({ fact: "a", missing: 0 }, { facts: { a: na } })).toMatchObject(NOT_APPLICABLE);
	});

	test("outside their bounds fail alone", () => {
		const specs = { a: { type: "number", min: 0, max: 100, places: 1 } } as const;
		expect(give(a, { facts: { a: 100 }, specs })).toBe(100);
		expect(give(a, { facts: { a: 100.1 }, specs })).toEqual(failed("RANGE"));
		expect(give(a, { facts: { a: -0.1 }, specs })).toEqual(failed("RANGE"));
		expect(give(a, { facts: { a: 99.95 }, specs })).toEqual(failed("NOISE_DIGITS"));
		expect(
			give({ fact: "t" }, { facts: { t: "soon" }, specs: { t: { type: "text", values: ["late"] } } }),
		).toEqual(failed("UNKNOWN_VALUE"));
	});
});

describe("ratio", () => {
	const ratio: Rule = { ratio: [a, b] };
	test("of two numbers", () => {
		expect(give(ratio, { facts: { a: 28, b: 32 } })).toBe(0.875);
		expect(give(ratio, { facts: { a: 1, b: 3 } })).toBe(1 / 3);
	});

	test("over zero: the policy, or the failure", () => {
		expect(give(ratio, { facts: { a: 0, b: 0 } })).toEqual(failed("ZERO_DEN"));
		expect(give({ ...ratio, zeroDen: 1 }, { facts: { a: 0, b: 0 } })).toBe(1);
		expect(give({ ...ratio, zeroDen: { na: true } }, { facts: { a: 0, b: 0 } })).toMatchObject(
			NOT_APPLICABLE,
		);
	});

	test("outside its domain", () => {
		expect(give({ ...ratio, domain: [0, 1] }, { facts: { a: 5, b: 4 } })).toEqual(failed("RANGE"));
		expect(give({ ...ratio, domain: [0, 1] }, { facts: { a: 4, b: 4 } })).toBe(1);
	});

	test("takes the worst of its arguments", () => {
		expect(give(ratio, { facts: { a: na, b: null } })).toMatchObject(MISSING);
		expect(give(ratio, { facts: { a: na, b: 0 } })).toMatchObject(NOT_APPLICABLE);
		const broken: Rule = { ratio: [{ ratio: [1, 0] }, b] };
		expect(give(broken, { facts: { b: null } })).toEqual(failed("ZERO_DEN"));
	});
});

describe("calc", () => {
	test.each<[Rule, number]>([
		[{ calc: ["+", a, 0.2] }, 0.3],
		[{ calc: ["-", a] }, -0.1],
		[{ calc: ["-", 1, a, 0.2] }, 0.7],
		[{ calc: ["*", a, 3, 10] }, 3],
		[{ calc: ["pow", 4, 0.5] }, 2],
		[{ calc: ["pow", 2, -2] }, 0.25],
		[{ calc: ["ln", 1] }, 0],
		[{ calc: ["+", 91, { calc: ["*", 0, a] }] }, 91],
	])("%j", (rule, expected) => expect(give(rule, { facts: { a: 0.1 } })).toBe(expected));

	test("has no logarithm of zero and no root of a negative number", () => {
		expect(give({ calc: ["ln", a] }, { facts: { a: 0 } })).toEqual(failed("NEGATIVE_ROOT"));
		expect(give({ calc: ["pow", a, 0.5] }, { facts: { a: -1 } })).toEqual(failed("NEGATIVE_ROOT"));
	});

	test("a power too large for any figure fails", () => {
		expect(give({ calc: ["pow", 1.01, 100000] })).toEqual(failed("RANGE"));
		expect(give({ calc: ["pow", 1.01, 10000000] })).toEqual(failed("RANGE"));
		expect(give({ calc: ["pow", 0, -1] })).toEqual(failed("ZERO_DEN"));
		expect(give({ calc: ["pow", 0, 0] })).toBe(1);
	});

	test("irrational steps are right to the last digit of a double", () => {
		expect(give({ calc: ["ln", a] }, { facts: { a: 2 } })).toBe(Math.LN2);
		expect(give({ calc: ["pow", a, 0.5] }, { facts: { a: 2 } })).toBe(Math.SQRT2);
		const square: Rule = { calc: ["pow", { calc: ["pow", a, 0.5] }, 2] };
		expect(give({ calc: ["-", square, a] }, { facts: { a: 2 } })).toBe(0);
	});
});

describe("conditions by Kleene's three values", () => {
	const holds = (condition: unknown, facts = {}) =>
		give({ case: [[condition as never, "yes"]], else: "no" }, { facts: { a: 1, b: null, n: na, ...facts } });
	const yes = ["==", { fact: "a" }, 1];
	const no = [">", { fact: "a" }, 1];
	const unknown = ["==", { fact: "b" }, 1];
	const notApplicable = ["==", { fact: "n" }, 1];

	test.each<[string, unknown, unknown]>([
		["true", yes, "yes"],
		["false", no, "no"],
		["undecided", unknown, { status: "missing" }],
		["not applicable", notApplicable, { status: "notApplicable", code: "NA_COMPARE" }],
		["any with one true", { any: [unknown, yes] }, "yes"],
		["any without", { any: [unknown, no] }, { status: "missing" }],
		["all with one false", { all: [unknown, no] }, "no"],
		["all without", { all: [yes, unknown, notApplicable] }, { status: "missing" }],
		["not", { not: no }, "yes"],
		["not of what is undecided", { not: unknown }, { status: "missing" }],
		["isNA", { isNA: { fact: "n" } }, "yes"],
		["isNA of what is missing", { isNA: { fact: "b" } }, "no"],
		["isMissing", { isMissing: { fact: "b" } }, "yes"],
		["at least two", { atLeast: 2, of: [yes, yes, unknown] }, "yes"],
		["at least two, perhaps", { atLeast: 2, of: [yes, no, unknown] }, { status: "missing" }],
		["at least two, impossible", { atLeast: 2, of: [yes, no, no] }, "no"],
	])("%s", (_, condition, expected) => {
		const outcome = holds(condition);
		if (typeof expected === "string") expect(outcome).toBe(expected);
		else expect(outcome).toMatchObject(expected as object);
	});

	test("a row after the one that holds does not count, nor one before it that does not", () => {
		expect(
			give(
				{
					case: [
						[yes as never, "yes"],
						[unknown as never, "no"],
					],
				},
				{ facts: { a: 1, b: null } },
			),
		).toBe("yes");
		expect(give({ case: [[no as never, "no"]] }, { facts: { a: 1 } })).toEqual(failed("NO_CASE"));
		expect(give({ case: [[yes as never, 1]], else: { ratio: [1, 0] } }, { facts: { a: 1 } })).toBe(1);
	});
});

describe("bands", () => {
	const plan: Rule = {
		bands: a,
		table: [
			[">", 90, 2],
			[">=", 70, 1],
		],
		else: 0,
	};
	test.each([
		[90.01, 2],
		[90, 1],
		[70, 1],
		[69.99, 0],
	])("%d gives %d", (value, points) => expect(give(plan, { facts: { a: value } })).toBe(points));

	test("the result may use the value", () => {
		const gated: Rule = {
			bands: a,
			table: [
				[">=", 100, 1.5],
				[">=", 80, { calc: ["*", { var: "x" }, 0.015] }],
			],
			else: 0,
		};
		expect(give(gated, { facts: { a: 80 } })).toBe(1.2);
		expect(give(gated, { facts: { a: 79.99 } })).toBe(0);
		expect(give(gated, { facts: { a: 104 } })).toBe(1.5);
	});

	test("without else, below all", () => {
		expect(give({ bands: a, table: [[">=", 5, 1]] }, { facts: { a: 1 } })).toEqual(failed("NO_BAND"));
		expect(give({ bands: a, table: [[">=", 5, 1]] }, { facts: { a: na } })).toMatchObject(NOT_APPLICABLE);
	});
});

describe("interp", () => {
	const days: Rule = {
		interp: a,
		points: [
			[10, 100],
			[20, 90],
			[30, 80],
			[40, 70],
			[50, 60],
		],
		outside: "clamp",
	};
	test.each([
		[25, 85],
		[5, 100],
		[60, 60],
		[50, 60],
		[11, 99],
	])("%d days give %d", (value, points) => expect(give(days, { facts: { a: value } })).toBe(points));

	test("either direction, and beyond the ends", () => {
		const falling: Rule = {
			interp: a,
			points: [
				[50, 60],
				[10, 100],
			],
		};
		expect(give(falling, { facts: { a: 20 } })).toBe(90);
		expect(give(falling, { facts: { a: 51 } })).toEqual(failed("RANGE"));
		expect(give({ ...falling, outside: "extend" }, { facts: { a: 60 } })).toBe(50);
		expect(give({ ...falling, outside: "extend" }, { facts: { a: 0 } })).toBe(110);
	});

	test("points that turn back give no figure", () => {
		const moved: Rule = {
			interp: 12,
			points: [
				[a, 0],
				[10, 10],
				[b, 20],
			],
			outside: "extend",
		};
		expect(give(moved, { facts: { a: 0, b: 5 } })).toEqual(failed("RANGE"));
		expect(give(moved, { facts: { a: 0, b: 20 } })).toBe(12);
	});

	test("ends that coincide", () => {
		const range: Rule = {
			interp: a,
			points: [
				[b, 1],
				[5, 10],
			],
		};
		expect(give(range, { facts: { a: 5, b: 5 } })).toEqual(failed("ZERO_RANGE"));
		expect(give({ ...range, zeroRange: { na: true } }, { facts: { a: 5, b: 5 } })).toMatchObject(
			NOT_APPLICABLE,
		);
	});
});

describe("clamp and round", () => {
	test("clamp", () => {
		expect(give({ clamp: a, min: 0, max: 1 }, { facts: { a: 1.5 } })).toBe(1);
		expect(give({ clamp: a, min: 0 }, { facts: { a: -1.5 } })).toBe(0);
		expect(give({ clamp: a, max: 1 }, { facts: { a: null } })).toMatchObject(MISSING);
	});

	test.each([
		["half-up", 2.675, 2.68],
		["half-even", 2.665, 2.66],
		["truncate", -2.679, -2.67],
		["floor", -2.671, -2.68],
		["ceiling", 2.671, 2.68],
		["half-up", -2.675, -2.68],
	] as const)("round %s of %d", (mode, value, expected) =>
		expect(give({ round: a, places: 2, mode }, { facts: { a: value } })).toBe(expected),
	);

	test("91/4 through thirds is 22.75 and rounds up", () => {
		const quarter: Rule = { calc: ["*", { ratio: [a, 12] }, 3] };
		expect(give({ round: quarter, places: 1 }, { facts: { a: 91 } })).toBe(22.8);
	});
});

describe("agg", () => {
	const of = (agg: "sum", values: readonly Rule[], more = {}): Rule => ({ agg, of: values, ...more });
	test.each<[string, number]>([
		["sum", 10],
		["product", 24],
		["mean", 2.5],
		["median", 2.5],
		["min", 1],
		["max", 4],
		["count", 4],
		["harmonicMean", 1.92],
		["sd", Math.sqrt(1.25)],
		["geometricMean", 24 ** 0.25],
	])("%s of 1 2 3 4", (agg, expected) =>
		expect(give(of(agg as "sum", [1, 2, 3, 4]))).toBeCloseTo(expected, 14),
	);

	test("mode is the most frequent value, the lowest of several", () => {
		expect(give(of("mode" as "sum", [3, 1, 3, 2]))).toBe(3);
		expect(give(of("mode" as "sum", [3, 1]))).toBe(1);
	});

	test("weights", () => {
		expect(give(of("mean" as "sum", [1, 4], { weights: [1, 2] }))).toBe(3);
		expect(give(of("sum", [1, 4], { weights: [1, 2] }))).toBe(9);
		expect(give(of("geometricMean" as "sum", [2, 16], { weights: [2, 1] }))).toBe(4);
		expect(give(of("harmonicMean" as "sum", [2, 6], { weights: [1, 3] }))).toBe(4);
		expect(
			give(of("mean" as "sum", [a, 4], { weights: [b, { calc: ["-", b] }] }), { facts: { a: 1, b: 1 } }),
		).toEqual(failed("ZERO_DEN"));
	});

	test("what has no value", () => {
		const facts = { a: 1, b: na };
		expect(give(of("sum", [a, b]), { facts })).toMatchObject(NOT_APPLICABLE);
		expect(give(of("sum", [a, b], { skipNA: true }), { facts })).toBe(1);
		expect(give(of("sum", [b], { skipNA: true }), { facts })).toEqual(failed("EMPTY"));
		expect(give(of("sum", [b], { skipNA: true, empty: 0 }), { facts })).toBe(0);
		expect(give(of("mean" as "sum", [a, b], { skipNA: true, minCount: 2 }), { facts })).toMatchObject(
			NOT_APPLICABLE,
		);
		expect(give(of("geometricMean" as "sum", [a, 2]), { facts: { a: -1 } })).toEqual(failed("NEGATIVE_ROOT"));
		expect(give(of("geometricMean" as "sum", [a, 2]), { facts: { a: 0 } })).toBe(0);
		expect(give(of("harmonicMean" as "sum", [a, 2]), { facts: { a: 0 } })).toEqual(failed("ZERO_DEN"));
	});

	test("the items of a list", () => {
		const products = [
			{ w: 1, done: true, fails: 0 },
			{ w: 3, done: true, fails: 1 },
			{ w: 2, done: false, fails: 0 },
		];
		const done: Rule = {
			agg: "mean",
			each: {
				list: "products",
				where: { true: { field: "done" } },
				item: { calc: ["-", 1, { calc: ["*", 0.25, { field: "fails" }] }] },
				weight: { field: "w" },
			},
			empty: { na: true },
		};
		expect(give(done, { facts: { products } })).toBe(0.8125);
		expect(give(done, { facts: { products: [] }, specs: specsOfProducts })).toMatchObject(NOT_APPLICABLE);
		expect(give(done, { facts: {}, specs: specsOfProducts })).toMatchObject(MISSING);
		expect(
			give(done, { facts: { products: [{ w: 1, done: null, fails: 0 }] }, specs: specsOfProducts }),
		).toMatchObject(MISSING);
	});
});

const specsOfProducts = {
	products: {
		type: "list",
		fields: { w: { type: "number" }, done: { type: "boolean" }, fails: { type: "number" } },
	},
} as const;

describe("peer", () => {
	const scaled: Rule = {
		interp: a,
		points: [
			[{ peer: "min", of: a, within: "kind" }, 1],
			[{ peer: "max", of: a, within: "kind" }, 10],
		],
	};
	const kind = "district";

	test("1 to 10 inside the units of one kind, the own unit included", () => {
		const peers = [
			{ a: 20, kind },
			{ a: 40, kind },
			{ a: 1000, kind: "department" },
			{ a: null, kind },
		];
		expect(give(scaled, { facts: { a: 30, kind }, peers })).toBe(5.5);
		expect(give(scaled, { facts: { a: 30, kind }, peers: [{ a: 30, kind }] })).toEqual(failed("ZERO_RANGE"));
		expect(give(scaled, { facts: { a: 30, kind: null }, peers })).toMatchObject(MISSING);
	});

	test("statistics over the units", () => {
		const peers = [{ a: 2 }, { a: 3 }, { a: 4 }];
		const over = (peer: "mean", more = {}) => give({ peer, of: a, ...more }, { facts: { a: 1 }, peers });
		expect(over("mean")).toBe(2.5);
		expect(over("median" as "mean")).toBe(2.5);
		expect(over("count" as "mean")).toBe(4);
		expect(over("below" as "mean")).toBe(0);
		expect(over("sd" as "mean")).toBe(Math.sqrt(1.25));
		expect(over("sd" as "mean", { sample: true })).toBe(Math.sqrt(5 / 3));
		expect(over("max" as "mean", { where: ["<", a, 4] })).toBe(3);
		expect(give({ peer: "below", of: a }, { facts: { a: 3.5 }, peers })).toBe(2);
	});

	test("z-scores, then min-max, are exact again", () => {
		const z: Rule = { ratio: [{ calc: ["-", a, { peer: "mean", of: a }] }, { peer: "sd", of: a }] };
		const rule: Rule = {
			interp: z,
			points: [
				[{ peer: "min", of: z }, 0],
				[{ peer: "max", of: z }, 1],
			],
		};
		expect(give(rule, { facts: { a: 2 }, peers: [{ a: 1 }, { a: 5 }] })).toBe(0.25);
	});

	test("no unit has a value", () => {
		expect(give({ peer: "max", of: a }, { facts: { a: null }, peers: [{ a: null }] })).toMatchObject(MISSING);
	});
});
