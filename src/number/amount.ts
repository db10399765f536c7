import type { Amount } from "../core/amount.ts";
import { describe, isRecord } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import * as messages from "./amountMessages.ts";
import { decimalsNeeded, fixedText, readDecimal } from "./decimalText.ts";
import { toRational } from "./numeric.ts";
import type { PrintedNumber } from "./printed.ts";
import { absolute, compare, powerOfTen, type Rational } from "./rational.ts";

const DECIMAL = /^[+-]?\d+(?:\.(\d+))?$/;
const MOST_WHOLE_DIGITS = 15;
const MOST_PLACES = 20;

/** The exact value of an amount and its decimals; what is wrong with it is added to `issues`. */
export function checkAmount(
	json: unknown,
	path: readonly (string | number)[],
	issues: Issue[],
): PrintedNumber | undefined {
	const details = { received: describe(json) };
	const fail = (issue: Issue): undefined => void issues.push(issue);
	let read: PrintedNumber | undefined;
	if (typeof json === "number" && Number.isFinite(json)) {
		const value = withoutNoise(json);
		if (!value) return fail(createIssue("NOISE_DIGITS", path, messages.noiseDigits, details));
		read = { value, places: decimalsNeeded(value) ?? 0 };
	} else if (isRecord(json) && Object.hasOwn(json, "decimal") && Object.keys(json).length === 1) {
		const { decimal } = json;
		const match = typeof decimal === "string" ? DECIMAL.exec(decimal) : null;
		if (!match) {
			return fail(
				createIssue("BAD_DECIMAL", [...path, "decimal"], messages.badDecimal, {
					received: describe(decimal),
				}),
			);
		}
		const value = readDecimal(match[0]);
		read = value && { value, places: match[1]?.length ?? 0 };
	} else {
		return fail(createIssue("NOT_A_NUMBER", path, messages.notAnAmount, details));
	}
	if (read && read.places <= MOST_PLACES && isBelow(read.value)) return read;
	return fail(createIssue("TOO_MANY_DIGITS", path, messages.tooManyDigits, details));
}

/** The amount that keeps this value and its places: a plain number where that says it all. */
export function toAmount({ value, places }: PrintedNumber): Amount {
	const text = fixedText(value, places);
	const number = Number(text);
	return String(number) === text && withoutNoise(number) ? number : { decimal: text };
}

function withoutNoise(value: number): Rational | undefined {
	try {
		return toRational(value);
	} catch {
		return undefined;
	}
}

function isBelow(value: Rational): boolean {
	return compare(absolute(value), powerOfTen(MOST_WHOLE_DIGITS)) < 0;
}
