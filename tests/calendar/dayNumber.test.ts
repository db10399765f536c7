import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDay, dayNumber, daysIn, LAST_DAY, toPlainDate } from "../../src/calendar/dayNumber.ts";
import { junk } from "./junk.ts";

const DAY = 86_400_000;

describe("day numbers", () => {
	test("begin on Monday, 1 January of the year 1, and end with the year 9999", () => {
		expect(dayNumber("0001-01-01")).toBe(0);
		expect(dayNumber("9999-12-31")).toBe(LAST_DAY);
		expect(new Date("0001-01-01").getUTCDay()).toBe(1);
		expect(dayNumber("1970-01-01")).toBe(719_162);
	});

	test("agree with the clock of UTC on every day of 1899 to 2101, and on 400 years from the first", () => {
		for (const [from, to] of [
			["1899-01-01", "2101-12-31"],
			["0001-01-01", "0401-12-31"],
		] as const) {
			const first = Date.parse(from);
			const start = dayNumber(from) ?? Number.NaN;
			for (let day = 0; first + day * DAY <= Date.parse(to); day++) {
				const date = new Date(first + day * DAY).toISOString().slice(0, 10);
				if (dayNumber(date) !== start + day || toPlainDate(start + day) !== date) {
					expect.unreachable(date);
				}
			}
		}
	});

	test("days of a month", () => {
		const days = (year: number): readonly number[] =>
			Array.from({ length: 12 }, (_, i) => daysIn(year, i + 1));
		expect(days(2022)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
		expect([1900, 2000, 2024, 2100].map((year) => daysIn(year, 2))).toEqual([28, 29, 29, 28]);
		expect(civilDay(2024, 3, 1) - civilDay(2024, 2, 29)).toBe(1);
	});

	test("exist for ten characters that are a real date, and for nothing else", () => {
		for (const value of junk) expect(dayNumber(value)).toBeUndefined();
		fc.assert(
			fc.property(
				fc
					.tuple(fc.nat(9999), fc.nat(14), fc.nat(33))
					.map(([year, month, day]) =>
						[
							String(year).padStart(4, "0"),
							String(month).padStart(2, "0"),
							String(day).padStart(2, "0"),
						].join("-"),
					),
				(text) => {
					const time = Date.parse(`${text}T00:00:00Z`);
					const isReal =
						!Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text > "0001";
					expect(dayNumber(text) !== undefined).toBe(isReal);
				},
			),
		);
	});
});
