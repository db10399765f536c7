import { defineScheme } from "../scheme/defineScheme.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { refuseYear } from "./schemes/checkYear.ts";
import { type PapiPublish, papiFacts, papiRoot } from "./schemes/papiNodes.ts";
import { PAPI_STRUCTURES, papiSources } from "./schemes/papiStructure.ts";
import { readChoices } from "./schemes/readChoices.ts";

/** The sub-dimensions of a year: `d5s1` is 5.1. Where the year is known only at run time they are any names. */
export type PapiFact<Y extends number = number> = number extends Y
	? string
	: Y extends 2011 | 2012 | 2013 | 2014 | 2015 | 2016 | 2017
		? `d${1 | 4 | 5 | 6}s${1 | 2 | 3 | 4}` | `d${2 | 3}s${1 | 2 | 3}`
		:
				| `d${1 | 2 | 4 | 6}s${1 | 2 | 3 | 4}`
				| `d${3 | 7}s${1 | 2 | 3}`
				| `d5s${1 | 3 | 4}`
				| `d8s${1 | 2}`
				| (Y extends 2018 ? never : "d8s3")
				| (Y extends 2018 | 2019 | 2020 ? "d5s2" : never);

/**
 * The total, the dimensions, their rounded figures and the sub-dimensions of any year; a year need not have all of them,
 * and `d1Rounded` is there with `roundDimensions` only.
 */
export type PapiNode =
	| "papi"
	| `d${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
	| `d${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}Rounded`
	| `d${1 | 2 | 4 | 5 | 6}s${1 | 2 | 3 | 4}`
	| `d${3 | 7 | 8}s${1 | 2 | 3}`;

/** How the figures are published. It moves ranks, so there is no default. */
export interface PapiOptions {
	/**
	 * `exact`: nothing is rounded before the total is ranked, figures show four decimals; `roundDimensions`: each
	 * dimension is rounded to two decimals before they are added; `truncateTotal`: the exact total shows its first two.
	 */
	readonly publish: PapiPublish;
}

/**
 * PAPI of one year: the sum of its dimensions, each the sum of its sub-dimensions, with ranks and quartile groups. What
 * is known may be given as facts (`d1s1`) or as finished dimensions (nodes `d1` to `d8`). A unit that lacks a dimension
 * has no total, rank or group; nothing is imputed.
 *
 * Formula: catalog.papi.
 *
 * @param year - 2011 to 2024. The sub-dimensions change in 2018, 2019 and 2021, and the id of the scheme with them.
 * @param options - How the figures are published: required, for it moves ranks.
 * @returns The scheme `papi-2011`, `papi-2018`, `papi-2019` or `papi-2021`.
 * @throws `YEAR_NOT_COVERED`, `BAD_OPTIONS`, `UNKNOWN_KEY`, `MISSING_KEY`, `UNKNOWN_VALUE`.
 *
 * @example
 * ```ts
 * import { papi } from "steerindex/catalog";
 * import { scoreUnits } from "steerindex/scoring";
 * const nodes = { d1: 4.47598, d2: 5.05095, d3: 4.21888, d4: 6.83205, d5: 6.93062, d6: 8.1204, d7: 3.53196, d8: 2.94476 };
 * const observations = { periods: ["2021"], records: [{ unit: "Quảng Nam", period: "2021", nodes }] };
 * const rounded = scoreUnits(papi(2021, { publish: "roundDimensions" }), observations, { period: "2021" });
 * rounded.nodes.papi?.published?.points; // => ["42.10"]
 * const exact = scoreUnits(papi(2021, { publish: "exact" }), observations, { period: "2021" });
 * exact.nodes.papi?.published?.points; // => ["42.1056"]
 * ```
 */
export function papi<const Y extends number>(year: Y, options: PapiOptions): Scheme<PapiFact<Y>, PapiNode> {
	const structure = PAPI_STRUCTURES.find((known) => known.years.includes(year));
	if (structure === undefined) {
		const covered = PAPI_STRUCTURES.flatMap((known) => known.years);
		return refuseYear("PAPI", year, covered);
	}
	const { publish } = readChoices(options, { publish: ["exact", "roundDimensions", "truncateTotal"] });
	const { years } = structure;
	return defineScheme({
		id: structure.id,
		label: { vi: `PAPI, từ ${years[0]}`, en: `PAPI, from ${years[0]}` },
		sources: papiSources(structure),
		validFrom: `${years[0]}-01-01`,
		...(structure.id === "papi-2021" ? {} : { validTo: `${years.at(-1)}-12-31` }),
		facts: papiFacts(structure),
		root: papiRoot(structure, publish),
	}) as Scheme<PapiFact<Y>, PapiNode>;
}
