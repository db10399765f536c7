import { fixedText } from "../../number/decimalText.ts";
import { nearestRealDouble, type Real, rationalOf, realText, subtractReals } from "../../number/real.ts";
import type { ExactNumber } from "../difference.ts";
import type { Field } from "./openField.ts";
import type { CommonUnit } from "./orderTogether.ts";
import type { RankKeyChange } from "./rankExplanation.ts";

/** With its printed decimals where it was published; else as long as it is. */
export function exactNumber(value: Real, decimals?: number): ExactNumber {
	const rational = decimals === undefined ? undefined : rationalOf(value);
	return {
		value: nearestRealDouble(value),
		exact: rational ? fixedText(rational, decimals ?? 0) : realText(value),
	};
}

/** The keys of the units of two fields, each worked out once. */
export function keyChanges(before: Field, after: Field): (unit: CommonUnit["at"]) => RankKeyChange {
	const known = new Map<number, RankKeyChange>();
	return ({ before: at, after: then }) => {
		const made = known.get(at) ?? keyChange(before, after, at, then);
		known.set(at, made);
		return made;
	};
}

function keyChange(before: Field, after: Field, at: number, then: number): RankKeyChange {
	const early = before.keys[at] as Real;
	const late = after.keys[then] as Real;
	const [a, b] = [before.decimalsOf(at), after.decimalsOf(then)];
	const decimals = a === undefined || b === undefined ? undefined : Math.max(a, b);
	return {
		before: exactNumber(early, a),
		after: exactNumber(late, b),
		change: exactNumber(subtractReals(late, early), decimals),
	};
}
