import { papi, parIndex } from "steerindex/catalog";
import { SteerindexError } from "steerindex/core";
import { defineScheme, scaleMinMax } from "steerindex/scheme";
import { describe, expect, test } from "vitest";
import { formatSplice, formatSplitChange } from "../../src/change/formatScoreChange.ts";
import { mapSchemes, type SchemeCorrespondence } from "../../src/change/mapSchemes.ts";
import type { ScoredPeriod } from "../../src/change/scoredPeriod.ts";
import { type SpliceOptions, spliceAt } from "../../src/change/spliceAt.ts";
import { type SplitChange, splitChange } from "../../src/change/splitChange.ts";
import type { SchemeInput } from "../../src/scheme/scheme.ts";
import type { Given } from "../../src/scoring/observations.ts";
import scenario from "../scenarios/change-score.json" with { type: "json" };

type Known = Readonly<Record<string, Given>>;

const year = (scheme: unknown, period: string, facts: Known, nodes?: Known): ScoredPeriod => ({
	scheme: scheme as SchemeInput,
	observations: { periods: [period], records: [{ unit: "A", period, facts, ...(nodes ? { nodes } : {}) }] },
	period,
});

function compare(
	before: ScoredPeriod,
	after: ScoredPeriod,
	lists: SchemeCorrespondence,
	more = {},
): SplitChange {
	const mapping = mapSchemes(before.scheme, after.scheme, lists);
	const split = splitChange(mapping, before, after, { unit: "A", ...more });
	expect([split.residual.exact, split.sum]).toEqual(["0", split.total]);
	return split;
}

const parts = (split: SplitChange): readonly string[] =>
	split.parts.map(({ part, exact }) => `${part} ${exact}`);
const codes = (split: SplitChange): readonly string[] => split.cautions.map(({ code }) => code);

function refused(run: () => unknown): readonly string[] {
	try {
		run();
	} catch (error) {
		if (SteerindexError.is(error)) return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
		throw error;
	}
	return [];
}

const number = { type: "number" } as const;
const sumOf = (id: string, leaves: readonly object[], facts: object = {}): SchemeInput => ({
	id,
	sources: [],
	facts: { a: number, b: number, c: number, ...facts },
	root: { id: "index", combine: "sum", children: leaves as never },
});
const leaf = (id: string, more: object = {}) => ({ id, rule: { fact: id }, ...more });

