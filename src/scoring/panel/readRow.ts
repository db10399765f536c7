import { describe, isRecord, isText, own } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { readDecimal } from "../../number/decimalText.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";
import * as messages from "../boardMessages.ts";
import type { PanelRow } from "../scorePanel.ts";

/** The columns of a table, checked. */
export interface Columns {
	readonly unit: string;
	readonly period: string;
	readonly fields: ReadonlyMap<string, string>;
	readonly blank: "missing" | "notApplicable" | "error";
}

/** A row as a record of observations. */
export interface PanelRecord {
	readonly unit: string;
	readonly period: string;
	readonly facts: Readonly<Record<string, unknown>>;
	readonly nodes: Readonly<Record<string, unknown>>;
}

export function readRow(
	row: PanelRow,
	at: number,
	columns: Columns,
	schemes: ReadonlyMap<string, SchemeInput>,
	issues: Issue[],
): PanelRecord {
	const cellAt = (column: string): unknown => (isRecord(row) ? own(row, column) : undefined);
	const unit = cellAt(columns.unit);
	const period = cellAt(columns.period);
	for (const [column, cell] of [
		[columns.unit, unit],
		[columns.period, period],
	] as const) {
		if (isText(cell) || typeof cell === "number") continue;
		const details = { received: describe(cell) };
		issues.push(createIssue("BLANK_CELL", ["rows", at, column], messages.columnNeeded(column), details));
	}
	const name = String(period).trim();
	const scheme = schemes.get(name);
	const facts: [string, unknown][] = [];
	const nodes: [string, unknown][] = [];
	for (const [field, column] of columns.fields) {
		const spec = scheme && Object.hasOwn(scheme.facts, field) ? scheme.facts[field] : undefined;
		const type = spec?.type ?? "number";
		const given = readCell(cellAt(column), type, ["rows", at, column], columns.blank, issues);
		if (given === undefined) continue;
		(spec ? facts : nodes).push([field, given]);
	}
	return {
		unit: String(unit),
		period: name,
		facts: Object.fromEntries(facts),
		nodes: Object.fromEntries(nodes),
	};
}

/** A blank is what the caller says it is; a number may be written as a decimal with a point. */
function readCell(
	cell: unknown,
	type: string,
	path: readonly (string | number)[],
	blank: Columns["blank"],
	issues: Issue[],
): unknown {
	if (cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "")) {
		if (blank === "notApplicable") return { notApplicable: true };
		if (blank === "missing") return undefined;
		issues.push(createIssue("BLANK_CELL", path, messages.blankCell(String(path.at(-1)))));
		return undefined;
	}
	if (type !== "number" || typeof cell !== "string") return cell;
	if (readDecimal(cell.trim()) !== undefined) return { decimal: cell.trim() };
	const details = { received: describe(cell) };
	issues.push(createIssue("NOT_A_NUMBER", path, messages.notANumberCell(String(path.at(-1))), details));
	return undefined;
}
