import type { SchemeInput, SchemeNode } from "steerindex/scheme";
import { parseScheme } from "steerindex/scheme";
import { scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";

// Formulas: scheme.combine, scheme.status.
const na = { notApplicable: true } as const;
type Leaf = Partial<SchemeNode> & { readonly value: number | null | typeof na };

/** A composite of leaves, each with a fact of its own, and what it gives. */
function combine(combine: string, leaves: readonly Leaf[], more: object = {}) {
	const children = leaves.map(({ value: _, ...node }, i) => ({
		id: `n${i}`,
		rule: { fact: `f${i}` },
		...node,
	}));
	const scheme = parseScheme({
		id: "policies",
		sources: [{ title: "test" }],
		rounding: "half-up",
		facts: Object.fromEntries(leaves.map((_, i) => [`f${i}`, { type: "number" }])),
		root: { id: "root", combine, children, ...more },
	} as unknown as SchemeInput);
	const facts = Object.fromEntries(leaves.map(({ value }, i) => [`f${i}`, value]));
	const board = scoreUnits(
		scheme,
		{ periods: ["1"], records: [{ unit: "A", period: "1", facts }] },
		{ period: "1" },
	);
	const { status, points, max, percent } = board.nodes.root ?? {};
	return {
		status: status?.[0],
		points: points?.[0],
		max: max?.[0],
		percent: percent?.[0],
		codes: board.diagnostics.items.map(({ code }) => code),
	};
}

describe("a child that is not applicable, in a sum", () => {
	const with20 = (policy: string, rest: readonly [number, number], maxima: readonly [number, number]) =>
		combine("sum", [
			{ value: rest[0], max: maxima[0] },
			{ value: rest[1], max: maxima[1] },
			{ value: na, max: 20, whenNotApplicable: policy as "spread" },
		]);

	// The inspection indicators of government websites (China, 2019): 20 service points that do not apply.
	test.each([
		["spread", [32, 20], [40, 40], 65, 100, 65],
		["rescale", [32, 20], [40, 40], 65, 100, 65],
		["exclude", [32, 20], [40, 40], 52, 80, 65],
		["rescale", [38, 10], [60, 20], 60, 100, 60],
		["exclude", [38, 10], [60, 20], 48, 80, 60],
		["zero", [32, 20], [40, 40], 52, 100, 52],
		["full", [32, 20], [40, 40], 72, 100, 72],
	] as const)("%s of %j in %j", (policy, rest, maxima, points, max, percent) =>
		expect(with20(policy, rest, maxima)).toMatchObject({ status: "ok", points, max, percent }),
	);

	test("spread over items of unlike size is not the same as in proportion", () => {
		const { points } = with20("spread", [38, 10], [60, 20]);
		expect(points).toBe(178 / 3);
	});

	test("propagate is what happens unless the node says otherwise", () => {
		expect(combine("sum", [{ value: 1 }, { value: na }])).toMatchObject({
			status: "notApplicable",
			points: null,
		});
	});

	test("several policies: zero and full, then exclude, then spread, then rescale", () => {
		const leaves = [
			{ value: 30, max: 40 },
			{ value: na, max: 10, whenNotApplicable: "full" },
			{ value: na, max: 10, whenNotApplicable: "zero" },
			{ value: na, max: 15, whenNotApplicable: "exclude" },
			{ value: na, max: 20, whenNotApplicable: "rescale" },
		] as const;
		// 30 + 10 + 0 of 60, times (60 + 20) / 60.
		expect(combine("sum", leaves)).toMatchObject({ points: 160 / 3, max: 80 });
		const spread = [...leaves, { value: na, max: 5, whenNotApplicable: "spread" } as const];
		// (40 + 5/3 × (30/40 + 10/10 + 0/10)) × (65 + 20) / 65
		expect(combine("sum", spread).points).toBeCloseTo(((40 + (5 / 3) * 1.75) * 85) / 65, 12);
		expect(combine("sum", spread).max).toBe(85);
	});

	test("when nothing is left the composite is not applicable, and keeps its declared maximum", () => {
		const dropped = { value: na, max: 20, whenNotApplicable: "exclude" } as const;
		expect(combine("sum", [dropped, dropped])).toMatchObject({
			status: "notApplicable",
			points: null,
			max: 40,
		});
		const rescaled = { value: na, max: 20, whenNotApplicable: "rescale" } as const;
		expect(combine("sum", [dropped, rescaled])).toMatchObject({ status: "notApplicable", max: 40 });
	});

	test("a smaller maximum goes up to the root", () => {
		const inner = (value: Leaf["value"]): SchemeNode => ({
			id: "inner",
			combine: "sum",
			children: [
				{ id: "a", max: 30, rule: 24 },
				{ id: "b", max: 20, whenNotApplicable: "exclude", rule: value === na ? { na: true } : 10 },
			],
		});
		const root = (value: Leaf["value"]) =>
			scoreUnits(
				parseScheme({
					id: "up",
					sources: [{ title: "test" }],
					facts: {},
					root: {
						id: "root",
						combine: "sum",
						max: 100,
						children: [inner(value), { id: "c", max: 50, rule: 40 }],
					},
				}),
				{ periods: ["1"], records: [{ unit: "A", period: "1" }] },
				{ period: "1" },
			).nodes.root;
		expect(root(10)).toMatchObject({ points: [74], max: [100], percent: [74] });
		expect(root(na)).toMatchObject({ points: [64], max: [80], percent: [80] });
	});
});

describe("a child that is not applicable, elsewhere", () => {
	const leaves = (policy: string) =>
		[
			{ value: 4, weight: 1 },
			{ value: 10, weight: 2 },
			{ value: na, weight: 5, whenNotApplicable: policy },
		] as unknown as readonly Leaf[];

	test("leaves its weight to the rest", () => {
		expect(combine("mean", leaves("exclude")).points).toBe(8);
		expect(combine("geometricMean", leaves("exclude")).points).toBeCloseTo(400 ** (1 / 3), 12);
		expect(combine("harmonicMean", leaves("exclude")).points).toBe(20 / 3);
		expect(combine("mean", leaves("zero")).points).toBe(3);
	});

	test.each([
		["min", 4],
		["max", 10],
		["median", 7],
	])("%s of those that have a value", (how, points) => {
		const plain = leaves("exclude").map(({ weight: _, ...leaf }) => leaf);
		expect(combine(how, plain as readonly Leaf[]).points).toBe(points);
	});
});

describe("a child that is missing", () => {
	test("makes the parent missing, never smaller", () => {
		const found = combine("sum", [{ value: 1 }, { value: null }]);
		expect(found).toMatchObject({ status: "missing", points: null, codes: ["MISSING"] });
	});

	test("counts as zero where its node says so, with a warning", () => {
		const found = combine("sum", [{ value: 1 }, { value: null, whenMissing: "zero" }]);
		expect(found).toMatchObject({ status: "ok", points: 1 });
		expect(found.codes).toContain("MISSING_AS_ZERO");
	});

	test("may count as not applicable, and then as that policy says", () => {
		const leaf = {
			value: null,
			max: 20,
			whenMissing: "notApplicable",
			whenNotApplicable: "exclude",
		} as const;
		expect(combine("sum", [{ value: 10, max: 20 }, leaf])).toMatchObject({
			points: 10,
			max: 20,
			percent: 50,
		});
	});

	test("a failure is worse than a gap, a gap worse than what does not apply", () => {
		const failing = { value: 0, rule: { ratio: [1, 0] } } as unknown as Leaf;
		expect(combine("sum", [{ value: na }, { value: null }])).toMatchObject({ status: "missing" });
		expect(combine("sum", [{ value: null }, failing, { value: na }])).toMatchObject({ status: "failed" });
	});
});

describe("bonus and penalty", () => {
	const base = { value: 80, max: 100 } as const;
	test("stand outside the maximum, up to their cap", () => {
		const bonus = { value: 5, max: 3, role: "bonus" } as const;
		const penalty = { value: 1.5, max: 10, role: "penalty" } as const;
		expect(combine("sum", [base, bonus, penalty])).toMatchObject({ points: 81.5, max: 100, percent: 81.5 });
	});

	test("must be given positive", () => {
		const found = combine("sum", [base, { value: -1, role: "penalty" }]);
		expect(found).toMatchObject({ status: "failed" });
		expect(found.codes).toContain("NEGATIVE_ROLE");
	});

	test("the cap of the total stands in then", () => {
		const then = { clamp: { var: "x" }, max: 100 };
		expect(
			combine(
				"sum",
				[
					{ value: 99, max: 100 },
					{ value: 5, role: "bonus" },
				],
				{ then },
			).points,
		).toBe(100);
	});
});

describe("means", () => {
	test("a zero makes a geometric mean zero, and says so", () => {
		const found = combine("geometricMean", [{ value: 0 }, { value: 9 }]);
		expect(found).toMatchObject({ points: 0 });
		expect(found.codes).toContain("ZERO_IN_GEOMETRIC_MEAN");
		expect(combine("geometricMean", [{ value: -1 }, { value: 9 }]).codes).toContain("NEGATIVE_ROOT");
		expect(combine("harmonicMean", [{ value: 0 }, { value: 9 }]).codes).toContain("ZERO_DEN");
	});

	test("the order of children makes no difference", () => {
		const values = [0.1, 0.2, 0.3];
		const means = [values, [...values].reverse()].map((list) =>
			combine(
				"mean",
				list.map((value) => ({ value })),
			),
		);
		expect(means.map(({ points }) => points)).toEqual([0.2, 0.2]);
	});
});

describe("round, then and publish", () => {
	test("what is rounded feeds the parent", () => {
		const leaf = (value: number) => ({ value, round: { places: 2 } });
		// Quảng Nam, PAPI 2020: the eight dimensions rounded to two places, then added, give the 43.28 that is published.
		const dimensions = [5.0051, 5.1449, 5.0549, 7.5551, 7.2651, 7.1551, 3.6851, 2.3999];
		const rounded = combine("sum", dimensions.map(leaf));
		const exact = combine(
			"sum",
			dimensions.map((value) => ({ value })),
		);
		expect(rounded.points).toBe(43.28);
		expect(exact.points).toBe(43.2652);
	});

	test("a value outside its maximum is told of, not cut", () => {
		const found = combine("sum", [{ value: 12, max: 10 }]);
		expect(found).toMatchObject({ points: 12, max: 10 });
		expect(found.codes).toContain("OUT_OF_MAX");
	});
});
