import { createIssue } from "../../core/issue.ts";
import { MOST_DIGITS } from "../../number/decimalText.ts";
import * as q from "../../number/rational.ts";
import { roundRational } from "../../number/round.ts";
import * as messages from "../prepareMessages.ts";
import { isValue } from "./cells.ts";
import type { ImputeStep } from "./steps.ts";
import { columnOf, treat, type Work } from "./table.ts";

/** Beyond this no exact mean can be written down. */
const LARGEST = 10n ** BigInt(MOST_DIGITS);

/** Fills missing values with the mean or the median of the group's values. Formula: scoring.prepare. */
export function impute(work: Work, step: ImputeStep, at: number): void {
	for (const fact of step.facts) imputeFact(work, step, at, fact);
}

function imputeFact(work: Work, { by, within, round }: ImputeStep, at: number, fact: string): void {
	const { table, isOut, diagnostics } = work;
	const groupOf = (row: number): string | undefined =>
		within === undefined ? "" : table.classes.get(within)?.[row];
	const groups = new Map<string | undefined, q.Rational[]>();
	const gaps = new Map<string | undefined, number[]>();
	for (const [row, cell] of columnOf(work, fact).entries()) {
		if (isOut[row]) continue;
		if (isValue(cell)) addTo(groups, groupOf(row), cell);
		else if (cell === null) addTo(gaps, groupOf(row), row);
	}
	const path = ["options", "steps", at, "facts", fact];
	const unitsAt = (rows: readonly number[]): string[] => rows.map((row) => table.rows[row]?.unit ?? "");
	const long: string[] = [];
	for (const [group, rows] of gaps) {
		const values = groups.get(group);
		const named = within === undefined ? undefined : group;
		if (group === undefined) {
			const message = messages.noGroup(within ?? "", unitsAt(rows), table.period);
			diagnostics.push(createIssue("NO_GROUP", path, message));
		} else if (!values) {
			const message = messages.groupWithoutValues(named, unitsAt(rows), table.period);
			diagnostics.push(createIssue("GROUP_WITHOUT_VALUES", path, message));
		} else {
			const exact = by === "mean" ? meanOf(values, round !== undefined) : medianOf(values);
			const value = exact && round ? roundRational(exact, round) : exact;
			const label = messages.imputedBy(by, named, values.length);
			for (const row of rows) {
				if (!value || !treat(work, row, fact, value, "imputed", label)) long.push(...unitsAt([row]));
			}
		}
	}
	if (long.length > 0) {
		diagnostics.push(createIssue("TOO_MANY_DIGITS", path, messages.tooManyDigits(long, table.period)));
	}
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}

/** The plain mean; nothing where its denominator is too long to be written and it is not to be rounded. */
function meanOf(values: readonly q.Rational[], isRounded: boolean): q.Rational | undefined {
	let common = 1n;
	for (const d of new Set(values.map((value) => value.d))) {
		common *= q.fraction(common % d, d).d;
		if (common > LARGEST && !isRounded) return undefined;
	}
	let sum = 0n;
	for (const { n, d } of values) sum += n * (common / d);
	return q.fraction(sum, common * BigInt(values.length));
}

function medianOf(values: readonly q.Rational[]): q.Rational | undefined {
	const sorted = [...values].sort(q.compare);
	const high = sorted[sorted.length >> 1];
	const low = sorted[(sorted.length - 1) >> 1];
	return high && low && q.divide(q.add(low, high), q.integer(2));
}
