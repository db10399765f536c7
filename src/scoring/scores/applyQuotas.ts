import type { Label } from "../../core/label.ts";
import { isNumber } from "../../engine/cell.ts";
import { toRational } from "../../number/numeric.ts";
import type { Quota } from "../../scheme/node.ts";
import { applyQuota } from "../ranks/applyQuota.ts";
import type { ExactBoard, ExactNode } from "./exactBoard.ts";
import { placeOf } from "./rankBoard.ts";

/** Quotas in the order of the scheme, each on the labels that the one before left. */
export function applyQuotas(board: ExactBoard): void {
	const { scheme, nodes, units, collector } = board;
	for (const quota of scheme.quotas ?? []) {
		const column = nodes.get(quota.node) as ExactNode;
		const scores = (nodes.get(quota.by) as ExactNode).points;
		const labels = labelsOf(column, quota);
		const { share } = quota;
		const outcome = applyQuota(
			labels,
			scores.map((cell) => (isNumber(cell) ? cell : undefined)),
			quota.within === undefined ? undefined : board.classes(quota.within),
			{ ...quota, share: toRational(typeof share === "number" ? share : share.decimal) },
		);
		keepLabels(column, outcome.labels, quota);
		const moved = outcome.moved.map((unit) => units[unit] ?? "");
		if (moved.length > 0) collector.node("QUOTA_MOVED", placeOf(column), moved);
		const apart = [...outcome.unclassed, ...outcome.unscored].map((unit) => units[unit] ?? "");
		if (apart.length > 0) collector.node("QUOTA_UNSURE", placeOf(column), apart);
		const equal = outcome.undecided.flat().map((unit) => units[unit] ?? "");
		if (equal.length > 0) collector.node("UNDECIDED_TIE", placeOf(column), equal);
	}
}

/** The labels of a node as the quota names them: its text, or its group. */
function labelsOf(column: ExactNode, quota: Quota<string, string>): readonly (string | null)[] {
	if (column.node.type === "text") {
		return column.labels ?? column.points.map((cell) => (typeof cell === "string" ? cell : null));
	}
	const named = new Set([quota.label, quota.to, ...quota.of]);
	return (column.groups ?? []).map((group) => (group === null ? null : nameOf(group, named)));
}

/** A group with two names goes by the one that the quota uses. */
function nameOf(label: Label, named: ReadonlySet<string>): string {
	if (typeof label === "string") return label;
	return named.has(label.en) ? label.en : label.vi;
}

function keepLabels(
	column: ExactNode,
	after: readonly (string | null)[],
	{ to }: Quota<string, string>,
): void {
	if (column.node.type === "text") {
		column.labels = after;
		return;
	}
	const { groups } = column.source;
	const known = groups?.cuts
		? [...groups.cuts.map(({ label }) => label), groups.otherwise]
		: (groups?.labels ?? []);
	const target = known.find((label) =>
		typeof label === "string" ? label === to : [label.vi, label.en].includes(to),
	);
	const before = column.groups ?? [];
	const names = new Set([to]);
	column.groups = before.map((group, unit) =>
		group !== null && after[unit] === to && nameOf(group, names) !== to ? (target ?? to) : group,
	);
}
