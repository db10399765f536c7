import { papi, provinces } from "steerindex/catalog";
import {
	type CompareBoardsOptions,
	compareBoards,
	formatBoardComparison,
	mapSchemes,
} from "steerindex/change";
import { SteerindexError } from "steerindex/core";
import { defineScheme } from "steerindex/scheme";
import { type Scoreboard, scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { observations } from "../../examples/papi.data.ts";
import scenarios from "../scenarios/change-boards.json" with { type: "json" };

const refused = (run: () => unknown): readonly string[] => {
	try {
		run();
		return [];
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
	}
};

const codesOf = ({ cautions }: { readonly cautions: readonly { readonly code: string }[] }) =>
	cautions.map(({ code }) => code);

/** The dimensions of both years under one scheme: they are given as finished points. */
const publishing = papi(2021, { publish: "roundDimensions" });
const DIMENSIONS = ["d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8"] as const;
const papiBoards = (["2020", "2021"] as const).map((period) =>
	scoreUnits(publishing, observations, { period }),
);

const scheme = defineScheme({
	id: "demo",
	sources: [{ title: "hand" }],
	rounding: "half-up",
	facts: { a: { type: "number" }, b: { type: "number" }, kind: { type: "text", values: ["x", "y"] } },
	root: {
		id: "total",
		combine: "sum",
		max: 20,
		publish: { points: { places: 1 } },
		rank: {
			...{ of: "percent", key: "exact", order: "highest-first", ties: "competition", population: "ranked" },
			within: "kind",
		},
		groups: {
			...{ of: "points", key: "exact" },
			cuts: [{ at: 10, inclusive: true, label: { vi: "Tốt", en: "good" } }],
			otherwise: { vi: "Kém", en: "poor" },
		},
		children: [
			{ id: "a", max: 10, rule: { fact: "a" }, whenNotApplicable: "exclude" },
			{ id: "b", max: 10, rule: { fact: "b" } },
		],
	},
	outcomes: [
		{ id: "pass", rule: { case: [[[">=", { node: "total", as: "points" }, 10], true]], else: false } },
	],
});
type Row = readonly [unit: string, a: number | null | "n/a", b: number | null, kind?: "x" | "y"];
const boardOf = (period: string, rows: readonly Row[]): Scoreboard<"total" | "a" | "b" | "pass"> => {
	const records = rows.map(([unit, a, b, kind = "x"]) => ({
		unit,
		period,
		facts: { a: a === "n/a" ? ({ notApplicable: true } as const) : a, b, kind },
	}));
	return scoreUnits(scheme, { periods: [period], records }, { period });
};

// Formula: change.boards.
describe("published boards", () => {
	test.each(scenarios)("$id", (scenario) => {
		const [before, after] = papiBoards;
		if (!before || !after) throw new Error("two boards");
		const compared = compareBoards(before, after, { units: "common", domains: DIMENSIONS });
		const row = compared.rows.find(({ unit }) => unit === scenario.unit);
		const total = row?.nodes.find(({ node }) => node === "papi");
		const { before: was, after: is, change } = total?.score ?? {};
		expect([was?.exact, is?.exact, change?.exact]).toEqual(scenario.total);
		const changes = DIMENSIONS.map((id) => row?.nodes.find(({ node }) => node === id)?.score?.change?.exact);
		expect(changes).toEqual(scenario.dimensions);
		expect(row?.domains?.score.nodes).toEqual({
			...{ up: scenario.up, down: scenario.down },
			...{ unchanged: [], notCompared: [] },
		});
		expect(total?.rank).toEqual({ ...scenario.rank, common: scenario.common });
		expect([total?.group?.before, total?.group?.after]).toMatchObject(scenario.group.map((en) => ({ en })));
		expect(codesOf(compared)).toEqual(["DIFFERENT_OF"]);
	});

	test("who is ranked no longer is named at the node", () => {
		const [before, after] = papiBoards as [Scoreboard, Scoreboard];
		const { nodes, population } = compareBoards(before, after, { units: "common", nodes: ["papi", "d6"] });
		expect(nodes[0]?.ranked).toEqual({
			...{ before: 63, after: 60, common: 60 },
			...{ left: ["Quảng Ninh", "Bắc Giang", "Bắc Ninh"], entered: [], otherClass: [] },
		});
		expect(nodes[0]?.scores).toEqual({ up: 24, down: 36, unchanged: 0 });
		expect(nodes[1]).toEqual({
			node: "d6",
			scores: { up: 59, down: 1, unchanged: 0 },
			ranks: { up: 0, down: 0, unchanged: 0 },
		});
		expect(population).toMatchObject({ before: 63, after: 63, common: 63, came: [], left: [] });
	});
});

describe("a hand-made pair of boards", () => {
	const before = boardOf("2021", [
		["A", 5, 5.04],
		["B", 8, 8],
		["C", 1, 1],
		["D", 2, 2, "y"],
		["E", 3, 3, "y"],
	]);
	const after = boardOf("2022", [
		["B", 8, 7],
		["A", "n/a", 5],
		["F", 6, 6],
		["D", 2.5, 2],
		["E", 4, null, "y"],
	]);

	test("each figure of each unit, as printed where both boards print", () => {
		const { rows } = compareBoards(before, after, { units: "common" });
		expect(rows.map(({ unit }) => unit)).toEqual(["B", "A", "D", "E"]);
		expect(rows[1]?.nodes[0]).toEqual({
			node: "total",
			status: { before: "ok", after: "ok" },
			score: {
				before: { value: 10, exact: "10.0" },
				after: { value: 5, exact: "5.0" },
				change: { value: -5, exact: "-5.0" },
				as: "published",
			},
			unprinted: {
				before: { value: 10.04, exact: "10.04" },
				after: { value: 5, exact: "5" },
				change: { value: -5.04, exact: "-5.04" },
				as: "board",
			},
			percent: {
				before: { value: 50.2, exact: "50.2" },
				after: { value: 50, exact: "50" },
				change: { value: -0.2, exact: "-0.2" },
				as: "board",
			},
			rank: {
				...{ before: 2, beforeOf: 3, after: 3, afterOf: 4, places: -1 },
				common: { before: 2, after: 2, of: 2, places: 0 },
				within: { before: "x", after: "x" },
			},
			group: { before: { vi: "Tốt", en: "good" }, after: { vi: "Kém", en: "poor" } },
		});
		expect(rows[1]?.nodes[1]).toEqual({
			node: "a",
			status: { before: "ok", after: "notApplicable" },
			score: { before: { value: 5, exact: "5" }, after: null, change: null, as: "board" },
			percent: { before: { value: 50, exact: "50" }, after: null, change: null, as: "board" },
		});
		expect(rows[1]?.nodes[3]).toMatchObject({ node: "pass", outcome: { before: true, after: false } });
		expect(rows[1]?.domains?.score.nodes).toEqual({
			...{ up: [], down: ["b"], unchanged: [] },
			notCompared: ["a", "pass"],
		});
	});

	test("a unit that changed its class has two ranks and no common one", () => {
		const { rows, nodes, cautions } = compareBoards(before, after, { units: "common" });
		expect(rows[2]?.nodes[0]?.rank).toEqual({
			...{ before: 2, beforeOf: 2, after: 4, afterOf: 4, places: -2 },
			within: { before: "y", after: "x" },
		});
		expect(nodes[0]?.ranked).toMatchObject({ otherClass: ["D"], left: ["E", "C"], entered: ["F"] });
		expect(cautions.map(({ code }) => code)).toEqual(["DIFFERENT_OF", "CLASS_CHANGED", "DIFFERENT_MAX"]);
	});

	test("all units: those of one board have their figures on that side only", () => {
		const { rows, population } = compareBoards(before, after, { units: "all" });
		expect(rows.map(({ unit, standing }) => `${unit} ${standing}`)).toEqual([
			...["B common", "A common", "F came", "D common", "E common", "C left"],
		]);
		expect(rows[2]?.nodes[0]).toMatchObject({
			status: { before: null, after: "ok" },
			score: { before: null, after: { exact: "12.0" }, change: null, as: "published" },
			rank: { before: null, beforeOf: null, after: 2, afterOf: 4, places: null },
		});
		expect(rows[2]?.domains).toBeUndefined();
		expect(population).toEqual({
			...{ before: 5, after: 5, common: 4, came: ["F"], left: ["C"], merged: [], renamed: [] },
		});
	});

	test("the same number of units, but not the same ones", () => {
		const other = boardOf("2022", [
			["A", 5, 5],
			["B", 8, 8],
			["F", 1, 1],
		]);
		const first = boardOf("2021", [
			["A", 5, 5],
			["B", 8, 8],
			["C", 1, 1],
		]);
		expect(codesOf(compareBoards(first, other, { units: "common" }))).toEqual(["FIELD_CHANGED"]);
	});

	test("self score against appraisal: one period, one scheme, other figures", () => {
		const self = boardOf("2022", [["A", 9, 9]]);
		const appraised = boardOf("2022", [["A", 9, 7.5]]);
		const compared = compareBoards(self, appraised, { units: "all" });
		expect(compared.rows[0]?.nodes.map(({ score }) => score?.change?.exact ?? null)).toEqual([
			...["-1.5", "0", "-1.5", null],
		]);
		expect(formatBoardComparison(compared, { locale: "vi", unit: "A" }).split("\n")[0]).toBe(
			"demo, 2022: hai bảng điểm của cùng một kỳ, A",
		);
	});

	test("a double that prints with an exponent is the decimal it means", () => {
		const [small, large] = [boardOf("2021", [["A", 1e-7, 1]]), boardOf("2022", [["A", 3e-7, 1]])];
		const { rows } = compareBoards(small, large, { units: "common", nodes: ["a"] });
		expect(rows[0]?.nodes[0]?.score).toEqual({
			before: { value: 1e-7, exact: "0.0000001" },
			after: { value: 3e-7, exact: "0.0000003" },
			change: { value: 2e-7, exact: "0.0000002" },
			as: "board",
		});
	});

	test("boards that keep other nodes: what only one has is named", () => {
		const few = scoreUnits(
			scheme,
			{ periods: ["2022"], records: [{ unit: "A", period: "2022", facts: { a: 1, b: 1, kind: "x" } }] },
			{ period: "2022", nodes: ["total", "b"] },
		);
		const compared = compareBoards(before, few, { units: "common" });
		expect(compared.nodes.map(({ node }) => node)).toEqual(["total", "b"]);
		expect(compared.onlyBefore).toEqual(["a", "pass"]);
		expect(compared.domains).toEqual(["b"]);
		expect(codesOf(compared)).toEqual(["DIFFERENT_OF", "ONE_SIDED"]);
		const run = () => compareBoards(few, boardOf("2023", [["A", 1, 1]]), { units: "common", nodes: ["a"] });
		expect(refused(run)).toEqual(["UNKNOWN_NODE /nodes/0"]);
	});

	test("domains that are ranked: three of eight rose in rank, five fell", () => {
		const ids = ["1", "2", "3", "4", "5", "6", "7", "8"] as const;
		const rank = {
			of: "points",
			key: "exact",
			order: "highest-first",
			ties: "competition",
			population: "ranked",
		} as const;
		const domains = defineScheme({
			...{ id: "par", sources: [{ title: "hand" }] },
			facts: Object.fromEntries(ids.map((id) => [id, { type: "number" }])) as {
				[id in (typeof ids)[number]]: { type: "number" };
			},
			root: {
				id: "par",
				combine: "sum",
				children: ids.map((id) => ({ id: `d${id}` as const, rank, rule: { fact: id } })),
			},
		});
		const board = (period: string, own: (id: number) => number) => {
			const facts = (of: (id: number) => number) => Object.fromEntries(ids.map((id) => [id, of(Number(id))]));
			const records = [
				{ unit: "Quảng Nam", period, facts: facts(own) },
				{ unit: "others", period, facts: facts(() => 5) },
			];
			return scoreUnits(domains, { periods: [period], records }, { period });
		};
		const compared = compareBoards(
			board("2020", (id) => (id > 3 ? 6 : 4)),
			board("2021", (id) => (id > 3 ? 4 : 6)),
			{
				units: "common",
			},
		);
		const row = compared.rows[0]?.domains?.rank;
		expect([row?.up, row?.down, row?.unchanged]).toEqual([3, 5, 0]);
		expect(row?.nodes.up).toEqual(["d1", "d2", "d3"]);
		const lines = formatBoardComparison(compared, { locale: "vi", unit: "Quảng Nam" });
		expect(lines).toContain("3/8 lĩnh vực tăng hạng: d1, d2, d3\n5/8 lĩnh vực giảm hạng: d4, d5, d6, d7, d8");
	});
});

describe("units that were merged", () => {
	const merged = Object.fromEntries(
		provinces("2025-07-01").units.map(({ code, mergedFrom }) => [code, mergedFrom]),
	);
	const rows = (on: string): readonly Row[] =>
		provinces(on).units.map(({ code }, at) => [code, at / 10, at / 10]);
	const compared = compareBoards(boardOf("2024", rows("2024-12-31")), boardOf("2025", rows("2025-07-01")), {
		...{ units: "all", merged },
	});

	test("63 to 34 provinces: 11 are compared, 23 are named with what they are made of", () => {
		const { population } = compared;
		expect(population).toMatchObject({ before: 63, after: 34, common: 11, came: [], left: [], renamed: [] });
		expect(population.merged).toHaveLength(23);
		expect(population.merged.find(({ unit }) => unit === "48")).toEqual({ unit: "48", from: ["48", "49"] });
		expect(codesOf(compared)).toContain("UNITS_MERGED");
	});

	test("a code that changed its owner is never compared with itself: 52 was Bình Định and is Gia Lai", () => {
		const rows52 = compared.rows.filter(({ unit }) => unit === "52");
		expect(rows52.map(({ standing }) => standing)).toEqual(["merged", "absorbed"]);
		expect(rows52.every(({ nodes }) => nodes.every(({ score }) => !score?.change))).toBe(true);
	});

	test("one earlier unit is the same unit by another name", () => {
		const before = boardOf("2024", [["Thừa Thiên Huế", 5, 5]]);
		const after = boardOf("2025", [["Huế", 6, 5]]);
		const options = { units: "common", merged: { Huế: ["Thừa Thiên Huế"] } } as const;
		const { rows, population } = compareBoards(before, after, options);
		expect(rows[0]).toMatchObject({ unit: "Huế", standing: "common", formerly: "Thừa Thiên Huế" });
		expect(rows[0]?.nodes[0]?.score?.change?.exact).toBe("1.0");
		expect(population.renamed).toEqual([{ unit: "Huế", formerly: "Thừa Thiên Huế" }]);
	});

	test("who gives its name to another unit is not that unit any longer", () => {
		const before = boardOf("2024", [
			["A", 5, 5],
			["B", 5, 5],
		]);
		const after = boardOf("2025", [
			["A", 5, 5],
			["C", 5, 5],
		]);
		const { population } = compareBoards(before, after, { units: "all", merged: { C: ["A"] } });
		expect(population).toMatchObject({ came: ["A"], left: ["B"], renamed: [{ unit: "C", formerly: "A" }] });
	});
});

describe("across two schemes", () => {
	const facts = { a: { type: "number" }, b: { type: "number" }, c: { type: "number" } } as const;
	const [old, now] = [
		defineScheme({
			...{ id: "old", sources: [{ title: "hand" }], facts },
			root: {
				id: "total",
				combine: "sum",
				children: [
					{ id: "1", rule: { fact: "a" } },
					{ id: "2", combine: "sum", children: [{ id: "2.1", rule: { fact: "b" } }] },
					{ id: "3", rule: { fact: "c" } },
					{ id: "4", max: 10, rule: { fact: "a" } },
				],
			},
		}),
		defineScheme({
			...{ id: "new", sources: [{ title: "hand" }], facts },
			root: {
				id: "total",
				combine: "sum",
				children: [
					{ id: "one", rule: { fact: "a" } },
					{ id: "2", combine: "sum", children: [{ id: "2.1", rule: { fact: "b" } }] },
					{ id: "4", max: 20, rule: { calc: ["*", 2, { fact: "a" }] } },
					{ id: "5", rule: { fact: "c" } },
				],
			},
		}),
	];
	const mapping = mapSchemes(old, now, {
		...{ same: "rest", renamed: { "1": "one" }, dropped: ["3"], added: ["5"], factors: { "4": 2 } },
	});
	const observed = (period: string, a: number) => ({
		periods: [period],
		records: [{ unit: "A", period, facts: { a, b: 1, c: 2 } }],
	});
	const before = scoreUnits(old, observed("2021", 3), { period: "2021" });
	const after = scoreUnits(now, observed("2022", 4), { period: "2022" });

	test("nodes go with their partners; what has none, or another scale, is named and not compared", () => {
		const compared = compareBoards(before, after, { units: "common", mapping });
		expect(compared.nodes.map(({ node, formerly }) => [node, formerly ?? null])).toEqual([
			...[
				["total", null],
				["one", "1"],
				["2", null],
				["2.1", null],
			],
		]);
		expect(compared.rows[0]?.nodes.map(({ score }) => score?.change?.exact)).toEqual(["6", "1", "0", "0"]);
		expect([compared.onlyBefore, compared.onlyAfter]).toEqual([
			["3", "4"],
			["4", "5"],
		]);
		expect(codesOf(compared)).toEqual(["METHOD_CHANGED", "ONE_SIDED"]);
		expect(compared.cautions[0]?.message).toEqual({
			vi: "bộ tiêu chí thay đổi, từ old sang new; bỏ: 3; thêm: 5; một phần thay đổi có thể do cách chấm ở: total",
			en: "the scheme changed, from old to new; dropped: 3; added: 5; part of the change may be due to the method at: total",
		});
	});

	test("without a mapping, with that of others, or of a node without a partner: refused", () => {
		const run = (options: object): readonly string[] =>
			refused(() => compareBoards(before as never, after, { units: "common", ...options } as never));
		expect(run({})).toEqual(["DIFFERENT_SCHEMES /after"]);
		expect(run({ mapping: { ...mapping, after: mapping.before } })).toEqual([
			"MAPPING_MISMATCH /mapping/after/digest",
		]);
		expect(run({ mapping: 1 })).toEqual(["NOT_A_MAPPING /mapping"]);
		expect(run({ mapping, nodes: ["total", "5"] })).toEqual(["NODE_NOT_MAPPED /nodes/1"]);
	});
});

describe("refusals", () => {
	const board = boardOf("2021", [["A", 1, 1]]);
	const later = boardOf("2022", [["A", 1, 1]]);
	const withOptions = (options: object): readonly string[] =>
		refused(() => compareBoards(board, later, { units: "all", ...options } as CompareBoardsOptions as never));

	test("another scheme, an earlier period last, no choice of units", () => {
		const other = { ...later, digest: "sha256-other", scheme: "other" };
		expect(refused(() => compareBoards(board, other, { units: "all" }))).toEqual([
			"DIFFERENT_SCHEMES /after",
		]);
		expect(refused(() => compareBoards(later, board, { units: "all" }))).toEqual([
			"NOT_EARLIER /before/period",
		]);
		expect(withOptions({ units: undefined })).toEqual(["MISSING_KEY /units"]);
		expect(withOptions({ unit: "all" })).toEqual(["UNKNOWN_KEY /unit"]);
	});

	test("boards of other nodes do not compile without a mapping", () => {
		const wider: Scoreboard<"total" | "extra"> = { ...later, nodes: {}, order: [] };
		// @ts-expect-error "a" is no node of the later board
		expect(refused(() => compareBoards(board, wider, { units: "all" }))).toEqual([]);
	});

	test("names that neither board has", () => {
		expect(withOptions({ nodes: ["total", "aa"] })).toEqual(["UNKNOWN_NODE /nodes/1"]);
		expect(withOptions({ domains: ["c"] })).toEqual(["UNKNOWN_NODE /domains/0"]);
		expect(withOptions({ nodes: "a" })).toEqual(["NOT_A_LIST /nodes"]);
		expect(withOptions({ merged: { Z: ["A"] } })).toEqual(["UNKNOWN_UNIT /merged/Z"]);
		expect(withOptions({ merged: { A: ["Z"] } })).toEqual(["UNKNOWN_UNIT /merged/A/0"]);
		expect(withOptions({ merged: { A: [] } })).toEqual(["BAD_MERGER /merged/A"]);
		expect(withOptions({ merged: ["A"] })).toEqual(["BAD_MERGER /merged"]);
	});

	test("one unit that became two", () => {
		const two = boardOf("2022", [
			["A", 1, 1],
			["B", 1, 1],
		]);
		const options = { units: "all", merged: { A: ["A"], B: ["A"] } } as const;
		expect(refused(() => compareBoards(board, two, options))).toEqual(["DUPLICATE_ID /merged/B/0"]);
	});

	test("what is no board", () => {
		for (const bad of [
			null,
			{},
			{ ...board, units: ["A", "B"] },
			{ ...board, nodes: {} },
			{ ...board, order: "a" },
		]) {
			expect(refused(() => compareBoards(bad as never, later, { units: "all" }))).toEqual([
				"NOT_A_RESULT /before",
			]);
		}
	});
});

describe("formatBoardComparison", () => {
	const before = boardOf("2021", [
		["A", 5, 5.04],
		["B", 8, 8],
		["C", 1, 1],
	]);
	const after = boardOf("2022", [
		["A", 6, 4.5],
		["B", 8, 8],
		["F", 6, 6],
	]);
	const compared = compareBoards(before, after, { units: "all", domains: ["a", "b"] });

	test("the overview", () => {
		expect(formatBoardComparison(compared, { locale: "vi" })).toMatchInlineSnapshot(`
			"demo: 2021 → 2022
			Đơn vị: 3 → 3, 2 có ở cả hai bảng
			Mới có: F
			Không còn: C
			total: 1 đơn vị tăng điểm, 0 giảm, 1 giữ nguyên; 0 tăng hạng, 1 giảm, 1 giữ nguyên
			  Không còn được xếp hạng: C
			  Mới được xếp hạng: F
			a: 1 đơn vị tăng điểm, 0 giảm, 1 giữ nguyên
			b: 0 đơn vị tăng điểm, 1 giảm, 1 giữ nguyên
			Lưu ý: số đơn vị được xếp hạng bằng nhau nhưng không phải cùng những đơn vị ấy, ở các mục: total"
		`);
		expect(formatBoardComparison(compared, { locale: "en" })).toMatchInlineSnapshot(`
			"demo: 2021 → 2022
			Units: 3 → 3, 2 on both boards
			Came: F
			Left: C
			total: 1 rose in score, 0 fell, 1 stayed; 0 climbed, 1 fell in rank, 1 stayed
			  No longer ranked: C
			  Newly ranked: F
			a: 1 rose in score, 0 fell, 1 stayed
			b: 0 rose in score, 1 fell, 1 stayed
			Caution: as many units are ranked, but not the same ones, at these nodes: total"
		`);
	});

	test("the page of a unit, with the labels of nodes", () => {
		const labels = { total: { vi: "Tổng", en: "Total" }, a: "I" };
		expect(formatBoardComparison(compared, { locale: "vi", unit: "A", labels })).toMatchInlineSnapshot(`
			"demo: 2021 → 2022, A
			Tổng: 10,0 → 10,5, tăng 0,5 điểm; hạng 2/3 → 3/3, giảm 1 bậc; nhóm: Tốt, không đổi
			I: 5 → 6, tăng 1 điểm
			b: 5,04 → 4,5, giảm 0,54 điểm
			pass: true → true
			1/2 lĩnh vực tăng điểm: I
			1/2 lĩnh vực giảm điểm: b
			Lưu ý: số đơn vị được xếp hạng bằng nhau nhưng không phải cùng những đơn vị ấy, ở các mục: total"
		`);
		expect(formatBoardComparison(compared, { locale: "en", unit: "F" })).toMatchInlineSnapshot(`
			"demo: 2021 → 2022, F: is on the later board only
			total: none → 12.0; rank none → 2/3; group: none → good
			a: none → 6
			b: none → 6
			pass: none → true
			Caution: as many units are ranked, but not the same ones, at these nodes: total"
		`);
	});

	test("what is not there is refused", () => {
		expect(refused(() => formatBoardComparison(compared, { locale: "vi", unit: "Z" }))).toEqual([
			"UNKNOWN_UNIT /options/unit",
		]);
		expect(refused(() => formatBoardComparison({} as never, { locale: "vi" }))).toEqual(["NOT_A_RESULT "]);
		expect(refused(() => formatBoardComparison(null as never, { locale: "vi", unit: "A" }))).toEqual([
			"NOT_A_RESULT ",
		]);
	});
});
