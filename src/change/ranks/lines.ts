import { describe } from "../../core/describe.ts";
import { refuse } from "../../core/error.ts";
import type { Issue } from "../../core/issue.ts";
import { checkLocale, type Label, type Locale, labelText } from "../../core/label.ts";
import { readDecimal, readExact } from "../../number/decimalText.ts";
import { printRational } from "../../number/formatNumber.ts";
import { checkOptions } from "../../number/numeric.ts";
import type { ExactNumber } from "../difference.ts";
import * as comparison from "../words.ts";

/** Of numbers that do not end, a line shows so many decimals. */
const SHOWN_PLACES = 4;

/** A result may have been stored and come back damaged: then it is refused, never half written. */
export function writeLines(
	result: unknown,
	options: { readonly locale: Locale },
	message: Label,
	write: (locale: Locale) => readonly string[],
): string {
	const locale = checkLocale(checkOptions(options).locale);
	try {
		return write(locale).join("\n");
	} catch {
		return refuse("NOT_A_RESULT", [], message, { received: describe(result) });
	}
}

/** A number with its printed decimals; one that does not end is rounded to four. */
export function printExact(number: ExactNumber, locale: Locale, sign?: "exceptZero"): string {
	const decimal = readDecimal(number.exact);
	if (!decimal) return printRounded(number, SHOWN_PLACES, locale, sign);
	return printRational(decimal, { locale, places: placesOf(number.exact), sign });
}

/** Rounded from its exact text; the digits that a root's text cuts off decide no rounding. */
export function printRounded(
	{ exact }: ExactNumber,
	places: number,
	locale: Locale,
	sign?: "exceptZero",
): string {
	const value = readExact(exact.replace("…", ""));
	if (!value) throw new TypeError("not a number");
	return printRational(value, { locale, places, mode: "half-up", sign });
}

/** A count, or a rank that may end in a half. */
export function printDouble(value: number, locale: Locale): string {
	const decimal = typeof value === "number" ? readDecimal(String(value)) : undefined;
	if (!decimal) throw new TypeError("not a number");
	return printRational(decimal, { locale });
}

/** How far a score moved, in words. */
export function scoreMoved(change: ExactNumber, locale: Locale): string {
	const text = printExact(change, locale);
	const isNegative = text.startsWith("-");
	const sign = /[1-9]/.test(text) ? (isNegative ? -1 : 1) : 0;
	return labelText(comparison.pointsMoved(isNegative ? text.slice(1) : text, sign), locale);
}

/** How far a rank moved, in words. */
export function placesMoved(places: number, locale: Locale): string {
	return labelText(comparison.placesMoved(printDouble(Math.abs(places), locale), Math.sign(places)), locale);
}

/** `21/63`. */
export function rankOf(rank: number, of: number, locale: Locale): string {
	return `${printDouble(rank, locale)}/${printDouble(of, locale)}`;
}

export function cautionLines(cautions: readonly Issue[], locale: Locale): readonly string[] {
	return cautions.map(({ message }) => labelText(comparison.caution(labelText(message, locale)), locale));
}

/** A text of a result; anything else is no result. */
export function word(value: string): string {
	if (typeof value !== "string") throw new TypeError("not a text");
	return value;
}

function placesOf(exact: string): number {
	return exact.split(".")[1]?.length ?? 0;
}
