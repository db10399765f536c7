import { describe, shorten } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import { checkLocale, type Locale } from "../core/label.ts";
import { decimalsNeeded, exactText, fixedText } from "./decimalText.ts";
import * as messages from "./messages.ts";
import { checkOptions, checkRounding, type Numeric, toRational } from "./numeric.ts";
import { localizeDecimal } from "./printed.ts";
import { type Rational, signOf } from "./rational.ts";
import { type RoundingMode, roundRational } from "./round.ts";

/** How a number is printed. */
export interface FormatNumberOptions {
	/** `vi`: 1.456,5; `en`: 1,456.5. */
	readonly locale: Locale;
	/** Decimals to print, 0 to 100; left out, as many as the value has. */
	readonly places?: number | undefined;
	/** Needed only where digits would be dropped. */
	readonly mode?: RoundingMode | undefined;
	/** When a sign is printed: `negative` (the default), `always`, or `exceptZero`. */
	readonly sign?: "negative" | "always" | "exceptZero" | undefined;
	/** Marks between thousands; on unless switched off. */
	readonly grouping?: boolean | undefined;
}

/**
 * Prints a number with the marks of one language. Digits are never dropped unless a rounding mode is named.
 *
 * Formula: number.format.
 *
 * @param value - The number, in any unit.
 * @param options - The language, and how many decimals, which sign and whether to group.
 * @returns The printed number, with an ASCII hyphen as its minus sign.
 * @throws `MODE_UNSTATED` when places would drop digits and no mode is named; `NOT_A_NUMBER`,
 * `NOISE_DIGITS`, `BAD_PLACES`, `BAD_MODE`, `BAD_LOCALE`, `BAD_SIGN`, `BAD_OPTIONS`.
 *
 * @example
 * ```ts
 * import { formatNumber } from "steerindex/number";
 * formatNumber(1456, { locale: "vi" }); // => "1.456"
 * formatNumber(3.21, { locale: "vi", sign: "always" }); // => "+3,21"
 * formatNumber("39.0797", { locale: "en", places: 2, mode: "half-up" }); // => "39.08"
 * ```
 */
export function formatNumber(value: Numeric, options: FormatNumberOptions): string {
	return printRational(toRational(value, ["value"]), options);
}

/** Prints an exact value; decimals that never end need places and a mode. */
export function printRational(value: Rational, options: FormatNumberOptions): string {
	const { locale, places, mode, sign = "negative", grouping = true } = checkOptions(options);
	checkLocale(locale);
	if (!["negative", "always", "exceptZero"].includes(sign)) {
		return refuse("BAD_SIGN", ["sign"], messages.badSign, { received: describe(sign) });
	}
	const decimals = places ?? decimalsNeeded(value);
	if (decimals === undefined) {
		return refuse("MODE_UNSTATED", ["places"], messages.placesUnstated(shorten(exactText(value))));
	}
	const shown = places === undefined ? value : limitPlaces(value, places, mode);
	const text = localizeDecimal(fixedText(shown, decimals), locale, grouping);
	const isPositive = signOf(shown) > 0 || (signOf(shown) === 0 && sign === "always");
	return isPositive && sign !== "negative" ? `+${text}` : text;
}

function limitPlaces(value: Rational, places: number, mode: RoundingMode | undefined): Rational {
	checkRounding({ places, mode: mode === undefined ? "half-up" : mode });
	if (places < 0) {
		return refuse("BAD_PLACES", ["places"], messages.badPlaces, {
			received: String(places),
			expected: "0 to 100",
		});
	}
	const needed = decimalsNeeded(value);
	if (needed !== undefined && needed <= places) return value;
	if (mode === undefined)
		return refuse("MODE_UNSTATED", ["mode"], messages.modeUnstated(shorten(exactText(value)), places));
	return roundRational(value, { places, mode });
}
