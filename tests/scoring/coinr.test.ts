import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SteerindexError } from "steerindex/core";
import { parseScheme, type SchemeInput } from "steerindex/scheme";
import {
	correlate,
	type Given,
	measureConsistency,
	type Observations,
	type PrepareStep,
	prepareObservations,
	type Scoreboard,
	scoreUnits,
} from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import asem from "../scenarios/coinr-asem.json" with { type: "json" };
import { describeShared } from "../shared.ts";
import {
	type Described,
	factsOf,
	makeScheme,
	readMeta,
	readObservations,
	readTable,
	toDouble,
} from "./coinrData.ts";

type Table = readonly Readonly<Record<string, string>>[];
type Steps = readonly PrepareStep[];

const period = "2018";

/** The figures of another program, which are doubles: equal to nine digits, missing where it has none. */
function expectNear(found: number | null | undefined, printed: string | undefined, where: string): void {
	if (printed === "" || printed === undefined) {
		expect(found ?? null, where).toBe(null);
		return;
	}
	const wanted = Number(printed);
	const gap = Math.abs((found ?? Number.NaN) - wanted);
	expect(gap <= 1e-9 * Math.max(Math.abs(wanted), 1e-9), `${where}: ${found}, not ${printed}`).toBe(true);
}

function expectPoints(board: Scoreboard, table: Table): void {
	for (const { uCode = "", ...cells } of table) {
		const at = board.units.indexOf(uCode);
		for (const [node, printed] of Object.entries(cells)) {
			expectNear(board.nodes[node]?.points[at], printed, `${uCode} ${node}`);
		}
	}
}

/**
 * Norway has 3.3999999999999999 and Japan 3.4000000000000004 there: upstream noise, which double arithmetic happens to
 * lose on the way to a score, so that COINr has them tied.
 */
const TIED_BY_ACCIDENT = { unit: "JPN", node: "TolMin", rank: "10", printed: "9" };

function expectRanks(board: Scoreboard, table: Table): void {
	for (const { uCode = "", ...cells } of table) {
		const at = board.units.indexOf(uCode);
		const ranks = Object.keys(cells).map((node) => [node, String(board.nodes[node]?.rank?.rank[at] ?? "")]);
		const printed: Record<string, string> = { ...cells };
		const { unit, node, rank } = TIED_BY_ACCIDENT;
		if (uCode === unit) {
			expect(printed[node]).toBe(TIED_BY_ACCIDENT.printed);
			printed[node] = rank;
		}
		expect(Object.fromEntries(ranks), uCode).toEqual(printed);
	}
}

const score = (scheme: SchemeInput, observations: Observations): Scoreboard =>
	scoreUnits(parseScheme(JSON.parse(JSON.stringify(scheme))), observations, { period });

