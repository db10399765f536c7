import type { Fraction } from "../real.ts";
import { integerRoot } from "./integerRoot.ts";

/** Two ends of a number in units of 10^-digits. Functions are told the digits, and round outwards. */
export interface Bounds {
	readonly low: bigint;
	readonly high: bigint;
}

const SHORT_POWERS: readonly bigint[] = /* @__PURE__ */ Array.from(
	{ length: 8 },
	(_, at) => 10n ** BigInt(at),
);

/** 10^digits, from 0 up. */
export function tenTo(digits: number): bigint {
	return SHORT_POWERS[digits] ?? 10n ** BigInt(digits);
}

/** Neighbours around the fraction, or the fraction itself. */
export function boundFraction({ over, under }: Fraction, digits: number): Bounds {
	const scaled = over * tenTo(digits);
	const low = divideDown(scaled, under);
	return { low, high: low * under === scaled ? low : low + 1n };
}

/** The same ends with another number of decimals, outwards where there are fewer. */
export function resizeBounds({ low, high }: Bounds, from: number, to: number): Bounds {
	if (from === to) return { low, high };
	const unit = tenTo(Math.abs(from - to));
	if (from < to) return { low: low * unit, high: high * unit };
	return { low: divideDown(low, unit), high: divideUp(high, unit) };
}

/** Ends of the sum. */
export function addBounds(a: Bounds, b: Bounds): Bounds {
	return { low: a.low + b.low, high: a.high + b.high };
}

/** Ends of a fraction of the number. */
export function scaleBounds({ low, high }: Bounds, { over, under }: Fraction): Bounds {
	const [least, most] = over < 0n ? [high, low] : [low, high];
	return { low: divideDown(least * over, under), high: divideUp(most * over, under) };
}

/** Ends of the product. */
export function multiplyBounds(a: Bounds, b: Bounds, digits: number): Bounds {
	const unit = tenTo(digits);
	let [low, high] = [a.low * b.low, a.high * b.high];
	if (a.low < 0n || b.low < 0n) {
		const corners = [low, high, a.low * b.high, a.high * b.low];
		for (const corner of corners) {
			if (corner < low) low = corner;
			if (corner > high) high = corner;
		}
	}
	return { low: divideDown(low, unit), high: divideUp(high, unit) };
}

/** 1/x, for ends of one sign. */
export function invertBounds({ low, high }: Bounds, digits: number): Bounds {
	const square = tenTo(2 * digits);
	if (low > 0n) return { low: square / high, high: divideUp(square, low) };
	return { low: -divideUp(square, -high), high: -(square / -low) };
}

/** x^times for a whole number from 0 up. */
export function raiseBounds({ low, high }: Bounds, times: bigint, digits: number): Bounds {
	const unit = tenTo(digits);
	const raise = (end: bigint, up: boolean): bigint => raiseEnd(end, times, unit, up);
	if (low >= 0n) return { low: raise(low, false), high: raise(high, true) };
	if (times % 2n !== 0n) {
		return { low: -raise(-low, true), high: high < 0n ? -raise(-high, false) : raise(high, true) };
	}
	if (high <= 0n) return { low: raise(-high, false), high: raise(-low, true) };
	return { low: 0n, high: raise(-low > high ? -low : high, true) };
}

/** base^(times/degree) for a base above zero: a root from 1 up loses no digits, whatever the size of the base. */
export function boundPower(base: Fraction, times: bigint, degree: bigint, digits: number): Bounds {
	const { over, under } = base;
	if (over < under) return boundPower({ over: under, under: over }, -times, degree, digits);
	const root = rootBounds(boundFraction(base, digits), degree, digits);
	const power = raiseBounds(root, times < 0n ? -times : times, digits);
	return times < 0n ? invertBounds(power, digits) : power;
}

/** The real root, for ends from 0 up: one prime factor of the degree after the other. */
export function rootBounds({ low, high }: Bounds, degree: bigint, digits: number): Bounds {
	let ends = { low, high };
	for (const prime of primeFactors(degree)) {
		const unit = tenTo(digits * (prime - 1));
		ends = {
			low: integerRoot(ends.low * unit, prime),
			high: ends.high <= 0n ? 0n : integerRoot(ends.high * unit - 1n, prime) + 1n,
		};
	}
	return ends;
}

/** In rising order, each as often as it divides; none for 1. */
export function primeFactors(value: bigint): readonly number[] {
	const factors: number[] = [];
	let rest = value;
	for (let prime = 2n; prime * prime <= rest; prime++) {
		while (rest % prime === 0n) {
			factors.push(Number(prime));
			rest /= prime;
		}
	}
	return rest > 1n ? [...factors, Number(rest)] : factors;
}

/** a/b for b above zero, to the whole number below. */
export function divideDown(a: bigint, b: bigint): bigint {
	const quotient = a / b;
	return a < 0n && quotient * b !== a ? quotient - 1n : quotient;
}

/** a/b for b above zero, to the whole number above. */
export function divideUp(a: bigint, b: bigint): bigint {
	const quotient = a / b;
	return a > 0n && quotient * b !== a ? quotient + 1n : quotient;
}

/** end^times from 0 up, every product rounded to the same side. */
function raiseEnd(end: bigint, times: bigint, unit: bigint, up: boolean): bigint {
	const product = (a: bigint, b: bigint): bigint => (up ? divideUp(a * b, unit) : (a * b) / unit);
	let result = unit;
	let square = end;
	for (let rest = times; rest > 0n; rest /= 2n) {
		if (rest % 2n === 1n) result = product(result, square);
		if (rest > 1n) square = product(square, square);
	}
	return result;
}
