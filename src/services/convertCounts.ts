import { describe, own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { toNumber } from "../number/numeric.ts";
import * as q from "../number/rational.ts";
import { checkChoice, checkGivenOptions, checkList, isCount } from "./checks.ts";
import * as messages from "./messages.ts";

/**
 * How services are counted by level: `exclusive` puts each under its own level only, `cumulative` under its
 * own and every lower one.
 */
export type LevelCounting = "exclusive" | "cumulative";

/** From which way of counting into which. */
export interface ConvertCountsOptions {
	readonly from: LevelCounting;
	readonly to: LevelCounting;
}

export const COUNTINGS: readonly LevelCounting[] = ["exclusive", "cumulative"];

/**
 * Turns published counts by level from one way of counting into the other, exactly both ways. Counted
 * cumulatively, the lowest level holds every service.
 *
 * Formula: services.counts.
 *
 * @param counts - Services by level, the lowest level first: whole numbers.
 * @param options - `from`: how the counts were made; `to`: how they are wanted.
 * @returns The counts in the same order.
 * @throws `COUNTS_RISE` where a higher level would have more services than the level below it, counted
 * cumulatively; `NOT_A_LIST`, `NOT_WHOLE`, `UNKNOWN_VALUE`, `UNKNOWN_KEY`, `BAD_OPTIONS`;
 * `UNREPRESENTABLE` for sums beyond 2^53 − 1.
 *
 * @example
 * ```ts
 * import { convertCounts } from "steerindex/services";
 * const exclusive = convertCounts([2643, 2643, 1856, 736], { from: "cumulative", to: "exclusive" });
 * exclusive; // => [0, 787, 1120, 736]
 * convertCounts([26, 1433], { from: "exclusive", to: "cumulative" }); // => [1459, 1433]
 * ```
 */
export function convertCounts(counts: readonly number[], options: ConvertCountsOptions): readonly number[] {
	const list = checkList(counts, ["counts"]);
	const issues: Issue[] = [];
	const given = checkGivenOptions(options, ["from", "to"], issues);
	const from = checkChoice(own(given, "from"), COUNTINGS, ["from"], issues);
	const to = checkChoice(own(given, "to"), COUNTINGS, ["to"], issues);
	for (const [index, count] of list.entries()) {
		const path = ["counts", index];
		const below = list[index - 1];
		if (!isCount(count)) {
			issues.push(createIssue("NOT_WHOLE", path, messages.notACount, { received: describe(count) }));
		} else if (from === "cumulative" && isCount(below) && count > below) {
			issues.push(createIssue("COUNTS_RISE", path, messages.countsRise(count, below)));
		}
	}
	if (issues.length > 0) throw new SteerindexError(issues);
	const exact = counts.map(q.integer);
	const converted = from === to ? exact : to === "exclusive" ? takeApart(exact) : pileUp(exact);
	return converted.map((count) => toNumber(count));
}

/** Each count without those of the next higher level. */
function takeApart(counts: readonly q.Rational[]): readonly q.Rational[] {
	return counts.map((count, index) => q.subtract(count, counts[index + 1] ?? q.ZERO));
}

/** From the highest level down, each count with all those above it. */
function pileUp(counts: readonly q.Rational[]): readonly q.Rational[] {
	let above = q.ZERO;
	const piled = [...counts].reverse().map((count) => {
		above = q.add(above, count);
		return above;
	});
	return piled.reverse();
}
