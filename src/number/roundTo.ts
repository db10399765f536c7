import { checkRounding, type Numeric, toNumber, toRational } from "./numeric.ts";
import type { Rounding } from "./round.ts";

/**
 * Rounds a number exactly, by its decimal digits and not by its binary neighbour. Use it wherever a
 * published figure is rounded: `Math.round(1.005 * 100) / 100` gives 1, a report prints 1.01.
 *
 * Formula: number.round.
 *
 * @param value - The number, in any unit.
 * @param rounding - `places`: decimals to keep, -100 to 100 (below zero: tens); `mode`: one of `half-up`
 * (away from zero), `half-even`, `truncate`, `floor`, `ceiling`.
 * @returns The rounded value, never `-0`.
 * @throws `NOT_A_NUMBER`, `NOISE_DIGITS` (a number of more than 15 significant digits), `BAD_PLACES`, `BAD_MODE`,
 * `BAD_OPTIONS`.
 *
 * @example
 * ```ts
 * import { roundTo } from "steerindex/number";
 * roundTo(1.005, { places: 2, mode: "half-up" }); // => 1.01
 * roundTo(-2.5, { places: 0, mode: "half-up" }); // => -3
 * roundTo(-2.5, { places: 0, mode: "half-even" }); // => -2
 * ```
 */
export function roundTo(value: Numeric, rounding: Rounding): number {
	return toNumber(toRational(value, ["value"]), checkRounding(rounding));
}
