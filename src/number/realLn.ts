import { encloseLn } from "./irrational.ts";
import { fraction, type Rational } from "./rational.ts";
import type { Enclosed, Fraction, Real } from "./real.ts";
import { addReals, negateReal } from "./reals/arithmetic.ts";
import { type Bounds, tenTo } from "./reals/bounds.ts";
import { signOfReal } from "./reals/compare.ts";
import { bitLength } from "./reals/divisor.ts";
import { boundsWithoutZero, enclosed, isRoot, keyOf, toBounds } from "./reals/enclosed.ts";
import { isFraction, lowestTerms, NONE } from "./reals/fraction.ts";
import { exactRoot } from "./reals/integerRoot.ts";
import { MOST_DIGITS } from "./reals/refine.ts";
import { scaleReal } from "./reals/terms.ts";

/** A longer fraction is taken as it stands: it is not searched for powers. */
const MOST_POWER_BITS = 256;
/** Of a longer fraction the logarithm is told from its first digits. */
const MOST_LN_BITS = 4096;

/** The natural logarithm; `undefined` of what is not above zero. ln 1 is 0, ln 4 is 2 · ln 2, ln(1/2) is −ln 2. */
export function lnReal(value: Real): Real | undefined {
	if (signOfReal(value) !== 1) return undefined;
	if (isFraction(value)) return lnFraction(value);
	if (!isRoot(value)) return lnEnclosed(value);
	const share: Fraction = { over: 1n, under: BigInt(value.degree) };
	return addReals(lnFraction(value.scale), scaleReal(lnFraction(value.radicand), share));
}

function lnFraction(value: Fraction): Real {
	const { over, under } = value;
	if (over === under) return NONE;
	if (over < under) return negateReal(lnFraction({ over: under, under: over }));
	const bits = bitLength(over);
	if (bits > MOST_LN_BITS) return lnEnclosed(value);
	const lowest = lowestTerms(value);
	const { base, times } = bits > MOST_POWER_BITS ? { base: lowest, times: 1n } : leastBase(lowest);
	const name = (): string => `ln(${base.n}/${base.d})`;
	const ln = enclosed({}, name, (digits) => boundLn(base, digits), stepAhead);
	return scaleReal(ln, { over: times, under: 1n });
}

function lnEnclosed(value: Fraction | Enclosed): Real {
	const bound = (digits: number): Bounds => {
		const { low, high, digits: working } = boundsWithoutZero(value, digits + 2);
		const unit = tenTo(working);
		const least = boundLn(fraction(low, unit), digits).low;
		return { low: least, high: boundLn(fraction(high, unit), digits).high };
	};
	return enclosed({}, () => `ln(${keyOf(value)})`, bound);
}

/** A logarithm is dear: some digits more save the next one. */
function stepAhead(digits: number): number {
	return Math.max(digits, Math.min(24 * Math.ceil((digits + 6) / 24), MOST_DIGITS));
}

function boundLn(value: Rational, digits: number): Bounds {
	return toBounds(encloseLn(value, Math.min(digits, MOST_DIGITS)), digits);
}

/** value = base^times with the largest times there is, for a value above 1. */
function leastBase(value: Rational): { readonly base: Rational; readonly times: bigint } {
	let { n, d } = value;
	let times = 1n;
	for (let power = 2; power < bitLength(n); power += power === 2 ? 1 : 2) {
		for (;;) {
			const over = exactRoot(n, power);
			const under = over && exactRoot(d, power);
			if (over === undefined || under === undefined) break;
			[n, d, times] = [over, under, times * BigInt(power)];
		}
	}
	return { base: { n, d }, times };
}
