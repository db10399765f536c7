import {
	type Absent,
	type Cell,
	failed,
	isFraction,
	minus,
	type Numeral,
	nearOf,
	order,
	over,
	plus,
	signOf,
	times,
	UNKNOWN,
	type Unknown,
} from "./cell.ts";
import { exactRoot, type Fraction, fraction, ONE, ZERO } from "./fraction.ts";

/** Roots of a higher degree are not tried: the value counts as irrational. */
const HIGHEST_DEGREE = 240n;

/** A statistic of one value or more; `weights` only where the scheme may have them. */
export function statistic(
	name: string,
	values: readonly Numeral[],
	weights?: readonly Numeral[],
	sample = false,
): Cell {
	const weighs = weights ?? values.map(() => ONE);
	switch (name) {
		case "sum":
			return sumOf(values.map((value, at) => times(weighs[at] ?? ONE, value)));
		case "product":
			return values.reduce(times, ONE);
		case "count":
			return fraction(BigInt(values.length));
		case "mean":
			return mean(values, weighs);
		case "geometricMean":
			return geometricMean(values, weighs);
		case "harmonicMean":
			return harmonicMean(values, weighs);
		case "min":
			return ordered(values, (sorted) => sorted[0] ?? ZERO);
		case "max":
			return ordered(values, (sorted) => sorted.at(-1) ?? ZERO);
		case "median":
			return ordered(values, middleOf);
		case "mode":
			return ordered(values, mostFrequent);
		case "sd":
			return deviation(values, sample);
		default:
			throw new Error(`no statistic: ${name}`);
	}
}

function sumOf(values: readonly Numeral[]): Numeral {
	return values.reduce(plus, ZERO);
}

function mean(values: readonly Numeral[], weights: readonly Numeral[]): Cell {
	return share(sumOf(values.map((value, at) => times(weights[at] ?? ONE, value))), sumOf(weights));
}

/** a/b, failed where b is zero. */
export function share(a: Numeral, b: Numeral): Numeral | Absent | Unknown {
	const sign = signOf(b);
	if (sign === undefined) return UNKNOWN;
	return sign === 0 ? failed("ZERO_DEN") : over(a, b);
}

function harmonicMean(values: readonly Numeral[], weights: readonly Numeral[]): Cell {
	const signs = values.map(signOf);
	if (signs.includes(0)) return failed("ZERO_DEN");
	if (signs.includes(undefined)) return UNKNOWN;
	return share(sumOf(weights), sumOf(values.map((value, at) => over(weights[at] ?? ONE, value))));
}

function geometricMean(values: readonly Numeral[], weights: readonly Numeral[]): Cell {
	const total = sumOf(weights);
	const signs = [...values.map(signOf), signOf(total)];
	if (values.some((value) => signOf(value) === -1)) return failed("NEGATIVE_ROOT");
	if (signs.includes(undefined)) return UNKNOWN;
	if (signOf(total) === 0) return failed("ZERO_DEN");
	if (signs.includes(0)) return ZERO;
	const exponents = weights.map((weight) => over(weight, total));
	if (values.every(isFraction) && exponents.every(isFraction)) {
		const exact = exactProduct(values, exponents);
		if (exact) return exact;
	}
	const logarithms = values.map((value, at) => nearOf(exponents[at] ?? ONE) * Math.log(nearOf(value)));
	return { near: Math.exp(logarithms.reduce((a, b) => a + b, 0)) };
}

function exactProduct(values: readonly Fraction[], exponents: readonly Fraction[]): Fraction | undefined {
	const degree = exponents.reduce((common, { d }) => leastCommonMultiple(common, d), 1n);
	if (degree > HIGHEST_DEGREE) return undefined;
	let product = ONE;
	for (const [at, { n, d }] of exponents.entries()) {
		const value = values[at] ?? ONE;
		const power = (n * degree) / d;
		product = fraction(product.n * value.n ** power, product.d * value.d ** power);
	}
	return exactRoot(product, Number(degree));
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
	let common = a;
	while (common % b !== 0n) common += a;
	return common;
}

function deviation(values: readonly Numeral[], sample: boolean): Cell {
	const count = BigInt(values.length) - (sample ? 1n : 0n);
	if (count === 0n) return failed("EMPTY");
	const center = over(sumOf(values), fraction(BigInt(values.length)));
	const squares = values.map((value) => times(minus(value, center), minus(value, center)));
	const variance = over(sumOf(squares), fraction(count));
	return power(variance, fraction(1n, 2n));
}

/** A base that is not negative to the power of a fraction that is not negative. */
function power(base: Numeral, exponent: Fraction): Numeral {
	if (isFraction(base)) {
		const root = exactRoot(base, Number(exponent.d));
		if (root) return fraction(root.n ** exponent.n, root.d ** exponent.n);
	}
	return { near: nearOf(base) ** nearOf(exponent) };
}

/** `base` to the power of `exponent`, as `calc` has it. */
export function raise(base: Numeral, exponent: Numeral): Cell {
	const sign = signOf(base);
	if (isFraction(base) && isFraction(exponent)) {
		if (exponent.d === 1n) {
			if (exponent.n >= 0n) return fraction(base.n ** exponent.n, base.d ** exponent.n);
			return sign === 0 ? failed("ZERO_DEN") : fraction(base.d ** -exponent.n, base.n ** -exponent.n);
		}
		if (sign === -1) return failed("NEGATIVE_ROOT");
		if (exponent.n >= 0n) return power(base, exponent);
		if (sign === 0) return failed("ZERO_DEN");
		return over(ONE, power(base, { n: -exponent.n, d: exponent.d }));
	}
	// Only a whole exponent is sure of a value whatever the base is.
	if (isFraction(exponent) && exponent.d === 1n && exponent.n >= 0n)
		return { near: nearOf(base) ** nearOf(exponent) };
	if (sign !== 1) return UNKNOWN;
	return isFraction(base) && base.n === base.d ? UNKNOWN : { near: nearOf(base) ** nearOf(exponent) };
}

function ordered(values: readonly Numeral[], pick: (sorted: readonly Numeral[]) => Cell): Cell {
	let undecided = false;
	const sorted = [...values].sort((a, b) => {
		const found = order(a, b);
		undecided ||= found === undefined;
		return found ?? 0;
	});
	return undecided ? UNKNOWN : pick(sorted);
}

function middleOf(sorted: readonly Numeral[]): Numeral {
	const half = sorted.length >> 1;
	const upper = sorted[half] ?? ZERO;
	return sorted.length % 2 === 1 ? upper : over(plus(sorted[half - 1] ?? ZERO, upper), fraction(2n));
}

function mostFrequent(sorted: readonly Numeral[]): Numeral {
	let best = { value: sorted[0] ?? ZERO, times: 0 };
	for (const value of sorted) {
		const found = sorted.filter((other) => other === value || order(value, other) === 0).length;
		if (found > best.times) best = { value, times: found };
	}
	return best.value;
}
