import type { ConclusionRef, Plan } from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { lineage } from "../../src/plan/lineage.ts";
import { followConclusion } from "../../src/plan/lineageConclusion.ts";
import { junk } from "../calendar/junk.ts";
import { refusalOf } from "../number/refusal.ts";
import { makePlan, task } from "./historyPlans.ts";

const c1 = { session: "s1", conclusion: "c1" };
const c2 = { session: "s2", conclusion: "c1" };
const plan = makePlan(
	[
		task("t1", { origin: c1 }),
		task("t2", { origin: c2 }),
		task("t3", { assignedOn: "2022-04-01", origin: c1 }),
		task("t4", { carriedFrom: { plan: "00", task: "old", deadline: { on: "2021-06-30" } } }),
		task("t5", { carriedFrom: { plan: "00", task: "o5", deadline: { missing: "x" }, times: 3 } }),
	],
	[
		{
			task: "t1",
			kind: "extended",
			on: "2022-08-20",
			deadline: { on: "2022-09-30" },
			decision: "310/TB",
			conclusion: c2,
		},
		{ task: "t2", kind: "cancelled", on: "2022-08-20", conclusion: c1 },
		// The second session takes the cancellation back: merged instead, by the first one's word.
		{
			task: "t2",
			kind: "corrected",
			on: "2022-08-22",
			supersedes: "e2",
			reason: "merged",
			conclusion: c2,
			event: { kind: "merged", on: "2022-08-19", into: "t1", conclusion: c1 },
		},
		{ task: "t3", kind: "merged", on: "2022-08-23", into: "t1" },
		{ task: "t3", kind: "corrected", on: "2022-08-24", supersedes: "e4", reason: "no", event: null },
		{ task: "t5", kind: "carriedOver", on: "2022-12-31", plan: "02" },
	],
	{
		sessions: [
			{
				id: "s1",
				number: 1,
				heldOn: "2022-03-10",
				notice: { number: "99/TB", issuedOn: "2022-03-15" },
				conclusions: [{ id: "c1", text: "Rules" }],
			},
			{
				id: "s2",
				heldOn: "2022-08-16",
				conclusions: [
					{ id: "c1", text: "Later", tasks: ["t3", "t1"] },
					{ id: "c2", text: "Nothing new", tasks: ["t1"] },
				],
			},
		],
	},
);
const link1 = {
	...{ session: "s1", number: 1, heldOn: "2022-03-10", notice: { number: "99/TB", issuedOn: "2022-03-15" } },
	...{ conclusion: "c1", text: "Rules" },
};
const link2 = {
	...{ session: "s2", number: null, heldOn: "2022-08-16", notice: null },
	...{ conclusion: "c1", text: "Later" },
};

describe("lineage", () => {
	test("from a task back to what created, mentioned and changed it", () => {
		expect(lineage(plan, "t1")).toEqual({
			...{ plan: "01", task: "t1", assignedOn: "2022-03-15", assignedBy: "notice" },
			origin: link1,
			mentions: [link2, { ...link2, conclusion: "c2", text: "Nothing new" }],
			changes: [{ event: "e1", kind: "extended", on: "2022-08-20", conclusion: link2 }],
			...{ carriedFrom: null, carriedTo: null, mergedInto: null },
			mergedFrom: [{ event: "e3", on: "2022-08-19", task: "t2" }],
		});
	});

	test("a correction is told beside what it put in place; what it took back is gone", () => {
		const { changes, mergedInto, origin, assignedOn, assignedBy } = lineage(plan, "t2");
		expect(changes).toEqual([
			{ event: "e3", kind: "merged", on: "2022-08-19", conclusion: link1 },
			{ event: "e3", kind: "corrected", on: "2022-08-22", conclusion: link2 },
		]);
		expect(mergedInto).toEqual({ event: "e3", on: "2022-08-19", task: "t1" });
		// The session has no notice: the task counts from the day the plan was adopted.
		expect([origin, assignedOn, assignedBy]).toEqual([link2, "2022-03-01", "adoptedOn"]);
	});

	test("a day of its own comes before the notice; a merger taken back is none", () => {
		const { assignedOn, assignedBy, mergedInto, mentions } = lineage(plan, "t3");
		expect([assignedOn, assignedBy, mergedInto]).toEqual(["2022-04-01", "assignedOn", null]);
		expect(mentions).toEqual([link2]);
	});

	test("across plans", () => {
		expect(lineage(plan, "t4")).toMatchObject({
			carriedFrom: { plan: "00", task: "old", deadline: { on: "2021-06-30" }, times: 1 },
			...{ carriedTo: null, origin: null, mentions: [], changes: [], assignedBy: "adoptedOn" },
		});
		const { carriedFrom, carriedTo } = lineage(plan, "t5");
		expect(carriedFrom?.times).toBe(3);
		expect(carriedTo).toEqual({ event: "e6", on: "2022-12-31", plan: "02", task: "t5" });
	});

	test("comes back from JSON as it was", () => {
		for (const { id } of plan.tasks) {
			const result = lineage(plan, id);
			expect(JSON.parse(JSON.stringify(result))).toEqual(result);
		}
	});

	test("what is no task is refused", () => {
		const unknown = refusalOf(() => lineage(plan, "t11")).issues[0];
		expect([unknown?.code, unknown?.pointer, unknown?.suggestion]).toEqual(["UNKNOWN_TASK", "/task", "t1"]);
		for (const value of [null, 5, {}, undefined]) {
			expect(refusalOf(() => lineage(plan, value as unknown as string)).code).toBe("NOT_TEXT");
		}
		expect(refusalOf(() => lineage(plan, "t".repeat(1_000_000))).code).toBe("UNKNOWN_TASK");
		for (const value of junk) expect(refusalOf(() => lineage(value as Plan, "t1")).issues).not.toEqual([]);
		const broken = { ...plan, sessions: [{ id: "s1", heldOn: "2022-03-10" }] } as unknown as Plan;
		expect(refusalOf(() => lineage(broken, "t1")).issues[0]?.pointer).toBe("/sessions/0/conclusions");
		const lost = { ...plan, sessions: [] };
		expect(refusalOf(() => lineage(lost, "t1")).code).toBe("UNKNOWN_CONCLUSION");
	});
});

