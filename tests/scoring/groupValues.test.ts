import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SteerindexError } from "steerindex/core";
import { type GroupByCutsOptions, type GroupByQuantilesOptions, groupValues } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import scenarios from "../scenarios/scoring-groups.json" with { type: "json" };
import { describeShared } from "../shared.ts";

const quartiles: GroupByQuantilesOptions = {
	quantiles: 4,
	method: "type7",
	edge: "up",
	labels: ["high", "mid-high", "mid-low", "low"],
};
const bands: GroupByCutsOptions = { cuts: [80, 70, "67.68"], edge: "up", labels: ["A", "B", "C", "D"] };

/** The issues that a call is refused with. */
function refused(values: unknown, options: unknown): readonly string[] {
	try {
		groupValues(values as never, options as never);
	} catch (error) {
		if (SteerindexError.is(error)) return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
		throw error;
	}
	return [];
}

const cutAt = (values: readonly number[], p: string, method: GroupByQuantilesOptions["method"]): string => {
	const options = { quantiles: [p], method, edge: "up", labels: ["up", "down"] } as const;
	return groupValues(values, options).cuts[0]?.exact ?? "";
};

describe("scoring.groups: quartile groups of published totals", () => {
	test.each(scenarios)("$id", ({ values, options, groups, sizes }) => {
		const result = groupValues(values as never, options as GroupByQuantilesOptions);
		expect(Object.fromEntries(result.rows.map(({ unit, label }) => [unit, label]))).toEqual(groups);
		expect(result.groups.map(({ size }) => size)).toEqual(sizes);
	});

	test("Quảng Nam 2022 is the median: the edge alone makes its group", () => {
		const papi = scenarios.find(({ id }) => id === "papi-2022");
		const up = groupValues(papi?.values as never, quartiles);
		const down = groupValues(papi?.values as never, { ...quartiles, edge: "down" });
		const groupOf = ({ rows }: typeof up): unknown => rows.find(({ unit }) => unit === "Quang Nam");
		expect(groupOf(up)).toEqual({ unit: "Quang Nam", group: 2, label: "mid-high" });
		expect(groupOf(down)).toEqual({ unit: "Quang Nam", group: 3, label: "mid-low" });
		expect(up.cuts[1]).toEqual({ exact: "42.237702098" });
		expect(up.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toContain(
			"VALUE_ON_CUT /values/Quang Nam",
		);
		expect(up.diagnostics.find(({ pointer }) => pointer === "/values/Quang Nam")?.message).toEqual({
			vi: "Quang Nam bằng đúng ngưỡng 42,237702098 nên thuộc nhóm trên",
			en: "Quang Nam: exactly at the cut 42.237702098, so in the higher group",
		});
		expect(up.of).toBe(61);
		expect(up.ungrouped.map(({ unit }) => unit)).toEqual(["Bac Giang", "Bac Ninh"]);
	});
});

describeShared("scoring.groups: all PAPI groups", (folder) => {
	const rows = readFileSync(join(folder, "data/papi_dimensions_2018_2024.csv"), "utf8")
		.split("\n")
		.map((line) => line.trim().split(","));

	test.each([
		[2018, [16, 15, 15, 15]],
		[2019, [16, 16, 15, 16]],
		[2020, [16, 16, 15, 16]],
		[2021, [15, 15, 15, 15]],
		[2022, [16, 15, 15, 15]],
		[2023, [16, 15, 15, 15]],
		[2024, [16, 15, 15, 15]],
	])("%i", (year, sizes) => {
		const of = rows.filter(([first]) => first === String(year));
		const result = groupValues(
			of.map((row) => row[10] || null),
			quartiles,
		);
		expect(result.rows.map(({ label }) => label ?? "")).toEqual(of.map((row) => row[16]));
		expect(result.groups.map(({ size }) => size)).toEqual(sizes);
	});

	test("the eight dimensions of Quảng Nam in 2018", () => {
		const of = rows.filter(([first]) => first === "2018");
		const labels = [2, 3, 4, 5, 6, 7, 8, 9].map((column) => {
			const result = groupValues(
				of.map((row) => row[column] || null),
				quartiles,
			);
			return result.rows[of.findIndex(([, name]) => name === "Quang Nam")]?.label;
		});
		expect(labels).toEqual([
			"mid-low",
			"mid-low",
			"mid-high",
			"mid-high",
			"low",
			"mid-low",
			"mid-high",
			"low",
		]);
	});
});

describe("scoring.quantiles: values of textbooks and manuals", () => {
	const toTen = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

	test.each([
		["type1", "3"],
		["type2", "3"],
		["type3", "2"],
		["type4", "2.5"],
		["type5", "3"],
		["type6", "2.75"],
		["type7", "3.25"],
		["type8", "35/12"],
		["type9", "2.9375"],
	] as const)("the lower quartile of 1 to 10 by %s", (method, quartile) => {
		expect(cutAt(toTen, "0.25", method)).toBe(quartile);
	});

	test("the examples of spreadsheet manuals", () => {
		expect(cutAt([1, 3, 2, 4], "0.3", "type7")).toBe("1.9");
		expect(cutAt([1, 2, 4, 7, 8, 9, 10, 12], "0.25", "type7")).toBe("3.5");
		expect(cutAt([1, 2, 3, 6, 6, 6, 7, 8, 9], "0.25", "type6")).toBe("2.5");
		expect(cutAt([6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], "0.75", "type6")).toBe("43");
	});

	test("between two values: the lower one, their mean, the even one", () => {
		expect(cutAt([1, 2, 3, 4], "0.5", "type1")).toBe("2");
		expect(cutAt([1, 2, 3, 4], "0.5", "type2")).toBe("2.5");
		expect(cutAt([1, 2, 3, 4], "0.625", "type3")).toBe("2");
		expect(cutAt([1, 2, 3, 4], "0.375", "type3")).toBe("2");
	});

	test("thirds are exact", () => {
		const { cuts } = groupValues([0, 1], { ...quartiles, quantiles: 3, labels: ["a", "b", "c"] });
		expect(cuts).toEqual([{ exact: "2/3" }, { exact: "1/3" }]);
	});
});

describe("fixed cuts", () => {
	test("the edge says where a value on a cut goes", () => {
		const groupsOf = (edge: "up" | "down"): unknown =>
			groupValues([80, "79.999", 70, "67.68", 12, null], { ...bands, edge }).rows.map(({ label }) => label);
		expect(groupsOf("up")).toEqual(["A", "B", "B", "C", "D", null]);
		expect(groupsOf("down")).toEqual(["B", "B", "C", "D", "D", null]);
	});

	test("a value outside the range is in no group, and is named", () => {
		const result = groupValues(
			{ a: 62, b: "62.58", c: 100, d: "100.01" },
			{
				...bands,
				range: { from: "62.58", upTo: 100 },
			},
		);
		expect(result.rows.map(({ group }) => group)).toEqual([null, 4, 1, null]);
		expect(result.of).toBe(4);
		const outside = result.diagnostics.filter(({ code }) => code === "OUTSIDE_GROUPS");
		expect(outside.map(({ message }) => message)).toEqual([
			{ vi: "a có giá trị 62, nằm ngoài mọi nhóm", en: "a has the value 62, outside all groups" },
			{ vi: "d có giá trị 100,01, nằm ngoài mọi nhóm", en: "d has the value 100.01, outside all groups" },
		]);
	});

	test("the cuts of one group of units may be used for others", () => {
		const { cuts } = groupValues([1, 2, 3, 4, 5, 6], quartiles);
		const other = groupValues([6, 1], { cuts, edge: "up", labels: quartiles.labels });
		expect(other.rows.map(({ label }) => label)).toEqual(["high", "low"]);
	});
});

describe("few values", () => {
	test("more groups than values: the empty ones are named", () => {
		const result = groupValues({ a: 5, b: 7 }, quartiles);
		expect(result.groups.map(({ size }) => size)).toEqual([1, 0, 0, 1]);
		expect(result.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
			"EMPTY_GROUP /labels/1",
			"EMPTY_GROUP /labels/2",
		]);
	});

	test("all values equal: one group, by the edge", () => {
		expect(groupValues([4, 4, 4], quartiles).groups.map(({ size }) => size)).toEqual([3, 0, 0, 0]);
		const down = groupValues([4, 4, 4], { ...quartiles, edge: "down" });
		expect(down.groups.map(({ size }) => size)).toEqual([0, 0, 0, 3]);
		expect(down.diagnostics[0]?.message).toEqual({
			vi: "#0, #1, #2 bằng đúng ngưỡng 4 nên thuộc nhóm dưới",
			en: "#0, #1, #2: exactly at the cut 4, so in the lower group",
		});
	});

	test("no value at all", () => {
		const result = groupValues([null, { unranked: "special" }], quartiles);
		expect(result.cuts).toEqual([]);
		expect(result.rows.map(({ group }) => group)).toEqual([null, null]);
		expect(result.diagnostics.map(({ code }) => code)).toEqual(["NO_VALUES"]);
		expect(result.ungrouped[1]).toEqual({ unit: 1, reason: "special" });
	});

	test("the result is JSON", () => {
		const result = groupValues({ a: 1, b: null, c: 3 }, quartiles);
		expect(JSON.parse(JSON.stringify(result))).toEqual(result);
		expect(structuredClone(result)).toEqual(result);
	});
});

