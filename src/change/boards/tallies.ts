import type { ExactNumber } from "../difference.ts";
import type { Tally } from "../partChanges.ts";
import type { DomainTally, NodeComparison } from "./boardComparison.ts";

/** Which way a figure went: 1 up, -1 down, 0 neither; nothing where it is not on both boards. */
export type Way = 1 | 0 | -1 | undefined;

export function wayOfScore({ score }: NodeComparison): Way {
	return score?.change ? signOfText(score.change) : undefined;
}

/** Up is climbed. */
export function wayOfRank({ rank }: NodeComparison): Way {
	const places = rank?.places;
	return typeof places === "number" ? (Math.sign(places) as Way) : undefined;
}

export function tallyWays(ways: readonly Way[]): Tally {
	const count = (wanted: Way): number => ways.filter((way) => way === wanted).length;
	return { up: count(1), down: count(-1), unchanged: count(0) };
}

/** Counts the domains of a unit by their ways, and names them. */
export function tallyDomains(
	domains: readonly NodeComparison[],
	wayOf: (node: NodeComparison) => Way,
): DomainTally {
	const named = (wanted: Way): readonly string[] =>
		domains.filter((domain) => wayOf(domain) === wanted).map(({ node }) => node);
	const nodes = { up: named(1), down: named(-1), unchanged: named(0), notCompared: named(undefined) };
	return { up: nodes.up.length, down: nodes.down.length, unchanged: nodes.unchanged.length, nodes };
}

/** A difference of small numbers may be too small for a double, never for its text. */
function signOfText({ exact }: ExactNumber): Way {
	if (!/[1-9]/.test(exact)) return 0;
	return exact.startsWith("-") ? -1 : 1;
}
