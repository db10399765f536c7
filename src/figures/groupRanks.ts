import { type ExactInterval, wholeNumbers } from "../number/interval.ts";
import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";

/** How the edges of rank groups are drawn: as a report names them, or inside under both ways of rounding. */
export type GroupEdge = "either" | "ceil" | "floor" | "both";

/** The ranks of group `group` (1 is the best) when `of` units are cut into `groups` groups. */
export function ranksOfGroup(group: number, groups: number, of: Rational, edge: GroupEdge): ExactInterval {
	const count = q.integer(groups);
	const low = q.divide(q.multiply(of, q.integer(group - 1)), count);
	const high = q.divide(q.multiply(of, q.integer(group)), count);
	const isCeil = edge === "both" || edge === "ceil";
	const isFloor = edge === "both" || edge === "floor";
	return wholeNumbers({
		min: isCeil ? { at: q.add(low, q.ONE), open: false } : { at: low, open: true },
		max: isFloor ? { at: high, open: false } : { at: q.add(high, q.ONE), open: true },
	});
}

/** The edge by which a check is passed: without a named one only a rank inside under both passes. */
export function edgeToPass(edge: "either" | "ceil" | "floor" | undefined): GroupEdge {
	return edge === "ceil" || edge === "floor" ? edge : "both";
}
