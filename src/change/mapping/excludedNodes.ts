import type { OpenPeriod } from "../contributions/openPeriod.ts";
import type { SchemeMapping } from "../mapSchemes.ts";
import { type NodeTable, tableOf } from "./nodeTable.ts";
import type { Side } from "./readLists.ts";

type Sides<T> = { readonly [side in Side]: T };

const SIDES = ["before", "after"] as const;

/** The nodes that cannot be compared, and those of them that could be if more than their points were known. */
export interface Exclusion {
	readonly excluded: Sides<ReadonlySet<string>>;
	/** Composites whose points are given though what lies below them changed: their criteria are not known apart. */
	readonly opaque: readonly string[];
}

/**
 * Leaves that were dropped or added, and composites whose points are given as a whole although they are none; with them
 * every composite of which nothing is left. What lies below a composite that is taken whole stays.
 */
export function excludedNodes(mapping: SchemeMapping, periods: Sides<OpenPeriod>, unit: string): Exclusion {
	const tables = { before: tableOf(periods.before.scheme), after: tableOf(periods.after.scheme) };
	const opaque = new Set<string>();
	for (const side of SIDES) {
		const wholes = new Set(mapping.composites.filter(({ whole }) => whole).map((pair) => pair[side]));
		const { units, inputs } = periods[side];
		const at = units.indexOf(unit);
		for (const id of tables[side].composites) {
			const isGiven = inputs.hasGiven && inputs.given(at, id) !== undefined;
			if (isGiven && !wholes.has(id)) opaque.add(id);
		}
	}
	const leaves = { before: new Set(mapping.dropped), after: new Set(mapping.added) };
	hide(mapping, tables, opaque, leaves);
	const excluded = {
		before: withEmpty(tables.before, leaves.before),
		after: withEmpty(tables.after, leaves.after),
	};
	for (const side of SIDES) {
		for (const id of opaque) if (tables[side].nodes.has(id)) excluded[side].add(id);
	}
	return { excluded, opaque: [...opaque] };
}

/** What lies below an opaque composite is not known in one period, and is not compared in the other. */
function hide(
	mapping: SchemeMapping,
	tables: Sides<NodeTable>,
	opaque: ReadonlySet<string>,
	leaves: Sides<Set<string>>,
): void {
	const hidden = (side: Side): ReadonlySet<string> =>
		new Set([...opaque].flatMap((id) => (tables[side].nodes.has(id) ? [...tables[side].below(id)] : [])));
	const below = { before: hidden("before"), after: hidden("after") };
	for (const link of mapping.links) {
		if (!SIDES.some((side) => link[side].some((id) => below[side].has(id)))) continue;
		for (const side of SIDES) for (const id of link[side]) leaves[side].add(id);
	}
}

function withEmpty({ composites, below }: NodeTable, leaves: ReadonlySet<string>): Set<string> {
	const empty = composites.filter((id) => [...below(id)].every((leaf) => leaves.has(leaf)));
	return new Set([...leaves, ...empty]);
}
