import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	contains,
	EVERYTHING,
	type ExactInterval,
	hull,
	intersect,
	isEmpty,
	onlyValue,
	pointInterval,
	toBound,
	toInterval,
	wholeNumbers,
} from "../../src/number/interval.ts";
import { fraction, integer, type Rational } from "../../src/number/rational.ts";

const r = (value: number): Rational => fraction(BigInt(value * 2), 2n);

/** `"[1 2)"`: an interval in the usual brackets, `-` for no end. */
function interval(text: string): ExactInterval {
	const [min = "", max = ""] = text.slice(1, -1).split(" ");
	return {
		min: min === "-" ? null : { at: r(Number(min)), open: text.startsWith("(") },
		max: max === "-" ? null : { at: r(Number(max)), open: text.endsWith(")") },
	};
}

describe("intervals", () => {
	test.each([
		["[1 2]", "[3 4]", "[1 4]", "[3 2]"],
		["[1 3)", "(2 4]", "[1 4]", "(2 3)"],
		["(1 2]", "[1 2)", "[1 2]", "(1 2)"],
		["(1 2)", "(1 2)", "(1 2)", "(1 2)"],
		["[1 2)", "(1 2]", "[1 2]", "(1 2)"],
		["[- 2]", "[1 -]", "[- -]", "[1 2]"],
		["[- -]", "[1 2)", "[- -]", "[1 2)"],
		["[1 5]", "[2 3]", "[1 5]", "[2 3]"],
	])("hull and intersection of %s and %s", (a, b, whole, common) => {
		for (const [x, y] of [
			[a, b],
			[b, a],
		] as const) {
			expect(hull(interval(x), interval(y))).toEqual(interval(whole));
			expect(intersect(interval(x), interval(y))).toEqual(interval(common));
		}
	});

	test.each([
		["[1 1]", false],
		["[1 1)", true],
		["(1 1]", true],
		["[2 1]", true],
		["(1 2)", false],
		["[- 1]", false],
		["[1 -]", false],
	])("%s is empty: %s", (text, empty) => {
		expect(isEmpty(interval(text))).toBe(empty);
	});

	test.each([
		["[1 2)", [0.5], [1, 1.5]],
		["[1 2)", [2, 2.5], []],
		["(1 2]", [1], [1.5, 2]],
		["[- 2]", [2.5], [-1000, 2]],
		["(1 -]", [1, 0], [1000]],
	])("%s holds not %o but %o", (text, outside, inside) => {
		expect(outside.some((value) => contains(interval(text), r(value)))).toBe(false);
		expect(inside.every((value) => contains(interval(text), r(value)))).toBe(true);
		expect(contains(EVERYTHING, r(5))).toBe(true);
	});

	test("a point has one value", () => {
		expect(onlyValue(pointInterval(r(1.5)))).toEqual(r(1.5));
		for (const text of ["[1 2]", "[1 1)", "(1 1]", "[- 1]", "[1 -]"]) {
			expect(onlyValue(interval(text))).toBeUndefined();
		}
	});

	test("ends leave as the nearest double with the exact text", () => {
		expect(toBound({ at: fraction(-1n, 3n), open: true })).toEqual({
			value: -1 / 3,
			exact: "-1/3",
			open: true,
		});
		expect(toInterval(interval("[- 1.5)"))).toEqual({
			min: null,
			max: { value: 1.5, exact: "1.5", open: true },
		});
		expect(toInterval(interval("[2 -]"))).toEqual({ min: { value: 2, exact: "2", open: false }, max: null });
	});

	test.each([
		["[1 2]", "[1 2]"],
		["(1 2)", "[2 1]"],
		["(1 3)", "[2 2]"],
		["[0.5 2.5]", "[1 2]"],
		["(-2.5 -0.5)", "[-2 -1]"],
		["(-1 1)", "[0 0]"],
		["[-0.5 0.5]", "[0 0]"],
		["[- -]", "[- -]"],
	])("the whole numbers of %s are %s", (text, whole) => {
		expect(wholeNumbers(interval(text))).toEqual(interval(whole));
	});

	test("agree with their members", () => {
		const end = fc.option(fc.record({ at: fc.integer({ min: -8, max: 8 }), open: fc.boolean() }));
		const any = fc.record({ min: end, max: end }).map(
			({ min, max }): ExactInterval => ({
				min: min && { at: fraction(BigInt(min.at), 2n), open: min.open },
				max: max && { at: fraction(BigInt(max.at), 2n), open: max.open },
			}),
		);
		const members = Array.from({ length: 81 }, (_, at) => fraction(BigInt(at - 40), 8n));
		const of = (set: ExactInterval): Rational[] => members.filter((value) => contains(set, value));
		fc.assert(
			fc.property(any, any, (a, b) => {
				expect(of(intersect(a, b))).toEqual(of(a).filter((value) => contains(b, value)));
				for (const value of [...of(a), ...of(b)]) expect(contains(hull(a, b), value)).toBe(true);
				if (a.min && a.max) expect(isEmpty(a)).toBe(of(a).length === 0);
				const whole = of(a).filter(({ d }) => d === 1n);
				expect(of(wholeNumbers(a)).filter(({ d }) => d === 1n)).toEqual(whole);
				expect(contains(wholeNumbers(a), integer(0))).toBe(contains(a, integer(0)));
			}),
		);
	});
});
