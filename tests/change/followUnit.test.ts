import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chainLink, followUnit, formatSeries, mapSchemes } from "steerindex/change";
import { SteerindexError } from "steerindex/core";
import { defineScheme } from "steerindex/scheme";
import { type Reading, scorePanel } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import scenarios from "../scenarios/change-series.json" with { type: "json" };
import { describeShared } from "../shared.ts";

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

const readings = (
	values: readonly (readonly [period: string, score: number, scheme?: string])[],
): Reading[] =>
	values.map(([period, score, scheme = "s"]) => ({ index: "i", unit: "A", period, score, scheme }));

// Formula: change.series.
describe("published series", () => {
	test.each(scenarios)("$id", (scenario) => {
		const list = scenario.readings.map((row) => ({ index: "i", unit: "u", ...row })) as Reading[];
		const series = followUnit(list, "u");
		expect(series.years.map(({ change }) => change?.score.exact ?? null)).toEqual(scenario.changes);
		expect(series.years.map(({ change }) => change?.places ?? null)).toEqual(scenario.places);
		expect(series.breaks.map(({ from, to }) => `${from} → ${to}`)).toEqual(scenario.breaks);
		expect(series.segments.map(({ from, to }) => `${from}–${to}`)).toEqual(scenario.segments);
		expect(series.gaps.map(({ period, why }) => `${period} ${why}`)).toEqual(scenario.gaps);
		const streaks = series.streaks.map(
			({ of, direction, changes, from, to }) => `${of} ${direction} ${changes} ${from}–${to}`,
		);
		expect(streaks).toEqual(scenario.streaks);
		expect(JSON.parse(JSON.stringify(series))).toEqual(series);
	});

	test("Ninh Thuận 2020 to 2023: 40.7460 · g³ = 45.5054, and the extremes with their years", () => {
		const list = scenarios[1]?.readings.map((row) => ({ index: "PAPI", unit: "Ninh Thuận", ...row }));
		const { segments } = followUnit(list as Reading[], "Ninh Thuận");
		expect(segments[0]?.growth).toEqual({
			from: "2020",
			to: "2023",
			steps: 3,
			per: "year",
			factor: { value: 1.0375108611275563, exact: "1.037510861127556228271995789914305657311…" },
			percent: { value: 3.751086112755623, exact: "3.751086112755622827199578991430565731116…" },
		});
		expect(segments[0]?.highest).toEqual({ score: { value: 46.0002, exact: "46.0002" }, periods: ["2022"] });
		expect(segments[0]?.bestRank).toEqual({ rank: 4, periods: [{ period: "2022", of: 61 }] });
		expect(segments[0]?.worstRank).toEqual({ rank: 58, periods: [{ period: "2020", of: 63 }] });
	});
});

describe("growth", () => {
	test("an exact root is told as a fraction", () => {
		const { segments } = followUnit(
			readings([
				["2020", 64],
				["2021", 50],
				["2023", 27],
			]),
			"A",
		);
		expect(segments[0]?.growth).toMatchObject({
			steps: 3,
			factor: { value: 0.75, exact: "0.75" },
			percent: { value: -25, exact: "-25" },
		});
	});

	test("none from or to a score that is not above zero, and none of a single one", () => {
		const growth = (...scores: readonly number[]) =>
			followUnit(readings(scores.map((score, at) => [String(2020 + at), score] as const)), "A").segments[0]
				?.growth;
		expect(growth(0, 5)).toBeNull();
		expect(growth(5, -1)).toBeNull();
		expect(growth(5)).toBeNull();
		expect(growth(5, -1, 5)?.percent).toEqual({ value: 0, exact: "0" });
	});

	test("periods that are no years count as steps, in the order given", () => {
		const series = followUnit(
			readings([
				["quý IV", 100],
				["quý I", 110],
				["quý II", 121],
			]),
			"A",
		);
		expect(series.segments[0]?.growth).toMatchObject({ steps: 2, per: "period", percent: { exact: "10" } });
		expect(series.years.map(({ period }) => period)).toEqual(["quý IV", "quý I", "quý II"]);
	});
});

