import {
	addWorkingDays,
	type CalendarExtension,
	dateAt,
	type ParseDateOptions,
	type Period,
	parseDate,
	parsePeriod,
	rollToWorkingDay,
	type WorkCalendar,
	workingDaysBetween,
} from "steerindex/calendar";
import { workCalendarSchema } from "steerindex/calendar/schema";
import { vietnamCivilService } from "steerindex/catalog";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod";

test("dates are strings and counts are numbers", () => {
	expectTypeOf(addWorkingDays("2022-08-16", 1, vietnamCivilService)).toEqualTypeOf<string>();
	expectTypeOf(workingDaysBetween).returns.toEqualTypeOf<number>();
	expectTypeOf(parsePeriod("2022", { locale: "vi" })).toEqualTypeOf<Period>();
	expectTypeOf(dateAt).parameters.toEqualTypeOf<[string | Date | number, string]>();
});

test("language and time zone are never left to chance", () => {
	// @ts-expect-error a language is required
	parseDate("16/8/2022");
	// @ts-expect-error a language is required
	parseDate("16/8/2022", { year: 2022 });
	// @ts-expect-error a time zone is required
	dateAt(0);
	expectTypeOf<{ locale: "vi"; year: undefined }>().toExtend<ParseDateOptions>();
});

test("a misspelt weekday or direction does not compile", () => {
	expectTypeOf<"sun">().not.toExtend<WorkCalendar["weekend"][number]>();
	// @ts-expect-error there is no such direction
	rollToWorkingDay("2022-08-16", vietnamCivilService, { direction: "back" });
	expectTypeOf<Omit<CalendarExtension, "status">>().not.toExtend<CalendarExtension>();
});

test("the schema is one of the interface", () => {
	expectTypeOf(workCalendarSchema).toEqualTypeOf<z.ZodType<WorkCalendar>>();
	expectTypeOf<z.output<typeof workCalendarSchema>>().toEqualTypeOf<WorkCalendar>();
});
