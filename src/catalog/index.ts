/**
 * Calendars, schemes and lists by name, each dated and with its sources.
 *
 * @packageDocumentation
 */
export { dti } from "./dti.ts";
export { type EgdiIndicator, type EgdiIndicators, egdi } from "./egdi.ts";
export { type HdiFact, type HdiNode, hdi } from "./hdi.ts";
export {
	type AbsentProvince,
	type MergedProvince,
	type MergeProvincesOptions,
	mergeProvinces,
	type ProvinceMerge,
	type ProvinceRow,
} from "./mergeProvinces.ts";
export { type PapiFact, type PapiNode, type PapiOptions, papi } from "./papi.ts";
export { type ParIndexFormat, type ParIndexOptions, type ParIndexPartFormat, parIndex } from "./parIndex.ts";
export { type PciOptions, type PciSubIndex, pci } from "./pci.ts";
export { type Province, type ProvinceList, type ProvinceVintage, provinces } from "./provinces.ts";
export type { ChangedCode } from "./provincesChanged.ts";
export { type Qd766Group, type Qd766Options, qd766 } from "./qd766.ts";
export type { DtiMainIndex, DtiPillar } from "./schemes/dtiParts.ts";
export type { EgdiComponent } from "./schemes/egdiParts.ts";
export type { PapiPublish } from "./schemes/papiNodes.ts";
export type { ParIndexPart } from "./schemes/parIndexYears.ts";
export { vietnamCivilService } from "./vietnamCivilService.ts";