describeShared("COINr's ASEM index, 51 units and 49 indicators", (folder) => {
	const table = (file: string): Table => readTable(folder, file);
	const meta = readMeta(folder);
	const raw = readObservations(folder);
	const facts = factsOf(raw);
	const indicators = meta.filter(({ isIndicator }) => isIndicator).map(({ id }) => id);

	test("A: min-max to 0–100, arithmetic means, ranks at every node", () => {
		const board = score(makeScheme(meta, facts, [0, 100], "mean"), raw);
		expectPoints(board, table("A_minmax0-100_normalised.csv"));
		expectPoints(board, table("A_amean_aggregated.csv"));
		expectRanks(board, table("A_amean_ranks.csv"));
		const hidden = board.diagnostics.items.find(
			({ code, node }) => code === "HIDDEN_TIE_BREAK" && node === "TolMin",
		);
		expect(hidden?.units).toEqual(expect.arrayContaining(["NOR", "JPN"]));
	});

	test("A2: weights by code", () => {
		const weights = table("A2_weights.csv").map(({ iCode = "", Weight }) => [iCode, Number(Weight)]);
		const board = score(makeScheme(meta, facts, [0, 100], "mean", Object.fromEntries(weights)), raw);
		expectPoints(board, table("A2_weighted_amean_aggregated.csv"));
		expectRanks(board, table("A2_weighted_amean_ranks.csv"));
	});

	test("B: min-max to 1–100, geometric means", () => {
		const board = score(makeScheme(meta, facts, [1, 100], "geometricMean"), raw);
		expectPoints(board, table("B_minmax1-100_normalised.csv"));
		expectPoints(board, table("B_gmean_aggregated.csv"));
		expectRanks(board, table("B_gmean_ranks.csv"));
	}, 300_000);

	const denominators = meta.flatMap(({ id, denominator }) => (denominator ? [[id, denominator]] : []));
	const steps: Steps = [
		{ step: "denominate", facts: Object.fromEntries(denominators) },
		{ step: "impute", facts: indicators, by: "mean", within: "EurAsia_group" },
		{ step: "screen", facts: indicators, minShare: 0.9 },
		{ step: "winsorise", facts: indicators, most: 5, until: { skew: 2, kurtosis: 3.5 } },
	];
	const prepare = (count: number) => prepareObservations(raw, { period, steps: steps.slice(0, count) });

	test.each([
		[1, "C_denominated.csv"],
		[2, "C_imputed.csv"],
		[3, "C_screened.csv"],
		[4, "C_treated.csv"],
	] as const)("C, after step %i: %s", (count, file) => {
		const { observations } = prepare(count);
		const units = new Map(observations.records.map(({ unit, facts: held }) => [unit, held]));
		const rows = table(file);
		expect([...units.keys()].sort()).toEqual(rows.map(({ uCode }) => uCode).sort());
		for (const { uCode = "", ...cells } of rows) {
			for (const [fact, printed] of Object.entries(cells)) {
				expectNear(toDouble(units.get(uCode)?.[fact]), printed, `${uCode} ${fact}`);
			}
		}
	});

	test("C: which indicators are treated, how far, and what that makes of them", () => {
		const found = new Map(prepare(4).series.map((each) => [each.fact as string, each]));
		for (const row of table("C_treatment_details.csv")) {
			const each = found.get(row.iCode ?? "");
			expect(each === undefined, row.iCode).toBe(row["check_SkewKurt0.Pass"] === "TRUE");
			if (!each) continue;
			expectNear(each.before.skew, row["check_SkewKurt0.Skew"], `${row.iCode} skew before`);
			expectNear(each.before.kurtosis, row["check_SkewKurt0.Kurt"], `${row.iCode} kurtosis before`);
			expectNear(each.after.skew, row["check_SkewKurt1.Skew"], `${row.iCode} skew after`);
			expectNear(each.after.kurtosis, row["check_SkewKurt1.Kurt"], `${row.iCode} kurtosis after`);
			expect(String(each.winsorised), row.iCode).toBe(row["winsorise.nwin"]);
			expect(each.after.passes).toBe(true);
		}
		expect(found.size).toBe(15);
	});

	test.each([
		[5, []],
		[4, []],
		[3, ["Services"]],
		[2, 8],
		[1, 11],
	] as const)("with at most %i values changed the logarithm is needed for %o", (most, logged) => {
		const log = { places: 20, mode: "half-even" } as const;
		const changed: Steps = steps.map((step) => (step.step === "winsorise" ? { ...step, most, log } : step));
		const { series } = prepareObservations(raw, { period, steps: changed });
		const names = series.filter((each) => each.logged).map(({ fact }) => fact);
		if (typeof logged === "number") expect(names).toHaveLength(logged);
		else expect(names).toEqual(logged);
	});

	test("C: scores, ranks, correlations and consistency of what the steps left", () => {
		const { observations } = prepare(4);
		const board = score(makeScheme(meta, factsOf(observations), [0, 100], "mean"), observations);
		expectPoints(board, table("C_normalised.csv"));
		expectPoints(board, table("C_aggregated.csv"));
		expectRanks(board, table("C_ranks.csv"));

		const { names, matrix, diagnostics } = correlate(board, { nodes: indicators });
		expect(diagnostics).toEqual([]);
		for (const { Var1 = "", Var2 = "", Correlation } of table("C_corr_indicators_long.csv")) {
			const found = matrix[names.indexOf(Var1)]?.[names.indexOf(Var2)];
			expect(Math.abs((found ?? Number.NaN) - Number(Correlation)), `${Var1} ${Var2}`).toBeLessThan(1e-12);
		}

		const pillars = meta.filter(({ parent }) => parent === "Conn" || parent === "Sust").map(({ id }) => id);
		const golden = JSON.parse(readFileSync(join(folder, "golden", "C_consistency.json"), "utf8"));
		expect(measureConsistency(board, { nodes: indicators }).alpha).toBeCloseTo(
			golden.cronbach_indicators,
			13,
		);
		expect(measureConsistency(board, { nodes: pillars }).alpha).toBeCloseTo(golden.cronbach_pillars, 13);
	});
});

