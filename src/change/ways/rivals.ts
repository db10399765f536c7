import { type Context, cellOf } from "../../engine/context.ts";
import { compareReals, type Real } from "../../number/real.ts";
import type { Ranking } from "../../scheme/node.ts";
import { sortKeys } from "../../scoring/ranks/sortKeys.ts";
import { countedFigure } from "./figures.ts";
import type { Bench } from "./openBench.ts";
import type { Asked } from "./partialBoard.ts";

/** What has to be reached for a rank. */
interface RankLimit {
	readonly key: Real;
	/** To tie there is not enough. */
	readonly strict: boolean;
}

/** The figures of the other units of the class, as they are. */
export interface Rivals {
	/** The rank that a unit of this figure would have; none where it is not ranked. */
	readonly rankOf: (context: Context) => number | undefined;
	/** The figure by which a rank is reached; nothing where any figure does, or none. */
	readonly limitOf: (rank: number) => RankLimit | undefined;
}

/** The units with which one is ranked, sorted once. */
export function rivalsOf(bench: Bench, asked: Asked, unit: number): Rivals {
	const rank = asked.source.rank as Ranking<string, string, string>;
	const { contextOf } = bench.attempt(unit, new Map(), asked.peers);
	const { rankWithin } = asked.node;
	const classOf = (of: number): unknown =>
		rankWithin === undefined ? null : cellOf(contextOf(of), rankWithin);
	const mine = classOf(unit);
	const keys = bench.units.map((_, other) =>
		other !== unit && classOf(other) === mine ? countedFigure(contextOf(other), asked, rank) : undefined,
	);
	const sizes: { readonly key: Real; readonly size: number; readonly ahead: number }[] = [];
	let ahead = 0;
	for (const group of sortKeys(keys, rank.order).groups) {
		sizes.push({ key: keys[group[0] ?? 0] as Real, size: group.length, ahead });
		ahead += group.length;
	}
	const sign = rank.order === "highest-first" ? 1 : -1;
	/** Behind so many groups of equals, level with the next one or not. */
	const rankAt = (groups: number, isLevel: boolean): number => {
		const before = sizes[groups]?.ahead ?? ahead;
		const tied = (isLevel ? (sizes[groups]?.size ?? 0) : 0) + 1;
		if (rank.ties === "dense") return groups + 1;
		if (rank.ties === "competition") return before + 1;
		return rank.ties === "modified" ? before + tied : before + (tied + 1) / 2;
	};
	return {
		rankOf: (context) => {
			const key = countedFigure(context, asked, rank);
			if (!key) return undefined;
			let low = 0;
			let high = sizes.length;
			while (low < high) {
				const middle = (low + high) >> 1;
				const side = (compareReals(key, sizes[middle]?.key ?? key) ?? 0) * sign;
				if (side === 0) return rankAt(middle, true);
				if (side < 0) low = middle + 1;
				else high = middle;
			}
			return rankAt(low, false);
		},
		limitOf: (wanted) => {
			if (rankAt(sizes.length, false) <= wanted) return undefined;
			for (let at = sizes.length - 1; at >= 0; at--) {
				const { key } = sizes[at] as { readonly key: Real };
				if (rankAt(at, true) <= wanted) return { key, strict: false };
				if (rankAt(at, false) <= wanted) return { key, strict: true };
			}
			return undefined;
		},
	};
}
