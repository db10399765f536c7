import { type ParseDateOptions, parseDate, parsePeriod } from "steerindex/calendar";
import type { SteerindexError } from "steerindex/core";
import { describe, expect, test } from "vitest";
import { readDates } from "../../src/calendar/readDates.ts";
import { refusalOf } from "../number/refusal.ts";
import { junk } from "./junk.ts";

const year = 2022;

describe("readDates", () => {
	test.each([
		["16.8", "2022-08-16", "2022-08-16", false],
		["15/8", "2022-08-15", "2022-08-15", false],
		["15/8/2021", "2021-08-15", "2021-08-15", true],
		["6 tháng đầu năm 2022", "2022-01-01", "2022-06-30", true],
		["6 tháng đầu năm", "2022-01-01", "2022-06-30", false],
		["từ ngày 01/01/2022 đến 29/7/2022", "2022-01-01", "2022-07-29", true],
		["từ 1/1 đến 29/7/2021", "2021-01-01", "2021-07-29", true],
		["từ 1/1 đến 29/7", "2022-01-01", "2022-07-29", false],
	])("%s is %s to %s, year printed: %s", (text, start, end, yearPrinted) => {
		expect(readDates(text, { locale: "vi", year })).toEqual({ start, end, yearPrinted });
	});
});

describe.each([
	["parseDate", parseDate],
	["parsePeriod", parsePeriod],
	["readDates", readDates],
] as const)("what %s refuses", (_, read: (text: string, options: ParseDateOptions) => unknown) => {
	const refused = (text: unknown, options: unknown): SteerindexError =>
		refusalOf(() => read(text as string, options as ParseDateOptions));

	test("texts that are none", () => {
		for (const value of junk.filter((value) => typeof value !== "string")) {
			expect(refused(value, { locale: "vi", year }).issues).toMatchObject([
				{ code: "NOT_TEXT", path: ["text"] },
			]);
		}
	});

	test("options that are none", () => {
		for (const value of junk) {
			const expected = [{ code: "BAD_LOCALE", path: ["locale"] }];
			expect(refused("16/8/2022", value).issues).toMatchObject(expected);
			expect(refused("16/8/2022", { locale: value }).issues).toMatchObject(expected);
			if (value === undefined) continue;
			expect(refused("16/8/2022", { locale: "vi", year: value }).issues).toMatchObject([
				{ code: "BAD_YEAR", path: ["year"] },
			]);
		}
		for (const year of [0, -1, 10_000, 2022.5]) {
			expect(refused("16/8/2022", { locale: "vi", year }).code).toBe("BAD_YEAR");
		}
	});

	test("more than 200 characters, at once, whatever they hold", () => {
		const parts = ["1", "1/", " ", "từ ", "đến ", "a", "từ 1 đến ", "1-", "[", "năm ", "of ", "- "];
		for (const text of parts.map((part) => part.repeat(1_000_000))) {
			for (const locale of ["vi", "en"]) expect(refused(text, { locale, year }).code).toBe("TOO_LONG");
		}
		expect(refused(`16/8/2022${" ".repeat(192)}`, { locale: "vi" }).code).toBe("TOO_LONG");
		expect(() => read(`16/8/2022${" ".repeat(191)}`, { locale: "vi" })).not.toThrow();
	});

	test("200 characters that fit almost, in a moment", () => {
		const started = performance.now();
		for (const part of [
			"1",
			"1/",
			"từ ",
			"từ 1/1 đến ",
			"to ",
			" to",
			" - ",
			"–",
			"jan ",
			"2022-",
			"tháng 1 ",
		]) {
			const text = part.repeat(200).slice(0, 199);
			for (const end of ["", "x", "1"]) {
				for (const locale of ["vi", "en"])
					expect(refused(text + end, { locale, year }).issues).toHaveLength(1);
			}
		}
		expect(performance.now() - started).toBeLessThan(1000);
	});
});
