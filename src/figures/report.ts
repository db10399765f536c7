import type { Amount } from "../core/amount.ts";
import { capIssues, type Result } from "../core/issue.ts";
import type { Label, Locale } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { Source } from "../core/source.ts";
import type { RoundingMode } from "../number/round.ts";
import { readReport, tryReadReport } from "./readReport.ts";

/**
 * What a figure counts or measures: `count` (whole, from 0), `rank` (whole, from 1), `places` (any whole
 * number: rank places won or lost, or a signed change of a count), `real` (points, percent, rates).
 */
export type FigureKind = "count" | "rank" | "places" | "real";

/** A figure with more said about it than its print. What is given here wins over what the quote says. */
export interface FigureDetails {
	/** A quote of the text, or the printed string where the report has no text. */
	readonly printed?: string | undefined;
	/** Not printed although it should be: relations that need it stay undetermined. */
	readonly missing?: true | undefined;
	readonly kind?: FigureKind | undefined;
	/** The sign of a change, where the words around the number do not say it. */
	readonly sign?: "+" | "-" | undefined;
	/** A count that was rounded to its trailing zeros: `1.400` stands for 1,350 to 1,449. */
	readonly rounded?: true | undefined;
	/** To which decimal the figure was rounded, where the print does not show it: -2 is to hundreds. */
	readonly places?: number | undefined;
	/** The least and the greatest value that the figure can have at all. */
	readonly min?: Amount | undefined;
	readonly max?: Amount | undefined;
	/** How the figure may have been rounded, instead of the report's modes. */
	readonly modes?: readonly RoundingMode[] | undefined;
	/** How hard the figure is to doubt, above 0; 1 unless said. Corrections of least total weight come first. */
	readonly weight?: number | undefined;
	/** Never to be corrected. */
	readonly locked?: true | undefined;
	/** The date of the report that the figure speaks of. */
	readonly when?: string | undefined;
	readonly label?: Label | undefined;
	readonly source?: Source | undefined;
}

/** A quote or a printed string; `null` for a figure that is not printed and shall be derived. */
export type FigureInput = string | null | FigureDetails;

/** A figure, or what stands behind its slash: 63 in `35/63`. */
export type Ref<F extends string = string> = F | `${F}.of`;

/** A figure or a number. */
export type Term<F extends string = string> = Ref<F> | number;

/** What may be said of any relation. */
export interface RelationNotes {
	/** The reader assumes it, the report does not claim it: its failure is a caution. */
	readonly assumed?: true | undefined;
	/** A remark that is printed behind the finding. */
	readonly note?: Label | undefined;
}

/** What figures, or dates, must have to do with each other. */
export type Relation<F extends string = string, D extends string = string> = RelationNotes &
	(
		| { readonly total: Term<F>; readonly parts: readonly Ref<F>[] }
		| { readonly total: Term<F>; readonly includes: readonly Ref<F>[] }
		| { readonly difference: Ref<F>; readonly from: Term<F>; readonly minus: Term<F> }
		| { readonly percent: Ref<F>; readonly of: Ref<F>; readonly count?: Ref<F> | undefined }
		| {
				readonly ratio: Ref<F>;
				readonly numerator: Ref<F>;
				readonly denominator: Ref<F>;
				readonly scale?: number | undefined;
		  }
		| {
				readonly pooled: Ref<F>;
				readonly parts: readonly Ref<F>[];
				readonly weights?: readonly Ref<F>[] | undefined;
		  }
		| { readonly change: Ref<F>; readonly previous: Ref<F>; readonly current: Ref<F> }
		| { readonly relativeChange: Ref<F>; readonly previous: Ref<F>; readonly current: Ref<F> }
		| {
				readonly places: Ref<F>;
				readonly previousRank: Ref<F>;
				readonly rank: Ref<F>;
				readonly of?: Term<F> | undefined;
				readonly previousOf?: Term<F> | undefined;
		  }
		| { readonly order: readonly (Term<F> | D)[]; readonly strict?: true | undefined }
		| { readonly equal: readonly Term<F>[] }
		| { readonly subset: Ref<F>; readonly superset: Term<F> }
		| {
				readonly group: Term<F>;
				readonly groups: number;
				readonly rank: Ref<F>;
				readonly of?: Term<F> | undefined;
				readonly edge?: "either" | "ceil" | "floor" | undefined;
		  }
		| { readonly period: D; readonly within: D }
	);

