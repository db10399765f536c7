import { noteType } from "../../core/checks.ts";
import { describe, isRecord, isText, own } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { nearestName } from "../../core/nearest.ts";
import { suggest } from "../../core/suggest.ts";
import type { ObservationRecord } from "../observations.ts";
import * as messages from "../prepareMessages.ts";
import { type Cell, exactOf, isLong } from "./cells.ts";
import { factsIn, givenIn, type Row, type Table } from "./table.ts";

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

/** A refusal lists a hundred problems; far beyond that there is no use in looking for more. */
const MOST = 1000;
const HERE = "observations";

/** A fact that is asked for: a number to change or only to read, or a text that tells groups. */
export interface UsedFact {
	readonly name: string;
	readonly use: "changed" | "read" | "text";
	/** Where it is asked for. */
	readonly path: Path;
}

/** A period that is asked for, and where that stands. */
export interface WantedPeriod {
	readonly name: string;
	readonly path: Path;
}

/** The periods wanted as tables of the facts wanted, every value exact; what is wrong is added to `issues`. */
export function readTables(
	observations: unknown,
	wanted: readonly WantedPeriod[],
	facts: readonly UsedFact[],
	issues: Issue[],
): readonly Table[] {
	if (!isRecord(observations)) {
		noteType(observations, "{ … }", [HERE], issues, messages.objectNeeded);
		return [];
	}
	const periods = readList(observations.periods, [HERE, "periods"], issues);
	const records = readList(observations.records, [HERE, "records"], issues);
	if (!periods || !records) return [];
	for (const { name, path } of wanted) {
		if (!periods.includes(name)) noteUnknown("UNKNOWN_PERIOD", name, periods, path, issues);
	}
	const units = readUnits(observations.units, issues);
	const rows = readRows(records, periods, units, issues);
	const read = wanted.map(({ name }) => rows.get(name) ?? []);
	// Of a period that is not there every fact would be unknown.
	if (wanted.some(({ name }) => rows.has(name))) checkFacts(read.flat(), units, facts, issues);
	if (issues.length > 0) return [];
	return wanted.map(({ name }, at) => readTable(name, read[at] ?? [], facts, issues));
}

function readList(given: unknown, path: Path, issues: Issue[]): readonly unknown[] | undefined {
	if (Array.isArray(given)) return given;
	noteType(given, "[ … ]", path, issues, messages.listNeeded);
	return undefined;
}

/** The facts of each unit that are the same in every period; nothing where there is no list of units. */
function readUnits(given: unknown, issues: Issue[]): ReadonlyMap<string, Json> | undefined {
	const path = [HERE, "units"];
	const list = given === undefined ? undefined : readList(given, path, issues);
	if (!list) return undefined;
	const units = new Map<string, Json>();
	for (const [at, unit] of list.entries()) {
		const id = isRecord(unit) ? own(unit, "id") : undefined;
		if (!isText(id)) noteType(id ?? unit, "string", [...path, at, "id"], issues, messages.textWords);
		else if (units.has(id)) {
			issues.push(createIssue("DUPLICATE_ID", [...path, at, "id"], messages.sameUnit(id)));
		} else units.set(id, factsIn(unit));
	}
	return units;
}

function readRows(
	records: readonly unknown[],
	periods: readonly unknown[],
	units: ReadonlyMap<string, Json> | undefined,
	issues: Issue[],
): ReadonlyMap<unknown, Row[]> {
	const rows = new Map<unknown, Row[]>(periods.map((period) => [period, []]));
	const seen = new Map<unknown, Set<string>>(periods.map((period) => [period, new Set()]));
	for (const [at, record] of records.entries()) {
		if (issues.length > MOST) break;
		const path = [HERE, "records", at];
		const unit = isRecord(record) ? own(record, "unit") : undefined;
		const period = isRecord(record) ? own(record, "period") : undefined;
		if (!isRecord(record)) {
			noteType(record, "{ … }", path, issues, messages.objectNeeded);
		} else if (!isText(unit)) {
			noteType(unit, "string", [...path, "unit"], issues, messages.textWords);
		} else if (units && !units.has(unit)) {
			noteUnknown("UNKNOWN_UNIT", unit, [...units.keys()], [...path, "unit"], issues);
		} else if (!rows.has(period)) {
			noteUnknown("UNKNOWN_PERIOD", period, periods, [...path, "period"], issues);
		} else if (seen.get(period)?.has(unit)) {
			issues.push(createIssue("DUPLICATE_RECORD", path, messages.sameRecord(unit, String(period))));
		} else {
			seen.get(period)?.add(unit);
			const shared = units?.get(unit) ?? {};
			rows.get(period)?.push({ unit, at, record: record as unknown as ObservationRecord, shared });
		}
	}
	return rows;
}

