import { createIssue } from "../../core/issue.ts";
import { exactText } from "../../number/decimalText.ts";
import { encloseLn, roundEnclosed } from "../../number/irrational.ts";
import * as q from "../../number/rational.ts";
import type { Rounding } from "../../number/round.ts";
import * as messages from "../prepareMessages.ts";
import { exactOf, isValue } from "./cells.ts";
import { type Distribution, distributionOf, FEWEST, type Limits } from "./distribution.ts";
import type { DistributionForm } from "./prepared.ts";
import type { WinsoriseStep } from "./steps.ts";
import { columnOf, type Row, treat, type Work } from "./table.ts";

type Path = readonly (string | number)[];

/** A value and the row that it stands in. */
interface Entry {
	readonly row: number;
	readonly value: q.Rational;
}

/** What winsorising makes of a series. */
interface Winsorised {
	/** How many of the lowest and of the highest are changed. */
	readonly lowest: number;
	readonly highest: number;
	readonly form: Distribution;
}

const HUNDREDTH = q.fraction(1n, 100n);

/** Pulls in extreme values, or takes logarithms, until each fact passes. Formula: scoring.prepare. */
export function winsorise(work: Work, step: WinsoriseStep, at: number): void {
	const { skew, kurtosis } = step.until;
	const limits: Limits = { skew: exactOf(skew) as q.Rational, kurtosis: exactOf(kurtosis) as q.Rational };
	for (const fact of step.facts) treatFact(work, step, limits, fact, ["options", "steps", at, "facts", fact]);
}

function treatFact(work: Work, step: WinsoriseStep, limits: Limits, fact: string, path: Path): void {
	const { table, isOut, series, diagnostics } = work;
	const { period } = table;
	const entries: Entry[] = [];
	for (const [row, value] of columnOf(work, fact).entries()) {
		if (!isOut[row] && isValue(value)) entries.push({ row, value });
	}
	const ascending = entries.sort((a, b) => q.compare(a.value, b.value));
	const values = ascending.map(({ value }) => value);
	if (isConstant(values)) {
		const message = messages.constant(period, exactText(values[0] as q.Rational));
		diagnostics.push(createIssue("CONSTANT_INDICATOR", path, message));
		return;
	}
	if (values.length < FEWEST) {
		const message = messages.tooFewValues(period, values.length, FEWEST);
		diagnostics.push(createIssue("TOO_FEW_VALUES", path, message));
		return;
	}
	const before = distributionOf(values, limits);
	if (before.passes) return;
	const found = pullIn(values, before, limits, step.most);
	const isLogged = !found.form.passes && step.log !== undefined;
	const after = isLogged
		? takeLogarithms(work, fact, ascending, step.log as Rounding, limits)
		: writeWinsorised(work, fact, ascending, found);
	const winsorised = isLogged ? 0 : found.lowest + found.highest;
	series.push({ period, fact, before: formOf(before), winsorised, logged: isLogged, after });
	if (after.passes) return;
	diagnostics.push(createIssue("STILL_SKEWED", path, messages.stillSkewed(period, winsorised, isLogged)));
}

function isConstant(ascending: readonly q.Rational[]): boolean {
	const [first] = ascending;
	return first !== undefined && ascending.length > 1 && q.equals(first, ascending.at(-1) as q.Rational);
}

function writeWinsorised(
	work: Work,
	fact: string,
	ascending: readonly Entry[],
	{ lowest, highest, form }: Winsorised,
): DistributionForm {
	const bottom = ascending[lowest] as Entry;
	const top = ascending[ascending.length - 1 - highest] as Entry;
	const unitOf = ({ row }: Entry): string => (work.table.rows[row] as Row).unit;
	for (const { row } of ascending.slice(0, lowest)) {
		treat(work, row, fact, bottom.value, "winsorised", messages.raisedTo(unitOf(bottom)));
	}
	for (const { row } of ascending.slice(ascending.length - highest)) {
		treat(work, row, fact, top.value, "winsorised", messages.loweredTo(unitOf(top)));
	}
	return formOf(form);
}

/** ln(x − min + offset) of the original series, which is defined for every value. */
function takeLogarithms(
	work: Work,
	fact: string,
	ascending: readonly Entry[],
	rounding: Rounding,
	limits: Limits,
): DistributionForm {
	const least = (ascending[0] as Entry).value;
	const offset = q.multiply(HUNDREDTH, q.subtract((ascending.at(-1) as Entry).value, least));
	const by = messages.logged(exactText(least), exactText(offset));
	const logged = ascending.map(({ row, value }) => {
		const argument = q.add(q.subtract(value, least), offset);
		const logarithm = roundEnclosed((digits) => encloseLn(argument, digits), rounding);
		treat(work, row, fact, logarithm, "logged", by);
		return logarithm;
	});
	// Few decimals may leave nothing but equal logarithms.
	if (isConstant(logged)) return { skew: 0, kurtosis: 0, passes: false };
	return formOf(distributionOf(logged, limits));
}

/** Ascending values: from the end of the longer tail inwards, while the series fails and fewer than `most` are changed. */
function pullIn(
	values: readonly q.Rational[],
	before: Distribution,
	limits: Limits,
	most: number,
): Winsorised {
	const { length } = values;
	const valueAt = (index: number): q.Rational => values[index] as q.Rational;
	const isSame = (a: number, b: number): boolean => q.equals(valueAt(a), valueAt(b));
	// The cells that hold the lowest and the highest value by now.
	let low = 0;
	while (isSame(low, low + 1)) low += 1;
	let high = length - 1;
	while (isSame(high, high - 1)) high -= 1;
	let lowest = 0;
	let highest = 0;
	let form = before;
	while (!form.passes && lowest + highest < most && low + 1 < high) {
		if (form.tail === "high") {
			highest = length - high;
			high -= 1;
			while (isSame(high, high - 1)) high -= 1;
		} else {
			lowest = low + 1;
			low += 1;
			while (isSame(low, low + 1)) low += 1;
		}
		const pulled = values.map((value, i) =>
			i < lowest ? valueAt(low) : i >= length - highest ? valueAt(high) : value,
		);
		form = distributionOf(pulled, limits);
	}
	return { lowest, highest, form };
}

function formOf({ skew, kurtosis, passes }: Distribution): DistributionForm {
	return { skew, kurtosis, passes };
}
