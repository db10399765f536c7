import fc from "fast-check";
import { explainRankChanges, type RankExplanation } from "steerindex/change";
import { defineScheme } from "steerindex/scheme";
import { type ObservationRecord, scoreUnits } from "steerindex/scoring";
import { expect, test } from "vitest";
import type { Ranking } from "../../src/scheme/node.ts";
import { runs } from "../shared.ts";

const numRuns = runs(150, 5000);
const UNITS = ["A", "B", "C", "D", "E", "F", "G"] as const;

type Rank = Ranking<"kind", never, never>;
/** A unit's mark in hundredths and its class; nothing where it has no record. */
type Cell = { readonly mark: number | null; readonly kind: string | null } | undefined;
type Column = readonly Cell[];

const ranking: fc.Arbitrary<Rank> = fc
	.record({
		key: fc.constantFrom("exact", "published"),
		order: fc.constantFrom("highest-first", "lowest-first"),
		ties: fc.constantFrom("competition", "dense", "modified", "average"),
		population: fc.constantFrom("ranked", "listed"),
		isClassed: fc.boolean(),
	})
	.map(
		({ isClassed, ...rank }) => ({ of: "points", ...rank, ...(isClassed ? { within: "kind" } : {}) }) as Rank,
	);

/** Few different marks, so that most boards have ties, also where only the print ties. */
const cell: fc.Arbitrary<Cell> = fc.option(
	fc.record({
		mark: fc.option(fc.constantFrom(100, 104, 106, 110, 111, 120, 200), { freq: 8 }),
		kind: fc.option(fc.constantFrom("x", "y"), { freq: 8 }),
	}),
	{ freq: 8, nil: undefined },
);
const column: fc.Arbitrary<Column> = fc.array(cell, { minLength: UNITS.length, maxLength: UNITS.length });

function schemeOf(rank: Rank) {
	return defineScheme({
		id: "random",
		sources: [{ title: "random" }],
		rounding: "half-up",
		facts: { mark: { type: "number" }, kind: { type: "text", values: ["x", "y"] } },
		root: { id: "mark", rule: { fact: "mark" }, publish: { points: { places: 1 } }, rank },
	});
}

function recordsOf(period: string, cells: Column): readonly ObservationRecord<"mark" | "kind", "mark">[] {
	return cells.flatMap((known, at) => {
		if (!known) return [];
		const mark = known.mark === null ? null : known.mark / 100;
		return [{ unit: UNITS[at] ?? "", period, facts: { mark, kind: known.kind } }];
	});
}

function explainAll(rank: Rank, before: Column, after: Column) {
	const scheme = schemeOf(rank);
	const records = [...recordsOf("a", before), ...recordsOf("b", after)];
	const observations = { periods: ["a", "b"], units: UNITS.map((id) => ({ id })), records };
	return explainRankChanges({ scheme, observations, period: "a" }, { scheme, observations, period: "b" });
}

const boards = { rank: ranking, before: column, after: column };

/** The rank that the scoring gives a unit on a board of these cells only. */
function rankOn(rank: Rank, unit: string, cells: readonly (readonly [string, Cell])[]): number | null {
	const column = UNITS.map((id) => cells.find(([name]) => name === id)?.[1]);
	const board = scoreUnits(
		schemeOf(rank),
		{ periods: ["x"], records: recordsOf("x", column) },
		{ period: "x" },
	);
	return board.nodes.mark?.rank?.rank[board.units.indexOf(unit)] ?? null;
}

test("parts of the change of rank add up for every unit, ties and classes included", () => {
	fc.assert(
		fc.property(fc.record(boards), ({ rank, before, after }) => {
			for (const { rank: printed, parts, common } of explainAll(rank, before, after).explained) {
				if (!common || !parts) continue;
				expect(printed.places).toBe(parts.common + parts.left - parts.entered);
				const { passedBy, passed, ties, orders, mean, places } = common;
				expect(common.after).toBe(common.before + passedBy.length - passed.length + ties);
				if (rank.ties === "competition") expect(ties).toBe(0);
				for (const { own, others } of orders) expect(own + others).toBe(places);
				expect(mean.own + mean.others).toBe(places);
			}
		}),
		{ numRuns },
	);
});

