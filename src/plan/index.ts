/**
 * A steering committee's plan: tasks, events, sessions, targets, and where every task stands on a day.
 *
 * @packageDocumentation
 */
export type { FormOptions } from "../core/shape.ts";
export type { CarryOverOptions, NextPlan } from "./carrying/options.ts";
export { type CarriedOver, carryOver } from "./carryOver.ts";
export { appendEvent, checkEvent } from "./checkEvent.ts";
export { checkView } from "./checkView.ts";
export { type CommitteeOnDate, committeeAt } from "./committeeAt.ts";
export {
	type ChangeIn,
	compareStatus,
	type RowChange,
	type RuleChange,
	type StatusComparison,
	type StatusPoint,
	type TaskChange,
} from "./compareStatus.ts";
export {
	type ClassCount,
	type CountField,
	type Counts,
	type CountTasksOptions,
	countTasks,
	type GroupCounts,
	type TaskCounts,
} from "./countTasks.ts";
export {
	type CriticalPath,
	type CriticalPathOptions,
	criticalPath,
	type TaskLink,
	type TaskTimes,
} from "./criticalPath.ts";
export type { Deadline, PeriodLength, Recurrence } from "./deadline.ts";
export { type EvaluateTargetOptions, evaluateTarget } from "./evaluateTarget.ts";
export type {
	Amendment,
	ConclusionRef,
	CorrectEvent,
	EventContent,
	EventCorrection,
	EventKind,
	PlanEvent,
	PlanEventDraft,
	TaskEvidence,
} from "./event.ts";
export {
	type FollowRemediesOptions,
	followRemedies,
	type RemediesStatus,
	type RemedyRow,
} from "./followRemedies.ts";
export type { RemedyState, RemedyStatus } from "./followRemediesRow.ts";
export type { ForecastOptions } from "./forecast/options.ts";
export type { ForecastPeriod } from "./forecast/periods.ts";
export type { ForecastInterval, ForecastOutcome, Projection } from "./forecast/project.ts";
export type { CompletionRecord, ForecastOutside } from "./forecast/source.ts";
export { type Forecast, forecast } from "./forecast.ts";
export { type FormatReproductionOptions, formatReproduction } from "./formatReproduction.ts";
export { type FormatTargetOptions, formatTargetResult } from "./formatTargetResult.ts";
export { history, type PlanHistoryItem, type PlanHistoryOptions } from "./history.ts";
export { type Lineage, type LineageChange, lineage, type MergeLink } from "./lineage.ts";
export { type ConclusionTrace, followConclusion, type TracedChange } from "./lineageConclusion.ts";
export type { TaskDates } from "./network/dates.ts";
export type { NetworkTask } from "./network/network.ts";
export { parsePlan, safeParseEvent, safeParsePlan, safeParseSession, safeParseTask } from "./parsePlan.ts";
export type {
	CarriedFrom,
	Committee,
	CommitteeRole,
	Conclusion,
	Difficulty,
	Member,
	Notice,
	Plan,
	Remedy,
	RemedyEntry,
	Session,
	Task,
} from "./plan.ts";
export { type PlanStatusOptions, planStatus } from "./planStatus.ts";
export {
	type Progress,
	type ProgressBasis,
	type ProgressDenominator,
	type ProgressOptions,
	progress,
} from "./progress.ts";
export { reproduce } from "./reproduce.ts";
export type { ReproduceOptions } from "./reproduction/options.ts";
export type {
	ClassDifference,
	KnowledgePoint,
	KnowledgeRange,
	NearestCounts,
	ReproducedTask,
	Reproduction,
	ReproductionHint,
	ReproductionMatch,
	TriedView,
} from "./reproduction/result.ts";
export { checkSnapshot, type PlanSnapshot, type SnapshotOptions, snapshot } from "./snapshot.ts";
export { type MovingKind, type TaskState, taskStates, transitions } from "./states.ts";
export type { Diagnostic, DueSoon, Occurrence, PlanStatus, Revision, TaskRow, Timeliness } from "./status.ts";
export type {
	Rate,
	RateTarget,
	ShareTarget,
	Target,
	TargetCounts,
	TargetData,
	Threshold,
	TotalCounts,
	UnitCounts,
} from "./target.ts";
export type { NoDataReason } from "./targets/counts.ts";
export type {
	TargetBound,
	TargetResult,
	TargetStanding,
	TargetUnit,
	TargetValue,
	TargetVerdict,
} from "./targets/result.ts";
export type { BoundKind } from "./targets/threshold.ts";
export type { ConclusionLink, DecidedEvent } from "./trail/links.ts";
export type { SideChange, TaskSide } from "./trail/sides.ts";
export type { View, ViewClass, ViewRule } from "./view.ts";
export { governmentView, ministryView, officeView, sessionView } from "./views.ts";
export { eventLabels, kindLabels, stateLabels, timelinessLabels } from "./words.ts";
export { type Workload, type WorkloadCounts, workload } from "./workload.ts";
