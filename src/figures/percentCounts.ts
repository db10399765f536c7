import { EVERYTHING, type ExactInterval, intersect, wholeNumbers } from "../number/interval.ts";
import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";
import { scaleInterval } from "./solver/intervalArithmetic.ts";

/** Every whole count of the base that prints as the percentage; none when the base is not above zero. */
export function countsFor(
	percent: ExactInterval,
	of: Rational | undefined,
	count: ExactInterval = EVERYTHING,
): ExactInterval | undefined {
	if (!of || q.signOf(of) <= 0) return undefined;
	const share = scaleInterval(percent, q.divide(of, q.HUNDRED));
	const possible = intersect(share, { min: { at: q.ZERO, open: false }, max: { at: of, open: false } });
	return wholeNumbers(intersect(possible, count));
}

/** The counts on both sides of a percentage that no count of the base makes. */
export function nearestCounts(percent: Rational, of: Rational): readonly bigint[] {
	const exact = q.divide(q.multiply(percent, of), q.HUNDRED);
	const both = [q.floor(exact), q.ceiling(exact)].filter((count) => count >= 0n && count <= q.floor(of));
	return [...new Set(both)];
}

/** Of all prints from 0 to 100%, how many some count of the base makes: a wrong base passes as often. */
export function chanceOf(places: number, of: Rational): { readonly fits: number; readonly of: number } {
	const prints = q.floor(q.multiply(q.HUNDRED, q.powerOfTen(places)));
	return { fits: Math.min(Number(of.n), Number(prints)) + 1, of: Number(prints) + 1 };
}
