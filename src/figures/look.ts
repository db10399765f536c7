import { EVERYTHING, type ExactInterval, pointInterval } from "../number/interval.ts";
import { toRational } from "../number/numeric.ts";
import type { Rational } from "../number/rational.ts";
import { printedBox } from "./group.ts";
import type { Figure } from "./model.ts";

/** Reads terms of a relation from the figures as printed. */
export interface Look {
	readonly figure: (term: string | number | undefined) => Figure | undefined;
	/** The printed value to compute with; none for thresholds and for what is not printed. */
	readonly value: (term: string | number) => Rational | undefined;
	/** What the print allows. */
	readonly interval: (term: string | number) => ExactInterval;
}

/** The figures are those that the relation reads; more do no harm. */
export function lookInto(figures: readonly Figure[]): Look {
	const byRef = new Map(figures.map((figure) => [figure.ref, figure]));
	const figure = (term: string | number | undefined): Figure | undefined =>
		typeof term === "string" ? byRef.get(term) : undefined;
	return {
		figure,
		value(term) {
			if (typeof term === "number") return toRational(term);
			const found = figure(term);
			return found?.isThreshold ? undefined : found?.value;
		},
		interval(term) {
			if (typeof term === "number") return pointInterval(toRational(term));
			const found = figure(term);
			return found ? printedBox(found) : EVERYTHING;
		},
	};
}
