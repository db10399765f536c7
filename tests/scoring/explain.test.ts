import { defineScheme } from "steerindex/scheme";
import {
	type Derivation,
	explain,
	formatDerivation,
	prepareObservations,
	scoreUnits,
} from "steerindex/scoring";
import { describe, expect, test } from "vitest";

// Formula: scoring.derivation.
const sources = [{ title: { vi: "ví dụ", en: "example" } }];

const scheme = defineScheme({
	id: "own-index",
	sources,
	rounding: "half-up",
	facts: {
		plan: { type: "text", values: ["on-time", "late"], label: { vi: "kế hoạch", en: "plan" } },
		files: { type: "number", places: 0 },
		onTime: { type: "number", places: 0 },
		answers: { type: "number" },
		survey: { type: "number" },
		breaches: { type: "list", fields: { points: { type: "number" } } },
	},
	root: {
		id: "index",
		combine: "sum",
		max: 100,
		publish: { points: { places: 2 }, percent: { places: 1 } },
		children: [
			{
				id: "plan",
				max: 10,
				rule: { case: [[["==", { fact: "plan" }, "on-time"], 10]], else: { ratio: [1, 0] } },
			},
			{
				id: "files",
				max: 70,
				rule: {
					calc: [
						"*",
						{ var: "max" },
						{ clamp: { ratio: [{ fact: "onTime" }, { fact: "files", missing: 100 }] }, max: 1 },
					],
				},
				source: { title: "766/QĐ-TTg" },
			},
			{
				id: "survey",
				max: 20,
				whenNotApplicable: "exclude",
				rule: { case: [[["<", { fact: "answers" }, 30], { na: true }]], else: { fact: "survey" } },
			},
			{
				id: "penalty",
				role: "penalty",
				max: 2,
				rule: { agg: "sum", each: { list: "breaches", item: { field: "points" } }, empty: 0 },
			},
		],
	},
});

const observations = {
	periods: ["2022"],
	records: [
		{
			unit: "A",
			period: "2022",
			facts: {
				plan: "on-time",
				files: null,
				onTime: 120,
				answers: 12,
				survey: 18,
				breaches: [{ points: 0.5 }, { points: 2 }],
			},
		},
		{
			unit: "B",
			period: "2022",
			facts: { plan: "on-time", files: 200, onTime: 150, answers: 45, survey: 18, breaches: [] },
			nodes: { survey: 17.5 },
		},
	],
};

const explainOf = (unit: string, node: "index" | "files" | "survey" | "penalty" = "index"): Derivation =>
	explain(scheme, observations, { period: "2022", unit, node });

const lineOf = ({ lines }: Derivation, op: string, node: string) =>
	lines.find((line) => line.op === op && line.node === node);

