import { dayNumber, readDay } from "../calendar/dayNumber.ts";
import type { WorkCalendar } from "../calendar/workCalendar.ts";
import { checkKeys } from "../core/checks.ts";
import { describe } from "../core/describe.ts";
import { refuse, SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { type Knowledge, lastKnown } from "../ledger/knownAt.ts";
import { checkOptions } from "../number/numeric.ts";
import { checkDueSoon } from "./checking/checkDueSoon.ts";
import { guardPlan, refusePlan } from "./checking/refusePlan.ts";
import { readPlan } from "./course/reader.ts";
import { judgeRemedy, NO_REMEDY, type RemedyStatus } from "./followRemediesRow.ts";
import * as messages from "./messages.ts";
import type { Plan } from "./plan.ts";
import type { DueSoon } from "./status.ts";
import * as own from "./trail/messages.ts";

/** On which day, by what knowledge, and with which days worked. */
export interface FollowRemediesOptions {
	readonly asOf: PlainDate;
	/** An instant; left out, all that is known now. */
	readonly knownAt?: Exclude<Knowledge, number> | undefined;
	readonly calendar?: WorkCalendar | undefined;
	/** How near a deadline is called `dueSoon`; left out, none is. */
	readonly dueSoon?: DueSoon | undefined;
}

/** A remedy with the difficulty it is against; of a difficulty without any, a row in which `remedy` is null. */
export interface RemedyRow extends RemedyStatus {
	readonly session: string;
	readonly difficulty: string;
	readonly difficultyText: Label;
	/** The tasks that the difficulty holds up. */
	readonly tasks: readonly string[];
	/** The notice date of the session, or the day it was held. */
	readonly assignedOn: PlainDate;
}

/** Where every remedy of a plan's sessions stands on a day. */
export interface RemediesStatus {
	readonly plan: string;
	readonly asOf: PlainDate;
	readonly knownAt: string;
	readonly calendar: string | null;
	readonly dueSoon: DueSoon | null;
	readonly rows: readonly RemedyRow[];
	readonly diagnostics: readonly Issue[];
}

const OPTIONS: readonly string[] = ["asOf", "knownAt", "calendar", "dueSoon"];

/**
 * Says what came of the remedies that sessions proposed against difficulties, and whether in time. Sessions held
 * after the day are left out; a difficulty nobody proposed anything against is listed too.
 *
 * Formula: plan.timeliness.
 *
 * @param plan - The plan, as `parsePlan` gives it; one that was not parsed is checked where it is read.
 * @param options - `asOf`; `knownAt`, an instant; `calendar`; `dueSoon` as for `planStatus`.
 * @returns A row for each remedy, in the order of sessions and difficulties.
 * @throws `NOT_A_DATE`, `BAD_INSTANT`, `OFFSET_UNSTATED`, `BAD_DUE_SOON`, `UNKNOWN_KEY`, `BAD_OPTIONS`; what `parsePlan`
 * throws for a malformed plan, and what `workingDaysBetween` throws for a malformed calendar.
 *
 * @example
 * ```ts
 * import { followRemedies, parsePlan } from "steerindex/plan";
 * const entry = { id: "f1", seq: 1, on: "2022-09-05", recordedAt: "2022-09-08T09:00:00+07:00", state: "done" };
 * const remedy = { id: "r1", text: "Thuê chuyên gia", lead: "Sở Nội vụ", due: { on: "2022-08-31" }, followUp: [entry] };
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh", tasks: [], events: [],
 *   sessions: [{ id: "s2", heldOn: "2022-08-16", conclusions: [], difficulties: [{ id: "d1", text: "Thiếu nhân lực", remedies: [remedy] }] }],
 * });
 * const [row] = followRemedies(plan, { asOf: "2022-09-10" }).rows;
 * [row?.state, row?.timeliness, row?.daysLate, row?.entryLag]; // => ["done", "late", 5, 3]
 * ```
 */
export function followRemedies(plan: Plan, options: FollowRemediesOptions): RemediesStatus {
	const { asOf, knownAt, calendar, dueSoon } = checkOptions(options);
	checkFollowOptions(options);
	const day = readDay(asOf, ["options", "asOf"]);
	return guardPlan(plan, () => {
		const reader = readPlan(plan, calendar);
		const diagnostics: Issue[] = [];
		if (calendar?.status === "estimated") {
			diagnostics.push(createIssue("CALENDAR_ESTIMATED", ["calendar"], messages.calendarEstimated));
		}
		const judgement = { asOf: day, days: reader.rules.days, dueSoon };
		const judgeOne = judgeRemedy(reader, judgement, knownAt, calendar, diagnostics);
		const rows: RemedyRow[] = [];
		for (const [i, session] of (plan.sessions ?? []).entries()) {
			if ((dayNumber(session.heldOn) ?? refusePlan(plan)) > day) continue;
			const assignedOn = session.notice?.issuedOn ?? session.heldOn;
			const assigned = dayNumber(assignedOn) ?? refusePlan(plan);
			for (const [j, { id, text, tasks = [], remedies = [] }] of (session.difficulties ?? []).entries()) {
				const of = { session: session.id, difficulty: id, difficultyText: text, tasks, assignedOn };
				if (remedies.length === 0) rows.push({ ...of, ...NO_REMEDY });
				for (const [k, remedy] of remedies.entries()) {
					const path = ["sessions", i, "difficulties", j, "remedies", k];
					rows.push({ ...of, ...judgeOne(remedy, assigned, path) });
				}
			}
		}
		return {
			plan: plan.id,
			asOf,
			knownAt: knownAt === undefined ? "latest" : knownAt instanceof Date ? knownAt.toISOString() : knownAt,
			calendar: calendar?.id ?? null,
			dueSoon: dueSoon ?? null,
			rows,
			diagnostics,
		};
	});
}

function checkFollowOptions(options: FollowRemediesOptions): void {
	const issues: Issue[] = [];
	checkKeys(options as unknown as Readonly<Record<string, unknown>>, OPTIONS, ["options"], issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	const knownAt: Knowledge | undefined = options.knownAt;
	if (typeof knownAt === "number") {
		refuse("BAD_INSTANT", ["options", "knownAt"], own.seqOfNoLedger, { received: describe(knownAt) });
	}
	// No entry to count: only the instant is read.
	lastKnown([], knownAt);
	checkDueSoon(options.dueSoon);
}
