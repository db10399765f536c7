import { type Locale, labelText } from "../../core/label.ts";
import { localizeDecimal } from "../../number/printed.ts";
import type { Given } from "../../scoring/observations.ts";
import * as words from "./words.ts";

/** A value of a fact, as data give it, in words. */
export function printGiven(given: Given, locale: Locale): string {
	if (given === null || given === undefined) return labelText(words.none, locale);
	if (typeof given === "string") return given;
	if (typeof given === "boolean") return labelText(given ? words.yes : words.no, locale);
	if (typeof given === "number") return printDecimal(String(given), locale);
	if (typeof given !== "object") throw new TypeError("not a value");
	if ("notApplicable" in given) return labelText(words.notApplicable, locale);
	const text = "decimal" in given ? given.decimal : given.exact;
	if (typeof text !== "string") throw new TypeError("not a value");
	return printDecimal(text, locale);
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

function printDecimal(text: string, locale: Locale): string {
	return DECIMAL.test(text) ? localizeDecimal(text, locale) : text;
}
