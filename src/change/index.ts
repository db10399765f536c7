/**
 * What moved between two readings, two boards or two schemes, why, and what it would take to move again.
 *
 * @packageDocumentation
 */

export type { ScoreCause } from "./causes/activeCauses.ts";
export type { OneScheme, TwoSchemes } from "./causes/oneScheme.ts";
export type { ScoreCauseShare } from "./causes/writeCauses.ts";
export {
	type ChainLinkOptions,
	chainLink,
	type LinkedSeries,
	type LinkedYear,
	type SeriesLink,
} from "./chainLink.ts";
export {
	type BoardComparison,
	type BoardPopulation,
	type BoardRankChange,
	type CompareBoardsOptions,
	type ComparedBoard,
	compareBoards,
	type DomainTally,
	type FigureChange,
	type MergedUnit,
	type NodeComparison,
	type NodeOverview,
	type UnitComparison,
	type UnitStanding,
} from "./compareBoards.ts";
export { type CompareReadingsOptions, compareReadings, type ReadingComparison } from "./compareReadings.ts";
export type { Balance, Proof } from "./contributions/exactReal.ts";
export type { FormatScoreChangeOptions } from "./contributions/lines.ts";
export type { Printed } from "./contributions/printParts.ts";
export type { PartKind } from "./contributions/splitTree.ts";
export type { Contribution } from "./contributions/writeParts.ts";
export {
	type ContributionOptions,
	type Contributions,
	type ContributionsOfUnits,
	type ContributionsOfUnitsOptions,
	contributions,
} from "./contributions.ts";
export type { ExactNumber, RankChange, ScoreChange } from "./difference.ts";
export {
	type CellValue,
	diffVintages,
	type VintageCause,
	type VintageChange,
	type VintageDiff,
	type VintageFigure,
	type VintageMove,
	type VintageRank,
} from "./diffVintages.ts";
export {
	type CommonRanks,
	type CounterfactualRank,
	type ExplainRankOptions,
	type ExplainRanksOptions,
	explainRankChange,
	explainRankChanges,
	type FieldUnit,
	type RankCrossing,
	type RankExplanation,
	type RankExplanations,
	type RankKeyChange,
	type RankOrder,
	type RankParts,
	type RankSide,
	type TieMethod,
	type UnexplainedRank,
	type UnrankedReason,
} from "./explainRankChange.ts";
export {
	type ExplainScoreChangeOptions,
	explainScoreChange,
	type ScoreExplanation,
} from "./explainScoreChange.ts";
export {
	type FollowUnitOptions,
	followUnit,
	type GapReason,
	type RankExtreme,
	type ScoreExtreme,
	type SeriesBreak,
	type SeriesGrowth,
	type SeriesSegment,
	type SeriesStreak,
	type UnitSeries,
	type UnitYear,
	type YearChange,
} from "./followUnit.ts";
export { type FormatBoardComparisonOptions, formatBoardComparison } from "./formatBoardComparison.ts";
export { type FormatComparisonOptions, formatComparison, formatPreviousReading } from "./formatComparison.ts";
export { type FormatRankChangeOptions, formatRankChange } from "./formatRankChange.ts";
export {
	formatContributions,
	formatScoreChange,
	formatSplice,
	formatSplitChange,
} from "./formatScoreChange.ts";
export { type FormatSeriesOptions, formatSeries } from "./formatSeries.ts";
export { type FormatVintagesOptions, formatVintages } from "./formatVintages.ts";
export { type FormatWaysUpOptions, formatWaysUp } from "./formatWaysUp.ts";
export type { CarriedBy } from "./mapping/carryLink.ts";
export type { CarriedLeaf } from "./mapping/crossing.ts";
export type { LinkKind } from "./mapping/readLists.ts";
export type { RescoredChange } from "./mapping/rescoreBothWays.ts";
export { mapSchemes, type SchemeCorrespondence, type SchemeLink, type SchemeMapping } from "./mapSchemes.ts";
export type { PartChange, PartChanges, Tally } from "./partChanges.ts";
export {
	type PreviousRank,
	type PreviousReading,
	type PreviousReadingOptions,
	type PreviousScore,
	previousReading,
} from "./previousReading.ts";
export type { ScoredPeriod } from "./scoredPeriod.ts";
export { type Splice, type SplicedScore, type SpliceOptions, spliceAt } from "./spliceAt.ts";
export { type SplitChange, type SplitChangeOptions, type SplitPart, splitChange } from "./splitChange.ts";
export {
	type BlankFact,
	type FactChange,
	type Standing,
	type UntriedFact,
	type Way,
	type WayGap,
	type WayPair,
	type Ways,
	type WaysUpInput,
	type WayTarget,
	waysUp,
} from "./waysUp.ts";
