import { noteType } from "../core/checks.ts";
import { describe, isRecord } from "../core/describe.ts";
import { capIssues, createIssue, type Issue, type Result } from "../core/issue.ts";
import { sameContent } from "../core/sameContent.ts";
import { checkFields, isSeq, visitInOrder } from "./checkEntries.ts";
import type { Draft, Entry } from "./entry.ts";
import * as messages from "./messages.ts";
import { nearestId } from "./nearestId.ts";
import { checkRecordedAt } from "./readTimes.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * Adds an entry at the end of a ledger. Nothing is ever changed or deleted: a correction is a new entry that
 * names, in `supersedes`, the entry that stands now. Sending the same entry again adds nothing, so a retry is
 * safe.
 *
 * @param entries - The ledger so far, in the order of recording; it stays as it is.
 * @param entry - What to add. Without `seq` it gets the last one plus 1; with one it is refused where somebody
 * else was faster. `recordedAt` is ISO text with an offset or `Z`, not before that of the last entry.
 * @returns The longer ledger; the very same list where the entry, with all its content, is in it already. Else
 * every problem: `ID_REUSED`, `STALE_SEQ`, `BAD_SEQ`, `OFFSET_UNSTATED`, `BAD_INSTANT`,
 * `RECORDED_BEFORE_PREDECESSOR`, `SUPERSEDES_NOTHING`, `ALREADY_SUPERSEDED`, `NOT_A_DATE`, `BAD_ID`, `NOT_TEXT`,
 * `WRONG_TYPE`; for a list that is no ledger `NOT_A_LIST`, `SEQ_NOT_ASCENDING`.
 *
 * @example
 * ```ts
 * import { append, type Entry } from "steerindex/ledger";
 * const entry = { id: "e1", on: "2022-08-15", recordedAt: "2022-08-16T09:00:00+07:00" };
 * const first = append<Entry>([], entry);
 * const ledger = first.ok ? first.value : [];
 * ledger[0]?.seq; // => 1
 * const again = append(ledger, entry);
 * again.ok && again.value === ledger; // => true
 * const other = append(ledger, { ...entry, on: "2022-08-14" });
 * other.ok ? "" : other.issues[0]?.code; // => "ID_REUSED"
 * ```
 */
export function append<E extends Entry>(entries: readonly E[], entry: Draft<E>): Result<readonly E[]> {
	const issues: Issue[] = [];
	const draft: unknown = entry;
	if (!isRecord(draft)) noteType(draft, "{ id, on, recordedAt, … }", ["entry"], issues);
	const { id, supersedes, seq }: Json = isRecord(draft) ? draft : {};
	let stored: Json | undefined;
	let standing: unknown;
	const lastSeq = visitInOrder(entries, issues, (each) => {
		if (typeof id === "string" && each.id === id) stored = each;
		// Whatever stands in the place of the entry named: each correction names the one before it.
		if (each.id === supersedes || (standing !== undefined && each.supersedes === standing))
			standing = each.id;
	});
	const last = Array.isArray(entries) ? entries.at(-1) : undefined;
	if (isRecord(last)) checkRecordedAt(last.recordedAt, undefined, ["entries", entries.length - 1], issues);
	if (issues.length > 0 || !isRecord(draft)) return { ok: false, issues: capIssues(issues) };
	if (stored !== undefined) {
		if (sameContent({ ...draft, seq: seq === undefined ? stored.seq : seq }, stored)) {
			return { ok: true, value: entries };
		}
		issues.push(createIssue("ID_REUSED", ["entry", "id"], messages.idReused, { received: describe(id) }));
	}
	checkFields(draft, ["entry"], issues);
	checkRecordedAt(draft.recordedAt, last, ["entry"], issues);
	const given = seq === undefined ? lastSeq + 1 : seq;
	checkSeq(given, lastSeq, issues);
	if (typeof supersedes === "string") checkSuperseded(supersedes, standing, entries, issues);
	if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
	const fields = Object.entries({ ...draft, seq: given }).filter(([, value]) => value !== undefined);
	return { ok: true, value: [...entries, Object.fromEntries(fields) as unknown as E] };
}

function checkSeq(seq: unknown, last: number, issues: Issue[]): void {
	const path = ["entry", "seq"];
	const details = { received: describe(seq) };
	if (!isSeq(seq)) {
		issues.push(createIssue("BAD_SEQ", path, messages.badSeq, details));
	} else if (seq <= last) {
		issues.push(createIssue("STALE_SEQ", path, messages.staleSeq(last), details));
	}
}

/** Only what stands can be superseded: two corrections of one entry would leave two truths. */
function checkSuperseded(id: string, standing: unknown, entries: readonly Entry[], issues: Issue[]): void {
	const path = ["entry", "supersedes"];
	if (typeof standing !== "string") {
		const suggestion = nearestId(id, entries);
		const details = suggestion === undefined ? {} : { suggestion };
		issues.push(createIssue("SUPERSEDES_NOTHING", path, messages.supersedesNothing(id), details));
	} else if (standing !== id) {
		const message = messages.alreadySuperseded(id, standing);
		issues.push(createIssue("ALREADY_SUPERSEDED", path, message, { suggestion: standing }));
	}
}
