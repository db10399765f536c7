import { createIssue, type Issue } from "../core/issue.ts";
import { type Label, labelText } from "../core/label.ts";
import { type ExactInterval, isEmpty, toBound } from "../number/interval.ts";
import * as q from "../number/rational.ts";
import { ROUNDING_MODES, type RoundingMode } from "../number/round.ts";
import { checkPrinted, type PrintedCheck } from "./checkPrinted.ts";
import type { RelationFinding, RelationVerdict } from "./finding.ts";
import { gapOf } from "./gap.ts";
import { createOracle, type Group, type Oracle } from "./group.ts";
import { type Look, lookInto } from "./look.ts";
import * as messages from "./messages.ts";
import type { Figure, FigureRelation, Model } from "./model.ts";
import { chanceOf, countsFor, nearestCounts } from "./percentCounts.ts";
import { inBoth, nameOf, say } from "./phrases.ts";
import { asSum } from "./relationShape.ts";
import { textOf } from "./relationText.ts";
import type { Relation } from "./report.ts";
import { variablesOf, type Work } from "./solver/system.ts";
import { printedAs } from "./toFigures.ts";

/** What one relation says, alone, from its figures as printed. */
export function evaluateRelation(model: Model, one: FigureRelation, work: Work): RelationFinding {
	const { id, relation, assumed } = one;
	const figures = one.variables.flatMap((variable) => model.figures[variable] ?? []);
	const look = lookInto(figures);
	const oracle = oracleFor(model, one, work);
	const absent = figures.filter((figure) => figure.printed === null);
	const missing = absent.filter((figure) => figure.missing);
	const answer = oracle.ask([]);
	const check = answer === "sat" && absent.length > 0 ? { passes: undefined } : checkPrinted(relation, look);
	const verdict = verdictOf(answer, absent, relation, check);
	const gap = verdict === "fails" ? gapOf(relation, look) : undefined;
	const under = underModes(model, one, work);
	const derived = verdict === "derives" ? derivedRanges(oracle, one, model) : [];
	const percent = "percent" in relation ? percentFacts(relation, verdict, look) : {};
	const text = textOf({ relation, verdict, look, marks: model.locale, check, gap, derived, under });
	const notes = [
		...(assumed && verdict !== "fails" ? [{ vi: "giả định", en: "assumed" }] : []),
		...(percent.chance && verdict === "holds" ? [chanceText(percent.chance)] : []),
		...(verdict === "undetermined" ? [openText(missing)] : []),
	];
	return {
		id,
		verdict,
		...(assumed ? { assumed } : {}),
		...(relation.note === undefined ? {} : { note: relation.note }),
		figures: figures.map(({ ref }) => ref),
		...(gap ? { gap: toBound(gap) } : {}),
		...(verdict === "holdsByRounding" && check.gap
			? { printedGap: toBound({ at: check.gap, open: false }) }
			: {}),
		...percent,
		...(under ? { under } : {}),
		...(verdict === "undetermined"
			? { reason: missing.length > 0 ? ("missing" as const) : ("notProved" as const) }
			: {}),
		...(missing.length > 0 ? { missing: missing.map(({ ref }) => ref) } : {}),
		reasons: [],
		cautions: cautionsOf(id, relation, figures),
		text: withNotes(text, notes),
	};
}

/** The relation as the only one of its group. */
export function oracleFor(model: Model, one: FigureRelation, work: Work): Oracle {
	const { id, assumed, constraints } = one;
	const variables = new Set([
		...one.variables,
		...constraints.flatMap((constraint) => [...variablesOf(constraint)]),
	]);
	const group: Group = {
		variables: [...variables].sort((a, b) => a - b),
		relations: [{ id, assumed, isImplicit: false, variables, constraints }],
	};
	return createOracle(model, group, work);
}

/** The report as if its rounded figures among these had been rounded by this mode. */
export function withMode(model: Model, variables: readonly number[], mode: RoundingMode): Model {
	const figures = [...model.figures];
	for (const variable of variables) {
		const figure = figures[variable];
		if (!figure?.value || !figure.isRounded) continue;
		const rounded: Figure = { ...figure, modes: [mode] };
		figures[variable] = { ...rounded, interval: printedAs(figure.value, rounded) };
	}
	return { ...model, figures };
}

function verdictOf(
	answer: "sat" | "unsat" | "unknown",
	absent: readonly Figure[],
	relation: Relation,
	{ passes }: PrintedCheck,
): RelationVerdict {
	if (answer === "unsat") return "fails";
	if (answer === "unknown" || absent.some((figure) => figure.missing)) return "undetermined";
	if (absent.length > 0) return "derives";
	if (passes) return "holds";
	return passes === undefined || "group" in relation ? "possible" : "holdsByRounding";
}

