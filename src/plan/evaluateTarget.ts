import { checkKeys } from "../core/checks.ts";
import { describe } from "../core/describe.ts";
import { refuse, SteerindexError } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import { readShape } from "../core/readShape.ts";
import { exactText } from "../number/decimalText.ts";
import { checkOptions, checkRounding, toNumber } from "../number/numeric.ts";
import * as q from "../number/rational.ts";
import type { Rounding, RoundingMode } from "../number/round.ts";
import type { Target, TargetData } from "./target.ts";
import { checkTarget, rateOf } from "./targets/bounds.ts";
import { type RateCounts, readCounts } from "./targets/counts.ts";
import * as messages from "./targets/messages.ts";
import type { TargetBound, TargetResult, TargetStanding, TargetUnit } from "./targets/result.ts";
import { targetDataShape, targetShape, unitCountsShape } from "./targets/shape.ts";
import { type Bound, casesNeeded, isStrict, marginOf, oppositeOf } from "./targets/threshold.ts";

/** How percentages are rounded; without both there are exact ones alone. */
export interface EvaluateTargetOptions {
	/** Decimals to keep, -100 to 100. */
	readonly places?: number | undefined;
	readonly mode?: RoundingMode | undefined;
}

/**
 * Holds a target against counts: "over 80 % of branches resolve 97 % or more of their files on time", "late
 * files under 5 %". Everything is exact, and a bound is as strict as it was written: 80 % itself is not over 80 %.
 *
 * A unit that lacks a count, or has no case, is `noData`: out of the denominator, and listed. The rate of several
 * units is that of their cases together, never the mean of their rates.
 *
 * Formula: plan.targets.
 *
 * @param target - With `rate`, a bound on the rate itself; with `each`, on the share of units whose rate keeps
 * another bound. Thresholds in percent, 0 to 100.
 * @param data - `{ units: { [unit]: { [count]: number } } }`, or for a rate also `{ counts: { [count]: number } }`;
 * whole numbers, `null` where one is not known. `on` and `period` say of when.
 * @param options - `places` and `mode` for rounded percentages beside the exact ones.
 * @returns Verdict, value, margin in percentage points, and the fewest cases (of a rate) or units (of a share) that
 * must change sides, totals unchanged, for the target to be met; for each unit the same about its own cases.
 * @throws `BAD_THRESHOLD`, `AGAINST_DIRECTION`, `SAME_COUNT`, `UNKNOWN_COUNT`, `COUNT_ABOVE_TOTAL`, `NOT_WHOLE`,
 * `UNREPRESENTABLE` (a sum beyond 2^53 − 1); `WRONG_TYPE`, `MISSING_KEY`, `UNKNOWN_KEY`, `UNKNOWN_VALUE`, `NOT_TEXT`,
 * `BAD_LABEL`, `NOT_A_DATE`; `NOT_A_NUMBER`, `NOISE_DIGITS`, `BAD_DECIMAL`, `TOO_MANY_DIGITS`; `BAD_OPTIONS`,
 * `BAD_PLACES`, `BAD_MODE`.
 *
 * @example
 * ```ts
 * import { evaluateTarget, type Target } from "steerindex/plan";
 * const target: Target = {
 *   id: "resolved",
 *   title: "Resolved files",
 *   direction: "higher",
 *   rate: { count: "resolved", of: "received" },
 *   must: { over: 90 },
 * };
 * const result = evaluateTarget(target, { counts: { resolved: 28, received: 32 } });
 * result.verdict; // => "missed"
 * result.value; // => { numerator: 28, denominator: 32, exact: "87.5", percent: null }
 * result.margin; // => "-2.5"
 * result.needed; // => 1
 * ```
 */
