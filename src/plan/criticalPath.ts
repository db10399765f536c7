import { dayNumber } from "../calendar/dayNumber.ts";
import { date } from "../calendar/leaves.ts";
import { collectDays, type WorkCalendar, type WorkDays } from "../calendar/workCalendar.ts";
import { checkKeys, noteType } from "../core/checks.ts";
import { describe, isRecord } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { readShape } from "../core/readShape.ts";
import { whole } from "../number/leaves.ts";
import { datesAt, type TaskDates, workingDaysFrom } from "./network/dates.ts";
import * as messages from "./network/messages.ts";
import { type Network, type NetworkTask, readNetwork } from "./network/network.ts";
import { countPaths, criticalLinks, listPaths } from "./network/paths.ts";
import { isCritical, type NetworkTimes, timesOf } from "./network/times.ts";
import type { Diagnostic } from "./status.ts";

/** From which day, by which calendar, and how much of the ties is listed. */
export interface CriticalPathOptions {
	/** The day on which work begins; on a day off it begins on the next working day. Needs `calendar`. */
	readonly start?: PlainDate | undefined;
	/** Which days are worked. Needs `start`. */
	readonly calendar?: WorkCalendar | undefined;
	/** By when all must be finished, in working days from the start; left out, as early as it can be. */
	readonly finish?: number | undefined;
	/** How many critical paths to list, 0 to 10,000; left out, 100. `pathCount` counts all. */
	readonly paths?: number | undefined;
}

/** When a task can and must be done. Times are working days from the start: 0 is the start of the first one. */
export interface TaskTimes extends TaskDates {
	readonly task: string;
	/** Working days. */
	readonly duration: number;
	readonly earliestStart: number;
	readonly earliestFinish: number;
	readonly latestStart: number;
	readonly latestFinish: number;
	/** How long it can wait before the plan finishes late; below zero, by how much it is too late already. */
	readonly totalFloat: number;
	/** How long it can wait before a task that follows it, or the earliest end of the plan, moves. */
	readonly freeFloat: number;
	/** Whether it lies on a longest path. */
	readonly critical: boolean;
}

/** A task, and one that follows it. */
export interface TaskLink {
	readonly from: string;
	readonly to: string;
}

/** How long a plan takes, and which tasks decide that. */
export interface CriticalPath extends TaskDates {
	/** Working days of the longest path. */
	readonly length: number;
	/** What the latest times are counted back from: `finish` as given, else `length`. */
	readonly finish: number;
	/** Every task, in the order given. */
	readonly tasks: readonly TaskTimes[];
	/** The tasks on a longest path, in the order given. */
	readonly critical: readonly string[];
	/** The links on a longest path. */
	readonly links: readonly TaskLink[];
	/** The longest paths, all of the same length, in the order given; the first ones where there are too many. */
	readonly paths: readonly (readonly string[])[];
	/** How many longest paths there are, in digits: they can be more than a number holds. */
	readonly pathCount: string;
	readonly diagnostics: readonly Diagnostic[];
}

const OPTIONS: readonly string[] = ["start", "calendar", "finish", "paths"];
const MOST_PATHS = 10_000;

/**
 * Finds the tasks that decide how long a plan takes: all critical paths that tie, and for every task its
 * earliest and latest times, its total float and its free float, in working days.
 *
 * Formula: plan.float.
 *
 * @param tasks - Tasks with `duration` in whole working days (0 for a milestone) and, in `after`, the ids of those
 * that must be finished first. A whole plan's `tasks` will do; what else they say is not read.
 * @param options - `start` and `calendar` for dates; `finish`, an imposed end in working days; `paths`, how many to list.
 * @returns The length, every task's times, and the critical tasks, links and paths. Where the calendar does not
 * cover a day it is null, with the diagnostic `NOT_COVERED`.
 * @throws `DURATION_MISSING`, `UNKNOWN_TASK`, `DUPLICATE_ID`, `DEPENDENCY_CYCLE` with a cycle of every knot,
 * `UNREPRESENTABLE` for durations beyond 2^53 together; `WRONG_TYPE`, `MISSING_KEY`, `NOT_TEXT`, `NOT_WHOLE`,
 * `NOT_A_DATE`, `BAD_LIMIT`, `UNKNOWN_KEY`, and what `workingDaysBetween` throws for a malformed calendar.
 *
 * @example
 * ```ts
 * import { criticalPath } from "steerindex/plan";
 * const found = criticalPath([
 *   { id: "draft", duration: 5 },
 *   { id: "survey", duration: 3 },
 *   { id: "consult", duration: 4, after: ["draft", "survey"] },
 * ]);
 * found.length; // => 9
 * found.paths; // => [["draft", "consult"]]
 * found.tasks[1]?.totalFloat; // => 2
 * ```
 */
