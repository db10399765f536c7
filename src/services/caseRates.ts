import { own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { capIssues, type Issue } from "../core/issue.ts";
import * as q from "../number/rational.ts";
import type { Rounding, RoundingMode } from "../number/round.ts";
import { type CaseTotals, type CheckedTotals, checkTotals, knownOf, sumOf } from "./caseTotals.ts";
import { checkSums } from "./checkSums.ts";
import { addDiagnostic, checkChoice, checkGivenOptions, checkList, checkPercent } from "./checks.ts";
import * as messages from "./messages.ts";
import { type CaseRate, makeRate, ON_TIME_BASES, type OnTimeBase } from "./rate.ts";
import { FILING, ON_TIME, type RateFormula, WITH_FILINGS } from "./rateFormulas.ts";

/** What an on-time rate is taken of, and how percentages are rounded. */
export interface CaseRatesOptions {
	/** The base of the on-time and late rates. */
	readonly base: OnTimeBase;
	/** Decimals of `percent`; left out, there is no `percent`. */
	readonly places?: number | undefined;
	/** The rounding mode of `percent`; named together with `places`. */
	readonly mode?: RoundingMode | undefined;
}

/** The rates of one authority and period. A rate is `null` where its figures were not given or cannot be. */
export interface CaseRatesRow {
	readonly period: string;
	readonly authority: string | null;
	/** The level of government. */
	readonly level: string | null;
	/** Files filed online, of all files received. */
	readonly filing: CaseRate | null;
	/** Services with at least one online file, of the services offered online. */
	readonly servicesWithFilings: CaseRate | null;
	readonly onTime: CaseRate | null;
	readonly late: CaseRate | null;
	/**
	 * Files of the base (of those resolved, where the base is the workload) that are in no class, below zero
	 * where the classes hold more; `null` where a figure is not known.
	 */
	readonly unclassified: number | null;
}

/** Rates in the order of the totals, and what is wrong with the figures. */
export interface CaseRates {
	/** The base of the on-time and late rates. */
	readonly base: OnTimeBase;
	readonly rows: readonly CaseRatesRow[];
	/** At most a hundred, then one that counts the rest. */
	readonly diagnostics: readonly Issue[];
}

/**
 * Takes the rates of case files from counted totals: files filed online, services with online files, and
 * files on time and late of a named base. A zero denominator gives a rate without a value, never 100 %.
 * Figures that contradict each other are reported with what is left over, and nothing is corrected.
 *
 * Formula: services.rates.
 *
 * @param cases - Totals in files and services, one entry for each authority and period.
 * @param options - `base` of the on-time and late rates; `places` and `mode` for percentages.
 * @returns For each entry its rates with numerator, denominator, base, period and level of government. Diagnostics have
 * the codes `ZERO_DEN`, `MISSING_FIGURE`, `NOT_WHOLE`, `COUNT_ABOVE_TOTAL`, `SUM_DIFFERS`.
 * @throws `UNKNOWN_VALUE`, `NOT_A_LIST`, `WRONG_TYPE`, `MISSING_KEY`, `NOT_TEXT`, `UNKNOWN_KEY`, `BAD_OPTIONS`,
 * `BAD_PLACES`, `BAD_MODE`, all at once; `UNREPRESENTABLE` for sums beyond 2^53 − 1.
 *
 * @example
 * ```ts
 * import { caseRates } from "steerindex/services";
 * const cases = [{ period: "21/7–20/8/2021", authority: "Vĩnh Phúc", due: 19944, onTime: 19255, late: 689 }];
 * const { rows } = caseRates(cases, { base: "due", places: 2, mode: "half-up" });
 * rows[0]?.onTime?.exact; // => "19255/19944"
 * rows[0]?.onTime?.percent; // => 96.55
 * rows[0]?.late?.percent; // => 3.45
 * ```
 */
export function caseRates(cases: readonly CaseTotals[], options: CaseRatesOptions): CaseRates {
	const list = checkList(cases, ["cases"]);
	const issues: Issue[] = [];
	const diagnostics: Issue[] = [];
	const given = checkGivenOptions(options, ["base", "places", "mode"], issues);
	const base = checkChoice(own(given, "base"), ON_TIME_BASES, ["base"], issues);
	const rounding = checkPercent(given, issues);
	const rows: CaseRatesRow[] = [];
	for (const [index, value] of list.entries()) {
		const totals = checkTotals(value, ["cases", index], issues, diagnostics);
		if (totals && base && issues.length === 0) rows.push(ratesOf(totals, base, rounding, diagnostics));
	}
	if (!base || issues.length > 0) throw new SteerindexError(issues);
	return { base, rows, diagnostics: capIssues(diagnostics) };
}

function ratesOf(
	totals: CheckedTotals,
	base: OnTimeBase,
	rounding: Rounding | undefined,
	diagnostics: Issue[],
): CaseRatesRow {
	const { period, authority, level } = totals;
	const [onTime, late] = ON_TIME[base];
	const rate = (formula: RateFormula): CaseRate | null => rateOf(totals, formula, rounding, diagnostics);
	return {
		period,
		authority,
		level,
		filing: rate(FILING),
		servicesWithFilings: rate(WITH_FILINGS),
		onTime: rate(onTime),
		late: rate(late),
		unclassified: checkSums(totals, base, diagnostics),
	};
}

function rateOf(
	totals: CheckedTotals,
	{ kind, base, add, addIfGiven = [], isRest = false, of, asked }: RateFormula,
	rounding: Rounding | undefined,
	diagnostics: Issue[],
): CaseRate | null {
	const { period, authority, level, path, counts, unusable } = totals;
	const at = [...path, kind];
	if (!asked.some((figure) => counts.has(figure))) return null;
	if ([...add, ...addIfGiven, ...of].some((figure) => unusable.has(figure))) return null;
	const missing = [...add, ...of].filter((figure) => !counts.has(figure));
	if (missing.length > 0) {
		addDiagnostic("MISSING_FIGURE", at, () => messages.missingFigure(kind, base, missing), diagnostics);
		return null;
	}
	const added = sumOf(knownOf(totals, [...add, ...addIfGiven]));
	const denominator = sumOf(knownOf(totals, of));
	if (q.compare(added, denominator) > 0) {
		addDiagnostic("COUNT_ABOVE_TOTAL", at, () => messages.countAboveTotal(added, denominator), diagnostics);
		return null;
	}
	if (q.signOf(denominator) === 0) {
		addDiagnostic("ZERO_DEN", at, () => messages.zeroBase(base), diagnostics);
	}
	const numerator = isRest ? q.subtract(denominator, added) : added;
	return makeRate({ kind, base, period, authority, level }, numerator, denominator, rounding);
}
