import fc from "fast-check";
import { compareBoards, explainRankChanges } from "steerindex/change";
import { defineScheme } from "steerindex/scheme";
import { type ObservationRecord, type Scoreboard, scoreUnits } from "steerindex/scoring";
import { expect, test } from "vitest";
import { readExact } from "../../src/number/decimalText.ts";
import * as q from "../../src/number/rational.ts";
import type { Ranking } from "../../src/scheme/node.ts";
import { runs } from "../shared.ts";

const numRuns = runs(150, 5000);
const UNITS = ["A", "B", "C", "D", "E", "F"] as const;
type Rank = Ranking<"kind", never, never>;

const rank: fc.Arbitrary<Rank> = fc
	.record({
		of: fc.constantFrom("points", "percent"),
		key: fc.constantFrom("exact", "published"),
		order: fc.constantFrom("highest-first", "lowest-first"),
		ties: fc.constantFrom("competition", "dense", "modified", "average"),
		population: fc.constantFrom("ranked", "listed"),
		isClassed: fc.boolean(),
	})
	.map(({ isClassed, ...own }) => ({ ...own, ...(isClassed ? { within: "kind" } : {}) }) as Rank);
const mark = fc.option(fc.integer({ min: 0, max: 60 }), { freq: 6 });
const cell = fc.option(
	fc.record({ a: mark, b: mark, kind: fc.option(fc.constantFrom("x", "y"), { freq: 6 }) }),
	{ freq: 6, nil: undefined },
);
const column = fc.array(cell, { minLength: UNITS.length, maxLength: UNITS.length });
type Column = readonly ({ a: number | null; b: number | null; kind: string | null } | undefined)[];

function schemeOf(ranking: Rank, places: number) {
	const publish = { points: { places }, percent: { places } };
	return defineScheme({
		id: "random",
		sources: [{ title: "random" }],
		rounding: "half-up",
		facts: { a: { type: "number" }, b: { type: "number" }, kind: { type: "text", values: ["x", "y"] } },
		root: {
			id: "mean",
			combine: "mean",
			max: 3,
			publish,
			rank: ranking,
			children: [
				{ id: "a", max: 10, weight: 1, rule: { calc: ["*", { fact: "a" }, { ratio: [1, 7] }] } },
				{ id: "b", max: 10, weight: 2, rule: { calc: ["*", { fact: "b" }, { ratio: [1, 8] }] } },
			],
		},
	});
}

function recordsOf(period: string, cells: Column): readonly ObservationRecord<"a" | "b" | "kind">[] {
	return cells.flatMap((facts, at) => (facts ? [{ unit: UNITS[at] ?? "", period, facts }] : []));
}

const inputs = fc.record({ rank, places: fc.integer({ min: 0, max: 2 }), before: column, after: column });

function periodsOf({
	rank,
	places,
	before,
	after,
}: {
	rank: Rank;
	places: number;
	before: Column;
	after: Column;
}) {
	const scheme = schemeOf(rank, places);
	const records = [...recordsOf("1", before), ...recordsOf("2", after)];
	const observations = { periods: ["1", "2"], units: UNITS.map((id) => ({ id })), records };
	return [
		{ scheme, observations, period: "1" },
		{ scheme, observations, period: "2" },
	] as const;
}

function boardsOf(input: Parameters<typeof periodsOf>[0]): readonly [Scoreboard, Scoreboard] {
	const [before, after] = periodsOf(input);
	return [
		scoreUnits(before.scheme, before.observations, { period: "1" }),
		scoreUnits(after.scheme, after.observations, { period: "2" }),
	];
}

