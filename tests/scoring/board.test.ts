import { SteerindexError } from "steerindex/core";
import { defineScheme } from "steerindex/scheme";
import {
	boardAt,
	readingOf,
	records,
	requireComplete,
	scorePanel,
	scoreUnits,
	unitScores,
} from "steerindex/scoring";
import { describe, expect, test } from "vitest";

// Formulas: scoring.board, scoring.ranks, scoring.groups, scoring.quotas.
const sources = [{ title: "test" }];
const ranking = {
	of: "points",
	key: "exact",
	order: "highest-first",
	ties: "competition",
	population: "ranked",
} as const;

const marks = defineScheme({
	id: "marks",
	sources,
	rounding: "half-up",
	facts: {
		mark: { type: "number" },
		tier: { type: "text", values: ["department", "district"] },
		special: { type: "boolean" },
	},
	root: {
		id: "mark",
		max: 100,
		rule: { fact: "mark" },
		publish: { points: { places: 1 } },
		rank: {
			...ranking,
			within: "tier",
			where: { not: { true: { fact: "special", missing: false } } },
			population: "listed",
		},
		groups: {
			of: "points",
			key: "published",
			cuts: [
				{ at: 90, inclusive: true, label: { vi: "Tốt", en: "good" } },
				{ at: 80, inclusive: false, label: { vi: "Khá", en: "fair" } },
			],
			otherwise: { vi: "Trung bình", en: "average" },
		},
	},
});

const unit = (name: string, mark: number | null, tier: string | null, special?: boolean) => ({
	unit: name,
	period: "2022",
	facts: { mark, tier, ...(special === undefined ? {} : { special }) },
});

const board = scoreUnits(
	marks,
	{
		periods: ["2022"],
		records: [
			unit("A", 91, "district"),
			unit("B", 95, "district", true),
			unit("C", 91, "district"),
			unit("D", 80, "district"),
			unit("E", 89.96, "department"),
			unit("F", null, "department"),
			unit("G", 70, null),
		],
	},
	{ period: "2022" },
);

describe("ranks and groups of a board", () => {
	test("start again in each tier; what is not ranked is scored and named", () => {
		expect(board.nodes.mark?.rank).toEqual({
			rank: [1, null, 1, 3, 1, null, null],
			tied: [2, 0, 2, 1, 1, 0, 0],
			of: [4, 4, 4, 4, 2, 2, 0],
			within: ["district", "district", "district", "district", "department", "department", null],
		});
		expect(board.nodes.mark?.points[1]).toBe(95);
		const unranked = board.diagnostics.items.find(({ code }) => code === "UNRANKED");
		expect(unranked).toMatchObject({ severity: "note", units: ["B", "F", "G"], count: 3 });
	});

	test("groups go by the published figure, each cut by its own side", () => {
		expect(board.nodes.mark?.published?.points?.[4]).toBe("90.0");
		const english = board.nodes.mark?.group?.map((label) => (typeof label === "object" ? label?.en : label));
		expect(english).toEqual(["good", undefined, "good", "average", "good", undefined, undefined]);
		expect(board.diagnostics.items.find(({ code }) => code === "VALUE_ON_CUT")).toMatchObject({
			units: ["D", "E"],
		});
	});

	test("rows of a node, and of a unit", () => {
		expect(records(board, "mark")[3]).toEqual({
			unit: "D",
			node: "mark",
			status: "ok",
			points: 80,
			max: 100,
			percent: 80,
			published: "80.0",
			outcome: null,
			rank: 3,
			of: 4,
			group: { vi: "Trung bình", en: "average" },
		});
		expect(unitScores(board, "F")).toMatchObject([{ status: "missing", points: null, rank: null, of: null }]);
		expect(() => records(board, "mrak" as "mark")).toThrow(SteerindexError);
		expect(() => unitScores(board, "H")).toThrow(/UNKNOWN_UNIT/);
	});

	test("a reading of a unit carries its rank and its field", () => {
		expect(readingOf(board, "D", { index: "PAR INDEX" })).toMatchObject({
			index: "PAR INDEX",
			unit: "D",
			period: "2022",
			score: { decimal: "80.0" },
			max: 100,
			rank: 3,
			of: 4,
		});
		expect(() => readingOf(board, "F")).toThrow(/NO_POINTS/);
	});

	test("a board with errors is not complete", () => {
		expect(() => requireComplete(board)).toThrow(
			/INCOMPLETE at root.rule: mark \(mark\): there is no value: F/,
		);
		const whole = scoreUnits(
			marks,
			{ periods: ["2022"], records: [unit("A", 91, "district")] },
			{ period: "2022" },
		);
		expect(requireComplete(whole)).toBe(whole);
	});
});

