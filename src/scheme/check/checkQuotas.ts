import { describe, isRecord } from "../../core/describe.ts";
import { compare, ONE, signOf } from "../../number/rational.ts";
import * as messages from "../messages.ts";
import { type At, below, top } from "./at.ts";
import { checkEmpty } from "./checkEmpty.ts";
import { checkQuotaLabels, countGiven } from "./checkQuotaLabels.ts";
import { checkWithin } from "./findFact.ts";
import { hint, noteFault } from "./findings.ts";
import * as listMessages from "./listMessages.ts";
import type { Json, NodeModel } from "./model.ts";
import { type Needs, needsIn, type Vertex } from "./needs.ts";
import { amountIn, listOf, nameIn } from "./readModel.ts";
import type { Typing } from "./scope.ts";

/** Checks the quotas: nodes with labels, labels that units can have, shares that are some. */
export function checkQuotas(typing: Typing, needs: Needs): void {
	const { model, findings } = typing;
	const needed = needsOf(needs);
	const given = countGiven(listOf(model.json.quotas).filter(isRecord));
	for (const [i, quota] of listOf(model.json.quotas).entries()) {
		if (!isRecord(quota)) continue;
		const at = below(top("quotas"), i);
		const node = findNode(typing, quota, "node", at);
		if (node) checkQuotaLabels(typing, node, quota, given, at);
		const by = findNode(typing, quota, "by", at);
		if (by) checkBy(typing, needed, by, node, below(at, "by"));
		checkWithin(typing, quota, at);
		checkEmpty(findings, quota.of, below(at, "of"));
		const share = amountIn(quota.share);
		if (share && (signOf(share) < 0 || compare(share, ONE) > 0)) {
			noteFault(findings, "NOT_A_SHARE", below(at, "share"), listMessages.notAShare, {
				received: describe(quota.share),
			});
		}
	}
}

function findNode(
	{ model, findings }: Typing,
	quota: Json,
	key: "node" | "by",
	at: At,
): NodeModel | undefined {
	const name = nameIn(quota, key);
	if (name === undefined || model.byId === undefined) return undefined;
	const node = model.byId.get(name);
	const place = below(at, key);
	if (!node)
		noteFault(findings, "UNKNOWN_NODE", place, messages.unknownNode(name), hint(findings, name, model.byId));
	return node;
}

/** Units are put in order by a number that does not itself wait for the labels. */
function checkBy(
	{ nodes, findings }: Typing,
	needed: (by: NodeModel) => ReadonlySet<Vertex>,
	by: NodeModel,
	node: NodeModel | undefined,
	at: At,
): void {
	const type = nodes.get(by)?.type;
	const { id = "" } = by;
	if (type !== undefined && type !== "number") {
		const details = { expected: "number", received: type };
		noteFault(findings, "NOT_A_NUMBER_NODE", at, messages.notANumberNode(id, type), details);
	} else if (node && nodes.get(node)?.type === "text" && needed(by).has(node)) {
		noteFault(findings, "CYCLE", at, messages.quotaCycle(id, node.id ?? ""));
	}
}

/** All that a node needs, by whatever way; kept for the quotas that follow, which mostly go by the same. */
function needsOf(needs: Needs): (by: NodeModel) => ReadonlySet<Vertex> {
	let last: NodeModel | undefined;
	let seen = new Set<Vertex>();
	return (by) => {
		if (by === last) return seen;
		last = by;
		seen = new Set([by]);
		for (const vertex of seen) for (const { of } of needsIn(needs, vertex)) seen.add(of);
		return seen;
	};
}