describe("eight units and six indicators of the same data", () => {
	const records = asem.units.map(({ id, region, facts }) => ({
		unit: id,
		period,
		facts: {
			region,
			...Object.fromEntries(
				Object.entries(facts).map(([fact, decimal]): [string, Given] => [fact, decimal && { decimal }]),
			),
		},
	}));
	const raw: Observations = { periods: [period], records };
	const ids = asem.indicators.map(({ id }) => id);
	const pillars = ["Physical", "ConEcFin", "Instit", "Environ", "Social"];
	const aggregate = (id: string, parent: string | null): Described => ({
		id,
		parent,
		better: "higher",
		denominator: null,
		weight: 1,
		isIndicator: false,
	});
	const nodes: readonly Described[] = [
		...asem.indicators.map(
			(each): Described => ({ ...each, better: each.better as "higher", weight: 1, isIndicator: true }),
		),
		...pillars.map((id) => aggregate(id, ["Environ", "Social"].includes(id) ? "Sust" : "Conn")),
		aggregate("Conn", "Index"),
		aggregate("Sust", "Index"),
		aggregate("Index", null),
	];

	type Plain = Map<string, readonly (number | null)[]>;
	const numbers = (fact: string): (number | null)[] =>
		asem.units.map(({ facts }) => {
			const text = (facts as Readonly<Record<string, string | null>>)[fact];
			return text ? Number(text) : null;
		});
	const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
	const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

	/** Min-max scores and means in plain doubles, missing children left out. */
	function scorePlainly(
		columns: ReadonlyMap<string, readonly (number | null)[]>,
		[low, high]: readonly [number, number],
		mean: (values: readonly number[], weights: readonly number[]) => number,
		weights: Readonly<Record<string, number>> = {},
	): Plain {
		const found: Plain = new Map();
		for (const { id, better } of asem.indicators) {
			const values = columns.get(id) ?? [];
			const sign = better === "lower" ? -1 : 1;
			const signed = values.map((value) => (value === null ? null : sign * value));
			const [least, most] = [Math.min(...known(signed)), Math.max(...known(signed))];
			const scale = (value: number): number => low + ((high - low) * (value - least)) / (most - least);
			found.set(
				id,
				signed.map((value) => (value === null ? null : scale(value))),
			);
		}
		for (const { id } of nodes.filter(({ isIndicator }) => !isIndicator)) {
			const inside = nodes.filter(({ parent }) => parent === id).map((node) => node.id);
			found.set(
				id,
				asem.units.map((_, at) => {
					const there = inside.filter((child) => (found.get(child)?.[at] ?? null) !== null);
					const values = there.map((child) => found.get(child)?.[at] ?? 0);
					return there.length === 0
						? null
						: mean(
								values,
								there.map((child) => weights[child] ?? 1),
							);
				}),
			);
		}
		return found;
	}

	const weighted = (values: readonly number[], by: readonly number[]): number =>
		values.reduce((sum, value, at) => sum + value * (by[at] ?? 1), 0) / by.reduce((a, b) => a + b, 0);
	const geometric = (values: readonly number[], by: readonly number[]): number =>
		Math.exp(weighted(values.map(Math.log), by));

	function expectPlain(board: Scoreboard, plain: Plain): void {
		for (const [node, values] of plain) {
			for (const [at, value] of values.entries()) {
				expectNear(
					board.nodes[node]?.points[at],
					value === null ? "" : String(value),
					`${board.units[at]} ${node}`,
				);
			}
			const ranks = values.map((value) =>
				value === null ? null : 1 + known(values).filter((other) => other > value * (1 + 1e-12)).length,
			);
			expect(board.nodes[node]?.rank?.rank, node).toEqual(ranks);
		}
	}

	const columns = new Map(ids.map((id) => [id, numbers(id)]));
	const facts = factsOf(raw);
	const weights = { LPI: 2, Flights: 3, Conn: 2, Instit: 5 };

	test("arithmetic means, with equal and with other weights", () => {
		expectPlain(
			score(makeScheme(nodes, facts, [0, 100], "mean"), raw),
			scorePlainly(columns, [0, 100], weighted),
		);
		expectPlain(
			score(makeScheme(nodes, facts, [0, 100], "mean", weights), raw),
			scorePlainly(columns, [0, 100], weighted, weights),
		);
	});

	test("geometric means of scores from 1 to 100", () => {
		expectPlain(
			score(makeScheme(nodes, facts, [1, 100], "geometricMean", weights), raw),
			scorePlainly(columns, [1, 100], geometric, weights),
		);
	});

	test("divided, filled in, then scored", () => {
		const divided = new Map(
			asem.indicators.map(({ id, denominator }) => {
				const under = denominator ? numbers(denominator) : undefined;
				return [id, numbers(id).map((value, at) => (value === null ? null : value / (under?.[at] ?? 1)))];
			}),
		);
		const region = asem.units.map((unit) => unit.region);
		const filled = new Map(
			[...divided].map(([id, values]) => [
				id,
				values.map((value, at) => value ?? meanOf(known(values.filter((_, i) => region[i] === region[at])))),
			]),
		);
		const { observations, treatments } = prepareObservations(raw, {
			period,
			steps: [
				{ step: "denominate", facts: { Flights: "Population", Goods: "GDP" } },
				{ step: "impute", facts: ids, by: "mean", within: "region" },
			],
		});
		expect(treatments.filter(({ step }) => step === "imputed").map(({ unit, fact }) => [unit, fact])).toEqual(
			[
				["THA", "Tariff"],
				["VNM", "TertGrad"],
			],
		);
		const board = score(makeScheme(nodes, factsOf(observations), [0, 100], "mean"), observations);
		expectPlain(board, scorePlainly(filled, [0, 100], weighted));
		const direct = correlate(Object.fromEntries(filled));
		const exact = correlate(observations, { period, facts: ids });
		for (const [at, pair] of exact.pairs.entries()) {
			expect(pair.correlation).toBeCloseTo(direct.pairs[at]?.correlation ?? 9, 9);
		}
	});
});

