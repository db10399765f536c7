import { describe, isRecord, shorten } from "../core/describe.ts";
import { refuse, SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import {
	decimalsNeeded,
	exactText,
	MOST_DIGITS,
	nearestDouble,
	readDecimal,
	readExact,
} from "./decimalText.ts";
import * as messages from "./messages.ts";
import { absolute, equals, integer, type Rational } from "./rational.ts";
import { ROUNDING_MODES, type Rounding, roundRational } from "./round.ts";

/** A decimal.js `Decimal`, of any copy or clone of that library. */
export interface DecimalLike {
	readonly s: number;
	readonly e: number;
	readonly d: readonly number[];
	/** Decimal text, as the host has set it up; not read. */
	toString(): string;
}

/** A result with its exact value as text, such as an end of an interval: it comes back without loss. */
export interface ExactValue {
	/** A decimal with a point, or a fraction: `"83.45"`, `"802550/8137"`. */
	readonly exact: string;
}

/**
 * A number as an argument. A number is the shortest decimal that prints it (`86.67` is 86.67), a
 * string a decimal with a point (`"86.67"`, `"1e3"`); neither grouping nor a decimal comma: for those
 * there is `parseNumber`. An end of an interval counts by its `exact` text.
 */
export type Numeric = number | bigint | string | DecimalLike | ExactValue;

type Path = readonly (string | number)[];

/** What double arithmetic can be trusted to keep, and so the most a printed double should have. */
const DIGITS_HELD = 15;

/** Digits in a word of `DecimalLike.d`. */
const WORD = 7;

const LARGEST = 10n ** BigInt(MOST_DIGITS);

/** The exact value of an argument; throws `NOT_A_NUMBER` or `NOISE_DIGITS`. */
export function toRational(value: Numeric, path: Path = []): Rational {
	const read = readNumeric(value, path);
	if (isIssue(read)) throw new SteerindexError([read]);
	return read;
}

/** The exact values of two arguments, or every problem of both. */
export function toPair(a: Numeric, b: Numeric): readonly [Rational, Rational] {
	const first = readNumeric(a, ["a"]);
	const second = readNumeric(b, ["b"]);
	if (isIssue(first) || isIssue(second)) throw new SteerindexError([first, second].filter(isIssue));
	return [first, second];
}

/** The exact values of a list, or every problem in it. */
export function toRationals(values: readonly Numeric[], path: Path): readonly Rational[] {
	const exact: Rational[] = [];
	const issues: Issue[] = [];
	for (const [index, value] of values.entries()) {
		const read = readNumeric(value, [...path, index]);
		if (isIssue(read)) issues.push(read);
		else exact.push(read);
	}
	if (issues.length > 0) throw new SteerindexError(issues);
	return exact;
}

/** What leaves: the nearest double, rounded first where a rounding is named. */
export function toNumber(value: Rational, rounding?: Rounding): number {
	const left = rounding === undefined ? value : roundRational(value, checkRounding(rounding));
	const double = nearestDouble(left);
	if (!Number.isFinite(double)) return refuse("UNREPRESENTABLE", [], messages.tooLarge);
	if (rounding === undefined && decimalsNeeded(left) !== undefined && !isHeldBy(double, left)) {
		return refuse("UNREPRESENTABLE", [], messages.unrepresentable(shorten(exactText(left))));
	}
	return double;
}

export function checkRounding(rounding: Rounding, path: Path = []): Rounding {
	const { places, mode } = checkOptions(rounding, path);
	const issues: Issue[] = [];
	if (!Number.isInteger(places) || Math.abs(places) > 100) {
		const details = { received: describe(places) };
		issues.push(createIssue("BAD_PLACES", [...path, "places"], messages.badPlaces, details));
	}
	if (!ROUNDING_MODES.includes(mode)) {
		const details = { received: describe(mode), expected: ROUNDING_MODES.join(" | ") };
		issues.push(createIssue("BAD_MODE", [...path, "mode"], messages.badMode, details));
	}
	if (issues.length > 0) throw new SteerindexError(issues);
	return rounding;
}

/** Options that are no object are refused; read as one, `null` would throw and `0` say nothing. */
export function checkOptions<T>(options: T, path: Path = ["options"]): T {
	if (isRecord(options)) return options;
	return refuse("BAD_OPTIONS", path, messages.badOptions, { received: describe(options) });
}

function readNumeric(value: Numeric, path: Path): Rational | Issue {
	const exact = readExactly(value);
	if (exact === undefined) {
		return createIssue("NOT_A_NUMBER", path, messages.notANumber, { received: describe(value) });
	}
	if (typeof value === "number" && !fitsDouble(exact)) {
		return createIssue("NOISE_DIGITS", path, messages.noiseDigits, { received: String(value) });
	}
	return exact;
}

function readExactly(value: Numeric): Rational | undefined {
	if (typeof value === "bigint") return value < LARGEST && value > -LARGEST ? integer(value) : undefined;
	if (typeof value === "number") return readDecimal(String(value));
	if (typeof value === "string") return readDecimal(value.trim());
	if (isDecimal(value)) return readFields(value);
	return isRecord(value) && typeof value.exact === "string" ? readExact(value.exact) : undefined;
}

/** A Decimal by its fields: its `toString` may be set to write out a billion zeros. */
function readFields({ s, e, d }: DecimalLike): Rational | undefined {
	if (!Array.isArray(d) || d.length > MOST_DIGITS / WORD) return undefined;
	const words = d.map((word, index) => (index === 0 ? String(word) : String(word).padStart(WORD, "0")));
	const digits = words.join("");
	return readDecimal(`${s < 0 ? "-" : ""}${digits}e${e - digits.length + 1}`);
}

function isIssue(read: Rational | Issue): read is Issue {
	return "code" in read;
}

/** Whether the double prints as this very decimal; a tiny one may not even have room for two digits. */
function isHeldBy(double: number, value: Rational): boolean {
	const printed = readDecimal(String(double));
	return printed !== undefined && equals(printed, value) && fitsDouble(value);
}

/** A safe integer, or a decimal of at most 15 significant digits: what survives as a double. */
function fitsDouble(value: Rational): boolean {
	const magnitude = absolute(value);
	if (magnitude.d === 1n && magnitude.n <= BigInt(Number.MAX_SAFE_INTEGER)) return true;
	const digits = exactText(magnitude)
		.replace(".", "")
		.replace(/^0+|0+$/g, "");
	return digits.length <= DIGITS_HELD;
}

function isDecimal(value: unknown): value is DecimalLike {
	return (
		typeof value === "object" &&
		value !== null &&
		"toStringTag" in value &&
		value.toStringTag === "[object Decimal]"
	);
}
