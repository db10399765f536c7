import fc from "fast-check";
import type { WorkCalendar } from "steerindex/calendar";
import { describe, expect, test } from "vitest";
import type { CompletionRecord } from "../../src/plan/forecast/source.ts";
import { forecast } from "../../src/plan/forecast.ts";
import { calendarAndDays, datesAfter, isWorked, later } from "../calendar/bruteForce.ts";
import { runs } from "../shared.ts";

interface Case {
	readonly record: CompletionRecord;
	readonly from: string;
	readonly unit: "workingDays" | "calendarDays";
	readonly calendar: WorkCalendar;
	readonly periods: "month" | number;
}

const anyCase: fc.Arbitrary<Case> = fc
	.record({
		days: calendarAndDays,
		unit: fc.constantFrom("workingDays" as const, "calendarDays" as const),
		picks: fc.array(fc.nat(), { maxLength: 6 }),
		more: fc.integer({ min: 1, max: 6 }),
		periods: fc.oneof(fc.constant("month" as const), fc.integer({ min: 2, max: 5 })),
	})
	.map(({ days: [calendar, a, b], unit, picks, more, periods }) => {
		const [from, asOf] = a < b ? [a, b] : [b, a];
		const span = datesAfter(later(from, -1), asOf);
		const done = picks.map((pick) => span[pick % span.length] ?? asOf);
		return { record: { asOf, total: done.length + more, done }, from, unit, calendar, periods };
	});

const isCounted = ({ unit, calendar }: Case, date: string): boolean =>
	unit === "calendarDays" || isWorked(date, calendar);

const countIn = (given: Case, from: string, to: string): number =>
	datesAfter(later(from, -1), to).filter((date) => isCounted(given, date)).length;

/** The first number of days by which so many in so many days make up what remains, one day after the other. */
function walk(remaining: number, completions: number, days: number): number {
	let n = 0;
	while (n * completions < remaining * days) n++;
	return n;
}

/** The nth counted day after a date; nothing where the calendar ends first. */
function dayAfter(given: Case, date: string, n: number): string | null {
	let day = date;
	for (let left = n; left > 0; ) {
		day = later(day, 1);
		if (given.unit === "workingDays" && day > given.calendar.range.to) return null;
		if (isCounted(given, day)) left--;
	}
	return day;
}

describe("forecast against a walk day by day (plan.forecast)", () => {
	test("the expected date, the periods and the interval", () => {
		const property = fc.property(anyCase, (given) => {
			const { record, from, unit, calendar, periods } = given;
			const { asOf, done } = record;
			const found = forecast(record, { from, unit, calendar, periods });
			const days = countIn(given, from, asOf);
			const remaining = record.total - done.length;
			expect(found).toMatchObject({ days, completions: done.length, remaining });
			if (days === 0 || done.length === 0) {
				expect(found).toMatchObject({ verdict: "noData", expected: null, interval: null });
				return;
			}
			const project = (completions: number, over: number) => {
				if (completions === 0) return { days: null, on: null };
				const needed = walk(remaining, completions, over);
				return { days: needed, on: dayAfter(given, asOf, needed) };
			};
			expect(found.expected).toMatchObject(project(done.length, days));
			if (!found.interval) return;
			const { periods: parts, earliest, latest } = found.interval;
			for (const [i, part] of parts.entries()) {
				expect(part.from).toBe(i === 0 ? from : later(parts[i - 1]?.to ?? "", 1));
				expect(part.days).toBe(countIn(given, part.from, part.to));
				expect(part.days).toBeGreaterThan(0);
				expect(part.completions).toBe(done.filter((date) => date >= part.from && date <= part.to).length);
			}
			expect(parts.length).toBeGreaterThan(1);
			expect(parts.at(-1)?.to).toBe(asOf);
			const projected = parts.map((part) => project(part.completions, part.days));
			const needed = projected.map((part) => part.days ?? Number.POSITIVE_INFINITY);
			expect(earliest.days).toBe(Math.min(...needed));
			expect(latest.days ?? Number.POSITIVE_INFINITY).toBe(Math.max(...needed));
			expect(projected).toContainEqual({ days: earliest.days, on: earliest.on });
			expect(projected).toContainEqual({ days: latest.days, on: latest.on });
			expect(found.expected?.days).toBeGreaterThanOrEqual(earliest.days ?? Number.POSITIVE_INFINITY);
			expect(found.expected?.days).toBeLessThanOrEqual(latest.days ?? Number.POSITIVE_INFINITY);
		});
		fc.assert(property, { numRuns: runs(500, 10_000) });
	});

	test("equal parts are as many as asked for and differ by a day; months end where months end", () => {
		const property = fc.property(anyCase, (given) => {
			const { record, from, unit, calendar, periods } = given;
			const found = forecast(record, { from, unit, calendar, periods });
			if (!found.expected) return;
			const parts = found.interval?.periods ?? [];
			if (periods === "month") {
				for (const { to } of parts.slice(0, -1)) expect(later(to, 1).slice(8)).toBe("01");
				return;
			}
			expect(parts.length).toBe((found.days ?? 0) < periods ? 0 : periods);
			const lengths = parts.map(({ days }) => days);
			expect(Math.max(0, ...lengths) - Math.min(...lengths, Number.MAX_SAFE_INTEGER)).toBeLessThan(2);
		});
		fc.assert(property, { numRuns: runs(300, 10_000) });
	});
});
