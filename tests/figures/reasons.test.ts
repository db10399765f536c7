import { type FigureInput, type FigureReport, type Reason, reconcile } from "steerindex/figures";
import { describe, expect, test } from "vitest";

type Figures = Readonly<Record<string, FigureInput>>;

const find = (figures: Figures, relations: object) =>
	reconcile({ locale: "vi", figures, relations } as FigureReport, { limit: 200_000 });

const told = (reasons: readonly Reason[] | undefined): readonly string[] =>
	(reasons ?? []).map(({ code, value, matches, tried }) => `${code} ${value ?? "-"} ${matches}/${tried}`);

/** The slips that would explain `a`, where `a` must be `b`, which is locked. */
const slips = (a: FigureInput, b: string): readonly string[] =>
	told(find({ a, b: { printed: b, locked: true } }, { same: { equal: ["a", "b"] } }).figures.a?.reasons);

/** What explains a failing relation as a whole. */
const reasonsOf = (figures: Figures, relation: object, more: object = {}): readonly Reason[] =>
	find(figures, { r: relation, ...more }).relations.r?.reasons ?? [];

describe("a slip of the pen (figures.reconcile)", () => {
	const cases: readonly (readonly [FigureInput, string, ...string[]])[] = [
		["44,51", "44,15", "digitsSwapped 44,15 1/2"],
		["32", "23", "digitsSwapped 23 1/1"],
		["32", "33", "oneDigit 33 1/17"],
		["9", "8", "oneDigit 8 1/9"],
		["1.456", "1.459", "oneDigit 1.459 1/35"],
		["1.456", "1.546", "digitsSwapped 1.546 1/3"],
		["1.456", "145", "extraDigit 145 1/4"],
		["145", "1.456", "missingDigit 1.456 1/36"],
		["−1,18", "1,18", "sign +1,18 1/1"],
		["39,08%", "60,92%", "complement 60,92% 1/1"],
		["1,456", "1456,0", "decimalMark 1.456,000 1/6"],
		["30", "3", "extraDigit 3 1/2", "decimalMark 3 1/6"],
		["3", "30", "missingDigit 30 1/18", "decimalMark 30 1/6"],
		["32", "57"],
		["11", "12", "oneDigit 12 1/17"],
	];
	test.each(cases.map((one) => ({ title: `${one[0]} for ${one[1]}`, one })))("$title", ({ one }) => {
		const [a, b, ...expected] = one;
		expect(slips(a, b)).toEqual(expected);
	});

	test("keeps the places and the sign of the print", () => {
		expect(slips("tăng 3,21 điểm", "3,12")).toEqual(["digitsSwapped +3,12 1/2"]);
		expect(slips("giảm 3,21 điểm", "−3,12")).toEqual(["digitsSwapped -3,12 1/2"]);
	});

	test("is dropped where more than a quarter of the variants would explain it", () => {
		// t may be 9 or more: half of all keystrokes would do.
		const { figures, conflicts } = find(
			{ t: "5", a: "9", b: { missing: true, kind: "count" } },
			{ sum: { total: "t", parts: ["a", "b"] } },
		);
		expect(conflicts[0]?.corrections.map(({ set }) => set)).toContainEqual({ t: "[9, ∞)" });
		expect(told(figures.t?.reasons)).toEqual(["oneDigit 9 1/9"]);
		const wide = find(
			{ t: "50", a: "52", b: { missing: true, kind: "count" } },
			{ sum: { total: "t", parts: ["a", "b"] } },
		);
		expect(told(wide.figures.t?.reasons).map((text) => text.split(" ")[0])).not.toContain("oneDigit");
	});

	test("names the nearest of the values that fit", () => {
		const { figures } = find(
			{ a: "155", b: { printed: "trên 850", locked: true } },
			{ more: { order: ["b", "a"] } },
		);
		expect(told(figures.a?.reasons)).toEqual(["oneDigit 855 2/26"]);
	});

	test("is tried against all the relations, not only the ends of the range", () => {
		// The base may be 87 or more, but only some counts of it are 39,08%.
		const baseOf = (n: string) =>
			find({ p: { printed: "39,08%", locked: true }, n }, { share: { percent: "p", of: "n" } }).figures.n;
		expect(baseOf("262")).toMatchObject({
			allowed: { text: "[87, ∞)", holes: "possible", nearest: [261, 284] },
		});
		expect(told(baseOf("262")?.reasons)).toEqual(["oneDigit 261 1/26"]);
		// 9 of 35 four-digit bases fit: that says nothing.
		expect(told(baseOf("1.459")?.reasons)).toEqual([]);
	});

	test("is not looked for in thresholds, nor in figures that are no suspects", () => {
		const { figures } = find(
			{ a: "trên 9", b: { printed: "5", locked: true }, c: null },
			{ same: { equal: ["a", "b"] } },
		);
		for (const ref of ["a", "b", "c"] as const) expect(figures[ref]?.reasons).toEqual([]);
	});
});

