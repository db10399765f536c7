import type { End, ExactInterval } from "../../number/interval.ts";
import type { Rational } from "../../number/rational.ts";
import * as q from "../../number/rational.ts";
import { multiplyIntervals } from "./intervalArithmetic.ts";
import { at, evaluateSum, pointOf } from "./propagate.ts";
import type { DeltaRange, Program } from "./simplex.ts";
import type { Box, Either, Linear, Product, Sum, System, Term } from "./system.ts";

/** The linear part of a system in a box. What it leaves open is pending: to be checked, then branched on. */
export interface Relaxation {
	readonly program: Program;
	/** Results of products that stand in no row: each follows from the rest. */
	readonly results: readonly Product[];
	readonly products: readonly Product[];
	readonly eithers: readonly Either[];
}

type Row = Program["rows"][number];

/** `kept` is a variable that must stand in the rows, though it may be a result that follows from the rest. */
export function relax(system: System, box: Box, kept?: number): Relaxation {
	const ranges: DeltaRange[] = box.map(toDeltaRange);
	const rows: Row[] = [];
	const results: Product[] = [];
	const products: Product[] = [];
	const eithers: Either[] = [];
	const addRow = (sum: Sum, sign: Linear["sign"]): void => {
		if (!isDecided(sum, sign, box)) rows.push(toRow(sum, sign, box));
	};
	for (const { constraint } of system.rules) {
		if (constraint.kind === "either") eithers.push(constraint);
		else if (constraint.kind === "linear") addRow(constraint.sum, constraint.sign);
		else {
			const linear = linearize(constraint, box);
			if (linear) addRow(linear, "=");
			else if (constraint.result !== kept && isPrivate(constraint, system, box)) {
				results.push(constraint);
				for (const [sum, sign] of boundedResult(constraint, box)) addRow(sum, sign);
			} else {
				products.push(constraint);
				addRow(approximate(constraint, box, ranges, rows), "=");
			}
		}
	}
	return { program: { ranges, rows }, results, products, eithers };
}

/** The product as a sum, where a factor of each of its terms has only one value left. */
export function linearize({ result, factor, rest, crossed }: Product, box: Box): Sum | undefined {
	const terms: Term[] = [...rest.terms];
	const resultValue = pointOf(box, result);
	const factorValue = valueOfSum(factor, box);
	let constant = rest.constant;
	if (factorValue) terms.push({ variable: result, by: factorValue });
	else if (resultValue) {
		constant = q.add(constant, q.multiply(resultValue, factor.constant));
		terms.push(...factor.terms.map(({ variable, by }) => ({ variable, by: q.multiply(by, resultValue) })));
	} else return undefined;
	const others = linearizeCrossed(crossed, box);
	return others && { terms: [...terms, ...others], constant };
}

/** A real result that no other constraint reads: it may be left out and computed afterwards. */
export function isPrivate(product: Product, { integer, watchers }: System, box: Box): boolean {
	const { result, crossed } = product;
	return !integer[result] && watchers[result]?.length === 1 && linearizeCrossed(crossed, box) !== undefined;
}

function linearizeCrossed(crossed: Product["crossed"], box: Box): Term[] | undefined {
	const terms: Term[] = [];
	for (const { a, b, by } of crossed) {
		const left = pointOf(box, a);
		const right = pointOf(box, b);
		if (left) terms.push({ variable: b, by: q.multiply(by, left) });
		else if (right) terms.push({ variable: a, by: q.multiply(by, right) });
		else return undefined;
	}
	return terms;
}

/** low ≤ −rest/factor ≤ high, with the positive factor multiplied out. */
function boundedResult(
	{ result, factor, rest, crossed }: Product,
	box: Box,
): readonly [Sum, Linear["sign"]][] {
	const { min, max } = at(box, result);
	const others = linearizeCrossed(crossed, box) ?? [];
	const side = (end: End, direction: Rational): [Sum, Linear["sign"]] => [
		{
			terms: [
				...factor.terms.map(({ variable, by }) => ({
					variable,
					by: q.multiply(q.multiply(by, end.at), direction),
				})),
				...[...rest.terms, ...others].map(({ variable, by }) => ({
					variable,
					by: q.multiply(by, direction),
				})),
			],
			constant: q.multiply(q.add(q.multiply(factor.constant, end.at), rest.constant), direction),
		},
		end.open ? "<" : "<=",
	];
	return [...(min ? [side(min, q.ONE)] : []), ...(max ? [side(max, q.integer(-1))] : [])];
}

