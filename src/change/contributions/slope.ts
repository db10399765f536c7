import { isNumber } from "../../engine/cell.ts";
import { type Context, cellOf } from "../../engine/context.ts";
import type { Step } from "../../engine/program.ts";
import {
	compareReals,
	divideReals,
	multiplyReals,
	negateReal,
	type Real,
	signOfReal,
	subtractReals,
	sumReals,
	wholeReal,
} from "../../number/real.ts";

/** `undefined`: it does not move with x; `curved`: it does, and along no straight line. */
type Slope = Real | "curved" | undefined;

const ZERO: Real = wholeReal(0);
const ONE: Real = wholeReal(1);

/**
 * How much a `then` moves with the value it is given, as long as it neither caps, cuts nor chooses: 10 for `x × 10`, 1 for
 * a cap, the steepness of the line for an interpolation between two points. One that follows no line counts as 1, one
 * that does not read the value as 0.
 */
export function slopeOf(context: Context, changed: number, x: number): Real {
	const slope = findSlope(
		{ context, x, found: new Map() },
		(context.program.steps[changed] as Step).args[1] as number,
	);
	return slope === undefined ? ZERO : slope === "curved" ? ONE : slope;
}

/** One search: a step that many read is looked at once. */
interface Search {
	readonly context: Context;
	readonly x: number;
	readonly found: Map<number, Slope>;
}

function findSlope(search: Search, at: number): Slope {
	if (at === search.x) return ONE;
	if (search.found.has(at)) return search.found.get(at);
	const slope = slopeOfStep(search, search.context.program.steps[at] as Step);
	search.found.set(at, slope);
	return slope;
}

function slopeOfStep(search: Search, step: Step): Slope {
	const { op, args, fallback } = step;
	// What is read of other units does not move with this one's value here.
	if (op === "peer") return undefined;
	if (op === "case") return firstOf(search, [...args.filter((_, at) => at % 2 === 1), fallback]);
	if (op === "bands") {
		const isRead = findSlope(search, args[0] as number) !== undefined;
		return firstOf(search, [...args.slice(1), fallback]) ?? (isRead ? "curved" : undefined);
	}
	const slopes = args.map((arg) => findSlope(search, arg));
	const first = slopes.find((slope) => slope !== undefined);
	if (first === undefined) return undefined;
	if (slopes.includes("curved")) return "curved";
	const known = slopes as readonly (Real | undefined)[];
	switch (op) {
		case "add":
			return sumReals(known.map((slope) => slope ?? ZERO));
		case "subtract":
			return known.map((slope) => slope ?? ZERO).reduce(subtractReals);
		case "negate":
			return negateReal(known[0] as Real);
		case "multiply":
			return slopeOfProduct(search.context, args, known);
		case "ratio":
			return slopeOfRatio(search.context, args, known);
		case "interp":
			return slopeOfLine(search.context, args, known);
		case "clamp":
		case "round":
			return first;
		case "aggregate":
			return step.options?.statistic === "min" || step.options?.statistic === "max" ? first : "curved";
		default:
			return "curved";
	}
}

/** The first result that moves; which one is chosen does not count. */
function firstOf(search: Search, results: readonly (number | undefined)[]): Slope {
	for (const result of results) {
		const slope = result === undefined ? undefined : findSlope(search, result);
		if (slope !== undefined) return slope;
	}
	return undefined;
}

function slopeOfProduct(
	context: Context,
	args: readonly number[],
	slopes: readonly (Real | undefined)[],
): Slope {
	const moving = slopes.filter((slope) => slope !== undefined);
	const others = args.filter((_, at) => slopes[at] === undefined).map((arg) => cellOf(context, arg));
	const [slope] = moving;
	if (moving.length !== 1 || slope === undefined || !others.every(isNumber)) return "curved";
	return others.reduce(multiplyReals, slope);
}

function slopeOfRatio(
	context: Context,
	[, under = 0]: readonly number[],
	[slope, below]: readonly (Real | undefined)[],
): Slope {
	const by = cellOf(context, under);
	if (slope === undefined || below !== undefined || !isNumber(by) || signOfReal(by) === 0) return "curved";
	return divideReals(slope, by);
}

/** Of the stretch on which the value lies, or that is nearest to it. */
function slopeOfLine(
	context: Context,
	args: readonly number[],
	[slope, ...ends]: readonly (Real | undefined)[],
): Slope {
	const [x, ...points] = args.map((arg) => cellOf(context, arg));
	if (slope === undefined || ends.some((end) => end !== undefined)) return "curved";
	if (x === undefined || !isNumber(x) || !points.every(isNumber)) return "curved";
	const knots = points.flatMap((end, at) => (at % 2 === 0 ? [[end, points[at + 1] as Real] as const] : []));
	const isRising = compareReals(
		(knots[1] as readonly [Real, Real])[0],
		(knots[0] as readonly [Real, Real])[0],
	);
	const rising = isRising === 1 ? knots : knots.reverse();
	const after = rising.findIndex(([end], at) => at > 0 && compareReals(x, end) !== 1);
	const last = after < 0 ? rising.length - 1 : after;
	const [start, end] = [rising[last - 1], rising[last]];
	if (!start || !end || compareReals(start[0], end[0]) !== -1) return "curved";
	const steepness = divideReals(subtractReals(end[1], start[1]), subtractReals(end[0], start[0]));
	return multiplyReals(slope, steepness);
}
