import { nearestDouble } from "../../number/decimalText.ts";
import { encloseRoot } from "../../number/irrational.ts";
import * as q from "../../number/rational.ts";

/** Two ends between which a number lies; equal where it is known exactly. */
export interface Ends<T> {
	readonly low: T;
	readonly high: T;
}

/** How far each value lies from the mean, n times as far and on a scale of whole numbers. */
export interface Deviations {
	readonly list: readonly bigint[];
	/** Each is wrong by less than this; 0 where all are exact. */
	readonly error: bigint;
}

/**
 * How exact deviations are: the first two do for nearly every question and stay short where denominators are long,
 * the last one answers all.
 */
export type Precision = 0 | 1 | 2;
export const PRECISIONS: readonly Precision[] = [0, 1, 2];

const BITS: readonly bigint[] = [256n, 2048n];
/** Up to here whole numbers over a common denominator are the shorter way. */
const SHORT = 2n ** 256n;

/** The deviations of two different values or more. */
export function deviationsOf(values: readonly q.Rational[], precision: Precision): Deviations {
	const bits = BITS[precision];
	const whole = overOneDenominator(values, bits === undefined ? undefined : SHORT);
	if (whole) return { list: fromMean(whole), error: 0n };
	return { list: fromMean(onScale(values, bits ?? 0n)), error: BigInt(values.length) };
}

function fromMean(whole: readonly bigint[]): readonly bigint[] {
	const count = BigInt(whole.length);
	const sum = whole.reduce((total, value) => total + value, 0n);
	return whole.map((value) => value * count - sum);
}

/** Numerators over a common denominator, unless that is beyond the limit. */
function overOneDenominator(
	values: readonly q.Rational[],
	most: bigint | undefined,
): readonly bigint[] | undefined {
	let common = 1n;
	for (const d of new Set(values.map((value) => value.d))) {
		common *= q.fraction(common % d, d).d;
		if (most !== undefined && common > most) return undefined;
	}
	return values.map(({ n, d }) => n * (common / d));
}

/** From 0 for the lowest to 2^bits for the highest value, cut off to whole numbers: less than 1 too low. */
function onScale(values: readonly q.Rational[], bits: bigint): readonly bigint[] {
	let [lowest, highest] = [values[0] ?? q.ZERO, values[0] ?? q.ZERO];
	for (const value of values) {
		if (q.compare(value, lowest) < 0) lowest = value;
		if (q.compare(value, highest) > 0) highest = value;
	}
	const range = q.subtract(highest, lowest);
	return values.map(({ n, d }) => {
		const over = (n * lowest.d - lowest.n * d) * range.d;
		return (over << bits) / (d * lowest.d * range.n);
	});
}

/** The sum of the second, third or fourth powers. */
export function powerSum({ list, error }: Deviations, power: 2n | 3n | 4n): Ends<bigint> {
	let sum = 0n;
	let slack = 0n;
	for (const deviation of list) {
		sum += deviation ** power;
		if (error === 0n) continue;
		const size = deviation < 0n ? -deviation : deviation;
		slack += (size + error) ** power - size ** power;
	}
	return { low: sum - slack, high: sum + slack };
}

/** The sum of the products of two series, value by value. */
export function productSum(a: Deviations, b: Deviations): Ends<bigint> {
	const size = (value: bigint): bigint => (value < 0n ? -value : value);
	let sum = 0n;
	let slack = 0n;
	for (const [at, first] of a.list.entries()) {
		const second = b.list[at] ?? 0n;
		sum += first * second;
		slack += size(first) * b.error + size(second) * a.error + a.error * b.error;
	}
	return { low: sum - slack, high: sum + slack };
}

/** The square; a number of unknown sign may be zero. */
export function squareOf({ low, high }: Ends<bigint>): Ends<bigint> {
	const [a, b] = [low * low, high * high];
	if (low >= 0n) return { low: a, high: b };
	if (high <= 0n) return { low: b, high: a };
	return { low: 0n, high: -low > high ? a : b };
}

/** The product of two numbers that are not below zero. */
export function productOf(a: Ends<bigint>, b: Ends<bigint>): Ends<bigint> {
	return { low: a.low > 0n && b.low > 0n ? a.low * b.low : 0n, high: a.high * b.high };
}

/** a/b for a ≥ 0, b > 0, as fractions; nothing where b may be zero. */
export function quotientOf(a: Ends<bigint>, b: Ends<bigint>): Ends<q.Rational> | undefined {
	if (b.low <= 0n) return undefined;
	const low = q.fraction(a.low < 0n ? 0n : a.low, b.high);
	return { low, high: a.low === a.high && b.low === b.high ? low : q.fraction(a.high, b.low) };
}

/** -1, 0 or 1; nothing where the ends do not tell. */
export function signOfEnds({ low, high }: Ends<bigint>): -1 | 0 | 1 | undefined {
	if (low > 0n) return 1;
	if (high < 0n) return -1;
	return low === 0n && high === 0n ? 0 : undefined;
}

/** The double nearest to all numbers between the ends; nothing where it is not the same. */
export function doubleBetween({ low, high }: Ends<q.Rational>): number | undefined {
	const double = nearestDouble(low);
	return low === high || double === nearestDouble(high) ? double : undefined;
}

const MOST_BITS = 2048;

/** The double nearest to the square root of all numbers between the ends. */
export function rootBetween({ low, high }: Ends<q.Rational>): number | undefined {
	const shortLow = cutShort(low);
	const shortHigh = low === high ? shortLow : cutShort(high);
	for (const digits of [30, 120, 480]) {
		const from = nearestDouble(encloseRoot(shortLow, 2, digits).low);
		const to = nearestDouble(encloseRoot(shortHigh, 2, digits).high);
		if (from === to || (digits === 480 && low === high)) return from;
	}
	return undefined;
}

/** The same to far more digits than a double has, in numbers of which a root is found quickly. */
function cutShort(value: q.Rational): q.Rational {
	const excess = Math.min(bitLength(value.n), bitLength(value.d)) - MOST_BITS;
	if (excess <= 0) return value;
	return q.fraction(value.n >> BigInt(excess), value.d >> BigInt(excess));
}

function bitLength(value: bigint): number {
	return value.toString(16).length * 4;
}
