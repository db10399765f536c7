import { isNumber } from "../../engine/cell.ts";
import { type Context, cellOf } from "../../engine/context.ts";
import { addReals, multiplyReals, type Real, subtractReals, wholeReal } from "../../number/real.ts";
import type { Shape, Shapes } from "./shape.ts";
import { type NodeSplit, splitMove, splitValue } from "./splitNode.ts";

/**
 * `points`: what the node itself gives; `coverage`: which of its children count; `then`: its caps, vetoes and
 * additions; `rounding`: its rounding.
 */
export type PartKind = "points" | "coverage" | "then" | "rounding";

/** A summand of a score or of its change. */
export interface ExactPart {
	readonly node: string;
	readonly kind: PartKind;
	readonly value: Real;
	/** Of `coverage`: the children that count in one of two periods only, or by what a policy gives them. */
	readonly children?: readonly string[];
}

/** The two situations of a unit; without `before` its value is split, and not a change. */
export interface Situations {
	readonly shapes: Shapes;
	readonly before: Context | undefined;
	readonly after: Context;
}

/** Down to the leaves, or to the children of the node; what nodes do of their own comes last. Formula: change.contributions. */
export function splitTree(
	situations: Situations,
	node: string,
	level: "leaves" | "children",
): readonly ExactPart[] {
	const worth = new Map<string, Real>([[node, wholeReal(1)]]);
	const parts = new Map<string, readonly ExactPart[]>();
	for (const shape of fromTop(situations, node, level)) {
		const own = worth.get(shape.id) as Real;
		const split = isEnd(situations, shape, node, level) ? undefined : splitComposite(situations, shape);
		if (split === undefined) {
			const value = multiplyReals(own, moveOf(situations, shape));
			parts.set(shape.id, [{ node: shape.id, kind: "points", value }]);
			continue;
		}
		parts.set(shape.id, ownParts(shape.id, own, split));
		for (const [child, value] of split.worth) {
			const handed = multiplyReals(own, value);
			const known = worth.get(child);
			worth.set(child, known === undefined ? handed : addReals(known, handed));
		}
	}
	const inOrder = [...situations.shapes.keys()].flatMap((id) => parts.get(id) ?? []);
	return [...inOrder.filter(isPoints), ...inOrder.filter((part) => !isPoints(part))];
}

function isPoints({ kind }: ExactPart): boolean {
	return kind === "points";
}

/** Of a score or a change itself: the sum of all parts. */
function moveOf({ before, after }: Situations, { node }: Shape): Real {
	const value = cellOf(after, node.points) as Real;
	return before ? subtractReals(value, cellOf(before, node.points) as Real) : value;
}

function ownParts(node: string, worth: Real, split: NodeSplit): readonly ExactPart[] {
	const parts: ExactPart[] = [];
	const add = (kind: PartKind, value: Real | undefined, children?: readonly string[]): void => {
		if (value === undefined || isNothing(value)) return;
		parts.push({ node, kind, value: multiplyReals(worth, value), ...(children ? { children } : {}) });
	};
	add("coverage", split.coverage, split.differing);
	add("then", split.changed);
	add("rounding", split.rounding);
	return parts;
}

function splitComposite({ before, after }: Situations, { inside }: Shape): NodeSplit | undefined {
	if (!inside) return undefined;
	return before ? splitMove(before, after, inside) : splitValue(after, inside);
}

/** A leaf, a node whose points are given, or one that is not to be opened. */
function isEnd({ before, after }: Situations, shape: Shape, top: string, level: string): boolean {
	if (!shape.inside || (level === "children" && shape.id !== top)) return true;
	return isGiven(after, shape.id) || (before !== undefined && isGiven(before, shape.id));
}

function isGiven({ inputs, unit }: Context, node: string): boolean {
	return inputs.hasGiven && inputs.given(unit, node) !== undefined;
}

/** The node and what lies below it and has a value in both situations, every node after all of its parents. */
function fromTop(situations: Situations, top: string, level: "leaves" | "children"): readonly Shape[] {
	const order: Shape[] = [];
	const seen = new Set<string>();
	const visit = (id: string): void => {
		if (seen.has(id)) return;
		seen.add(id);
		const shape = situations.shapes.get(id) as Shape;
		if (!hasValue(situations, shape)) return;
		if (!isEnd(situations, shape, top, level)) {
			for (const child of [...(shape.inside?.children ?? [])].reverse()) visit(child.id);
		}
		order.push(shape);
	};
	visit(top);
	return order.reverse();
}

function hasValue({ before, after }: Situations, { node }: Shape): boolean {
	return isNumber(cellOf(after, node.points)) && (!before || isNumber(cellOf(before, node.points)));
}

function isNothing(value: Real): boolean {
	return "under" in value && value.over === 0n;
}
