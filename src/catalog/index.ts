/**
 * Calendars, schemes and lists by name, each dated and with its sources.
 *
 * @packageDocumentation
 */
export {
	type AbsentProvince,
	type MergedProvince,
	type MergeProvincesOptions,
	mergeProvinces,
	type ProvinceMerge,
	type ProvinceRow,
} from "./mergeProvinces.ts";
export { type Province, type ProvinceList, type ProvinceVintage, provinces } from "./provinces.ts";
export type { ChangedCode } from "./provincesChanged.ts";
export { vietnamCivilService } from "./vietnamCivilService.ts";
