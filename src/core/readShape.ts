import { describe, isRecord, own } from "./describe.ts";
import { SteerindexError } from "./error.ts";
import { createIssue, type Issue, type IssueDetails } from "./issue.ts";
import type { Label } from "./label.ts";
import { nameShape } from "./nameShape.ts";
import { nearestName } from "./nearest.ts";
import type { Field, FormOptions, ObjectShape, Path, Shape, ShapeOf } from "./shape.ts";
import * as messages from "./shapeMessages.ts";

/** Where a reading stands: the keys so far, the problems so far. */
interface Place {
	readonly path: (string | number)[];
	readonly issues: Issue[];
	readonly form: FormOptions | undefined;
}

/** The problems that a refusal lists; those after them are only counted. */
const LISTED = 100;

type Json = Readonly<Record<string, unknown>>;

/** A clean copy of the value, or nothing, with every problem added to `issues`. */
export function readShape<T>(
	shape: ShapeOf<T>,
	value: unknown,
	path: Path,
	issues: Issue[],
	form?: FormOptions,
): T | undefined {
	const known = issues.length;
	const copy = readAny(shape, value, { path: [...path], issues, form });
	return issues.length > known ? undefined : (copy as T);
}

function readAny(shape: Shape, value: unknown, place: Place): unknown {
	switch (shape.is) {
		case "leaf":
			return readLeaf(shape.read, value, place);
		case "oneOf":
			return typeof value === "string" && shape.values.includes(value)
				? value
				: noteUnknownValue(value, shape.values, place);
		case "list":
			return readList(shape.of, value, place);
		case "keyed":
			return readKeyed(shape.of, value, place);
		case "nullable":
			return value === null ? null : readAny(shape.of, value, place);
		case "object":
			return isRecord(value) ? readFields(shape, value, place) : noteType(shape, value, place);
		case "choice":
			return readChoice(shape, value, place);
		case "variant":
			return readVariant(shape, value, place);
	}
}

function readLeaf(
	read: (value: unknown, form: FormOptions | undefined) => unknown,
	value: unknown,
	place: Place,
): unknown {
	try {
		return read(value, place.form);
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		if (isOnlyCounted(place)) return undefined;
		for (const { code, path, message, expected, received, suggestion } of error.issues) {
			const inner = path.filter((key) => key === "decimal");
			place.issues.push(
				createIssue(code, [...place.path, ...inner], message, {
					...(expected === undefined ? {} : { expected }),
					...(received === undefined ? {} : { received }),
					...(suggestion === undefined ? {} : { suggestion }),
				}),
			);
		}
		return undefined;
	}
}

function readList(of: Shape, value: unknown, place: Place): unknown {
	if (!Array.isArray(value)) return noteType({ is: "list", of }, value, place);
	const copy: unknown[] = [];
	for (let i = 0; i < value.length; i++) {
		place.path.push(i);
		copy.push(readAny(of, value[i], place));
		place.path.pop();
	}
	return copy;
}

function readKeyed(of: Shape, value: unknown, place: Place): unknown {
	if (!isRecord(value)) return noteType({ is: "keyed", of }, value, place);
	const entries: [string, unknown][] = [];
	for (const [key, item] of Object.entries(value)) {
		place.path.push(key);
		entries.push([key, readAny(of, item, place)]);
		place.path.pop();
	}
	return Object.fromEntries(entries);
}

function readChoice(shape: Shape & { is: "choice" }, value: unknown, place: Place): unknown {
	if (!isRecord(value)) return noteType(shape, value, place);
	const given = Object.keys(shape.options).filter((key) => givenAt(value, key, place) !== undefined);
	const option = given.length === 1 ? shape.options[given[0] ?? ""] : undefined;
	if (option) return readFields(option, value, place);
	note("WRONG_TYPE", messages.oneOfThese(nameShape(shape)), value, place, { expected: nameShape(shape) });
	return undefined;
}

function readVariant(shape: Shape & { is: "variant" }, value: unknown, place: Place): unknown {
	if (!isRecord(value)) return noteType(shape, value, place);
	const tag = givenAt(value, shape.tag, place);
	if (typeof tag === "string" && Object.hasOwn(shape.options, tag)) {
		return readFields(shape.options[tag] as ObjectShape, value, place);
	}
	place.path.push(shape.tag);
	if (tag === undefined) note("MISSING_KEY", messages.missing(shape.tag), undefined, place);
	else noteUnknownValue(tag, Object.keys(shape.options), place);
	place.path.pop();
	return undefined;
}

function readFields({ fields }: ObjectShape, value: Json, place: Place): unknown {
	for (const key of Object.keys(value)) {
		if (!Object.hasOwn(fields, key) && givenAt(value, key, place) !== undefined) {
			noteUnknownKey(key, fields, place);
		}
	}
	const copy: Record<string, unknown> = {};
	for (const key in fields) {
		const field = fields[key] as Field;
		const given = givenAt(value, key, place);
		place.path.push(key);
		if (given !== undefined) copy[key] = readAny(field.shape, given, place);
		else if (!field.optional) note("MISSING_KEY", messages.missing(key), undefined, place);
		place.path.pop();
	}
	return copy;
}

/** An empty field of a form is a field left out. */
function givenAt(value: Json, key: string, { form }: Place): unknown {
	const given = own(value, key);
	return form !== undefined && typeof given === "string" && given.trim() === "" ? undefined : given;
}

function noteType(shape: Shape, value: unknown, place: Place): undefined {
	if (isOnlyCounted(place)) return;
	const expected = nameShape(shape);
	note("WRONG_TYPE", messages.wrongType(expected, describe(value)), value, place, { expected });
}

function noteUnknownValue(value: unknown, known: readonly string[], place: Place): undefined {
	if (isOnlyCounted(place)) return;
	const suggestion = typeof value === "string" ? nearestName(value, known) : undefined;
	note("UNKNOWN_VALUE", messages.unknownValue(describe(value)), value, place, {
		expected: known.join(" | "),
		...(suggestion === undefined ? {} : { suggestion }),
	});
}

function noteUnknownKey(key: string, fields: ObjectShape["fields"], place: Place): void {
	if (isOnlyCounted(place)) return;
	const known = Object.keys(fields);
	const suggestion = nearestName(key, known);
	place.path.push(key);
	note("UNKNOWN_KEY", messages.unknownKey, undefined, place, {
		...(suggestion === undefined ? { expected: known.join(" | ") } : { suggestion }),
	});
	place.path.pop();
}

function note(code: string, message: Label, value: unknown, place: Place, details: IssueDetails = {}): void {
	if (isOnlyCounted(place)) return;
	const received = value === undefined ? {} : { received: describe(value) };
	place.issues.push(createIssue(code, [...place.path], message, { ...details, ...received }));
}

/** Counts a problem that is not listed: a million of them, written out, would fill the memory. */
function isOnlyCounted({ issues }: Place): boolean {
	const last = issues[LISTED - 1];
	if (last !== undefined) issues.push(last);
	return last !== undefined;
}
