import { type Cell, isAbsent, isNumber } from "../../engine/cell.ts";
import type { Program } from "../../engine/program.ts";
import type { ExactNode } from "../../scoring/scores/exactBoard.ts";
import { printCell } from "../../scoring/scores/toBoard.ts";
import { toExact } from "../contributions/exactReal.ts";
import type { ExactNumber } from "../difference.ts";
import type { Standing } from "./waysResult.ts";

/** Where a unit stands at a node that has been ranked and grouped. */
export function standingOf(column: ExactNode, unit: number, program: Program): Standing {
	const { node, points, percent, shownPoints, shownPercent, ranks, groups, labels } = column;
	const cell = points[unit] as Cell;
	const places = (step: number | undefined): number =>
		Number(step === undefined ? 0 : program.steps[step]?.options?.places);
	const published = {
		...(shownPoints ? { points: printCell(shownPoints[unit] as Cell, places(node.shownPoints)) } : {}),
		...(shownPercent ? { percent: printCell(shownPercent[unit] as Cell, places(node.shownPercent)) } : {}),
	};
	const outcome = labels ? (labels[unit] ?? null) : typeof cell === "object" ? null : cell;
	return {
		status: isAbsent(cell) ? cell.status : "ok",
		score: exactOf(cell),
		...(percent ? { percent: exactOf(percent[unit]) } : {}),
		...(shownPoints || shownPercent ? { published } : {}),
		...(ranks ? { rank: ranks.rank[unit] ?? null, of: ranks.of[unit] ?? 0 } : {}),
		...(groups ? { group: groups[unit] ?? null } : {}),
		...(node.type === "number" ? {} : { outcome }),
	};
}

function exactOf(cell: Cell | undefined): ExactNumber | null {
	return cell !== undefined && isNumber(cell) ? toExact(cell) : null;
}
