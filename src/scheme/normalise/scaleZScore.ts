import type { Amount } from "../../core/amount.ts";
import { attempt, checkKeys } from "../../core/checks.ts";
import { own } from "../../core/describe.ts";
import { checkAmount } from "../../number/amount.ts";
import { checkOptions } from "../../number/numeric.ts";
import type { Condition, Rule } from "../rule.ts";
import {
	type Better,
	checkBetter,
	checkPositive,
	checkScale,
	checkWord,
	type PeerOptions,
	peer,
	unless,
} from "./options.ts";

/** How mean and standard deviation of all units become those of a new scale. */
export interface ScaleZScoreOptions<F extends string, I extends string, D extends string>
	extends PeerOptions<F, I, D> {
	/** The new mean and the new standard deviation: 0 and 1 for the plain z-score. */
	readonly to: { readonly mean: Amount; readonly sd: Amount };
	readonly better: Better;
	/** Whether the standard deviation divides by n − 1 (`sample`) or by n (`population`). */
	readonly deviation: "sample" | "population";
	/** What every unit gets where all have one value; without it the cell fails with `ZERO_DEN`. */
	readonly zeroRange?: Rule<F, I, D>;
}

const KEYS: readonly string[] = ["to", "better", "deviation", "zeroRange", "within", "where"];

/**
 * Writes the rule of the z-score: how many standard deviations a unit lies above the mean of the units. Scores have no
 * ends, and a unit below the mean is below zero unless `to` lifts it.
 *
 * Formula: scheme.normalise.
 *
 * @param of - The rule of the value to scale, such as `{ fact: "gdp" }`.
 * @param options - `to`: the new mean and standard deviation; `better`: `higher` or `lower`; `deviation`: `sample` or
 * `population`; `within`, `where`: the units compared with; `zeroRange`: a policy.
 * @returns A rule, plain JSON, for a node or a definition.
 * @throws `MISSING_KEY`, `BAD_OPTIONS`, `UNKNOWN_KEY`, `UNKNOWN_VALUE`, `NOT_A_NUMBER`, `NOISE_DIGITS`,
 * `BAD_DECIMAL`, `TOO_MANY_DIGITS`, `NOT_POSITIVE`.
 *
 * @example
 * ```ts
 * import { scaleZScore } from "steerindex/scheme";
 * const of = { fact: "gdp" };
 * scaleZScore(of, { to: { mean: 10, sd: 2 }, better: "higher", deviation: "sample" }); // => { calc: ["+", 10, { calc: ["*", 2, { ratio: [{ calc: ["-", of, { peer: "mean", of }] }, { peer: "sd", of, sample: true }] }] }] }
 * ```
 */
export function scaleZScore<
	const F extends string = never,
	const I extends string = never,
	const D extends string = never,
>(of: Rule<F, I, D>, options: ScaleZScoreOptions<F, I, D>): Rule<F, I, D> {
	checkScale(of, options, KEYS, (given, issues) => {
		const to = attempt(
			() => checkOptions(own(given, "to") as Readonly<Record<string, unknown>>),
			["options", "to"],
			issues,
		);
		if (to) {
			checkKeys(to, ["mean", "sd"], ["options", "to"], issues);
			checkAmount(own(to, "mean"), ["options", "to", "mean"], issues);
			checkPositive(own(to, "sd"), ["options", "to", "sd"], issues);
		}
		checkBetter(given, issues);
		checkWord(given, "deviation", ["sample", "population"], issues);
	});
	const { to, better, deviation, zeroRange } = options;
	const spread = {
		...peer("sd", of, options),
		...(deviation === "sample" ? { sample: true as const } : {}),
	};
	const score: Rule<F, I, D> = { ratio: [{ calc: ["-", of, peer("mean", of, options)] }, spread] };
	const scaled: Rule<F, I, D> = {
		calc: [better === "higher" ? "+" : "-", to.mean, { calc: ["*", to.sd, score] }],
	};
	const isConstant: Condition<F, I, D> = ["==", spread, 0];
	return unless(isConstant, zeroRange, of, scaled);
}
