import { describe, isRecord } from "../../core/describe.ts";
import { signOf } from "../../number/rational.ts";
import * as messages from "../messages.ts";
import { type At, below } from "./at.ts";
import { checkGroups } from "./checkGroups.ts";
import { checkRange } from "./checkRange.ts";
import { checkRounding } from "./checkRounding.ts";
import { checkWithin } from "./findFact.ts";
import { noteFault } from "./findings.ts";
import * as listMessages from "./listMessages.ts";
import * as maxMessages from "./maxMessages.ts";
import type { Json, NodeModel } from "./model.ts";
import { amountIn } from "./readModel.ts";
import type { Typing } from "./scope.ts";

/** Checks what a node says of itself: its id, limits, weight, rounding, ranks and groups. */
export function checkNode(typing: Typing, node: NodeModel): void {
	const { findings, model } = typing;
	const { json, at, id, parent, role, children = [] } = node;
	if (id !== undefined && model.byId?.get(id) !== node && model.byId) {
		noteFault(findings, "DUPLICATE_ID", below(at, "id"), messages.duplicateId(id), {
			received: describe(id),
		});
	}
	checkRange(findings, json.min, json.max, at, "min");
	checkWeight(typing, json, at);
	for (const child of children) if (child.ref !== undefined) checkWeight(typing, child.json, child.at);
	if (role !== undefined && !parent) {
		noteFault(findings, "ROLE_NOT_IN_SUM", below(at, "role"), maxMessages.roleNotInSum(id ?? "", role));
	}
	if (isRecord(json.round)) checkRounding(model, findings, json.round, below(at, "round"));
	if (isRecord(json.publish)) checkPublish(typing, node, json.publish);
	if (isRecord(json.rank)) checkRank(typing, node, json.rank);
	if (isRecord(json.groups)) checkGroups(typing, node, json.groups);
}

function checkWeight({ findings }: Typing, { weight }: Json, at: At): void {
	const value = amountIn(weight);
	if (!value || signOf(value) > 0) return;
	const details = { received: describe(weight) };
	noteFault(findings, "WEIGHT_NOT_POSITIVE", below(at, "weight"), listMessages.weightNotPositive, details);
}

function checkPublish(typing: Typing, node: NodeModel, publish: Json): void {
	const place = below(node.at, "publish");
	for (const key of ["points", "percent"] as const) {
		const rounding = publish[key];
		if (isRecord(rounding)) checkRounding(typing.model, typing.findings, rounding, below(place, key));
	}
	if (publish.percent !== undefined) checkPercent(typing, node, below(place, "percent"));
}

function checkRank(typing: Typing, node: NodeModel, rank: Json): void {
	const place = below(node.at, "rank");
	checkWithin(typing, rank, place);
	checkFigure(typing, node, rank, place);
}

/** Checks the figure that ranks or groups go by: `of` and `key`. */
export function checkFigure(typing: Typing, node: NodeModel, { of, key }: Json, at: At): void {
	if (of !== "points" && of !== "percent") return;
	if (of === "percent") checkPercent(typing, node, below(at, "of"));
	const { publish } = node.json;
	if (key !== "published" || (isRecord(publish) && publish[of] !== undefined)) return;
	noteFault(typing.findings, "PUBLISHED_WITHOUT_PUBLISH", below(at, "key"), listMessages.notPublished(of));
}

function checkPercent({ findings, maxima }: Typing, node: NodeModel, at: At): void {
	const isBroken = node.json.max !== undefined && node.max === undefined;
	if (maxima.has(node) || isBroken) return;
	noteFault(findings, "PERCENT_WITHOUT_MAX", at, maxMessages.noMaximumOf(node.id ?? ""));
}
