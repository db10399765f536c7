import type { Label } from "../../core/label.ts";
import type { ExactNumber } from "../difference.ts";
import { toExact } from "./exactReal.ts";
import type { Shapes } from "./shape.ts";
import type { ExactPart, PartKind } from "./splitTree.ts";

/** A summand of a score, or of its change. */
export interface Contribution<I extends string = string> extends ExactNumber {
	readonly node: I;
	readonly label?: Label;
	/**
	 * `points`: what the node gives; `coverage`: which of its children count; `then`: its caps, vetoes and additions;
	 * `rounding`: its rounding.
	 */
	readonly kind: PartKind;
	/** With `places`. */
	readonly printed?: string;
	/** Of `coverage`: the children that count in one period only, or by what a policy gives them. */
	readonly children?: readonly I[];
}

/** Parts as they leave; `texts` are their prints. */
export function writeParts(
	parts: readonly ExactPart[],
	shapes: Shapes,
	texts: readonly string[] | undefined,
): readonly Contribution[] {
	return parts.map(({ node, kind, value, children }, at) => ({
		node,
		...labelIn(shapes, node),
		kind,
		...toExact(value),
		...(texts ? { printed: texts[at] as string } : {}),
		...(children ? { children } : {}),
	}));
}

export function labelIn(shapes: Shapes, node: string): { readonly label?: Label } {
	const label = shapes.get(node)?.label;
	return label === undefined ? {} : { label };
}
