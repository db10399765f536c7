import { papi } from "steerindex/catalog";
import { SteerindexError } from "steerindex/core";
import { defineScheme, scaleMinMax, withWeights } from "steerindex/scheme";
import { describe, expect, test } from "vitest";
import { contributions } from "../../src/change/contributions.ts";
import { explainScoreChange, type ScoreExplanation } from "../../src/change/explainScoreChange.ts";
import { formatScoreChange } from "../../src/change/formatScoreChange.ts";
import type { ScoredPeriod } from "../../src/change/scoredPeriod.ts";
import type { Given } from "../../src/scoring/observations.ts";
import scenario from "../scenarios/change-score.json" with { type: "json" };
import { makeScheme, readMeta, readTable } from "../scoring/coinrData.ts";
import { describeShared } from "../shared.ts";

type Known = Readonly<Record<string, Given>>;

/** Files by the lowest and the highest of all units, 0 to 10; a survey as it is, left out where it does not apply. */
const scheme = defineScheme({
	id: "four",
	sources: [],
	facts: { files: { type: "number" }, survey: { type: "number" } },
	root: {
		id: "index",
		combine: "mean",
		children: [
			{ id: "files", rule: scaleMinMax({ fact: "files" }, { to: [0, 10], better: "higher" }) },
			{ id: "survey", whenMissing: "notApplicable", whenNotApplicable: "exclude", rule: { fact: "survey" } },
		],
	},
});

function year(period: string, units: Readonly<Record<string, Known>>, by = scheme): ScoredPeriod {
	const records = Object.entries(units).map(([unit, facts]) => ({ unit, period, facts }));
	return { scheme: by, observations: { periods: [period], records }, period } as ScoredPeriod;
}

const FOUR = {
	A: { files: 40, survey: 6 },
	B: { files: 20, survey: 5 },
	C: { files: 50, survey: 5 },
	D: { files: 60, survey: 5 },
} as const;
const before = year("1", FOUR);

/** The causes that move anything, with their points. */
const moved = ({ causes }: ScoreExplanation): Readonly<Record<string, string>> =>
	Object.fromEntries(causes.filter(({ value }) => value !== 0).map(({ cause, exact }) => [cause, exact]));

const explainA = (after: ScoredPeriod): ScoreExplanation => {
	const forward = explainScoreChange(before, after, { unit: "A" });
	const back = explainScoreChange(after, before, { unit: "A" });
	expect(forward.residual.exact).toBe("0");
	expect(back.causes.map(({ value }) => value)).toEqual(forward.causes.map(({ value }) => -value || 0));
	expect(forward.causes.map(({ cause }) => cause)).toEqual([
		...(["data", "weights", "bounds", "missing", "membership"] as const),
	]);
	return forward;
};

