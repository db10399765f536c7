import {
	contains,
	type End,
	type ExactInterval,
	hull,
	intersect,
	isEmpty,
	onlyValue,
	pointInterval,
	wholeNumbers,
} from "../../number/interval.ts";
import * as q from "../../number/rational.ts";
import { addIntervals, multiplyIntervals, reciprocal, scaleInterval } from "./intervalArithmetic.ts";
import {
	type Box,
	type Either,
	isLong,
	isSpent,
	type Linear,
	type Product,
	type Rule,
	type Sum,
	type System,
	type Work,
} from "./system.ts";

const MOST_VISITS = 30;
const MOST_BASES = 2000;
const MINUS = q.integer(-1);

/** A box in which something is left, and whether no constraint alone can narrow it further. */
export interface Narrowed {
	readonly box: Box;
	readonly isFixpoint: boolean;
}

/** The box while it is narrowed, and which variables changed since somebody looked. */
interface State {
	readonly integer: readonly boolean[];
	readonly box: ExactInterval[];
	changed: number[];
	readonly work: Work;
	/** An end was left alone for its length: products in a circle double their digits at each visit. */
	isCut: boolean;
}

/**
 * Narrows the box to what each constraint alone still allows, to a fixpoint or until a constraint was
 * visited often enough. `null` when nothing is left: then the system has no solution in the box.
 */
export function propagate(system: System, start: Box, work: Work): Narrowed | null {
	const { integer, rules, watchers } = system;
	const box = start.map((interval, variable) => (integer[variable] ? wholeNumbers(interval) : interval));
	if (box.some(isEmpty)) return null;
	const state: State = { integer, box, changed: [], work, isCut: false };
	const visits = rules.map(() => 0);
	const queue = rules.map((_, index) => index);
	const isWaiting = rules.map(() => true);
	let isFixpoint = true;
	for (let head = 0; head < queue.length && !isSpent(work); head++) {
		const index = queue[head] ?? 0;
		const rule = rules[index];
		const visit = (visits[index] ?? 0) + 1;
		visits[index] = visit;
		isWaiting[index] = false;
		if (!rule || visit > MOST_VISITS) {
			isFixpoint = false;
			continue;
		}
		state.changed = [];
		if (!revise(state, rule)) return null;
		for (const variable of state.changed) {
			for (const watcher of watchers[variable] ?? []) {
				if (isWaiting[watcher]) continue;
				isWaiting[watcher] = true;
				queue.push(watcher);
			}
		}
	}
	return { box, isFixpoint: isFixpoint && !state.isCut && !isSpent(work) };
}

/** The interval of a sum over the box. */
export function evaluateSum({ terms, constant }: Sum, box: Box): ExactInterval {
	return terms.reduce(
		(total, { variable, by }) => addIntervals(total, scaleInterval(at(box, variable), by)),
		pointInterval(constant),
	);
}

export function at(box: Box, variable: number): ExactInterval {
	const interval = box[variable];
	if (!interval) throw new RangeError(`no variable ${variable}`);
	return interval;
}

/** The value of a variable that has only one left. */
export function pointOf(box: Box, variable: number): q.Rational | undefined {
	return onlyValue(at(box, variable));
}

/** False when the constraint cannot hold in the box. */
function revise(state: State, rule: Rule): boolean {
	const { constraint } = rule;
	switch (constraint.kind) {
		case "linear":
			return reviseLinear(state, constraint);
		case "product":
			return reviseProduct(state, constraint, rule);
		case "either":
			return reviseEither(state, constraint);
	}
}

/** Cuts one variable to an interval; false when nothing is left. */
function narrow(state: State, variable: number, { min, max }: ExactInterval): boolean {
	return (
		(min === null || narrowMin(state, variable, min.at, min.open)) &&
		(max === null || narrowMax(state, variable, max.at, max.open))
	);
}

function narrowMin(state: State, variable: number, value: q.Rational, isOpen: boolean): boolean {
	const { integer, box, changed } = state;
	const { min, max } = at(box, variable);
	if (min) {
		const order = q.compare(value, min.at);
		if (order < 0 || (order === 0 && (min.open || !isOpen))) return true;
	}
	if (isLong(value)) {
		state.isCut = true;
		return true;
	}
	const end = { at: value, open: isOpen };
	const after = integer[variable] ? wholeNumbers({ min: end, max }) : { min: end, max };
	box[variable] = after;
	changed.push(variable);
	return !isEmpty(after);
}

function narrowMax(state: State, variable: number, value: q.Rational, isOpen: boolean): boolean {
	const { integer, box, changed } = state;
	const { min, max } = at(box, variable);
	if (max) {
		const order = q.compare(value, max.at);
		if (order > 0 || (order === 0 && (max.open || !isOpen))) return true;
	}
	if (isLong(value)) {
		state.isCut = true;
		return true;
	}
	const end = { at: value, open: isOpen };
	const after = integer[variable] ? wholeNumbers({ min, max: end }) : { min, max: end };
	box[variable] = after;
	changed.push(variable);
	return !isEmpty(after);
}

/** Σ of one side's ends: the finite part, and how many ends are missing or open. */
interface Total {
	readonly finite: q.Rational;
	readonly infinite: number;
	readonly open: number;
}

