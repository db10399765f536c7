import { dayNumber } from "../calendar/dayNumber.ts";
import { noteType } from "../core/checks.ts";
import { describe, isRecord } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import * as messages from "./messages.ts";

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

/** Refuses what `append` would not have built, all of it at once; times and superseding are read elsewhere. */
export function checkEntries(entries: unknown): void {
	const issues: Issue[] = [];
	const ids = new Set<unknown>();
	visitInOrder(entries, issues, (entry, i) => {
		checkFields(entry, ["entries", i], issues);
		const { id } = entry;
		if (typeof id === "string" && ids.has(id)) {
			const details = { received: describe(id) };
			issues.push(createIssue("DUPLICATE_ID", ["entries", i, "id"], messages.duplicateId, details));
		}
		ids.add(id);
	});
	if (issues.length > 0) throw new SteerindexError(issues);
}

/** Visits every entry; notes what is no list, no entry, and each seq that does not ascend. Gives the last seq. */
export function visitInOrder(
	entries: unknown,
	issues: Issue[],
	visit: (entry: Json, i: number) => void,
): number {
	let last = 0;
	if (!Array.isArray(entries)) {
		const details = { received: describe(entries) };
		issues.push(createIssue("NOT_A_LIST", ["entries"], messages.notAList, details));
		return last;
	}
	for (const [i, entry] of entries.entries()) {
		if (!isRecord(entry)) {
			noteType(entry, "{ id, seq, on, recordedAt, … }", ["entries", i], issues);
			continue;
		}
		const { seq } = entry;
		if (isSeq(seq) && seq > last) last = seq;
		else noteSeq(seq, last, ["entries", i, "seq"], issues);
		visit(entry, i);
	}
	return last;
}

function noteSeq(seq: unknown, last: number, path: Path, issues: Issue[]): void {
	const details = { received: describe(seq) };
	issues.push(
		isSeq(seq)
			? createIssue("SEQ_NOT_ASCENDING", path, messages.seqNotAscending(last), details)
			: createIssue("BAD_SEQ", path, messages.badSeq, details),
	);
}

/** Notes the fields of an entry that have the wrong type; `seq` and `recordedAt` depend on the entry before. */
export function checkFields(entry: Json, path: Path, issues: Issue[]): void {
	const note = (code: string, key: string, message: Label): void => {
		issues.push(createIssue(code, [...path, key], message, { received: describe(entry[key]) }));
	};
	if (typeof entry.id !== "string" || entry.id === "") note("BAD_ID", "id", messages.badId);
	if (dayNumber(entry.on) === undefined) note("NOT_A_DATE", "on", messages.notADate);
	for (const key of ["by", "reason", "supersedes"]) {
		const text = entry[key];
		if (text !== undefined && typeof text !== "string") note("NOT_TEXT", key, messages.notText);
	}
}

export function isSeq(seq: unknown): seq is number {
	return Number.isSafeInteger(seq) && Number(seq) >= 1;
}
