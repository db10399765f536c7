import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as exact from "../../src/number/rational.ts";
import { runs } from "../shared.ts";

const r = (n: number | bigint, d: number | bigint = 1): exact.Rational =>
	exact.fraction(BigInt(n), BigInt(d));

describe("rational", () => {
	test("is in lowest terms, with the sign above the line", () => {
		expect(r(6, -4)).toEqual({ n: -3n, d: 2n });
		expect(r(-6, -4)).toEqual({ n: 3n, d: 2n });
		expect(r(0, -7)).toEqual({ n: 0n, d: 1n });
		expect(r(5, -1)).toEqual({ n: -5n, d: 1n });
		expect(r(5)).toEqual({ n: 5n, d: 1n });
		expect(r(2n ** 200n, 3n * 2n ** 199n)).toEqual({ n: 2n, d: 3n });
		expect(r(7n * 10n ** 30n, 10n ** 30n)).toEqual({ n: 7n, d: 1n });
		expect(r(2n ** 53n, 6n)).toEqual({ n: 2n ** 52n, d: 3n });
	});

	test("calculates", () => {
		expect(exact.add(r(1, 2), r(1, 3))).toEqual(r(5, 6));
		expect(exact.add(r(1, 6), r(1, 6))).toEqual(r(1, 3));
		expect(exact.subtract(r(1, 2), r(1, 3))).toEqual(r(1, 6));
		expect(exact.subtract(r(5, 6), r(1, 6))).toEqual(r(2, 3));
		expect(exact.multiply(r(-2, 3), r(3, 4))).toEqual(r(-1, 2));
		expect(exact.divide(r(1, 2), r(-3, 4))).toEqual(r(-2, 3));
		expect(exact.negate(r(1, 2))).toEqual(r(-1, 2));
		expect([exact.absolute(r(-1, 2)), exact.absolute(r(1, 2))]).toEqual([r(1, 2), r(1, 2)]);
		expect(exact.sum([r(1, 3), r(1, 3), r(1, 3)])).toEqual(exact.ONE);
		expect(exact.sum([])).toEqual(exact.ZERO);
		expect(exact.integer(-5)).toEqual(r(-5));
		expect(exact.powerOfTen(2)).toEqual(exact.HUNDRED);
		expect(exact.powerOfTen(-2)).toEqual(r(1, 100));
	});

	test("compares", () => {
		expect([exact.compare(r(1, 3), r(1, 2)), exact.compare(r(-1, 3), r(-1, 2))]).toEqual([-1, 1]);
		expect([exact.compare(r(1, 2), r(2, 4)), exact.compare(r(3, 7), r(2, 7))]).toEqual([0, 1]);
		expect([
			exact.equals(r(1, 2), r(2, 4)),
			exact.equals(r(1, 2), r(1, 3)),
			exact.equals(r(1, 2), r(3, 2)),
		]).toEqual([true, false, false]);
		expect([exact.signOf(r(-1, 2)), exact.signOf(r(0)), exact.signOf(r(1, 2))]).toEqual([-1, 0, 1]);
		expect([exact.isInteger(r(4, 2)), exact.isInteger(r(1, 2))]).toEqual([true, false]);
	});

	test.each([
		[r(7, 2), 3n, 4n],
		[r(-7, 2), -4n, -3n],
		[r(3), 3n, 3n],
		[r(-3), -3n, -3n],
		[r(1, 3), 0n, 1n],
		[r(-1, 3), -1n, 0n],
	])("%o lies between its floor and its ceiling", (value, floor, ceiling) => {
		expect(exact.floor(value)).toBe(floor);
		expect(exact.ceiling(value)).toBe(ceiling);
	});

	test("obeys the laws of fractions, always in lowest terms", () => {
		const size = 10n ** 40n;
		const rational = fc
			.tuple(fc.bigInt({ min: -size, max: size }), fc.bigInt({ min: 1n, max: size }))
			.map(([n, d]) => exact.fraction(n, d));
		const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
		fc.assert(
			fc.property(rational, rational, rational, (a, b, c) => {
				expect(exact.subtract(exact.add(a, b), b)).toEqual(a);
				expect(exact.multiply(a, exact.add(b, c))).toEqual(
					exact.add(exact.multiply(a, b), exact.multiply(a, c)),
				);
				if (b.n !== 0n) expect(exact.multiply(exact.divide(a, b), b)).toEqual(a);
				for (const { n, d } of [exact.add(a, b), exact.multiply(a, b)]) {
					expect(d > 0n && gcd(n < 0n ? -n : n, d) === 1n).toBe(true);
				}
				expect(exact.compare(a, b)).toBe(exact.signOf(exact.subtract(a, b)));
			}),
			{ numRuns: runs(200, 20_000) },
		);
	});
});
