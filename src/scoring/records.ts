import { SteerindexError } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import type { Status } from "../engine/program.ts";
import type { NodeScores, Scoreboard } from "./board.ts";
import { noteUnknown } from "./observing/checkValue.ts";

/** What one node gives one unit, as a row. */
export interface ScoreRow {
	readonly unit: string;
	readonly node: string;
	readonly status: Status;
	readonly points: number | null;
	readonly max: number | null;
	readonly percent: number | null;
	/** As printed, where the scheme says how. */
	readonly published: string | null;
	readonly outcome: string | boolean | null;
	readonly rank: number | null;
	/** Among how many the rank is. */
	readonly of: number | null;
	readonly group: Label | null;
}

/**
 * The scores of all units at one node as rows, for a table, a chart library or `console.table`.
 *
 * @param board - A board of `scoreUnits` or `scorePanel`.
 * @param node - The id of a node that the board has.
 * @returns A row for each unit in the order of the board; `null` where there is nothing.
 * @throws `UNKNOWN_NODE`.
 *
 * @example
 * ```ts
 * import { defineScheme } from "steerindex/scheme";
 * import { records, scoreUnits } from "steerindex/scoring";
 * const scheme = defineScheme({ id: "demo", sources: [{ title: "example" }], facts: { mark: { type: "number" } },
 *   root: { id: "mark", rule: { fact: "mark" } } });
 * const board = scoreUnits(scheme, { periods: ["2022"], records: [{ unit: "A", period: "2022", facts: { mark: 8.5 } }] }, { period: "2022" });
 * records(board, "mark").map(({ unit, points }) => `${unit} ${points}`); // => ["A 8.5"]
 * ```
 */
export function records<I extends string>(board: Scoreboard<I>, node: NoInfer<I>): readonly ScoreRow[] {
	const scores = nodeOf(board, node);
	return board.units.map((unit, at) => rowOf(unit, node, scores, at));
}

/**
 * The scores of one unit at all nodes, in the order of the scheme.
 *
 * @param board - A board of `scoreUnits` or `scorePanel`.
 * @param unit - A unit of the board.
 * @returns A row for each node that the board has.
 * @throws `UNKNOWN_UNIT`.
 *
 * @example
 * ```ts
 * import { defineScheme } from "steerindex/scheme";
 * import { scoreUnits, unitScores } from "steerindex/scoring";
 * const scheme = defineScheme({ id: "demo", sources: [{ title: "example" }], facts: { a: { type: "number" }, b: { type: "number" } },
 *   root: { id: "total", combine: "sum", children: [{ id: "a", rule: { fact: "a" } }, { id: "b", rule: { fact: "b" } }] } });
 * const board = scoreUnits(scheme, { periods: ["2022"], records: [{ unit: "A", period: "2022", facts: { a: 0.1, b: 0.2 } }] }, { period: "2022" });
 * unitScores(board, "A").map(({ node, points }) => `${node} ${points}`); // => ["total 0.3", "a 0.1", "b 0.2"]
 * ```
 */
export function unitScores<I extends string>(board: Scoreboard<I>, unit: string): readonly ScoreRow[] {
	const at = unitIndex(board, unit);
	return board.order.map((node) => rowOf(unit, node, nodeOf(board, node), at));
}

/** The place of a unit on a board; an unknown one is refused with the nearest. */
export function unitIndex({ units }: Scoreboard, unit: string): number {
	const at = units.indexOf(unit);
	if (at >= 0) return at;
	const issues: Issue[] = [];
	noteUnknown("UNKNOWN_UNIT", unit, units, ["unit"], issues);
	throw new SteerindexError(issues);
}

/** What a board has of a node; an unknown one is refused with the nearest. */
export function nodeOf(board: Scoreboard, node: string): NodeScores {
	const scores = Object.hasOwn(board.nodes, node) ? board.nodes[node] : undefined;
	if (scores) return scores;
	const issues: Issue[] = [];
	noteUnknown("UNKNOWN_NODE", node, board.order, ["node"], issues);
	throw new SteerindexError(issues);
}

function rowOf(unit: string, node: string, scores: NodeScores, at: number): ScoreRow {
	const { status, points, max, percent, published, outcome, rank, group } = scores;
	const place = rank?.rank[at] ?? null;
	return {
		unit,
		node,
		status: status[at] ?? "missing",
		points: points[at] ?? null,
		max: max[at] ?? null,
		percent: percent?.[at] ?? null,
		published: published?.points?.[at] ?? published?.percent?.[at] ?? null,
		outcome: outcome?.[at] ?? null,
		rank: place,
		of: place === null ? null : (rank?.of[at] ?? null),
		group: group?.[at] ?? null,
	};
}
