import fc from "fast-check";
import { type ParseDateOptions, parseDate } from "steerindex/calendar";
import type { Locale } from "steerindex/core";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../number/refusal.ts";
import cases from "../scenarios/calendar-parse-date.json" with { type: "json" };
import { anyDate } from "./bruteForce.ts";

const options = ({ locale, year }: { locale: string; year?: number }): ParseDateOptions => ({
	locale: locale as Locale,
	year,
});

describe("parseDate (calendar.parse-date)", () => {
	test.each(cases.read)("$text by $locale, year $year", ({ text, date, ...rest }) => {
		expect(parseDate(text, options(rest))).toBe(date);
		expect(parseDate(text.normalize("NFD"), options(rest))).toBe(date);
		expect(parseDate(text.toUpperCase(), options(rest))).toBe(date);
	});

	test.each(cases.refused)("$text by $locale, year $year: $code", ({ text, code, names = [], ...rest }) => {
		const { issues } = refusalOf(() => parseDate(text, options(rest)));
		expect(issues).toMatchObject([{ code, path: ["text"], pointer: "/text", received: text }]);
		const message = issues[0]?.message;
		if (typeof message !== "object") return expect.unreachable();
		for (const name of names) expect(message.en).toContain(name);
		expect(message.vi).not.toBe(message.en);
	});

	test("a refusal names both readings in both languages", () => {
		expect(refusalOf(() => parseDate("7/8/2022", { locale: "en" })).issues[0]?.message).toEqual({
			vi: "có thể đọc hai cách: ngày 7 tháng 8 năm 2022 (ngày trước) hoặc ngày 8 tháng 7 năm 2022 (tháng trước)",
			en: "can be read in two ways: 7 August 2022 (day first) or 8 July 2022 (month first)",
		});
		expect(refusalOf(() => parseDate("8/15/2022", { locale: "vi" })).issues[0]).toMatchObject({
			suggestion: "15/8/2022",
			message: {
				vi: "“8/15/2022” chỉ có thể là ngày 15 tháng 8 năm 2022 nếu tháng đứng trước, nhưng tiếng Việt viết ngày trước",
				en: "“8/15/2022” can only be 15 August 2022, month first, but Vietnamese text writes the day first",
			},
		});
		expect(refusalOf(() => parseDate("8/15", { locale: "vi" })).issues[0]?.suggestion).toBe("15/8");
	});

	test("every date is read back as it was printed", () => {
		const months = Array.from({ length: 12 }, (_, month) =>
			new Date(Date.UTC(2022, month)).toLocaleString("en", { month: "long", timeZone: "UTC" }),
		);
		fc.assert(
			fc.property(anyDate, (date) => {
				const [year = "", month = "", day = ""] = date.split("-");
				const printed = [`${day}/${month}/${year}`, `${Number(day)}-${Number(month)}-${year}`];
				printed.push(`ngày ${Number(day)} tháng ${Number(month)} năm ${year}`);
				for (const text of printed) expect(parseDate(text, { locale: "vi" })).toBe(date);
				const name = months[Number(month) - 1];
				for (const text of [`${Number(day)} ${name} ${year}`, `${name?.slice(0, 3)} ${day}, ${year}`]) {
					expect(parseDate(text, { locale: "en" })).toBe(date);
				}
				expect(parseDate(`${day}.${month}`, { locale: "vi", year: Number(year) })).toBe(date);
			}),
		);
	});

	test("English digits are read only where one order is a real day", () => {
		for (let a = 0; a <= 32; a++) {
			for (let b = 0; b <= 32; b++) {
				const isReal = (day: number, month: number): boolean =>
					new Date(Date.UTC(2000, month - 1, day)).getUTCMonth() === month - 1 && day > 0 && month > 0;
				const text = `${a}/${b}/2000`;
				const iso = (day: number, month: number): string =>
					`2000-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
				if (isReal(a, b) && isReal(b, a) && a !== b) {
					expect(refusalOf(() => parseDate(text, { locale: "en" })).code).toBe("AMBIGUOUS_DATE");
				} else if (isReal(a, b) || isReal(b, a)) {
					expect(parseDate(text, { locale: "en" })).toBe(isReal(a, b) ? iso(a, b) : iso(b, a));
				} else {
					expect(refusalOf(() => parseDate(text, { locale: "en" })).code).toBe("IMPOSSIBLE_DATE");
				}
			}
		}
	});
});
