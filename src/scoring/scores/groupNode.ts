import type { Label } from "../../core/label.ts";
import { readDecimal } from "../../number/decimalText.ts";
import { ZERO } from "../../number/rational.ts";
import { type Real, realOf } from "../../number/real.ts";
import type { Grouping, Ranking } from "../../scheme/node.ts";
import { groupKeys } from "../ranks/groupKeys.ts";
import type { ExactBoard, ExactNode } from "./exactBoard.ts";
import { classesOf, keysOf, placeOf } from "./rankBoard.ts";

/** The group of each unit at a node, in each class for itself. */
export function groupNode(
	{ units, collector }: ExactBoard,
	column: ExactNode,
	grouping: Grouping,
	rank: Ranking<string, string, string> | undefined,
): void {
	const keys = grouping.of === "rank" ? rankValues(column) : keysOf(column, grouping);
	const groups = units.map((): Label | null => null);
	for (const members of classesOf(column, units).values()) {
		const values = members.map((unit) => keys[unit]);
		const { label, onCut, undecided } = groupKeys(values, grouping, rank?.order ?? "highest-first");
		for (const [at, unit] of members.entries()) groups[unit] = label[at] ?? null;
		const named = (at: number): string => units[members[at] ?? 0] ?? "";
		const equal = onCut.flat().map(named);
		if (equal.length > 0) collector.node("VALUE_ON_CUT", placeOf(column), equal);
		if (undecided.length > 0) {
			collector.node(
				"UNDECIDED_TIE",
				placeOf(column),
				undecided.map(([at]) => named(at)),
			);
		}
	}
	column.groups = groups;
}

/** Ranks as numbers; an average rank may end in a half. */
function rankValues({ ranks }: ExactNode): (Real | undefined)[] {
	return (ranks?.rank ?? []).map((rank) =>
		rank === null ? undefined : realOf(readDecimal(String(rank)) ?? ZERO),
	);
}
