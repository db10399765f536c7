import { defineScheme } from "../scheme/defineScheme.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { checkYear } from "./schemes/checkYear.ts";
import { dtiOfEight } from "./schemes/dtiOfEight.ts";
import { dtiOfThree } from "./schemes/dtiOfThree.ts";
import type { DtiMainIndex, DtiPillar } from "./schemes/dtiParts.ts";

/**
 * The Digital Transformation Index of provinces: 0.4 government + 0.3 economy + 0.3 society in 2020 and 2021; in 2022 the
 * points of eight main indices over 1000, given as shares of their maxima. Four decimals, ranked as published.
 *
 * Formula: catalog.dti.
 *
 * @param year - 2020, 2021 or 2022.
 * @returns The scheme `dti-2020` (also for 2021) or `dti-2022`.
 * @throws `YEAR_NOT_COVERED`.
 *
 * @example
 * ```ts
 * import { dti } from "steerindex/catalog";
 * import { scoreUnits } from "steerindex/scoring";
 * const facts = { government: 0.5346, economy: 0.4155, society: 0.4964 };
 * const observations = { periods: ["2020"], records: [{ unit: "Đà Nẵng", period: "2020", facts }] };
 * const board = scoreUnits(dti(2020), observations, { period: "2020" });
 * board.nodes.dti?.published?.points; // => ["0.4874"]
 * ```
 */
export function dti(year: 2020 | 2021): Scheme<DtiPillar, DtiPillar | "dti">;
export function dti(year: 2022): Scheme<DtiMainIndex, DtiMainIndex | "dti">;
export function dti(
	year: 2020 | 2021 | 2022,
): Scheme<DtiPillar, DtiPillar | "dti"> | Scheme<DtiMainIndex, DtiMainIndex | "dti"> {
	return checkYear("DTI", year, [2020, 2021, 2022]) === 2022
		? defineScheme(dtiOfEight)
		: defineScheme(dtiOfThree);
}
