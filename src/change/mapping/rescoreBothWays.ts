import { SteerindexError } from "../../core/error.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import { type Cell, isNumber } from "../../engine/cell.ts";
import { addReals, divideReals, type Real, subtractReals, wholeReal } from "../../number/real.ts";
import { toExact } from "../contributions/exactReal.ts";
import type { ExactNumber } from "../difference.ts";
import * as messages from "../mappingMessages.ts";
import { type CarriedLeaf, type Crossing, rescore } from "./crossing.ts";
import type { Side } from "./readLists.ts";

/** Both periods under one scheme, on the comparable criteria. */
export interface RescoredChange<I extends string = string> {
	readonly before: ExactNumber;
	readonly after: ExactNumber;
	readonly change: ExactNumber;
	/** Leaves that were not rescored by their rule. */
	readonly carried: readonly CarriedLeaf<I>[];
}

/** What the comparable criteria moved: the mean of the ways there are. */
export interface BothWays {
	readonly comparable: Real;
	readonly rescored: { readonly underBefore?: RescoredChange; readonly underAfter?: RescoredChange };
	readonly cautions: readonly Issue[];
}

interface Way {
	readonly change: Real;
	readonly written: RescoredChange;
}

/** Under each scheme; where only one gives a value, a caution says so, and where none does it is refused. */
export function rescoreBothWays(crossing: Crossing, opaque: readonly string[]): BothWays {
	const [underBefore, underAfter] = (["before", "after"] as const).map((side) => wayUnder(crossing, side));
	const ways = [underBefore, underAfter].filter((way): way is Way => way !== undefined && !isReason(way));
	const reasons = [underBefore, underAfter].filter(isReason);
	const [first, second] = ways;
	if (!first) {
		const asked = opaque.length > 0 ? [...reasons, messages.givenAsAWhole(opaque)] : reasons;
		throw new SteerindexError([
			createIssue("NOT_COMPARABLE", ["mapping"], messages.notComparable(crossing.unit, asked)),
		]);
	}
	const comparable = second ? divideReals(addReals(first.change, second.change), wholeReal(2)) : first.change;
	const carried = ways.flatMap(({ written }) => written.carried);
	const leavesBy = (isKnown: boolean): readonly string[] => [
		...new Set(carried.flatMap(({ leaf, by }) => ((by !== "nothing") === isKnown ? [leaf] : []))),
	];
	const [scaled, unscaled] = [leavesBy(true), leavesBy(false)];
	return {
		comparable,
		rescored: {
			...(underBefore && !isReason(underBefore) ? { underBefore: underBefore.written } : {}),
			...(underAfter && !isReason(underAfter) ? { underAfter: underAfter.written } : {}),
		},
		cautions: [
			...reasons.map((reason) => createIssue("ONE_WAY_ONLY", ["rescored"], messages.oneWayOnly(reason))),
			...(scaled.length > 0
				? [createIssue("CARRIED_POINTS", ["rescored"], messages.carriedPoints(scaled))]
				: []),
			...(unscaled.length > 0
				? [createIssue("SCALE_UNKNOWN", ["rescored"], messages.scaleUnknown(unscaled))]
				: []),
			...(opaque.length > 0
				? [createIssue("GIVEN_AS_A_WHOLE", ["criteria"], messages.givenAsAWhole(opaque))]
				: []),
		],
	};
}

/** The change under one scheme, or why there is none. */
function wayUnder(crossing: Crossing, side: Side): Way | Label {
	const { before, after, carried } = rescore(crossing, side);
	if (isNumber(before) && isNumber(after)) {
		const change = subtractReals(after, before);
		const written = { before: toExact(before), after: toExact(after), change: toExact(change), carried };
		return { change, written };
	}
	const { periods } = crossing;
	const [period, cell] = isNumber(before) ? [periods.after.period, after] : [periods.before.period, before];
	return messages.noValueUnder(period, side, statusOf(cell));
}

function isReason(way: Way | Label | undefined): way is Label {
	return typeof way === "object" && "vi" in way;
}

function statusOf(cell: Cell): string {
	return typeof cell === "object" && "status" in cell ? cell.status : "failed";
}
