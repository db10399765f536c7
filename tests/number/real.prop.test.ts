import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDecimal } from "../../src/number/decimalText.ts";
import { fraction, type Rational } from "../../src/number/rational.ts";
import {
	addReals,
	compareReals,
	divideReals,
	encloseReal,
	type Fraction,
	geometricMeanReals,
	lnReal,
	multiplyReals,
	nearestRealDouble,
	negateReal,
	powerReal,
	type Real,
	rationalOf,
	realOf,
	realText,
	rootReal,
	roundReal,
	signOfReal,
	subtractReals,
	sumReals,
	weightedSum,
	wholeReal,
} from "../../src/number/real.ts";
import { toCoprime } from "../../src/number/reals/coprime.ts";
import { bitLength, greatestCommonDivisor } from "../../src/number/reals/divisor.ts";
import { exactRoot, integerRoot } from "../../src/number/reals/integerRoot.ts";
import { runs } from "../shared.ts";
import { MODES, roundText } from "./oracle.ts";

const Wide = Decimal.clone({ defaults: true, precision: 150, toExpNeg: -1000, toExpPos: 1000 });

/** A number and what decimal.js makes of it with 150 digits. */
interface Sample {
	readonly real: Real;
	readonly near: Decimal;
}

const rational: fc.Arbitrary<Rational> = fc
	.oneof(
		fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom(1, 2, 4, 5, 10, 20, 100, 1000)),
		fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 5000 })),
		fc.tuple(fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }), fc.bigInt({ min: 1n, max: 2n ** 60n })),
	)
	.map(([n, d]) => fraction(BigInt(n), BigInt(d)));
const positive = rational.filter(({ n }) => n > 0n);

const sampleOf = ({ n, d }: Rational): Sample => ({
	real: realOf({ n, d }),
	near: new Wide(String(n)).div(String(d)),
});

function sure(value: Real | undefined): Real {
	return value ?? expect.unreachable("no number");
}

const { sample } = fc.letrec<{ readonly sample: Sample; readonly leaf: Sample; readonly node: Sample }>(
	(tie) => ({
		leaf: fc.oneof(
			rational.map(sampleOf),
			fc.tuple(positive, fc.constantFrom(2, 3, 4, 6)).map(([value, degree]) => ({
				real: sure(rootReal(realOf(value), degree)),
				near: sampleOf(value).near.pow(new Wide(1).div(degree)),
			})),
			positive.map((value) => ({ real: sure(lnReal(realOf(value))), near: sampleOf(value).near.ln() })),
		),
		node: fc.tuple(fc.constantFrom("+", "-", "*", "/"), tie("sample"), tie("sample")).map(([sign, a, b]) => {
			if (sign === "+") return { real: addReals(a.real, b.real), near: a.near.plus(b.near) };
			if (sign === "-") return { real: subtractReals(a.real, b.real), near: a.near.minus(b.near) };
			if (sign === "*" || b.near.abs().lt("1e-9")) {
				return { real: multiplyReals(a.real, b.real), near: a.near.times(b.near) };
			}
			return { real: divideReals(a.real, b.real), near: a.near.div(b.near) };
		}),
		sample: fc.oneof({ maxDepth: 4, depthSize: "medium" }, tie("leaf"), tie("node")),
	}),
);

const run = <T>(normal: number, deep: number, values: fc.Arbitrary<T>, check: (value: T) => void): void =>
	fc.assert(fc.property(values, check), { numRuns: runs(normal, deep) });

const places = fc.integer({ min: -3, max: 12 });
const mode = fc.constantFrom(...MODES);