describe("gaps and breaks", () => {
	test("a year that is missing ends a streak; the change over it names where it starts", () => {
		const series = followUnit(
			readings([
				["2018", 1],
				["2019", 2],
				["2021", 3],
				["2022", 4],
			]),
			"A",
		);
		expect(series.gaps).toEqual([{ period: "2020", why: "notInSeries" }]);
		expect(series.years[2]?.change).toEqual({ from: "2019", score: { value: 1, exact: "1" }, places: null });
		expect(series.streaks.map(({ from, to }) => `${from}–${to}`)).toEqual(["2018–2019", "2021–2022"]);
	});

	test("schemes that are not named are taken as one, with a caution", () => {
		const [a, b] = readings([
			["2020", 1],
			["2021", 2],
		]) as [Reading, Reading];
		const { scheme: _, ...unnamed } = b;
		const series = followUnit([a, unnamed], "A");
		expect(series.years[1]?.change?.score.exact).toBe("1");
		expect(codesOf(series)).toEqual(["SCHEME_UNKNOWN"]);
	});

	test("a period without a scheme, or without a score, hides no break", () => {
		const named = (period: string, scheme: string | undefined, d1?: number): Reading => ({
			...{ index: "i", unit: "A", period, score: 1, parts: d1 === undefined ? { d2: 1 } : { d1 } },
			...(scheme === undefined ? {} : { scheme }),
		});
		const changes = (...list: readonly Reading[]) =>
			followUnit(list, "A", { node: "d1" }).years.map(({ change, noChange }) => change?.from ?? noChange);
		const [a, b] = [named("2020", "a", 1), named("2022", "b", 3)];
		expect(changes(a, named("2021", undefined, 2), b)).toEqual(["first", "2020", "break"]);
		expect(changes(a, named("2021", undefined), b)).toEqual(["first", "noScore", "break"]);
		expect(changes(a, named("2021", "b"), b)).toEqual(["first", "noScore", "break"]);
		expect(changes(a, named("2021", "b"), named("2022", "a", 3))).toEqual(["first", "noScore", "2020"]);
	});

	test("parts of readings are followed by name; decimals that differ give a caution", () => {
		const list: Reading[] = [
			{ index: "i", unit: "A", period: "2020", score: 9, parts: { d1: 5.01, d2: 4 }, scheme: "s" },
			{ index: "i", unit: "B", period: "2020", score: 1, scheme: "s" },
			{
				index: "i",
				unit: "A",
				period: "2021",
				score: 8,
				parts: { d1: { score: 4.5, rank: 2, of: 3 } },
				scheme: "s",
			},
			{ index: "i", unit: "A", period: "2022", score: 8, parts: { d2: 4 }, scheme: "s" },
		];
		const series = followUnit(list, "A", { node: "d1" });
		expect(series.years.map(({ score }) => score?.exact ?? null)).toEqual(["5.01", "4.5", null]);
		expect(series.years[1]).toMatchObject({ rank: 2, of: 3 });
		expect(series.gaps).toEqual([{ period: "2022", why: "noNode" }]);
		expect(codesOf(series)).toEqual(["DIFFERENT_PLACES"]);
	});
});

