import { dayNumber } from "../calendar/dayNumber.ts";
import { localDays } from "../calendar/localDays.ts";
import { attempt, checkKeys } from "../core/checks.ts";
import { describe, isRecord } from "../core/describe.ts";
import { refuse, SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { sameContent } from "../core/sameContent.ts";
import { checkEntries } from "./checkEntries.ts";
import type { Entry } from "./entry.ts";
import { lagDays } from "./lagDays.ts";
import * as messages from "./messages.ts";
import { readTimes } from "./readTimes.ts";
import { standing } from "./standing.ts";

/** Which entries to list. */
export interface HistoryOptions {
	/** Whose calendar gives the dates of recording: an IANA name such as `Asia/Ho_Chi_Minh`. */
	readonly timeZone: string;
	/** The first date of recording listed. */
	readonly from?: PlainDate | undefined;
	/** The last date of recording listed. */
	readonly to?: PlainDate | undefined;
	/** Only what this person recorded. */
	readonly by?: string | undefined;
}

/** What a field holds: plain data. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A field that a correction changed; `null` also where it was, or is, absent. */
export interface FieldChange {
	readonly field: string;
	readonly before: Json;
	readonly after: Json;
}

/** One entry in the trail. */
export interface HistoryItem<E extends Entry> {
	readonly entry: E;
	/** The entry that it supersedes. */
	readonly before: E | null;
	/** Every field that differs from `before`, apart from `id`, `seq`, `recordedAt` and `supersedes`. */
	readonly changes: readonly FieldChange[];
	/** Calendar days from `on` to the date of recording; negative for what was recorded ahead. */
	readonly lagDays: number;
	/** The id of the entry that supersedes it. */
	readonly supersededBy: string | null;
}

const OPTIONS: readonly string[] = ["timeZone", "from", "to", "by"];
const NOT_CONTENT: readonly string[] = ["id", "seq", "recordedAt", "supersedes"];

/**
 * Lists who wrote down what and when, in the order of recording: for a correction what stood before and each
 * field that changed, for every entry how many days after the event it was written down.
 *
 * Formula: ledger.entry-lag.
 *
 * @param entries - The ledger, as `append` builds it.
 * @param options - `timeZone`: whose calendar gives the dates of recording; `from`, `to`: the first and the last
 * such date listed; `by`: only the entries of this person.
 * @returns One item for each entry listed; an entry that is left out still shows as `before` of another one.
 * @throws `UNKNOWN_TIME_ZONE`, `NOT_A_DATE`, `RANGE_REVERSED`, `NOT_TEXT`, `UNKNOWN_KEY`, `BAD_OPTIONS`,
 * `BEYOND_YEARS` for a date of recording outside the years 1 to 9999; for entries that `append` would not have
 * built the codes of `knownAt`.
 *
 * @example
 * ```ts
 * import { history } from "steerindex/ledger";
 * const entries = [
 *   { id: "e1", seq: 1, on: "2022-08-12", recordedAt: "2022-08-12T16:00:00+07:00", done: 8 },
 *   { id: "e2", seq: 2, on: "2022-08-12", recordedAt: "2022-08-15T18:00:00Z", done: 9, supersedes: "e1" },
 * ];
 * const [, correction] = history(entries, { timeZone: "Asia/Ho_Chi_Minh" });
 * correction?.changes; // => [{ field: "done", before: 8, after: 9 }]
 * correction?.lagDays; // => 4
 * ```
 */
export function history<E extends Entry>(
	entries: readonly E[],
	options: HistoryOptions,
): readonly HistoryItem<E>[] {
	const { clock, from, to, by } = readOptions(options);
	checkEntries(entries);
	const times = readTimes(entries);
	standing(entries);
	const supersededBy = new Map<string, string>();
	for (const { id, supersedes } of entries) if (supersedes !== undefined) supersededBy.set(supersedes, id);
	const superseded = new Map<string, E>();
	for (const entry of entries) if (supersededBy.has(entry.id)) superseded.set(entry.id, entry);
	return entries.flatMap((entry, i) => {
		const day = clock(times[i] ?? Number.NaN);
		if (day < from || day > to || (by !== undefined && entry.by !== by)) return [];
		const before = superseded.get(entry.supersedes ?? "") ?? null;
		return {
			entry,
			before,
			changes: before === null ? [] : changesOf(before, entry),
			lagDays: lagDays(entry, clock),
			supersededBy: supersededBy.get(entry.id) ?? null,
		};
	});
}

function changesOf(before: Entry, after: Entry): readonly FieldChange[] {
	const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return fields
		.filter((field) => !NOT_CONTENT.includes(field))
		.map((field) => ({ field, before: contentOf(before, field), after: contentOf(after, field) }))
		.filter((change) => !sameContent(change.before, change.after));
}

function contentOf(entry: Entry, field: string): Json {
	return Object.hasOwn(entry, field) ? ((entry as unknown as Record<string, Json>)[field] ?? null) : null;
}

function readOptions(options: unknown): {
	readonly clock: (milliseconds: number) => number;
	readonly from: number;
	readonly to: number;
	readonly by: unknown;
} {
	if (!isRecord(options)) {
		return refuse("BAD_OPTIONS", ["options"], messages.badOptions, { received: describe(options) });
	}
	const issues: Issue[] = [];
	checkKeys(options, OPTIONS, ["options"], issues);
	const clock = attempt(() => localDays(options.timeZone as string), ["options", "timeZone"], issues);
	const from = readDay(options.from, "from", Number.NEGATIVE_INFINITY, issues);
	const to = readDay(options.to, "to", Number.POSITIVE_INFINITY, issues);
	if (from > to) issues.push(createIssue("RANGE_REVERSED", ["options", "to"], messages.rangeReversed));
	const { by } = options;
	if (by !== undefined && typeof by !== "string") {
		issues.push(createIssue("NOT_TEXT", ["options", "by"], messages.notText, { received: describe(by) }));
	}
	if (issues.length > 0 || clock === undefined) throw new SteerindexError(issues);
	return { clock, from, to, by };
}

function readDay(date: unknown, key: string, open: number, issues: Issue[]): number {
	if (date === undefined) return open;
	const day = dayNumber(date);
	if (day !== undefined) return day;
	const details = { received: describe(date) };
	issues.push(createIssue("NOT_A_DATE", ["options", key], messages.notADate, details));
	return open;
}
