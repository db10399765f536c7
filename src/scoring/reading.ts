import type { Amount } from "../core/amount.ts";
import { SteerindexError } from "../core/error.ts";
import { capIssues, type Issue, type Result } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import { checkReading } from "./checkReading.ts";

/** What an index gave one unit in one period, as it was published or printed. */
export interface Reading {
	/** The index, such as `"PAR INDEX"` or `"PAPI"`. */
	readonly index: string;
	/** The province, department or commune. */
	readonly unit: string;
	/** The period measured, such as `"2021"`; not the date of publication. */
	readonly period: string;
	/** The score, in points of the index. Its decimals count: `{ decimal: "42.10" }` is not `42.1`. */
	readonly score: Amount;
	/** The top of the scale, which starts at 0: 100 for PAR INDEX, 80 for PAPI. */
	readonly max?: Amount | undefined;
	/** The rank, 1 for the best; always with `of`. */
	readonly rank?: number | undefined;
	/** How many units were ranked. */
	readonly of?: number | undefined;
	readonly group?: Label | undefined;
	/** The parts of the index by name: a score, or a score and a rank of its own. */
	readonly parts?: { readonly [part: string]: Amount | PartReading } | undefined;
	/** The scheme by which it was scored, such as `"1149/QĐ-BNV"`. */
	readonly scheme?: string | undefined;
}

/** One part of an index, where more than its score was published. At least a score or a rank. */
export interface PartReading {
	readonly score?: Amount | undefined;
	readonly rank?: number | undefined;
	/** How many units were ranked in this part; it may differ from the whole index. */
	readonly of?: number | undefined;
}

/**
 * Reads a reading from JSON: checks every field, names every problem at once, and gives back a clean copy.
 *
 * @param json - An object of the shape of {@link Reading}; scores in points, ranks from 1.
 * @returns The reading, without fields that were `undefined`.
 * @throws `WRONG_TYPE`, `UNKNOWN_KEY`, `MISSING_KEY`, `NOT_TEXT`, `NOT_A_NUMBER`, `NOISE_DIGITS`,
 * `BAD_DECIMAL`, `TOO_MANY_DIGITS`, `NOT_POSITIVE`, `OUT_OF_MAX`, `NOT_A_RANK`, `NOT_A_COUNT`,
 * `RANK_WITHOUT_OF`, `RANK_OUTSIDE_OF`, `BAD_LABEL`, `EMPTY_PART`.
 *
 * @example
 * ```ts
 * import { parseReading } from "steerindex/scoring";
 * const reading = parseReading({ index: "PAPI", unit: "Quảng Nam", period: "2021", score: { decimal: "42.10" }, rank: 35, of: 60 });
 * reading.score; // => { decimal: "42.10" }
 * ```
 */
export function parseReading(json: unknown): Reading {
	const parsed = safeParseReading(json);
	if (!parsed.ok) throw new SteerindexError(parsed.issues);
	return parsed.value;
}

/**
 * Reads a reading from JSON without throwing, for a form or a service that answers with the problems.
 *
 * @param json - An object of the shape of {@link Reading}; scores in points, ranks from 1.
 * @returns The reading, or every problem with it, at most a hundred.
 *
 * @example
 * ```ts
 * import { safeParseReading } from "steerindex/scoring";
 * const parsed = safeParseReading({ index: "PAPI", unit: "Quảng Nam", period: "2021", score: 42.1, ranks: 35 });
 * parsed.ok ? [] : parsed.issues.map(({ code, suggestion }) => `${code}: ${suggestion}`); // => ["UNKNOWN_KEY: rank"]
 * ```
 */
export function safeParseReading(json: unknown): Result<Reading> {
	const issues: Issue[] = [];
	const checked = checkReading(json, [], issues);
	return checked ? { ok: true, value: checked.reading } : { ok: false, issues: capIssues(issues) };
}
