import { readInstant } from "../calendar/dateAt.ts";
import { describe } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Entry } from "./entry.ts";
import * as messages from "./messages.ts";

type Path = readonly (string | number)[];

/**
 * The times of recording, in milliseconds since 1970. They never fall, so what is known at an instant is the
 * beginning of the list; throws `RECORDED_BEFORE_PREDECESSOR`, `BAD_INSTANT`, `OFFSET_UNSTATED`.
 */
export function readTimes(entries: readonly Entry[]): Float64Array {
	const issues: Issue[] = [];
	const times = new Float64Array(entries.length);
	let before: Entry | undefined;
	let latest = Number.NEGATIVE_INFINITY;
	for (const [i, entry] of entries.entries()) {
		const time = timeOf(entry.recordedAt);
		if (time === undefined || time < latest) {
			checkRecordedAt(entry.recordedAt, before, ["entries", i], issues);
			continue;
		}
		times[i] = time;
		before = entry;
		latest = time;
	}
	if (issues.length > 0) throw new SteerindexError(issues);
	return times;
}

/** Notes a time of recording that cannot be read, or lies before that of the entry before. */
export function checkRecordedAt(
	value: unknown,
	before: Entry | undefined,
	path: Path,
	issues: Issue[],
): void {
	const at = [...path, "recordedAt"];
	const details = { received: describe(value) };
	const time = timeOf(value);
	if (typeof value === "string" && readInstant(value) === undefined) {
		issues.push(createIssue("OFFSET_UNSTATED", at, messages.offsetUnstated, details));
	} else if (time === undefined) {
		issues.push(createIssue("BAD_INSTANT", at, messages.badInstant, details));
	} else if (before !== undefined && time < (timeOf(before.recordedAt) ?? time)) {
		const message = messages.recordedBefore(before.id, before.recordedAt);
		issues.push(createIssue("RECORDED_BEFORE_PREDECESSOR", at, message, details));
	}
}

function timeOf(recordedAt: unknown): number | undefined {
	const time = typeof recordedAt === "string" ? readInstant(recordedAt) : Number.NaN;
	return Number.isNaN(time) ? undefined : time;
}
