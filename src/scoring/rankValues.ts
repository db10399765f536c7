import { SteerindexError } from "../core/error.ts";
import { capIssues, createIssue, type Issue } from "../core/issue.ts";
import { exactText, fixedText } from "../number/decimalText.ts";
import * as q from "../number/rational.ts";
import { type Rounding, roundRational } from "../number/round.ts";
import * as messages from "./rankMessages.ts";
import { readRankOptions } from "./rankOptions.ts";
import { readUnitValues, type UnitLeftOut, type UnitValues } from "./readUnitValues.ts";

/** What decides a rank. Nothing here has a default. */
export interface RankValuesOptions {
	/** Which end is rank 1: `descending` puts the highest value first. */
	readonly order: "descending" | "ascending";
	/** How units with equal keys share a rank: 1 2 2 4, 1 2 2 3, 1 3 3 4, 1 2.5 2.5 4. */
	readonly ties: "competition" | "dense" | "modified" | "average";
	/** What is compared: the exact values, or the values as published. */
	readonly key: "exact" | { readonly published: Rounding };
	/** What `of` counts: the units that have a rank (35/60), or all that are listed (35/63). */
	readonly population: "ranked" | "listed";
}

/** The rank of one unit. */
export interface RankedUnit {
	/** The name of the unit, or its position in the list, from 0. */
	readonly unit: string | number;
	/** What was compared, as text: the exact value, or the published one with its decimals. `null`: no value. */
	readonly key: string | null;
	/** 1 for the first; `null` for a unit that is not ranked. */
	readonly rank: number | null;
	/** The number of units that the rank is among. */
	readonly of: number;
	/** How many units share the rank, this one included; 0 for a unit that is not ranked. */
	readonly tied: number;
}

/** Units that share a rank. */
export interface Tie {
	readonly rank: number;
	readonly key: string;
	readonly units: readonly (string | number)[];
}

/** Ranks of all units. */
export interface Ranks {
	readonly of: number;
	/** One for each unit given, in the order given. */
	readonly rows: readonly RankedUnit[];
	/** Every shared rank, the first first; the units in the order given. */
	readonly ties: readonly Tie[];
	/** The units without a rank, each with the reason. */
	readonly unranked: readonly UnitLeftOut[];
	/** At most a hundred, then one that counts the rest. */
	readonly diagnostics: readonly Issue[];
}

interface Candidate {
	readonly unit: string | number;
	readonly value: q.Rational;
	readonly key: q.Rational;
}

/** Two values nearer than one part in so many differ only in digits that no index measures. */
const NOISE = 10n ** 12n;

/**
 * Ranks units by their values, compared exactly. Order, ties, key and population are named by the caller,
 * because each of them moves ranks. Give values of more than 15 digits as text.
 *
 * Formula: scoring.ranks.
 *
 * @param values - The value of each unit, all in one unit of measure, by name or as a list; `null` for a unit
 * without a value, `{ unranked: reason }` for one that is left out.
 * @param options - `order`: `descending` or `ascending`; `ties`: `competition`, `dense`, `modified` or `average`;
 * `key`: `exact` or `{ published: { places, mode } }`; `population`: `ranked` or `listed`.
 * @returns A row for each unit in the order given, the ties, and the units without a rank. Diagnostics have the codes
 * `ROUNDING_TIES` (different values publish alike) and `HIDDEN_TIE_BREAK` (neighbours differ only from the twelfth digit on).
 * @throws `WRONG_TYPE`, `NOT_A_NUMBER`, `NOISE_DIGITS`, `DUPLICATE_ID`, `BAD_LABEL`, `BAD_OPTIONS`, `MISSING_KEY`,
 * `UNKNOWN_KEY`, `UNKNOWN_VALUE`, `BAD_PLACES`, `BAD_MODE`.
 *
 * @example
 * ```ts
 * import { rankValues } from "steerindex/scoring";
 * const papi2021 = { "Bình Định": "41.944073022", "Quảng Nam": "42.105581819", "Long An": "42.105210364", "Bắc Ninh": null };
 * const method = { order: "descending", ties: "competition", population: "ranked" } as const;
 * const exact = rankValues(papi2021, { ...method, key: "exact" });
 * exact.rows.map(({ rank }) => rank); // => [3, 1, 2, null]
 * exact.of; // => 3
 * const printed = rankValues(papi2021, { ...method, key: { published: { places: 2, mode: "half-up" } } });
 * printed.ties; // => [{ rank: 1, key: "42.11", units: ["Quảng Nam", "Long An"] }]
 * printed.diagnostics.map(({ code }) => code); // => ["ROUNDING_TIES"]
 * ```
 */
