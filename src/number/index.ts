/**
 * Exact numbers: reading, arithmetic, rounding and printing of decimals.
 *
 * @packageDocumentation
 */
export { add, compare, divide, mean, multiply, subtract, sum } from "./arithmetic.ts";
export { type FormatNumberOptions, formatNumber } from "./formatNumber.ts";
export type { Bound, Interval } from "./interval.ts";
export type { DecimalLike, ExactValue, Numeric } from "./numeric.ts";
export { type ParsedNumber, type ParseNumberOptions, parseNumber } from "./parseNumber.ts";
export { type PrintedIntervalOptions, printedInterval } from "./printedInterval.ts";
export type { Rounding, RoundingMode } from "./round.ts";
export { roundTo } from "./roundTo.ts";
