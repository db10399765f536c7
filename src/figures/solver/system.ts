import type { ExactInterval } from "../../number/interval.ts";
import type { Rational } from "../../number/rational.ts";

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

/** What must hold together; `integer[v]` tells whether variable v is whole. */
export interface System {
	readonly integer: readonly boolean[];
	readonly constraints: readonly Constraint[];
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
