import fc from "fast-check";
import { correlate } from "steerindex/scoring";
import { expect, test } from "vitest";
import { exactText } from "../../src/number/decimalText.ts";
import * as q from "../../src/number/rational.ts";
import { runs } from "../shared.ts";

const cell = fc.oneof(
	fc.integer({ min: -9, max: 9 }).map((n) => q.integer(n)),
	fc
		.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.bigInt({ min: 1n, max: 10n ** 24n }))
		.map(([n, d]) => q.fraction(BigInt(n), d)),
);
const rows = fc.array(fc.tuple(fc.option(cell), fc.option(cell)), { minLength: 3, maxLength: 25 });

const columnOf = (cells: readonly (q.Rational | null)[]) =>
	cells.map((each) => each && { exact: exactText(each) });

/** r² by its definition, and the sign of the covariance; nothing where a series is constant. */
function textbook(
	pairs: readonly (readonly [q.Rational, q.Rational])[],
): readonly [number, q.Rational] | undefined {
	const n = q.integer(pairs.length);
	const middle = (side: 0 | 1): q.Rational => q.divide(q.sum(pairs.map((pair) => pair[side])), n);
	const means = [middle(0), middle(1)] as const;
	const off = pairs.map(([a, b]) => [q.subtract(a, means[0]), q.subtract(b, means[1])] as const);
	const total = (i: 0 | 1, j: 0 | 1): q.Rational => q.sum(off.map((each) => q.multiply(each[i], each[j])));
	const [covariance, first, second] = [total(0, 1), total(0, 0), total(1, 1)];
	if (first.n === 0n || second.n === 0n) return undefined;
	return [q.signOf(covariance), q.divide(q.multiply(covariance, covariance), q.multiply(first, second))];
}

/** A double as the exact fraction that it is. */
function exactOf(double: number): q.Rational {
	let [scaled, shift] = [double, 0];
	while (!Number.isInteger(scaled)) [scaled, shift] = [scaled * 2, shift + 1];
	return q.fraction(BigInt(scaled), 2n ** BigInt(shift));
}

test("scoring.correlations: the nearest double of the exact root", () => {
	fc.assert(
		fc.property(rows, (given) => {
			const found = correlate({ a: columnOf(given.map(([a]) => a)), b: columnOf(given.map(([, b]) => b)) })
				.pairs[0];
			const common = given.filter(
				(pair): pair is [q.Rational, q.Rational] => pair[0] !== null && pair[1] !== null,
			);
			const expected = common.length < 3 ? undefined : textbook(common);
			expect(found?.units).toBe(common.length);
			if (!expected) {
				expect(found?.correlation).toBe(null);
				return;
			}
			const [sign, square] = expected;
			const r = Math.abs(found?.correlation ?? 9);
			expect(Math.sign(found?.correlation ?? 9) + 0).toBe(sign);
			// The true value lies within half a step of a double on either side.
			const half = q.fraction(1n, 2n ** 54n);
			const size = exactOf(r);
			const around = (share: q.Rational): q.Rational => {
				const end = q.multiply(size, q.add(q.ONE, share));
				return q.multiply(end, end);
			};
			expect(q.compare(around(q.multiply(half, q.integer(-2))), square)).toBeLessThanOrEqual(0);
			expect(q.compare(around(q.multiply(half, q.integer(2))), square)).toBeGreaterThanOrEqual(0);
		}),
		{ numRuns: runs(150, 4000) },
	);
});

test("the same both ways, under another unit of measure and in another order of units", () => {
	const shift = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -1000, max: 1000 }));
	fc.assert(
		fc.property(rows, shift, ([...given], [factor, offset]) => {
			const change = (each: q.Rational | null): q.Rational | null =>
				each && q.add(q.multiply(each, q.fraction(BigInt(factor), 7n)), q.integer(offset));
			const [a, b] = [given.map((pair) => pair[0]), given.map((pair) => pair[1])];
			const plain = correlate({ a: columnOf(a), b: columnOf(b) });
			const changed = correlate({ b: columnOf(b.map(change)), a: columnOf(a) });
			expect(changed.pairs[0]?.correlation).toBe(plain.pairs[0]?.correlation);
			const turned = correlate({ a: columnOf([...a].reverse()), b: columnOf([...b].reverse()) });
			expect(turned.matrix).toEqual(plain.matrix);
			const opposite = correlate({ a: columnOf(a), b: columnOf(b.map((each) => each && q.negate(each))) });
			expect(opposite.matrix[0]?.[1] ?? null).toBe(
				plain.matrix[0]?.[1] ? -plain.matrix[0][1] : (plain.matrix[0]?.[1] ?? null),
			);
		}),
		{ numRuns: runs(100, 2000) },
	);
});