describe("a panel", () => {
	const scheme = (id: string) =>
		defineScheme({
			id,
			sources: [{ title: "hand" }],
			rounding: "half-up",
			facts: { a: { type: "number" }, b: { type: "number" } },
			root: {
				id: "total",
				combine: "sum",
				publish: { points: { places: 1 } },
				rank: {
					of: "points",
					key: "exact",
					order: "highest-first",
					ties: "competition",
					population: "ranked",
				},
				children: [
					{ id: "a", rule: { fact: "a" } },
					{ id: "b", rule: { fact: "b" } },
				],
			},
		});
	const rows = [
		{ unit: "A", year: 2019, a: 1, b: 2.25 },
		{ unit: "A", year: 2020, a: 1.5, b: 2.25 },
		{ unit: "B", year: 2020, a: 9, b: 9 },
		{ unit: "A", year: 2021, a: "", b: 2 },
		{ unit: "B", year: 2021, a: 9, b: 9 },
		{ unit: "B", year: 2022, a: 9, b: 9 },
		{ unit: "A", year: 2023, a: 2, b: 2 },
	];
	const options = { unit: "unit", period: "year", fields: { a: "a", b: "b" }, blank: "missing" } as const;

	test("scores as printed, ranks with their of, gaps with their reason", () => {
		const series = followUnit(scorePanel(scheme("one"), rows, options), "A");
		expect(
			series.years.map(({ period, score, as, rank, of }) => [period, score?.exact ?? null, as, rank, of]),
		).toEqual([
			["2019", "3.3", "published", 1, 1],
			["2020", "3.8", "published", 2, 2],
			["2021", null, null, null, null],
			["2022", null, null, null, null],
			["2023", "4.0", "published", 1, 1],
		]);
		expect(series.gaps).toEqual([
			{ period: "2021", why: "missing" },
			{ period: "2022", why: "notListed" },
		]);
		expect(series.years[4]?.change).toEqual({ from: "2020", score: { value: 0.2, exact: "0.2" }, places: 1 });
		expect(codesOf(series)).toEqual(["DIFFERENT_OF"]);
		expect(series.index).toBe("one");
		expect(series.node).toBe("total");
	});

	test("a node by name is its board's number where nothing is printed", () => {
		const series = followUnit(scorePanel(scheme("one"), rows, options), "A", { node: "b" });
		expect(series.years.map(({ score }) => score?.exact ?? null)).toEqual(["2.25", "2.25", "2", null, "2"]);
		expect(series.streaks.map(({ direction }) => direction)).toEqual(["unchanged", "down"]);
		expect(codesOf(series)).toEqual([]);
	});

	test("units and nodes that no board has", () => {
		const panel = scorePanel(scheme("one"), rows, options);
		expect(refused(() => followUnit(panel, "C"))).toEqual(["UNKNOWN_UNIT /unit"]);
		expect(refused(() => followUnit(panel, "A", { node: "c" }))).toEqual(["UNKNOWN_NODE /node"]);
	});

	test("another digest breaks the series, and links join it", () => {
		const panel = scorePanel((year) => scheme(year < "2023" ? "one" : "two"), rows, options);
		const series = followUnit(panel, "A");
		expect(series.years[4]).toMatchObject({ change: null, noChange: "break" });
		expect(series.breaks).toMatchObject([{ from: "2020", to: "2023", isBridged: false }]);
		expect(codesOf(series)).toEqual(["DIFFERENT_OF", "SERIES_BROKEN"]);
		const links = [{ to: "2023", at: "2023", before: 5, after: 4 }];
		const linked = chainLink(series, { method: "ratio", onto: "last", links });
		expect(linked.years.map(({ score }) => score?.exact ?? null)).toEqual([
			"2.64",
			"3.04",
			null,
			null,
			"4.0",
		]);
		expect(codesOf(linked)).toEqual(["DIFFERENT_OF"]);
	});
});

describe("mappings", () => {
	const scheme = (id: string, mark: string) =>
		defineScheme({
			id,
			sources: [{ title: "hand" }],
			facts: { a: { type: "number" } },
			root: { id: mark, rule: { fact: "a" } },
		});
	const schemes = [scheme("one", "mark"), scheme("two", "mark"), scheme("three", "points")] as const;
	const rows = ["2020", "2021", "2022"].map((year, at) => ({ unit: "A", year, a: at * at }));
	const options = { unit: "unit", period: "year", fields: { a: "a" }, blank: "error" } as const;
	const panel = scorePanel((year) => schemes[Number(year) - 2020] ?? schemes[0], rows, options);
	const first = mapSchemes(schemes[0], schemes[1], { same: "rest" });
	const second = mapSchemes(schemes[1], schemes[2], { renamed: { mark: "points" } });

	test("a break that a mapping bridges is crossed, with a caution; renamed nodes are followed back", () => {
		const series = followUnit(panel, "A", { mappings: [second, first] });
		expect(series.node).toBe("points");
		expect(series.years.map(({ change }) => change?.score.exact ?? null)).toEqual([null, "1", "3"]);
		expect(series.segments).toHaveLength(1);
		expect(series.breaks.map(({ isBridged }) => isBridged)).toEqual([true, true]);
		expect(codesOf(series)).toEqual(["METHOD_CHANGED", "METHOD_CHANGED"]);
		expect(chainLink(series, { method: "ratio", onto: "first", links: [] }).years).toHaveLength(3);
	});

	test("one mapping bridges one break only", () => {
		const series = followUnit(panel, "A", { mappings: [second] });
		expect(series.years.map(({ noChange }) => noChange)).toEqual(["first", "break", null]);
		expect(codesOf(series)).toEqual(["METHOD_CHANGED", "SERIES_BROKEN"]);
		const unmapped = followUnit(panel, "A");
		expect(unmapped.gaps.map(({ why }) => why)).toEqual(["noNode", "noNode"]);
	});

	test("what is no mapping is refused", () => {
		expect(refused(() => followUnit(panel, "A", { mappings: [{}] as never }))).toEqual([
			"NOT_A_MAPPING /mappings/0",
		]);
	});
});

