import { type Plan, parsePlan, planStatus, type Task, workload } from "steerindex/plan";
import { expect, test } from "vitest";
import { eventsOf, oneTask, planOf } from "./planStatusPlans.ts";

// Formula: plan.workload.
const task = (id: string, fields: Partial<Task>): Task => ({ ...oneTask, id, ...fields });
const plan: Plan = {
	...planOf({}),
	tasks: [
		task("overdue", { supporting: ["Văn phòng", "Sở Y tế", "Văn phòng"] }),
		task("soon", { deadline: { on: "2022-08-18" }, supporting: ["Sở Nội vụ"] }),
		task("late", { lead: "Sở Y tế" }),
		task("early", { lead: "Sở Y tế", supporting: ["Sở Nội vụ"] }),
		task("regular", {
			...{ lead: "Sở Y tế", kind: "regular", assignedOn: "2022-05-01" },
			deadline: { every: { period: "month", repeat: "+", roll: "none" } },
		}),
		task("finished", {
			lead: "Sở Y tế",
			kind: "regular",
			assignedOn: "2022-08-01",
			deadline: {
				every: { period: "month", repeat: "+", roll: "none" },
			},
		}),
		task("cancelled", { lead: "Sở Thuế", supporting: ["Văn phòng"] }),
		task("moved", { lead: "Sở Thuế", deadline: { on: "2022-12-31" } }),
	],
	events: [
		...eventsOf("late", [["completed", "2022-08-13"]], 1),
		...eventsOf("early", [["completed", "2022-08-01", { recordedAt: "2022-08-13T10:00:00+07:00" }]], 2),
		...eventsOf("finished", [["completed", "2022-08-05", { recordedAt: "2022-08-13T10:00:00+07:00" }]], 3),
		...eventsOf("cancelled", [["cancelled", "2022-08-01", { recordedAt: "2022-08-13T10:00:00+07:00" }]], 4),
		...eventsOf("moved", [["reassigned", "2022-08-14", { lead: "Cục Thuế" }]], 5),
	],
};
const on = (asOf: string) => workload(planStatus(parsePlan(plan), { asOf, dueSoon: { days: 3 } }));
const none = { open: 0, dueSoon: 0, overdue: 0, done: 0, doneLate: 0, tasks: [] };

test("says what each unit leads and supports, by its name", () => {
	expect(on("2022-08-15")).toEqual([
		{ unit: "Cục Thuế", lead: { ...none, open: 1, tasks: ["moved"] }, supporting: none },
		{
			unit: "Sở Nội vụ",
			lead: { ...none, open: 2, dueSoon: 1, overdue: 1, tasks: ["overdue", "soon"] },
			// A task that it leads is not one that it supports.
			supporting: { ...none, done: 1 },
		},
		{
			unit: "Sở Y tế",
			lead: { ...none, open: 2, overdue: 1, done: 2, doneLate: 1, tasks: ["regular", "finished"] },
			supporting: { ...none, open: 1, overdue: 1, tasks: ["overdue"] },
		},
		{ unit: "Văn phòng", lead: none, supporting: { ...none, open: 1, overdue: 1, tasks: ["overdue"] } },
	]);
});

test("of the day: before the reassignment the task was another's", () => {
	const units = on("2022-08-13").map(({ unit, lead }) => [unit, lead.open]);
	expect(units).toEqual([
		["Sở Nội vụ", 2],
		["Sở Thuế", 1],
		["Sở Y tế", 2],
		["Văn phòng", 0],
	]);
	expect(workload(planStatus(plan, { asOf: "2022-01-01" }))).toEqual([]);
});
