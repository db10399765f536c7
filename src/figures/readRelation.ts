import { attempt, checkKeys, noteType } from "../core/checks.ts";
import { isRecord } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { nearestName } from "../core/nearest.ts";
import { suggest } from "../core/suggest.ts";
import { toRational } from "../number/numeric.ts";
import * as messages from "./messages.ts";
import { isLabel } from "./readFigure.ts";
import { EXPECTED, type FieldType, SHAPES, type Shape } from "./relationFields.ts";
import type { Relation } from "./report.ts";

type Path = readonly (string | number)[];

/** What can be named in a relation. */
export interface Names {
	/** Figures, and for each printed as a/b also `x.of`. */
	readonly refs: ReadonlySet<string>;
	/** Figures whose own reading failed: their `.of` may exist. */
	readonly unread: ReadonlySet<string>;
	readonly dates: ReadonlySet<string>;
}

const NOTES = ["assumed", "note"];
const OPERANDS: readonly (FieldType | undefined)[] = ["ref", "term", "refs", "terms"];
const LONGEST_LIST = 100_000;
/** No relation has more. */
const MOST_FIELDS = 10;

/** Checks one relation; undefined when it has a problem, which is then noted. */
export function checkRelation(
	id: string,
	input: unknown,
	names: Names,
	issues: Issue[],
): Relation | undefined {
	const path = ["relations", id];
	const before = issues.length;
	if (!isRecord(input)) {
		noteType(input, "object", path, issues);
		return undefined;
	}
	const shape = SHAPES.find(([key]) => Object.hasOwn(input, key))?.[1];
	if (!shape) {
		issues.push(
			createIssue("UNKNOWN_RELATION", path, messages.unknownRelation, {
				expected: SHAPES.map(([key]) => key).join(" | "),
				...suggest(issues, () => nearestRelation(Object.keys(input))),
			}),
		);
		return undefined;
	}
	const fields = { ...shape.required, ...shape.optional };
	checkKeys(input, [...Object.keys(fields), ...NOTES], path, issues);
	for (const [field, type] of Object.entries(fields)) {
		if (input[field] !== undefined) checkField(input[field], type, [...path, field], names, issues);
		else if (field in shape.required) noteField(undefined, type, [...path, field], issues);
	}
	const { assumed, note } = input;
	if (assumed !== undefined && assumed !== true) noteType(assumed, "true", [...path, "assumed"], issues);
	if (note !== undefined && !isLabel(note)) noteType(note, "string | { vi, en }", [...path, "note"], issues);
	if (issues.length > before) return undefined;
	checkMeaning(input, shape, names, path, issues);
	return issues.length > before ? undefined : (input as unknown as Relation);
}

/** The kind of relation that was probably meant: its name is misspelt, or only the other fields are there. */
function nearestRelation(keys: readonly string[]): string | undefined {
	const given = keys.filter((key) => !NOTES.includes(key)).slice(0, MOST_FIELDS);
	const names = SHAPES.map(([name]) => name);
	const misspelt = given.flatMap((key) => nearestName(key, names) ?? []);
	let best = misspelt[0];
	let most = -Infinity;
	for (const [name, { required, optional }] of misspelt.length > 0 ? [] : SHAPES) {
		const shared = given.filter((key) => Object.hasOwn({ ...required, ...optional }, key)).length;
		const missing = Object.keys(required).filter((key) => !given.includes(key)).length;
		if (shared === 0 || shared - missing < most) continue;
		most = shared - missing;
		best = name;
	}
	return best;
}

function checkField(value: unknown, type: FieldType, path: Path, names: Names, issues: Issue[]): void {
	switch (type) {
		case "ref":
			checkRef(value, names, path, issues);
			break;
		case "term":
			if (typeof value === "number") attempt(() => toRational(value), path, issues);
			else checkRef(value, names, path, issues);
			break;
		case "refs":
		case "terms":
		case "order":
			if (Array.isArray(value)) checkList(value, type, path, names, issues);
			else noteField(value, type, path, issues);
			break;
		case "date":
			checkDateName(value, names.dates, path, issues);
			break;
		case "groups":
			if (!Number.isInteger(value) || Number(value) < 2 || Number(value) > 1000) {
				issues.push(createIssue("BAD_GROUPS", path, messages.badGroups));
			}
			break;
		case "scale":
			if (typeof value !== "number" || !(value > 0) || !Number.isFinite(value)) {
				issues.push(createIssue("BAD_SCALE", path, messages.badScale));
			} else attempt(() => toRational(value), path, issues);
			break;
		case "strict":
			if (value !== true) noteType(value, "true", path, issues);
			break;
		case "edge":
			if (value !== "either" && value !== "ceil" && value !== "floor") {
				noteField(value, type, path, issues);
			}
	}
}

