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
	const over = a.over * b.under;
	const under = a.under * b.over;
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
	const divisor = greatestCommonDivisor(over < 0n ? -over : over, under);
	return divisor === 1n ? { n: over, d: under } : { n: over / divisor, d: under / divisor };
}

/** The longer denominator where it is a multiple of the other one, which fits a double. */
function sharedUnder(a: bigint, b: bigint): bigint | undefined {
	if (a > SAFE) return b <= SAFE && a % b === 0n ? a : undefined;
	return b > SAFE && b % a === 0n ? b : undefined;
}

function settle(over: bigint, under: bigint, a: Fraction, b: Fraction): Fraction {
	if (under <= SMALL) return { over, under };
	if (under <= SAFE) return reduceSmall(over, under);
	if (under <= MILESTONES[0]) return { over, under };
	for (const milestone of MILESTONES) {
		if (under > milestone && a.under <= milestone && b.under <= milestone) {
			const { n, d } = lowestTerms({ over, under });
			return { over: n, under: d };
		}
	}
	return { over, under };
}

function reduceSmall(over: bigint, under: bigint): Fraction {
	const rest = Number(over % under);
	const divisor = smallDivisor(Number(under), rest < 0 ? -rest : rest);
	if (divisor === 1) return { over, under };
	const shared = BigInt(divisor);
	return { over: over / shared, under: under / shared };
}
