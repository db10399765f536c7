import type { SchemeInput } from "../../scheme/scheme.ts";
import { below, type PlacedNode } from "./builder.ts";

const known = new WeakMap<SchemeInput, ReadonlyMap<string, PlacedNode>>();

/** Every node by its id, in the order of the scheme: the root, what stands under it, then the outcomes. */
export function collectNodes(scheme: SchemeInput): ReadonlyMap<string, PlacedNode> {
	const before = known.get(scheme);
	if (before) return before;
	const found = new Map<string, PlacedNode>();
	const open: PlacedNode[] = [...(scheme.outcomes ?? [])]
		.map((node, at) => ({ node, at: below("/outcomes", at) }))
		.reverse();
	open.push({ node: scheme.root, at: "/root" });
	for (let place = open.pop(); place !== undefined; place = open.pop()) {
		const { node, at } = place;
		found.set(node.id, place);
		const inside = (node.children ?? []).flatMap((child, i) =>
			"ref" in child ? [] : [{ node: child, at: below(at, "children", i) }],
		);
		open.push(...inside.reverse());
	}
	known.set(scheme, found);
	return found;
}
