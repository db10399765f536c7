import { compareReals, multiplyReals, type Real, realOf, subtractReals } from "../../number/real.ts";
import type { Order } from "./sortKeys.ts";
import { compareSpans, type Span, spanOf } from "./span.ts";

/** Two values nearer than one part in so many differ only in digits that no index measures. */
const NOISE = realOf({ n: 10n ** 12n, d: 1n });
const SMALL = 1e-290;
const ZERO = realOf({ n: 0n, d: 1n });

/**
 * Neighbours that only such digits tell apart, as positions of the one ahead and the next. `groups` are those of the
 * ranks; where they were made of published keys, the nearest values of both groups count. Formula: scoring.ranks.
 */
export function hiddenTieBreaks(
	values: readonly (Real | undefined)[],
	groups: readonly (readonly number[])[],
	order: Order,
): readonly (readonly [ahead: number, next: number])[] {
	const spans = values.map((value) => value && spanOf(value));
	const better = order === "highest-first" ? 1 : -1;
	const found: (readonly [number, number])[] = [];
	for (const [at, group] of groups.entries()) {
		const before = groups[at - 1];
		if (!before) continue;
		const ahead = outermost(before, spans, -better);
		const next = outermost(group, spans, better);
		if (ahead === undefined || next === undefined) continue;
		if (areNear(spans[ahead], spans[next])) found.push([ahead, next]);
	}
	return found;
}

/** The position of the highest value of a group (1) or of the lowest one (-1). */
function outermost(
	group: readonly number[],
	spans: readonly (Span | undefined)[],
	side: number,
): number | undefined {
	let [found] = group;
	for (const position of group) {
		const [span, best] = [spans[position], found === undefined ? undefined : spans[found]];
		if (span && best && span !== best && compareSpans(span, best) === side) found = position;
	}
	return found;
}

/** Whether two numbers differ by less than a million-millionth of the first. */
function areNear(a: Span | undefined, b: Span | undefined): boolean {
	if (!a || !b) return false;
	const gap = Math.max(a.low - b.high, b.low - a.high);
	const size = Math.max(Math.abs(a.low), Math.abs(a.high));
	// A hundredth more than doubles may be off, where they have all their digits.
	if (size > SMALL && gap / size > 1.01e-12) return false;
	const distance = magnitude(subtractReals(a.value, b.value));
	return compareReals(multiplyReals(NOISE, distance), magnitude(a.value)) === -1;
}

function magnitude(value: Real): Real {
	return compareReals(value, ZERO) === -1 ? subtractReals(ZERO, value) : value;
}
