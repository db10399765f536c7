import { Decimal } from "decimal.js";
import {
	add,
	compare,
	divide,
	mean,
	multiply,
	type Numeric,
	printedInterval,
	type Rounding,
	roundTo,
	subtract,
	sum,
} from "steerindex/number";
import { describe, expect, test } from "vitest";
import cases from "../scenarios/number-counter-examples.json" with { type: "json" };
import { junk } from "./junk.ts";
import { MODES } from "./oracle.ts";
import { refusalOf } from "./refusal.ts";

const TWO: Rounding = { places: 2, mode: "half-up" };
const operations = { add, subtract, multiply, divide };
const binary = [...Object.entries(operations), ["compare", compare]] as const;

describe("exact arithmetic (number.arithmetic, number.mean)", () => {
	test.each(cases.exactWhereDoublesAreNot)("$operation($a, $b) is $value", ({ operation, a, b, value }) => {
		expect(operations[operation as keyof typeof operations](a, b)).toBe(value);
	});

	test.each(cases.refusedAsNoise)("digits of noise are refused: $why", ({ value }) => {
		for (const [, calculate] of binary) {
			expect(refusalOf(() => calculate(value, 1)).issues[0]).toMatchObject({
				code: "NOISE_DIGITS",
				path: ["a"],
				received: String(value),
				message: {
					vi: expect.stringContaining("hơn 15 chữ số có nghĩa"),
					en: expect.stringContaining("more than 15 significant digits"),
				},
			});
		}
		expect(refusalOf(() => sum([1, value])).issues[0]).toMatchObject({
			code: "NOISE_DIGITS",
			path: ["values", 1],
		});
		expect(compare(String(value), "0")).toBe(1);
	});

	test("the noise is what JavaScript gives", () => {
		expect([0.335 * 3, Math.fround(0.1), 8.2 - 0.2, 0.1 + 0.2, 0.1 / 3, 2 / 3]).toEqual(
			cases.refusedAsNoise.slice(0, 6).map(({ value }) => value),
		);
	});

	test.each(cases.accepted)("a number that a double holds is itself: $why", ({ value }) => {
		expect(add(value, 0)).toBe(value);
		expect(sum([value])).toBe(value);
		expect(mean([value])).toBe(value);
	});

	test.each(cases.unrepresentable)("a result that no double holds is refused: $why", ({ value }) => {
		for (const signed of [value, `-${value}`]) {
			expect(refusalOf(() => add(signed, 0))).toMatchObject({ code: "UNREPRESENTABLE" });
		}
	});

	test("the refusal names the exact result, and places lift it", () => {
		expect(refusalOf(() => sum(["1234567890123456", "0.78"])).issues[0]?.message).toEqual({
			vi: "kết quả 1234567890123456.78 cần hơn 15 chữ số; hãy nêu số chữ số thập phân và cách làm tròn",
			en: "the result 1234567890123456.78 needs more than 15 digits; name the places and the rounding mode",
		});
		expect(add("1234567890123456.78", 0, TWO)).toBe(1234567890123456.8);
		expect(add("1234567890123456.78", 0, { places: 0, mode: "half-up" })).toBe(1234567890123457);
		expect(refusalOf(() => add("1e-1000", 1)).message.length).toBeLessThan(400);
		expect(refusalOf(() => add("1e309", 0, TWO)).issues[0]?.message).toEqual({
			vi: "kết quả lớn hơn mọi số mà máy biểu diễn được",
			en: "the result is larger than any number that can be returned",
		});
	});

	test("0 is never -0", () => {
		const zeros = [
			add(-0, 0),
			add("-0", "-0"),
			subtract(1, 1),
			multiply(-5, 0),
			divide(0, -5),
			divide(-1, "3e400"),
			sum([]),
			sum([-0]),
			mean([-0, -0]),
			roundTo(-0.4, { places: 0, mode: "half-up" }),
			add(new Decimal("-0"), 0),
		];
		for (const zero of zeros) expect(zero).toBe(0);
	});

	test.each(cases.halvesThatDecimalJsLost.cases)(
		"$quarters/4 is published as $published",
		({ quarters, published }) => {
			const rounding: Rounding = { places: 1, mode: "half-up" };
			expect(divide(quarters, 4, rounding)).toBe(published);
			expect(mean([quarters, 0, 0, 0], rounding)).toBe(published);
		},
	);

	test("parts of a third add up again only where they are exact", () => {
		const third = divide(0.1, 3);
		expect(third).toBe(0.03333333333333333);
		expect(refusalOf(() => sum([third, third, third]))).toMatchObject({ code: "NOISE_DIGITS" });
		expect(divide(sum([0.1, 0.1, 0.1]), 3)).toBe(0.1);
	});

	test("published figures", () => {
		expect(sum([9, 13, 11])).toBe(33);
		expect(sum([26, 1433])).toBe(1459);
		expect(sum([4.48, 5.05, 4.22, 6.83, 6.93, 8.12, 3.53, 2.94])).toBe(42.1);
		expect(mean([65.5, 21.15, 27.82], TWO)).toBe(38.16);
		expect(divide(569, 1456, { places: 4, mode: "half-up" })).toBe(0.3908);
		expect(multiply(0.335, 3, TWO)).toBe(1.01);
	});

	test("what left with its exact text comes back without loss", () => {
		const { min } = printedInterval("42,1", { locale: "vi", mode: "half-up" });
		expect(min && add(min, 0)).toBe(42.05);
		expect(roundTo({ exact: "13925/942" }, { places: 2, mode: "half-up" })).toBe(14.78);
		expect(multiply({ exact: "1/3" }, 3)).toBe(1);
		for (const exact of ["1/0", "1/2/3", "", "x", "1,5"]) {
			expect(refusalOf(() => add({ exact }, 0)).code).toBe("NOT_A_NUMBER");
		}
	});

	test("a number may be a bigint, a text or a Decimal of any clone", () => {
		const Host = Decimal.clone({ precision: 3, rounding: 0, toExpPos: 0, toExpNeg: 0 });
		expect(add(86n, "0.67")).toBe(86.67);
		expect(add(" +86.67 ", "1e1")).toBe(96.67);
		expect(add(".5", "5.")).toBe(5.5);
		expect(subtract(new Host("86.67"), new Decimal("83.46"))).toBe(3.21);
		expect(subtract(new Host("-12345678.9012345"), 0)).toBe(-12345678.9012345);
		expect(add(new Host("1e-7"), new Host("1e22"), { places: 0, mode: "floor" })).toBe(1e22);
		expect(compare(new Host("9"), new Host("10"))).toBe(-1);
		expect(compare(new Decimal("123456789.000000000000000000001"), "123456789")).toBe(1);
		expect(
			sum([new Host(0), new Host("10000000"), new Host("0.0000001")], { places: 7, mode: "truncate" }),
		).toBe(10000000.0000001);
	});

	test("the host's setting of Decimal changes nothing", () => {
		const Host = Decimal.clone();
		Host.set({ precision: 2, rounding: 0 });
		expect(Number(new Host(86.67).minus(83.46))).not.toBe(3.21);
		expect(subtract(new Host(86.67), new Host(83.46))).toBe(3.21);
	});

	test("compare orders by value", () => {
		expect([compare(1, 2), compare("42.10", 42.1), compare(2n, 1), compare("-1e-300", 0)]).toEqual([
			-1, 0, 1, -1,
		]);
		expect(["10", "9", "-1"].sort(compare)).toEqual(["-1", "9", "10"]);
	});

	test("a long list is quick", () => {
		expect(sum(Array.from({ length: 100_000 }, () => 0.01))).toBe(1000);
	});
});

