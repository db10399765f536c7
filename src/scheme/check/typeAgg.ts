import { describe, isRecord } from "../../core/describe.ts";
import * as messages from "../messages.ts";
import { type At, below } from "./at.ts";
import { checkEmpty } from "./checkEmpty.ts";
import { checkWithin, findFact } from "./findFact.ts";
import { noteFault } from "./findings.ts";
import { type Kind, NUMBER } from "./kind.ts";
import * as listMessages from "./listMessages.ts";
import type { Json } from "./model.ts";
import { listOf, nameIn } from "./readModel.ts";
import type { ListScope, Scope, Typing } from "./scope.ts";
import { typeCondition } from "./typeCondition.ts";
import { needPart, needType, typeRule } from "./typeRule.ts";
import { WEIGHTED } from "./weightFault.ts";

export function typeAgg(typing: Typing, rule: Json, at: At, scope: Scope): Kind {
	const { findings } = typing;
	const place = below(at, "of");
	const parts = listOf(rule.of);
	for (const [i, part] of parts.entries()) typeItem(typing, rule.agg, part, below(place, i), scope);
	checkEmpty(findings, rule.of, place);
	if (isRecord(rule.each)) typeEach(typing, rule, rule.each, below(at, "each"), scope);
	typeWeights(typing, rule, at, scope);
	needPart(typing, "number", rule, "empty", at, scope);
	checkMinCount(typing, rule, at);
	return NUMBER;
}

/** What is counted may be of any type; everything else is arithmetic. */
function typeItem(typing: Typing, statistic: unknown, item: unknown, at: At, scope: Scope): void {
	if (statistic !== "count") needType(typing, "number", item, at, scope);
	else if (item !== undefined) typeRule(typing, item, at, scope);
}

function typeEach(typing: Typing, rule: Json, each: Json, at: At, outer: Scope): void {
	const scope = { ...outer, list: listScope(typing, each, at) };
	if (each.where !== undefined) typeCondition(typing, each.where, below(at, "where"), scope);
	typeItem(typing, rule.agg, each.item, below(at, "item"), scope);
	if (each.weight === undefined) return;
	needPart(typing, "number", each, "weight", at, scope);
	checkWeighted(typing, rule.agg, below(at, "weight"));
}

function listScope(typing: Typing, each: Json, at: At): ListScope {
	const name = nameIn(each, "list");
	const place = below(at, "list");
	const fact = findFact(typing, name, place);
	if (fact?.type !== undefined && fact.type !== "list") {
		const details = { expected: "list", received: fact.type };
		noteFault(typing.findings, "TYPE", place, messages.notAList(fact.name), details);
	}
	return { name: name ?? "", fields: fact?.fields };
}

function typeWeights(typing: Typing, rule: Json, at: At, scope: Scope): void {
	if (!Array.isArray(rule.weights)) return;
	const place = below(at, "weights");
	for (const [i, weight] of rule.weights.entries())
		needType(typing, "number", weight, below(place, i), scope);
	if (checkWeighted(typing, rule.agg, place) || (rule.of !== undefined && !Array.isArray(rule.of))) return;
	const needed = listOf(rule.of).length;
	if (rule.weights.length === needed && needed > 0) return;
	const details = { expected: String(needed), received: String(rule.weights.length) };
	noteFault(
		typing.findings,
		"WEIGHTS_LENGTH",
		place,
		listMessages.weightsLength(rule.weights.length, needed),
		details,
	);
}

/** Notes weights of a statistic that has no use for them, and says so. */
function checkWeighted({ findings }: Typing, statistic: unknown, at: At): boolean {
	if (typeof statistic !== "string" || WEIGHTED.includes(statistic)) return false;
	noteFault(findings, "WEIGHT_NOT_USED", at, listMessages.weightNotUsed(statistic), { received: statistic });
	return true;
}

function checkMinCount({ findings }: Typing, { minCount, of }: Json, at: At): void {
	if (typeof minCount !== "number") return;
	const most = Array.isArray(of) && of.length > 0 ? of.length : Number.MAX_SAFE_INTEGER;
	if (Number.isInteger(minCount) && minCount >= 1 && minCount <= most) return;
	const details = { received: describe(minCount) };
	noteFault(findings, "WRONG_COUNT", below(at, "minCount"), listMessages.countOutside(most), details);
}

export function typePeer(typing: Typing, rule: Json, at: At, scope: Scope): Kind {
	if (scope.list && !scope.isAgain) noteFault(typing.findings, "PEER_IN_EACH", at, messages.peerInEach);
	else if (!scope.list && scope.open) scope.open.peer = true;
	typeItem(typing, rule.peer, rule.of, below(at, "of"), scope);
	checkWithin(typing, rule, at);
	if (rule.where !== undefined) typeCondition(typing, rule.where, below(at, "where"), scope);
	return NUMBER;
}
