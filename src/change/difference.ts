import { fixedText, nearestDouble } from "../number/decimalText.ts";
import {
	type End,
	type ExactInterval,
	type Interval,
	roundingInterval,
	toInterval,
} from "../number/interval.ts";
import type { PrintedNumber } from "../number/printed.ts";
import {
	add,
	divide,
	HUNDRED,
	multiply,
	negate,
	type Rational,
	signOf,
	subtract,
} from "../number/rational.ts";
import { type Rounding, type RoundingMode, roundRational } from "../number/round.ts";
import type { RankOf } from "../scoring/checkReading.ts";

/** A number that leaves with its exact form beside the nearest double. */
export interface ExactNumber {
	readonly value: number;
	/** With its printed decimals and no locale: `"42.10"`. */
	readonly exact: string;
}

/** How a score moved, in points of the index: later minus earlier, so a rise is positive. */
export interface ScoreChange {
	readonly before: ExactNumber;
	readonly after: ExactNumber;
	/** The difference of the two figures, with the decimals of the finer one. */
	readonly change: ExactNumber;
	/** The change in percent of the earlier score, rounded as asked; never where that score is not above zero. */
	readonly relative?: ExactNumber;
	/** What the change can be if both scores were rounded; only where a rounding mode was named. */
	readonly interval?: Interval;
}

/** How a rank moved, each rank with the number of units ranked. */
export interface RankChange {
	readonly before: number;
	readonly beforeOf: number;
	readonly after: number;
	readonly afterOf: number;
	/** Positive: climbed so many places; negative: fell. */
	readonly places: number;
}

export function toExactNumber({ value, places }: PrintedNumber): ExactNumber {
	return { value: nearestDouble(value), exact: fixedText(value, places) };
}

/** a - b, with the decimals of the finer one. */
export function minus(a: PrintedNumber, b: PrintedNumber): PrintedNumber {
	return { value: subtract(a.value, b.value), places: Math.max(a.places, b.places) };
}

/** All differences of a true value behind `a` and one behind `b`. */
export function minusRounded(a: PrintedNumber, b: PrintedNumber, mode: RoundingMode): Interval {
	const from = roundingInterval(a.value, a.places, mode);
	const off = roundingInterval(b.value, b.places, mode);
	return toInterval(sum(from, mirror(off)));
}

/** What may be rounded: both scores when they were printed, the relative change when it leaves. */
export interface ChangeRounding {
	readonly mode: RoundingMode | undefined;
	readonly relative: Rounding | undefined;
}

/** Formula: change.reading-difference. */
export function changeOfScore(
	before: PrintedNumber,
	after: PrintedNumber,
	{ mode, relative }: ChangeRounding,
): ScoreChange {
	const change = minus(after, before);
	return {
		before: toExactNumber(before),
		after: toExactNumber(after),
		change: toExactNumber(change),
		...(relative && signOf(before.value) > 0
			? { relative: percentOf(change.value, before.value, relative) }
			: {}),
		...(mode ? { interval: minusRounded(after, before, mode) } : {}),
	};
}

function percentOf(change: Rational, of: Rational, rounding: Rounding): ExactNumber {
	const value = roundRational(multiply(HUNDRED, divide(change, of)), rounding);
	return toExactNumber({ value, places: Math.max(rounding.places, 0) });
}

/** Formula: change.rank-places. */
export function changeOfRank(before: RankOf, after: RankOf): RankChange {
	return {
		before: before.rank,
		beforeOf: before.of,
		after: after.rank,
		afterOf: after.of,
		places: before.rank - after.rank,
	};
}

function sum(a: ExactInterval, b: ExactInterval): ExactInterval {
	return { min: addEnds(a.min, b.min), max: addEnds(a.max, b.max) };
}

function mirror({ min, max }: ExactInterval): ExactInterval {
	const turn = (end: End | null): End | null => end && { at: negate(end.at), open: end.open };
	return { min: turn(max), max: turn(min) };
}

/** An end of a sum belongs to it only where both its ends do. */
function addEnds(a: End | null, b: End | null): End | null {
	return a && b && { at: add(a.at, b.at), open: a.open || b.open };
}
