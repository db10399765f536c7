import { describe, isRecord } from "../../core/describe.ts";
import * as q from "../../number/rational.ts";
import { type At, below } from "./at.ts";
import { checkEmpty } from "./checkEmpty.ts";
import { checkFigure } from "./checkNode.ts";
import { type Findings, noteFault } from "./findings.ts";
import * as listMessages from "./listMessages.ts";
import type { Json, NodeModel } from "./model.ts";
import { amountIn, constantIn, listOf } from "./readModel.ts";
import type { Typing } from "./scope.ts";

/** Checks that groups stand best first, that each can have a unit, and that each has a label. */
export function checkGroups(typing: Typing, node: NodeModel, groups: Json): void {
	const { findings } = typing;
	const at = below(node.at, "groups");
	if (groups.of === "rank" && node.json.rank === undefined) {
		noteFault(findings, "GROUPS_WITHOUT_RANK", below(at, "of"), listMessages.groupsWithoutRank);
	}
	checkFigure(typing, node, groups, at);
	checkEmpty(findings, groups.cuts, below(at, "cuts"));
	checkEmpty(findings, groups.quantiles, below(at, "quantiles"));
	const { rank } = node.json;
	const isRising = groups.of === "rank" || (isRecord(rank) && rank.order === "lowest-first");
	checkCuts(findings, groups, below(at, "cuts"), isRising);
	checkQuantiles(findings, groups, at);
}

/** From the best group to the last, points and percents fall and ranks rise; points rise where the lowest are best. */
function checkCuts(findings: Findings, { cuts }: Json, at: At, isRising: boolean): void {
	let before: { readonly edge: q.Rational; readonly inclusive: unknown } | undefined;
	for (const [i, cut] of listOf(cuts).entries()) {
		const edge = isRecord(cut) ? amountIn(cut.at) : undefined;
		if (!isRecord(cut) || !edge) continue;
		const step = before ? q.compare(edge, before.edge) * (isRising ? 1 : -1) : 1;
		// At one value, an exclusive cut before an inclusive one leaves the second the value itself.
		const isReached = step > 0 || (step === 0 && before?.inclusive === false && cut.inclusive === true);
		if (isReached) before = { edge, inclusive: cut.inclusive };
		else noteFault(findings, "GROUPS_ORDER", below(below(at, i), "at"), listMessages.groupsOrder(isRising));
	}
}

function checkQuantiles(findings: Findings, { quantiles, labels }: Json, at: At): void {
	const place = below(at, "quantiles");
	if (Array.isArray(quantiles)) checkShares(findings, quantiles, place);
	const needed = typeof quantiles === "number" ? quantiles : listOf(quantiles).length + 1;
	if (quantiles === undefined || !Array.isArray(labels) || labels.length === needed) return;
	const details = { expected: String(needed), received: String(labels.length) };
	noteFault(
		findings,
		"LABELS_LENGTH",
		below(at, "labels"),
		listMessages.labelsLength(labels.length, needed),
		details,
	);
}

/** Probabilities lie between 0 and 1 and go one way. */
function checkShares(findings: Findings, quantiles: readonly unknown[], place: At): void {
	let before: q.Rational | undefined;
	let way = 0;
	for (const [i, json] of quantiles.entries()) {
		const share = constantIn(json);
		if (!share) continue;
		if (q.signOf(share) <= 0 || q.compare(share, q.ONE) >= 0) {
			noteFault(findings, "NOT_A_SHARE", below(place, i), listMessages.notAProbability, {
				received: describe(json),
			});
		}
		const step = before ? q.compare(share, before) : 0;
		if (way === 0) way = step;
		if (before && (step === 0 || step !== way)) {
			noteFault(findings, "GROUPS_ORDER", below(place, i), listMessages.quantilesOrder);
		}
		before = share;
	}
}