describe("fractions (number.real)", () => {
	test("agree with fractions that are never shortened", () => {
		const steps = fc.array(fc.tuple(fc.constantFrom("+", "-", "*", "/"), rational), { maxLength: 60 });
		run(200, 5000, steps, (list) => {
			let value: Real = wholeReal(1);
			let [n, d] = [1n, 1n];
			for (const [sign, by] of list) {
				if (sign === "+") [value, n, d] = [addReals(value, realOf(by)), n * by.d + by.n * d, d * by.d];
				if (sign === "-") [value, n, d] = [subtractReals(value, realOf(by)), n * by.d - by.n * d, d * by.d];
				if (sign === "*") [value, n, d] = [multiplyReals(value, realOf(by)), n * by.n, d * by.d];
				if (sign === "/" && by.n !== 0n) [value, n, d] = [divideReals(value, realOf(by)), n * by.d, d * by.n];
			}
			const expected = fraction(n, d);
			expect(rationalOf(value)).toEqual(expected);
			expect("under" in value && value.under > 0n).toBe(true);
			expect(signOfReal(value)).toBe(expected.n > 0n ? 1 : expected.n < 0n ? -1 : 0);
		});
	});

	test("sums in one pass are sums step by step, in any order", () => {
		run(100, 3000, fc.array(rational, { maxLength: 120 }), (list) => {
			const values = list.map(realOf);
			const steps = values.reduce<Real>(addReals, wholeReal(0));
			expect(compareReals(sumReals(values), steps)).toBe(0);
			expect(rationalOf(sumReals([...values].reverse()))).toEqual(rationalOf(steps));
			const weights = [...values].reverse();
			const products = values.map((value, at) => multiplyReals(value, weights[at] as Real));
			expect(rationalOf(weightedSum(values, weights))).toEqual(rationalOf(sumReals(products)));
		});
	});

	test("are rounded as long division rounds them", () => {
		run(500, 20_000, fc.tuple(rational, places, mode, fc.bigInt({ min: 1n, max: 2n ** 70n })), (given) => {
			const [value, decimals, by, factor] = given;
			const unshortened: Fraction = { over: value.n * factor, under: value.d * factor };
			const expected = readDecimal(roundText(value, decimals, by));
			expect(roundReal(unshortened, { places: decimals, mode: by })).toEqual(expected);
			expect(nearestRealDouble(unshortened)).toBe(nearestRealDouble(realOf(value)));
			expect(realText(unshortened)).toBe(realText(realOf(value)));
		});
	});

	test("ties are ties", () => {
		run(
			300,
			5000,
			fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 5 }), mode),
			(given) => {
				const [whole, decimals, by] = given;
				const value = { n: BigInt(2 * whole + 1), d: 2n * 10n ** BigInt(decimals) };
				const third = divideReals(multiplyReals(realOf(value), wholeReal(7)), wholeReal(21));
				const back = multiplyReals(divideReals(third, wholeReal(5)), wholeReal(15));
				expect(roundReal(back, { places: decimals, mode: by })).toEqual(
					readDecimal(roundText(value, decimals, by)),
				);
			},
		);
	});
});

