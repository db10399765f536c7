import { describe, isRecord, toName } from "../../core/describe.ts";
import * as messages from "../messages.ts";
import { type At, below, MOST_DEPTH } from "./at.ts";
import { checkEmpty } from "./checkEmpty.ts";
import { hint, noteFault } from "./findings.ts";
import type { Kind } from "./kind.ts";
import * as listMessages from "./listMessages.ts";
import type { Json } from "./model.ts";
import { listOf } from "./readModel.ts";
import type { Scope, Typing } from "./scope.ts";
import { needPart, typeRule } from "./typeRule.ts";

const ORDERS: readonly string[] = ["<", "<=", ">=", ">"];

/** Checks the types in a condition. */
export function typeCondition(typing: Typing, condition: unknown, at: At, scope: Scope): void {
	if (at.depth > MOST_DEPTH) return;
	if (Array.isArray(condition)) typeComparison(typing, condition, at, scope);
	if (!isRecord(condition)) return;
	needPart(typing, "boolean", condition, "true", at, scope);
	if (condition.not !== undefined) typeCondition(typing, condition.not, below(at, "not"), scope);
	for (const key of ["isNA", "isMissing"] as const) {
		if (condition[key] !== undefined) typeRule(typing, condition[key], below(at, key), scope);
	}
	for (const key of ["all", "any", "of"] as const) {
		const place = below(at, key);
		checkEmpty(typing.findings, condition[key], place);
		for (const [i, part] of listOf(condition[key]).entries()) {
			typeCondition(typing, part, below(place, i), scope);
		}
	}
	checkAtLeast(typing, condition, at);
}

function typeComparison(typing: Typing, condition: readonly unknown[], at: At, scope: Scope): void {
	const [sign, left, right] = condition;
	const sides = [
		typeRule(typing, left, below(at, 1), scope),
		typeRule(typing, right, below(at, 2), scope),
	] as const;
	const [a, b] = sides;
	if (ORDERS.includes(String(sign))) {
		for (const [i, { type }] of sides.entries()) {
			if (type === undefined || type === "number") continue;
			const details = { expected: "number", received: type };
			noteFault(typing.findings, "TYPE", below(at, i + 1), messages.notOrdered(String(sign), type), details);
		}
	} else if (a.type !== undefined && b.type !== undefined && a.type !== b.type) {
		const details = { expected: a.type, received: b.type };
		noteFault(typing.findings, "TYPE", at, messages.neverEqual(a.type, b.type), details);
	} else if (typeof left !== "string" || typeof right !== "string") {
		checkText(typing, left, b, below(at, 1));
		checkText(typing, right, a, below(at, 2));
	}
}

/** Notes a text that what it is compared with can never be. */
function checkText({ findings }: Typing, given: unknown, { type, texts }: Kind, at: At): void {
	if (typeof given !== "string" || type !== "text" || texts === undefined || texts.has(toName(given))) return;
	noteFault(findings, "UNKNOWN_VALUE", at, messages.neverThisText(given), hint(findings, given, texts));
}

function checkAtLeast({ findings }: Typing, { atLeast, of }: Json, at: At): void {
	if (typeof atLeast !== "number" || !Array.isArray(of) || of.length === 0) return;
	if (Number.isInteger(atLeast) && atLeast >= 1 && atLeast <= of.length) return;
	const details = { expected: `1 … ${of.length}`, received: describe(atLeast) };
	noteFault(findings, "WRONG_COUNT", below(at, "atLeast"), listMessages.countOutside(of.length), details);
}
