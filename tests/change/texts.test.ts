import {
	chainLink,
	compareBoards,
	diffVintages,
	explainRankChange,
	explainScoreChange,
	followUnit,
	formatBoardComparison,
	formatRankChange,
	formatScoreChange,
	formatSeries,
	formatSplice,
	formatVintages,
	formatWaysUp,
	mapSchemes,
	spliceAt,
	type Ways,
	type WaysUpInput,
	waysUp,
} from "steerindex/change";
import { type Locale, labelText, SteerindexError } from "steerindex/core";
import { parseScheme, type Scheme, type SchemeInput } from "steerindex/scheme";
import { type ObservationRecord, type Observations, type Reading, scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";

type Facts = NonNullable<ObservationRecord["facts"]>;
type Units = { readonly [unit: string]: Facts };

const LOCALES: readonly Locale[] = ["vi", "en"];

/** A text in both languages, a blank line between. */
const inBoth = (write: (locale: Locale) => string): string => LOCALES.map(write).join("\n\n");

/** Codes with their pointers, and the messages in both languages. */
const refused = (run: () => unknown): { readonly codes: readonly string[]; readonly said: string } => {
	try {
		run();
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		const { issues } = error;
		return {
			codes: issues.map(({ code, pointer }) => `${code} ${pointer}`),
			said: inBoth((locale) => issues.map(({ message }) => labelText(message, locale)).join("\n")),
		};
	}
	throw new Error("not refused");
};

const RANK = {
	of: "points",
	key: "exact",
	order: "highest-first",
	ties: "competition",
	population: "ranked",
} as const;

const number = { type: "number" } as const;
const whole = { ...number, places: 0, better: "higher" } as const;

const make = (root: unknown, more: Partial<SchemeInput> = {}): Scheme =>
	parseScheme({
		id: "demo",
		sources: [{ title: "hand" }],
		rounding: "half-up",
		facts: {
			a: number,
			b: number,
			kind: { type: "text", values: ["x", "y"] },
			in: { type: "boolean" },
		},
		root,
		...more,
	} as SchemeInput);

const year = (scheme: Scheme, period: string, units: Units) => ({
	scheme,
	period,
	observations: {
		periods: [period],
		records: Object.entries(units).map(([unit, facts]) => ({ unit, period, facts })),
	} as Observations,
});

/** A caller's own mistake is no issue of the library's: it comes out as it was thrown. */
const broken = (scheme: Scheme, period: string) => ({
	scheme,
	period,
	get observations(): Observations {
		throw new RangeError("not read");
	},
});

describe("a change of rank", () => {
	const explain = (before: Units, after: Units, unit: string, rank: object = {}) => {
		const scheme = make({
			id: "mark",
			rule: { fact: "a" },
			max: 10,
			publish: { points: { places: 1 }, percent: { places: 2 } },
			rank: { ...RANK, ...rank },
		});
		return explainRankChange(year(scheme, "1", before), year(scheme, "2", after), { unit });
	};
	const field = { A: { a: 9 }, B: { a: 8 }, C: { a: 7 }, D: { a: 6 } };

	test("by percent, from third to first, in both languages", () => {
		const why = explain(field, { ...field, C: { a: 9.55 } }, "C", { of: "percent" });
		expect(why.rank).toEqual({ before: 3, beforeOf: 4, after: 1, afterOf: 4, places: 2 });
		expect(why.key).toMatchObject({ before: { exact: "70.00" }, after: { exact: "95.50" } });
		expect(inBoth((locale) => formatRankChange(why, { locale }))).toMatchSnapshot();
	});

	test("lowest first, one who entered and a tie", () => {
		const why = explain(field, { ...field, B: { a: 6 }, E: { a: 1 } }, "B", { order: "lowest-first" });
		expect(why.rank).toMatchObject({ before: 3, after: 2, afterOf: 5 });
		expect(why.entered).toMatchObject([{ unit: "E", rank: 1 }]);
		expect(why.tied).toEqual({ before: [], after: ["D"] });
		expect(inBoth((locale) => formatRankChange(why, { locale }))).toMatchSnapshot();
	});

	test("why a unit has no rank is told: no class, left out, no score, not listed", () => {
		const kind = "x";
		const rows = { A: { a: 9, kind, in: true }, B: { a: 8, kind, in: true } };
		const run = (b: Facts | undefined, rank: object) =>
			refused(() => explain(rows, b ? { A: rows.A, B: b } : { A: rows.A }, "B", rank));
		const all = [
			run({ a: 8, kind: null, in: true }, { within: "kind" }),
			run({ a: 8, kind, in: false }, { where: { true: { fact: "in" } } }),
			run({ a: null, kind, in: true }, {}),
			run(undefined, {}),
		];
		expect(all.map(({ codes }) => codes)).toMatchSnapshot();
		expect(all.map(({ said }) => said).join("\n\n")).toMatchSnapshot();
	});

	test("a unit of another class has no common field", () => {
		const rows = { A: { a: 9, kind: "x" }, B: { a: 8, kind: "x" }, C: { a: 7, kind: "y" } };
		const why = explain(rows, { ...rows, B: { a: 8, kind: "y" } }, "B", { within: "kind" });
		expect([why.common, why.parts, why.within]).toEqual([null, null, { before: "x", after: "y" }]);
		expect(inBoth((locale) => formatRankChange(why, { locale }))).toMatchSnapshot();
	});

	test("damaged explanations are no results", () => {
		const why = explain(field, { ...field, C: { a: 9.55 } }, "C");
		const damaged: readonly object[] = [
			{ key: { ...why.key, before: { value: 1, exact: "ten" } } },
			{ rank: { ...why.rank, before: "third" } },
			{ rank: { ...why.rank, before: Number.NaN } },
			{ unit: 7 },
			{ cautions: 1 },
		];
		for (const part of damaged) {
			const { codes, said } = refused(() => formatRankChange({ ...why, ...part } as never, { locale: "vi" }));
			expect(codes).toEqual(["NOT_A_RESULT "]);
			expect(said).toContain("explainRankChange");
		}
	});

	test("several wrong options at once, and what the caller throws comes out", () => {
		const scheme = make({ id: "mark", rule: { fact: "a" } });
		const ends = [year(scheme, "1", field), year(scheme, "2", field)] as const;
		const { codes, said } = refused(() =>
			explainRankChange(...ends, { unit: "Z", node: "mrk", places: 1 } as never),
		);
		expect(codes).toMatchSnapshot();
		expect(said).toMatchSnapshot();
		expect(refused(() => explainRankChange(...ends, { unit: "A" })).codes).toEqual(["NODE_NOT_RANKED /node"]);
		expect(() => explainRankChange(broken(scheme, "1"), ends[1], { unit: "A" })).toThrow("not read");
	});
});

describe("two deliveries", () => {
	const plain = make({ id: "mark", rule: { fact: "a" }, publish: { points: { places: 1 } } });
	const diff = (scheme: Scheme, before: Units, after: Units) =>
		diffVintages(year(scheme, "1", before), year(scheme, "1", after));
	const both = (of: ReturnType<typeof diff>, most?: number) =>
		inBoth((locale) => formatVintages(of, { locale, most }));

	test("one change, one figure", () => {
		const one = diff(plain, { A: { a: 1 } }, { A: { a: 2.5 } });
		expect([one.changes.length, one.moves.length, one.unprinted]).toEqual([1, 1, 0]);
		expect(both(one)).toBe(
			[
				"demo, 1: 1 thay đổi trong số liệu, 1 con số thay đổi",
				"1. A, a: 1 → 2,5",
				"Trong ngoặc vuông: thay đổi nào trong số liệu là nguyên nhân.",
				"A",
				"  mark, điểm: 1,0 → 2,5 [1]",
				"",
				"demo, 1: 1 change of the data, 1 figure moves",
				"1. A, a: 1 → 2.5",
				"In brackets: which change of the data is the cause.",
				"A",
				"  mark, points: 1.0 → 2.5 [1]",
			].join("\n"),
		);
	});

	test("figures that move behind the print, one and two", () => {
		const one = diff(plain, { A: { a: 1 }, B: { a: 1 } }, { A: { a: 1.01 }, B: { a: 1 } });
		expect([one.moves.length, one.unprinted]).toEqual([0, 1]);
		expect(formatVintages(one, { locale: "en" })).toContain("1 figure moved behind what is printed");
		const two = diff(plain, { A: { a: 1 }, B: { a: 1 } }, { A: { a: 1.01 }, B: { a: 1.02 } });
		expect(two.unprinted).toBe(2);
		expect(formatVintages(two, { locale: "en" })).toContain("2 figures moved behind what is printed");
		expect(formatVintages(two, { locale: "vi" })).toContain("2 con số thay đổi nhưng số in ra vẫn như cũ");
	});

	test("of some units only: one more unit, two more units", () => {
		const rows = { A: { a: 1 }, B: { a: 1 }, C: { a: 1 } };
		const moved = diff(plain, rows, { A: { a: 2 }, B: { a: 2 }, C: { a: 3 } });
		expect(formatVintages(moved, { locale: "en", most: 2 })).toContain("… and 1 more unit");
		expect(formatVintages(moved, { locale: "en", most: 1 })).toContain("… and 2 more units");
		expect(formatVintages(moved, { locale: "vi", most: 0 })).toContain("… và 3 đơn vị nữa");
		for (const most of [-1, 0.5, "2"]) {
			expect(refused(() => formatVintages(moved, { locale: "en", most } as never)).codes).toEqual([
				"BAD_MOST /options/most",
			]);
		}
	});

	const full = make(
		{
			id: "index",
			combine: "sum",
			max: 20,
			publish: { points: { places: 1 }, percent: { places: 0 } },
			rank: { ...RANK, of: "percent", where: { true: { fact: "in" } }, within: "kind" },
			groups: {
				...{ of: "points", key: "exact" },
				cuts: [{ at: 10, inclusive: true, label: { vi: "Tốt", en: "good" } }],
				otherwise: { vi: "Kém", en: "poor" },
			},
			children: [
				{ id: "a", max: 10, rule: { fact: "a" }, whenNotApplicable: "exclude" },
				{ id: "b", max: 10, whenMissing: "zero", rule: { ratio: [{ fact: "b" }, 3] } },
			],
		},
		{
			outcomes: [
				{ id: "pass", rule: { case: [[[">=", { node: "index", as: "points" }, 10], true]], else: false } },
			],
		},
	);
	const row = (a: Facts["a"], b: number | null, kind: string | null = "x", is = true): Facts => ({
		...{ a: a ?? null, b, kind, in: is },
	});
	const rows = { A: row(9, 9), B: row(8, 9), C: row(5, 6, "y"), D: row(4, 3, "y") };

	test("ties, classes, groups, outcomes, fractions and blanks", () => {
		const moved = diff(full, rows, {
			A: row(9, 6),
			B: row(9, 6),
			C: row({ notApplicable: true }, 10),
			D: row(4, 3, "x"),
			E: row(null, null, "y"),
		});
		const ranks = moved.moves.flatMap((move) => (move.figure === "rank" ? [[move.unit, move.to]] : []));
		expect(ranks).toContainEqual(["B", { rank: 1, of: 4, tied: 2 }]);
		expect(both(moved)).toMatchSnapshot();
	});

	test("left out of the ranks, and a unit that is gone", () => {
		const { D: _, ...rest } = rows;
		const moved = diff(full, rows, { ...rest, A: row(9, 9, "x", false), C: row(1, 1, null) });
		expect(moved.changes.map(({ kind }) => kind)).toContain("unit");
		expect(both(moved)).toMatchSnapshot();
	});

	test("points given for a node are a change of their own", () => {
		const deliver = (points: number) => ({
			scheme: full,
			period: "1",
			observations: {
				periods: ["1"],
				records: [{ unit: "A", period: "1", facts: { b: 3, kind: "x", in: true }, nodes: { a: points } }],
			} as unknown as Observations,
		});
		const moved = diffVintages(deliver(5), deliver(9.5));
		expect(moved.changes).toMatchObject([{ kind: "node", node: "a", unit: "A" }]);
		expect(both(moved)).toMatchSnapshot();
	});

	test("a root that does not end is cut with an ellipsis", () => {
		const root = make({
			id: "root",
			combine: "geometricMean",
			children: [
				{ id: "a", rule: { fact: "a" } },
				{ id: "one", rule: 1 },
			],
		});
		const moved = diff(root, { A: { a: 2 } }, { A: { a: 3 } });
		expect(formatVintages(moved, { locale: "vi" })).toMatch(/1,41421356\d*… → 1,7320508\d*…/);
	});

	test("refusals", () => {
		expect(refused(() => formatVintages({} as never, { locale: "en" })).codes).toEqual(["NOT_A_RESULT "]);
		const { codes, said } = refused(() =>
			diffVintages(year(plain, "1", { A: { a: "x" } }), year(full, "2", { A: { c: 1 } })),
		);
		expect(codes).toMatchSnapshot();
		expect(said).toMatchSnapshot();
		expect(() => diffVintages(broken(plain, "1"), year(plain, "1", {}))).toThrow("not read");
	});
});

describe("a series", () => {
	const readings = (rows: readonly (readonly [string, number, string?, number?])[]): Reading[] =>
		rows.map(([period, score, scheme = "s", rank]) => ({
			...{ index: "i", unit: "A", period, score, scheme },
			...(rank === undefined ? {} : { rank, of: 9 }),
		}));

	test("steps that are no years, streaks up and down, ranks", () => {
		const rows = [
			...([
				["H1", 4, "s", 9],
				["H2", 6, "s", 5],
				["H3", 9, "s", 2],
			] as const),
			...([
				["H4", 8, "s", 3],
				["H5", 7.5, "s", 3],
				["H6", 7.5, "s", 4],
			] as const),
		];
		const series = followUnit(readings(rows), "A");
		expect(series.segments[0]?.growth).toMatchObject({ per: "period", steps: 5 });
		expect(inBoth((locale) => formatSeries(series, { locale }))).toMatchSnapshot();
	});

	const broke = readings([
		["2020", 40],
		["2021", 44],
		["2022", 30, "t"],
		["2023", 33, "t"],
	]);

	test.each([
		["ratio", "first", "48.4"],
		["ratio", "last", "33"],
		["difference", "first", "47"],
		["difference", "last", "33"],
	] as const)("linked by %s onto the %s", (method, onto, end) => {
		const links = [{ to: "2022", at: "2022", before: 44, after: 30 }] as never;
		const linked = chainLink(followUnit(broke, "A"), { method, onto, links });
		expect(linked.years).toHaveLength(4);
		expect(linked.years.at(-1)?.score?.exact).toBe(end);
		expect(inBoth((locale) => formatSeries(linked, { locale }))).toMatchSnapshot();
	});

	test("a unit without a single score has nothing but gaps, linked too", () => {
		const scheme = make({ id: "mark", rule: { fact: "a" }, rank: RANK });
		const boards = ["1", "2"].map((period) =>
			scoreUnits(scheme, year(scheme, period, { A: { a: null }, B: { a: 2 } }).observations, { period }),
		);
		const series = followUnit({ boards } as never, "A");
		expect(series.gaps.map(({ why }) => why)).toEqual(["missing", "missing"]);
		const linked = chainLink(series, { method: "ratio", onto: "last", links: [] });
		expect(linked.growth).toBeNull();
		expect(inBoth((locale) => formatSeries(linked, { locale }))).toMatchSnapshot();
		expect(inBoth((locale) => formatSeries(series, { locale }))).toMatchSnapshot();
	});

	test("of a part, with a unit that is not on every board", () => {
		const scheme = make({
			id: "all",
			combine: "sum",
			children: [
				{ id: "a", rule: { fact: "a" }, publish: { points: { places: 1 } } },
				{ id: "b", rule: { fact: "b" } },
			],
		});
		const board = (period: string, units: Units) =>
			scoreUnits(scheme, year(scheme, period, units).observations, { period });
		const boards = [
			board("2020", { A: { a: 1, b: 1 } }),
			board("2021", { B: { a: 1, b: 1 } }),
			board("2022", { A: { a: 3, b: 1 } }),
		];
		const series = followUnit({ boards } as never, "A", { node: "a" });
		expect(series.gaps).toMatchObject([{ period: "2021", why: "notListed" }]);
		expect(inBoth((locale) => formatSeries(series, { locale }))).toMatchSnapshot();
		const { codes, said } = refused(() => followUnit({ boards } as never, "Z", { node: "c" }));
		expect(codes).toEqual(["UNKNOWN_UNIT /unit", "UNKNOWN_NODE /node"]);
		expect(said).toMatchSnapshot();
	});

	test("refusals, several at once", () => {
		const all = [
			refused(() => followUnit(broke, "A", { node: 1, mappings: "m", more: 1 } as never)),
			refused(() => followUnit(broke, "A", { mappings: [1, {}] } as never)),
			refused(() => followUnit(7 as never, "A")),
			refused(() => followUnit({ boards: [] } as never, "A")),
			refused(() => chainLink({ breaks: [], years: [1] } as never, {} as never)),
			refused(() => chainLink({ breaks: [], years: [{ period: "1", score: 3 }] } as never, {} as never)),
			refused(() =>
				chainLink(followUnit(broke, "A"), {
					...{ method: "sum", onto: "middle" },
					links: [{ to: "2022" }, { at: "2021" }, { to: "2021", at: "x", before: 0, after: "1" }],
				} as never),
			),
			refused(() => formatSeries({} as never, { locale: "en" })),
			refused(() => formatSeries(followUnit(broke, "A"), { locale: "fr" } as never)),
		];
		expect(all.map(({ codes }) => codes)).toMatchSnapshot();
		expect(all.map(({ said }) => said).join("\n\n")).toMatchSnapshot();
	});

	test.each(["ratio", "difference"] as const)("a splice by %s onto the first", (method) => {
		const scored = (id: string, scores: Readonly<Record<string, number>>) => ({
			scheme: make({ id: "index", rule: { fact: "a" } }, { id }),
			period: "2021",
			observations: {
				periods: Object.keys(scores),
				records: Object.entries(scores).map(([period, a]) => ({ unit: "A", period, facts: { a } })),
			} as Observations,
		});
		const ends = [
			scored("old", { "2020": 40, "2021": 42 }),
			scored("new", { "2021": 63, "2022": 66 }),
		] as const;
		const splice = spliceAt(...ends, { unit: "A", method, onto: "first" });
		expect(splice.series.at(-1)?.linked.exact).toBe(method === "ratio" ? "44" : "45");
		expect(inBoth((locale) => formatSplice(splice, { locale }))).toMatchSnapshot();
	});
});

describe("ways up", () => {
	const climb = (scheme: Scheme, units: Units, to: unknown, more: object = {}): Ways => {
		const [unit = ""] = Object.keys(units);
		return waysUp({ ...year(scheme, "1", units), unit, to, ...more } as unknown as WaysUpInput);
	};
	const both = (ways: Ways): string => inBoth((locale) => formatWaysUp(ways, { locale }));

	test("two facts together where neither suffices alone", () => {
		const scheme = make(
			{ id: "both", rule: { calc: ["+", { fact: "a" }, { fact: "b" }] } },
			{ facts: { a: { ...whole, max: 3 }, b: { ...whole, max: 3 } } },
		);
		const ways = climb(scheme, { A: { a: 2, b: 2 } }, { score: 6 });
		expect([ways.ways, ways.pairs.length]).toEqual([[], 1]);
		expect(both(ways)).toMatchSnapshot();
		const none = climb(scheme, { A: { a: 3, b: 3 } }, { score: 7 });
		expect([none.ways, none.pairs, none.best]).toEqual([[], [], null]);
		expect(both(none)).toMatchSnapshot();
	});

	const ranked = make(
		{
			id: "index",
			label: { vi: "Chỉ số", en: "Index" },
			rule: { fact: "a" },
			max: 20,
			publish: { points: { places: 1 }, percent: { places: 1 } },
			rank: RANK,
			groups: {
				...{ of: "points", key: "exact" },
				cuts: [{ at: 10, inclusive: true, label: { vi: "Tốt", en: "Good" } }],
				otherwise: { vi: "Kém", en: "Poor" },
			},
		},
		{
			facts: { a: { ...whole, unit: "%", label: { vi: "Việc", en: "Work" } }, blank: number },
			outcomes: [
				{ id: "word", rule: { case: [[[">=", { node: "index", as: "points" }, 10], "pass"]], else: "fail" } },
				{ id: "yes", rule: { case: [[[">=", { node: "index", as: "points" }, 10], true]], else: false } },
			],
		},
	);
	const rows = { A: { a: 8 }, B: { a: 12 }, C: { a: 9 } };

	test.each([
		["a percent", { percent: 50 }, 10],
		["a published percent", { percent: 47.5, key: "published" }, 10],
		["a published score", { score: 9.5, key: "published" }, 10],
		["a rank", { rank: 1 }, 12],
		["a group, by either name", { group: "Tốt" }, 10],
	] as const)("to %s", (_, to, a) => {
		const ways = climb(ranked, rows, to);
		expect(ways.ways).toMatchObject([{ fact: "a", to: a }]);
		expect(both(ways)).toMatchSnapshot();
	});

	test("to the label of an outcome", () => {
		const ways = climb(ranked, rows, { group: "pass" }, { node: "word" });
		expect(ways.ways).toMatchObject([{ fact: "a", to: 10 }]);
		expect(both(ways)).toMatchSnapshot();
	});

	test("facts without a value start at their bound: a lower one is better", () => {
		for (const [bounds, to] of [
			[{ better: "lower", max: 4 }, 4],
			[{ better: "higher", min: 2 }, 2],
			[{ better: "higher", max: -2 }, -2],
			[{ better: "lower", min: 3 }, 3],
			[{ better: "lower" }, 0],
		] as const) {
			const scheme = make({ id: "mark", rule: { case: [[{ isMissing: { fact: "a" } }, 0]], else: 5 } }, {
				facts: { a: { ...number, places: 0, ...bounds }, b: number },
			} as Partial<SchemeInput>);
			const ways = climb(scheme, { A: { a: null, b: 1 } }, { score: 5 });
			expect(ways.ways.map((way) => way.to)).toEqual([to]);
			expect(ways.noValue).toEqual([{ fact: "a", status: "missing" }]);
			expect(both(ways)).toMatchSnapshot();
		}
	});

	test("refusals", () => {
		const all = [
			{ group: "Goood" },
			{ group: 7 },
			{ rank: 0 },
			{ rank: "first" },
			{ score: "x", key: "shown", more: 1 },
			{},
			7,
		].map((to) => refused(() => climb(ranked, rows, to)));
		expect(all.map(({ codes }) => codes)).toMatchSnapshot();
		expect(all.map(({ said }) => said).join("\n\n")).toMatchSnapshot();
		const several = refused(() =>
			climb(ranked, rows, { rank: 1 }, { node: "indx", facts: ["aa", 1], more: 1 }),
		);
		expect(several.codes).toMatchSnapshot();
		expect(several.said).toMatchSnapshot();
		expect(refused(() => climb(ranked, rows, { percent: 5 }, { node: "yes" })).codes).toEqual([
			"NO_FIGURE /to",
		]);
	});

	test("damaged ways are no results", () => {
		const ways = climb(ranked, rows, { rank: 1 });
		const [way] = ways.ways;
		const damaged: readonly object[] = [
			{ now: { status: 1 } },
			{ ways: [{ ...way, from: 1n }] },
			{ ways: [{ ...way, from: { decimal: 4 } }] },
			{ ways: [{ ...way, change: { value: 1, exact: "one" } }] },
			{ unit: null },
		];
		for (const part of damaged) {
			expect(refused(() => formatWaysUp({ ...ways, ...part } as never, { locale: "vi" })).codes).toEqual([
				"NOT_A_RESULT ",
			]);
		}
	});

	test("a standing with an outcome that is true or false, or with nothing", () => {
		const ways = climb(ranked, rows, { rank: 1 });
		const now = (standing: object): string => both({ ...ways, now: standing as never }).split("\n")[0] ?? "";
		expect(now({ status: "ok", outcome: true })).toBe("A, Chỉ số, 1: có");
		expect(now({ status: "ok" })).toMatchSnapshot();
		expect(now({ status: "missing" })).toMatchSnapshot();
	});
});

describe("causes of a change of score", () => {
	const leaf = (fact: string, weight?: number) => ({
		id: fact,
		...(weight === undefined ? {} : { weight }),
		rule: {
			interp: { fact },
			points: [
				[{ peer: "min", of: { fact } }, 0],
				[{ peer: "max", of: { fact } }, 10],
			],
		},
	});
	const weighted = (a: number, b: number) =>
		make({ id: "index", combine: "mean", children: [leaf("a", a), leaf("b", b)] });
	const row = (a: number, b: number): Facts => ({ a, b });
	const rows = { A: row(4, 5), B: row(2, 8), C: row(6, 1) };

	test("units that entered and left, other weights, in both languages", () => {
		const { C: _, ...rest } = rows;
		const why = explainScoreChange(
			year(weighted(0.5, 0.5), "1", rows),
			year(weighted(0.25, 0.75), "2", { ...rest, A: row(5, 6), D: row(10, 0), E: row(1, 1) }),
			{ unit: "A", places: 1 },
		);
		expect(why.field).toEqual({ common: 2, left: ["C"], entered: ["D", "E"] });
		expect(inBoth((locale) => formatScoreChange(why, { locale }))).toMatchSnapshot();
	});

	test("the same field; more than five units that entered", () => {
		const same = explainScoreChange(year(weighted(1, 1), "1", rows), year(weighted(1, 1), "2", rows), {
			unit: "A",
		});
		expect(same.total.exact).toBe("0");
		expect(inBoth((locale) => formatScoreChange(same, { locale }))).toMatchSnapshot();
		const more = Object.fromEntries(["D", "E", "F", "G", "H", "I"].map((unit) => [unit, row(3, 3)]));
		const many = explainScoreChange(
			year(weighted(1, 1), "1", rows),
			year(weighted(1, 1), "2", { ...rows, ...more }),
			{ unit: "A" },
		);
		expect(formatScoreChange(many, { locale: "en" })).toContain("with D, E, F, G, H, … (6)");
		expect(
			refused(() => formatScoreChange({ ...many, before: { exact: "x" } } as never, { locale: "en" })).codes,
		).toEqual(["NOT_A_RESULT "]);
	});

	test("schemes that differ in more than weights say in what", () => {
		const of = (facts: readonly string[], rule: unknown, more: object = {}) =>
			year(
				make(
					{ id: "index", rule, ...more },
					{ facts: Object.fromEntries(facts.map((fact) => [fact, number])) },
				),
				"1",
				{ A: { a: 1 } },
			);
		const plain = of(["a"], { fact: "a" });
		const compare = (other: ReturnType<typeof of>) =>
			refused(() => explainScoreChange(plain, { ...other, period: "1" }, { unit: "A" }));
		const all = [
			compare(of(["a", "b"], { fact: "a" })),
			compare(of(["a"], { fact: "a" }, { max: 9 })),
			compare(of(["a", "b", "c", "d", "e", "f", "g"], { calc: ["+", { fact: "a" }, 1] })),
			refused(() =>
				explainScoreChange(plain, plain, {
					unit: "Z",
					node: "indx",
					of: "share",
					places: -1,
					more: 1,
				} as never),
			),
		];
		expect(all.map(({ codes }) => codes)).toMatchSnapshot();
		expect(all.map(({ said }) => said).join("\n\n")).toMatchSnapshot();
	});
});

describe("boards", () => {
	const tree = (children: readonly string[]) =>
		make({
			id: "total",
			combine: "sum",
			publish: { points: { places: 1 } },
			rank: RANK,
			groups: {
				...{ of: "points", key: "exact" },
				cuts: [{ at: 10, inclusive: true, label: { vi: "Tốt", en: "good" } }],
				otherwise: { vi: "Kém", en: "poor" },
			},
			children: children.map((id) => ({ id, rule: { fact: id }, rank: RANK })),
		});
	const board = (children: readonly string[], period: string, units: Units) => {
		const scheme = tree(children);
		return scoreUnits(scheme, year(scheme, period, units).observations, { period });
	};
	const before = board(["a", "b"], "1", { A: { a: 5, b: 6 }, B: { a: 5, b: 2 }, C: { a: 1, b: 1 } });
	const after = board(["a", "b"], "2", { A: { a: null, b: 2 }, B: { a: 6, b: 4 }, D: { a: 1, b: null } });

	test("a group and a rank that are lost, fields of other sizes", () => {
		const compared = compareBoards(before, after, { units: "all" });
		const labels = { total: { vi: "Tổng", en: "Total" } };
		for (const unit of [undefined, "A", "B", "C", "D"]) {
			expect(inBoth((locale) => formatBoardComparison(compared, { locale, unit, labels }))).toMatchSnapshot();
		}
		const { codes, said } = refused(() => formatBoardComparison(compared, { locale: "en", unit: "Z" }));
		expect(codes).toEqual(["UNKNOWN_UNIT /options/unit"]);
		expect(said).toMatchSnapshot();
	});

	test("nodes of the later board only", () => {
		const small = board(["b"], "1", { A: { b: 6 }, B: { b: 2 } });
		const mapping = mapSchemes(tree(["b"]), tree(["a", "b"]), { same: "rest", added: ["a"] });
		const compared = compareBoards(small, after, { units: "common", mapping });
		expect([compared.onlyBefore, compared.onlyAfter]).toEqual([[], ["a"]]);
		expect(inBoth((locale) => formatBoardComparison(compared, { locale }))).toMatchSnapshot();
	});

	test("no options at all, and no comparison", () => {
		const compared = compareBoards(before, after, { units: "all" });
		expect(refused(() => formatBoardComparison(compared, undefined as never)).codes).toMatchSnapshot();
		expect(refused(() => formatBoardComparison(7 as never, { locale: "vi", unit: "A" })).codes).toEqual([
			"NOT_A_RESULT ",
		]);
		const all = [
			refused(() => compareBoards(before, after, { units: "some", nodes: ["x", 1], domains: 3 } as never)),
			refused(() => compareBoards(1 as never, null as never, {} as never)),
		];
		expect(all.map(({ codes }) => codes)).toMatchSnapshot();
		expect(all.map(({ said }) => said).join("\n\n")).toMatchSnapshot();
	});

	test("mappings that are wrong in several ways", () => {
		const [one, other] = [tree(["a", "b"]), tree(["a"])];
		const lists = [
			{ same: ["a", 1, "zz"], dropped: ["nope"] },
			{ same: ["a"], renamed: { b: "aa" }, wholes: ["total", 3, "x"], factors: { x: 2, a: -1 } },
			{ same: "rest", merged: { a: ["a"] }, facts: { a: "zz", 1: 2 }, more: 1 },
			7,
		];
		const all = lists.map((list) => refused(() => mapSchemes(one, other, list as never)));
		expect(all.map(({ codes }) => codes)).toMatchSnapshot();
		expect(all.map(({ said }) => said).join("\n\n")).toMatchSnapshot();
	});
});
