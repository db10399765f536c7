/** What a user's code does with the types; compiled under several TypeScript versions. */
import { type Issue, type Result, SteerindexError } from "steerindex";
import { type Numeric, type Rounding, roundTo, sum } from "steerindex/number";

const rounding: Rounding = { places: 2, mode: "half-up" };
const scores: readonly Numeric[] = [86.67, "83.46", 3n];
export const total: number = roundTo(sum(scores), rounding);

// @ts-expect-error there is no such mode
export const wrong: Rounding = { places: 2, mode: "up" };

export function problemsOf(result: Result<number>, error: unknown): readonly Issue[] {
	if (SteerindexError.is(error)) return error.issues;
	return result.ok ? [] : result.issues;
}
