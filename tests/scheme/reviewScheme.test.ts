import { reviewScheme } from "steerindex/scheme";
import { describe, expect, test } from "vitest";
import { DEMO, parsed, schemeOf, schemeWith, sumOf } from "./checking.ts";

/** A line for each note, but for the facts that a small scheme does not read. */
function notes(scheme: unknown): readonly string[] {
	return reviewScheme(parsed(scheme))
		.filter(({ code }) => code !== "UNUSED_FACT")
		.map(({ code, pointer }) => `${code} ${pointer}`);
}

const leaf = (id: string, more: object = {}): object => ({ id, rule: { fact: "n" }, ...more });

test("a whole scheme has few surprises", () => {
	expect(notes(DEMO)).toEqual(["TOTAL_ABOVE_MAX /root/children/1"]);
});

test("each note says why, in both languages", () => {
	const [note] = reviewScheme(parsed(DEMO));
	expect(note?.message).toEqual({
		vi: "điểm thưởng có thể đưa tổng lên trên điểm tối đa 100; không có then để chặn lại",
		en: "the bonus can lift the total above the maximum, 100; no then caps it",
	});
});

describe("rules that fail where nothing fits", () => {
	test("a ratio without zeroDen, unless the denominator is a number", () => {
		const ratio = { ratio: [{ fact: "n" }, { fact: "m" }] };
		expect(notes(schemeWith({ calc: ["+", ratio, { ratio: [{ fact: "n" }, 3] }] }))).toEqual([
			"NO_ZERO_DEN /root/rule/calc/1",
		]);
		expect(notes(schemeWith({ ratio: [1, 0] }))).toEqual(["NO_ZERO_DEN /root/rule"]);
		expect(notes(schemeWith({ ...ratio, zeroDen: 0 }))).toEqual([]);
	});

	test("a case without else, unless its rows take every value of a fact", () => {
		const is = (value: string, result = 1): unknown => [["==", { fact: "plan" }, value], result];
		expect(notes(schemeWith({ case: [is("on time"), is("late")] }))).toEqual(["NO_ELSE /root/rule"]);
		expect(notes(schemeWith({ case: [is("on time"), is("late"), is("none")] }))).toEqual([]);
		const any = {
			any: [
				["==", "late", { fact: "plan" }],
				["==", { fact: "plan" }, "none"],
			],
		};
		expect(notes(schemeWith({ case: [is("on time"), [any, 0]] }))).toEqual([]);
		const all = { all: [["==", { fact: "plan" }, "none"], { true: { fact: "met" } }] };
		expect(notes(schemeWith({ case: [is("on time"), is("late"), [all, 0]] }))).toEqual([
			"NO_ELSE /root/rule",
		]);
		const met = { true: { fact: "met" } };
		expect(
			notes(
				schemeWith({
					case: [
						[met, 1],
						[{ not: met }, 0],
					],
				}),
			),
		).toEqual([]);
		expect(
			notes(
				schemeWith({
					case: [
						[met, 1],
						[["==", { fact: "met" }, false], 0],
					],
				}),
			),
		).toEqual([]);
		expect(notes(schemeWith({ case: [[met, 1]] }))).toEqual(["NO_ELSE /root/rule"]);
		expect(
			notes(
				schemeWith({
					case: [
						[["<", { fact: "n" }, 5], 1],
						[[">=", { fact: "n" }, 5], 0],
					],
				}),
			),
		).toEqual(["NO_ELSE /root/rule"]);
	});

	test("bands without else, unless the last row takes the end of the fact's range", () => {
		const bands = (...table: unknown[]): readonly string[] =>
			notes(schemeWith({ bands: { fact: "n" }, table }));
		expect(bands([">=", 50, 2], [">=", 0, 1])).toEqual([]);
		expect(bands([">=", 50, 2], [">", 0, 1])).toEqual(["NO_ELSE /root/rule"]);
		expect(bands(["<", 50, 2], ["<=", 100, 1])).toEqual([]);
		expect(bands(["<", 50, 2], ["<", 100, 1])).toEqual(["NO_ELSE /root/rule"]);
		expect(notes(schemeWith({ bands: { fact: "m" }, table: [[">=", 0, 1]] }))).toEqual([
			"NO_ELSE /root/rule",
		]);
	});

	test("a list, or values that may all be skipped, without empty", () => {
		const each = { list: "breaches", item: { field: "points" } };
		expect(notes(schemeWith({ agg: "sum", each }))).toEqual(["NO_EMPTY /root/rule"]);
		expect(notes(schemeWith({ agg: "sum", each, empty: 0 }))).toEqual([]);
		expect(notes(schemeWith({ agg: "mean", of: [{ fact: "n" }, 1] }))).toEqual([]);
		expect(notes(schemeWith({ agg: "mean", of: [{ fact: "n" }, 1], skipNA: true }))).toEqual([
			"NO_EMPTY /root/rule",
		]);
	});

	test("in definitions, then, outcomes and the condition of a ranking", () => {
		const ratio = { ratio: [{ fact: "n" }, { fact: "m" }] };
		const rank = {
			of: "points",
			key: "exact",
			order: "highest-first",
			ties: "dense",
			population: "ranked",
			where: [">", ratio, 1],
		};
		const node = { rank, then: { calc: ["*", { var: "x" }, ratio] } };
		const scheme = schemeWith({ def: "share" }, node, {
			definitions: { share: ratio },
			outcomes: [{ id: "o", rule: ratio }],
		});
		expect(notes(scheme)).toEqual([
			"NO_ZERO_DEN /definitions/share",
			"NO_ZERO_DEN /root/then/calc/2",
			"NO_ZERO_DEN /root/rank/where/1",
			"NO_ZERO_DEN /outcomes/0/rule",
		]);
	});
});

