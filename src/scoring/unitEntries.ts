import { describe, isRecord, own, toName } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import { label, text } from "../core/leaves.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { readShape } from "../core/readShape.ts";
import { leaf, list, may, need, object } from "../core/shape.ts";
import * as messages from "./unitMessages.ts";
import { plain, type Spelling, spell } from "./unitSpelling.ts";

/** A name that a unit has on other days. */
export interface FormerName {
	readonly name: string;
	readonly validFrom?: PlainDate | undefined;
	readonly validTo?: PlainDate | undefined;
}

/** A unit that names are matched with; other fields are not read. */
export interface NamedUnit {
	readonly code: string;
	readonly name: Label;
	/** `"province"` or `"city"` tells a city under central government from a town of the same name. */
	readonly type?: string | undefined;
	readonly aliases?: readonly FormerName[] | undefined;
}

/** A unit as a result names it. */
export type UnitName = Pick<NamedUnit, "code" | "name">;

/** One name of a unit, ready to be matched. */
export interface Entry extends Spelling {
	readonly unit: UnitName;
	readonly written: string;
	readonly alias: FormerName | null;
	readonly isCentralCity: boolean;
}

const MOST_UNITS = 20_000;
export const LONGEST = 200;

/** The names of the units, or every problem with them. */
export function readUnits(units: unknown, issues: Issue[]): readonly Entry[] {
	const given = isRecord(units) ? own(units, "units") : units;
	if (!Array.isArray(given)) {
		const details = { received: describe(given) };
		issues.push(createIssue("NOT_A_LIST", ["units"], messages.unitsNeeded, details));
		return [];
	}
	if (given.length > MOST_UNITS) {
		issues.push(createIssue("TOO_MANY", ["units"], messages.tooManyUnits(MOST_UNITS)));
		return [];
	}
	const codes = new Set<string>();
	return given.flatMap((json, i) => {
		const path = ["units", i];
		const read = readUnit(json, path, issues);
		if (read && codes.has(read.code)) {
			issues.push(
				createIssue("DUPLICATE_ID", [...path, "code"], messages.codeTwice, { received: read.code }),
			);
		}
		if (read) codes.add(read.code);
		return read ? entriesOf(read) : [];
	});
}

const shortText = leaf("string", (value, form) => text.read(refuseLong(value), form));

const shortLabel = leaf("label", (value, form) => {
	const name = label.read(value, form);
	for (const said of typeof name === "string" ? [name] : [name.vi, name.en]) refuseLong(said);
	return name;
});

const UNIT = object<NamedUnit>({
	code: need(shortText),
	name: need(shortLabel),
	type: may(shortText),
	aliases: may(
		list(object<FormerName>({ name: need(shortText), validFrom: may(shortText), validTo: may(shortText) })),
	),
});

function refuseLong(value: unknown): unknown {
	if (typeof value !== "string" || value.length <= LONGEST) return value;
	return refuse("TOO_LONG", [], messages.tooLong(LONGEST), { received: describe(value) });
}

/** A unit without the fields that other functions gave it. */
function readUnit(json: unknown, path: (string | number)[], issues: Issue[]): NamedUnit | undefined {
	if (!isRecord(json)) return readShape(UNIT, json, path, issues);
	const fields = Object.keys(UNIT.fields).map((key) => [key, own(json, key)]);
	return readShape(UNIT, Object.fromEntries(fields), path, issues);
}

function entriesOf({ code, name, type, aliases = [] }: NamedUnit): readonly Entry[] {
	const unit = { code, name };
	const names = typeof name === "string" ? [name] : [name.vi, ...(isSameName(name) ? [] : [name.en])];
	const former = aliases.map((alias): [string, FormerName] => [alias.name, alias]);
	return [...names.map((written): [string, null] => [written, null]), ...former].map(([written, alias]) => {
		const { kind, rest } = spell(written);
		const ofType = type === "province" ? "tỉnh" : type === "city" ? "thành phố" : "";
		const isCentralCity = type === "city";
		return { unit, written: toName(written), alias, kind: kind || ofType, rest, isCentralCity };
	});
}

function isSameName({ vi, en }: { readonly vi: string; readonly en: string }): boolean {
	return plain(spell(vi).rest) === plain(spell(en).rest);
}