describe("all numbers", () => {
	test("lie between their ends", () => {
		run(150, 2500, fc.tuple(sample, fc.integer({ min: 0, max: 60 })), ([{ real, near }, digits]) => {
			const { low, high } = encloseReal(real, digits);
			const off = new Wide("1e-90").times(near.abs().plus(1));
			expect(new Wide(String(low.n)).div(String(low.d)).lte(near.plus(off))).toBe(true);
			expect(new Wide(String(high.n)).div(String(high.d)).gte(near.minus(off))).toBe(true);
			const width = subtractReals(realOf(high), realOf(low));
			expect(compareReals(width, realOf({ n: 1n, d: 10n ** BigInt(digits) }))).not.toBe(1);
			if (!("key" in real)) return;
			const own = real.enclose(digits);
			expect(compareReals(realOf(own.low), realOf(high))).not.toBe(1);
			expect(compareReals(realOf(own.high), realOf(low))).not.toBe(-1);
		});
	});

	test("are ordered as their digits are", () => {
		run(150, 2500, fc.tuple(sample, sample), ([a, b]) => {
			const order = compareReals(a.real, b.real);
			const gap = a.near.minus(b.near);
			const size = a.near.abs().plus(b.near.abs()).plus(1);
			if (gap.abs().gt(size.times("1e-90"))) {
				expect(order).toBe(gap.s);
				expect(signOfReal(subtractReals(a.real, b.real))).toBe(gap.s);
			}
			expect(compareReals(b.real, a.real)).toBe(order === undefined ? undefined : 0 - order);
			expect(compareReals(a.real, a.real)).toBe(0);
		});
	});

	test("leave as their digits say", () => {
		run(150, 2500, fc.tuple(sample, places, mode), ([{ real, near }, decimals, by]) => {
			fc.pre(!("under" in real) && near.abs().gt("1e-30"));
			expect(nearestRealDouble(real)).toBe(near.toNumber());
			const digits = near.toSignificantDigits(60, Decimal.ROUND_DOWN).toFixed();
			const text = realText(real);
			expect(text.endsWith("…")).toBe(true);
			expect(digits.startsWith(text.slice(0, -1))).toBe(true);
			const { n, d } = readDecimal(digits) ?? expect.unreachable();
			// A digit behind all others says that more follow.
			const expected = roundText(
				{ n: n * 10n ** 10n + (n < 0n ? -1n : 1n), d: d * 10n ** 10n },
				decimals,
				by,
			);
			expect(roundReal(real, { places: decimals, mode: by })).toEqual(readDecimal(expected));
		});
	});

	test("obey the laws of a field", () => {
		run(
			150,
			5000,
			fc.tuple(sample, sample, sample, positive),
			([{ real: a }, { real: b }, { real: c }, by]) => {
				const same = (x: Real, y: Real): void => expect(compareReals(x, y)).toBe(0);
				same(addReals(a, b), addReals(b, a));
				same(multiplyReals(a, b), multiplyReals(b, a));
				same(addReals(addReals(a, b), c), addReals(a, addReals(b, c)));
				same(multiplyReals(multiplyReals(a, b), c), multiplyReals(a, multiplyReals(b, c)));
				const factor = realOf(by);
				same(
					multiplyReals(addReals(a, b), factor),
					addReals(multiplyReals(a, factor), multiplyReals(b, factor)),
				);
				expect(rationalOf(subtractReals(a, a))).toEqual({ n: 0n, d: 1n });
				expect(rationalOf(addReals(a, negateReal(a)))).toEqual({ n: 0n, d: 1n });
				same(subtractReals(addReals(a, b), b), a);
				if (signOfReal(b) === 0 || signOfReal(b) === undefined) return;
				expect(rationalOf(divideReals(b, b))).toEqual({ n: 1n, d: 1n });
				same(divideReals(multiplyReals(a, b), b), a);
			},
		);
	});
});

