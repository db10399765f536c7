import { type End, type ExactInterval, onlyValue, pointInterval } from "../../number/interval.ts";
import type { Rational } from "../../number/rational.ts";
import * as q from "../../number/rational.ts";

/** An end that may be infinite while a product is formed: the sign says which infinity. */
type Corner = End | { readonly infinite: -1 | 1 };

export function scaleInterval(interval: ExactInterval, by: Rational): ExactInterval {
	if (q.equals(by, q.ONE)) return interval;
	const sign = q.signOf(by);
	if (sign === 0) return pointInterval(q.ZERO);
	const { min, max } = interval;
	return sign > 0
		? { min: min && scaleEnd(min, by), max: max && scaleEnd(max, by) }
		: { min: max && scaleEnd(max, by), max: min && scaleEnd(min, by) };
}

function scaleEnd({ at, open }: End, by: Rational): End {
	return { at: q.multiply(at, by), open };
}

export function addIntervals(a: ExactInterval, b: ExactInterval): ExactInterval {
	return { min: addEnds(a.min, b.min), max: addEnds(a.max, b.max) };
}

export function multiplyIntervals(a: ExactInterval, b: ExactInterval): ExactInterval {
	const [left, right] = [onlyValue(a), onlyValue(b)];
	if (left) return scaleInterval(b, left);
	if (right) return scaleInterval(a, right);
	const low = multiplyCorners(cornerOf(a.min, -1), cornerOf(b.min, -1));
	const high = multiplyCorners(cornerOf(a.max, 1), cornerOf(b.max, 1));
	if (isNotNegative(a) && isNotNegative(b)) return { min: toEnd(low), max: toEnd(high) };
	const corners = [
		low,
		multiplyCorners(cornerOf(a.min, -1), cornerOf(b.max, 1)),
		multiplyCorners(cornerOf(a.max, 1), cornerOf(b.min, -1)),
		high,
	];
	return { min: extreme(corners, -1), max: extreme(corners, 1) };
}

/** 1/x over the interval, or `undefined` where zero is inside and nothing can be said. */
export function reciprocal({ min, max }: ExactInterval): ExactInterval | undefined {
	const isPositive = min !== null && (q.signOf(min.at) > 0 || (q.signOf(min.at) === 0 && min.open));
	const isNegative = max !== null && (q.signOf(max.at) < 0 || (q.signOf(max.at) === 0 && max.open));
	if (!isPositive && !isNegative) return undefined;
	const invert = (end: End | null): End | null => {
		if (end === null) return { at: q.ZERO, open: true };
		return q.signOf(end.at) === 0 ? null : { at: q.divide(q.ONE, end.at), open: end.open };
	};
	return { min: invert(max), max: invert(min) };
}

function addEnds(a: End | null, b: End | null): End | null {
	return a && b && { at: q.add(a.at, b.at), open: a.open || b.open };
}

function isNotNegative({ min }: ExactInterval): boolean {
	return min !== null && q.signOf(min.at) >= 0;
}

function cornerOf(end: End | null, side: -1 | 1): Corner {
	return end ?? { infinite: side };
}

function toEnd(corner: Corner): End | null {
	return "infinite" in corner ? null : corner;
}

function multiplyCorners(x: Corner, y: Corner): Corner {
	if (isZero(x) || isZero(y)) {
		// A zero that is attained stays zero whatever the other is; one that is only approached stays open.
		const attained = [x, y].some((corner) => isZero(corner) && "at" in corner && !corner.open);
		return { at: q.ZERO, open: !attained };
	}
	if ("infinite" in x || "infinite" in y) return { infinite: signOf(x) === signOf(y) ? 1 : -1 };
	return { at: q.multiply(x.at, y.at), open: x.open || y.open };
}

function isZero(corner: Corner): boolean {
	return "at" in corner && q.signOf(corner.at) === 0;
}

function signOf(corner: Corner): number {
	return "infinite" in corner ? corner.infinite : q.signOf(corner.at);
}

function extreme(corners: readonly Corner[], side: -1 | 1): End | null {
	let best: End | null = null;
	for (const corner of corners) {
		if ("infinite" in corner) {
			if (corner.infinite === side) return null;
			continue;
		}
		const order: number = best === null ? side : q.compare(corner.at, best.at);
		if (order === side || (order === 0 && !corner.open)) best = corner;
	}
	return best;
}
