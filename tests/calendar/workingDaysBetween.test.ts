import { workingDaysBetween } from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../number/refusal.ts";
import cases from "../scenarios/calendar-working-days.json" with { type: "json" };
import { junk } from "./junk.ts";

describe("workingDaysBetween (calendar.working-days)", () => {
	test.each(cases.years)("$year has $workingDays working days", ({ year, workingDays }) => {
		expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, vietnamCivilService)).toBe(workingDays);
	});

	test.each(cases.add)("after $date, $result is the day $days", ({ date, days, result }) => {
		expect(workingDaysBetween(date, result, vietnamCivilService)).toBe(days);
	});

	test("the first day is not counted and the last one is", () => {
		expect(workingDaysBetween("2022-08-15", "2022-08-16", vietnamCivilService)).toBe(1);
		expect(workingDaysBetween("2022-08-12", "2022-08-15", vietnamCivilService)).toBe(1);
		expect(workingDaysBetween("2022-08-12", "2022-08-14", vietnamCivilService)).toBe(0);
		expect(workingDaysBetween("2024-05-03", "2024-05-04", vietnamCivilService)).toBe(1);
	});

	test("backwards it is the negative of the swapped count, and an empty count is 0, never -0", () => {
		expect(workingDaysBetween("2022-08-16", "2022-08-15", vietnamCivilService)).toBe(-1);
		const zeros = [
			workingDaysBetween("2022-08-16", "2022-08-16", vietnamCivilService),
			workingDaysBetween("2022-08-14", "2022-08-13", vietnamCivilService),
		];
		expect(zeros.every((zero) => Object.is(zero, 0))).toBe(true);
	});

	test("every day counted must be in the range; the refusal names the day and the range", () => {
		for (const [after, upTo, path] of [
			["2021-12-30", "2022-08-16", ["after"]],
			["2026-12-31", "2027-01-01", ["upTo"]],
			["2022-08-16", "2021-12-30", ["upTo"]],
			["2027-01-01", "2027-01-01", ["after"]],
		] as const) {
			const { issues } = refusalOf(() => workingDaysBetween(after, upTo, vietnamCivilService));
			const date = path[0] === "after" ? after : upTo;
			expect(issues).toMatchObject([{ code: "NOT_COVERED", path, received: date }]);
			expect(issues[0]?.message).toEqual({
				vi: `lịch chỉ có từ 2022-01-01 đến 2026-12-31, không có ngày ${date}`,
				en: `the calendar covers 2022-01-01 to 2026-12-31, not ${date}`,
			});
		}
	});

	test("what is no date is refused", () => {
		for (const value of junk) {
			const run = (after: unknown, upTo: unknown): unknown =>
				workingDaysBetween(after as string, upTo as string, vietnamCivilService);
			expect(refusalOf(() => run(value, "2022-08-16")).issues).toMatchObject([
				{ code: "NOT_A_DATE", path: ["after"] },
			]);
			expect(refusalOf(() => run("2022-08-16", value)).issues).toMatchObject([
				{ code: "NOT_A_DATE", path: ["upTo"] },
			]);
		}
	});
});
