import { contains, intersect, isEmpty } from "../number/interval.ts";
import { toRational } from "../number/numeric.ts";
import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";
import { edgeToPass, ranksOfGroup } from "./groupRanks.ts";
import type { Look } from "./look.ts";
import { countsFor } from "./percentCounts.ts";
import { addUp, asExamples, asOrder, asSum, scaleOfRatio, type Term } from "./relationShape.ts";
import type { Relation } from "./report.ts";

/** What a reader with a calculator finds: the result computed from the operands as printed. */
export interface PrintedCheck {
	/** The result that the printed operands give. */
	readonly computed?: Rational | undefined;
	/** Whether it lands where the print allows; undefined when it cannot be computed. */
	readonly passes: boolean | undefined;
	/** Left side less right side, as printed. */
	readonly gap?: Rational | undefined;
}

const NOT_COMPUTED: PrintedCheck = { passes: undefined };

export function checkPrinted(relation: Relation, look: Look): PrintedCheck {
	const sum = asSum(relation);
	if (sum) {
		const check = landing(sum.result, addUp(sum, look), look);
		return { ...check, passes: check.passes && ranksFit(relation, look) };
	}
	const examples = asExamples(relation);
	if (examples) {
		const [computed, total] = [addUp(examples, look), look.value(examples.result)];
		if (!computed || !total) return { computed, passes: undefined };
		return { computed, passes: q.compare(computed, total) <= 0, gap: q.subtract(computed, total) };
	}
	const order = asOrder(relation);
	if (order) return { passes: inOrder(order.terms.map(look.value), order.strict) };
	if ("equal" in relation) return checkEqual(relation.equal, look);
	if ("percent" in relation) return checkPercent(relation, look);
	if ("ratio" in relation) {
		const scale = toRational(scaleOfRatio(relation, look));
		const [numerator, denominator] = [look.value(relation.numerator), look.value(relation.denominator)];
		return landing(relation.ratio, quotient(numerator && q.multiply(scale, numerator), denominator), look);
	}
	if ("relativeChange" in relation) {
		const [previous, current] = [look.value(relation.previous), look.value(relation.current)];
		const change = previous && current && q.multiply(q.HUNDRED, q.subtract(current, previous));
		return landing(relation.relativeChange, quotient(change, previous), look);
	}
	if ("pooled" in relation) return checkPooled(relation, look);
	return "group" in relation ? checkGroup(relation, look) : NOT_COMPUTED;
}

/** Whether the computed result is one that its own print allows. */
function landing(result: Term, computed: Rational | undefined, look: Look): PrintedCheck {
	if (!computed) return NOT_COMPUTED;
	const printed = look.value(result);
	return {
		computed,
		passes: contains(look.interval(result), computed),
		gap: printed && q.subtract(computed, printed),
	};
}

function quotient(over: Rational | undefined, under: Rational | undefined): Rational | undefined {
	return over && under && q.signOf(under) > 0 ? q.divide(over, under) : undefined;
}

/** A rank change also says that both ranks lie within their fields. */
function ranksFit(relation: Relation, look: Look): boolean {
	if (!("places" in relation)) return true;
	const fits = (rank: string, of: Term | undefined): boolean => {
		const value = look.value(rank);
		const field = look.value(of ?? `${rank}.of`);
		return !value || !field || q.compare(value, field) <= 0;
	};
	return fits(relation.rank, relation.of) && fits(relation.previousRank, relation.previousOf);
}

function inOrder(values: readonly (Rational | undefined)[], strict: boolean): boolean | undefined {
	let holds = true;
	for (const [index, right] of values.entries()) {
		if (!right) return undefined;
		const left = values[index - 1];
		if (left && q.compare(left, right) >= (strict ? 0 : 1)) holds = false;
	}
	return holds;
}

/** One of the printed values is what all the prints allow. */
function checkEqual(terms: readonly Term[], look: Look): PrintedCheck {
	const values = terms.map(look.value);
	const known = values.filter((value) => value !== undefined);
	if (known.length < values.length) return NOT_COMPUTED;
	const common = terms.map(look.interval).reduce(intersect);
	return { passes: known.some((value) => contains(common, value)) };
}

function checkPercent(relation: Extract<Relation, { readonly percent: string }>, look: Look): PrintedCheck {
	const of = look.value(relation.of);
	if (relation.count === undefined) {
		const counts = countsFor(look.interval(relation.percent), of);
		return { passes: counts && !isEmpty(counts) };
	}
	const count = look.value(relation.count);
	return landing(relation.percent, quotient(count && q.multiply(q.HUNDRED, count), of), look);
}

function checkPooled(relation: Extract<Relation, { readonly pooled: string }>, look: Look): PrintedCheck {
	const { pooled, parts, weights } = relation;
	if (!weights) return NOT_COMPUTED;
	let total = q.ZERO;
	let weight = q.ZERO;
	for (const [index, part] of parts.entries()) {
		const value = look.value(part);
		const share = look.value(weights[index] ?? "");
		if (!value || !share) return NOT_COMPUTED;
		total = q.add(total, q.multiply(value, share));
		weight = q.add(weight, share);
	}
	return landing(pooled, quotient(total, weight), look);
}

function checkGroup(relation: Extract<Relation, { readonly groups: number }>, look: Look): PrintedCheck {
	const rank = look.value(relation.rank);
	const of = look.value(relation.of ?? `${relation.rank}.of`);
	const group = look.value(relation.group);
	if (!rank || !of || !group) return NOT_COMPUTED;
	const ranks = ranksOfGroup(Number(group.n), relation.groups, of, edgeToPass(relation.edge));
	return { passes: contains(ranks, rank) ? true : undefined };
}
