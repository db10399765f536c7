import type { Amount } from "../../core/amount.ts";
import type { Rule } from "../rule.ts";
import {
	type Better,
	checkBetter,
	checkRange,
	checkScale,
	type PeerOptions,
	peer,
	unless,
} from "./options.ts";

/** How the share of the other units that a unit is better than becomes a score. */
export interface ScalePercentRankOptions<F extends string, I extends string, D extends string>
	extends PeerOptions<F, I, D> {
	/** The new range: what a unit better than none gets, and one better than all others. */
	readonly to: readonly [Amount, Amount];
	readonly better: Better;
	/** What a unit without any other to compare with gets; without it the cell fails with `ZERO_DEN`. */
	readonly alone?: Rule<F, I, D>;
}

const KEYS: readonly string[] = ["to", "better", "alone", "within", "where"];

/**
 * Writes the rule of the percentile rank: the share of the other units that a unit is better than. Only the order
 * counts, so no extreme value moves anybody; equal values get the same score, the lowest of their places.
 *
 * Formula: scheme.normalise.
 *
 * @param of - The rule of the value to scale, such as `{ fact: "gdp" }`.
 * @param options - `to`: the new range, the lower end first; `better`: `higher` or `lower`; `within`, `where`: the
 * units compared with; `alone`: a policy.
 * @returns A rule, plain JSON, for a node or a definition.
 * @throws `MISSING_KEY`, `BAD_OPTIONS`, `UNKNOWN_KEY`, `UNKNOWN_VALUE`, `WRONG_TYPE`, `NOT_A_NUMBER`, `NOISE_DIGITS`,
 * `BAD_DECIMAL`, `TOO_MANY_DIGITS`, `RANGE_REVERSED`.
 *
 * @example
 * ```ts
 * import { scalePercentRank } from "steerindex/scheme";
 * const of = { fact: "gdp" };
 * scalePercentRank(of, { to: [0, 100], better: "higher" }); // => { interp: { ratio: [{ peer: "below", of }, { calc: ["-", { peer: "count", of }, 1] }] }, points: [[0, 0], [1, 100]] }
 * ```
 */
export function scalePercentRank<
	const F extends string = never,
	const I extends string = never,
	const D extends string = never,
>(of: Rule<F, I, D>, options: ScalePercentRankOptions<F, I, D>): Rule<F, I, D> {
	checkScale(of, options, KEYS, (given, issues) => {
		checkRange(given, issues);
		checkBetter(given, issues);
	});
	const { to, better, alone } = options;
	const count = peer("count", of, options);
	const key: Rule<F, I, D> = better === "higher" ? of : { calc: ["-", of] };
	const share: Rule<F, I, D> = { ratio: [peer("below", key, options), { calc: ["-", count, 1] }] };
	const score: Rule<F, I, D> = {
		interp: share,
		points: [
			[0, to[0]],
			[1, to[1]],
		],
	};
	return unless(["==", count, 1], alone, of, score);
}
