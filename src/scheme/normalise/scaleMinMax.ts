import type { Amount } from "../../core/amount.ts";
import type { Rule } from "../rule.ts";
import {
	type Better,
	checkBetter,
	checkOutside,
	checkRange,
	checkScale,
	optional,
	orderEnds,
	type PeerOptions,
	peer,
} from "./options.ts";

/** How the lowest and the highest value of all units become the ends of a new range. */
export interface ScaleMinMaxOptions<F extends string, I extends string, D extends string>
	extends PeerOptions<F, I, D> {
	/** The new range: what the worst unit gets, and what the best one gets. */
	readonly to: readonly [Amount, Amount];
	readonly better: Better;
	/** Of a unit beyond the peers, as `where` can leave one; without it the cell fails with `RANGE`. */
	readonly outside?: "clamp" | "extend";
	/** What every unit gets where all have one value; without it the cell fails with `ZERO_RANGE`. */
	readonly zeroRange?: Rule<F, I, D>;
}

const KEYS: readonly string[] = ["to", "better", "outside", "zeroRange", "within", "where"];

/**
 * Writes the rule of min-max scaling: the worst of the units gets the lower end, the best the upper one, the others
 * lie on the line between. The usual first choice; one extreme unit moves all others.
 *
 * Formula: scheme.normalise.
 *
 * @param of - The rule of the value to scale, such as `{ fact: "gdp" }`.
 * @param options - `to`: the new range, the lower end first; `better`: `higher` or `lower`; `within`, `where`: the
 * units compared with; `outside`, `zeroRange`: policies.
 * @returns A rule, plain JSON, for a node or a definition.
 * @throws `MISSING_KEY`, `BAD_OPTIONS`, `UNKNOWN_KEY`, `UNKNOWN_VALUE`, `WRONG_TYPE`, `NOT_A_NUMBER`, `NOISE_DIGITS`,
 * `BAD_DECIMAL`, `TOO_MANY_DIGITS`, `RANGE_REVERSED`.
 *
 * @example
 * ```ts
 * import { scaleMinMax } from "steerindex/scheme";
 * const rule = scaleMinMax({ fact: "waitingDays" }, { to: [0, 100], better: "lower" });
 * rule; // => { interp: { fact: "waitingDays" }, points: [[{ peer: "min", of: { fact: "waitingDays" } }, 100], [{ peer: "max", of: { fact: "waitingDays" } }, 0]] }
 * ```
 */
export function scaleMinMax<
	const F extends string = never,
	const I extends string = never,
	const D extends string = never,
>(of: Rule<F, I, D>, options: ScaleMinMaxOptions<F, I, D>): Rule<F, I, D> {
	checkScale(of, options, KEYS, (given, issues) => {
		checkRange(given, issues);
		checkBetter(given, issues);
		checkOutside(given, false, issues);
	});
	const { to, better, outside, zeroRange } = options;
	const [first, last] = orderEnds(to, better);
	return {
		interp: of,
		points: [
			[peer("min", of, options), first],
			[peer("max", of, options), last],
		],
		...optional("outside", outside),
		...optional("zeroRange", zeroRange),
	};
}
