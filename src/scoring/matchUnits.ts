import { attempt, checkKeys, noteType } from "../core/checks.ts";
import { describe, isRecord, own, toName } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { nearestName } from "../core/nearest.ts";
import { checkOptions } from "../number/numeric.ts";
import {
	type Entry,
	type FormerName,
	LONGEST,
	type NamedUnit,
	readUnits,
	type UnitName,
} from "./unitEntries.ts";
import * as messages from "./unitMessages.ts";
import { plain, type Spelling, spell, wordsOf } from "./unitSpelling.ts";

/** How a name was matched: as it is spelt, by spelling rules, by another day's name, without marks, by the caller. */
export type MatchedBy = "exact" | "spelling" | "alias" | "without-marks" | "decided";

/** What became of each name, by its place in the list; each stands in exactly one of the first three. */
export interface UnitMatch {
	readonly matched: readonly {
		readonly given: string;
		readonly index: number;
		readonly unit: UnitName;
		readonly how: MatchedBy;
		/** The name of another day; `null` where it is a name of the unit itself. */
		readonly alias: FormerName | null;
	}[];
	/** Never decided by the library; at most twenty candidates each. */
	readonly doubtful: readonly {
		readonly given: string;
		readonly index: number;
		readonly candidates: readonly UnitName[];
	}[];
	/** The nearest name is looked for in the first hundred; `null` where none is near. */
	readonly unmatched: readonly {
		readonly given: string;
		readonly index: number;
		readonly nearest: UnitName | null;
	}[];
	/** Units that several names were matched with, and the places of these names. */
	readonly duplicates: readonly { readonly unit: UnitName; readonly indexes: readonly number[] }[];
	/** Units that no name was matched with. */
	readonly absent: readonly UnitName[];
}

/** What the caller knows better. */
export interface MatchUnitsOptions {
	/** What the caller decided for doubtful names: `{ "BR-VT": "77" }`, name to code. */
	readonly decided?: { readonly [given: string]: string } | undefined;
}

type Index = Map<string, Entry[]>;

interface Found {
	readonly sure: Entry | undefined;
	readonly candidates: readonly UnitName[];
}

const NOTHING: Found = { sure: undefined, candidates: [] };

const MOST_CANDIDATES = 20;
const MOST_ENTRIES = 60;
const LOOKED_FOR = 100;
/**
 * Finds the unit that each name of a table means. Case, spaces, hyphens, "TP.", "Tỉnh", composed or decomposed
 * letters and the place of a tone (Hòa, Hoà) make no difference. A name without any marks is matched where one
 * unit only can be meant; everything less certain is listed, not decided.
 *
 * Formula: scoring.match-units.
 *
 * @param names - The names as the table has them.
 * @param units - The units, each with a code of its own, or an object with them in `units`, as `provinces` gives.
 * @param options - What the caller decided for doubtful names.
 * @returns Each name once, by its place in `names`: matched, doubtful or unmatched; then units named several
 * times or never. A name longer than 200 characters is unmatched.
 * @throws `NOT_A_LIST`, `NOT_TEXT`, `TOO_LONG`, `TOO_MANY`, `WRONG_TYPE`, `MISSING_KEY`, `BAD_LABEL`, `DUPLICATE_ID`,
 * `UNKNOWN_UNIT`, `BAD_OPTIONS`, `UNKNOWN_KEY`.
 *
 * @example
 * ```ts
 * import { provinces } from "steerindex/catalog";
 * import { matchUnits } from "steerindex/scoring";
 * const names = ["TP. Đà Nẵng", "Quang Nam", "Hoà Bình", "BR-VT", "Quảng Nma"];
 * const match = matchUnits(names, provinces("2022-08-16"));
 * match.matched.map(({ unit, how }) => `${unit.code} ${how}`); // => ["48 spelling", "49 without-marks", "17 spelling"]
 * match.doubtful.map(({ candidates }) => candidates.map(({ code }) => code)); // => [["77"]]
 * match.unmatched.map(({ nearest }) => nearest?.code); // => ["49"]
 * ```
 */
