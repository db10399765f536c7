import type { End, ExactInterval } from "../../number/interval.ts";
import type { Rational } from "../../number/rational.ts";
import * as q from "../../number/rational.ts";
import { isConvex, isForest, isFreeOfGaps } from "./forest.ts";
import { at, pointOf, propagate, type Watchers, watchersOf } from "./propagate.ts";
import { isPrivate, linearize, type Relaxation, relax } from "./relax.ts";
import { compareDeltas, concrete, type Delta, type Objective, solveProgram } from "./simplex.ts";
import {
	type Box,
	type Either,
	isSpent,
	type Linear,
	type Product,
	type Sum,
	type System,
	type Work,
} from "./system.ts";

export type Outcome =
	| { readonly kind: "sat"; readonly point: readonly Rational[] }
	| { readonly kind: "unsat" }
	/** The work limit or the deepest split was reached before a proof. */
	| { readonly kind: "unknown" };

/** Between which ends a variable lies; not exact where the ends are only known not to be passed. */
export type FoundRange =
	| {
			readonly kind: "found";
			readonly interval: ExactInterval;
			readonly isExact: boolean;
			/** Every value between the ends is possible, whole numbers only where the variable is whole. */
			readonly hasNoGaps: boolean;
	  }
	| { readonly kind: "empty" }
	| { readonly kind: "unknown" };

interface Extreme {
	/** Null where there is no end. */
	readonly end: End | null;
	readonly isExact: boolean;
}

const MOST_SPLITS = 40;

interface Node {
	readonly system: System;
	readonly watchers: Watchers;
	readonly box: Box;
	/** How often a real factor was halved on the way here. */
	readonly splits: number;
}

/** Whether all constraints can hold at once in the box, decided exactly; without a witness it is quicker. */
export function decide(system: System, watchers: Watchers, box: Box, work: Work): Outcome["kind"] {
	const narrowed = propagate(system, watchers, box, work);
	if (!narrowed) return "unsat";
	if (narrowed.isFixpoint && isForest(system, watchers, narrowed.box)) return "sat";
	return solve(system, watchers, narrowed.box, work).kind;
}

/** Finds values in the box that satisfy all constraints exactly, or proves that there are none. */
export function solve(system: System, watchers: Watchers, box: Box, work: Work): Outcome {
	const nodes: Node[] = [{ system, watchers, box, splits: 0 }];
	let isCertain = true;
	for (let node = nodes.pop(); node; node = nodes.pop()) {
		if (isSpent(work)) return { kind: "unknown" };
		work.spent += 5;
		const narrowed = propagate(node.system, node.watchers, node.box, work)?.box;
		if (!narrowed) continue;
		const relaxation = relax(node.system, node.watchers, narrowed);
		const solution = solveProgram(relaxation.program, undefined, work);
		if (solution.kind === "infeasible") continue;
		if (solution.kind === "stopped") return { kind: "unknown" };
		const inner = { ...node, box: narrowed };
		const { values, epsilon } = solution;
		const whole = splitInteger(inner, values);
		if (whole) {
			nodes.push(...whole.reverse());
			continue;
		}
		const point = completePoint(
			values.map((value) => concrete(value, epsilon)).slice(0, narrowed.length),
			relaxation,
		);
		const alternatives = splitEither(inner, relaxation.eithers, point.map(toDelta));
		const violated = relaxation.products.find((product) => !holds(product, point));
		if (!alternatives && !violated) return { kind: "sat", point };
		const children = alternatives ?? (violated && splitProduct(inner, violated, point));
		if (children) nodes.push(...children.reverse());
		else isCertain = false;
	}
	return { kind: isCertain ? "unsat" : "unknown" };
}

/** Both ends of what a variable can be while all constraints hold. */
export function findRange(
	system: System,
	watchers: Watchers,
	box: Box,
	variable: number,
	work: Work,
): FoundRange {
	const narrowed = propagate(system, watchers, box, work);
	if (!narrowed) return { kind: "empty" };
	const inside = narrowed.box;
	if (narrowed.isFixpoint && isForest(system, watchers, inside)) {
		return {
			kind: "found",
			interval: at(inside, variable),
			isExact: true,
			hasNoGaps: isFreeOfGaps(system, inside, variable),
		};
	}
	const feasible = solve(system, watchers, inside, work).kind;
	if (feasible !== "sat") return { kind: feasible === "unsat" ? "empty" : "unknown" };
	if (!isOptimizable(system, watchers, inside, variable)) {
		return {
			kind: "found",
			interval: at(inside, variable),
			isExact: isPoint(inside, variable),
			hasNoGaps: isPoint(inside, variable),
		};
	}
	const min = findExtreme(system, watchers, inside, { variable, direction: 1 }, work);
	const max = min && findExtreme(system, watchers, inside, { variable, direction: -1 }, work);
	if (!min || !max) return { kind: "unknown" };
	const interval = { min: min.end, max: max.end };
	return {
		kind: "found",
		interval,
		isExact: min.isExact && max.isExact,
		hasNoGaps: isConvex(system, inside),
	};
}

