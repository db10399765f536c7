import { type Cell, isAbsent, isNumber } from "../../engine/cell.ts";
import type { Program, Status } from "../../engine/program.ts";
import { fixedText } from "../../number/decimalText.ts";
import { nearestRealDouble, rationalOf } from "../../number/real.ts";
import type { NodeScores, Scoreboard } from "../board.ts";
import type { ExactBoard, ExactNode } from "./exactBoard.ts";

/** The board as it leaves: doubles nearest the exact values, and published texts. */
export function toBoard(board: ExactBoard, kept: readonly string[]): Scoreboard {
	const { program, period, units, nodes, collector } = board;
	const entries = kept.map((id) => [id, toScores(nodes.get(id) as ExactNode, program)] as const);
	return {
		scheme: program.scheme,
		digest: program.digest,
		period,
		units,
		order: kept,
		nodes: Object.fromEntries(entries),
		diagnostics: collector.finish(),
	};
}

function toScores(column: ExactNode, program: Program): NodeScores {
	const { node, points, max, percent, shownPoints, shownPercent, given, ranks, groups, labels } = column;
	const published = {
		...(shownPoints ? { points: printed(shownPoints, placesOf(program, node.shownPoints)) } : {}),
		...(shownPercent ? { percent: printed(shownPercent, placesOf(program, node.shownPercent)) } : {}),
	};
	return {
		status: points.map(statusOf),
		points: points.map(numberOf),
		max: max ? max.map(numberOf) : points.map(() => null),
		...(percent ? { percent: percent.map(numberOf) } : {}),
		...(node.type === "number" ? {} : { outcome: labels ?? points.map(outcomeOf) }),
		...(shownPoints || shownPercent ? { published } : {}),
		...(ranks ? { rank: ranks } : {}),
		...(groups ? { group: groups } : {}),
		...(given ? { given } : {}),
	};
}

function statusOf(cell: Cell): Status {
	return isAbsent(cell) ? cell.status : "ok";
}

function numberOf(cell: Cell): number | null {
	return isNumber(cell) ? nearestRealDouble(cell) : null;
}

function outcomeOf(cell: Cell): string | boolean | null {
	return typeof cell === "object" ? null : cell;
}

function placesOf({ steps }: Program, step: number | undefined): number {
	return Number(step === undefined ? 0 : steps[step]?.options?.places);
}

/** Rounded values as texts, with a decimal point and without grouping. */
function printed(cells: readonly Cell[], places: number): readonly (string | null)[] {
	return cells.map((cell) => printCell(cell, places));
}

export function printCell(cell: Cell, places: number): string | null {
	const value = isNumber(cell) ? rationalOf(cell) : undefined;
	return value ? fixedText(value, places) : null;
}
