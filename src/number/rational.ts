import { greatestCommonDivisor } from "./reals/divisor.ts";

/** An exact fraction in lowest terms, `d` above zero. */
export interface Rational {
	readonly n: bigint;
	readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const HUNDRED: Rational = { n: 100n, d: 1n };

/** The fraction n/d; the caller has made sure that d is not zero. */
export function fraction(n: bigint, d: bigint): Rational {
	if (d === 1n) return { n, d };
	const divisor = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
	const sign = d < 0n ? -divisor : divisor;
	return { n: n / sign, d: d / sign };
}

export function integer(n: bigint | number): Rational {
	return { n: BigInt(n), d: 1n };
}

export function add(a: Rational, b: Rational): Rational {
	if (a.d === b.d) return fraction(a.n + b.n, a.d);
	return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
	if (a.d === b.d) return fraction(a.n - b.n, a.d);
	return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
	if (a.d === 1n && b.d === 1n) return { n: a.n * b.n, d: 1n };
	return fraction(a.n * b.n, a.d * b.d);
}

/** a/b; the caller has made sure that b is not zero. */
export function divide(a: Rational, b: Rational): Rational {
	if (b.d === 1n && (b.n === 1n || b.n === -1n)) return b.n === 1n ? a : negate(a);
	return fraction(a.n * b.d, a.d * b.n);
}

export function negate(a: Rational): Rational {
	return { n: -a.n, d: a.d };
}

export function absolute(a: Rational): Rational {
	return a.n < 0n ? negate(a) : a;
}

export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
	const left = a.d === b.d ? a.n : a.n * b.d;
	const right = a.d === b.d ? b.n : b.n * a.d;
	return left < right ? -1 : left > right ? 1 : 0;
}

export function equals(a: Rational, b: Rational): boolean {
	return a.n === b.n && a.d === b.d;
}

export function signOf(a: Rational): -1 | 0 | 1 {
	return a.n < 0n ? -1 : a.n > 0n ? 1 : 0;
}

export function isInteger(a: Rational): boolean {
	return a.d === 1n;
}

export function floor(a: Rational): bigint {
	const quotient = a.n / a.d;
	return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient;
}

export function ceiling(a: Rational): bigint {
	return -floor(negate(a));
}

/** 10^places, also below zero. */
export function powerOfTen(places: number): Rational {
	const power = 10n ** BigInt(Math.abs(places));
	return places < 0 ? { n: 1n, d: power } : { n: power, d: 1n };
}

export function sum(values: readonly Rational[]): Rational {
	return values.reduce(add, ZERO);
}