describe("ranks on what is printed and on what is not", () => {
	const scheme = (key: "exact" | "published") =>
		defineScheme({
			id: "papi-total",
			sources,
			facts: { total: { type: "number" } },
			root: {
				id: "total",
				rule: { fact: "total" },
				publish: { points: { places: 2, mode: "half-up" } },
				rank: { ...ranking, key },
			},
		});
	// PAPI 2021 (https://papi.org.vn): both print 42.11.
	const totals = { "Quảng Nam": "42.105581819", "Long An": "42.105210364", Huế: "48.059" };
	const observations = {
		periods: ["2021"],
		records: Object.entries(totals).map(([name, decimal]) => ({
			unit: name,
			period: "2021",
			facts: { total: { decimal } },
		})),
	};

	test("ties by the published figure", () => {
		const { nodes } = scoreUnits(scheme("published"), observations, { period: "2021" });
		expect(nodes.total?.rank).toEqual({ rank: [2, 2, 1], tied: [2, 2, 1], of: [3, 3, 3] });
	});

	test("a rank that hidden digits decide is told of", () => {
		const { nodes, diagnostics } = scoreUnits(scheme("exact"), observations, { period: "2021" });
		expect(nodes.total?.rank?.rank).toEqual([2, 3, 1]);
		expect(diagnostics.items).toMatchObject([{ code: "HIDDEN_TIE_BREAK", units: ["Quảng Nam", "Long An"] }]);
	});
});

describe("ranking points under maxima that differ", () => {
	const scheme = (of: "points" | "percent") =>
		defineScheme({
			id: "thanh-hoa",
			sources,
			facts: { appraised: { type: "number" }, survey: { type: "number" } },
			root: {
				id: "index",
				combine: "sum",
				rank: { ...ranking, of },
				children: [
					{ id: "appraised", max: 84, rule: { fact: "appraised" } },
					{ id: "survey", max: 16, whenNotApplicable: "exclude", rule: { fact: "survey" } },
				],
			},
		});
	const observations = {
		periods: ["2024"],
		records: [
			{ unit: "A", period: "2024", facts: { appraised: 63, survey: { notApplicable: true } as const } },
			{ unit: "B", period: "2024", facts: { appraised: 62, survey: 12 } },
		],
	};

	test("is warned of; percent of the applicable maximum is the fair key", () => {
		const byPoints = scoreUnits(scheme("points"), observations, { period: "2024" });
		expect(byPoints.nodes.index?.rank?.rank).toEqual([2, 1]);
		expect(byPoints.diagnostics.items).toMatchObject([{ code: "RANK_ON_POINTS", count: 2 }]);
		const byPercent = scoreUnits(scheme("percent"), observations, { period: "2024" });
		expect(byPercent.nodes.index).toMatchObject({ percent: [75, 74], max: [84, 100] });
		expect(byPercent.nodes.index?.rank?.rank).toEqual([1, 2]);
		expect(byPercent.diagnostics.items).toEqual([]);
	});
});

