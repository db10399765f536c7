import {
	contains,
	type End,
	type ExactInterval,
	hull,
	intersect,
	isEmpty,
	onlyValue,
	wholeNumbers,
} from "../../number/interval.ts";
import * as q from "../../number/rational.ts";
import { addIntervals, multiplyIntervals, reciprocal, scaleInterval } from "./intervalArithmetic.ts";
import {
	type Box,
	type Constraint,
	type Either,
	isSpent,
	type Linear,
	type Product,
	type Sum,
	type System,
	variablesOf,
	type Work,
} from "./system.ts";

const MOST_VISITS = 30;
const MOST_BASES = 2000;

/** Which constraints speak of each variable; made once for a system. */
export type Watchers = readonly (readonly number[])[];

export function watchersOf({ integer, constraints }: System): Watchers {
	const watchers: number[][] = integer.map(() => []);
	constraints.forEach((constraint, index) => {
		for (const variable of variablesOf(constraint)) watchers[variable]?.push(index);
	});
	return watchers;
}

/** A box in which something is left, and whether no constraint alone can narrow it further. */
export interface Narrowed {
	readonly box: Box;
	readonly isFixpoint: boolean;
}

/**
 * Narrows the box to what each constraint alone still allows, to a fixpoint or until a constraint was
 * visited often enough. `null` when nothing is left: then the system has no solution in the box.
 */
export function propagate(system: System, watchers: Watchers, start: Box, work: Work): Narrowed | null {
	const box = [...start];
	for (let variable = 0; variable < box.length; variable++) {
		if (!narrow(system, box, variable, at(box, variable))) return null;
	}
	const visits = system.constraints.map(() => 0);
	const queue = system.constraints.map((_, index) => index);
	const waiting = new Set(queue);
	let isFixpoint = true;
	for (let next = queue.shift(); next !== undefined && !isSpent(work); next = queue.shift()) {
		waiting.delete(next);
		const constraint = system.constraints[next];
		visits[next] = (visits[next] ?? 0) + 1;
		if (!constraint || (visits[next] ?? 0) > MOST_VISITS) {
			isFixpoint = false;
			continue;
		}
		const changed = revise(system, constraint, box, work);
		if (changed === null) return null;
		for (const variable of changed) {
			for (const watcher of watchers[variable] ?? []) {
				if (waiting.has(watcher)) continue;
				waiting.add(watcher);
				queue.push(watcher);
			}
		}
	}
	return { box, isFixpoint: isFixpoint && !isSpent(work) };
}

/** The interval of a sum over the box. */
export function evaluateSum({ terms, constant }: Sum, box: Box): ExactInterval {
	return terms.reduce(
		(total, { variable, by }) => addIntervals(total, scaleInterval(at(box, variable), by)),
		{ min: { at: constant, open: false }, max: { at: constant, open: false } } as ExactInterval,
	);
}

export function at(box: Box, variable: number): ExactInterval {
	const interval = box[variable];
	if (!interval) throw new RangeError(`no variable ${variable}`);
	return interval;
}

function revise(
	system: System,
	constraint: Constraint,
	box: ExactInterval[],
	work: Work,
): Set<number> | null {
	switch (constraint.kind) {
		case "linear":
			return reviseLinear(system, constraint, box, work);
		case "product":
			return reviseProduct(system, constraint, box, work);
		case "either":
			return reviseEither(system, constraint, box, work);
	}
}

/** Cuts one variable to `allowed`; false when nothing is left, and notes the change in `changed`. */
function narrow(
	system: System,
	box: ExactInterval[],
	variable: number,
	allowed: ExactInterval,
	changed?: Set<number>,
): boolean {
	const before = at(box, variable);
	const cut = intersect(before, allowed);
	const after = system.integer[variable] ? wholeNumbers(cut) : cut;
	if (isEmpty(after)) return false;
	if (sameEnd(before.min, after.min) && sameEnd(before.max, after.max)) return true;
	box[variable] = after;
	changed?.add(variable);
	return true;
}

function reviseLinear(
	system: System,
	{ sum, sign }: Linear,
	box: ExactInterval[],
	work: Work,
): Set<number> | null {
	const { terms, constant } = sum;
	work.spent += terms.length;
	const changed = new Set<number>();
	const parts = terms.map(({ variable, by }) => scaleInterval(at(box, variable), by));
	const lows = totalOf(
		parts.map((part) => part.min),
		constant,
	);
	const highs = totalOf(
		parts.map((part) => part.max),
		constant,
	);
	if (terms.length === 0) {
		const side = q.signOf(constant);
		return (sign === "=" ? side === 0 : sign === "<=" ? side <= 0 : side < 0) ? changed : null;
	}
	for (const [index, { variable, by }] of terms.entries()) {
		const part = parts[index];
		if (!part) continue;
		// by·x = −others for "=", by·x ≤ −others for the rest.
		const othersLow = without(lows, part.min);
		const othersHigh = without(highs, part.max);
		const allowed: ExactInterval = {
			max: othersLow && { at: q.negate(othersLow.at), open: othersLow.open || sign === "<" },
			min: sign === "=" ? othersHigh && { at: q.negate(othersHigh.at), open: othersHigh.open } : null,
		};
		const scaled = scaleInterval(allowed, q.divide(q.ONE, by));
		if (!narrow(system, box, variable, scaled, changed)) return null;
	}
	return changed;
}

