import { checkKeys, noteType } from "../core/checks.ts";
import { describe, isRecord } from "../core/describe.ts";
import { digest } from "../core/digest.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue, type Result } from "../core/issue.ts";
import { checkOptions } from "../number/numeric.ts";
import { checkStatus } from "./comparing/input.ts";
import * as messages from "./comparing/messages.ts";
import type { TaskCounts } from "./countTasks.ts";
import type { PlanEvent } from "./event.ts";
import type { PlanStatus } from "./status.ts";

/** What is stored with a status. */
export interface SnapshotOptions {
	/** The events of the plan: those that the status knows are put under a digest of their own. */
	readonly events?: readonly PlanEvent[] | undefined;
	/** Counts of this status, as they were printed. */
	readonly counts?: readonly TaskCounts[] | undefined;
}

/** A status to store beside a printed report, with the digests by which it is known again. Plain JSON. */
export interface PlanSnapshot extends PlanStatus {
	/** Always a sequence number, `seq`, so that the same call gives the same status in a year. */
	readonly knownAt: number;
	readonly counts: readonly TaskCounts[];
	/** The digest of the events known; null where they were not given. */
	readonly ledger: string | null;
	/** The digest of all the rest. Diagnostics count by their codes and tasks, not by their words. */
	readonly fingerprint: string;
}

const KEYS: readonly string[] = ["events", "counts"];

/**
 * Freezes a status for storage beside a printed report. Months later
 * `planStatus(plan, { asOf, knownAt, calendar, dueSoon })` with the snapshot's own `asOf` and `knownAt` gives the same
 * fingerprint, whatever was recorded, corrected or recorded late since.
 *
 * Formula: plan.snapshot.
 *
 * @param status - What `planStatus` gave.
 * @param options - `events`: those of the plan; `counts`: what `countTasks` gave for this status.
 * @returns The status, its `knownAt` as a sequence number, with the counts, the digest of the ledger and the
 * fingerprint.
 * @throws `NOT_A_RESULT` for anything but a status; `DIFFERENT_STATUS` for counts of another status, or events that do
 * not have the last entry it knows; `UNKNOWN_KEY`, `WRONG_TYPE`, `BAD_OPTIONS`.
 *
 * @example
 * ```ts
 * import { appendEvent, countTasks, parsePlan, planStatus, sessionView, snapshot } from "steerindex/plan";
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh",
 *   tasks: [{ id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-08-12" } }],
 *   events: [{ id: "e1", seq: 1, task: "t1", kind: "started", on: "2022-08-01", recordedAt: "2022-08-01T09:00:00+07:00" }],
 * });
 * const status = planStatus(plan, { asOf: "2022-08-15" });
 * const stored = snapshot(status, { counts: [countTasks(status, sessionView)], events: plan.events });
 * stored.knownAt; // => 1
 * const late = { id: "e2", task: "t1", kind: "completed", on: "2022-08-11", recordedAt: "2022-09-05T09:00:00+07:00" } as const;
 * const longer = appendEvent(plan, late);
 * const { asOf, knownAt } = stored;
 * const again = planStatus(longer.ok ? longer.value : plan, { asOf, knownAt });
 * snapshot(again, { counts: [countTasks(again, sessionView)], events: plan.events }).fingerprint === stored.fingerprint; // => true
 * ```
 */
