import fc from "fast-check";
import { type WorkCalendar, workingDaysBetween } from "steerindex/calendar";
import { workCalendarSchema } from "steerindex/calendar/schema";
import { vietnamCivilService } from "steerindex/catalog";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { checkCalendar } from "../../src/calendar/checkCalendar.ts";
import { anyCalendar } from "./bruteForce.ts";
import { junk } from "./junk.ts";

const accepts = (value: unknown): boolean => workCalendarSchema.safeParse(value).success;

describe("workCalendarSchema", () => {
	test("takes the calendar of the catalog unchanged", () => {
		expect(workCalendarSchema.parse(vietnamCivilService)).toEqual(vietnamCivilService);
		const extended = { ...vietnamCivilService, status: "estimated", estimated: [2025, 2026] };
		expect(workCalendarSchema.parse(extended)).toEqual(extended);
	});

	test("names the same problem at the same place as the functions do", () => {
		const calendar = { ...vietnamCivilService, work: ["2022-01-04"] };
		const issues = workCalendarSchema.safeParse(calendar).error?.issues;
		expect(issues).toMatchObject([
			{
				code: "custom",
				path: ["work", 0],
				message: expect.stringContaining("work: weekend days"),
				params: { issue: { code: "WRONG_WEEKDAY" } },
			},
		]);
	});

	test("agrees with the plain checks on random calendars and on each fault in them", () => {
		const date = fc.constantFrom(
			"2022-08-20",
			"2022-08-16",
			"2022-02-30",
			"0000-01-01",
			"16/8/2022",
			16,
			null,
		);
		const faults: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
			id: fc.constantFrom("", "x", 5, undefined),
			title: fc.constantFrom("x", { vi: "x", en: "y" }, { vi: "x" }, 5, null, undefined),
			weekend: fc.constantFrom([], ["sunday"], ["sunday", "sunday"], ["Sunday"], "sunday", null),
			off: fc.oneof(fc.array(date), fc.constantFrom("", null, {}, undefined)),
			work: fc.oneof(fc.array(date), fc.constantFrom("", null, {}, undefined)),
			range: fc.oneof(fc.record({ from: date, to: date }), fc.constantFrom(null, [], undefined)),
			sources: fc.oneof(
				fc.array(
					fc.record(
						{
							title: fc.constantFrom("x", { vi: "x", en: "y" }, 5),
							url: fc.constantFrom("x", 5),
							validFrom: date,
						},
						{ requiredKeys: [] },
					),
				),
				fc.constantFrom(["x"], null, undefined, [{ title: "x", unverified: 5 }, { title: "x" }]),
			),
			status: fc.constantFrom("official", "estimated", "sure", undefined),
			estimated: fc.constantFrom([], [2022], [2022, 2021], [2022, 2022], [0], [2022.5], ["2022"], 2022, null),
		};
		const fault = fc
			.constantFrom(...Object.keys(faults))
			.chain((field) => (faults[field] ?? fc.constant(undefined)).map((value) => ({ [field]: value })));
		const calendars = fc.oneof(
			anyCalendar,
			anyCalendar.map((calendar) => ({ ...calendar, off: [], work: [] })),
		);
		let refused = 0;
		let accepted = 0;
		fc.assert(
			fc.property(calendars, fc.array(fault, { maxLength: 2 }), (calendar, changes) => {
				const changed: unknown = Object.assign({}, calendar, ...changes);
				const isFine = checkCalendar(changed, []).length === 0;
				expect(accepts(changed)).toBe(isFine);
				if (isFine) accepted++;
				else refused++;
			}),
			{ numRuns: 2000 },
		);
		expect(Math.min(refused, accepted)).toBeGreaterThan(200);
	});

	test("what it takes can be counted with, and junk it does not take", () => {
		for (const value of junk) {
			expect(accepts(value)).toBe(false);
			expect(checkCalendar(value, []).length).toBeGreaterThan(0);
		}
		const calendar: WorkCalendar = workCalendarSchema.parse(JSON.parse(JSON.stringify(vietnamCivilService)));
		expect(workingDaysBetween("2021-12-31", "2022-12-31", calendar)).toBe(249);
	});

	test("has a JSON Schema", () => {
		const schema = z.toJSONSchema(workCalendarSchema);
		expect(schema).toMatchObject({
			type: "object",
			required: ["id", "weekend", "off", "work", "range", "sources", "status"],
			properties: {
				off: { type: "array", items: { type: "string", format: "date" } },
				status: { enum: ["official", "estimated"] },
			},
		});
		expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
	});
});
