import { attempt, noteType } from "../core/checks.ts";
import { describe, isRecord, own } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { checkAmount } from "../number/amount.ts";
import type { PrintedNumber } from "../number/printed.ts";
import { matchUnits } from "../scoring/matchUnits.ts";
import type { UnitName } from "../scoring/unitEntries.ts";
import * as messages from "./provinceMessages.ts";
import { type ProvinceList, vintageOf } from "./provinces.ts";
import { changedText } from "./provincesChanged.ts";
import type { ProvinceColumns } from "./provincesColumns.ts";

type Row = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** A row that was read: its province, its group and its exact figures. */
export interface ProvincePart {
	readonly code: string;
	readonly group: readonly (string | number)[];
	readonly values: readonly PrintedNumber[];
}

/** What all rows are read by. */
interface Table {
	readonly columns: ProvinceColumns;
	readonly from: ProvinceList;
	readonly names: ReadonlyMap<string, string>;
	readonly changed: string;
}

/** What a name in a table means: one code, or the units it may mean. */
type Named = { readonly code: string } | { readonly candidates: readonly UnitName[] };

export function readRows(
	rows: readonly unknown[],
	columns: ProvinceColumns,
	from: ProvinceList,
	issues: Issue[],
): readonly ProvincePart[] {
	const names = new Map(from.units.map(({ code, name }) => [code, name.vi]));
	const table: Table = { columns, from, names, changed: changedText() };
	const named = matchNames(rows, columns, from);
	const seen = new Set<string>();
	return rows.flatMap((row, i) => {
		const path = ["rows", i];
		const part = readRow(row, named, table, path, issues);
		if (!part) return [];
		const id = JSON.stringify([part.code, ...part.group]);
		if (seen.has(id)) {
			issues.push(createIssue("DUPLICATE_ID", path, messages.rowTwice(names.get(part.code) ?? part.code)));
		}
		seen.add(id);
		return [part];
	});
}

/** Each different name once. */
function matchNames(
	rows: readonly unknown[],
	{ name }: ProvinceColumns,
	from: ProvinceList,
): ReadonlyMap<string, Named> {
	const given = new Set<string>();
	for (const row of rows) {
		const text = isRecord(row) && name !== undefined ? own(row, name) : undefined;
		if (typeof text === "string") given.add(text);
	}
	const { matched, doubtful, unmatched } = matchUnits([...given], from);
	return new Map<string, Named>([
		...matched.map((name): [string, Named] => [name.given, { code: name.unit.code }]),
		...doubtful.map((name): [string, Named] => [name.given, { candidates: name.candidates }]),
		...unmatched.map((name): [string, Named] => [
			name.given,
			{ candidates: name.nearest ? [name.nearest] : [] },
		]),
	]);
}

function readRow(
	row: unknown,
	named: ReadonlyMap<string, Named>,
	table: Table,
	path: Path,
	issues: Issue[],
): ProvincePart | undefined {
	if (!isRecord(row)) {
		noteType(row, "{ [column]: value }", path, issues);
		return undefined;
	}
	const known = issues.length;
	const { columns } = table;
	for (const column of Object.keys(row)) {
		if (columns.known.has(column)) continue;
		issues.push(createIssue("COLUMN_NOT_NAMED", [...path, column], messages.notAdditive));
	}
	if (columns.day !== undefined) checkDay(own(row, columns.day), table, [...path, columns.day], issues);
	const byName = readName(row, named, table, path, issues);
	const code = columns.code === undefined ? byName : readCode(row, columns.code, table, path, issues);
	if (code !== undefined && byName !== undefined && byName !== code) {
		const message = messages.otherName(code, table.names.get(code) ?? code, table.changed);
		const details = { received: describe(own(row, columns.name ?? "")) };
		issues.push(createIssue("CODE_OF_OTHER_UNIT", [...path, columns.code ?? ""], message, details));
	}
	const group = columns.by.flatMap((column) => readKey(row, column, path, issues) ?? []);
	const values = columns.sum.flatMap((column) => readValue(row, column, path, issues) ?? []);
	return issues.length > known || code === undefined ? undefined : { code, group, values };
}

function checkDay(day: unknown, { from, changed }: Table, path: Path, issues: Issue[]): void {
	const vintage = attempt(() => vintageOf(day as PlainDate), path, issues);
	if (vintage === undefined || vintage === from.vintage) return;
	const details = { received: describe(day), expected: from.vintage };
	issues.push(createIssue("MIXED_VINTAGES", path, messages.otherVintage(changed), details));
}

function readName(
	row: Row,
	named: ReadonlyMap<string, Named>,
	{ columns, from }: Table,
	path: Path,
	issues: Issue[],
): string | undefined {
	if (columns.name === undefined) return undefined;
	const text = own(row, columns.name);
	const found = typeof text === "string" ? named.get(text) : undefined;
	if (found && "code" in found) return found.code;
	const candidates = (found?.candidates ?? []).flatMap(
		({ code }) => from.units.find((unit) => unit.code === code)?.name.vi ?? [],
	);
	const suggestion = candidates.length === 1 ? { suggestion: candidates[0] ?? "" } : {};
	const details = { received: describe(text), ...suggestion };
	issues.push(
		createIssue("UNKNOWN_UNIT", [...path, columns.name], messages.unknownName(candidates), details),
	);
	return undefined;
}

function readCode(
	row: Row,
	column: string,
	{ names }: Table,
	path: Path,
	issues: Issue[],
): string | undefined {
	const code = own(row, column);
	if (typeof code === "string" && names.has(code)) return code;
	// A spreadsheet turns "01" into 1.
	const padded = String(typeof code === "number" || typeof code === "string" ? code : "").padStart(2, "0");
	const details = { received: describe(code), ...(names.has(padded) ? { suggestion: padded } : {}) };
	issues.push(createIssue("UNKNOWN_UNIT", [...path, column], messages.unknownCode, details));
	return undefined;
}

function readKey(row: Row, column: string, path: Path, issues: Issue[]): string | number | undefined {
	const key = own(row, column);
	if ((typeof key === "string" && key !== "") || (typeof key === "number" && Number.isSafeInteger(key))) {
		return key;
	}
	if (key === undefined) issues.push(createIssue("MISSING_KEY", [...path, column], messages.missingColumn));
	else {
		const details = { received: describe(key) };
		issues.push(createIssue("NOT_A_KEY", [...path, column], messages.notAKey, details));
	}
	return undefined;
}

function readValue(row: Row, column: string, path: Path, issues: Issue[]): PrintedNumber | undefined {
	const value = own(row, column);
	if (value !== undefined) return checkAmount(value, [...path, column], issues);
	issues.push(createIssue("MISSING_KEY", [...path, column], messages.missingColumn));
	return undefined;
}
