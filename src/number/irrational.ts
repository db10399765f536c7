import { Decimal } from "decimal.js";
import { describe } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import * as messages from "./messages.ts";
import { checkRounding, toRational } from "./numeric.ts";
import {
	add,
	equals,
	floor,
	fraction,
	multiply,
	negate,
	ONE,
	powerOfTen,
	type Rational,
	signOf,
	subtract,
	ZERO,
} from "./rational.ts";
import { integerRoot } from "./reals/integerRoot.ts";
import { type Rounding, roundRational } from "./round.ts";

/**
 * Two decimals between which a value lies: equal when the value is exactly that, otherwise
 * neighbours with `digits` decimals and the value strictly between them.
 */
export interface Enclosure {
	readonly low: Rational;
	readonly high: Rational;
}

const MOST_DIGITS = 500;
/** decimal.js knows ln 10 to 1025 digits, and needs a few of them itself. */
const MOST_PRECISION = 1000;
/** Of a number under a root, which keeps a root below a second. */
const MOST_BITS = 1_000_000;

/** Private, with settings of its own: what a host sets on `Decimal` does not reach it. */
const PrivateDecimal: Decimal.Constructor = /* @__PURE__ */ Decimal.clone({ defaults: true });

/**
 * The natural logarithm of a positive value, to `digits` decimals (0 to 500); ln 1 is exactly 0.
 *
 * Formula: number.irrational.
 */
export function encloseLn(value: Rational, digits: number): Enclosure {
	checkDigits(digits);
	if (signOf(value) <= 0) return refuse("NOT_POSITIVE", ["value"], messages.notPositive);
	if (equals(value, ONE)) return { low: ZERO, high: ZERO };
	if (value.n < value.d) return mirror(encloseLn({ n: value.d, d: value.n }, digits));
	checkCost(bitLength(value.n));
	// ln of a rational other than 1 is irrational, so enough precision tells its decimals.
	let precision = digits + 20;
	for (;;) {
		const { low, high } = approximateLn(value, precision);
		const down = floor(multiply(low, powerOfTen(digits)));
		if (down === floor(multiply(high, powerOfTen(digits)))) return cell(down, digits);
		if (precision === MOST_PRECISION) return refuse("TOO_COSTLY", [], messages.tooCostly);
		precision = Math.min(2 * precision, MOST_PRECISION);
	}
}

/**
 * The real root of a degree of 1 or more, to `digits` decimals (0 to 500); exact where it is rational.
 *
 * Formula: number.irrational.
 */
export function encloseRoot(value: Rational, degree: number, digits: number): Enclosure {
	checkDigits(digits);
	if (!Number.isSafeInteger(degree) || degree < 1) {
		return refuse("BAD_DEGREE", ["degree"], messages.badDegree, { received: describe(degree) });
	}
	if (signOf(value) < 0) {
		if (degree % 2 === 0) return refuse("NEGATIVE_ROOT", ["value"], messages.negativeRoot);
		return mirror(encloseRoot(negate(value), degree, digits));
	}
	checkCost(bitLength(value.n) + bitLength(value.d) + degree * digits * 4);
	const exact = rationalRoot(value, degree);
	if (exact) return { low: exact, high: exact };
	const scaled = (value.n * 10n ** BigInt(degree * digits)) / value.d;
	return cell(integerRoot(scaled, degree), digits);
}

/**
 * A positive base to a rational power, to `digits` decimals (0 to 500); exact where it is rational.
 *
 * Formula: number.irrational.
 */
export function enclosePower(base: Rational, exponent: Rational, digits: number): Enclosure {
	checkDigits(digits);
	if (signOf(base) <= 0) return refuse("NOT_POSITIVE", ["base"], messages.notPositive);
	if (equals(base, ONE)) return { low: ONE, high: ONE };
	const inverted = signOf(exponent) < 0;
	const times = inverted ? -exponent.n : exponent.n;
	checkCost(Number(times) * (bitLength(base.n) + bitLength(base.d)) + Number(exponent.d));
	const over = base.n ** times;
	const under = base.d ** times;
	return encloseRoot(inverted ? { n: under, d: over } : { n: over, d: under }, Number(exponent.d), digits);
}

/**
 * Rounds a value that is known only between two ends: adds digits until both round alike. An irrational
 * value is never a tie, so enough digits decide; where they run out, it refuses rather than guesses.
 */
export function roundEnclosed(enclose: (digits: number) => Enclosure, rounding: Rounding): Rational {
	let digits = Math.max(checkRounding(rounding).places, 0) + 2;
	for (;;) {
		const { low, high } = enclose(digits);
		const rounded = roundRational(low, rounding);
		if (equals(rounded, roundRational(high, rounding))) return rounded;
		if (digits === MOST_DIGITS) return refuse("TOO_COSTLY", [], messages.tooCostly);
		digits = Math.min(2 * digits, MOST_DIGITS);
	}
}

function checkDigits(digits: number): void {
	if (Number.isInteger(digits) && digits >= 0 && digits <= MOST_DIGITS) return;
	refuse("BAD_DIGITS", ["digits"], messages.badDigits, { received: describe(digits) });
}

function checkCost(bits: number): void {
	if (bits > MOST_BITS) refuse("TOO_COSTLY", [], messages.tooCostly);
}

function mirror({ low, high }: Enclosure): Enclosure {
	return { low: negate(high), high: negate(low) };
}

/** From `down` to the next, both counted in units of the last decimal. */
function cell(down: bigint, digits: number): Enclosure {
	const scale = 10n ** BigInt(digits);
	return { low: fraction(down, scale), high: fraction(down + 1n, scale) };
}

/** Ends around ln(value) for a value above 1. */
function approximateLn(value: Rational, precision: number): Enclosure {
	// The value to so many significant digits, cut off below and above: its decimals need not end.
	const shift = precision - decimalLength(value.n) + decimalLength(value.d);
	const over = shift < 0 ? value.n : value.n * 10n ** BigInt(shift);
	const under = shift < 0 ? value.d * 10n ** BigInt(-shift) : value.d;
	const below = over / under;
	const above = below * under === over ? below : below + 1n;
	const low = lnOfDecimal(below, shift, precision);
	const high = above === below ? low : lnOfDecimal(above, shift, precision);
	// decimal.js is right to about its last digit; ten thousand times that is left on either side.
	const margin = multiply(high, powerOfTen(5 - precision));
	const lowest = subtract(low, margin);
	return { low: signOf(lowest) < 0 ? ZERO : lowest, high: add(high, margin) };
}

function lnOfDecimal(digits: bigint, shift: number, precision: number): Rational {
	PrivateDecimal.set({ precision });
	return toRational(new PrivateDecimal(`${digits}e${-shift}`).ln());
}

function rationalRoot(value: Rational, degree: number): Rational | undefined {
	const n = integerRoot(value.n, degree);
	const d = integerRoot(value.d, degree);
	const power = BigInt(degree);
	return n ** power === value.n && d ** power === value.d ? { n, d } : undefined;
}

function bitLength(value: bigint): number {
	return value.toString(16).length * 4;
}

function decimalLength(value: bigint): number {
	return value.toString().length;
}
