import type { Issue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import type { PrintedNumber } from "../../number/printed.ts";
import type { GapReason, UnitYear } from "./unitSeries.ts";

/** What is known of the unit in one period, exactly. */
export interface SeriesPoint {
	readonly period: string;
	readonly scheme: string | null;
	readonly score: PrintedNumber | null;
	readonly as: UnitYear["as"];
	readonly rank: number | null;
	readonly of: number | null;
	readonly group: Label | null;
	/** Where there is no score. */
	readonly why?: GapReason;
	/** Scored by another scheme than the period before, and a mapping says that the node is the same. */
	readonly isBridged?: boolean;
}

/** A unit's points in the order of time. */
export interface SeriesPoints {
	readonly unit: string;
	readonly index: string;
	readonly node: string | null;
	readonly points: readonly SeriesPoint[];
	readonly cautions: readonly Issue[];
}
