import { readLocale, readOptions } from "../change/options.ts";
import { attempt, checkKeys, noteType } from "../core/checks.ts";
import { isRecord } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import { type Label, type Locale, labelText } from "../core/label.ts";
import { columnTitle, inWords } from "./columnTitles.ts";
import { cellText, csvLine, guard, isPlain } from "./csvCell.ts";

/** A key of the rows; of rows of several shapes, a key of any. */
export type ColumnKey<Row> = Row extends unknown ? keyof Row & string : never;

/** A column: a key of the rows, with a title in place of the usual one. */
export type CSVColumn<Row> =
	| ColumnKey<Row>
	| { readonly key: ColumnKey<Row>; readonly title?: Label | undefined };

/** For whom the file is, and what stands in it. */
export interface ToCSVOptions<Row> {
	/** `vi`: `;` between the cells and a decimal comma; `en`: `,` and a point. */
	readonly locale: Locale;
	/** Which columns, in which order; left out, every key of the rows, in the order they first appear. */
	readonly columns?: readonly CSVColumn<Row>[] | undefined;
}

type Json = Readonly<Record<string, unknown>>;

interface Column {
	readonly key: string;
	readonly title: string;
}

/**
 * Writes rows as a CSV file (RFC 4180) that opens in a spreadsheet of that language: with a byte order mark,
 * `\r\n` after every line, and a first line of titles. Fields of a task row have titles in the language, any
 * other key is its own title. Numbers are written as they are, not rounded; dates stay `2022-08-16`, the one
 * form that no spreadsheet turns round. A text that would be taken for a formula gets a `'` in front.
 *
 * @param rows - Objects of JSON data. `null` is an empty cell; a label stands in the language; the items of a list
 * are joined by ` | `; a task's state, timeliness and kind stand in words; `{ decimal }` is a number with its printed places; any other object is written as JSON.
 * @param options - The language, and the columns where not all are wanted.
 * @returns The text of the file, to be stored as UTF-8; only the byte order mark where there is no column at all.
 * @throws `WRONG_TYPE` for a row or a cell that is no plain data, such as a Date or NaN; `BAD_LOCALE`,
 * `BAD_OPTIONS`, `BAD_LABEL`, `UNKNOWN_KEY`.
 *
 * @example
 * ```ts
 * import { toCSV } from "steerindex/display";
 * const rows = [{ lead: "Sở Nội vụ", task: "t1", share: 86.67, note: "=1+1" }];
 * toCSV(rows, { locale: "vi", columns: ["lead", "share"] }); // => "\uFEFFĐơn vị chủ trì;share\r\nSở Nội vụ;86,67\r\n"
 * toCSV(rows, { locale: "en", columns: [{ key: "note", title: "Remark" }] }); // => "\uFEFFRemark\r\n'=1+1\r\n"
 * ```
 */
export function toCSV<Row extends object>(rows: readonly Row[], options: ToCSVOptions<Row>): string {
	const issues: Issue[] = [];
	const given = readOptions(options, ["locale", "columns"], issues);
	// Without a language the rest is still checked, so that every problem is listed.
	const locale = readLocale(given, issues) ?? "en";
	const records = readRows(rows, issues);
	const columns =
		given.columns === undefined ? allColumns(records, locale) : readColumns(given.columns, locale, issues);
	const lines = records.map((record, i) => csvLine(readCells(record, i, columns, locale, issues), locale));
	if (issues.length > 0) throw new SteerindexError(issues);
	if (columns.length === 0) return "\uFEFF";
	const head = csvLine(
		columns.map(({ title }) => guard(title)),
		locale,
	);
	return `\uFEFF${head}${lines.join("")}`;
}

function readRows(rows: unknown, issues: Issue[]): readonly Json[] {
	if (!Array.isArray(rows)) {
		noteType(rows, "[{ [column]: value }]", ["rows"], issues);
		return [];
	}
	return Array.from(rows, (row: unknown, i) => {
		if (isPlain(row)) return row;
		noteType(row, "{ [column]: value }", ["rows", i], issues);
		return {};
	});
}

function allColumns(records: readonly Json[], locale: Locale): readonly Column[] {
	const keys = new Set<string>();
	for (const record of records) for (const key of Object.keys(record)) keys.add(key);
	return [...keys].map((key) => ({ key, title: columnTitle(key, locale) }));
}

function readColumns(columns: unknown, locale: Locale, issues: Issue[]): readonly Column[] {
	if (Array.isArray(columns)) {
		return Array.from(columns, (column: unknown, i) => readColumn(column, ["columns", i], locale, issues));
	}
	noteType(columns, "[string | { key, title? }]", ["columns"], issues);
	return [];
}

function readColumn(
	column: unknown,
	path: readonly (string | number)[],
	locale: Locale,
	issues: Issue[],
): Column {
	const { key, title, ...rest } = isRecord(column) ? column : { key: column };
	checkKeys(rest, ["key", "title"], path, issues);
	if (typeof key !== "string") {
		noteType(column, "string | { key, title? }", path, issues);
		return { key: "", title: "" };
	}
	if (title === undefined) return { key, title: columnTitle(key, locale) };
	const text = attempt(() => labelText(title as Label, locale), [...path, "title"], issues);
	return { key, title: text ?? "" };
}

function readCells(
	record: Json,
	i: number,
	columns: readonly Column[],
	locale: Locale,
	issues: Issue[],
): readonly string[] {
	return columns.map(({ key }) => {
		const value = Object.hasOwn(record, key) ? record[key] : null;
		const text = cellText(inWords(key, value), locale);
		if (text === undefined) {
			noteType(value, "string | number | boolean | null | { vi, en } | […] | {…}", ["rows", i, key], issues);
		}
		return text ?? "";
	});
}