/** One end of the variable in a box that has a solution; undefined when the work limit came first. */
function findExtreme(
	system: System,
	watchers: Watchers,
	narrowed: Box,
	objective: Objective,
	work: Work,
): Extreme | undefined {
	const nodes: Node[] = [{ system, watchers, box: narrowed, splits: 0 }];
	let best: Delta | null = null;
	for (let node = nodes.pop(); node; node = nodes.pop()) {
		if (isSpent(work)) return undefined;
		work.spent += 5;
		const inside = propagate(node.system, node.watchers, node.box, work)?.box;
		if (!inside) continue;
		const relaxation = relax(node.system, node.watchers, inside);
		const solution = solveProgram(relaxation.program, objective, work);
		if (solution.kind === "stopped") return undefined;
		if (solution.kind === "infeasible") continue;
		const value: Delta | undefined = solution.values[objective.variable];
		const inner = { ...node, box: inside };
		if (solution.kind === "unbounded") {
			// A rational program with a whole solution is unbounded as soon as its relaxation is.
			const sub = solve(inner.system, inner.watchers, inside, work);
			if (sub.kind === "unknown") return undefined;
			if (sub.kind === "sat") return { end: null, isExact: relaxation.products.length === 0 };
			continue;
		}
		if (!value || (best && compareDeltas(value, best) !== -objective.direction)) continue;
		const children =
			splitInteger(inner, solution.values) ??
			splitEither(inner, relaxation.eithers, solution.values) ??
			splitFactor(inner, relaxation.products, solution.values);
		if (children) nodes.push(...children.reverse());
		else best = value;
	}
	return best ? { end: { at: best.real, open: q.signOf(best.small) !== 0 }, isExact: true } : undefined;
}

/** Whether branching on whole numbers alone leads to linear programs that hold the variable. */
function isOptimizable(system: System, watchers: Watchers, box: Box, variable: number): boolean {
	return system.constraints.every((constraint) => {
		if (constraint.kind !== "product" || linearize(constraint, box)) return true;
		if (isPrivate(constraint, system, watchers, box)) return constraint.result !== variable;
		return openPairs(constraint, box).every(({ a, b }) => system.integer[a] || system.integer[b]);
	});
}

function splitInteger(node: Node, values: readonly Delta[]): Node[] | undefined {
	for (const [variable, isInteger] of node.system.integer.entries()) {
		const value = values[variable];
		if (!isInteger || !value || (q.isInteger(value.real) && q.signOf(value.small) === 0)) continue;
		const below =
			q.signOf(value.small) < 0 && q.isInteger(value.real) ? value.real.n - 1n : q.floor(value.real);
		return [
			restrict(node, variable, { min: null, max: closed(q.integer(below)) }),
			restrict(node, variable, { min: closed(q.integer(below + 1n)), max: null }),
		];
	}
	return undefined;
}

function splitEither(node: Node, eithers: readonly Either[], values: readonly Delta[]): Node[] | undefined {
	const violated = eithers.find(
		({ alternatives }) => !alternatives.some((linears) => linears.every((linear) => holdsAt(linear, values))),
	);
	if (!violated) return undefined;
	const others = node.system.constraints.filter((constraint) => constraint !== violated);
	return violated.alternatives.map((alternative) => {
		const system = { integer: node.system.integer, constraints: [...others, ...alternative] };
		return { ...node, system, watchers: watchersOf(system) };
	});
}

