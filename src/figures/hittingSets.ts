import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";
import { isSpent, type Work } from "./solver/system.ts";

/**
 * Every set of least total weight that has a member in each core. Branches on the first core not hit
 * and forbids earlier siblings, so that no set is met twice.
 */
export function leastHittingSets(
	cores: readonly (readonly number[])[],
	weightOf: (member: number) => Rational,
	work: Work,
): readonly (readonly number[])[] {
	let best: Rational | undefined;
	let found: (readonly number[])[] = [];
	const visit = (chosen: readonly number[], forbidden: ReadonlySet<number>, weight: Rational): void => {
		work.spent++;
		if (isSpent(work)) return;
		const open = cores.filter((core) => !core.some((member) => chosen.includes(member)));
		const least = q.add(weight, leastToHit(open, forbidden, weightOf));
		if (best && q.compare(least, best) > 0) return;
		const [core] = open;
		if (!core) {
			if (!best || q.compare(weight, best) < 0) found = [];
			best = weight;
			found.push([...chosen].sort((a, b) => a - b));
			return;
		}
		const tried = new Set(forbidden);
		for (const member of core) {
			if (tried.has(member)) continue;
			visit([...chosen, member], tried, q.add(weight, weightOf(member)));
			tried.add(member);
		}
	};
	visit([], new Set(), q.ZERO);
	return found.sort(byPosition);
}

/** Cores without a common member need a member each. */
function leastToHit(
	cores: readonly (readonly number[])[],
	forbidden: ReadonlySet<number>,
	weightOf: (member: number) => Rational,
): Rational {
	const seen = new Set<number>();
	let total = q.ZERO;
	for (const core of cores) {
		if (core.some((member) => seen.has(member))) continue;
		for (const member of core) seen.add(member);
		const weights = core.filter((member) => !forbidden.has(member)).map(weightOf);
		if (weights.length > 0)
			total = q.add(
				total,
				weights.reduce((a, b) => (q.compare(a, b) <= 0 ? a : b)),
			);
	}
	return total;
}

function byPosition(a: readonly number[], b: readonly number[]): number {
	if (a.length !== b.length) return a.length - b.length;
	const index = a.findIndex((member, at) => member !== b[at]);
	return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
