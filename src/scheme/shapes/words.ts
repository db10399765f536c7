import { describe } from "../../core/describe.ts";
import { refuse, SteerindexError } from "../../core/error.ts";
import type { Issue, IssueDetails } from "../../core/issue.ts";
import { text } from "../../core/leaves.ts";
import { type LeafOf, leaf, may, need, object, oneOf, type ShapeOf } from "../../core/shape.ts";
import { checkAmount } from "../../number/amount.ts";
import { amount } from "../../number/leaves.ts";
import { badPlaces } from "../../number/messages.ts";
import { ROUNDING_MODES, type RoundingMode } from "../../number/round.ts";
import type { SchemeRounding } from "../node.ts";
import * as messages from "./messages.ts";

/** An id, or the name of a fact, a field or a definition; boards and observations have them as keys. */
export const name: LeafOf<string> = leaf("string", (value, form) => {
	const read = text.read(value, form);
	return read === "__proto__" ? refuse("BAD_ID", [], messages.badName, { received: describe(value) }) : read;
});

/** A plain number; its digits are those of an amount. */
export const number: LeafOf<number> = leaf("number", (value) =>
	typeof value === "number"
		? (amount.read(value, undefined) as number)
		: refuse("NOT_A_NUMBER", [], messages.notANumber, { received: describe(value) }),
);

/** The text of `{ decimal }`. */
export const decimal: LeafOf<string> = leaf("string", (value) => {
	const issues: Issue[] = [];
	if (checkAmount({ decimal: value }, [], issues)) return value as string;
	throw new SteerindexError(issues.map((issue) => ({ ...issue, path: [] })));
});

export const truth: ShapeOf<boolean> = oneOf(true, false);

export const mode: ShapeOf<RoundingMode> = oneOf(...ROUNDING_MODES);

const MOST_PLACES = 100;

/** Decimals to round to; below zero tens. */
export const places: LeafOf<number> = leaf(
	"integer",
	(value) => {
		if (typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= MOST_PLACES)
			return value || 0;
		return refuse("BAD_PLACES", [], badPlaces, { received: describe(value) });
	},
	{ minimum: -MOST_PLACES, maximum: MOST_PLACES },
);

export const rounding: ShapeOf<SchemeRounding> = object<SchemeRounding>({
	places: need(places),
	mode: may(mode),
});

/** What could tell an object from others, and what of it is there. */
export function options(expected: string, given: readonly string[]): IssueDetails {
	return given.length === 0 ? { expected } : { expected, received: given.join(", ") };
}
