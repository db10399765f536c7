import * as messages from "../messages.ts";
import { below } from "./at.ts";
import { noteFault } from "./findings.ts";
import { type Kind, NUMBER, UNKNOWN } from "./kind.ts";
import type { NodeModel } from "./model.ts";
import type { Scope, Typing } from "./scope.ts";
import { typeCondition } from "./typeCondition.ts";
import { typeRule } from "./typeRule.ts";

/** What only a number has. */
const NUMERIC = ["max", "min", "round", "publish", "rank", "groups"] as const;

/** Finds out what a node gives; what it needs has been looked at before. */
export function typeNode(typing: Typing, node: NodeModel): void {
	const { json, at, children } = node;
	const scope = scopeOf(typing, node);
	let kind: Kind = UNKNOWN;
	if (json.rule !== undefined) kind = typeRule(typing, json.rule, below(at, "rule"), scope);
	if (children) {
		kind = NUMBER;
		checkChildTypes(typing, node);
	}
	if (json.then !== undefined) kind = typeRule(typing, json.then, below(at, "then"), { ...scope, x: kind });
	typing.nodes.set(node, kind);
	checkNumeric(typing, node, kind);
}

/** The condition under which a unit is ranked: it may read every node, this one too. */
export function typeRankCondition(typing: Typing, node: NodeModel): void {
	const { json, at } = node;
	const rank = json.rank as { readonly where?: unknown } | null | undefined;
	if (rank?.where === undefined) return;
	typeCondition(typing, rank.where, below(below(at, "rank"), "where"), scopeOf(typing, node));
}

const WITHOUT_MAX: Scope = { list: undefined, x: undefined, hasMax: false, open: undefined, isAgain: false };
const WITH_MAX: Scope = { ...WITHOUT_MAX, hasMax: true };

function scopeOf({ maxima }: Typing, node: NodeModel): Scope {
	return maxima.has(node) ? WITH_MAX : WITHOUT_MAX;
}

function checkChildTypes({ nodes, findings }: Typing, { children = [] }: NodeModel): void {
	for (const { node, ref, at } of children) {
		const type = node && nodes.get(node)?.type;
		if (type === undefined || type === "number") continue;
		const place = ref === undefined ? at : below(at, "ref");
		const details = { expected: "number", received: type };
		noteFault(findings, "NOT_A_NUMBER_NODE", place, messages.notANumberNode(node?.id ?? "", type), details);
	}
}

function checkNumeric({ findings, model }: Typing, node: NodeModel, { type }: Kind): void {
	if (type === undefined || type === "number") return;
	const { json, at, id = "" } = node;
	const details = { expected: "number", received: type };
	if (node === model.nodes[0] && !node.isOutcome) {
		noteFault(findings, "NOT_A_NUMBER_NODE", at, messages.notANumberNode(id, type), details);
	}
	if (!node.isOutcome) return;
	for (const key of NUMERIC) {
		if (json[key] === undefined) continue;
		noteFault(findings, "NOT_A_NUMBER_NODE", below(at, key), messages.onlyOfNumbers(id, type, key), details);
	}
}