/** What another source says of a figure: a recount, a catalog, a table. It stands beside the report. */
export interface Evidence<F extends string = string> {
	readonly figure: Ref<F>;
	/** Printed as the report prints. */
	readonly value: string;
	readonly source: Label;
}

/** A report's printed figures and what they must have to do with each other, as plain JSON. */
export interface FigureReport<
	F extends string = string,
	D extends string = string,
	R extends string = string,
> {
	readonly id?: string | undefined;
	/** How the report writes numbers and dates. */
	readonly locale: Locale;
	/** The day of the report; gives the year to dates that are printed without one. */
	readonly date?: PlainDate | undefined;
	/** The report itself. With it every figure is a quote, and numbers nobody claims are listed. */
	readonly text?: string | undefined;
	/** How figures may have been rounded; `half-up` unless said. */
	readonly modes?: readonly RoundingMode[] | undefined;
	/** All figures were rounded by one mode: each of `modes` is tried alone. */
	readonly sameMode?: true | undefined;
	readonly figures: Readonly<Record<F, FigureInput>>;
	readonly dates?: Readonly<Record<D, string>> | undefined;
	/** Quotes of numbers that are no figures: document numbers, years, names of levels. */
	readonly notFigures?: readonly string[] | undefined;
	readonly relations: Readonly<Record<R, Relation<NoInfer<F>, NoInfer<D>>>>;
	readonly evidence?: Readonly<Record<string, Evidence<NoInfer<F>>>> | undefined;
}

/**
 * Writes down a report to be reconciled. The names of its figures, dates and relations are inferred, so
 * that a misspelt one does not compile; at run time every problem is reported at once.
 *
 * @param report - The figures as quotes of the text (or as printed strings), the dates, and the relations.
 * @returns The same report.
 * @throws `SteerindexError` with every problem; `docs/errors.md` lists the codes.
 *
 * @example
 * ```ts
 * import { defineReport, reconcile } from "steerindex/figures";
 * const report = defineReport({
 *   locale: "vi",
 *   figures: { tasks: "32", done: "9", underWay: "13", notStarted: "11" },
 *   relations: { classes: { total: "tasks", parts: ["done", "underWay", "notStarted"] } },
 * });
 * reconcile(report).verdict; // => "contradictory"
 * ```
 */
export function defineReport<const F extends string, const D extends string, const R extends string>(
	report: FigureReport<F, D, R>,
): FigureReport<F, D, R> {
	readReport(report);
	return report;
}

/**
 * Checks a report that comes from elsewhere: a database, a form, a file.
 *
 * @param json - Anything; a report is an object of the shape of {@link FigureReport}.
 * @returns The same value as a report.
 * @throws `SteerindexError` with every problem; `docs/errors.md` lists the codes.
 *
 * @example
 * ```ts
 * import { parseReport, reconcile } from "steerindex/figures";
 * const report = parseReport(JSON.parse('{ "locale": "vi", "figures": { "a": "2" }, "relations": {} }'));
 * reconcile(report).figures["a"]?.role; // => "unchecked"
 * ```
 */
export function parseReport(json: unknown): FigureReport {
	readReport(json);
	return json as FigureReport;
}

/**
 * Checks a report without throwing, for a form or a service that answers with the problems.
 *
 * @param json - Anything; a report is an object of the shape of {@link FigureReport}.
 * @returns The same value as a report, or every problem with it, at most a hundred.
 *
 * @example
 * ```ts
 * import { safeParseReport } from "steerindex/figures";
 * const parsed = safeParseReport({ locale: "vi", figures: { a: "16.8" }, relations: {} });
 * parsed.ok ? [] : parsed.issues.map(({ code, pointer }) => `${code} ${pointer}`); // => ["AMBIGUOUS_NUMBER /figures/a"]
 * ```
 */
export function safeParseReport(json: unknown): Result<FigureReport> {
	const read = tryReadReport(json);
	return read.ok ? { ok: true, value: json as FigureReport } : { ok: false, issues: capIssues(read.issues) };
}
