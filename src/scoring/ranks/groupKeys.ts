import type { Amount } from "../../core/amount.ts";
import type { Label } from "../../core/label.ts";
import { toRational } from "../../number/numeric.ts";
import * as q from "../../number/rational.ts";
import { type Real, realOf } from "../../number/real.ts";
import type { Grouping } from "../../scheme/node.ts";
import { equalShares } from "../quantile.ts";
import { type Cut, placeKeys } from "./placeKeys.ts";
import { realQuantiles } from "./realQuantiles.ts";
import type { Order } from "./sortKeys.ts";

/** The groups of units, each at the position of its value. */
export interface GroupedKeys {
	/** `null` where there is no value. */
	readonly label: readonly (Label | null)[];
	/** The number of the group, from 0, the best first. */
	readonly group: readonly (number | null)[];
	/** The labels of the groups, the best first, and how many units each holds. */
	readonly labels: readonly Label[];
	readonly sizes: readonly number[];
	/** Where groups meet, the best cut first; none where quantiles are asked for and no unit has a value. */
	readonly cuts: readonly Real[];
	/** For each cut the positions of the units exactly on it. */
	readonly onCut: readonly (readonly number[])[];
	/** A unit and a cut that 500 digits did not tell apart, so that the unit counts as on the cut. */
	readonly undecided: readonly (readonly [position: number, cut: number])[];
}

/**
 * Groups units as a scheme says. `order` says which end is best; of ranks the lowest is, whatever the order.
 * Formula: scoring.groups.
 */
export function groupKeys(
	values: readonly (Real | undefined)[],
	grouping: Grouping,
	order: Order,
): GroupedKeys {
	const best = grouping.of === "rank" ? "lowest-first" : order;
	const labels = grouping.cuts
		? [...grouping.cuts.map(({ label }) => label), grouping.otherwise]
		: grouping.labels;
	const cuts = cutsOf(values, grouping, best);
	const { group, sizes, onCut, undecided } = placeKeys(values, cuts, best);
	return {
		label: group.map((place) => (place === null ? null : (labels[place] ?? null))),
		group,
		labels,
		sizes: labels.map((_, place) => sizes[place] ?? 0),
		cuts: cuts.map(({ at }) => at),
		onCut,
		undecided,
	};
}

function cutsOf(values: readonly (Real | undefined)[], grouping: Grouping, best: Order): readonly Cut[] {
	if (grouping.cuts) {
		return grouping.cuts.map(({ at, inclusive }) => ({ at: realOf(exactOf(at)), inclusive }));
	}
	const inclusive = grouping.edge === "up";
	const shares = sharesOf(grouping.quantiles);
	// The best tenth of a list whose lowest values are best lies below the quantile at one tenth.
	const positions = best === "highest-first" ? shares : shares.map((share) => q.subtract(q.ONE, share));
	return realQuantiles(values, positions, grouping.method).map((at) => ({ at, inclusive }));
}

/** The shares of the units behind each cut, the largest first. */
function sharesOf(quantiles: number | readonly number[]): readonly q.Rational[] {
	if (typeof quantiles === "number") return equalShares(quantiles);
	return quantiles.map((share) => toRational(share)).sort((a, b) => q.compare(b, a));
}

function exactOf(amount: Amount): q.Rational {
	return toRational(typeof amount === "number" ? amount : amount.decimal);
}