export function matchUnits(
	names: readonly string[],
	units: readonly NamedUnit[] | { readonly units: readonly NamedUnit[] },
	options: MatchUnitsOptions = {},
): UnitMatch {
	const issues: Issue[] = [];
	checkNames(names, issues);
	const entries = readUnits(units, issues);
	const byCode = new Map(entries.map(({ unit }) => [unit.code, unit]));
	const decided = readDecided(options, byCode, issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	const index = indexOf(entries);
	const unitsByPlain = new Map(entries.map((entry) => [plain(entry.rest), entry.unit]));
	const matched: UnitMatch["matched"][number][] = [];
	const doubtful: UnitMatch["doubtful"][number][] = [];
	const unmatched: UnitMatch["unmatched"][number][] = [];
	for (const [at, given] of names.entries()) {
		const place = { given, index: at };
		const isName = given.length <= LONGEST;
		const choice = isName ? decided.get(toName(given)) : undefined;
		const { sure, candidates } = isName && !choice ? find(given, index) : NOTHING;
		if (choice) matched.push({ ...place, unit: choice, how: "decided", alias: null });
		else if (sure) matched.push({ ...place, unit: sure.unit, how: howOf(given, sure), alias: sure.alias });
		else if (candidates.length > 0) doubtful.push({ ...place, candidates });
		else {
			const isLooked = isName && unmatched.length < LOOKED_FOR;
			unmatched.push({ ...place, nearest: isLooked ? nearestUnit(given, unitsByPlain) : null });
		}
	}
	return { matched, doubtful, unmatched, ...countNames(matched, byCode) };
}

function checkNames(names: unknown, issues: Issue[]): void {
	if (!Array.isArray(names)) {
		const details = { received: describe(names) };
		issues.push(createIssue("NOT_A_LIST", ["names"], messages.namesNeeded, details));
		return;
	}
	for (const [i, name] of names.entries()) {
		if (typeof name === "string") continue;
		const details = { received: describe(name) };
		issues.push(createIssue("NOT_TEXT", ["names", i], messages.nameNeeded, details));
	}
}

function readDecided(
	options: MatchUnitsOptions,
	byCode: ReadonlyMap<string, UnitName>,
	issues: Issue[],
): ReadonlyMap<string, UnitName> {
	const given = attempt(() => checkOptions(options), ["options"], issues) ?? {};
	checkKeys({ ...given }, ["decided"], ["options"], issues);
	const decided = own({ ...given }, "decided") ?? {};
	const found = new Map<string, UnitName>();
	if (!isRecord(decided)) {
		noteType(decided, "{ [name]: code }", ["options", "decided"], issues, messages.decidedNeeded);
		return found;
	}
	for (const [name, code] of Object.entries(decided)) {
		const unit = typeof code === "string" ? byCode.get(toName(code)) : undefined;
		const details = { received: describe(code) };
		if (unit) found.set(toName(name), unit);
		else
			issues.push(createIssue("UNKNOWN_UNIT", ["options", "decided", name], messages.unknownCode, details));
	}
	return found;
}

/** Under its marks and without them, a name as one of a kind, as a name alone, and by its first letters. */
function indexOf(entries: readonly Entry[]): Index {
	const index: Index = new Map();
	for (const entry of entries) {
		const marked = entry.rest.join(" ");
		const keys = [`marked ${marked}`, `plain ${plain(entry.rest)}`];
		if (entry.rest.length > 1) keys.push(`initials ${plain(entry.rest.map((word) => word.slice(0, 1)))}`);
		for (const key of keys) {
			const found = index.get(key);
			if (!found) index.set(key, [entry]);
			else if (found.length < MOST_ENTRIES) found.push(entry);
		}
	}
	return index;
}

function find(given: string, index: Index): Found {
	const words = wordsOf(given);
	const name = spell(given);
	const whole: Spelling = { kind: "", rest: words };
	const readings = name.kind ? [name, whole] : [whole];
	const look = (key: (rest: readonly string[]) => string): readonly Entry[] =>
		readings.flatMap(({ rest }) => index.get(key(rest)) ?? []);
	const unmarked = look((rest) => `plain ${plain(rest)}`);
	const isPlain = plain(words) === words.join("");
	const hits = isPlain ? unmarked : look((rest) => `marked ${rest.join(" ")}`);
	if (hits.length > 0) return choose(name, hits);
	if (unmarked.length > 0) return { sure: undefined, candidates: candidatesOf(unmarked) };
	const letters = plain(words);
	const short = [letters, letters.replace(/^tp/, "")].flatMap((key) => index.get(`initials ${key}`) ?? []);
	return { sure: undefined, candidates: candidatesOf(short) };
}

/** The one unit that fits also by its kind: "Thành phố Quảng Ngãi" is not the province. */
function choose({ kind }: Spelling, hits: readonly Entry[]): Found {
	const sameKind = hits.filter((hit) => hit.kind === kind);
	const others = sameKind.length > 0 ? sameKind : hits.filter((hit) => isOfKind(hit, kind));
	const fits = kind ? others : hits;
	if (candidatesOf(fits).length !== 1) return { sure: undefined, candidates: candidatesOf(hits) };
	const sure = fits.find(({ alias }) => alias === null) ?? fits[0];
	return { sure, candidates: [] };
}

/** A city under central government may be called a province, as it was one; no other kind is guessed. */
function isOfKind(entry: Entry, kind: string): boolean {
	return entry.kind === "" || (entry.isCentralCity && kind === "tỉnh");
}

function candidatesOf(entries: readonly Entry[]): readonly UnitName[] {
	const units = new Map(entries.map(({ unit }) => [unit.code, unit]));
	return [...units.values()].slice(0, MOST_CANDIDATES);
}

function howOf(given: string, { written, alias, rest }: Entry): MatchedBy {
	if (alias) return "alias";
	if (written === toName(given)) return "exact";
	const readings = [spell(given).rest, wordsOf(given)];
	const isSpelt = readings.some((words) => words.join(" ") === rest.join(" "));
	return isSpelt ? "spelling" : "without-marks";
}

function nearestUnit(given: string, units: ReadonlyMap<string, UnitName>): UnitName | null {
	return units.get(nearestName(plain(spell(given).rest), units.keys()) ?? "") ?? null;
}

function countNames(
	matched: UnitMatch["matched"],
	byCode: ReadonlyMap<string, UnitName>,
): Pick<UnitMatch, "duplicates" | "absent"> {
	const places = new Map<string, number[]>();
	for (const { unit, index } of matched) {
		const indexes = places.get(unit.code);
		if (indexes) indexes.push(index);
		else places.set(unit.code, [index]);
	}
	const units = [...byCode.values()];
	return {
		duplicates: units.flatMap((unit) => {
			const indexes = places.get(unit.code) ?? [];
			return indexes.length > 1 ? [{ unit, indexes }] : [];
		}),
		absent: units.filter(({ code }) => !places.has(code)),
	};
}
