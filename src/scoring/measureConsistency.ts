import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { nearestDouble } from "../number/decimalText.ts";
import * as q from "../number/rational.ts";
import type { Scoreboard } from "./board.ts";
import type { Observations } from "./observations.ts";
import { readableText } from "./prepare/cells.ts";
import { type Columns, type FactColumns, type NodeColumns, readColumns } from "./prepare/readColumns.ts";
import * as messages from "./prepareMessages.ts";

/** How well columns measure one and the same thing. */
export interface Consistency {
	/** Cronbach's alpha, at most 1: the double nearest the exact value; `null` where there is none. */
	readonly alpha: number | null;
	/** The exact value as text; `null` also where it is longer than the library reads back. */
	readonly exact: string | null;
	/** How many columns. */
	readonly items: number;
	/** How many units have a value in every column; the others do not count. */
	readonly units: number;
	readonly diagnostics: readonly Issue[];
}

const FEWEST = 2;

/**
 * Cronbach's alpha: how consistently several indicators rank the units, so whether their sum measures one thing. About
 * 0.7 or more is usually asked for; below zero some column points the other way.
 *
 * Formula: scoring.consistency.
 *
 * @param columns - Two lists of values or more by name, all on one scale, the same unit at the same position.
 * @returns The coefficient, and of how many columns and units. Diagnostics: `INCOMPLETE_UNITS` (units without all values
 * are left out), `TOO_FEW_VALUES`, `CONSTANT_INDICATOR` (all totals are equal); there is no coefficient then.
 * @throws `TOO_FEW_COLUMNS`, `WRONG_TYPE`, `NOT_A_NUMBER`, `COLUMNS_LENGTH`, `MISSING_KEY`, `BAD_OPTIONS`, `UNKNOWN_KEY`,
 * `UNKNOWN_NODE`, `UNKNOWN_FACT`, `UNKNOWN_PERIOD`, `DUPLICATE_ID`.
 *
 * @example
 * ```ts
 * import { measureConsistency } from "steerindex/scoring";
 * const found = measureConsistency({ q1: [1, 2, 3, 4], q2: [2, 2, 4, 4], q3: [1, 3, 3, 5] });
 * found.exact; // => "14/15"
 * found.units; // => 4
 * ```
 */
export function measureConsistency(columns: Columns): Consistency;
/**
 * Cronbach's alpha of facts of observations.
 *
 * @param observations - Periods, units and records.
 * @param options - `period`, and the `facts` wanted.
 * @returns The same as for columns.
 *
 * @example
 * ```ts
 * import { measureConsistency } from "steerindex/scoring";
 * const records = [[1, 1], [2, 3], [3, 2]].map(([a, b], at) => ({ unit: `u${at}`, period: "2022", facts: { a, b } }));
 * measureConsistency({ periods: ["2022"], records }, { period: "2022", facts: ["a", "b"] }).exact; // => "2/3"
 * ```
 */
export function measureConsistency<F extends string, I extends string>(
	observations: Observations<F, I>,
	options: FactColumns<NoInfer<F>>,
): Consistency;
/**
 * Cronbach's alpha of the points of nodes of a board.
 *
 * @param board - A board of `scoreUnits`.
 * @param options - The `nodes` wanted.
 * @returns The same as for columns.
 *
 * @example
 * ```ts
 * import { measureConsistency, scoreUnits } from "steerindex/scoring";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "demo",
 *   sources: [{ title: "example" }],
 *   facts: { a: { type: "number" }, b: { type: "number" } },
 *   root: { id: "index", combine: "mean", children: [{ id: "A", rule: { fact: "a" } }, { id: "B", rule: { fact: "b" } }] },
 * });
 * const records = [[1, 1], [2, 3], [3, 2]].map(([a = 0, b = 0], at) => ({ unit: `u${at}`, period: "2022", facts: { a, b } }));
 * const board = scoreUnits(scheme, { periods: ["2022"], records }, { period: "2022" });
 * measureConsistency(board, { nodes: ["A", "B"] }).exact; // => "2/3"
 * ```
 */
export function measureConsistency<I extends string>(
	board: Scoreboard<I>,
	options: NodeColumns<NoInfer<I>>,
): Consistency;
export function measureConsistency(source: unknown, options?: unknown): Consistency {
	const issues: Issue[] = [];
	const columns = readColumns(source, options, issues);
	if (issues.length === 0 && columns.length < FEWEST) {
		issues.push(createIssue("TOO_FEW_COLUMNS", ["columns"], messages.tooFewColumns));
	}
	if (issues.length > 0) throw new SteerindexError(issues);
	const all = (columns[0]?.values ?? []).map((_, at) => columns.map(({ values }) => values[at] ?? null));
	const rows = all.filter((row): row is q.Rational[] => row.every((value) => value !== null));
	const diagnostics: Issue[] = [];
	if (rows.length < all.length) {
		const message = messages.incompleteUnits(all.length - rows.length, all.length);
		diagnostics.push(createIssue("INCOMPLETE_UNITS", ["columns"], message));
	}
	const alpha = rows.length < FEWEST ? undefined : alphaOf(rows);
	if (rows.length < FEWEST) {
		const message = messages.tooFewUnits(rows.length, FEWEST);
		diagnostics.push(createIssue("TOO_FEW_VALUES", ["columns"], message));
	} else if (!alpha) {
		diagnostics.push(createIssue("CONSTANT_INDICATOR", ["columns"], messages.constantTotal));
	}
	return {
		alpha: alpha ? nearestDouble(alpha) : null,
		exact: (alpha && readableText(alpha)) ?? null,
		items: columns.length,
		units: rows.length,
		diagnostics,
	};
}

/** k/(k − 1) · (1 − Σ variances / variance of the totals); nothing where the totals do not vary. */
function alphaOf(rows: readonly (readonly q.Rational[])[]): q.Rational | undefined {
	const scaled = overOneDenominator(rows);
	const width = scaled[0]?.length ?? 0;
	const total = spreadOf(scaled.map((row) => row.reduce((sum, value) => sum + value, 0n)));
	if (total === 0n) return undefined;
	let parts = 0n;
	for (let item = 0; item < width; item++) parts += spreadOf(scaled.map((row) => row[item] ?? 0n));
	return q.fraction(BigInt(width) * (total - parts), BigInt(width - 1) * total);
}

/** Whole numbers in the same proportion. */
function overOneDenominator(rows: readonly (readonly q.Rational[])[]): readonly (readonly bigint[])[] {
	let common = 1n;
	for (const d of new Set(rows.flatMap((row) => row.map((value) => value.d)))) {
		common *= q.fraction(common % d, d).d;
	}
	return rows.map((row) => row.map(({ n, d }) => n * (common / d)));
}

/** n² times the variance: whether it divides by n or n − 1 makes no difference to the coefficient. */
function spreadOf(values: readonly bigint[]): bigint {
	const sum = values.reduce((total, value) => total + value, 0n);
	const squares = values.reduce((total, value) => total + value * value, 0n);
	return BigInt(values.length) * squares - sum * sum;
}
