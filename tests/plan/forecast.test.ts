import { vietnamCivilService } from "steerindex/catalog";
import { describe, expect, test } from "vitest";
import type { ForecastOptions } from "../../src/plan/forecast/options.ts";
import type { CompletionRecord } from "../../src/plan/forecast/source.ts";
import { type Forecast, forecast } from "../../src/plan/forecast.ts";
import type { TaskState } from "../../src/plan/states.ts";
import type { PlanStatus, TaskRow } from "../../src/plan/status.ts";
import { refusalOf } from "../number/refusal.ts";

const calendar = vietnamCivilService;
const inDays = { unit: "calendarDays", from: "2022-01-01" } as const;

/** Codes and pointers of a refusal of values that the types do not let through. */
const refused = (source: unknown, options: unknown): readonly string[] =>
	refusalOf(() => forecast(source as CompletionRecord, options as ForecastOptions)).issues.map(
		({ code, pointer }) => `${code} ${pointer}`,
	);

const codes = ({ diagnostics }: Forecast): readonly string[] =>
	diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);

const quarter: CompletionRecord = {
	asOf: "2022-03-31",
	total: 10,
	done: ["2022-03-15", "2022-01-20", "2022-02-25", "2022-02-10"],
};

describe("forecast (plan.forecast)", () => {
	test("by hand in calendar days: 4 of 10 in 90 days, months of 1, 2 and 1", () => {
		const found = forecast(quarter, inDays);
		expect(found).toEqual({
			verdict: "expected",
			asOf: "2022-03-31",
			from: "2022-01-01",
			unit: "calendarDays",
			calendar: null,
			total: 10,
			done: 4,
			remaining: 6,
			outside: { regular: 0, closed: 0, notYetAssigned: 0 },
			finishedOn: null,
			days: 90,
			completions: 4,
			expected: { method: "meanPace", pace: { exact: "2/45" }, days: 135, on: "2022-08-13" },
			interval: {
				method: "paceOfPeriods",
				periods: [
					{ from: "2022-01-01", to: "2022-01-31", days: 31, completions: 1, pace: { exact: "1/31" } },
					{ from: "2022-02-01", to: "2022-02-28", days: 28, completions: 2, pace: { exact: "1/14" } },
					{ from: "2022-03-01", to: "2022-03-31", days: 31, completions: 1, pace: { exact: "1/31" } },
				],
				earliest: { pace: { exact: "1/14" }, days: 84, on: "2022-06-23" },
				latest: { pace: { exact: "1/31" }, days: 186, on: "2022-10-03" },
			},
			diagnostics: [],
		});
		expect(JSON.parse(JSON.stringify(found))).toEqual(found);
	});

	test("by hand in working days: 19 in January, 16 in February, 23 in March of 2022", () => {
		const found = forecast(quarter, { unit: "workingDays", calendar, from: "2022-01-01" });
		// 21 weekdays of January less 3 and 31 January; 20 of February less four of Tết; 23 of March.
		expect(found.interval?.periods.map(({ days }) => days)).toEqual([19, 16, 23]);
		expect(found).toMatchObject({ days: 58, completions: 4, calendar: "vietnam-civil-service" });
		// 6 tasks at 4 in 58 days: 87 days, 20 + 20 + 22 + 21 from April to July and 4 in August.
		// At 2 in 16 days: 48; at 1 in 23: 138.
		expect(found.expected).toEqual({
			method: "meanPace",
			pace: { exact: "2/29" },
			days: 87,
			on: "2022-08-04",
		});
		expect(found.interval?.earliest).toMatchObject({ pace: { exact: "0.125" }, days: 48 });
		expect(found.interval?.latest).toMatchObject({ pace: { exact: "1/23" }, days: 138 });
	});

	test("days are rounded up to the one that completes the last task, never before it", () => {
		const record = { asOf: "2022-01-10", total: 5, done: ["2022-01-02", "2022-01-03", "2022-01-04"] };
		// 3 in 10 days; 2 more need 6 2/3 days.
		expect(forecast(record, inDays).expected).toMatchObject({ days: 7, on: "2022-01-17" });
		// 3 in 9 days; 2 more need exactly 6.
		const exact = forecast({ ...record, asOf: "2022-01-09" }, inDays);
		expect(exact.expected).toMatchObject({ days: 6, on: "2022-01-15" });
	});

	test("a part of a month at either end goes with the month beside it", () => {
		const spans = (from: string, asOf: string) =>
			forecast({ asOf, total: 9, done: [from] }, { unit: "calendarDays", from }).interval?.periods.map(
				(period) => `${period.from} ${period.to}`,
			);
		expect(spans("2022-01-10", "2022-04-15")).toEqual(["2022-01-10 2022-02-28", "2022-03-01 2022-04-15"]);
		expect(spans("2022-01-01", "2022-02-28")).toEqual(["2022-01-01 2022-01-31", "2022-02-01 2022-02-28"]);
		expect(spans("2021-12-31", "2022-02-28")).toEqual(["2021-12-31 2022-01-31", "2022-02-01 2022-02-28"]);
		expect(spans("2021-11-01", "2022-01-01")).toEqual(["2021-11-01 2021-11-30", "2021-12-01 2022-01-01"]);
		expect(spans("2022-01-10", "2022-03-15")).toBe(undefined);
		expect(spans("2022-01-10", "2022-01-31")).toBe(undefined);
	});

	test("equal parts differ by a day at most", () => {
		const options = { unit: "calendarDays", from: "2022-01-01", periods: 3 } as const;
		const found = forecast({ ...quarter, asOf: "2022-03-30" }, options);
		expect(found.interval?.periods).toMatchObject([
			{ from: "2022-01-01", to: "2022-01-29", days: 29, completions: 1 },
			{ from: "2022-01-30", to: "2022-02-28", days: 30, completions: 2 },
			{ from: "2022-03-01", to: "2022-03-30", days: 30, completions: 1 },
		]);
		const tooMany = forecast({ ...quarter, asOf: "2022-02-09" }, { ...options, periods: 100 });
		expect(tooMany.interval).toBe(null);
		expect(codes(tooMany)).toContain("TOO_FEW_PERIODS /interval");
	});

	test("a month without a working day is joined to the next", () => {
		const idle = {
			...calendar,
			off: [...calendar.off.filter((date) => !date.startsWith("2022-02"))].concat(
				Array.from({ length: 28 }, (_, i) => `2022-02-${String(i + 1).padStart(2, "0")}`).filter(
					(date) => ![5, 6, 12, 13, 19, 20, 26, 27].includes(Number(date.slice(8))),
				),
			),
		};
		const found = forecast(quarter, { unit: "workingDays", calendar: idle, from: "2022-01-01" });
		expect(found.interval?.periods).toMatchObject([
			{ from: "2022-01-01", to: "2022-01-31", days: 19, completions: 1 },
			{ from: "2022-02-01", to: "2022-03-31", days: 23, completions: 3 },
		]);
		const last = forecast(
			{ ...quarter, asOf: "2022-02-28" },
			{ unit: "workingDays", calendar: idle, from: "2022-01-01" },
		);
		expect(last).toMatchObject({ days: 19, completions: 3, interval: null });
	});
});

