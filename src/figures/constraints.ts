import { toRational } from "../number/numeric.ts";
import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";
import type { Relation } from "./report.ts";
import type { Constraint, Linear, Product, Sum } from "./solver/system.ts";

type Weighted = readonly [term: string | number, by: Rational];

/** What a relation needs to know of the figures it names. */
export interface Lookup {
	readonly variableOf: (ref: string) => number;
	readonly has: (ref: string) => boolean;
	readonly isPercent: (ref: string) => boolean;
	/** A whole variable of its own, for the count behind a percentage. */
	readonly newCount: () => number;
}

const MINUS = q.integer(-1);

/** The constraints that a relation puts on true values. */
export function constraintsOf(relation: Relation, lookup: Lookup): readonly Constraint[] {
	const sum = (...terms: readonly Weighted[]): Sum => sumOf(terms, lookup);
	const linear = (sign: Linear["sign"], ...terms: readonly Weighted[]): Linear => ({
		kind: "linear",
		sum: sum(...terms),
		sign,
	});
	const plus = (refs: readonly (string | number)[]): Weighted[] => refs.map((ref) => [ref, q.ONE]);
	const positive = (...refs: readonly string[]): Linear =>
		linear("<", ...refs.map((ref): Weighted => [ref, MINUS]));
	const product = (result: string, factor: Sum, rest: Sum): Product => ({
		kind: "product",
		result: lookup.variableOf(result),
		factor,
		rest,
		crossed: [],
	});

	if ("pooled" in relation) {
		const { pooled, parts, weights } = relation;
		if (!weights) {
			return [
				{ kind: "either", alternatives: parts.map((part) => [linear("<=", [part, q.ONE], [pooled, MINUS])]) },
				{ kind: "either", alternatives: parts.map((part) => [linear("<=", [pooled, q.ONE], [part, MINUS])]) },
			];
		}
		const crossed = parts.map((part, index) => ({
			a: lookup.variableOf(weights[index] ?? part),
			b: lookup.variableOf(part),
			by: MINUS,
		}));
		const notNegative = weights.map((weight) => linear("<=", [weight, MINUS]));
		return [
			...notNegative,
			positive(...weights),
			{ ...product(pooled, sum(...plus(weights)), sum()), crossed },
		];
	}
	if ("includes" in relation) return [linear("<=", ...plus(relation.includes), [relation.total, MINUS])];
	if ("parts" in relation) return [linear("=", ...plus(relation.parts), [relation.total, MINUS])];
	if ("difference" in relation) {
		return [linear("=", [relation.from, q.ONE], [relation.minus, MINUS], [relation.difference, MINUS])];
	}
	if ("percent" in relation) return percentConstraints(relation, lookup);
	if ("ratio" in relation) {
		const { ratio, numerator, denominator } = relation;
		const scale = relation.scale ?? (lookup.isPercent(ratio) ? 100 : 1);
		const rest = sum([numerator, q.negate(toRational(scale))]);
		return [positive(denominator), product(ratio, sum([denominator, q.ONE]), rest)];
	}
	if ("relativeChange" in relation) {
		const { relativeChange, previous, current } = relation;
		const rest = sum([previous, q.HUNDRED], [current, q.negate(q.HUNDRED)]);
		return [positive(previous), product(relativeChange, sum([previous, q.ONE]), rest)];
	}
	if ("change" in relation) {
		return [linear("=", [relation.current, q.ONE], [relation.previous, MINUS], [relation.change, MINUS])];
	}
	if ("places" in relation) {
		const { places, previousRank, rank } = relation;
		const of = relation.of ?? scaleOf(rank, lookup);
		const previousOf = relation.previousOf ?? scaleOf(previousRank, lookup);
		return [
			linear("=", [previousRank, q.ONE], [rank, MINUS], [places, MINUS]),
			...(of === undefined ? [] : [linear("<=", [rank, q.ONE], [of, MINUS])]),
			...(previousOf === undefined ? [] : [linear("<=", [previousRank, q.ONE], [previousOf, MINUS])]),
		];
	}
	if ("order" in relation) {
		const sign = relation.strict ? "<" : "<=";
		return neighbours(relation.order).map(([a, b]) => linear(sign, [a, q.ONE], [b, MINUS]));
	}
	if ("equal" in relation)
		return neighbours(relation.equal).map(([a, b]) => linear("=", [a, q.ONE], [b, MINUS]));
	if ("subset" in relation) return [linear("<=", [relation.subset, q.ONE], [relation.superset, MINUS])];
	return "group" in relation ? groupConstraints(relation, lookup) : [];
}

