import type { Real } from "../real.ts";
import { lnReal } from "../realLn.ts";
import { divideReals, rationalOf, sumReals, weightedSum } from "./arithmetic.ts";
import { expReal } from "./exponential.ts";
import { type Factor, productOf } from "./factors.ts";
import { isFraction, NONE, WHOLE } from "./fraction.ts";
import { isWorkable, raisePositive } from "./power.ts";

/**
 * Π value^(weight / Σ weight) of values from 0 up; 0 where a value is. Exact where it is rational and the weights
 * are, and a root where that is not too long.
 */
export function geometricMeanReals(values: readonly Real[], weights: readonly Real[]): Real {
	if (values.some((value) => isFraction(value) && value.over === 0n)) return NONE;
	const total = sumReals(weights);
	const shares = weights.map((weight) => divideReals(weight, total));
	const factors: Factor[] = [];
	for (const [at, value] of values.entries()) {
		const share = shares[at] && rationalOf(shares[at]);
		if (share === undefined) return byLogarithms(values, shares) ?? NONE;
		factors.push(...raisePositive(value, share));
	}
	const mean = productOf({ content: WHOLE, factors });
	return isWorkable(mean) ? mean : (byLogarithms(values, shares) ?? mean);
}

function byLogarithms(values: readonly Real[], shares: readonly Real[]): Real | undefined {
	return expReal(
		weightedSum(
			values.map((value) => lnReal(value) ?? NONE),
			shares,
		),
	);
}
