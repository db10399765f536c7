/**
 * What moved between two readings of an index, and what an earlier reading must have been.
 *
 * @packageDocumentation
 */
export { type CompareReadingsOptions, compareReadings, type ReadingComparison } from "./compareReadings.ts";
export type { ExactNumber, RankChange, ScoreChange } from "./difference.ts";
export { type FormatComparisonOptions, formatComparison, formatPreviousReading } from "./formatComparison.ts";
export type { PartChange, PartChanges, Tally } from "./partChanges.ts";
export {
	type PreviousRank,
	type PreviousReading,
	type PreviousReadingOptions,
	type PreviousScore,
	previousReading,
} from "./previousReading.ts";
