import { own } from "./describe.ts";
import { nearestName } from "./nearest.ts";
import type { Choice, ObjectShape } from "./shape.ts";
import { LISTED, type Place } from "./shapeProblems.ts";

type Json = Readonly<Record<string, unknown>>;
type Option = ObjectShape | Choice;

/** An empty field of a form is a field left out. */
export function givenAt(value: Json, key: string, { form }: Place): unknown {
	const given = own(value, key);
	return form !== undefined && typeof given === "string" && given.trim() === "" ? undefined : given;
}

/** The objects that an option can be. */
export function objectsOf(option: Option): readonly ObjectShape[] {
	return option.is === "object" ? [option] : Object.values(option.options).flatMap(objectsOf);
}

/** A key that no option has and that is near one of those wanted; not looked for where it would not be listed. */
export function findMisspelt(
	wanted: readonly string[],
	options: readonly Option[],
	value: Json,
	place: Place,
): { readonly key: string; readonly meant: string } | undefined {
	if (place.issues.length >= LISTED) return undefined;
	const objects = options.flatMap(objectsOf);
	for (const key of Object.keys(value).slice(0, LISTED)) {
		if (objects.some(({ fields }) => Object.hasOwn(fields, key))) continue;
		const meant = givenAt(value, key, place) === undefined ? undefined : nearestName(key, wanted);
		if (meant !== undefined) return { key, meant };
	}
	return undefined;
}
