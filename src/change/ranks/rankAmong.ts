import type { Ranking } from "../../scheme/node.ts";

/** How equal keys share a rank: 1 2 2 4, 1 2 2 3, 1 3 3 4, 1 2.5 2.5 4. */
export type TieMethod = Ranking<string, string, string>["ties"];

/** Where a key stands among others: lower numbers are ahead, equal ones tie. */
export interface Standing {
	readonly ahead: number;
	readonly tied: number;
	/** By the tie method. */
	readonly rank: number;
}

/** The rank that a unit with this key has among the keys of others. Formula: change.rank-change. */
export function rankAmong(key: number, others: readonly number[], ties: TieMethod): Standing {
	let ahead = 0;
	let tied = 0;
	for (const other of others) {
		if (other < key) ahead++;
		else if (other === key) tied++;
	}
	const groups = ties === "dense" ? new Set(others.filter((other) => other < key)).size : 0;
	return { ahead, tied, rank: rankOf(ties, { ahead, tied, groups }) };
}

/** The rank of every key among all, by the tie method. */
export function ranksOfAll(keys: readonly number[], ties: TieMethod): readonly number[] {
	const sizes = new Map<number, number>();
	for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
	const ranks = new Map<number, number>();
	let ahead = 0;
	for (const [at, key] of [...sizes.keys()].sort((a, b) => a - b).entries()) {
		const size = sizes.get(key) ?? 1;
		ranks.set(key, rankOf(ties, { ahead, tied: size - 1, groups: at }));
		ahead += size;
	}
	return keys.map((key) => ranks.get(key) ?? 0);
}

interface Counts {
	readonly ahead: number;
	/** Others with the same key. */
	readonly tied: number;
	/** Different keys ahead. */
	readonly groups: number;
}

function rankOf(ties: TieMethod, { ahead, tied, groups }: Counts): number {
	if (ties === "competition") return ahead + 1;
	if (ties === "dense") return groups + 1;
	return ties === "modified" ? ahead + tied + 1 : ahead + tied / 2 + 1;
}
