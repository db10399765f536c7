import fc from "fast-check";
import { measureConsistency } from "steerindex/scoring";
import { expect, test } from "vitest";
import { exactText } from "../../src/number/decimalText.ts";
import * as q from "../../src/number/rational.ts";
import { runs } from "../shared.ts";

const cell = fc
	.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 99 }))
	.map(([n, d]) => q.fraction(BigInt(n), BigInt(d)));
const table = fc
	.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 12 }))
	.chain(([items, units]) =>
		fc.array(fc.array(cell, { minLength: units, maxLength: units }), { minLength: items, maxLength: items }),
	);
const columns = (items: readonly (readonly q.Rational[])[]) =>
	Object.fromEntries(items.map((item, at) => [`q${at}`, item.map((each) => ({ exact: exactText(each) }))]));

/** With divisor n − 1, as textbooks write it. */
function variance(values: readonly q.Rational[]): q.Rational {
	const middle = q.divide(q.sum(values), q.integer(values.length));
	const squares = values.map((each) => q.multiply(q.subtract(each, middle), q.subtract(each, middle)));
	return q.divide(q.sum(squares), q.integer(values.length - 1));
}

test("scoring.consistency: the textbook's fraction", () => {
	fc.assert(
		fc.property(table, (items) => {
			const totals = (items[0] ?? []).map((_, at) => q.sum(items.map((item) => item[at] ?? q.ZERO)));
			const whole = variance(totals);
			const found = measureConsistency(columns(items));
			if (whole.n === 0n) {
				expect(found.alpha).toBe(null);
				return;
			}
			const share = q.divide(q.sum(items.map(variance)), whole);
			const k = items.length;
			const alpha = q.multiply(q.fraction(BigInt(k), BigInt(k - 1)), q.subtract(q.ONE, share));
			expect(found.exact).toBe(exactText(alpha));
			expect(found.alpha).toBeLessThanOrEqual(1);
		}),
		{ numRuns: runs(200, 4000) },
	);
});

test("another common unit of measure changes nothing", () => {
	fc.assert(
		fc.property(table, fc.integer({ min: 1, max: 500 }), cell, (items, factor, offset) => {
			const changed = items.map((item) =>
				item.map((each) => q.add(q.multiply(each, q.integer(factor)), offset)),
			);
			expect(measureConsistency(columns(changed)).exact).toBe(measureConsistency(columns(items)).exact);
		}),
		{ numRuns: runs(100, 2000) },
	);
});
