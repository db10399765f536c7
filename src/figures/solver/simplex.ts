import type { Rational } from "../../number/rational.ts";
import * as q from "../../number/rational.ts";
import { costOf, isSpent, type Work } from "./system.ts";

/** real + small·ε with ε positive and smaller than any number: how a strict bound is kept exactly. */
export interface Delta {
	readonly real: Rational;
	readonly small: Rational;
}

export interface DeltaRange {
	readonly min: Delta | null;
	readonly max: Delta | null;
}

/** Bounds of the variables, and rows Σ by·x with bounds of their own. */
export interface Program {
	readonly ranges: readonly DeltaRange[];
	readonly rows: readonly { readonly terms: ReadonlyMap<number, Rational>; readonly range: DeltaRange }[];
}

export type Solution =
	| { readonly kind: "optimal" | "unbounded"; readonly values: readonly Delta[]; readonly epsilon: Rational }
	| { readonly kind: "infeasible" }
	| { readonly kind: "stopped" };

export interface Objective {
	readonly variable: number;
	/** 1 to make the variable as small as possible, -1 as large as possible. */
	readonly direction: 1 | -1;
}

const NOTHING: Delta = { real: q.ZERO, small: q.ZERO };

/**
 * The general simplex of Dutertre and de Moura over exact numbers. Bland's rule (the smallest index
 * first, in and out) makes it end, and end alike everywhere.
 */
export function solveProgram(program: Program, objective: Objective | undefined, work: Work): Solution {
	const tableau = createTableau(program);
	const feasible = makeFeasible(tableau, work);
	if (feasible !== "feasible") return { kind: feasible };
	const outcome = objective ? optimise(tableau, objective, work) : "optimal";
	if (outcome === "stopped") return { kind: "stopped" };
	return {
		kind: outcome,
		values: tableau.values.slice(0, program.ranges.length),
		epsilon: epsilonOf(tableau),
	};
}

export function compareDeltas(a: Delta, b: Delta): -1 | 0 | 1 {
	const order = q.compare(a.real, b.real);
	return order === 0 ? q.compare(a.small, b.small) : order;
}

export function concrete({ real, small }: Delta, epsilon: Rational): Rational {
	return q.signOf(small) === 0 ? real : q.add(real, q.multiply(small, epsilon));
}

/** A positive number for ε, small enough that every bound still holds and every strict one strictly. */
function epsilonOf({ ranges, values }: Tableau): Rational {
	let epsilon = q.ONE;
	const keep = (lower: Delta, upper: Delta): void => {
		const slope = q.subtract(lower.small, upper.small);
		if (q.signOf(slope) <= 0) return;
		const most = q.divide(q.subtract(upper.real, lower.real), slope);
		if (q.compare(most, epsilon) < 0) epsilon = most;
	};
	ranges.forEach(({ min, max }, variable) => {
		const value = values[variable] ?? NOTHING;
		if (min) keep(min, value);
		if (max) keep(value, max);
	});
	return q.divide(epsilon, q.integer(2));
}

interface Tableau {
	readonly ranges: readonly DeltaRange[];
	readonly values: Delta[];
	/** For each basic variable its row over the nonbasic ones. */
	readonly rows: Map<number, Map<number, Rational>>;
}

function createTableau({ ranges, rows }: Program): Tableau {
	const values = ranges.map(({ min, max }) => min ?? max ?? NOTHING);
	const tableau: Tableau = { ranges: [...ranges, ...rows.map((row) => row.range)], values, rows: new Map() };
	rows.forEach(({ terms }, index) => {
		const row = new Map(terms);
		let value = NOTHING;
		for (const [variable, by] of row) value = addDeltas(value, values[variable] ?? NOTHING, by);
		tableau.rows.set(ranges.length + index, row);
		values.push(value);
	});
	return tableau;
}

function makeFeasible(tableau: Tableau, work: Work): "feasible" | "infeasible" | "stopped" {
	for (;;) {
		if (isSpent(work)) return "stopped";
		const basic = firstViolated(tableau, work);
		if (basic === undefined) return "feasible";
		const { min, max } = rangeOf(tableau, basic);
		const value = valueAt(tableau, basic);
		const isLow = min !== null && compareDeltas(value, min) < 0;
		const target = isLow ? min : max;
		const entering = enteringFor(tableau, basic, isLow ? 1 : -1, work);
		if (target === null || entering === undefined) return "infeasible";
		const by = rowOf(tableau, basic).get(entering) ?? q.ONE;
		moveNonbasic(tableau, entering, scaleDelta(subtractDeltas(target, value), q.divide(q.ONE, by)), work);
		pivot(tableau, basic, entering, work);
	}
}