describe("change.scheme-map: PAPI 2020 → 2021 loses construction permits", () => {
	const { papi: years } = scenario;
	const of = (period: "2020" | "2021", publish: "exact" | "roundDimensions"): ScoredPeriod => {
		const facts = Object.entries(years[period]).map(([fact, decimal]) => [fact, { decimal }] as const);
		return year(papi(Number(period), { publish }), period, Object.fromEntries(facts));
	};
	const lists = { same: "rest", dropped: ["d5s2"] } as const;
	const scaled = { ...lists, factors: { d5s1: "4/3", d5s3: "4/3", d5s4: "4/3" } } as const;

	test("three numbers that add up: the printed change, the comparable criteria, the method", () => {
		const split = compare(of("2020", "roundDimensions"), of("2021", "roundDimensions"), scaled, {
			places: 2,
		});
		expect(split.total.exact).toBe("-1.18");
		expect(split.printed).toMatchObject({ before: "43.28", after: "42.10", total: "-1.18" });
		expect(parts(split)).toEqual(["comparable -1.12", "method -0.06"]);
		expect(split.rescored.underBefore?.change.exact).toBe("-1.08");
		expect(split.rescored.underAfter?.change.exact).toBe("-1.16");
		expect(split.criteria).toEqual({ comparable: 28, dropped: ["d5s2"], added: [] });
		expect(codes(split)).toEqual(["CARRIED_POINTS"]);
	});

	test("exactly", () => {
		const split = compare(of("2020", "exact"), of("2021", "exact"), scaled);
		expect(split.total.exact).toBe("-1.156751248");
		expect(split.rescored.underAfter?.change.exact).toBe("-1.14070079");
		expect(parts(split)).toEqual(["comparable -1.100643443625", "method -0.056107804375"]);
	});

	test("without the factors a caution says that the scales may have changed", () => {
		const split = compare(of("2020", "exact"), of("2021", "exact"), lists);
		expect(parts(split)).toEqual(["comparable 0.672068027", "method -1.828819275"]);
		expect(codes(split)).toEqual(["SCALE_UNKNOWN"]);
		expect(split.rescored.underAfter?.carried).toEqual(
			["d5s1", "d5s3", "d5s4"].map((id) => ({ leaf: id, by: "nothing" })),
		);
	});

	test("from dimensions alone: the fifth is not compared, unless the caller says that it may be", () => {
		const nodes = (values: readonly number[]): Known =>
			Object.fromEntries(values.map((value, at) => [`d${at + 1}`, value]));
		const scheme = (y: 2020 | 2021) => papi(y, { publish: "roundDimensions" });
		const before = year(scheme(2020), "2020", {}, nodes([5.01, 5.14, 5.05, 7.56, 7.27, 7.16, 3.69, 2.4]));
		const after = year(scheme(2021), "2021", {}, nodes([4.48, 5.05, 4.22, 6.83, 6.93, 8.12, 3.53, 2.94]));
		const apart = compare(before, after, lists);
		expect(parts(apart)).toEqual(["comparable -0.84", "method -0.34"]);
		expect(codes(apart)).toEqual(["GIVEN_AS_A_WHOLE"]);
		expect(parts(compare(before, after, { ...lists, wholes: ["d5"] }))).toEqual([
			"comparable -1.18",
			"method 0",
		]);
	});
});

describe("PAR INDEX 2021 → 2022: other maxima", () => {
	const { broken } = scenario.par;
	const before = parIndex(2021, { rankOn: "published" });
	const after = parIndex(2022, { rankOn: "published" });

	test("points are compared in proportion to the maxima", () => {
		const facts = { appraisal: 58.51, sipas: 9, leaders: 18.88, socioEconomic: 2.25 };
		const split = compare(year(before, "2021", facts), year(after, "2022", broken["2022"]), { same: "rest" });
		expect(codes(split)).toEqual(["CARRIED_POINTS"]);
		// Under the later scheme 58.51 of 60.5 are 58.51 · 61.5/60.5, and so on; SIPAS has 10 in both.
		expect(split.rescored.underAfter?.carried.map(({ leaf: id }) => id)).toEqual([
			"appraisal",
			"socioEconomic",
			"leaders",
		]);
		expect(split.rescored.underAfter?.after.exact).toBe("85.79");
		expect(split.rescored.underBefore?.before.exact).toBe("88.64");
	});

	test("two totals alone are not comparable, and it is said what is needed", () => {
		const of = (scheme: unknown, period: string, total: number): ScoredPeriod =>
			year(scheme, period, {}, { parIndex: total });
		const mapping = mapSchemes(before, after, { same: "rest", factors: { leaders: "44/47" } });
		const run = (): unknown =>
			splitChange(mapping as never, of(before, "2021", broken["2021"]), of(after, "2022", 85.79), {
				unit: "A",
			});
		// All leaves correspond, so the totals stand for each other.
		expect(refused(run)).toEqual([]);
		const cut = mapSchemes(before, after, {
			same: ["sipas", "appraisal"],
			dropped: ["leaders", "socioEconomic"],
			added: ["leaders", "socioEconomic"],
		} as never);
		const other = (): unknown =>
			splitChange(cut as never, of(before, "2021", broken["2021"]), of(after, "2022", 85.79), { unit: "A" });
		expect(refused(other)).toEqual(["NOT_COMPARABLE /mapping"]);
		expect(other).toThrow("name the node in wholes");
	});
});