describe("where other engines are silent", () => {
	const facts = { a: { type: "number" }, b: { type: "number" }, c: { type: "number" } } as const;
	const observe = (rows: readonly { readonly [fact: string]: Given }[]): Observations => ({
		periods: [period],
		records: rows.map((row, at) => ({ unit: `u${at}`, period, facts: row })),
	});
	const leaf = (fact: string, more = {}) => ({ id: fact.toUpperCase(), rule: { fact }, ...more });
	const schemeOf = (root: unknown): unknown => ({ id: "demo", sources: [{ title: "example" }], facts, root });
	const run = (root: unknown, rows: readonly { readonly [fact: string]: Given }[]): Scoreboard =>
		scoreUnits(parseScheme(schemeOf(root)), observe(rows), { period });
	const points = (board: Scoreboard, node = "index"): readonly (number | null)[] | undefined =>
		board.nodes[node]?.points;

	test("a ragged tree: an indicator beside a pillar", () => {
		const pillar = { id: "pillar", combine: "mean", children: [leaf("a"), leaf("b")] };
		const board = run({ id: "index", combine: "mean", children: [pillar, leaf("c")] }, [
			{ a: 1, b: 3, c: 10 },
		]);
		expect(points(board)).toEqual([6]);
	});

	test("another method in each node of one level", () => {
		const left = { id: "left", combine: "geometricMean", children: [leaf("a"), leaf("b")] };
		const right = { id: "right", combine: "harmonicMean", children: [{ ref: "B" }, leaf("c")] };
		const board = run({ id: "index", combine: "min", children: [left, right] }, [{ a: 2, b: 8, c: 8 }]);
		expect([points(board, "left"), points(board, "right"), points(board)]).toEqual([[4], [8], [4]]);
	});

	test("a constant indicator is named, and its units fail rather than vanish", () => {
		const rule = {
			interp: { fact: "a" },
			points: [
				[{ peer: "min", of: { fact: "a" } }, 0],
				[{ peer: "max", of: { fact: "a" } }, 100],
			],
		};
		const constant = [
			{ a: 5, b: 1 },
			{ a: 5, b: 2 },
		];
		const children = [{ id: "A", rule }, leaf("b")];
		const board = run({ id: "index", combine: "mean", children }, constant);
		expect(board.nodes.A?.status).toEqual(["failed", "failed"]);
		expect(board.nodes.index?.status).toEqual(["failed", "failed"]);
		expect(Object.keys(board.diagnostics.counts)).toEqual(
			expect.arrayContaining(["CONSTANT_INDICATOR", "ZERO_RANGE"]),
		);
		const policy = [
			{ id: "A", whenNotApplicable: "exclude", rule: { ...rule, zeroRange: { na: true } } },
			leaf("b"),
		];
		const told = run({ id: "index", combine: "mean", children: policy }, constant);
		expect(points(told)).toEqual([1, 2]);
		expect(Object.keys(told.diagnostics.counts)).toContain("CONSTANT_INDICATOR");
	});

	test("infinity is refused", () => {
		const root = { id: "index", combine: "mean", children: [leaf("a")] };
		expect(() => run(root, [{ a: Number.POSITIVE_INFINITY }])).toThrow(/NOT_A_NUMBER/);
		expect(() => run(root, [{ a: Number.NaN }])).toThrow(/NOT_A_NUMBER/);
	});

	test("a weight that is not above zero is refused", () => {
		for (const weight of [-1, 0]) {
			try {
				parseScheme(schemeOf({ id: "index", combine: "mean", children: [leaf("a", { weight }), leaf("b")] }));
				expect.unreachable();
			} catch (error) {
				expect(SteerindexError.is(error) && error.issues.map(({ code }) => code)).toEqual([
					"WEIGHT_NOT_POSITIVE",
				]);
			}
		}
	});

	test("a zero under a geometric mean is told", () => {
		const board = run({ id: "index", combine: "geometricMean", children: [leaf("a"), leaf("b")] }, [
			{ a: 0, b: 9 },
			{ a: 4, b: 9 },
		]);
		expect(points(board)).toEqual([0, 6]);
		expect(Object.keys(board.diagnostics.counts)).toContain("ZERO_IN_GEOMETRIC_MEAN");
	});

	test("a missing child has one policy, whatever the mean", () => {
		for (const combine of ["mean", "geometricMean", "harmonicMean"]) {
			const bare = run({ id: "index", combine, children: [leaf("a"), leaf("b")] }, [{ a: 4, b: null }]);
			expect(bare.nodes.index?.status).toEqual(["missing"]);
			expect(Object.keys(bare.diagnostics.counts)).toContain("MISSING");
			const policy = { whenMissing: "notApplicable", whenNotApplicable: "exclude" };
			const left = run({ id: "index", combine, children: [leaf("a"), leaf("b", policy)] }, [
				{ a: 4, b: null },
			]);
			expect(points(left)).toEqual([4]);
		}
	});

	test("sums do not depend on the order: what doubles tear apart ties", () => {
		const root = {
			id: "index",
			combine: "mean",
			rank: { of: "points", key: "exact", order: "highest-first", ties: "competition", population: "ranked" },
			children: [leaf("a"), leaf("b"), leaf("c")],
		};
		const board = run(root, [
			{ a: 0.1, b: 0.2, c: 0.3 },
			{ a: 0.3, b: 0.2, c: 0.1 },
		]);
		expect((0.1 + 0.2 + 0.3) / 3).not.toBe((0.3 + 0.2 + 0.1) / 3);
		expect(board.nodes.index?.rank?.rank).toEqual([1, 1]);
	});
});
