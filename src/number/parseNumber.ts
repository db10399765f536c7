import { describe, shorten } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import { checkLocale, type Label, type Locale } from "../core/label.ts";
import * as messages from "./messages.ts";
import { checkOptions, toNumber } from "./numeric.ts";
import { isDayAndMonth, LONGEST_NUMBER, type PrintedNumber, readDigits, readingsOf } from "./printed.ts";
import { equals, negate } from "./rational.ts";

/** How a printed number is written. Left out, only text that reads alike everywhere is accepted. */
export interface ParseNumberOptions {
	readonly locale?: Locale | undefined;
}

/** A number that was read from print, with what the print says beside the digits. */
export interface ParsedNumber {
	readonly value: number;
	/** Decimals printed: 2 for `86,70`. */
	readonly places: number;
	/** Present when a percent sign follows; the value is not rescaled. */
	readonly percent?: true;
	/** The scale or the total after a slash: 100 in `86,67/100`. */
	readonly of?: number;
}

/** The same, exactly. */
export interface ExactParsedNumber extends PrintedNumber {
	readonly percent: boolean;
	readonly of: PrintedNumber | undefined;
}

const SHAPE = /^([+\-−]?)([\d.,]+)(?:\/([\d.,]+))?\s*(%?)$/;

/**
 * Reads a number as people print it: grouping, a decimal comma, a percent sign, a scale after a slash.
 * What can be read in two ways is refused and both readings are named, for `1.456` is 1456 in a
 * Vietnamese report and 1.456 in an English table.
 *
 * Formula: number.parse.
 *
 * @param text - The printed number, such as `"1.456"`, `"39,08%"` or `"86,67/100"`.
 * @param options - `locale`: `vi` (1.456,5) or `en` (1,456.5).
 * @returns The value, its printed decimals, and the percent sign or the scale where there is one.
 * @throws `AMBIGUOUS_NUMBER`, `UNREADABLE_NUMBER`, `TOO_LONG`, `NOT_TEXT`, `BAD_LOCALE`, `BAD_OPTIONS`,
 * `UNREPRESENTABLE`.
 *
 * @example
 * ```ts
 * import { parseNumber } from "steerindex/number";
 * parseNumber("1.456", { locale: "vi" }); // => { value: 1456, places: 0 }
 * parseNumber("39,08%", { locale: "vi" }); // => { value: 39.08, places: 2, percent: true }
 * parseNumber("86,67/100", { locale: "vi" }); // => { value: 86.67, places: 2, of: 100 }
 * ```
 */
export function parseNumber(text: string, options: ParseNumberOptions = {}): ParsedNumber {
	const { value, places, percent, of } = readPrintedNumber(text, checkOptions(options).locale);
	return {
		value: toNumber(value),
		places,
		...(percent ? { percent } : {}),
		...(of ? { of: toNumber(of.value) } : {}),
	};
}

export function readPrintedNumber(text: string, locale: Locale | undefined): ExactParsedNumber {
	if (typeof text !== "string")
		return refuse("NOT_TEXT", ["text"], messages.notText, { received: describe(text) });
	if (locale !== undefined) checkLocale(locale);
	const trimmed = text.trim();
	if (trimmed.length > LONGEST_NUMBER) {
		return refuse("TOO_LONG", ["text"], messages.tooLong, { received: shorten(trimmed) });
	}
	const [, sign, digits, scale, percent] = SHAPE.exec(trimmed) ?? [];
	if (digits === undefined) return refuseText("UNREADABLE_NUMBER", trimmed);
	if (scale !== undefined && (isDayAndMonth(digits, scale) || isMonthAndYear(digits, scale))) {
		return refuse("AMBIGUOUS_NUMBER", ["text"], messages.ambiguousNumber(shareOrDate(digits, scale)), {
			received: trimmed,
		});
	}
	const read = readUnsigned(digits, locale);
	return {
		value: sign === "-" || sign === "−" ? negate(read.value) : read.value,
		places: read.places,
		percent: percent === "%",
		of: scale === undefined ? undefined : readUnsigned(scale, locale),
	};
}

function readUnsigned(digits: string, locale: Locale | undefined): PrintedNumber {
	const readings = readingsOf(digits);
	const read = locale ? readDigits(digits, locale) : readWithoutLocale(digits, readings.length);
	if (read) return read;
	if (readings.length === 0) return refuseText("UNREADABLE_NUMBER", digits);
	return refuse("AMBIGUOUS_NUMBER", ["text"], messages.ambiguousNumber(readings), { received: digits });
}

function readWithoutLocale(digits: string, readings: number): PrintedNumber | undefined {
	const vi = readDigits(digits, "vi");
	const en = readDigits(digits, "en");
	if (vi && en) return equals(vi.value, en.value) ? vi : undefined;
	return readings === 1 ? (vi ?? en) : undefined;
}

function isMonthAndYear(month: string, year: string): boolean {
	return isDayAndMonth("1", month) && /^(19|20)\d\d$/.test(year);
}

function shareOrDate(a: string, b: string): readonly Label[] {
	return [
		messages.readAsShare(a, b),
		isDayAndMonth(a, b) ? messages.readAsDate(a, b) : messages.readAsMonth(a, b),
	];
}

function refuseText(code: string, text: string): never {
	return refuse(code, ["text"], messages.unreadableNumber, { received: describe(text) });
}
