/**
 * What an index gives its units: scores by a scheme, ranks, groups and derivations; readings as published; names of units.
 *
 * @packageDocumentation
 */
export type { CellCode } from "../engine/codes.ts";
export type { Status, StepOptions } from "../engine/program.ts";
export type { BoardDiagnostic, BoardDiagnostics, NodeRanks, NodeScores, Scoreboard } from "./board.ts";
export { type Correlations, correlate } from "./correlate.ts";
export type { Derivation, DerivationLine } from "./derivation.ts";
export { type ExplainOptions, explain } from "./explain.ts";
export { type FormatDerivationOptions, formatDerivation } from "./formatDerivation.ts";
export {
	type GroupByCutsOptions,
	type GroupByQuantilesOptions,
	type GroupedUnit,
	groupValues,
	type ValueGroup,
	type ValueGroups,
} from "./groupValues.ts";
export { type MatchedBy, type MatchUnitsOptions, matchUnits, type UnitMatch } from "./matchUnits.ts";
export { type Consistency, measureConsistency } from "./measureConsistency.ts";
export type {
	Given,
	GivenItem,
	ObservationRecord,
	Observations,
	Treatment,
	UnitSpec,
} from "./observations.ts";
export type { Correlation } from "./prepare/correlatePair.ts";
export type {
	DistributionForm,
	PreparedObservations,
	PreparedValue,
	ScreenedUnit,
	TreatedSeries,
} from "./prepare/prepared.ts";
export type { Columns, ColumnValue, FactColumns, NodeColumns } from "./prepare/readColumns.ts";
export type { PrepareOptions } from "./prepare/readSteps.ts";
export type {
	DenominateStep,
	ImputeStep,
	PrepareStep,
	ScreenStep,
	WinsoriseStep,
} from "./prepare/steps.ts";
export { prepareObservations } from "./prepareObservations.ts";
export type { QuantileMethod } from "./quantile.ts";
export { type RankedUnit, type Ranks, type RankValuesOptions, rankValues, type Tie } from "./rankValues.ts";
export { type PartReading, parseReading, type Reading, safeParseReading } from "./reading.ts";
export { type ReadingOfOptions, readingOf } from "./readingOf.ts";
export type { UnitLeftOut, UnitValue, UnitValues } from "./readUnitValues.ts";
export { records, type ScoreRow, unitScores } from "./records.ts";
export { requireComplete } from "./requireComplete.ts";
export {
	boardAt,
	type PanelRow,
	type ScorePanel,
	type ScorePanelOptions,
	scorePanel,
} from "./scorePanel.ts";
export { type ScoreOptions, scoreUnits } from "./scoreUnits.ts";
export type { FormerName, NamedUnit, UnitName } from "./unitEntries.ts";
