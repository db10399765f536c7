import { readInstant } from "../calendar/dateAt.ts";
import { readLocale, readOptions } from "../change/options.ts";
import { describe, shorten } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { type Locale, labelText } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { TaskState } from "../plan/states.ts";
import type { PlanStatus, TaskRow } from "../plan/status.ts";
import { checkStatus } from "./checkStatus.ts";
import { contentLine, escapeText } from "./contentLine.ts";
import * as messages from "./messages.ts";

/** What of a task stands in a calendar. */
export type CalendarRow = Pick<
	TaskRow,
	"task" | "title" | "kind" | "state" | "timeliness" | "due" | "doneOn"
>;

/** A status, or what an application keeps of one. */
export type CalendarStatus = Pick<PlanStatus, "plan" | "asOf"> & { readonly rows: readonly CalendarRow[] };

/** When and where the calendar is made, and in which language. */
export interface ToCalendarOptions {
	/** The instant at which it is made: ISO text with an offset or `Z`. */
	readonly stamp: string;
	/** The domain that makes the identifiers unique in the world, such as `example.gov.vn`. */
	readonly uidDomain: string;
	/** The language of the titles. */
	readonly locale: Locale;
}

/** iCalendar knows four states. */
const STATUS: { readonly [State in TaskState]: string } = {
	assigned: "NEEDS-ACTION",
	accepted: "NEEDS-ACTION",
	inProgress: "IN-PROCESS",
	submitted: "IN-PROCESS",
	completed: "COMPLETED",
	returned: "IN-PROCESS",
	suspended: "IN-PROCESS",
	cancelled: "CANCELLED",
	merged: "CANCELLED",
	carriedOver: "CANCELLED",
};

const DOMAIN = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)*$/i;

/**
 * Writes a status as an iCalendar file (RFC 5545) with a to-do for every task, for a calendar program to read
 * or subscribe to. A to-do keeps its identifier, `plan-task@domain`, from one file to the next. iCalendar has
 * four states: merged and carried-over tasks are CANCELLED in it, and a regular task is never COMPLETED, for
 * a finished turn does not end it. Our own state and timeliness stand in `X-STEERINDEX-STATE` and
 * `X-STEERINDEX-TIMELINESS`. `COMPLETED` needs a time of day, which nobody recorded: the day done is
 * in `X-STEERINDEX-DONE-ON`.
 *
 * @param status - What `planStatus` returned, or the fields of it that {@link CalendarStatus} names.
 * @param options - `stamp`, the instant; `uidDomain`; `locale` of the titles.
 * @returns The text of the file, to be stored as UTF-8: lines of at most 75 octets that end in `\r\n`.
 * A task without a due day has no `DUE`.
 * @throws `BAD_INSTANT`, `OFFSET_UNSTATED`, `BAD_DOMAIN`, `BAD_LOCALE`, `BAD_OPTIONS`, `UNKNOWN_KEY`; for
 * what is no status `WRONG_TYPE`, `NOT_TEXT`, `BAD_LABEL`, `NOT_A_DATE`, `UNKNOWN_VALUE`, `DUPLICATE_ID`.
 *
 * @example
 * ```ts
 * import { type CalendarStatus, toCalendar } from "steerindex/display";
 * const status: CalendarStatus = {
 *   plan: "par-2022",
 *   asOf: "2022-08-16",
 *   rows: [
 *     { task: "t1", title: "Rà soát thủ tục; báo cáo", kind: "oneOff", state: "inProgress", timeliness: "overdue", due: "2022-08-15", doneOn: null },
 *   ],
 * };
 * const file = toCalendar(status, { stamp: "2022-08-16T09:00:00+07:00", uidDomain: "example.gov.vn", locale: "vi" });
 * file.split("\r\n").slice(5, 9); // => ["UID:par-2022-t1@example.gov.vn", "DTSTAMP:20220816T020000Z", "SUMMARY:Rà soát thủ tục\\; báo cáo", "STATUS:IN-PROCESS"]
 * file.split("\r\n")[9]; // => "DUE;VALUE=DATE:20220815"
 * ```
 */