describe("points that are given at a node", () => {
	const scheme = defineScheme({
		id: "given",
		sources,
		facts: { a: { type: "number" }, b: { type: "number" } },
		root: {
			id: "total",
			combine: "sum",
			publish: { points: { places: 1, mode: "half-up" } },
			children: [
				{
					id: "d1",
					combine: "sum",
					children: [
						{ id: "a", max: 5, rule: { fact: "a" } },
						{ id: "b", max: 5, rule: { fact: "b" } },
					],
				},
			],
		},
	});
	const score = (nodes: object, facts: object = {}) =>
		scoreUnits(
			scheme,
			{ periods: ["1"], records: [{ unit: "A", period: "1", nodes, facts }] },
			{ period: "1" },
		);

	test("need no facts below them", () => {
		const { nodes, diagnostics } = score({ d1: 7.2 });
		expect(nodes.total).toMatchObject({ points: [7.2], max: [10], percent: [72], given: [false] });
		expect(nodes.d1).toMatchObject({ given: [true] });
		expect(nodes.a).toMatchObject({ status: ["missing"] });
		expect(diagnostics.items).toEqual([]);
	});

	test("win over what can be computed, and both figures are told", () => {
		const differing = score({ d1: 7.2 }, { a: 3, b: 4 });
		expect(differing.nodes.total?.points).toEqual([7.2]);
		expect(differing.diagnostics.items).toMatchObject([
			{
				code: "GIVEN_AND_COMPUTED",
				severity: "warning",
				message: { en: expect.stringContaining("given 7.2, computed 7") },
			},
		]);
		const alike = score({ total: 7.04 }, { a: 3, b: 4 });
		expect(alike.diagnostics.items).toMatchObject([{ code: "GIVEN_AND_COMPUTED", severity: "note" }]);
	});

	test("null there means: compute", () => {
		expect(score({ d1: null }, { a: 3, b: 4 }).nodes.total?.points).toEqual([7]);
	});
});

describe("quotas", () => {
	test("of two excellent only one may stay, where the limit is 20 % of five good", () => {
		// Decree 335/2025: at most 20 % of those rated good; the direction of rounding is the scheme's.
		const scheme = defineScheme({
			id: "quota",
			sources,
			facts: { score: { type: "number" } },
			root: { id: "score", rule: { fact: "score" } },
			outcomes: [
				{
					id: "grade",
					rule: {
						bands: { fact: "score" },
						table: [
							[">=", 90, "excellent"],
							[">=", 70, "good"],
						],
						else: "completed",
					},
				},
			],
			quotas: [
				{
					node: "grade",
					label: "excellent",
					to: "good",
					share: 0.2,
					of: ["good"],
					round: "floor",
					by: "score",
					ties: "drop-all",
				},
			],
		});
		const scores = [95, 91, 80, 79, 78, 77, 76];
		const found = scoreUnits(
			scheme,
			{
				periods: ["1"],
				records: scores.map((score, i) => ({ unit: `u${i + 1}`, period: "1", facts: { score } })),
			},
			{ period: "1" },
		);
		expect(found.nodes.grade?.outcome).toEqual(["excellent", ...Array.from({ length: 6 }, () => "good")]);
		expect(found.diagnostics.items).toMatchObject([{ code: "QUOTA_MOVED", units: ["u2"] }]);
	});
});

describe("units", () => {
	const scheme = defineScheme({
		id: "units",
		sources,
		facts: { a: { type: "number" }, tier: { type: "text", values: ["I", "II"] } },
		root: { id: "a", rule: { fact: "a" }, rank: { ...ranking, within: "tier", population: "listed" } },
	});

	test("of a list stand in its order, with their own facts, also without a record", () => {
		const units = [
			{ id: "A", facts: { tier: "I" } },
			{ id: "B", facts: { tier: "II" } },
			{ id: "C", facts: { tier: "I" } },
			{ id: "D", to: "2021-12-31", facts: { tier: "I" } },
		];
		const observations = {
			periods: ["2021", "2022"],
			units,
			records: [
				{ unit: "C", period: "2022", facts: { a: 2 } },
				{ unit: "A", period: "2022", facts: { a: 1, tier: "II" } },
			],
		};
		const found = scoreUnits(scheme, observations, { period: "2022" });
		expect(found.units).toEqual(["A", "B", "C"]);
		expect(found.nodes.a?.rank).toMatchObject({
			rank: [1, null, 1],
			of: [2, 2, 1],
			within: ["II", "II", "I"],
		});
		expect(scoreUnits(scheme, observations, { period: "2021" }).units).toEqual(["A", "B", "C", "D"]);
	});
});

