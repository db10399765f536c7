import { vietnamCivilService } from "steerindex/catalog";
import { type Plan, parsePlan, type Remedy } from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { type FollowRemediesOptions, followRemedies } from "../../src/plan/followRemedies.ts";
import type { RemedyStatus } from "../../src/plan/followRemediesRow.ts";
import { junk } from "../calendar/junk.ts";
import { refusalOf } from "../number/refusal.ts";
import { base, task } from "./historyPlans.ts";

const entry = (seq: number, on: string, state: string, rest: object = {}): object => ({
	...{ id: `f${seq}`, seq, on, recordedAt: `${on}T09:00:00+07:00`, state, ...rest },
});

function planOf(remedies: readonly object[] | undefined, session: object = {}): Plan {
	const difficulty = { id: "d1", text: "Too few hands", tasks: ["t1"], remedies };
	return parsePlan({
		...base,
		tasks: [task("t1")],
		events: [],
		sessions: [{ id: "s1", heldOn: "2022-08-16", conclusions: [], difficulties: [difficulty], ...session }],
	});
}

function follow(remedy: object, options: Partial<FollowRemediesOptions> = {}): Partial<RemedyStatus> {
	const plan = planOf([{ id: "r1", text: "Hire", ...remedy }]);
	const { rows } = followRemedies(plan, { asOf: "2022-09-10", ...options });
	expect(rows).toHaveLength(1);
	return rows[0] ?? {};
}