export function scaleOf(ref: string, lookup: Pick<Lookup, "has">): string | undefined {
	return lookup.has(`${ref}.of`) ? `${ref}.of` : undefined;
}

/** percent · of = 100 · k with a whole k between 0 and of. */
function percentConstraints(
	{
		percent,
		of,
		count,
	}: { readonly percent: string; readonly of: string; readonly count?: string | undefined },
	lookup: Lookup,
): readonly Constraint[] {
	const k = count === undefined ? lookup.newCount() : lookup.variableOf(count);
	const base = lookup.variableOf(of);
	const line = (sign: Linear["sign"], ...terms: readonly (readonly [number, Rational])[]): Linear => ({
		kind: "linear",
		sum: { terms: terms.map(([variable, by]) => ({ variable, by })), constant: q.ZERO },
		sign,
	});
	return [
		line("<", [base, MINUS]),
		line("<=", [k, MINUS]),
		line("<=", [k, q.ONE], [base, MINUS]),
		{
			kind: "product",
			result: lookup.variableOf(percent),
			factor: { terms: [{ variable: base, by: q.ONE }], constant: q.ZERO },
			rest: { terms: [{ variable: k, by: q.negate(q.HUNDRED) }], constant: q.ZERO },
			crossed: [],
			percent: { count: k, of: base },
		},
	];
}

/** Group g of q by rank r among n: between n(g−1)/q and ng/q, with the edge as the caller names it. */
function groupConstraints(
	relation: Extract<Relation, { readonly groups: number }>,
	lookup: Lookup,
): readonly Constraint[] {
	const { group, groups, rank, edge = "either" } = relation;
	const of = relation.of ?? scaleOf(rank, lookup) ?? 0;
	const count = q.integer(groups);
	const within: Linear = {
		kind: "linear",
		sum: sumOf(
			[
				[rank, q.ONE],
				[of, MINUS],
			],
			lookup,
		),
		sign: "<=",
	};
	const forGroup = (g: number): Linear[] => {
		const below = sumOf(
			[
				[of, q.integer(g - 1)],
				[rank, q.negate(count)],
			],
			lookup,
		);
		const above = sumOf(
			[
				[rank, count],
				[of, q.integer(-g)],
			],
			lookup,
		);
		return [
			edge === "ceil"
				? { kind: "linear", sum: { ...below, constant: q.add(below.constant, count) }, sign: "<=" }
				: { kind: "linear", sum: below, sign: "<" },
			edge === "floor"
				? { kind: "linear", sum: above, sign: "<=" }
				: { kind: "linear", sum: { ...above, constant: q.subtract(above.constant, count) }, sign: "<" },
		];
	};
	if (typeof group === "number") return [within, ...forGroup(group)];
	const alternatives = Array.from({ length: groups }, (_, index) => [
		{
			kind: "linear",
			sum: sumOf(
				[
					[group, q.ONE],
					[index + 1, MINUS],
				],
				lookup,
			),
			sign: "=",
		} as const,
		...forGroup(index + 1),
	]);
	return [within, { kind: "either", alternatives }];
}

function sumOf(terms: readonly Weighted[], lookup: Pick<Lookup, "variableOf">): Sum {
	let constant = q.ZERO;
	const variables = new Map<number, Rational>();
	for (const [term, by] of terms) {
		if (typeof term === "number") constant = q.add(constant, q.multiply(toRational(term), by));
		else {
			const variable = lookup.variableOf(term);
			variables.set(variable, q.add(variables.get(variable) ?? q.ZERO, by));
		}
	}
	const used = [...variables].filter(([, by]) => q.signOf(by) !== 0);
	return { terms: used.map(([variable, by]) => ({ variable, by })), constant };
}

function neighbours<T>(list: readonly T[]): readonly (readonly [T, T])[] {
	return list.slice(1).map((item, index) => [list[index] ?? item, item]);
}
