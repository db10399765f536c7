import { noteType } from "../core/checks.ts";
import { describe, own } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { decimalsNeeded, readDecimal } from "../number/decimalText.ts";
import * as q from "../number/rational.ts";
import { checkChoice, checkItem, checkText, isCount, type Json, type Path } from "./checks.ts";
import * as messages from "./messages.ts";

/** What processing times are counted in. */
export type TimeUnit = "workingDays" | "calendarDays" | "hours";

/** The processing time of a procedure before and after it was cut. */
export interface TimeChange {
	/** The procedure. */
	readonly id?: string | undefined;
	/** The time before, in the unit. */
	readonly before: number;
	/** The time after, in the same unit. */
	readonly after: number;
	readonly unit: TimeUnit;
	/** Files of the procedure in a period, by which it weighs. */
	readonly files?: number | undefined;
}

/** Times that were checked. */
export interface CheckedTime {
	readonly id: string | null;
	readonly before: q.Rational;
	readonly after: q.Rational;
	/** Unknown where it was not given or is no count. */
	readonly files: number | null;
	readonly path: Path;
}

const UNITS: readonly TimeUnit[] = ["workingDays", "calendarDays", "hours"];
const KEYS: readonly string[] = ["id", "before", "after", "unit", "files"];
const LONGEST = q.powerOfTen(9);
const MOST_PLACES = 6;

/** Reads a list of procedures; one whose times cannot be used is left out, with a diagnostic. */
export function readTimes(
	list: readonly unknown[],
	issues: Issue[],
	diagnostics: Issue[],
): { readonly unit: TimeUnit | undefined; readonly times: readonly CheckedTime[] } {
	const times: CheckedTime[] = [];
	const ids = new Set<string>();
	let unit: TimeUnit | undefined;
	for (const [index, value] of list.entries()) {
		const path = ["procedures", index];
		const json = checkItem(value, "{ before, after, unit, … }", KEYS, path, issues);
		if (!json) continue;
		const id = checkText(json, "id", path, issues);
		if (id !== null && ids.has(id)) {
			issues.push(createIssue("DUPLICATE_ID", [...path, "id"], messages.duplicateProcedure(id)));
		}
		if (id !== null) ids.add(id);
		const given = checkUnit(json, path, unit, issues);
		unit ??= given;
		const before = readTime(json, "before", path, issues, diagnostics);
		const after = readTime(json, "after", path, issues, diagnostics);
		const files = readFiles(json, path, issues, diagnostics);
		if (before && after) times.push({ id, before, after, files, path });
	}
	return { unit, times };
}

function checkUnit(
	json: Json,
	path: Path,
	unit: TimeUnit | undefined,
	issues: Issue[],
): TimeUnit | undefined {
	const given = checkChoice(own(json, "unit"), UNITS, [...path, "unit"], issues);
	if (given && unit && given !== unit) {
		const details = { expected: unit, received: given };
		issues.push(createIssue("MIXED_UNITS", [...path, "unit"], messages.mixedUnits, details));
	}
	return given;
}

function readTime(
	json: Json,
	key: string,
	path: Path,
	issues: Issue[],
	diagnostics: Issue[],
): q.Rational | undefined {
	const given = own(json, key);
	const at = [...path, key];
	if (typeof given !== "number") {
		noteType(given, "number", at, issues);
		return undefined;
	}
	const time = readDecimal(String(given));
	if (time && q.signOf(time) >= 0 && q.compare(time, LONGEST) <= 0) {
		const places = decimalsNeeded(time);
		if (places !== undefined && places <= MOST_PLACES) return time;
	}
	diagnostics.push(createIssue("NOT_A_DURATION", at, messages.notADuration, { received: describe(given) }));
	return undefined;
}

function readFiles(json: Json, path: Path, issues: Issue[], diagnostics: Issue[]): number | null {
	const files = own(json, "files");
	const at = [...path, "files"];
	if (files === undefined) return null;
	if (typeof files !== "number") noteType(files, "number", at, issues);
	else if (isCount(files)) return files;
	else diagnostics.push(createIssue("NOT_WHOLE", at, messages.notACount, { received: describe(files) }));
	return null;
}
