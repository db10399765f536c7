import { isRecord, toName } from "../../core/describe.ts";
import { type At, below } from "./at.ts";
import { hint, noteFault } from "./findings.ts";
import * as listMessages from "./listMessages.ts";
import type { Json, NodeModel } from "./model.ts";
import { listOf } from "./readModel.ts";
import type { Typing } from "./scope.ts";

/** How many quotas give each label, by node. */
export type GivenLabels = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function countGiven(quotas: readonly Json[]): GivenLabels {
	const given = new Map<string, Map<string, number>>();
	for (const { node, to } of quotas) {
		if (typeof node !== "string" || typeof to !== "string") continue;
		const labels = given.get(toName(node)) ?? new Map<string, number>();
		given.set(toName(node), labels.set(toName(to), (labels.get(toName(to)) ?? 0) + 1));
	}
	return given;
}

/** Notes a node without labels, and labels that none of its units can have, not by another quota either. */
export function checkQuotaLabels(
	typing: Typing,
	node: NodeModel,
	quota: Json,
	given: GivenLabels,
	at: At,
): void {
	const { nodes, findings } = typing;
	const { type, texts } = nodes.get(node) ?? { type: undefined, texts: undefined };
	const { groups } = node.json;
	if (type !== "text" && groups === undefined) {
		// What is wrong with a rule may be what keeps it from giving a text.
		if (type === undefined && texts === undefined) return;
		const message = listMessages.quotaWithoutLabels(node.id ?? "");
		noteFault(findings, "QUOTA_WITHOUT_LABELS", below(at, "node"), message);
		return;
	}
	const own = type === "text" ? texts : labelsOf(isRecord(groups) ? groups : {}, quota);
	if (own === undefined) return;
	const byQuotas = given.get(node.id ?? "") ?? new Map<string, number>();
	const check = (label: unknown, place: At, needed: number): void => {
		if (typeof label !== "string") return;
		const name = toName(label);
		if (own.has(name) || (byQuotas.get(name) ?? 0) >= needed) return;
		const message = listMessages.neverThisLabel(node.id ?? "", label);
		const others = [...byQuotas].filter(([, count]) => count >= needed).map(([other]) => other);
		noteFault(findings, "UNKNOWN_VALUE", place, message, hint(findings, label, new Set([...own, ...others])));
	};
	check(quota.label, below(at, "label"), 1);
	// A quota does not vouch for its own label: another one has to give it too.
	check(quota.to, below(at, "to"), 2);
	for (const [i, label] of listOf(quota.of).entries()) check(label, below(below(at, "of"), i), 1);
}

/** The labels of groups. One with two names goes by the English one where the quota uses that, else by the Vietnamese. */
function labelsOf({ cuts, otherwise, labels }: Json, { label, to, of }: Json): ReadonlySet<string> {
	const used = new Set(
		[label, to, ...listOf(of)].map((name) => (typeof name === "string" ? toName(name) : name)),
	);
	const all = [
		...listOf(cuts).map((cut) => (isRecord(cut) ? cut.label : undefined)),
		otherwise,
		...listOf(labels),
	];
	return new Set(
		all
			.map((name) => (isRecord(name) ? (used.has(toNameOf(name.en)) ? name.en : name.vi) : name))
			.flatMap((name) => toNameOf(name) ?? []),
	);
}

function toNameOf(name: unknown): string | undefined {
	return typeof name === "string" ? toName(name) : undefined;
}