describe("the lines of a derivation", () => {
	test("lead from the facts as given to the figure of the board", () => {
		const board = scoreUnits(scheme, observations, { period: "2022" });
		for (const [at, unit] of board.units.entries()) {
			const why = explainOf(unit);
			expect(why.lines[why.result]).toMatchObject({
				node: "index",
				value: board.nodes.index?.points[at],
				printed: board.nodes.index?.published?.points?.[at],
			});
			expect(why.digest).toBe(board.digest);
		}
	});

	test("read earlier lines only, and survive JSON", () => {
		const why = explainOf("A");
		for (const [at, { from, fallback }] of why.lines.entries()) {
			expect([...from, fallback ?? -1].every((line) => line < at)).toBe(true);
		}
		expect(JSON.parse(JSON.stringify(why))).toEqual(why);
	});

	test("tell the branch taken, and the one that was not", () => {
		const why = explainOf("A");
		const taken = lineOf(why, "case", "plan");
		expect(taken).toMatchObject({ exact: "10" });
		expect(why.lines[taken?.from[0] ?? 0]).toMatchObject({ op: "compare", value: true });
		expect(why.lines[taken?.from[1] ?? 0]).toMatchObject({ note: "chosen", exact: "10" });
		const skipped = lineOf(why, "case", "survey");
		expect(why.lines[skipped?.from[1] ?? 0]).toMatchObject({ op: "notApplicable", note: "chosen" });
		expect(explainOf("B", "plan" as "files").lines.some(({ op }) => op === "ratio")).toBe(false);
	});

	test("tell what was filled, held, left out, given, rounded and taken off", () => {
		const notes = Object.fromEntries(
			["A", "B"].map((unit) => [
				unit,
				explainOf(unit)
					.lines.filter(({ note }) => note !== undefined && note !== "chosen" && note !== "not-taken")
					.map(({ op, node, note }) => `${op} ${node}: ${note}`),
			]),
		);
		expect(notes.A).toEqual(
			expect.arrayContaining([
				"fact files: filled",
				"clamp files: capped",
				"given survey: excluded",
				"clamp penalty: capped",
				"given penalty: penalty",
				"round index: rounded",
			]),
		);
		expect(notes.B).toContain("given survey: given");
	});

	test("name the source of a node, and the value as given", () => {
		const why = explainOf("A", "files");
		expect(lineOf(why, "given", "files")).toMatchObject({ source: { title: "766/QĐ-TTg" } });
		expect(lineOf(why, "fact", "files")).toMatchObject({ given: expect.anything() });
		expect(why.lines.find(({ options }) => options?.fact === "files")).toMatchObject({
			given: null,
			exact: "100",
		});
	});

	test("show the items of a list one by one", () => {
		const why = explainOf("A", "penalty");
		expect(why.lines.filter(({ item }) => item !== undefined)).toMatchObject([
			{ op: "field", item: 0, exact: "0.5" },
			{ op: "field", item: 1, exact: "2" },
		]);
		expect(lineOf(why, "each", "penalty")).toMatchObject({ exact: "2.5", from: [0, 1] });
	});

	test("carry what is missing to its origin", () => {
		const missing = {
			periods: ["2022"],
			records: [
				{ unit: "C", period: "2022", facts: { plan: null, files: 1, onTime: 1, answers: 1, breaches: [] } },
			],
		};
		const why = explain(scheme, missing, { period: "2022", unit: "C", node: "index" });
		expect(why.lines[why.result]).toMatchObject({ status: "missing", exact: null, value: null });
		expect(why.diagnostics).toMatchObject([{ code: "MISSING", fact: "plan", node: "plan", units: ["C"] }]);
	});
});

describe("peers and treatments", () => {
	const peers = defineScheme({
		id: "peers",
		sources,
		facts: { x: { type: "number" }, kind: { type: "text", values: ["I", "II"] } },
		root: {
			id: "scaled",
			rule: {
				interp: { fact: "x" },
				points: [
					[{ peer: "min", of: { fact: "x" }, within: "kind" }, 1],
					[{ peer: "max", of: { fact: "x" }, within: "kind" }, 10],
				],
			},
		},
	});
	const records = [
		{ unit: "A", period: "1", facts: { x: 20, kind: "I" } },
		{ unit: "B", period: "1", facts: { x: 30, kind: "I" } },
		{ unit: "C", period: "1", facts: { x: 40, kind: "I" } },
		{ unit: "D", period: "1", facts: { x: 99, kind: "II" } },
	];

	test("name the units that set a bound", () => {
		const why = explain(peers, { periods: ["1"], records }, { period: "1", unit: "B", node: "scaled" });
		expect(why.lines.filter(({ op }) => op === "peer").map((line) => line.peers)).toEqual([
			{ count: 3, within: "I", setBy: ["A"] },
			{ count: 3, within: "I", setBy: ["C"] },
		]);
		expect(why.lines[why.result]?.exact).toBe("5.5");
		expect(formatDerivation(why, { locale: "vi" })).toContain("trong 3 đơn vị, I; C");
	});

	test("show what preparation did to a value", () => {
		const gap = [...records.slice(0, 3), { unit: "E", period: "1", facts: { x: null, kind: "I" } }];
		const prepared = prepareObservations(
			{ periods: ["1"], records: gap },
			{
				period: "1",
				steps: [{ step: "impute", facts: ["x"], by: "mean", within: "kind" }],
			},
		);
		const why = explain(peers, prepared.observations, { period: "1", unit: "E", node: "scaled" });
		const fact = why.lines.find(
			({ options, treatments }) => options?.fact === "x" && treatments !== undefined,
		);
		expect(fact).toMatchObject({ exact: "30", treatments: [{ step: "imputed", from: null }] });
	});
});

describe("formatDerivation", () => {
	test.each(["en", "vi"] as const)("prints one line a step, in %s", (locale) => {
		expect(formatDerivation(explainOf("A"), { locale })).toMatchSnapshot();
	});
});
