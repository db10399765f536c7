import type { Amount } from "../../core/amount.ts";
import type { ExactValue } from "../../number/numeric.ts";
import type { Rounding } from "../../number/round.ts";

/** Divides facts by a fact of size, so that large and small units compare. */
export interface DenominateStep<F extends string = string> {
	readonly step: "denominate";
	/** Each fact, and the fact to divide it by: `{ flights: "population" }`. */
	readonly facts: { readonly [K in F]?: F };
	/** What a value becomes where the denominator is zero: `missing` unless told; it is reported either way. */
	readonly zeroDen?: "missing" | "notApplicable";
	/** Without it the quotient stays exact. */
	readonly round?: Rounding;
}

/** Fills missing values from the units that have one. */
export interface ImputeStep<F extends string = string> {
	readonly step: "impute";
	readonly facts: readonly F[];
	readonly by: "mean" | "median";
	/** A text fact: only units with the same text are asked. */
	readonly within?: F;
	/** Without it the mean stays exact. */
	readonly round?: Rounding;
}

/** Leaves out units with too little data. */
export interface ScreenStep<F extends string = string> {
	readonly step: "screen";
	readonly facts: readonly F[];
	/** The least share of the facts that must have a value, above 0 up to 1; facts that do not apply are not counted. */
	readonly minShare: Amount | ExactValue;
}

/** Pulls in the extreme values of skewed facts, one after the other, until the distribution passes. */
export interface WinsoriseStep<F extends string = string> {
	readonly step: "winsorise";
	readonly facts: readonly F[];
	/** Stops once so many values are changed; equal values are changed together, so ties may pass it. */
	readonly most: number;
	/** A fact passes with a skewness nearer to zero than `skew`, or a kurtosis below `kurtosis`. */
	readonly until: { readonly skew: Amount; readonly kurtosis: Amount };
	/** Where winsorising does not do, takes logarithms of the values as they were, rounded here. */
	readonly log?: Rounding;
}

/** One step of preparation, carried out on what the step before left. */
export type PrepareStep<F extends string = string> =
	| DenominateStep<F>
	| ImputeStep<F>
	| ScreenStep<F>
	| WinsoriseStep<F>;
