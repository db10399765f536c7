import { checkKeys, noteType } from "../core/checks.ts";
import { isRecord } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Locale } from "../core/label.ts";
import { unknownWord } from "./messages.ts";
import type { EvidenceReading, Figure } from "./model.ts";
import { type FigureDraft, isLabel } from "./readFigure.ts";
import { type Print, readPrint } from "./readPrint.ts";
import { checkRef, type Names } from "./readRelation.ts";
import { toFigures } from "./toFigures.ts";

/** Reads what other sources say, each print as the figure that it stands beside. */
export function readEvidence(
	input: Readonly<Record<string, unknown>>,
	drafts: readonly FigureDraft[],
	figures: readonly Figure[],
	names: Names,
	locale: Locale,
	issues: Issue[],
): readonly EvidenceReading[] {
	const variables = new Map(figures.map(({ ref }, variable) => [ref, variable]));
	const draftOf = new Map(drafts.map((draft) => [draft.id, draft]));
	return Object.entries(input).flatMap(([id, evidence]): EvidenceReading[] => {
		const path = ["evidence", id];
		if (!isRecord(evidence)) {
			noteType(evidence, "{ figure, value, source }", path, issues);
			return [];
		}
		checkKeys(evidence, ["figure", "value", "source"], path, issues);
		const { figure: ref, value, source } = evidence;
		checkRef(ref, names, [...path, "figure"], issues);
		if (typeof value !== "string") noteType(value, "string", [...path, "value"], issues);
		if (!isLabel(source)) noteType(source, "string | { vi, en }", [...path, "source"], issues);
		if (typeof value !== "string" || !isLabel(source) || typeof ref !== "string") return [];
		const variable = variables.get(ref);
		const figure = figures[variable ?? -1];
		const draft = draftOf.get(figure?.id ?? "");
		const print = readPrint(value, locale, [...path, "value"], issues);
		if (variable === undefined || !figure || !draft || !print) return [];
		const stated = statedFigure(draft, figure, print, [...path, "value"], issues);
		return stated ? [{ id, variable, value: stated.printed ?? "", source, figure: stated }] : [];
	});
}

/** The figure as it would stand with the evidence's print: what the report says of its rounding falls away. */
function statedFigure(
	draft: FigureDraft,
	figure: Figure,
	print: Print,
	path: readonly string[],
	issues: Issue[],
): Figure | undefined {
	if (print.words.unknown !== undefined) {
		issues.push(createIssue("UNKNOWN_WORD", path, unknownWord(print.quote, print.words.unknown)));
		return undefined;
	}
	const own: Issue[] = [];
	const sign = print.words.sign ?? draft.sign;
	const plain = { rounded: false, places: undefined, min: undefined, max: undefined };
	const [stated] = toFigures({ ...draft, ...plain, print, sign }, figure.kind, own);
	issues.push(...own.map(({ code, message }) => createIssue(code, path, message)));
	return stated && { ...stated, ref: figure.ref, domain: figure.domain, locked: true };
}
