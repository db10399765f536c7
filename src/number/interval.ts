import { exactText, nearestDouble } from "./decimalText.ts";
import {
	add,
	compare,
	fraction,
	multiply,
	negate,
	powerOfTen,
	type Rational,
	signOf,
	subtract,
} from "./rational.ts";
import type { RoundingMode } from "./round.ts";

/** One end of a set of numbers. */
export interface End {
	readonly at: Rational;
	/** True when the end itself does not belong to the set. */
	readonly open: boolean;
}

/** All numbers between two ends; `null` is no end on that side. */
export interface ExactInterval {
	readonly min: End | null;
	readonly max: End | null;
}

/** One end of a range that leaves the library. */
export interface Bound {
	/** The double nearest the end. */
	readonly value: number;
	/** The end exactly, without a locale: `"83.45"` or `"802550/8137"`. */
	readonly exact: string;
	/** True when the end itself does not belong to the range. */
	readonly open: boolean;
}

/** A range of numbers that leaves the library; `null` is no end on that side. */
export interface Interval {
	readonly min: Bound | null;
	readonly max: Bound | null;
}

export const EVERYTHING: ExactInterval = { min: null, max: null };

export function pointInterval(at: Rational): ExactInterval {
	return { min: { at, open: false }, max: { at, open: false } };
}

/** The true values that print as `value` when rounded to `places` in this mode. */
export function roundingInterval(value: Rational, places: number, mode: RoundingMode): ExactInterval {
	const unit = powerOfTen(-places);
	const half = multiply(unit, { n: 1n, d: 2n });
	const sign = signOf(value);
	const between = (low: Rational, lowOpen: boolean, high: Rational, highOpen: boolean): ExactInterval => ({
		min: { at: low, open: lowOpen },
		max: { at: high, open: highOpen },
	});
	switch (mode) {
		case "half-up":
			return between(subtract(value, half), sign <= 0, add(value, half), sign >= 0);
		case "half-even": {
			const isEven = multiply(value, powerOfTen(places)).n % 2n === 0n;
			return between(subtract(value, half), !isEven, add(value, half), !isEven);
		}
		case "truncate":
			if (sign > 0) return between(value, false, add(value, unit), true);
			if (sign < 0) return between(subtract(value, unit), true, value, false);
			return between(negate(unit), true, unit, true);
		case "floor":
			return between(value, false, add(value, unit), true);
		case "ceiling":
			return between(subtract(value, unit), true, value, false);
	}
}

/** The smallest interval that holds both; each end merged for itself. */
export function hull(a: ExactInterval, b: ExactInterval): ExactInterval {
	return { min: lowerEnd(a.min, b.min), max: upperEnd(a.max, b.max) };
}

export function intersect(a: ExactInterval, b: ExactInterval): ExactInterval {
	return { min: tighterMin(a.min, b.min), max: tighterMax(a.max, b.max) };
}

export function isEmpty({ min, max }: ExactInterval): boolean {
	if (!min || !max) return false;
	const order = compare(min.at, max.at);
	return order > 0 || (order === 0 && (min.open || max.open));
}

export function contains({ min, max }: ExactInterval, value: Rational): boolean {
	if (min) {
		const order = compare(value, min.at);
		if (order < 0 || (order === 0 && min.open)) return false;
	}
	if (!max) return true;
	const order = compare(value, max.at);
	return order < 0 || (order === 0 && !max.open);
}

/** The only value of the interval, if it has but one. */
export function onlyValue({ min, max }: ExactInterval): Rational | undefined {
	if (!min || !max || min.open || max.open) return undefined;
	return compare(min.at, max.at) === 0 ? min.at : undefined;
}

export function toBound(end: End): Bound {
	return { value: nearestDouble(end.at), exact: exactText(end.at), open: end.open };
}

export function toInterval({ min, max }: ExactInterval): Interval {
	return { min: min && toBound(min), max: max && toBound(max) };
}

/** The integers of an interval, as an interval with closed ends. */
export function wholeNumbers({ min, max }: ExactInterval): ExactInterval {
	return {
		min: min && { at: fraction(firstInteger(min), 1n), open: false },
		max: max && { at: fraction(-firstInteger({ at: negate(max.at), open: max.open }), 1n), open: false },
	};
}

function firstInteger({ at, open }: End): bigint {
	const quotient = at.n / at.d;
	const isWhole = at.d === 1n;
	const ceiling = isWhole || at.n < 0n ? quotient : quotient + 1n;
	return isWhole && open ? ceiling + 1n : ceiling;
}

function lowerEnd(a: End | null, b: End | null): End | null {
	if (!a || !b) return null;
	const order = compare(a.at, b.at);
	if (order === 0) return a.open ? b : a;
	return order < 0 ? a : b;
}

function upperEnd(a: End | null, b: End | null): End | null {
	if (!a || !b) return null;
	const order = compare(a.at, b.at);
	if (order === 0) return a.open ? b : a;
	return order > 0 ? a : b;
}

function tighterMin(a: End | null, b: End | null): End | null {
	if (!a || !b) return a ?? b;
	const order = compare(a.at, b.at);
	if (order === 0) return a.open ? a : b;
	return order > 0 ? a : b;
}

function tighterMax(a: End | null, b: End | null): End | null {
	if (!a || !b) return a ?? b;
	const order = compare(a.at, b.at);
	if (order === 0) return a.open ? a : b;
	return order < 0 ? a : b;
}
