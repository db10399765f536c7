import { standing } from "../../ledger/standing.ts";
import type { PlanEvent } from "../event.ts";
import type { Task } from "../plan.ts";

/** The events of each task, in the order of recording. */
export interface EventsOf {
	/** The tasks by id; a second task of one id, or an event of no task, makes the plan malformed. */
	readonly numbers: ReadonlyMap<string, number>;
	/** The events of the task with this number. */
	readonly of: (number: number) => readonly PlanEvent[];
}

/** Sorts the first `known` events by task, or gives nothing where the plan is malformed. */
export function groupEvents(
	tasks: readonly Task[],
	events: readonly PlanEvent[],
	known: number,
): EventsOf | undefined {
	const numbers = new Map<string, number>();
	for (let i = 0; i < tasks.length; i++) numbers.set(String(tasks[i]?.id), i);
	if (numbers.size < tasks.length) return undefined;
	const owner = new Int32Array(known);
	const ends = new Int32Array(tasks.length + 1);
	let seq = 0;
	let id: string | undefined;
	let number: number | undefined;
	for (let i = 0; i < known; i++) {
		const event = events[i];
		if (event === undefined || !(event.seq > seq)) return undefined;
		seq = event.seq;
		if (event.task !== id) {
			id = event.task;
			number = numbers.get(id);
		}
		if (number === undefined) return undefined;
		owner[i] = number;
		ends[number + 1] = (ends[number + 1] ?? 0) + 1;
	}
	for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
	const next = ends.slice();
	const order = new Int32Array(known);
	for (let i = 0; i < known; i++) {
		const of = owner[i] ?? 0;
		const at = next[of] ?? 0;
		order[at] = i;
		next[of] = at + 1;
	}
	return {
		numbers,
		of: (of) => {
			const first = ends[of] ?? 0;
			const own: PlanEvent[] = new Array((ends[of + 1] ?? 0) - first);
			for (let at = 0; at < own.length; at++) own[at] = events[order[first + at] ?? 0] as PlanEvent;
			return own;
		},
	};
}

/**
 * The events of one task as they stand, by the day they happened and then by their place in the ledger:
 * a correction is gone, and what it says should have stood has taken the place of what it took back.
 */
export function inForce(events: readonly PlanEvent[]): readonly PlanEvent[] {
	let isSorted = true;
	for (let i = 0; i < events.length; i++) {
		const event = events[i] as PlanEvent;
		if (event.kind === "corrected") return sortByDay(resolve(events));
		if (i > 0 && event.on < (events[i - 1] as PlanEvent).on) isSorted = false;
	}
	return isSorted ? events : sortByDay(events);
}

function resolve(events: readonly PlanEvent[]): readonly PlanEvent[] {
	return standing(events).flatMap(({ entry, seq }) => {
		if (entry.kind !== "corrected") return [entry];
		if (entry.event === null) return [];
		const { id, recordedAt, by, task } = entry;
		return [{ ...entry.event, id, seq, recordedAt, task, ...(by === undefined ? {} : { by }) }];
	});
}

function sortByDay(events: readonly PlanEvent[]): readonly PlanEvent[] {
	return [...events].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.seq - b.seq));
}
