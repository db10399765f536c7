import { readInstant } from "../../calendar/dateAt.ts";
import { attempt } from "../../core/checks.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { type Knowledge, lastKnown } from "../../ledger/knownAt.ts";
import { readTimes } from "../../ledger/readTimes.ts";
import type { Plan } from "../plan.ts";
import * as messages from "./messages.ts";

/** How many entries are known in each state of knowledge to try, ascending; with none named, in every state. */
export function readPoints({ events }: Plan, knownAt: unknown, issues: Issue[]): readonly number[] {
	const path = ["options", "knownAt"];
	if (knownAt === undefined) return Array.from({ length: events.length + 1 }, (_, known) => known);
	const states: readonly unknown[] = Array.isArray(knownAt) ? knownAt : [knownAt];
	if (states.length === 0) issues.push(createIssue("EMPTY", path, messages.noKnowledge));
	const countKnown = makeCount(events);
	const points = new Set<number>();
	for (const [i, state] of states.entries()) {
		const at = Array.isArray(knownAt) ? [...path, i] : path;
		// A hole in the list would be read as all that is known.
		const known = attempt(() => countKnown((state ?? null) as Knowledge), at, issues);
		if (known !== undefined) points.add(known);
	}
	return [...points].sort((a, b) => a - b);
}

/** The same as `lastKnown`, for many states of one ledger: its times are read but once. */
function makeCount(events: Plan["events"]): (at: Knowledge) => number {
	const last = events.at(-1)?.seq ?? 0;
	let times: Float64Array | undefined;
	return (at) => {
		if (typeof at === "number") {
			if (!Number.isSafeInteger(at) || at < 0 || at > last) return lastKnown(events, at);
			return countWhile(events.length, (i) => (events[i]?.seq ?? 0) <= at);
		}
		// Refuses what is no instant.
		lastKnown([], at);
		const time = typeof at === "string" ? Number(readInstant(at)) : Date.prototype.getTime.call(at);
		times ??= readTimes(events);
		const known = times;
		return countWhile(events.length, (i) => (known[i] as number) <= time);
	};
}

/** How many of so many in order hold, from the first on. */
function countWhile(length: number, holds: (i: number) => boolean): number {
	let from = 0;
	let to = length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if (holds(middle)) from = middle + 1;
		else to = middle;
	}
	return from;
}
