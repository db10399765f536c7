import { compare } from "../../number/rational.ts";
import { type At, below } from "./at.ts";
import { checkEmpty } from "./checkEmpty.ts";
import { noteFault } from "./findings.ts";
import { type Kind, NUMBER } from "./kind.ts";
import * as listMessages from "./listMessages.ts";
import type { Json } from "./model.ts";
import { amountIn, listOf } from "./readModel.ts";
import type { Scope, Typing } from "./scope.ts";
import { typeCondition } from "./typeCondition.ts";
import { type Branch, branchOf, needPart, typeBranches } from "./typeRule.ts";

export function typeCase(typing: Typing, rule: Json, at: At, scope: Scope): Kind {
	const place = below(at, "case");
	const branches: Branch[] = [];
	for (const [i, row] of listOf(rule.case).entries()) {
		const [condition, result] = listOf(row);
		const here = below(place, i);
		typeCondition(typing, condition, below(here, 0), scope);
		branches.push([result, below(here, 1)]);
	}
	checkEmpty(typing.findings, rule.case, place);
	return typeBranches(typing, [...branches, branchOf(rule, "else", at)], scope);
}

export function typeBands(typing: Typing, rule: Json, at: At, scope: Scope): Kind {
	needPart(typing, "number", rule, "bands", at, scope);
	const place = below(at, "table");
	const rows = listOf(rule.table);
	const branches = rows.map((row, i): Branch => [listOf(row)[2], below(below(place, i), 2)]);
	checkEmpty(typing.findings, rule.table, place);
	checkEdges(typing, rows, place);
	return typeBranches(typing, [...branches, branchOf(rule, "else", at)], { ...scope, x: NUMBER });
}

/** Notes a row that looks the other way, and one that no value reaches because a row before it takes them all. */
function checkEdges({ findings }: Typing, rows: readonly unknown[], place: At): void {
	const first = listOf(rows[0])[0];
	const isFalling = first === ">=" || first === ">";
	if (!isFalling && first !== "<=" && first !== "<") return;
	let before: readonly [side: unknown, edge: ReturnType<typeof amountIn>] | undefined;
	for (const [i, row] of rows.entries()) {
		const [side, json] = listOf(row);
		if (typeof side !== "string") continue;
		const edge = amountIn(json);
		if (side.startsWith(isFalling ? "<" : ">")) {
			noteFault(findings, "BANDS_ORDER", below(place, i), listMessages.bandsBothWays(String(first), side));
			continue;
		}
		const [sideBefore, edgeBefore] = before ?? [];
		const step = edge && edgeBefore ? compare(edge, edgeBefore) * (isFalling ? -1 : 1) : 1;
		// At one edge, `>` before `>=` leaves the second row the edge itself.
		const isReached = step > 0 || (step === 0 && sideBefore === side.slice(0, 1) && side.endsWith("="));
		if (!isReached) noteFault(findings, "BANDS_ORDER", below(place, i), listMessages.bandNotReached);
		else before = [side, edge ?? edgeBefore];
	}
}
