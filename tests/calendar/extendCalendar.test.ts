import {
	type CalendarExtension,
	extendCalendar,
	isWorkingDay,
	type WorkCalendar,
	workingDaysBetween,
} from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../number/refusal.ts";
import { junk } from "./junk.ts";

const next: CalendarExtension = {
	year: 2027,
	off: ["2027-01-01", "2027-02-08", "2027-04-30"],
	work: ["2027-02-20"],
	status: "estimated",
	sources: [{ title: { vi: "ước tính", en: "an estimate" } }],
};
const before: CalendarExtension = { ...next, year: 2021, off: ["2021-01-01"], work: [] };

describe("extendCalendar (calendar.working-days)", () => {
	test("adds the year after, and the year stays visible as an estimate", () => {
		const extended = extendCalendar(vietnamCivilService, next);
		expect(extended).toEqual({
			...vietnamCivilService,
			off: [...vietnamCivilService.off, ...next.off],
			work: [...vietnamCivilService.work, "2027-02-20"],
			range: { from: "2022-01-01", to: "2027-12-31" },
			sources: [...vietnamCivilService.sources, ...next.sources],
			status: "estimated",
			estimated: [2027],
		});
		expect(isWorkingDay("2027-02-20", extended)).toBe(true);
		expect(isWorkingDay("2027-04-30", extended)).toBe(false);
		expect(workingDaysBetween("2022-12-31", "2023-12-31", extended)).toBe(249);
	});

	test("adds the year before, in order", () => {
		const extended = extendCalendar(extendCalendar(vietnamCivilService, next), before);
		expect(extended.range).toEqual({ from: "2021-01-01", to: "2027-12-31" });
		expect(extended.off[0]).toBe("2021-01-01");
		expect(extended.estimated).toEqual([2021, 2027]);
	});

	test("an official year leaves the others what they were", () => {
		const official = extendCalendar(vietnamCivilService, { ...next, status: "official" });
		expect(official.status).toBe("official");
		expect("estimated" in official).toBe(false);
		const later: CalendarExtension = { ...next, year: 2028, off: [], work: [], status: "official" };
		expect(extendCalendar(extendCalendar(vietnamCivilService, next), later)).toMatchObject({
			status: "estimated",
			estimated: [2027],
		});
	});

	test("an estimate that names no years is one in all of them", () => {
		const range = { from: "2025-01-01", to: "2026-12-31" };
		const estimate: WorkCalendar = { ...vietnamCivilService, off: [], work: [], range, status: "estimated" };
		const extended = extendCalendar(estimate, { ...next, status: "official" });
		expect(extended).toMatchObject({ status: "estimated", estimated: [2025, 2026] });
	});

	test.each([2020, 2022, 2026, 2028])("%i is not adjacent", (year) => {
		const { issues } = refusalOf(() =>
			extendCalendar(vietnamCivilService, { ...next, year, off: [], work: [] }),
		);
		expect(issues).toMatchObject([
			{ code: "NOT_ADJACENT", path: ["extension", "year"], received: String(year) },
		]);
		expect(issues[0]?.message).toMatchObject({ en: expect.stringContaining("2022-01-01 to 2026-12-31") });
	});

	test("a calendar that ends within a year has no adjacent year", () => {
		const part = {
			...vietnamCivilService,
			off: [],
			work: [],
			range: { from: "2026-01-01", to: "2026-06-30" },
		};
		expect(refusalOf(() => extendCalendar(part, next)).code).toBe("NOT_ADJACENT");
	});

	test("a malformed calendar or extension is refused with all its problems", () => {
		const bad = { ...next, off: ["2026-12-31", "2027-01-02"], work: ["2027-02-30"], status: "sure" };
		const { issues } = refusalOf(() => extendCalendar(vietnamCivilService, bad as CalendarExtension));
		expect(issues.map(({ code, pointer }) => [code, pointer])).toEqual([
			["OUTSIDE_RANGE", "/extension/off/0"],
			["WRONG_WEEKDAY", "/extension/off/1"],
			["NOT_A_DATE", "/extension/work/0"],
			["BAD_CALENDAR", "/extension/status"],
		]);
		const base = { ...vietnamCivilService, id: "", title: 5, sources: [{ title: null }], estimated: [2022] };
		const broken = refusalOf(() => extendCalendar(base as unknown as WorkCalendar, next)).issues;
		expect(broken.map(({ code, pointer }) => [code, pointer])).toEqual(
			["id", "title", "sources", "estimated"].map((field) => ["BAD_CALENDAR", `/calendar/${field}`]),
		);
	});

	test("estimated years are a list of years of the range, ascending", () => {
		const estimate: WorkCalendar = { ...vietnamCivilService, status: "estimated" };
		for (const years of [2022, "2022", [2021], [2023, 2022], [2022, 2022], [2022.5], [undefined]]) {
			const base = { ...estimate, estimated: years as readonly number[] };
			expect(refusalOf(() => extendCalendar(base, next)).issues).toMatchObject([
				{ code: "BAD_CALENDAR", path: ["calendar", "estimated"] },
			]);
		}
		expect(extendCalendar({ ...estimate, estimated: [2022, 2026] }, next).estimated).toEqual([
			2022, 2026, 2027,
		]);
	});

	test("junk is refused", () => {
		for (const value of junk) {
			const base = refusalOf(() => extendCalendar(value as WorkCalendar, next));
			expect(base.issues[0]).toMatchObject({ code: "BAD_CALENDAR", path: ["calendar", "weekend"] });
			const extension = refusalOf(() => extendCalendar(vietnamCivilService, value as CalendarExtension));
			expect(["BAD_CALENDAR", "BAD_YEAR"]).toContain(extension.code);
			const year = refusalOf(() => extendCalendar(vietnamCivilService, { ...next, year: value as number }));
			expect(year.issues).toMatchObject([{ code: "BAD_YEAR", path: ["extension", "year"] }]);
		}
	});
});