function reviseLinear(state: State, { sum: { terms, constant }, sign }: Linear): boolean {
	const { box, work } = state;
	work.spent += terms.length;
	if (terms.length === 0) {
		const side = q.signOf(constant);
		return sign === "=" ? side === 0 : sign === "<=" ? side <= 0 : side < 0;
	}
	const parts = terms.map(({ variable, by }) => scaleInterval(at(box, variable), by));
	const isEquation = sign === "=";
	const lows = totalOf(parts, "min", constant);
	const highs = isEquation ? totalOf(parts, "max", constant) : undefined;
	for (const [index, { variable, by }] of terms.entries()) {
		const part = parts[index];
		if (!part) continue;
		const isPositive = q.signOf(by) > 0;
		// by·x ≤ −(least of the others), and for an equation by·x ≥ −(greatest of the others).
		const least = without(lows, [part], "min");
		if (least) {
			const value = q.divide(least.at, q.negate(by));
			const isOpen = least.open || sign === "<";
			if (!(isPositive ? narrowMax : narrowMin)(state, variable, value, isOpen)) return false;
		}
		const greatest = highs && without(highs, [part], "max");
		if (greatest) {
			const value = q.divide(greatest.at, q.negate(by));
			if (!(isPositive ? narrowMin : narrowMax)(state, variable, value, greatest.open)) return false;
		}
	}
	return true;
}

function totalOf(parts: readonly ExactInterval[], side: "min" | "max", constant: q.Rational): Total {
	let finite = constant;
	let infinite = 0;
	let open = 0;
	for (const part of parts) {
		const end = part[side];
		if (end === null) infinite++;
		else {
			finite = q.add(finite, end.at);
			if (end.open) open++;
		}
	}
	return { finite, infinite, open };
}

/** What a total would be without some of its parts. */
function without(
	{ finite, infinite, open }: Total,
	parts: readonly ExactInterval[],
	side: "min" | "max",
): End | null {
	let [rest, missing, opened] = [finite, infinite, open];
	for (const part of parts) {
		const end = part[side];
		if (end === null) missing--;
		else {
			rest = q.subtract(rest, end.at);
			if (end.open) opened--;
		}
	}
	return missing > 0 ? null : { at: rest, open: opened > 0 };
}

function reviseProduct(state: State, product: Product, { variables, monomials, naming }: Rule): boolean {
	const { box, work } = state;
	work.spent += monomials.length;
	const parts = monomials.map(({ by, variables: named }) =>
		named.reduce((value, variable) => multiplyIntervals(value, at(box, variable)), pointInterval(by)),
	);
	const lows = totalOf(parts, "min", q.ZERO);
	const highs = totalOf(parts, "max", q.ZERO);
	for (const [index, variable] of variables.entries()) {
		let coefficient = pointInterval(q.ZERO);
		const own: ExactInterval[] = [];
		for (const place of naming[index] ?? []) {
			const part = parts[place];
			const monomial = monomials[place];
			if (!part || !monomial) continue;
			own.push(part);
			const [a, b] = monomial.variables;
			const other = a === variable ? b : a;
			const by = pointInterval(monomial.by);
			coefficient = addIntervals(
				coefficient,
				other === undefined ? by : multiplyIntervals(by, at(box, other)),
			);
		}
		const inverse = reciprocal(coefficient);
		if (!inverse) continue;
		const others = { min: without(lows, own, "min"), max: without(highs, own, "max") };
		if (!narrow(state, variable, multiplyIntervals(scaleInterval(others, MINUS), inverse))) return false;
	}
	return !product.percent || stepBase(state, product.result, product.percent);
}

/** Moves both ends of a percentage's base to the next base that some whole count fits. */
function stepBase(
	state: State,
	result: number,
	{ count, of }: { readonly count: number; readonly of: number },
): boolean {
	const { integer, box, work } = state;
	const rate = at(box, result);
	if (!integer[of] || !rate.min || !rate.max) return true;
	for (const side of ["min", "max"] as const) {
		const end = at(box, of)[side];
		if (!end) continue;
		const step = side === "min" ? 1n : -1n;
		let base = end.at.n;
		for (let tried = 0; tried < MOST_BASES && !isSpent(work); tried++) {
			if (hasCount(rate, base, at(box, count))) break;
			work.spent++;
			base += step;
			if (!contains(at(box, of), q.integer(base))) return false;
		}
		const moved = side === "min" ? narrowMin : narrowMax;
		if (!moved(state, of, q.integer(base), false)) return false;
	}
	return true;
}

function hasCount(rate: ExactInterval, base: bigint, count: ExactInterval): boolean {
	const share = scaleInterval(rate, q.fraction(base, 100n));
	return !isEmpty(wholeNumbers(intersect(share, count)));
}

/** Each variable keeps what some alternative leaves it; those that cannot hold leave nothing. */
function reviseEither(state: State, { alternatives }: Either): boolean {
	const { box } = state;
	const unions = new Map<number, { union: ExactInterval; times: number }>();
	let alive = 0;
	for (const alternative of alternatives) {
		const named = new Set(alternative.flatMap(({ sum }) => sum.terms.map(({ variable }) => variable)));
		const before = [...named].map((variable) => [variable, at(box, variable)] as const);
		const trial: State = { ...state, changed: [] };
		if (alternative.every((linear) => reviseLinear(trial, linear))) {
			alive++;
			for (const variable of named) {
				const known = unions.get(variable);
				const left = at(box, variable);
				unions.set(variable, {
					union: known ? hull(known.union, left) : left,
					times: (known?.times ?? 0) + 1,
				});
			}
		}
		for (const [variable, interval] of before) box[variable] = interval;
		state.isCut ||= trial.isCut;
	}
	// What an alternative does not name it leaves as it is.
	const shared = [...unions].filter(([, { times }]) => times === alive);
	return alive > 0 && shared.every(([variable, { union }]) => narrow(state, variable, union));
}
