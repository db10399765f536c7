import fc from "fast-check";
import type { Weekday, WorkCalendar } from "steerindex/calendar";

const DAY = 86_400_000;
const NAMES: readonly Weekday[] = [
	"sunday",
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
];

/** The date a number of days later, by the clock of UTC and not by the library. */
export function later(date: string, days: number): string {
	return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

export function weekdayOf(date: string): Weekday {
	return NAMES[new Date(date).getUTCDay()] as Weekday;
}

/** All dates in (after, upTo]. */
export function datesAfter(after: string, upTo: string): readonly string[] {
	const length = Math.max(0, (Date.parse(upTo) - Date.parse(after)) / DAY);
	return Array.from({ length }, (_, i) => later(after, i + 1));
}

export function isWorked(date: string, { weekend, off, work }: WorkCalendar): boolean {
	return work.includes(date) || (!weekend.includes(weekdayOf(date)) && !off.includes(date));
}

export const anyDate: fc.Arbitrary<string> = fc
	.integer({ min: Date.parse("0001-01-01") / DAY, max: Date.parse("9999-12-31") / DAY })
	.map((day) => new Date(day * DAY).toISOString().slice(0, 10));

/** Calendars of up to 90 days around any date, with any weekend, days off and make-up days. */
export const anyCalendar: fc.Arbitrary<WorkCalendar> = fc
	.record({
		from: anyDate.filter((date) => date < "9999-01-01" && date > "0001-01-02"),
		length: fc.integer({ min: 1, max: 90 }),
		weekend: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 7 }),
		special: fc.infiniteStream(fc.boolean()),
	})
	.map(({ from, length, weekend, special }) => {
		const dates = datesAfter(later(from, -1), later(from, length - 1));
		const chosen = dates.filter(() => special.next().value === true);
		return {
			id: "random",
			weekend,
			off: chosen.filter((date) => !weekend.includes(weekdayOf(date))),
			work: chosen.filter((date) => weekend.includes(weekdayOf(date))),
			range: { from, to: later(from, length - 1) },
			sources: [],
			status: "official",
		};
	});

/** A calendar and two days of its range. */
export const calendarAndDays: fc.Arbitrary<readonly [WorkCalendar, string, string]> = anyCalendar.chain(
	(calendar) => {
		const last = (Date.parse(calendar.range.to) - Date.parse(calendar.range.from)) / DAY;
		const day = fc.integer({ min: 0, max: last }).map((days) => later(calendar.range.from, days));
		return fc.tuple(fc.constant(calendar), day, day);
	},
);
