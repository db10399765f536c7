import type { Real } from "../../number/real.ts";
import type { Order } from "./sortKeys.ts";
import { compareSpans, type Span, spanOf } from "./span.ts";

/** Where two groups meet, and whether a value equal to it belongs to the better one. */
export interface Cut {
	readonly at: Real;
	readonly inclusive: boolean;
}

/** Values in the groups between cuts. */
export interface PlacedKeys {
	/** The number of the group of each value, from 0, the best first; `null` where there is no value. */
	readonly group: readonly (number | null)[];
	/** How many values each group holds; one more than cuts. */
	readonly sizes: readonly number[];
	/** For each cut the positions of the values equal to it; of cuts that coincide the first has them. */
	readonly onCut: readonly (readonly number[])[];
	/** A position and a cut that 500 digits did not tell apart, so that the value counts as equal to it. */
	readonly undecided: readonly (readonly [position: number, cut: number])[];
}

/** Puts values into the groups between cuts, of which the best comes first. Formula: scoring.groups. */
export function placeKeys(
	values: readonly (Real | undefined)[],
	cuts: readonly Cut[],
	order: Order,
): PlacedKeys {
	const sign = order === "highest-first" ? 1 : -1;
	const spans = cuts.map(({ at }) => spanOf(at));
	const past = groupsPast(cuts, spans);
	const sizes = Array.from({ length: cuts.length + 1 }, () => 0);
	const onCut = cuts.map((): number[] => []);
	const undecided: (readonly [number, number])[] = [];
	const group = values.map((value, position) => {
		if (!value) return null;
		const span = spanOf(value);
		let low = 0;
		let high = cuts.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const side = (compareSpans(span, spans[middle] ?? span) ?? 0) * sign;
			if (side < 0) low = middle + 1;
			else high = middle;
		}
		const cut = spans[low];
		const side = cut && compareSpans(span, cut);
		const isOn = cut !== undefined && (side === 0 || side === undefined);
		if (isOn) onCut[low]?.push(position);
		if (isOn && side === undefined) undecided.push([position, low]);
		const place = isOn ? (past[low] ?? low) : low;
		sizes[place] = (sizes[place] ?? 0) + 1;
		return place;
	});
	return { group, sizes, onCut, undecided };
}

/** The group of a value on each cut: the better one, or the one after all cuts that coincide with it. */
function groupsPast(cuts: readonly Cut[], spans: readonly Span[]): readonly number[] {
	const past: number[] = [];
	for (let at = cuts.length - 1; at >= 0; at--) {
		const [span, next] = [spans[at], spans[at + 1]];
		const coincides = span && next && compareSpans(span, next) === 0;
		past[at] = cuts[at]?.inclusive ? at : coincides ? (past[at + 1] ?? at + 1) : at + 1;
	}
	return past;
}
