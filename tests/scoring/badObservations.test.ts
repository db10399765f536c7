import { SteerindexError } from "steerindex/core";
import { defineScheme } from "steerindex/scheme";
import { explain, type Observations, scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";

const scheme = defineScheme({
	id: "bad",
	sources: [{ title: "test" }],
	facts: {
		files: { type: "number" },
		plan: { type: "text", values: ["on-time", "late"] },
		done: { type: "boolean" },
		breaches: { type: "list", fields: { points: { type: "number" } } },
	},
	root: { id: "total", combine: "sum", children: [{ id: "files", rule: { fact: "files" } }] },
});

function issuesOf(observations: unknown, period: unknown = "2022"): readonly string[] {
	try {
		scoreUnits(scheme, observations as Observations, { period: period as string });
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return error.issues.map(
			({ code, path, suggestion }) =>
				`${code} ${path.join(".")}${suggestion === undefined ? "" : ` → ${suggestion}`}`,
		);
	}
	return [];
}

const record = (facts: object, more: object = {}) => ({
	periods: ["2021", "2022"],
	records: [{ unit: "A", period: "2022", facts, ...more }],
});

describe("observations of the wrong shape", () => {
	test("every problem at once, with its path and what was meant", () => {
		const observations = {
			periods: ["2022", "2022"],
			unit: [],
			records: [
				{
					unit: "A",
					period: "2022",
					facts: { fils: 1, files: "1", plan: 3, done: "yes", breaches: [{ point: 1 }] },
				},
				{ unit: "A", period: "2022" },
				{ unit: "", period: "2023", nodes: { totl: 3, total: Number.NaN } },
				7,
			],
		};
		expect(issuesOf(observations)).toEqual([
			"UNKNOWN_KEY observations.unit → units",
			"DUPLICATE_ID observations.periods.1",
			"UNKNOWN_FACT observations.records.0.facts.fils → files",
			"WRONG_TYPE observations.records.0.facts.files",
			"WRONG_TYPE observations.records.0.facts.plan",
			"WRONG_TYPE observations.records.0.facts.done",
			"UNKNOWN_FIELD observations.records.0.facts.breaches.0.point → points",
			"DUPLICATE_RECORD observations.records.1",
			"WRONG_TYPE observations.records.2.unit",
			"UNKNOWN_PERIOD observations.records.2.period → 2022",
			"UNKNOWN_NODE observations.records.2.nodes.totl → total",
			"NOT_A_NUMBER observations.records.2.nodes.total",
			"WRONG_TYPE observations.records.3",
		]);
	});

	test.each([
		["no object", 3, ["WRONG_TYPE observations"]],
		["no lists", {}, ["WRONG_TYPE observations.periods", "WRONG_TYPE observations.records"]],
		[
			"an infinity",
			record({ files: Number.POSITIVE_INFINITY }),
			["NOT_A_NUMBER observations.records.0.facts.files"],
		],
		[
			"a decimal comma",
			record({ files: { decimal: "1,5" } }),
			["BAD_DECIMAL observations.records.0.facts.files"],
		],
		[
			"two numbers in one",
			record({ files: { decimal: "1", exact: "1" } }),
			["UNKNOWN_KEY observations.records.0.facts.files.exact"],
		],
		[
			"__proto__ as a fact",
			JSON.parse('{"periods":["2022"],"records":[{"unit":"A","period":"2022","facts":{"__proto__":1}}]}'),
			["UNKNOWN_FACT observations.records.0.facts.__proto__"],
		],
	])("%s", (_, observations, expected) => expect(issuesOf(observations)).toEqual(expected));

	test("an unknown period of the options, and an unlisted unit", () => {
		expect(issuesOf(record({}), "2020")).toEqual(["UNKNOWN_PERIOD options.period → 2021"]);
		const units = [{ id: "Quảng Nam" }, { id: "Đà Nẵng" }];
		const observations = { periods: ["2022"], units, records: [{ unit: "Quảng Nma", period: "2022" }] };
		expect(issuesOf(observations)).toEqual(["UNKNOWN_UNIT observations.records.0.unit → Quảng Nam"]);
	});

	test("explain names the unit and the node that it does not know", () => {
		const wrong = () =>
			explain(scheme, record({ files: 1 }), { period: "2022", unit: "B", node: "totl" as "total" });
		expect(wrong).toThrow(/UNKNOWN_UNIT.*\n.*UNKNOWN_NODE/);
	});

	test("a million bad cells are a hundred problems and a count, at once", () => {
		const records = Array.from({ length: 10_000 }, (_, i) => ({
			unit: `u${i}`,
			period: "2022",
			facts: Object.fromEntries(Array.from({ length: 100 }, (_, j) => [`x${j}`, "bad"])),
		}));
		const issues = issuesOf({ periods: ["2022"], records });
		expect(issues).toHaveLength(101);
		expect(issues[100]).toBe("MORE_PROBLEMS ");
	});
});

describe("values that are not as they should be", () => {
	test("a million failing cells are one diagnostic", () => {
		const facts = Object.fromEntries(
			Array.from({ length: 100 }, (_, j) => [`f${j}`, { type: "number", max: 1 } as const]),
		);
		const children = Object.keys(facts).map((name) => ({ id: name, rule: { fact: name } }));
		const many = defineScheme({
			id: "many",
			sources: [{ title: "test" }],
			facts,
			root: { id: "root", combine: "sum", children },
		});
		const values = Object.fromEntries(Object.keys(facts).map((name) => [name, 2]));
		const records = Array.from({ length: 10_000 }, (_, i) => ({ unit: `u${i}`, period: "1", facts: values }));
		const { diagnostics } = scoreUnits(many, { periods: ["1"], records }, { period: "1", nodes: ["root"] });
		expect(diagnostics.counts.RANGE).toBe(1_000_000);
		expect(diagnostics.items.length).toBeLessThanOrEqual(101);
		expect(diagnostics.items[0]).toMatchObject({ code: "RANGE", count: 10_000 });
		expect(diagnostics.items[0]?.units).toHaveLength(10);
	});

	test("a number of more than 15 digits is read as it stands, and told of", () => {
		const board = scoreUnits(scheme, record({ files: 0.335 * 3 }), { period: "2022" });
		expect(board.nodes.total?.points).toEqual([1.0050000000000001]);
		expect(board.diagnostics.items).toMatchObject([
			{ code: "NOISE_DIGITS", severity: "warning", fact: "files", units: ["A"] },
		]);
	});

	test("inputs are not changed, and the board survives JSON and a structured clone", () => {
		const observations = record({ files: 0.1 });
		const frozen = JSON.parse(JSON.stringify(observations)) as typeof observations;
		Object.freeze(frozen.records[0]?.facts);
		Object.freeze(frozen.records);
		const board = scoreUnits(scheme, frozen, { period: "2022" });
		expect(JSON.parse(JSON.stringify(board))).toEqual(board);
		expect(structuredClone(board)).toEqual(board);
		expect(frozen).toEqual(observations);
	});
});