describe("facts that are the same in every period", () => {
	test("are those of the period before too, and of nothing before the first", () => {
		const scheme = defineScheme({
			id: "before",
			sources,
			facts: { area: { type: "number" } },
			root: { id: "area", rule: { fact: "area", period: -1 } },
		});
		const observations = { periods: ["1", "2"], units: [{ id: "A", facts: { area: 7 } }], records: [] };
		const pointsOf = (period: string) => scoreUnits(scheme, observations, { period }).nodes.area?.points;
		expect(pointsOf("1")).toEqual([null]);
		expect(pointsOf("2")).toEqual([7]);
	});
});

describe("which nodes a board keeps", () => {
	test("all, the composites, or those named", () => {
		const scheme = defineScheme({
			id: "kept",
			sources,
			facts: { a: { type: "number" } },
			root: { id: "root", combine: "sum", children: [{ id: "a", rule: { fact: "a" } }] },
			outcomes: [{ id: "pass", rule: true }],
		});
		const observations = { periods: ["1"], records: [{ unit: "A", period: "1", facts: { a: 1 } }] };
		const kept = (nodes?: "all" | "composites" | readonly ["a"]) =>
			scoreUnits(scheme, observations, { period: "1", ...(nodes ? { nodes } : {}) }).order;
		expect(kept()).toEqual(["root", "a", "pass"]);
		expect(kept("composites")).toEqual(["root", "pass"]);
		expect(kept(["a"])).toEqual(["a"]);
		expect(() => kept(["b"] as unknown as readonly ["a"])).toThrow(/UNKNOWN_NODE/);
	});
});

describe("panels", () => {
	const scheme = defineScheme({
		id: "panel",
		sources,
		facts: { a: { type: "number" } },
		root: {
			id: "total",
			combine: "sum",
			children: [
				{ id: "a", rule: { fact: "a" } },
				{
					id: "growth",
					rule: { calc: ["-", { fact: "a" }, { fact: "a", period: -1, missing: { fact: "a" } }] },
				},
			],
		},
	});
	const rows = [
		{ province: "A", year: 2021, dim: "4.50" },
		{ province: "A", year: 2020, dim: 4 },
		{ province: "B", year: 2021, dim: "" },
	];
	const options = { unit: "province", period: "year", fields: { a: "dim" }, blank: "missing" } as const;

	test("years in the order of time, each knowing the year before", () => {
		const panel = scorePanel(scheme, rows, options);
		expect(panel.periods).toEqual(["2020", "2021"]);
		expect(records(boardAt(panel, "2021"), "total").map(({ points }) => points)).toEqual([5, null]);
		expect(boardAt(panel, "2020").nodes.total?.points).toEqual([4]);
		expect(JSON.parse(JSON.stringify(panel))).toEqual(panel);
	});

	test("a blank is what the caller says", () => {
		const { nodes } = boardAt(scorePanel(scheme, rows, { ...options, blank: "notApplicable" }), "2021");
		expect(nodes.a?.status).toEqual(["ok", "notApplicable"]);
		expect(() => scorePanel(scheme, rows, { ...options, blank: "error" })).toThrow(
			/BLANK_CELL at rows.2.dim/,
		);
		const without = { ...options, blank: undefined } as unknown as typeof options;
		expect(() => scorePanel(scheme, rows, without)).toThrow(/MISSING_KEY at options.blank/);
	});

	test("misspelt columns, unknown facts, words for numbers", () => {
		const fault = (more: object, extra: readonly object[] = []) => {
			try {
				scorePanel(scheme, [...rows, ...extra] as typeof rows, { ...options, ...more } as typeof options);
				return [];
			} catch (error) {
				return SteerindexError.is(error)
					? error.issues.map(({ code, suggestion }) => `${code} ${suggestion}`)
					: [];
			}
		};
		expect(fault({ fields: { a: "dimm" } })).toEqual(["UNKNOWN_COLUMN dim"]);
		expect(fault({ fields: { b: "dim" } })).toEqual(["UNKNOWN_FACT a"]);
		expect(fault({}, [{ province: "C", year: 2021, dim: "4,5" }])).toEqual(["NOT_A_NUMBER undefined"]);
		expect(fault({}, [{ province: "C", year: "quý II", dim: 1 }])).toEqual(["PERIODS_UNORDERED undefined"]);
	});
});
