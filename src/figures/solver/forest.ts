import * as q from "../../number/rational.ts";
import { pointOf, type Watchers } from "./propagate.ts";
import { linearize } from "./relax.ts";
import type { Box, Constraint, Sum, System } from "./system.ts";

/**
 * Whether a box narrowed to a fixpoint already tells all. Linear constraints that form no circle hand
 * every value of a narrowed interval on to the next, so that the box has a solution and each of its
 * ends is the end of one. Whole numbers need signs as their only factors, so that their sums leave no gaps.
 */
export function isForest(system: System, watchers: Watchers, box: Box): boolean {
	const parent = new Map<number, number>();
	const find = (node: number): number => {
		let root = node;
		for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
		return root;
	};
	for (const [index, constraint] of system.constraints.entries()) {
		const sum = linearPart(constraint, box);
		if (!sum) return false;
		const open = sum.terms.filter(({ variable }) => !pointOf(box, variable));
		if (!leavesNoGap(sum, open, system, watchers, box)) return false;
		for (const { variable } of open) {
			const [a, b] = [find(variable), find(-1 - index)];
			if (a === b) return false;
			parent.set(a, b);
		}
	}
	return true;
}

/** In a forest only a real that must fit a whole number beside it has gaps. */
export function isFreeOfGaps(system: System, box: Box, variable: number): boolean {
	if (system.integer[variable]) return true;
	return system.constraints.every((constraint) => {
		const terms = linearPart(constraint, box)?.terms ?? [];
		const isNamed = terms.some((term) => term.variable === variable);
		return (
			!isNamed ||
			terms.every((term) => !system.integer[term.variable] || pointOf(box, term.variable) !== undefined)
		);
	});
}

/** Linear constraints on reals alone: what they allow has no gaps. */
export function isConvex(system: System, box: Box): boolean {
	return (
		system.constraints.every((constraint) => linearPart(constraint, box) !== undefined) &&
		system.integer.every((isInteger, variable) => !isInteger || pointOf(box, variable) !== undefined)
	);
}

function linearPart(constraint: Constraint, box: Box): Sum | undefined {
	if (constraint.kind === "linear") return constraint.sum;
	return constraint.kind === "product" ? linearize(constraint, box) : undefined;
}

function leavesNoGap(sum: Sum, open: Sum["terms"], system: System, watchers: Watchers, box: Box): boolean {
	const whole = open.filter(({ variable }) => system.integer[variable]);
	if (whole.length === 0) return true;
	// One whole number beside reals that nothing else reads: each of its values finds its reals.
	if (whole.length === 1) {
		return open.every(({ variable }) => system.integer[variable] || watchers[variable]?.length === 1);
	}
	if (whole.length < open.length) return false;
	const size = q.absolute(whole[0]?.by ?? q.ONE);
	const fixed = sum.terms.reduce((total, { variable, by }) => {
		const value = pointOf(box, variable);
		return value ? q.add(total, q.multiply(by, value)) : total;
	}, sum.constant);
	return whole.every(({ by }) => q.equals(q.absolute(by), size)) && q.isInteger(q.divide(fixed, size));
}