export function snapshot(status: PlanStatus, options: SnapshotOptions = {}): PlanSnapshot {
	const { events, counts = [] } = checkOptions(options);
	const issues: Issue[] = [];
	checkKeys(options as Readonly<Record<string, unknown>>, KEYS, ["options"], issues);
	checkStatus(status, ["status"], messages.notAStatus, issues);
	if (issues.length === 0) checkCounts(counts, status, issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	const ledger = events === undefined ? null : digest(knownEvents(events, status, issues));
	if (issues.length > 0) throw new SteerindexError(issues);
	const content = { ...statusOf(status), knownAt: status.seq, counts, ledger };
	return { ...content, fingerprint: fingerprintOf(content) };
}

/**
 * Says whether a stored snapshot is as it was when it was made. This finds damage and careless changes; whoever can
 * change the fingerprint too can only be found out by one that was kept elsewhere, such as in the printed report.
 *
 * Formula: plan.snapshot.
 *
 * @param snapshot - What `snapshot` gave, as it comes out of storage.
 * @returns The snapshot, or why not: `FINGERPRINT_MISMATCH`, expecting the fingerprint that its content has; `NOT_A_RESULT`,
 * `WRONG_TYPE` for what is no snapshot at all.
 *
 * @example
 * ```ts
 * import { checkSnapshot, parsePlan, planStatus, snapshot } from "steerindex/plan";
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh", events: [],
 *   tasks: [{ id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-08-12" } }],
 * });
 * const stored = JSON.parse(JSON.stringify(snapshot(planStatus(plan, { asOf: "2022-08-15" }))));
 * checkSnapshot(stored).ok; // => true
 * stored.rows[0].timeliness = "within";
 * const checked = checkSnapshot(stored);
 * checked.ok ? "" : checked.issues[0]?.code; // => "FINGERPRINT_MISMATCH"
 * ```
 */
export function checkSnapshot(snapshot: PlanSnapshot): Result<PlanSnapshot> {
	const issues: Issue[] = [];
	checkStatus(snapshot, ["snapshot"], messages.notASnapshot, issues);
	if (issues.length > 0) return { ok: false, issues };
	const { fingerprint, ...content } = snapshot;
	try {
		const expected = fingerprintOf(content);
		if (expected === fingerprint) return { ok: true, value: snapshot };
		const details = { expected, received: describe(fingerprint) };
		issues.push(createIssue("FINGERPRINT_MISMATCH", ["fingerprint"], messages.fingerprintMismatch, details));
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		issues.push(...error.issues);
	}
	return { ok: false, issues };
}

/** The words of a diagnostic may be better in a later version; what it is true of may not change. */
function fingerprintOf(content: Omit<PlanSnapshot, "fingerprint">): string {
	const diagnostics = content.diagnostics.map(({ code, tasks }) => ({ code, tasks }));
	return digest({ ...content, diagnostics });
}

/** The fields of a status alone, also where a snapshot is frozen again. */
function statusOf(status: PlanStatus): PlanStatus {
	const { plan, asOf, knownAt, seq, calendar, dueSoon, rolling, evidence } = status;
	const { rows, notYetAssigned, diagnostics } = status;
	return {
		...{ plan, asOf, knownAt, seq, calendar, dueSoon, rolling, evidence },
		...{ rows, notYetAssigned, diagnostics },
	};
}

function checkCounts(counts: unknown, { plan, asOf, seq }: PlanStatus, issues: Issue[]): void {
	const path = ["options", "counts"];
	if (!Array.isArray(counts)) noteType(counts, "[…]", path, issues);
	for (const [i, count] of Array.isArray(counts) ? counts.entries() : []) {
		if (isRecord(count) && count.plan === plan && count.asOf === asOf && count.seq === seq) continue;
		issues.push(createIssue("DIFFERENT_STATUS", [...path, i], messages.countsOfAnother(plan, asOf, seq)));
	}
}

function knownEvents(events: unknown, { seq }: PlanStatus, issues: Issue[]): readonly unknown[] {
	const path = ["options", "events"];
	if (!Array.isArray(events)) {
		noteType(events, "[…]", path, issues);
		return [];
	}
	const known = events.filter((event) => isRecord(event) && Number(event.seq) <= seq);
	if (seq > 0 && known.at(-1)?.seq !== seq) {
		issues.push(createIssue("DIFFERENT_STATUS", path, messages.eventsOfAnother(seq)));
	}
	return known;
}
