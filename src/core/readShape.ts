import { isRecord, own } from "./describe.ts";
import type { Issue } from "./issue.ts";
import type {
	Choice,
	Field,
	FormOptions,
	Keyed,
	Leaf,
	ObjectShape,
	Path,
	Shape,
	ShapeOf,
	Variant,
} from "./shape.ts";
import { findMisspelt, givenAt, objectsOf } from "./shapeKeys.ts";
import * as messages from "./shapeMessages.ts";
import {
	DEEPEST,
	LISTED,
	note,
	noteAt,
	noteNoOption,
	noteRefusal,
	noteTooDeep,
	noteType,
	noteUnknownKey,
	noteUnknownValue,
	type Place,
} from "./shapeProblems.ts";

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
	const place = { path: [...path], issues, form, deepest: path.length + DEEPEST, isTooDeep: false };
	const copy = readAny(shape, value, place);
	return issues.length > known ? undefined : (copy as T);
}

function readAny(shape: Shape, value: unknown, place: Place): unknown {
	if (place.isTooDeep || place.path.length > place.deepest) return noteTooDeep(place);
	switch (shape.is) {
		case "leaf":
			return readLeaf(shape, value, place);
		case "oneOf":
			return (
				shape.values[shape.values.indexOf(value as string)] ?? noteUnknownValue(value, shape.values, place)
			);
		case "list":
			return Array.isArray(value) ? readItems([], shape.of, value, place) : noteType(shape, value, place);
		case "tuple": {
			const { heads, rest } = shape;
			const length = Array.isArray(value) ? value.length : -1;
			if (length < heads.length || (length > heads.length && !rest)) noteType(shape, value, place);
			return Array.isArray(value) ? readItems(heads, rest, value, place) : undefined;
		}
		case "keyed":
			return isRecord(value) ? readKeyed(shape, value, place) : noteType(shape, value, place);
		case "nullable":
			return value === null ? null : readAny(shape.of, value, place);
		case "object":
			return isRecord(value) ? readFields(shape, value, place) : noteType(shape, value, place);
		case "choice":
			return isRecord(value) ? readChoice(shape, value, place) : noteType(shape, value, place);
		case "variant":
			return isRecord(value) ? readVariant(shape, value, place) : noteType(shape, value, place);
		case "kinds": {
			const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
			const option = own(shape.options, kind) as Shape | undefined;
			return option ? readAny(option, value, place) : noteType(shape, value, place);
		}
		case "named":
			return readAny(shape.of(), value, place);
	}
}

function readLeaf<T>({ read }: Leaf<T>, value: unknown, place: Place): T | undefined {
	try {
		return read(value, place.form);
	} catch (error) {
		return noteRefusal(error, place);
	}
}

/** Items beyond the last shape are not read; that they are too many is noted. */
function readItems(
	heads: readonly Shape[],
	rest: Shape | undefined,
	value: readonly unknown[],
	place: Place,
): unknown {
	const copy: unknown[] = [];
	for (let i = 0; i < value.length; i++) {
		const shape = heads[i] ?? rest;
		if (shape === undefined) break;
		place.path.push(i);
		copy.push(readAny(shape, value[i], place));
		place.path.pop();
	}
	return copy;
}

function readKeyed({ of, key: ofKeys }: Keyed, value: Json, place: Place): unknown {
	const copy = new Map<string, unknown>();
	for (const [key, item] of Object.entries(value)) {
		place.path.push(key);
		const name = ofKeys ? readLeaf(ofKeys, key, place) : key;
		if (name !== undefined && copy.has(name)) note("DUPLICATE_ID", messages.sameName, undefined, place);
		const read = readAny(of, item, place);
		if (name !== undefined) copy.set(name, read);
		place.path.pop();
	}
	return Object.fromEntries(copy);
}

function readChoice(shape: Choice, value: Json, place: Place): unknown {
	const { options, refuse } = shape;
	const all = Object.values(options);
	const given = Object.keys(value).filter(
		(key) => Object.hasOwn(options, key) && givenAt(value, key, place) !== undefined,
	);
	const isNear = refuse !== undefined && given.length === 0;
	const near = isNear ? findMisspelt(Object.keys(options), all, value, place)?.meant : undefined;
	const found = new Set((near === undefined ? given : [near]).map((key) => options[key] as Choice));
	const [option] = found;
	if (option && found.size === 1) return readAny(option, value, place);
	noteNoOption(shape, given, value, place);
	readShared(given.length > 0 ? [...found] : all, value, place);
	return undefined;
}

/** Of an object that fits no option, the fields that are clear all the same: their problems are not hidden. */
function readShared(options: readonly (ObjectShape | Choice)[], value: Json, place: Place): void {
	if (place.issues.length >= LISTED) return;
	const objects = options.flatMap(objectsOf);
	for (const key of Object.keys(value)) {
		const shapes = new Set(
			objects.flatMap(({ fields }) => (own(fields, key) as Field | undefined)?.shape ?? []),
		);
		const [shape] = shapes;
		if (shape && shapes.size === 1) readField(key, shape, value, place);
	}
}

function readVariant({ tag, options }: Variant, value: Json, place: Place): unknown {
	const given = givenAt(value, tag, place);
	const at = given === undefined ? findMisspelt([tag], Object.values(options), value, place)?.key : tag;
	const kind = at === undefined ? undefined : givenAt(value, at, place);
	if (typeof kind === "string" && Object.hasOwn(options, kind)) {
		return readFields(options[kind] as ObjectShape, value, place);
	}
	if (given === undefined) {
		noteAt(tag, "MISSING_KEY", messages.missing(tag), place);
		return undefined;
	}
	place.path.push(tag);
	const meant = noteUnknownValue(given, Object.keys(options), place);
	place.path.pop();
	if (meant !== undefined) readFields(options[meant] as ObjectShape, { ...value, [tag]: meant }, place);
	return undefined;
}

function readFields({ fields }: ObjectShape, value: Json, place: Place): unknown {
	let misspelt: Map<string, string> | undefined;
	for (const key of Object.keys(value)) {
		if (Object.hasOwn(fields, key) || givenAt(value, key, place) === undefined) continue;
		const meant = noteUnknownKey(key, fields, place);
		if (meant === undefined) continue;
		// A word under a misspelt key may mean anything; where a key is needed, or parts follow, the guess is good.
		const isSure = fields[meant]?.optional === false || typeof value[key] === "object";
		if (isSure) misspelt = (misspelt ?? new Map()).set(meant, key);
	}
	const copy: Record<string, unknown> = {};
	for (const key in fields) {
		const { shape, optional } = fields[key] as Field;
		const at = givenAt(value, key, place) === undefined ? misspelt?.get(key) : key;
		if (at !== undefined) copy[key] = readField(at, shape, value, place);
		else if (!optional) noteAt(key, "MISSING_KEY", messages.missing(key), place);
	}
	return copy;
}

function readField(key: string, shape: Shape, value: Json, place: Place): unknown {
	place.path.push(key);
	const copy = readAny(shape, givenAt(value, key, place), place);
	place.path.pop();
	return copy;
}
