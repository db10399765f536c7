import { attempt, checkKeys } from "../core/checks.ts";
import { describe, isRecord } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import { label } from "../core/leaves.ts";
import { nearestName } from "../core/nearest.ts";
import { type Numeric, toRational } from "../number/numeric.ts";
import type { Rational } from "../number/rational.ts";
import * as messages from "./rankMessages.ts";

/** What a unit has: a value, `null` for none, or the reason why it is left out. */
export type UnitValue = Numeric | null | { readonly unranked: Label };

/** The values of units by name, or a list of values, whose units are then 0, 1, 2, … */
export type UnitValues = { readonly [unit: string]: UnitValue } | readonly UnitValue[];

/** A unit without a value. */
export interface UnitLeftOut {
	/** The name of the unit, or its position in the list, from 0. */
	readonly unit: string | number;
	readonly reason: Label;
}

/** A unit with its exact value, or with the reason why it has none. */
export type ReadValue =
	| { readonly unit: string | number; readonly value: Rational }
	| (UnitLeftOut & { readonly value?: undefined });

type Json = Readonly<Record<string, unknown>>;

/** Every value as an exact one, in the order given; what is wrong is added to `issues`. */
export function readUnitValues(values: UnitValues, issues: Issue[]): readonly ReadValue[] {
	const entries = entriesOf(values);
	checkNames(entries, issues);
	const read: ReadValue[] = [];
	for (const [unit, value] of entries) {
		const path = ["values", unit];
		if (value === null) {
			read.push({ unit, reason: messages.noValue });
		} else if (isRecord(value) && Object.hasOwn(value, "unranked")) {
			checkKeys(value, ["unranked"], path, issues);
			const reason = attempt(() => label.read(value.unranked, undefined), [...path, "unranked"], issues);
			if (reason !== undefined) read.push({ unit, reason });
		} else {
			const exact = attempt(() => toRational(value as Numeric), path, issues);
			if (exact) read.push({ unit, value: exact });
		}
	}
	return read;
}

/** One of the words that an option may be; none is ever assumed. */
export function checkWord<T extends string>(
	options: Json,
	key: string,
	words: readonly T[],
	issues: Issue[],
): T | undefined {
	const given = Object.hasOwn(options, key) ? options[key] : undefined;
	const word = words.find((known) => known === given);
	if (word !== undefined) return word;
	const expected = words.join(" | ");
	if (given === undefined) {
		issues.push(createIssue("MISSING_KEY", [key], messages.missingOption(key), { expected }));
		return undefined;
	}
	const suggestion = typeof given === "string" ? nearestName(given, words) : undefined;
	const details = {
		expected,
		received: describe(given),
		...(suggestion === undefined ? {} : { suggestion }),
	};
	issues.push(createIssue("UNKNOWN_VALUE", [key], messages.unknownWord(words), details));
	return undefined;
}

function entriesOf(values: unknown): readonly (readonly [string | number, unknown])[] {
	if (Array.isArray(values)) return Array.from(values, (value: unknown, at) => [at, value] as const);
	if (isRecord(values) && !(Symbol.iterator in values)) return Object.entries(values);
	return refuse("WRONG_TYPE", ["values"], messages.notValues, { received: describe(values) });
}

/** A unit that stands twice would move the rank of every other one. */
function checkNames(entries: readonly (readonly [string | number, unknown])[], issues: Issue[]): void {
	const seen = new Set<string | number>();
	for (const [unit] of entries) {
		const name = typeof unit === "string" ? unit.normalize("NFC").trim() : unit;
		if (seen.has(name)) {
			issues.push(createIssue("DUPLICATE_ID", ["values", unit], messages.sameUnit(String(name))));
		}
		seen.add(name);
	}
}
