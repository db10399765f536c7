import { type Scheme, safeParseScheme } from "steerindex/scheme";

type Json = Readonly<Record<string, unknown>>;

/** Facts of every type, for rules that are tested one by one. */
export const FACTS = {
	n: { type: "number", min: 0, max: 100 },
	m: { type: "number" },
	plan: { type: "text", values: ["on time", "late", "none"] },
	tier: { type: "text", values: ["department", "district"] },
	met: { type: "boolean" },
	breaches: {
		type: "list",
		fields: {
			points: { type: "number" },
			kind: { type: "text", values: ["minor", "major"] },
			sure: { type: "boolean" },
		},
	},
	tasks: { type: "list", fields: { weight: { type: "number" }, kind: { type: "number" } } },
} as const;

/** A scheme with these parts and a root that reads one number. */
export function schemeOf(parts: Json): Json {
	return {
		id: "i",
		sources: [{ title: "example" }],
		rounding: "half-up",
		facts: FACTS,
		root: { id: "index", rule: { fact: "n" } },
		...parts,
	};
}

/** A scheme whose root is a leaf with this rule. */
export function schemeWith(rule: unknown, node: Json = {}, parts: Json = {}): Json {
	return schemeOf({ root: { id: "index", rule, ...node }, ...parts });
}

/** A scheme whose root is a sum of these children. */
export function sumOf(children: readonly unknown[], node: Json = {}, parts: Json = {}): Json {
	return schemeOf({ root: { id: "index", combine: "sum", children, ...node }, ...parts });
}

/** A line for each problem, with what was probably meant. */
export function problems(scheme: unknown): readonly string[] {
	const read = safeParseScheme(scheme);
	if (read.ok) return [];
	return read.issues.map(
		({ code, pointer, suggestion }) =>
			`${code} ${pointer}${suggestion === undefined ? "" : ` -> ${suggestion}`}`,
	);
}

/** The scheme, where nothing is wrong with it. */
export function parsed(scheme: unknown): Scheme {
	const read = safeParseScheme(scheme);
	if (!read.ok) throw new Error(problems(scheme).join("\n"));
	return read.value;
}

/** A department's index with every part a scheme can have, worked out for these tests. */
export const DEMO: Json = {
	id: "departments-2022",
	label: { vi: "Chỉ số cải cách hành chính cấp sở", en: "Reform index of departments" },
	sources: [{ title: "example" }],
	validFrom: "2022-01-01",
	validTo: "2022-12-31",
	rounding: "half-up",
	facts: {
		tier: { type: "text", values: ["department", "district"] },
		carriedOut: { type: "number", unit: "%", min: 0, max: 100, places: 2, better: "higher" },
		filed: { type: "number", places: 0 },
		inTime: { type: "number", places: 0 },
		answers: { type: "number", places: 0 },
		surveyed: { type: "number", places: 2 },
		pilots: { type: "number", places: 0 },
		failings: { type: "list", fields: { points: { type: "number", places: 2 } } },
	},
	definitions: {
		inTimeShare: { ratio: [{ fact: "inTime" }, { fact: "filed" }], zeroDen: { na: true }, domain: [0, 1] },
	},
	root: {
		id: "index",
		combine: "sum",
		max: 100,
		then: { clamp: { var: "x" }, min: 0 },
		publish: { points: { places: 2 }, percent: { places: 2 } },
		rank: {
			...{ of: "percent", key: "published", order: "highest-first", ties: "competition" },
			...{ population: "ranked", within: "tier", where: { not: { isMissing: { fact: "filed" } } } },
		},
		groups: {
			...{ of: "percent", key: "published", otherwise: "weak" },
			cuts: [
				{ at: 90, inclusive: true, label: "excellent" },
				{ at: 70, inclusive: true, label: { vi: "khá", en: "good" } },
			],
		},
		children: [
			{
				id: "work",
				combine: "sum",
				max: 100,
				round: { places: 2 },
				children: [
					{
						id: "1",
						max: 2,
						rule: {
							bands: { fact: "carriedOut" },
							table: [
								[">", 90, 2],
								[">=", 70, 1],
							],
							else: 0,
						},
					},
					{
						id: "2",
						max: 82,
						whenNotApplicable: "rescale",
						rule: { calc: ["*", { var: "max" }, { def: "inTimeShare" }] },
					},
					{
						id: "3",
						max: 16,
						whenNotApplicable: "exclude",
						rule: { case: [[["<", { fact: "answers" }, 30], { na: true }]], else: { fact: "surveyed" } },
					},
				],
			},
			{
				id: "extra",
				role: "bonus",
				max: 3,
				rule: { case: [[[">", { node: "work", as: "points" }, 80], { fact: "pilots" }]], else: 0 },
			},
			{
				id: "taken",
				role: "penalty",
				max: 10,
				rule: { agg: "sum", each: { list: "failings", item: { field: "points" } }, empty: 0 },
			},
		],
	},
	outcomes: [
		{ id: "pass", rule: { case: [[[">=", { node: "1", as: "percent" }, 50], true]], else: false } },
		{
			id: "grade",
			rule: {
				case: [[{ not: { true: { node: "pass", as: "points" } } }, "not completed"]],
				else: {
					bands: { node: "index", as: "percent" },
					table: [
						[">=", 90, "excellent"],
						[">=", 70, "good"],
					],
					else: "completed",
				},
			},
		},
	],
	quotas: [
		{
			...{ node: "grade", label: "excellent", to: "good", share: 0.2, of: ["excellent", "good"] },
			...{ round: "floor", by: "index", ties: "drop-all", within: "tier" },
		},
	],
};
