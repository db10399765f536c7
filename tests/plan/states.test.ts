import {
	type EventKind,
	eventLabels,
	type PlanEvent,
	planStatus,
	safeParsePlan,
	type TaskState,
	taskStates,
	transitions,
} from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { nextState, statesBefore } from "../../src/plan/states.ts";
import { type Brief, planOf } from "./planStatusPlans.ts";

/** The table of legal transitions, as text: from, then to (event). */
const TABLE = `
assigned: accepted(accepted) inProgress(started) submitted(submitted) completed(completed) suspended(suspended) cancelled(cancelled) merged(merged) carriedOver(carriedOver)
accepted: inProgress(started) submitted(submitted) completed(completed) suspended(suspended) cancelled(cancelled) merged(merged) carriedOver(carriedOver)
inProgress: submitted(submitted) completed(completed) suspended(suspended) cancelled(cancelled) merged(merged) carriedOver(carriedOver)
submitted: completed(completed) returned(returned) cancelled(cancelled)
returned: inProgress(started) submitted(submitted) completed(completed) suspended(suspended) cancelled(cancelled) merged(merged) carriedOver(carriedOver)
completed: returned(returned)
suspended: before(resumed) cancelled(cancelled) merged(merged) carriedOver(carriedOver)
cancelled:
merged:
carriedOver:`;

const table = new Map(
	TABLE.trim()
		.split("\n")
		.map((line) => {
			const [from = "", to = ""] = line.split(":");
			const moves = [...to.matchAll(/(\w+)\((\w+)\)/g)].map(([, state, kind]) => [kind, state] as const);
			return [from, new Map(moves)] as const;
		}),
);

/** A history that leads to each state. */
const PATHS: { readonly [State in TaskState]: readonly string[] } = {
	assigned: [],
	accepted: ["accepted"],
	inProgress: ["accepted", "started"],
	submitted: ["started", "submitted"],
	completed: ["started", "submitted", "completed"],
	returned: ["submitted", "returned"],
	suspended: ["started", "suspended"],
	cancelled: ["cancelled"],
	merged: ["merged"],
	carriedOver: ["carriedOver"],
};

const FIELDS: Readonly<Record<string, Record<string, unknown>>> = {
	returned: { reason: "thiếu phụ lục" },
	extended: { deadline: { on: "2022-09-30" }, decision: "Công văn 12" },
	reassigned: { lead: "Sở Tài chính" },
	amended: { title: "Tên mới" },
	merged: { into: "t2" },
	carriedOver: { plan: "02" },
};

const brief = (kind: string, at: number): Brief => [
	kind,
	`2022-05-${String(at + 1).padStart(2, "0")}`,
	FIELDS[kind],
];

function parseWith(kinds: readonly string[]) {
	const plan = planOf({}, kinds.map(brief));
	const [task] = plan.tasks;
	return safeParsePlan({ ...plan, tasks: [task, { ...task, id: "t2" }] });
}

const kinds = (Object.keys(eventLabels) as EventKind[]).filter((kind) => kind !== "corrected");
const cases = taskStates.flatMap((state) => kinds.map((kind) => ({ state, kind })));

describe("transitions", () => {
	test("are the published table, to the last cell", () => {
		const written = Object.entries(transitions).map(
			([from, to]) => [from, new Map(Object.entries(to))] as const,
		);
		expect(new Map(written)).toEqual(table);
		expect(taskStates).toHaveLength(10);
		expect(cases).toHaveLength(130);
	});

	test.each(cases)("$kind of a task that is $state", ({ state, kind }) => {
		const isChange = ["extended", "reassigned", "amended"].includes(kind);
		const isFixed = ["completed", "cancelled", "merged", "carriedOver"].includes(state);
		const moved = table.get(state)?.get(kind);
		const expected = isChange ? (isFixed ? undefined : state) : moved === "before" ? "inProgress" : moved;
		const reached = parseWith(PATHS[state]);
		expect(reached.ok && planStatus(reached.value, { asOf: "2022-06-01" }).rows[0]?.state).toBe(state);
		const parsed = parseWith([...PATHS[state], kind]);
		if (expected !== undefined) {
			expect(parsed.ok && planStatus(parsed.value, { asOf: "2022-06-01" }).rows[0]?.state).toBe(expected);
			return;
		}
		const legal = statesBefore(kind);
		expect(legal).not.toContain(state);
		expect(parsed.ok ? [] : parsed.issues).toMatchObject([
			{ code: "ILLEGAL_EVENT", received: state, expected: legal.join(" | ") },
		]);
	});

	test("name the states from which an event is legal", () => {
		expect(statesBefore("resumed")).toEqual(["suspended"]);
		expect(statesBefore("returned")).toEqual(["submitted", "completed"]);
		expect(statesBefore("accepted")).toEqual(["assigned"]);
		const open = ["assigned", "accepted", "inProgress", "submitted", "returned", "suspended"];
		expect(statesBefore("extended")).toEqual(open);
		expect(statesBefore("constructor" as PlanEvent["kind"])).toEqual([]);
		const leavesAsItIs = (kind: EventKind) => nextState("inProgress", "assigned", kind) === "inProgress";
		expect((Object.keys(eventLabels) as EventKind[]).filter(leavesAsItIs)).toEqual([
			...["extended", "reassigned", "amended"],
		]);
		expect(statesBefore("corrected")).toEqual([]);
		expect(nextState("suspended", "returned", "resumed")).toBe("returned");
	});
});
