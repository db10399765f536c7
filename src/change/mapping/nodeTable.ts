import { collectNodes } from "../../engine/compile/collectNodes.ts";
import type { SchemeNode } from "../../scheme/node.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";

/** The nodes that count in a scheme: those under its root, not its outcomes. */
export interface NodeTable {
	readonly leaves: readonly string[];
	readonly composites: readonly string[];
	readonly nodes: ReadonlyMap<string, SchemeNode>;
	/** The leaves below each node, itself where it is one. */
	readonly below: (id: string) => ReadonlySet<string>;
}

export function tableOf(scheme: SchemeInput): NodeTable {
	const outcomes = new Set((scheme.outcomes ?? []).map(({ id }) => id));
	const placed = [...collectNodes(scheme)].filter(([id]) => !outcomes.has(id));
	const nodes = new Map(placed.map(([id, { node }]) => [id, node]));
	const known = new Map<string, ReadonlySet<string>>();
	const below = (id: string): ReadonlySet<string> => {
		const before = known.get(id);
		if (before) return before;
		const children = nodes.get(id)?.children;
		const inside = children?.flatMap((child) => [...below("ref" in child ? child.ref : child.id)]);
		const found = new Set(inside ?? [id]);
		known.set(id, found);
		return found;
	};
	const ids = [...nodes.keys()];
	const isLeaf = (id: string): boolean => nodes.get(id)?.children === undefined;
	return {
		leaves: ids.filter(isLeaf),
		composites: ids.filter((id) => !isLeaf(id)),
		nodes,
		below,
	};
}
