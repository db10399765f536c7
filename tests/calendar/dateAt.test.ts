import fc from "fast-check";
import { dateAt, type Instant } from "steerindex/calendar";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../number/refusal.ts";
import { junk } from "./junk.ts";

const VIETNAM = "Asia/Ho_Chi_Minh";

describe("dateAt (calendar.date-at)", () => {
	test.each([
		["2022-08-15T18:00:00Z", VIETNAM, "2022-08-16"],
		["2022-08-15T16:59:59Z", VIETNAM, "2022-08-15"],
		["2022-08-15T17:00:00Z", VIETNAM, "2022-08-16"],
		["2022-08-16T01:00:00+07:00", VIETNAM, "2022-08-16"],
		["2022-08-16T01:00+0700", "UTC", "2022-08-15"],
		["2022-08-15T18:00:00Z", "asia/ho_chi_minh", "2022-08-16"],
		["2022-08-16T23:59:59.999999999+07:00", VIETNAM, "2022-08-16"],
		["1969-12-31T23:59:59.9999999Z", "UTC", "1969-12-31"],
		["2022-08-16T10:00:00Z", "Pacific/Kiritimati", "2022-08-17"],
		["2022-08-16T10:00:00Z", "Pacific/Pago_Pago", "2022-08-15"],
		["2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29"],
		["2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31"],
		["1500-02-28T12:00:00Z", "UTC", "1500-02-28"],
		["0099-12-31T12:00:00Z", "UTC", "0099-12-31"],
		["0001-01-01T00:00:00Z", "UTC", "0001-01-01"],
		["9999-12-31T23:59:59Z", "UTC", "9999-12-31"],
	])("%s in %s is %s", (instant, timeZone, date) => {
		expect(dateAt(instant, timeZone)).toBe(date);
		expect(dateAt(new Date(instant), timeZone)).toBe(date);
		expect(dateAt(Date.parse(instant), timeZone)).toBe(date);
	});

	test("an offset may be of whole hours", () => {
		expect(dateAt("2022-08-16T01:00:00+07", "America/New_York")).toBe("2022-08-15");
		expect(dateAt("2022-08-15T18:00:00-05", VIETNAM)).toBe("2022-08-16");
	});

	test("part of a millisecond before midnight is before midnight, also before 1970", () => {
		expect(dateAt(-0.5, "UTC")).toBe("1969-12-31");
		expect(dateAt(0, "UTC")).toBe("1970-01-01");
	});

	test.each(["2022-08-15T18:00:00", "2022-08-15T18:00", "2022-08-15"])("%s has no offset", (text) => {
		expect(refusalOf(() => dateAt(text, VIETNAM)).issues).toMatchObject([
			{ code: "OFFSET_UNSTATED", path: ["instant"] },
		]);
	});

	test.each([
		...["2022-08-15T25:00:00Z", "2022-08-15T18:60:00Z", "2022-02-30T18:00:00Z", "2022-08-15 18:00:00Z"],
		...["2022-08-15T18:00:00+24:00", "2022-08-15T18:00:00+07:60", "2022-08-15T18Z", "Mon Aug 15 2022 GMT"],
		...["22-08-15T18:00:00Z", "2022-08-15T18:00:00Z\n", "+010000-01-01T00:00:00Z"],
	])("%j is no instant", (text) => {
		expect(refusalOf(() => dateAt(text, VIETNAM)).issues).toMatchObject([
			{ code: "BAD_INSTANT", path: ["instant"] },
		]);
	});

	test.each([
		["0001-01-01T00:00:00Z", "America/New_York"],
		["9999-12-31T23:00:00Z", VIETNAM],
		[Date.parse("-000100-01-01T00:00:00Z"), "UTC"],
		[8.64e15, "UTC"],
	])("%s in %s lies outside the years 1 to 9999", (instant, timeZone) => {
		expect(refusalOf(() => dateAt(instant, timeZone)).issues).toMatchObject([
			{ code: "BEYOND_YEARS", path: ["instant"] },
		]);
	});

	test("an unknown zone is refused, and so is none", () => {
		for (const zone of [...junk, "Asia/Hanoi", "+07:00", "-07:00", "Asia", "local", "x".repeat(101)]) {
			expect(refusalOf(() => dateAt("2022-08-15T18:00:00Z", zone as string)).issues).toMatchObject([
				{ code: "UNKNOWN_TIME_ZONE", path: ["timeZone"] },
			]);
		}
	});

	test("what is no instant is refused", () => {
		for (const value of junk) {
			const isDate = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
			expect(refusalOf(() => dateAt(value as Instant, VIETNAM)).issues).toMatchObject([
				{ code: isDate ? "OFFSET_UNSTATED" : "BAD_INSTANT", path: ["instant"] },
			]);
		}
	});

	test("with a fixed offset it is the date of the shifted clock", () => {
		const time = fc.integer({ min: Date.parse("0002-01-01"), max: Date.parse("9998-12-31") });
		fc.assert(
			fc.property(time, fc.integer({ min: -12, max: 14 }), (time, hours) => {
				// The names of Etc count west of Greenwich as positive.
				const zone = hours === 0 ? "UTC" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
				expect(dateAt(time, zone)).toBe(new Date(time + hours * 3_600_000).toISOString().slice(0, 10));
			}),
		);
	});
});
