import { createIssue } from "../../core/issue.ts";
import type { Rational } from "../../number/rational.ts";
import * as q from "../../number/rational.ts";
import * as messages from "../prepareMessages.ts";
import { exactOf, isValue } from "./cells.ts";
import type { ScreenStep } from "./steps.ts";
import { columnOf, type Work } from "./table.ts";

/** Leaves out the units that have values for too few of the facts. Formula: scoring.prepare. */
export function screen(work: Work, { facts, minShare }: ScreenStep, at: number): void {
	const { table, isOut, screened, diagnostics } = work;
	const { period } = table;
	const path = ["options", "steps", at];
	const least = exactOf(minShare) as Rational;
	for (const [row, { unit }] of table.rows.entries()) {
		if (isOut[row]) continue;
		const cells = facts.map((fact) => columnOf(work, fact)[row]);
		const available = cells.filter(isValue).length;
		const of = cells.filter((cell) => cell !== "notApplicable").length;
		// Where nothing applies nothing can be asked for.
		if (q.compare(q.integer(available), q.multiply(least, q.integer(of))) >= 0) continue;
		isOut[row] = true;
		screened.push({ unit, period, available, of });
		const message = messages.screened(unit, period, available, of);
		diagnostics.push(createIssue("TOO_LITTLE_DATA", path, message));
	}
	if (table.rows.length > 0 && isOut.every(Boolean)) {
		diagnostics.push(createIssue("NO_UNITS_LEFT", path, messages.nobodyLeft(period)));
	}
}
