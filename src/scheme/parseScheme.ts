import type { Result } from "../core/issue.ts";
import { demandScheme, readScheme } from "./check/checkedScheme.ts";
import type { Scheme } from "./scheme.ts";

/**
 * Reads a scheme from JSON: checks every field, every name, the type of every rule, and that maxima, policies, bands
 * and groups can be what they say; names every problem at once, with the nearest known name.
 *
 * @param json - An object of the shape of {@link Scheme}.
 * @returns A clean copy of it, without fields that were `undefined`.
 * @throws For the structure `WRONG_TYPE`, `UNKNOWN_KEY`, `UNKNOWN_VALUE`, `MISSING_KEY`, `ONE_COMBINATOR`,
 * `OF_OR_EACH`, `LEAF_OR_COMPOSITE`, `CUTS_OR_QUANTILES`, `TOO_DEEP`, `NOT_TEXT`, `BAD_ID`, `BAD_LABEL`, `NOT_A_DATE`,
 * `NOT_WHOLE`, `BAD_PLACES`, `NOT_A_NUMBER`, `NOISE_DIGITS`, `TOO_MANY_DIGITS`, `BAD_DECIMAL`; for names
 * `DUPLICATE_ID`, `UNKNOWN_FACT`, `UNKNOWN_NODE`, `UNKNOWN_DEFINITION`, `UNKNOWN_FIELD`, `CYCLE`, `OUTCOME_COUNTED`;
 * for types `TYPE`, `NOT_A_NUMBER_NODE`, `WITHIN_NOT_TEXT`, `PEER_IN_EACH`; for maxima `MAX_SUM`, `MAX_UNDECLARED`, `OUT_OF_MAX`,
 * `NEGATIVE_ROLE`, `PERCENT_WITHOUT_MAX`, `EXCLUDE_WITHOUT_MAX`, `SPREAD_WITHOUT_MAX`, `SPREAD_NOT_IN_SUM`,
 * `FULL_WITHOUT_MAX`, `ROLE_NOT_IN_SUM`; for lists and order `EMPTY`, `WRONG_COUNT`, `RANGE_REVERSED`, `BANDS_ORDER`,
 * `POINTS_ORDER`, `GROUPS_ORDER`, `LABELS_LENGTH`, `WEIGHTS_LENGTH`, `WEIGHT_NOT_POSITIVE`, `WEIGHT_NOT_USED`,
 * `NOT_A_SHARE`; for what is printed and ranked `MODE_UNSTATED`, `PUBLISHED_WITHOUT_PUBLISH`, `GROUPS_WITHOUT_RANK`,
 * `QUOTA_WITHOUT_LABELS`.
 *
 * @example
 * ```ts
 * import { parseScheme } from "steerindex/scheme";
 * const scheme = parseScheme({
 *   id: "i", sources: [], facts: { done: { type: "number" }, planned: { type: "number" } },
 *   root: { id: "index", max: 10, rule: { calc: ["*", { var: "max" }, { ratio: [{ fact: "done" }, { fact: "planned" }] }] } },
 * });
 * Object.keys(scheme.facts); // => ["done", "planned"]
 * ```
 */
export function parseScheme(json: unknown): Scheme {
	return demandScheme(readScheme(json));
}

/**
 * Reads a scheme from JSON without throwing, for an editor or a service that answers with the problems.
 *
 * @param json - An object of the shape of {@link Scheme}.
 * @returns The scheme, or every problem with it, at most a hundred.
 *
 * @example
 * ```ts
 * import { safeParseScheme } from "steerindex/scheme";
 * const read = safeParseScheme({
 *   id: "i", sources: [], facts: { plan: { type: "text", values: ["on time", "late"] }, done: { type: "number" } },
 *   root: { id: "index", combine: "sum", max: 3, children: [
 *     { id: "plan", max: 1, rule: { case: [[["==", { fact: "plan" }, "on tme"], 1]], else: 0 } },
 *     { id: "share", max: 1, rule: { bands: { fact: "dne" }, table: [[">=", 70, 1], [">", 90, 2]], else: 0 } },
 *   ] },
 * });
 * const problems = read.ok ? [] : read.issues;
 * problems.map(({ code, pointer, suggestion = "" }) => `${code} ${pointer} ${suggestion}`); // => ["UNKNOWN_VALUE /root/children/0/rule/case/0/0/2 on time", "UNKNOWN_FACT /root/children/1/rule/bands/fact done", "BANDS_ORDER /root/children/1/rule/table/1 ", "MAX_SUM /root/max ", "OUT_OF_MAX /root/children/1/rule/table/1/2 "]
 * ```
 */
export function safeParseScheme(json: unknown): Result<Scheme> {
	return readScheme(json);
}