function checkList(
	list: readonly unknown[],
	type: "refs" | "terms" | "order",
	path: Path,
	names: Names,
	issues: Issue[],
): void {
	if (list.length > LONGEST_LIST) {
		issues.push(createIssue("TOO_MANY", path, messages.listTooLong(list.length)));
		return;
	}
	if (type === "refs" ? list.length === 0 : list.length < 2) {
		const message = type === "refs" ? messages.emptyParts : messages.tooFewToCompare;
		issues.push(createIssue("EMPTY_PARTS", path, message));
	}
	const isDate = (item: unknown): boolean => typeof item === "string" && names.dates.has(item);
	const isOfDates = type === "order" && list.some(isDate);
	const seen = new Set<unknown>();
	for (const [index, item] of list.entries()) {
		const here = [...path, index];
		if (!isOfDates) checkField(item, type === "refs" ? "ref" : "term", here, names, issues);
		else if (!isDate(item)) issues.push(createIssue("MIXED_ORDER", here, messages.mixedOrder));
		if (typeof item === "string" && seen.has(item)) {
			issues.push(createIssue("DUPLICATE_PART", here, messages.duplicatePart(item), { received: item }));
		}
		seen.add(item);
	}
}

function noteField(value: unknown, type: FieldType, path: Path, issues: Issue[]): void {
	noteType(value, EXPECTED[type], path, issues, messages.fieldTypes[type]);
}

/** Notes a name that stands for no figure. */
export function checkRef(value: unknown, names: Names, path: Path, issues: Issue[]): void {
	if (typeof value !== "string") {
		noteField(value, "ref", path, issues);
		return;
	}
	if (names.refs.has(value)) return;
	const base = value.replace(/\.of$/, "");
	if (base !== value && names.refs.has(base)) {
		// Where the print itself could not be read, the slash may well be there.
		if (!names.unread.has(base)) {
			issues.push(createIssue("NO_SLASH", path, messages.noSlash(base), { received: value }));
		}
		return;
	}
	const details = suggest(issues, () => nearestName(value, names.refs));
	issues.push(createIssue("UNKNOWN_FIGURE", path, messages.unknownFigure(value), details));
}

/** Notes a name that stands for no date. */
export function checkDateName(value: unknown, dates: ReadonlySet<string>, path: Path, issues: Issue[]): void {
	if (typeof value !== "string") noteField(value, "date", path, issues);
	else if (!dates.has(value)) {
		const details = suggest(issues, () => nearestName(value, dates));
		issues.push(createIssue("UNKNOWN_DATE", path, messages.unknownDate(value), details));
	}
}

function checkMeaning(
	input: Readonly<Record<string, unknown>>,
	shape: Shape,
	names: Names,
	path: Path,
	issues: Issue[],
): void {
	const fields = { ...shape.required, ...shape.optional };
	const result = shape.result === undefined ? undefined : input[shape.result];
	const operands = Object.keys(fields)
		.filter((field) => field !== shape.result && OPERANDS.includes(fields[field]))
		.flatMap((field) => input[field] ?? []);
	if (typeof result === "string" && operands.includes(result)) {
		issues.push(createIssue("OWN_OPERAND", [...path, shape.result ?? ""], messages.ownOperand(result)));
	}
	const { weights, parts, group, groups, rank, of } = input;
	if (Array.isArray(weights) && Array.isArray(parts) && weights.length !== parts.length) {
		issues.push(createIssue("WEIGHTS_LENGTH", [...path, "weights"], messages.weightsLength));
	}
	const isGroup =
		typeof group !== "number" || (Number.isInteger(group) && group >= 1 && group <= Number(groups));
	if (!isGroup) {
		issues.push(createIssue("BAD_GROUPS", [...path, "group"], messages.badGroups));
	}
	const hasScale = typeof rank === "string" && (names.refs.has(`${rank}.of`) || names.unread.has(rank));
	if (group !== undefined && of === undefined && !hasScale) {
		issues.push(createIssue("MISSING_OF", [...path, "of"], messages.missingOf));
	}
}
