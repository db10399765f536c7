import { describe } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import { isEmpty } from "../number/interval.ts";
import { checkOptions } from "../number/numeric.ts";
import * as q from "../number/rational.ts";
import * as messages from "./messages.ts";
import { countsFor } from "./percentCounts.ts";
import { type PrintedRateOptions, readRates } from "./readRate.ts";

/** The base of a printed percentage, and how the percentage is read. */
export interface FeasibleCountsOptions extends PrintedRateOptions {
	/** The base: a whole number of cases, from 1 to 2^53 − 1. */
	readonly of: number;
}

/** The bases to look through, and how the percentage is read. */
export interface FeasibleBasesOptions extends PrintedRateOptions {
	/** The first base, from 1. */
	readonly from: number;
	/** The last base, at most 1,000,000 after the first. */
	readonly to: number;
}

const MOST_BASES = 1_000_000;

/**
 * The whole numbers of cases that print as a percentage of a base: none when the base is wrong.
 *
 * Formula: figures.percent.
 *
 * @param text - The percentage as printed, such as `"39,08%"`; its decimals count.
 * @param options - `of`: the base in cases; `locale` of the print; `modes`: how it may have been rounded.
 * @returns Every count from 0 to the base that fits, at most 100,000, in order.
 * @throws `BAD_BASE`; `TOO_MANY` for a percentage so coarse that more counts fit; `BAD_LOCALE`, `BAD_OPTIONS`; the
 * codes of a print that cannot be read.
 *
 * @example
 * ```ts
 * import { feasibleCounts } from "steerindex/figures";
 * feasibleCounts("39,08%", { of: 1456, locale: "vi" }); // => [569]
 * feasibleCounts("39,08%", { of: 1459, locale: "vi" }); // => []
 * ```
 */
export function feasibleCounts(text: string, options: FeasibleCountsOptions): readonly number[] {
	const base = readBase(checkOptions(options).of, "of");
	const [percent] = readRates([["text", text]], options);
	const counts = percent && countsFor(percent.interval, base);
	if (!counts?.min || !counts.max || isEmpty(counts)) return [];
	const length = Number(counts.max.at.n - counts.min.at.n) + 1;
	if (length > MOST_BASES / 10) return refuse("TOO_MANY", ["text"], messages.tooMany(length));
	const first = Number(counts.min.at.n);
	return Array.from({ length }, (_, index) => first + index);
}

/**
 * The bases of which some whole number of cases prints as a percentage. Use it when a percentage does
 * not fit the base that a report names.
 *
 * Formula: figures.percent.
 *
 * @param text - The percentage as printed, such as `"39,08%"`; its decimals count.
 * @param options - `from` and `to`: the bases to look through; `locale` of the print; `modes`: how it may have been rounded.
 * @returns Every base of the range that fits, in order.
 * @throws `BAD_BASE`; `TOO_MANY` for more than 1,000,000 bases; `BAD_LOCALE`, `BAD_OPTIONS`; the codes of a print
 * that cannot be read.
 *
 * @example
 * ```ts
 * import { feasibleBases } from "steerindex/figures";
 * feasibleBases("39,08%", { from: 1440, to: 1474, locale: "vi" }); // => [1451, 1456, 1461, 1474]
 * ```
 */
export function feasibleBases(text: string, options: FeasibleBasesOptions): readonly number[] {
	const { from, to } = checkOptions(options);
	readBase(from, "from");
	readBase(to, "to");
	if (to - from > MOST_BASES) return refuse("TOO_MANY", ["to"], messages.tooMany(to - from + 1));
	const [percent] = readRates([["text", text]], options);
	const bases: number[] = [];
	for (let base = from; percent && base <= to; base++) {
		const counts = countsFor(percent.interval, q.integer(base));
		if (counts && !isEmpty(counts)) bases.push(base);
	}
	return bases;
}

function readBase(value: number, key: string): q.Rational {
	if (Number.isSafeInteger(value) && value >= 1) return q.integer(value);
	return refuse("BAD_BASE", [key], messages.badBase, { received: describe(value) });
}
