import { describe } from "./describe.ts";
import { SteerindexError } from "./error.ts";
import { createIssue, type Issue, type IssueDetails } from "./issue.ts";
import type { Label } from "./label.ts";
import { nameShape } from "./nameShape.ts";
import { nearestName } from "./nearest.ts";
import type { Choice, FormOptions, ObjectShape, Shape } from "./shape.ts";
import * as messages from "./shapeMessages.ts";

/** Where a reading stands: the keys so far, the problems so far. */
export interface Place {
	readonly path: (string | number)[];
	readonly issues: Issue[];
	readonly form: FormOptions | undefined;
	/** The most keys that may lead to a value. */
	readonly deepest: number;
	/** Nothing is read any more: what holds itself would never end. */
	isTooDeep: boolean;
}

/** The most keys that may lead from the value read to one within it: no stack overflows on the way. */
export const DEEPEST = 250;

/** The problems that a refusal lists; those after them are only counted. */
export const LISTED = 100;

export function note(
	code: string,
	message: Label,
	value: unknown,
	place: Place,
	details: IssueDetails = {},
): void {
	if (isOnlyCounted(place)) return;
	const received = value === undefined ? {} : { received: describe(value) };
	place.issues.push(createIssue(code, [...place.path], message, { ...details, ...received }));
}

/** A problem with the value of a key. */
export function noteAt(
	key: string,
	code: string,
	message: Label,
	place: Place,
	details: IssueDetails = {},
): void {
	place.path.push(key);
	note(code, message, undefined, place, details);
	place.path.pop();
}

export function noteType(shape: Shape, value: unknown, place: Place): undefined {
	if (isOnlyCounted(place)) return;
	const expected = nameShape(shape);
	note("WRONG_TYPE", messages.wrongType(expected, describe(value)), value, place, { expected });
}

/** Gives the known value that was probably meant. */
export function noteUnknownValue(
	value: unknown,
	known: readonly (string | number | boolean)[],
	place: Place,
): string | undefined {
	if (isOnlyCounted(place)) return undefined;
	const suggestion = typeof value === "string" ? nearestName(value, wordsNear(value, known)) : undefined;
	note("UNKNOWN_VALUE", messages.unknownValue(describe(value)), value, place, {
		expected: known.join(" | "),
		...(suggestion === undefined ? {} : { suggestion }),
	});
	return suggestion;
}

/** A sign such as `=` is as near to any other sign, so only words are near to what is that short. */
function wordsNear(value: string, known: readonly (string | number | boolean)[]): readonly string[] {
	const words = known.filter((each) => typeof each === "string");
	return value.length > 2 ? words : words.filter((word) => /\p{L}/u.test(word));
}

/** Gives the known key that was probably meant. */
export function noteUnknownKey(key: string, fields: ObjectShape["fields"], place: Place): string | undefined {
	if (isOnlyCounted(place)) return undefined;
	const known = Object.keys(fields);
	const suggestion = nearestName(key, known);
	const details = suggestion === undefined ? { expected: known.join(" | ") } : { suggestion };
	noteAt(key, "UNKNOWN_KEY", messages.unknownKey, place, details);
	return suggestion;
}

/** An object that has none of the keys that tell the options apart, or those of several. */
export function noteNoOption(
	shape: Choice,
	given: readonly string[],
	value: unknown,
	place: Place,
): undefined {
	if (isOnlyCounted(place)) return;
	if (!shape.refuse) {
		const expected = nameShape(shape);
		note("WRONG_TYPE", messages.oneOfThese(expected), value, place, { expected });
		return;
	}
	try {
		shape.refuse(given);
	} catch (error) {
		noteRefusal(error, place);
	}
}

/** What a function refused, at the place of the value; an error that is not of the library goes on. */
export function noteRefusal(error: unknown, place: Place): undefined {
	if (!SteerindexError.is(error)) throw error;
	if (isOnlyCounted(place)) return;
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
}

/** Once for a reading, which ends there. */
export function noteTooDeep(place: Place): undefined {
	if (!place.isTooDeep) note("TOO_DEEP", messages.tooDeep(DEEPEST), undefined, place);
	place.isTooDeep = true;
}

/** Counts a problem that is not listed: a million of them, written out, would fill the memory. */
function isOnlyCounted({ issues }: Place): boolean {
	const last = issues[LISTED - 1];
	if (last !== undefined) issues.push(last);
	return last !== undefined;
}
