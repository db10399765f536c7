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

/** The quantile at the share `p`, 0 to 1, of values that ascend; there is at least one. Formula: scoring.quantiles. */
export function exactQuantile(ascending: readonly Rational[], p: Rational, method: QuantileMethod): Rational {
	const count = ascending.length;
	const at = (position: bigint): Rational => {
		const index = Math.min(Math.max(Number(position), 1), count) - 1;
		return ascending[index] ?? q.ZERO;
	};
	const share = q.multiply(q.integer(count), p);
	if (method === "type1") return at(q.ceiling(share));
	if (method === "type2") return mean(at(q.ceiling(share)), at(q.floor(share) + 1n));
	if (method === "type3") return at(nearestEven(share));
	const [a, b] = SHIFTS[method];
	const position = q.add(share, q.add(a, q.multiply(b, p)));
	const whole = q.floor(position);
	const low = at(whole);
	const part = q.subtract(position, q.fraction(whole, 1n));
	return q.add(low, q.multiply(part, q.subtract(at(whole + 1n), low)));
}

function mean(a: Rational, b: Rational): Rational {
	return q.equals(a, b) ? a : q.divide(q.add(a, b), q.integer(2));
}

/** The nearest whole number; of two as near, the even one. */
function nearestEven(value: Rational): bigint {
	const up = q.floor(q.add(value, HALF));
	const isHalf = q.equals(q.subtract(q.fraction(up, 1n), value), HALF);
	return isHalf && up % 2n !== 0n ? up - 1n : up;
}
