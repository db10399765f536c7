import type { Amount } from "../../core/amount.ts";
import { own } from "../../core/describe.ts";
import type { Rule } from "../rule.ts";
import {
	type Better,
	checkBetter,
	checkPair,
	checkPositive,
	checkScale,
	type PeerOptions,
	peer,
	unless,
} from "./options.ts";

/** How the share of the best value becomes a score. */
export interface ScaleToBestOptions<F extends string, I extends string, D extends string>
	extends PeerOptions<F, I, D> {
	/** What the best unit gets; a unit with half the best value gets half of it. */
	readonly to: Amount;
	readonly better: Better;
	/** The lowest and the highest share allowed, 0 and 1 unless told; beyond them the cell fails with `RANGE`. */
	readonly domain?: readonly [Amount, Amount];
	/** What a unit gets where it would divide by zero; without it the cell fails with `ZERO_DEN`. */
	readonly zeroDen?: Rule<F, I, D>;
}

const KEYS: readonly string[] = ["to", "better", "domain", "zeroDen", "within", "where"];

/**
 * Writes the rule of the distance to the best unit: the value over the highest one or, where lower is better, the
 * lowest one over the value. For values on a scale with a true zero; negative ones have no share and fail.
 *
 * Formula: scheme.normalise.
 *
 * @param of - The rule of the value to scale, such as `{ fact: "filedOnline" }`.
 * @param options - `to`: what the best unit gets, above zero; `better`: `higher` or `lower`; `within`, `where`: the units
 * compared with; `domain`, `zeroDen`: policies.
 * @returns A rule, plain JSON, for a node or a definition.
 * @throws `MISSING_KEY`, `BAD_OPTIONS`, `UNKNOWN_KEY`, `UNKNOWN_VALUE`, `WRONG_TYPE`, `NOT_A_NUMBER`, `NOISE_DIGITS`,
 * `BAD_DECIMAL`, `TOO_MANY_DIGITS`, `NOT_POSITIVE`, `RANGE_REVERSED`.
 *
 * @example
 * ```ts
 * import { scaleToBest } from "steerindex/scheme";
 * const of = { fact: "filedOnline" };
 * scaleToBest(of, { to: 100, better: "higher" }); // => { calc: ["*", 100, { ratio: [of, { peer: "max", of }], domain: [0, 1] }] }
 * ```
 */
export function scaleToBest<
	const F extends string = never,
	const I extends string = never,
	const D extends string = never,
>(of: Rule<F, I, D>, options: ScaleToBestOptions<F, I, D>): Rule<F, I, D> {
	checkScale(of, options, KEYS, (given, issues) => {
		checkPositive(own(given, "to"), ["options", "to"], issues);
		checkBetter(given, issues);
		if (own(given, "domain") !== undefined) checkPair(given, "domain", issues);
	});
	const { to, better, domain = [0, 1], zeroDen } = options;
	const isHigher = better === "higher";
	const best = peer(isHigher ? "max" : "min", of, options);
	const [over, under] = isHigher ? ([of, best] as const) : ([best, of] as const);
	const scaled: Rule<F, I, D> = { calc: ["*", to, { ratio: [over, under], domain }] };
	return unless(["==", under, 0], zeroDen, of, scaled);
}