export function criticalPath(tasks: readonly NetworkTask[], options: CriticalPathOptions = {}): CriticalPath {
	const issues: Issue[] = [];
	const read = readOptions(options, issues);
	const network = readNetwork(tasks, issues);
	if (!network || issues.length > 0) throw new SteerindexError(issues);
	const times = timesOf(network);
	const finish = read.finish ?? times.length;
	const days = read.worked ? workingDaysFrom(read.worked, read.start, Math.max(times.length, 1)) : [];
	const rows = network.ids.map((_, i) => rowOf(network, times, finish, days, i));
	const links = criticalLinks(network, times);
	const idOf = (i: number): string => network.ids[i] ?? "";
	return {
		length: times.length,
		finish,
		...datesAt(days, 0, times.length),
		tasks: rows,
		critical: rows.filter(({ critical }) => critical).map(({ task }) => task),
		links: links.flatMap((places, i) => places.map((j) => ({ from: idOf(i), to: idOf(j) }))),
		paths: listPaths(network, times, links, read.paths).map((path) => path.map(idOf)),
		pathCount: String(countPaths(network, times, links)),
		diagnostics: read.worked ? undated(rows, read.worked) : [],
	};
}

interface ReadOptions {
	readonly start: number;
	readonly worked: WorkDays | undefined;
	readonly finish: number | undefined;
	readonly paths: number;
}

function readOptions(options: unknown, issues: Issue[]): ReadOptions {
	if (!isRecord(options)) noteType(options, "{ start?, calendar?, finish?, paths? }", ["options"], issues);
	const given = isRecord(options) ? options : {};
	checkKeys(given, OPTIONS, ["options"], issues);
	const { start, calendar, finish, paths = 100 } = given;
	if ((start === undefined) !== (calendar === undefined)) {
		const missing = start === undefined ? "start" : "calendar";
		issues.push(createIssue("MISSING_KEY", ["options", missing], messages.startAndCalendar));
	}
	const from = start === undefined ? start : readShape(date, start, ["options", "start"], issues);
	return {
		start: dayNumber(from) ?? 0,
		worked: calendar === undefined ? calendar : collectDays(calendar, ["options", "calendar"], issues),
		finish: finish === undefined ? finish : readShape(whole(0), finish, ["options", "finish"], issues),
		paths: readPaths(paths, issues),
	};
}

function readPaths(paths: unknown, issues: Issue[]): number {
	if (typeof paths === "number" && Number.isInteger(paths) && paths >= 0 && paths <= MOST_PATHS) return paths;
	const details = { received: describe(paths) };
	issues.push(createIssue("BAD_LIMIT", ["options", "paths"], messages.badPaths(MOST_PATHS), details));
	return 0;
}

function rowOf(
	network: Network,
	times: NetworkTimes,
	finish: number,
	days: readonly number[],
	i: number,
): TaskTimes {
	const { [i]: task = "" } = network.ids;
	const { [i]: duration = 0 } = network.durations;
	const { [i]: earliestStart = 0 } = times.earliestStart;
	const { [i]: earliestFinish = 0 } = times.earliestFinish;
	const { [i]: freeFloat = 0 } = times.freeFloat;
	const latestStart = finish - (times.tail[i] ?? 0);
	return {
		task,
		duration,
		earliestStart,
		earliestFinish,
		latestStart,
		latestFinish: latestStart + duration,
		totalFloat: latestStart - earliestStart,
		freeFloat,
		critical: isCritical(times, i),
		...datesAt(days, earliestStart, earliestFinish),
	};
}

function undated(rows: readonly TaskTimes[], { range }: WorkDays): readonly Diagnostic[] {
	const tasks = rows.filter(({ finishesOn }) => finishesOn === null).map(({ task }) => task);
	if (tasks.length === 0) return [];
	const message = messages.notDated(tasks.length, range);
	return [{ ...createIssue("NOT_COVERED", ["options", "calendar"], message), tasks }];
}
