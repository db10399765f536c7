import { type Cell, isNumber } from "../../engine/cell.ts";
import { type Context, cellOf } from "../../engine/context.ts";
import type { Real } from "../../number/real.ts";
import type { Asked } from "./partialBoard.ts";

/** Which figure of a node: points or percent, exact or as published. */
type By = { readonly of: string; readonly key: string };

/** A figure of the unit of a context. */
export function figureOf(context: Context, node: Asked["node"], { of, key }: By): Cell | undefined {
	const exact = of === "percent" ? node.percent : node.points;
	const shown = of === "percent" ? node.shownPercent : node.shownPoints;
	const step = key === "published" ? shown : exact;
	return step === undefined ? undefined : cellOf(context, step);
}

/** The figure of a unit that is ranked; none where it is scored and not ranked. */
export function countedFigure(context: Context, { node }: Asked, by: By): Real | undefined {
	const counts = node.rankWhere === undefined || cellOf(context, node.rankWhere) === true;
	const hasClass = node.rankWithin === undefined || typeof cellOf(context, node.rankWithin) === "string";
	const cell = figureOf(context, node, by);
	return counts && hasClass && cell !== undefined && isNumber(cell) ? cell : undefined;
}
