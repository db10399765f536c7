import { integer, multiply, negate, type Rational, subtract } from "../rational.ts";
import type { Fraction, Root } from "../real.ts";
import { type Power, toCoprime } from "./coprime.ts";
import { bitLength, smallDivisor } from "./divisor.ts";
import { lowestTerms, multiplyFractions } from "./fraction.ts";
import { exactRoot } from "./integerRoot.ts";

/** Of numerator and denominator together: beyond, a number is enclosed and not kept exact. */
export const MOST_BITS = 20_000;
const MOST_DEGREE = 5040;

const HALF: Rational = { n: 1n, d: 2n };

/** base^exponent for a base above zero. */
export interface FractionPower {
	readonly base: Fraction;
	readonly exponent: Rational;
}

/**
 * scale · Π base^exponent, exactly; `undefined` where that takes too many bits. Rational if and only if it comes out
 * as a fraction, and of a root the degree is the lowest: no two bases have a common divisor, none is a perfect power
 * that an exponent could use, so no power of the product below the common denominator is rational.
 */
export function rootOf(scale: Fraction, powers: readonly FractionPower[]): Fraction | Root | undefined {
	const wholes: Power[] = [];
	for (const { base, exponent } of powers) {
		if (bitLength(base.over) + bitLength(base.under) > MOST_BITS) return undefined;
		const { n, d } = lowestTerms(base);
		wholes.push({ base: n, exponent }, { base: d, exponent: negate(exponent) });
	}
	let outside = scale;
	const inside: Power[] = [];
	for (const power of toCoprime(wholes)) {
		const { base, exponent } = withoutRoots(power);
		const times = nearestWhole(exponent);
		if (times !== 0n) {
			const taken = raise(base, times);
			if (taken === undefined) return undefined;
			outside = multiplyFractions(outside, taken);
		}
		const rest = subtract(exponent, integer(times));
		if (rest.n !== 0n) inside.push({ base, exponent: rest });
	}
	if (inside.length === 0) return outside;
	const degree = commonDegree(inside);
	if (degree === undefined) return undefined;
	const radicand = radicandOf(inside, degree);
	return radicand && { scale: outside, radicand, degree };
}

/** base^times for a base above zero. */
function raise(base: bigint, times: bigint): Fraction | undefined {
	const count = times < 0n ? -times : times;
	if (Number(count) * bitLength(base) > MOST_BITS) return undefined;
	const power = base ** count;
	return times < 0n ? { over: 1n, under: power } : { over: power, under: 1n };
}

/** 9^(1/4) is 3^(1/2). */
function withoutRoots({ base, exponent }: Power): Power {
	let [root, times] = [base, exponent];
	let rest = Number(exponent.d);
	for (let prime = 2; prime <= rest && prime < bitLength(root); prime++) {
		while (rest % prime === 0) {
			rest /= prime;
			const smaller = exactRoot(root, prime);
			if (smaller === undefined) continue;
			root = smaller;
			times = multiply(times, integer(prime));
		}
	}
	return { base: root, exponent: times };
}

/** What is left lies above −1/2 and at most at 1/2: the square root of 1/2 is half that of 2. */
function nearestWhole(exponent: Rational): bigint {
	const { n, d } = subtract(exponent, HALF);
	const quotient = n / d;
	return n > 0n && quotient * d !== n ? quotient + 1n : quotient;
}

function commonDegree(powers: readonly Power[]): number | undefined {
	let degree = 1;
	for (const { exponent } of powers) {
		if (exponent.d > MOST_DEGREE) return undefined;
		const d = Number(exponent.d);
		degree *= d / smallDivisor(degree, d);
		if (degree > MOST_DEGREE) return undefined;
	}
	return degree;
}

function radicandOf(powers: readonly Power[], degree: number): Fraction | undefined {
	let [over, under, bits] = [1n, 1n, 0];
	for (const { base, exponent } of powers) {
		const times = (exponent.n * BigInt(degree)) / exponent.d;
		bits += bitLength(base) * Math.abs(Number(times));
		if (bits > MOST_BITS) return undefined;
		if (times > 0n) over *= base ** times;
		else under *= base ** -times;
	}
	return { over, under };
}
