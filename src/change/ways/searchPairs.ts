import { compareMeasures, type Verdict } from "./judge.ts";
import type { Lever } from "./levers.ts";
import { firstBetween } from "./searchLever.ts";

/** A lever that brings the unit nearer, with the number of steps that brings it nearest. */
export interface Useful {
	readonly lever: Lever;
	readonly steps: number;
	readonly verdict: Verdict;
}

/** Two levers and how far each is moved. */
export interface Pair {
	readonly levers: readonly [Lever, Lever];
	readonly steps: readonly [number, number];
}

/** What came of moving two levers at once. */
export interface PairSearch {
	readonly pairs: readonly Pair[];
	/** The nearest pair, each lever as far as helps. */
	readonly best: (Pair & { readonly verdict: Verdict }) | undefined;
}

type Steps = readonly [number, number];
type Test = (pair: Pair) => Verdict;

/** Both are drawn back together by halves of halves, so that neither pays for all of it. */
const PARTS = 64;

/** Pairs that suffice: both as far as helps, then drawn back until neither can be drawn back by a step. */
export function searchPairs(useful: readonly Useful[], test: Test): PairSearch {
	const pairs: Pair[] = [];
	let best: PairSearch["best"];
	for (const [at, a] of useful.entries()) {
		for (const b of useful.slice(at + 1)) {
			if (a.lever.fact === b.lever.fact) continue;
			const levers = [a.lever, b.lever] as const;
			const full: Steps = [a.steps, b.steps];
			const verdict = test({ levers, steps: full });
			if (!best || compareMeasures(verdict.measure, best.verdict.measure) > 0) {
				best = { levers, steps: full, verdict };
			}
			if (verdict.reached) pairs.push({ levers, steps: drawBack(levers, full, test) });
		}
	}
	return { pairs, best };
}

function drawBack(levers: Pair["levers"], full: Steps, test: Test): Steps {
	const reaches = (steps: Steps): boolean => test({ levers, steps }).reached;
	const [a, b] = levers;
	const partOf = (lever: Lever, most: number, part: number): number =>
		lever.first + Math.ceil(((most - lever.first) * part) / PARTS);
	const together = (part: number): Steps => [partOf(a, full[0], part), partOf(b, full[1], part)];
	let steps: Steps = together(firstBetween(-1, PARTS, (part) => reaches(together(part))));
	for (let before: Steps | undefined; before !== steps; ) {
		before = steps;
		const [x, y] = steps;
		const less = firstBetween(a.first - 1, x, (at) => reaches([at, y]));
		const other = firstBetween(b.first - 1, y, (at) => reaches([less, at]));
		if (less !== x || other !== y) steps = [less, other];
	}
	return steps;
}
