import type { Amount } from "../core/amount.ts";
import { describe, own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Locale } from "../core/label.ts";
import { checkAmount, toAmount } from "../number/amount.ts";
import { fixedText } from "../number/decimalText.ts";
import type { Interval } from "../number/interval.ts";
import type { PrintedNumber } from "../number/printed.ts";
import { compare, signOf } from "../number/rational.ts";
import type { RoundingMode } from "../number/round.ts";
import { checkOf, checkReading, checkText, type ExactReading } from "../scoring/checkReading.ts";
import type { Reading } from "../scoring/reading.ts";
import { cautionRanks, cautionSchemes } from "./cautions.ts";
import { type ExactNumber, minus, minusRounded, type RankChange, toExactNumber } from "./difference.ts";
import * as messages from "./messages.ts";
import { readMode, readOptions } from "./options.ts";
import { checkOrder, yearBefore } from "./periods.ts";
import { readChange } from "./readChange.ts";

/** What a report says of the change since the earlier period. */
export interface PreviousReadingOptions {
	/** The change of the score in points: an amount, or the printed text with its sign, as in `"+3,21"`. */
	readonly score: Amount | string;
	/** The places moved in rank: positive climbed, negative fell. */
	readonly places?: number | undefined;
	/** The language of the printed text; needed where `score` is text. */
	readonly locale?: Locale | undefined;
	/** The earlier period; left out, the year before where the later period is a year. */
	readonly period?: string | undefined;
	/** How many units were ranked in the earlier period, where it is known. */
	readonly of?: number | undefined;
	/** How the score and its change were rounded; `half-up` unless said, and the result names it. */
	readonly mode?: RoundingMode | undefined;
}

/** What the score of the earlier period must have been. */
export interface PreviousScore extends ExactNumber {
	/** The later score and the change it was derived from. */
	readonly after: ExactNumber;
	readonly change: ExactNumber;
	/** What the earlier score can be if both figures were rounded. */
	readonly interval: Interval;
	/** Where one figure has fewer decimals: the score above holds only if it means this. */
	readonly ifPrinted?: {
		readonly figure: "score" | "change";
		readonly printed: string;
		readonly means: string;
	};
}

/** The rank of the earlier period; `beforeOf` is `null` where the number of units was not given. */
export interface PreviousRank extends Omit<RankChange, "beforeOf"> {
	readonly beforeOf: number | null;
}

/** The reading of the earlier period as it follows from a later one and the changes printed with it. */
export interface PreviousReading {
	/** Only what follows: no maximum, group, parts or scheme; a rank where its number of units is known. */
	readonly reading: Reading;
	readonly from: string;
	readonly to: string;
	readonly score: PreviousScore;
	/** Present where the places moved were given. */
	readonly rank?: PreviousRank;
	/** The rounding mode of `score.interval`. */
	readonly mode: RoundingMode;
	/** What makes the derived reading less than it looks. */
	readonly cautions: readonly Issue[];
}

const KEYS: readonly string[] = ["score", "places", "locale", "period", "of", "mode"];

/**
 * Finds what last year's reading must have been, when a report prints this year's and the changes but not
 * last year's. The score is the printed arithmetic; its interval says how far rounding lets it go.
 *
 * Formula: change.previous-reading.
 * Formula: change.rank-places.
 *
 * @param after - The later reading, in points of the index.
 * @param options - The printed change of the score in points, the places moved, and what is known of the
 * earlier period.
 * @returns The earlier reading, exactly and as an interval. Cautions have the codes `DIFFERENT_PLACES`,
 * `DIFFERENT_OF`, `EARLIER_OF_UNKNOWN`, `SCHEME_UNKNOWN`, `OUT_OF_MAX`.
 * @throws `MISSING_KEY`, `CHANGE_WITHOUT_SIGN`, `NOT_A_CHANGE`, `BAD_LOCALE`, `UNREADABLE_NUMBER`,
 * `NOT_WHOLE_PLACES`, `PLACES_WITHOUT_RANK`, `RANK_OUTSIDE_OF`, `PERIOD_NEEDED`, `SAME_PERIOD`,
 * `NOT_EARLIER`, `BAD_MODE`, `BAD_OPTIONS`, and the codes of `parseReading` for a malformed reading.
 *
 * @example
 * ```ts
 * import { previousReading } from "steerindex/change";
 * const par = { index: "PAR INDEX", unit: "Quảng Nam", period: "2021", score: 86.67, max: 100 };
 * const { reading, score } = previousReading(par, { score: "+3,21", locale: "vi" });
 * reading; // => { index: "PAR INDEX", unit: "Quảng Nam", period: "2020", score: 83.46 }
 * score.interval.min; // => { value: 83.45, exact: "83.45", open: true }
 * score.interval.max; // => { value: 83.47, exact: "83.47", open: true }
 * ```
 *
 * @example
 * ```ts
 * import { previousReading } from "steerindex/change";
 * const papi = { index: "PAPI", unit: "Quảng Nam", period: "2021", score: 42.1, rank: 35, of: 63 };
 * const { score, rank } = previousReading(papi, { score: "−1,18", places: -14, locale: "vi", of: 63 });
 * score.ifPrinted; // => { figure: "score", printed: "42.1", means: "42.10" }
 * score.exact; // => "43.28"
 * rank?.before; // => 21
 * ```
 */
