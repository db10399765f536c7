import { checkKeys, noteType } from "../core/checks.ts";
import { SteerindexError } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import { collectNodes } from "../engine/compile/collectNodes.ts";
import { checkOptions } from "../number/numeric.ts";
import type { SchemeNode } from "../scheme/node.ts";
import type { Scheme, SchemeInput } from "../scheme/scheme.ts";
import type { Scoreboard } from "./board.ts";
import type { Observations } from "./observations.ts";
import { noteUnknown } from "./observing/checkValue.ts";
import { type ExactBoard, evaluateBoard } from "./scores/exactBoard.ts";
import { programOf } from "./scores/programOf.ts";
import { rankBoard } from "./scores/rankBoard.ts";
import { toBoard } from "./scores/toBoard.ts";

/** Which period is scored, and which nodes the board keeps. */
export interface ScoreOptions<I extends string = string> {
	readonly period: string;
	/** `all` unless told; `composites`: the nodes with children and the outcomes; or the nodes named. */
	readonly nodes?: "all" | "composites" | readonly I[];
}

/**
 * Scores all units of one period exactly as the scheme says, ranks and groups them.
 *
 * Formula: scheme.combine. Formula: scheme.status. Formula: scoring.board.
 *
 * @param scheme - A scheme, as `defineScheme` or `parseScheme` gives it; other JSON is checked first.
 * @param observations - What is known of the units; at least one record for each unit and period.
 * @param options - `period`: one of `observations.periods`; `nodes`: which nodes the board keeps.
 * @returns The board: for each node the status, points, maximum, percent, published texts, ranks and groups of every
 * unit, as plain arrays in the order of `units`, and diagnostics of everything that is not as it should be. A value
 * that is missing, not applicable or out of bounds never throws: its cell fails alone.
 * @throws `UNKNOWN_PERIOD`, `UNKNOWN_UNIT`, `UNKNOWN_FACT`, `UNKNOWN_FIELD`, `UNKNOWN_NODE`, `DUPLICATE_ID`,
 * `DUPLICATE_RECORD`, `WRONG_TYPE`, `NOT_A_NUMBER`, `BAD_DECIMAL`, `UNKNOWN_KEY`, `BAD_OPTIONS`, and the codes of
 * `parseScheme`.
 *
 * @example
 * ```ts
 * import { defineScheme } from "steerindex/scheme";
 * import { scoreUnits } from "steerindex/scoring";
 * const scheme = defineScheme({
 *   id: "demo", sources: [{ title: "example" }], rounding: "half-up",
 *   facts: { done: { type: "number", places: 0 }, tasks: { type: "number", places: 0 }, survey: { type: "number", places: 2 } },
 *   root: { id: "index", combine: "sum", max: 100, publish: { points: { places: 2 } },
 *     rank: { of: "percent", key: "exact", order: "highest-first", ties: "competition", population: "ranked" },
 *     children: [
 *       { id: "tasks", max: 80, rule: { calc: ["*", { var: "max" }, { ratio: [{ fact: "done" }, { fact: "tasks" }], domain: [0, 1] }] } },
 *       { id: "survey", max: 20, whenNotApplicable: "exclude", rule: { fact: "survey" } } ] },
 * });
 * const board = scoreUnits(scheme, { periods: ["2022"], records: [
 *   { unit: "Đại Lộc", period: "2022", facts: { done: 28, tasks: 32, survey: 16.1 } },
 *   { unit: "Tiên Phước", period: "2022", facts: { done: 30, tasks: 32, survey: { notApplicable: true } } },
 * ] }, { period: "2022" });
 * board.nodes.index?.published?.points; // => ["86.10", "75.00"]
 * board.nodes.index?.max; // => [100, 80]
 * board.nodes.index?.percent; // => [86.1, 93.75]
 * board.nodes.index?.rank?.rank; // => [2, 1]
 * ```
 */
export function scoreUnits<F extends string, I extends string>(
	scheme: Scheme<F, I>,
	observations: Observations<NoInfer<F>, NoInfer<I>>,
	options: ScoreOptions<NoInfer<I>>,
): Scoreboard<I> {
	const given = checkOptions(options);
	const { checked } = programOf(scheme as SchemeInput);
	const kept = keptNodes(checked, given as unknown as Readonly<Record<string, unknown>>);
	const isKept = ({ id }: SchemeNode): boolean => kept.has(id);
	const board = evaluateBoard(checked, observations as Observations, given.period, isKept);
	rankBoard(board);
	return toBoard(board, [...kept]) as Scoreboard<I>;
}

/** Everything a board has, exactly: what other rooms compute with. */
export function scoreExactly(scheme: SchemeInput, observations: Observations, period: unknown): ExactBoard {
	const board = evaluateBoard(scheme, observations, period);
	rankBoard(board);
	return board;
}

/** The nodes that the board keeps, in the order of the scheme. */
function keptNodes(scheme: SchemeInput, options: Readonly<Record<string, unknown>>): ReadonlySet<string> {
	const issues: Issue[] = [];
	checkKeys(options, ["period", "nodes"], ["options"], issues);
	const placed = collectNodes(scheme);
	const { nodes: wanted = "all" } = options;
	const outcomes = new Set(scheme.outcomes?.map(({ id }) => id));
	const list: readonly unknown[] = Array.isArray(wanted) ? wanted : [];
	for (const [at, id] of list.entries()) {
		if (placed.has(id as string)) continue;
		noteUnknown("UNKNOWN_NODE", id, [...placed.keys()], ["options", "nodes", at], issues);
	}
	if (wanted !== "all" && wanted !== "composites" && !Array.isArray(wanted)) {
		noteType(wanted, "all | composites | [ … ]", ["options", "nodes"], issues);
	}
	if (issues.length > 0) throw new SteerindexError(issues);
	const isWanted = (id: string, node: SchemeNode): boolean =>
		wanted === "all" ||
		(wanted === "composites" ? node.children !== undefined || outcomes.has(id) : list.includes(id));
	return new Set([...placed].filter(([id, { node }]) => isWanted(id, node)).map(([id]) => id));
}