describe("change.causes: four units, one cause alone", () => {
	test("own data", () => {
		const why = explainA(year("2", { ...FOUR, A: { files: 50, survey: 6 } }));
		expect(moved(why)).toEqual({ data: "1.25" });
		expect(why.causes[0]?.parts).toEqual([
			{ node: "files", kind: "points", value: 1.25, exact: "1.25" },
			{ node: "survey", kind: "points", value: 0, exact: "0" },
		]);
	});

	test("bounds moved by another unit: the highest goes from 60 to 80", () => {
		// 10 · 20/40 = 5 becomes 10 · 20/60 = 10/3; half of it counts.
		const why = explainA(year("2", { ...FOUR, D: { files: 80, survey: 5 } }));
		expect(moved(why)).toEqual({ bounds: "-5/6" });
		expect(why.causes[2]?.parts?.[0]).toMatchObject({ node: "files", exact: "-5/6" });
	});

	test("weights", () => {
		const heavy = withWeights(scheme, { survey: 3 });
		// (5 + 6)/2 = 5.5 becomes (5 + 18)/4 = 5.75.
		const why = explainA(year("2", FOUR, heavy));
		expect(moved(why)).toEqual({ weights: "0.25" });
		expect(why.causes[1]?.parts).toBeUndefined();
		expect(why.digests[0]).not.toBe(why.digests[1]);
	});

	test("an own fact that is missing", () => {
		// (5 + 6)/2 = 5.5 becomes 5: what counts changed, no criterion fell.
		const why = explainA(year("2", { ...FOUR, A: { files: 40, survey: null } }));
		expect(moved(why)).toEqual({ missing: "-0.5" });
		expect(why.causes[3]?.parts).toEqual([
			{ node: "files", kind: "points", value: 0, exact: "0" },
			{ node: "index", kind: "coverage", value: -0.5, exact: "-0.5", children: ["survey"] },
		]);
	});

	test("a fact that another unit lacks, and so sets no bound", () => {
		// Without D the highest is C with 50: 10 · 20/30 = 20/3.
		const why = explainA(year("2", { ...FOUR, D: { survey: 5 } }));
		expect(moved(why)).toEqual({ missing: "5/6" });
	});

	test("a unit that leaves the field, and one that enters", () => {
		const { D: _, ...three } = FOUR;
		const left = explainA(year("2", three));
		expect(moved(left)).toEqual({ membership: "5/6" });
		expect(left.field).toEqual({ common: 3, left: ["D"], entered: [] });
		const entered = explainA(year("2", { ...FOUR, E: { files: 0, survey: 5 } }));
		// The lowest is 0 instead of 20: 10 · 40/60.
		expect(moved(entered)).toEqual({ membership: "5/6" });
		expect(entered.field).toEqual({ common: 4, left: [], entered: ["E"] });
	});
});

