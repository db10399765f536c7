import type { Issue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import type { Status } from "../../engine/program.ts";
import type { ExactNumber } from "../difference.ts";

/** Why a period has no score of the unit. `notInSeries`: a year between two that the series has. */
export type GapReason = Exclude<Status, "ok"> | "notListed" | "noNode" | "noNumber" | "notInSeries";

/** Against the last period before that has a score. */
export interface YearChange {
	readonly from: string;
	readonly score: ExactNumber;
	/** Positive climbed; `null` where a rank is missing. */
	readonly places: number | null;
}

/** What one period gave the unit. */
export interface UnitYear {
	readonly period: string;
	/** The scheme: the digest of a board, or what a reading says; `null` where it does not. */
	readonly scheme: string | null;
	readonly score: ExactNumber | null;
	/** `printed`: of a reading; `published`: as the board prints it; `board`: the board's number. */
	readonly as: "printed" | "published" | "board" | null;
	readonly rank: number | null;
	/** Among how many. */
	readonly of: number | null;
	readonly group: Label | null;
	readonly change: YearChange | null;
	/** Why there is no change: the first score, none, or a break that nothing bridges. */
	readonly noChange: "first" | "noScore" | "break" | null;
}

/** Compound growth: factor^steps leads from the first score to the last. */
export interface SeriesGrowth {
	readonly from: string;
	readonly to: string;
	/** Years, or periods where these are no years. */
	readonly steps: number;
	readonly per: "year" | "period";
	/** A year's factor, and the same in percent above 1; 40 digits where it is no fraction. */
	readonly factor: ExactNumber;
	readonly percent: ExactNumber;
}

/** A score with the periods that had it. */
export interface ScoreExtreme {
	readonly score: ExactNumber;
	readonly periods: readonly string[];
}

/** A rank with its `of` in each of the periods that had it. */
export interface RankExtreme {
	readonly rank: number;
	readonly periods: readonly { readonly period: string; readonly of: number }[];
}

/** Periods that may be compared with each other: without a break that nothing bridges. */
export interface SeriesSegment {
	readonly from: string;
	readonly to: string;
	/** How many periods have a score. */
	readonly scores: number;
	/** `null` for a single score, and where a score is not above zero. */
	readonly growth: SeriesGrowth | null;
	readonly highest: ScoreExtreme | null;
	readonly lowest: ScoreExtreme | null;
	readonly bestRank: RankExtreme | null;
	readonly worstRank: RankExtreme | null;
}

/** Changes of one direction in a row, without a gap or a break between them. */
export interface SeriesStreak {
	readonly of: "score" | "rank";
	/** Of a rank, up is climbed. */
	readonly direction: "up" | "down" | "unchanged";
	/** The period before the first of the changes, and that of the last. */
	readonly from: string;
	readonly to: string;
	readonly changes: number;
}

/** Where the scheme changed. */
export interface SeriesBreak {
	/** The last score before, and the first one after. */
	readonly from: string;
	readonly to: string;
	readonly before: string | null;
	readonly after: string | null;
	/** A mapping says that the node is the same. */
	readonly isBridged: boolean;
}

/** One unit over many periods. Plain JSON. */
export interface UnitSeries {
	readonly unit: string;
	/** The index of readings, or the scheme of the latest board. */
	readonly index: string;
	/** The node of the latest board, or the part of readings; `null`: the whole of readings. */
	readonly node: string | null;
	readonly years: readonly UnitYear[];
	readonly segments: readonly SeriesSegment[];
	/** In the order of time; of scores first. */
	readonly streaks: readonly SeriesStreak[];
	readonly gaps: readonly { readonly period: string; readonly why: GapReason }[];
	readonly breaks: readonly SeriesBreak[];
	readonly cautions: readonly Issue[];
}
