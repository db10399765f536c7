import type { WorkCalendar } from "steerindex/calendar";
import type { Deadline, DueSoon, Plan, PlanEvent, Recurrence, Task } from "steerindex/plan";
import { isWorked, later } from "../calendar/bruteForce.ts";

/** A day, `null` where there is none, `"?"` where the calendar does not cover it. */
type Day = string | null;

export interface PlainOptions {
	readonly asOf: string;
	readonly knownAt?: number | string | undefined;
	readonly calendar?: WorkCalendar | undefined;
	readonly dueSoon?: DueSoon | undefined;
}

type Happening = Record<string, unknown> & { id: string; kind: string; on: string; recordedAt: string };

/** The legal transitions, copied line by line from their definition and not from the library. */
const LEGAL: Readonly<Record<string, Readonly<Record<string, string>>>> = (() => {
	const ends = {
		suspended: "suspended",
		cancelled: "cancelled",
		merged: "merged",
		carriedOver: "carriedOver",
	};
	const { suspended: _, ...closings } = ends;
	return {
		assigned: {
			...{ accepted: "accepted", started: "inProgress", submitted: "submitted", completed: "completed" },
			...ends,
		},
		accepted: { started: "inProgress", submitted: "submitted", completed: "completed", ...ends },
		inProgress: { submitted: "submitted", completed: "completed", ...ends },
		submitted: { completed: "completed", returned: "returned", cancelled: "cancelled" },
		returned: { started: "inProgress", submitted: "submitted", completed: "completed", ...ends },
		completed: { returned: "returned" },
		suspended: { resumed: "", ...closings },
		cancelled: {},
		merged: {},
		carriedOver: {},
	};
})();
const CHANGES = ["extended", "reassigned", "amended"];
const NO_MORE = ["completed", "cancelled", "merged", "carriedOver"];
const CLOSED = ["cancelled", "merged", "carriedOver"];
const LENGTH = { month: 1, quarter: 3, halfYear: 6, year: 12 };

const dayCount = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const month = (day: string): number => Number(day.slice(5, 7));
const covers = (calendar: WorkCalendar | undefined, day: string): calendar is WorkCalendar =>
	calendar !== undefined && calendar.range.from <= day && day <= calendar.range.to;

function roll(day: string, step: number, calendar: WorkCalendar | undefined): Day {
	let at = day;
	while (covers(calendar, at)) {
		if (isWorked(at, calendar)) return at;
		at = later(at, step);
	}
	return "?";
}

/** The working days in (after, upTo], one day at a time. */
function plainWorkingDays(after: string, upTo: string, calendar: WorkCalendar | undefined): number | null {
	if (!calendar || later(calendar.range.from, -1) > after || calendar.range.to < after) return null;
	let count = 0;
	for (let day = later(after, 1); day <= upTo; day = later(day, 1)) {
		if (!covers(calendar, day)) return null;
		if (isWorked(day, calendar)) count++;
	}
	return count;
}

function plainDue(
	deadline: Deadline,
	assigned: string,
	rolling: string,
	calendar: WorkCalendar | undefined,
): Day {
	if ("on" in deadline) return rolling === "all" ? roll(deadline.on, 1, calendar) : deadline.on;
	if (!("days" in deadline)) return null;
	let day = deadline.from === "assigned" ? assigned : deadline.from;
	if (deadline.of === "calendar" || deadline.days === 0) {
		for (let left = deadline.days; left > 0; left--) day = later(day, 1);
		return rolling === "none" ? day : roll(day, 1, calendar);
	}
	if (!calendar || day < later(calendar.range.from, -1)) return "?";
	for (let left = deadline.days; left > 0; ) {
		day = later(day, 1);
		if (!covers(calendar, day)) return "?";
		if (isWorked(day, calendar)) left--;
	}
	return day;
}

interface Turn {
	name: string;
	from: string;
	to: string;
	due: Day;
	deadline: Deadline;
	state: string;
	doneOn: string | null;
}

