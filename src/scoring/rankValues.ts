import { SteerindexError } from "../core/error.ts";
import { capIssues, createIssue, type Issue } from "../core/issue.ts";
import { exactText, fixedText } from "../number/decimalText.ts";
import * as q from "../number/rational.ts";
import { realOf } from "../number/real.ts";
import { type Rounding, roundRational } from "../number/round.ts";
import * as messages from "./rankMessages.ts";
import { readRankOptions } from "./rankOptions.ts";
import { hiddenTieBreaks } from "./ranks/hiddenTieBreaks.ts";
import { rankKeys } from "./ranks/rankKeys.ts";
import { type ReadValue, readUnitValues, type UnitLeftOut, type UnitValues } from "./readUnitValues.ts";

/** What decides a rank. Nothing here has a default. */
export interface RankValuesOptions {
	/** Which end is rank 1: `highest-first` puts the highest value first. */
	readonly order: "highest-first" | "lowest-first";
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

/**
 * Ranks units by their values, compared exactly. Order, ties, key and population are named by the caller,
 * because each of them moves ranks. Give values of more than 15 digits as text.
 *
 * Formula: scoring.ranks.
 *
 * @param values - The value of each unit, all in one unit of measure, by name or as a list; `null` for a unit
 * without a value, `{ unranked: reason }` for one that is left out.
 * @param options - `order`: `highest-first` or `lowest-first`; `ties`: `competition`, `dense`, `modified` or `average`;
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
 * const method = { order: "highest-first", ties: "competition", population: "ranked" } as const;
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
	const unranked = read.flatMap((row) => (row.value ? [] : [{ unit: row.unit, reason: row.reason }]));
	const of = method.population === "ranked" ? read.length - unranked.length : read.length;
	const published = ({ value }: ReadValue): q.Rational | undefined =>
		value && rounding ? roundRational(value, rounding) : value;
	const keys = read.map(published);
	const exact = read.map(({ value }) => value && realOf(value));
	const ranked = rankKeys(rounding ? keys.map((key) => key && realOf(key)) : exact, method);
	const unitAt = (at: number): string | number => read[at]?.unit ?? at;
	const diagnostics = hiddenTieBreaks(exact, ranked.groups, method.order).map(([ahead, next]) => {
		const message = messages.hiddenTieBreak(unitAt(ahead), unitAt(next));
		return createIssue("HIDDEN_TIE_BREAK", ["values", unitAt(next)], message);
	});
	const rows = read.map(({ unit }): RankedUnit => ({ unit, key: null, rank: null, of, tied: 0 }));
	const ties: Tie[] = [];
	for (const group of ranked.groups) {
		const [first = 0] = group;
		const exactKey = keys[first] ?? q.ZERO;
		const key = rounding ? fixedText(exactKey, rounding.places) : exactText(exactKey);
		const rank = ranked.rank[first] ?? 0;
		for (const at of group) rows[at] = { unit: unitAt(at), key, rank, of, tied: group.length };
		if (group.length === 1) continue;
		const units = group.map(unitAt);
		ties.push({ rank, key, units });
		if (areEqual(group.flatMap((at) => read[at]?.value ?? []))) continue;
		const message = messages.roundingTies(units, key);
		diagnostics.push(createIssue("ROUNDING_TIES", ["values", unitAt(first)], message));
	}
	return { of, rows, ties, unranked, diagnostics: capIssues(diagnostics) };
}

function areEqual(values: readonly q.Rational[]): boolean {
	return values.every((value) => q.equals(value, values[0] ?? value));
}