describe("by hand", () => {
	test("criteria dropped and added are the method's", () => {
		const before = year(sumOf("old", [leaf("a"), leaf("b")]), "1", { a: 40, b: 30 });
		const after = year(sumOf("new", [leaf("a"), leaf("c")]), "2", { a: 43, c: 31.5 });
		const split = compare(before, after, { same: ["a"], dropped: ["b"], added: ["c"] });
		expect(parts(split)).toEqual(["comparable 3", "method 1.5"]);
		expect(split.rescored.underBefore).toEqual({
			before: { value: 40, exact: "40" },
			after: { value: 43, exact: "43" },
			change: { value: 3, exact: "3" },
			carried: [],
		});
		expect(codes(split)).toEqual([]);
	});

	test("other weights and rules: both ways of rescoring and their mean", () => {
		const before = year(sumOf("old", [leaf("a", { weight: 2 }), leaf("b")]), "1", { a: 10, b: 20 });
		const banded = {
			id: "b",
			rule: {
				bands: { fact: "b" },
				table: [
					[">=", 25, 30],
					[">=", 20, 22],
				],
				else: 0,
			},
		};
		const after = year(sumOf("new", [leaf("a"), banded]), "2", { a: 14, b: 25 });
		const split = compare(before, after, { same: "rest" });
		// Under the old one 40 → 53, under the new one 32 → 44; as scored 40 → 44.
		expect(split.rescored.underBefore?.change.exact).toBe("13");
		expect(split.rescored.underAfter?.change.exact).toBe("12");
		expect(parts(split)).toEqual(["comparable 12.5", "method -8.5"]);
	});

	test("split and merged by their maxima", () => {
		const before = year(
			sumOf("old", [leaf("a", { max: 10 }), leaf("b", { max: 4 }), leaf("c", { max: 6 })]),
			"1",
			{
				a: 8,
				b: 2,
				c: 3,
			},
		);
		const facts = { p: number, q: number, s: number };
		const after = year(
			sumOf("new", [leaf("p", { max: 6 }), leaf("q", { max: 9 }), leaf("s", { max: 5 })], facts),
			"2",
			{ p: 6, q: 6, s: 4 },
		);
		const split = compare(before, after, { split: { a: ["p", "q"] }, merged: { s: ["b", "c"] } });
		// Under the new one a is 8/10 of 6 and of 9, and b, c together 5/10 of 5: 14.5 → 16.
		expect(split.rescored.underAfter?.before.exact).toBe("14.5");
		expect(split.rescored.underAfter?.change.exact).toBe("1.5");
		// Under the old one p and q are 12/15 of 10, and s is 4/5 of 4 and of 6: 13 → 16.
		expect(split.rescored.underBefore?.after.exact).toBe("16");
		expect(parts(split)).toEqual(["comparable 2.25", "method 0.75"]);
		expect(codes(split)).toEqual(["CARRIED_POINTS"]);
	});

	test("without maxima a split is compared under the earlier scheme only", () => {
		const facts = { p: number, q: number };
		const before = year(sumOf("old", [leaf("a")]), "1", { a: 8 });
		const after = year(sumOf("new", [leaf("p"), leaf("q")], facts), "2", { p: 6, q: 6 });
		const split = compare(before, after, { split: { a: ["p", "q"] } });
		expect(parts(split)).toEqual(["comparable 4", "method 0"]);
		expect(codes(split)).toEqual(["ONE_WAY_ONLY", "SCALE_UNKNOWN"]);
		expect(split.rescored.underAfter).toBeUndefined();
	});

	test("renamed criteria and facts, at nodes of another name", () => {
		const renamed = defineScheme({
			id: "new",
			sources: [],
			facts: { z: number },
			root: {
				id: "total",
				combine: "sum",
				children: [{ id: "inner", combine: "sum", children: [leaf("z")] }],
			} as never,
		});
		const before = year(sumOf("old", [leaf("a"), leaf("b")]), "1", { a: 8, b: 1 });
		const after = year(renamed, "2", { z: 9 });
		const lists: SchemeCorrespondence = { renamed: { a: "z" }, dropped: ["b"], facts: { a: "z" } };
		expect(parts(compare(before, after, lists))).toEqual(["comparable 1", "method -1"]);
		const inside = compare(before, after, lists, { nodes: { before: "a", after: "inner" } });
		expect(parts(inside)).toEqual(["comparable 1", "method 0"]);
		expect(inside.nodes).toEqual({ before: "a", after: "inner" });
	});

	test("peers of the other year count in the rule of this scheme", () => {
		const scheme = (id: string, to: number): SchemeInput => ({
			...sumOf(id, []),
			root: {
				id: "index",
				combine: "sum",
				children: [{ id: "a", rule: scaleMinMax({ fact: "a" }, { to: [0, to], better: "higher" }) }],
			},
		});
		const of = (by: SchemeInput, period: string, values: Readonly<Record<string, number>>): ScoredPeriod => ({
			scheme: by,
			observations: {
				periods: [period],
				records: Object.entries(values).map(([unit, a]) => ({ unit, period, facts: { a } })),
			},
			period,
		});
		const split = compare(
			of(scheme("old", 10), "1", { A: 30, B: 20, C: 40 }),
			of(scheme("new", 20), "2", { A: 30, B: 20, C: 60, D: 10 }),
			{ same: ["a"] },
		);
		// 1/2 of the scale, then 2/5: 5 → 4 by the old one, 10 → 8 by the new one.
		expect(split.rescored.underBefore?.change.exact).toBe("-1");
		expect(split.rescored.underAfter?.change.exact).toBe("-2");
		expect(parts(split)).toEqual(["comparable -1.5", "method 4.5"]);
	});

	test("shared criteria, and lists", () => {
		const shared = (id: string, last: string): SchemeInput => ({
			...sumOf(id, []),
			facts: {
				a: number,
				[last]: number,
				items: { type: "list", fields: { p: number } },
			},
			root: {
				id: "index",
				combine: "sum",
				children: [
					{ id: "one", combine: "sum", children: [leaf("a"), leaf(last)] as never },
					{
						id: "two",
						combine: "mean",
						children: [
							{ ref: "a" },
							{ id: "list", rule: { agg: "sum", each: { list: "items", item: { field: "p" } }, empty: 0 } },
						],
					},
				],
			},
		});
		const before = year(shared("old", "b"), "1", { a: 4, b: 8, items: [{ p: 2 }] as never });
		const after = year(shared("new", "c"), "2", { a: 6, c: 2, items: [{ p: 3 }, { p: 1 }] as never });
		const split = compare(before, after, { same: "rest", dropped: ["b"], added: ["c"] });
		expect(parts(split)).toEqual(["comparable 4", "method -6"]);
		expect(codes(split)).toEqual([]);
		// A list of the one scheme only is not known to the other.
		const without = {
			...before.scheme,
			facts: { ...before.scheme.facts, items: { type: "list", fields: { p: number, q: number } } },
		};
		const other = compare({ ...before, scheme: without as SchemeInput }, after, {
			same: "rest",
			dropped: ["b"],
			added: ["c"],
		});
		expect(codes(other)).toEqual(["SCALE_UNKNOWN"]);
	});

	test("points that are given of one criterion are carried, and of a whole composite by its maximum", () => {
		const scheme = (id: string, most: number): SchemeInput => ({
			...sumOf(id, []),
			root: {
				id: "index",
				combine: "sum",
				children: [
					{
						id: "one",
						combine: "sum",
						max: 2 * most,
						children: [leaf("a", { max: most }), leaf("b", { max: most })] as never,
					},
				],
			},
		});
		const later = year(scheme("new", 20), "2", { a: 12, b: 16 });
		const byLeaf = compare(year(scheme("old", 10), "1", { b: 5 }, { a: 6 }), later, { same: "rest" });
		expect(byLeaf.rescored.underAfter?.before.exact).toBe("22");
		const whole = compare(year(scheme("old", 10), "1", {}, { one: 13 }), later, { same: "rest" });
		expect(whole.rescored.underAfter?.before.exact).toBe("26");
		const given = compare(
			year(scheme("old", 10), "1", {}, { one: { notApplicable: true }, index: 13 }),
			later,
			{ same: "rest" },
		);
		expect(given.rescored.underAfter?.before.exact).toBe("26");
	});

	test("what leaves takes its weight with it, whole composites too", () => {
		const means = (id: string, leaves: readonly object[]): SchemeInput => ({
			...sumOf(id, []),
			root: {
				id: "index",
				combine: "mean",
				children: [
					{ id: "one", combine: "mean", children: [leaf("a")] },
					{ id: "two", combine: "mean", children: leaves as never },
				],
			},
		});
		const before = year(means("old", [leaf("b")]), "1", { a: 4, b: 8 });
		const after = year(means("new", [leaf("c")]), "2", { a: 6, c: 2 });
		expect(parts(compare(before, after, { same: ["a"], dropped: ["b"], added: ["c"] }))).toEqual([
			"comparable 2",
			"method -4",
		]);
	});
});

