import type { Issue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import type { Status } from "../../engine/program.ts";
import type { Given, GivenItem } from "../../scoring/observations.ts";

/** What stands in a cell of a delivery; `null` where nothing does. */
export type CellValue = Given | readonly GivenItem[];

/** One difference between two deliveries. */
export type VintageChange =
	| {
			readonly kind: "fact";
			readonly unit: string;
			readonly period: string;
			readonly fact: string;
			readonly label?: Label;
			readonly from: CellValue;
			readonly to: CellValue;
	  }
	| {
			/** Finished points of a node. */
			readonly kind: "node";
			readonly unit: string;
			readonly period: string;
			readonly node: string;
			readonly from: Given;
			readonly to: Given;
	  }
	| { readonly kind: "unit"; readonly unit: string; readonly change: "added" | "removed" };

/** A rank with what belongs to it. */
export interface VintageRank {
	readonly rank: number | null;
	/** Among how many. */
	readonly of: number;
	/** How many share it, this one included. */
	readonly tied: number;
}

/** What a change has to do with a figure that moved. */
export interface VintageCause {
	/** Its position in `changes`. */
	readonly change: number;
	/** A cell of the unit itself; of another unit by a peer statistic, by ranks, or by a quota. */
	readonly through: "own" | "peers" | "ranks" | "quotas";
	/** The figure moves when this change alone is made; only where it was tried. */
	readonly alone?: boolean;
	/** The figure would be another without this change; only where it was tried. */
	readonly needed?: boolean;
}

/** A figure that is not what it was: as published, or exact where nothing is published. */
export type VintageFigure =
	| { readonly figure: "status"; readonly from: Status; readonly to: Status }
	| {
			readonly figure: "points" | "percent" | "max";
			readonly from: string | null;
			readonly to: string | null;
	  }
	| { readonly figure: "rank"; readonly from: VintageRank; readonly to: VintageRank }
	| { readonly figure: "group"; readonly from: Label | null; readonly to: Label | null }
	| {
			readonly figure: "outcome";
			readonly from: string | boolean | null;
			readonly to: string | boolean | null;
	  };

/** One figure of one unit that moved, and why. */
export type VintageMove = VintageFigure & {
	readonly unit: string;
	readonly node: string;
	readonly label?: Label;
	/** How the causes were found: by making and undoing each change, or by what the scheme reads. */
	readonly by: "trial" | "dependencies";
	readonly causes: readonly VintageCause[];
};

/** What a second delivery of the same data moves. Plain JSON. */
export interface VintageDiff {
	readonly scheme: string;
	readonly digest: string;
	readonly period: string;
	/** In the order of the units of the second delivery, those removed at the end. */
	readonly changes: readonly VintageChange[];
	/** Records that one of the deliveries lacks, of units that are in both. */
	readonly records: { readonly added: readonly string[]; readonly removed: readonly string[] };
	/** In the order of the units, of the nodes, and of the figures. */
	readonly moves: readonly VintageMove[];
	/** Figures whose exact value moved and whose printed one did not. */
	readonly unprinted: number;
	readonly diagnostics: readonly Issue[];
}
