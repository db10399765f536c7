import { fraction, multiply, powerOfTen, type Rational } from "./rational.ts";

/** How many digits, before the point or after it, a number may have. A double has at most 324 places. */
export const MOST_DIGITS = 1100;

const CANONICAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,5}))?$/;

/** Reads `-12.5e3`: digits, one decimal point, an exponent. Nothing else, and nothing absurdly long. */
export function readDecimal(text: string): Rational | undefined {
	if (text.length > MOST_DIGITS) return undefined;
	const match = CANONICAL.exec(text);
	if (!match) return undefined;
	const [, sign, whole = "", decimals = "", exponent = "0"] = match;
	if (whole === "" && decimals === "") return undefined;
	const shift = Number(exponent);
	if (Math.abs(shift) > MOST_DIGITS) return undefined;
	const digits = BigInt(whole + decimals);
	return multiply({ n: sign === "-" ? -digits : digits, d: 1n }, powerOfTen(shift - decimals.length));
}

/** How many decimals the value needs, or `undefined` when they never end. */
export function decimalsNeeded(value: Rational): number | undefined {
	let rest = value.d;
	let twos = 0;
	let fives = 0;
	while (rest % 2n === 0n) {
		rest /= 2n;
		twos++;
	}
	while (rest % 5n === 0n) {
		rest /= 5n;
		fives++;
	}
	return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** The exact value as text without a locale: `83.45`, or `802550/8137` where the decimals never end. */
export function exactText(value: Rational): string {
	const places = decimalsNeeded(value);
	return places === undefined ? `${value.n}/${value.d}` : fixedText(value, places);
}

/** A value with no more than `places` decimals, printed with all of them. */
export function fixedText(value: Rational, places: number): string {
	const scaled = multiply(value, powerOfTen(Math.max(places, 0)));
	const digits = String(scaled.n < 0n ? -scaled.n : scaled.n).padStart(places + 1, "0");
	const sign = scaled.n < 0n ? "-" : "";
	if (places <= 0) return sign + digits;
	return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The double nearest the value, ties to even; never -0. */
export function nearestDouble(value: Rational): number {
	const { n, d } = value;
	if (n === 0n) return 0;
	const over = Number(n);
	const under = Number(d);
	// One division of two whole numbers that doubles hold is rounded once.
	if (Number.isSafeInteger(over) && Number.isSafeInteger(under)) return over / under;
	const magnitude = n < 0n ? -n : n;
	// 60 bits or more of the quotient, the last one set when anything is cut off, decide every tie.
	const shift = Math.max(0, 66 - (bitLength(magnitude) - bitLength(d)));
	const shifted = magnitude << BigInt(shift);
	const quotient = shifted / d;
	const sticky = quotient * d === shifted ? quotient : quotient | 1n;
	const double = scaleDown(sticky, shift);
	return n < 0n && double !== 0 ? -double : double;
}

/** quotient / 2^shift, rounded once: a subnormal has its last place at 2^-1074. */
function scaleDown(quotient: bigint, shift: number): number {
	const half = Math.floor(shift / 2);
	const isNormal = shift <= 1022 || quotient >> BigInt(shift - 1022) > 0n;
	if (isNormal) return Number(quotient) / 2 ** half / 2 ** (shift - half);
	const unit = 1n << BigInt(shift - 1074);
	const floored = quotient / unit;
	const twice = (quotient % unit) * 2n;
	const up = twice > unit || (twice === unit && floored % 2n === 1n);
	return Number(up ? floored + 1n : floored) / 2 ** 537 / 2 ** 537;
}

function bitLength(value: bigint): number {
	return value.toString(16).length * 4;
}

/** `fraction` of two texts of digits, for values that come back from their exact text. */
export function readExact(text: string): Rational | undefined {
	const [over, under, ...rest] = text.split("/");
	if (rest.length > 0 || over === undefined) return undefined;
	const n = readDecimal(over);
	if (under === undefined || n === undefined) return n;
	const d = readDecimal(under);
	return d === undefined || d.n === 0n ? undefined : fraction(n.n * d.d, n.d * d.n);
}
