import fc from "fast-check";
import { dateAt } from "steerindex/calendar";
import { describe, expect, test } from "vitest";
import { dayNumber } from "../../src/calendar/dayNumber.ts";
import { localDays } from "../../src/calendar/localDays.ts";
import { refusalOf } from "../number/refusal.ts";
import { runs } from "../shared.ts";

const ZONES = [
	...[
		"Asia/Ho_Chi_Minh",
		"UTC",
		"America/New_York",
		"Europe/London",
		"Africa/Casablanca",
		"America/Sao_Paulo",
	],
	...["Asia/Kathmandu", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Chatham"],
	...[
		"Pacific/Apia",
		"Pacific/Kiritimati",
		"Pacific/Kwajalein",
		"Asia/Manila",
		"America/Juneau",
		"Africa/Monrovia",
	],
];

const clocks = new Map(ZONES.map((zone) => [zone, localDays(zone)]));
const zones = fc.constantFrom(...ZONES);
const byDateAt = (time: number, zone: string): number | undefined => dayNumber(dateAt(time, zone));

describe("localDays against dateAt (ledger.entry-lag)", () => {
	test("at any instant", () => {
		const time = fc.oneof(
			fc.integer({ min: Date.parse("1840-01-01"), max: Date.parse("2100-01-01") }),
			fc.integer({ min: Date.parse("0002-01-01"), max: Date.parse("9998-12-31") }),
			fc.double({ min: Date.parse("1960-01-01"), max: Date.parse("2040-01-01"), noNaN: true }),
		);
		const property = fc.property(zones, time, (zone, time) => {
			expect(clocks.get(zone)?.(time)).toBe(byDateAt(time, zone));
		});
		fc.assert(property, { numRuns: runs(2000, 100_000) });
	});

	test("around every local midnight of a year of changes", () => {
		const day = fc.integer({ min: 0, max: 365 });
		const year = fc.constantFrom(1847, 1867, 1884, 1895, 1944, 1972, 1993, 1994, 2011, 2022);
		const minutes = fc.integer({ min: -15 * 60, max: 15 * 60 });
		const edge = fc.constantFrom(-1, 0, 1);
		const property = fc.property(zones, year, day, minutes, edge, (zone, year, day, minutes, edge) => {
			const time = Date.parse(`${year}-01-01T00:00:00Z`) + day * 86_400_000 + minutes * 60_000 + edge;
			expect(clocks.get(zone)?.(time)).toBe(byDateAt(time, zone));
		});
		fc.assert(property, { numRuns: runs(2000, 100_000) });
	});

	test("around each minute of the day that Samoa skipped", () => {
		const start = Date.parse("2011-12-29T00:00:00Z");
		for (let minute = 0; minute < 4 * 1440; minute += 10) {
			const time = start + minute * 60_000;
			expect(clocks.get("Pacific/Apia")?.(time)).toBe(byDateAt(time, "Pacific/Apia"));
		}
	});

	test("at the ends of the calendar", () => {
		for (const zone of ["America/New_York", "Asia/Ho_Chi_Minh", "UTC"]) {
			for (const end of ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"]) {
				for (let hours = -60; hours <= 60; hours += 3) {
					const time = Date.parse(end) + hours * 3_600_000;
					const run = (): number | undefined => localDays(zone)(time);
					let expected: number | undefined;
					try {
						expected = byDateAt(time, zone);
					} catch {
						expect(refusalOf(run).code).toBe("BEYOND_YEARS");
						continue;
					}
					expect(run()).toBe(expected);
				}
			}
		}
	});

	test("refuses as dateAt does", () => {
		expect(refusalOf(() => localDays("Asia/Hanoi")).code).toBe("UNKNOWN_TIME_ZONE");
		expect(refusalOf(() => localDays("UTC")(Number.NaN)).code).toBe("BAD_INSTANT");
		expect(refusalOf(() => localDays("UTC")(8.64e15)).code).toBe("BEYOND_YEARS");
	});
});
