import * as q from "../number/rational.ts";

/** Beyond this the exact mean of many fractions is a text that nobody reads. */
const LARGEST_DENOMINATOR = 10n ** 500n;

/** The plain mean, or `undefined` where there is none or its denominator is absurdly long. */
export function exactMean(values: readonly q.Rational[]): q.Rational | undefined {
	if (values.length === 0) return undefined;
	let common = 1n;
	for (const d of new Set(values.map((value) => value.d))) {
		common *= q.fraction(common % d, d).d;
		if (common > LARGEST_DENOMINATOR) return undefined;
	}
	let sum = 0n;
	for (const { n, d } of values) sum += n * (common / d);
	return q.fraction(sum, common * BigInt(values.length));
}