describe("several causes", () => {
	test("no order is preferred", () => {
		const why = explainA(year("2", { ...FOUR, A: { files: 50, survey: 6 }, D: { files: 80, survey: 5 } }));
		// Data first: +2.5, last: +10/6; bounds last: −2.5, first: −5/3. Half of the means.
		expect(moved(why)).toEqual({ data: "25/24", bounds: "-25/24" });
	});

	test("all five at once add up, and so do their prints", () => {
		const after = year(
			"2",
			{
				A: { files: 55, survey: null },
				B: { files: 10, survey: 5 },
				C: { survey: 5 },
				E: { files: 90, survey: 1 },
			},
			withWeights(scheme, { survey: 3 }),
		);
		const why = explainA(after);
		expect(why.causes.every(({ active }) => active)).toBe(true);
		const printed = explainScoreChange(before, after, { unit: "A", places: 2 });
		const cents = (text: string | undefined): number => Math.round(Number(text) * 100);
		const sum = (texts: readonly (string | undefined)[]): number =>
			texts.reduce((total, text) => total + cents(text), 0);
		expect(sum(printed.causes.map((share) => share.printed))).toBe(cents(printed.printed?.total));
		for (const share of printed.causes) {
			if (share.parts) expect(sum(share.parts.map((part) => part.printed))).toBe(cents(share.printed));
		}
		expect(JSON.parse(JSON.stringify(printed))).toEqual(printed);
	});

	test("own data that are the only cause are the contributions", () => {
		const after = year("2", { ...FOUR, A: { files: 44, survey: 7 } });
		const both = [...before.observations.records, ...after.observations.records];
		const split = contributions({
			scheme,
			observations: { periods: ["1", "2"], records: both },
			period: "2",
			from: "1",
			unit: "A",
		});
		expect(explainA(after).causes[0]?.parts).toEqual(split.parts);
	});

	test("lists, texts, finished points and the period before", () => {
		const rich = defineScheme({
			id: "rich",
			sources: [],
			facts: {
				kind: { type: "text", values: ["x", "y"] },
				n: { type: "number" },
				items: { type: "list", fields: { points: { type: "number", label: "Points" } } },
			},
			root: {
				id: "index",
				combine: "sum",
				children: [
					{ id: "kind", rule: { case: [[["==", { fact: "kind" }, "x"], 1]], else: 2 } },
					{ id: "items", rule: { agg: "sum", each: { list: "items", item: { field: "points" } }, empty: 0 } },
					{ id: "growth", rule: { calc: ["-", { fact: "n" }, { fact: "n", period: -1, missing: 0 }] } },
				],
			},
			outcomes: [
				{ id: "good", rule: { case: [[[">", { node: "index", as: "points" }, 1], true]], else: false } },
			],
		});
		type Facts = Record<string, unknown>;
		const one = (period: string, facts: Facts, earlier: Facts = {}, nodes: Facts = {}): ScoredPeriod =>
			({
				scheme: rich,
				observations: {
					periods: ["0", period],
					records: [
						{ unit: "A", period: "0", facts: earlier },
						{ unit: "A", period, facts, nodes },
					],
				},
				period,
			}) as unknown as ScoredPeriod;
		const why = (a: ScoredPeriod, b: ScoredPeriod): Readonly<Record<string, string>> => {
			const found = explainScoreChange(a, b, { unit: "A" });
			expect(found.residual.exact).toBe("0");
			return moved(found);
		};
		const start = { kind: "x", n: 4, items: [{ points: 1 }, { points: 2 }] };
		const base = one("1", start, { n: 3 });
		expect(why(base, one("2", { ...start, kind: "y" }, { n: 3 }))).toEqual({ data: "1" });
		expect(why(base, one("2", { ...start, items: [{ points: 5 }] }, { n: 3 }))).toEqual({ data: "2" });
		expect(why(base, one("2", { ...start, items: [{ points: 1 }, { points: 3 }] }, { n: 3 }))).toEqual({
			data: "1",
		});
		expect(why(base, one("2", start, { n: 2 }))).toEqual({ data: "1" });
		expect(why(base, one("2", start))).toEqual({ missing: "3" });
		expect(why(base, one("2", { kind: "x", n: 4 }, { n: 3 }, { items: 7 }))).toEqual({ missing: "4" });
		const given = one("1", start, { n: 3 }, { items: 7 });
		expect(why(given, one("2", start, { n: 3 }, { items: 9 }))).toEqual({ data: "2" });
		expect(why(given, base)).toEqual({ missing: "-4" });
		const other = { ...rich, outcomes: [] } as unknown as typeof rich;
		expect(() => explainScoreChange(base, { ...base, scheme: other }, { unit: "A" })).toThrow("nodes good");
	});

	test("what no mixture can score is told of, and not told apart", () => {
		const share = defineScheme({
			id: "share",
			sources: [],
			facts: { done: { type: "number" }, all: { type: "number" } },
			root: {
				id: "index",
				rule: {
					case: [[{ isMissing: { fact: "all" } }, { fact: "done" }]],
					else: { ratio: [{ fact: "done" }, { fact: "all" }], domain: [0, 1] },
				},
			},
		});
		const one = (period: string, facts: Known): ScoredPeriod =>
			({
				scheme: share,
				observations: { periods: [period], records: [{ unit: "A", period, facts }] },
				period,
			}) as ScoredPeriod;
		// With 28 of the later period and the 10 of the earlier one the share would be 2.8, which is refused.
		const why = explainScoreChange(one("1", { done: 5, all: 10 }), one("2", { done: 28, all: null }), {
			unit: "A",
		});
		expect(why.causes[0]).toMatchObject({
			cause: "data",
			mergedWith: ["missing"],
			exact: "27.5",
			active: true,
		});
		expect(why.causes.map(({ cause }) => cause)).toEqual(["data", "weights", "bounds", "membership"]);
		expect(why.cautions.map(({ code, message }) => [code, message])).toEqual([
			[
				"MERGED_CAUSES",
				{
					vi: "không tách được số liệu của chính đơn vị, dữ liệu có hay thiếu: nếu chỉ số liệu của chính đơn vị như kỳ sau thì điểm không tính được",
					en: "the unit's own data, which data are there cannot be told apart: with only the unit's own data as later the score has no value",
				},
			],
		]);
	});
});

