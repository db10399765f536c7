import { dayNumber } from "../../calendar/dayNumber.ts";
import { date } from "../../calendar/leaves.ts";
import { checkKeys, noteType } from "../../core/checks.ts";
import { describe, isRecord } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { text } from "../../core/leaves.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import { readShape } from "../../core/readShape.ts";
import { list, need, nullable, type ObjectShape, object, oneOf, type ShapeOf } from "../../core/shape.ts";
import { FINAL, taskStates } from "../states.ts";
import type { PlanStatus, TaskRow } from "../status.ts";
import * as messages from "./messages.ts";

/** What is known of a plan that is not kept as events: how many tasks there are, and when each was done. */
export interface CompletionRecord {
	readonly asOf: PlainDate;
	/** All tasks, done or not: a whole number up to 1,000,000,000. */
	readonly total: number;
	/** The day of each completion, in any order. */
	readonly done: readonly PlainDate[];
}

/** Tasks of a status that a forecast does not count. */
export interface ForecastOutside {
	readonly regular: number;
	/** Cancelled, merged into another or carried over. */
	readonly closed: number;
	readonly notYetAssigned: number;
}

/** What a forecast counts, in day numbers. */
export interface ForecastSource {
	readonly asOf: number;
	readonly total: number;
	/** When each task that is done by then was done. */
	readonly done: readonly number[];
	/** How many completions are dated after that day, and of which tasks, where they have names. */
	readonly later: number;
	readonly tasks: readonly string[];
	/** Whether it came without tasks, as counts and days. */
	readonly isRecord: boolean;
	/** When the first of the tasks was assigned. */
	readonly assignedOn: number | undefined;
	readonly outside: ForecastOutside;
}

const MOST_TASKS = 1_000_000_000;

type Row = Pick<TaskRow, "task" | "kind" | "state" | "assignedOn" | "doneOn">;
type Path = readonly (string | number)[];

const rowShape: ShapeOf<Row> & ObjectShape = object<Row>({
	task: need(text),
	kind: need(oneOf("oneOff", "regular")),
	state: need(oneOf(...taskStates)),
	assignedOn: need(date),
	doneOn: need(nullable(date)),
});

/** What a status or a record says of completions, or nothing, with every problem added to `issues`. */
export function readSource(source: unknown, issues: Issue[]): ForecastSource | undefined {
	if (!isRecord(source)) {
		issues.push(createIssue("WRONG_TYPE", [], messages.badSource, { received: describe(source) }));
		return undefined;
	}
	const known = issues.length;
	const asOf = dayNumber(readShape(date, source.asOf, ["asOf"], issues)) ?? 0;
	const read = Object.hasOwn(source, "rows") ? readStatus(source, issues) : readRecord(source, issues);
	if (issues.length > known) return undefined;
	const { completions, ...rest } = read;
	const done = completions.filter(({ day }) => day <= asOf).map(({ day }) => day);
	const later = completions.filter(({ day }) => day > asOf);
	return { asOf, ...rest, done, later: later.length, tasks: later.flatMap(({ task }) => task ?? []) };
}

interface Completion {
	readonly day: number;
	readonly task?: string;
}

type Counted = Pick<ForecastSource, "total" | "isRecord" | "assignedOn" | "outside"> & {
	readonly completions: readonly Completion[];
};

function readStatus(status: Partial<PlanStatus>, issues: Issue[]): Counted {
	const rows = readRows(status.rows, issues);
	const notYetAssigned = readShape(list(text), status.notYetAssigned, ["notYetAssigned"], issues) ?? [];
	const oneOff = rows.filter(({ kind }) => kind === "oneOff");
	const counted = oneOff.filter(({ state }) => !FINAL.includes(state));
	const completed = counted.filter(({ state }) => state === "completed");
	const dayOf = (day: PlainDate | null): number => dayNumber(day) ?? 0;
	const first = counted.reduce(
		(least, row) => Math.min(least, dayOf(row.assignedOn)),
		Number.POSITIVE_INFINITY,
	);
	return {
		total: counted.length,
		completions: completed.map(({ task, doneOn }) => ({ task, day: dayOf(doneOn) })),
		isRecord: false,
		assignedOn: counted.length === 0 ? undefined : first,
		outside: {
			regular: rows.length - oneOff.length,
			closed: oneOff.length - counted.length,
			notYetAssigned: notYetAssigned.length,
		},
	};
}

function readRows(given: unknown, issues: Issue[]): readonly Row[] {
	if (!Array.isArray(given)) {
		noteType(given, "[…]", ["rows"], issues);
		return [];
	}
	const rows: Row[] = [];
	for (let i = 0; i < given.length; i++) {
		const path: Path = ["rows", i];
		const row = readShape(rowShape, pickFields(given[i]), path, issues);
		if (row) rows.push(row);
		if (row?.state === "completed" && row.doneOn === null) {
			issues.push(createIssue("NOT_A_DATE", [...path, "doneOn"], messages.noDoneOn, { received: "null" }));
		}
	}
	return rows;
}

/** A row says more than these fields; the rest does not matter here. */
function pickFields(value: unknown): unknown {
	if (!isRecord(value)) return value;
	const { task, kind, state, assignedOn, doneOn } = value;
	return { task, kind, state, assignedOn, doneOn };
}

function readRecord(record: Readonly<Record<string, unknown>>, issues: Issue[]): Counted {
	checkKeys(record, ["asOf", "total", "done"], [], issues);
	const { total } = record;
	const done = readShape(list(date), record.done, ["done"], issues) ?? [];
	if (typeof total !== "number" || !Number.isInteger(total) || total < 0 || total > MOST_TASKS) {
		const details = { received: describe(total) };
		issues.push(createIssue("NOT_WHOLE", ["total"], messages.badTotal(MOST_TASKS), details));
	} else if (done.length > total) {
		issues.push(createIssue("COUNT_ABOVE_TOTAL", ["total"], messages.doneAboveTotal(done.length, total)));
	}
	return {
		total: typeof total === "number" ? total : 0,
		completions: done.map((day) => ({ day: dayNumber(day) ?? 0 })),
		isRecord: true,
		assignedOn: undefined,
		outside: { regular: 0, closed: 0, notYetAssigned: 0 },
	};
}
