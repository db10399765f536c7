import type { Issue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import type { Status } from "../../engine/program.ts";
import type { ExactNumber } from "../difference.ts";
import type { Tally } from "../partChanges.ts";

/** A figure on both boards; `null` where a board has none. The change is later minus earlier. */
export interface FigureChange {
	readonly before: ExactNumber | null;
	readonly after: ExactNumber | null;
	readonly change: ExactNumber | null;
	/** `published`: as both boards print it; `board`: the board's number, nearest the exact value. */
	readonly as: "published" | "board";
}

/** A rank on both boards, each with its `of`; `null` where the unit has none. */
export interface BoardRankChange {
	readonly before: number | null;
	readonly beforeOf: number | null;
	readonly after: number | null;
	readonly afterOf: number | null;
	/** Positive climbed. */
	readonly places: number | null;
	/** Among the units ranked on both boards, in one class. */
	readonly common?: {
		readonly before: number;
		readonly after: number;
		readonly of: number;
		readonly places: number;
	};
	/** The classes, where units are ranked in classes. */
	readonly within?: { readonly before: string | null; readonly after: string | null };
}

/** What moved at one node for one unit. */
export interface NodeComparison {
	/** The node of the later board. */
	readonly node: string;
	/** `null`: the unit is not on that board. */
	readonly status: { readonly before: Status | null; readonly after: Status | null };
	/** The points, as printed where both boards print them. Absent where neither board has any. */
	readonly score?: FigureChange;
	/** The points before they are printed, where `score` is what both boards print. */
	readonly unprinted?: FigureChange;
	/** Percent of the applicable maximum. */
	readonly percent?: FigureChange;
	readonly rank?: BoardRankChange;
	readonly group?: { readonly before: Label | null; readonly after: Label | null };
	/** Of nodes whose value is a text or a truth value. */
	readonly outcome?: { readonly before: string | boolean | null; readonly after: string | boolean | null };
}

/** How many domains went which way, and which. */
export interface DomainTally extends Tally {
	readonly nodes: {
		readonly up: readonly string[];
		readonly down: readonly string[];
		readonly unchanged: readonly string[];
		/** Without a figure on one of the boards. */
		readonly notCompared: readonly string[];
	};
}

/**
 * How the boards share a unit. `merged`: it is made of several units of the earlier board; `absorbed`: it became part of
 * one of the later board. Neither of these is compared.
 */
export type UnitStanding = "common" | "came" | "left" | "merged" | "absorbed";

/** What moved for one unit. */
export interface UnitComparison {
	/** Its name on the later board, or on the earlier one where that is the only one. */
	readonly unit: string;
	readonly standing: UnitStanding;
	/** Its name on the earlier board, where it is another one. */
	readonly formerly?: string;
	readonly nodes: readonly NodeComparison[];
	/** Of the domains, up is a higher score and a climb in rank. Only of units that both boards have. */
	readonly domains?: { readonly score: DomainTally; readonly rank: DomainTally };
}

/** A unit of the later board and the units of the earlier one that it is made of. */
export interface MergedUnit {
	readonly unit: string;
	readonly from: readonly string[];
}

/** Which units the boards share. */
export interface BoardPopulation {
	/** How many units each board has, and how many are on both. */
	readonly before: number;
	readonly after: number;
	readonly common: number;
	readonly came: readonly string[];
	readonly left: readonly string[];
	readonly merged: readonly MergedUnit[];
	readonly renamed: readonly { readonly unit: string; readonly formerly: string }[];
}

/** What moved at one node over all units. */
export interface NodeOverview {
	readonly node: string;
	/** Its name on the earlier board, where it is another one. */
	readonly formerly?: string;
	/** Of the units with points on both boards. */
	readonly scores: Tally;
	/** Of the units ranked on both boards. */
	readonly ranks: Tally;
	/** Who is ranked at the node; absent where nobody is. */
	readonly ranked?: {
		readonly before: number;
		readonly after: number;
		/** In one class on both boards. */
		readonly common: number;
		readonly left: readonly string[];
		readonly entered: readonly string[];
		/** Ranked on both boards, in two classes. */
		readonly otherClass: readonly string[];
	};
}

/** One board as a comparison names it. */
export interface ComparedBoard {
	readonly scheme: string;
	readonly digest: string;
	readonly period: string;
}

/** What moved between two boards. Plain JSON. */
export interface BoardComparison {
	readonly before: ComparedBoard;
	readonly after: ComparedBoard;
	readonly units: "common" | "all";
	readonly population: BoardPopulation;
	/** The nodes compared, in the order of the later board. */
	readonly nodes: readonly NodeOverview[];
	/** The nodes that only one board has. */
	readonly onlyBefore: readonly string[];
	readonly onlyAfter: readonly string[];
	/** The nodes counted as domains. */
	readonly domains: readonly string[];
	/** In the order of the later board; with `all` then the units that only the earlier one has. */
	readonly rows: readonly UnitComparison[];
	readonly cautions: readonly Issue[];
}
