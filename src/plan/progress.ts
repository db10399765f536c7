import type { Amount } from "../core/amount.ts";
import { describe } from "../core/describe.ts";
import { refuse, SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { checkAmount } from "../number/amount.ts";
import { exactText } from "../number/decimalText.ts";
import { checkRounding, toNumber } from "../number/numeric.ts";
import * as q from "../number/rational.ts";
import type { Rounding } from "../number/round.ts";
import { checkOptionKeys } from "./checking/checkOptionKeys.ts";
import { needStatus } from "./checking/needStatus.ts";
import * as messages from "./messages.ts";
import { FINAL } from "./states.ts";
import type { PlanStatus, TaskRow } from "./status.ts";

/** What progress is measured in; tasks without it are refused, never taken as 1. */
export type ProgressBasis = "count" | "weight" | "effort";

/**
 * What it is measured against: every assigned task; those due by the day of the status; all but the cancelled,
 * merged and carried over; or of these the one-off ones. `due` too leaves out the cancelled, merged and carried over.
 */
export type ProgressDenominator = "all" | "due" | "allExceptCancelled" | "exceptRegular";

/** Both have to be named. */
export interface ProgressOptions {
	readonly basis: ProgressBasis;
	readonly denominator: ProgressDenominator;
	/** How to round the percentage; left out, there is only the exact share. */
	readonly rounding?: Rounding | undefined;
}

/** What is done of what there is. */
export interface Progress {
	readonly plan: string;
	readonly asOf: PlainDate;
	readonly seq: number;
	readonly basis: ProgressBasis;
	readonly denominatorName: ProgressDenominator;
	/** Exact decimals. */
	readonly numerator: string;
	readonly denominator: string;
	/** The share done, from 0 to 1, as an exact decimal or fraction; null where there is nothing to do. */
	readonly share: { readonly exact: string } | null;
	/** The share in percent, rounded as asked. */
	readonly percent: number | null;
	/** The tasks done, and the tasks of the denominator that are not. */
	readonly done: readonly string[];
	readonly notDone: readonly string[];
	/** The assigned tasks that the denominator leaves out. */
	readonly leftOut: readonly string[];
	/** Of the tasks left out of `due`, those that may belong there: the calendar does not cover their deadline. */
	readonly notCovered: readonly string[];
}

const BASES: readonly ProgressBasis[] = ["count", "weight", "effort"];
const DENOMINATORS: readonly ProgressDenominator[] = ["all", "due", "allExceptCancelled", "exceptRegular"];

/**
 * Measures how much of a plan is done: by tasks, by weight or by effort, never mixed, and of a denominator that is
 * named. Published percentages differ because their denominators do; this one says which it is.
 *
 * Formula: plan.progress.
 *
 * @param status - What `planStatus` gave.
 * @param options - `basis`, `denominator`; `rounding` where a percentage is wanted.
 * @returns Numerator, denominator and share, exact, with the tasks behind each.
 * @throws `UNKNOWN_BASIS`, `UNKNOWN_DENOMINATOR`, `UNKNOWN_KEY`, `BAD_OPTIONS`, `BAD_PLACES`, `BAD_MODE`; `WEIGHT_MISSING` for every
 * task of the denominator without a weight or an effort, `NEGATIVE_WEIGHT`; `NOT_A_RESULT`.
 *
 * @example
 * ```ts
 * import { parsePlan, planStatus, progress } from "steerindex/plan";
 * const task = { title: "Nhiệm vụ", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-09-30" } };
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh",
 *   tasks: [{ ...task, id: "t1", weight: 1 }, { ...task, id: "t2", weight: 2 }],
 *   events: [{ id: "e1", seq: 1, task: "t1", kind: "completed", on: "2022-08-01", recordedAt: "2022-08-01T09:00:00+07:00" }],
 * });
 * const status = planStatus(plan, { asOf: "2022-08-15" });
 * progress(status, { basis: "count", denominator: "all" }).share; // => { exact: "0.5" }
 * const byWeight = progress(status, { basis: "weight", denominator: "all", rounding: { places: 2, mode: "half-up" } });
 * [byWeight.numerator, byWeight.denominator, byWeight.percent]; // => ["1", "3", 33.33]
 * ```
 */
export function progress(status: PlanStatus, options: ProgressOptions): Progress {
	const { basis, denominator, rounding } = checkOptionKeys(options, ["basis", "denominator", "rounding"]);
	needStatus(status);
	if (!BASES.includes(basis)) {
		const details = { received: describe(basis), expected: BASES.join(" | ") };
		refuse("UNKNOWN_BASIS", ["options", "basis"], messages.unknownBasis, details);
	}
	if (!DENOMINATORS.includes(denominator)) {
		const details = { received: describe(denominator), expected: DENOMINATORS.join(" | ") };
		refuse("UNKNOWN_DENOMINATOR", ["options", "denominator"], messages.unknownDenominator, details);
	}
	if (rounding !== undefined) checkRounding(rounding, ["options", "rounding"]);
	const counted = status.rows.filter((row) => isIn(row, denominator, status.asOf));
	const weigh = weights(counted, basis);
	const done = counted.filter(isDone);
	const numerator = q.sum(done.map(weigh));
	const total = q.sum(counted.map(weigh));
	const share = q.signOf(total) > 0 ? q.divide(numerator, total) : undefined;
	const inCount = new Set(counted);
	return {
		plan: status.plan,
		asOf: status.asOf,
		seq: status.seq,
		basis,
		denominatorName: denominator,
		numerator: exactText(numerator),
		denominator: exactText(total),
		share: share ? { exact: exactText(share) } : null,
		percent: share && rounding ? toNumber(q.multiply(share, q.HUNDRED), rounding) : null,
		done: done.map(({ task }) => task),
		notDone: counted.filter((row) => !isDone(row)).map(({ task }) => task),
		leftOut: status.rows.filter((row) => !inCount.has(row)).map(({ task }) => task),
		notCovered: denominator === "due" ? status.rows.filter(isUncovered).map(({ task }) => task) : [],
	};
}

/** A regular task is never done as a whole. */
function isDone({ state, timeliness }: TaskRow): boolean {
	return state === "completed" && timeliness !== "regular";
}

function isIn(row: TaskRow, denominator: ProgressDenominator, asOf: PlainDate): boolean {
	if (denominator === "all") return true;
	if (FINAL.includes(row.state)) return false;
	if (denominator === "due") return row.kind === "oneOff" && row.due !== null && row.due <= asOf;
	return denominator === "allExceptCancelled" || row.kind === "oneOff";
}

/** Its deadline is a day, and which one is not known. */
function isUncovered({ state, kind, due, deadline }: TaskRow): boolean {
	const isDay = "on" in deadline || "days" in deadline;
	return kind === "oneOff" && !FINAL.includes(state) && due === null && isDay;
}

function weights(rows: readonly TaskRow[], basis: ProgressBasis): (row: TaskRow) => q.Rational {
	if (basis === "count") return () => q.ONE;
	const issues: Issue[] = [];
	const found = new Map<TaskRow, q.Rational>();
	for (const row of rows) {
		const amount: Amount | null = row[basis];
		const path = ["status", "rows", row.task, basis];
		if (amount === null) {
			issues.push(createIssue("WEIGHT_MISSING", path, messages.weightMissing(row.task, basis)));
			continue;
		}
		const read = checkAmount(amount, path, issues);
		if (read && q.signOf(read.value) < 0) {
			issues.push(createIssue("NEGATIVE_WEIGHT", path, messages.negativeWeight(row.task, basis)));
		} else if (read) {
			found.set(row, read.value);
		}
	}
	if (issues.length > 0) throw new SteerindexError(issues);
	return (row) => found.get(row) ?? q.ZERO;
}
