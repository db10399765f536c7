import { type Rational, signOf } from "../../number/rational.ts";
import { addReals, divideReals, multiplyReals, realOf, rootReal, wholeReal } from "../../number/real.ts";
import { exactNumber } from "../ranks/keyNumbers.ts";
import type { SeriesGrowth } from "./unitSeries.ts";

/** A score and its period. */
export interface Dated {
	readonly period: string;
	readonly value: Rational;
	/** Its place among all periods. */
	readonly at: number;
}

/**
 * The yearly factor that leads from the first of two scores to the last: an exact root. Only of scores above zero.
 * Formula: change.series.
 */
export function growthOf(first: Dated, last: Dated): SeriesGrowth | null {
	const span = yearsBetween(first.period, last.period);
	const steps = span ?? last.at - first.at;
	if (steps < 1 || signOf(first.value) <= 0 || signOf(last.value) <= 0) return null;
	const factor = rootReal(divideReals(realOf(last.value), realOf(first.value)), steps);
	if (!factor) return null;
	const percent = multiplyReals(addReals(factor, wholeReal(-1)), wholeReal(100));
	return {
		from: first.period,
		to: last.period,
		steps,
		per: span === undefined ? "period" : "year",
		factor: exactNumber(factor),
		percent: exactNumber(percent),
	};
}

const YEAR = /^\d{4}$/;

/** `undefined` where the periods are no years. */
export function yearsBetween(from: string, to: string): number | undefined {
	return YEAR.test(from) && YEAR.test(to) ? Number(to) - Number(from) : undefined;
}
