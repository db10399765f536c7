import * as q from "../../number/rational.ts";
import type { NodeModel } from "./model.ts";
import type { Vertex } from "./needs.ts";

/** The maximum of each node that has one. */
export type Maxima = ReadonlyMap<NodeModel, q.Rational>;

/**
 * The declared maximum of each node, or for a sum that declares none that of its children, when all have one.
 *
 * @param order - Each node after its children.
 */
export function findMaxima(order: readonly Vertex[]): Maxima {
	const maxima = new Map<NodeModel, q.Rational>();
	for (const vertex of order) {
		if (vertex.is !== "node") continue;
		const max = vertex.json.max === undefined ? sumOfMaxima(vertex, maxima) : vertex.max;
		if (max) maxima.set(vertex, max);
	}
	return maxima;
}

/** What the children of a sum can give together: Σ weight × maximum, bonus and penalty apart. */
export function sumOfMaxima({ combine, children }: NodeModel, maxima: Maxima): q.Rational | undefined {
	if (combine !== "sum" || children === undefined) return undefined;
	let sum = q.ZERO;
	for (const { node, weight } of children) {
		if (node?.json.role !== undefined) continue;
		const max = node && maxima.get(node);
		if (!max || !weight) return undefined;
		sum = q.add(sum, q.multiply(weight, max));
	}
	return sum;
}
