import type { Amount } from "../core/amount.ts";
import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { Source } from "../core/source.ts";
import type { Grouping, NotApplicablePolicy } from "../scheme/node.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { checkYear } from "./schemes/checkYear.ts";
import { buildParIndex } from "./schemes/parIndexScheme.ts";
import { PAR_INDEX_YEARS, type ParIndexPart } from "./schemes/parIndexYears.ts";
import { readChoices } from "./schemes/readChoices.ts";

/** What is not known of the publication and moves ranks. */
export interface ParIndexOptions {
	/** Whether ranks go by the exact percent or by the one printed with two decimals. */
	readonly rankOn: "exact" | "published";
}

/** One part of a block: appraised results, a domain, a survey. */
export interface ParIndexPartFormat<P extends string> {
	/** The name of the fact and of the node. */
	readonly id: P;
	/** The most points it can have. */
	readonly max: Amount;
	readonly label?: Label;
	readonly whenNotApplicable?: NotApplicablePolicy;
}

/** A PAR INDEX of one's own in two blocks. */
export interface ParIndexFormat<P extends string> extends ParIndexOptions {
	readonly id: string;
	readonly label?: Label;
	readonly sources: readonly Source[];
	readonly validFrom?: PlainDate;
	readonly validTo?: PlainDate;
	/** What was achieved, as appraised. */
	readonly results: readonly ParIndexPartFormat<P>[];
	/** What was asked. */
	readonly survey: readonly ParIndexPartFormat<P>[];
	readonly groups?: Grouping;
}

/**
 * A PAR INDEX of two blocks, results and survey: points out of 100, and each block and part in percent of its maximum. By
 * year it has the published maxima of provinces (2021 or 2022); otherwise those that are given, which must add up to 100.
 * Maxima inside the appraised results are not published in a form that could be checked, and are not encoded.
 *
 * Formula: catalog.par-index.
 *
 * @param year - 2021 (Decision 1149/QĐ-BNV) or 2022 (876/QĐ-BNV), with `options`; or the `format` of one's own.
 * @param options - By which figure units are ranked.
 * @returns The scheme. By year it has an outcome `impact`: socio-economic results and both surveys.
 * @throws `YEAR_NOT_COVERED`, `MAX_SUM`, `NOT_A_LIST`, `BAD_OPTIONS`, `UNKNOWN_KEY`, `MISSING_KEY`, `UNKNOWN_VALUE`, and
 * the codes of a malformed scheme or amount.
 *
 * @example
 * ```ts
 * import { parIndex } from "steerindex/catalog";
 * import { scoreUnits } from "steerindex/scoring";
 * const facts = { appraisal: 54.2, socioEconomic: 5.31, sipas: 8.23, leaders: 18.05 };
 * const observations = { periods: ["2022"], records: [{ unit: "Ninh Thuận", period: "2022", facts }] };
 * const board = scoreUnits(parIndex(2022, { rankOn: "published" }), observations, { period: "2022" });
 * board.nodes.parIndex?.published?.points; // => ["85.79"]
 * board.nodes.appraisal?.published?.percent; // => ["88.13"]
 * ```
 */
export function parIndex(
	year: 2021 | 2022,
	options: ParIndexOptions,
): Scheme<ParIndexPart, ParIndexPart | "parIndex" | "results" | "survey" | "impact">;
export function parIndex<const P extends string>(
	format: ParIndexFormat<P>,
): Scheme<P, P | "parIndex" | "results" | "survey">;
export function parIndex(
	of: 2021 | 2022 | ParIndexFormat<string>,
	options?: ParIndexOptions,
): Scheme<string, string> {
	if (typeof of === "object" && of !== null) return buildParIndex(of);
	const year = checkYear("PAR INDEX", of, [2021, 2022]);
	const { rankOn } = readChoices(options, { rankOn: ["exact", "published"] });
	return buildParIndex({ ...PAR_INDEX_YEARS[year], rankOn }, ["socioEconomic", "sipas", "leaders"]);
}
