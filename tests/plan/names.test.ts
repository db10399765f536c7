import {
	checkEvent,
	countTasks,
	type PlanEventDraft,
	parsePlan,
	planStatus,
	safeParsePlan,
	sessionView,
} from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { oneTask, planOf } from "./planStatusPlans.ts";

describe("names that look the same", () => {
	const lead = "Sở Nội vụ";
	const plan = parsePlan({
		...planOf({}),
		tasks: [lead.normalize("NFC"), lead.normalize("NFD"), `${lead} `].map((spelling, i) => ({
			...oneTask,
			id: `t${i + 1}`,
			lead: spelling,
			supporting: [spelling],
		})),
	});

	test("are one lead in every count", () => {
		const { groups } = countTasks(planStatus(plan, { asOf: "2022-08-15" }), sessionView, { by: "lead" });
		expect(groups.map(({ key, total }) => [key, total])).toEqual([[lead.normalize("NFC"), 3]]);
	});

	test("are one id: as a duplicate, in a reference, and in a retry", () => {
		const twins = [oneTask, { ...oneTask, id: " t1" }];
		const parsed = safeParsePlan({ ...planOf({}), tasks: twins });
		expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toEqual(["DUPLICATE_ID"]);
		const id = "sự kiện 1";
		const event = { id, task: " t1", kind: "started", on: "2022-08-01" } as const;
		const draft = { ...event, recordedAt: "2022-08-01T09:00:00+07:00" };
		const first = checkEvent(plan, draft);
		if (!first.ok) throw new Error("refused");
		expect(first.value.task).toBe("t1");
		const retry = checkEvent({ ...plan, events: [first.value] }, { ...draft, id: id.normalize("NFD") });
		expect(retry.ok && retry.value).toBe(first.value);
	});
});

test("a task of a session without a notice counts from the plan's adoption, and that is said", () => {
	const session = { id: "s1", heldOn: "2022-06-01", conclusions: [{ id: "c1", text: "Kết luận" }] };
	const origin = { session: "s1", conclusion: "c1" };
	const codes = (sessions: object[], task: object) =>
		planStatus(parsePlan({ ...planOf({ ...task, origin }), sessions }), {
			asOf: "2022-08-10",
		}).diagnostics.map(({ code, tasks }) => [code, tasks]);
	expect(codes([session], {})).toEqual([["NOTICE_MISSING", ["t1"]]]);
	expect(codes([session], { assignedOn: "2022-06-02" })).toEqual([]);
	expect(codes([{ ...session, notice: { issuedOn: "2022-06-15" } }], {})).toEqual([]);
});

test("a regular task without turns cannot be given turns by an extension", () => {
	const every = { period: "month", repeat: "+", roll: "none" } as const;
	const extension: PlanEventDraft = {
		id: "e1",
		task: "t1",
		kind: "extended",
		on: "2022-08-01",
		recordedAt: "2022-08-01T09:00:00+07:00",
		decision: "CV 1",
		deadline: { every },
	};
	const codes = (deadline: object) => {
		const checked = checkEvent(parsePlan(planOf({ kind: "regular", ...{ deadline } } as object)), extension);
		return checked.ok ? [] : checked.issues.map(({ code }) => code);
	};
	expect(codes({ on: "2022-12-31" })).toEqual(["RECURRENCE_ON_ONE_OFF"]);
	expect(codes({ every: { ...every, period: "quarter" } })).toEqual([]);
});
