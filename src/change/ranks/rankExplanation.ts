import type { Issue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import type { ExactNumber, RankChange } from "../difference.ts";
import type { UnrankedReason } from "./openField.ts";
import type { TieMethod } from "./rankAmong.ts";

/** Where another unit stands as seen from the unit that is explained. */
export type RankSide = "ahead" | "tied" | "behind";

/** The figure that decides a rank, in both periods; the change is later minus earlier. */
export interface RankKeyChange {
	readonly before: ExactNumber;
	readonly after: ExactNumber;
	readonly change: ExactNumber;
}

/** A unit that was ranked in one period only, and where it stood then. */
export interface FieldUnit {
	readonly unit: string;
	readonly rank: number;
	readonly of: number;
	/** In the period in which it was ranked. */
	readonly side: RankSide;
	/** Why it is not ranked with the unit in the other period. */
	readonly why: UnrankedReason | "otherClass";
}

/** A unit that passed the unit explained, or was passed by it. */
export interface RankCrossing {
	readonly unit: string;
	readonly was: RankSide;
	readonly is: RankSide;
	/** What its own figure did: `better` is up where the highest is first. */
	readonly moved: "better" | "same" | "worse";
	readonly key: RankKeyChange;
	/** Its ranks among the common units. */
	readonly before: number;
	readonly after: number;
}

/** A rank that the unit would have if one side alone had moved. */
export interface CounterfactualRank {
	/** Among the common units. */
	readonly rank: number;
	/** Against the earlier rank among the common units: positive climbed. */
	readonly places: number;
	/** Among all units ranked in the period whose others are taken, with their number. */
	readonly wholeField: { readonly rank: number; readonly of: number };
}

/** The places lost or won, one side after the other; they add up to `common.places`. */
export interface RankOrder {
	readonly first: "own" | "others";
	readonly own: number;
	readonly others: number;
}

/** Ranks among the units ranked in both periods, in one class. */
export interface CommonRanks {
	readonly of: number;
	readonly before: number;
	readonly after: number;
	/** Positive climbed. */
	readonly places: number;
	/** Those that were not ahead and are, the first first. */
	readonly passedBy: readonly RankCrossing[];
	/** Those that were ahead and are not. */
	readonly passed: readonly RankCrossing[];
	/** By how much the tie method moved the rank beside that: after = before + passed by − passed + ties. */
	readonly ties: number;
	/** Its later figure among the earlier ones of the others, and the other way round. */
	readonly alone: { readonly own: CounterfactualRank; readonly others: CounterfactualRank };
	readonly orders: readonly [RankOrder, RankOrder];
	/** The mean of both orders, which is the Shapley value of the two sides. */
	readonly mean: { readonly method: "shapley"; readonly own: number; readonly others: number };
}

/** What the printed change of rank is made of: `places` = common + left − entered. */
export interface RankParts {
	/** Places moved among the common units. */
	readonly common: number;
	/** Places won because units ahead are ranked no longer. */
	readonly left: number;
	/** Places lost because units ahead are newly ranked. */
	readonly entered: number;
}

/** Why the rank of a unit moved between two periods. Plain JSON. */
export interface RankExplanation {
	readonly unit: string;
	/** The node in the later scheme, and what that calls it. */
	readonly node: string;
	readonly label: Label;
	readonly from: string;
	readonly to: string;
	/** By which figure units are ranked, and how equal ones share a rank. */
	readonly ranking: {
		readonly of: "points" | "percent";
		readonly key: "exact" | "published";
		readonly order: "highest-first" | "lowest-first";
		readonly ties: TieMethod;
	};
	/** As printed, each rank with its `of`. */
	readonly rank: RankChange;
	readonly key: RankKeyChange;
	/** Units that share the rank. */
	readonly tied: { readonly before: readonly string[]; readonly after: readonly string[] };
	/** The classes in which the unit is ranked, where there are classes. */
	readonly within?: { readonly before: string | null; readonly after: string | null };
	/** Units ranked in the earlier period only, the first first. */
	readonly left: readonly FieldUnit[];
	/** Units ranked in the later period only. */
	readonly entered: readonly FieldUnit[];
	/** `null` where the unit changed its class: then no field is common to both ranks. */
	readonly common: CommonRanks | null;
	readonly parts: RankParts | null;
	readonly cautions: readonly Issue[];
}

/** A unit whose change of rank cannot be explained. */
export interface UnexplainedRank {
	readonly unit: string;
	/** `null` where it was ranked. */
	readonly before: UnrankedReason | null;
	readonly after: UnrankedReason | null;
}

/** The explanations of all units. */
export interface RankExplanations {
	/** In the order of the later period. */
	readonly explained: readonly RankExplanation[];
	readonly unexplained: readonly UnexplainedRank[];
}
