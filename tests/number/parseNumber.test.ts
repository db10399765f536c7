import type { Locale } from "steerindex/core";
import { type ParseNumberOptions, parseNumber } from "steerindex/number";
import { describe, expect, test } from "vitest";
import cases from "../scenarios/number-parse.json" with { type: "json" };
import { junk } from "./junk.ts";
import { refusalOf } from "./refusal.ts";

const options = (locale: string | null): ParseNumberOptions => (locale ? { locale: locale as Locale } : {});

describe("parseNumber (number.parse)", () => {
	test.each(cases.read)("$text by $locale", ({ text, locale, parsed }) => {
		expect(parseNumber(text, options(locale))).toEqual(parsed);
		expect(Object.is(parseNumber(text, options(locale)).value, -0)).toBe(false);
	});

	test.each(cases.refused)("$text by $locale is refused", ({ text, locale, code, names }) => {
		const { issues } = refusalOf(() => parseNumber(text, options(locale)));
		expect(issues).toHaveLength(1);
		expect(issues[0]).toMatchObject({ code, path: ["text"], pointer: "/text" });
		const { message } = issues[0] ?? {};
		if (typeof message !== "object") return expect.unreachable();
		for (const name of names ?? []) expect(message.en).toContain(name);
		expect(message.vi).not.toBe(message.en);
	});

	test("a refusal names both readings in both languages", () => {
		const messageOf = (text: string, locale?: Locale): unknown =>
			refusalOf(() => parseNumber(text, { locale })).issues[0]?.message;
		expect(messageOf("1.456")).toEqual({
			vi: "có thể đọc nhiều cách: số 1456 nếu đọc theo cách viết Việt Nam; hoặc số 1,456 nếu đọc theo cách viết tiếng Anh",
			en: "can be read in more than one way: the number 1456 as Vietnamese writes it; or the number 1.456 as English writes it",
		});
		expect(messageOf("16.8", "vi")).toEqual({
			vi: "có thể đọc nhiều cách: số 16,8 nếu đọc theo cách viết tiếng Anh; hoặc ngày 16 tháng 8",
			en: "can be read in more than one way: the number 16.8 as English writes it; or the date 16 August",
		});
		expect(messageOf("15/8")).toEqual({
			vi: "có thể đọc nhiều cách: 15 trên 8; hoặc ngày 15 tháng 8",
			en: "can be read in more than one way: 15 of 8; or the date 15 August",
		});
		expect(messageOf("12/2022")).toEqual({
			vi: "có thể đọc nhiều cách: 12 trên 2022; hoặc tháng 12 năm 2022",
			en: "can be read in more than one way: 12 of 2022; or December 2022",
		});
		expect(messageOf("86.67", "vi")).toEqual({
			vi: "không đúng cách viết số đã chọn, chỉ có thể là: số 86,67 nếu đọc theo cách viết tiếng Anh",
			en: "not a number as the chosen language writes it, only: the number 86.67 as English writes it",
		});
		expect(messageOf("abc")).toEqual({ vi: "không đọc được như một số", en: "cannot be read as a number" });
		expect(messageOf("1".repeat(301))).toEqual({
			vi: "số dài quá 300 chữ số",
			en: "the number has more than 300 digits",
		});
	});

	test("text that is too long is refused at once, whatever it holds", () => {
		for (const text of ["1", "1.", "x", "1,000", "/", "%", "-"].map((part) => part.repeat(1_000_000))) {
			expect(refusalOf(() => parseNumber(text, { locale: "vi" }))).toMatchObject({ code: "TOO_LONG" });
		}
		expect(parseNumber(`${" ".repeat(1_000_000)}5`).value).toBe(5);
	}, 2000);

	test("a number that a double cannot hold is refused", () => {
		expect(refusalOf(() => parseNumber("1.234.567.890.123.456,78", { locale: "vi" }))).toMatchObject({
			code: "UNREPRESENTABLE",
		});
		expect(refusalOf(() => parseNumber("5/0,12345678901234567", { locale: "vi" }))).toMatchObject({
			code: "UNREPRESENTABLE",
		});
	});

	test("what is not a text, a language or an object of options is refused", () => {
		for (const value of [...junk.filter((value) => typeof value !== "string"), 5, 5n]) {
			expect(refusalOf(() => parseNumber(value as string)).issues[0]).toMatchObject({
				code: "NOT_TEXT",
				message: { vi: "cần một chuỗi", en: "a string is needed" },
			});
		}
		for (const locale of ["fr", "", null, 5, {}] as unknown as Locale[]) {
			expect(refusalOf(() => parseNumber("5", { locale })).issues[0]).toMatchObject({
				code: "BAD_LOCALE",
				path: ["locale"],
			});
		}
		for (const value of [null, 5, "vi", []] as unknown as ParseNumberOptions[]) {
			expect(refusalOf(() => parseNumber("5", value))).toMatchObject({ code: "BAD_OPTIONS" });
		}
	});
});
