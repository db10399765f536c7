import { checkKeys, noteType } from "../../core/checks.ts";
import { describe, isRecord } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { nearestName } from "../../core/nearest.ts";
import { suggest } from "../../core/suggest.ts";
import type { FactSpec } from "../../scheme/fact.ts";
import * as messages from "../observationMessages.ts";
import { exactOf, isNoisy } from "./readValue.ts";

type Path = readonly (string | number)[];

/** Where a check stands: its problems so far, and the facts that hold more digits than a number keeps. */
export interface Place {
	readonly issues: Issue[];
	readonly noisy: (fact: string, unit: string) => void;
}

/** Notes a value that cannot be of this type at all; bounds are another matter, for they fail a cell alone. */
export function checkValue(
	given: unknown,
	spec: FactSpec,
	path: Path,
	place: Place,
	onNoise: () => void,
): void {
	if (given === null || given === undefined) return;
	if (spec.type === "number" && typeof given === "number") {
		if (!Number.isFinite(given)) {
			place.issues.push(createIssue("NOT_A_NUMBER", path, messages.notFinite, { received: describe(given) }));
		} else if (isNoisy(given)) onNoise();
		return;
	}
	if (typeof given === spec.type && spec.type !== "number") return;
	if (spec.type === "text" && typeof given === "string") return;
	if (isRecord(given)) {
		if (given.notApplicable === true) {
			checkKeys(given, ["notApplicable", "reason"], path, place.issues);
			return;
		}
		if (spec.type === "number" && (Object.hasOwn(given, "decimal") || Object.hasOwn(given, "exact"))) {
			checkKeys(given, [Object.hasOwn(given, "decimal") ? "decimal" : "exact"], path, place.issues);
			if (exactOf(given) !== undefined) return;
			const received = describe(given.decimal ?? given.exact);
			place.issues.push(createIssue("BAD_DECIMAL", path, messages.badDecimal, { received }));
			return;
		}
	}
	if (spec.type === "list" && Array.isArray(given)) {
		for (let at = 0; at < given.length; at++) checkItem(given[at], spec, [...path, at], place, onNoise);
		return;
	}
	if (place.issues.length > MOST) return;
	noteType(given, spec.type, path, place.issues, messages.valueWords[spec.type]);
}

/** Beyond what a refusal lists, problems are not described. */
const MOST = 1000;

function checkItem(
	item: unknown,
	spec: FactSpec & { readonly type: "list" },
	path: Path,
	place: Place,
	onNoise: () => void,
): void {
	if (!isRecord(item)) {
		noteType(item, "{ … }", path, place.issues, messages.objectWords);
		return;
	}
	for (const key of Object.keys(item)) {
		const field = Object.hasOwn(spec.fields, key) ? spec.fields[key] : undefined;
		if (field) checkValue(item[key], field, [...path, key], place, onNoise);
		else noteUnknown("UNKNOWN_FIELD", key, Object.keys(spec.fields), [...path, key], place.issues);
	}
}

/** Notes a name that nothing has, with the one that was probably meant. */
export function noteUnknown(
	code: "UNKNOWN_FIELD" | "UNKNOWN_FACT" | "UNKNOWN_NODE" | "UNKNOWN_UNIT" | "UNKNOWN_PERIOD",
	name: unknown,
	known: readonly string[],
	path: Path,
	issues: Issue[],
): void {
	const message = {
		UNKNOWN_FIELD: messages.unknownField,
		UNKNOWN_FACT: messages.unknownFact,
		UNKNOWN_NODE: messages.unknownNode,
		UNKNOWN_UNIT: messages.unknownUnit,
		UNKNOWN_PERIOD: messages.unknownPeriod,
	}[code];
	const hint = suggest(issues, () => (typeof name === "string" ? nearestName(name, known) : undefined));
	issues.push(createIssue(code, path, message, { received: describe(name), ...hint }));
}