describe("roots and powers", () => {
	const exponent = fc
		.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 12 }))
		.map(([n, d]) => fraction(BigInt(n), BigInt(d)));

	test("of fractions are exact: raised again they are what they came from", () => {
		run(300, 10_000, fc.tuple(positive, exponent), ([value, by]) => {
			fc.pre(by.n !== 0n);
			const power = sure(powerReal(realOf(value), realOf(by)));
			expect("key" in power).toBe(false);
			const back = sure(
				powerReal(power, realOf({ n: by.n < 0n ? -by.d : by.d, d: by.n < 0n ? -by.n : by.n })),
			);
			expect(compareReals(back, realOf(value))).toBe(0);
			expect(rationalOf(back)).toEqual(value);
		});
	});

	test("add up in the exponent, of any number above zero", () => {
		run(100, 1500, fc.tuple(sample, exponent, exponent), ([{ real, near }, a, b]) => {
			fc.pre(near.gt("1e-6") && near.lt("1e6"));
			const sum = fraction(a.n * b.d + b.n * a.d, a.d * b.d);
			const product = multiplyReals(sure(powerReal(real, realOf(a))), sure(powerReal(real, realOf(b))));
			expect(compareReals(product, sure(powerReal(real, realOf(sum))))).toBe(0);
			const expected = near.pow(new Wide(String(sum.n)).div(String(sum.d)));
			expect(nearestRealDouble(product)).toBe(expected.toNumber());
		});
	});

	test("by irrational exponents agree with decimal.js", () => {
		run(60, 1000, fc.tuple(positive, sample), ([base, { real, near }]) => {
			fc.pre(!("under" in real) && near.abs().gt("1e-6") && near.abs().lt(5));
			const expected = sampleOf(base).near.pow(near);
			expect(nearestRealDouble(sure(powerReal(realOf(base), real)))).toBe(expected.toNumber());
		});
	});

	test("geometric means are exact, homogeneous, and between the least and the largest", () => {
		const values = fc.array(fc.tuple(positive, fc.integer({ min: 1, max: 9 })), {
			minLength: 1,
			maxLength: 6,
		});
		run(150, 5000, fc.tuple(values, positive), ([list, by]) => {
			const reals = list.map(([value]) => realOf(value));
			const weights = list.map(([, weight]) => wholeReal(weight));
			const mean = geometricMeanReals(reals, weights);
			const total = list.reduce((sum, [, weight]) => sum + weight, 0);
			const product = reals
				.map((value, at) => sure(powerReal(value, weights[at] as Real)))
				.reduce(multiplyReals);
			expect(compareReals(sure(powerReal(mean, wholeReal(total))), product)).toBe(0);
			const factor = realOf(by);
			const scaled = geometricMeanReals(
				reals.map((value) => multiplyReals(value, factor)),
				weights,
			);
			expect(compareReals(scaled, multiplyReals(mean, factor))).toBe(0);
			expect(reals.some((value) => (compareReals(value, mean) ?? 1) <= 0)).toBe(true);
			expect(reals.some((value) => (compareReals(value, mean) ?? -1) >= 0)).toBe(true);
		});
	});
});

describe("integers underneath", () => {
	const long = fc.bigInt({ min: 0n, max: 2n ** 700n });

	test("common divisors are Euclid's", () => {
		const euclid = (a: bigint, b: bigint): bigint => (b === 0n ? a : euclid(b, a % b));
		run(500, 20_000, fc.tuple(long, long, long), ([a, b, shared]) => {
			expect(greatestCommonDivisor(a * shared, b * shared)).toBe(euclid(a * shared, b * shared));
			expect(bitLength(a)).toBe(a === 0n ? 0 : a.toString(2).length);
			expect(bitLength(-a)).toBe(bitLength(a));
		});
	});

	test("whole roots are exact, and so are their neighbours", () => {
		run(
			300,
			10_000,
			fc.tuple(fc.bigInt({ min: 2n, max: 2n ** 200n }), fc.integer({ min: 2, max: 60 })),
			(given) => {
				const [root, degree] = given;
				const power = root ** BigInt(degree);
				expect([power - 1n, power, power + 1n].map((value) => integerRoot(value, degree))).toEqual([
					root - 1n,
					root,
					root,
				]);
				expect(exactRoot(power, degree)).toBe(root);
				expect(exactRoot(power + 1n, degree)).toBeUndefined();
			},
		);
	});

	test("coprime bases give the same product", () => {
		const powers = fc.array(
			fc.record({
				base: fc.bigInt({ min: 1n, max: 10n ** 6n }),
				exponent: fc.integer({ min: -5, max: 5 }).map((n) => ({ n: BigInt(n), d: 1n })),
			}),
			{ maxLength: 8 },
		);
		const product = (list: readonly { base: bigint; exponent: Rational }[]): Rational =>
			list.reduce(
				({ n, d }, { base, exponent: { n: times } }) =>
					times < 0n ? fraction(n, d * base ** -times) : fraction(n * base ** times, d),
				fraction(1n, 1n),
			);
		run(300, 5000, powers, (list) => {
			const coprime = toCoprime(list);
			expect(product(coprime)).toEqual(product(list));
			for (const [at, { base }] of coprime.entries()) {
				expect(base).toBeGreaterThan(1n);
				for (const other of coprime.slice(at + 1)) expect(greatestCommonDivisor(base, other.base)).toBe(1n);
			}
		});
	});
});
