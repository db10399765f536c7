import type { NodeScores } from "../../scoring/board.ts";
import type { BoardRankChange, FigureChange, NodeComparison } from "./boardComparison.ts";
import { type CommonRanks, classOf } from "./commonRanks.ts";
import type { UnitPair } from "./pairUnits.ts";
import { minusScaled, readScaled, scaledNumber } from "./scaled.ts";

/** A node on both boards, and the ranks among the units that both rank. */
export interface NodePair {
	readonly node: string;
	readonly formerly: string;
	readonly before: NodeScores;
	readonly after: NodeScores;
	readonly common: CommonRanks | undefined;
}

/** What moved at a node for one unit. Formula: change.boards. */
export function compareNode({ node, before, after, common }: NodePair, unit: UnitPair): NodeComparison {
	const { before: was, after: is } = unit;
	const points = figure(before.points[was], after.points[is], "board");
	const printed = printedFigure(before.published?.points?.[was], after.published?.points?.[is], unit);
	const percent =
		printedFigure(before.published?.percent?.[was], after.published?.percent?.[is], unit) ??
		figure(before.percent?.[was], after.percent?.[is], "board");
	const score = printed ?? points;
	const rank = compareRank(before, after, common, unit);
	const group = pairOf(before.group?.[was], after.group?.[is]);
	const outcome = pairOf(before.outcome?.[was], after.outcome?.[is]);
	return {
		node,
		status: { before: before.status[was] ?? null, after: after.status[is] ?? null },
		...(score ? { score } : {}),
		...(printed && points ? { unprinted: points } : {}),
		...(percent ? { percent } : {}),
		...(rank ? { rank } : {}),
		...(group ? { group } : {}),
		...(outcome ? { outcome } : {}),
	};
}

/** A printed figure on each board that has the unit; else the numbers of the boards are compared. */
function printedFigure(
	before: string | null | undefined,
	after: string | null | undefined,
	unit: UnitPair,
): FigureChange | undefined {
	const isWhole = (unit.before < 0 || isText(before)) && (unit.after < 0 || isText(after));
	return isWhole ? figure(before, after, "published") : undefined;
}

function isText(value: string | null | undefined): value is string {
	return typeof value === "string";
}

function figure(
	before: number | string | null | undefined,
	after: number | string | null | undefined,
	as: FigureChange["as"],
): FigureChange | undefined {
	const early = readScaled(before);
	const late = readScaled(after);
	if (!early && !late) return undefined;
	return {
		before: early ? scaledNumber(early) : null,
		after: late ? scaledNumber(late) : null,
		change: early && late ? scaledNumber(minusScaled(late, early)) : null,
		as,
	};
}

function compareRank(
	before: NodeScores,
	after: NodeScores,
	common: CommonRanks | undefined,
	unit: UnitPair,
): BoardRankChange | undefined {
	const was = before.rank?.rank[unit.before] ?? null;
	const is = after.rank?.rank[unit.after] ?? null;
	if (was === null && is === null) return undefined;
	const shared = common?.ranks.get(unit.after);
	const isClassed = before.rank?.within !== undefined || after.rank?.within !== undefined;
	return {
		before: was,
		beforeOf: was === null ? null : (before.rank?.of[unit.before] ?? null),
		after: is,
		afterOf: is === null ? null : (after.rank?.of[unit.after] ?? null),
		places: was === null || is === null ? null : was - is,
		...(shared && unit.after >= 0 ? { common: { ...shared, places: shared.before - shared.after } } : {}),
		...(isClassed
			? {
					within: {
						before: before.rank ? classOf(before.rank, unit.before) : null,
						after: after.rank ? classOf(after.rank, unit.after) : null,
					},
				}
			: {}),
	};
}

function pairOf<T>(
	before: T | null | undefined,
	after: T | null | undefined,
): { readonly before: T | null; readonly after: T | null } | undefined {
	const pair = { before: before ?? null, after: after ?? null };
	return pair.before === null && pair.after === null ? undefined : pair;
}