describe("followRemedies (plan.timeliness)", () => {
	const due = { on: "2022-09-02" };

	test("a row for each remedy, complete", () => {
		const plan = planOf([
			{ id: "r1", text: "Hire", lead: "Unit B", due, followUp: [entry(1, "2022-08-20", "underWay")] },
			{ id: "r2", text: "Train" },
		]);
		const result = followRemedies(plan, { asOf: "2022-09-05" });
		expect(result).toEqual({
			...{
				plan: "01",
				asOf: "2022-09-05",
				knownAt: "latest",
				calendar: null,
				dueSoon: null,
				diagnostics: [],
			},
			rows: [
				{
					...{ session: "s1", difficulty: "d1", difficultyText: "Too few hands", tasks: ["t1"] },
					...{ assignedOn: "2022-08-16", remedy: "r1", text: "Hire", lead: "Unit B", deadline: due },
					...{ due: "2022-09-02", state: "underWay", timeliness: "overdue", doneOn: null },
					...{ daysLate: 3, workingDaysLate: null, entryLag: 0, note: null },
				},
				{
					...{ session: "s1", difficulty: "d1", difficultyText: "Too few hands", tasks: ["t1"] },
					...{ assignedOn: "2022-08-16", remedy: "r2", text: "Train", lead: null, deadline: null },
					...{ due: null, state: "proposed", timeliness: "noDeadline", doneOn: null },
					...{ daysLate: null, workingDaysLate: null, entryLag: null, note: null },
				},
			],
		});
		expect(JSON.parse(JSON.stringify(result))).toEqual(result);
	});

	test("state and timeliness by the day", () => {
		const done = { due, followUp: [entry(1, "2022-09-05", "done", { note: "hired" })] };
		expect(follow(done)).toMatchObject({ state: "done", timeliness: "late", daysLate: 3, note: "hired" });
		expect(follow(done, { asOf: "2022-09-04" })).toMatchObject({ state: "proposed", timeliness: "overdue" });
		expect(follow(done, { asOf: "2022-09-02" })).toMatchObject({ timeliness: "within", daysLate: 0 });
		const soon = { asOf: "2022-08-31", dueSoon: { days: 2 } };
		expect(follow(done, soon)).toMatchObject({ timeliness: "dueSoon" });
		expect(follow({ due, followUp: [entry(1, "2022-09-02", "done")] })).toMatchObject({
			...{ timeliness: "onTime", daysLate: 0, workingDaysLate: 0, doneOn: "2022-09-02" },
		});
		expect(follow({ due, followUp: [entry(1, "2022-09-01", "done")] })).toMatchObject({
			...{ timeliness: "early" },
		});
		expect(follow({ due, followUp: [entry(1, "2022-09-05", "dropped")] })).toMatchObject({
			...{ state: "dropped", timeliness: "closed", due: "2022-09-02", daysLate: null, workingDaysLate: null },
		});
		expect(follow({ followUp: [entry(1, "2022-09-05", "done")] })).toMatchObject({
			timeliness: "unknowable",
		});
		expect(follow({ due: { when: "money" } })).toMatchObject({ timeliness: "conditional" });
	});

	test("the last entry by day counts, then the later one; what is superseded does not", () => {
		const late = entry(2, "2022-08-25", "underWay", { recordedAt: "2022-09-06T09:00:00+07:00" });
		const followUp = [entry(1, "2022-09-05", "done"), late];
		expect(follow({ due, followUp })).toMatchObject({ state: "done", entryLag: 0 });
		expect(follow({ due, followUp }, { asOf: "2022-09-01" })).toMatchObject({
			state: "underWay",
			entryLag: 12,
		});
		const twice = [entry(1, "2022-09-05", "done"), entry(2, "2022-09-05", "dropped")];
		expect(follow({ followUp: twice })).toMatchObject({ state: "dropped" });
		const superseded = [
			entry(1, "2022-09-05", "done"),
			entry(2, "2022-09-06", "underWay", { supersedes: "f1" }),
		];
		expect(follow({ followUp: superseded })).toMatchObject({ state: "underWay", doneOn: null });
	});

	test("as it was known: a correction that came later, and an entry that came later, do not count", () => {
		const followUp = [
			entry(1, "2022-09-05", "done"),
			entry(2, "2022-09-05", "underWay", {
				...{ supersedes: "f1", recordedAt: "2022-09-08T09:00:00+07:00" },
			}),
		];
		const state = (knownAt: string | Date | undefined): unknown => follow({ followUp }, { knownAt }).state;
		expect(state("2022-09-05T01:59:59Z")).toBe("proposed");
		expect(state("2022-09-05T02:00:00Z")).toBe("done");
		expect(state(new Date("2022-09-08T01:59:59Z"))).toBe("done");
		expect(state("2022-09-08T02:00:00Z")).toBe("underWay");
		expect(state(undefined)).toBe("underWay");
		const at = new Date("2022-09-05T02:00:00Z");
		expect(followRemedies(planOf([]), { asOf: "2022-09-10", knownAt: at }).knownAt).toBe(at.toISOString());
	});

	test("days are counted from the notice, else from the session, and in working days by the calendar", () => {
		const deadline = { days: 10, of: "working", from: "assigned" };
		const remedies = [{ id: "r1", text: "Hire", due: deadline }];
		const run = (session: object, calendar = true): RemedyStatus | undefined =>
			followRemedies(planOf(remedies, session), {
				asOf: "2022-09-12",
				...(calendar ? { calendar: vietnamCivilService } : {}),
			}).rows[0];
		// Ten working days after Tuesday 16 and Friday 19 August; 1 and 2 September are days off.
		expect(run({})).toMatchObject({ due: "2022-08-30", daysLate: 13, workingDaysLate: 7 });
		expect(run({ notice: { issuedOn: "2022-08-19" } })).toMatchObject({
			...{ assignedOn: "2022-08-19", due: "2022-09-06", daysLate: 6, workingDaysLate: 4 },
		});
		expect(run({}, false)).toMatchObject({ due: null, timeliness: "notCovered", daysLate: null });
	});

	test("what the calendar cannot tell is said", () => {
		const codes = (remedy: object, options: Partial<FollowRemediesOptions>): readonly string[] =>
			followRemedies(planOf([{ id: "r1", text: "Hire", ...remedy }]), {
				...{ asOf: "2022-09-10", ...options },
			}).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
		const at = "/sessions/0/difficulties/0/remedies/0";
		const counted = { due: { days: 5, of: "working", from: "assigned" } };
		expect(codes(counted, {})).toEqual([`NOT_COVERED ${at}`]);
		expect(codes({ ...counted, followUp: [entry(1, "2022-09-05", "dropped")] }, {})).toEqual([]);
		const past = { ...vietnamCivilService, range: { from: "2022-01-01", to: "2022-12-31" } };
		const calendar = {
			...past,
			off: past.off.filter((day) => day.startsWith("2022")),
			work: past.work.filter((day) => day.startsWith("2022")),
		};
		expect(codes({ due: { on: "2022-12-30" } }, { asOf: "2023-01-05", calendar })).toEqual([
			`WORKING_DAYS_NOT_COVERED ${at}`,
		]);
		const dueSoon = { workingDays: 5 };
		expect(codes({ due: { on: "2023-01-05" } }, { asOf: "2022-12-30", calendar, dueSoon })).toEqual([
			`DUE_SOON_NOT_COVERED ${at}`,
		]);
		expect(codes({}, { calendar: { ...calendar, status: "estimated" } })).toEqual([
			"CALENDAR_ESTIMATED /calendar",
		]);
	});

	test("sessions after the day are left out; a difficulty without remedies is listed", () => {
		expect(followRemedies(planOf([{ id: "r1", text: "x" }]), { asOf: "2022-08-15" }).rows).toEqual([]);
		expect(followRemedies(planOf([{ id: "r1", text: "x" }]), { asOf: "2022-08-16" }).rows).toHaveLength(1);
		for (const remedies of [undefined, []]) {
			const { rows } = followRemedies(planOf(remedies), { asOf: "2022-09-10" });
			expect(rows).toHaveLength(1);
			expect(rows[0]).toMatchObject({ difficulty: "d1", tasks: ["t1"], remedy: null, state: null });
		}
		const none = parsePlan({ ...base, tasks: [], events: [] });
		expect(followRemedies(none, { asOf: "2022-09-10" }).rows).toEqual([]);
	});

	test("options that cannot be meant are refused", () => {
		const codeOf = (options: unknown): string => {
			const [issue] = refusalOf(() => followRemedies(planOf([]), options as FollowRemediesOptions)).issues;
			return `${issue?.code} ${issue?.pointer}`;
		};
		expect(codeOf({ asOf: "2022" })).toBe("NOT_A_DATE /options/asOf");
		expect(codeOf({ asOf: "2022-09-10", knownAt: 3 })).toBe("BAD_INSTANT /options/knownAt");
		expect(codeOf({ asOf: "2022-09-10", knownAt: "2022-09-10" })).toBe("OFFSET_UNSTATED /at");
		expect(codeOf({ asOf: "2022-09-10", dueSoon: 3 })).toBe("BAD_DUE_SOON /options/dueSoon");
		expect(codeOf({ asOf: "2022-09-10", asof: 3 })).toBe("UNKNOWN_KEY /options/asof");
		expect(codeOf(null)).toBe("BAD_OPTIONS /options");
	});

	test("a plan that was not parsed is refused in the words of parsePlan", () => {
		for (const value of junk) {
			expect(refusalOf(() => followRemedies(value as Plan, { asOf: "2022-09-10" })).issues).not.toEqual([]);
		}
		const plan = planOf([]);
		const run = (remedies: unknown, rest: object = {}): string | undefined => {
			const session = { ...plan.sessions?.[0], ...rest, difficulties: [{ id: "d", text: "x", remedies }] };
			const broken = { ...plan, sessions: [session] } as unknown as Plan;
			return refusalOf(() => followRemedies(broken, { asOf: "2022-09-10" })).issues[0]?.pointer;
		};
		const at = "/sessions/0/difficulties/0/remedies";
		const remedy: Remedy = { id: "r1", text: "Hire" };
		expect(run(5)).toBe(at);
		expect(run([{ ...remedy, due: null }])).toBe(`${at}/0/due`);
		expect(run([{ ...remedy, followUp: [{ ...entry(1, "2022-09-05", "done"), recordedAt: 5 }] }])).toBe(
			`${at}/0/followUp/0/recordedAt`,
		);
		expect(run([], { heldOn: "2022" })).toBe("/sessions/0/heldOn");
		expect(run([], { notice: { issuedOn: "2022" } })).toBe("/sessions/0/notice/issuedOn");
	});
});
