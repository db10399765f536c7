import type { Locale } from "../core/label.ts";
import { type ExactInterval, intersect, isEmpty } from "../number/interval.ts";
import * as q from "../number/rational.ts";
import type { Reason } from "./finding.ts";
import type { Oracle } from "./group.ts";
import type { Figure } from "./model.ts";
import { printLike } from "./range.ts";
import { printedAs } from "./toFigures.ts";

/** A hint that more than a quarter of its variants would give is none. */
const MOST_OFTEN: q.Rational = { n: 1n, d: 4n };
const FEW = 4;

type Variants = readonly (readonly [code: Reason["code"], values: readonly q.Rational[]])[];

/** How the print of a figure may have come about, each tried against what the figure may be. */
export function figureReasons(
	oracle: Oracle,
	variable: number,
	freed: readonly number[],
	range: { readonly interval: ExactInterval; readonly isExact: boolean },
	locale: Locale,
): readonly Reason[] {
	const figure = oracle.figureAt(variable);
	const value = figure?.value;
	if (!figure || !value || figure.isThreshold) return [];
	const others = freed.filter((other) => other !== variable);
	const fits = (value: q.Rational): boolean => {
		const print = printedAs(value, figure);
		if (isEmpty(intersect(print, range.interval))) return false;
		return range.isExact || oracle.allows(variable, print, others) === "sat";
	};
	return variantsOf(figure, value).flatMap(([code, values]): Reason[] => {
		const good = values.filter(fits);
		const near = nearestTo(good, value);
		if (!near || isTooCommon(good.length, values.length)) return [];
		return [
			{
				code,
				figures: [figure.ref],
				value: printLike(near, figure, locale),
				matches: good.length,
				tried: values.length,
			},
		];
	});
}

/** The prints one slip away, by the kind of slip; each value once. */
function variantsOf(figure: Figure, value: q.Rational): Variants {
	const scale = q.powerOfTen(Math.max(figure.places, 0));
	const digits = String(q.absolute(q.multiply(value, scale)).n);
	const toValue = (text: string): q.Rational => {
		const size = q.divide(q.integer(BigInt(text)), scale);
		return q.signOf(value) < 0 ? q.negate(size) : size;
	};
	const places = [...digits].map((_, index) => index);
	const numerals = [..."0123456789"];
	const at = (index: number, put: string, skip: number): string =>
		digits.slice(0, index) + put + digits.slice(index + skip);
	const fromTexts = (texts: readonly string[]): readonly q.Rational[] => {
		const usual = texts.filter(
			(text) => text !== "" && text !== digits && (text.length === 1 || !text.startsWith("0")),
		);
		return [...new Set(usual)].map(toValue);
	};
	const swapped = places.slice(1).map((index) => at(index - 1, `${digits[index]}${digits[index - 1]}`, 2));
	return [
		["digitsSwapped", fromTexts(swapped)],
		["oneDigit", fromTexts(places.flatMap((index) => numerals.map((numeral) => at(index, numeral, 1))))],
		["extraDigit", fromTexts(places.map((index) => at(index, "", 1)))],
		[
			"missingDigit",
			fromTexts(
				[...places, digits.length].flatMap((index) => numerals.map((numeral) => at(index, numeral, 0))),
			),
		],
		["sign", q.signOf(value) === 0 ? [] : [q.negate(value)]],
		["complement", figure.percent ? [q.subtract(q.HUNDRED, value)] : []],
		["decimalMark", [-3, -2, -1, 1, 2, 3].map((shift) => q.multiply(value, q.powerOfTen(shift)))],
	];
}

/** Of a handful of variants one says little either way and is kept. */
export function isTooCommon(matches: number, tried: number): boolean {
	return tried >= FEW && q.compare(q.fraction(BigInt(matches), BigInt(tried)), MOST_OFTEN) > 0;
}

function nearestTo(values: readonly q.Rational[], to: q.Rational): q.Rational | undefined {
	const distance = (value: q.Rational): q.Rational => q.absolute(q.subtract(value, to));
	const [first, ...rest] = values;
	return first && rest.reduce((a, b) => (q.compare(distance(b), distance(a)) < 0 ? b : a), first);
}