describe("what cannot be said is null, with the reason", () => {
	test("nothing completed yet", () => {
		const none = forecast({ asOf: "2022-03-31", total: 10, done: [] }, inDays);
		expect(none).toMatchObject({
			verdict: "noData",
			days: 90,
			completions: 0,
			expected: null,
			interval: null,
		});
		expect(none.diagnostics).toMatchObject([
			{
				code: "NO_DATA",
				message: {
					vi: "từ 2022-01-01 đến 2022-03-31 chưa có nhiệm vụ nào hoàn thành, nên chưa có tốc độ để dự báo",
					en: "no task was completed from 2022-01-01 to 2022-03-31, so there is no pace to forecast from",
				},
			},
		]);
		const before = forecast(quarter, { unit: "calendarDays", from: "2022-03-20" });
		expect(before).toMatchObject({ verdict: "noData", done: 4, completions: 0 });
	});

	test("no task at all", () => {
		const empty = forecast({ asOf: "2022-03-31", total: 0, done: [] }, inDays);
		expect(empty).toMatchObject({ verdict: "noData", total: 0, remaining: 0, days: null });
		expect(codes(empty)).toEqual(["NO_DATA "]);
	});

	test("no working day has passed", () => {
		const found = forecast(
			{ asOf: "2022-02-02", total: 3, done: ["2022-02-01"] },
			{ unit: "workingDays", calendar, from: "2022-01-31" },
		);
		expect(found).toMatchObject({ verdict: "noData", days: 0, completions: 1 });
		expect(codes(found)).toEqual(["NO_DATA "]);
	});

	test("a finished plan says when it was finished", () => {
		const done = ["2022-02-10", "2022-03-01", "2022-01-05"];
		const found = forecast({ asOf: "2022-03-31", total: 3, done }, inDays);
		expect(found).toMatchObject({
			verdict: "finished",
			finishedOn: "2022-03-01",
			remaining: 0,
			expected: null,
		});
		expect(found.diagnostics).toEqual([]);
	});

	test("at the pace of a period without a completion it will never be finished", () => {
		const found = forecast({ ...quarter, done: ["2022-01-20"] }, inDays);
		expect(found.interval?.latest).toEqual({ pace: { exact: "0" }, days: null, on: null });
		expect(codes(found)).toEqual(["NEVER_AT_THIS_PACE /interval/latest"]);
	});

	test("days beyond the calendar are counted, and have no date", () => {
		const record = { asOf: "2026-11-30", total: 30, done: ["2026-10-05", "2026-10-06", "2026-11-10"] };
		const found = forecast(record, { unit: "workingDays", calendar, from: "2026-10-01" });
		expect(found).toMatchObject({ verdict: "expected", days: 43 });
		expect(found.expected).toMatchObject({ days: 387, on: null });
		expect(codes(found)).toEqual([
			"NOT_COVERED /expected",
			"NOT_COVERED /interval/earliest",
			"NOT_COVERED /interval/latest",
		]);
		const far = forecast(
			{ asOf: "9999-10-31", total: 1000, done: ["9999-10-31"] },
			{ ...inDays, from: "9999-10-01" },
		);
		expect(far.expected).toMatchObject({ days: 30_969, on: null });
		expect(codes(far)).toEqual(["BEYOND_YEARS /expected", "TOO_FEW_PERIODS /interval"]);
	});

	test("where the calendar does not cover the time so far there is no pace", () => {
		for (const [from, asOf] of [
			["2021-12-31", "2022-03-31"],
			["2026-12-01", "2027-01-01"],
		] as const) {
			const found = forecast({ asOf, total: 3, done: [asOf] }, { unit: "workingDays", calendar, from });
			expect(found).toMatchObject({ verdict: "notCovered", days: null, completions: null, expected: null });
			expect(codes(found)).toEqual(["NOT_COVERED /options/calendar"]);
		}
	});

	test("a completion after the day of the status does not count yet", () => {
		const found = forecast({ ...quarter, done: [...quarter.done, "2022-04-01"] }, inDays);
		expect(found).toMatchObject({ done: 4, remaining: 6, completions: 4 });
		expect(found.expected?.on).toBe("2022-08-13");
		expect(codes(found)).toEqual(["COMPLETION_AFTER_AS_OF /done"]);
	});
});

