import { createIssue, type Issue } from "../../core/issue.ts";
import type { Program } from "../../engine/program.ts";
import { cautionRanks } from "../cautions.ts";
import * as messages from "../rankChangeMessages.ts";
import type { Comparison } from "./comparison.ts";
import { classOf, type Field } from "./openField.ts";
import type { CommonUnit } from "./orderTogether.ts";
import type { RankExplanation } from "./rankExplanation.ts";

/** What makes the explanation of one unit less than it looks. */
export function cautionsOf(
	{ before, after, together, cautions: shared }: Comparison,
	{ unit, rank, left, entered }: Omit<RankExplanation, "cautions">,
	at: CommonUnit["at"],
): readonly Issue[] {
	const cautions: Issue[] = [];
	cautionRanks(rank.beforeOf, rank.afterOf, cautions);
	const [was, is] = [classOf(before, at.before), classOf(after, at.after)];
	if (was !== is) {
		cautions.push(createIssue("CLASS_CHANGED", ["within"], messages.classChanged(unit, was, is)));
	} else {
		const moved = [...left, ...entered].filter(({ why }) => why === "otherClass");
		if (moved.length > 0) {
			const names = moved.map((row) => row.unit);
			cautions.push(createIssue("CLASS_CHANGED", ["within"], messages.othersChangedClass(names)));
		}
	}
	cautionHidden(before, at.before, cautions);
	cautionHidden(after, at.after, cautions);
	return [...cautions, ...shared, ...together.cautions];
}

/** Others that are printed with the same figure and have another rank. */
function cautionHidden(field: Field, own: number, cautions: Issue[]): void {
	const shown = field.printed(own);
	if (shown === null) return;
	const name = classOf(field, own);
	const rank = field.ranks.rank[own];
	const names = field.units.filter(
		(_, at) =>
			field.keys[at] !== undefined &&
			classOf(field, at) === name &&
			field.ranks.rank[at] !== rank &&
			field.printed(at) === shown,
	);
	if (names.length === 0) return;
	const message = messages.hiddenTieBreak(field.period, shown, names);
	cautions.push(createIssue("HIDDEN_TIE_BREAK", ["rank"], message));
}

/** Where a score reads the other units, its own change is in part theirs. */
export function cautionPeers({ program, node }: Field): readonly Issue[] {
	const reached = new Set<number>();
	const open = [node.node.points, node.node.percent ?? node.node.points];
	for (let step = open.pop(); step !== undefined; step = open.pop()) {
		if (reached.has(step)) continue;
		reached.add(step);
		open.push(...argumentsOf(program, step));
		if (program.steps[step]?.op === "peer") {
			return [createIssue("PEER_SCORES", ["rank"], messages.peerScores)];
		}
	}
	return [];
}

function argumentsOf({ steps }: Program, step: number): readonly number[] {
	const { args = [], fallback } = steps[step] ?? {};
	return fallback === undefined ? args : [...args, fallback];
}
