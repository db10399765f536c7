import {
	ceiling,
	compare,
	floor,
	fraction,
	multiply,
	powerOfTen,
	type Rational,
	signOf,
	subtract,
} from "./rational.ts";

/**
 * How a value between two printable ones is rounded. `half-up` goes away from zero at a half,
 * `half-even` to the even digit; `truncate` cuts towards zero; `floor` and `ceiling` go down and up.
 */
export type RoundingMode = "half-up" | "half-even" | "truncate" | "floor" | "ceiling";

/** Where and how to round. `places` is the number of decimals; below zero it counts tens. */
export interface Rounding {
	readonly places: number;
	readonly mode: RoundingMode;
}

export const ROUNDING_MODES: readonly RoundingMode[] = [
	"half-up",
	"half-even",
	"truncate",
	"floor",
	"ceiling",
];

const HALF: Rational = { n: 1n, d: 2n };

/** The multiple of 10^-places that the mode names. */
export function roundRational(value: Rational, { places, mode }: Rounding): Rational {
	const unit = powerOfTen(-places);
	const scaled = multiply(value, powerOfTen(places));
	return multiply({ n: roundToInteger(scaled, mode), d: 1n }, unit);
}

function roundToInteger(value: Rational, mode: RoundingMode): bigint {
	const down = floor(value);
	if (mode === "floor") return down;
	if (mode === "ceiling") return ceiling(value);
	const isNegative = signOf(value) < 0;
	if (mode === "truncate") return isNegative ? ceiling(value) : down;
	const side = compare(subtract(value, fraction(down, 1n)), HALF);
	if (side !== 0) return side < 0 ? down : down + 1n;
	if (mode === "half-even") return down % 2n === 0n ? down : down + 1n;
	return isNegative ? down : down + 1n;
}
