import { needStatus } from "./checking/needStatus.ts";
import { FINAL } from "./states.ts";
import type { PlanStatus, TaskRow } from "./status.ts";

/** What one lead, or one supporting unit, has to do and has done. */
export interface Workload {
	readonly unit: string;
	/** As the lead. */
	readonly lead: WorkloadCounts;
	/** As one of those who support. */
	readonly supporting: WorkloadCounts;
}

/** Tasks by where they stand; a regular task is in `open`, and in `overdue` while a turn of it is. */
export interface WorkloadCounts {
	readonly open: number;
	readonly dueSoon: number;
	readonly overdue: number;
	readonly done: number;
	readonly doneLate: number;
	/** The ids of what is open. */
	readonly tasks: readonly string[];
}

/**
 * Says what each unit has on its desk on the day of a status: as the lead, and as one of those who support.
 * The open tasks of all leads add up to the open tasks of the plan, for each task has one lead; those of the
 * supporting units do not.
 *
 * Formula: plan.workload.
 *
 * @param status - What `planStatus` gave.
 * @returns A line for each unit, by its name.
 * @throws `NOT_A_RESULT` for what `planStatus` did not give.
 *
 * @example
 * ```ts
 * import { parsePlan, planStatus, workload } from "steerindex/plan";
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh", events: [],
 *   tasks: [{ id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", supporting: ["Văn phòng"], kind: "oneOff", deadline: { on: "2022-08-12" } }],
 * });
 * workload(planStatus(plan, { asOf: "2022-08-15" })).map(({ unit, lead, supporting }) => [unit, lead.overdue, supporting.open]); // => [["Sở Nội vụ", 1, 0], ["Văn phòng", 0, 1]]
 * ```
 */
export function workload(status: PlanStatus): readonly Workload[] {
	needStatus(status);
	const leads = new Map<string, TaskRow[]>();
	const supporters = new Map<string, TaskRow[]>();
	const add = (to: Map<string, TaskRow[]>, unit: string, row: TaskRow): void => {
		const rows = to.get(unit);
		if (rows) rows.push(row);
		else to.set(unit, [row]);
	};
	for (const row of status.rows) {
		if (FINAL.includes(row.state)) continue;
		add(leads, row.lead, row);
		for (const unit of new Set(row.supporting)) if (unit !== row.lead) add(supporters, unit, row);
	}
	return [...new Set([...leads.keys(), ...supporters.keys()])].sort().map((unit) => ({
		unit,
		lead: count(leads.get(unit) ?? []),
		supporting: count(supporters.get(unit) ?? []),
	}));
}

function count(rows: readonly TaskRow[]): WorkloadCounts {
	const isOpen = ({ state, timeliness }: TaskRow): boolean =>
		state !== "completed" || timeliness === "regular";
	const open = rows.filter(isOpen);
	return {
		open: open.length,
		dueSoon: open.filter(({ timeliness }) => timeliness === "dueSoon").length,
		overdue: open.filter(
			({ timeliness, overdueOccurrences }) => timeliness === "overdue" || overdueOccurrences > 0,
		).length,
		done: rows.length - open.length,
		doneLate: rows.filter(({ timeliness }) => timeliness === "late").length,
		tasks: open.map(({ task }) => task),
	};
}
