import type { Fraction } from "../real.ts";
import { greatestCommonDivisor, smallDivisor } from "./divisor.ts";

/** A denominator up to here shares a common one with the others. */
const SHORT = 2n ** 26n;
/** Between these lengths common divisors of denominators are worth looking for. */
const LONG = 2n ** 4096n;
const TOO_LONG = 2n ** 65536n;

/** In a list of so many, equal denominators are not looked for. */
const FEW = 60;

/** Adds up in one pass: short denominators over a common one, the others pair by pair. */
export function sumFractions(values: readonly Fraction[]): Fraction {
	let over = 0n;
	let common = 1;
	let under = 1n;
	const rest: Fraction[] = [];
	for (const value of values) {
		if (value.under === under) {
			over += value.over;
			continue;
		}
		const short = value.under <= SHORT ? Number(value.under) : 0;
		if (short !== 0 && common % short === 0) {
			over += value.over * BigInt(common / short);
			continue;
		}
		const divisor = short === 0 ? 1 : smallDivisor(common, short);
		if (short === 0 || (common / divisor) * short > Number.MAX_SAFE_INTEGER) {
			rest.push(value);
			continue;
		}
		over = over * BigInt(short / divisor) + value.over * BigInt(common / divisor);
		common = (common / divisor) * short;
		under = BigInt(common);
	}
	if (rest.length === 0) return { over, under };
	if (over !== 0n) rest.push({ over, under });
	return sumPairs(rest.length > FEW ? sumAlike(rest) : rest);
}

/** One fraction for each denominator. */
function sumAlike(values: readonly Fraction[]): readonly Fraction[] {
	const sums = new Map<bigint, bigint>();
	for (const { over, under } of values) sums.set(under, (sums.get(under) ?? 0n) + over);
	return Array.from(sums, ([under, over]) => ({ over, under }));
}

/** Neighbours first, so that long denominators meet long ones, and only at the end. */
function sumPairs(values: readonly Fraction[]): Fraction {
	let level = values;
	while (level.length > 1) {
		const next: Fraction[] = [];
		for (let at = 0; at < level.length; at += 2) {
			const [a, b] = [level[at], level[at + 1]];
			if (a) next.push(b ? plus(a, b) : a);
		}
		level = next;
	}
	return level[0] ?? { over: 0n, under: 1n };
}

function plus(a: Fraction, b: Fraction): Fraction {
	if (a.under === b.under) return { over: a.over + b.over, under: a.under };
	const under = a.under * b.under;
	if (under <= LONG || under > TOO_LONG) return { over: a.over * b.under + b.over * a.under, under };
	const divisor = greatestCommonDivisor(a.under, b.under);
	const [left, right] = [b.under / divisor, a.under / divisor];
	return { over: a.over * left + b.over * right, under: a.under * left };
}