describe("what is refused", () => {
	const before = year(sumOf("old", [leaf("a")]), "1", { a: 8 });
	const graded = { ...sumOf("new", [leaf("a"), leaf("b")]), outcomes: [{ id: "grade", rule: true }] };
	const after = year(graded, "2", { a: 9, b: 1 });
	const mapping = mapSchemes(before.scheme, after.scheme, { same: ["a"], added: ["b"] });

	test("no mapping, another mapping, and everything else at once", () => {
		const split =
			(given: unknown, options: unknown = { unit: "A" }) =>
			() =>
				splitChange(given as never, before, after, options as never);
		expect(refused(split(undefined))).toEqual(["NOT_A_MAPPING /mapping"]);
		expect(refused(split(mapping, { unit: "A", nodes: { before: "index", after: "grade" } }))).toEqual([
			"NOT_A_NUMBER_NODE /options/nodes/after",
		]);
		expect(refused(split({ ...mapping, before: mapping.after }))).toEqual([
			"MAPPING_MISMATCH /mapping/before/digest",
		]);
		expect(
			refused(split(mapping, { unit: "B", nodes: { before: "x", after: "index" }, places: 99, node: "a" })),
		).toEqual([
			"UNKNOWN_KEY /options/node",
			"BAD_PLACES /options/places",
			"UNKNOWN_NODE /options/nodes/before",
			"UNKNOWN_UNIT /options/unit",
		]);
		const empty = year(after.scheme, "2", {});
		expect(refused(() => splitChange(mapping, before, empty, { unit: "A" }))).toEqual([
			"NO_SCORE /options/unit",
		]);
	});

	test("a criterion that reads one that is not comparable has no value", () => {
		const reading = { id: "a", rule: { calc: ["+", { fact: "a" }, { node: "b", as: "points" }] } };
		const later = year(sumOf("new", [reading, leaf("b")]), "2", { a: 9, b: 1 });
		const map = mapSchemes(before.scheme, later.scheme, { same: ["a"], added: ["b"] });
		const split = splitChange(map, before, later, { unit: "A" });
		expect(codes(split)).toEqual(["ONE_WAY_ONLY"]);
		expect(split.rescored.underAfter).toBeUndefined();
	});
});

