import { negate, type Rational } from "../rational.ts";
import type { Fraction, Real, Root } from "../real.ts";
import { isRoot } from "./enclosed.ts";
import { factorsOf, productOf } from "./factors.ts";
import {
	addFractions,
	divideFractions,
	isFraction,
	lowestTerms,
	multiplyFractions,
	negateFraction,
	subtractFractions,
	WHOLE,
} from "./fraction.ts";
import { sameRadicand } from "./ratio.ts";
import { sumFractions } from "./sumFractions.ts";
import { scaleReal, sumOf, termsOf } from "./terms.ts";

/** A fraction of the rooms as a number of the engine. Formula: number.real. */
export function realOf({ n, d }: Rational): Fraction {
	return { over: n, under: d };
}

/** Of a whole number. */
export function wholeReal(value: number | bigint): Fraction {
	return { over: BigInt(value), under: 1n };
}

/** In lowest terms; `undefined` of what is kept as a root or between two ends. */
export function rationalOf(value: Real): Rational | undefined {
	return isFraction(value) ? lowestTerms(value) : undefined;
}

/** a + b; what cancels is gone: x − x is the fraction 0. */
export function addReals(a: Real, b: Real): Real {
	if (isFraction(a) && isFraction(b)) return addFractions(a, b);
	if (isRoot(a) && isRoot(b) && a.degree === b.degree && sameRadicand(a, b)) {
		const scale = addFractions(a.scale, b.scale);
		return scale.over === 0n ? scale : { scale, radicand: a.radicand, degree: a.degree };
	}
	return sumOf([...termsOf(a), ...termsOf(b)]);
}

/** a − b. */
export function subtractReals(a: Real, b: Real): Real {
	if (isFraction(a) && isFraction(b)) return subtractFractions(a, b);
	return addReals(a, negateReal(b));
}

/** a · b; a root times a root is a root, or a fraction where it is rational. */
export function multiplyReals(a: Real, b: Real): Real {
	if (isFraction(a)) return isFraction(b) ? multiplyFractions(a, b) : scaleOrZero(b, a);
	if (isFraction(b)) return scaleOrZero(a, b);
	if (isRoot(a) && isRoot(b) && a.degree === 2 && b.degree === 2 && sameRadicand(a, b)) {
		return multiplyFractions(multiplyFractions(a.scale, b.scale), a.radicand);
	}
	const [left, right] = [factorsOf(a), factorsOf(b)];
	return productOf({
		content: multiplyFractions(left.content, right.content),
		factors: [...left.factors, ...right.factors],
	});
}

/** a/b; the caller has made sure that b is not zero. */
export function divideReals(a: Real, b: Real): Real {
	if (isFraction(b)) return isFraction(a) ? divideFractions(a, b) : scaleReal(a, divideFractions(WHOLE, b));
	if (isRoot(b)) {
		if (isRoot(a) && a.degree === b.degree && sameRadicand(a, b)) return divideFractions(a.scale, b.scale);
		// a/√r is (a/r)√r: the radicand is kept, and with it all that is known of it.
		if (isFraction(a) && b.degree === 2) return divideBySquareRoot(a, b);
	}
	const [left, right] = [factorsOf(a), factorsOf(b)];
	const inverse = right.factors.map((factor) => ({ ...factor, exponent: negate(factor.exponent) }));
	return productOf({
		content: divideFractions(left.content, right.content),
		factors: [...left.factors, ...inverse],
	});
}

/** −value. */
export function negateReal(value: Real): Real {
	if (isFraction(value)) return negateFraction(value);
	return scaleReal(value, { over: -1n, under: 1n });
}

/** Adds up a list in one pass, without bringing anything to lowest terms; nothing adds up to 0. */
export function sumReals(values: readonly Real[]): Real {
	const fractions: Fraction[] = [];
	const others: Real[] = [];
	for (const value of values) {
		if (isFraction(value)) fractions.push(value);
		else others.push(value);
	}
	const sum = sumFractions(fractions);
	return others.length === 0 ? sum : sumOf([sum, ...others].flatMap(termsOf));
}

/** Σ value · weight, of two lists of one length. */
export function weightedSum(values: readonly Real[], weights: readonly Real[]): Real {
	const products: Real[] = [];
	for (const [at, value] of values.entries()) {
		const weight = weights[at];
		if (weight === undefined) continue;
		if (isFraction(value) && isFraction(weight)) {
			products.push({ over: value.over * weight.over, under: value.under * weight.under });
		} else products.push(multiplyReals(value, weight));
	}
	return sumReals(products);
}

function divideBySquareRoot(a: Fraction, b: Root): Real {
	const scale = divideFractions(a, multiplyFractions(b.scale, b.radicand));
	return scale.over === 0n ? scale : { scale, radicand: b.radicand, degree: b.degree };
}

function scaleOrZero(value: Real, factor: Fraction): Real {
	return factor.over === 0n ? factor : scaleReal(value, factor);
}
