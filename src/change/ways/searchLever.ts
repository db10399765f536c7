import { compareMeasures, type Verdict } from "./judge.ts";
import { type Lever, MOST_STEPS } from "./levers.ts";

/** What came of moving one lever. */
export interface Search {
	readonly found?: { readonly steps: number; readonly search: "scan" | "bisect" };
	/** The number of steps that came nearest; none where no change gives a figure. */
	readonly best: { readonly steps: number; readonly verdict: Verdict } | undefined;
	/** The figure went up and down on the way, and not every step was tried. */
	readonly isUncertain: boolean;
}

/** Up to so many steps all are tried where the figure goes up and down. */
const SCANNED = 2000;
/** How finely the way to the last step is sampled. */
const SAMPLES = 16;

/**
 * The fewest steps that suffice. Few steps are tried one by one. Of many the last one that still gives a value is found,
 * then samples up to there, then the first step between a sample that does not suffice and one that does; few steps up
 * to there, and a figure that goes up and down, are gone through one by one after all.
 */
export function searchLever(
	{ first, limit }: Lever,
	test: (steps: number) => Verdict,
	now: Verdict,
	scanned: number,
): Search {
	const known = new Map<number, Verdict>();
	const ask = (steps: number): Verdict => {
		const verdict = known.get(steps) ?? test(steps);
		known.set(steps, verdict);
		return verdict;
	};
	const isThere = (steps: number): boolean => ask(steps).reached;
	const scan = (from: number, upTo: number): number | undefined => {
		for (let steps = from; steps <= upTo; steps++) if (isThere(steps)) return steps;
		return undefined;
	};
	const finish = (steps: number | undefined, search: "scan" | "bisect", isUncertain = false): Search => ({
		...(steps === undefined ? {} : { found: { steps, search } }),
		best: bestOf(known),
		isUncertain,
	});
	if (limit - first < scanned) return finish(scan(first, limit), "scan");
	const last = findLast(first, limit, ask, now.measure !== undefined);
	if (last < first) return finish(undefined, "bisect");
	for (let part = 1; part < SAMPLES && last < MOST_STEPS; part++) {
		ask(first + Math.floor(((last - first) * part) / SAMPLES));
	}
	const tried = [...known.keys()].filter((steps) => steps <= last).sort((a, b) => a - b);
	const there = tried.findIndex(isThere);
	const end = there < 0 ? last : (tried[there] ?? last);
	const isSteady = isMonotone([now, ...tried.filter((steps) => steps <= end).map(ask)]);
	if (!isSteady && end - first <= SCANNED) return finish(scan(first, end), "scan");
	if (there < 0) return finish(undefined, "bisect", !isSteady);
	const before = tried[there - 1] ?? first - 1;
	const found = firstBetween(before, end, isThere);
	if (found - first < scanned) return finish(scan(first, found), "scan");
	return finish(found, "bisect", !isSteady);
}

/** By doubling: the last step that gives a figure, or one that already suffices. */
function findLast(first: number, limit: number, ask: (steps: number) => Verdict, hasFigure: boolean): number {
	const end = Math.min(limit, MOST_STEPS);
	let good: number | undefined = hasFigure ? first - 1 : undefined;
	for (let size = 1; ; size *= 2) {
		const steps = Math.min(first + size - 1, end);
		const { reached, measure } = ask(steps);
		if (reached) return steps;
		if (measure !== undefined) good = steps;
		else if (good !== undefined) {
			return firstBetween(good, steps, (at) => ask(at).measure === undefined) - 1;
		}
		if (steps === end) return end;
	}
}

/** The first of `low + 1 … high` that holds, where `high` does and `low` does not. */
export function firstBetween(low: number, high: number, holds: (at: number) => boolean): number {
	let [below, above] = [low, high];
	while (above - below > 1) {
		const middle = below + Math.floor((above - below) / 2);
		if (holds(middle)) above = middle;
		else below = middle;
	}
	return above;
}

/** Whether the figure never turns: only up, or only down. */
function isMonotone(verdicts: readonly Verdict[]): boolean {
	const sides = verdicts.slice(1).map(({ measure }, at) => compareMeasures(measure, verdicts[at]?.measure));
	return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

function bestOf(known: ReadonlyMap<number, Verdict>): Search["best"] {
	let best: Search["best"];
	for (const [steps, verdict] of known) {
		if (verdict.measure === undefined) continue;
		const side = best ? compareMeasures(verdict.measure, best.verdict.measure) : 1;
		if (side > 0 || (side === 0 && steps < (best?.steps ?? 0))) best = { steps, verdict };
	}
	return best;
}
