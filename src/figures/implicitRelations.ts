import { intersect, isEmpty } from "../number/interval.ts";
import * as q from "../number/rational.ts";
import type { Figure, ImplicitRelation } from "./model.ts";
import type { Linear } from "./solver/system.ts";

const MINUS = q.integer(-1);

/** What holds of every figure without being said: 0 ≤ x ≤ x.of, and what its kind can be. */
export function implicitRelations(figures: readonly Figure[]): readonly ImplicitRelation[] {
	const variables = new Map(figures.map(({ ref }, variable) => [ref, variable]));
	return figures.flatMap((figure, variable): ImplicitRelation[] => {
		const of = variables.get(`${figure.ref}.of`);
		const isOutside = isEmpty(intersect(figure.interval, figure.domain));
		if (of === undefined && !isOutside) return [];
		return [
			{
				id: figure.ref,
				variables: of === undefined ? [variable] : [variable, of],
				constraints: [
					...(of === undefined ? [] : withinScale(variable, of)),
					...(isOutside ? withinDomain(figure, variable) : []),
				],
			},
		];
	});
}

function withinScale(variable: number, of: number): readonly Linear[] {
	const up = { variable, by: q.ONE };
	return [
		atMostZero([{ variable, by: MINUS }], q.ZERO),
		atMostZero([up, { variable: of, by: MINUS }], q.ZERO),
	];
}

function withinDomain({ domain: { min, max } }: Figure, variable: number): readonly Linear[] {
	return [
		...(min ? [atMostZero([{ variable, by: MINUS }], min.at)] : []),
		...(max ? [atMostZero([{ variable, by: q.ONE }], q.negate(max.at))] : []),
	];
}

function atMostZero(terms: Linear["sum"]["terms"], constant: q.Rational): Linear {
	return { kind: "linear", sum: { terms, constant }, sign: "<=" };
}
