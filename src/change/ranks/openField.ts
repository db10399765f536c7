import { SteerindexError } from "../../core/error.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { isAbsent, isNumber } from "../../engine/cell.ts";
import type { Program } from "../../engine/program.ts";
import { checkOptions } from "../../number/numeric.ts";
import { compareReals, type Real } from "../../number/real.ts";
import type { Ranking } from "../../scheme/node.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";
import type { NodeRanks } from "../../scoring/board.ts";
import { noteUnknown } from "../../scoring/observing/checkValue.ts";
import { type ExactBoard, type ExactNode, evaluateBoard } from "../../scoring/scores/exactBoard.ts";
import { keysOf, rankBoard } from "../../scoring/scores/rankBoard.ts";
import { printCell } from "../../scoring/scores/toBoard.ts";
import * as messages from "../rankChangeMessages.ts";
import type { ScoredPeriod } from "../scoredPeriod.ts";

/** Why a unit has no rank. */
export type UnrankedReason = "notListed" | "noScore" | "noClass" | "leftOut";

/** The units ranked at one node in one period, with the keys that decide. */
export interface Field {
	readonly period: string;
	readonly program: Program;
	readonly scheme: SchemeInput;
	readonly node: ExactNode;
	readonly ranking: Ranking<string, string, string>;
	readonly units: readonly string[];
	/** The place of each unit in `units`. */
	readonly places: ReadonlyMap<string, number>;
	/** None for a unit that is not ranked. */
	readonly keys: readonly (Real | undefined)[];
	readonly ranks: NodeRanks;
	/** The printed decimals of a key that is just what is printed; none where it has more behind them. */
	readonly decimalsOf: (unit: number) => number | undefined;
	/** The figure as printed, whatever the key is. */
	readonly printed: (unit: number) => string | null;
}

/** Scores a period exactly; the problems are told under `path`. */
export function scorePeriod(scored: ScoredPeriod, path: string, issues: Issue[]): ExactBoard | undefined {
	try {
		const { scheme, observations, period } = checkOptions(scored, []);
		const board = evaluateBoard(scheme, observations, period);
		rankBoard(board);
		return board;
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		for (const { code, path: inside, message, pointer: _, ...details } of error.issues) {
			issues.push(createIssue(code, [path, ...inside], message, details));
		}
		return undefined;
	}
}

/** The ranks of a node; a node that nobody ranks has none to explain. */
export function openField(
	board: ExactBoard,
	id: string,
	path: readonly string[],
	issues: Issue[],
): Field | undefined {
	const { program, units, scheme, period } = board;
	const node = board.nodes.get(id);
	if (!node) {
		noteUnknown("UNKNOWN_NODE", id, [...board.nodes.keys()], path, issues);
		return undefined;
	}
	const ranking = node.source.rank;
	if (!ranking || !node.ranks) {
		issues.push(createIssue("NODE_NOT_RANKED", path, messages.nodeNotRanked(id), { received: id }));
		return undefined;
	}
	const isPercent = ranking.of === "percent";
	const step = isPercent ? node.node.shownPercent : node.node.shownPoints;
	const shown = isPercent ? node.shownPercent : node.shownPoints;
	const decimals = step === undefined ? undefined : Number(program.steps[step]?.options?.places);
	const keys = keysOf(node, ranking);
	return {
		period,
		program,
		scheme,
		node,
		ranking,
		units,
		places: new Map(units.map((unit, at) => [unit, at])),
		keys,
		ranks: node.ranks,
		decimalsOf: (unit) => {
			const [key, cell] = [keys[unit], shown?.[unit]];
			const isPrinted = key && cell !== undefined && isNumber(cell) && compareReals(key, cell) === 0;
			return isPrinted ? decimals : undefined;
		},
		printed: (unit) => {
			const cell = shown?.[unit];
			return cell === undefined || isAbsent(cell) ? null : printCell(cell, decimals ?? 0);
		},
	};
}

/** Why the unit has no rank; nothing where it has one. */
export function whyUnranked({ places, keys, node }: Field, unit: string): UnrankedReason | undefined {
	const at = places.get(unit);
	if (at === undefined) return "notListed";
	if (keys[at]) return undefined;
	if (node.within && typeof node.within[at] !== "string") return "noClass";
	return node.where && node.where[at] !== true ? "leftOut" : "noScore";
}

/** The class in which a unit is ranked; `null` where there are no classes. */
export function classOf({ ranks }: Field, at: number): string | null {
	return ranks.within?.[at] ?? null;
}
