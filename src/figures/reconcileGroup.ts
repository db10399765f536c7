import { type Label, labelText } from "../core/label.ts";
import { nearestDouble } from "../number/decimalText.ts";
import { onlyValue } from "../number/interval.ts";
import { type ConflictSearch, type CorrectionSet, searchConflict } from "./conflict.ts";
import { evaluateRelation } from "./evaluateRelation.ts";
import { figureReasons } from "./figureReasons.ts";
import type { Conflict, Correction, Reason, ValueRange } from "./finding.ts";
import { type Answer, createOracle, type Group, type Oracle } from "./group.ts";
import { lookInto } from "./look.ts";
import type { Model } from "./model.ts";
import { nearestText } from "./percentText.ts";
import { inBoth } from "./phrases.ts";
import { printFor, printLike, toValueRange } from "./range.ts";
import type { Work } from "./solver/system.ts";

/** What was found of one connected group. */
export interface GroupFinding {
	readonly oracle: Oracle;
	readonly answer: Answer;
	readonly search: ConflictSearch | undefined;
	readonly conflict: Conflict | undefined;
	readonly reasons: ReadonlyMap<number, readonly Reason[]>;
}

/** Whether a group can be true as printed and, if not, its conflict with all smallest corrections. */
export function reconcileGroup(model: Model, group: Group, work: Work): GroupFinding {
	const oracle = createOracle(model, group, work);
	const answer = oracle.ask([]);
	if (answer !== "unsat")
		return { oracle, answer, search: undefined, conflict: undefined, reasons: new Map() };
	const search = searchConflict(oracle, work);
	const reasons = new Map<number, readonly Reason[]>();
	const corrections = search.corrections.map((set) => toCorrection(oracle, set, model, reasons, work));
	const refs = (variables: Iterable<number>): string[] =>
		[...variables].flatMap((variable) => model.figures[variable]?.ref ?? []);
	const conflict: Conflict = {
		figures: refs(group.variables),
		relations: group.relations.map(({ id }) => id),
		restsOn: search.restsOn.map(({ id }) => id),
		weight: corrections[0]?.weight ?? 0,
		corrections,
		cores: search.cores.map((core) => ({
			figures: refs(core.figures),
			relations: core.relations.map(({ id }) => id),
		})),
		complete: search.isComplete,
		none: search.isComplete && corrections.length === 0,
		proof: search.isComplete ? "exact" : "notProved",
	};
	return { oracle, answer, search, conflict, reasons };
}

function toCorrection(
	oracle: Oracle,
	{ figures, breaks, weight }: CorrectionSet,
	model: Model,
	reasons: Map<number, readonly Reason[]>,
	work: Work,
): Correction {
	const kept = oracle.group.relations.filter((relation) => !breaks.includes(relation));
	const relations = breaks.length === 0 ? oracle.group.relations : kept;
	const set: Record<string, string> = {};
	const ranges: Record<string, ValueRange> = {};
	const changed = [...model.figures];
	for (const variable of figures) {
		const figure = oracle.figureAt(variable);
		if (!figure) continue;
		const found = oracle.rangeOf(variable, figures, relations);
		const range = toValueRange(found, figure);
		const interval = found.kind === "found" ? found.interval : { min: null, max: null };
		const value = onlyValue(interval);
		if (value)
			changed[variable] = { ...figure, value, interval, printed: printLike(value, figure, model.locale) };
		ranges[figure.ref] = range;
		set[figure.ref] = printFor(range, interval, figure, model.locale) ?? range.text;
		if (breaks.length > 0 || reasons.has(variable)) continue;
		const isExact = range.ends === "exact" && range.holes === "none";
		reasons.set(variable, figureReasons(oracle, variable, figures, { interval, isExact }, model.locale));
	}
	const breaking = breaks.map((relation) => breakingText(relation.id, { ...model, figures: changed }, work));
	const isFixed =
		figures.length > 0 && figures.every((variable) => changed[variable] !== model.figures[variable]);
	return {
		set,
		breaks: breaks.map(({ id }) => id),
		...(isFixed && breaking.length > 0
			? { breaking: inBoth((locale) => breaking.map((one) => labelText(one, locale)).join("; ")) }
			: {}),
		weight: nearestDouble(weight),
		ranges,
	};
}

/** What a given-up relation says once the figures are changed. */
function breakingText(id: string, changed: Model, work: Work): Label {
	const one = changed.relations.find((relation) => relation.id === id);
	if (!one) return "";
	const { relation } = one;
	const look = lookInto(changed.figures);
	const percent =
		"percent" in relation && relation.count === undefined ? look.figure(relation.percent) : undefined;
	const of = "percent" in relation ? look.value(relation.of) : undefined;
	if (percent?.isRounded && of && of.n > 0n)
		return inBoth((locale) => nearestText(percent, of, changed.locale, locale));
	return evaluateRelation(changed, one, work).text;
}