describe("bad input", () => {
	test("nothing that decides a group is assumed", () => {
		expect(refused([1], {})).toEqual([
			"CUTS_OR_QUANTILES ",
			"MISSING_KEY /edge",
			"MISSING_KEY /labels",
			"MISSING_KEY /method",
		]);
		expect(refused([1], { ...quartiles, cuts: [3, 2, 1] })).toEqual(["CUTS_OR_QUANTILES "]);
		expect(refused([1], null)).toEqual(["BAD_OPTIONS /options"]);
	});

	test("labels, cuts and shares that do not fit", () => {
		expect(refused([1], { ...bands, labels: ["A", "B"] })).toEqual(["LABELS_LENGTH /labels"]);
		expect(refused([1], { ...bands, labels: ["A", "", 3, { vi: "D" }] })).toEqual([
			"BAD_LABEL /labels/1",
			"BAD_LABEL /labels/2",
			"BAD_LABEL /labels/3",
		]);
		expect(refused([1], { ...bands, cuts: [70, 80, 80] })).toEqual([
			"NOT_DESCENDING /cuts/1",
			"NOT_DESCENDING /cuts/2",
		]);
		expect(refused([1], { ...bands, cuts: "80" })).toEqual(["WRONG_TYPE /cuts"]);
		expect(refused([1], { ...bands, cuts: [] })).toEqual(["EMPTY /cuts"]);
		expect(refused([1], { ...bands, labels: new Array(1e5).fill("A") })).toEqual(["TOO_MANY /labels"]);
		expect(refused([1], { ...bands, cuts: [80, "7o", 60] })).toEqual(["NOT_A_NUMBER /cuts/1"]);
		expect(refused([1], { ...quartiles, quantiles: [1, 0.5, 0] })).toEqual([
			"NOT_A_SHARE /quantiles/0",
			"NOT_A_SHARE /quantiles/2",
		]);
		for (const quantiles of [1, 2.5, Number.NaN, 1001, "4"]) {
			expect(refused([1], { ...quartiles, quantiles })).toEqual(["NOT_WHOLE /quantiles"]);
		}
	});

	test("words and keys are suggested, values are named", () => {
		expect(refused(["x"], { ...quartiles, method: "type10", edge: "goesUp", range: {} })).toEqual([
			"NOT_A_NUMBER /values/0",
			"UNKNOWN_KEY /range",
			"UNKNOWN_VALUE /edge",
			"UNKNOWN_VALUE /method",
		]);
	});

	test("a range that is reversed, misspelt, or leaves a cut outside", () => {
		expect(refused([1], { ...bands, range: { from: 100, upTo: 0 } })).toEqual(["RANGE_REVERSED /range"]);
		expect(refused([1], { ...bands, range: { from: 75 } })).toEqual(["RANGE_REVERSED /range"]);
		expect(refused([1], { ...bands, range: { form: 0, upTo: "x" } })).toEqual([
			"UNKNOWN_KEY /range/form",
			"NOT_A_NUMBER /range/upTo",
		]);
		expect(refused([1], { ...bands, range: 3 })).toEqual(["BAD_OPTIONS /range"]);
	});

	test("a hundred thousand units in a thousand groups, all on cuts or all outside", () => {
		const labels = Array.from({ length: 1000 }, (_, at) => `g${at}`);
		const values = Array.from({ length: 1e5 }, (_, at) => at);
		const result = groupValues(values, { ...quartiles, quantiles: 1000, method: "type1", labels });
		expect(new Set(result.groups.map(({ size }) => size))).toEqual(new Set([99, 100, 101]));
		expect(result.diagnostics).toHaveLength(101);
		const outside = groupValues(new Array(1e5).fill(101), { ...bands, range: { upTo: 100 } });
		expect(outside.diagnostics).toHaveLength(101);
	});
});
