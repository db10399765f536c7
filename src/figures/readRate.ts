import { noteType } from "../core/checks.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { checkLocale, type Locale } from "../core/label.ts";
import { checkOptions } from "../number/numeric.ts";
import type { RoundingMode } from "../number/round.ts";
import type { Figure } from "./model.ts";
import { readFigure, readModes } from "./readFigure.ts";
import { toFigures } from "./toFigures.ts";

/** How printed rates are read. */
export interface PrintedRateOptions {
	readonly locale: Locale;
	/** How the rates may have been rounded; `half-up` unless said. */
	readonly modes?: readonly RoundingMode[] | undefined;
}

/** Reads printed rates as a report reads its figures; one error names every one that cannot be read. */
export function readRates(
	texts: readonly (readonly [path: string | number, text: string])[],
	options: PrintedRateOptions,
): readonly Figure[] {
	const { locale, modes } = checkOptions(options);
	checkLocale(locale);
	const issues: Issue[] = [];
	const rounding = modes === undefined ? (["half-up"] as const) : readModes(modes, ["modes"], issues);
	const figures = texts.flatMap(([path, text]) => {
		if (typeof text !== "string") {
			noteType(text, "string", [path], issues);
			return [];
		}
		const own: Issue[] = [];
		const draft = readFigure("rate", { printed: text, kind: "real" }, rounding, locale, own);
		const figures = draft ? toFigures(draft, "real", own) : [];
		const here = ({ code, message, path: _, pointer: __, ...details }: Issue): Issue =>
			createIssue(code, [path], message, details);
		issues.push(...own.map(here));
		return figures.slice(0, 1);
	});
	if (issues.length > 0) throw new SteerindexError(issues);
	return figures;
}
