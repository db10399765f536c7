import { signOf } from "../../number/rational.ts";
import {
	encloseReal,
	nearestRealDouble,
	type Real,
	rationalOf,
	realText,
	subtractReals,
} from "../../number/real.ts";
import type { ExactNumber } from "../difference.ts";

/** How a sum was shown to leave nothing over: as fractions, or between two ends 10^-40 apart. */
export type Proof = "exact" | "40 digits";

const PROVED_DIGITS = 40;

/** A fraction leaves whole, another number with 40 digits and `…`. */
export function toExact(value: Real): ExactNumber {
	return { value: nearestRealDouble(value), exact: realText(value) };
}

/** A total beside the sum of its parts. */
export interface Balance {
	readonly total: ExactNumber;
	readonly sum: ExactNumber;
	/** The total less the sum. */
	readonly residual: ExactNumber;
	readonly proof: Proof;
}

/**
 * Compares a total with the sum of its parts. What is left and is no fraction is nothing where 40 digits do not tell it
 * from 0; the sum then is the total.
 */
export function balance(total: Real, sum: Real): Balance {
	const left = subtractReals(total, sum);
	const exact = rationalOf(left);
	const isNothing = exact ? signOf(exact) === 0 : hidesZero(left);
	const whole = toExact(total);
	return {
		total: whole,
		sum: isNothing ? whole : toExact(sum),
		residual: isNothing ? { value: 0, exact: "0" } : toExact(left),
		proof: exact ? "exact" : "40 digits",
	};
}

function hidesZero(value: Real): boolean {
	const { low, high } = encloseReal(value, PROVED_DIGITS);
	return signOf(low) <= 0 && signOf(high) >= 0;
}
