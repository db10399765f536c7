import type { Ranking } from "../../scheme/node.ts";

/** 1, 2, 2, 4 from the highest, among the units that have a value. */
export function competition(
	of: "points" | "percent",
	key: "exact" | "published",
): Ranking<never, never, never> {
	return { of, key, order: "highest-first", ties: "competition", population: "ranked" };
}
