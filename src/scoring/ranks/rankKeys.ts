import type { Real } from "../../number/real.ts";
import type { Ranking } from "../../scheme/node.ts";
import { type Order, sortKeys } from "./sortKeys.ts";

/** How equal keys share a rank: 1 2 2 4, 1 2 2 3, 1 3 3 4, 1 2.5 2.5 4. */
type TieMethod = Ranking<string, string, string>["ties"];

/** Ranks of keys, each at the position of its key. */
export interface RankedKeys {
	/** 1 for the first; `null` where there is no key. */
	readonly rank: readonly (number | null)[];
	/** How many keys share the rank, this one included; 0 where there is none. */
	readonly tied: readonly number[];
	/** The positions of equal keys, the first keys first; in a group the positions ascend. */
	readonly groups: readonly (readonly number[])[];
	/** Positions of two keys that 500 digits did not tell apart, so that they tie. */
	readonly undecided: readonly (readonly [number, number])[];
}

/** Ranks keys by their exact values. Formula: scoring.ranks. */
export function rankKeys(
	keys: readonly (Real | undefined)[],
	{ order, ties }: { readonly order: Order; readonly ties: TieMethod },
): RankedKeys {
	const { groups, undecided } = sortKeys(keys, order);
	const rank = keys.map((): number | null => null);
	const tied = keys.map(() => 0);
	let ahead = 0;
	for (const [at, group] of groups.entries()) {
		const shared = rankOf(ties, ahead, group.length, at);
		for (const position of group) {
			rank[position] = shared;
			tied[position] = group.length;
		}
		ahead += group.length;
	}
	return { rank, tied, groups, undecided };
}

/** `ahead` keys are better, in `groups` groups; `size` keys are equal to this one. */
function rankOf(ties: TieMethod, ahead: number, size: number, groups: number): number {
	if (ties === "competition") return ahead + 1;
	if (ties === "dense") return groups + 1;
	return ties === "modified" ? ahead + size : ahead + (size + 1) / 2;
}
