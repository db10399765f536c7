import type { Issue } from "../../core/issue.ts";
import type { Observations, Treatment } from "../observations.ts";

/** What one step did to one value. */
export interface PreparedValue<F extends string = string> extends Treatment {
	readonly unit: string;
	readonly period: string;
	readonly fact: F;
}

/** A unit that was left out of a period, for it has too little data. */
export interface ScreenedUnit {
	readonly unit: string;
	readonly period: string;
	/** How many of the facts have a value. */
	readonly available: number;
	/** How many of the facts apply to the unit. */
	readonly of: number;
}

/** The form of a distribution, corrected for a small sample, and whether it passes. */
export interface DistributionForm {
	/** The double nearest the exact value. */
	readonly skew: number;
	/** In excess of that of the normal distribution. */
	readonly kurtosis: number;
	readonly passes: boolean;
}

/** What winsorising, and logarithms where it did not do, made of a fact that did not pass. */
export interface TreatedSeries<F extends string = string> {
	readonly period: string;
	readonly fact: F;
	readonly before: DistributionForm;
	/** How many values are changed; 0 where the series was winsorised in vain. */
	readonly winsorised: number;
	readonly logged: boolean;
	readonly after: DistributionForm;
}

/** Observations ready for scoring, and everything that was done to them. */
export interface PreparedObservations<F extends string = string, I extends string = string> {
	/** A new value; each changed record says in `treatments` what was done. */
	readonly observations: Observations<F, I>;
	/** Every value changed, step by step, in the order of the steps, the facts and the records. */
	readonly treatments: readonly PreparedValue<F>[];
	readonly screened: readonly ScreenedUnit[];
	/** Every fact that did not pass as it was. */
	readonly series: readonly TreatedSeries<F>[];
	/** At most a hundred, then one that counts the rest. */
	readonly diagnostics: readonly Issue[];
}
