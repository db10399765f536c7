import { groupValues, rankValues } from "steerindex/scoring";
import { expectTypeOf, test } from "vitest";

const values = { a: 1, b: "2.5", c: null, d: { unranked: "special" } } as const;

test("everything that decides a rank has to be named", () => {
	const options = { order: "highest-first", ties: "dense", key: "exact", population: "ranked" } as const;
	expectTypeOf(rankValues(values, options).rows[0]?.rank).toEqualTypeOf<number | null | undefined>();
	const { order, ...noOrder } = options;
	const { ties, ...noTies } = options;
	const { key, ...noKey } = options;
	const { population, ...noPopulation } = options;
	// @ts-expect-error order
	rankValues(values, noOrder);
	// @ts-expect-error ties
	rankValues(values, noTies);
	// @ts-expect-error key
	rankValues(values, noKey);
	// @ts-expect-error population
	rankValues(values, noPopulation);
	expectTypeOf([order, ties, key, population]).toExtend<string[]>();
});

test("groups need an edge, and quantiles a method", () => {
	groupValues([1, 2], { cuts: [1.5], edge: "up", labels: ["A", "B"] });
	// @ts-expect-error edge
	groupValues([1, 2], { cuts: [1.5], labels: ["A", "B"] });
	// @ts-expect-error method
	groupValues([1, 2], { quantiles: 2, edge: "up", labels: ["A", "B"] });
});
