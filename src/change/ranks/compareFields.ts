import { describe, isText, own } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { noteUnknown } from "../../scoring/observing/checkValue.ts";
import type { ExactBoard } from "../../scoring/scores/exactBoard.ts";
import { nodeNotMapped } from "../boardMessages.ts";
import { bridgeSchemes, type LabelOf } from "../boards/bridgeSchemes.ts";
import { checkOrder } from "../periods.ts";
import * as messages from "../rankChangeMessages.ts";
import type { ScoredPeriod } from "../scoredPeriod.ts";
import { cautionPeers } from "./cautions.ts";
import type { Comparison } from "./comparison.ts";
import { keyChanges } from "./keyNumbers.ts";
import { type Field, openField, scorePeriod, whyUnranked } from "./openField.ts";
import { orderTogether } from "./orderTogether.ts";

/** Scores both periods and puts the units ranked at the node in one order; notes what stands against it. */
export function compareFields(
	before: ScoredPeriod,
	after: ScoredPeriod,
	given: Readonly<Record<string, unknown>>,
	issues: Issue[],
): Comparison | undefined {
	const early = scorePeriod(before, "before", issues);
	const late = scorePeriod(after, "after", issues);
	if (!early || !late) return undefined;
	if (early.period !== late.period) checkOrder(early.period, late.period, ["before", "period"], issues);
	const bridge = bridgeSchemes(early.program, late.program, own(given, "mapping"), issues);
	const named = own(given, "node");
	if (named !== undefined && !isText(named)) {
		noteUnknown("UNKNOWN_NODE", named, [...late.nodes.keys()], ["node"], issues);
		return undefined;
	}
	const node = named ?? late.scheme.root.id;
	const laterField = openField(late, node, ["node"], issues);
	const earlierNode = bridge && laterField && bridge.earlier(node);
	if (bridge && laterField && earlierNode === undefined) {
		issues.push(createIssue("NODE_NOT_MAPPED", ["node"], nodeNotMapped(node), { received: node }));
	}
	const earlierField =
		earlierNode === undefined ? undefined : openField(early, earlierNode, ["node"], issues);
	if (!bridge || !earlierField || !laterField) return undefined;
	checkRankings(earlierField, laterField, issues);
	if (issues.length > 0) return undefined;
	return {
		before: earlierField,
		after: laterField,
		together: orderTogether(earlierField, laterField),
		keyOf: keyChanges(earlierField, laterField),
		cautions: [...bridge.caution([node], labelsOf(early, late)), ...cautionPeers(laterField)],
	};
}

function labelsOf(before: ExactBoard, after: ExactBoard): LabelOf {
	return (node, side) => (side === "before" ? before : after).nodes.get(node)?.source.label ?? node;
}

const FIELDS = ["of", "key", "order", "ties"] as const;

/** Keys of two periods stand in one order only where they are the same figure, ranked the same way. */
function checkRankings(before: Field, after: Field, issues: Issue[]): void {
	const differing = FIELDS.filter((field) => before.ranking[field] !== after.ranking[field]);
	if (differing.length === 0) return;
	issues.push(createIssue("RANKINGS_DIFFER", ["node"], messages.rankingsDiffer(differing)));
}

/** A unit without a rank in one of the periods has none to explain. */
export function checkUnit({ before, after }: Comparison, unit: unknown, issues: Issue[]): void {
	if (!isText(unit) || (!before.places.has(unit) && !after.places.has(unit))) {
		noteUnknown("UNKNOWN_UNIT", unit, [...new Set([...after.units, ...before.units])], ["unit"], issues);
		return;
	}
	for (const field of [before, after]) {
		const why = whyUnranked(field, unit);
		if (!why) continue;
		const message = messages.unitNotRanked(unit, field.period, why);
		issues.push(createIssue("UNIT_NOT_RANKED", ["unit"], message, { received: describe(unit) }));
	}
}