export function toCalendar(status: CalendarStatus, options: ToCalendarOptions): string {
	const issues: Issue[] = [];
	const given = readOptions(options, ["stamp", "uidDomain", "locale"], issues);
	const stamp = readStamp(given.stamp, issues);
	const domain = readDomain(given.uidDomain, issues);
	const locale = readLocale(given, issues);
	checkStatus(status, issues);
	if (locale === undefined || issues.length > 0) throw new SteerindexError(issues);
	const uids = status.rows.map(({ task }) => escapeText(`${status.plan}-${task}@${domain}`));
	checkUnique(uids);
	return [
		contentLine("BEGIN", "VCALENDAR"),
		contentLine("VERSION", "2.0"),
		contentLine("PRODID", `-//steerindex//NONSGML steerindex//${locale.toUpperCase()}`),
		contentLine("X-STEERINDEX-AS-OF;VALUE=DATE", basicDate(status.asOf)),
		...status.rows.map((row, i) => toDo(row, uids[i] ?? "", stamp, locale)),
		contentLine("END", "VCALENDAR"),
	].join("");
}

function toDo(row: CalendarRow, uid: string, stamp: string, locale: Locale): string {
	const { title, kind, state, timeliness, due, doneOn } = row;
	const isTurnDone = kind === "regular" && state === "completed";
	return [
		contentLine("BEGIN", "VTODO"),
		contentLine("UID", uid),
		contentLine("DTSTAMP", stamp),
		contentLine("SUMMARY", escapeText(labelText(title, locale))),
		contentLine("STATUS", isTurnDone ? "IN-PROCESS" : STATUS[state]),
		due === null ? "" : contentLine("DUE;VALUE=DATE", basicDate(due)),
		contentLine("X-STEERINDEX-STATE", state),
		contentLine("X-STEERINDEX-TIMELINESS", escapeText(timeliness)),
		doneOn === null ? "" : contentLine("X-STEERINDEX-DONE-ON;VALUE=DATE", basicDate(doneOn)),
		contentLine("END", "VTODO"),
	].join("");
}

function basicDate(date: PlainDate): string {
	return date.replaceAll("-", "");
}

/** The instant in UTC, cut to the second: `20220816T020000Z`. */
function readStamp(stamp: unknown, issues: Issue[]): string {
	const details = { received: describe(stamp) };
	const time = typeof stamp === "string" ? readInstant(stamp) : Number.NaN;
	if (time === undefined) {
		issues.push(createIssue("OFFSET_UNSTATED", ["stamp"], messages.offsetUnstated, details));
		return "";
	}
	const utc = Number.isNaN(time) ? "" : new Date(Math.floor(time)).toISOString();
	// A year outside the four digits comes with a sign.
	if (/^\d/.test(utc)) return `${utc.slice(0, 19).replace(/[-:]/g, "")}Z`;
	issues.push(createIssue("BAD_INSTANT", ["stamp"], messages.badStamp, details));
	return "";
}

function readDomain(domain: unknown, issues: Issue[]): string {
	if (typeof domain === "string" && domain.length <= 253 && DOMAIN.test(domain)) return domain;
	issues.push(createIssue("BAD_DOMAIN", ["uidDomain"], messages.badDomain, { received: describe(domain) }));
	return "";
}

/** Two entries with one identifier would be one entry to a calendar program. */
function checkUnique(uids: readonly string[]): void {
	const seen = new Set<string>();
	const issues: Issue[] = [];
	for (const [i, uid] of uids.entries()) {
		if (seen.has(uid)) {
			const message = messages.duplicateTask(shorten(uid));
			issues.push(createIssue("DUPLICATE_ID", ["status", "rows", i, "task"], message));
		}
		seen.add(uid);
	}
	if (issues.length > 0) throw new SteerindexError(issues);
}