/** Each product of two open factors becomes a column of its own, held by McCormick's four planes. */
function approximate(
	{ result, factor, rest, crossed }: Product,
	box: Box,
	ranges: DeltaRange[],
	rows: Row[],
): Sum {
	const pairs = [
		...factor.terms.map(({ variable, by }) => ({ a: result, b: variable, by })),
		...crossed.map(({ a, b, by }) => ({ a, b, by })),
	];
	const terms: Term[] = [{ variable: result, by: factor.constant }, ...rest.terms];
	for (const { a, b, by } of pairs) {
		const left = pointOf(box, a);
		const right = pointOf(box, b);
		if (left) terms.push({ variable: b, by: q.multiply(by, left) });
		else if (right) terms.push({ variable: a, by: q.multiply(by, right) });
		else terms.push({ variable: addProductColumn(a, b, box, ranges, rows), by });
	}
	return { terms, constant: rest.constant };
}

function addProductColumn(a: number, b: number, box: Box, ranges: DeltaRange[], rows: Row[]): number {
	const column = ranges.length;
	const x = at(box, a);
	const y = at(box, b);
	ranges.push(toDeltaRange(multiplyIntervals(x, y)));
	// (x − p)(y − r) keeps its sign for corners p, r: xy − r·x − p·y + p·r on that side of zero.
	const plane = (p: End | null, r: End | null, isAbove: boolean): void => {
		if (!p || !r) return;
		const value = { real: q.negate(q.multiply(p.at, r.at)), small: q.ZERO };
		rows.push({
			terms: combine([
				{ variable: column, by: q.ONE },
				{ variable: a, by: q.negate(r.at) },
				{ variable: b, by: q.negate(p.at) },
			]),
			range: isAbove ? { min: value, max: null } : { min: null, max: value },
		});
	};
	plane(x.min, y.min, true);
	plane(x.max, y.max, true);
	plane(x.min, y.max, false);
	plane(x.max, y.min, false);
	return column;
}

function toRow({ terms, constant }: Sum, sign: Linear["sign"], box: Box): Row {
	let fixed = constant;
	const open: Term[] = [];
	for (const term of terms) {
		const value = box[term.variable] && pointOf(box, term.variable);
		if (value) fixed = q.add(fixed, q.multiply(term.by, value));
		else open.push(term);
	}
	const real = q.negate(fixed);
	const max = { real, small: sign === "<" ? q.integer(-1) : q.ZERO };
	return { terms: combine(open), range: { min: sign === "=" ? max : null, max } };
}

function combine(terms: readonly Term[]): ReadonlyMap<number, Rational> {
	const row = new Map<number, Rational>();
	for (const { variable, by } of terms) row.set(variable, q.add(row.get(variable) ?? q.ZERO, by));
	for (const [variable, by] of row) if (q.signOf(by) === 0) row.delete(variable);
	return row;
}

/** Whether the box alone already makes the row hold. */
function isDecided(sum: Sum, sign: Linear["sign"], box: Box): boolean {
	if (sum.terms.some(({ variable }) => box[variable] === undefined)) return false;
	const { min, max } = evaluateSum(sum, box);
	if (!max) return false;
	const side = q.signOf(max.at);
	if (sign === "<") return side < 0 || (side === 0 && max.open);
	if (sign === "<=") return side <= 0;
	return side === 0 && !max.open && min !== null && q.signOf(min.at) === 0;
}

function valueOfSum({ terms, constant }: Sum, box: Box): Rational | undefined {
	let total = constant;
	for (const { variable, by } of terms) {
		const value = pointOf(box, variable);
		if (!value) return undefined;
		total = q.add(total, q.multiply(by, value));
	}
	return total;
}

function toDeltaRange({ min, max }: ExactInterval): DeltaRange {
	return {
		min: min && { real: min.at, small: min.open ? q.ONE : q.ZERO },
		max: max && { real: max.at, small: max.open ? q.integer(-1) : q.ZERO },
	};
}