const row = (
	task: string,
	state: TaskState,
	doneOn: string | null,
	more: Partial<TaskRow> = {},
): TaskRow => ({
	...{
		task,
		title: task,
		product: null,
		lead: "x",
		supporting: [],
		kind: "oneOff",
		level: null,
		session: null,
	},
	...{ conclusion: null, parent: null, weight: null, effort: null, assignedOn: "2022-01-05", state },
	...{ timeliness: "within", deadline: { missing: "none" }, due: null, firstDue: null, innerDue: null },
	...{ extensions: 0, revisions: [], submittedOn: null, doneOn, daysToDue: null, daysLate: null },
	...{ workingDaysLate: null, entryLag: null, evidence: [], occurrences: [], overdueOccurrences: 0 },
	...more,
});

const status = (rows: readonly TaskRow[]): PlanStatus => ({
	...{ plan: "p", asOf: "2022-02-28", knownAt: "latest", seq: 9, calendar: null, dueSoon: null },
	...{ rolling: "computed", evidence: "optional", rows, notYetAssigned: ["late"], diagnostics: [] },
});

describe("from the status of a plan", () => {
	const rows = [
		row("a", "completed", "2022-01-20"),
		row("b", "completed", "2022-02-20", { assignedOn: "2022-01-01" }),
		row("c", "inProgress", null),
		row("d", "suspended", null),
		row("e", "assigned", null),
		row("f", "cancelled", null, { assignedOn: "2021-01-01" }),
		row("g", "carriedOver", null),
		row("h", "inProgress", "2022-01-31", { kind: "regular" }),
	];

	test("one-off tasks count, since the first of them was assigned; the others stand outside", () => {
		const found = forecast(status(rows), { unit: "calendarDays" });
		expect(found).toMatchObject({
			verdict: "expected",
			from: "2022-01-01",
			total: 5,
			done: 2,
			remaining: 3,
			outside: { regular: 1, closed: 2, notYetAssigned: 1 },
			days: 59,
			completions: 2,
		});
		// 3 tasks at 2 in 59 days: 88.5 days.
		expect(found.expected).toMatchObject({ days: 89, on: "2022-05-28" });
		expect(forecast(status(rows), { unit: "calendarDays", from: "2022-02-01" })).toMatchObject({
			days: 28,
			completions: 1,
			done: 2,
		});
	});

	test("a row dated after the day of the status is named", () => {
		const found = forecast(status([...rows, row("z", "completed", "2022-03-01")]), { unit: "calendarDays" });
		expect(found.diagnostics).toMatchObject([{ code: "COMPLETION_AFTER_AS_OF", tasks: ["z"] }]);
		expect(found).toMatchObject({ done: 2, remaining: 4 });
	});

	test("without any task there is no first day", () => {
		const found = forecast(status([]), { unit: "calendarDays" });
		expect(found).toMatchObject({ verdict: "noData", from: null, total: 0 });
	});

	test("rows of another shape are refused", () => {
		const options = { unit: "calendarDays" };
		expect(refused({ ...status([]), rows: {} }, options)).toEqual(["WRONG_TYPE /rows"]);
		expect(refused({ ...status([]), notYetAssigned: 1 }, options)).toEqual(["WRONG_TYPE /notYetAssigned"]);
		expect(refused(status([row("a", "completed", null)]), options)).toEqual(["NOT_A_DATE /rows/0/doneOn"]);
		expect(refused(status([row("a", "done" as TaskState, null)]), options)).toEqual([
			"UNKNOWN_VALUE /rows/0/state",
		]);
		expect(refused({ ...status([]), rows: [null, 3] }, options)).toEqual([
			"WRONG_TYPE /rows/0",
			"WRONG_TYPE /rows/1",
		]);
		const later = status([row("a", "assigned", null, { assignedOn: "2023-01-01" })]);
		expect(refused(later, options)).toEqual(["RANGE_REVERSED /options/from"]);
	});
});

