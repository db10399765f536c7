import { checkLocale, type Locale } from "../core/label.ts";
import { type Interval, roundingInterval, toInterval } from "./interval.ts";
import { checkOptions, checkRounding } from "./numeric.ts";
import { readPrintedNumber } from "./parseNumber.ts";
import type { RoundingMode } from "./round.ts";

/** How a rounded figure was printed. */
export interface PrintedIntervalOptions {
	readonly locale: Locale;
	readonly mode: RoundingMode;
}

/**
 * All true values that a rounded figure can stand for. `42,1` is not 42.10: it stands for anything from
 * 42.05 to just under 42.15, and what is derived from it is no sharper than that. A count that is
 * printed in full is a point, not an interval: do not ask this for it.
 *
 * Formula: number.printed-interval.
 *
 * @param text - The figure as printed, in any unit, with its last digit the one that was rounded.
 * @param options - `locale` of the print; `mode` by which it was rounded.
 * @returns Both ends, each with whether it belongs to the interval.
 * @throws `AMBIGUOUS_NUMBER`, `UNREADABLE_NUMBER`, `TOO_LONG`, `NOT_TEXT`, `BAD_LOCALE`, `BAD_MODE`,
 * `BAD_OPTIONS`.
 *
 * @example
 * ```ts
 * import { printedInterval } from "steerindex/number";
 * const { min, max } = printedInterval("42,1", { locale: "vi", mode: "half-up" });
 * min; // => { value: 42.05, exact: "42.05", open: false }
 * max; // => { value: 42.15, exact: "42.15", open: true }
 * ```
 */
export function printedInterval(text: string, options: PrintedIntervalOptions): Interval {
	const { locale, mode } = checkOptions(options);
	const { value, places } = readPrintedNumber(text, checkLocale(locale));
	checkRounding({ places: 0, mode });
	return toInterval(roundingInterval(value, places, mode));
}
