import type { Label } from "../../core/label.ts";
import { type Cell, isNumber } from "../../engine/cell.ts";
import { type Context, cellOf } from "../../engine/context.ts";
import { compareReals, negateReal, type Real } from "../../number/real.ts";
import { groupKeys } from "../../scoring/ranks/groupKeys.ts";
import type { ExactNode } from "../../scoring/scores/exactBoard.ts";
import { countedFigure, figureOf } from "./figures.ts";
import type { Bench, Changes } from "./openBench.ts";
import { type Asked, partialBoard } from "./partialBoard.ts";
import { type Aim, isNamed } from "./readTarget.ts";
import { type Rivals, rivalsOf } from "./rivals.ts";
import { standingOf } from "./standing.ts";
import type { Standing } from "./waysResult.ts";

/** What a change comes to. */
export interface Verdict {
	readonly reached: boolean;
	/** How good the figure is, the higher the better; nothing where there is none. */
	readonly measure: Real | undefined;
}

/** Tests changes of one unit against a target. */
export interface Judge {
	/** By the shortest way that is exact. */
	readonly test: (changes: Changes) => Verdict;
	/** By ranks, groups and quotas of all units, as the board has them. */
	readonly prove: (changes: Changes) => Verdict & { readonly standing: Standing };
	/** Whether a change of the fact has to look at all units again. */
	readonly isHeavy: (fact: string) => boolean;
	/** The others' figures as they are, where ranks go by them. */
	readonly rivals: Rivals | undefined;
}

/** A judge of one unit and one target. */
export function openJudge(bench: Bench, asked: Asked, aim: Aim, unit: number): Judge {
	const { goal } = aim;
	const rivals = asked.source.rank ? rivalsOf(bench, asked, unit) : undefined;
	const readsAll = needsAll(asked, aim);
	const isRanked = goal.kind === "rank" || (goal.kind === "group" && goal.grouping.of === "rank");
	// Where no rank is asked for, it is no matter whether the others move.
	const peers = isRanked || readsAll ? asked.peers : [];
	const isHeavy = (fact: string): boolean => {
		const { others } = bench.marksOf(fact);
		return readsAll || (isRanked && others !== undefined && asked.steps.some((step) => others[step] === 1));
	};
	const prove: Judge["prove"] = (changes) => {
		const trial = bench.attempt(unit, changes, asked.peers);
		const column = partialBoard(bench, asked, trial);
		return {
			reached: reachedOn(column, aim, unit),
			measure: measureOf(trial.contextOf(unit), bench, asked, aim),
			standing: standingOf(column, unit, bench.program),
		};
	};
	const test: Judge["test"] = (changes) => {
		const trial = bench.attempt(unit, changes, peers);
		const context = trial.contextOf(unit);
		const measure = measureOf(context, bench, asked, aim);
		if (readsAll || (isRanked && trial.movesOthers)) {
			return { reached: reachedOn(partialBoard(bench, asked, trial), aim, unit), measure };
		}
		return { reached: reachedAlone(context, asked, aim, rivals), measure };
	};
	return { test, prove, isHeavy, rivals };
}

/** Quantiles and quotas are of all units. */
function needsAll({ hasQuota }: Asked, { goal }: Aim): boolean {
	return (
		(goal.kind === "group" && (hasQuota || !goal.grouping.cuts)) || (goal.kind === "outcome" && hasQuota)
	);
}

/** Whether the unit is there, with the others as they are. */
function reachedAlone(context: Context, asked: Asked, aim: Aim, rivals: Rivals | undefined): boolean {
	const { goal, order } = aim;
	const { node, source } = asked;
	if (goal.kind === "outcome") return cellOf(context, node.points) === goal.label;
	if (goal.kind === "figure") return isReached(figureOf(context, node, goal), aim);
	if (goal.kind === "rank") {
		const rank = rivals?.rankOf(context);
		return rank !== undefined && rank <= goal.rank;
	}
	const { grouping } = goal;
	const cell =
		grouping.of === "rank" ? rankCell(rivals?.rankOf(context)) : countedFigure(context, asked, grouping);
	const [place] = groupKeys([cell], grouping, source.rank?.order ?? order).group;
	return place !== null && place !== undefined && place <= goal.place;
}

/** Ranks may end in a half. */
function rankCell(rank: number | undefined): Real | undefined {
	return rank === undefined ? undefined : { over: BigInt(rank * 2), under: 2n };
}

function reachedOn(
	{ points, percent, shownPoints, shownPercent, ranks, groups, labels }: ExactNode,
	aim: Aim,
	unit: number,
): boolean {
	const { goal } = aim;
	if (goal.kind === "outcome") return (labels ? labels[unit] : points[unit]) === goal.label;
	if (goal.kind === "rank") return isWithin(ranks?.rank[unit], goal.rank);
	if (goal.kind === "group") return isWithin(placeOf(groups?.[unit], goal.labels), goal.place);
	const [exact, shown] = goal.of === "percent" ? [percent, shownPercent] : [points, shownPoints];
	return isReached((goal.key === "published" ? shown : exact)?.[unit], aim);
}

function isWithin(place: number | null | undefined, most: number): boolean {
	return place !== null && place !== undefined && place <= most;
}

function placeOf(group: Label | null | undefined, labels: readonly Label[]): number | undefined {
	if (group === null || group === undefined) return undefined;
	const name = typeof group === "string" ? group : group.vi;
	const place = labels.findIndex((label) => isNamed(label, name));
	return place < 0 ? undefined : place;
}

function isReached(cell: Cell | undefined, { goal, order }: Aim): boolean {
	if (goal.kind !== "figure" || cell === undefined || !isNumber(cell)) return false;
	const side = compareReals(cell, goal.at);
	return side === 0 || side === (order === "highest-first" ? 1 : -1);
}

/** How near: the exact figure of the node; of one that is no number, that of the root. */
function measureOf(
	context: Context,
	{ program }: Bench,
	{ node }: Asked,
	{ of, order }: Aim,
): Real | undefined {
	const [root] = program.nodes;
	const cell =
		node.type === "number"
			? figureOf(context, node, { of, key: "exact" })
			: root && cellOf(context, root.points);
	if (cell === undefined || !isNumber(cell)) return undefined;
	return order === "highest-first" || node.type !== "number" ? cell : negateReal(cell);
}

/** The better of two measures: 1 for the first, -1 for the second; any figure is better than none. */
export function compareMeasures(a: Real | undefined, b: Real | undefined): number {
	if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
	return compareReals(a, b) ?? 0;
}