function optimise(
	tableau: Tableau,
	{ variable, direction }: Objective,
	work: Work,
): "optimal" | "unbounded" | "stopped" {
	for (;;) {
		if (isSpent(work)) return "stopped";
		// The variable itself is its own row while it is nonbasic.
		const row = tableau.rows.get(variable) ?? new Map([[variable, q.ONE]]);
		const entering = [...row.keys()]
			.sort((a, b) => a - b)
			.find((nonbasic) => {
				const slope = q.signOf(row.get(nonbasic) ?? q.ZERO) * direction;
				return canMove(tableau, nonbasic, slope > 0 ? -1 : 1);
			});
		if (entering === undefined) return "optimal";
		const side = q.signOf(row.get(entering) ?? q.ZERO) * direction > 0 ? -1 : 1;
		const step = longestStep(tableau, entering, side, work);
		if (step === undefined) return "unbounded";
		moveNonbasic(tableau, entering, scaleDelta(step.length, q.integer(side)), work);
		if (step.leaving !== entering) pivot(tableau, step.leaving, entering, work);
	}
}

function longestStep(
	tableau: Tableau,
	entering: number,
	side: 1 | -1,
	work: Work,
): { readonly length: Delta; readonly leaving: number } | undefined {
	let best: { length: Delta; leaving: number } | undefined;
	const consider = (variable: number, slope: Rational): void => {
		const { min, max } = rangeOf(tableau, variable);
		const limit = q.signOf(slope) > 0 ? max : min;
		if (!limit) return;
		const room = scaleDelta(subtractDeltas(limit, valueAt(tableau, variable)), q.divide(q.ONE, slope));
		const order = best ? compareDeltas(room, best.length) : -1;
		if (order < 0 || (order === 0 && best && variable < best.leaving))
			best = { length: room, leaving: variable };
	};
	consider(entering, q.integer(side));
	for (const [basic, row] of tableau.rows) {
		work.spent++;
		const by = row.get(entering);
		if (by) consider(basic, side > 0 ? by : q.negate(by));
	}
	return best;
}

function firstViolated(tableau: Tableau, work: Work): number | undefined {
	let first: number | undefined;
	for (const basic of tableau.rows.keys()) {
		work.spent++;
		if (first !== undefined && basic > first) continue;
		const { min, max } = rangeOf(tableau, basic);
		const value = valueAt(tableau, basic);
		if ((min && compareDeltas(value, min) < 0) || (max && compareDeltas(value, max) > 0)) first = basic;
	}
	return first;
}

function enteringFor(tableau: Tableau, basic: number, side: 1 | -1, work: Work): number | undefined {
	let first: number | undefined;
	for (const [nonbasic, by] of rowOf(tableau, basic)) {
		work.spent++;
		if (first !== undefined && nonbasic > first) continue;
		if (canMove(tableau, nonbasic, q.signOf(by) * side > 0 ? 1 : -1)) first = nonbasic;
	}
	return first;
}

function canMove(tableau: Tableau, variable: number, side: 1 | -1): boolean {
	const { min, max } = rangeOf(tableau, variable);
	const value = valueAt(tableau, variable);
	return side > 0
		? max === null || compareDeltas(value, max) < 0
		: min === null || compareDeltas(value, min) > 0;
}

function moveNonbasic(tableau: Tableau, variable: number, by: Delta, work: Work): void {
	tableau.values[variable] = addDeltas(valueAt(tableau, variable), by, q.ONE);
	for (const [basic, row] of tableau.rows) {
		work.spent++;
		const slope = row.get(variable);
		if (!slope) continue;
		const value = addDeltas(valueAt(tableau, basic), by, slope);
		work.spent += costOf(value.real);
		tableau.values[basic] = value;
	}
}

function pivot(tableau: Tableau, leaving: number, entering: number, work: Work): void {
	const old = rowOf(tableau, leaving);
	const by = old.get(entering) ?? q.ONE;
	const row = new Map<number, Rational>([[leaving, q.divide(q.ONE, by)]]);
	for (const [variable, slope] of old) {
		if (variable !== entering) row.set(variable, q.negate(q.divide(slope, by)));
	}
	tableau.rows.delete(leaving);
	for (const other of tableau.rows.values()) {
		const factor = other.get(entering);
		if (!factor) continue;
		other.delete(entering);
		for (const [variable, slope] of row) {
			const sum = q.add(other.get(variable) ?? q.ZERO, q.multiply(slope, factor));
			work.spent += costOf(sum);
			if (q.signOf(sum) === 0) other.delete(variable);
			else other.set(variable, sum);
		}
	}
	tableau.rows.set(entering, row);
}

function rowOf(tableau: Tableau, basic: number): Map<number, Rational> {
	return tableau.rows.get(basic) ?? new Map();
}

function rangeOf(tableau: Tableau, variable: number): DeltaRange {
	return tableau.ranges[variable] ?? { min: null, max: null };
}

function valueAt(tableau: Tableau, variable: number): Delta {
	return tableau.values[variable] ?? NOTHING;
}

function addDeltas(a: Delta, b: Delta, by: Rational): Delta {
	return { real: q.add(a.real, q.multiply(b.real, by)), small: q.add(a.small, q.multiply(b.small, by)) };
}

function subtractDeltas(a: Delta, b: Delta): Delta {
	return { real: q.subtract(a.real, b.real), small: q.subtract(a.small, b.small) };
}

function scaleDelta(a: Delta, by: Rational): Delta {
	return { real: q.multiply(a.real, by), small: q.multiply(a.small, by) };
}
