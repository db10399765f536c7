import {
	type End,
	EVERYTHING,
	type ExactInterval,
	intersect,
	isEmpty,
	pointInterval,
} from "../number/interval.ts";
import { toRational } from "../number/numeric.ts";
import * as q from "../number/rational.ts";
import type { Look } from "./look.ts";
import { asExamples, asOrder, asSum, type SumRelation, scaleOfRatio, type Term } from "./relationShape.ts";
import type { Relation } from "./report.ts";
import { addIntervals, multiplyIntervals, reciprocal, scaleInterval } from "./solver/intervalArithmetic.ts";

const MINUS = q.integer(-1);

/** How far the two sides of a failing relation stay apart over everything the print allows: left less right, nearest to zero. */
export function gapOf(relation: Relation, look: Look): End | undefined {
	const sum = asSum(relation);
	if (sum) return nearestToZero(differenceOf(sum, look));
	const examples = asExamples(relation);
	if (examples) return differenceOf(examples, look).min ?? undefined;
	const order = asOrder(relation);
	if (order) return gapOfOrder(order.terms.map(look.interval), order.strict);
	if ("equal" in relation) return gapOfEqual(relation.equal.map(look.interval));
	if ("pooled" in relation && !relation.weights) return gapOfPool(relation.pooled, relation.parts, look);
	const recomputed = recompute(relation, look);
	return recomputed && nearestToZero(less(recomputed.range, look.interval(recomputed.result)));
}

function differenceOf({ result, operands }: SumRelation, look: Look): ExactInterval {
	return [...operands, [result, -1] as const]
		.map(([term, by]) => scaleInterval(look.interval(term), q.integer(by)))
		.reduce(addIntervals, pointInterval(q.ZERO));
}

function less(a: ExactInterval, b: ExactInterval): ExactInterval {
	return addIntervals(a, scaleInterval(b, MINUS));
}

/** Undefined when zero itself is possible. */
function nearestToZero({ min, max }: ExactInterval): End | undefined {
	if (min && (q.signOf(min.at) > 0 || (q.signOf(min.at) === 0 && min.open))) return min;
	return max && (q.signOf(max.at) < 0 || (q.signOf(max.at) === 0 && max.open)) ? max : undefined;
}

/** The first term that must lie below one that stands before it. */
function gapOfOrder(intervals: readonly ExactInterval[], strict: boolean): End | undefined {
	let least: ExactInterval = EVERYTHING;
	const gaps = intervals.map((interval) => {
		const gap = less(least, interval).min;
		least = { min: intersect(least, interval).min, max: null };
		const sign = gap ? q.signOf(gap.at) : -1;
		return gap && (sign > 0 || (sign === 0 && (strict || gap.open))) ? gap : undefined;
	});
	return gaps.find((gap) => gap !== undefined);
}

/** The first term that none of the values left by those before it can have. */
function gapOfEqual(intervals: readonly ExactInterval[]): End | undefined {
	let common: ExactInterval = EVERYTHING;
	const gaps = intervals.map((interval) => {
		const before = common;
		common = intersect(before, interval);
		return isEmpty(common) ? nearestToZero(less(before, interval)) : undefined;
	});
	return gaps.find((gap) => gap !== undefined);
}

/** A pooled rate above or below all its parts: its distance from the nearest. */
function gapOfPool(pooled: string, parts: readonly string[], look: Look): End | undefined {
	const gaps = parts.map((part) => nearestToZero(less(look.interval(pooled), look.interval(part))));
	return gaps.reduce((a, b) => (a && b && q.compare(q.absolute(b.at), q.absolute(a.at)) < 0 ? b : a));
}

/** The result of a product, from what its operands can be. */
function recompute(
	relation: Relation,
	look: Look,
): { readonly result: Term; readonly range: ExactInterval } | undefined {
	const quotient = (
		result: Term,
		over: ExactInterval,
		under: ExactInterval,
	): ReturnType<typeof recompute> => {
		const positive = intersect(under, { min: { at: q.ZERO, open: true }, max: null });
		const inverse = isEmpty(positive) ? undefined : reciprocal(positive);
		return inverse && { result, range: multiplyIntervals(over, inverse) };
	};
	if ("ratio" in relation) {
		const scale = toRational(scaleOfRatio(relation, look));
		const over = scaleInterval(look.interval(relation.numerator), scale);
		return quotient(relation.ratio, over, look.interval(relation.denominator));
	}
	if ("percent" in relation && relation.count !== undefined) {
		const over = scaleInterval(look.interval(relation.count), q.HUNDRED);
		return quotient(relation.percent, over, look.interval(relation.of));
	}
	if ("relativeChange" in relation) {
		const over = scaleInterval(look.interval(relation.current), q.HUNDRED);
		const growth = quotient(relation.relativeChange, over, look.interval(relation.previous));
		return growth && { ...growth, range: addIntervals(growth.range, pointInterval(q.negate(q.HUNDRED))) };
	}
	if ("pooled" in relation && relation.weights) {
		const { pooled, parts } = relation;
		const weights = relation.weights.map(look.interval);
		const shares = parts.map((part, index) =>
			multiplyIntervals(look.interval(part), weights[index] ?? pointInterval(q.ZERO)),
		);
		return quotient(pooled, shares.reduce(addIntervals), weights.reduce(addIntervals));
	}
	return undefined;
}
