/** What a field of a relation holds. */
export type FieldType =
	| "ref"
	| "term"
	| "refs"
	| "terms"
	| "order"
	| "date"
	| "groups"
	| "scale"
	| "strict"
	| "edge";

export interface Shape {
	readonly required: Readonly<Record<string, FieldType>>;
	readonly optional?: Readonly<Record<string, FieldType>>;
	/** The field that holds the result, which must not be among its operands. */
	readonly result?: string;
}

/** The kinds of relations. The first key that a relation has decides its shape. */
export const SHAPES: readonly (readonly [key: string, shape: Shape])[] = [
	["pooled", { required: { pooled: "ref", parts: "refs" }, optional: { weights: "refs" }, result: "pooled" }],
	["includes", { required: { total: "term", includes: "refs" }, result: "total" }],
	["parts", { required: { total: "term", parts: "refs" }, result: "total" }],
	["difference", { required: { difference: "ref", from: "term", minus: "term" }, result: "difference" }],
	["percent", { required: { percent: "ref", of: "ref" }, optional: { count: "ref" }, result: "percent" }],
	[
		"ratio",
		{
			required: { ratio: "ref", numerator: "ref", denominator: "ref" },
			optional: { scale: "scale" },
			result: "ratio",
		},
	],
	[
		"relativeChange",
		{ required: { relativeChange: "ref", previous: "ref", current: "ref" }, result: "relativeChange" },
	],
	["change", { required: { change: "ref", previous: "ref", current: "ref" }, result: "change" }],
	[
		"places",
		{
			required: { places: "ref", previousRank: "ref", rank: "ref" },
			optional: { of: "term", previousOf: "term" },
			result: "places",
		},
	],
	["order", { required: { order: "order" }, optional: { strict: "strict" } }],
	["equal", { required: { equal: "terms" } }],
	["subset", { required: { subset: "ref", superset: "term" }, result: "subset" }],
	[
		"group",
		{
			required: { group: "term", groups: "groups", rank: "ref" },
			optional: { of: "term", edge: "edge" },
			result: "group",
		},
	],
	["period", { required: { period: "date", within: "date" } }],
];

/** What to give, in the words of the types. */
export const EXPECTED: Readonly<Record<FieldType, string>> = {
	ref: "figure",
	term: "figure | number",
	refs: "figure[]",
	terms: "(figure | number)[]",
	order: "(figure | number)[] | date[]",
	date: "date",
	groups: "integer",
	scale: "number",
	strict: "true",
	edge: "either | ceil | floor",
};
