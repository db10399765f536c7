import { isRecord, toName } from "../../core/describe.ts";
import { type Absent, type Cell, MISSING, NOT_APPLICABLE } from "../../engine/cell.ts";
import { readDecimal, readExact } from "../../number/decimalText.ts";
import type { Rational } from "../../number/rational.ts";
import { compareReals, type Fraction, type Real, realOf } from "../../number/real.ts";
import type { FactSpec } from "../../scheme/fact.ts";

/** What a fact may be, read once for all units. */
export interface FactLimits {
	readonly type: FactSpec["type"];
	readonly low?: Real | undefined;
	readonly high?: Real | undefined;
	readonly places?: number | undefined;
	readonly values?: ReadonlySet<string> | undefined;
}

const DIGITS_HELD = 15;
const PLAIN = /^-?\d+\.\d+$/;
const MOST_PLACES = 20;
const SCALES = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
/** Up to here a decimal of few places is told apart from its neighbours by one division. */
const LARGEST = 2 ** 49;

const OUT_OF_RANGE: Absent = { status: "failed", code: "RANGE" };
const TOO_MANY_PLACES: Absent = { status: "failed", code: "NOISE_DIGITS" };
const UNKNOWN: Absent = { status: "failed", code: "UNKNOWN_VALUE" };

export function limitsOf(spec: FactSpec): FactLimits {
	if (spec.type === "text") return { type: "text", values: new Set(spec.values) };
	if (spec.type !== "number") return { type: spec.type };
	const bound = (amount: typeof spec.min): Real | undefined =>
		amount === undefined
			? undefined
			: (exactOf(typeof amount === "number" ? amount : amount.decimal) as Real);
	return { type: "number", low: bound(spec.min), high: bound(spec.max), places: spec.places };
}

/** A value that has been checked for its type, as a cell: out of its bounds it fails alone. */
export function cellOfGiven(given: unknown, limits: FactLimits): Cell {
	if (given === undefined || given === null) return MISSING;
	if (isRecord(given) && "notApplicable" in given) return NOT_APPLICABLE;
	if (limits.type === "text") {
		const text = toName(given as string);
		return limits.values?.has(text) ? text : UNKNOWN;
	}
	if (limits.type === "boolean") return given as boolean;
	const value = exactOf(given);
	if (value === undefined) return TOO_MANY_PLACES;
	const { low, high, places } = limits;
	if (low !== undefined && compareReals(value, low) === -1) return OUT_OF_RANGE;
	if (high !== undefined && compareReals(value, high) === 1) return OUT_OF_RANGE;
	return places === undefined || hasPlaces(value, places) ? value : TOO_MANY_PLACES;
}

/** The exact value of a number as it is given; nothing where it is none. */
export function exactOf(given: unknown): Fraction | undefined {
	if (typeof given === "number") return ofNumber(given);
	if (typeof given === "string") return ofText(given);
	if (!isRecord(given)) return undefined;
	if (typeof given.decimal === "string") return ofText(given.decimal);
	return typeof given.exact === "string" ? ofRational(readExact(given.exact)) : undefined;
}

/** A decimal over a power of ten, which decimals of one column share. */
function ofText(text: string): Fraction | undefined {
	const point = text.indexOf(".");
	const places = point < 0 ? 0 : text.length - point - 1;
	if (places === 0 || places > MOST_PLACES || !PLAIN.test(text)) return ofRational(readDecimal(text));
	return { over: BigInt(text.slice(0, point) + text.slice(point + 1)), under: 10n ** BigInt(places) };
}

function ofRational(value: Rational | undefined): Fraction | undefined {
	return value && realOf(value);
}

/** The shortest decimal that prints the number. */
function ofNumber(value: number): Fraction | undefined {
	const scale = scaleOf(value);
	if (scale === undefined) return ofText(String(value));
	return { over: BigInt(Math.round(value * scale)), under: BigInt(scale) };
}

/** The power of ten that makes a number of few decimals whole; it then has at most 15 digits. */
function scaleOf(value: number): number | undefined {
	for (const scale of SCALES) {
		const scaled = Math.round(value * scale);
		if (Math.abs(scaled) >= LARGEST) return undefined;
		if (scaled / scale === value) return scale;
	}
	return undefined;
}

function hasPlaces({ over, under }: Fraction, places: number): boolean {
	return (over * 10n ** BigInt(places)) % under === 0n;
}

/** Whether a number has more digits than double arithmetic can be trusted to keep. */
export function isNoisy(value: number): boolean {
	if (Number.isSafeInteger(value) || scaleOf(value) !== undefined) return false;
	return Number(value.toPrecision(DIGITS_HELD)) !== value;
}

/** Whether a value needs no second look: most do not. */
export function isPlain(given: unknown, type: FactSpec["type"]): boolean {
	if (given === null || given === undefined) return true;
	if (type !== "number") return type === "text" ? typeof given === "string" : type === typeof given;
	return typeof given === "number" && (Number.isSafeInteger(given) || scaleOf(given) !== undefined);
}