describe("truncated", () => {
	test.each<readonly [Figures, object, string]>([
		[{ p: "98,62%", n: "16.051", N: "16.274" }, { percent: "p", of: "N", count: "n" }, "p"],
		[{ q: "0,66", a: "2", b: "3" }, { ratio: "q", numerator: "a", denominator: "b" }, "q"],
		[{ g: "66,6%", was: "3", now: "5" }, { relativeChange: "g", previous: "was", current: "now" }, "g"],
		[
			{ all: "66,6%", a: "100,00%", na: "2", b: "0,00%", nb: "1" },
			{ pooled: "all", parts: ["a", "b"], weights: ["na", "nb"] },
			"all",
		],
		[{ d: "tăng 1,1", was: "1,00", now: "2,19" }, { change: "d", previous: "was", current: "now" }, "d"],
		[{ t: "9,9", a: "4,99", b: "4,99" }, { total: "t", parts: ["a", "b"] }, "t"],
	])("%j", (figures, relation, ref) => {
		const [first] = reasonsOf(figures, relation);
		expect(first).toEqual({ code: "truncated", figures: [ref], matches: 1, tried: 1 });
	});

	test("is no reason where truncation would not help, or is declared already", () => {
		const codes = (figures: Figures): readonly string[] =>
			reasonsOf(figures, { percent: "p", of: "N", count: "n" }).map(({ code }) => code);
		expect(codes({ p: "98,61%", n: "16.051", N: "16.274" })).not.toContain("truncated");
		expect(codes({ p: { printed: "98,61%", modes: ["truncate"] }, n: "16.051", N: "16.274" })).not.toContain(
			"truncated",
		);
		expect(reasonsOf({ t: "5", a: "3", b: "3" }, { total: "t", parts: ["a", "b"] })).not.toContainEqual(
			expect.objectContaining({ code: "truncated" }),
		);
	});
});

describe("counted twice, or not at all", () => {
	const parts = (t: string, ...figures: readonly FigureInput[]): readonly string[] => {
		const named = Object.fromEntries(figures.map((figure, index) => [`p${index}`, figure]));
		return told(reasonsOf({ t, ...named }, { total: "t", parts: Object.keys(named) }));
	};

	const cases: readonly (readonly [string, readonly FigureInput[], ...string[]])[] = [
		["32", ["9", "13", "11"], "overlap 1 1/1"],
		["20", ["9", "13", "11"], "overlap 13 1/1"],
		// More than the two smaller parts hold together cannot be in two at once.
		["12", ["9", "13", "11"]],
		["40", ["9", "13", "11"], "unclassified 7 1/1"],
		["5.000", ["1.000", "2.000"], "unclassified 2.000 1/1"],
		// Not a matter of counting: shares, rounded counts, a part that is not printed.
		["40,0", ["9,0", "13,0"]],
		["2.000", [{ printed: "1.000", rounded: true }, "2.000"]],
		["5", ["9", { missing: true, kind: "count" }]],
	];
	test.each(cases.map((one) => ({ title: `${one[0]} of ${JSON.stringify(one[1])}`, one })))(
		"$title",
		({ one }) => {
			const [t, figures, ...expected] = one;
			const counted = parts(t, ...figures).filter((text) => /overlap|unclassified/.test(text));
			expect(counted).toEqual(expected);
		},
	);

	test("names the parts", () => {
		const [reason] = reasonsOf({ t: "32", a: "9", b: "13", c: "11" }, { total: "t", parts: ["a", "b", "c"] });
		expect(reason).toEqual({ code: "overlap", figures: ["a", "b", "c"], value: "1", matches: 1, tried: 1 });
	});
});

