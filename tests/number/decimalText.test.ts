import { describe, expect, test } from "vitest";
import {
	decimalsNeeded,
	exactText,
	fixedText,
	nearestDouble,
	readDecimal,
	readExact,
} from "../../src/number/decimalText.ts";
import { fraction, integer, type Rational } from "../../src/number/rational.ts";
import { between, seeded } from "./random.ts";

/** The rational of a text that must be readable. */
function read(text: string): Rational {
	const value = readDecimal(text);
	if (!value) throw new Error(`unreadable: ${text}`);
	return value;
}

describe("readDecimal", () => {
	test.each([
		["86.67", 8667n, 100n],
		["-12.5e3", -12500n, 1n],
		["+.5", 1n, 2n],
		["5.", 5n, 1n],
		["007", 7n, 1n],
		["-0", 0n, 1n],
		["1E-2", 1n, 100n],
		["0e1100", 0n, 1n],
	])("%s", (text, n, d) => {
		expect(readDecimal(text)).toEqual({ n, d });
	});

	test.each([
		"",
		".",
		"+",
		"-.",
		"e5",
		"1e",
		"1e+",
		"1.2.3",
		"1,5",
		" 1",
		"1\n",
		"--1",
		"0x1",
		"1n",
		"١",
		"1e1101",
		"1e-1101",
	])("%j is not a decimal", (text) => {
		expect(readDecimal(text)).toBeUndefined();
	});

	test("1100 characters are read, one more is not", () => {
		expect(readDecimal("9".repeat(1100))?.n).toBe(10n ** 1100n - 1n);
		expect(readDecimal("9".repeat(1101))).toBeUndefined();
	});
});

describe("texts", () => {
	test.each([
		[integer(5), 0],
		[integer(0), 0],
		[fraction(1n, 8n), 3],
		[fraction(-1n, 5n), 1],
		[fraction(3n, 40n), 3],
		[fraction(1n, 3n), undefined],
		[fraction(1n, 6n), undefined],
	])("%o needs %o decimals", (value, places) => {
		expect(decimalsNeeded(value)).toBe(places);
	});

	test.each([
		[read("83.45"), "83.45"],
		[read("-0.05"), "-0.05"],
		[read("1e3"), "1000"],
		[integer(0), "0"],
		[fraction(802550n, 8137n), "802550/8137"],
		[fraction(-1n, 3n), "-1/3"],
	])("%o is %s exactly, and reads back", (value, text) => {
		expect(exactText(value)).toBe(text);
		expect(readExact(text)).toEqual(value);
	});

	test.each(["1/0", "1/2/3", "x", "1/x", "/2", "1/", ""])("%j is no exact text", (text) => {
		expect(readExact(text)).toBeUndefined();
	});

	test("fixedText prints all the places", () => {
		expect(fixedText(read("42.1"), 2)).toBe("42.10");
		expect(fixedText(read("-0.5"), 3)).toBe("-0.500");
		expect(fixedText(integer(-120), -1)).toBe("-120");
		expect(fixedText(integer(0), 2)).toBe("0.00");
	});
});

describe("nearestDouble", () => {
	/** JavaScript's own reading of the same digits, with -0 made 0. */
	const sameAsParse = (text: string): void => {
		const expected = Number(text) + 0;
		const actual = nearestDouble(read(text));
		if (!Object.is(actual, expected)) expect.fail(`${text}: ${actual}, not ${expected}`);
	};
	const next = seeded(63);
	const digits = (count: number): string => Array.from({ length: count }, () => next() % 10).join("");

	test.each([
		...["0", "-0", "1", "-1", "0.1", "9007199254740993", "9007199254740995", "1e23", "8.5e22"],
		...[
			"1.7976931348623157e308",
			"1.7976931348623158e308",
			"1.7976931348623159e308",
			"1e309",
			"-1e309",
			"1e1000",
		],
		...["5e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "2e-324", "1e-1000", "-1e-1000"],
		...["2.2250738585072014e-308", "2.2250738585072011e-308", "2.225073858507201e-308", "4.45e-308"],
	])("%s", (text) => {
		sameAsParse(text);
	});

	test("20,000 random decimals of every size", () => {
		for (let at = 0; at < 20_000; at++) {
			const exponent = at % 2 === 0 ? between(next, -345, 310) : between(next, -30, 5);
			sameAsParse(`${next() % 2 === 0 ? "-" : ""}${digits(between(next, 1, 25))}e${exponent}`);
		}
	});

	test("5,000 points halfway between two doubles, and their neighbours", () => {
		const bits = new DataView(new ArrayBuffer(8));
		for (let at = 0; at < 5000; at++) {
			// Every other one subnormal or near the top of the range.
			const high =
				[next() % 0x7fefffff, next() % 0x00200000, 0x7fe00000 + (next() % 0x000fffff)][at % 3] ?? 0;
			bits.setBigUint64(0, (BigInt(high) << 32n) | BigInt(next()));
			const double = bits.getFloat64(0);
			const exponent = Math.max(high >>> 20, 1) - 1075;
			const hidden = high >>> 20 === 0 ? 0n : 1n << 52n;
			const twice = 2n * (hidden | (bits.getBigUint64(0) & ((1n << 52n) - 1n)));
			const scale = (n: bigint): Rational =>
				exponent > 0 ? integer(n << BigInt(exponent - 1)) : fraction(n, 1n << BigInt(1 - exponent));
			expect(nearestDouble(scale(twice))).toBe(double);
			const half = scale(twice + 1n);
			const text = exactText(half);
			sameAsParse(text.slice(0, 1100));
			const even = Number(text) + 0;
			if (nearestDouble(half) !== even) expect.fail(`halfway above ${double}`);
			const tiny = fraction(1n, 10n ** 1200n);
			const up = nearestDouble({ n: half.n * tiny.d + half.d, d: half.d * tiny.d });
			const down = nearestDouble({ n: half.n * tiny.d - half.d, d: half.d * tiny.d });
			if (down !== double || !(up > double)) expect.fail(`beside the point halfway above ${double}`);
		}
	});

	test("10,000 quotients of safe integers are what one division of doubles gives", () => {
		for (let at = 0; at < 10_000; at++) {
			const [a, b] = [next() * 2 ** between(next, 0, 20), next() + 1];
			expect(nearestDouble(fraction(BigInt(-a), BigInt(b)))).toBe(-a / b + 0);
		}
	});

	test("an underflow is 0, not -0", () => {
		expect(nearestDouble(fraction(-1n, 3n * 10n ** 400n))).toBe(0);
	});
});
