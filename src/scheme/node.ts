import type { Amount } from "../core/amount.ts";
import type { Label } from "../core/label.ts";
import type { Source } from "../core/source.ts";
import type { RoundingMode } from "../number/round.ts";
import type { Condition, Rule } from "./rule.ts";

/** Where and how to round; `mode` may be left out where the scheme names one for all (`rounding`). */
export interface SchemeRounding {
	readonly places: number;
	readonly mode?: RoundingMode;
}

/** What a parent does with a child that is not applicable. */
export type NotApplicablePolicy = "propagate" | "exclude" | "rescale" | "spread" | "full" | "zero";
/** What a parent does with a child whose value is missing. */
export type MissingPolicy = "propagate" | "notApplicable" | "zero";
/** How a composite makes one value of its children. */
export type Combination = "sum" | "mean" | "geometricMean" | "harmonicMean" | "min" | "max" | "median";

/** What a leaf and a composite have in common. */
export interface NodeFields<F extends string, I extends string, D extends string> {
	readonly id: I;
	readonly label?: Label;
	readonly source?: Source;
	/** The declared maximum: checked, never a scale factor. */
	readonly max?: Amount;
	readonly min?: Amount;
	/** Of this node in its parent. */
	readonly weight?: Amount;
	/** In a sum only; its value is given positive, `max` is its cap, and it stands outside the parent's maximum. */
	readonly role?: "bonus" | "penalty";
	readonly whenNotApplicable?: NotApplicablePolicy;
	readonly whenMissing?: MissingPolicy;
	/** After rule or combine: caps, floors, vetoes, gates; `{ var: "x" }` is the value so far. */
	readonly then?: Rule<F, NoInfer<I>, D>;
	/** Feeds the parent, gates, percent and publish. */
	readonly round?: SchemeRounding;
	/** How the figure is printed; from the value after `round`. */
	readonly publish?: { readonly points?: SchemeRounding; readonly percent?: SchemeRounding };
	readonly rank?: Ranking<F, I, D>;
	readonly groups?: Grouping;
}

/** A node whose value is a rule. */
export interface LeafNode<F extends string, I extends string, D extends string> extends NodeFields<F, I, D> {
	readonly rule: Rule<F, NoInfer<I>, D>;
	readonly combine?: never;
	readonly children?: never;
}

/** A node whose value is made of its children. */
export interface CompositeNode<F extends string, I extends string, D extends string>
	extends NodeFields<F, I, D> {
	/** Weights apply to the sum and to the means. */
	readonly combine: Combination;
	readonly children: readonly (SchemeNode<F, I, D> | Placement<NoInfer<I>>)[];
	readonly rule?: never;
}

/** A second place of a node that is defined elsewhere. */
export interface Placement<I extends string> {
	readonly ref: I;
	readonly weight?: Amount;
}

/** A node of the tree. */
export type SchemeNode<F extends string = string, I extends string = string, D extends string = string> =
	| LeafNode<F, I, D>
	| CompositeNode<F, I, D>;

/** How units are ranked at a node. Nothing here has a default: each of it moves ranks. */
export interface Ranking<F extends string, I extends string, D extends string> {
	readonly of: "points" | "percent";
	readonly key: "exact" | "published";
	readonly order: "highest-first" | "lowest-first";
	/** 1 2 2 4, 1 2 2 3, 1 3 3 4, 1 2.5 2.5 4. */
	readonly ties: "competition" | "dense" | "modified" | "average";
	/** What `of` counts: the units ranked (35/60), or all that are listed (35/63). */
	readonly population: "ranked" | "listed";
	/** A text fact; ranks start again in each of its values. */
	readonly within?: NoInfer<F>;
	/** Units that do not satisfy it are scored and not ranked. */
	readonly where?: Condition<NoInfer<F>, NoInfer<I>, NoInfer<D>>;
}

/** Into which group a unit falls: by fixed cuts, or by quantiles of all units. */
export type Grouping = {
	readonly of: "points" | "percent" | "rank";
	readonly key: "exact" | "published";
} & (
	| {
			/** The best group first; on `rank` a cut holds ranks up to it. */
			readonly cuts: readonly { readonly at: Amount; readonly inclusive: boolean; readonly label: Label }[];
			readonly otherwise: Label;
			readonly quantiles?: never;
	  }
	| {
			/** How many equal groups, or the probabilities of the cuts. */
			readonly quantiles: number | readonly number[];
			readonly method: "type7";
			/** Where a value equal to a cut goes: `up` to the better group. */
			readonly edge: "up" | "down";
			/** The best group first. */
			readonly labels: readonly Label[];
			readonly cuts?: never;
	  }
);

/** At most a share of some units may keep a label: "excellent" at most 20 % of "good". */
export interface Quota<F extends string, I extends string> {
	readonly node: I;
	readonly label: string;
	/** The label of those above the limit. */
	readonly to: string;
	readonly share: Amount;
	/** The labels whose units are counted, before the cut. */
	readonly of: readonly string[];
	readonly round: "floor" | "ceiling" | "half-up";
	/** The node whose points decide who keeps the label; the highest first. */
	readonly by: I;
	/** Units that tie at the limit all keep the label, or all lose it. */
	readonly ties: "keep-all" | "drop-all";
	readonly within?: F;
}
