import {
	addDays,
	addWorkingDays,
	dateAt,
	daysBetween,
	parseDate,
	parsePeriod,
	rollToWorkingDay,
	workingDaysBetween,
} from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const ownZone = process.env.TZ;

/** Zones whose local midnights fail: a day that never was, a clock that skips midnight, and west of UTC. */
describe.each([
	["Pacific/Apia", "2011-12-31T00:00:00Z", -840],
	["America/Los_Angeles", "2022-08-16T00:00:00Z", 420],
	["America/Sao_Paulo", "2022-08-16T00:00:00Z", 180],
	["Asia/Ho_Chi_Minh", "2022-08-16T00:00:00Z", -420],
	["UTC", "2022-08-16T00:00:00Z", 0],
])("a host in %s", (zone, instant, offset) => {
	beforeEach(() => {
		process.env.TZ = zone;
	});
	afterEach(() => {
		if (ownZone === undefined) delete process.env.TZ;
		else process.env.TZ = ownZone;
	});

	test("is really there", () => {
		expect(new Date(instant).getTimezoneOffset()).toBe(offset);
	});

	test("counts as every other host", () => {
		expect(addDays("2011-12-29", 1)).toBe("2011-12-30");
		expect(daysBetween("2011-12-29", "2011-12-31")).toBe(2);
		expect(daysBetween("2021-12-31", "2022-07-29")).toBe(210);
		expect(addDays("2022-03-12", 1)).toBe("2022-03-13");
		expect(addDays("2018-11-03", 1)).toBe("2018-11-04");
		expect(workingDaysBetween("2021-12-31", "2022-12-31", vietnamCivilService)).toBe(249);
		expect(addWorkingDays("2022-01-28", 1, vietnamCivilService)).toBe("2022-02-07");
		expect(rollToWorkingDay("2026-08-31", vietnamCivilService)).toBe("2026-09-03");
		expect(parseDate("30/12/2011", { locale: "vi" })).toBe("2011-12-30");
		expect(parseDate("2022-07-29", { locale: "en" })).toBe("2022-07-29");
		expect(parsePeriod("quý IV/2011", { locale: "vi" })).toEqual({ start: "2011-10-01", end: "2011-12-31" });
	});

	test("reads an instant by the zone that is asked for", () => {
		expect(dateAt("2022-08-15T18:00:00Z", "Asia/Ho_Chi_Minh")).toBe("2022-08-16");
		expect(dateAt("2022-08-16T01:00:00+07:00", "Asia/Ho_Chi_Minh")).toBe("2022-08-16");
		expect(dateAt("2022-03-13T10:30:00Z", "America/Los_Angeles")).toBe("2022-03-13");
		expect(dateAt("2011-12-30T10:00:00Z", "Pacific/Apia")).toBe("2011-12-31");
	});
});
