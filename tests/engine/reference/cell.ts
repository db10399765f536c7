import type { RoundingMode } from "../../../src/number/round.ts";
import * as f from "./fraction.ts";

export type Status = "ok" | "notApplicable" | "missing" | "failed";

/** No value, and why. */
export interface Absent {
	readonly status: Exclude<Status, "ok">;
	readonly code?: string;
}

/** A value after a step that leaves the fractions: it is there, and near this double. */
export interface Irrational {
	readonly near: number;
}

/** Not even the status can be told without more digits of an irrational value than a double has. */
export interface Unknown {
	readonly unknown: true;
}

export type Numeral = f.Fraction | Irrational;
export type Cell = Numeral | string | boolean | Absent | Unknown;
/** What a condition gives. */
export type Truth = boolean | Absent | Unknown;

export const UNKNOWN: Unknown = { unknown: true };
export const MISSING: Absent = { status: "missing" };
export const NOT_APPLICABLE: Absent = { status: "notApplicable" };

export function failed(code: string): Absent {
	return { status: "failed", code };
}

export function isAbsent(cell: Cell): cell is Absent {
	return typeof cell === "object" && "status" in cell;
}

export function isUnknown(cell: Cell): cell is Unknown {
	return typeof cell === "object" && "unknown" in cell;
}

export function isIrrational(cell: Cell): cell is Irrational {
	return typeof cell === "object" && "near" in cell;
}

export function isFraction(cell: Cell): cell is f.Fraction {
	return typeof cell === "object" && "n" in cell;
}

export function isNumeral(cell: Cell): cell is Numeral {
	return isFraction(cell) || isIrrational(cell);
}

/** A cell that takes part in arithmetic; rules are typed, so a text here is a fault of the test. */
export function numeral(cell: Cell): Numeral {
	if (!isNumeral(cell)) throw new Error(`no number: ${String(cell)}`);
	return cell;
}

const BADNESS = { notApplicable: 1, missing: 2, failed: 4 } as const;

const badnessOf = (cell: Cell): number => (isUnknown(cell) ? 3 : isAbsent(cell) ? BADNESS[cell.status] : 0);

/**
 * The worst cell that has no value, the first of several alike; `undefined` where all have one. Beside a cell that is not
 * known, one that failed does not say which failure came first.
 */
export function worst(cells: readonly Cell[]): Absent | Unknown | undefined {
	let found: Absent | Unknown | undefined;
	for (const cell of cells) {
		if (!isAbsent(cell) && !isUnknown(cell)) continue;
		if (found === undefined || badnessOf(cell) > badnessOf(found)) found = cell;
	}
	const isSure =
		found === undefined || isUnknown(found) || found.status !== "failed" || !cells.some(isUnknown);
	return isSure ? found : { status: "failed" };
}

/** Closer than this, two values of which one is only near are not told apart. */
const TOLERANCE = 1e-6;

export function nearOf(value: Numeral): number {
	return isIrrational(value) ? value.near : f.doubleOf(value);
}

function operate(
	a: Numeral,
	b: Numeral,
	exact: (a: f.Fraction, b: f.Fraction) => f.Fraction,
	near: (a: number, b: number) => number,
): Numeral {
	if (isFraction(a) && isFraction(b)) return exact(a, b);
	return { near: near(nearOf(a), nearOf(b)) };
}

export function plus(a: Numeral, b: Numeral): Numeral {
	return operate(
		a,
		b,
		(x, y) => f.fraction(x.n * y.d + y.n * x.d, x.d * y.d),
		(x, y) => x + y,
	);
}

export function minus(a: Numeral, b: Numeral): Numeral {
	return operate(
		a,
		b,
		(x, y) => f.fraction(x.n * y.d - y.n * x.d, x.d * y.d),
		(x, y) => x - y,
	);
}

export function times(a: Numeral, b: Numeral): Numeral {
	if ((isFraction(a) && a.n === 0n) || (isFraction(b) && b.n === 0n)) return f.ZERO;
	return operate(
		a,
		b,
		(x, y) => f.fraction(x.n * y.n, x.d * y.d),
		(x, y) => x * y,
	);
}

/** The caller has made sure that `b` is not zero. */
export function over(a: Numeral, b: Numeral): Numeral {
	if (isFraction(a) && a.n === 0n) return f.ZERO;
	return operate(
		a,
		b,
		(x, y) => f.fraction(x.n * y.d, x.d * y.n),
		(x, y) => x / y,
	);
}

/** Which is greater; `undefined` where the digits of a double do not tell. */
export function order(a: Numeral, b: Numeral): -1 | 0 | 1 | undefined {
	if (isFraction(a) && isFraction(b)) return f.compareFractions(a, b);
	const [x, y] = [nearOf(a), nearOf(b)];
	if (!(Math.abs(x - y) > TOLERANCE * Math.max(1, Math.abs(x), Math.abs(y)))) return undefined;
	return x < y ? -1 : 1;
}

export function signOf(value: Numeral): -1 | 0 | 1 | undefined {
	return order(value, f.ZERO);
}

/** Whole units of 10^-places; `undefined` where the value lies too near an edge to tell. */
export function roundUnits(value: Numeral, places: number, mode: RoundingMode): bigint | undefined {
	if (isFraction(value)) return f.wholeUnits(value, places, mode);
	const scaled = value.near * 10 ** places;
	if (!(Math.abs(scaled) < 1e8)) return undefined;
	const isHalf = mode === "half-up" || mode === "half-even";
	const shifted = isHalf ? scaled + 0.5 : scaled;
	if (Math.abs(shifted - Math.round(shifted)) < TOLERANCE * Math.max(1, Math.abs(scaled))) return undefined;
	if (mode === "truncate") return BigInt(Math.trunc(scaled));
	return BigInt(mode === "ceiling" ? Math.ceil(scaled) : Math.floor(shifted));
}