describe("what is refused", () => {
	const codes = (run: () => unknown): readonly string[] => {
		try {
			run();
		} catch (error) {
			if (SteerindexError.is(error)) return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
			throw error;
		}
		return [];
	};
	const after = year("2", FOUR);

	test("schemes that differ in more than weights: what is needed is said", () => {
		const { papi: years } = scenario;
		const of = (period: "2020" | "2021"): ScoredPeriod => {
			const facts = Object.entries(years[period]).map(([fact, decimal]) => [fact, { decimal }]);
			const records = [{ unit: years.unit, period, facts: Object.fromEntries(facts) }];
			const by = papi(Number(period), { publish: "exact" });
			return { scheme: by, observations: { periods: [period], records }, period } as ScoredPeriod;
		};
		const run = (): unknown => explainScoreChange(of("2020"), of("2021"), { unit: years.unit });
		expect(codes(run)).toEqual(["DIFFERENT_SCHEMES /after/scheme"]);
		expect(run).toThrow("nodes d5, d5s2; facts d5s1, d5s2, d5s3, d5s4");
		expect(run).toThrow("mapSchemes");
	});

	test("names and labels are no other method", () => {
		const renamed = {
			...scheme,
			id: "four-2",
			label: "Four",
			validFrom: "2022-01-01",
			sources: [{ title: "x" }],
		};
		expect(moved(explainA(year("2", FOUR, renamed as typeof scheme)))).toEqual({});
	});

	test("units, nodes and options", () => {
		const ask = (options: unknown) => () => explainScoreChange(before, after, options as never);
		expect(codes(ask({ unit: "E" }))).toEqual(["UNKNOWN_UNIT /options/unit"]);
		expect(codes(ask({ unit: "A", node: "indx", places: -1, level: "leaves" }))).toEqual([
			"UNKNOWN_KEY /options/level",
			"UNKNOWN_NODE /options/node",
			"BAD_PLACES /options/places",
		]);
		expect(codes(ask(undefined))).toEqual(["BAD_OPTIONS /options"]);
		const { A: _, ...others } = FOUR;
		expect(codes(() => explainScoreChange(before, year("2", others), { unit: "A" }))).toEqual([
			"UNIT_IN_ONE_PERIOD /options/unit",
		]);
		const without = year("2", { ...FOUR, A: { survey: 5 } });
		expect(codes(() => explainScoreChange(before, without, { unit: "A" }))).toEqual([
			"NO_SCORE /options/unit",
		]);
		const broken = { ...after, period: "3" };
		expect(codes(() => explainScoreChange(before, broken, { unit: "A" }))).toEqual([
			"UNKNOWN_PERIOD /after/options/period",
		]);
	});
});

test("an explanation as text, in both languages", () => {
	const { D: _, ...three } = FOUR;
	const why = explainScoreChange(before, year("2", { ...three, A: { files: 50, survey: 6 } }), {
		unit: "A",
		places: 2,
	});
	expect(formatScoreChange(why, { locale: "vi" })).toBe(
		[
			"index, A: 1 → 2",
			"Điểm: 5,50 → 8,00, tăng 2,50 điểm",
			"- số liệu của chính đơn vị: +1,46",
			"  - files: +1,46",
			"  - 1 phần bằng 0",
			"- danh sách đơn vị: +1,04",
			"  - files: +1,04",
			"  - 1 phần bằng 0",
			"Tổng các phần: +2,50 (làm tròn theo phần dư lớn nhất)",
			"Danh sách đơn vị: không còn D",
			"Phương pháp: trung bình trên mọi thứ tự của các nguyên nhân (Shapley)",
		].join("\n"),
	);
	const en = formatScoreChange(explainScoreChange(before, year("2", three), { unit: "A" }), { locale: "en" });
	expect(en.split("\n").slice(1, 3)).toEqual([
		"Score: 5.5 → ≈ 6.3333, up ≈ 0.8333 points",
		"- who is in the field: ≈ +0.8333",
	]);
});

