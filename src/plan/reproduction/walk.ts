import { dayNumber } from "../../calendar/dayNumber.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import { refusePlan } from "../checking/refusePlan.ts";
import { groupEvents } from "../course/eventsOf.ts";
import type { PlanReader } from "../course/reader.ts";
import type { PlanEvent } from "../event.ts";
import { makeRow } from "../makeRow.ts";
import type { Task } from "../plan.ts";
import type { DueSoon } from "../status.ts";
import type { SoughtView } from "./options.ts";

/** What a view counts in the state at hand. */
export interface WalkTally {
	/** How many tasks each class has. */
	readonly counts: Int32Array;
	/** The number of the class of each task; below zero it is outside, or not assigned yet. */
	readonly classOf: Int32Array;
	counted: number;
	/** The classes that tasks had in the state before, where they were looked at again. */
	readonly before: Map<number, number>;
	/** The tasks whose class has another id than by the reference. */
	readonly differs: Set<number>;
}

/** One counter for the whole search; there is no clock. */
export interface WalkWork {
	spent: number;
	readonly limit: number;
}

export interface WalkOptions {
	readonly reader: PlanReader;
	readonly views: readonly SoughtView[];
	/** The id of the class of each task by the reference; null outside. */
	readonly reference: readonly (string | null)[];
	readonly dueSoon: DueSoon | undefined;
	readonly work: WalkWork;
}

const NOTHING: readonly PlanEvent[] = [];
const SILENT = { look: () => undefined, list: () => [] };

/**
 * Visits states of knowledge on one day, from the least on, each with the counts of every view. From one state to
 * the next only the tasks that new entries speak of are followed again. False where the limit came first.
 */
export function walkKnowledge(
	{ reader, views, reference, dueSoon, work }: WalkOptions,
	asOf: PlainDate,
	points: readonly number[],
	visit: (index: number, tallies: readonly WalkTally[]) => void,
): boolean {
	const { tasks, events } = reader.plan;
	const day = dayNumber(asOf) ?? Number.NaN;
	const write = makeRow(reader, { asOf: day, days: reader.rules.days, dueSoon }, SILENT);
	const numbers = groupEvents(tasks, events, events.length)?.numbers ?? refusePlan(reader.plan);
	const own = new Map<number, PlanEvent[]>();
	const tallies = views.map(({ view }): WalkTally => {
		const counts = new Int32Array(view.classes.length);
		return {
			counts,
			classOf: new Int32Array(tasks.length).fill(-1),
			counted: 0,
			before: new Map(),
			differs: new Set(),
		};
	});

	const classify = (number: number): void => {
		const task = tasks[number] as Task;
		const known = own.get(number) ?? NOTHING;
		const taken = reader.follow(task, known, day);
		if (taken.course.illegal) refusePlan(reader.plan);
		const row = taken.assigned > day ? undefined : write(task, taken);
		work.spent += 1 + known.length + (row?.occurrences.length ?? 0);
		for (const [v, { view, classOf }] of views.entries()) {
			const tally = tallies[v] as WalkTally;
			const at = row ? classOf(row) : -1;
			tally.before.set(number, tally.classOf[number] as number);
			move(tally, number, at);
			if ((view.classes[at]?.id ?? null) === reference[number]) tally.differs.delete(number);
			else tally.differs.add(number);
		}
	};

	for (let number = 0; number < tasks.length; number++) {
		if (work.spent >= work.limit) return false;
		classify(number);
	}
	let known = 0;
	for (const [index, point] of points.entries()) {
		if (work.spent >= work.limit) return false;
		work.spent++;
		for (const { before } of tallies) before.clear();
		const touched = new Set<number>();
		for (; known < point; known++) {
			const event = events[known] as PlanEvent;
			const number = numbers.get(event.task) ?? refusePlan(reader.plan);
			const list = own.get(number);
			if (list) list.push(event);
			else own.set(number, [event]);
			// What lies after the day can change it only by taking back what does not.
			if (event.on <= asOf || event.kind === "corrected") touched.add(number);
		}
		for (const number of touched) classify(number);
		visit(index, tallies);
	}
	return true;
}

function move(tally: WalkTally, task: number, to: number): void {
	const { counts, classOf } = tally;
	const from = classOf[task] as number;
	if (from >= 0) counts[from] = (counts[from] as number) - 1;
	if (to >= 0) counts[to] = (counts[to] as number) + 1;
	tally.counted += (to >= 0 ? 1 : 0) - (from >= 0 ? 1 : 0);
	classOf[task] = to;
}
