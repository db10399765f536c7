import type { Amount } from "../../core/amount.ts";
import { isText, own } from "../../core/describe.ts";
import { createIssue } from "../../core/issue.ts";
import type { Rule } from "../rule.ts";
import * as messages from "./messages.ts";
import { checkPositive, checkScale, optional } from "./options.ts";

/** What a value is counted for. */
export interface DivideByFactOptions<F extends string, I extends string, D extends string> {
	/** The fact to divide by, such as the population. */
	readonly by: F;
	/** For how many of them the result counts: 1000 for doctors for each thousand inhabitants; 1 unless told. */
	readonly per?: Amount;
	/** What a unit gets where the fact is zero; without it the cell fails with `ZERO_DEN`. */
	readonly zeroDen?: Rule<F, I, D>;
}

const KEYS: readonly string[] = ["by", "per", "zeroDen"];

/**
 * Writes the rule of a value for each unit of size, such as doctors for each thousand inhabitants, so that large and
 * small units compare.
 *
 * Formula: scheme.normalise.
 *
 * @param of - The rule of the value to divide, such as `{ fact: "doctors" }`.
 * @param options - `by`: the fact to divide by; `per`: for how many of them, above zero; `zeroDen`: a policy.
 * @returns A rule, plain JSON, for a node, a definition or another function of this kind.
 * @throws `MISSING_KEY`, `BAD_OPTIONS`, `UNKNOWN_KEY`, `NOT_A_NUMBER`, `NOISE_DIGITS`, `BAD_DECIMAL`,
 * `TOO_MANY_DIGITS`, `NOT_POSITIVE`.
 *
 * @example
 * ```ts
 * import { divideByFact } from "steerindex/scheme";
 * divideByFact({ fact: "doctors" }, { by: "population", per: 1000 }); // => { ratio: [{ calc: ["*", 1000, { fact: "doctors" }] }, { fact: "population" }] }
 * ```
 */
export function divideByFact<
	const F extends string = never,
	const I extends string = never,
	const D extends string = never,
>(of: Rule<F, I, D>, options: DivideByFactOptions<F, I, D>): Rule<F, I, D> {
	checkScale(of, options, KEYS, (given, issues) => {
		if (!isText(own(given, "by"))) {
			issues.push(createIssue("MISSING_KEY", ["options", "by"], messages.factNeeded));
		}
		if (own(given, "per") !== undefined) checkPositive(given.per, ["options", "per"], issues);
	});
	const { by, per, zeroDen } = options;
	const over: Rule<F, I, D> = per === undefined ? of : { calc: ["*", per, of] };
	return { ratio: [over, { fact: by }], ...optional("zeroDen", zeroDen) };
}