describeShared("ASEM 2018–2022, 51 units and 49 indicators by min-max", (folder) => {
	const indicators = readMeta(folder).filter(({ isIndicator }) => isIndicator);
	const facts = Object.fromEntries(indicators.map(({ id }) => [id, { type: "number" as const }]));
	const rows = readTable(folder, "asem_panel.csv");
	const periods = [...new Set(rows.map(({ Time = "" }) => Time))].sort();
	const records = rows.map(({ uCode = "", Time = "", ...cells }) => ({
		unit: uCode,
		period: Time,
		facts: Object.fromEntries(
			indicators.map(({ id }) => [id, cells[id] ? { decimal: cells[id] } : null] as const),
		),
	}));
	const observations = { periods, records };
	const pairs = periods.flatMap((from, at) => periods.slice(at + 1).map((to) => [from, to] as const));
	const mean = makeScheme(readMeta(folder), facts, [0, 100], "mean");

	test.each(pairs)("contributions %s → %s leave nothing over for any unit", (from, period) => {
		const { units, without } = contributions({ scheme: mean, observations, period, from, units: "all" });
		expect(units).toHaveLength(51);
		expect(without).toEqual([]);
		expect(new Set(units.map(({ residual }) => residual.exact))).toEqual(new Set(["0"]));
		expect(new Set(units.map(({ proof }) => proof))).toEqual(new Set(["exact"]));
	});

	// All ten pairs of years take a minute: the first and the last one, and neighbours, in the normal run.
	const some = pairs.filter(([from, to]) => from === "2018" && (to === "2019" || to === "2022"));
	test.each(process.env.DEEP === "1" ? pairs : some)(
		"causes %s → %s leave nothing over for any unit",
		(from, period) => {
			for (const unit of new Set(rows.map(({ uCode = "" }) => uCode))) {
				const scored = { scheme: mean, observations };
				const why = explainScoreChange({ ...scored, period: from }, { ...scored, period }, { unit });
				expect([unit, why.residual.exact, why.proof]).toEqual([unit, "0", "exact"]);
				expect(why.causes.flatMap(({ active, cause }) => (active ? [cause] : []))).toEqual([
					"data",
					"bounds",
				]);
			}
		},
	);

	test("units that left, values that are lacking, and other weights: five causes leave nothing over", () => {
		const left = new Set(["AUT", "BEL", "CHN"]);
		const later = records
			.filter(({ unit, period }) => period === "2022" && !left.has(unit))
			.map((record, at) => ({
				...record,
				facts: Object.fromEntries(
					Object.entries(record.facts).map(([fact, value], i) => [fact, (at + i) % 23 === 0 ? null : value]),
				),
			}));
		const [first = "", second = ""] = indicators.map(({ id }) => id);
		const after = {
			scheme: withWeights(mean, { [first]: 3, [second]: 0.5 }),
			observations: { periods: ["2022"], records: later },
			period: "2022",
		};
		for (const unit of process.env.DEEP === "1" ? later.map((record) => record.unit) : ["VNM", "NZL"]) {
			const why = explainScoreChange({ scheme: mean, observations, period: "2018" }, after, { unit });
			expect([unit, why.residual.exact, why.cautions]).toEqual([unit, "0", []]);
			expect(why.causes.map(({ active, value }) => active && value !== 0)).toEqual(Array(5).fill(true));
			expect(why.field.left).toEqual([...left]);
		}
	});

	test("by geometric means the residual is proved to 40 digits", () => {
		const scheme = makeScheme(readMeta(folder), facts, [1, 100], "geometricMean");
		const units = process.env.DEEP === "1" ? "all" : ["AUT", "VNM", "NZL"];
		const split = contributions({ scheme, observations, period: "2022", from: "2018", units });
		expect(split.units.length).toBe(units === "all" ? 51 : 3);
		expect(new Set(split.units.map(({ residual }) => residual.exact))).toEqual(new Set(["0"]));
	});
});
