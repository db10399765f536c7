import {
	compareReals,
	divideReals,
	lnReal,
	multiplyReals,
	type Real,
	signOfReal,
	subtractReals,
	sumReals,
	weightedSum,
	wholeReal,
} from "../../number/real.ts";

const ZERO: Real = wholeReal(0);

/**
 * What one point of each value is worth when a geometric mean goes from `before` to `after`: its share of the weight
 * times L(before, after) / L(from, to), with the logarithmic mean L(a, b) = (b − a) / ln(b / a) and L(a, a) = a.
 * Values that come from zero, or go to it, take the whole change by their weights: the limit of the same formula.
 * Formula: change.contributions.
 */
export function worthByLogMean(
	from: readonly Real[],
	to: readonly Real[],
	weights: readonly Real[],
	before: Real,
	after: Real,
): readonly Real[] {
	const moved = subtractReals(after, before);
	if (isZero(before) || isZero(after))
		return worthAtZero(from, to, weights, moved, isZero(before) ? from : to);
	const total = sumReals(weights);
	const shares = weights.map((weight) => divideReals(weight, total));
	const logs = from.map((value, at) => logOf(value, to[at] as Real));
	const mean = isSame(before, after)
		? before
		: divideReals(
				moved,
				weightedSum(
					logs.map((log) => log ?? ZERO),
					shares,
				),
			);
	return from.map((value, at) => {
		const worth = multiplyReals(shares[at] as Real, mean);
		const log = logs[at];
		// One over the logarithmic mean of the value itself.
		if (log === undefined) return divideReals(worth, value);
		return divideReals(multiplyReals(worth, log), subtractReals(to[at] as Real, value));
	});
}

/** Nothing where the value stays. */
function logOf(from: Real, to: Real): Real | undefined {
	return isSame(from, to) ? undefined : lnReal(divideReals(to, from));
}

function worthAtZero(
	from: readonly Real[],
	to: readonly Real[],
	weights: readonly Real[],
	moved: Real,
	side: readonly Real[],
): readonly Real[] {
	const isMover = (at: number): boolean =>
		!isZero(moved) && isZero(side[at] as Real) && !isSame(from[at] as Real, to[at] as Real);
	const total = sumReals(weights.filter((_, at) => isMover(at)));
	return from.map((value, at) => {
		if (!isMover(at)) return ZERO;
		const share = divideReals(weights[at] as Real, total);
		return divideReals(multiplyReals(share, moved), subtractReals(to[at] as Real, value));
	});
}

function isZero(value: Real): boolean {
	return signOfReal(value) === 0;
}

function isSame(a: Real, b: Real): boolean {
	return (compareReals(a, b) ?? 0) === 0;
}
