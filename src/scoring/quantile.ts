import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";

/** The nine sample quantiles of Hyndman and Fan; `type7` is the usual one of spreadsheets and statistics programs. */
export type QuantileMethod =
	| "type1"
	| "type2"
	| "type3"
	| "type4"
	| "type5"
	| "type6"
	| "type7"
	| "type8"
	| "type9";

type Interpolated = Exclude<QuantileMethod, "type1" | "type2" | "type3">;

export const QUANTILE_METHODS: readonly QuantileMethod[] = [
	"type1",
	"type2",
	"type3",
	"type4",
	"type5",
	"type6",
	"type7",
	"type8",
	"type9",
];

const HALF = q.fraction(1n, 2n);

/** The position is n·p + a + b·p. */
const SHIFTS: { readonly [K in Interpolated]: readonly [a: Rational, b: Rational] } = {
	type4: [q.ZERO, q.ZERO],
	type5: [HALF, q.ZERO],
	type6: [q.ZERO, q.ONE],
	type7: [q.ONE, q.integer(-1)],
	type8: [q.fraction(1n, 3n), q.fraction(1n, 3n)],
	type9: [q.fraction(3n, 8n), q.fraction(1n, 4n)],
};

/** The shares below the cuts of so many equal groups, the largest first. */
export function equalShares(groups: number): readonly Rational[] {
	const count = BigInt(groups);
	return Array.from({ length: groups - 1 }, (_, at) => q.fraction(count - 1n - BigInt(at), count));
}

/** Between which two of the values that ascend, by position from 0, a quantile lies, and how far above the lower one. */
export interface QuantilePlace {
	readonly below: number;
	readonly above: number;
	/** From 0 to below 1. */
	readonly part: Rational;
}

/** Where the quantile at the share `p`, 0 to 1, of `count` values lies; there is at least one. Formula: scoring.quantiles. */
export function quantilePlace(count: number, p: Rational, method: QuantileMethod): QuantilePlace {
	const at = (position: bigint): number => Math.min(Math.max(Number(position), 1), count) - 1;
	const between = (low: bigint, high: bigint, part: Rational): QuantilePlace => ({
		below: at(low),
		above: at(high),
		part,
	});
	const share = q.multiply(q.integer(count), p);
	const up = q.ceiling(share);
	if (method === "type1") return between(up, up, q.ZERO);
	if (method === "type2") return between(up, q.floor(share) + 1n, HALF);
	if (method === "type3") return between(nearestEven(share), nearestEven(share), q.ZERO);
	const [a, b] = SHIFTS[method];
	const position = q.add(share, q.add(a, q.multiply(b, p)));
	const whole = q.floor(position);
	return between(whole, whole + 1n, q.subtract(position, q.fraction(whole, 1n)));
}

/** The quantile at the share `p`, 0 to 1, of values that ascend; there is at least one. Formula: scoring.quantiles. */
export function exactQuantile(ascending: readonly Rational[], p: Rational, method: QuantileMethod): Rational {
	const { below, above, part } = quantilePlace(ascending.length, p, method);
	const low = ascending[below] ?? q.ZERO;
	return q.add(low, q.multiply(part, q.subtract(ascending[above] ?? q.ZERO, low)));
}

/** The nearest whole number; of two as near, the even one. */
function nearestEven(value: Rational): bigint {
	const up = q.floor(q.add(value, HALF));
	const isHalf = q.equals(q.subtract(q.fraction(up, 1n), value), HALF);
	return isHalf && up % 2n !== 0n ? up - 1n : up;
}
