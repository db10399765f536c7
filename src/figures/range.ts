import type { Locale } from "../core/label.ts";
import { decimalsNeeded, exactText, fixedText, readExact } from "../number/decimalText.ts";
import {
	type Bound,
	contains,
	type End,
	type ExactInterval,
	type Interval,
	isEmpty,
	onlyValue,
	toBound,
} from "../number/interval.ts";
import { localizeDecimal } from "../number/printed.ts";
import * as q from "../number/rational.ts";
import type { ValueRange } from "./finding.ts";
import type { Figure } from "./model.ts";

import type { FoundRange } from "./solver/solve.ts";
import { printedAs } from "./toFigures.ts";

const EMPTY: ValueRange = {
	empty: true,
	min: null,
	max: null,
	integer: false,
	ends: "exact",
	holes: "none",
	text: "∅",
};

/** A found range as data. Whole numbers further apart than neighbours may have holes between them. */
export function toValueRange(
	found: FoundRange,
	{ kind, domain }: Pick<Figure, "kind" | "domain">,
): ValueRange {
	const isInteger = kind !== "real";
	if (found.kind === "empty") return { ...EMPTY, integer: isInteger };
	const isFound = found.kind === "found";
	const interval = isFound ? found.interval : domain;
	const isExact = isFound && found.isExact;
	return {
		empty: false,
		min: interval.min && toBound(interval.min),
		max: interval.max && toBound(interval.max),
		integer: isInteger,
		ends: isExact ? "exact" : "bound",
		holes: (isFound && found.hasNoGaps) || hasNoRoom(interval, isInteger) ? "none" : "possible",
		text: intervalText(interval, isInteger),
	};
}

export function intervalRange(interval: ExactInterval, figure: Pick<Figure, "kind" | "domain">): ValueRange {
	const found: FoundRange = isEmpty(interval)
		? { kind: "empty" }
		: { kind: "found", interval, isExact: true, hasNoGaps: true };
	return toValueRange(found, figure);
}

/** The one print that stands for every value of the range, or undefined. */
export function printFor(
	range: ValueRange,
	interval: ExactInterval,
	figure: Figure,
	locale: Locale,
): string | undefined {
	if (range.empty || figure.isThreshold) return undefined;
	const value = onlyValue(interval);
	if (!figure.isRounded) return value && printLike(value, figure, locale);
	const { min, max } = interval;
	if (!min || !max) return undefined;
	const unit = q.powerOfTen(figure.places);
	const first = q.floor(q.multiply(min.at, unit));
	// The print lies within one unit of the least value, whatever the rounding mode.
	for (const step of [0n, 1n, -1n]) {
		const print = q.divide(q.integer(first + step), unit);
		if (holdsInterval(printedAs(print, figure), interval)) return printLike(print, figure, locale);
	}
	return undefined;
}

/** A value in the places and with the percent sign of the figure's own print. */
export function printLike(value: q.Rational, { places, percent, signed }: Figure, locale: Locale): string {
	const shown = Math.max(places, decimalsNeeded(value) ?? places, 0);
	const text = localizeDecimal(fixedText(value, shown), locale);
	const plus = signed && q.signOf(value) > 0 ? "+" : "";
	return `${plus}${text}${percent ? "%" : ""}`;
}

/** The ends of a range, read back from their exact texts. */
export function toExactInterval({ min, max }: Interval): ExactInterval {
	const toEnd = (bound: Bound | null): End | null =>
		bound && { at: readExact(bound.exact) ?? q.ZERO, open: bound.open };
	return { min: toEnd(min), max: toEnd(max) };
}

/** `[83.45, 83.47)` for numbers, `16049..16050` for whole ones. */
function intervalText({ min, max }: ExactInterval, isInteger: boolean): string {
	const only = onlyValue({ min, max });
	if (isInteger && only) return exactText(only);
	if (isInteger && min && max) return `${exactText(min.at)}..${exactText(max.at)}`;
	const left = min ? `${min.open ? "(" : "["}${exactText(min.at)}` : "(-∞";
	const right = max ? `${exactText(max.at)}${max.open ? ")" : "]"}` : "∞)";
	return `${left}, ${right}`;
}

function hasNoRoom(interval: ExactInterval, isInteger: boolean): boolean {
	if (onlyValue(interval)) return true;
	const { min, max } = interval;
	return isInteger && min !== null && max !== null && q.compare(q.subtract(max.at, min.at), q.ONE) <= 0;
}

function holdsInterval(outer: ExactInterval, inner: ExactInterval): boolean {
	return holdsEnd(outer, inner.min) && holdsEnd(outer, inner.max);
}

function holdsEnd(outer: ExactInterval, end: End | null): boolean {
	if (!end) return false;
	if (contains(outer, end.at)) return true;
	// An end that is not reached itself may touch an open end of the outer interval.
	const touches = [outer.min, outer.max].some((other) => other !== null && q.equals(other.at, end.at));
	return end.open && touches;
}
