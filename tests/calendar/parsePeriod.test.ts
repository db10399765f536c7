import { type ParseDateOptions, parsePeriod } from "steerindex/calendar";
import type { Locale } from "steerindex/core";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../number/refusal.ts";
import cases from "../scenarios/calendar-parse-period.json" with { type: "json" };

const options = ({ locale, year }: { locale: string; year?: number }): ParseDateOptions => ({
	locale: locale as Locale,
	year,
});

describe("parsePeriod (calendar.parse-period)", () => {
	test.each(cases.read)("$text by $locale, year $year", ({ text, start, end, ...rest }) => {
		expect(parsePeriod(text, options(rest))).toEqual({ start, end });
		expect(parsePeriod(text.normalize("NFD"), options(rest))).toEqual({ start, end });
		expect(parsePeriod(` ${text.toUpperCase()} `, options(rest))).toEqual({ start, end });
	});

	test.each(cases.refused)("$text by $locale, year $year: $code", ({ text, code, names = [], ...rest }) => {
		const { issues } = refusalOf(() => parsePeriod(text, options(rest)));
		expect(issues).toMatchObject([{ code, path: ["text"], pointer: "/text" }]);
		const message = issues[0]?.message;
		if (typeof message !== "object") return expect.unreachable();
		for (const name of names) expect(message.en).toContain(name);
		expect(message.vi).not.toBe(message.en);
	});

	test("all months of both languages", () => {
		for (let month = 0; month < 12; month++) {
			const first = new Date(Date.UTC(2022, month));
			const period = {
				start: first.toISOString().slice(0, 10),
				end: new Date(Date.UTC(2022, month + 1, 0)).toISOString().slice(0, 10),
			};
			for (const style of ["long", "short"] as const) {
				const name = first.toLocaleString("en", { month: style, timeZone: "UTC" });
				expect(parsePeriod(`${name} 2022`, { locale: "en" })).toEqual(period);
			}
			expect(parsePeriod(`tháng ${month + 1}/2022`, { locale: "vi" })).toEqual(period);
		}
	});

	test("the first and the last months of a year, counted in digits and in words", () => {
		const words = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
		const english = "one two three four five six seven eight nine ten eleven twelve".split(" ");
		for (let count = 1; count <= 12; count++) {
			const first = {
				start: "2022-01-01",
				end: new Date(Date.UTC(2022, count, 0)).toISOString().slice(0, 10),
			};
			const last = {
				start: new Date(Date.UTC(2022, 12 - count)).toISOString().slice(0, 10),
				end: "2022-12-31",
			};
			for (const word of [count, words[count - 1] ?? count]) {
				expect(parsePeriod(`${word} tháng đầu năm 2022`, { locale: "vi" })).toEqual(first);
				expect(parsePeriod(`${word} tháng cuối năm`, { locale: "vi", year: 2022 })).toEqual(last);
			}
			for (const word of [count, english[count - 1]]) {
				expect(parsePeriod(`first ${word} months of 2022`, { locale: "en" })).toEqual(first);
				expect(parsePeriod(`last ${word} months of 2022`, { locale: "en" })).toEqual(last);
			}
		}
	});
});
