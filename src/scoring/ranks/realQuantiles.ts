import type { Rational } from "../../number/rational.ts";
import { addReals, multiplyReals, type Real, realOf, subtractReals } from "../../number/real.ts";
import { type QuantileMethod, quantilePlace } from "../quantile.ts";
import { sortKeys } from "./sortKeys.ts";

/** The quantiles of the values at the shares, exactly; none where there is no value. Formula: scoring.quantiles. */
export function realQuantiles(
	values: readonly (Real | undefined)[],
	shares: readonly Rational[],
	method: QuantileMethod,
): readonly Real[] {
	const order = sortKeys(values, "lowest-first").groups.flat();
	const ascending = order.flatMap((at) => values[at] ?? []);
	if (ascending.length === 0) return [];
	return shares.flatMap((share) => {
		const { below, above, part } = quantilePlace(ascending.length, share, method);
		const [low, high] = [ascending[below], ascending[above]];
		return low && high ? between(low, high, part) : [];
	});
}

/** A value itself where it is the quantile, so that it is known to lie on the cut. */
function between(low: Real, high: Real, part: Rational): Real {
	if (part.n === 0n) return low;
	return addReals(low, multiplyReals(realOf(part), subtractReals(high, low)));
}
