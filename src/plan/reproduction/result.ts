import type { Label } from "../../core/label.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import type { DueSoon } from "../status.ts";

/** A state of knowledge: all that was written down up to an entry. With seq 0 nothing was. */
export interface KnowledgePoint {
	readonly seq: number;
	/** When that entry was written down; null where nothing was. */
	readonly recordedAt: string | null;
}

/** States of knowledge, one entry after the other, from the first to the last of them. */
export interface KnowledgeRange {
	readonly from: KnowledgePoint;
	readonly to: KnowledgePoint;
	/** How many states that is. */
	readonly states: number;
}

/** A task that is in one class by the reference, and in another by a match; null outside the count. */
export interface ReproducedTask {
	readonly task: string;
	readonly reference: string | null;
	readonly counted: string | null;
}

/** A day, a view and states of knowledge that give the printed counts. */
export interface ReproductionMatch extends KnowledgeRange {
	readonly view: string;
	readonly asOf: PlainDate;
	/**
	 * Which tasks the last of these states counts otherwise than the reference, in the order of the plan; by another
	 * view, only those where a printed class is concerned.
	 */
	readonly differs: readonly ReproducedTask[];
}

/** One class, as printed and as counted. */
export interface ClassDifference {
	readonly id: string;
	readonly label: Label;
	/** Null where it was not printed. */
	readonly printed: number | null;
	readonly counted: number;
	/** Printed less counted. */
	readonly difference: number | null;
}

/** Why a task may have been counted otherwise: another reading of the records puts it in another class. */
export interface ReproductionHint {
	/**
	 * What the author may have done: put the task in the other class (`moved`), counted it in both
	 * (`countedTwice`), counted it although it is outside (`added`), or left it out (`leftOut`).
	 */
	readonly kind: "moved" | "countedTwice" | "added" | "leftOut";
	/**
	 * By what reading: another day or state of knowledge of those tried, another view, a regular task taken for a
	 * single one, a product that was submitted taken for done.
	 */
	readonly reading: "otherDate" | "otherKnowledge" | "otherView" | "regularAsOneOff" | "submittedAsDone";
	/** The class in the nearest counts; null outside. */
	readonly counted: string | null;
	/** The class by the other reading; null outside. */
	readonly claimed: string | null;
	/** The view, the day and the last entry known of the other reading. */
	readonly view: string;
	readonly asOf: PlainDate;
	readonly seq: number;
	/** Each of these tasks alone would change the counts so. */
	readonly tasks: readonly string[];
}

/** The counts of a view on a day that come nearest to the printed ones. */
export interface NearestCounts extends KnowledgeRange {
	readonly view: string;
	readonly asOf: PlainDate;
	/** The differences of all printed figures, added up without their signs. */
	readonly distance: number;
	readonly classes: readonly ClassDifference[];
	readonly counted: number;
}

/** A view in which the printed counts were looked for. */
export interface TriedView {
	readonly id: string;
	readonly label: Label;
	readonly classes: readonly { readonly id: string; readonly label: Label }[];
}

/** Which day, state of knowledge or view gives printed counts. */
export interface Reproduction<C extends string = string> {
	readonly plan: string;
	readonly view: string;
	readonly printed: { readonly [K in C]: number | null };
	readonly total: number | null;
	readonly calendar: string | null;
	readonly dueSoon: DueSoon | null;
	/**
	 * `impossible`: by their sum alone the counts cannot be those of any state tried; `notReproduced`: they could, and
	 * are not; `undetermined`: they are not those of any state tried before the limit.
	 */
	readonly verdict: "reproduced" | "notReproduced" | "impossible" | "undetermined";
	/** `stopped`: the limit was reached; what is said holds for the states tried. */
	readonly status: "complete" | "stopped";
	readonly tried: {
		readonly asOf: readonly PlainDate[];
		/** The view of the print, and others whose classes have the same ids. */
		readonly views: readonly TriedView[];
		/** Days with states of knowledge that were counted, in every view. */
		readonly states: number;
		/** How many there are. */
		readonly of: number;
	};
	/** What the view counts on the latest day, with all that is known now. */
	readonly reference: {
		readonly asOf: PlainDate;
		readonly seq: number;
		readonly counts: { readonly [K in C]: number };
		readonly counted: number;
	};
	/** Days in the order given, views in the order tried, then by seq. */
	readonly matches: readonly ReproductionMatch[];
	/** Where nothing matches, the best of each view on each day: the least distance first, then the latest. */
	readonly nearest: readonly NearestCounts[];
	/** What could explain the first of `nearest`: to be asked about, nothing proved. */
	readonly hints: readonly ReproductionHint[];
	/** Where the printed classes cannot come from any count tried: their sum against the totals. */
	readonly impossible: {
		readonly printed: number;
		readonly total: number | null;
		/** How many tasks the view of the print counts in the states tried, each number once. */
		readonly counted: readonly number[];
	} | null;
}
