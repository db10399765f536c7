import { isRecord } from "../../core/describe.ts";
import { compare, signOf } from "../../number/rational.ts";
import * as messages from "../reviewMessages.ts";
import { type At, below } from "./at.ts";
import { type Findings, noteFault } from "./findings.ts";
import type { Json, SchemeModel } from "./model.ts";
import { amountIn, constantIn, listOf, nameIn } from "./readModel.ts";
import { visitRecords } from "./visitRecords.ts";

/** Notes the ratios, choices and lists of all rules that fail where nothing fits, because no policy says otherwise. */
export function noteRules(model: SchemeModel, findings: Findings): void {
	const note = (rule: unknown, at: At): void =>
		visitRecords(rule, at, (json, place) => noteRule(model, findings, json, place));
	for (const { rule, at } of model.definitions?.values() ?? []) note(rule, at);
	for (const { json, at } of model.nodes) {
		note(json.rule, below(at, "rule"));
		note(json.then, below(at, "then"));
		if (isRecord(json.rank)) note(json.rank.where, below(below(at, "rank"), "where"));
	}
}

function noteRule(model: SchemeModel, findings: Findings, json: Json, at: At): void {
	if (Array.isArray(json.ratio) && json.zeroDen === undefined && !isNeverZero(json.ratio[1])) {
		noteFault(findings, "NO_ZERO_DEN", at, messages.noZeroDen);
	}
	if (json.case !== undefined && json.else === undefined && !coversAll(model, listOf(json.case))) {
		noteFault(findings, "NO_ELSE", at, messages.noElse);
	}
	if (json.bands !== undefined && json.else === undefined && !reachesAll(model, json)) {
		noteFault(findings, "NO_ELSE", at, messages.noElse);
	}
	if (
		json.agg !== undefined &&
		json.empty === undefined &&
		(json.each !== undefined || json.skipNA === true)
	) {
		noteFault(findings, "NO_EMPTY", at, messages.noEmpty);
	}
}

function isNeverZero(denominator: unknown): boolean {
	const value = constantIn(denominator);
	return value !== undefined && signOf(value) !== 0;
}

/** Whether the rows of a case take every value of some text or boolean fact. */
function coversAll({ facts }: SchemeModel, rows: readonly unknown[]): boolean {
	const taken = new Map<string, Set<unknown>>();
	for (const row of rows) {
		for (const [fact, value] of valuesTaken(listOf(row)[0])) {
			taken.set(fact, (taken.get(fact) ?? new Set()).add(value));
		}
	}
	return [...taken].some(([name, values]) => {
		const fact = facts?.get(name);
		const all = fact?.type === "boolean" ? [true, false] : [...(fact?.texts ?? [undefined])];
		return all.every((value) => values.has(value));
	});
}

/** The facts and the values for which a condition is true whatever else is given. */
function valuesTaken(condition: unknown): readonly (readonly [fact: string, value: unknown])[] {
	if (isRecord(condition)) {
		if (Array.isArray(condition.any)) return condition.any.flatMap(valuesTaken);
		const tested = factIn(condition.true);
		if (tested !== undefined) return [[tested, true]];
		const denied = isRecord(condition.not) ? factIn(condition.not.true) : undefined;
		return denied === undefined ? [] : [[denied, false]];
	}
	const [sign, left, right] = listOf(condition);
	if (sign !== "==") return [];
	const [fact, value] = factIn(left) === undefined ? [factIn(right), left] : [factIn(left), right];
	return fact === undefined || typeof value === "object" ? [] : [[fact, value]];
}

/** A fact of this period, without anything in its place where it is missing. */
function factIn(rule: unknown): string | undefined {
	if (!isRecord(rule) || rule.missing !== undefined || rule.period === -1) return undefined;
	return nameIn(rule, "fact");
}

/** Whether the last row of bands takes the lowest, or highest, value that the fact is declared to have. */
function reachesAll({ facts }: SchemeModel, { bands, table }: Json): boolean {
	const fact = facts?.get(factIn(bands) ?? "");
	const [side, json] = listOf(listOf(table).at(-1));
	const isFalling = side === ">=" || side === ">";
	const [edge, end] = [amountIn(json), amountIn(isFalling ? fact?.json.min : fact?.json.max)];
	if (!edge || !end) return false;
	const gap = compare(end, edge) * (isFalling ? 1 : -1);
	return gap > 0 || (gap === 0 && (side === ">=" || side === "<="));
}
