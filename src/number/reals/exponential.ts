import type { Real } from "../real.ts";
import { type Bounds, divideUp, resizeBounds, tenTo } from "./bounds.ts";
import { bitLength } from "./divisor.ts";
import { boundsOf, enclosed, keyOf } from "./enclosed.ts";
import { isFraction, WHOLE } from "./fraction.ts";

/** e to this has more than four thousand digits. */
const MOST_EXPONENT = 10_000n;

/** e^value; `undefined` where that is too large or too near zero to be worked with. */
export function expReal(value: Real): Real | undefined {
	if (isFraction(value) && value.over === 0n) return WHOLE;
	const { low, high } = boundsOf(value, 0);
	if (low < -MOST_EXPONENT || high > MOST_EXPONENT) return undefined;
	// Errors of the exponent are multiplied by e^exponent: as many digits more.
	const more = 3 + Math.ceil(Math.max(Number(high), 0) * Math.LOG10E);
	const bound = (digits: number): Bounds => boundExp(boundsOf(value, digits + more), digits + more, digits);
	return enclosed({}, () => `exp(${keyOf(value)})`, bound);
}

function boundExp({ low, high }: Bounds, from: number, digits: number): Bounds {
	const guard = 12;
	const working = from + guard;
	const [least, most] = [low * tenTo(guard), high * tenTo(guard)];
	return resizeBounds(
		{ low: expEnd(least, working, false), high: expEnd(most, working, true) },
		working,
		digits,
	);
}

function expEnd(end: bigint, digits: number, up: boolean): bigint {
	const unit = tenTo(digits);
	if (end >= 0n) return seriesEnd(end, unit, up);
	const inverse = seriesEnd(-end, unit, !up);
	return up ? divideUp(unit * unit, inverse) : (unit * unit) / inverse;
}

/** By the series at end / 2^halvings, squared as often; every step rounded to the same side. */
function seriesEnd(end: bigint, unit: bigint, up: boolean): bigint {
	const quotient = up ? divideUp : (a: bigint, b: bigint): bigint => a / b;
	const halvings = Math.max(0, bitLength(end) - bitLength(unit) + 8);
	const small = quotient(end, 1n << BigInt(halvings));
	let sum = unit;
	let term = unit;
	for (let at = 1n; term > 1n; at += 1n) {
		term = quotient(term * small, unit * at);
		sum += term;
	}
	// All terms that follow are together less than the last one.
	if (up) sum += 1n;
	for (let at = 0; at < halvings; at++) sum = quotient(sum * sum, unit);
	return sum;
}
