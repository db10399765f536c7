import { attempt } from "../core/checks.ts";
import { own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import { checkLocale, type Locale, labelText } from "../core/label.ts";
import { printRational } from "../number/formatNumber.ts";
import * as q from "../number/rational.ts";
import type { RoundingMode } from "../number/round.ts";
import { checkGivenOptions, checkPlacesAndMode } from "./checks.ts";
import { type CaseRate, checkRate } from "./rate.ts";
import * as words from "./words.ts";

/** The language and the rounding of a printed rate. */
export interface FormatRateOptions {
	readonly locale: Locale;
	/** Decimals of the percentage, 0 to 100. */
	readonly places: number;
	readonly mode: RoundingMode;
}

/**
 * Writes a rate with its counts and its base, so that the percentage never stands alone.
 *
 * Formula: services.rates.
 *
 * @param rate - A rate of `caseRates` or `poolRates`; `null` is one whose figures were not given.
 * @param options - `locale`: the language; `places` and `mode`: how the percentage is rounded.
 * @returns One line. A rate without data says so and has no percentage.
 * @throws `BAD_LOCALE`, `BAD_PLACES`, `BAD_MODE`, `UNKNOWN_KEY`, `BAD_OPTIONS`; for anything but a rate `WRONG_TYPE`,
 * `UNKNOWN_VALUE`, `MISSING_KEY`, `NOT_TEXT`, `NOT_WHOLE`, `COUNT_ABOVE_TOTAL`.
 *
 * @example
 * ```ts
 * import { caseRates, formatRate } from "steerindex/services";
 * const { rows } = caseRates([{ period: "8/2021", due: 19944, onTime: 19255 }], { base: "due" });
 * const onTime = rows[0]?.onTime ?? null;
 * formatRate(onTime, { locale: "vi", places: 2, mode: "half-up" }); // => "19.255/19.944 = 96,55% (trên số hồ sơ đến hạn)"
 * formatRate(onTime, { locale: "en", places: 1, mode: "half-up" }); // => "19,255/19,944 = 96.5% (of files due)"
 * ```
 */
export function formatRate(rate: CaseRate | null, options: FormatRateOptions): string {
	const issues: Issue[] = [];
	const given = checkGivenOptions(options, ["locale", "places", "mode"], issues);
	const locale = attempt(() => checkLocale(own(given, "locale") as Locale), ["locale"], issues);
	const rounding = checkPlacesAndMode(given, issues);
	const checked = rate === null ? null : checkRate(rate, ["rate"], issues);
	if (!locale || !rounding || checked === undefined || issues.length > 0) throw new SteerindexError(issues);
	if (checked === null) return labelText(words.noRate, locale);
	const { base, numerator, denominator } = checked;
	const share = `${whole(numerator, locale)}/${whole(denominator, locale)}`;
	if (denominator === 0) return labelText(words.rateWithoutData(share, base), locale);
	const value = q.fraction(BigInt(numerator) * 100n, BigInt(denominator));
	return labelText(words.rate(share, printRational(value, { locale, ...rounding }), base), locale);
}

function whole(count: number, locale: Locale): string {
	return printRational(q.integer(count), { locale });
}