/** Branches on a whole factor, its candidate value first; else halves a real one. */
function splitProduct(node: Node, product: Product, point: readonly Rational[]): Node[] | undefined {
	const pairs = openPairs(product, node.box);
	const factors = pairs.flatMap(({ a, b }) => [a, b]);
	const whole = factors.find((variable) => node.system.integer[variable]);
	if (whole !== undefined) return aroundInteger(node, whole, q.floor(point[whole] ?? q.ZERO));
	const real = factors[0];
	if (real === undefined || node.splits >= MOST_SPLITS) return undefined;
	const value = point[real] ?? q.ZERO;
	const { min, max } = at(node.box, real);
	const middle = min && max ? q.divide(q.add(min.at, max.at), q.integer(2)) : value;
	const deeper = { ...node, splits: node.splits + 1 };
	return [
		restrict(deeper, real, { min: closed(value), max: closed(value) }),
		restrict(deeper, real, { min: null, max: closed(middle) }),
		restrict(deeper, real, { min: closed(middle), max: null }),
	];
}

function splitFactor(node: Node, products: readonly Product[], values: readonly Delta[]): Node[] | undefined {
	for (const product of products) {
		const whole = openPairs(product, node.box)
			.flatMap(({ a, b }) => [a, b])
			.find((variable) => node.system.integer[variable]);
		if (whole !== undefined) return aroundInteger(node, whole, q.floor(values[whole]?.real ?? q.ZERO));
	}
	return undefined;
}

function aroundInteger(node: Node, variable: number, value: bigint): Node[] {
	return [
		restrict(node, variable, { min: closed(q.integer(value)), max: closed(q.integer(value)) }),
		restrict(node, variable, { min: null, max: closed(q.integer(value - 1n)) }),
		restrict(node, variable, { min: closed(q.integer(value + 1n)), max: null }),
	];
}

/** The products of two variables neither of which has only one value left. */
function openPairs(
	{ result, factor, crossed }: Product,
	box: Box,
): readonly { readonly a: number; readonly b: number }[] {
	return [...factor.terms.map(({ variable }) => ({ a: result, b: variable })), ...crossed].filter(
		({ a, b }) => !isPoint(box, a) && !isPoint(box, b),
	);
}

function restrict(node: Node, variable: number, to: ExactInterval): Node {
	const before = at(node.box, variable);
	const box = [...node.box];
	box[variable] = { min: tighter(before.min, to.min, -1), max: tighter(before.max, to.max, 1) };
	return { ...node, box };
}

function tighter(before: End | null, cut: End | null, side: -1 | 1): End | null {
	if (!before || !cut) return before ?? cut;
	return q.compare(cut.at, before.at) === -side ? cut : before;
}

function completePoint(values: readonly Rational[], { results }: Relaxation): readonly Rational[] {
	const point = [...values];
	for (const { result, factor, rest, crossed } of results) {
		const others = crossed.map(({ a, b, by }) =>
			q.multiply(by, q.multiply(point[a] ?? q.ZERO, point[b] ?? q.ZERO)),
		);
		const total = q.sum([evaluate(rest, point), ...others]);
		point[result] = q.negate(q.divide(total, evaluate(factor, point)));
	}
	return point;
}

function holds({ result, factor, rest, crossed }: Product, point: readonly Rational[]): boolean {
	const valueOfVariable = (variable: number): Rational => point[variable] ?? q.ZERO;
	const others = crossed.map(({ a, b, by }) =>
		q.multiply(by, q.multiply(valueOfVariable(a), valueOfVariable(b))),
	);
	const product = q.multiply(valueOfVariable(result), evaluate(factor, point));
	return q.signOf(q.sum([product, evaluate(rest, point), ...others])) === 0;
}

function holdsAt({ sum, sign }: Linear, values: readonly Delta[]): boolean {
	let total: Delta = { real: sum.constant, small: q.ZERO };
	for (const { variable, by } of sum.terms) {
		const value = values[variable];
		if (!value) return false;
		total = {
			real: q.add(total.real, q.multiply(value.real, by)),
			small: q.add(total.small, q.multiply(value.small, by)),
		};
	}
	const side = q.signOf(total.real) || q.signOf(total.small);
	return sign === "=" ? side === 0 : sign === "<=" ? side <= 0 : side < 0;
}

function toDelta(real: Rational): Delta {
	return { real, small: q.ZERO };
}

function evaluate({ terms, constant }: Sum, point: readonly Rational[]): Rational {
	return terms.reduce(
		(total, { variable, by }) => q.add(total, q.multiply(by, point[variable] ?? q.ZERO)),
		constant,
	);
}

function isPoint(box: Box, variable: number): boolean {
	return pointOf(box, variable) !== undefined;
}

function closed(at: Rational): End {
	return { at, open: false };
}