describe("another base", () => {
	const figures = { p: "39,08%", n: "1.459", a: "1.456", b: "3.000", c: "2.000", d: "977", e: "17" };
	const share = { percent: "p", of: "n" };

	test("another count of the report of which the percentage can be, and how little that says", () => {
		expect(reasonsOf(figures, share)).toEqual([
			{
				code: "otherDenominator",
				figures: ["p", "a"],
				value: "1.456",
				matches: 1,
				tried: 5,
				chance: { fits: 1457, of: 10001 },
			},
		]);
	});

	test("what the parts of its base add up to", () => {
		const reasons = reasonsOf({ p: "39,08%", n: "1.459", x: "1.400", y: "56", z: "1.000" }, share, {
			sum: { total: "n", parts: ["x", "y"] },
		});
		expect(reasons).toMatchObject([
			{ code: "otherDenominator", figures: ["p", "x", "y"], value: "1.456", tried: 4 },
		]);
	});

	test("with the printed count where there is one", () => {
		const counted = { ...figures, k: { printed: "569", locked: true } } as const;
		const bases = reasonsOf(counted, { ...share, count: "k" }).filter(
			({ code }) => code === "otherDenominator",
		);
		expect(bases.map(({ figures: refs }) => refs)).toEqual([["p", "a"]]);
	});

	test("is dropped where too many would do, or none does", () => {
		expect(
			reasonsOf({ p: "39,08%", n: "1.459", a: "1.456", b: "1.451", c: "1.461", d: "1.474" }, share),
		).toEqual([]);
		expect(reasonsOf({ p: "39,08%", n: "1.459", a: "1.457" }, share)).toEqual([]);
		expect(reasonsOf({ p: "trên 100%", n: "1.459", a: "1.456" }, share)).toEqual([]);
	});
});

describe("figures that changed places", () => {
	test("two figures of one kind in one relation", () => {
		expect(reasonsOf({ t: "13", a: "32", b: "19" }, { total: "t", parts: ["a", "b"] })).toContainEqual({
			code: "figuresExchanged",
			figures: ["t", "a"],
			matches: 1,
			tried: 3,
		});
		expect(reasonsOf({ a: "9", b: "5" }, { subset: "a", superset: "b" })).toEqual([
			{ code: "figuresExchanged", figures: ["a", "b"], matches: 1, tried: 1 },
		]);
	});

	test("not of two kinds, not of equal figures, not where another pair is wrong", () => {
		expect(reasonsOf({ a: "9", b: "5,0" }, { subset: "a", superset: "b" })).toEqual([]);
		expect(reasonsOf({ a: "9", b: "9" }, { order: ["a", "b"], strict: true })).toEqual([]);
		const one = reasonsOf({ a: "2", b: "1", c: "3", d: "4" }, { order: ["a", "b", "c", "d"] });
		expect(one).toMatchObject([{ code: "figuresExchanged", figures: ["a", "b"], matches: 1, tried: 6 }]);
	});

	test("nothing is looked for where the relation does not fail", () => {
		expect(reasonsOf({ a: "5", b: "9" }, { subset: "a", superset: "b" })).toEqual([]);
	});
});
