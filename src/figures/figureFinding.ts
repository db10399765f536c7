import { nearestDouble } from "../number/decimalText.ts";
import { type ExactInterval, intersect, isEmpty } from "../number/interval.ts";
import { minimalRelations } from "./conflict.ts";
import type { FigureFinding, FigureRole, ValueRange } from "./finding.ts";
import type { Oracle } from "./group.ts";
import type { Figure } from "./model.ts";
import { intervalRange, toValueRange } from "./range.ts";
import type { GroupFinding } from "./reconcileGroup.ts";
import type { FoundRange } from "./solver/solve.ts";
import { isSpent, type Work } from "./solver/system.ts";

/** What the group says of one of its figures. */
export function figureFinding(
	found: GroupFinding,
	variable: number,
	figure: Figure,
	work: Work,
): FigureFinding {
	const { oracle, reasons } = found;
	const role = roleOf(found, variable, figure);
	return {
		printed: figure.printed,
		...(figure.quote === undefined ? {} : { quote: figure.quote }),
		...(figure.label === undefined ? {} : { label: figure.label }),
		...(figure.missing ? { missing: true as const } : {}),
		kind: figure.kind,
		interval: intervalRange(inDomain(figure), figure),
		allowed: allowedRange(found, variable, figure, work),
		role,
		...(role === "cleared" ? { ground: groundOf(oracle, variable) } : {}),
		reasons: reasons.get(variable) ?? [],
	};
}

function inDomain({ interval, domain, kind }: Figure): ExactInterval {
	const inside = intersect(interval, domain);
	return kind === "real" || !isEmpty(inside) ? inside : interval;
}

function roleOf({ oracle, answer, search }: GroupFinding, variable: number, figure: Figure): FigureRole {
	const isSaid = oracle.group.relations.some((relation) => !relation.isImplicit);
	if (figure.printed === null) return "derived";
	if (!search) return isSaid && answer === "sat" ? "consistent" : "unchecked";
	if (figure.locked) return "locked";
	const sure = search.corrections.filter(({ breaks }) => breaks.length === 0);
	const smallest = sure.length > 0 ? sure : search.corrections;
	const holding = smallest.filter(({ figures }) => figures.includes(variable)).length;
	if (holding === 0) return search.isComplete ? "cleared" : "unchecked";
	return holding === smallest.length && search.isComplete ? "necessary" : "possible";
}

function groundOf(oracle: Oracle, variable: number): NonNullable<FigureFinding["ground"]> {
	if (oracle.ask([variable]) !== "unsat") return { by: "weight", relations: [], assumed: [] };
	const relations = minimalRelations(oracle, [variable]);
	return {
		by: "arithmetic",
		relations: relations.map(({ id }) => id),
		assumed: relations.filter(({ assumed }) => assumed).map(({ id }) => id),
	};
}

/** What the figure could be with it alone freed; empty as soon as a relation that does not name it fails. */
function allowedRange(
	{ oracle, answer }: GroupFinding,
	variable: number,
	figure: Figure,
	work: Work,
): ValueRange {
	const { relations } = oracle.group;
	if (relations.length === 0) return intervalRange(figure.domain, figure);
	const isHopeless =
		answer === "unsat" &&
		relations.some((relation) => !relation.variables.has(variable) && oracle.ask([], [relation]) === "unsat");
	const found: FoundRange = isHopeless ? { kind: "empty" } : oracle.rangeOf(variable, [variable]);
	const range = toValueRange(found, figure);
	if (range.holes === "none" || isSpent(work) || !figure.value || figure.kind === "real") return range;
	return withNearest(range, oracle, variable, figure.value);
}

/** The possible values on both sides of the printed one, where values between the ends may be impossible. */
function withNearest(
	range: ValueRange,
	oracle: Oracle,
	variable: number,
	value: NonNullable<Figure["value"]>,
): ValueRange {
	const below = oracle.rangeOf(variable, [variable], oracle.group.relations, {
		min: null,
		max: { at: value, open: false },
	});
	const above = oracle.rangeOf(variable, [variable], oracle.group.relations, {
		min: { at: value, open: false },
		max: null,
	});
	const ends = [
		below.kind === "found" ? below.interval.max : null,
		above.kind === "found" ? above.interval.min : null,
	];
	const nearest = [...new Set(ends.flatMap((end) => (end ? [nearestDouble(end.at)] : [])))];
	return nearest.length > 0 ? { ...range, nearest } : range;
}