export function evaluateTarget(
	target: Target,
	data: TargetData,
	options: EvaluateTargetOptions = {},
): TargetResult {
	const issues: Issue[] = [];
	const rounding = readRounding(options, issues);
	const wanted = readShape(targetShape, target, ["target"], issues);
	const given = readData(wanted, data, issues);
	const bounds = wanted && checkTarget(wanted, ["target"], issues);
	const counts = wanted && given && readCounts(given, rateOf(wanted, ["target"]), ["data"], issues);
	if (!wanted || !given || !bounds || !counts || issues.length > 0) throw new SteerindexError(issues);

	const { must, each } = bounds;
	const ownBound = each ?? must;
	const better = each && wanted.direction === "lower" ? oppositeOf(each) : ownBound;
	const units = counts.units.map(([unit, own]): TargetUnit => {
		const reason = typeof own === "string" ? own : null;
		return { unit, ...standing(own, ownBound, better, rounding), reason };
	});
	const total = each ? countUnits(units) : (counts.total ?? addUp(counts.units));
	return {
		id: wanted.id,
		title: wanted.title,
		direction: wanted.direction,
		on: given.on ?? null,
		period: given.period ?? null,
		rate: rateOf(wanted, []).rate,
		...toTargetBound(must),
		each: each && toTargetBound(each),
		...standing(total, must, must, rounding),
		units,
		noData: units.flatMap(({ unit, reason }) => (reason === null ? [] : [unit])),
	};
}

/** A share of units needs the units; without a target to tell, either will do. */
function readData(target: Target | undefined, data: unknown, issues: Issue[]): TargetData | undefined {
	if (target && "each" in target) return readShape(unitCountsShape, data, ["data"], issues);
	return readShape(targetDataShape, data, ["data"], issues);
}

/** Judged by one bound; `needed` counts the way to another. */
function standing(
	counts: RateCounts,
	bound: Bound,
	wanted: Bound,
	rounding: Rounding | undefined,
): TargetStanding {
	if (typeof counts === "string") return { verdict: "noData", value: null, margin: null, needed: null };
	const [count, of] = [BigInt(counts.count), BigInt(counts.of)];
	const share = q.fraction(count, of);
	const percent = q.multiply(share, q.HUNDRED);
	return {
		verdict: casesNeeded(bound, count, of) === 0n ? "met" : "missed",
		value: {
			numerator: counts.count,
			denominator: counts.of,
			exact: exactText(percent),
			percent: rounding ? toNumber(percent, rounding) : null,
		},
		margin: exactText(marginOf(bound, share)),
		needed: Number(casesNeeded(wanted, count, of)),
	};
}

function countUnits(units: readonly TargetUnit[]): RateCounts {
	const count = units.filter(({ verdict }) => verdict === "met").length;
	const of = units.filter(({ verdict }) => verdict !== "noData").length;
	return of === 0 ? "noCases" : { count, of };
}

function addUp(units: readonly (readonly [string, RateCounts])[]): RateCounts {
	let count = 0n;
	let of = 0n;
	for (const [, counts] of units) {
		if (typeof counts === "string") continue;
		count += BigInt(counts.count);
		of += BigInt(counts.of);
	}
	if (of > Number.MAX_SAFE_INTEGER) {
		return refuse("UNREPRESENTABLE", ["data", "units"], messages.totalTooLarge, { received: describe(of) });
	}
	return of === 0n ? "noCases" : { count: Number(count), of: Number(of) };
}

function toTargetBound(bound: Bound): TargetBound {
	return { bound: bound.kind, threshold: bound.text, strict: isStrict(bound) };
}

/** Places and mode, both or neither. */
function readRounding(options: EvaluateTargetOptions, issues: Issue[]): Rounding | undefined {
	try {
		const { places, mode } = checkOptions(options);
		checkKeys({ ...options }, ["places", "mode"], [], issues);
		if (places === undefined && mode === undefined) return undefined;
		return checkRounding({ places, mode } as Rounding);
	} catch (error) {
		issues.push(...(error as SteerindexError).issues);
		return undefined;
	}
}
