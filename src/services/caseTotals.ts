import { noteType } from "../core/checks.ts";
import { describe, own } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import * as q from "../number/rational.ts";
import { checkItem, checkNeededText, checkText, isCount, type Path } from "./checks.ts";
import * as messages from "./messages.ts";

/** The counted totals of one authority and period. Whatever is not known is left out. */
export interface CaseTotals {
	/** The period counted, such as `"Q1/2020"`. */
	readonly period: string;
	/** Who handles the files. */
	readonly authority?: string | undefined;
	/** The level of government. */
	readonly level?: string | undefined;
	/** Files received in the period by any channel. */
	readonly received?: number | undefined;
	/** Files received earlier and still open when the period began. */
	readonly carriedOver?: number | undefined;
	/** Files among those received that were filed online. */
	readonly online?: number | undefined;
	/** Files resolved in the period. */
	readonly resolved?: number | undefined;
	/** Files resolved before the day they were due. Where it is given, `onTime` does not include them. */
	readonly early?: number | undefined;
	/** Files resolved on time. */
	readonly onTime?: number | undefined;
	/** Files resolved late; with the base `due`, files due in the period that were not resolved on time. */
	readonly late?: number | undefined;
	/** Files due in the period. */
	readonly due?: number | undefined;
	/** Files still open at the end of the period. */
	readonly open?: number | undefined;
	/** Files still open at the end of the period and past their day. Where it is given, `late` does not include them. */
	readonly lateOpen?: number | undefined;
	/** Services offered online. */
	readonly services?: number | undefined;
	/** Services among them with at least one online file in the period. */
	readonly servicesWithFilings?: number | undefined;
}

/** A figure of the totals. */
export type CaseFigure = Exclude<keyof CaseTotals, "period" | "authority" | "level">;

/** Totals that were checked. */
export interface CheckedTotals {
	readonly period: string;
	readonly authority: string | null;
	readonly level: string | null;
	readonly path: Path;
	/** The figures that are counts. */
	readonly counts: ReadonlyMap<CaseFigure, number>;
	/** The figures given that are no counts: what needs them cannot be told. */
	readonly unusable: ReadonlySet<CaseFigure>;
}

const FIGURES: readonly CaseFigure[] = [
	...(["received", "carriedOver", "online", "resolved", "early", "onTime", "late", "due"] as const),
	...(["open", "lateOpen", "services", "servicesWithFilings"] as const),
];

const KEYS: readonly string[] = ["period", "authority", "level", ...FIGURES];

/** Reads totals. Faults of shape go to `issues`; a number that counts nothing goes to `diagnostics`. */
export function checkTotals(
	value: unknown,
	path: Path,
	issues: Issue[],
	diagnostics: Issue[],
): CheckedTotals | undefined {
	const json = checkItem(value, "{ period, received?, resolved?, … }", KEYS, path, issues);
	if (!json) return undefined;
	const period = checkNeededText(json, "period", path, issues);
	const authority = checkText(json, "authority", path, issues);
	const level = checkText(json, "level", path, issues);
	const counts = new Map<CaseFigure, number>();
	const unusable = new Set<CaseFigure>();
	for (const figure of FIGURES) {
		const count = own(json, figure);
		const at = [...path, figure];
		if (count === undefined) continue;
		if (typeof count !== "number") noteType(count, "number", at, issues);
		else if (isCount(count)) counts.set(figure, count);
		else {
			unusable.add(figure);
			const details = { received: describe(count) };
			diagnostics.push(createIssue("NOT_WHOLE", at, messages.badFigure(figure), details));
		}
	}
	return period === null ? undefined : { period, authority, level, path, counts, unusable };
}

/** A figure with its count. */
export interface KnownFigure {
	readonly figure: CaseFigure;
	readonly count: q.Rational;
}

/** Those of the figures that are known, in their order. */
export function knownOf({ counts }: CheckedTotals, figures: readonly CaseFigure[]): readonly KnownFigure[] {
	return figures.flatMap((figure) => {
		const count = counts.get(figure);
		return count === undefined ? [] : [{ figure, count: q.integer(count) }];
	});
}

export function sumOf(known: readonly KnownFigure[]): q.Rational {
	return q.sum(known.map(({ count }) => count));
}