test("every change is the exact difference of the figures shown, and swapping the boards flips it", () => {
	fc.assert(
		fc.property(inputs, (input) => {
			const [before, after] = boardsOf(input).map((board) => ({ ...board, period: `p${board.period}` }));
			if (!before || !after) return;
			const there = compareBoards(before, after, { units: "all" });
			const back = compareBoards(after, before, { units: "all" });
			for (const [at, { unit, nodes, domains }] of there.rows.entries()) {
				const other = back.rows[at];
				expect(other?.unit).toBe(unit);
				for (const [place, { score, unprinted, percent, rank }] of nodes.entries()) {
					for (const figure of [score, unprinted, percent]) {
						if (!figure?.change) continue;
						const value = (text = "") => readExact(text) as q.Rational;
						const wanted = q.subtract(value(figure.after?.exact), value(figure.before?.exact));
						expect(value(figure.change.exact)).toEqual(wanted);
					}
					const mirrored = other?.nodes[place];
					expect(Number(mirrored?.score?.change?.value ?? 0)).toBe(-(score?.change?.value ?? 0) || 0);
					expect(mirrored?.rank?.places ?? 0).toBe(-(rank?.places ?? 0) || 0);
				}
				for (const kind of ["score", "rank"] as const) {
					expect(other?.domains?.[kind].nodes.up).toEqual(domains?.[kind].nodes.down);
					const tally = domains?.[kind];
					const named = tally ? Object.values(tally.nodes).flat().sort() : [];
					expect(named).toEqual(domains ? [...there.domains].sort() : []);
				}
			}
			expect(JSON.parse(JSON.stringify(there))).toEqual(there);
		}),
		{ numRuns },
	);
});

test("change.boards: ranks among the common units, read off the boards, are those of the exact keys", () => {
	fc.assert(
		fc.property(inputs, (input) => {
			const [before, after] = boardsOf(input);
			const compared = compareBoards(before, after, { units: "common", nodes: ["mean"] });
			const { explained } = explainRankChanges(...periodsOf(input));
			const common = new Map(explained.map((row) => [row.unit, row.common]));
			const overview = compared.nodes[0]?.ranked;
			let shared = 0;
			for (const { unit, nodes } of compared.rows) {
				const rank = nodes[0]?.rank;
				const wanted = common.get(unit);
				if (!wanted) {
					expect(rank?.common).toBeUndefined();
					continue;
				}
				shared++;
				const { of, before: was, after: is, places } = wanted;
				expect(rank?.common).toEqual({ of, before: was, after: is, places });
			}
			expect(overview?.common).toBe(shared);
			expect(overview?.before).toBe(
				shared + (overview?.left.length ?? 0) + (overview?.otherClass.length ?? 0),
			);
			expect(overview?.after).toBe(
				shared + (overview?.entered.length ?? 0) + (overview?.otherClass.length ?? 0),
			);
		}),
		{ numRuns },
	);
});

test("all rows hold the common ones; every unit of both boards has its place", () => {
	const names = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D", "E", "F", "G"), { minLength: 1 });
	fc.assert(
		fc.property(names, names, fc.boolean(), (early, late, isMerging) => {
			const board = (period: string, units: readonly string[]): Scoreboard => {
				const scheme = schemeOf(
					{ of: "points", key: "exact", order: "highest-first", ties: "competition", population: "ranked" },
					1,
				);
				const records = units.map((unit, at) => ({ unit, period, facts: { a: at, b: at } }));
				return scoreUnits(scheme, { periods: [period], records }, { period });
			};
			const merged = isMerging && early.length > 1 ? { [late[0] ?? ""]: early.slice(0, 2) } : undefined;
			const options = merged ? { merged } : {};
			const all = compareBoards(board("1", early), board("2", late), { units: "all", ...options });
			const common = compareBoards(board("1", early), board("2", late), { units: "common", ...options });
			const { population } = all;
			expect(all.rows.filter(({ standing }) => standing === "common")).toEqual(common.rows);
			const absorbed = population.merged.flatMap(({ from }) => from);
			expect(population.before).toBe(population.common + population.left.length + absorbed.length);
			expect(population.after).toBe(population.common + population.came.length + population.merged.length);
			for (const { unit, nodes, standing } of all.rows) {
				const isCompared = nodes.some(({ score }) => score?.change);
				expect(isCompared).toBe(standing === "common");
				if (absorbed.includes(unit) && standing === "absorbed") expect(late[0]).toBeDefined();
			}
		}),
		{ numRuns },
	);
});
