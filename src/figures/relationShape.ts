import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";
import type { Look } from "./look.ts";
import type { Relation } from "./report.ts";

export type Term = string | number;

/** A relation whose result is a sum of the others: result = Σ by·term. */
export interface SumRelation {
	readonly result: Term;
	readonly operands: readonly (readonly [term: Term, by: 1 | -1])[];
}

export function asSum(relation: Relation): SumRelation | undefined {
	if ("total" in relation && "parts" in relation) return sumOf(relation.total, relation.parts);
	if ("difference" in relation) return lessOf(relation.difference, relation.from, relation.minus);
	if ("change" in relation) return lessOf(relation.change, relation.current, relation.previous);
	if ("places" in relation) return lessOf(relation.places, relation.previousRank, relation.rank);
	return undefined;
}

/** Examples of a total: their sum does not exceed it. */
export function asExamples(relation: Relation): SumRelation | undefined {
	return "includes" in relation ? sumOf(relation.total, relation.includes) : undefined;
}

/** Terms that must stand in order, and whether strictly. */
export function asOrder(
	relation: Relation,
): { readonly terms: readonly Term[]; readonly strict: boolean } | undefined {
	if ("order" in relation) return { terms: relation.order, strict: relation.strict === true };
	return "subset" in relation ? { terms: [relation.subset, relation.superset], strict: false } : undefined;
}

/** The scale of a ratio: 1, or 100 where the ratio is printed in percent. */
export function scaleOfRatio(
	{ ratio, scale }: { readonly ratio: string; readonly scale?: number | undefined },
	look: Look,
): number {
	return scale ?? (look.figure(ratio)?.percent ? 100 : 1);
}

/** The sum of the operands as printed; none where one has no printed value. */
export function addUp({ operands }: SumRelation, look: Look): Rational | undefined {
	let total = q.ZERO;
	for (const [term, by] of operands) {
		const value = look.value(term);
		if (!value) return undefined;
		total = by > 0 ? q.add(total, value) : q.subtract(total, value);
	}
	return total;
}

function sumOf(result: Term, parts: readonly Term[]): SumRelation {
	return { result, operands: parts.map((part) => [part, 1]) };
}

function lessOf(result: Term, from: Term, minus: Term): SumRelation {
	return {
		result,
		operands: [
			[from, 1],
			[minus, -1],
		],
	};
}
