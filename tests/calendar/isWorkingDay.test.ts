import { isWorkingDay } from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../number/refusal.ts";

describe("isWorkingDay (calendar.working-days)", () => {
	test.each([
		["2022-08-16", true],
		["2022-08-13", false],
		["2022-09-01", false],
		["2024-05-04", true],
		["2026-08-22", true],
		["2026-11-24", true],
		["2022-01-01", false],
		["2026-12-31", true],
	])("%s: %s", (date, isWorked) => {
		expect(isWorkingDay(date, vietnamCivilService)).toBe(isWorked);
	});

	test.each(["2021-12-31", "2027-01-01"])("%s is not covered", (date) => {
		expect(refusalOf(() => isWorkingDay(date, vietnamCivilService)).issues).toMatchObject([
			{ code: "NOT_COVERED", path: ["date"], received: date },
		]);
	});
});