describe("chain-linking", () => {
	const series = followUnit(
		readings([
			["2019", 40, "a"],
			["2020", 44, "a"],
			["2021", 30, "b"],
			["2022", 33, "b"],
			["2023", 90, "c"],
		]),
		"A",
	);
	const links = [
		{ to: "2021", at: "2020", before: 44, after: 33 },
		{ to: "2023", at: "2023", before: 36, after: 90 },
	];

	test("by ratio the rates inside each piece stay, and the overlaps agree", () => {
		const linked = chainLink(series, { method: "ratio", onto: "first", links });
		expect(linked.years.map(({ score }) => score?.exact)).toEqual(["40", "44", "40", "44", "48"]);
		expect(linked.years.map(({ unlinked }) => unlinked?.exact)).toEqual(["40", "44", "30", "33", "90"]);
		expect(linked.links.map(({ by }) => by.exact)).toEqual(["4/3", "0.4"]);
		expect(linked.growth).toMatchObject({ steps: 4, factor: { value: 1.0466351393921056 } });
		expect(linked.streaks.map(({ direction, changes }) => `${direction} ${changes}`)).toEqual([
			"up 1",
			"down 1",
			"up 2",
		]);
		const last = chainLink(series, { method: "ratio", onto: "last", links });
		expect(last.years.map(({ score }) => score?.exact)).toEqual(["75", "82.5", "75", "82.5", "90"]);
	});

	test("by difference the changes in points stay", () => {
		const linked = chainLink(series, { method: "difference", onto: "first", links });
		expect(linked.years.map(({ score }) => score?.exact)).toEqual(["40", "44", "41", "44", "47"]);
		const last = chainLink(series, { method: "difference", onto: "last", links });
		expect(last.years.map(({ score }) => score?.exact)).toEqual(["83", "87", "84", "87", "90"]);
	});

	test("a link that says something else than the series gives a caution", () => {
		const other = [{ ...links[0], before: 44.5 }, links[1]] as typeof links;
		expect(codesOf(chainLink(series, { method: "ratio", onto: "first", links: other }))).toEqual([
			"LINK_DIFFERS",
		]);
	});

	test("what is missing or impossible is refused", () => {
		const link = (one: object, method = "ratio") =>
			refused(() => chainLink(series, { method, onto: "first", links: [links[0], one] } as never));
		expect(link({ ...links[1], to: "2022" })).toEqual(["UNKNOWN_PERIOD /links/1/to"]);
		expect(link({ ...links[1], after: 0 })).toEqual(["NOT_POSITIVE /links/1"]);
		expect(link({ ...links[1], after: 0 }, "difference")).toEqual([]);
		expect(link({ ...links[1], att: 1 })).toEqual(["UNKNOWN_KEY /links/1/att"]);
		expect(link({ at: "2023", before: 1, after: 1 })).toEqual(["MISSING_KEY /links/1/to"]);
		expect(refused(() => chainLink(series, { method: "ratio", onto: "first", links: [] }))).toEqual([
			"LINK_MISSING /links",
		]);
		expect(refused(() => chainLink(series, { links } as never))).toEqual([
			"MISSING_KEY /method",
			"MISSING_KEY /onto",
		]);
		expect(refused(() => chainLink({} as never, { method: "ratio", onto: "first", links }))).toEqual([
			"NOT_A_RESULT /series",
		]);
		expect(refused(() => chainLink(series, { method: "ratio", onto: "first", links: 1 } as never))).toEqual([
			"NOT_A_LIST /links",
		]);
		expect(link(1 as never)).toEqual(["WRONG_TYPE /links/1"]);
	});
});

