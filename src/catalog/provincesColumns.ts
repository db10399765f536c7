import { checkKeys, noteType } from "../core/checks.ts";
import { describe, isRecord, own } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { MergeProvincesOptions } from "./mergeProvinces.ts";
import * as messages from "./provinceMessages.ts";

/** What each column of a table is. */
export interface ProvinceColumns {
	readonly code: string | undefined;
	readonly name: string | undefined;
	readonly day: string | undefined;
	readonly sum: readonly string[];
	readonly by: readonly string[];
	readonly known: ReadonlySet<string>;
}

export function readColumns(options: MergeProvincesOptions, issues: Issue[]): ProvinceColumns {
	const unit: unknown = options.unit;
	if (!isRecord(unit)) noteType(unit, "{ code?, name? }", ["options", "unit"], issues, messages.needsUnit);
	else checkKeys(unit, ["code", "name"], ["options", "unit"], issues);
	const code = readColumn(isRecord(unit) ? own(unit, "code") : undefined, ["unit", "code"], issues);
	const name = readColumn(isRecord(unit) ? own(unit, "name") : undefined, ["unit", "name"], issues);
	if (isRecord(unit) && code === undefined && name === undefined) {
		issues.push(createIssue("MISSING_KEY", ["options", "unit"], messages.needsUnit));
	}
	const day = readColumn(options.day, ["day"], issues);
	const sum = readList(options.sum, "sum", issues);
	const by = readList(options.by ?? [], "by", issues);
	const leaveOut = readList(options.leaveOut ?? [], "leaveOut", issues);
	const all = [code, name, ...sum, ...by, ...leaveOut].filter((column) => column !== undefined);
	const known = new Set(all);
	if (known.size < all.length) issues.push(createIssue("DUPLICATE_ID", ["options"], messages.columnTwice));
	if (day !== undefined) known.add(day);
	return { code, name, day, sum, by, known };
}

function readColumn(column: unknown, path: readonly string[], issues: Issue[]): string | undefined {
	if (column === undefined || (typeof column === "string" && column !== "")) return column;
	noteType(column, "string", ["options", ...path], issues);
	return undefined;
}

function readList(columns: unknown, key: string, issues: Issue[]): readonly string[] {
	if (Array.isArray(columns) && columns.every((column) => typeof column === "string" && column !== "")) {
		return columns;
	}
	const details = { received: describe(columns) };
	issues.push(createIssue("NOT_A_LIST", ["options", key], messages.columnsNeeded, details));
	return [];
}
