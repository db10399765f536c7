import {
	defineScheme,
	type FactOf,
	type NodeOf,
	parseScheme,
	type Scheme,
	withWeights,
} from "steerindex/scheme";
import { expectTypeOf, test } from "vitest";

const scheme = defineScheme({
	id: "departments",
	sources: [{ title: "example" }],
	rounding: "half-up",
	facts: {
		tier: { type: "text", values: ["department", "district"] },
		carriedOut: { type: "number", min: 0, max: 100, places: 2, better: "higher" },
		filed: { type: "number", places: 0 },
		inTime: { type: "number", places: 0 },
		answers: { type: "number" },
		surveyed: { type: "number", places: 2 },
		pilots: { type: "number" },
		failings: { type: "list", fields: { points: { type: "number", places: 2 } } },
	},
	definitions: {
		share: { ratio: [{ fact: "inTime" }, { fact: "filed" }], zeroDen: { na: true }, domain: [0, 1] },
	},
	root: {
		id: "index",
		combine: "sum",
		max: 100,
		then: { clamp: { var: "x" }, min: 0 },
		publish: { points: { places: 2 }, percent: { places: 2 } },
		rank: {
			of: "percent",
			key: "published",
			order: "highest-first",
			ties: "competition",
			population: "ranked",
			within: "tier",
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
					{ id: "2", max: 82, whenNotApplicable: "rescale", rule: { calc: ["*", 82, { def: "share" }] } },
					{
						id: "3",
						max: 16,
						whenNotApplicable: "exclude",
						rule: { case: [[["<", { fact: "answers" }, 30], { na: true }]], else: { fact: "surveyed" } },
					},
				],
			},
			{
				id: "bonus",
				role: "bonus",
				max: 3,
				rule: { case: [[[">", { node: "work", as: "points" }, 80], { fact: "pilots" }]], else: 0 },
			},
			{
				id: "penalty",
				role: "penalty",
				max: 10,
				rule: { agg: "sum", each: { list: "failings", item: { field: "points" } }, empty: 0 },
			},
		],
	},
	outcomes: [{ id: "pass", rule: { case: [[[">=", { node: "1", as: "percent" }, 50], true]], else: false } }],
});

type Facts = "tier" | "carriedOut" | "filed" | "inTime" | "answers" | "surveyed" | "pilots" | "failings";
type Nodes = "index" | "work" | "1" | "2" | "3" | "bonus" | "penalty" | "pass";

test("the names of facts and nodes are inferred", () => {
	expectTypeOf(scheme).toEqualTypeOf<Scheme<Facts, Nodes>>();
	expectTypeOf<FactOf<typeof scheme>>().toEqualTypeOf<Facts>();
	expectTypeOf<NodeOf<typeof scheme>>().toEqualTypeOf<Nodes>();
	expectTypeOf(withWeights(scheme, { work: 2, bonus: { decimal: "0.50" } })).toEqualTypeOf<
		Scheme<Facts, Nodes>
	>();
	expectTypeOf(parseScheme({})).toEqualTypeOf<Scheme>();
	expectTypeOf<NodeOf<Scheme>>().toEqualTypeOf<string>();
});

/** What stays the same in the schemes below. */
const facts = { n: { type: "number" }, tier: { type: "text", values: ["a"] } } as const;
const base = { id: "i", sources: [], facts } as const;
const leaf = { id: "leaf", rule: { fact: "n" } } as const;
const sum = { id: "index", combine: "sum" } as const;
const ranks = { order: "highest-first", ties: "dense", population: "ranked" } as const;
const by = { ...ranks, of: "points", key: "exact" } as const;
const quota = { node: "leaf", label: "a", to: "b", share: 0.2, of: ["b"], round: "floor" } as const;

test("a misspelt name does not compile", () => {
	const run = (): void => {
		// @ts-expect-error there is no fact `m`
		defineScheme({ ...base, root: { id: "index", rule: { fact: "m" } } });
		// @ts-expect-error there is no fact `m` to compare
		defineScheme({ ...base, root: { id: "a", rule: { case: [[["<", { fact: "m" }, 1], 1]], else: 0 } } });
		// @ts-expect-error there is no fact `teir` to rank within
		defineScheme({ ...base, root: { ...leaf, rank: { ...by, within: "teir" } } });
		// @ts-expect-error there is no fact `teir` to compare peers within
		defineScheme({ ...base, root: { id: "index", rule: { peer: "mean", of: 1, within: "teir" } } });
		// @ts-expect-error there is no node `laef` to place
		defineScheme({ ...base, root: { ...sum, children: [leaf, { ref: "laef" }] } });
		// @ts-expect-error there is no node `laef` to read in a rule
		defineScheme({ ...base, root: { id: "index", rule: { node: "laef", as: "points" } } });
		// @ts-expect-error there is no node `laef` to read in `then`
		defineScheme({ ...base, root: { ...leaf, then: { node: "laef", as: "points" } } });
		// @ts-expect-error there is no node `laef` to read in an outcome
		defineScheme({ ...base, root: leaf, outcomes: [{ id: "o", rule: { node: "laef", as: "max" } }] });
		// @ts-expect-error there is no node `laef` to order a quota by
		defineScheme({ ...base, root: leaf, quotas: [{ ...quota, by: "laef", ties: "keep-all" }] });
		// @ts-expect-error there is no node `wrok` to weigh
		withWeights(scheme, { wrok: 2 });
		// @ts-expect-error there is no definition `shar`
		defineScheme({ ...base, definitions: { share: 1 }, root: { id: "index", rule: { def: "shar" } } });
		// @ts-expect-error there is no definition at all
		defineScheme({ ...base, root: { id: "index", rule: { def: "share" } } });
		defineScheme({ ...base, root: leaf, quotas: [{ ...quota, by: "leaf", ties: "keep-all" }] });
		defineScheme({ ...base, root: { ...sum, children: [{ ...leaf, rank: { ...by, within: "tier" } }] } });
	};
	expectTypeOf(run).toBeFunction();
});

test("a misspelt word or option does not compile", () => {
	const run = (): void => {
		// @ts-expect-error the policy is `whenNotApplicable`
		defineScheme({ ...base, root: { ...leaf, whenNotAplicable: "exclude" } });
		// @ts-expect-error the policy is "exclude"
		defineScheme({ ...base, root: { ...leaf, whenNotApplicable: "exlude" } });
		// @ts-expect-error the policy is `zeroDen`
		defineScheme({ ...base, root: { id: "index", rule: { ratio: [1, { fact: "n" }], zeroDenominator: 0 } } });
		// @ts-expect-error `zeroDen` belongs to `ratio`, not to `clamp`
		defineScheme({ ...base, root: { id: "index", rule: { clamp: { fact: "n" }, min: 0, zeroDen: 0 } } });
		// @ts-expect-error a node has a rule or children
		defineScheme({ ...base, root: { ...sum, rule: 1, children: [leaf] } });
		// @ts-expect-error the role is "bonus"
		defineScheme({ ...base, root: { ...sum, children: [{ ...leaf, role: "bonuss" }] } });
		// @ts-expect-error two combinators
		defineScheme({ ...base, root: { id: "index", rule: { fact: "n", def: "n" } } });
		defineScheme({ ...base, root: leaf });
	};
	expectTypeOf(run).toBeFunction();
});
