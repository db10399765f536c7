import { noteType } from "../core/checks.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue, type Result } from "../core/issue.ts";
import * as q from "../number/rational.ts";
import { buildRelations } from "./buildRelations.ts";
import { type CheckedReport, checkReport } from "./checkReport.ts";
import { implicitRelations } from "./implicitRelations.ts";
import { inferKinds } from "./inferKinds.ts";
import * as messages from "./messages.ts";
import type { DateReading, DateRelation, Figure, Model } from "./model.ts";
import { readEvidence } from "./readEvidence.ts";
import { type FigureDraft, readFigure, readModes } from "./readFigure.ts";
import { checkDateName, checkRelation, type Names } from "./readRelation.ts";
import { readReportDates } from "./readReportDates.ts";
import { type Claim, readText } from "./readText.ts";
import type { FigureKind, Relation } from "./report.ts";
import { kindOfPrint, toFigures } from "./toFigures.ts";

interface NamedRelation {
	readonly id: string;
	readonly relation: Relation;
}

/** Reads a whole report, or throws one error with every problem in it. */
export function readReport(report: unknown): Model {
	const result = tryReadReport(report);
	if (result.ok) return result.value;
	throw new SteerindexError(result.issues);
}

/** Reads a whole report, or gives every problem in it. */
export function tryReadReport(report: unknown): Result<Model> {
	const issues: Issue[] = [];
	const cautions: Issue[] = [];
	const input = checkReport(report, issues);
	if (!input) return { ok: false, issues };
	const { id, locale, date, text, sameMode } = input;
	const modes =
		input.modes === undefined ? (["half-up"] as const) : readModes(input.modes, ["modes"], issues);
	const drafts = Object.entries(input.figures).flatMap(
		([id, figure]) => readFigure(id, figure, modes, locale, issues) ?? [],
	);
	const dates = readReportDates(input, issues, cautions);
	for (const [index, quote] of input.notFigures.entries()) {
		if (typeof quote !== "string") noteType(quote, "string", ["notFigures", index], issues);
	}
	const names = namesOf(input, drafts);
	const relations = Object.entries(input.relations).flatMap(([id, one]): NamedRelation[] => {
		const relation = checkRelation(id, one, names, issues);
		return relation ? [{ id, relation }] : [];
	});
	for (const { id, when } of drafts) {
		if (when !== undefined) checkDateName(when, names.dates, ["figures", id, "when"], issues);
	}
	const coverage =
		text === undefined ? null : readText(text, claimsOf(drafts, input), locale, issues, cautions);
	const figures = readKinds(drafts, relations, issues);
	checkOperands(relations, figures, issues);
	const evidence = readEvidence(input.evidence, drafts, figures, names, locale, issues);
	if (issues.length > 0) return { ok: false, issues };
	noteOddities(figures, cautions);
	const ofDates = relations.filter(({ relation }) => isOfDates(relation, names.dates));
	const ofFigures = relations.filter(({ relation }) => !isOfDates(relation, names.dates));
	const value: Model = {
		...{ id, locale, date, modes, sameMode, figures, evidence, coverage, cautions },
		...buildRelations(ofFigures, figures),
		implicit: implicitRelations(figures),
		dateRelations: ofDates.map((one) => toDateRelation(one, dates)),
		order: Object.keys(input.relations),
	};
	return { ok: true, value };
}

/** What a relation can name; also what could not be read, so that one problem does not bring others. */
function namesOf(input: CheckedReport, drafts: readonly FigureDraft[]): Names {
	const read = new Set(drafts.filter(({ isUnread }) => !isUnread).map(({ id }) => id));
	const ids = Object.keys(input.figures);
	const scales = drafts.filter(({ print }) => print?.of).map(({ id }) => `${id}.of`);
	return {
		refs: new Set([...ids, ...scales]),
		unread: new Set(ids.filter((id) => !read.has(id))),
		dates: new Set(Object.keys(input.dates)),
	};
}

function claimsOf(drafts: readonly FigureDraft[], { dates, notFigures }: CheckedReport): readonly Claim[] {
	const claim = (as: Claim["as"], path: Claim["path"], quote: unknown): readonly Claim[] =>
		typeof quote === "string" ? [{ as, path, quote }] : [];
	return [
		...drafts.flatMap(({ id, print }) => claim("figure", ["figures", id], print?.quote)),
		...Object.entries(dates).flatMap(([id, quote]) => claim("date", ["dates", id], quote)),
		...notFigures.flatMap((quote, index) => claim("notFigure", ["notFigures", index], quote)),
	];
}

function readKinds(
	drafts: readonly FigureDraft[],
	relations: readonly NamedRelation[],
	issues: Issue[],
): readonly Figure[] {
	const known = new Map<string, FigureKind>();
	for (const draft of drafts) {
		const kind = kindOfPrint(draft);
		if (kind) known.set(draft.id, kind);
	}
	// A print that could not be read has a kind; it is only not known.
	const unknown = drafts.filter(({ id, isUnread }) => !known.has(id) && !isUnread).map(({ id }) => id);
	const stated = relations.map(({ relation }) => relation);
	const kinds = inferKinds(known, unknown, stated, issues);
	return drafts.flatMap((draft) => toFigures(draft, kinds.get(draft.id) ?? "real", issues));
}

/** Operands for which a relation has no meaning, whatever their values. */
function checkOperands(
	relations: readonly NamedRelation[],
	figures: readonly Figure[],
	issues: Issue[],
): void {
	const byRef = new Map(figures.map((figure) => [figure.ref, figure]));
	for (const { id, relation } of relations) {
		if ("relativeChange" in relation) {
			const previous = byRef.get(relation.previous);
			if (previous?.value && q.signOf(previous.value) < 0) {
				const message = messages.negativePrevious(previous.ref);
				issues.push(createIssue("NEGATIVE_PREVIOUS", ["relations", id, "previous"], message));
			}
		}
		if (!("percent" in relation)) continue;
		for (const key of ["of", "count"] as const) {
			const figure = byRef.get(relation[key] ?? "");
			if (figure?.kind !== "real") continue;
			issues.push(createIssue("PERCENT_OF_REAL", ["relations", id, key], messages.percentOfReal(figure.ref)));
		}
	}
}

function noteOddities(figures: readonly Figure[], cautions: Issue[]): void {
	for (const { id, kind, value, percent, signed, isThreshold, printed, quote } of figures) {
		if (!value || quote === undefined || printed === null || isThreshold || signed) continue;
		if (kind === "places") {
			const message = messages.unsignedPlaces(quote);
			cautions.push(createIssue("UNSIGNED_PLACES", ["figures", id], message));
		}
		if (percent && q.compare(value, q.HUNDRED) > 0) {
			const message = messages.outsidePercent(printed);
			cautions.push(createIssue("OUTSIDE_PERCENT", ["figures", id], message));
		}
	}
}

function isOfDates(relation: Relation, dates: ReadonlySet<string>): boolean {
	return namesOfDates(relation).some((name) => dates.has(name));
}

function toDateRelation(
	{ id, relation }: NamedRelation,
	dates: ReadonlyMap<string, DateReading>,
): DateRelation {
	const named = namesOfDates(relation).flatMap((name) => dates.get(name) ?? []);
	return { id, relation, assumed: relation.assumed === true, dates: named };
}

function namesOfDates(relation: Relation): readonly string[] {
	if ("period" in relation) return [relation.period, relation.within];
	return "order" in relation ? relation.order.filter((term) => typeof term === "string") : [];
}
