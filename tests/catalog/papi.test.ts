import { type PapiFact, type PapiNode, papi } from "steerindex/catalog";
import { mean, roundTo, subtract } from "steerindex/number";
import { reviewScheme } from "steerindex/scheme";
import { type Observations, scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { observations } from "../../examples/papi.data.ts";
import { problemsOf } from "../display/refusal.ts";
import scenario from "../scenarios/index-papi.json" with { type: "json" };
import { describeShared } from "../shared.ts";
import { cellsOf, figuresOf, given, tableOf, wordsOf } from "./indexRows.ts";

// Checks catalog.papi.

const PUBLISH = ["exact", "roundDimensions", "truncateTotal"] as const;
const DIMENSIONS = ["d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8"] as const;
const GROUPS = ["high", "average-high", "average-low", "low"] as const;
const provinces = wordsOf(scenario.provinces);

type Publish = (typeof PUBLISH)[number];

/** One figure of every province at a node. */
function at(period: string, node: PapiNode, line: string): Observations<never, PapiNode> {
	const figures = figuresOf(line);
	return {
		periods: [period],
		records: provinces.map((unit, index) => ({ unit, period, nodes: { [node]: given(figures[index]) } })),
	};
}

const total = (year: keyof typeof scenario.totals) => at(year, "papi", scenario.totals[year]);
const board = (year: string, publish: Publish) =>
	scoreUnits(papi(Number(year), { publish }), observations, { period: year });
const years = Object.keys(scenario.totals) as (keyof typeof scenario.totals)[];

describe("catalog.papi: 2020 and 2021, from the dimensions of 63 provinces", () => {
	test("rounded dimensions give the figures of the report of 16 August 2022, rounded totals do not", () => {
		const points = (year: string, publish: Publish) =>
			cellsOf(board(year, publish), "papi").get("Quảng Nam")?.published ?? "";
		const rounded = [points("2020", "roundDimensions"), points("2021", "roundDimensions")] as const;
		expect(rounded).toEqual(["43.28", "42.10"]);
		expect(subtract(rounded[1], rounded[0])).toBe(-1.18);
		const exact = [points("2020", "exact"), points("2021", "exact")] as const;
		expect(exact).toEqual(["43.2623", "42.1056"]);
		const places = { places: 2, mode: "half-up" } as const;
		const totals = exact.map((figure) => roundTo(figure, places));
		expect(totals).toEqual([43.26, 42.11]);
		expect(subtract(totals[1] ?? 0, totals[0] ?? 0)).toBe(-1.15);
		expect(roundTo(subtract(exact[1], exact[0]), places)).toBe(-1.16);
		expect(points("2021", "truncateTotal")).toBe("42.10");
	});

	test("21st of 63 and 35th of 60, whichever way it is rounded", () => {
		const places = PUBLISH.map((publish) =>
			["2020", "2021"].map((year) => {
				const cell = cellsOf(board(year, publish), "papi").get("Quảng Nam");
				return `${cell?.rank}/${cell?.of} ${cell?.group}`;
			}),
		);
		expect(places).toEqual(PUBLISH.map(() => ["21/63 average-high", "35/60 average-low"]));
	});

	test("rounding moves ranks and one group", () => {
		const differences = (year: string, field: "rank" | "group") => {
			const [exact, rounded] = [
				cellsOf(board(year, "exact"), "papi"),
				cellsOf(board(year, "roundDimensions"), "papi"),
			];
			return provinces.filter((unit) => exact.get(unit)?.[field] !== rounded.get(unit)?.[field]);
		};
		expect(differences("2020", "rank")).toHaveLength(9);
		expect(differences("2021", "rank")).toHaveLength(5);
		expect(differences("2020", "group")).toEqual(["Hà Nội"]);
		expect(differences("2021", "group")).toEqual([]);
	});

	test("who lacks the dimensions has no total, rank or group, and is named", () => {
		const { nodes, diagnostics } = board("2021", "exact");
		const cells = cellsOf(board("2021", "exact"), "papi");
		const none = { points: null, published: null, percent: null, rank: null, group: null };
		for (const unit of ["Quảng Ninh", "Bắc Giang", "Bắc Ninh"]) {
			expect(cells.get(unit)).toMatchObject({ ...none, status: "missing" });
		}
		expect(nodes.papi?.rank?.rank.filter((rank) => rank !== null)).toHaveLength(60);
		expect(diagnostics.items.map(({ code }) => code)).toContain("UNRANKED");
	});
});

describe("catalog.papi: totals of 2018 to 2024", () => {
	test.each(scenario.ranks)("ranks of $province", ({ province, ranks }) => {
		const found = Object.keys(ranks).map((year) => {
			const scored = scoreUnits(papi(Number(year), { publish: "exact" }), total(year as "2018"), {
				period: year,
			});
			const cell = cellsOf(scored, "papi").get(province);
			return [year, `${cell?.rank}/${cell?.of}`];
		});
		expect(Object.fromEntries(found)).toEqual(ranks);
	});

	test.each(years)("groups of %s", (year) => {
		const scored = scoreUnits(papi(Number(year), { publish: "exact" }), total(year), { period: year });
		const cells = cellsOf(scored, "papi");
		const sizes = GROUPS.map((group) => [...cells.values()].filter((cell) => cell.group === group).length);
		expect(sizes).toEqual(scenario.groupSizes[year]);
		expect(cells.get("Quảng Nam")?.group).toBe(scenario.groupsOfQuangNam[year]);
	});

	test("printed totals are the exact ones, rounded half up to the places printed", () => {
		for (const [year = "", province = "", printed = ""] of scenario.printedTotals) {
			const figure = figuresOf(scenario.totals[year as "2018"])[provinces.indexOf(province)] ?? "";
			const places = printed.split(".")[1]?.length ?? 0;
			expect(roundTo(figure, { places, mode: "half-up" })).toBe(Number(printed));
		}
	});

	test("2023: nine of nine press totals are truncated", () => {
		const prints = Object.entries(scenario.truncated2023.prints);
		const records = prints.map(([unit, [exact]]) => ({
			unit,
			period: "2023",
			nodes: { papi: given(exact) },
		}));
		const scheme = papi(2023, { publish: "truncateTotal" });
		const cells = cellsOf(scoreUnits(scheme, { periods: ["2023"], records }, { period: "2023" }), "papi");
		expect(prints.map(([unit]) => cells.get(unit)?.published)).toEqual(prints.map(([, [, print]]) => print));
	});

	test("2021: mean truncated in print, median, highest and lowest", () => {
		const { count, meanTruncated, meanHalfUp, median, max, min } = scenario.summaryOf2021;
		const figures = figuresOf(scenario.totals[2021]).filter((figure) => figure !== null);
		const sorted = figures.sort();
		expect(sorted).toHaveLength(count);
		const three = (mode: "truncate" | "half-up", of: number) => roundTo(of, { places: 3, mode }).toFixed(3);
		const average = mean(sorted, { places: 9, mode: "half-up" });
		expect(three("truncate", average)).toBe(meanTruncated);
		expect(three("half-up", average)).toBe(meanHalfUp);
		const middle = mean([sorted[29] ?? "", sorted[30] ?? ""], { places: 9, mode: "half-up" });
		expect(three("half-up", middle)).toBe(median);
		expect([sorted[0], sorted.at(-1)].map((figure) => three("half-up", Number(figure)))).toEqual([min, max]);
	});

	test("2022: Quảng Nam is the median, which only an edge that goes up puts above it; changes on 2021", () => {
		const sorted = figuresOf(scenario.totals[2022])
			.filter((figure) => figure !== null)
			.sort();
		const median = sorted[30] ?? "";
		expect(median).toBe(figuresOf(scenario.totals[2022])[provinces.indexOf("Quảng Nam")]);
		const round = (figure: string | undefined, places: number) =>
			roundTo(figure ?? "", { places, mode: "half-up" });
		const [middle, highest, lowest] = [round(median, 4), round(sorted.at(-1), 2), round(sorted[0], 2)];
		expect([middle, highest, lowest]).toEqual([42.2377, 47.88, 38.8]);
		const before = scenario.summaryOf2021;
		expect(subtract(middle, before.median)).toBe(-0.0313);
		expect(subtract(highest, before.max)).toBe(-0.179);
		// In print 1.557: two digits changed places.
		expect(subtract(lowest, before.min)).toBe(1.577);
		expect(subtract("46.0002", middle)).toBe(3.7625);
	});

	test("slips of print: figures that the totals do not give", () => {
		const exact = (year: keyof typeof scenario.totals, province: string) =>
			figuresOf(scenario.totals[year])[provinces.indexOf(province)] ?? "";
		const round = (figure: string | number, places: number) => roundTo(figure, { places, mode: "half-up" });
		// In print 44.51.
		expect(round(exact("2021", "Bình Thuận"), 2)).toBe(44.15);
		const [first, second, third] = (["2020", "2021", "2022"] as const).map((year) =>
			exact(year, "Ninh Thuận"),
		);
		// In print 3.086.
		expect(round(subtract(second ?? "", first ?? ""), 3)).toBe(3.084);
		// In print 2.1702, from 43.83 and not from 43.8302.
		expect(round(subtract(third ?? "", second ?? ""), 4)).toBe(2.17);
		expect(subtract("46.0002", "43.83")).toBe(2.1702);
		// In print 40.62.
		expect(round(exact("2021", "Bà Rịa - Vũng Tàu"), 2)).toBe(40.61);
	});
});

describe("catalog.papi: groups of dimensions", () => {
	test("Quảng Nam 2018: eight figures, eight groups and the total as printed", () => {
		const columns = scenario.dimensionsOf2018.map(figuresOf);
		const records = provinces.map((unit, index) => ({
			unit,
			period: "2018",
			nodes: Object.fromEntries(DIMENSIONS.map((node, d) => [node, given(columns[d]?.[index])])),
		}));
		const scored = scoreUnits(
			papi(2018, { publish: "roundDimensions" }),
			{ periods: ["2018"], records },
			{ period: "2018" },
		);
		const cells = DIMENSIONS.map((node) => cellsOf(scored, node).get("Quảng Nam"));
		expect(cells.map((cell) => cell?.published)).toEqual(scenario.quangNam2018.dimensions);
		expect(cells.map((cell) => cell?.group)).toEqual(scenario.quangNam2018.groups);
		expect(cellsOf(scored, "papi").get("Quảng Nam")?.published).toBe(scenario.quangNam2018.total);
		const unitsAt = (node: PapiNode) => scored.nodes[node]?.status.filter((status) => status === "ok").length;
		expect(DIMENSIONS.map(unitsAt)).toEqual([63, 61, 63, 61, 63, 63, 63, 63]);
	});

	test("2022, dimension 6: the four ranges of map 3.6", () => {
		const observed = at("2022", "d6", scenario.dimension6Of2022);
		const scored = scoreUnits(papi(2022, { publish: "exact" }), observed, { period: "2022" });
		const cells = [...cellsOf(scored, "d6").values()];
		const ranges = GROUPS.map((group) => {
			const of = cells.filter((cell) => cell.group === group).map((cell) => cell.published ?? "");
			return [group, of.sort()[0], of.at(-1), of.length];
		});
		expect(ranges).toEqual(scenario.map36Of2022.groups);
	});
});

describe("catalog.papi: the scheme", () => {
	test.each([
		[2011, "papi-2011", 22, 6],
		[2017, "papi-2011", 22, 6],
		[2018, "papi-2018", 28, 8],
		[2019, "papi-2019", 29, 8],
		[2020, "papi-2019", 29, 8],
		[2021, "papi-2021", 28, 8],
		[2024, "papi-2021", 28, 8],
	])("%i is %s: %i sub-dimensions in %i dimensions", (year, id, facts, dimensions) => {
		const scheme = papi(year, { publish: "exact" });
		expect(scheme.id).toBe(id);
		expect(Object.keys(scheme.facts)).toHaveLength(facts);
		expect(scheme.root.children).toHaveLength(dimensions);
		expect(scheme.root.max).toBe(10 * dimensions);
		for (const publish of PUBLISH) expect(reviewScheme(papi(year, { publish }))).toEqual([]);
	});

	test("ranges of sub-dimensions follow their number: dimension 5 in 2020 and 2021, 8 in 2018 and 2019", () => {
		const ranges = (year: number, dimension: string) =>
			Object.entries(papi(year, { publish: "exact" }).facts)
				.filter(([name]) => name.startsWith(dimension))
				.map(([name, spec]) => [name, ...(spec.type === "number" ? [spec.min, spec.max] : [])]);
		expect(ranges(2020, "d5").map(([name]) => name)).toEqual(["d5s1", "d5s2", "d5s3", "d5s4"]);
		expect(ranges(2020, "d5")[1]).toEqual(["d5s2", 0.25, 2.5]);
		expect(ranges(2021, "d5")).toEqual([
			["d5s1", 0.33, 3.34],
			["d5s3", 0.33, 3.34],
			["d5s4", 0.33, 3.34],
		]);
		expect(ranges(2018, "d8")).toEqual([
			["d8s1", 0.5, 5],
			["d8s2", 0.5, 5],
		]);
		expect(ranges(2019, "d8")).toHaveLength(3);
	});

	test("a dimension is the sum of its sub-dimensions", () => {
		const facts = { d5s1: 2.5, d5s3: 2.25, d5s4: 2.4 };
		const records = [{ unit: "A", period: "2021", facts }];
		const scored = scoreUnits(
			papi(2021, { publish: "exact" }),
			{ periods: ["2021"], records },
			{ period: "2021" },
		);
		expect(scored.nodes.d5?.points).toEqual([7.15]);
		expect(scored.nodes.papi?.status).toEqual(["missing"]);
	});

	test("the type of a year has the sub-dimensions of the scheme, and so its value", () => {
		const facts2018: Record<PapiFact<2018>, unknown> = papi(2018, { publish: "exact" }).facts;
		const facts2020: Record<PapiFact<2020>, unknown> = papi(2020, { publish: "exact" }).facts;
		const facts2021: Record<PapiFact<2021>, unknown> = papi(2021, { publish: "exact" }).facts;
		const facts2011: Record<PapiFact<2011>, unknown> = papi(2011, { publish: "exact" }).facts;
		expect(facts2018.d8s2).toBeDefined();
		expect([facts2020.d5s2, facts2020.d8s3]).not.toContain(undefined);
		expect([facts2021.d5s3, facts2021.d8s3]).not.toContain(undefined);
		expect(facts2011.d6s4).toBeDefined();
		// @ts-expect-error dropped in 2021
		expect(facts2021.d5s2).toBeUndefined();
		// @ts-expect-error begins in 2018
		expect(facts2011.d7s1).toBeUndefined();
	});

	test("a sub-dimension that the year does not have is refused, and does not compile", () => {
		const score = (scheme: ReturnType<typeof papi<2018>>) =>
			scoreUnits(
				scheme,
				// @ts-expect-error 8.3 begins in 2019
				{ periods: ["1"], records: [{ unit: "A", period: "1", facts: { d8s3: 1 } }] },
				{ period: "1" },
			);
		expect(problemsOf(() => score(papi(2018, { publish: "exact" })))).toEqual([
			"UNKNOWN_FACT observations.records.0.facts.d8s3",
		]);
	});

	test("years that are not known, and choices that are not made, are refused", () => {
		expect(problemsOf(() => papi(2025, { publish: "exact" }))).toEqual(["YEAR_NOT_COVERED year"]);
		expect(problemsOf(() => papi(2021.5, { publish: "exact" }))).toEqual(["YEAR_NOT_COVERED year"]);
		expect(problemsOf(() => papi(2021, {} as never))).toEqual(["MISSING_KEY options.publish"]);
		expect(problemsOf(() => papi(2021, { publish: "rounded" } as never))).toEqual([
			"UNKNOWN_VALUE options.publish",
		]);
		expect(problemsOf(() => papi(2021, { publish: "exact", places: 2 } as never))).toEqual([
			"UNKNOWN_KEY options.places",
		]);
		expect(problemsOf(() => papi(2021, undefined as never))).toEqual(["BAD_OPTIONS options"]);
	});
});

describeShared("catalog.papi: every province and year from its sub-dimensions", (folder) => {
	const dimensions = tableOf(folder, "papi_dimensions_2018_2024.csv");
	const parts = tableOf(folder, "papi_subdimensions_2011_2024.csv");
	const LABELS: Record<string, string> = { "mid-high": "average-high", "mid-low": "average-low" };

	/** The records of a year as sub-dimensions; `SC53` is 5.3. */
	const recordsOf = (year: string) =>
		parts
			.filter((row) => row.year === year)
			.map((row) => {
				const facts = Object.entries(row)
					.filter(([name, value]) => name.startsWith("SC") && value !== "")
					.map(([name, value]) => [`d${name[2]}s${name[3]}`, given(value)]);
				return { unit: row.province ?? "", period: year, facts: Object.fromEntries(facts) };
			});

	test.each(["2018", "2019", "2020", "2021", "2022", "2023", "2024"])("%s", (year) => {
		const rows = dimensions.filter((row) => row.year === year);
		const observed = { periods: [year], records: recordsOf(year) };
		const score = (publish: Publish) =>
			scoreUnits(papi(Number(year), { publish }), observed, { period: year });
		const exact = score("exact");
		const cells = cellsOf(exact, "papi");
		expect(rows).toHaveLength(63);
		const number = (text: string | undefined) => (text ? Number(text) : null);
		for (const row of rows) {
			const cell = cells.get(row.province ?? "");
			expect(cell).toMatchObject({
				points: number(row.total_exact),
				rank: number(row.rank),
				group: row.group ? (LABELS[row.group] ?? row.group) : null,
			});
			if (row.rank) expect(cell?.of).toBe(Number(row.n_ranked));
		}
		for (const node of DIMENSIONS) {
			const column = node.replace("d", "dim");
			expect(exact.nodes[node]?.points).toEqual(rows.map((row) => number(row[column])));
		}
		const printed = (board: typeof exact) => board.nodes.papi?.published?.points;
		const text = (column: string) => rows.map((row) => row[column] || null);
		expect(printed(score("roundDimensions"))).toEqual(text("total_sum_of_2dp_dims"));
		expect(printed(score("truncateTotal"))).toEqual(text("total_2dp_trunc"));
	});

	test("groups of dimensions follow the quartiles of those that have the dimension", () => {
		for (const year of years) {
			const rows = dimensions.filter((row) => row.year === year);
			const scored = scoreUnits(
				papi(Number(year), { publish: "exact" }),
				{ periods: [year], records: recordsOf(year) },
				{ period: year },
			);
			for (const [at, node] of DIMENSIONS.entries()) {
				const values = rows.map((row) => row[`dim${at + 1}`] || null);
				expect(cellsOf(scored, node).size).toBe(63);
				expect([...cellsOf(scored, node).values()].map(({ group }) => group)).toEqual(quartiles(values));
			}
		}
	});

	test("2011 to 2017: six dimensions; Quảng Nam 2017 as printed, 37.08", () => {
		for (const year of ["2011", "2012", "2013", "2014", "2015", "2016", "2017"]) {
			const observed = { periods: [year], records: recordsOf(year) };
			const scored = scoreUnits(papi(Number(year), { publish: "roundDimensions" }), observed, {
				period: year,
			});
			expect(scored.nodes.papi?.rank?.of[0]).toBe(year === "2014" ? 61 : 63);
			if (year === "2017") expect(cellsOf(scored, "papi").get("Quang Nam")?.published).toBe("37.08");
		}
	});
});

/** The quarters of whole numbers of billionths, written apart from the library. */
function quartiles(values: readonly (string | null)[]): (string | null)[] {
	const whole = values.map((value) => value && BigInt(value.replace(".", "").padEnd(10, "0")));
	const sorted = whole
		.filter((value): value is bigint => typeof value === "bigint")
		.sort((a, b) => (a < b ? -1 : 1));
	const cuts = [3n, 2n, 1n].map((quarter) => {
		const place = BigInt(sorted.length - 1) * quarter;
		const [low = 0n, high = low] = sorted.slice(Number(place / 4n));
		return 4n * low + (place % 4n) * (high - low);
	});
	return whole.map((value) =>
		typeof value === "bigint" ? (GROUPS[cuts.filter((cut) => 4n * value < cut).length] ?? null) : null,
	);
}
