import { createIssue, type Issue } from "../../core/issue.ts";
import * as messages from "../boardMessages.ts";
import type { BoardPopulation, NodeOverview } from "./boardComparison.ts";
import type { NodePair } from "./compareNode.ts";
import type { UnitPair } from "./pairUnits.ts";

/** What makes the comparison of two boards less than it looks; one caution of a kind. */
export function cautionsOfBoards(
	overviews: readonly NodeOverview[],
	nodePairs: readonly NodePair[],
	units: readonly UnitPair[],
	population: BoardPopulation,
	onlyOne: { readonly before: readonly string[]; readonly after: readonly string[] },
): readonly Issue[] {
	const cautions: Issue[] = [];
	const { merged } = population;
	if (merged.length > 0) {
		const message = messages.unitsMerged(merged.map(({ unit }) => unit));
		cautions.push(createIssue("UNITS_MERGED", ["population", "merged"], message));
	}
	const smaller = overviews.filter(({ ranked }) => ranked && ranked.before !== ranked.after);
	const [first] = smaller;
	if (first?.ranked) {
		const nodes = smaller.map(({ node }) => node);
		const message = messages.differentOfNodes(first.ranked.before, first.ranked.after, nodes);
		cautions.push(createIssue("DIFFERENT_OF", ["nodes"], message));
	}
	const others = overviews.filter(
		({ ranked }) => ranked?.before === ranked?.after && (ranked?.left.length || ranked?.entered.length),
	);
	if (others.length > 0) {
		const nodes = others.map(({ node }) => node);
		cautions.push(createIssue("FIELD_CHANGED", ["nodes"], messages.fieldChanged(nodes)));
	}
	const moved = new Set(overviews.flatMap(({ ranked }) => ranked?.otherClass ?? []));
	if (moved.size > 0) {
		cautions.push(createIssue("CLASS_CHANGED", ["nodes"], messages.classesChanged([...moved])));
	}
	const scaled = nodePairs.filter((pair) => hasOtherMax(pair, units)).map(({ node }) => node);
	if (scaled.length > 0) {
		cautions.push(createIssue("DIFFERENT_MAX", ["nodes"], messages.differentMaxOfNodes(scaled)));
	}
	if (onlyOne.before.length + onlyOne.after.length > 0) {
		const message = messages.oneSidedNodes(onlyOne.before, onlyOne.after);
		cautions.push(createIssue("ONE_SIDED", ["nodes"], message));
	}
	return cautions;
}

function hasOtherMax({ before, after }: NodePair, units: readonly UnitPair[]): boolean {
	return units.some((unit) => {
		const [was, is] = [before.max[unit.before], after.max[unit.after]];
		return typeof was === "number" && typeof is === "number" && was !== is;
	});
}
