import type { Amount } from "../core/amount.ts";
import { describe } from "../core/describe.ts";
import { refuse, SteerindexError } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import { type FormOptions, type LeafOf, leaf } from "../core/shape.ts";
import { checkAmount, toAmount } from "./amount.ts";
import * as messages from "./messages.ts";
import { readPrintedNumber } from "./parseNumber.ts";

/** A number as data, such as a weight: `12.5`, or `{ decimal: "12.50" }` where the places matter. */
export const amount: LeafOf<Amount> = leaf("amount", (value, form) => {
	const given = readTyped(value, form);
	const issues: Issue[] = [];
	const read = checkAmount(given, [], issues);
	if (!read) throw new SteerindexError(issues);
	return typeof given === "number" ? given || 0 : toAmount(read);
});

/** A whole number from `minimum` to 2^53 − 1. */
export function whole(minimum: number): LeafOf<number> {
	return leaf(
		"integer",
		(value, form) => {
			const given = readTyped(value, form);
			if (typeof given === "number" && Number.isSafeInteger(given) && given >= minimum) return given || 0;
			return refuse("NOT_WHOLE", [], messages.notWhole(minimum), { received: describe(value) });
		},
		{ minimum },
	);
}

/** In a form a number may be the text that somebody typed. */
function readTyped(value: unknown, form: FormOptions | undefined): unknown {
	if (form === undefined || typeof value !== "string") return value;
	const typed = readPrintedNumber(value, form.locale);
	if (!typed.percent && typed.of === undefined) return toAmount(typed);
	return refuse("NOT_A_NUMBER", [], messages.notPlain, { received: describe(value) });
}
