import { isAbsent } from "../../engine/cell.ts";
import { type Context, cellOf } from "../../engine/context.ts";
import type { Status } from "../../engine/program.ts";
import {
	addReals,
	divideReals,
	multiplyReals,
	type Real,
	subtractReals,
	sumReals,
	wholeReal,
} from "../../number/real.ts";
import type { Shape, Shapes } from "./shape.ts";
import { type ExactPart, type Situations, splitTree } from "./splitTree.ts";

/** A score, or its change, with its parts. */
export interface ExactSplit {
	readonly before: Real | undefined;
	readonly after: Real;
	readonly total: Real;
	readonly parts: readonly ExactPart[];
	readonly sum: Real;
}

/** Which figure of which node is split, and how far down. */
export interface Asked {
	readonly node: string;
	readonly of: "points" | "percent";
	readonly level: "leaves" | "children";
}

const HUNDRED: Real = wholeReal(100);
const TWO: Real = wholeReal(2);

/** The step of the figure. */
export function stepOf(shapes: Shapes, { node, of }: Asked): number {
	const steps = (shapes.get(node) as Shape).node;
	return of === "percent" ? (steps.percent as number) : steps.points;
}

export function statusIn(context: Context, shapes: Shapes, asked: Asked): Status {
	const cell = cellOf(context, stepOf(shapes, asked));
	return isAbsent(cell) ? cell.status : "ok";
}

/** Of figures that have a value. Formula: change.contributions. */
export function splitScore(situations: Situations, asked: Asked): ExactSplit {
	const parts = splitTree(situations, asked.node, asked.level);
	const split =
		asked.of === "points" ? ofPoints(situations, asked, parts) : ofPercent(situations, asked, parts);
	return { ...split, sum: sumReals(split.parts.map(({ value }) => value)) };
}

type Split = Omit<ExactSplit, "sum">;

function ofPoints(
	{ shapes, before, after }: Situations,
	{ node }: Asked,
	parts: readonly ExactPart[],
): Split {
	const step = (shapes.get(node) as Shape).node.points;
	const end = cellOf(after, step) as Real;
	const start = before && (cellOf(before, step) as Real);
	return { before: start, after: end, total: start ? subtractReals(end, start) : end, parts };
}

/** 100 · points / maximum: between two maxima the mean of both orders, and what is left is who counts. */
function ofPercent(
	{ shapes, before, after }: Situations,
	{ node }: Asked,
	parts: readonly ExactPart[],
): Split {
	const { points: step, max = step } = (shapes.get(node) as Shape).node;
	const rateIn = (context: Context): Real => divideReals(HUNDRED, cellOf(context, max) as Real);
	const pointsIn = (context: Context): Real => cellOf(context, step) as Real;
	const rate = rateIn(after);
	const end = multiplyReals(pointsIn(after), rate);
	const scale = (by: Real): readonly ExactPart[] =>
		parts.map((part) => ({ ...part, value: multiplyReals(part.value, by) }));
	if (!before) return { before: undefined, after: end, total: end, parts: scale(rate) };
	const earlier = rateIn(before);
	const start = multiplyReals(pointsIn(before), earlier);
	const total = subtractReals(end, start);
	const moved = subtractReals(rate, earlier);
	const isFixed = "under" in moved && moved.over === 0n;
	if (isFixed) return { before: start, after: end, total, parts: scale(rate) };
	const points = divideReals(addReals(pointsIn(before), pointsIn(after)), TWO);
	const coverage: ExactPart = { node, kind: "coverage", value: multiplyReals(points, moved), children: [] };
	const half = divideReals(addReals(rate, earlier), TWO);
	return { before: start, after: end, total, parts: withCoverage(scale(half), coverage) };
}

/** Together with what the node has of it already. */
function withCoverage(parts: readonly ExactPart[], coverage: ExactPart): readonly ExactPart[] {
	const at = parts.findIndex(({ node, kind }) => node === coverage.node && kind === "coverage");
	const known = parts[at];
	if (!known) return [...parts, coverage];
	const both = { ...known, value: addReals(known.value, coverage.value) };
	return parts.map((part) => (part === known ? both : part));
}
