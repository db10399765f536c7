import { isRecord, own, toName } from "../../core/describe.ts";
import * as messages from "../messages.ts";
import { type At, below, MOST_DEPTH } from "./at.ts";
import { noteFault } from "./findings.ts";
import {
	BOOLEAN,
	type Kind,
	NOTHING,
	NUMBER,
	oneOfKinds,
	type StaticType,
	textKind,
	UNKNOWN,
} from "./kind.ts";
import type { Json } from "./model.ts";
import type { Scope, Typer, Typing } from "./scope.ts";
import { typeAgg, typePeer } from "./typeAgg.ts";
import { typeCalc, typeClamp, typeInterp, typeRatio, typeRound } from "./typeArithmetic.ts";
import { typeBands, typeCase } from "./typeChoice.ts";
import { typeDefinition } from "./typeDefinition.ts";
import { typeFact, typeField, typeNodeValue, typeVar } from "./typeNames.ts";

const TYPERS: ReadonlyMap<string, Typer> = new Map([
	["fact", typeFact],
	["ratio", typeRatio],
	["calc", typeCalc],
	["case", typeCase],
	["bands", typeBands],
	["interp", typeInterp],
	["clamp", typeClamp],
	["round", typeRound],
	["agg", typeAgg],
	["peer", typePeer],
	["node", typeNodeValue],
	["def", typeDefinition],
	["var", typeVar],
	["field", typeField],
	["na", () => NOTHING],
	["decimal", () => NUMBER],
]);

/** What a rule gives; everything that cannot be is noted. */
export function typeRule(typing: Typing, rule: unknown, at: At, scope: Scope): Kind {
	if (typeof rule === "number") return NUMBER;
	if (typeof rule === "string") return textKind([toName(rule)]);
	if (typeof rule === "boolean") return BOOLEAN;
	if (!isRecord(rule) || at.depth > MOST_DEPTH) return UNKNOWN;
	// Two combinators at once are refused by the check of the structure; what stands in them is checked all the same.
	let found: Kind | undefined;
	for (const key of Object.keys(rule)) {
		const typer: Typer | undefined = rule[key] === undefined ? undefined : TYPERS.get(key);
		const kind = typer?.(typing, rule, at, scope);
		found = found && kind ? UNKNOWN : (found ?? kind);
	}
	return found ?? UNKNOWN;
}

/** Notes a rule that is not of the type needed; nothing given is no fault. */
export function needType(typing: Typing, type: StaticType, rule: unknown, at: At, scope: Scope): void {
	if (rule !== undefined) demandType(typing, type, typeRule(typing, rule, at, scope), at);
}

/** The same for a part of a rule, by its key. */
export function needPart(
	typing: Typing,
	type: StaticType,
	rule: Json,
	key: string,
	at: At,
	scope: Scope,
): void {
	const part = rule[key];
	// Most parts are plain numbers: they need no place.
	if (part !== undefined && typeof part !== type) needType(typing, type, part, below(at, key), scope);
}

export function demandType({ findings }: Typing, needed: StaticType, { type }: Kind, at: At): void {
	if (type === undefined || type === needed) return;
	noteFault(findings, "TYPE", at, messages.wrongKind(needed, type), { expected: needed, received: type });
}

/** A result of several, with the place where it stands. */
export type Branch = readonly [rule: unknown, at: At];

/** Notes results of another type than the first; gives what they are together. */
export function typeBranches(typing: Typing, branches: readonly Branch[], scope: Scope): Kind {
	const kinds = branches.map(([rule, at]) =>
		rule === undefined ? NOTHING : typeRule(typing, rule, at, scope),
	);
	const all = oneOfKinds(kinds);
	for (const [i, kind] of kinds.entries()) {
		if (all.type === undefined || kind.type === undefined || kind.type === all.type) continue;
		const at = branches[i]?.[1] as At;
		const details = { expected: all.type, received: kind.type };
		noteFault(typing.findings, "TYPE", at, messages.otherBranch(all.type, kind.type), details);
	}
	return all;
}

/** A policy of a rule as a branch. */
export function branchOf(rule: Json, key: string, at: At): Branch {
	return [own(rule, key), below(at, key)];
}
