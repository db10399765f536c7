import { checkKeys, noteType } from "../core/checks.ts";
import { describe, isRecord, isText, own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { nearestName } from "../core/nearest.ts";
import { suggest } from "../core/suggest.ts";
import { checkOptions } from "../number/numeric.ts";
import type { Scheme, SchemeInput } from "../scheme/scheme.ts";
import type { Scoreboard } from "./board.ts";
import * as messages from "./boardMessages.ts";
import { listWords, objectWords } from "./observationMessages.ts";
import type { Observations } from "./observations.ts";
import { noteUnknown } from "./observing/checkValue.ts";
import { type Columns, readRow } from "./panel/readRow.ts";
import { programOf } from "./scores/programOf.ts";
import { scoreUnits } from "./scoreUnits.ts";

/** Where in a table the units, the periods and the facts stand, and what an empty cell means. */
export interface ScorePanelOptions {
	/** The column of the unit. */
	readonly unit: string;
	/** The column of the period. */
	readonly period: string;
	/** The column of each fact, or of the finished points of each node. */
	readonly fields: { readonly [factOrNode: string]: string };
	/** What a cell with nothing in it says. A zero is never one. */
	readonly blank: "missing" | "notApplicable" | "error";
	/** The periods in the order of time; needed where they are no years. */
	readonly periods?: readonly string[] | undefined;
}

/** The boards of several periods, in the order of time. */
export interface ScorePanel<I extends string = string> {
	readonly periods: readonly string[];
	readonly boards: readonly Scoreboard<I>[];
}

/** One row of a table, such as a CSV file gives. */
export type PanelRow = { readonly [column: string]: unknown };

/**
 * Scores a table of many units and periods: one board for each period. A scheme may change from period to period.
 *
 * @param schemeOf - The scheme, or a function that gives the scheme of a period.
 * @param rows - The rows of the table, one for each unit and period. A number may be a text with a decimal point.
 * @param options - The columns, and the declared meaning of a blank.
 * @returns The periods and their boards; `boardAt` finds one.
 * @throws `MISSING_KEY`, `UNKNOWN_FACT`, `UNKNOWN_COLUMN`, `BLANK_CELL`, `NOT_A_NUMBER`, `PERIODS_UNORDERED`,
 * `UNKNOWN_PERIOD`, and the codes of `scoreUnits`.
 *
 * @example
 * ```ts
 * import { defineScheme } from "steerindex/scheme";
 * import { boardAt, records, scorePanel } from "steerindex/scoring";
 * const scheme = defineScheme({ id: "demo", sources: [{ title: "example" }], facts: { a: { type: "number" }, b: { type: "number" } },
 *   root: { id: "total", combine: "sum", children: [{ id: "a", rule: { fact: "a" } }, { id: "b", rule: { fact: "b" } }] } });
 * const rows = [
 *   { province: "A", year: 2020, dim1: "5.01", dim2: 5.14 },
 *   { province: "A", year: 2021, dim1: "4.48", dim2: "" } ];
 * const panel = scorePanel(scheme, rows, { unit: "province", period: "year", fields: { a: "dim1", b: "dim2" }, blank: "missing" });
 * records(boardAt(panel, "2020"), "total")[0]?.points; // => 10.15
 * records(boardAt(panel, "2021"), "total")[0]?.status; // => "missing"
 * ```
 */
export function scorePanel<F extends string, I extends string>(
	schemeOf: Scheme<F, I> | ((period: string) => Scheme<F, I>),
	rows: readonly PanelRow[],
	options: ScorePanelOptions,
): ScorePanel<I> {
	const issues: Issue[] = [];
	const given = checkOptions(options) as unknown as Readonly<Record<string, unknown>>;
	const columns = readColumns(given, issues);
	if (!Array.isArray(rows)) noteType(rows, "[ … ]", ["rows"], issues, listWords);
	if (!columns || issues.length > 0) throw new SteerindexError(issues);
	const periods = readPeriods(rows, columns, given.periods, issues);
	const schemes = new Map(
		periods.map((period) => [
			period,
			(typeof schemeOf === "function" ? schemeOf(period) : schemeOf) as SchemeInput,
		]),
	);
	const known = [...schemes.values()].map((scheme) => namesOf(scheme));
	for (const name of columns.fields.keys()) {
		if (known.length === 0 || known.some((names) => names.has(name))) continue;
		noteUnknown("UNKNOWN_FACT", name, [...(known[0] ?? [])], ["options", "fields", name], issues);
	}
	checkColumns(rows, columns, issues);
	const records = rows.map((row, at) => readRow(row, at, columns, schemes, issues));
	if (issues.length > 0) throw new SteerindexError(issues);
	const boards = periods.map((period, at) => {
		const span = periods.slice(Math.max(0, at - 1), at + 1);
		const scheme = schemes.get(period) as SchemeInput;
		const names = namesOf(scheme);
		const own = records
			.filter((record) => span.includes(record.period))
			.map((record) => keepKnown(record, names));
		return scoreUnits(scheme, { periods: span, records: own } as Observations, { period }) as Scoreboard<I>;
	});
	return { periods, boards };
}

/**
 * Finds the board of a period.
 *
 * @param panel - What `scorePanel` gives.
 * @param period - One of its periods.
 * @returns The board.
 * @throws `UNKNOWN_PERIOD`.
 *
 * @example
 * ```ts
 * import { defineScheme } from "steerindex/scheme";
 * import { boardAt, scorePanel } from "steerindex/scoring";
 * const scheme = defineScheme({ id: "demo", sources: [{ title: "example" }], facts: { a: { type: "number" } }, root: { id: "a", rule: { fact: "a" } } });
 * const panel = scorePanel(scheme, [{ unit: "A", year: "2021", a: 1 }], { unit: "unit", period: "year", fields: { a: "a" }, blank: "error" });
 * boardAt(panel, "2021").units; // => ["A"]
 * ```
 */
export function boardAt<I extends string>(panel: ScorePanel<I>, period: string): Scoreboard<I> {
	const board = panel.boards[panel.periods.indexOf(period)];
	if (board) return board;
	const issues: Issue[] = [];
	noteUnknown("UNKNOWN_PERIOD", period, panel.periods, ["period"], issues);
	throw new SteerindexError(issues);
}

const KEYS = ["unit", "period", "fields", "blank", "periods"];
const BLANKS = ["missing", "notApplicable", "error"] as const;

function readColumns(given: Readonly<Record<string, unknown>>, issues: Issue[]): Columns | undefined {
	checkKeys(given, KEYS, ["options"], issues);
	const { unit, period, fields } = given;
	for (const [key, column] of Object.entries({ unit, period })) {
		if (!isText(column))
			issues.push(createIssue("MISSING_KEY", ["options", key], messages.columnNeeded(key)));
	}
	const blank = BLANKS.find((word) => word === given.blank);
	if (blank === undefined) {
		const details = { expected: BLANKS.join(" | "), received: describe(given.blank) };
		issues.push(createIssue("MISSING_KEY", ["options", "blank"], messages.blankNeeded, details));
	}
	if (!isRecord(fields)) noteType(fields, "{ … }", ["options", "fields"], issues, objectWords);
	else {
		for (const [name, column] of Object.entries(fields)) {
			if (isText(column)) continue;
			issues.push(createIssue("MISSING_KEY", ["options", "fields", name], messages.columnNeeded(name)));
		}
	}
	if (issues.length > 0 || blank === undefined || !isRecord(fields)) return undefined;
	const columns = Object.entries(fields).map(([name, column]) => [name, String(column)] as const);
	return { unit: String(unit), period: String(period), fields: new Map(columns), blank };
}

const YEAR = /^\d{4}$/;

function readPeriods(
	rows: readonly PanelRow[],
	columns: Columns,
	given: unknown,
	issues: Issue[],
): readonly string[] {
	const found = [...new Set(rows.map((row) => periodOf(row, columns)).filter((period) => period !== ""))];
	if (Array.isArray(given)) {
		const known = given.map(String);
		for (const period of found) {
			if (!known.includes(period))
				noteUnknown("UNKNOWN_PERIOD", period, known, ["options", "periods"], issues);
		}
		return known.filter((period) => found.includes(period));
	}
	if (found.length > 1 && !found.every((period) => YEAR.test(period))) {
		issues.push(createIssue("PERIODS_UNORDERED", ["options", "periods"], messages.periodsUnordered));
	}
	return found.sort();
}

function periodOf(row: PanelRow, { period }: Columns): string {
	const cell = isRecord(row) ? own(row, period) : undefined;
	return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}

/** A column that no row has is a misspelt one. */
function checkColumns(rows: readonly PanelRow[], columns: Columns, issues: Issue[]): void {
	const present = new Set(rows.flatMap((row) => (isRecord(row) ? Object.keys(row) : [])));
	if (rows.length === 0) return;
	const wanted = [
		[["options", "unit"], columns.unit],
		[["options", "period"], columns.period],
		...[...columns.fields].map(([name, column]) => [["options", "fields", name], column] as const),
	] as const;
	for (const [path, column] of wanted) {
		if (present.has(column)) continue;
		const hint = suggest(issues, () => nearestName(column, present));
		issues.push(
			createIssue("UNKNOWN_COLUMN", path, messages.fieldUnknown(column), { received: column, ...hint }),
		);
	}
}

function namesOf(scheme: SchemeInput): ReadonlySet<string> {
	const { checked, program } = programOf(scheme);
	return new Set([...Object.keys(checked.facts), ...program.nodes.map(({ id }) => id)]);
}

function keepKnown(
	record: ReturnType<typeof readRow>,
	names: ReadonlySet<string>,
): ReturnType<typeof readRow> {
	const keep = (values: Readonly<Record<string, unknown>>) =>
		Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
	return { ...record, facts: keep(record.facts), nodes: keep(record.nodes) };
}
