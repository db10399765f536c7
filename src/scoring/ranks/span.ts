import { nearestDouble } from "../../number/decimalText.ts";
import { compareReals, type Fraction, type Real } from "../../number/real.ts";
import { tenTo } from "../../number/reals/bounds.ts";
import { boundsOf } from "../../number/reals/enclosed.ts";
import { isFraction } from "../../number/reals/fraction.ts";

/**
 * A number with the doubles nearest to two ends around it, one and the same for a fraction. Rounding to the nearest
 * double keeps the order, so of two spans that do not meet the numbers are in the same order.
 */
export interface Span {
	readonly value: Real;
	readonly low: number;
	readonly high: number;
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
/** Decimals: more than a double has of the numbers that indices are made of. */
const DIGITS = 20;
const UNIT = tenTo(DIGITS);

export function spanOf(value: Real): Span {
	if (isFraction(value)) {
		const double = doubleOf(value);
		return { value, low: double, high: double };
	}
	const { low, high } = boundsOf(value, DIGITS);
	return { value, low: doubleOf({ over: low, under: UNIT }), high: doubleOf({ over: high, under: UNIT }) };
}

/** Compared by their doubles where these tell them apart, else exactly; `undefined` where 500 digits do not. */
export function compareSpans(a: Span, b: Span): -1 | 0 | 1 | undefined {
	if (a.high < b.low) return -1;
	if (a.low > b.high) return 1;
	return compareReals(a.value, b.value);
}

/** Of two numbers that doubles hold, the hardware's quotient is the nearest double. */
function doubleOf({ over, under }: Fraction): number {
	const isSmall = over <= SAFE && over >= -SAFE && under <= SAFE;
	return isSmall ? Number(over) / Number(under) : nearestDouble({ n: over, d: under });
}
