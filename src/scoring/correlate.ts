import { SteerindexError } from "../core/error.ts";
import { capIssues, createIssue, type Issue } from "../core/issue.ts";
import type { Scoreboard } from "./board.ts";
import type { Observations } from "./observations.ts";
import { type Correlation, correlatePair, toSeries } from "./prepare/correlatePair.ts";
import { type Columns, type FactColumns, type NodeColumns, readColumns } from "./prepare/readColumns.ts";
import * as messages from "./prepareMessages.ts";

/** How all columns go together. */
export interface Correlations {
	readonly names: readonly string[];
	/** A row and a column for each name, in their order. */
	readonly matrix: readonly (readonly (number | null)[])[];
	/** Each pair of different columns once. */
	readonly pairs: readonly Correlation[];
	/** At most a hundred, then one that counts the rest. */
	readonly diagnostics: readonly Issue[];
}

/**
 * Pearson correlations between columns: of indicators, to see what measures the same or pulls against the rest, or
 * of the scores of a board. Each pair is taken over the units that have both values. Everything is exact up to the last
 * step, the nearest double.
 *
 * Formula: scoring.correlations.
 *
 * @param columns - Lists of values by name, the same unit at the same position; `null` where there is none.
 * @returns A matrix, and the pairs with their number of units. Diagnostics: `CONSTANT_INDICATOR`, `TOO_FEW_VALUES` (fewer
 * than three units have both values); the correlation is `null` then.
 * @throws `WRONG_TYPE`, `NOT_A_NUMBER`, `COLUMNS_LENGTH`, `MISSING_KEY`, `BAD_OPTIONS`, `UNKNOWN_KEY`, `UNKNOWN_NODE`,
 * `UNKNOWN_FACT`, `UNKNOWN_PERIOD`, `DUPLICATE_ID`.
 *
 * @example
 * ```ts
 * import { correlate } from "steerindex/scoring";
 * const { matrix, pairs } = correlate({ staff: [1, 2, 3, 4], files: [2, 4, 6, 8], delays: [9, 7, 8, null] });
 * matrix; // => [[1, 1, -0.5], [1, 1, -0.5], [-0.5, -0.5, 1]]
 * pairs[1]; // => { a: "staff", b: "delays", correlation: -0.5, units: 3 }
 * ```
 */
export function correlate(columns: Columns): Correlations;
/**
 * Correlations between facts of observations.
 *
 * @param observations - Periods, units and records.
 * @param options - `period`, and the `facts` wanted.
 * @returns The same as for columns.
 *
 * @example
 * ```ts
 * import { correlate } from "steerindex/scoring";
 * const records = [[1, 5], [2, 3], [3, 4]].map(([a, b], at) => ({ unit: `u${at}`, period: "2022", facts: { a, b } }));
 * correlate({ periods: ["2022"], records }, { period: "2022", facts: ["a", "b"] }).pairs[0]?.correlation; // => -0.5
 * ```
 */
export function correlate<F extends string, I extends string>(
	observations: Observations<F, I>,
	options: FactColumns<NoInfer<F>>,
): Correlations;
/**
 * Correlations between the points of nodes of a board.
 *
 * @param board - A board of `scoreUnits`.
 * @param options - The `nodes` wanted.
 * @returns The same as for columns.
 *
 * @example
 * ```ts
 * import { correlate, scoreUnits } from "steerindex/scoring";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "demo",
 *   sources: [{ title: "example" }],
 *   facts: { a: { type: "number" }, b: { type: "number" } },
 *   root: { id: "index", combine: "mean", children: [{ id: "A", rule: { fact: "a" } }, { id: "B", rule: { fact: "b" } }] },
 * });
 * const records = [[1, 5], [2, 3], [3, 4]].map(([a = 0, b = 0], at) => ({ unit: `u${at}`, period: "2022", facts: { a, b } }));
 * const board = scoreUnits(scheme, { periods: ["2022"], records }, { period: "2022" });
 * correlate(board, { nodes: ["A", "B"] }).pairs[0]?.correlation; // => -0.5
 * ```
 */
export function correlate<I extends string>(
	board: Scoreboard<I>,
	options: NodeColumns<NoInfer<I>>,
): Correlations;
export function correlate(source: unknown, options?: unknown): Correlations {
	const issues: Issue[] = [];
	const columns = readColumns(source, options, issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	const series = columns.map(toSeries);
	const diagnostics: Issue[] = [];
	for (const { name, isConstant } of series) {
		if (!isConstant) continue;
		diagnostics.push(createIssue("CONSTANT_INDICATOR", ["columns", name], messages.constantColumn(name)));
	}
	const matrix: (number | null)[][] = series.map(() => series.map(() => null));
	const pairs: Correlation[] = [];
	for (const [i, a] of series.entries()) {
		for (const [j, b] of series.entries()) {
			if (j < i) continue;
			const pair = correlatePair(a, b, diagnostics);
			(matrix[i] ?? [])[j] = pair.correlation;
			(matrix[j] ?? [])[i] = pair.correlation;
			if (i !== j) pairs.push(pair);
		}
	}
	return { names: series.map(({ name }) => name), matrix, pairs, diagnostics: capIssues(diagnostics) };
}
