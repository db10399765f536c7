import { dti } from "steerindex/catalog";
import { reviewScheme } from "steerindex/scheme";
import { scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { problemsOf } from "../display/refusal.ts";
import scenario from "../scenarios/index-dti.json" with { type: "json" };
import { cellsOf, given, scaled, wordsOf } from "./indexRows.ts";

// Checks catalog.dti. All figures at hand are in the scenario, so nothing is read from elsewhere.

const NINE = [
	"awareness",
	"institutions",
	"infrastructure",
	"people",
	"security",
	"government",
	"economy",
	"society",
] as const;
const MAXIMA = [100, 100, 100, 100, 100, 200, 150, 150];

describe("catalog.dti: 2020", () => {
	const rows = scenario[2020].provinces
		.map(wordsOf)
		.map(([unit = "", government, economy, society, index, rank]) => ({
			unit,
			facts: { government: given(government), economy: given(economy), society: given(society) },
			index,
			rank: Number(rank),
		}));
	const records = rows.map(({ unit, facts }) => ({ unit, period: "2020", facts }));
	const cells = cellsOf(scoreUnits(dti(2020), { periods: ["2020"], records }, { period: "2020" }), "dti");

	test("9 of 9 indices and ranks", () => {
		expect(rows.map(({ unit }) => [unit, cells.get(unit)?.published, cells.get(unit)?.rank])).toEqual(
			rows.map(({ unit, index, rank }) => [unit, index, rank]),
		);
	});

	test("Thừa Thiên Huế lies on a half, 0.40965, and prints half up", () => {
		expect(cells.get("Thừa Thiên Huế")).toMatchObject({ points: 0.40965, published: "0.4097" });
	});
});

describe("catalog.dti: 2022", () => {
	const rows = scenario[2022].provinces.map(wordsOf).map(([unit = "", ...figures]) => ({
		unit,
		parts: figures.slice(0, 8),
		index: figures[8] ?? "",
		rank: Number(figures[9]),
	}));
	const records = rows.map(({ unit, parts }) => ({
		unit,
		period: "2022",
		facts: Object.fromEntries(NINE.map((index, at) => [index, given(parts[at])])),
	}));
	const board = scoreUnits(dti(2022), { periods: ["2022"], records }, { period: "2022" });
	const cells = cellsOf(board, "dti");

	test("4 of 5 indices to the last digit, the fifth within the rounding of its parts; ranks", () => {
		const off = rows.filter(({ unit, index }) => cells.get(unit)?.published !== index);
		expect(off.map(({ unit, index }) => [unit, cells.get(unit)?.published, index])).toEqual([
			["TP Hồ Chí Minh", "0.7164", "0.7163"],
		]);
		expect(rows.map(({ unit }) => cells.get(unit)?.rank)).toEqual(rows.map(({ rank }) => rank));
		// Parts ± 0.00005 make the index ± 0.00005, and it is printed ± 0.00005 itself.
		for (const { parts, index } of rows) {
			const thousandfold = parts.reduce(
				(sum, part, at) => sum + BigInt(MAXIMA[at] ?? 0) * scaled(part, 4),
				0n,
			);
			const gap = thousandfold - 1000n * scaled(index, 4);
			expect(gap >= -1000n && gap <= 1000n).toBe(true);
		}
	});

	test("the index of the smart city is an outcome without points", () => {
		expect(board.nodes.smartCity?.status).toEqual(rows.map(() => "notApplicable"));
		const withCity = records.map((record) => ({ ...record, facts: { ...record.facts, smartCity: 0.5 } }));
		const again = scoreUnits(dti(2022), { periods: ["2022"], records: withCity }, { period: "2022" });
		expect(again.nodes.smartCity?.points).toEqual(rows.map(() => 0.5));
		expect(again.nodes.dti).toEqual(board.nodes.dti);
	});

	test("two 15th and the next 17th, as Thanh Hóa and Yên Bái", () => {
		const figures = [...Array.from({ length: 14 }, (_, at) => 0.9 - at / 100), 0.6, 0.6, 0.5999];
		const given = figures.map((figure, at) => ({ unit: `P${at}`, period: "1", nodes: { dti: figure } }));
		const ranks = scoreUnits(dti(2022), { periods: ["1"], records: given }, { period: "1" }).nodes.dti?.rank
			?.rank;
		expect(ranks?.slice(13)).toEqual([14, 15, 15, 17]);
	});
});

describe("catalog.dti: years", () => {
	test("2021 has the scheme of 2020; others are refused", () => {
		expect(dti(2021)).toEqual(dti(2020));
		expect([...reviewScheme(dti(2020)), ...reviewScheme(dti(2022))]).toEqual([]);
		expect(dti(2022).id).toBe("dti-2022");
		expect(problemsOf(() => dti(2023 as never))).toEqual(["YEAR_NOT_COVERED year"]);
		expect(problemsOf(() => dti("2022" as never))).toEqual(["YEAR_NOT_COVERED year"]);
	});
});
