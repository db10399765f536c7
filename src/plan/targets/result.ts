import type { Label } from "../../core/label.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import type { Rate, Target } from "../target.ts";
import type { NoDataReason } from "./counts.ts";
import type { BoundKind } from "./threshold.ts";

/** `noData`: nothing to judge by, which is neither met nor missed. */
export type TargetVerdict = "met" | "missed" | "noData";

/** A bound as it was written. */
export interface TargetBound {
	readonly bound: BoundKind;
	/** In percent, with the places that it was written with: `"97.0"`. */
	readonly threshold: string;
	/** True where the threshold itself does not keep the bound. */
	readonly strict: boolean;
}

/** A share as a fraction and in percent. */
export interface TargetValue {
	readonly numerator: number;
	readonly denominator: number;
	/** In percent, exactly: `"87.5"`, or `"200/3"` where the decimals never end. */
	readonly exact: string;
	/** In percent, rounded as asked; null where nobody asked. */
	readonly percent: number | null;
}

/** How something stands to a bound. */
export interface TargetStanding {
	readonly verdict: TargetVerdict;
	readonly value: TargetValue | null;
	/** Exact percentage points to the threshold, above zero on the side that keeps the bound. */
	readonly margin: string | null;
	/** The fewest cases, or units, that must change sides for the better; 0 where none must. */
	readonly needed: number | null;
}

/** One unit, held against the bound of `each`, or of the target itself where it is for the rate. */
export interface TargetUnit extends TargetStanding {
	readonly unit: string;
	/** Why there is nothing to judge by: a count is not known, or there is no case. */
	readonly reason: NoDataReason | null;
}

/** How a target stands, by the counts given. `needed` are cases for a rate, units for a share of units. */
export interface TargetResult extends TargetStanding, TargetBound {
	readonly id: string;
	readonly title: Label;
	readonly direction: Target["direction"];
	readonly on: PlainDate | null;
	readonly period: string | null;
	readonly rate: Rate;
	/** What each unit must keep to be counted; null where the target is for the rate itself. */
	readonly each: TargetBound | null;
	/** In the order given. */
	readonly units: readonly TargetUnit[];
	/** The units that count for nothing: their reason stands in `units`. */
	readonly noData: readonly string[];
}