describe("refusals", () => {
	const list = readings([
		["2020", 1],
		["2021", 2],
	]);

	test("unknown units and parts are named with the nearest", () => {
		expect(refused(() => followUnit(list, "B"))).toEqual(["UNKNOWN_UNIT /unit"]);
		expect(refused(() => followUnit(list, "A", { node: "d1" }))).toEqual(["UNKNOWN_NODE /node"]);
		expect(refused(() => followUnit(list, "A", { nod: "d1" } as never))).toEqual(["UNKNOWN_KEY /nod"]);
		expect(refused(() => followUnit(list, "A", { mappings: 1 } as never))).toEqual(["NOT_A_LIST /mappings"]);
	});

	test("one period twice, two indices, or no series at all", () => {
		expect(refused(() => followUnit([...list, ...list], "A"))).toEqual([
			"SAME_PERIOD /series/2/period",
			"SAME_PERIOD /series/3/period",
		]);
		const other = { ...(list[0] as Reading), index: "j", period: "2019" };
		expect(refused(() => followUnit([...list, other], "A"))).toEqual(["DIFFERENT_INDEX /series/2/index"]);
		expect(refused(() => followUnit({} as never, "A"))).toEqual(["NOT_A_RESULT /series"]);
		expect(refused(() => followUnit({ boards: [{}] } as never, "A"))).toEqual(["NOT_A_RESULT /series"]);
		expect(refused(() => followUnit([{ ...list[0], score: "1" } as never], "A"))).toEqual([
			"NOT_A_NUMBER /series/0/score",
		]);
	});
});

