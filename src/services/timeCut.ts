import { SteerindexError } from "../core/error.ts";
import { capIssues, createIssue, type Issue } from "../core/issue.ts";
import { exactText } from "../number/decimalText.ts";
import { type ExactValue, toNumber } from "../number/numeric.ts";
import * as q from "../number/rational.ts";
import type { Rounding, RoundingMode } from "../number/round.ts";
import { checkGivenOptions, checkPercent } from "./checks.ts";
import * as messages from "./messages.ts";
import { type CheckedTime, readTimes, type TimeChange, type TimeUnit } from "./readTimes.ts";

/** How percentages are rounded. */
export interface TimeCutOptions {
	/** Decimals of `percent`; left out, there is no `percent`. */
	readonly places?: number | undefined;
	/** The rounding mode of `percent`; named together with `places`. */
	readonly mode?: RoundingMode | undefined;
}

/** Times before and after, exactly, and what was cut. */
export interface CutFigures {
	readonly before: ExactValue;
	readonly after: ExactValue;
	/** Before minus after: below zero where the time became longer. */
	readonly cut: ExactValue;
	/** The cut as a share of the time before; `null` where that is 0. */
	readonly share: ExactValue | null;
	/** The share in percent, where places and a mode were named. */
	readonly percent: number | null;
}

/** The cut of one procedure. */
export interface ProcedureCut extends CutFigures {
	readonly id: string | null;
	readonly files: number | null;
}

/** The cut of all procedures, each once. */
export interface TotalCut extends CutFigures {
	readonly procedures: number;
}

/** The cut of all procedures, each as often as it has files. */
export interface WeightedCut extends CutFigures {
	readonly files: number;
}

/** What was cut from the processing times of procedures. */
export interface TimeCut {
	readonly unit: TimeUnit;
	readonly procedures: readonly ProcedureCut[];
	readonly total: TotalCut;
	/** `null` unless the files of every procedure are known. */
	readonly weighted: WeightedCut | null;
	/** How many entries are in none of these, because a time of theirs cannot be used. */
	readonly leftOut: number;
	/** At most a hundred, then one that counts the rest. */
	readonly diagnostics: readonly Issue[];
}

/**
 * Says how much was cut from processing times: in days or hours and as a share of the time before, for
 * each procedure, for all of them together, and weighted by their files where every procedure gives them.
 *
 * Formula: services.time-cut.
 *
 * @param procedures - One procedure or a list: times before and after in one unit, from 0 to
 * 1,000,000,000 with at most six decimals.
 * @param options - `places` and `mode` for percentages.
 * @returns The cuts with the times they come from, in that unit. Diagnostics have the codes `TIME_LENGTHENED`, `ZERO_DEN`,
 * `NOT_A_DURATION`, `NOT_WHOLE`, `MISSING_FIGURE`.
 * @throws `MIXED_UNITS` for a list in more than one unit; `EMPTY`, `DUPLICATE_ID`, `WRONG_TYPE`, `NOT_TEXT`, `UNKNOWN_KEY`,
 * `UNKNOWN_VALUE`, `BAD_OPTIONS`, `BAD_PLACES`, `BAD_MODE`; `UNREPRESENTABLE` for more than 2^53 − 1 files.
 *
 * @example
 * ```ts
 * import { timeCut } from "steerindex/services";
 * const { total, weighted } = timeCut([
 *   { id: "land-1", before: 30, after: 20, unit: "workingDays", files: 900 },
 *   { id: "trade-7", before: 5, after: 3, unit: "workingDays", files: 100 },
 * ], { places: 1, mode: "half-up" });
 * total.cut.exact; // => "12"
 * total.percent; // => 34.3
 * weighted?.percent; // => 33.5
 * ```
 */
export function timeCut(
	procedures: TimeChange | readonly TimeChange[],
	options: TimeCutOptions = {},
): TimeCut {
	const issues: Issue[] = [];
	const diagnostics: Issue[] = [];
	const rounding = checkPercent(checkGivenOptions(options, ["places", "mode"], issues), issues);
	const list: readonly unknown[] = Array.isArray(procedures) ? procedures : [procedures];
	if (list.length === 0) issues.push(createIssue("EMPTY", ["procedures"], messages.noProcedures));
	const { unit, times } = readTimes(list, issues, diagnostics);
	if (!unit || issues.length > 0) throw new SteerindexError(issues);
	for (const time of times) noteLonger(time, diagnostics);
	const sumOf = (key: "before" | "after"): q.Rational => q.sum(times.map((time) => time[key]));
	return {
		unit,
		procedures: times.map(({ id, files, before, after, path }) => {
			noteZero(before, path, diagnostics);
			return { id, files, ...cutOf(before, after, rounding) };
		}),
		total: { procedures: times.length, ...cutOf(sumOf("before"), sumOf("after"), rounding) },
		weighted: weigh(times, rounding, diagnostics),
		leftOut: list.length - times.length,
		diagnostics: capIssues(diagnostics),
	};
}

function cutOf(before: q.Rational, after: q.Rational, rounding: Rounding | undefined): CutFigures {
	const cut = q.subtract(before, after);
	const share = q.signOf(before) === 0 ? undefined : q.divide(cut, before);
	return {
		before: { exact: exactText(before) },
		after: { exact: exactText(after) },
		cut: { exact: exactText(cut) },
		share: share ? { exact: exactText(share) } : null,
		percent: share && rounding ? toNumber(q.multiply(q.HUNDRED, share), rounding) : null,
	};
}

function weigh(
	times: readonly CheckedTime[],
	rounding: Rounding | undefined,
	diagnostics: Issue[],
): WeightedCut | null {
	const weighed = times.flatMap(({ files, before, after }) =>
		files === null ? [] : [{ files: q.integer(files), before, after }],
	);
	if (weighed.length === 0 || weighed.length < times.length) {
		if (weighed.length > 0) {
			const message = messages.filesMissing(times.length - weighed.length);
			diagnostics.push(createIssue("MISSING_FIGURE", ["procedures"], message));
		}
		return null;
	}
	const sumOf = (key: "before" | "after"): q.Rational =>
		q.sum(weighed.map((time) => q.multiply(time.files, time[key])));
	const files = toNumber(q.sum(weighed.map((time) => time.files)));
	return { files, ...cutOf(sumOf("before"), sumOf("after"), rounding) };
}

function noteLonger({ id, before, after, path }: CheckedTime, diagnostics: Issue[]): void {
	if (q.compare(after, before) <= 0) return;
	diagnostics.push(
		createIssue("TIME_LENGTHENED", [...path, "after"], messages.timeLengthened(id, before, after)),
	);
}

function noteZero(before: q.Rational, path: CheckedTime["path"], diagnostics: Issue[]): void {
	if (q.signOf(before) !== 0) return;
	diagnostics.push(createIssue("ZERO_DEN", [...path, "before"], messages.zeroTime));
}