describe("what nodes say to no effect, or to more than they seem", () => {
	test("rounded twice", () => {
		const publish = (places: number): Readonly<Record<string, unknown>> => ({
			publish: { points: { places } },
			round: { places: 2 },
		});
		expect(notes(schemeWith({ fact: "n" }, publish(1)))).toEqual(["DOUBLE_ROUNDING /root/publish/points"]);
		expect(notes(schemeWith({ fact: "n" }, publish(2)))).toEqual([]);
	});

	test("rescale in a mean, zero in a geometric or harmonic mean", () => {
		const children = [
			leaf("a", { whenNotApplicable: "rescale" }),
			leaf("b", { whenMissing: "zero", whenNotApplicable: "zero" }),
		];
		expect(notes(sumOf(children, { combine: "mean" }))).toEqual([
			"SAME_AS_EXCLUDE /root/children/0/whenNotApplicable",
		]);
		expect(notes(sumOf(children, { combine: "geometricMean" }))).toEqual([
			"SAME_AS_EXCLUDE /root/children/0/whenNotApplicable",
			"ZERO_IN_GEOMETRIC_MEAN /root/children/1/whenNotApplicable",
			"ZERO_IN_GEOMETRIC_MEAN /root/children/1/whenMissing",
		]);
		expect(notes(sumOf(children.slice(1), { combine: "harmonicMean" }))).toEqual([
			"ZERO_IN_HARMONIC_MEAN /root/children/0/whenNotApplicable",
			"ZERO_IN_HARMONIC_MEAN /root/children/0/whenMissing",
		]);
	});

	test("a bonus above the maximum, unless then caps it, itself or by a definition", () => {
		const children = [leaf("a", { max: 100 }), leaf("b", { role: "bonus", max: 5 })];
		const then = (rule: unknown): { readonly then: unknown } => ({ then: rule });
		const definitions = { cap: { def: "least" }, least: { agg: "min", of: [{ var: "x" }, 100] } };
		expect(notes(sumOf(children))).toEqual(["TOTAL_ABOVE_MAX /root/children/1"]);
		expect(notes(sumOf(children, then({ clamp: { var: "x" }, min: 0 })))).toEqual([
			"TOTAL_ABOVE_MAX /root/children/1",
		]);
		expect(notes(sumOf(children, then({ clamp: { var: "x" }, max: 100 })))).toEqual([]);
		expect(notes(sumOf(children, then({ def: "cap" }), { definitions }))).toEqual([]);
		expect(notes(sumOf([leaf("a"), leaf("b", { role: "bonus" })]))).toEqual([]);
		expect(notes(sumOf([leaf("a", { max: 1 }), leaf("b", { role: "penalty" })]))).toEqual([]);
	});

	test("a maximum that no result comes up to", () => {
		const bands = {
			bands: { fact: "n" },
			table: [
				[">=", 90, 2],
				[">=", 70, 1],
			],
			else: 0,
		};
		expect(notes(schemeWith(bands, { max: 3 }))).toEqual(["MAX_NOT_REACHED /root/max"]);
		expect(notes(schemeWith(bands, { max: 2 }))).toEqual([]);
		expect(notes(schemeWith({ ...bands, else: { fact: "n" } }, { max: 3 }))).toEqual([]);
		expect(notes(schemeWith(bands, { max: 3, then: { calc: ["+", 1, { var: "x" }] } }))).toEqual([]);
	});

	test("weights and policies that nothing reads", () => {
		const a = leaf("a", { weight: 2 });
		expect(notes(sumOf([a], { combine: "median" }))).toEqual(["WEIGHT_NOT_USED /root/children/0/weight"]);
		expect(notes(sumOf([a, { ref: "a", weight: 3 }]))).toEqual([]);
		expect(
			notes(sumOf([leaf("b"), leaf("a", { weight: 2, role: "bonus", whenNotApplicable: "zero" })])),
		).toEqual(
			["POLICY_NOT_USED /root/children/1/whenNotApplicable", "WEIGHT_NOT_USED /root/children/1/weight"].sort(
				(x, y) => Number(y.startsWith("WEIGHT")) - Number(x.startsWith("WEIGHT")),
			),
		);
		expect(notes(schemeWith({ fact: "n" }, { weight: 2, whenMissing: "zero" }))).toEqual([
			"WEIGHT_NOT_USED /root/weight",
			"POLICY_NOT_USED /root/whenMissing",
		]);
	});
});

test("sources, facts and definitions", () => {
	const facts = { n: { type: "number" }, spare: { type: "number" }, tier: { type: "text", values: ["a"] } };
	const rank = {
		of: "points",
		key: "exact",
		order: "highest-first",
		ties: "dense",
		population: "ranked",
		within: "tier",
	};
	const scheme = schemeOf({
		sources: [],
		facts,
		definitions: { d: { fact: "n" } },
		root: { id: "i", rule: 1, rank },
	});
	expect(reviewScheme(parsed(scheme)).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
		"NO_SOURCE /sources",
		"UNUSED_FACT /facts/spare",
		"UNUSED_DEFINITION /definitions/d",
	]);
});

test("a scheme that is wrong is refused; long lists are cut", () => {
	expect(() => reviewScheme(schemeWith({ fact: "nothing" }) as never)).toThrow("UNKNOWN_FACT");
	const facts = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${i}`, { type: "number" }]));
	const notesOf = reviewScheme(parsed(schemeOf({ facts, root: { id: "i", rule: 1 } })));
	expect([notesOf.length, notesOf.at(-1)?.code]).toEqual([101, "MORE_PROBLEMS"]);
});
