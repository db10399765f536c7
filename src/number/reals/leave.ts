import { refuse } from "../../core/error.ts";
import { exactText, nearestDouble } from "../decimalText.ts";
import type { Enclosure } from "../irrational.ts";
import * as messages from "../messages.ts";
import { equals, type Rational } from "../rational.ts";
import type { Fraction, Real } from "../real.ts";
import type { Rounding, RoundingMode } from "../round.ts";
import { boundFraction, tenTo } from "./bounds.ts";
import { boundsOf, MOST_WORKING_DIGITS, toEnclosure } from "./enclosed.ts";
import { isFraction, lowestTerms } from "./fraction.ts";
import { MOST_DIGITS, refine } from "./refine.ts";

const TEXT_DIGITS = 40;
/** What is not decided by 500 digits has so many alike at both ends. */
const SURE_DIGITS = 490;

/** Rounded exactly; `undefined` where 500 digits do not tell on which side of a cut the value lies. */
export function roundReal(value: Real, rounding: Rounding): Rational | undefined {
	if (isFraction(value)) return roundFraction(value, rounding);
	return refine(
		(digits) => {
			const { low, high } = boundsOf(value, digits);
			const under = tenTo(digits);
			const rounded = roundFraction({ over: low, under }, rounding);
			return equals(rounded, roundFraction({ over: high, under }, rounding)) ? rounded : undefined;
		},
		Math.max(rounding.places + 10, 30),
	);
}

/** The nearest double, ties to even, never -0; where 500 digits do not tell which, the one nearest their middle. */
export function nearestRealDouble(value: Real): number {
	if (isFraction(value)) return nearestDouble({ n: value.over, d: value.under });
	const double = refine((digits) => {
		const { low, high } = boundsOf(value, digits);
		const d = tenTo(digits);
		const nearest = nearestDouble({ n: low, d });
		return nearest === nearestDouble({ n: high, d }) ? nearest : undefined;
	});
	return double ?? nearestDouble({ n: sureMiddle(value), d: tenTo(SURE_DIGITS) });
}

/** `"86.67"` or `"347/400"` of a fraction; of other numbers 40 significant digits, cut off, and `…`. */
export function realText(value: Real): string {
	if (isFraction(value)) return exactText(lowestTerms(value));
	const text = refine((digits) => {
		const { low, high } = boundsOf(value, digits);
		const cut = cutText(low, digits);
		return cut === cutText(high, digits) ? cut : undefined;
	}, TEXT_DIGITS + 8);
	return text ?? cutText(sureMiddle(value), SURE_DIGITS) ?? "0…";
}

/** Two ends at most 10^-digits apart, digits from 0 to 500; throws `TOO_COSTLY` where they cannot be had. */
export function encloseReal(value: Real, digits: number): Enclosure {
	if (isFraction(value)) return toEnclosure(boundFraction(value, digits), digits);
	for (let working = digits + 1; ; working = Math.min(2 * working, MOST_WORKING_DIGITS)) {
		const { low, high } = boundsOf(value, working);
		if (high - low <= tenTo(working - digits)) return toEnclosure({ low, high }, working);
		if (working >= MOST_WORKING_DIGITS) return refuse("TOO_COSTLY", [], messages.tooCostly);
	}
}

/** Of the last ends, in units of the last digit that is sure. */
function sureMiddle(value: Real): bigint {
	const { low, high } = boundsOf(value, MOST_DIGITS);
	return roundQuotient(low + high, 2n * tenTo(MOST_DIGITS - SURE_DIGITS), "half-up");
}

function roundFraction({ over, under }: Fraction, { places, mode }: Rounding): Rational {
	const unit = tenTo(Math.abs(places));
	const scaled = places > 0 ? over * unit : over;
	const whole = roundQuotient(scaled, places < 0 ? under * unit : under, mode);
	if (places < 0) return { n: whole * unit, d: 1n };
	return lowestTerms({ over: whole, under: unit });
}

function roundQuotient(over: bigint, under: bigint, mode: RoundingMode): bigint {
	const cut = over / under;
	const rest = over - cut * under;
	if (rest === 0n || mode === "truncate") return cut;
	const away = over < 0n ? cut - 1n : cut + 1n;
	if (mode === "floor" || mode === "ceiling") return (mode === "floor") === over < 0n ? away : cut;
	const twice = 2n * (rest < 0n ? -rest : rest);
	if (twice !== under) return twice > under ? away : cut;
	return mode === "half-up" || cut % 2n !== 0n ? away : cut;
}

/** The first 40 digits, or all before the point; `undefined` where there are fewer. */
function cutText(end: bigint, digits: number): string | undefined {
	const all = String(end < 0n ? -end : end);
	const kept = Math.max(TEXT_DIGITS, all.length - digits);
	if (all.length < kept) return undefined;
	const places = digits - (all.length - kept);
	const shown = all.slice(0, kept).padStart(places + 1, "0");
	const cut = shown.length - places;
	return `${end < 0n ? "-" : ""}${shown.slice(0, cut)}${places > 0 ? `.${shown.slice(cut)}` : ""}…`;
}
