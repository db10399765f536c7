import { fraction } from "../number/rational.ts";
import {
	addReals,
	compareReals,
	divideReals,
	geometricMeanReals,
	multiplyReals,
	powerReal,
	type Real,
	realOf,
	signOfReal,
	subtractReals,
	sumReals,
	weightedSum,
	wholeReal,
} from "../number/real.ts";

/** The code of what went wrong. */
export type Fault = "ZERO_DEN" | "NEGATIVE_ROOT" | "UNDECIDED" | "EMPTY";

const HALF: Real = realOf(fraction(1n, 2n));
const ZERO: Real = wholeReal(0);
const ONE: Real = wholeReal(1);

/**
 * A statistic of one value or more; without weights all weigh 1. Formula: scheme.agg. `sample`: the standard
 * deviation divides by n − 1.
 */
export function statisticOf(
	name: string,
	values: readonly Real[],
	weights: readonly Real[] | undefined,
	sample = false,
): Real | Fault {
	switch (name) {
		case "count":
			return wholeReal(values.length);
		case "sum":
			return weights ? weightedSum(values, weights) : sumReals(values);
		case "product":
			return values.reduce(multiplyReals, ONE);
		case "mean":
			return meanOf(values, weights);
		case "geometricMean":
			return geometricMeanOf(values, weights);
		case "harmonicMean":
			return harmonicMeanOf(values, weights);
		case "median":
			return medianOf(values);
		case "mode":
			return modeOf(values);
		case "min":
			return extremeOf(values, -1);
		case "max":
			return extremeOf(values, 1);
		default:
			return deviationOf(values, sample);
	}
}

/** Values from the lowest to the highest; nothing where two cannot be told apart. */
export function sortReals(values: readonly Real[]): readonly Real[] | undefined {
	let isDecided = true;
	const sorted = [...values].sort((a, b) => {
		const side = compareReals(a, b);
		if (side === undefined) isDecided = false;
		return side ?? 0;
	});
	return isDecided ? sorted : undefined;
}

function meanOf(values: readonly Real[], weights: readonly Real[] | undefined): Real | Fault {
	const total = weights ? sumReals(weights) : wholeReal(values.length);
	if (signOfReal(total) === 0) return "ZERO_DEN";
	return divideReals(weights ? weightedSum(values, weights) : sumReals(values), total);
}

function geometricMeanOf(values: readonly Real[], weights: readonly Real[] | undefined): Real | Fault {
	const signs = values.map(signOfReal);
	if (signs.includes(undefined)) return "UNDECIDED";
	if (signs.includes(-1)) return "NEGATIVE_ROOT";
	const factors = weights ?? values.map(() => ONE);
	if (signOfReal(sumReals(factors)) === 0) return "ZERO_DEN";
	return signs.includes(0) ? ZERO : geometricMeanReals(values, factors);
}

function harmonicMeanOf(values: readonly Real[], weights: readonly Real[] | undefined): Real | Fault {
	const signs = values.map(signOfReal);
	if (signs.includes(undefined)) return "UNDECIDED";
	if (signs.includes(0)) return "ZERO_DEN";
	const factors = weights ?? values.map(() => ONE);
	const under = sumReals(values.map((value, at) => divideReals(factors[at] ?? ONE, value)));
	return signOfReal(under) === 0 ? "ZERO_DEN" : divideReals(sumReals(factors), under);
}

function medianOf(values: readonly Real[]): Real | Fault {
	const sorted = sortReals(values);
	if (!sorted) return "UNDECIDED";
	const high = sorted[sorted.length >> 1] ?? ZERO;
	const low = sorted[(sorted.length - 1) >> 1] ?? ZERO;
	return sorted.length % 2 === 1 ? high : multiplyReals(HALF, addReals(low, high));
}

/** The most frequent value; the lowest of several. */
function modeOf(values: readonly Real[]): Real | Fault {
	const sorted = sortReals(values);
	if (!sorted) return "UNDECIDED";
	let best = sorted[0] ?? ZERO;
	let most = 0;
	let start = 0;
	for (const [at, value] of sorted.entries()) {
		if (compareReals(sorted[start] ?? value, value) !== 0) start = at;
		if (at - start + 1 > most) {
			most = at - start + 1;
			best = value;
		}
	}
	return best;
}

function extremeOf(values: readonly Real[], sign: -1 | 1): Real | Fault {
	let best = values[0] ?? ZERO;
	for (const value of values) {
		const side = compareReals(value, best);
		if (side === undefined) return "UNDECIDED";
		if (side === sign) best = value;
	}
	return best;
}

function deviationOf(values: readonly Real[], sample: boolean): Real | Fault {
	const count = sample ? values.length - 1 : values.length;
	if (count === 0) return "EMPTY";
	const mean = divideReals(sumReals(values), wholeReal(values.length));
	const squares = values.map((value) => {
		const off = subtractReals(value, mean);
		return multiplyReals(off, off);
	});
	return powerReal(divideReals(sumReals(squares), wholeReal(count)), HALF) ?? "NEGATIVE_ROOT";
}