/** The modes under which the relation could be true, where the modes do not agree on it. */
function underModes(model: Model, one: FigureRelation, work: Work): readonly RoundingMode[] | undefined {
	const rounded = one.variables.filter((variable) => model.figures[variable]?.isRounded);
	if (rounded.length === 0) return undefined;
	const declared = new Set(rounded.flatMap((variable) => model.figures[variable]?.modes ?? []));
	const tried = ROUNDING_MODES.filter(
		(mode) => mode === "half-even" || mode === "truncate" || declared.has(mode),
	);
	const under = tried.filter(
		(mode) => oracleFor(withMode(model, rounded, mode), one, work).ask([]) === "sat",
	);
	return under.length === 0 || under.length === tried.length ? undefined : under;
}

function derivedRanges(
	oracle: Oracle,
	one: FigureRelation,
	model: Model,
): readonly (readonly [Figure, ExactInterval])[] {
	return one.variables.flatMap((variable) => {
		const figure = model.figures[variable];
		if (figure?.printed !== null) return [];
		const range = oracle.rangeOf(variable, []);
		return range.kind === "found" ? [[figure, range.interval] as const] : [];
	});
}

/** What whole counts say of a percentage whose base is printed. */
function percentFacts(
	relation: Extract<Relation, { readonly percent: string }>,
	verdict: RelationVerdict,
	look: Look,
): Pick<RelationFinding, "counts" | "nearestCounts" | "chance"> {
	const percent = look.figure(relation.percent);
	const of = look.value(relation.of);
	if (!percent?.isRounded || !percent.value || !of || q.signOf(of) <= 0) return {};
	if (verdict === "fails") return { nearestCounts: nearestCounts(percent.value, of).map(Number) };
	const given = relation.count === undefined ? undefined : look.interval(relation.count);
	const counts = listCounts(countsFor(look.interval(relation.percent), of, given));
	return { ...(counts.length > 0 ? { counts } : {}), chance: chanceOf(percent.places, of) };
}

const MOST_COUNTS = 100;

function listCounts(counts: ExactInterval | undefined): readonly number[] {
	const { min, max } = counts ?? {};
	if (!counts || !min || !max || isEmpty(counts)) return [];
	const length = Math.min(MOST_COUNTS, Number(max.at.n - min.at.n) + 1);
	return Array.from({ length }, (_, index) => Number(min.at.n) + index);
}

/** How little a fit says: with a large base nearly every percentage fits. */
function chanceText({ fits, of }: { readonly fits: number; readonly of: number }): Label {
	const times = Math.round(of / fits);
	if (times >= 2) {
		return {
			vi: `mẫu số sai vẫn khớp với xác suất khoảng 1/${times}`,
			en: `a wrong base fits 1 time in ${times}`,
		};
	}
	return {
		vi: "với mẫu số lớn thế này, hầu như tỷ lệ nào cũng khớp",
		en: "nearly every percentage fits a base this large",
	};
}

function openText(missing: readonly Figure[]): Label {
	if (missing.length === 0) {
		return { vi: "chưa chứng minh được trong giới hạn tính", en: "not proved within the limit" };
	}
	return inBoth((locale) => {
		const names = missing.map((figure) => nameOf(figure, locale)).join(", ");
		return say(locale, `thiếu ${names}`, `${names} ${missing.length === 1 ? "is" : "are"} missing`);
	});
}

function withNotes(text: Label, notes: readonly Label[]): Label {
	if (notes.length === 0) return text;
	return inBoth((locale) => {
		const told = notes.map((note) => labelText(note, locale)).join("; ");
		return `${labelText(text, locale)} (${told})`;
	});
}

function cautionsOf(id: string, relation: Relation, figures: readonly Figure[]): readonly Issue[] {
	const path = ["relations", id];
	const dates = [...new Set(figures.map(({ when }) => when).filter((when) => when !== undefined))];
	const printed = figures.filter((figure) => figure.isRounded && figure.value);
	const places = new Set(printed.map((figure) => figure.places));
	const prints = printed.map(({ ref, printed: print }) => `${ref} ${print}`);
	return [
		...(dates.length > 1 ? [createIssue("DIFFERENT_DATES", path, messages.differentDates(dates))] : []),
		...(places.size > 1 && asSum(relation)
			? [createIssue("DIFFERENT_PLACES", path, messages.differentPlaces(prints))]
			: []),
	];
}