test("a split as text, in both languages", () => {
	const before = year(sumOf("old", [leaf("a"), leaf("b")]), "2021", { a: 40, b: 30 });
	const after = year(sumOf("new", [leaf("a"), leaf("c")]), "2022", { a: 43, c: 31.5 });
	const split = compare(before, after, { same: ["a"], dropped: ["b"], added: ["c"] }, { places: 1 });
	expect(formatSplitChange(split, { locale: "vi" })).toBe(
		[
			"index, A: 2021 → 2022",
			"Điểm: 70,0 → 74,5, tăng 4,5 điểm",
			"- trên các tiêu chí so sánh được: +3,0",
			"  theo bộ tiêu chí trước: 40 → 43, +3",
			"  theo bộ tiêu chí sau: 40 → 43, +3",
			"- do thay đổi cách chấm: +1,5",
			"Tổng các phần: +4,5 (làm tròn theo phần dư lớn nhất)",
			"Tiêu chí: 1 so sánh được, 1 bỏ, 1 thêm mới",
		].join("\n"),
	);
	expect(formatSplitChange(split, { locale: "en" })).toContain("- due to the method: +1.5");
	expect(() => formatSplitChange(null as never, { locale: "en" })).toThrow("NOT_A_RESULT");
});

describe("the other bridge: a period that both schemes scored", () => {
	const scored = (
		id: string,
		scores: Readonly<Record<string, number | null>>,
		period: string,
	): ScoredPeriod => ({
		scheme: sumOf(id, [leaf("a")]),
		observations: {
			periods: Object.keys(scores),
			records: Object.entries(scores).map(([at, a]) => ({ unit: "A", period: at, facts: { a } })),
		},
		period,
	});
	const before = scored("old", { "2019": null, "2020": 40, "2021": 42 }, "2021");
	const after = scored("new", { "2021": 63, "2022": 66 }, "2021");
	const series = (options: Omit<SpliceOptions, "unit">): readonly string[] =>
		spliceAt(before, after, { unit: "A", ...options }).series.map(
			({ period, linked }) => `${period} ${linked.exact}`,
		);

	test("by ratio or by difference, on the scale of either; the overlap is equal", () => {
		expect(series({ method: "ratio", onto: "last" })).toEqual(["2020 60", "2021 63", "2022 66"]);
		expect(series({ method: "ratio", onto: "first" })).toEqual(["2020 40", "2021 42", "2022 44"]);
		expect(series({ method: "difference", onto: "last" })).toEqual(["2020 61", "2021 63", "2022 66"]);
		expect(series({ method: "difference", onto: "first" })).toEqual(["2020 40", "2021 42", "2022 45"]);
		const splice = spliceAt(before, after, { unit: "A", method: "ratio", onto: "last" });
		expect(splice.by.exact).toBe("1.5");
		expect(splice.cautions.map(({ code }) => code)).toEqual(["UNSCORED_PERIODS"]);
		expect(formatSplice(splice, { locale: "vi" })).toBe(
			[
				"A: nối ở kỳ 2021 theo tỷ số 1,5, theo thang của bộ tiêu chí sau",
				"- 2020: 40 → 60",
				"- 2021: 63",
				"- 2022: 66",
				"Lưu ý: không có điểm ở các kỳ: 2019",
			].join("\n"),
		);
	});

	test("what is refused", () => {
		const run = (a: ScoredPeriod, b: ScoredPeriod, options: unknown) => () =>
			spliceAt(a, b, options as never);
		expect(refused(run(before, { ...after, period: "2022" }, { unit: "B", method: "sum", link: 1 }))).toEqual(
			[
				"UNKNOWN_KEY /options/link",
				"DIFFERENT_OVERLAP /after/period",
				"UNKNOWN_VALUE /options/method",
				"UNKNOWN_VALUE /options/onto",
				"UNKNOWN_UNIT /options/unit",
			],
		);
		const ratio = { unit: "A", method: "ratio", onto: "last" };
		expect(refused(run(scored("old", { "2021": 0 }, "2021"), after, ratio))).toEqual([
			"ZERO_AT_OVERLAP /options/method",
		]);
		expect(refused(run(scored("old", { "2021": null }, "2021"), after, ratio))).toEqual([
			"NO_SCORE /options/unit",
		]);
	});
});
