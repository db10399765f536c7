import { SteerindexError } from "steerindex/core";
import { defineScheme } from "steerindex/scheme";
import { boardAt, readingOf, scorePanel, scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";

const sources = [{ title: "test" }];
const scheme = defineScheme({
	id: "inputs",
	sources,
	facts: {
		a: { type: "number" },
		kind: { type: "text", values: ["Tốt", "Khá"] },
		on: { type: "boolean" },
		list: { type: "list", fields: { points: { type: "number" }, kind: { type: "text", values: ["x"] } } },
	},
	root: {
		id: "total",
		combine: "sum",
		children: [
			{ id: "a", rule: { fact: "a", missing: 0 } },
			{ id: "third", rule: { ratio: [{ fact: "a", missing: 0 }, 3] } },
		],
		groups: {
			of: "points",
			key: "exact",
			cuts: [{ at: 5, inclusive: true, label: "high" }],
			otherwise: "low",
		},
	},
	outcomes: [
		{ id: "kind", rule: { fact: "kind" } },
		{ id: "on", rule: { fact: "on" } },
		{ id: "sum", rule: { agg: "sum", each: { list: "list", item: { field: "points" } }, empty: 0 } },
	],
});

function codes(run: () => unknown): readonly string[] {
	try {
		run();
		return [];
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		for (const { message } of error.issues)
			expect(typeof message === "string" ? "" : message.vi).not.toBe("");
		return error.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
	}
}

const score = (observations: unknown, options: unknown = { period: "1" }) =>
	scoreUnits(scheme, observations as never, options as never);
const periods = ["1"];

describe("units and records that are not what they should be", () => {
	test.each<[string, unknown, readonly string[]]>([
		["units that are no list", { periods, units: 3, records: [] }, ["WRONG_TYPE observations.units"]],
		[
			"a unit without an id, one with a field too many, one twice",
			{ periods, units: [{}, 3, { id: "A", name: "A" }, { id: " A" }], records: [] },
			[
				"WRONG_TYPE observations.units.0.id",
				"WRONG_TYPE observations.units.1.id",
				"UNKNOWN_KEY observations.units.2.name",
				"DUPLICATE_ID observations.units.3.id",
			],
		],
		[
			"periods that are no texts",
			{ periods: [2021, ""], records: [] },
			[
				"WRONG_TYPE observations.periods.0",
				"WRONG_TYPE observations.periods.1",
				"UNKNOWN_PERIOD options.period",
			],
		],
		[
			"facts and nodes that are no objects",
			{ periods, units: [{ id: "A", facts: 1 }], records: [{ unit: "A", period: "1", facts: [], nodes: 2 }] },
			[
				"WRONG_TYPE observations.units.0.facts",
				"WRONG_TYPE observations.records.0.facts",
				"WRONG_TYPE observations.records.0.nodes",
			],
		],
		[
			"values of the wrong kind",
			{
				periods,
				records: [
					{
						unit: "A",
						period: "1",
						facts: {
							a: { notApplicable: true, why: 1 },
							kind: true,
							on: "true",
							list: [3, { points: "1", kind: 1 }],
						},
						nodes: { kind: 3, on: "x", a: "3" },
					},
				],
			},
			[
				"UNKNOWN_KEY observations.records.0.facts.a.why",
				"WRONG_TYPE observations.records.0.facts.kind",
				"WRONG_TYPE observations.records.0.facts.on",
				"WRONG_TYPE observations.records.0.facts.list.0",
				"WRONG_TYPE observations.records.0.facts.list.1.points",
				"WRONG_TYPE observations.records.0.facts.list.1.kind",
				"WRONG_TYPE observations.records.0.nodes.kind",
				"WRONG_TYPE observations.records.0.nodes.on",
				"WRONG_TYPE observations.records.0.nodes.a",
			],
		],
	])("%s", (_, observations, expected) => expect(codes(() => score(observations))).toEqual(expected));

	test("options that are none", () => {
		const observations = { periods, records: [] };
		expect(codes(() => score(observations, 3))).toEqual(["BAD_OPTIONS options"]);
		expect(codes(() => score(observations, { period: "1", nodes: "leaves", node: 1 }))).toEqual([
			"UNKNOWN_KEY options.node",
			"WRONG_TYPE options.nodes",
		]);
	});
});

describe("values as they may be given", () => {
	const facts = {
		a: { exact: "1/3" },
		kind: "Tốt".normalize("NFD"),
		on: true,
		list: [{ points: { decimal: "0.10" } }, { points: { notApplicable: true } as const }],
	};
	const board = score({
		periods,
		records: [
			{ unit: "A", period: "1", facts },
			{
				unit: "B",
				period: "1",
				facts: { list: { notApplicable: true } },
				nodes: { kind: "Khá", on: false, a: { notApplicable: true } },
			},
			{ unit: "C", period: "1", facts: { a: 1e-9, list: [] }, nodes: { total: { decimal: "7.5" } } },
		],
	});

	test("fractions, decimals, composed and decomposed texts", () => {
		expect(board.nodes.a?.points).toEqual([1 / 3, null, 1e-9]);
		expect(board.nodes.kind?.outcome).toEqual(["Tốt", "Khá", null]);
		expect(board.nodes.on?.outcome).toEqual([true, false, null]);
		expect(board.nodes.sum?.status).toEqual(["notApplicable", "notApplicable", "ok"]);
		expect(board.nodes.total?.status).toEqual(["ok", "notApplicable", "ok"]);
	});

	test("a reading holds the points, and the parts that are asked for", () => {
		expect(readingOf(board, "C", { parts: ["a", "third", "kind" as "a"], index: "Own" })).toMatchObject({
			index: "Own",
			score: 7.5,
			group: "high",
			parts: { a: 1e-9 },
		});
		expect(readingOf(board, "A", { node: "third" }).score).toEqual({ decimal: "0.1111111111111111" });
		expect(readingOf(board, "A", { node: "a" }).score).toEqual({ decimal: "0.3333333333333333" });
		expect(codes(() => readingOf(board, "A", { noed: "a" } as never))).toEqual(["UNKNOWN_KEY options.noed"]);
		expect(codes(() => readingOf(board, "D"))).toEqual(["UNKNOWN_UNIT unit"]);
		expect(codes(() => readingOf(board, "A", { node: "b" as "a" }))).toEqual(["UNKNOWN_NODE node"]);
		expect(codes(() => readingOf(board, "B"))).toEqual(["NO_POINTS unit"]);
	});
});

describe("panels", () => {
	const options = { unit: "name", period: "year", fields: { a: "a", total: "t" }, blank: "missing" } as const;
	const panel = (rows: unknown, more: object = {}) =>
		scorePanel(scheme, rows as never, { ...options, ...more } as never);

	test("take finished points, texts of numbers, and periods in the order named", () => {
		const rows = [
			{ name: "A", year: "II", a: " 1.50 ", t: "" },
			{ name: "A", year: "I", a: null, t: 4 },
		];
		const found = panel(rows, { periods: ["I", "II", "III"] });
		expect(found.periods).toEqual(["I", "II"]);
		expect(boardAt(found, "I").nodes.total).toMatchObject({ points: [4], given: [true] });
		expect(boardAt(found, "II").nodes.total?.points).toEqual([2]);
		expect(codes(() => boardAt(found, "III"))).toEqual(["UNKNOWN_PERIOD period"]);
	});

	test("name everything that is wrong with the options or the rows", () => {
		expect(codes(() => panel(3))).toEqual(["WRONG_TYPE rows"]);
		expect(codes(() => panel([], { unit: "", fields: 3, blank: "none" }))).toEqual([
			"MISSING_KEY options.unit",
			"MISSING_KEY options.blank",
			"WRONG_TYPE options.fields",
		]);
		expect(codes(() => panel([], { fields: { a: 3 } }))).toEqual(["MISSING_KEY options.fields.a"]);
		const rows = [{ name: "", year: null, a: 1, t: 1 }, 3, { name: "B", year: 2021, a: "x", t: 1 }];
		expect(codes(() => panel(rows))).toEqual([
			"BLANK_CELL rows.0.name",
			"BLANK_CELL rows.0.year",
			"BLANK_CELL rows.1.name",
			"BLANK_CELL rows.1.year",
			"NOT_A_NUMBER rows.2.a",
		]);
		const unknown = [{ name: "B", year: "2021", a: 1, t: 1 }];
		expect(codes(() => panel(unknown, { periods: ["2020"] }))).toEqual(["UNKNOWN_PERIOD options.periods"]);
	});

	test("of no rows have no boards", () => {
		expect(panel([])).toEqual({ periods: [], boards: [] });
	});
});
