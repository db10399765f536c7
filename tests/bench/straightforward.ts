import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { isAfter } from "date-fns/isAfter";
import { isBefore } from "date-fns/isBefore";
import { isWeekend } from "date-fns/isWeekend";
import { parseISO } from "date-fns/parseISO";
import type { WorkCalendar } from "steerindex/calendar";
import type { Plan } from "steerindex/plan";

interface Row {
	readonly task: string;
	readonly state: string;
	readonly timeliness: string;
	readonly daysLate: number;
	readonly workingDaysLate: number;
	readonly entryLag: number | null;
}

const STATES: Readonly<Record<string, string>> = {
	accepted: "accepted",
	started: "inProgress",
	submitted: "submitted",
	returned: "returned",
	completed: "completed",
};

/** The same rows as people write it with date-fns: a fold over Date objects, working days one by one. */
export function straightforward(plan: Plan, asOfText: string, calendar: WorkCalendar): readonly Row[] {
	const asOf = parseISO(asOfText);
	const off = new Set(calendar.off);
	const work = new Set(calendar.work);
	const events = new Map<string, Plan["events"][number][]>();
	for (const event of plan.events) {
		const own = events.get(event.task) ?? [];
		own.push(event);
		events.set(event.task, own);
	}
	return plan.tasks.map((task) => {
		let state = "assigned";
		let done: Date | undefined;
		let entryLag: number | null = null;
		for (const event of events.get(task.id) ?? []) {
			const on = parseISO(event.on);
			if (isAfter(on, asOf)) continue;
			state = STATES[event.kind] ?? state;
			done = event.kind === "completed" ? on : undefined;
			entryLag = differenceInCalendarDays(parseISO(event.recordedAt), on);
		}
		const due = parseISO("on" in task.deadline ? task.deadline.on : asOfText);
		const until = done ?? asOf;
		const isLate = isAfter(until, due);
		let workingDaysLate = 0;
		for (let day = addDays(due, 1); isLate && !isAfter(day, until); day = addDays(day, 1)) {
			const text = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
			if (work.has(text) || !(isWeekend(day) || off.has(text))) workingDaysLate++;
		}
		const timeliness = done
			? isLate
				? "late"
				: isBefore(done, due)
					? "early"
					: "onTime"
			: isLate
				? "overdue"
				: "within";
		const daysLate = isLate ? differenceInCalendarDays(until, due) : 0;
		return { task: task.id, state, timeliness, daysLate, workingDaysLate, entryLag };
	});
}
