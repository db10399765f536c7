import fc from "fast-check";
import { addDays, daysBetween } from "steerindex/calendar";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../number/refusal.ts";
import { anyDate, later } from "./bruteForce.ts";
import { junk } from "./junk.ts";

describe("addDays (calendar.days)", () => {
	test.each([
		["2022-08-16", 30, "2022-09-15"],
		["2024-02-28", 1, "2024-02-29"],
		["2022-02-28", 1, "2022-03-01"],
		["2022-12-31", 1, "2023-01-01"],
		["2022-01-01", -1, "2021-12-31"],
		["2022-08-16", 0, "2022-08-16"],
		["2022-08-16", -0, "2022-08-16"],
		["0001-01-01", 3_652_058, "9999-12-31"],
	])("%s and %i days is %s", (date, days, result) => {
		expect(addDays(date, days)).toBe(result);
	});

	test("stays in the years 1 to 9999", () => {
		expect(refusalOf(() => addDays("9999-12-31", 1))).toMatchObject({ code: "BEYOND_YEARS" });
		expect(refusalOf(() => addDays("0001-01-01", -1))).toMatchObject({ code: "BEYOND_YEARS" });
		const far = refusalOf(() => addDays("2022-01-01", Number.MAX_SAFE_INTEGER));
		expect(far.issues).toMatchObject([{ code: "BEYOND_YEARS", path: ["days"] }]);
	});

	test("any other argument is refused", () => {
		for (const value of junk) {
			expect(refusalOf(() => addDays(value as string, 1)).issues).toMatchObject([
				{ code: "NOT_A_DATE", path: ["date"] },
			]);
			expect(refusalOf(() => addDays("2022-08-16", value as number)).issues).toMatchObject([
				{ code: "BAD_DAYS", path: ["days"] },
			]);
		}
		expect(refusalOf(() => addDays("2022-08-16", 0.5)).code).toBe("BAD_DAYS");
	});

	test("agrees with the clock of UTC, and daysBetween undoes it", () => {
		fc.assert(
			fc.property(anyDate, fc.integer({ min: -400_000, max: 400_000 }), (date, days) => {
				const expected = later(date, days);
				fc.pre(/^\d{4}-/.test(expected) && !expected.startsWith("0000"));
				expect(addDays(date, days)).toBe(expected);
				expect(daysBetween(date, expected)).toBe(days);
			}),
		);
	});
});
