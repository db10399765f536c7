import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type PciSubIndex, pci } from "steerindex/catalog";
import { reviewScheme } from "steerindex/scheme";
import { scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { problemsOf } from "../display/refusal.ts";
import scenario from "../scenarios/index-pci.json" with { type: "json" };
import { describeShared } from "../shared.ts";
import { cellsOf, given, placesOf, scaled, wordsOf } from "./indexRows.ts";

// Checks catalog.pci.

const scheme = pci(2016, { groups: "inferred" });
const WEIGHTS = [5n, 5n, 20n, 5n, 10n, 5n, 5n, 20n, 20n, 5n];
const NAMES = Object.keys(scheme.facts) as PciSubIndex[];

/** The labels as printed; the board's are shown in English. */
const ENGLISH: Readonly<Record<string, string>> = {
	"Rất tốt": "Excellent",
	Tốt: "High",
	Khá: "Mid-high",
	"Trung bình": "Average",
	"Tương đối thấp": "Mid-low",
	Thấp: "Low",
};

interface Row {
	readonly unit: string;
	readonly parts: readonly string[];
	readonly total: string;
	readonly rank: number;
	readonly group: string;
}

function score(rows: readonly Row[]) {
	const records = rows.map(({ unit, parts, total }) => ({
		unit,
		period: "1",
		...(parts.length === 0
			? { nodes: { pci: given(total) } }
			: { facts: Object.fromEntries(NAMES.map((name, at) => [name, given(parts[at])])) }),
	}));
	return cellsOf(scoreUnits(scheme, { periods: ["1"], records }, { period: "1" }), "pci");
}

/**
 * Printed to six places, sub-indices stand for s ± 0.0000005; weights add up to 100, so ten times their mean is known to
 * ± 0.000005. The printed total stands for half a unit of its last place more. In units of 0.0000001: exactly decidable.
 */
function agrees({ parts, total }: Row, totalPlaces: number): boolean {
	const sum = parts.reduce((of, part, at) => of + (WEIGHTS[at] ?? 0n) * scaled(part, 6), 0n);
	const gap = sum - scaled(total, 7);
	const most = 50n + (totalPlaces === 5 ? 50n : 5n);
	return gap >= -most && gap <= most;
}

const excerpt = Object.entries(scenario.years).map(([year, lines]) => ({
	year,
	rows: lines.map(wordsOf).map(
		([unit = "", parts = "", total = "", rank, group = ""]): Row => ({
			unit,
			parts: parts.split(" "),
			total,
			rank: Number(rank),
			group,
		}),
	),
}));

describe("catalog.pci: excerpts of 2013 to 2016", () => {
	test.each(excerpt)(
		"$year: totals within the rounding of their parts, and the inferred groups",
		({ year, rows }) => {
			const cells = score(rows);
			const places = year < "2015" ? 5 : 6;
			expect(rows.filter((row) => !agrees(row, places))).toEqual([]);
			expect(rows.map(({ unit }) => cells.get(unit)?.group)).toEqual(rows.map(({ group }) => ENGLISH[group]));
		},
	);

	test("Quảng Nam 2016: 61.1686, printed 61.17, 10th, good", () => {
		const rows = excerpt.find(({ year }) => year === "2016")?.rows ?? [];
		const firstTen = score(rows.filter(({ rank }) => rank <= 10));
		expect(firstTen.get("Quảng Nam")).toMatchObject({ published: "61.17", rank: 10, group: "High" });
		expect(firstTen.get("Quảng Nam")?.points?.toFixed(4)).toBe("61.1686");
	});

	test("2013: totals that print alike have different ranks, so the exact total is ranked", () => {
		const rows = excerpt.find(({ year }) => year === "2013")?.rows ?? [];
		const cells = score(rows);
		const phuTho = cells.get("Phú Thọ");
		const alike = rows.filter(({ unit }) => cells.get(unit)?.published === phuTho?.published);
		expect(alike.map(({ rank }) => rank)).toEqual([53, 54]);
		expect(new Set(alike.map(({ unit }) => cells.get(unit)?.rank)).size).toBe(2);
	});
});

describe("catalog.pci: the scheme", () => {
	test("the review of the scheme finds nothing", () => {
		expect(reviewScheme(scheme)).toEqual([]);
	});

	test("weights add up to 10 and give 100; groups stand in it only when wanted, and say that they are inferred", () => {
		const plain = pci(2013, { groups: "none" });
		const weights = plain.root.children?.map((child) => Number(child.weight)) ?? [];
		expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(10);
		expect(plain.root.groups).toBeUndefined();
		expect(plain.sources).toHaveLength(1);
		expect(scheme.sources.at(-1)?.unverified).toMatch(/inferred|any cuts in the gaps/);
	});

	test("ten parts of 10 make 100, of 1 make 10", () => {
		const rows = [10, 1].map(
			(part): Row => ({
				unit: `all ${part}`,
				parts: NAMES.map(() => String(part)),
				total: "",
				rank: 0,
				group: "",
			}),
		);
		expect([...score(rows).values()].map(({ points }) => points)).toEqual([100, 10]);
	});

	test("other years and choices are refused", () => {
		expect(problemsOf(() => pci(2017 as never, { groups: "none" }))).toEqual(["YEAR_NOT_COVERED year"]);
		expect(problemsOf(() => pci(2016, {} as never))).toEqual(["MISSING_KEY options.groups"]);
	});
});

describeShared("catalog.pci: 252 provinces of four years", (folder) => {
	const text = readFileSync(join(folder, "data", "pci_2013_2016.json"), "utf8");
	// Numbers are read as text, for their printed digits.
	const { years } = JSON.parse(text.replaceAll(/(?<=[[\s:,])(\d+\.\d+)(?=[\s,\]}])/g, '"$1"')) as {
		readonly years: Readonly<Record<string, Readonly<Record<string, Published>>>>;
	};
	interface Published {
		readonly subindices: readonly (string | number)[] | null;
		readonly total: string | number;
		readonly rank: number;
		readonly group: string;
	}
	const rowsOf = (year: string): Row[] =>
		Object.entries(years[year] ?? {}).map(([unit, { subindices, total, rank, group }]) => ({
			unit: unit.normalize("NFC").trim(),
			parts: (subindices ?? []).map(String),
			total: String(total),
			rank,
			group: group.normalize("NFC").trim(),
		}));

	test.each([
		["2013", 63, 5],
		["2014", 61, 5],
		["2015", 63, 6],
		["2016", 63, 6],
	] as const)(
		"%s: %i totals within the rounding of their parts; all ranks and groups",
		(year, count, places) => {
			const rows = rowsOf(year);
			expect(placesOf(rows.map(({ total }) => total))).toBe(places);
			const whole = rows.filter(({ parts }) => parts.length === 10);
			expect(whole).toHaveLength(count);
			expect(whole.filter((row) => !agrees(row, places))).toEqual([]);
			// Two provinces of 2014 have a total and no sub-indices: they are given as finished.
			const cells = score(rows);
			expect(rows.map(({ unit }) => [unit, cells.get(unit)?.rank, cells.get(unit)?.group])).toEqual(
				rows.map(({ unit, rank, group }) => [unit, rank, ENGLISH[group]]),
			);
		},
	);

	test("one province of 2014 is off by 0.000008, the most of all", () => {
		const quangNgai = rowsOf("2014").find(({ unit }) => unit.normalize("NFC").includes("Quảng Ngãi"));
		const sum =
			quangNgai?.parts.reduce((of, part, at) => of + (WEIGHTS[at] ?? 0n) * scaled(part, 6), 0n) ?? 0n;
		expect(Number(sum - scaled(quangNgai?.total ?? "", 7))).toBe(80);
	});
});
