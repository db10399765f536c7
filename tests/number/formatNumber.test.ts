import { Decimal } from "decimal.js";
import fc from "fast-check";
import { type FormatNumberOptions, formatNumber, type Numeric, parseNumber } from "steerindex/number";
import { describe, expect, test } from "vitest";
import { printRational } from "../../src/number/formatNumber.ts";
import { fraction } from "../../src/number/rational.ts";
import cases from "../scenarios/number-format.json" with { type: "json" };
import { runs } from "../shared.ts";
import { junk } from "./junk.ts";
import { refusalOf } from "./refusal.ts";

describe("formatNumber (number.format)", () => {
	test.each(cases.cases)("$value with $options is $text", ({ value, options, text }) => {
		expect(formatNumber(value, options as FormatNumberOptions)).toBe(text);
	});

	test("prints a Decimal, a bigint and up to a hundred places", () => {
		expect(formatNumber(new Decimal("1234.50"), { locale: "vi" })).toBe("1.234,5");
		expect(formatNumber(-1234n, { locale: "vi", places: 1 })).toBe("-1.234,0");
		expect(formatNumber(1, { locale: "en", places: 100 })).toBe(`1.${"0".repeat(100)}`);
		expect(formatNumber("1e-200", { locale: "en" })).toBe(`0.${"0".repeat(199)}1`);
	});

	test("a number of 1100 digits is grouped at once", () => {
		expect(formatNumber("9".repeat(1100), { locale: "en" })).toHaveLength(1100 + 366);
	}, 1000);

	test("digits are never dropped unless a mode is named", () => {
		expect(refusalOf(() => formatNumber(39.0797, { locale: "en", places: 2 })).issues[0]).toMatchObject({
			code: "MODE_UNSTATED",
			path: ["mode"],
			message: {
				vi: "39.0797 có nhiều hơn 2 chữ số thập phân; hãy nêu cách làm tròn (mode)",
				en: "39.0797 has more than 2 decimals; name the rounding mode",
			},
		});
		expect(formatNumber(39.08, { locale: "en", places: 2, mode: undefined })).toBe("39.08");
		const unnamed = { locale: "en", places: 1, mode: null } as unknown as FormatNumberOptions;
		expect(refusalOf(() => formatNumber(1.25, unnamed))).toMatchObject({ code: "BAD_MODE" });
	});

	test("an exact value whose decimals never end needs places and a mode", () => {
		const third = fraction(-1n, 3n);
		expect(refusalOf(() => printRational(third, { locale: "vi" })).issues[0]).toMatchObject({
			code: "MODE_UNSTATED",
			path: ["places"],
			message: {
				vi: "-1/3 có vô số chữ số thập phân; hãy nêu số chữ số (places) và cách làm tròn (mode)",
				en: "the decimals of -1/3 never end; name the places and the rounding mode",
			},
		});
		expect(refusalOf(() => printRational(third, { locale: "vi", places: 2 }))).toMatchObject({
			code: "MODE_UNSTATED",
		});
		expect(printRational(third, { locale: "vi", places: 2, mode: "half-up" })).toBe("-0,33");
	});

	test("bad options are refused", () => {
		const codeOf = (options: unknown): string =>
			refusalOf(() => formatNumber(1.5, options as FormatNumberOptions)).code;
		for (const options of [undefined, null, 5, "vi", []]) expect(codeOf(options)).toBe("BAD_OPTIONS");
		for (const locale of [undefined, null, "fr", 5, {}]) expect(codeOf({ locale })).toBe("BAD_LOCALE");
		for (const places of [-1, 101, 1.5, "2", null, 2n])
			expect(codeOf({ locale: "vi", places })).toBe("BAD_PLACES");
		for (const mode of ["up", 5, null]) expect(codeOf({ locale: "vi", places: 2, mode })).toBe("BAD_MODE");
		for (const sign of ["never", null, 1, {}]) expect(codeOf({ locale: "vi", sign })).toBe("BAD_SIGN");
		expect(
			refusalOf(() => formatNumber(1, { locale: "vi", sign: "never" as "always" })).issues[0],
		).toMatchObject({
			path: ["sign"],
			message: {
				vi: 'sign phải là "negative", "always" hoặc "exceptZero"',
				en: 'sign must be "negative", "always" or "exceptZero"',
			},
		});
	});

	test("junk is refused at once", () => {
		for (const value of junk as readonly Numeric[]) {
			expect(refusalOf(() => formatNumber(value, { locale: "vi" }))).toMatchObject({ code: "NOT_A_NUMBER" });
		}
	}, 2000);

	test("what is printed reads back as it was", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
				fc.integer({ min: 0, max: 14 }),
				fc.constantFrom("vi" as const, "en" as const),
				fc.constantFrom("negative" as const, "always" as const, "exceptZero" as const),
				fc.boolean(),
				(digits, places, locale, sign, grouping) => {
					const value = `${digits}e-${places}`;
					const text = formatNumber(value, { locale, places, sign, grouping });
					expect(parseNumber(text, { locale })).toEqual({ value: Number(value) + 0, places });
				},
			),
			{ numRuns: runs(500, 50_000) },
		);
	});
});
