import { type RollOptions, rollToWorkingDay } from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../number/refusal.ts";
import cases from "../scenarios/calendar-working-days.json" with { type: "json" };
import { junk } from "./junk.ts";

describe("rollToWorkingDay (calendar.add-working-days)", () => {
	test.each(cases.roll)("$date rolls to $result", ({ date, result }) => {
		expect(rollToWorkingDay(date, vietnamCivilService)).toBe(result);
		expect(rollToWorkingDay(date, vietnamCivilService, { direction: "next" })).toBe(result);
		expect(rollToWorkingDay(date, vietnamCivilService, {})).toBe(result);
	});

	test("backwards, and not at all from a working day", () => {
		expect(rollToWorkingDay("2022-01-31", vietnamCivilService, { direction: "previous" })).toBe("2022-01-28");
		expect(rollToWorkingDay("2024-05-04", vietnamCivilService)).toBe("2024-05-04");
		expect(rollToWorkingDay("2024-05-04", vietnamCivilService, { direction: "previous" })).toBe("2024-05-04");
	});

	test("beyond the range it is refused", () => {
		const { issues } = refusalOf(() =>
			rollToWorkingDay("2022-01-01", vietnamCivilService, { direction: "previous" }),
		);
		expect(issues).toMatchObject([{ code: "NOT_COVERED", path: ["date"], received: "2022-01-01" }]);
		expect(refusalOf(() => rollToWorkingDay("2027-01-01", vietnamCivilService)).code).toBe("NOT_COVERED");
	});

	test("any other direction is refused", () => {
		const refused = (options: unknown): unknown =>
			refusalOf(() => rollToWorkingDay("2022-08-16", vietnamCivilService, options as RollOptions)).issues;
		const expected = [{ code: "BAD_DIRECTION", path: ["options", "direction"] }];
		expect(refused("previous")).toMatchObject(expected);
		expect(refused(null)).toMatchObject(expected);
		for (const direction of junk.filter((value) => value !== undefined)) {
			expect(refused({ direction })).toMatchObject(expected);
		}
	});
});
