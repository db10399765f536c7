import { describe } from "../../core/describe.ts";
import * as messages from "../messages.ts";
import { below } from "./at.ts";
import { checkEmpty } from "./checkEmpty.ts";
import { checkRange } from "./checkRange.ts";
import { type Findings, noteFault } from "./findings.ts";
import * as listMessages from "./listMessages.ts";
import type { FactModel } from "./model.ts";
import { listOf } from "./readModel.ts";

const MOST_PLACES = 20;

/** Checks facts and the fields of lists: ranges, places, values. */
export function checkFacts(findings: Findings, facts: ReadonlyMap<string, FactModel> | undefined): void {
	for (const fact of facts?.values() ?? []) {
		const { json, at, type, fields } = fact;
		if (type === "number") checkNumber(findings, fact);
		if (type === "text") {
			checkEmpty(findings, json.values, below(at, "values"));
			checkTwice(findings, fact);
		}
		if (type === "list") checkFacts(findings, fields);
	}
}

function checkNumber(findings: Findings, { json, at }: FactModel): void {
	checkRange(findings, json.min, json.max, at, "min");
	const { places } = json;
	if (typeof places !== "number" || (Number.isInteger(places) && places >= 0 && places <= MOST_PLACES))
		return;
	const details = { expected: `0 … ${MOST_PLACES}`, received: describe(places) };
	noteFault(findings, "BAD_PLACES", below(at, "places"), listMessages.badDecimals(MOST_PLACES), details);
}

function checkTwice(findings: Findings, { json, at, texts }: FactModel): void {
	const values = listOf(json.values);
	if (texts === undefined || texts.size === values.length) return;
	const seen = new Set<unknown>();
	for (const [i, value] of values.entries()) {
		const place = below(below(at, "values"), i);
		if (typeof value !== "string") continue;
		if (seen.has(value))
			noteFault(findings, "DUPLICATE_ID", place, messages.sameValue(value), { received: describe(value) });
		seen.add(value);
	}
}
