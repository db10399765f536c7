import { attempt, checkKeys, noteType } from "../../core/checks.ts";
import { describe, isRecord, isText, own } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { nearestName } from "../../core/nearest.ts";
import { suggest } from "../../core/suggest.ts";
import { readDecimal } from "../../number/decimalText.ts";
import { checkOptions, type ExactValue } from "../../number/numeric.ts";
import type { Rational } from "../../number/rational.ts";
import * as messages from "../prepareMessages.ts";
import { exactOf, isValue } from "./cells.ts";
import { readTables, type UsedFact } from "./readTables.ts";

/** What a unit has in a column: a number, a decimal as text, an exact fraction, or `null` for nothing. */
export type ColumnValue = number | string | { readonly decimal: string } | ExactValue | null;

/** Columns by name. The same position is the same unit in each. */
export interface Columns {
	readonly [name: string]: readonly ColumnValue[];
}

/** Which facts of which period. */
export interface FactColumns<F extends string = string> {
	readonly period: string;
	readonly facts: readonly F[];
}

/** Which nodes of a board. */
export interface NodeColumns<I extends string = string> {
	readonly nodes: readonly I[];
}

/** Exact columns in the order asked for. */
export interface ReadColumn {
	readonly name: string;
	readonly values: readonly (Rational | null)[];
}

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

/** Columns as they are given, of observations or of a board; what is wrong is added to `issues`. */
export function readColumns(source: unknown, options: unknown, issues: Issue[]): readonly ReadColumn[] {
	if (options === undefined) return readGiven(source, issues);
	const given = attempt(() => checkOptions(options as Json), ["options"], issues);
	if (!given) return [];
	const isBoard = given.nodes !== undefined;
	checkKeys(given, isBoard ? ["nodes"] : ["period", "facts"], ["options"], issues);
	const key = isBoard ? "nodes" : "facts";
	const names = readNames(given[key], ["options", key], issues);
	return isBoard ? readNodes(source, names, issues) : readFacts(source, given.period, names, issues);
}

function readGiven(source: unknown, issues: Issue[]): readonly ReadColumn[] {
	if (!isRecord(source)) {
		noteType(source, "{ … }", ["columns"], issues, messages.columnsNeeded);
		return [];
	}
	if (Array.isArray(source.records) || isRecord(source.nodes)) {
		issues.push(createIssue("MISSING_KEY", ["options"], messages.columnsNotNamed));
		return [];
	}
	const columns = Object.entries(source).map(([name, list]) =>
		readList(name, list, ["columns", name], issues),
	);
	const length = columns[0]?.values.length ?? 0;
	for (const { name, values } of columns) {
		if (values.length === length) continue;
		const details = { expected: String(length), received: String(values.length) };
		const message = messages.columnsLength(values.length, length);
		issues.push(createIssue("COLUMNS_LENGTH", ["columns", name], message, details));
	}
	return columns;
}

function readNodes(source: unknown, names: readonly string[], issues: Issue[]): readonly ReadColumn[] {
	const nodes = isRecord(source) ? own(source, "nodes") : undefined;
	if (!isRecord(nodes)) {
		noteType(source, "{ nodes, … }", ["board"], issues, messages.boardNeeded);
		return [];
	}
	return names.map((name, at) => {
		const node = own(nodes, name);
		if (isRecord(node)) return readList(name, node.points, ["board", "nodes", name, "points"], issues);
		const hint = suggest(issues, () => nearestName(name, Object.keys(nodes)));
		const details = { received: describe(name), ...hint };
		issues.push(createIssue("UNKNOWN_NODE", ["options", "nodes", at], messages.unknownNode, details));
		return { name, values: [] };
	});
}

function readFacts(
	source: unknown,
	period: unknown,
	names: readonly string[],
	issues: Issue[],
): readonly ReadColumn[] {
	const path = ["options", "period"];
	if (!isText(period)) noteType(period, "string", path, issues, messages.textWords);
	if (issues.length > 0) return [];
	const facts = names.map((name, at): UsedFact => ({ name, use: "read", path: ["options", "facts", at] }));
	const [table] = readTables(source, [{ name: String(period), path }], facts, issues);
	return names.map((name) => {
		const cells = table?.columns.get(name) ?? [];
		return { name, values: cells.map((cell) => (isValue(cell) ? cell : null)) };
	});
}

function readNames(given: unknown, path: Path, issues: Issue[]): readonly string[] {
	if (!Array.isArray(given)) {
		noteType(given, "[ … ]", path, issues, messages.namesNeeded);
		return [];
	}
	const names: string[] = [];
	for (const [at, name] of given.entries()) {
		if (!isText(name)) noteType(name, "string", [...path, at], issues, messages.textWords);
		else if (names.includes(name)) {
			issues.push(createIssue("DUPLICATE_ID", [...path, at], messages.sameFact(name)));
		} else names.push(name);
	}
	return names;
}

function readList(name: string, list: unknown, path: Path, issues: Issue[]): ReadColumn {
	if (!Array.isArray(list)) {
		noteType(list, "[ … ]", path, issues, messages.listNeeded);
		return { name, values: [] };
	}
	const values = Array.from(list, (given: unknown, at): Rational | null => {
		if (given === null) return null;
		// Of a double every digit counts: no rank and no edge hangs on the last one.
		const value = typeof given === "string" ? readDecimal(given.trim()) : exactOf(given);
		if (value) return value;
		const details = { received: describe(given) };
		issues.push(createIssue("NOT_A_NUMBER", [...path, at], messages.notAColumnValue, details));
		return null;
	});
	return { name, values };
}
