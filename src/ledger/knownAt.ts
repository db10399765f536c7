import { readInstant } from "../calendar/dateAt.ts";
import { describe } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import type { Label } from "../core/label.ts";
import { checkEntries } from "./checkEntries.ts";
import type { Entry } from "./entry.ts";
import * as messages from "./messages.ts";
import { readTimes } from "./readTimes.ts";
import { standing } from "./standing.ts";

/**
 * A state of knowledge: an instant as ISO text with an offset or as a `Date`, or a `seq`. A number is always
 * a seq, never milliseconds.
 */
export type Knowledge = string | Date | number;

/**
 * Gives the entries that were known at an instant, or up to a seq: what a report of that moment could say.
 * An entry recorded exactly then is known. A superseded entry is gone once the entry that supersedes it is
 * known; that one stands in its place. Instants are told apart to the microsecond.
 *
 * Formula: ledger.known-at.
 *
 * @param entries - The ledger, as `append` builds it, in the order of recording.
 * @param at - An instant (ISO text with an offset or `Z`, or a `Date`) or a seq from 0, where nothing is known.
 * A day alone is refused: a report of 9:00 does not know an entry of 16:00.
 * @returns The known entries in the order of their places.
 * @throws `OFFSET_UNSTATED`, `BAD_INSTANT`, `BAD_SEQ`, `UNKNOWN_SEQ` for a seq above the last one; for entries
 * that `append` would not have built `NOT_A_LIST`, `WRONG_TYPE`, `BAD_ID`, `DUPLICATE_ID`, `SEQ_NOT_ASCENDING`,
 * `NOT_A_DATE`, `RECORDED_BEFORE_PREDECESSOR`, `NOT_TEXT`, `SUPERSEDES_NOTHING`, `ALREADY_SUPERSEDED`.
 *
 * @example
 * ```ts
 * import { knownAt } from "steerindex/ledger";
 * const entries = [
 *   { id: "e1", seq: 1, on: "2022-08-12", recordedAt: "2022-08-12T16:00:00+07:00", done: 8 },
 *   { id: "e2", seq: 2, on: "2022-08-15", recordedAt: "2022-08-16T16:00:00+07:00", done: 9, supersedes: "e1" },
 * ];
 * knownAt(entries, "2022-08-16T09:00:00+07:00").map(({ done }) => done); // => [8]
 * knownAt(entries, 2).map(({ done }) => done); // => [9]
 * ```
 */
export function knownAt<E extends Entry>(entries: readonly E[], at: Knowledge): readonly E[] {
	checkEntries(entries);
	if (at === undefined) return refuseKnowledge("BAD_INSTANT", messages.badKnowledge, at);
	return standing(entries.slice(0, lastKnown(entries, at))).map(({ entry }) => entry);
}

/**
 * How many entries are known, from the first on; with nothing given, all. The entries are those that `append`
 * builds, so their seqs ascend; where a time of recording falls or cannot be read, it is refused.
 */
export function lastKnown(entries: readonly Entry[], at: Knowledge | undefined): number {
	if (at === undefined) return entries.length;
	return typeof at === "number" ? countUpToSeq(entries, at) : countUpToTime(entries, readAt(at));
}

function countUpToSeq(entries: readonly Entry[], seq: number): number {
	if (!Number.isSafeInteger(seq) || seq < 0) return refuseKnowledge("BAD_SEQ", messages.badKnowledge, seq);
	const last = entries.at(-1)?.seq ?? 0;
	if (seq > last) return refuseKnowledge("UNKNOWN_SEQ", messages.unknownSeq(last), seq);
	let known = entries.length;
	while (known > 0 && (entries[known - 1]?.seq ?? 0) > seq) known--;
	return known;
}

function countUpToTime(entries: readonly Entry[], time: number): number {
	const times = readTimes(entries);
	let known = times.length;
	while (known > 0 && (times[known - 1] ?? 0) > time) known--;
	return known;
}

function readAt(at: unknown): number {
	const time = typeof at === "string" ? readInstant(at) : timeOf(at);
	if (time === undefined) return refuseKnowledge("OFFSET_UNSTATED", messages.offsetUnstated, at);
	return Number.isNaN(time) ? refuseKnowledge("BAD_INSTANT", messages.badKnowledge, at) : time;
}

function timeOf(at: unknown): number {
	try {
		return Date.prototype.getTime.call(at);
	} catch {
		return Number.NaN;
	}
}

function refuseKnowledge(code: string, message: Label, at: unknown): never {
	return refuse(code, ["at"], message, { received: describe(at) });
}
