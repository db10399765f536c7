import type { Amount } from "../../core/amount.ts";
import { own } from "../../core/describe.ts";
import { createIssue } from "../../core/issue.ts";
import type { Condition, Rule } from "../rule.ts";
import * as messages from "./messages.ts";
import {
	type Better,
	checkBetter,
	checkOutside,
	checkRange,
	checkScale,
	type PeerOptions,
	peer,
	unless,
} from "./options.ts";

/** How the way from the worst unit to a target becomes a score. */
export interface ScaleToTargetOptions<F extends string, I extends string, D extends string>
	extends PeerOptions<F, I, D> {
	/** The value aimed at: a number, or a rule such as `{ fact: "target" }`. */
	readonly target: Rule<F, I, D>;
	/** The new range: what the worst unit gets, and what the target gets. */
	readonly to: readonly [Amount, Amount];
	readonly better: Better;
	/** A unit beyond the target gets the upper end (`clamp`), or more (`extend`). */
	readonly outside: "clamp" | "extend";
	/** With `extend`: what a unit gets where the worst one has reached the target; else that fails with `NO_CASE`. */
	readonly zeroRange?: Rule<F, I, D>;
}

const KEYS: readonly string[] = ["target", "to", "better", "outside", "zeroRange", "within", "where"];

/**
 * Writes the rule of the distance to a target: which part of the way from the worst unit to the target a unit has
 * covered.
 *
 * Formula: scheme.normalise.
 *
 * @param of - The rule of the value to scale, such as `{ fact: "onTimeRate" }`.
 * @param options - `target`: the value aimed at; `to`: the new range, the lower end first; `better`: `higher` or
 * `lower`; `outside`: `clamp` or `extend`; `within`, `where`: the units compared with; `zeroRange`: a policy.
 * @returns A rule, plain JSON, for a node or a definition.
 * @throws `MISSING_KEY`, `BAD_OPTIONS`, `UNKNOWN_KEY`, `UNKNOWN_VALUE`, `WRONG_TYPE`, `NOT_A_NUMBER`, `NOISE_DIGITS`,
 * `BAD_DECIMAL`, `TOO_MANY_DIGITS`, `RANGE_REVERSED`.
 *
 * @example
 * ```ts
 * import { scaleToTarget } from "steerindex/scheme";
 * const of = { fact: "onTime" };
 * scaleToTarget(of, { target: 98, to: [0, 10], better: "higher", outside: "clamp" }); // => { case: [[[">=", of, 98], 10]], else: { interp: of, points: [[{ peer: "min", of }, 0], [98, 10]], outside: "clamp" } }
 * ```
 */
export function scaleToTarget<
	const F extends string = never,
	const I extends string = never,
	const D extends string = never,
>(of: Rule<F, I, D>, options: ScaleToTargetOptions<F, I, D>): Rule<F, I, D> {
	checkScale(of, options, KEYS, (given, issues) => {
		if (own(given, "target") === undefined) {
			issues.push(createIssue("MISSING_KEY", ["options", "target"], messages.missing("target")));
		}
		checkRange(given, issues);
		checkBetter(given, issues);
		checkOutside(given, true, issues);
	});
	const { target, to, better, outside, zeroRange } = options;
	const [low, high] = to;
	const isHigher = better === "higher";
	const worst = peer(isHigher ? "min" : "max", of, options);
	const line: Rule<F, I, D> = {
		interp: of,
		points: [
			[worst, low],
			[target, high],
		],
		outside,
	};
	// Where the worst unit is at the target or beyond, the line would lead backwards.
	const clamped: Condition<F, I, D> = [isHigher ? ">=" : "<=", of, target];
	if (outside === "clamp") return { case: [[clamped, high]], else: line };
	const leadsOn: Condition<F, I, D> = [isHigher ? "<" : ">", worst, target];
	if (zeroRange === undefined) return { case: [[leadsOn, line]] };
	return unless({ not: leadsOn }, zeroRange, of, line);
}
