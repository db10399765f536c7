import { type Absent, type Cell, isAbsent, MISSING, worse } from "../../engine/cell.ts";
import { readExact } from "../../number/decimalText.ts";
import { divideReals, multiplyReals, type Real, realOf, sumReals, wholeReal } from "../../number/real.ts";
import type { OpenPeriod } from "../contributions/openPeriod.ts";
import type { SchemeLink } from "../mapSchemes.ts";
import { highOf } from "./highOf.ts";
import type { Side } from "./readLists.ts";

const ONE: Real = wholeReal(1);

/** What says how the scales of two leaves compare: a factor, their maxima, or nothing. */
export type CarriedBy = "factor" | "maxima" | "nothing";

/** How the points of one leaf come from leaves of the other scheme. */
export interface Carry {
	readonly from: readonly string[];
	readonly by: CarriedBy;
	/** The points, from those that the other leaves have. */
	readonly value: (pointsOf: (leaf: string) => Cell) => Cell;
}

/**
 * Carries points over a link. One leaf to one: times the factor that is named, else times the ratio of the declared
 * maxima, where both have one, else as they stand. Several to one: their sum, in the same way. One to several: each its
 * share by the maxima; without them the shares are missing. Formula: change.scheme-map.
 */
export function carryLink(
	periods: { readonly [side in Side]: OpenPeriod },
	side: Side,
	link: SchemeLink,
	leaf: string,
): Carry {
	const [own, source] = side === "before" ? [periods.before, periods.after] : [periods.after, periods.before];
	const from = side === "before" ? link.after : link.before;
	const { by, scale } = scaleOf(own, source, side, link, leaf, from);
	return {
		from,
		by,
		value: (pointsOf) => {
			const cells = from.map(pointsOf);
			const absent = cells.filter(isAbsent).reduce<Absent | undefined>(worse, undefined);
			if (absent) return absent;
			if (by === "nothing" && link[side].length > 1) return MISSING;
			return multiplyReals(sumReals(cells as readonly Real[]), scale);
		},
	};
}

function scaleOf(
	own: OpenPeriod,
	source: OpenPeriod,
	side: Side,
	link: SchemeLink,
	leaf: string,
	from: readonly string[],
): { readonly by: CarriedBy; readonly scale: Real } {
	const factor = link.factor === undefined ? undefined : readExact(link.factor);
	if (factor) {
		const scale = realOf(factor);
		return { by: "factor", scale: side === "after" ? scale : divideReals(ONE, scale) };
	}
	const mine = highOf(own, leaf);
	const theirs = from.map((id) => highOf(source, id)).filter((high) => high !== undefined);
	if (!mine || theirs.length < from.length) return { by: "nothing", scale: ONE };
	return { by: "maxima", scale: divideReals(mine, sumReals(theirs)) };
}
