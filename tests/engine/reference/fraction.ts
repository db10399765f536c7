import type { RoundingMode } from "../../../src/number/round.ts";

/** A fraction in lowest terms with a positive denominator: all that the reference counts with. */
export interface Fraction {
	readonly n: bigint;
	readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
	return b === 0n ? a : gcd(b, a % b);
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

export function fraction(n: bigint, d = 1n): Fraction {
	if (d === 0n) throw new Error("a fraction over zero");
	const by = gcd(abs(n), abs(d)) * (d < 0n ? -1n : 1n);
	return { n: n / by, d: d / by };
}

export const ZERO = fraction(0n);
export const ONE = fraction(1n);

export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
	const gap = a.n * b.d - b.n * a.d;
	return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}

/** A decimal with or without an exponent, or two of them with a stroke between. */
export function parseFraction(text: string): Fraction {
	const [over = "", under] = text.split("/");
	const top = parseDecimal(over);
	if (under === undefined) return top;
	const bottom = parseDecimal(under);
	return fraction(top.n * bottom.d, top.d * bottom.n);
}

function parseDecimal(text: string): Fraction {
	const parts = /^([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(text);
	if (!parts) throw new Error(`no decimal: ${text}`);
	const [, sign, whole = "", decimals = "", exponent = "0"] = parts;
	const digits = BigInt(sign + whole + decimals);
	const shift = Number(exponent) - decimals.length;
	return shift < 0 ? fraction(digits, 10n ** BigInt(-shift)) : fraction(digits * 10n ** BigInt(shift));
}

/** Numbers in data: a double by its shortest text. */
export function fractionOf(amount: number | { readonly decimal: string }): Fraction {
	return parseFraction(typeof amount === "number" ? String(amount) : amount.decimal);
}

/** `"3/4"`, `"5/1"`. */
export function exactOf({ n, d }: Fraction): string {
	return `${n}/${d}`;
}

/** How many decimals a fraction needs; `Infinity` where they never end. */
export function decimalsOf({ d }: Fraction): number {
	for (let places = 0, power = 1n; places <= 1100; places++, power *= 10n) {
		if (power % d === 0n) return places;
		if (places > 4 * d.toString().length + 4) break;
	}
	return Number.POSITIVE_INFINITY;
}

/** The value in units of 10^-places, made whole. */
export function wholeUnits(value: Fraction, places: number, mode: RoundingMode): bigint {
	const n = value.n * (places > 0 ? 10n ** BigInt(places) : 1n);
	const d = value.d * (places < 0 ? 10n ** BigInt(-places) : 1n);
	const towardsZero = n / d;
	const rest = abs(n % d);
	if (rest === 0n) return towardsZero;
	const away = towardsZero + (n < 0n ? -1n : 1n);
	if (mode === "truncate") return towardsZero;
	if (mode === "floor") return n < 0n ? away : towardsZero;
	if (mode === "ceiling") return n < 0n ? towardsZero : away;
	if (2n * rest !== d) return 2n * rest < d ? towardsZero : away;
	if (mode === "half-up") return away;
	return towardsZero % 2n === 0n ? towardsZero : away;
}

export function fromUnits(units: bigint, places: number): Fraction {
	return places < 0 ? fraction(units * 10n ** BigInt(-places)) : fraction(units, 10n ** BigInt(places));
}

/** Whole units of 10^-places as they are printed, a zero without a sign. */
export function printUnits(units: bigint, places: number): string {
	if (places <= 0) return String(units * 10n ** BigInt(-places));
	const digits = String(abs(units)).padStart(places + 1, "0");
	return `${units < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** A double as the fraction that it is. */
function exactlyDouble(value: number): Fraction {
	let exponent = 0;
	let mantissa = value;
	while (!Number.isInteger(mantissa)) {
		mantissa *= 2;
		exponent++;
	}
	return fraction(BigInt(mantissa), 2n ** BigInt(exponent));
}

const bits = new DataView(new ArrayBuffer(8));

function neighbour(value: number, step: bigint): number {
	bits.setFloat64(0, value);
	bits.setBigInt64(0, bits.getBigInt64(0) + step);
	return bits.getFloat64(0);
}

/** The double nearest the fraction, by trying the quotient of the nearest doubles and its neighbours. */
export function doubleOf(value: Fraction): number {
	if (value.n === 0n) return 0;
	const size = abs(value.n);
	const shift = Math.max(size.toString(2).length, value.d.toString(2).length) - 1000;
	const by = BigInt(Math.max(shift, 0));
	const start = Number(size >> by) / Number(value.d >> by);
	const target = { n: size, d: value.d };
	const distance = (double: number): Fraction => {
		const { n, d } = exactlyDouble(double);
		return fraction(abs(n * target.d - target.n * d), d * target.d);
	};
	let best = start;
	for (const step of [-2n, -1n, 1n, 2n]) {
		const other = neighbour(start, step);
		if (!Number.isFinite(other) || other < 0) continue;
		const order = compareFractions(distance(other), distance(best));
		if (order < 0 || (order === 0 && isEven(other))) best = other;
	}
	return value.n < 0n ? -best : best;
}

function isEven(value: number): boolean {
	bits.setFloat64(0, value);
	return bits.getBigInt64(0) % 2n === 0n;
}

/** The root of a fraction that is not negative, where it is a fraction. */
export function exactRoot(value: Fraction, degree: number): Fraction | undefined {
	const over = wholeRoot(value.n, degree);
	const under = wholeRoot(value.d, degree);
	return over === undefined || under === undefined ? undefined : fraction(over, under);
}

function wholeRoot(value: bigint, degree: number): bigint | undefined {
	let low = 0n;
	let high = 1n << BigInt(Math.ceil(value.toString(2).length / degree) + 1);
	while (low < high) {
		const middle = (low + high) / 2n;
		if (middle ** BigInt(degree) < value) low = middle + 1n;
		else high = middle;
	}
	return low ** BigInt(degree) === value ? low : undefined;
}
