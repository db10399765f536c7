import { describe, expect, test } from "vitest";
import {
	addIntervals,
	multiplyIntervals,
	reciprocal,
	scaleInterval,
} from "../../../src/figures/solver/intervalArithmetic.ts";
import { contains, type ExactInterval, isEmpty } from "../../../src/number/interval.ts";
import * as q from "../../../src/number/rational.ts";
import { between, seeded } from "../../number/random.ts";
import { runs } from "../../shared.ts";
import { fractionText, rational, span, textOf } from "./build.ts";

describe("figures.solver.intervalArithmetic", () => {
	test.each([
		["[1, 2)", "[3, 4]", "[4, 6)"],
		["(1, 2]", "[3, 4)", "(4, 6)"],
		["(-inf, 2]", "[3, 4]", "(-inf, 6]"],
		["(-inf, inf)", "[3, inf)", "(-inf, inf)"],
		["[0, inf)", "(1/2, inf)", "(1/2, inf)"],
	])("%s + %s = %s", (a, b, expected) => {
		expect(textOf(addIntervals(span(a), span(b)))).toBe(expected);
		expect(textOf(addIntervals(span(b), span(a)))).toBe(expected);
	});

	test.each([
		["[1, 2)", "1", "[1, 2)"],
		["[1, 2)", "1/3", "[1/3, 2/3)"],
		["[1, 2)", "-2", "(-4, -2]"],
		["(1, inf)", "-1", "(-inf, -1)"],
		["(-inf, 5]", "-1", "[-5, inf)"],
		["(1, inf)", "0", "[0, 0]"],
		["(-inf, inf)", "0", "[0, 0]"],
		["(-inf, inf)", "-3", "(-inf, inf)"],
	])("%s scaled by %s is %s", (a, by, expected) => {
		expect(textOf(scaleInterval(span(a), rational(by)))).toBe(expected);
	});

	test.each([
		["[2, 3)", "[4, 5]", "[8, 15)"],
		["[-2, 3)", "[4, 5]", "[-10, 15)"],
		["(-2, -1]", "[4, 5)", "(-10, -4]"],
		["(-2, -1)", "(-5, -4)", "(4, 10)"],
		// An attained zero stays, whatever the other end does; an approached one stays open.
		["[0, 1]", "(2, 3)", "[0, 3)"],
		["(0, 1]", "(2, 3)", "(0, 3)"],
		["(0, 1]", "[2, 3]", "(0, 3]"],
		["(0, 1)", "[0, 1)", "[0, 1)"],
		["(-1, 0)", "[0, 1)", "(-1, 0]"],
		["(-1, 1)", "(0, 1)", "(-1, 1)"],
		// Zero times no end.
		["[0, 5]", "[1, inf)", "[0, inf)"],
		["(0, 5]", "[1, inf)", "(0, inf)"],
		["0", "(-inf, inf)", "[0, 0]"],
		["(0, inf)", "(0, inf)", "(0, inf)"],
		["(0, inf)", "(-inf, 0)", "(-inf, 0)"],
		["(-inf, 0)", "(-inf, -2]", "(0, inf)"],
		["(-inf, inf)", "[1, 2]", "(-inf, inf)"],
		["[-1, 2]", "(-inf, -3]", "(-inf, inf)"],
		["[2, 3]", "(-inf, 4)", "(-inf, 12)"],
	])("%s · %s = %s", (a, b, expected) => {
		expect(textOf(multiplyIntervals(span(a), span(b)))).toBe(expected);
		expect(textOf(multiplyIntervals(span(b), span(a)))).toBe(expected);
	});

	test.each([
		["[2, 4)", "(1/4, 1/2]"],
		["(-4, -2]", "[-1/2, -1/4)"],
		["(0, 4]", "[1/4, inf)"],
		["[-4, 0)", "(-inf, -1/4]"],
		["[2, inf)", "(0, 1/2]"],
		["(-inf, -2)", "(-1/2, 0)"],
		["(0, inf)", "(0, inf)"],
		["(-inf, 0)", "(-inf, 0)"],
	])("1 / %s = %s", (a, expected) => {
		const inverse = reciprocal(span(a));
		expect(inverse && textOf(inverse)).toBe(expected);
	});

	test.each(["[0, 4]", "[-4, 0]", "[-1, 1]", "(-inf, inf)", "0", "[0, inf)", "(-inf, 1)", "(-1, inf)"])(
		"nothing is said of 1 / %s",
		(a) => {
			expect(reciprocal(span(a))).toBeUndefined();
		},
	);

	test("sampled values stay inside, and every finite end is touched or approached", () => {
		const next = seeded(11);
		const pick = (): ExactInterval => {
			const ends = [between(next, -4, 4), between(next, -4, 4)].sort((a, b) => a - b);
			const end = (at: number) => (next() % 5 === 0 ? null : { at: q.integer(at), open: next() % 2 === 0 });
			return { min: end(ends[0] ?? 0), max: end(ends[1] ?? 0) };
		};
		const points = Array.from({ length: 33 }, (_, index) => q.fraction(BigInt(index - 16), 3n));
		let tried = 0;
		for (let run = 0; run < runs(400, 10_000); run++) {
			const [a, b] = [pick(), pick()];
			if (isEmpty(a) || isEmpty(b)) continue;
			tried++;
			const inA = points.filter((point) => contains(a, point));
			const inB = points.filter((point) => contains(b, point));
			const [total, times, inverse] = [addIntervals(a, b), multiplyIntervals(a, b), reciprocal(b)];
			for (const x of inA) {
				for (const y of inB) {
					if (!contains(total, q.add(x, y)) || !contains(times, q.multiply(x, y))) {
						expect.fail(`${fractionText(x)}, ${fractionText(y)} of ${textOf(a)}, ${textOf(b)}`);
					}
				}
			}
			if (inverse) for (const y of inB) expect(contains(inverse, q.divide(q.ONE, y))).toBe(true);
			const { min, max } = times;
			// A closed end is a product of attained values: zero, or of two corners.
			for (const end of [min, max]) {
				if (!end || end.open) continue;
				const isAttained = inA.some((x) => inB.some((y) => q.equals(q.multiply(x, y), end.at)));
				expect(isAttained).toBe(true);
			}
		}
		expect(tried).toBeGreaterThan(runs(200, 5000));
	});
});
