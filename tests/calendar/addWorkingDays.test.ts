import { addWorkingDays } from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../number/refusal.ts";
import cases from "../scenarios/calendar-working-days.json" with { type: "json" };
import { junk } from "./junk.ts";

describe("addWorkingDays (calendar.add-working-days)", () => {
	test.each(cases.add)("$date and $days working days is $result", ({ date, days, result }) => {
		expect(addWorkingDays(date, days, vietnamCivilService)).toBe(result);
	});

	test("counts back, and 0 gives the date itself, worked or not", () => {
		expect(addWorkingDays("2022-02-07", -1, vietnamCivilService)).toBe("2022-01-28");
		expect(addWorkingDays("2022-02-01", -1, vietnamCivilService)).toBe("2022-01-28");
		expect(addWorkingDays("2022-02-01", 0, vietnamCivilService)).toBe("2022-02-01");
		expect(addWorkingDays("2022-02-01", -0, vietnamCivilService)).toBe("2022-02-01");
	});

	test("the day before the range may start a count, the day after it a count back", () => {
		expect(addWorkingDays("2021-12-31", 249, vietnamCivilService)).toBe("2022-12-30");
		expect(addWorkingDays("2027-01-01", -1, vietnamCivilService)).toBe("2026-12-31");
		expect(refusalOf(() => addWorkingDays("2021-12-31", -1, vietnamCivilService)).code).toBe("NOT_COVERED");
		expect(refusalOf(() => addWorkingDays("2021-12-31", 0, vietnamCivilService)).code).toBe("NOT_COVERED");
		expect(refusalOf(() => addWorkingDays("2027-01-01", 1, vietnamCivilService)).code).toBe("NOT_COVERED");
	});

	test("a result beyond the range is refused and named", () => {
		const { issues } = refusalOf(() => addWorkingDays("2026-12-30", 2, vietnamCivilService));
		expect(issues).toMatchObject([{ code: "NOT_COVERED", path: ["days"], received: "2" }]);
		expect(issues[0]?.message).toEqual({
			vi: "lịch chỉ có từ 2022-01-01 đến 2026-12-31, không đủ để đếm 2 ngày làm việc từ 2026-12-30",
			en: "the calendar covers 2022-01-01 to 2026-12-31, too little to count 2 working days from 2026-12-30",
		});
		const far = refusalOf(() => addWorkingDays("2022-08-16", Number.MIN_SAFE_INTEGER, vietnamCivilService));
		expect(far.code).toBe("NOT_COVERED");
	});

	test("a calendar without any working day gives no result and no hang", () => {
		const weekend = [
			...(["monday", "tuesday", "wednesday"] as const),
			...(["thursday", "friday", "saturday", "sunday"] as const),
		];
		const range = { from: "0001-01-01", to: "9999-12-31" };
		const idle = { ...vietnamCivilService, weekend, off: [], work: [], range };
		expect(refusalOf(() => addWorkingDays("2022-08-16", 1, idle)).code).toBe("NOT_COVERED");
		expect(addWorkingDays("2022-08-16", 1_000_000, { ...idle, weekend: [] })).toBe("4760-07-13");
	});

	test("any other argument is refused", () => {
		for (const value of junk) {
			expect(refusalOf(() => addWorkingDays(value as string, 1, vietnamCivilService)).issues).toMatchObject([
				{ code: "NOT_A_DATE", path: ["date"] },
			]);
			const issues = refusalOf(() =>
				addWorkingDays("2022-08-16", value as number, vietnamCivilService),
			).issues;
			expect(issues).toMatchObject([{ code: "BAD_DAYS", path: ["days"] }]);
		}
	});
});
