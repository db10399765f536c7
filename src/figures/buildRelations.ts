import { constraintsOf, type Lookup, scaleOf } from "./constraints.ts";
import type { Figure, FigureRelation } from "./model.ts";
import type { Relation } from "./report.ts";

/** Texts that are not the names of figures, though they may look like one. */
const NOT_TERMS = ["note", "edge"];

/** The relations between figures as constraints; those between dates are left out. */
export function buildRelations(
	relations: readonly { readonly id: string; readonly relation: Relation }[],
	figures: readonly Figure[],
): { readonly relations: readonly FigureRelation[]; readonly hidden: number } {
	const byRef = new Map(figures.map((figure, index) => [figure.ref, { figure, index }]));
	let hidden = 0;
	const lookup: Lookup = {
		variableOf: (ref) => byRef.get(ref)?.index ?? 0,
		has: (ref) => byRef.has(ref),
		isPercent: (ref) => byRef.get(ref)?.figure.percent === true,
		newCount: () => figures.length + hidden++,
	};
	const built = relations.map(
		({ id, relation }): FigureRelation => ({
			id,
			relation,
			assumed: relation.assumed === true,
			variables: refsOf(relation, lookup).map(lookup.variableOf),
			constraints: constraintsOf(relation, lookup),
		}),
	);
	return { relations: built, hidden };
}

/** The figures that a relation reads, in its own order, those behind a slash that it takes by default included. */
function refsOf(relation: Relation, lookup: Lookup): readonly string[] {
	const fields = Object.entries(relation).filter(([key]) => !NOT_TERMS.includes(key));
	const named = fields
		.flatMap(([, value]) => value)
		.filter((term): term is string => typeof term === "string" && lookup.has(term));
	const scale = "rank" in relation && relation.of === undefined ? scaleOf(relation.rank, lookup) : undefined;
	const previous =
		"previousRank" in relation && relation.previousOf === undefined
			? scaleOf(relation.previousRank, lookup)
			: undefined;
	return [...new Set([...named, scale, previous])].filter((ref) => ref !== undefined);
}
