import { createIssue, type Issue } from "../core/issue.ts";
import { kindsDisagree } from "./messages.ts";
import type { FigureKind, Relation } from "./report.ts";

type Terms = readonly (string | number)[];
type Claims = ReadonlyMap<string, Set<FigureKind>>;

const KINDS: readonly FigureKind[] = ["count", "rank", "places", "real"];

/**
 * The kind of every figure that is not printed, from the relations it stands in, in whatever order they
 * come; `real` where they do not say. Relations that disagree are a problem: the report must name the kind.
 */
export function inferKinds(
	known: ReadonlyMap<string, FigureKind>,
	unknown: readonly string[],
	relations: readonly Relation[],
	issues: Issue[],
): ReadonlyMap<string, FigureKind> {
	const kinds = new Map(known);
	const claims = new Map(unknown.map((id) => [id, new Set<FigureKind>()]));
	for (const relation of relations) {
		for (const [id, kind] of ownClaims(relation)) claims.get(id)?.add(kind);
	}
	for (const id of sharedCounts(relations, known, claims)) claims.get(id)?.add("count");
	for (const [id, claimed] of claims) {
		const [kind = "real", ...others] = KINDS.filter((one) => claimed.has(one));
		if (others.length > 0) {
			const message = kindsDisagree(id, [kind, ...others]);
			issues.push(createIssue("KIND_UNSTATED", ["figures", id, "kind"], message));
		}
		kinds.set(id, kind);
	}
	return kinds;
}

/** What a relation says of its figures whatever the others are. */
function ownClaims(relation: Relation): readonly (readonly [string, FigureKind])[] {
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
	return "relativeChange" in relation ? [[relation.relativeChange, "real"]] : [];
}

/** In a sum or a comparison of whole counts the unprinted figures are counts too. */
function sharedCounts(
	relations: readonly Relation[],
	known: ReadonlyMap<string, FigureKind>,
	claims: Claims,
): ReadonlySet<string> {
	const counts = new Set<string>();
	const users = new Map<string, Terms[]>();
	const waiting: Terms[] = [];
	for (const relation of relations) {
		const terms = termsOf(relation);
		if (!canShare(relation, terms, known, claims)) continue;
		if (holdsCount(terms, known, claims)) waiting.push(terms);
		for (const id of unprinted(terms, claims)) {
			const others = users.get(id);
			if (others) others.push(terms);
			else users.set(id, [terms]);
		}
	}
	const done = new Set<Terms>();
	for (const terms of waiting) {
		if (done.has(terms)) continue;
		done.add(terms);
		for (const id of unprinted(terms, claims)) {
			for (const other of counts.has(id) ? [] : (users.get(id) ?? [])) waiting.push(other);
			counts.add(id);
		}
	}
	return counts;
}

/** A figure that is no count ends it where it is printed; in a comparison, also where it is not. */
function canShare(
	relation: Relation,
	terms: Terms,
	known: ReadonlyMap<string, FigureKind>,
	claims: Claims,
): boolean {
	if (terms.some((term) => !isCount(term, known))) return false;
	return !("order" in relation || "equal" in relation) || !holdsOther(terms, claims);
}

function isCount(term: string | number, known: ReadonlyMap<string, FigureKind>): boolean {
	return typeof term === "number" ? Number.isInteger(term) : (known.get(baseOf(term)) ?? "count") === "count";
}

/** A bare number, such as the 100 that shares add up to, makes counts only of figures that nothing else claims. */
function holdsCount(terms: Terms, known: ReadonlyMap<string, FigureKind>, claims: Claims): boolean {
	const isFigure = terms.some(
		(term) => typeof term === "string" && (known.has(baseOf(term)) || claims.get(term)?.has("count")),
	);
	return isFigure || (terms.some((term) => typeof term === "number") && !holdsOther(terms, claims));
}

/** Whether a figure among them is claimed to be something else than a count. */
function holdsOther(terms: Terms, claims: Claims): boolean {
	return unprinted(terms, claims).some((id) => [...(claims.get(id) ?? [])].some((kind) => kind !== "count"));
}

function unprinted(terms: Terms, claims: Claims): readonly string[] {
	return terms.filter((term): term is string => typeof term === "string" && claims.has(term));
}

function baseOf(ref: string): string {
	return ref.replace(/\.of$/, "");
}

function asCounts(terms: readonly (string | number | undefined)[]): readonly (readonly [string, "count"])[] {
	return terms.flatMap((term) =>
		typeof term === "string" && !term.endsWith(".of") ? [[term, "count"] as const] : [],
	);
}

function termsOf(relation: Relation): Terms {
	if ("includes" in relation) return [relation.total, ...relation.includes];
	if ("parts" in relation && "total" in relation) return [relation.total, ...relation.parts];
	if ("order" in relation) return relation.order;
	if ("equal" in relation) return relation.equal;
	if ("subset" in relation) return [relation.subset, relation.superset];
	return [];
}
