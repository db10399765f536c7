import * as messages from "../messages.ts";
import { type At, below } from "./at.ts";
import { findFact } from "./findFact.ts";
import { hint, noteFault } from "./findings.ts";
import { BOOLEAN, type Kind, NUMBER, textKind, UNKNOWN } from "./kind.ts";
import * as maxMessages from "./maxMessages.ts";
import type { FactModel, Json } from "./model.ts";
import { nameIn } from "./readModel.ts";
import type { Scope, Typing } from "./scope.ts";
import { demandType, typeRule } from "./typeRule.ts";

export function typeFact(typing: Typing, rule: Json, at: At, scope: Scope): Kind {
	const fact = findFact(typing, nameIn(rule, "fact"), below(at, "fact"));
	const kind = fact ? kindOfFact(typing, fact, below(at, "fact")) : UNKNOWN;
	if (rule.missing === undefined) return kind;
	const instead = typeRule(typing, rule.missing, below(at, "missing"), scope);
	if (kind.type === undefined) return UNKNOWN;
	demandType(typing, kind.type, instead, below(at, "missing"));
	if (kind.type !== "text") return kind;
	return textKind(kind.texts && instead.texts && [...kind.texts, ...instead.texts]);
}

export function typeField(typing: Typing, rule: Json, at: At, scope: Scope): Kind {
	const name = nameIn(rule, "field");
	const place = below(at, "field");
	if (name === undefined) return UNKNOWN;
	if (!scope.list) {
		if (scope.open) scope.open.fields.add(name);
		else if (!scope.isAgain) noteFault(typing.findings, "TYPE", place, messages.fieldOutsideEach);
		return UNKNOWN;
	}
	const { fields } = scope.list;
	const field = fields?.get(name);
	if (field) return kindOfFact(typing, field, place);
	if (fields && !scope.isAgain) {
		const details = hint(typing.findings, name, fields);
		noteFault(typing.findings, "UNKNOWN_FIELD", place, messages.unknownField(scope.list.name, name), details);
	}
	return UNKNOWN;
}

export function typeVar(typing: Typing, rule: Json, at: At, scope: Scope): Kind {
	const place = below(at, "var");
	if (rule.var === "max") {
		if (scope.hasMax) return NUMBER;
		if (scope.open) scope.open.max = true;
		else if (!scope.isAgain) noteFault(typing.findings, "MAX_UNDECLARED", place, maxMessages.maxUndeclared);
		return NUMBER;
	}
	if (rule.var !== "x") return UNKNOWN;
	if (scope.x) return scope.x;
	if (scope.open) scope.open.x = true;
	else if (!scope.isAgain) noteFault(typing.findings, "TYPE", place, messages.nothingTested);
	return UNKNOWN;
}

export function typeNodeValue(typing: Typing, rule: Json, at: At): Kind {
	const { findings, maxima, model, nodes } = typing;
	const name = nameIn(rule, "node");
	const { byId } = model;
	if (name === undefined || byId === undefined) return UNKNOWN;
	const node = byId.get(name);
	if (!node) {
		noteFault(
			findings,
			"UNKNOWN_NODE",
			below(at, "node"),
			messages.unknownNode(name),
			hint(findings, name, byId),
		);
		return UNKNOWN;
	}
	if (rule.as !== "percent" && rule.as !== "max") return nodes.get(node) ?? UNKNOWN;
	if (!maxima.has(node)) {
		const message = maxMessages.noMaximumOf(name);
		noteFault(
			findings,
			rule.as === "max" ? "MAX_UNDECLARED" : "PERCENT_WITHOUT_MAX",
			below(at, "as"),
			message,
		);
	}
	return NUMBER;
}

/** What a fact or a field gives; a list gives nothing by itself. */
function kindOfFact({ findings }: Typing, { name, type, texts }: FactModel, at: At): Kind {
	if (type === "number") return NUMBER;
	if (type === "boolean") return BOOLEAN;
	if (type === "text") return textKind(texts);
	if (type === "list") noteFault(findings, "TYPE", at, messages.listAsValue(name), { received: "list" });
	return UNKNOWN;
}
