import * as q from "../../number/rational.ts";
import { pointOf } from "./propagate.ts";
import { linearize } from "./relax.ts";
import type { Box, Constraint, Sum, System, Term } from "./system.ts";

/**
 * Whether a box narrowed to a fixpoint already tells all. Linear constraints that form no circle hand
 * every value of a narrowed interval on to the next, so that the box has a solution and each of its
 * ends is the end of one. Whole numbers need signs as their only factors, so that their sums leave no gaps.
 */
export function isForest(system: System, box: Box): boolean {
	const { integer, rules } = system;
	// A forest of variables and constraints: joining two that are already joined closes a circle.
	const parent = Array.from({ length: integer.length + rules.length }, (_, node) => node);
	const find = (node: number): number => {
		let root = node;
		for (let up = parent[root] ?? root; up !== root; up = parent[root] ?? root) {
			parent[root] = parent[up] ?? up;
			root = up;
		}
		return root;
	};
	for (const [index, { constraint }] of rules.entries()) {
		const sum = linearPart(constraint, box);
		if (!sum) return false;
		const open = openTerms(sum, box);
		if (open.some(({ by }) => q.signOf(by) === 0) || !leavesNoGap(sum, open, system, box)) return false;
		for (const { variable } of open) {
			const [a, b] = [find(variable), find(integer.length + index)];
			if (a === b) return false;
			parent[a] = b;
		}
	}
	return true;
}

/** In a forest only a real that must fit a whole number beside it has gaps. */
export function isFreeOfGaps({ integer, rules, watchers }: System, box: Box, variable: number): boolean {
	if (integer[variable]) return true;
	return (watchers[variable] ?? []).every((watcher) => {
		const constraint = rules[watcher]?.constraint;
		const sum = constraint && linearPart(constraint, box);
		return !sum || openTerms(sum, box).every((term) => !integer[term.variable]);
	});
}

/** Linear constraints on reals alone: what they allow has no gaps. */
export function isConvex({ integer, rules }: System, box: Box): boolean {
	return (
		rules.every(({ constraint }) => linearPart(constraint, box) !== undefined) &&
		integer.every((isInteger, variable) => !isInteger || pointOf(box, variable) !== undefined)
	);
}

function linearPart(constraint: Constraint, box: Box): Sum | undefined {
	if (constraint.kind === "linear") return constraint.sum;
	return constraint.kind === "product" ? linearize(constraint, box) : undefined;
}

function openTerms({ terms }: Sum, box: Box): readonly Term[] {
	return terms.filter(({ variable }) => !pointOf(box, variable));
}

function leavesNoGap(
	{ terms, constant }: Sum,
	open: readonly Term[],
	{ integer, watchers }: System,
	box: Box,
): boolean {
	const whole = open.filter(({ variable }) => integer[variable]);
	const [first] = whole;
	if (!first) return true;
	// One whole number beside reals that nothing else reads: each of its values finds its reals.
	if (whole.length === 1) {
		return open.every(({ variable }) => integer[variable] || watchers[variable]?.length === 1);
	}
	if (whole.length < open.length) return false;
	const size = q.absolute(first.by);
	if (whole.some(({ by }) => !q.equals(q.absolute(by), size))) return false;
	const fixed = terms.reduce((total, { variable, by }) => {
		const value = pointOf(box, variable);
		return value ? q.add(total, q.multiply(by, value)) : total;
	}, constant);
	return q.isInteger(q.divide(fixed, size));
}
