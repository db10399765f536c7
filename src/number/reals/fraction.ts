import type { Rational } from "../rational.ts";
import type { Fraction, Real } from "../real.ts";
import { greatestCommonDivisor, SAFE, smallDivisor } from "./divisor.ts";

export const NONE: Fraction = { over: 0n, under: 1n };
export const WHOLE: Fraction = { over: 1n, under: 1n };

/** Below this a denominator is left as it is: a divisor would cost more than it saves. */
const SMALL = 2n ** 31n;
/** A denominator that grows past one of these is reduced once; past the last one it is not worth the time. */
const MILESTONES = [2n ** 4096n, 2n ** 16384n, 2n ** 65536n] as const;

export function isFraction(value: Real): value is Fraction {
	return "under" in value;
}

/** Over the denominator of one of them where that will do; else over their product. */
export function addFractions(a: Fraction, b: Fraction): Fraction {
	const { over, under } = a;
	if (under === b.under) return { over: over + b.over, under };
	if (b.under === 1n) return { over: over + b.over * under, under };
	if (under === 1n) return { over: over * b.under + b.over, under: b.under };
	const shared = sharedUnder(under, b.under);
	if (shared === under) return { over: over + b.over * (under / b.under), under };
	if (shared === b.under) return { over: over * (b.under / under) + b.over, under: b.under };
	return settle(over * b.under + b.over * under, under * b.under, a, b);
}

/** a − b. */
export function subtractFractions(a: Fraction, b: Fraction): Fraction {
	return addFractions(a, { over: -b.over, under: b.under });
}

/** a · b. */
export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
	const over = a.over * b.over;
	if (b.under === 1n) return { over, under: a.under };
	if (a.under === 1n) return { over, under: b.under };
	return settle(over, a.under * b.under, a, b);
}

/** a/b; the caller has made sure that b is not zero. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
	if (a.under === b.under) return b.over < 0n ? settle(-a.over, -b.over, a, b) : settle(a.over, b.over, a, b);
	const shared = sharedUnder(a.under, b.under);
	const over = shared === a.under ? a.over : a.over * (shared === b.under ? b.under / a.under : b.under);
	const under = shared === b.under ? b.over : b.over * (shared === a.under ? a.under / b.under : a.under);
	return under < 0n ? settle(-over, -under, a, b) : settle(over, under, a, b);
}

/** −a. */
export function negateFraction({ over, under }: Fraction): Fraction {
	return { over: -over, under };
}

/** By products crosswise; denominators are above zero. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
	const left = a.under === b.under ? a.over : a.over * b.under;
	const right = a.under === b.under ? b.over : b.over * a.under;
	return left < right ? -1 : left > right ? 1 : 0;
}

/** In lowest terms, whatever that costs. */
export function lowestTerms({ over, under }: Fraction): Rational {
	if (under === 1n) return { n: over, d: under };
	const divisor = commonDivisor(over, under);
	return divisor === 1n ? { n: over, d: under } : { n: over / divisor, d: under / divisor };
}

function commonDivisor(over: bigint, under: bigint): bigint {
	if (under > SAFE) return greatestCommonDivisor(over < 0n ? -over : over, under);
	const rest = Number(over % under);
	return BigInt(smallDivisor(Number(under), rest < 0 ? -rest : rest));
}

/** The longer denominator where it is a multiple of the other one; one of them fits a double. */
function sharedUnder(a: bigint, b: bigint): bigint | undefined {
	if (a > SAFE) return b <= SAFE && a % b === 0n ? a : undefined;
	if (b > SAFE) return b % a === 0n ? b : undefined;
	const [left, right] = [Number(a), Number(b)];
	if (left % right === 0) return a;
	return right % left === 0 ? b : undefined;
}

function settle(over: bigint, under: bigint, a: Fraction, b: Fraction): Fraction {
	if (under <= SMALL) return { over, under };
	if (under > SAFE && !passesMilestone(under, a, b)) return { over, under };
	const divisor = commonDivisor(over, under);
	return divisor === 1n ? { over, under } : { over: over / divisor, under: under / divisor };
}

function passesMilestone(under: bigint, a: Fraction, b: Fraction): boolean {
	if (under <= MILESTONES[0]) return false;
	return MILESTONES.some((milestone) => under > milestone && a.under <= milestone && b.under <= milestone);
}
