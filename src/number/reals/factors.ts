import { add, type Rational } from "../rational.ts";
import type { Enclosed, Fraction, Real } from "../real.ts";
import {
	type Bounds,
	boundPower,
	invertBounds,
	multiplyBounds,
	raiseBounds,
	resizeBounds,
	rootBounds,
	tenTo,
} from "./bounds.ts";
import { boundsOf, boundsWithoutZero, enclosed, isRoot, keyOf } from "./enclosed.ts";
import { divideFractions, isFraction, multiplyFractions, negateFraction, WHOLE } from "./fraction.ts";
import { type FractionPower, rootOf } from "./rootOf.ts";
import { isSum, scaleReal } from "./terms.ts";

/** base^exponent; the base is a fraction above zero or enclosed, and above zero where the exponent is not whole. */
export interface Factor {
	readonly base: Fraction | Enclosed;
	readonly exponent: Rational;
}

/** content · Π base^exponent. */
export interface Factored {
	readonly content: Fraction;
	readonly factors: readonly Factor[];
}

/** A number that is a product of powers, in the order of the keys of their bases. */
interface Product extends Enclosed {
	readonly factors: readonly Factor[];
}

const ONCE: Rational = { n: 1n, d: 1n };
const GUARD = 6;
const SIGN_DIGITS = 30;

/**
 * A sum is content times a sum above zero whose first factor is 1 or −1, so that multiples of one sum have the same
 * base.
 */
export function factorsOf(value: Real): Factored {
	if (isFraction(value)) return { content: value, factors: [] };
	if (isRoot(value)) {
		const exponent = { n: 1n, d: BigInt(value.degree) };
		return { content: value.scale, factors: [{ base: value.radicand, exponent }] };
	}
	if (isProduct(value)) return { content: WHOLE, factors: value.factors };
	const [first, second] = isSum(value) ? value.terms : [];
	if (first === undefined) return { content: WHOLE, factors: [{ base: value, exponent: ONCE }] };
	if (second === undefined) return { ...factorsOf(first.of), content: first.factor };
	const isBelow = boundsOf(value, SIGN_DIGITS).high <= 0n;
	const content = first.factor.over < 0n === isBelow ? first.factor : negateFraction(first.factor);
	const base = scaleReal(value, divideFractions(WHOLE, content));
	if (isFraction(base) || isRoot(base)) return factorsOf(base);
	return { content, factors: [{ base, exponent: ONCE }] };
}

/** The product of any factors, like ones put together; what is exact comes out exact. */
export function productOf({ content, factors }: Factored): Real {
	if (content.over === 0n) return content;
	const fractions = factors.filter(isFractionPower);
	const exact = rootOf(content, fractions);
	if (exact && fractions.length === factors.length) return exact;
	const outer = exact ? factorsOf(exact) : { content, factors: fractions };
	const all = [...outer.factors, ...factors.filter((factor) => !isFractionPower(factor))];
	if (all.length < 2) return fromFactors(outer.content, all);
	const merged = new Map<string, Factor>();
	for (const factor of all) {
		const key = keyOf(factor.base);
		const same = merged.get(key);
		merged.set(key, same ? { ...same, exponent: add(same.exponent, factor.exponent) } : factor);
	}
	const sorted = [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, factor]) => factor);
	return fromFactors(outer.content, sorted);
}

/** Of unlike factors in order. */
function fromFactors(content: Fraction, factors: readonly Factor[]): Real {
	let outside = content;
	const inside: Factor[] = [];
	for (const factor of factors) {
		const { base, exponent } = factor;
		if (isFraction(base) && isOne(exponent)) outside = multiplyFractions(outside, base);
		else if (exponent.n !== 0n) inside.push(factor);
	}
	const [first, second] = inside;
	if (first === undefined) return outside;
	if (second === undefined && isOne(first.exponent)) return scaleReal(first.base, outside);
	if (second === undefined && isFraction(first.base)) {
		const exact = rootOf(outside, [{ base: first.base, exponent: first.exponent }]);
		if (exact) return exact;
	}
	const name = (): string =>
		`product(${inside.map(({ base, exponent: { n, d } }) => `${keyOf(base)}^${n}/${d}`).join("*")})`;
	const product = enclosed({ factors: inside }, name, (digits) => boundFactors(inside, digits));
	return scaleReal(product, outside);
}

function boundFactors(factors: readonly Factor[], digits: number): Bounds {
	const working = digits + GUARD;
	const unit = tenTo(working);
	let ends: Bounds = { low: unit, high: unit };
	for (const factor of factors) ends = multiplyBounds(ends, boundFactor(factor, working), working);
	return resizeBounds(ends, working, digits);
}

function boundFactor({ base, exponent: { n, d } }: Factor, digits: number): Bounds {
	if (isFraction(base)) return boundPower(base, n, d, digits);
	if (n >= 0n) {
		const ends = boundsOf(base, digits);
		const known = d === 1n || ends.low > 0n ? ends : { low: 0n, high: ends.high };
		return raiseBounds(rootBounds(known, d, digits), n, digits);
	}
	const { digits: finer, ...ends } = boundsWithoutZero(base, digits);
	const inverse = invertBounds(ends, finer);
	return resizeBounds(raiseBounds(rootBounds(inverse, d, finer), -n, finer), finer, digits);
}

function isProduct(value: Real): value is Product {
	return "factors" in value;
}

function isFractionPower(factor: Factor): factor is FractionPower {
	return isFraction(factor.base);
}

function isOne({ n, d }: Rational): boolean {
	return n === 1n && d === 1n;
}
