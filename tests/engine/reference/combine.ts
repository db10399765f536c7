import type { SchemeNode } from "../../../src/scheme/node.ts";
import { type Cell, isUnknown, UNKNOWN } from "./cell.ts";
import { type Child, combineChildren } from "./children.ts";
import { childrenOf, declaredMax, type Frame, type NodeResult, nodeOf } from "./node.ts";

/** One value of the children of a composite, and the maximum that is left for this unit. */
export function combine(node: SchemeNode, frame: Frame): Pick<NodeResult, "cell" | "max"> {
	const children = childrenOf(node, frame.world).map(({ node: inner, weight }): Child => {
		const { cell, max } = nodeOf(frame, inner.id);
		const declared = declaredMax(inner, frame.world);
		const { role, whenMissing, whenNotApplicable } = inner;
		return { cell, max: () => max, declared, weight, role, whenMissing, whenNotApplicable };
	});
	const { cell, left } = combineChildren(node.combine ?? "sum", children);
	return { cell, max: leftOf(node, cell, left, frame) };
}

/** Whatever has no value has its declared maximum. */
function leftOf(
	node: SchemeNode,
	cell: Cell,
	left: ReturnType<typeof combineChildren>["left"],
	{ max }: Frame,
): NodeResult["max"] {
	if (node.combine !== "sum" || max === undefined) return max;
	if (isUnknown(cell)) return UNKNOWN;
	return left(max);
}
