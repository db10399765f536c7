import { refuse } from "../../core/error.ts";
import { sha256 } from "../../core/sha256.ts";
import type { Enclosure } from "../irrational.ts";
import * as messages from "../messages.ts";
import type { Enclosed, Fraction, Real, Root } from "../real.ts";
import {
	type Bounds,
	boundFraction,
	boundPower,
	divideDown,
	divideUp,
	resizeBounds,
	scaleBounds,
	tenTo,
} from "./bounds.ts";
import { bitLength } from "./divisor.ts";
import { isFraction, lowestTerms } from "./fraction.ts";

/** An `Enclosed` of this library, whose ends are had without fractions. */
interface Bounded extends Enclosed {
	readonly bound: (digits: number) => Bounds;
}

/** More digits than any logarithm can be told to. */
export const MOST_WORKING_DIGITS = 1000;

const LONGEST_KEY = 200;
/** A longer fraction keeps its terms in its key: equal ones may then have two keys, never two numbers one. */
const LONGEST_UNDER = 2n ** 4096n;

export function isRoot(value: Real): value is Root {
	return "radicand" in value;
}

export function isEnclosed(value: Real): value is Enclosed {
	return "key" in value;
}

/**
 * A number told by `bound`, which is asked again only for more digits than before, and then for `ahead` of these. Its
 * key is made by `name` when somebody asks.
 */
export function enclosed<T extends object>(
	parts: T,
	name: () => string,
	bound: (digits: number) => Bounds,
	ahead: (digits: number) => number = (digits) => digits,
): Enclosed & T {
	let key: string | undefined;
	let known: (Bounds & { readonly digits: number }) | undefined;
	const remember = (digits: number): Bounds => {
		if (known === undefined || known.digits < digits) {
			const working = ahead(digits);
			known = { ...bound(working), digits: working };
		}
		return resizeBounds(known, known.digits, digits);
	};
	const made: Bounded & T = {
		...parts,
		get key() {
			key ??= shortKey(name());
			return key;
		},
		enclose: (digits) => toEnclosure(remember(digits), digits),
		bound: remember,
	};
	return made;
}

/** Ends of any number; how near to each other is not promised. */
export function boundsOf(value: Real, digits: number): Bounds {
	if (isFraction(value)) return boundFraction(value, digits);
	if (isRoot(value)) return boundRoot(value, digits);
	if (isBounded(value)) return value.bound(digits);
	return toBounds(value.enclose(digits), digits);
}

/** Ends of a number that is known not to be zero, of one sign: more digits are worked with where that takes them. */
export function boundsWithoutZero(value: Real, digits: number): Bounds & { readonly digits: number } {
	for (let working = digits; ; working = Math.min(2 * working, MOST_WORKING_DIGITS)) {
		const ends = boundsOf(value, working);
		if (ends.low > 0n || ends.high < 0n) return { ...ends, digits: working };
		if (working >= MOST_WORKING_DIGITS) return refuse("TOO_COSTLY", [], messages.tooCostly);
	}
}

export function toBounds({ low, high }: Enclosure, digits: number): Bounds {
	const unit = tenTo(digits);
	return { low: divideDown(low.n * unit, low.d), high: divideUp(high.n * unit, high.d) };
}

export function toEnclosure({ low, high }: Bounds, digits: number): Enclosure {
	const under = tenTo(digits);
	const least = lowestTerms({ over: low, under });
	return { low: least, high: low === high ? least : lowestTerms({ over: high, under }) };
}

/** Equal keys are equal numbers. */
export function keyOf(value: Real): string {
	if (isFraction(value)) return fractionKey(value);
	if (!isRoot(value)) return value.key;
	const { over, under } = value.radicand;
	return shortKey(`${fractionKey(value.scale)}*root(${over}/${under},${value.degree})`);
}

function fractionKey(value: Fraction): string {
	const isLong = value.under > LONGEST_UNDER;
	const { n, d } = isLong ? { n: value.over, d: value.under } : lowestTerms(value);
	return shortKey(isLong ? `0x${n.toString(16)}/${d.toString(16)}` : d === 1n ? String(n) : `${n}/${d}`);
}

/** The fingerprint of a long key stands for it. */
function shortKey(key: string): string {
	return key.length <= LONGEST_KEY ? key : `#${sha256(key)}`;
}

function boundRoot({ scale, radicand, degree }: Root, digits: number): Bounds {
	const working = digits + 1 + wholeDigits(scale);
	const ends = scaleBounds(boundPower(radicand, 1n, BigInt(degree), working), scale);
	return resizeBounds(ends, working, digits);
}

/** About how many digits stand before the decimal point. */
export function wholeDigits({ over, under }: Fraction): number {
	return Math.max(0, Math.ceil((bitLength(over) - bitLength(under) + 1) * Math.LOG10E * Math.LN2));
}

function isBounded(value: Enclosed): value is Bounded {
	return "bound" in value;
}
