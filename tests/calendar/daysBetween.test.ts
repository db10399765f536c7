import { daysBetween } from "steerindex/calendar";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../number/refusal.ts";
import { junk } from "./junk.ts";

describe("daysBetween (calendar.days)", () => {
	test.each([
		["2022-06-30", "2022-07-29", 29],
		["2021-12-31", "2022-07-29", 210],
		["2024-02-28", "2024-03-01", 2],
		["2022-08-16", "2022-08-15", -1],
		["0001-01-01", "9999-12-31", 3_652_058],
	])("from %s to %s", (after, upTo, days) => {
		expect(daysBetween(after, upTo)).toBe(days);
		expect(daysBetween(upTo, after)).toBe(-days);
	});

	test("a day and itself: 0, and not -0", () => {
		expect(Object.is(daysBetween("2022-08-16", "2022-08-16"), 0)).toBe(true);
	});

	test("what is no date is refused", () => {
		for (const value of junk) {
			expect(refusalOf(() => daysBetween(value as string, "2022-08-16")).issues).toMatchObject([
				{ code: "NOT_A_DATE", path: ["after"] },
			]);
			expect(refusalOf(() => daysBetween("2022-08-16", value as string)).issues).toMatchObject([
				{ code: "NOT_A_DATE", path: ["upTo"] },
			]);
		}
	});
});