test("swapping the periods flips every sign, and those who left have entered", () => {
	fc.assert(
		fc.property(fc.record(boards), ({ rank, before, after }) => {
			const there = explainAll(rank, before, after).explained;
			const back = new Map(explainAll(rank, after, before).explained.map((row) => [row.unit, row]));
			for (const row of there) {
				const other = back.get(row.unit) as RankExplanation;
				const names = (units: readonly { readonly unit: string }[]) => units.map(({ unit }) => unit).sort();
				expect(other.rank.places).toBe(-row.rank.places || 0);
				expect(Number(other.key.change.exact)).toBe(-Number(row.key.change.exact) || 0);
				expect(names(other.left)).toEqual(names(row.entered));
				expect(other.common === null).toBe(row.common === null);
				if (!row.common || !other.common) continue;
				expect(names(other.common.passed)).toEqual(names(row.common.passedBy));
				expect(names(other.common.passedBy)).toEqual(names(row.common.passed));
				expect(other.common.ties).toBe(-row.common.ties || 0);
				expect(other.common.mean.own).toBe(-row.common.mean.own || 0);
				expect(other.common.mean.others).toBe(-row.common.mean.others || 0);
			}
		}),
		{ numRuns },
	);
});

test("ranks, counterfactual ones too, are those of boards that are scored with just these figures", () => {
	fc.assert(
		fc.property(fc.record(boards), ({ rank, before, after }) => {
			const { explained } = explainAll(rank, before, after);
			const cellOf = (column: Column, unit: string) => column[UNITS.indexOf(unit as "A")];
			for (const { unit, rank: printed, common } of explained) {
				const whole = (column: Column) => UNITS.map((id) => [id, cellOf(column, id)] as const);
				expect(printed.before).toBe(rankOn(rank, unit, whole(before)));
				expect(printed.after).toBe(rankOn(rank, unit, whole(after)));
				if (!common) continue;
				const shared = explained
					.map((row) => row.unit)
					.filter((name) => {
						if (rank.within === undefined) return true;
						const kinds = [cellOf(before, name)?.kind, cellOf(after, name)?.kind];
						return kinds.every((kind) => kind === cellOf(after, unit)?.kind);
					});
				const of = (own: Column, others: Column, names: readonly string[]) =>
					rankOn(
						rank,
						unit,
						names.map((name) => [name, cellOf(name === unit ? own : others, name)] as const),
					);
				expect(common.of).toBe(shared.length);
				expect(common.before).toBe(of(before, before, shared));
				expect(common.after).toBe(of(after, after, shared));
				expect(common.alone.own.rank).toBe(of(after, before, shared));
				expect(common.alone.others.rank).toBe(of(before, after, shared));
				expect(common.alone.own.wholeField.rank).toBe(of(after, before, UNITS));
				expect(common.alone.others.wholeField.rank).toBe(of(before, after, UNITS));
			}
		}),
		{ numRuns },
	);
});

test("who passed whom is who stands ahead now and did not, by the keys alone", () => {
	fc.assert(
		fc.property(fc.record(boards), ({ rank, before, after }) => {
			const keyOf = (column: Column, unit: string): number => {
				const mark = column[UNITS.indexOf(unit as "A")]?.mark ?? 0;
				const key = rank.key === "exact" ? mark : Math.floor((mark + 5) / 10);
				return rank.order === "highest-first" ? -key : key;
			};
			for (const { unit, common } of explainAll(rank, before, after).explained) {
				for (const row of common?.passedBy ?? []) {
					expect(keyOf(before, row.unit)).toBeGreaterThanOrEqual(keyOf(before, unit));
					expect(keyOf(after, row.unit)).toBeLessThan(keyOf(after, unit));
					expect(row.was).toBe(keyOf(before, row.unit) === keyOf(before, unit) ? "tied" : "behind");
				}
				for (const row of common?.passed ?? []) {
					expect(keyOf(before, row.unit)).toBeLessThan(keyOf(before, unit));
					expect(keyOf(after, row.unit)).toBeGreaterThanOrEqual(keyOf(after, unit));
				}
			}
		}),
		{ numRuns },
	);
});

test("every unit is explained or named with the reason; results are plain JSON", () => {
	fc.assert(
		fc.property(fc.record(boards), ({ rank, before, after }) => {
			const all = explainAll(rank, before, after);
			const names = [...all.explained, ...all.unexplained].map(({ unit }) => unit);
			expect([...names].sort()).toEqual([...UNITS]);
			for (const { before: was, after: is } of all.unexplained) expect(was ?? is).not.toBeNull();
			expect(JSON.parse(JSON.stringify(all))).toEqual(all);
		}),
		{ numRuns },
	);
});