export function rankValues(values: UnitValues, options: RankValuesOptions): Ranks {
	const issues: Issue[] = [];
	const read = readUnitValues(values, issues);
	const method = readRankOptions(options, issues);
	if (!method || issues.length > 0) throw new SteerindexError(issues);
	const { rounding } = method;
	const candidates: Candidate[] = [];
	const unranked: UnitLeftOut[] = [];
	for (const row of read) {
		if (row.value === undefined) unranked.push({ unit: row.unit, reason: row.reason });
		else candidates.push({ ...row, key: rounding ? roundRational(row.value, rounding) : row.value });
	}
	const sign = method.order === "descending" ? -1 : 1;
	const sorted = candidates.sort(
		(a, b) => sign * q.compare(a.key, b.key) || sign * q.compare(a.value, b.value),
	);
	const of = method.population === "ranked" ? candidates.length : read.length;
	const textOf = (key: q.Rational): string => (rounding ? fixedText(key, rounding.places) : exactText(key));
	const order = new Map(read.map(({ unit }, at) => [unit, at] as const));
	const ranked = new Map<string | number, RankedUnit>();
	const ties: Tie[] = [];
	const diagnostics: Issue[] = [];
	let ahead = 0;
	for (const [at, group] of groupEqual(sorted).entries()) {
		const rank = rankOf(method.ties, ahead, group.length, at);
		const key = textOf(group[0].key);
		for (const { unit } of group) ranked.set(unit, { unit, key, rank, of, tied: group.length });
		noteNoise(sorted[ahead - 1], group[0], diagnostics);
		if (group.length > 1) {
			const units = group.map(({ unit }) => unit).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
			ties.push({ rank, key, units });
			noteRounding(group, units, key, diagnostics);
		}
		ahead += group.length;
	}
	const rows = read.map(({ unit }) => ranked.get(unit) ?? { unit, key: null, rank: null, of, tied: 0 });
	return { of, rows, ties, unranked, diagnostics: capIssues(diagnostics) };
}

/** `ahead` units have a better key, in `groups` groups; `size` units share this one. */
function rankOf(ties: RankValuesOptions["ties"], ahead: number, size: number, groups: number): number {
	if (ties === "competition") return ahead + 1;
	if (ties === "dense") return groups + 1;
	return ties === "modified" ? ahead + size : ahead + (size + 1) / 2;
}

type Group = [Candidate, ...Candidate[]];

function groupEqual(sorted: readonly Candidate[]): readonly Group[] {
	const groups: Group[] = [];
	for (const candidate of sorted) {
		const last = groups.at(-1);
		if (last && q.equals(last[0].key, candidate.key)) last.push(candidate);
		else groups.push([candidate]);
	}
	return groups;
}

function noteRounding(
	group: Group,
	units: readonly (string | number)[],
	key: string,
	diagnostics: Issue[],
): void {
	const [first] = group;
	if (group.every(({ value }) => q.equals(value, first.value))) return;
	diagnostics.push(createIssue("ROUNDING_TIES", ["values", first.unit], messages.roundingTies(units, key)));
}

function noteNoise(before: Candidate | undefined, next: Candidate, diagnostics: Issue[]): void {
	if (!before) return;
	const [a, b] = [before.value, next.value];
	const gap = q.absolute(q.integer(a.n * b.d - b.n * a.d));
	// Both sides times the denominators: no fraction has to be reduced.
	if (gap.n * NOISE >= q.absolute(a).n * b.d) return;
	const message = messages.hiddenTieBreak(before.unit, next.unit);
	diagnostics.push(createIssue("HIDDEN_TIE_BREAK", ["values", next.unit], message));
}