/** Every fact is known, and none that is to be changed holds for every period. */
function checkFacts(
	rows: readonly Row[],
	units: ReadonlyMap<string, Json> | undefined,
	facts: readonly UsedFact[],
	issues: Issue[],
): void {
	const shared = new Set([...(units?.values() ?? [])].flatMap(Object.keys));
	const known = new Set(shared);
	for (const { record } of rows) for (const fact of Object.keys(factsIn(record))) known.add(fact);
	for (const { name, use, path } of facts) {
		if (!known.has(name)) noteUnknown("UNKNOWN_FACT", name, [...known], path, issues);
		else if (use === "changed" && shared.has(name)) {
			const details = { received: describe(name) };
			issues.push(createIssue("SAME_IN_EVERY_PERIOD", path, messages.sameInEveryPeriod, details));
		}
	}
}

function readTable(period: string, rows: readonly Row[], facts: readonly UsedFact[], issues: Issue[]): Table {
	const namesFor = (isText: boolean): ReadonlySet<string> =>
		new Set(facts.filter(({ use }) => (use === "text") === isText).map(({ name }) => name));
	const columns = new Map<string, Cell[]>();
	const noisy = new Map<string, string[]>();
	for (const fact of namesFor(false)) {
		const long: string[] = [];
		columns.set(
			fact,
			rows.map((row) => {
				const given = givenIn(row, fact);
				if (typeof given === "number" && isLong(given)) long.push(row.unit);
				return readNumber(given, pathOf(row, fact), issues);
			}),
		);
		if (long.length > 0) noisy.set(fact, long);
	}
	const classes = new Map<string, (string | undefined)[]>();
	for (const fact of namesFor(true)) {
		classes.set(
			fact,
			rows.map((row) => readText(givenIn(row, fact), pathOf(row, fact), issues)),
		);
	}
	return { period, rows, columns, classes, noisy };
}

function pathOf({ at }: Row, fact: string): Path {
	return [HERE, "records", at, "facts", fact];
}

function readNumber(given: unknown, path: Path, issues: Issue[]): Cell {
	if (given === null || given === undefined || issues.length > MOST) return null;
	if (isRecord(given) && given.notApplicable === true) return "notApplicable";
	const value = exactOf(given);
	if (value) return value;
	const details = { received: describe(given) };
	if (typeof given === "number") issues.push(createIssue("NOT_A_NUMBER", path, messages.notFinite, details));
	else if (isRecord(given) && ("decimal" in given || "exact" in given)) {
		issues.push(createIssue("BAD_DECIMAL", path, messages.badDecimal, details));
	} else noteType(given, "number", path, issues, messages.numberWords);
	return null;
}

function readText(given: unknown, path: Path, issues: Issue[]): string | undefined {
	if (typeof given === "string") return given;
	const isNone = given === null || given === undefined;
	if (isNone || (isRecord(given) && given.notApplicable === true) || issues.length > MOST) return undefined;
	noteType(given, "string", path, issues, messages.classWords);
	return undefined;
}

function noteUnknown(
	code: "UNKNOWN_PERIOD" | "UNKNOWN_UNIT" | "UNKNOWN_FACT",
	name: unknown,
	known: readonly unknown[],
	path: Path,
	issues: Issue[],
): void {
	const texts = known.filter((each) => typeof each === "string");
	const hint = suggest(issues, () => (typeof name === "string" ? nearestName(name, texts) : undefined));
	const message = {
		UNKNOWN_PERIOD: messages.unknownPeriod,
		UNKNOWN_UNIT: messages.unknownUnit,
		UNKNOWN_FACT: messages.unknownFact,
	};
	issues.push(createIssue(code, path, message[code], { received: describe(name), ...hint }));
}
