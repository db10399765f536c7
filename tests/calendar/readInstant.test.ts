import fc from "fast-check";
import { dateAt } from "steerindex/calendar";
import { describe, expect, test } from "vitest";
import { readInstant } from "../../src/calendar/dateAt.ts";

describe("readInstant", () => {
	test.each([
		["1970-01-01T00:00Z", 0],
		["1970-01-01T07:00:00+07:00", 0],
		["1970-01-01T07:00:00+07", 0],
		["1969-12-31T19:30:00-0430", 0],
		["1970-01-01T24:00:00Z", 86_400_000],
		["1970-01-01T00:00:01.5Z", 1500],
		["1970-01-01T00:00:01,000001Z", 1000.001],
		["1970-01-01T00:00:01.0000019Z", 1000.001],
		["1970-01-01T00:01.5Z", 90_000],
		["1969-12-31T23:59:59.999999999Z", -0.001],
		["9999-12-31T23:59:59.999999999Z", Date.parse("9999-12-31T23:59:59.999Z")],
		["0001-01-01T00:00:00.123456Z", Date.parse("0001-01-01T00:00:00.123Z")],
		["2024-02-29T12:34:56Z", Date.parse("2024-02-29T12:34:56Z")],
	])("%s is %d", (text, time) => {
		expect(readInstant(text)).toBeCloseTo(time, 9);
	});

	test.each([
		...["2022-02-29T00:00:00Z", "2022-08-16T24:00:01Z", "2022-08-16T24:00:00.000001Z", "2022-08-16T25:00Z"],
		...["2022-08-16T23:60:00Z", "2022-08-16T23:59:60Z", "2022-13-01T00:00:00Z", "", "x".repeat(1_000_000)],
	])("%j is no instant", (text) => {
		expect(readInstant(text)).toBeNaN();
	});

	test.each(["2022-08-16", "2022-08-16T00:00", "2022-08-16T00:00:00.5"])("%s states no offset", (text) => {
		expect(readInstant(text)).toBe(undefined);
	});

	test("the same instant is the same number, whatever the offset", () => {
		for (const text of ["2022-08-16T09:00:00.123457", "1970-01-01T00:00:00.000001"]) {
			const hours = ["Z", "+00:00", "-00:00"].map((offset) => readInstant(`${text}${offset}`));
			const east = readInstant(`${text.replace("T09", "T16").replace("T00", "T07")}+07:00`);
			expect(new Set([...hours, east]).size).toBe(1);
		}
	});

	test("what was read before changes nothing", () => {
		const day = fc.constantFrom("2022-08-16", "2022-08-17", "2022-02-30", "9999-12-31", "0000-01-01");
		const clock = fc.constantFrom(
			"T00:00:00",
			"T23:59:59",
			"T23:59",
			"T24:00:00",
			"T12:60:00",
			"T1:00:00",
			"",
		);
		const fraction = fc.constantFrom("", "", ".5", ".123", ",123", ".123456", ".");
		const offset = fc.constantFrom("Z", "+07:00", "+07", "+0700", "-03:30", "+24:00", "07:00", "");
		const text = fc.tuple(day, clock, fraction, offset).map((parts) => parts.join(""));
		const fresh = (instant: string): number | undefined => {
			readInstant("1970-01-01T00:00:00-11:11");
			return readInstant(instant);
		};
		fc.assert(
			fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
				const expected = texts.map(fresh);
				expect(texts.map((each) => readInstant(each))).toEqual(expected);
			}),
			{ numRuns: 2000 },
		);
	});

	test("reads what toISOString writes, first and again", () => {
		const property = fc.property(
			fc.date({ min: new Date(0), max: new Date(253e12), noInvalidDate: true }),
			(date) => {
				expect(readInstant(date.toISOString())).toBe(date.getTime());
				expect(readInstant(date.toISOString())).toBe(date.getTime());
				const start = date.toISOString().slice(0, 10);
				expect(readInstant(`${start}T23:59:58-05:45`)).toBe(Date.parse(`${start}T23:59:58-05:45`));
				expect(readInstant(`${start}T01:02:03-05:45`)).toBe(Date.parse(`${start}T01:02:03-05:45`));
			},
		);
		fc.assert(property);
	});

	test("a fraction never moves a date, in any year", () => {
		for (const year of ["0099", "1583", "1969", "2022", "2248", "2249", "9998"]) {
			expect(dateAt(`${year}-06-30T23:59:59.999999999Z`, "UTC")).toBe(`${year}-06-30`);
		}
	});
});
