import { multiply, type Rational } from "../rational.ts";
import type { Fraction, Real } from "../real.ts";
import { lnReal } from "../realLn.ts";
import { multiplyReals, negateReal, rationalOf } from "./arithmetic.ts";
import { primeFactors } from "./bounds.ts";
import { signOfReal } from "./compare.ts";
import { bitLength } from "./divisor.ts";
import { isEnclosed } from "./enclosed.ts";
import { expReal } from "./exponential.ts";
import { type Factor, type Factored, factorsOf, productOf } from "./factors.ts";
import { isFraction, NONE, negateFraction, WHOLE } from "./fraction.ts";
import { nearestRealDouble } from "./leave.ts";
import { MOST_BITS } from "./rootOf.ts";

/** A root whose degree has a larger prime factor is taken by logarithms. */
const MOST_PRIME = 997;
const MOST_WORKED_DEGREE = 1_000_000n;
/** A power with more digits before its point, or zeros after it, is not worked with. */
const MOST_DIGITS = 10_000;

/**
 * base^exponent; `undefined` where that is no real number, where the sign of the base is not told, or beyond some
 * ten thousand digits. 0^0 is undefined.
 */
export function powerReal(base: Real, exponent: Real): Real | undefined {
	const sign = signOfReal(base);
	const times = rationalOf(exponent);
	if (times === undefined) return sign === 1 ? byLogarithm(base, exponent) : undefined;
	if (times.n === 0n) return sign === 0 || sign === undefined ? undefined : WHOLE;
	if (sign === 0) return times.n > 0n ? NONE : undefined;
	const isWhole = times.d === 1n;
	if (sign !== 1 && !isWhole) return undefined;
	if (sign === undefined && times.n < 0n) return undefined;
	if (isFraction(base) && isWhole && isShortPower(base, times.n)) return wholePower(base, times.n);
	const power = productOf(
		isWhole ? raiseWhole(factorsOf(base), times) : { content: WHOLE, factors: raisePositive(base, times) },
	);
	if (!isEnclosed(power)) return power;
	if (!isWithinReach(base, times)) return undefined;
	return isWorkable(power) ? power : byLogarithm(base, exponent);
}

/** The real root of a degree of 1 or more, of a negative number where the degree is odd; else `undefined`. */
export function rootReal(value: Real, degree: number): Real | undefined {
	const share: Fraction = { over: 1n, under: BigInt(degree) };
	if (degree % 2 === 0 || signOfReal(value) !== -1) return powerReal(value, share);
	const root = powerReal(negateReal(value), share);
	return root && negateReal(root);
}

/** Factors of base^times for a base above zero. */
export function raisePositive(base: Real, times: Rational): readonly Factor[] {
	const { content, factors } = factorsOf(base);
	const isApart = content.over > 0n && factors.every((factor) => signOfReal(factor.base) === 1);
	if (isApart) return raiseWhole({ content, factors }, times).factors;
	return "key" in base ? [{ base, exponent: times }] : [];
}

/** Whether the roots in a number can be taken one prime factor of the degree after the other. */
export function isWorkable(value: Real): boolean {
	if (!isEnclosed(value)) return true;
	return factorsOf(value).factors.every(({ exponent: { d } }) => {
		if (d === 1n) return true;
		return d <= MOST_WORKED_DEGREE && primeFactors(d).every((prime) => prime <= MOST_PRIME);
	});
}

/** For a base above zero. */
function byLogarithm(base: Real, exponent: Real): Real | undefined {
	const ln = lnReal(base);
	return ln && expReal(multiplyReals(exponent, ln));
}

/** The sign stays outside. */
function raiseWhole({ content, factors }: Factored, times: Rational): Factored {
	const isNegative = content.over < 0n;
	const base = isNegative ? negateFraction(content) : content;
	const raised = factors.map((factor) => ({ ...factor, exponent: multiply(factor.exponent, times) }));
	const sign = isNegative && times.n % 2n !== 0n ? -1n : 1n;
	return { content: { over: sign, under: 1n }, factors: [{ base, exponent: times }, ...raised] };
}

function isShortPower({ over, under }: Fraction, times: bigint): boolean {
	return (bitLength(over) + bitLength(under)) * Math.abs(Number(times)) <= MOST_BITS;
}

function wholePower({ over, under }: Fraction, times: bigint): Fraction {
	if (times >= 0n) return { over: over ** times, under: under ** times };
	const inverse = over < 0n ? { over: -under, under: -over } : { over: under, under: over };
	return wholePower(inverse, -times);
}

/** Also of a number so near 1 that doubles do not tell it from 1. */
function isWithinReach(base: Real, { n, d }: Rational): boolean {
	if (n <= d && n >= -d) return true;
	const double = Math.abs(nearestRealDouble(base));
	// Nearer to zero than any double, or not told from it.
	if (double === 0) return n > 0n;
	const digits = Math.abs(Math.log10(double)) + Number.EPSILON;
	return digits * Math.abs(Number(n) / Number(d)) <= MOST_DIGITS;
}
