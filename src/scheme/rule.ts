import type { Amount } from "../core/amount.ts";
import type { RoundingMode } from "../number/round.ts";

/** A statistic of numbers. `sd` is that of the population; `mode` the value that comes up most, the lowest of several. */
export type Statistic = "mean" | "geometricMean" | "harmonicMean" | "median" | "mode" | "min" | "max" | "sd";

/**
 * The ten combinators and the small words of rules. `F` are the names of facts, `I` the ids of nodes, `D` the names of
 * definitions. A policy (`missing`, `zeroDen`, `domain`, `else`, `outside`, `zeroRange`, `empty`) that is absent means
 * that the cell fails with its code; for `missing`, that the cell is missing.
 */
export interface Combinators<F extends string, I extends string, D extends string> {
	/** A fact of this period, or of the one before (`-1`). */
	fact: { readonly fact: F; readonly period?: 0 | -1; readonly missing?: Rule<F, I, D> };
	/** The first over the second. `domain`: the lowest and the highest quotient allowed. */
	ratio: {
		readonly ratio: readonly [Rule<F, I, D>, Rule<F, I, D>];
		readonly zeroDen?: Rule<F, I, D>;
		readonly domain?: readonly [Amount, Amount];
	};
	/** Arithmetic from left to right; `-` of one is its negation, `pow` takes two, `ln` one. */
	calc: { readonly calc: readonly ["+" | "-" | "*" | "pow" | "ln", Rule<F, I, D>, ...Rule<F, I, D>[]] };
	/** The result of the first row whose condition is true. */
	case: {
		readonly case: readonly (readonly [Condition<F, I, D>, Rule<F, I, D>])[];
		readonly else?: Rule<F, I, D>;
	};
	/** The result of the first row that the value reaches; there `{ var: "x" }` is the value. */
	bands: {
		readonly bands: Rule<F, I, D>;
		readonly table: readonly (readonly [">=" | ">" | "<=" | "<", Amount, Rule<F, I, D>])[];
		readonly else?: Rule<F, I, D>;
	};
	/** Straight lines through two points or more. */
	interp: {
		readonly interp: Rule<F, I, D>;
		readonly points: readonly (readonly [Rule<F, I, D>, Rule<F, I, D>])[];
		readonly outside?: "clamp" | "extend";
		readonly zeroRange?: Rule<F, I, D>;
	};
	clamp: { readonly clamp: Rule<F, I, D>; readonly min?: Amount; readonly max?: Amount };
	/** `mode` may be left out where the scheme names one for all. */
	round: { readonly round: Rule<F, I, D>; readonly places: number; readonly mode?: RoundingMode };
	/** One number of several rules (`of`), or of the items of a list (`each`). */
	agg: {
		readonly agg: Statistic | "sum" | "product" | "count";
		readonly of?: readonly Rule<F, I, D>[];
		readonly each?: Each<F, I, D>;
		readonly weights?: readonly Rule<F, I, D>[];
		readonly skipNA?: boolean;
		readonly minCount?: number;
		readonly empty?: Rule<F, I, D>;
	};
	/**
	 * A statistic of `of` over all units that have it, this one included. `count` is how many they are, `below` how many
	 * lie below this unit. `sample`: the standard deviation divides by n − 1.
	 */
	peer: {
		readonly peer: Statistic | "count" | "below";
		readonly of: Rule<F, I, D>;
		readonly within?: F;
		readonly where?: Condition<F, I, D>;
		readonly sample?: boolean;
	};
	/** What another node has: its points, its percent of the maximum, or its applicable maximum. */
	node: { readonly node: I; readonly as: "points" | "percent" | "max" };
	def: { readonly def: D };
	na: { readonly na: true };
	decimal: { readonly decimal: string };
	/** `x`: the value tested by `bands`, or the value so far in `then`; `max`: the declared maximum of this node. */
	var: { readonly var: "x" | "max" };
	/** A field of the item, in `each`. */
	field: { readonly field: string };
}

/** For types only: without it a rule that a function wrote is not compared by its names. */
declare const names: unique symbol;

type Keys<V> = { [K in keyof V]: keyof V[K] }[keyof V];
/** Computed once over plain names, not for each scheme. */
type Plain = Combinators<string, string, string>;
type Others = {
	readonly [K in keyof Plain]: { readonly [X in Exclude<Keys<Plain>, keyof Plain[K]>]?: never };
};
/** Exactly one combinator, with its own options only. */
export type OneOf<F extends string, I extends string, D extends string> = {
	[K in keyof Plain]: Combinators<F, I, D>[K] & Others[K];
}[keyof Plain] & { readonly [names]?: readonly [F, I, D] };

/** A number, a text, a truth value, or exactly one combinator with its own options only. */
export type Rule<F extends string = string, I extends string = string, D extends string = string> =
	| number
	| string
	| boolean
	| OneOf<F, I, D>;

/** The items of a list that satisfy `where`, what each gives, and how much it weighs. */
export interface Each<F extends string, I extends string, D extends string> {
	readonly list: F;
	readonly where?: Condition<F, I, D>;
	readonly item: Rule<F, I, D>;
	readonly weight?: Rule<F, I, D>;
}

/** True, false, or undecided where what it compares has no value. */
export type Condition<F extends string = string, I extends string = string, D extends string = string> =
	| readonly ["<" | "<=" | "==" | "!=" | ">=" | ">", Rule<F, I, D>, Rule<F, I, D>]
	| { readonly true: Rule<F, I, D> }
	| { readonly not: Condition<F, I, D> }
	| { readonly isNA: Rule<F, I, D> }
	| { readonly isMissing: Rule<F, I, D> }
	| { readonly all: readonly Condition<F, I, D>[] }
	| { readonly any: readonly Condition<F, I, D>[] }
	| { readonly atLeast: number; readonly of: readonly Condition<F, I, D>[] };
