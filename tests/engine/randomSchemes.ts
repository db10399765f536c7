import type fc from "fast-check";
import type { SchemeInput } from "../../src/scheme/scheme.ts";
import type { Observations } from "../../src/scoring/observations.ts";
import { drawn } from "./random/draw.ts";
import { PERIODS, randomObservations } from "./random/observations.ts";
import { randomScheme } from "./random/scheme.ts";

/** A scheme, what is known of some units, and the period that is scored. */
export interface RandomCase {
	readonly scheme: SchemeInput;
	readonly observations: Observations;
	readonly period: string;
}

/** Schemes that `safeParseScheme` accepts. */
export const schemes: fc.Arbitrary<SchemeInput> = drawn(randomScheme);

/** Schemes with observations that `scoreUnits` accepts. */
export const cases: fc.Arbitrary<RandomCase> = drawn((draw) => {
	const scheme = randomScheme(draw);
	const observations = randomObservations(draw, scheme);
	return { scheme, observations, period: draw.chance(10) ? PERIODS[0] : PERIODS[1] };
});
