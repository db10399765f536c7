import type { End, ExactInterval } from "../../number/interval.ts";
import type { Rational } from "../../number/rational.ts";
import * as q from "../../number/rational.ts";
import { isConvex, isForest, isFreeOfGaps } from "./forest.ts";
import { at, pointOf, propagate } from "./propagate.ts";
import { isPrivate, linearize, type Relaxation, relax } from "./relax.ts";
import { compareDeltas, concrete, type Delta, type Objective, solveProgram } from "./simplex.ts";
import {
	type Box,
	type Either,
	isSpent,
	type Linear,
	type Product,
	replaceRule,
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
	readonly box: Box;
	readonly isNarrow: boolean;
	/** How often a real factor was halved on the way here. */
	readonly splits: number;
}

/** Whether all constraints can hold at once in the box, decided exactly; without a witness it is quicker. */
export function decide(system: System, box: Box, work: Work): Outcome["kind"] {
	const narrowed = propagate(system, box, work);
	if (!narrowed) return "unsat";
	if (narrowed.isFixpoint && isForest(system, narrowed.box)) return "sat";
	return search(system, narrowed.box, work).kind;
}

/** Finds values in the box that satisfy all constraints exactly, or proves that there are none. */
export function solve(system: System, box: Box, work: Work): Outcome {
	const narrowed = propagate(system, box, work);
	return narrowed ? search(system, narrowed.box, work) : { kind: "unsat" };
}

function search(system: System, narrowed: Box, work: Work): Outcome {
	const nodes: Node[] = [{ system, box: narrowed, isNarrow: true, splits: 0 }];
	let isCertain = true;
	for (let next = nodes.pop(); next; next = nodes.pop()) {
		if (isSpent(work)) return { kind: "unknown" };
		work.spent += 5;
		const node = inside(next, work);
		if (!node) continue;
		const relaxation = relax(node.system, node.box);
		const solution = solveProgram(relaxation.program, undefined, work);
		if (solution.kind === "infeasible") continue;
		if (solution.kind === "stopped") return { kind: "unknown" };
		const { values, epsilon } = solution;
		const whole = splitInteger(node, values);
		if (whole) {
			nodes.push(...whole.reverse());
			continue;
		}
		const point = completePoint(
			values.map((value) => concrete(value, epsilon)).slice(0, node.box.length),
			relaxation,
		);
		const alternatives = splitEither(node, relaxation.eithers, point.map(toDelta));
		const violated = relaxation.products.find((product) => !holds(product, point));
		if (!alternatives && !violated) return { kind: "sat", point };
		const children = alternatives ?? (violated && splitProduct(node, violated, point));
		if (children) nodes.push(...children.reverse());
		else isCertain = false;
	}
	return { kind: isCertain ? "unsat" : "unknown" };
}

/** The node with its box narrowed; undefined when nothing is left. The first node comes narrowed. */
function inside(node: Node, work: Work): Node | undefined {
	if (node.isNarrow) return node;
	const narrowed = propagate(node.system, node.box, work);
	return narrowed ? { ...node, box: narrowed.box } : undefined;
}

/** Both ends of what a variable can be while all constraints hold. */
export function findRange(system: System, box: Box, variable: number, work: Work): FoundRange {
	const narrowed = propagate(system, box, work);
	if (!narrowed) return { kind: "empty" };
	const within = narrowed.box;
	const interval = at(within, variable);
	if (narrowed.isFixpoint && isForest(system, within)) {
		return { kind: "found", interval, isExact: true, hasNoGaps: isFreeOfGaps(system, within, variable) };
	}
	const feasible = search(system, within, work).kind;
	if (feasible !== "sat") return { kind: feasible === "unsat" ? "empty" : "unknown" };
	const isKnown = isPoint(within, variable);
	if (isKnown || !isOptimizable(system, within, variable)) {
		return { kind: "found", interval, isExact: isKnown, hasNoGaps: isKnown };
	}
	const min = findExtreme(system, within, { variable, direction: 1 }, work);
	const max = min && findExtreme(system, within, { variable, direction: -1 }, work);
	if (!min || !max) return { kind: "unknown" };
	return {
		kind: "found",
		interval: { min: min.end, max: max.end },
		isExact: min.isExact && max.isExact,
		hasNoGaps: isConvex(system, within),
	};
}

/** One end of the variable in a box that has a solution; undefined when the work limit came first. */
function findExtreme(system: System, narrowed: Box, objective: Objective, work: Work): Extreme | undefined {
	const nodes: Node[] = [{ system, box: narrowed, isNarrow: true, splits: 0 }];
	let best: Delta | null = null;
	for (let next = nodes.pop(); next; next = nodes.pop()) {
		if (isSpent(work)) return undefined;
		work.spent += 5;
		const node = inside(next, work);
		if (!node) continue;
		const relaxation = relax(node.system, node.box, objective.variable);
		const solution = solveProgram(relaxation.program, objective, work);
		if (solution.kind === "stopped") return undefined;
		if (solution.kind === "infeasible") continue;
		const { values } = solution;
		if (solution.kind === "unbounded") {
			const [either] = relaxation.eithers;
			if (either) {
				nodes.push(...takeApart(node, either).reverse());
				continue;
			}
			// A rational program with a whole solution is unbounded as soon as its relaxation is.
			const answer = search(node.system, node.box, work).kind;
			if (answer === "unknown") return undefined;
			if (answer === "sat") return { end: null, isExact: relaxation.products.length === 0 };
			continue;
		}
		const value = values[objective.variable];
		if (!value || (best && compareDeltas(value, best) !== -objective.direction)) continue;
		const children =
			splitInteger(node, values) ??
			splitEither(node, relaxation.eithers, values) ??
			splitFactor(node, relaxation.products, values);
		if (children) nodes.push(...children.reverse());
		else best = value;
	}
	return best ? { end: { at: best.real, open: q.signOf(best.small) !== 0 }, isExact: true } : undefined;
}

/** Whether branching on whole numbers alone leads to linear programs that hold the variable. */
function isOptimizable(system: System, box: Box, variable: number): boolean {
	return system.rules.every(({ constraint }) => {
		if (constraint.kind !== "product" || linearize(constraint, box)) return true;
		if (isPrivate(constraint, system, box)) return constraint.result !== variable;
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
	return violated && takeApart(node, violated);
}

function takeApart(node: Node, either: Either): Node[] {
	return either.alternatives.map((alternative) => ({
		...node,
		system: replaceRule(node.system, either, alternative),
		isNarrow: false,
	}));
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
	const middle = min && max ? shortMiddle(min.at, max.at) : q.integer(q.floor(value));
	const deeper = { ...node, splits: node.splits + 1 };
	return [
		restrict(deeper, real, { min: closed(value), max: closed(value) }),
		restrict(deeper, real, { min: null, max: closed(middle) }),
		restrict(deeper, real, { min: closed(middle), max: null }),
	];
}

/** A number of the middle half with few digits: exact middles double theirs at each split. */
function shortMiddle(low: Rational, high: Rational): Rational {
	const width = q.subtract(high, low);
	let step = q.ONE;
	while (q.compare(q.add(step, step), width) > 0) step = q.divide(step, q.integer(2));
	const half = q.divide(q.divide(q.add(low, high), q.integer(2)), step);
	return q.multiply(q.integer(q.floor(q.add(half, q.fraction(1n, 2n)))), step);
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
	return { ...node, box, isNarrow: false };
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
