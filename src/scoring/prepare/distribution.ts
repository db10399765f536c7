import * as q from "../../number/rational.ts";
import {
	deviationsOf,
	doubleBetween,
	type Ends,
	PRECISIONS,
	type Precision,
	powerSum,
	quotientOf,
	rootBetween,
	signOfEnds,
	squareOf,
} from "./deviations.ts";
import type { DistributionForm } from "./prepared.ts";

/** When a distribution passes: skewness nearer to zero than `skew`, or kurtosis below `kurtosis`. */
export interface Limits {
	readonly skew: q.Rational;
	readonly kurtosis: q.Rational;
}

/** The form of a distribution, and on which side its longer tail is. */
export interface Distribution extends DistributionForm {
	readonly tail: "high" | "low";
}

/** The correction for a small sample divides by n − 3. */
export const FEWEST = 4;

/**
 * Skewness, kurtosis and the verdict on four values or more, not all equal. Verdict and tail are decided exactly: the
 * skewness by its square, which is a fraction. Formula: scoring.prepare.
 */
export function distributionOf(values: readonly q.Rational[], limits: Limits): Distribution {
	for (const precision of PRECISIONS) {
		const found = tryAt(values, limits, precision);
		if (found) return found;
	}
	// Exact deviations decide everything.
	return { skew: 0, kurtosis: 0, passes: true, tail: "high" };
}

function tryAt(
	values: readonly q.Rational[],
	limits: Limits,
	precision: Precision,
): Distribution | undefined {
	const n = BigInt(values.length);
	const deviations = deviationsOf(values, precision);
	const second = powerSum(deviations, 2n);
	const third = powerSum(deviations, 3n);
	const fourth = powerSum(deviations, 4n);
	const squared = quotientOf(squareOf(third), cubeOf(second));
	const quartic = quotientOf(fourth, squareOf(second));
	if (!squared || !quartic) return undefined;
	const skew2 = mapEnds(squared, (end) => q.multiply(end, q.fraction(n * n * (n - 1n), (n - 2n) ** 2n)));
	const kurtosis = mapEnds(quartic, (end) => {
		const inner = q.subtract(q.multiply(end, q.integer(n * (n + 1n))), q.integer(3n * (n + 1n) - 6n));
		return q.multiply(inner, q.fraction(n - 1n, (n - 2n) * (n - 3n)));
	});
	const passes = either(
		isBelow(skew2, q.multiply(limits.skew, limits.skew)),
		isBelow(kurtosis, limits.kurtosis),
	);
	const sign = signOfEnds(third);
	const size = rootBetween(skew2);
	const flatness = doubleBetween(kurtosis);
	if (passes === undefined || sign === undefined || size === undefined || flatness === undefined) {
		return undefined;
	}
	return { skew: sign < 0 ? -size : size, kurtosis: flatness, passes, tail: sign < 0 ? "low" : "high" };
}

function cubeOf({ low, high }: Ends<bigint>): Ends<bigint> {
	return { low: low ** 3n, high: high ** 3n };
}

function mapEnds({ low, high }: Ends<q.Rational>, change: (end: q.Rational) => q.Rational): Ends<q.Rational> {
	const first = change(low);
	return { low: first, high: low === high ? first : change(high) };
}

function isBelow({ low, high }: Ends<q.Rational>, limit: q.Rational): boolean | undefined {
	if (q.compare(high, limit) < 0) return true;
	return q.compare(low, limit) >= 0 ? false : undefined;
}

function either(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
	if (a || b) return true;
	return a === undefined || b === undefined ? undefined : false;
}
