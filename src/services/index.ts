/**
 * Public services and case files: levels, filing and on-time rates, processing times.
 *
 * @packageDocumentation
 */
export { type CaseRates, type CaseRatesOptions, type CaseRatesRow, caseRates } from "./caseRates.ts";
export type { CaseTotals } from "./caseTotals.ts";
export { type ConvertCountsOptions, convertCounts, type LevelCounting } from "./convertCounts.ts";
export { type FormatRateOptions, formatRate } from "./formatRate.ts";
export type { LevelMapping, MappedLevel } from "./mapLevels.ts";
export { type PooledRate, type PoolRatesOptions, poolRates } from "./poolRates.ts";
export type { CaseRate, OnTimeBase, RateBase, RateKind } from "./rate.ts";
export type { PublicService } from "./readServices.ts";
export type { TimeChange, TimeUnit } from "./readTimes.ts";
export {
	decree42,
	decree43,
	type RegimeId,
	type RegimeLevel,
	type ServiceLevel,
	type ServiceRegime,
} from "./regimes.ts";
export { type ServiceCounts, type ServiceCountsOptions, serviceCounts } from "./serviceCounts.ts";
export type { AuthorityTally, LevelTally, ServiceTally } from "./tally.ts";
export {
	type CutFigures,
	type ProcedureCut,
	type TimeCut,
	type TimeCutOptions,
	type TotalCut,
	timeCut,
	type WeightedCut,
} from "./timeCut.ts";
