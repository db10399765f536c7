import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Scoreboard } from "./board.ts";
import { incompleteFigures } from "./boardMessages.ts";

/**
 * Gives the board back if no figure is lacking, and throws otherwise: the last step before a table is published.
 * Warnings and notes do not count; what is not applicable is not lacking.
 *
 * @param board - A board of `scoreUnits`.
 * @returns The same board.
 * @throws `INCOMPLETE`: one issue for each error among the diagnostics, with its code, node, fact and first units.
 *
 * @example
 * ```ts
 * import { SteerindexError } from "steerindex/core";
 * import { defineScheme } from "steerindex/scheme";
 * import { requireComplete, scoreUnits } from "steerindex/scoring";
 * const scheme = defineScheme({ id: "demo", sources: [{ title: "example" }], facts: { mark: { type: "number" } },
 *   root: { id: "mark", rule: { fact: "mark" } } });
 * const board = scoreUnits(scheme, { periods: ["2022"], records: [{ unit: "A", period: "2022", facts: { mark: null } }] }, { period: "2022" });
 * let message = "";
 * try {
 *   requireComplete(board);
 * } catch (error) {
 *   if (SteerindexError.is(error)) message = error.code;
 * }
 * message; // => "INCOMPLETE"
 * ```
 */
export function requireComplete<I extends string>(board: Scoreboard<I>): Scoreboard<I> {
	const issues: Issue[] = [];
	for (const { severity, code, message, units, count, at } of board.diagnostics.items) {
		if (severity !== "error") continue;
		const path = at.split("/").slice(1);
		const details = { received: code };
		issues.push(
			createIssue("INCOMPLETE", path, incompleteFigures(message, units ?? [], count ?? 0), details),
		);
	}
	if (issues.length > 0) throw new SteerindexError(issues);
	return board;
}
