import type { Real } from "../../number/real.ts";
import type { Ranking } from "../../scheme/node.ts";
import { compareSpans, type Span, spanOf } from "./span.ts";

/** Which end is first: the highest value or the lowest one. */
export type Order = Ranking<string, string, string>["order"];

/** Keys in their order, those that are equal together. */
export interface SortedKeys {
	/** The positions of equal keys, the first keys first; in a group the positions ascend. */
	readonly groups: readonly (readonly number[])[];
	/** Positions of two keys that no digits told apart; they stand in one group. */
	readonly undecided: readonly (readonly [number, number])[];
}

interface Entry {
	readonly at: number;
	readonly span: Span;
}

/**
 * Sorts keys exactly. Doubles around each key settle nearly every comparison; only keys whose doubles meet are compared
 * as they are, and among equal ones each only with one of them.
 */
export function sortKeys(keys: readonly (Real | undefined)[], order: Order): SortedKeys {
	const entries: Entry[] = [];
	for (const [at, key] of keys.entries()) if (key) entries.push({ at, span: spanOf(key) });
	entries.sort((a, b) => a.span.low - b.span.low || a.at - b.at);
	const groups: number[][] = [];
	const undecided: (readonly [number, number])[] = [];
	for (let from = 0; from < entries.length; ) {
		let upTo = from + 1;
		let high = entries[from]?.span.high ?? 0;
		for (let next = entries[upTo]; next && next.span.low <= high; next = entries[++upTo]) {
			high = Math.max(high, next.span.high);
		}
		groups.push(...separate(entries.slice(from, upTo), undecided));
		from = upTo;
	}
	return { groups: order === "highest-first" ? groups.reverse() : groups, undecided };
}

/** Groups of equal keys, ascending, of keys that their doubles do not tell apart. */
function separate(entries: readonly Entry[], undecided: (readonly [number, number])[]): number[][] {
	const found: { readonly first: Entry; readonly positions: number[] }[] = [];
	for (const entry of entries) {
		let low = 0;
		let high = found.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const group = found[middle];
			const side = group && compareSpans(entry.span, group.first.span);
			if (side === 1) low = middle + 1;
			else if (side === -1) high = middle;
			else {
				if (side === undefined && group) undecided.push([group.first.at, entry.at]);
				group?.positions.push(entry.at);
				break;
			}
		}
		if (low === high) found.splice(low, 0, { first: entry, positions: [entry.at] });
	}
	return found.map(({ positions }) => positions.sort((a, b) => a - b));
}
