/**
 * What an index gave a unit: readings as published, names of units, ranks and groups of values.
 *
 * @packageDocumentation
 */
export {
	type GroupByCutsOptions,
	type GroupByQuantilesOptions,
	type GroupedUnit,
	groupValues,
	type ValueGroup,
	type ValueGroups,
} from "./groupValues.ts";
export { type MatchedBy, type MatchUnitsOptions, matchUnits, type UnitMatch } from "./matchUnits.ts";
export type { QuantileMethod } from "./quantile.ts";
export { type RankedUnit, type Ranks, type RankValuesOptions, rankValues, type Tie } from "./rankValues.ts";
export { type PartReading, parseReading, type Reading, safeParseReading } from "./reading.ts";
export type { UnitLeftOut, UnitValue, UnitValues } from "./readUnitValues.ts";
export type { FormerName, NamedUnit, UnitName } from "./unitEntries.ts";
