import { createIssue } from "../../core/issue.ts";
import * as q from "../../number/rational.ts";
import { roundRational } from "../../number/round.ts";
import * as messages from "../prepareMessages.ts";
import { type Cell, isValue } from "./cells.ts";
import type { DenominateStep } from "./steps.ts";
import { columnOf, treat, type Work } from "./table.ts";

/** Divides each fact by its denominator. Formula: scoring.prepare. */
export function denominate(work: Work, step: DenominateStep, at: number): void {
	const entries = Object.entries(step.facts) as [string, string][];
	// A denominator that is itself divided in this step counts as it was.
	const before = new Map(entries.map(([, by]) => [by, [...columnOf(work, by)]]));
	for (const [fact, by] of entries) divide(work, step, at, fact, by, before.get(by) as readonly Cell[]);
}

function divide(
	work: Work,
	{ zeroDen, round }: DenominateStep,
	at: number,
	fact: string,
	by: string,
	denominators: readonly Cell[],
): void {
	const { rows, period } = work.table;
	const zero: string[] = [];
	const missing: string[] = [];
	const long: string[] = [];
	const quotient = (over: q.Rational, under: Cell | undefined, unit: string): Cell => {
		if (under === "notApplicable") return under;
		if (!isValue(under)) {
			missing.push(unit);
			return null;
		}
		if (q.signOf(under) === 0) {
			zero.push(unit);
			return zeroDen === "notApplicable" ? zeroDen : null;
		}
		const exact = q.divide(over, under);
		return round ? roundRational(exact, round) : exact;
	};
	for (const [row, { unit }] of rows.entries()) {
		const over = columnOf(work, fact)[row];
		if (work.isOut[row] || !isValue(over)) continue;
		const value = quotient(over, denominators[row], unit);
		if (!treat(work, row, fact, value, "denominated", messages.dividedBy(by))) long.push(unit);
	}
	const path = ["options", "steps", at, "facts", fact];
	const { diagnostics } = work;
	if (zero.length > 0) diagnostics.push(createIssue("ZERO_DEN", path, messages.zeroDen(by, zero, period)));
	if (missing.length > 0) {
		diagnostics.push(
			createIssue("MISSING_DENOMINATOR", path, messages.missingDenominator(by, missing, period)),
		);
	}
	if (long.length > 0) {
		diagnostics.push(createIssue("TOO_MANY_DIGITS", path, messages.tooManyDigits(long, period)));
	}
}
