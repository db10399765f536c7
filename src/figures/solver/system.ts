import type { ExactInterval } from "../../number/interval.ts";
import type { Rational } from "../../number/rational.ts";
import * as q from "../../number/rational.ts";

/** `by` times a variable, which is named by its place in the box. */
export interface Term {
	readonly variable: number;
	readonly by: Rational;
}

/** Σ terms + constant. */
export interface Sum {
	readonly terms: readonly Term[];
	readonly constant: Rational;
}

/** sum = 0, sum ≤ 0 or sum < 0. */
export interface Linear {
	readonly kind: "linear";
	readonly sum: Sum;
	readonly sign: "=" | "<=" | "<";
}

/**
 * result · factor + rest + Σ by·a·b = 0, where the factor is known to be positive: a percentage, a
 * ratio, a relative change, a weighted mean.
 */
export interface Product {
	readonly kind: "product";
	readonly result: number;
	readonly factor: Sum;
	readonly rest: Sum;
	readonly crossed: readonly { readonly a: number; readonly b: number; readonly by: Rational }[];
	/** Present when 100 · count must be result · of with a whole count: lets the base step to the next that fits. */
	readonly percent?: { readonly count: number; readonly of: number };
}

/** At least one alternative holds whole. */
export interface Either {
	readonly kind: "either";
	readonly alternatives: readonly (readonly Linear[])[];
}

export type Constraint = Linear | Product | Either;

/** A part of a product, multiplied out: `by` times two variables, one or none. */
interface Monomial {
	readonly by: Rational;
	readonly variables: readonly number[];
}

/** A constraint and what is asked of it again and again. */
export interface Rule {
	readonly constraint: Constraint;
	/** Its variables, each once. */
	readonly variables: readonly number[];
	/** A product's parts; empty for other constraints. */
	readonly monomials: readonly Monomial[];
	/** For each of the variables the places of the monomials that name it. */
	readonly naming: readonly (readonly number[])[];
}

/** What must hold together; `integer[v]` tells whether variable v is whole. */
export interface System {
	readonly integer: readonly boolean[];
	readonly rules: readonly Rule[];
	/** For each variable the places of the rules that name it. */
	readonly watchers: readonly (readonly number[])[];
}

/** What each variable may be. */
export type Box = readonly ExactInterval[];

/** Counts the steps of one call, so that it ends everywhere at the same place. */
export interface Work {
	spent: number;
	readonly limit: number;
}

export function isSpent(work: Work): boolean {
	return work.spent > work.limit;
}

const LONG = 1n << 256n;

/** Whether a number has more than 77 digits above or below the line: more than any report's figures give it. */
export function isLong({ n, d }: Rational): boolean {
	return d > LONG || n > LONG || n < -LONG;
}

/** The steps that a calculation with this result counts for: long numbers take their time. */
export function costOf(value: Rational): number {
	return isLong(value) ? value.n.toString(16).length + value.d.toString(16).length : 1;
}

export function createSystem(integer: readonly boolean[], constraints: readonly Constraint[]): System {
	return fromRules(integer, constraints.map(toRule));
}

/** The system with one constraint less and others more. */
export function replaceRule(system: System, old: Constraint, constraints: readonly Constraint[]): System {
	const others = system.rules.filter(({ constraint }) => constraint !== old);
	return fromRules(system.integer, [...others, ...constraints.map(toRule)]);
}

export function variablesOf(constraint: Constraint): ReadonlySet<number> {
	switch (constraint.kind) {
		case "linear":
			return new Set(constraint.sum.terms.map((term) => term.variable));
		case "product":
			return new Set([
				constraint.result,
				...[...constraint.factor.terms, ...constraint.rest.terms].map((term) => term.variable),
				...constraint.crossed.flatMap(({ a, b }) => [a, b]),
			]);
		case "either":
			return new Set(constraint.alternatives.flat().flatMap((linear) => [...variablesOf(linear)]));
	}
}

function fromRules(integer: readonly boolean[], rules: readonly Rule[]): System {
	const watchers: number[][] = integer.map(() => []);
	rules.forEach(({ variables }, index) => {
		for (const variable of variables) watchers[variable]?.push(index);
	});
	return { integer, rules, watchers };
}

function toRule(constraint: Constraint): Rule {
	const variables = [...variablesOf(constraint)];
	if (constraint.kind !== "product") return { constraint, variables, monomials: [], naming: [] };
	const monomials = multiplyOut(constraint);
	const naming = new Map(variables.map((variable) => [variable, [] as number[]]));
	for (const [index, { variables: named }] of monomials.entries())
		for (const variable of new Set(named)) naming.get(variable)?.push(index);
	return { constraint, variables, monomials, naming: [...naming.values()] };
}

function multiplyOut({ result, factor, rest, crossed }: Product): readonly Monomial[] {
	return [
		{ by: factor.constant, variables: [result] },
		...factor.terms.map(({ variable, by }) => ({ by, variables: [result, variable] })),
		{ by: rest.constant, variables: [] },
		...rest.terms.map(({ variable, by }) => ({ by, variables: [variable] })),
		...crossed.map(({ a, b, by }) => ({ by, variables: [a, b] })),
	].filter(({ by }) => q.signOf(by) !== 0);
}