describe("followConclusion", () => {
	test("from a conclusion to the tasks that it created, mentioned and changed", () => {
		expect(followConclusion(plan, c1)).toEqual({
			...{ plan: "01", conclusion: link1, created: ["t1", "t3"], mentioned: [] },
			changed: [{ task: "t2", event: "e3", kind: "merged", on: "2022-08-19" }],
		});
		expect(followConclusion(plan, c2)).toEqual({
			...{ plan: "01", conclusion: link2, created: ["t2"], mentioned: ["t1", "t3"] },
			changed: [
				{ task: "t1", event: "e1", kind: "extended", on: "2022-08-20" },
				{ task: "t2", event: "e3", kind: "corrected", on: "2022-08-22" },
			],
		});
		expect(followConclusion(plan, { session: "s2", conclusion: "c2" })).toMatchObject({
			...{ created: [], mentioned: ["t1"], changed: [] },
		});
	});

	test("agrees with lineage the other way round", () => {
		for (const ref of [c1, c2, { session: "s2", conclusion: "c2" }]) {
			const isIt = (link: ConclusionRef | null): boolean =>
				link?.session === ref.session && link.conclusion === ref.conclusion;
			const all = plan.tasks.map(({ id }) => lineage(plan, id));
			const trace = followConclusion(plan, ref);
			const tasksWith = (has: (of: (typeof all)[number]) => boolean): readonly string[] =>
				all.filter(has).map((of) => of.task);
			expect(trace.created).toEqual(tasksWith(({ origin }) => isIt(origin)));
			expect(trace.mentioned).toEqual(tasksWith(({ mentions }) => mentions.some(isIt)));
			expect(trace.changed.map(({ task: id, event, kind }) => [id, event, kind])).toEqual(
				all.flatMap((of) =>
					of.changes
						.filter(({ conclusion }) => isIt(conclusion))
						.map(({ event, kind }) => [of.task, event, kind]),
				),
			);
		}
	});

	test("what is no conclusion is refused", () => {
		const codeOf = (ref: unknown): string =>
			refusalOf(() => followConclusion(plan, ref as ConclusionRef))
				.issues.map(({ code, pointer }) => `${code} ${pointer}`)
				.join("; ");
		expect(codeOf({ session: "s1", conclusion: "c2" })).toBe("UNKNOWN_CONCLUSION /ref/conclusion");
		expect(codeOf({ session: "s9", conclusion: "c2" })).toBe("UNKNOWN_CONCLUSION /ref/session");
		expect(codeOf({ session: "", conclusion: 5 })).toBe("NOT_TEXT /ref/session; NOT_TEXT /ref/conclusion");
		expect(codeOf({})).toBe("MISSING_KEY /ref/session; MISSING_KEY /ref/conclusion");
		for (const value of [null, 5, "s1", []]) expect(codeOf(value)).toBe("WRONG_TYPE /ref");
	});
});
