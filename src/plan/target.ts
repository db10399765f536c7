import type { Amount } from "../core/amount.ts";
import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";

/**
 * A bound in percent, from 0 to 100, with its strictness as written: "over 80 %" is `over`, "97 % or more"
 * is `atLeast`.
 */
export type Threshold =
	| { readonly over: Amount }
	| { readonly atLeast: Amount }
	| { readonly under: Amount }
	| { readonly atMost: Amount };

/** A rate by the names of two counts, the first a part of the second: `{ count: "onTime", of: "resolved" }`. */
export interface Rate {
	readonly count: string;
	readonly of: string;
}

/** A target for the rate itself, of all units together: "late land files under 5 %". */
export interface RateTarget {
	readonly id: string;
	readonly title: Label;
	/** Which way is better. */
	readonly direction: "higher" | "lower";
	readonly rate: Rate;
	readonly must: Threshold;
}

/** A target for the share of units that reach a rate: "over 80 % of branches resolve 97 % or more on time". */
export interface ShareTarget {
	readonly id: string;
	readonly title: Label;
	/** Which way is better for the share; `lower` where the units counted are the bad ones. */
	readonly direction: "higher" | "lower";
	/** What each unit must reach to be counted. */
	readonly each: { readonly rate: Rate; readonly must: Threshold };
	/** The share of units that must reach it. */
	readonly must: Threshold;
}

/** What a plan wants to reach, as a bound on a rate or on the share of units that keep one. */
export type Target = RateTarget | ShareTarget;

/** Whole numbers by name; `null` or left out is not known, which is not zero. */
export interface TargetCounts {
	readonly [count: string]: number | null | undefined;
}

/** The counts that a target is held against, of each unit or already added up. */
export type TargetData = UnitCounts | TotalCounts;

/** The counts of each unit; counts that the target does not name may stand beside those that it does. */
export interface UnitCounts {
	readonly units: { readonly [unit: string]: TargetCounts };
	/** The day of the counts. */
	readonly on?: PlainDate | undefined;
	/** The period of the counts, as people name it: `quý II/2022`. */
	readonly period?: string | undefined;
}

/** Counts of all units together, for a target on the rate itself. */
export interface TotalCounts {
	readonly counts: TargetCounts;
	readonly on?: PlainDate | undefined;
	readonly period?: string | undefined;
}
