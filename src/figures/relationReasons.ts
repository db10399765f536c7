import type { Locale } from "../core/label.ts";
import { isEmpty } from "../number/interval.ts";
import * as q from "../number/rational.ts";
import { oracleFor, withMode } from "./evaluateRelation.ts";
import { isTooCommon } from "./figureReasons.ts";
import type { Reason, RelationFinding } from "./finding.ts";
import { type Look, lookInto } from "./look.ts";
import type { Figure, FigureRelation, Model } from "./model.ts";
import { chanceOf, countsFor } from "./percentCounts.ts";
import { printValue } from "./phrases.ts";
import { asSum, type Term } from "./relationShape.ts";
import type { Relation } from "./report.ts";
import type { Work } from "./solver/system.ts";

const ONCE = { matches: 1, tried: 1 };
const MOST_PAIRS = 50;

/** Explanations that belong to a relation which fails by itself. */
export function relationReasons(
	model: Model,
	one: FigureRelation,
	finding: RelationFinding,
	work: Work,
): readonly Reason[] {
	if (finding.verdict !== "fails") return [];
	const look = lookInto(model.figures);
	return [
		...truncatedReason(model, one, work),
		...countedReason(one, look, model.locale),
		...denominatorReason(model, one, look),
		...exchangedReason(model, one, work),
	];
}

/** The result was cut off instead of rounded. */
function truncatedReason(model: Model, one: FigureRelation, work: Work): readonly Reason[] {
	const result = resultOf(one.relation);
	const variable = one.variables.find((each) => model.figures[each]?.ref === result);
	const figure = variable === undefined ? undefined : model.figures[variable];
	if (variable === undefined || !figure?.isRounded || figure.modes.includes("truncate")) return [];
	const answer = oracleFor(withMode(model, [variable], "truncate"), one, work).ask([]);
	return answer === "sat" ? [{ code: "truncated", figures: [figure.ref], ...ONCE }] : [];
}

function resultOf(relation: Relation): Term | undefined {
	if ("percent" in relation) return relation.percent;
	if ("ratio" in relation) return relation.ratio;
	if ("relativeChange" in relation) return relation.relativeChange;
	return "pooled" in relation ? relation.pooled : asSum(relation)?.result;
}

/** Counts that add up to too much may count something twice; to too little, leave something out. */
function countedReason({ relation }: FigureRelation, look: Look, marks: Locale): readonly Reason[] {
	if (!("parts" in relation && "total" in relation)) return [];
	const figures = relation.parts.flatMap((part) => look.figure(part) ?? []);
	const parts = figures.flatMap((figure) => (isPlainCount(figure) ? (figure.value ?? []) : []));
	const whole = look.figure(relation.total);
	const total = look.value(relation.total);
	if (!total || parts.length < figures.length || (whole && !isPlainCount(whole))) return [];
	const gap = q.subtract(q.sum(parts), total);
	const reason = (code: Reason["code"]): readonly Reason[] => [
		{ code, figures: [...relation.parts], value: printValue(q.absolute(gap), 0, marks), ...ONCE },
	];
	if (q.signOf(gap) < 0) return reason("unclassified");
	// What is counted twice stands in the largest part or beside it, and in another.
	const largest = parts.reduce((a, b) => (q.compare(a, b) >= 0 ? a : b));
	const room = q.subtract(q.sum(parts), largest);
	return q.signOf(gap) > 0 && q.compare(gap, room) <= 0 ? reason("overlap") : [];
}

function isPlainCount({ kind, isRounded, isThreshold }: Figure): boolean {
	return kind === "count" && !isRounded && !isThreshold;
}

/** The percentage may be of another count of the report, or of what its base's parts add up to. */
function denominatorReason(model: Model, { relation }: FigureRelation, look: Look): readonly Reason[] {
	if (!("percent" in relation)) return [];
	const percent = look.figure(relation.percent);
	if (!percent?.isRounded) return [];
	const count = relation.count === undefined ? undefined : look.interval(relation.count);
	const bases = otherBases(model, relation.of, look);
	const good = bases.filter(({ base }) => {
		const counts = countsFor(look.interval(relation.percent), base, count);
		return counts !== undefined && !isEmpty(counts);
	});
	if (isTooCommon(good.length, bases.length)) return [];
	return good.map(({ figures, base }) => ({
		code: "otherDenominator",
		figures: [relation.percent, ...figures],
		value: printValue(base, 0, model.locale),
		matches: good.length,
		tried: bases.length,
		chance: chanceOf(percent.places, base),
	}));
}

function otherBases(
	model: Model,
	of: string,
	look: Look,
): readonly { readonly figures: readonly string[]; readonly base: q.Rational }[] {
	const counts = model.figures.flatMap((figure) =>
		isPlainCount(figure) && figure.value && figure.ref !== of
			? [{ figures: [figure.ref], base: figure.value }]
			: [],
	);
	const sums = model.relations.flatMap(({ relation }) => {
		if (!("parts" in relation && "total" in relation) || relation.total !== of) return [];
		const parts = relation.parts.flatMap((part) => look.value(part) ?? []);
		const isWhole = parts.length === relation.parts.length;
		return isWhole ? [{ figures: [...relation.parts], base: q.sum(parts) }] : [];
	});
	// Of a single case every whole percentage holds.
	return [...counts, ...sums].filter(({ base }) => q.compare(base, q.ONE) > 0);
}

/** Two figures of the relation may have changed places. */
function exchangedReason(model: Model, one: FigureRelation, work: Work): readonly Reason[] {
	const printed = one.variables.flatMap((variable) => {
		const figure = model.figures[variable];
		return figure?.value && !figure.isThreshold ? [{ variable, figure }] : [];
	});
	const pairs = printed
		.flatMap((a, index) => printed.slice(index + 1, index + 1 + MOST_PAIRS).map((b) => [a, b] as const))
		.filter(([a, b]) => a.figure.kind === b.figure.kind && !isSame(a.figure, b.figure))
		.slice(0, MOST_PAIRS);
	const good = pairs.filter(([a, b]) => {
		const figures = [...model.figures];
		figures[a.variable] = printedLike(a.figure, b.figure);
		figures[b.variable] = printedLike(b.figure, a.figure);
		return oracleFor({ ...model, figures }, one, work).ask([]) === "sat";
	});
	if (isTooCommon(good.length, pairs.length)) return [];
	return good.map(([a, b]) => ({
		code: "figuresExchanged",
		figures: [a.figure.ref, b.figure.ref],
		matches: good.length,
		tried: pairs.length,
	}));
}

function isSame(a: Figure, b: Figure): boolean {
	return a.value !== undefined && b.value !== undefined && q.equals(a.value, b.value);
}

function printedLike(figure: Figure, { value, interval }: Figure): Figure {
	return { ...figure, value, interval };
}
