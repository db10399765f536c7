import * as messages from "../messages.ts";
import { type At, below } from "./at.ts";
import { hint, noteFault } from "./findings.ts";
import type { FactModel, Json } from "./model.ts";
import { nameIn } from "./readModel.ts";
import type { Typing } from "./scope.ts";

/** The fact of a name; a name that none has is noted. */
export function findFact(
	{ model, findings, used }: Typing,
	name: string | undefined,
	at: At,
): FactModel | undefined {
	const { facts } = model;
	if (name === undefined || facts === undefined) return undefined;
	const fact = facts.get(name);
	if (fact) used.facts.add(name);
	else noteFault(findings, "UNKNOWN_FACT", at, messages.unknownFact(name), hint(findings, name, facts));
	return fact;
}

/** Notes a `within` that names no text fact. */
export function checkWithin(typing: Typing, json: Json, at: At): void {
	const place = below(at, "within");
	const name = nameIn(json, "within");
	const fact = findFact(typing, name, place);
	if (!fact || fact.type === undefined || fact.type === "text") return;
	const details = { expected: "text", received: fact.type };
	noteFault(typing.findings, "WITHIN_NOT_TEXT", place, messages.withinNotText(fact.name), details);
}