describe("formatSeries", () => {
	test("a line for each period, then growth, extremes, streaks and cautions", () => {
		const list = scenarios[0]?.readings.map((row) => ({ index: "PAPI", unit: "Quảng Nam", ...row }));
		const series = followUnit(list as Reading[], "Quảng Nam");
		expect(formatSeries(series, { locale: "vi" })).toMatchInlineSnapshot(`
			"PAPI, Quảng Nam
			2018: 43,14; hạng 44/61
			2019: 44,34; hạng 22/63; đổi cách chấm
			2020: 43,28, giảm 1,06 điểm; hạng 21/63, tăng 1 bậc
			2021: 42,10; hạng 35/60; đổi cách chấm
			2022: 42,24, tăng 0,14 điểm; hạng 31/61, tăng 4 bậc
			2023: 40,60, giảm 1,64 điểm; hạng 48/61, giảm 17 bậc
			2024: 41,01, tăng 0,41 điểm; hạng 55/61, giảm 7 bậc
			2019 → 2020: bình quân -2,39% mỗi năm
			Điểm cao nhất 44,34 (2019), thấp nhất 43,28 (2020)
			Hạng tốt nhất 21/63 (2020), kém nhất 22/63 (2019)
			2021 → 2024: bình quân -0,87% mỗi năm
			Điểm cao nhất 42,24 (2022), thấp nhất 40,60 (2023)
			Hạng tốt nhất 31/61 (2022), kém nhất 55/61 (2024)
			2 lần liên tiếp giảm hạng: 2022 → 2024
			Lưu ý: số đơn vị được xếp hạng khác nhau giữa các kỳ (2018: 61, 2019: 63, 2020: 63, 2021: 60, 2022: 61, 2023: 61, 2024: 61): số bậc tăng giảm được tính giữa các danh sách khác nhau
			Lưu ý: bộ tiêu chí thay đổi giữa 2018 và 2019: không tính mức thay đổi qua chỗ đứt
			Lưu ý: bộ tiêu chí thay đổi giữa 2020 và 2021: không tính mức thay đổi qua chỗ đứt"
		`);
		expect(formatSeries(series, { locale: "en" })).toMatchInlineSnapshot(`
			"PAPI, Quảng Nam
			2018: 43.14; rank 44/61
			2019: 44.34; rank 22/63; scheme changed
			2020: 43.28, down 1.06 points; rank 21/63, up 1 place
			2021: 42.10; rank 35/60; scheme changed
			2022: 42.24, up 0.14 points; rank 31/61, up 4 places
			2023: 40.60, down 1.64 points; rank 48/61, down 17 places
			2024: 41.01, up 0.41 points; rank 55/61, down 7 places
			2019 → 2020: -2.39% a year on average
			Highest score 44.34 (2019), lowest 43.28 (2020)
			Best rank 21/63 (2020), worst 22/63 (2019)
			2021 → 2024: -0.87% a year on average
			Highest score 42.24 (2022), lowest 40.60 (2023)
			Best rank 31/61 (2022), worst 55/61 (2024)
			2 falls in rank in a row: 2022 → 2024
			Caution: the number of units ranked differs between the periods (2018: 61, 2019: 63, 2020: 63, 2021: 60, 2022: 61, 2023: 61, 2024: 61): the places moved cross lists
			Caution: the scheme changed between 2018 and 2019: no change is told across the break
			Caution: the scheme changed between 2020 and 2021: no change is told across the break"
		`);
	});

	test("gaps stand where they are, a linked series says how it was linked", () => {
		const series = followUnit(
			readings([
				["2019", 40, "a"],
				["2020", 44, "a"],
				["2022", 30, "b"],
			]),
			"A",
		);
		const links = [{ to: "2022", at: "2020", before: 44, after: 27 }];
		const linked = chainLink(series, { method: "ratio", onto: "first", links });
		expect(formatSeries(linked, { locale: "en" })).toMatchInlineSnapshot(`
			"i, A
			Linked by ratio, on the scale of the first scheme
			2019: 40
			2020: 44, up 4 points
			2021: not in the series
			2022: 48.8889, up 4.8889 points
			2019 → 2022: +6.92% a year on average
			Highest score 48.8889 (2022), lowest 40 (2019)"
		`);
	});

	test("anything else is refused", () => {
		expect(refused(() => formatSeries({} as never, { locale: "vi" }))).toEqual(["NOT_A_RESULT "]);
		expect(refused(() => formatSeries({} as never, { locale: "fr" as never }))).toEqual([
			"BAD_LOCALE /locale",
		]);
	});
});

describeShared("PAPI 2018 to 2024 of all 63 provinces", (folder) => {
	test("changes add up inside each segment, whose extremes are those of its scores", () => {
		const rows = readFileSync(join(folder, "data", "papi_dimensions_2018_2024.csv"), "utf8")
			.split("\n")
			.filter((line) => line !== "" && !line.startsWith("#"))
			.slice(1)
			.map((line) => line.trim().split(","));
		const list = rows.flatMap((row): Reading[] => {
			const [year = "", unit = ""] = row;
			if (!row[10]) return [];
			const scheme = year < "2019" ? "a" : year < "2021" ? "b" : "c";
			const rank = { rank: Number(row[14]), of: Number(row[15]) };
			return [{ index: "PAPI", unit, period: year, score: { decimal: row[10] }, ...rank, scheme }];
		});
		const units = [...new Set(list.map(({ unit }) => unit))];
		expect(units).toHaveLength(63);
		for (const unit of units) {
			const { years, segments } = followUnit(list, unit);
			expect(segments.reduce((sum, { scores }) => sum + scores, 0)).toBe(years.length);
			for (const { from, to, highest, lowest } of segments) {
				const inside = years.filter(({ period }) => from <= period && period <= to);
				const moved = inside.slice(1).reduce((sum, { change }) => sum + Number(change?.score.exact), 0);
				const ends = [inside[0], inside.at(-1)].map((year) => Number(year?.score?.exact));
				expect(moved).toBeCloseTo((ends[1] ?? 0) - (ends[0] ?? 0), 9);
				expect(highest?.score.value).toBe(Math.max(...inside.map(({ score }) => score?.value ?? 0)));
				expect(lowest?.score.value).toBe(Math.min(...inside.map(({ score }) => score?.value ?? 0)));
			}
		}
	});
});
