import type { Amount } from "../../core/amount.ts";
import { own } from "../../core/describe.ts";
import { checkAmount } from "../../number/amount.ts";
import type { Rule } from "../rule.ts";
import {
	type Better,
	checkAscending,
	checkBetter,
	checkOutside,
	checkRange,
	checkScale,
	optional,
	orderEnds,
} from "./options.ts";

/** How two fixed values become the ends of a new range. */
export interface ScaleGoalpostsOptions {
	/** The lower goalpost, in the unit of the value. */
	readonly min: Amount;
	/** The upper goalpost. */
	readonly max: Amount;
	/** The new range: what the worse goalpost gets, and what the better one gets. */
	readonly to: readonly [Amount, Amount];
	readonly better: Better;
	/** Of a value beyond a goalpost: `clamp` gives the end; without it the cell fails with `RANGE`. */
	readonly outside?: "clamp" | "extend";
}

const KEYS: readonly string[] = ["min", "max", "to", "better", "outside"];

/**
 * Writes the rule of scaling between fixed goalposts. Scores of different years stay comparable, for no unit moves
 * the score of another.
 *
 * Formula: scheme.normalise.
 *
 * @param of - The rule of the value to scale, such as `{ fact: "lifeExpectancy" }`.
 * @param options - `min`, `max`: the goalposts; `to`: the new range, the lower end first; `better`: `higher` or
 * `lower`; `outside`: `clamp` or `extend`.
 * @returns A rule, plain JSON, for a node or a definition.
 * @throws `MISSING_KEY`, `BAD_OPTIONS`, `UNKNOWN_KEY`, `UNKNOWN_VALUE`, `WRONG_TYPE`, `NOT_A_NUMBER`, `NOISE_DIGITS`,
 * `BAD_DECIMAL`, `TOO_MANY_DIGITS`, `RANGE_REVERSED`.
 *
 * @example
 * ```ts
 * import { scaleGoalposts } from "steerindex/scheme";
 * scaleGoalposts({ fact: "life" }, { min: 20, max: 85, to: [0, 1], better: "higher", outside: "clamp" }); // => { interp: { fact: "life" }, points: [[20, 0], [85, 1]], outside: "clamp" }
 * ```
 */
export function scaleGoalposts<
	const F extends string = never,
	const I extends string = never,
	const D extends string = never,
>(of: Rule<F, I, D>, options: ScaleGoalpostsOptions): Rule<F, I, D> {
	checkScale(of, options, KEYS, (given, issues) => {
		const low = checkAmount(own(given, "min"), ["options", "min"], issues)?.value;
		const high = checkAmount(own(given, "max"), ["options", "max"], issues)?.value;
		checkAscending(low, high, ["options", "max"], issues);
		checkRange(given, issues);
		checkBetter(given, issues);
		checkOutside(given, false, issues);
	});
	const { min, max, to, better, outside } = options;
	const [first, last] = orderEnds(to, better);
	return {
		interp: of,
		points: [
			[min, first],
			[max, last],
		],
		...optional("outside", outside),
	};
}
