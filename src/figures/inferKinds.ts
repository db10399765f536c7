import { createIssue, type Issue } from "../core/issue.ts";
import { kindsDisagree } from "./messages.ts";
import type { FigureKind, Relation } from "./report.ts";

/**
 * The kind of every figure that is not printed, from the relations it stands in; `real` where they do
 * not say. Relations that disagree are a problem: the report must name the kind.
 */
export function inferKinds(
	known: ReadonlyMap<string, FigureKind>,
	unknown: readonly string[],
	relations: readonly Relation[],
	issues: Issue[],
): ReadonlyMap<string, FigureKind> {
	const kinds = new Map(known);
	const claims = new Map<string, Set<FigureKind>>(unknown.map((id) => [id, new Set()]));
	for (let changed = true; changed; ) {
		changed = false;
		for (const relation of relations) {
			for (const [id, kind] of claimsOf(relation, kinds)) {
				const claimed = claims.get(id);
				if (!claimed || claimed.has(kind)) continue;
				claimed.add(kind);
				if (!kinds.has(id)) kinds.set(id, kind);
				changed = true;
			}
		}
	}
	for (const [id, claimed] of claims) {
		if (claimed.size > 1) {
			issues.push(createIssue("KIND_UNSTATED", ["figures", id, "kind"], kindsDisagree(id, [...claimed])));
		}
		if (!kinds.has(id)) kinds.set(id, "real");
	}
	return kinds;
}

function claimsOf(
	relation: Relation,
	kinds: ReadonlyMap<string, FigureKind>,
): readonly (readonly [string, FigureKind])[] {
	if ("places" in relation) {
		return [
			[relation.places, "places"],
			[relation.previousRank, "rank"],
			[relation.rank, "rank"],
			...asCounts([relation.of, relation.previousOf]),
		];
	}
	if ("percent" in relation) return [[relation.percent, "real"], ...asCounts([relation.of, relation.count])];
	if ("group" in relation) return [[relation.rank, "rank"], ...asCounts([relation.group, relation.of])];
	if ("ratio" in relation) return [[relation.ratio, "real"]];
	if ("relativeChange" in relation) return [[relation.relativeChange, "real"]];
	return sharedKind(termsOf(relation), kinds);
}

/** In a sum or a comparison of whole counts the unprinted figures are counts too. */
function sharedKind(
	terms: readonly (string | number)[],
	kinds: ReadonlyMap<string, FigureKind>,
): readonly (readonly [string, FigureKind])[] {
	const printed = terms.map((term) =>
		typeof term === "number" ? kindOfNumber(term) : kinds.get(term.replace(/\.of$/, "")),
	);
	const known = printed.filter((kind) => kind !== undefined);
	if (known.length === 0 || known.some((kind) => kind !== "count")) return [];
	return asCounts(terms);
}

function kindOfNumber(value: number): FigureKind {
	return Number.isInteger(value) ? "count" : "real";
}

function asCounts(
	terms: readonly (string | number | undefined)[],
): readonly (readonly [string, FigureKind])[] {
	return terms.flatMap((term) =>
		typeof term === "string" && !term.endsWith(".of") ? [[term, "count"] as const] : [],
	);
}

function termsOf(relation: Relation): readonly (string | number)[] {
	if ("includes" in relation) return [relation.total, ...relation.includes];
	if ("parts" in relation && "total" in relation) return [relation.total, ...relation.parts];
	if ("order" in relation) return relation.order;
	if ("equal" in relation) return relation.equal;
	if ("subset" in relation) return [relation.subset, relation.superset];
	return [];
}
