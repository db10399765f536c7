import { isRecord } from "../../core/describe.ts";
import {
	decimalsNeeded,
	exactText,
	MOST_DIGITS,
	nearestDouble,
	readDecimal,
	readExact,
} from "../../number/decimalText.ts";
import { equals, type Rational } from "../../number/rational.ts";
import type { Given } from "../observations.ts";

/** What a unit has: a value, `null` for none that is known, or nothing that applies to it. */
export type Cell = Rational | null | "notApplicable";

const HELD = 15;

export function isValue(cell: Cell | undefined): cell is Rational {
	return typeof cell === "object" && cell !== null;
}

/** The exact value of a number in data; nothing where it is none. */
export function exactOf(given: unknown): Rational | undefined {
	if (typeof given === "number") return readDecimal(String(given));
	if (!isRecord(given)) return undefined;
	if (typeof given.decimal === "string") return readDecimal(given.decimal);
	return typeof given.exact === "string" ? readExact(given.exact) : undefined;
}

/** A number where it holds the value in 15 digits, else its exact text; nothing where that is absurdly long. */
export function givenOf(cell: Cell): Given | undefined {
	if (cell === null) return null;
	if (cell === "notApplicable") return { notApplicable: true };
	const double = heldBy(cell);
	if (double !== undefined) return double;
	const exact = readableText(cell);
	return exact === undefined ? undefined : { exact };
}

/** The exact text, where it is one that is read back. */
export function readableText(value: Rational): string | undefined {
	const text = exactText(value);
	return text.split("/").some((part) => part.length > MOST_DIGITS) ? undefined : text;
}

function heldBy(value: Rational): number | undefined {
	if (decimalsNeeded(value) === undefined) return undefined;
	const double = nearestDouble(value);
	const printed = Number.isFinite(double) ? readDecimal(String(double)) : undefined;
	return printed && equals(printed, value) && !isLong(double) ? double : undefined;
}

/** More significant digits than double arithmetic can be trusted to keep. */
export function isLong(value: number): boolean {
	if (Number.isSafeInteger(value)) return false;
	const [digits = ""] = String(Math.abs(value)).split("e");
	return digits.replace(".", "").replace(/^0+/, "").length > HELD;
}