const beginsPeriod = (day: string, { period }: Recurrence): boolean =>
	day.endsWith("-01") && (month(day) - 1) % LENGTH[period] === 0;

/** The first period that begins on a day or after it. */
function periodFrom(day: string, rule: Recurrence, calendar: WorkCalendar | undefined): Turn {
	let from = day;
	while (!beginsPeriod(from, rule)) from = later(from, 1);
	let to = from;
	while (!beginsPeriod(later(to, 1), rule)) to = later(to, 1);
	const wanted = `${to.slice(0, 8)}${String(rule.day ?? 31).padStart(2, "0")}`;
	const due = wanted < to ? wanted : to;
	const rolled = rule.roll === "none" ? due : roll(due, rule.roll === "next" ? 1 : -1, calendar);
	const year = from.slice(0, 4);
	const at = (month(from) - 1) / LENGTH[rule.period] + 1;
	const names = { month: from.slice(0, 7), quarter: `${year}-Q${at}`, halfYear: `${year}-H${at}`, year };
	return {
		...{ name: names[rule.period], from, to, due: rolled, deadline: { every: rule } },
		...{ state: "assigned", doneOn: null },
	};
}

function turnAfter(turn: Turn, rule: Recurrence, calendar: WorkCalendar | undefined): Turn {
	const done = turn.doneOn ?? turn.to;
	if (rule.repeat !== ".+") {
		let next = periodFrom(later(turn.to, 1), rule, calendar);
		while (rule.repeat === "++" && (next.due === null || next.due === "?" ? next.to : next.due) <= done) {
			next = periodFrom(later(next.to, 1), rule, calendar);
		}
		return next;
	}
	// The same day of a later month, or the last day of it.
	const target = new Date(`${done.slice(0, 8)}01`);
	target.setUTCMonth(target.getUTCMonth() + LENGTH[rule.period]);
	const first = target.toISOString().slice(0, 10);
	let to = first;
	while (to.slice(8) < done.slice(8) && later(to, 1).slice(0, 7) === first.slice(0, 7)) to = later(to, 1);
	const due = rule.roll === "none" ? to : roll(to, rule.roll === "next" ? 1 : -1, calendar);
	const from = later(done, 1);
	return { name: `${from}/${to}`, from, to, due, deadline: { every: rule }, state: "assigned", doneOn: null };
}

