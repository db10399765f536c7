import * as messages from "../messages.ts";
import { type Findings, noteFault } from "./findings.ts";
import { type Needs, needsIn, type Vertex } from "./needs.ts";

/** How deep rules may stand in each other through the names of nodes and definitions. */
const MOST_LEVELS = 700;

/** Notes what stands too deep because names lead on to names; these are left out of every further check. */
export function checkDepth(findings: Findings, order: readonly Vertex[], needs: Needs): ReadonlySet<Vertex> {
	const levels = new Map<Vertex, number>();
	const tooDeep = new Set<Vertex>();
	for (const vertex of order) {
		let deepest = 0;
		for (const { of, level } of needsIn(needs, vertex)) {
			const through = level + (levels.get(of) ?? 0);
			if (through > deepest) deepest = through;
		}
		if (deepest > MOST_LEVELS) {
			noteFault(findings, "TOO_DEEP", vertex.at, messages.tooDeepByName(MOST_LEVELS));
			tooDeep.add(vertex);
		} else if (deepest > 0) levels.set(vertex, deepest);
	}
	return tooDeep;
}
