import { attempt, checkKeys, noteType } from "../core/checks.ts";
import { describe, isRecord, isText, own, toName } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import { nearestName } from "../core/nearest.ts";
import { suggest } from "../core/suggest.ts";
import { checkOptions, checkRounding } from "../number/numeric.ts";
import type { Rounding } from "../number/round.ts";
import * as messages from "./messages.ts";

export type Path = readonly (string | number)[];
export type Json = Readonly<Record<string, unknown>>;

/** A result lists a hundred diagnostics. */
const LISTED = 100;

/** A list, or the refusal of anything else. */
export function checkList(value: unknown, path: Path): readonly unknown[] {
	if (Array.isArray(value)) return value;
	return refuse("NOT_A_LIST", path, messages.notAList, { received: describe(value) });
}

/** An item of a list as a record with no key misspelt; `undefined` with an issue for anything else. */
export function checkItem(
	value: unknown,
	shape: string,
	known: readonly string[],
	path: Path,
	issues: Issue[],
): Json | undefined {
	if (!isRecord(value)) {
		noteType(value, shape, path, issues);
		return undefined;
	}
	checkKeys(value, known, path, issues);
	return value;
}

/** The options as a record with no key misspelt; an empty one, with an issue, where they are none. */
export function checkGivenOptions(options: unknown, known: readonly string[], issues: Issue[]): Json {
	const given = attempt(() => checkOptions(options as Json), ["options"], issues) ?? {};
	checkKeys(given, known, [], issues);
	return given;
}

/** Places and mode, both or neither. */
export function checkPercent(options: Json, issues: Issue[]): Rounding | undefined {
	const isGiven = own(options, "places") !== undefined || own(options, "mode") !== undefined;
	return isGiven ? checkPlacesAndMode(options, issues) : undefined;
}

export function checkPlacesAndMode(options: Json, issues: Issue[]): Rounding | undefined {
	const { places, mode } = { places: own(options, "places"), mode: own(options, "mode") } as Rounding;
	const checked = [
		attempt(() => checkRounding({ places, mode: "half-up" }), ["places"], issues),
		attempt(() => checkRounding({ places: 0, mode }), ["mode"], issues),
	];
	return checked.includes(undefined) ? undefined : { places, mode };
}

/** One of the values allowed; the nearest one is suggested. */
export function checkChoice<T extends string | number>(
	value: unknown,
	choices: readonly T[],
	path: Path,
	issues: Issue[],
): T | undefined {
	const found = choices.find((choice) => choice === value);
	if (found !== undefined) return found;
	const names = choices.map(String);
	issues.push(
		createIssue("UNKNOWN_VALUE", path, messages.unknownValue(names), {
			expected: names.join(" | "),
			received: describe(value),
			...suggest(issues, () => (typeof value === "string" ? nearestName(value, names) : undefined)),
		}),
	);
	return undefined;
}

/** A text that may be left out. */
export function checkText(json: Json, key: string, path: Path, issues: Issue[]): string | null {
	const text = own(json, key);
	if (text === undefined) return null;
	if (isText(text)) return toName(text);
	issues.push(createIssue("NOT_TEXT", [...path, key], messages.notText(key), { received: describe(text) }));
	return null;
}

export function checkNeededText(json: Json, key: string, path: Path, issues: Issue[]): string | null {
	const text = own(json, key);
	if (text !== undefined) return checkText(json, key, path, issues);
	issues.push(createIssue("MISSING_KEY", [...path, key], messages.missingText(key)));
	return null;
}

/** Adds a diagnostic; beyond the hundred that are listed it is only counted, and its text is not written. */
export function addDiagnostic(code: string, path: Path, message: () => Label, diagnostics: Issue[]): void {
	diagnostics.push(diagnostics[LISTED - 1] ?? createIssue(code, path, message()));
}

/** Whether a number counts something: whole, not negative, held exactly by a double. */
export function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}
