import type { Plan, PlanEvent, Task } from "steerindex/plan";
import { parsePlan } from "steerindex/plan";

/** What a test says of an event; the rest is filled in. */
export type Told = { readonly task: string; readonly kind: PlanEvent["kind"]; readonly on: string } & Record<
	string,
	unknown
>;

export const base = { id: "01", title: "Plan 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh" };

export function task(id: string, rest: Partial<Task> = {}): Task {
	return { id, title: `Task ${id}`, lead: "Unit A", kind: "oneOff", deadline: { on: "2022-08-12" }, ...rest };
}

/** A parsed plan; events are e1, e2, … in the order given, each written down at nine on its day, unless told, and
 * never before the one before. */
export function makePlan(tasks: readonly Task[], told: readonly Told[], rest: Partial<Plan> = {}): Plan {
	let recordedAt = "";
	const events = told.map((event, i) => {
		const nine = `${event.on}T09:00:00+07:00`;
		recordedAt =
			typeof event.recordedAt === "string" ? event.recordedAt : nine > recordedAt ? nine : recordedAt;
		return { id: `e${i + 1}`, seq: i + 1, recordedAt, ...event };
	});
	return parsePlan({ ...base, ...rest, tasks, events });
}
