import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parIndex } from "steerindex/catalog";
import { add } from "steerindex/number";
import { reviewScheme } from "steerindex/scheme";
import { scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { problemsOf } from "../display/refusal.ts";
import published from "../scenarios/index-par.json" with { type: "json" };
import { describeShared } from "../shared.ts";
import { cellsOf } from "./indexRows.ts";

// Checks catalog.par-index.

const sources = [{ title: "a province's own decision" }];
const own = {
	id: "own",
	sources,
	rankOn: "exact",
	results: [
		{ id: "1", max: 50 },
		{ id: "2", max: 30.5 },
	],
	survey: [{ id: "3", max: { decimal: "19.50" }, whenNotApplicable: "exclude" }],
} as const;

describe("catalog.par-index: published blocks", () => {
	test.each(published)("$unit $year", ({ year, unit, parts, sumOfParts, printedTotal, printed }) => {
		const scheme = parIndex(year as 2021 | 2022, { rankOn: "published" });
		const period = String(year);
		const score = (nodes: { readonly parIndex?: { readonly decimal: string } }) =>
			scoreUnits(scheme, { periods: [period], records: [{ unit, period, facts: parts, nodes }] }, { period });
		const computed = score({});
		expect(cellsOf(computed, "parIndex").get(unit)?.published).toBe(sumOfParts);
		for (const [node, percent] of Object.entries(printed)) {
			expect(cellsOf(computed, node as "impact").get(unit)?.percent).toBe(percent);
		}
		// The printed total is not the sum of the printed parts: it counts, and the board says what the parts give.
		const reported = score({ parIndex: { decimal: printedTotal } });
		expect(cellsOf(reported, "parIndex").get(unit)?.published).toBe(printedTotal);
		const finding = reported.diagnostics.items.find(({ code }) => code === "GIVEN_AND_COMPUTED");
		expect(finding).toMatchObject({ severity: "warning", node: "parIndex", units: [unit] });
		// Four parts and a total of two decimals: at most 4 · 0.005 + 0.005 apart.
		const [sum, total] = [sumOfParts, printedTotal].map((figure) => Number(figure.replace(".", "")));
		expect(Math.abs((sum ?? 0) - (total ?? 0))).toBe(1);
	});

	test.each([
		[2021, "par-index-2021", [66.5, 33.5], 39.5],
		[2022, "par-index-2022", [68, 32], 38.5],
	] as const)("%i: blocks of %s", (year, id, blocks, impact) => {
		const scheme = parIndex(year, { rankOn: "exact" });
		expect(scheme.id).toBe(id);
		expect(reviewScheme(scheme)).toEqual([]);
		const facts = { appraisal: 1, socioEconomic: 1, sipas: 1, leaders: 1 };
		const records = [{ unit: "A", period: "1", facts }];
		const { nodes } = scoreUnits(scheme, { periods: ["1"], records }, { period: "1" });
		expect([nodes.results?.max[0], nodes.survey?.max[0]]).toEqual(blocks);
		expect(nodes.parIndex?.max).toEqual([100]);
		expect(nodes.impact).toMatchObject({ points: [3], max: [impact] });
	});

	test("other years are refused", () => {
		expect(problemsOf(() => parIndex(2020 as never, { rankOn: "exact" }))).toEqual(["YEAR_NOT_COVERED year"]);
		expect(problemsOf(() => parIndex(2022, {} as never))).toEqual(["MISSING_KEY options.rankOn"]);
		expect(problemsOf(() => parIndex(2022, undefined as never))).toEqual(["BAD_OPTIONS options"]);
		expect(problemsOf(() => parIndex(null as never))).toEqual(["YEAR_NOT_COVERED year"]);
	});
});

describe("catalog.par-index: a format of one's own", () => {
	test("percent of the maximum that applies, at every level; ranks go by it", () => {
		const notApplicable = { notApplicable: true, reason: "no survey" } as const;
		const board = scoreUnits(
			parIndex(own),
			{
				periods: ["1"],
				records: [
					{ unit: "A", period: "1", facts: { 1: 40, 2: 24.4, 3: 15.6 } },
					{ unit: "B", period: "1", facts: { 1: 40, 2: 24.4, 3: notApplicable } },
				],
			},
			{ period: "1" },
		);
		expect(board.nodes.parIndex?.published).toEqual({
			points: ["80.00", "64.40"],
			percent: ["80.00", "80.00"],
		});
		expect(board.nodes.parIndex?.max).toEqual([100, 80.5]);
		expect(board.nodes.parIndex?.rank?.rank).toEqual([1, 1]);
		expect(board.nodes["3"]?.published?.percent).toEqual(["80.00", null]);
		expect(board.nodes.survey?.status).toEqual(["ok", "notApplicable"]);
	});

	test("maxima that do not add up to 100 are refused, and every other problem with them", () => {
		const short = { ...own, results: [{ id: "1", max: 50 }] };
		expect(problemsOf(() => parIndex(short as never))).toEqual(["MAX_SUM format"]);
		expect(
			problemsOf(() =>
				parIndex({
					...own,
					rankOn: "percent",
					results: [7, { id: "1", max: "50" }, { id: "2", max: 1, weight: 2 }],
					survey: {},
					criteria: [],
				} as never),
			),
		).toEqual([
			"UNKNOWN_KEY format.criteria",
			"WRONG_TYPE format.results.0",
			"NOT_A_NUMBER format.results.1.max",
			"UNKNOWN_KEY format.results.2.weight",
			"NOT_A_LIST format.survey",
			"UNKNOWN_VALUE format.rankOn",
		]);
	});

	test("groups are the caller's", () => {
		const groups = {
			of: "percent",
			key: "published",
			cuts: [{ at: 80, inclusive: true, label: "A" }],
			otherwise: "B",
		} as const;
		const board = scoreUnits(
			parIndex({ ...own, groups }),
			{ periods: ["1"], records: [{ unit: "A", period: "1", facts: { 1: 40, 2: 24.4, 3: 15.5 } }] },
			{ period: "1" },
		);
		expect(board.nodes.parIndex?.group).toEqual(["B"]);
	});
});

describeShared("catalog.par-index: 2012", (folder) => {
	test("two blocks, appraised and asked, add up to the printed total in 19 of 19 rows", () => {
		const { rows } = JSON.parse(readFileSync(join(folder, "data", "par_index_published.json"), "utf8")) as {
			readonly rows: readonly {
				readonly score: number;
				readonly moha_points?: number;
				readonly survey_points?: number;
			}[];
		};
		const split = rows.flatMap(({ score, moha_points: results, survey_points: survey }) =>
			results === undefined || survey === undefined ? [] : [{ score, results, survey }],
		);
		expect(split).toHaveLength(19);
		expect(split.map(({ results, survey }) => add(results, survey))).toEqual(split.map(({ score }) => score));
	});
});
