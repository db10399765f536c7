import { demandScheme, readScheme } from "./check/checkedScheme.ts";
import type { Scheme, SchemeInput } from "./scheme.ts";

/**
 * Writes an index down in code: a misspelt fact, node, definition, policy or option does not compile, and what types
 * cannot say is checked when it runs. A scheme kept in a variable before it comes here needs `as const`; JSON from
 * elsewhere goes through `parseScheme`.
 *
 * @param input - The scheme. Maxima, weights and points are in the units of the index; `{ decimal: "…" }` where a number
 * has more than 15 digits.
 * @returns A clean copy, plain JSON, that knows the names of its facts and nodes (`FactOf`, `NodeOf`).
 * @throws What `parseScheme` throws: every problem at once.
 *
 * @example
 * ```ts
 * import { SteerindexError } from "steerindex/core";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "one-stop-shop", sources: [{ title: "example" }], rounding: "half-up",
 *   facts: { files: { type: "number", places: 0 }, onTime: { type: "number", places: 0 }, online: { type: "number" } },
 *   root: { id: "index", combine: "sum", max: 20, publish: { points: { places: 2 } }, children: [
 *     { id: "on-time", max: 15, rule: { calc: ["*", { var: "max" }, { ratio: [{ fact: "onTime" }, { fact: "files" }], zeroDen: { na: true }, domain: [0, 1] }] }, whenNotApplicable: "rescale" },
 *     { id: "online", max: 5, rule: { bands: { fact: "online" }, table: [[">=", 50, 5], [">=", 30, 3]], else: 0 } },
 *   ] },
 * });
 * scheme.root.id; // => "index"
 * let code = "";
 * try {
 *   defineScheme({ ...scheme, root: { ...scheme.root, max: 25 } });
 * } catch (error) {
 *   if (SteerindexError.is(error)) code = error.code;
 * }
 * code; // => "MAX_SUM"
 * ```
 */
export function defineScheme<const F extends string, const I extends string, const D extends string = never>(
	input: SchemeInput<F, I, D>,
): Scheme<F, I> {
	return demandScheme(readScheme(input)) as Scheme<F, I>;
}