/** The entries of a task that stand, the corrected ones replaced, by day and then by place. */
function standing(own: readonly PlanEvent[]): Happening[] {
	const places: { id: string; seq: number; event: Happening | null }[] = [];
	for (const entry of own) {
		const { id, seq } = entry;
		if (entry.kind !== "corrected") places.push({ id, seq, event: { ...entry } as Happening });
		else {
			const place = places.find((each) => each.id === entry.supersedes);
			if (!place) throw new Error(`${id} corrects nothing that stands`);
			place.id = id;
			place.event = entry.event && ({ ...entry.event, id, recordedAt: entry.recordedAt } as Happening);
		}
	}
	return places
		.sort((a, b) => a.seq - b.seq)
		.flatMap(({ event }) => (event ? [event] : []))
		.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

function knownEvents({ events }: Plan, knownAt: number | string | undefined): readonly PlanEvent[] {
	if (knownAt === undefined) return events;
	if (typeof knownAt === "number") return events.filter(({ seq }) => seq <= knownAt);
	return events.filter(({ recordedAt }) => Date.parse(recordedAt) <= Date.parse(knownAt));
}

const assignedDay = (plan: Plan, task: Task): string => {
	const session = plan.sessions?.find(({ id }) => id === task.origin?.session);
	return task.assignedOn ?? session?.notice?.issuedOn ?? plan.adoptedOn;
};

interface Folded {
	readonly legal: boolean;
	readonly row: Record<string, unknown> & { state: string; due: Day; firstDue: Day; deadline: Deadline };
	readonly turns: Turn[] | undefined;
	readonly last: Happening | undefined;
}

function fold(
	plan: Plan,
	task: Task,
	happenings: readonly Happening[],
	upTo: string,
	calendar: WorkCalendar | undefined,
): Folded {
	const assigned = assignedDay(plan, task);
	const dueOf = (deadline: Deadline): Day =>
		plainDue(deadline, assigned, plan.rolling ?? "computed", calendar);
	let rule = "every" in task.deadline ? task.deadline.every : undefined;
	const past: Turn[] = [];
	let turn = rule && periodFrom(assigned, rule, calendar);
	let touched = false;
	let [state, before, deadline, due] = ["assigned", "assigned", task.deadline, dueOf(task.deadline)];
	let last: Happening | undefined;
	let extensions = 0;
	let { lead, title, product, supporting, weight } = task;
	let doneOn: string | null = null;
	let submittedOn: string | null = null;
	let evidence: unknown = [];
	let legal = true;
	const next = (to: Turn): void => {
		if (turn) past.push({ ...turn, state, doneOn });
		turn = to;
		[state, last, doneOn, submittedOn, evidence, touched] = ["assigned", undefined, null, null, [], false];
	};
	for (const happening of happenings) {
		if (happening.on > upTo) continue;
		const { kind } = happening;
		if (rule && turn && state === "completed" && kind !== "returned") {
			if (kind !== "reassigned" && kind !== "amended") next(turnAfter({ ...turn, doneOn }, rule, calendar));
		}
		const isBetween = rule !== undefined && state === "completed";
		if (CHANGES.includes(kind)) {
			if (NO_MORE.includes(state) && !isBetween) legal = false;
			if (!legal) break;
			if (kind === "extended") extensions++;
			if (kind === "reassigned") lead = happening.lead as string;
			if (kind === "amended") {
				const changed = { title, product, supporting, weight, ...happening };
				({ title, product, supporting, weight } = changed as typeof changed & Task);
			}
		} else {
			const to = LEGAL[state]?.[kind];
			if (to === undefined) legal = false;
			if (!legal) break;
			if (kind === "suspended") before = state;
			state = to === "" ? before : (to ?? state);
			last = happening;
			if (kind === "submitted") submittedOn = happening.on;
			doneOn = kind === "completed" ? String(happening.doneOn ?? happening.on) : doneOn;
			if (kind === "completed") evidence = happening.evidence ?? [];
			if (kind === "returned") [doneOn, evidence] = [null, []];
		}
		if (!isBetween) touched = true;
		const given = happening.deadline as Deadline | undefined;
		if (given === undefined || (kind !== "extended" && kind !== "resumed")) continue;
		if (!rule || !turn) [deadline, due] = [given, dueOf(given)];
		else if ("every" in given) {
			rule = given.every;
			const same = periodFrom(turn.from, rule, calendar);
			const isSame = same.from === turn.from && same.to === turn.to;
			turn = { ...turn, deadline: given, due: isSame ? same.due : turn.due };
		} else turn = { ...turn, deadline: given, due: dueOf(given) };
	}
	if (rule && turn && state === "completed") {
		const to = turnAfter({ ...turn, doneOn }, rule, calendar);
		if (to.from <= upTo) next(to);
	}
	const turns = [...past];
	if (rule && turn && (touched || turn.from <= upTo)) turns.push({ ...turn, state, doneOn });
	if (rule?.repeat === "+" && turn && !NO_MORE.includes(state)) {
		let open = periodFrom(later(turn.to, 1), rule, calendar);
		while (open.from <= upTo) {
			turns.push({ ...open, state: state === "suspended" ? "suspended" : "assigned" });
			open = periodFrom(later(open.to, 1), rule, calendar);
		}
	}
	return {
		legal,
		last,
		turns: rule && turns,
		row: {
			...{ task: task.id, title, product: product ?? null, lead, supporting: supporting ?? [] },
			...{ weight: weight ?? null, assignedOn: assigned, state, extensions, submittedOn, evidence },
			deadline: rule ? { every: rule } : deadline,
			due: turn ? turn.due : due,
			firstDue: dueOf(task.deadline),
			doneOn: rule ? null : doneOn,
		},
	};
}

/** Whether the entries of a task, with one more, can have happened one after the other. */
export function isLegal(plan: Plan, task: Task, own: readonly PlanEvent[]): boolean {
	return fold(plan, task, standing(own), "2030-12-31", undefined).legal;
}

const shown = (day: Day): string | null => (day === "?" ? null : day);

/** The rows of a plan by straightforward loops over days and events, in UTC dates. */
export function plainRows(plan: Plan, { asOf, knownAt, calendar, dueSoon }: PlainOptions): unknown[] {
	const known = knownEvents(plan, knownAt);
	const soonness = (due: string): "dueSoon" | "within" => {
		if (dueSoon === undefined) return "within";
		const days = dayCount(asOf, due);
		if ("days" in dueSoon) return days <= dueSoon.days ? "dueSoon" : "within";
		return (plainWorkingDays(asOf, due, calendar) ?? days) <= dueSoon.workingDays ? "dueSoon" : "within";
	};
	const judge = (state: string, deadline: Deadline, due: Day, doneOn: string | null): string => {
		if (CLOSED.includes(state)) return "closed";
		if (state === "suspended") return "suspended";
		if (due === "?") return "notCovered";
		if (state === "completed" && doneOn !== null) {
			if (due === null) return "unknowable";
			return doneOn < due ? "early" : doneOn > due ? "late" : "onTime";
		}
		if (due === null) return "when" in deadline ? "conditional" : "noDeadline";
		return due < asOf ? "overdue" : soonness(due);
	};
	const lateness = (due: Day, doneOn: string | null, timeliness: string) => {
		const nothing = { daysToDue: null, daysLate: null, workingDaysLate: null };
		if (due === null || due === "?" || ["closed", "suspended", "regular"].includes(timeliness))
			return nothing;
		const daysToDue = dayCount(doneOn ?? asOf, due);
		if (daysToDue >= 0) return { daysToDue, daysLate: 0, workingDaysLate: 0 };
		return {
			daysToDue,
			daysLate: -daysToDue,
			workingDaysLate: plainWorkingDays(due, doneOn ?? asOf, calendar),
		};
	};
	return plan.tasks.flatMap((task) => {
		const own = known.filter((event) => event.task === task.id);
		const { row, turns, last } = fold(plan, task, standing(own), asOf, calendar);
		if (String(row.assignedOn) > asOf) return [];
		const { state, deadline, due, firstDue } = row;
		const judged = judge(state, deadline, due, row.doneOn as string | null);
		const isOpen = !["early", "onTime", "late", "unknowable"].includes(judged) && state !== "completed";
		const isRegular = judged !== "closed" && (turns !== undefined || (task.kind === "regular" && isOpen));
		const timeliness = isRegular ? "regular" : judged;
		const occurrences = (turns ?? []).map((turn) => {
			const of = judge(turn.state, turn.deadline, turn.due, turn.doneOn);
			const { daysToDue: _, ...late } = lateness(turn.due, turn.doneOn, of);
			const { name, deadline: __, ...rest } = turn;
			return { ...rest, period: name, due: shown(turn.due), timeliness: of, ...late };
		});
		const recorded = last && new Date(Date.parse(last.recordedAt) + 7 * 3_600_000).toISOString().slice(0, 10);
		return [
			{
				...row,
				...lateness(due, row.doneOn as string | null, timeliness),
				...{ timeliness, due: shown(due), firstDue: shown(firstDue), occurrences },
				entryLag: last && recorded ? dayCount(last.on, recorded) : null,
				overdueOccurrences: occurrences.filter((turn) => turn.timeliness === "overdue").length,
			},
		];
	});
}
