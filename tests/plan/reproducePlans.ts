import type { PlanEvent, Task } from "steerindex/plan";
import { type Plan, parsePlan } from "steerindex/plan";

const pad = (number: number): string => String(number).padStart(2, "0");

interface Written {
	readonly task: number;
	readonly kind: string;
	readonly on: string;
	/** Left out: at nine on the day. */
	readonly recordedAt?: string;
	readonly [field: string]: unknown;
}

/** The events with their ids and seqs. */
function number(events: readonly Written[]): readonly PlanEvent[] {
	return events.map(({ task, on, recordedAt = `${on}T09:00:00+07:00`, ...rest }, i) => {
		return { id: `e${i + 1}`, seq: i + 1, task: `t${task}`, on, recordedAt, ...rest } as unknown as PlanEvent;
	});
}

/**
 * A plan of 32 tasks, of which t20 to t22 are regular. By 15 August 2022 eight are done, ten under way and eleven not
 * started; t9 is done on the 15th itself, and t23 was started on the 12th and written down on the 20th.
 */
export function planOf32(more: readonly Written[] = []): Plan {
	const isRegular = (task: number): boolean => task >= 20 && task <= 22;
	const tasks: Task[] = Array.from({ length: 32 }, (_, i) => ({
		...{ id: `t${i + 1}`, title: `Nhiệm vụ ${i + 1}`, lead: "Sở Nội vụ" },
		...(isRegular(i + 1)
			? { kind: "regular", deadline: { missing: "thường xuyên" } }
			: { kind: "oneOff", deadline: { on: "2022-12-31" } }),
	}));
	const done = Array.from({ length: 8 }, (_, i) => i + 1);
	const started = Array.from({ length: 10 }, (_, i) => i + 10);
	const events: readonly Written[] = [
		...done.map((task) => ({ task, kind: "completed", on: `2022-08-${pad(task)}` })),
		...started.map((task) => ({ task, kind: "started", on: "2022-08-10" })),
		{ task: 9, kind: "completed", on: "2022-08-15", recordedAt: "2022-08-15T16:00:00+07:00" },
		{ task: 23, kind: "started", on: "2022-08-12", recordedAt: "2022-08-20T16:00:00+07:00" },
		...more,
	];
	return parsePlan({
		...{ id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh" },
		...{ tasks, events: number(events) },
	});
}
