/**
 * Printed figures: whether those of a report can all be true, and what would make them so.
 *
 * @packageDocumentation
 */
export {
	type FeasibleBasesOptions,
	type FeasibleCountsOptions,
	feasibleBases,
	feasibleCounts,
} from "./feasibleCounts.ts";
export type {
	Conflict,
	Correction,
	EvidenceFinding,
	FigureFinding,
	FigureRole,
	Finding,
	Reason,
	RelationFinding,
	RelationVerdict,
	ReportVerdict,
	ValueRange,
} from "./finding.ts";
export { type FormatFindingOptions, formatFinding } from "./formatFinding.ts";
export type { Coverage } from "./model.ts";
export { pooledBounds } from "./pooledBounds.ts";
export type { PrintedRateOptions } from "./readRate.ts";
export { type ReconcileOptions, reconcile } from "./reconcile.ts";
export {
	defineReport,
	type Evidence,
	type FigureDetails,
	type FigureInput,
	type FigureKind,
	type FigureReport,
	parseReport,
	type Ref,
	type Relation,
	type RelationNotes,
	safeParseReport,
	type Term,
} from "./report.ts";