describe("what is refused", () => {
	test("sources that are none", () => {
		for (const source of [null, undefined, [], "plan", 3])
			expect(refused(source, inDays)).toEqual(["WRONG_TYPE "]);
		expect(refused({}, inDays)).toEqual(["NOT_A_DATE /asOf", "WRONG_TYPE /done", "NOT_WHOLE /total"]);
		expect(refused({ ...quarter, dnoe: [] }, inDays)).toEqual(["UNKNOWN_KEY /dnoe"]);
		expect(refused({ ...quarter, done: ["15/3/2022"] }, inDays)).toEqual(["NOT_A_DATE /done/0"]);
		for (const total of [-1, 1.5, "10", Number.NaN, 1_000_000_001]) {
			expect(refused({ ...quarter, total }, inDays)).toEqual(["NOT_WHOLE /total"]);
		}
		expect(refused({ ...quarter, total: 3 }, inDays)).toEqual(["COUNT_ABOVE_TOTAL /total"]);
	});

	test("options that are missing or mean nothing", () => {
		expect(refused(quarter, null)).toEqual(["WRONG_TYPE /options"]);
		expect(refused(quarter, { from: "2022-01-01" })).toEqual(["MISSING_KEY /options/unit"]);
		expect(refused(quarter, { ...inDays, unit: "days" })).toEqual(["UNKNOWN_VALUE /options/unit"]);
		expect(refused({}, { unit: "days" })[0]).toBe("UNKNOWN_VALUE /options/unit");
		expect(refused(quarter, { unit: "calendarDays" })).toEqual(["MISSING_KEY /options/from"]);
		expect(refused(quarter, { ...inDays, unit: "workingDays" })).toEqual(["MISSING_KEY /options/calendar"]);
		expect(refused(quarter, { ...inDays, calendar: {} }).length).toBeGreaterThan(0);
		expect(refused(quarter, { ...inDays, frm: 1 })).toEqual(["UNKNOWN_KEY /options/frm"]);
		expect(refused(quarter, { ...inDays, from: "1/1/2022" })).toEqual(["NOT_A_DATE /options/from"]);
		expect(refused(quarter, { ...inDays, from: "2022-04-01" })).toEqual(["RANGE_REVERSED /options/from"]);
		for (const periods of [1, 1001, 2.5, "week", null]) {
			expect(refused(quarter, { ...inDays, periods })).toEqual(["BAD_PERIODS /options/periods"]);
		}
	});

	test("the largest counts stay whole", () => {
		const record = { asOf: "9999-11-30", total: 1_000_000_000, done: ["0001-01-01"] };
		const found = forecast(record, { unit: "calendarDays", from: "0001-01-01", periods: 2 });
		expect(found.expected?.days).toBe(999_999_999 * 3_652_028);
	});
});