describe("refusals", () => {
	test("junk of every type is refused at once, by every function and in every place", () => {
		for (const value of junk as readonly Numeric[]) {
			for (const [, calculate] of binary) {
				expect(refusalOf(() => calculate(value, 1))).toMatchObject({ code: "NOT_A_NUMBER" });
				expect(refusalOf(() => calculate(1, value)).issues[0]?.path).toEqual(["b"]);
			}
			for (const calculate of [sum, mean]) {
				expect(refusalOf(() => calculate([1, value])).issues[0]).toMatchObject({
					code: "NOT_A_NUMBER",
					pointer: "/values/1",
				});
			}
			expect(refusalOf(() => roundTo(value, TWO))).toMatchObject({ code: "NOT_A_NUMBER" });
		}
	}, 5000);

	test("what is not a list is refused", () => {
		for (const value of [...junk, 5, "5", new Float64Array(2), new Set([1])] as unknown as Numeric[][]) {
			expect(refusalOf(() => sum(value)).issues[0]).toMatchObject({
				code: "NOT_A_LIST",
				message: { vi: "cần một danh sách các số", en: "a list of numbers is needed" },
			});
			expect(refusalOf(() => mean(value))).toMatchObject({ code: "NOT_A_LIST" });
		}
		expect(refusalOf(() => sum(new Array(2)))).toMatchObject({ code: "NOT_A_NUMBER" });
	});

	test("what is not a rounding is refused, never passed over", () => {
		for (const rounding of [...junk.slice(1), 0, 2, [], "half-up"] as unknown as Rounding[]) {
			const error = refusalOf(() => add(1, 2, rounding));
			expect(["BAD_OPTIONS", "BAD_PLACES", "BAD_MODE"]).toContain(error.code);
			expect(refusalOf(() => roundTo(1, rounding)).code).toBe(error.code);
		}
		expect(refusalOf(() => roundTo(1, undefined as unknown as Rounding)).issues[0]).toMatchObject({
			code: "BAD_OPTIONS",
			received: "undefined",
			message: { vi: "tùy chọn phải là một đối tượng", en: "the options must be an object" },
		});
	});

	test("every problem is listed", () => {
		const bad = { places: 1.5, mode: "up" } as unknown as Rounding;
		expect(refusalOf(() => add(1, 2, bad)).issues).toMatchObject([
			{ code: "BAD_PLACES", path: ["places"], received: "1.5" },
			{ code: "BAD_MODE", path: ["mode"], expected: MODES.join(" | "), received: '"up"' },
		]);
		expect(refusalOf(() => multiply(Number.NaN, 0.1 + 0.2)).issues).toMatchObject([
			{ code: "NOT_A_NUMBER", path: ["a"] },
			{ code: "NOISE_DIGITS", path: ["b"] },
		]);
		expect(refusalOf(() => sum(["x", 1, 0.1 + 0.2])).issues.map(({ pointer }) => pointer)).toEqual([
			"/values/0",
			"/values/2",
		]);
		expect(refusalOf(() => sum(Array.from({ length: 1000 }, () => Number.NaN))).issues).toHaveLength(101);
	});

	test("places run from -100 to 100", () => {
		expect(roundTo(5, { places: -100, mode: "ceiling" })).toBe(1e100);
		expect(roundTo("1e-200", { places: 100, mode: "ceiling" })).toBe(1e-100);
		for (const places of [101, -101, Number.NaN, 1e300, "2", 2n, null]) {
			expect(refusalOf(() => add(1, 2, { places: places as number, mode: "floor" })).issues[0]).toMatchObject(
				{
					code: "BAD_PLACES",
					message: {
						vi: "số chữ số thập phân phải là số nguyên từ -100 đến 100",
						en: "places must be a whole number from -100 to 100",
					},
				},
			);
		}
	});

	test("an empty mean and a division by zero have no value", () => {
		expect(refusalOf(() => mean([])).issues[0]).toMatchObject({
			code: "EMPTY",
			message: { vi: "danh sách rỗng", en: "the list is empty" },
		});
		for (const zero of [0, -0, 0n, "0.00", new Decimal(0)]) {
			expect(refusalOf(() => divide(5, zero)).issues[0]).toMatchObject({
				code: "ZERO_DEN",
				path: ["b"],
				message: { vi: "mẫu số bằng 0", en: "the denominator is zero" },
			});
		}
	});
});
