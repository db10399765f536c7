import { vietnamCivilService } from "steerindex/catalog";
import { type Deadline, type DueSoon, type TaskState, type Timeliness, taskStates } from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { dayNumber } from "../../src/calendar/dayNumber.ts";
import { makeDayTable } from "../../src/calendar/dayTable.ts";
import { NO_DAY, NOT_COVERED } from "../../src/plan/course/due.ts";
import { judge } from "../../src/plan/course/timeliness.ts";

// Formula: plan.timeliness.
const number = (date: string): number => dayNumber(date) ?? Number.NaN;
const days = makeDayTable(vietnamCivilService);
const deadline: Deadline = { on: "2022-08-12" };
const open: readonly TaskState[] = ["assigned", "accepted", "inProgress", "submitted", "returned"];

function timelinessOf(
	state: TaskState,
	due: number | string,
	{
		asOf = "2022-08-01",
		done = undefined as string | undefined,
		of = deadline,
		dueSoon = undefined as DueSoon | undefined,
	} = {},
): Timeliness {
	const doneDay = done === undefined ? undefined : number(done);
	const day = typeof due === "string" ? number(due) : due;
	return judge(state, of, day, doneDay, { asOf: number(asOf), days, dueSoon });
}

describe("judge", () => {
	test.each(open)(
		"a task that is %s: within, overdue from the next day on, without a deadline neither",
		(state) => {
			const on = (asOf: string): Timeliness => timelinessOf(state, "2022-08-12", { asOf });
			expect(["2022-08-11", "2022-08-12", "2022-08-13"].map(on)).toEqual(["within", "within", "overdue"]);
			expect(timelinessOf(state, NO_DAY, { of: { missing: "chưa rõ" }, asOf: "2099-01-01" })).toBe(
				"noDeadline",
			);
			expect(timelinessOf(state, NO_DAY, { of: { when: "khi có luật" }, asOf: "2099-01-01" })).toBe(
				"conditional",
			);
			expect(timelinessOf(state, NOT_COVERED, { asOf: "2099-01-01" })).toBe("notCovered");
		},
	);

	test("done: by the day done alone, whatever the day of the status", () => {
		const done = (day: string): Timeliness =>
			timelinessOf("completed", "2022-08-12", { asOf: "2099-01-01", done: day });
		expect(["2022-08-11", "2022-08-12", "2022-08-13"].map(done)).toEqual(["early", "onTime", "late"]);
		for (const of of [{ missing: "chưa rõ" }, { when: "khi có luật" }] as const) {
			expect(timelinessOf("completed", NO_DAY, { of, done: "2022-08-11" })).toBe("unknowable");
		}
		expect(timelinessOf("completed", NOT_COVERED, { done: "2022-08-11" })).toBe("notCovered");
	});

	test("suspended and closed tasks are never overdue", () => {
		for (const due of ["2022-08-12", NO_DAY, NOT_COVERED]) {
			expect(timelinessOf("suspended", due, { asOf: "2099-01-01" })).toBe("suspended");
			for (const state of ["cancelled", "merged", "carriedOver"] as const) {
				expect(timelinessOf(state, due, { asOf: "2099-01-01" })).toBe("closed");
			}
		}
		expect(taskStates).toHaveLength(open.length + 5);
	});

	test("due soon inclusively, in days and in working days", () => {
		const soon = (asOf: string, dueSoon: DueSoon): Timeliness =>
			timelinessOf("inProgress", "2022-09-06", { asOf, dueSoon });
		expect([soon("2022-08-30", { days: 7 }), soon("2022-08-29", { days: 7 })]).toEqual(["dueSoon", "within"]);
		// Worked in (29 August, 6 September]: 30, 31 August, 5, 6 September.
		expect([soon("2022-08-29", { workingDays: 4 }), soon("2022-08-29", { workingDays: 3 })]).toEqual([
			...["dueSoon", "within"],
		]);
		expect([soon("2022-09-06", { days: 0 }), soon("2022-09-06", { workingDays: 0 })]).toEqual([
			"dueSoon",
			"dueSoon",
		]);
		expect([soon("2022-09-07", { days: 9 }), soon("2022-09-05", { days: 0 })]).toEqual(["overdue", "within"]);
		// On the Saturday before a Sunday there is no working day left.
		expect(timelinessOf("assigned", "2022-08-14", { asOf: "2022-08-13", dueSoon: { workingDays: 0 } })).toBe(
			"dueSoon",
		);
	});

	test("without a calendar as many calendar days are surely not more working days", () => {
		const of = (asOf: string): Timeliness =>
			judge("assigned", deadline, number("2022-08-12"), undefined, {
				...{ asOf: number(asOf), days: undefined, dueSoon: { workingDays: 5 } },
			});
		expect([of("2022-08-07"), of("2022-08-06")]).toEqual(["dueSoon", "within"]);
	});
});
