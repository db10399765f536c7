import { readInstant } from "../../calendar/dateAt.ts";
import { dayNumber } from "../../calendar/dayNumber.ts";
import { localDays } from "../../calendar/localDays.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import { NO_DAY } from "../course/due.ts";
import { judge } from "../course/timeliness.ts";
import type { Plan } from "../plan.ts";
import type { PlanStatus, TaskRow } from "../status.ts";
import type { Sought, SoughtView } from "./options.ts";
import type { NearestCounts, ReproductionHint } from "./result.ts";

/** The class of each task; a task that is missing is in no row. */
type Classes = ReadonlyMap<string, string | null>;

/** One way to read the records otherwise. */
type Reading = Pick<ReproductionHint, "reading" | "view" | "asOf" | "seq"> & { readonly classes: Classes };

/** The status on a day by what was known up to a seq, with the calendar and the rest of the search. */
export type StatusAt = (asOf: PlainDate, knownAt: number) => PlanStatus;

/**
 * Looks for tasks that could explain the differences of the nearest counts: each is in another class by another
 * reading of the records, and that class was printed higher, or its own lower, than it counts. Each hint is about
 * single tasks, and proves nothing.
 */
export function findHints(
	plan: Plan,
	sought: Sought,
	nearest: NearestCounts,
	statusAt: StatusAt,
): readonly ReproductionHint[] {
	const used = sought.views.find(({ view }) => view.id === nearest.view);
	if (!used) return [];
	const status = statusAt(nearest.asOf, nearest.to.seq);
	const base = classesOf(status.rows, used);
	const differences = new Map(nearest.classes.map(({ id, difference }) => [id, difference]));
	return readingsOf(plan, sought, used, status, statusAt).flatMap(({ classes, ...reading }) => {
		const groups = new Map<string, ReproductionHint & { readonly tasks: string[] }>();
		for (const { id } of plan.tasks) {
			const counted = base.get(id) ?? null;
			const claimed = classes.get(id) ?? null;
			const kind = kindOf(counted, claimed, differences);
			if (kind === undefined) continue;
			const key = JSON.stringify([counted, claimed]);
			const known = groups.get(key);
			if (known) known.tasks.push(id);
			else groups.set(key, { kind, ...reading, counted, claimed, tasks: [id] });
		}
		return [...groups.values()];
	});
}

/** What the author would have done with a task to come nearer to the print; nothing where it leads away. */
function kindOf(
	counted: string | null,
	claimed: string | null,
	differences: ReadonlyMap<string, number | null>,
): ReproductionHint["kind"] | undefined {
	if (counted === claimed || (claimed !== null && !differences.has(claimed))) return undefined;
	// A class that was not printed can have any count.
	const less = counted === null ? 0 : (differences.get(counted) ?? Number.NaN);
	const more = claimed === null ? 0 : (differences.get(claimed) ?? Number.NaN);
	if (more > 0) {
		if (counted === null) return "added";
		return less >= 0 ? "countedTwice" : "moved";
	}
	if (!(less < 0)) return undefined;
	if (claimed === null) return "leftOut";
	return Number.isNaN(more) ? "moved" : undefined;
}

function readingsOf(
	plan: Plan,
	{ views, dates, points }: Sought,
	used: SoughtView,
	status: PlanStatus,
	statusAt: StatusAt,
): readonly Reading[] {
	const { asOf, seq, rows } = status;
	const at = { view: used.view.id, asOf, seq };
	const classesAt = (day: PlainDate, knownAt: number): Classes =>
		classesOf(statusAt(day, knownAt).rows, used);
	return [
		...neighbours([...dates].sort(), asOf).map((date) => ({
			...{ reading: "otherDate" as const, ...at, asOf: date },
			classes: classesAt(date, seq),
		})),
		...otherKnowledge(plan, points, asOf, seq).map((known) => ({
			...{ reading: "otherKnowledge" as const, ...at, seq: known },
			classes: classesAt(asOf, known),
		})),
		...views
			.filter((other) => other !== used)
			.map((other) => ({
				...{ reading: "otherView" as const, ...at, view: other.view.id },
				classes: classesOf(rows, other),
			})),
		{ reading: "regularAsOneOff", ...at, classes: classesOf(rows.map(asOneOff(status)), used) },
		{ reading: "submittedAsDone", ...at, classes: classesOf(rows.map(asDone(status)), used) },
	];
}

function classesOf(
	rows: readonly Pick<TaskRow, "task" | "state" | "timeliness">[],
	used: SoughtView,
): Classes {
	return new Map(rows.map((row) => [row.task, used.view.classes[used.classOf(row)]?.id ?? null]));
}

/** The one tried next before and the one next after, of a sorted list. */
function neighbours<T>(sorted: readonly T[], one: T): readonly T[] {
	const at = sorted.indexOf(one);
	return sorted.slice(Math.max(0, at - 1), at + 2).filter((each) => each !== one);
}

/**
 * Other states of knowledge to read the day by: of all of them, what is known now and what was known at the end of
 * the day; of named ones, those beside.
 */
function otherKnowledge(
	{ events, timeZone }: Plan,
	points: readonly number[],
	asOf: PlainDate,
	seq: number,
): readonly number[] {
	const seqOf = (known: number): number => events[known - 1]?.seq ?? 0;
	if (points.length <= events.length) return neighbours(points.map(seqOf), seq);
	const clock = localDays(timeZone);
	const day = dayNumber(asOf) ?? Number.NaN;
	let known = events.length;
	while (known > 0 && clock(readInstant(events[known - 1]?.recordedAt ?? "") ?? Number.NaN) > day) known--;
	return [...new Set([seqOf(events.length), seqOf(known)])].filter((other) => other !== seq);
}

type RowOf = Pick<TaskRow, "task" | "state" | "timeliness">;

/** A regular task by the state of its current turn, as if it came but once. */
function asOneOff({ asOf, dueSoon }: PlanStatus): (row: TaskRow) => RowOf {
	const judgement = { asOf: dayNumber(asOf) ?? Number.NaN, days: undefined, dueSoon: dueSoon ?? undefined };
	return (row) => {
		if (row.timeliness !== "regular") return row;
		const { task, state, deadline, due } = row;
		const turn = row.occurrences.filter((each) => each.state === state).at(-1);
		const judged = judge(state, deadline, dayNumber(due) ?? NO_DAY, undefined, judgement);
		return { task, state, timeliness: turn?.timeliness ?? judged };
	};
}

/** A task that was submitted, as if that had been its completion. */
function asDone({ asOf }: PlanStatus): (row: TaskRow) => RowOf {
	const judgement = { asOf: dayNumber(asOf) ?? Number.NaN, days: undefined, dueSoon: undefined };
	return (row) => {
		const { task, state, timeliness, deadline, due, submittedOn } = row;
		if (state !== "submitted" || timeliness === "regular") return row;
		const done = judge("completed", deadline, dayNumber(due) ?? NO_DAY, dayNumber(submittedOn), judgement);
		return { task, state: "completed", timeliness: done };
	};
}
