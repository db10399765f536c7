import { type HdiNode, hdi } from "steerindex/catalog";
import { reviewScheme } from "steerindex/scheme";
import { scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { observations } from "../../examples/hdi.data.ts";
import scenario from "../scenarios/index-hdi.json" with { type: "json" };
import { describeShared } from "../shared.ts";
import { cellsOf, given, tableOf, wordsOf } from "./indexRows.ts";

// Checks catalog.hdi.

const scheme = hdi();
const countries = scenario.countries.map(wordsOf).map(([unit = "", index, rank, group]) => ({
	unit,
	expected: { published: index, rank: Number(rank), of: 191, group },
}));

describe("catalog.hdi: 2021, some countries computed among 191", () => {
	const board = scoreUnits(scheme, observations, { period: "2021" });
	const cells = cellsOf(board, "hdi");

	test.each(countries)("$unit", ({ unit, expected }) => {
		expect(cells.get(unit)).toMatchObject(expected);
	});

	test("the three dimensions of Việt Nam", () => {
		const { health, education, income } = scenario.vietNam;
		const six = (node: HdiNode) => cellsOf(board, node).get("VNM")?.points?.toFixed(6);
		expect([six("health"), six("education"), six("income")]).toEqual([health, education, income]);
	});

	test("beyond a goalpost there is nothing more to gain", () => {
		const points = (node: HdiNode, unit: string) => cellsOf(board, node).get(unit)?.points;
		expect(points("health", "HKG")).toBe(1);
		expect([points("expected", "AUS"), points("expected", "NOR")]).toEqual([1, 1]);
		expect([points("income", "LIE"), points("income", "SGP")]).toEqual([1, 1]);
	});

	test("ties share a rank and the next waits", () => {
		const ranks = new Map([...cells].map(([unit, { rank }]) => [unit, rank]));
		const holders = (rank: number) =>
			[...ranks]
				.filter(([, found]) => found === rank)
				.map(([unit]) => unit)
				.sort();
		expect(holders(13)).toEqual(["BEL", "NZL"]);
		expect(holders(14)).toEqual([]);
		expect(holders(15)).not.toEqual([]);
		expect(holders(19)).toEqual(["JPN", "KOR"]);
		expect(holders(35)).toEqual(["BHR", "LTU", "SAU"]);
		expect([holders(36), holders(37)]).toEqual([[], []]);
		expect(holders(38)).not.toEqual([]);
	});
});

describe("catalog.hdi: edges", () => {
	test("the review of the scheme finds nothing", () => {
		expect(reviewScheme(scheme)).toEqual([]);
	});

	const score = (
		lifeExpectancy: number,
		expectedSchooling: number,
		meanSchooling: number,
		gniPerCapita: number,
	) =>
		scoreUnits(
			scheme,
			{
				periods: ["1"],
				records: [
					{
						unit: "A",
						period: "1",
						facts: { lifeExpectancy, expectedSchooling, meanSchooling, gniPerCapita },
					},
				],
			},
			{ period: "1" },
		);
	const index = (...facts: readonly [number, number, number, number]) =>
		cellsOf(score(...facts), "hdi").get("A");

	test("every upper goalpost gives 1, exactly", () => {
		expect(index(85, 18, 15, 75000)).toMatchObject({ points: 1, published: "1.000", group: "Very High" });
		expect(index(90, 20, 16, 200000)).toMatchObject({ points: 1, published: "1.000" });
	});

	test("a lower goalpost gives 0 to the index, a value below it none", () => {
		expect(index(20, 12, 8, 10000)).toMatchObject({ points: 0, published: "0.000" });
		expect(index(70, 12, 8, 100)).toMatchObject({ points: 0, published: "0.000", group: "Low" });
		expect(index(70, 0, 0, 10000)).toMatchObject({ points: 0 });
		expect(index(19.9, 12, 8, 10000)).toMatchObject({ status: "failed", points: null, rank: null });
		expect(index(70, 12, 8, 99)).toMatchObject({ status: "failed" });
	});

	test("an eighth has the root 1/2", () => {
		// 20 + 65/8, 18/8 and 15/8; of income only the logarithm can be an eighth, so it is left at 1.
		expect(index(85, 18 / 8, 15 / 8, 75000)?.points).toBe(0.5);
	});
});

describeShared("catalog.hdi: all 191 countries of 2021", (folder) => {
	const rows = tableOf(folder, "hdi_2021.csv");
	const records = rows.map((row) => ({
		unit: row.iso3 ?? "",
		period: "2021",
		facts: {
			lifeExpectancy: given(row.le),
			expectedSchooling: given(row.eys),
			meanSchooling: given(row.mys),
			gniPerCapita: given(row.gnipc),
		},
	}));
	const cells = cellsOf(scoreUnits(scheme, { periods: ["2021"], records }, { period: "2021" }), "hdi");

	test("191 of 191 indices, ranks and groups", () => {
		expect(rows).toHaveLength(191);
		const found = rows.map(({ iso3 = "" }) => {
			const cell = cells.get(iso3);
			return [iso3, cell?.published, cell?.rank, cell?.group];
		});
		const printed = rows.map((row) => [row.iso3, Number(row.hdi).toFixed(3), Number(row.rank), row.group]);
		expect(found).toEqual(printed);
	});
});
