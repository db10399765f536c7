import type { Amount } from "../../core/amount.ts";
import type { Issue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import type { Status } from "../../engine/program.ts";
import type { Given } from "../../scoring/observations.ts";
import type { ExactNumber } from "../difference.ts";

/** Where to: one of four. */
export type WayTarget =
	| {
			/** Points to reach; where the scheme ranks the lowest first, points to come down to. */
			readonly score: Amount;
			/** Whether the exact figure has to reach it, or the published one; exact unless named. */
			readonly key?: "exact" | "published" | undefined;
	  }
	| { readonly percent: Amount; readonly key?: "exact" | "published" | undefined }
	| { readonly rank: number }
	| {
			/** The label of a group, in either language, or the text of an outcome; a better group will do as well. */
			readonly group: string;
	  };

/** Where a unit stands at the node, or would stand. */
export interface Standing {
	readonly status: Status;
	readonly score: ExactNumber | null;
	readonly percent?: ExactNumber | null;
	/** As printed, where the node is published. */
	readonly published?: { readonly points?: string | null; readonly percent?: string | null };
	readonly rank?: number | null;
	/** Among how many; wherever there is a rank. */
	readonly of?: number;
	readonly group?: Label | null;
	/** Of a node whose value is a text or a truth value. */
	readonly outcome?: string | boolean | null;
}

/** What lies between the unit and the target, before any change; positive. */
export interface WayGap {
	readonly of: "points" | "percent";
	/** The figure that has to be reached: a limit, or what another unit has. */
	readonly at: ExactNumber;
	readonly amount: ExactNumber;
	/** Reaching the figure is not enough: it has to be passed. */
	readonly strict: boolean;
	/** The figure moves when the unit moves, as quantiles and peer bounds do: it is where it stands now. */
	readonly moving: boolean;
	/** Places to climb, where a rank is the target. */
	readonly places?: number;
}

/** One fact of the unit, with another value. */
export interface FactChange {
	readonly fact: string;
	readonly label?: Label;
	readonly from: Given;
	readonly to: Given;
	/** `to` minus `from`; nothing where either is no number. */
	readonly change: ExactNumber | null;
	/** The unit of measure. */
	readonly unit?: string;
	/** How many steps it is; of a fact without a value, above the first value that was tried. */
	readonly steps: number | null;
	/** The size of a step, in the unit of the fact. */
	readonly step?: ExactNumber;
	/** The fact it is counted out of, wherever it is the upper part of a ratio. */
	readonly outOf?: { readonly fact: string; readonly value: Given };
}

/** A change of one fact that suffices alone. */
export interface Way extends FactChange, Standing {
	/** `scan`: every smaller change was tried and none suffices; `bisect`: the change less one step does not. */
	readonly search: "scan" | "bisect";
}

/** Two changes that suffice together and not alone; neither can be reduced by a step. */
export interface WayPair extends Standing {
	readonly changes: readonly [FactChange, FactChange];
}

/** A fact that the node reads and that has no value yet. */
export interface BlankFact {
	readonly fact: string;
	readonly label?: Label;
	readonly status: Exclude<Status, "ok">;
}

/** A fact that the node reads and that was not tried. */
export interface UntriedFact {
	readonly fact: string;
	readonly label?: Label;
	/** `list`: it holds items; `class`: it says with whom the unit is compared; `unasked`: it is not among `facts`. */
	readonly reason: "list" | "class" | "unasked";
}

/** What would lift a unit to a target. Plain JSON. */
export interface Ways {
	readonly scheme: string;
	readonly unit: string;
	readonly period: string;
	readonly node: string;
	readonly label?: Label;
	readonly target: WayTarget;
	/** The group aimed at, as the scheme names it. */
	readonly targetGroup?: Label;
	/** The unit is there already; then there are no ways. */
	readonly reached: boolean;
	readonly now: Standing;
	/** Nothing where there is no figure to measure it by. */
	readonly gap: WayGap | null;
	/** In the order of the scheme's facts. */
	readonly ways: readonly Way[];
	/** Only where no single change suffices. */
	readonly pairs: readonly WayPair[];
	/** The nearest of what was tried, where neither one change nor two suffice. */
	readonly best: (Standing & { readonly changes: readonly FactChange[] }) | null;
	/** Facts that have no value yet, and why; giving them one was tried. */
	readonly noValue: readonly BlankFact[];
	readonly untried: readonly UntriedFact[];
	/** All of it holds if nothing else changes. */
	readonly othersUnchanged: true;
	readonly diagnostics: readonly Issue[];
}
