import { describe } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import * as messages from "./messages.ts";
import { type Numeric, toNumber, toPair, toRationals } from "./numeric.ts";
import * as exact from "./rational.ts";
import type { Rounding } from "./round.ts";

/**
 * Adds two numbers exactly, as decimals.
 *
 * Formula: number.arithmetic.
 *
 * @param a - The first number.
 * @param b - The second number, of the same unit.
 * @param rounding - Names places and mode; without it the result must need no more than 15 digits.
 * @returns The double nearest the exact sum.
 * @throws `NOT_A_NUMBER`, `NOISE_DIGITS`, `UNREPRESENTABLE`, `BAD_PLACES`, `BAD_MODE`,
 * `BAD_OPTIONS`.
 *
 * @example
 * ```ts
 * import { add } from "steerindex/number";
 * add(0.1, 0.2); // => 0.3
 * ```
 */
export function add(a: Numeric, b: Numeric, rounding?: Rounding): number {
	return toNumber(exact.add(...toPair(a, b)), rounding);
}

/**
 * Subtracts exactly, as decimals: the change from one published score to the next.
 *
 * Formula: number.arithmetic.
 *
 * @param a - The number to subtract from.
 * @param b - The number subtracted, of the same unit.
 * @param rounding - Names places and mode; without it the result must need no more than 15 digits.
 * @returns The double nearest the exact difference a − b.
 * @throws `NOT_A_NUMBER`, `NOISE_DIGITS`, `UNREPRESENTABLE`, `BAD_PLACES`, `BAD_MODE`,
 * `BAD_OPTIONS`.
 *
 * @example
 * ```ts
 * import { subtract } from "steerindex/number";
 * subtract(86.67, 83.46); // => 3.21
 * ```
 */
export function subtract(a: Numeric, b: Numeric, rounding?: Rounding): number {
	return toNumber(exact.subtract(...toPair(a, b)), rounding);
}

/**
 * Multiplies exactly, as decimals: a score by its weight.
 *
 * Formula: number.arithmetic.
 *
 * @param a - The first factor.
 * @param b - The second factor.
 * @param rounding - Names places and mode; without it the result must need no more than 15 digits.
 * @returns The double nearest the exact product.
 * @throws `NOT_A_NUMBER`, `NOISE_DIGITS`, `UNREPRESENTABLE`, `BAD_PLACES`, `BAD_MODE`,
 * `BAD_OPTIONS`.
 *
 * @example
 * ```ts
 * import { multiply } from "steerindex/number";
 * multiply(0.335, 3, { places: 2, mode: "half-up" }); // => 1.01
 * ```
 */
export function multiply(a: Numeric, b: Numeric, rounding?: Rounding): number {
	return toNumber(exact.multiply(...toPair(a, b)), rounding);
}

/**
 * Divides exactly: a ratio whose decimals never end leaves as the nearest double.
 *
 * Formula: number.arithmetic.
 *
 * @param a - The numerator.
 * @param b - The denominator, not zero.
 * @param rounding - Names places and mode; without it a ratio whose decimals end must need no more than 15 digits.
 * @returns The double nearest the exact quotient.
 * @throws `ZERO_DEN`, `NOT_A_NUMBER`, `NOISE_DIGITS`, `UNREPRESENTABLE`, `BAD_PLACES`, `BAD_MODE`,
 * `BAD_OPTIONS`.
 *
 * @example
 * ```ts
 * import { divide } from "steerindex/number";
 * divide(569, 1456, { places: 4, mode: "half-up" }); // => 0.3908
 * ```
 */
export function divide(a: Numeric, b: Numeric, rounding?: Rounding): number {
	const [numerator, denominator] = toPair(a, b);
	if (denominator.n === 0n) return refuse("ZERO_DEN", ["b"], messages.zeroDenominator);
	return toNumber(exact.divide(numerator, denominator), rounding);
}

/**
 * Adds up a list exactly; the order of the list never changes the result.
 *
 * Formula: number.arithmetic.
 *
 * @param values - The numbers, all of one unit; an empty list adds up to 0.
 * @param rounding - Names places and mode; without it the result must need no more than 15 digits.
 * @returns The double nearest the exact sum.
 * @throws `NOT_A_LIST`, `NOT_A_NUMBER`, `NOISE_DIGITS`, `UNREPRESENTABLE`, `BAD_PLACES`, `BAD_MODE`,
 * `BAD_OPTIONS`.
 *
 * @example
 * ```ts
 * import { sum } from "steerindex/number";
 * sum([9, 13, 11]); // => 33
 * sum([4.48, 5.05, 4.22, 6.83, 6.93, 8.12, 3.53, 2.94]); // => 42.1
 * ```
 */
export function sum(values: readonly Numeric[], rounding?: Rounding): number {
	return toNumber(exact.sum(readList(values)), rounding);
}

/**
 * The arithmetic mean of a list, exactly.
 *
 * Formula: number.mean.
 *
 * @param values - The numbers, all of one unit, at least one.
 * @param rounding - Names places and mode; without it a mean whose decimals end must need no more than 15 digits.
 * @returns The double nearest the exact mean.
 * @throws `EMPTY`, `NOT_A_LIST`, `NOT_A_NUMBER`, `NOISE_DIGITS`, `UNREPRESENTABLE`, `BAD_PLACES`, `BAD_MODE`,
 * `BAD_OPTIONS`.
 *
 * @example
 * ```ts
 * import { mean } from "steerindex/number";
 * mean([65.5, 21.15, 27.82], { places: 2, mode: "half-up" }); // => 38.16
 * ```
 */
export function mean(values: readonly Numeric[], rounding?: Rounding): number {
	const list = readList(values);
	if (list.length === 0) return refuse("EMPTY", ["values"], messages.emptyList);
	return toNumber(exact.divide(exact.sum(list), exact.integer(list.length)), rounding);
}

/**
 * Compares two numbers by their exact value, for sorting and for thresholds.
 *
 * Formula: number.arithmetic.
 *
 * @param a - The first number.
 * @param b - The second number, of the same unit.
 * @returns -1 when a is smaller, 0 when they are equal, 1 when a is larger.
 * @throws `NOT_A_NUMBER`, `NOISE_DIGITS`.
 *
 * @example
 * ```ts
 * import { compare } from "steerindex/number";
 * compare("9", "10"); // => -1
 * compare("42.10", 42.1); // => 0
 * ```
 */
export function compare(a: Numeric, b: Numeric): -1 | 0 | 1 {
	return exact.compare(...toPair(a, b));
}

function readList(values: readonly Numeric[]): readonly exact.Rational[] {
	if (!Array.isArray(values)) {
		return refuse("NOT_A_LIST", ["values"], messages.notAList, { received: describe(values) });
	}
	return toRationals(values, ["values"]);
}
