import { sameContent } from "../../core/sameContent.ts";
import { type Cell, isAbsent, isNumber } from "../../engine/cell.ts";
import type { Status } from "../../engine/program.ts";
import { compareReals, realText } from "../../number/real.ts";
import type { ExactBoard, ExactNode } from "../../scoring/scores/exactBoard.ts";
import { printCell } from "../../scoring/scores/toBoard.ts";
import type { VintageFigure } from "./vintageResult.ts";

/** What is compared of a node, in this order. */
export const FIGURES = ["status", "points", "max", "percent", "rank", "group", "outcome"] as const;

export type FigureName = (typeof FIGURES)[number];

type FigureValue = VintageFigure["from"];

/** A figure as it is published, or exact where it is not; `undefined` where the node has none of this kind. */
export function figureAt(
	board: ExactBoard,
	column: ExactNode,
	unit: number,
	figure: FigureName,
): FigureValue | undefined {
	const { node, points, max, percent, shownPoints, shownPercent, ranks, groups, labels } = column;
	const print = (exact: readonly Cell[] | undefined, shown: readonly Cell[] | undefined, step?: number) => {
		if (!exact) return undefined;
		const cell = (shown ?? exact)[unit] as Cell;
		if (!shown) return isNumber(cell) ? realText(cell) : null;
		return printCell(cell, Number(step === undefined ? 0 : board.program.steps[step]?.options?.places));
	};
	switch (figure) {
		case "status":
			return statusOf(points[unit] as Cell);
		case "points":
			return node.type === "number" ? print(points, shownPoints, node.shownPoints) : undefined;
		case "max":
			return print(max, undefined);
		case "percent":
			return print(percent, shownPercent, node.shownPercent);
		case "rank":
			return (
				ranks && { rank: ranks.rank[unit] ?? null, of: ranks.of[unit] ?? 0, tied: ranks.tied[unit] ?? 0 }
			);
		case "group":
			return groups && (groups[unit] ?? null);
		case "outcome": {
			if (node.type === "number") return undefined;
			const cell = points[unit] as Cell;
			return labels ? (labels[unit] ?? null) : typeof cell === "object" ? null : cell;
		}
	}
}

/** Whether two values of a figure are printed alike. */
export function sameFigure(a: FigureValue | undefined, b: FigureValue | undefined): boolean {
	return sameContent(a, b);
}

/** How many figures of a unit moved behind what is printed. */
export function countUnprinted(before: ExactNode, after: ExactNode, was: number, is: number): number {
	const hidden = (exact: "points" | "percent", shown: "shownPoints" | "shownPercent"): boolean => {
		const printed = [before[shown]?.[was], after[shown]?.[is]];
		const [a, b] = [before[exact]?.[was], after[exact]?.[is]];
		return moved(a, b) && printed.every((cell) => cell !== undefined) && !moved(printed[0], printed[1]);
	};
	return Number(hidden("points", "shownPoints")) + Number(hidden("percent", "shownPercent"));
}

function moved(a: Cell | undefined, b: Cell | undefined): boolean {
	return a !== undefined && b !== undefined && isNumber(a) && isNumber(b) && compareReals(a, b) !== 0;
}

function statusOf(cell: Cell): Status {
	return isAbsent(cell) ? cell.status : "ok";
}