export function previousReading(after: Reading, options: PreviousReadingOptions): PreviousReading {
	const issues: Issue[] = [];
	const later = checkReading(after, ["after"], issues);
	const given = readOptions(options, KEYS, issues);
	const change = readChange(given, issues);
	const places = checkPlaces(own(given, "places"), issues);
	const of = own(given, "of") === undefined ? undefined : checkOf(given.of, ["of"], issues);
	const named = own(given, "period") === undefined ? undefined : checkText(given, "period", [], issues);
	const mode = readMode(given, issues) ?? "half-up";
	const period = later && checkPeriod(named, later.reading.period, issues);
	const rank = later && places !== undefined ? findRank(later, places, of, issues) : undefined;
	const earlier = later && change && minus(later.score, change);
	if (earlier) checkAmount(toAmount(earlier), ["score"], issues);
	if (!later || !change || !earlier || !period || issues.length > 0) throw new SteerindexError(issues);
	const { index, unit } = later.reading;
	return {
		reading: {
			index,
			unit,
			period,
			score: toAmount(earlier),
			...(rank && of !== undefined ? { rank: rank.before } : {}),
			...(of === undefined ? {} : { of }),
		},
		from: period,
		to: later.reading.period,
		score: {
			...toExactNumber(earlier),
			after: toExactNumber(later.score),
			change: toExactNumber(change),
			interval: minusRounded(later.score, change, mode),
			...findCoarser(later.score, change),
		},
		...(rank ? { rank } : {}),
		mode,
		cautions: cautionsOfPrevious(later, change, earlier, rank),
	};
}

function checkPlaces(places: unknown, issues: Issue[]): number | undefined {
	if (places === undefined) return undefined;
	if (typeof places === "number" && Number.isSafeInteger(places)) return places;
	const details = { received: describe(places) };
	issues.push(createIssue("NOT_WHOLE_PLACES", ["places"], messages.notWholePlaces, details));
	return undefined;
}

function checkPeriod(named: string | undefined, later: string, issues: Issue[]): string | undefined {
	const period = named ?? yearBefore(later);
	if (period === undefined) issues.push(createIssue("PERIOD_NEEDED", ["period"], messages.periodNeeded));
	else checkOrder(period, later, ["period"], issues);
	return period;
}

/** Formula: change.rank-places. Rank 35 after falling 14 places: 35 + (-14) = 21. */
function findRank(
	{ rank }: ExactReading,
	places: number,
	of: number | undefined,
	issues: Issue[],
): PreviousRank | undefined {
	if (!rank) {
		issues.push(createIssue("PLACES_WITHOUT_RANK", ["places"], messages.placesWithoutRank));
		return undefined;
	}
	const before = rank.rank + places;
	if (before < 1 || before > (of ?? Number.MAX_SAFE_INTEGER)) {
		issues.push(createIssue("RANK_OUTSIDE_OF", ["places"], messages.impossibleRank(before, of)));
		return undefined;
	}
	return { before, beforeOf: of ?? null, after: rank.rank, afterOf: rank.of, places: places || 0 };
}

function findCoarser(score: PrintedNumber, change: PrintedNumber): Pick<PreviousScore, "ifPrinted"> {
	if (score.places === change.places) return {};
	const isScore = score.places < change.places;
	const [coarse, fine] = isScore ? [score, change] : [change, score];
	const printed = fixedText(coarse.value, coarse.places);
	const means = fixedText(coarse.value, fine.places);
	return { ifPrinted: { figure: isScore ? "score" : "change", printed, means } };
}

function cautionsOfPrevious(
	{ score, max, reading }: ExactReading,
	change: PrintedNumber,
	earlier: PrintedNumber,
	rank: PreviousRank | undefined,
): readonly Issue[] {
	const cautions: Issue[] = [];
	const text = ({ value, places }: PrintedNumber): string => fixedText(value, places);
	if (score.places !== change.places) {
		const message = messages.differentPlacesOfChange(text(score), text(change));
		cautions.push(createIssue("DIFFERENT_PLACES", ["score"], message));
	}
	if (max && (signOf(earlier.value) < 0 || compare(earlier.value, max.value) > 0)) {
		const message = messages.earlierOutOfMax(text(earlier), text(max));
		cautions.push(createIssue("OUT_OF_MAX", ["score"], message));
	}
	if (rank && rank.beforeOf === null) {
		const message = messages.earlierOfUnknown(rank.before, rank.afterOf);
		cautions.push(createIssue("EARLIER_OF_UNKNOWN", ["of"], message));
	} else if (rank) {
		cautionRanks(rank.beforeOf, rank.afterOf, cautions);
	}
	cautionSchemes(undefined, reading.scheme, cautions);
	return cautions;
}