interface Total {
	readonly finite: q.Rational;
	readonly infinite: number;
	readonly open: number;
}

function totalOf(ends: readonly (End | null)[], constant: q.Rational): Total {
	let finite = constant;
	let infinite = 0;
	let open = 0;
	for (const end of ends) {
		if (end === null) infinite++;
		else {
			finite = q.add(finite, end.at);
			if (end.open) open++;
		}
	}
	return { finite, infinite, open };
}

function without({ finite, infinite, open }: Total, end: End | null): End | null {
	if (infinite > (end === null ? 1 : 0)) return null;
	if (end === null) return { at: finite, open: open > 0 };
	return { at: q.subtract(finite, end.at), open: open - (end.open ? 1 : 0) > 0 };
}

/** A monomial: by · a · b, by · a, or by alone. */
interface Monomial {
	readonly by: q.Rational;
	readonly variables: readonly number[];
}

function monomialsOf({ result, factor, rest, crossed }: Product): readonly Monomial[] {
	return [
		{ by: factor.constant, variables: [result] },
		...factor.terms.map(({ variable, by }) => ({ by, variables: [result, variable] })),
		{ by: rest.constant, variables: [] },
		...rest.terms.map(({ variable, by }) => ({ by, variables: [variable] })),
		...crossed.map(({ a, b, by }) => ({ by, variables: [a, b] })),
	].filter(({ by }) => q.signOf(by) !== 0);
}

function reviseProduct(
	system: System,
	product: Product,
	box: ExactInterval[],
	work: Work,
): Set<number> | null {
	const changed = new Set<number>();
	const monomials = monomialsOf(product);
	work.spent += monomials.length;
	for (const variable of variablesOf(product)) {
		let coefficient: ExactInterval = { min: { at: q.ZERO, open: false }, max: { at: q.ZERO, open: false } };
		let others = coefficient;
		for (const { by, variables } of monomials) {
			const rest = variables.includes(variable) ? variables.filter((other) => other !== variable) : variables;
			const value = rest.reduce((product, other) => multiplyIntervals(product, at(box, other)), {
				min: { at: by, open: false },
				max: { at: by, open: false },
			} as ExactInterval);
			if (variables.includes(variable)) coefficient = addIntervals(coefficient, value);
			else others = addIntervals(others, value);
		}
		const inverse = reciprocal(coefficient);
		if (!inverse) continue;
		const allowed = multiplyIntervals(scaleInterval(others, q.integer(-1)), inverse);
		if (!narrow(system, box, variable, allowed, changed)) return null;
	}
	if (product.percent && !stepBase(system, product.result, product.percent, box, changed, work)) return null;
	return changed;
}

/** Moves both ends of a percentage's base to the next base that some whole count fits. */
function stepBase(
	system: System,
	result: number,
	{ count, of }: { readonly count: number; readonly of: number },
	box: ExactInterval[],
	changed: Set<number>,
	work: Work,
): boolean {
	const rate = at(box, result);
	if (!system.integer[of] || !rate.min || !rate.max) return true;
	for (const side of ["min", "max"] as const) {
		const end = at(box, of)[side];
		if (!end) continue;
		const step = side === "min" ? 1n : -1n;
		let base = end.at.n;
		let tried = 0;
		while (!hasCount(rate, base, at(box, count))) {
			work.spent++;
			if (++tried > MOST_BASES || isSpent(work)) break;
			base += step;
			if (!contains(at(box, of), q.integer(base))) return false;
		}
		const moved = { at: q.integer(base), open: false };
		if (
			!narrow(
				system,
				box,
				of,
				side === "min" ? { min: moved, max: null } : { min: null, max: moved },
				changed,
			)
		)
			return false;
	}
	return true;
}

function hasCount(rate: ExactInterval, base: bigint, count: ExactInterval): boolean {
	const share = scaleInterval(rate, q.fraction(base, 100n));
	return !isEmpty(wholeNumbers(intersect(share, count)));
}

function reviseEither(
	system: System,
	{ alternatives }: Either,
	box: ExactInterval[],
	work: Work,
): Set<number> | null {
	const alive = alternatives.flatMap((alternative) => {
		const trial = [...box];
		return alternative.every((linear) => reviseLinear(system, linear, trial, work) !== null) ? [trial] : [];
	});
	if (alive.length === 0) return null;
	const changed = new Set<number>();
	for (const variable of new Set(
		alternatives.flat().flatMap(({ sum }) => sum.terms.map((term) => term.variable)),
	)) {
		const union = alive.map((trial) => at(trial, variable)).reduce(hull);
		if (!narrow(system, box, variable, union, changed)) return null;
	}
	return changed;
}

function sameEnd(a: End | null, b: End | null): boolean {
	if (a === null || b === null) return a === b;
	return a.open === b.open && q.equals(a.at, b.at);
}

/** The value of a variable that has only one left. */
export function pointOf(box: Box, variable: number): q.Rational | undefined {
	return onlyValue(at(box, variable));
}
