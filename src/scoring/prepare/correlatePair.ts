import { createIssue, type Issue } from "../../core/issue.ts";
import type { Rational } from "../../number/rational.ts";
import { equals } from "../../number/rational.ts";
import * as messages from "../prepareMessages.ts";
import {
	type Deviations,
	deviationsOf,
	PRECISIONS,
	type Precision,
	powerSum,
	productOf,
	productSum,
	quotientOf,
	rootBetween,
	signOfEnds,
	squareOf,
} from "./deviations.ts";
import type { ReadColumn } from "./readColumns.ts";

/** How two columns go together. */
export interface Correlation {
	readonly a: string;
	readonly b: string;
	/** From -1 to 1: the double nearest the exact value; `null` where there is none. */
	readonly correlation: number | null;
	/** How many units have both values. */
	readonly units: number;
}

/** Of two units the correlation is 1 or -1, whatever they have. */
const FEWEST = 3;

/** A column, with its deviations where it has a value for every unit. */
export interface Series extends ReadColumn {
	readonly isConstant: boolean;
	readonly deviations: Map<Precision, Deviations>;
}

export function toSeries({ name, values }: ReadColumn): Series {
	const known = values.filter((value) => value !== null);
	return { name, values, isConstant: known.length > 1 && isConstant(known), deviations: new Map() };
}

function isConstant(values: readonly Rational[]): boolean {
	const [first] = values;
	return first === undefined || values.every((value) => equals(value, first));
}

/** The correlation of two columns over the units that have both. */
export function correlatePair(a: Series, b: Series, diagnostics: Issue[]): Correlation {
	const rows = a.values.flatMap((value, at) =>
		value !== null && (b.values[at] ?? null) !== null ? [at] : [],
	);
	const give = (correlation: number | null): Correlation => ({
		a: a.name,
		b: b.name,
		correlation,
		units: rows.length,
	});
	if (rows.length < FEWEST) {
		const message = messages.tooFewInCommon(a.name, b.name, rows.length, FEWEST);
		diagnostics.push(createIssue("TOO_FEW_VALUES", ["columns", a.name, b.name], message));
		return give(null);
	}
	const [left, right] = [valuesAt(a, rows), valuesAt(b, rows)];
	for (const [values, own, other] of [
		[left, a, b],
		[right, b, a],
	] as const) {
		if (!isConstant(values)) continue;
		if (!own.isConstant) {
			const message = messages.constantInCommon(own.name, other.name);
			diagnostics.push(createIssue("CONSTANT_INDICATOR", ["columns", own.name, other.name], message));
		}
		return give(null);
	}
	return give(a === b ? 1 : exactly(a, left, b, right));
}

function valuesAt({ values }: Series, rows: readonly number[]): readonly Rational[] {
	return rows.flatMap((at) => values[at] ?? []);
}

/** The double nearest to covariance / √(variance · variance). */
function exactly(a: Series, left: readonly Rational[], b: Series, right: readonly Rational[]): number {
	for (const precision of PRECISIONS) {
		const first = deviationsAt(a, left, precision);
		const second = deviationsAt(b, right, precision);
		const product = productSum(first, second);
		const sign = signOfEnds(product);
		if (sign === 0) return 0;
		const spreads = productOf(powerSum(first, 2n), powerSum(second, 2n));
		const square = quotientOf(squareOf(product), spreads);
		const size = square && rootBetween(square);
		if (sign !== undefined && size !== undefined) return sign * Math.min(size, 1);
	}
	// Exact deviations leave nothing open.
	return 0;
}

/** Deviations of a whole column are found once for all its pairs. */
function deviationsAt(series: Series, values: readonly Rational[], precision: Precision): Deviations {
	if (values.length < series.values.length) return deviationsOf(values, precision);
	const known = series.deviations.get(precision) ?? deviationsOf(values, precision);
	series.deviations.set(precision, known);
	return known;
}
