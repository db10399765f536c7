import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";
import { isSpent, type Work } from "./solver/system.ts";

type Cores = readonly (readonly number[])[];

/**
 * Every set of least total weight that has a member in each core. Branches on the first core not hit
 * and forbids earlier siblings, so that no set is met twice.
 */
export function leastHittingSets(
	cores: Cores,
	weightOf: (member: number) => Rational,
	work: Work,
): readonly (readonly number[])[] {
	let best: Rational | undefined;
	let found: (readonly number[])[] = [];
	const visit = (
		chosen: readonly number[],
		weight: Rational,
		open: Cores,
		forbidden: ReadonlySet<number>,
	): void => {
		work.spent += 1 + open.length;
		if (isSpent(work)) return;
		const more = leastToHit(open, forbidden, weightOf);
		if (more === undefined || (best && q.compare(q.add(weight, more), best) > 0)) return;
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
			const rest = open.filter((other) => !other.includes(member));
			visit([...chosen, member], q.add(weight, weightOf(member)), rest, tried);
			tried.add(member);
		}
	};
	visit([], q.ZERO, cores, new Set());
	return found.sort(byPosition);
}

/** Cores without a common member need a member each; undefined when all members of one are forbidden. */
function leastToHit(
	cores: Cores,
	forbidden: ReadonlySet<number>,
	weightOf: (member: number) => Rational,
): Rational | undefined {
	const seen = new Set<number>();
	let total = q.ZERO;
	for (const core of cores) {
		if (core.some((member) => seen.has(member))) continue;
		for (const member of core) seen.add(member);
		const weights = core.filter((member) => !forbidden.has(member)).map(weightOf);
		const [first, ...others] = weights;
		if (!first) return undefined;
		total = q.add(
			total,
			others.reduce((a, b) => (q.compare(a, b) <= 0 ? a : b), first),
		);
	}
	return total;
}

function byPosition(a: readonly number[], b: readonly number[]): number {
	if (a.length !== b.length) return a.length - b.length;
	const index = a.findIndex((member, at) => member !== b[at]);
	return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
