import type { Label, Locale } from "../core/label.ts";
import { decimalsNeeded } from "../number/decimalText.ts";
import { printRational } from "../number/formatNumber.ts";
import { type ExactInterval, onlyValue } from "../number/interval.ts";
import { toRational } from "../number/numeric.ts";
import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";
import type { Look } from "./look.ts";
import type { Figure } from "./model.ts";
import type { Term } from "./relationShape.ts";

/** Makes a text in both languages; numbers keep the marks of the report. */
export function inBoth(write: (locale: Locale) => string): Label {
	return { vi: write("vi"), en: write("en") };
}

export function say(locale: Locale, vi: string, en: string): string {
	return locale === "vi" ? vi : en;
}

/** A value in the report's marks: with all its decimals, or cut to `places` by half-up where they go on. */
export function printValue(value: Rational, places: number, marks: Locale): string {
	const needed = decimalsNeeded(value);
	if (needed !== undefined && needed <= places) return printRational(value, { locale: marks });
	return printRational(value, { locale: marks, places: Math.max(places, 0), mode: "half-up" });
}

export function nameOf({ label, ref }: Pick<Figure, "label" | "ref">, locale: Locale): string {
	if (label === undefined) return ref;
	const own = typeof label === "string" ? label : label[locale];
	return ref.endsWith(".of") ? `${own}.of` : own;
}

/** `tasks 32`, or the name alone with the remark that it is not printed. */
function nameAndPrint(figure: Figure, locale: Locale): string {
	const name = nameOf(figure, locale);
	if (figure.printed !== null) return `${name} ${figure.printed}`;
	return `${name} (${figure.missing ? say(locale, "thiếu", "missing") : say(locale, "không in", "not printed")})`;
}

/** A term with its print: `tasks 32`, or the number itself. */
export function termText(term: Term, look: Look, marks: Locale, locale: Locale): string {
	const figure = look.figure(term);
	return figure ? nameAndPrint(figure, locale) : printOf(term, look, marks);
}

/** The print alone: `32`. */
export function printOf(term: Term, look: Look, marks: Locale): string {
	if (typeof term === "number") return printRational(toRational(term), { locale: marks });
	return look.figure(term)?.printed ?? term;
}

/** `more than 83,45, less than 83,47`. */
export function printRange(
	interval: ExactInterval,
	isInteger: boolean,
	marks: Locale,
	locale: Locale,
): string {
	const only = onlyValue(interval);
	const print = (value: Rational): string => printValue(value, decimalsNeeded(value) ?? 4, marks);
	if (only) return print(only);
	const { min, max } = interval;
	if (isInteger && min && max)
		return say(locale, `${print(min.at)} đến ${print(max.at)}`, `${print(min.at)} to ${print(max.at)}`);
	if (min && max && !min.open) {
		const end = max.open ? say(locale, "dưới ", "less than ") : "";
		return say(
			locale,
			`từ ${print(min.at)} đến ${end}${print(max.at)}`,
			`from ${print(min.at)} to ${end}${print(max.at)}`,
		);
	}
	const low =
		min &&
		(min.open ? say(locale, "lớn hơn ", "more than ") : say(locale, "ít nhất ", "at least ")) + print(min.at);
	const high =
		max &&
		(max.open ? say(locale, "nhỏ hơn ", "less than ") : say(locale, "nhiều nhất ", "at most ")) +
			print(max.at);
	return [low, high].filter(Boolean).join(", ") || say(locale, "bất kỳ giá trị nào", "any value");
}

/** `1 too many`, `more than 0,15 too little`. */
export function printGap(
	gap: Rational,
	isOpen: boolean,
	isCount: boolean,
	marks: Locale,
	locale: Locale,
): string {
	const amount = printValue(q.absolute(gap), 6, marks);
	const more = isOpen ? say(locale, "hơn ", "more than ") : "";
	const isOver = q.signOf(gap) > 0;
	const en = isCount ? (isOver ? "too many" : "too few") : isOver ? "too much" : "too little";
	return say(locale, `${isOver ? "thừa" : "thiếu"} ${more}${amount}`, `${more}${amount} ${en}`);
}
