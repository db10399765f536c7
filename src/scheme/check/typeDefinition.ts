import * as messages from "../messages.ts";
import { type At, below } from "./at.ts";
import { hint, noteFault } from "./findings.ts";
import { type Kind, UNKNOWN } from "./kind.ts";
import * as maxMessages from "./maxMessages.ts";
import type { DefinitionModel, Json } from "./model.ts";
import { nameIn } from "./readModel.ts";
import type { DefinitionKind, Open, Scope, Typing } from "./scope.ts";
import { typeRule } from "./typeRule.ts";

/** Looks at a definition by itself: what it gives, and what it leaves to the place that uses it. */
export function openDefinition(typing: Typing, { name, rule, at }: DefinitionModel): void {
	const open: Open = { fields: new Set(), x: false, max: false, peer: false };
	const scope: Scope = { list: undefined, x: undefined, hasMax: false, open, isAgain: false };
	const kind = typeRule(typing, rule, at, scope);
	typing.definitions.set(name, { kind, open, again: new Map() });
}

/** What a definition gives where it is used. */
export function typeDefinition(typing: Typing, rule: Json, at: At, scope: Scope): Kind {
	const { model, findings, definitions, used } = typing;
	const name = nameIn(rule, "def");
	if (name === undefined || model.definitions === undefined) return UNKNOWN;
	const definition = model.definitions.get(name);
	if (!definition) {
		const details = hint(findings, name, model.definitions);
		noteFault(findings, "UNKNOWN_DEFINITION", below(at, "def"), messages.unknownDefinition(name), details);
		return UNKNOWN;
	}
	used.definitions.add(name);
	const found = definitions.get(name);
	if (!found) return UNKNOWN;
	closeDefinition(typing, name, found.open, below(at, "def"), scope);
	return again(typing, definition, found, scope);
}

/** Judges what a definition leaves open at the place that uses it, or leaves it open there as well. */
function closeDefinition({ findings }: Typing, name: string, open: Open, at: At, scope: Scope): void {
	if (scope.isAgain) return;
	const { list } = scope;
	for (const field of open.fields) {
		if (list) {
			if (!list.fields || list.fields.has(field)) continue;
			const details = hint(findings, field, list.fields);
			noteFault(findings, "UNKNOWN_FIELD", at, messages.definitionField(name, list.name, field), details);
		} else if (scope.open) scope.open.fields.add(field);
		else noteFault(findings, "TYPE", at, messages.definitionOutsideEach(name, field));
	}
	if (open.peer && list) noteFault(findings, "PEER_IN_EACH", at, messages.peerInEach);
	if (open.x && !scope.x && !scope.open) noteFault(findings, "TYPE", at, messages.nothingTested);
	if (open.max && !scope.hasMax && !scope.open)
		noteFault(findings, "MAX_UNDECLARED", at, maxMessages.maxUndeclared);
	if (!scope.open) return;
	if (open.peer && !list) scope.open.peer = true;
	if (open.x && !scope.x) scope.open.x = true;
	if (open.max && !scope.hasMax) scope.open.max = true;
}

/** The kind of a definition with what was open in it; the types of its parts are checked once more. */
function again(typing: Typing, { rule, at }: DefinitionModel, found: DefinitionKind, scope: Scope): Kind {
	const list = found.open.fields.size > 0 ? scope.list : undefined;
	const x = found.open.x && scope.x?.type !== undefined ? { ...scope.x, texts: undefined } : undefined;
	if (!list && !x) return found.kind;
	const key = `${x?.type ?? ""} ${list?.name ?? ""}`;
	const known = found.again.get(key);
	if (known) return known;
	found.again.set(key, UNKNOWN);
	const kind = typeRule(typing, rule, at, { list, x, hasMax: true, open: undefined, isAgain: true });
	found.again.set(key, kind);
	return kind;
}
