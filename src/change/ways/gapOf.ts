import { isNumber } from "../../engine/cell.ts";
import { cellOf } from "../../engine/context.ts";
import { compareReals, type Real, realOf, subtractReals } from "../../number/real.ts";
import { groupKeys } from "../../scoring/ranks/groupKeys.ts";
import { toExact } from "../contributions/exactReal.ts";
import { countedFigure, figureOf } from "./figures.ts";
import type { Judge } from "./judge.ts";
import type { Bench } from "./openBench.ts";
import type { Asked } from "./partialBoard.ts";
import type { Aim } from "./readTarget.ts";
import type { Standing, WayGap } from "./waysResult.ts";

interface Limit {
	readonly of: "points" | "percent";
	readonly key: string;
	readonly at: Real;
	readonly strict: boolean;
	readonly moving: boolean;
	readonly rank?: number;
}

/** What lies between the unit and the target; nothing where there is no figure, or nothing to be made up. */
export function gapOf(
	bench: Bench,
	asked: Asked,
	aim: Aim,
	judge: Judge,
	unit: number,
	now: Standing,
): WayGap | null {
	const limit = limitOf(bench, asked, aim, judge, unit);
	if (!limit) return null;
	const { contextOf } = bench.attempt(unit, new Map(), asked.peers);
	const cell = figureOf(contextOf(unit), asked.node, limit);
	if (cell === undefined || !isNumber(cell)) return null;
	const amount =
		aim.order === "highest-first" ? subtractReals(limit.at, cell) : subtractReals(cell, limit.at);
	const side = compareReals(amount, realOf({ n: 0n, d: 1n }));
	if (side === -1 || (side === 0 && !limit.strict)) return null;
	const { of, at, strict, moving, rank } = limit;
	const places = rank === undefined || typeof now.rank !== "number" ? undefined : now.rank - rank;
	return {
		of,
		at: toExact(at),
		amount: toExact(amount),
		strict,
		moving,
		...(places === undefined ? {} : { places }),
	};
}

function limitOf(bench: Bench, asked: Asked, aim: Aim, judge: Judge, unit: number): Limit | undefined {
	const { goal, order } = aim;
	const { rank } = asked.source;
	const hasPeers = readsPeers(bench, asked);
	if (goal.kind === "figure") return { ...goal, strict: false, moving: false };
	if (goal.kind === "outcome") return undefined;
	if (goal.kind === "rank") return rank && ofRank(goal.rank, rank, judge, hasPeers);
	const { grouping, place } = goal;
	const cut = grouping.cuts?.[place];
	if (grouping.of === "rank") {
		const at = cut && Number(typeof cut.at === "number" ? cut.at : cut.at.decimal);
		if (!rank || at === undefined) return undefined;
		return ofRank(cut?.inclusive ? Math.floor(at) : Math.ceil(at) - 1, rank, judge, hasPeers);
	}
	const { contextOf } = bench.attempt(unit, new Map(), asked.peers);
	const { rankWithin } = asked.node;
	const classOf = (of: number): unknown =>
		rankWithin === undefined ? null : cellOf(contextOf(of), rankWithin);
	const values = bench.units.map((_, of) =>
		classOf(of) === classOf(unit) ? countedFigure(contextOf(of), asked, grouping) : undefined,
	);
	const at = groupKeys(values, grouping, order).cuts[place];
	const strict = grouping.cuts ? cut?.inclusive === false : grouping.edge === "down";
	return at && { of: grouping.of, key: grouping.key, at, strict, moving: !grouping.cuts };
}

function ofRank(
	wanted: number,
	{ of, key }: { readonly of: "points" | "percent"; readonly key: string },
	{ rivals }: Judge,
	moving: boolean,
): Limit | undefined {
	const limit = rivals?.limitOf(wanted);
	return limit && { of, key, at: limit.key, strict: limit.strict, moving, rank: wanted };
}

/** Whether the others' figures follow those of the unit. */
export function readsPeers(bench: Bench, { steps }: Asked): boolean {
	return Object.keys(bench.scheme.facts).some((fact) => {
		const { others } = bench.marksOf(fact);
		return others !== undefined && steps.some((step) => others[step] === 1);
	});
}
