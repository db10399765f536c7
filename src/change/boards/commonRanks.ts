import type { NodeRanks } from "../../scoring/board.ts";
import { ranksOfAll, type TieMethod } from "../ranks/rankAmong.ts";
import type { NodeOverview } from "./boardComparison.ts";
import type { UnitPair } from "./pairUnits.ts";

/** Ranks among the units ranked on both boards. */
export interface CommonRanks {
	/** By the place of the unit on the later board. */
	readonly ranks: ReadonlyMap<number, Readonly<Record<"before" | "after" | "of", number>>>;
	readonly ranked: NonNullable<NodeOverview["ranked"]>;
}

/**
 * The order of a board's ranks is that of the exact keys, so that ranks among fewer units follow from it, in each class
 * for itself. Formula: change.boards.
 */
export function commonRanks(before: NodeRanks, after: NodeRanks, pairs: readonly UnitPair[]): CommonRanks {
	const common = new Map<string | null, UnitPair[]>();
	const left: string[] = [];
	const entered: string[] = [];
	const otherClass: string[] = [];
	for (const pair of pairs) {
		const was = isRanked(before, pair.before);
		const is = isRanked(after, pair.after);
		const name = classOf(after, pair.after);
		if (was && !is) left.push(pair.unit);
		else if (is && !was) entered.push(pair.unit);
		else if (was && is && classOf(before, pair.before) !== name) otherClass.push(pair.unit);
		else if (was && is) {
			const known = common.get(name);
			if (known) known.push(pair);
			else common.set(name, [pair]);
		}
	}
	const ranks = new Map<number, Readonly<Record<"before" | "after" | "of", number>>>();
	const [early, late] = [tieMethodOf(before), tieMethodOf(after)];
	for (const members of common.values()) {
		const then = ranksOfAll(
			members.map((pair) => before.rank[pair.before] ?? 0),
			early,
		);
		const now = ranksOfAll(
			members.map((pair) => after.rank[pair.after] ?? 0),
			late,
		);
		for (const [at, pair] of members.entries()) {
			ranks.set(pair.after, { before: then[at] ?? 0, after: now[at] ?? 0, of: members.length });
		}
	}
	const count = (column: NodeRanks): number => column.rank.filter((rank) => rank !== null).length;
	return {
		ranks,
		ranked: {
			before: count(before),
			after: count(after),
			common: ranks.size,
			left,
			entered,
			otherClass,
		},
	};
}

function isRanked({ rank }: NodeRanks, at: number): boolean {
	return at >= 0 && typeof rank[at] === "number";
}

export function classOf({ within }: NodeRanks, at: number): string | null {
	return within?.[at] ?? null;
}

const METHODS: readonly TieMethod[] = ["competition", "modified", "average", "dense"];

/**
 * A board does not say how equal keys share a rank, but its ranks do: methods that give the same ranks to all give the
 * same to some. Only `competition` and `dense` can agree on a list with ties, and then only on one whose ties are last.
 */
function tieMethodOf(ranks: NodeRanks): TieMethod {
	const classes = new Map<string | null, number[]>();
	for (const [at, rank] of ranks.rank.entries()) {
		if (rank === null) continue;
		const name = classOf(ranks, at);
		const known = classes.get(name);
		if (known) known.push(rank);
		else classes.set(name, [rank]);
	}
	const lists = [...classes.values()];
	const fits = (method: TieMethod): boolean =>
		lists.every((list) => ranksOfAll(list, method).every((rank, at) => rank === list[at]));
	return METHODS.find(fits) ?? "competition";
}
