import type { Scheme } from "../scheme/scheme.ts";
import type { Observations } from "../scoring/observations.ts";

/**
 * What is scored: a scheme, what is known, and the period. Explanations of change start from here and not from boards,
 * whose doubles have lost the exact values.
 */
export interface ScoredPeriod<F extends string = string, I extends string = string> {
	readonly scheme: Scheme<F, I>;
	readonly observations: Observations<NoInfer<F>, NoInfer<I>>;
	readonly period: string;
}
