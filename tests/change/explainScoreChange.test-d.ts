import { papi } from "steerindex/catalog";
import { defineScheme, parseScheme } from "steerindex/scheme";
import type { Observations } from "steerindex/scoring";
import { describe, expectTypeOf, test } from "vitest";
import { type Contributions, contributions } from "../../src/change/contributions.ts";
import { explainScoreChange, type ScoreExplanation } from "../../src/change/explainScoreChange.ts";
import { mapSchemes, type SchemeMapping } from "../../src/change/mapSchemes.ts";
import { splitChange } from "../../src/change/splitChange.ts";

const number = { type: "number" } as const;
const old = defineScheme({
	id: "old",
	sources: [],
	facts: { a: number, b: number },
	root: {
		id: "index",
		combine: "sum",
		children: [
			{ id: "x", rule: { fact: "a" } },
			{ id: "y", rule: { fact: "b" } },
		],
	},
});
const wider = defineScheme({
	id: "wider",
	sources: [],
	facts: { a: number, b: number },
	root: {
		id: "index",
		combine: "sum",
		children: [
			{ id: "x", rule: { fact: "a" } },
			{ id: "y", rule: { fact: "b" } },
			{ id: "z", rule: { fact: "b" } },
		],
	},
});
const observations = { periods: ["1"], records: [] };
const before = { scheme: old, observations, period: "1" };
const after = { scheme: wider, observations, period: "1" };

describe("names of nodes are known to the compiler", () => {
	test("contributions", () => {
		const split = contributions({ ...before, unit: "A", from: "0", node: "x" });
		expectTypeOf(split).toEqualTypeOf<Contributions<"index" | "x" | "y">>();
		const table = contributions({ ...before, units: "all" });
		expectTypeOf(table.units[0]?.parts[0]?.node).toEqualTypeOf<"index" | "x" | "y" | undefined>();
		// @ts-expect-error there is no node of that name
		contributions({ ...before, unit: "A", node: "z" });
		// @ts-expect-error there is no such level
		contributions({ ...before, unit: "A", level: "leafs" });
		// @ts-expect-error one unit, or several
		contributions({ ...before });
		const foreign: Observations<"a", "x"> = { periods: ["1"], records: [] };
		contributions({ scheme: old, observations: foreign, period: "1", unit: "A" });
	});

	test("explanations", () => {
		const why = explainScoreChange(before, before, { unit: "A" });
		expectTypeOf(why).toEqualTypeOf<ScoreExplanation<"index" | "x" | "y">>();
		// @ts-expect-error there is no node of that name
		explainScoreChange(before, before, { unit: "A", node: "z" });
	});
});

describe("two literal schemes are not compared without a mapping", () => {
	test("whichever of them has more", () => {
		// @ts-expect-error two schemes: map them first
		explainScoreChange(before, after, { unit: "A" });
		// @ts-expect-error two schemes: map them first
		explainScoreChange(after, before, { unit: "A" });
		const papi2020 = { scheme: papi(2020, { publish: "exact" }), observations, period: "2020" };
		const papi2021 = { scheme: papi(2021, { publish: "exact" }), observations, period: "2021" };
		const papi2022 = { scheme: papi(2022, { publish: "exact" }), observations, period: "2022" };
		explainScoreChange(papi2021, papi2022, { unit: "A" });
		// @ts-expect-error 2021 lost construction permits
		explainScoreChange(papi2020, papi2021, { unit: "A" });
		// What is known at run time only is compared by its digest there.
		const parsed = { scheme: parseScheme({}), observations, period: "1" };
		explainScoreChange(parsed, parsed, { unit: "A" });
		explainScoreChange(before, parsed, { unit: "A" });
	});

	test("a mapping knows the nodes of both", () => {
		const mapping = mapSchemes(old, wider, { same: ["x", "y"], added: ["z"] });
		expectTypeOf(mapping).toEqualTypeOf<SchemeMapping<"index" | "x" | "y", "index" | "x" | "y" | "z">>();
		// @ts-expect-error z is not in the earlier scheme
		mapSchemes(old, wider, { same: ["x", "y", "z"] });
		// @ts-expect-error z is not in the earlier scheme
		mapSchemes(old, wider, { same: "rest", dropped: ["z"] });
		// @ts-expect-error there is no fact of that name
		mapSchemes(old, wider, { same: "rest", added: ["z"], facts: { c: "a" } });
		splitChange(mapping, before, after, { unit: "A", nodes: { before: "y", after: "z" } });
		// @ts-expect-error z is not in the earlier scheme
		splitChange(mapping, before, after, { unit: "A", nodes: { before: "z", after: "z" } });
		// @ts-expect-error a mapping is needed
		splitChange({}, before, after, { unit: "A" });
	});
});
