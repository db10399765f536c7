import { isRecord } from "../../core/describe.ts";
import * as q from "../../number/rational.ts";
import { ROUNDING_MODES, type RoundingMode, roundRational } from "../../number/round.ts";
import { type At, below, MOST_DEPTH } from "./at.ts";
import type { DefinitionModel, Json, SchemeModel } from "./model.ts";
import { amountIn, constantIn, listOf, nameIn } from "./readModel.ts";

/** A number that a rule can give whatever the facts are. */
interface ConstantOutcome {
	readonly value: q.Rational;
	readonly at: At;
}

/** The constant outcomes of a rule. */
export interface Outcomes {
	readonly constants: readonly ConstantOutcome[];
	/** Whether it gives nothing else. */
	readonly isClosed: boolean;
}

/** The lowest and the highest constant of each definition. */
export type DefinedOutcomes = Map<string, Outcomes>;

interface Search {
	readonly model: SchemeModel;
	readonly defined: DefinedOutcomes;
	readonly constants: ConstantOutcome[];
}

/** The numbers that stand in a rule as results, seen through choices, policies, limits and rounding. */
export function constantOutcomes(
	model: SchemeModel,
	defined: DefinedOutcomes,
	rule: unknown,
	at: At,
): Outcomes {
	const constants: ConstantOutcome[] = [];
	const isClosed = search({ model, defined, constants }, rule, at);
	return { constants, isClosed };
}

/** Of a definition only the ends are kept: chains of definitions would double their outcomes at each link. */
export function addDefinition(
	model: SchemeModel,
	defined: DefinedOutcomes,
	{ name, rule, at }: DefinitionModel,
): void {
	const { constants, isClosed } = constantOutcomes(model, defined, rule, at);
	let [low, high] = [constants[0], constants[0]];
	for (const outcome of constants) {
		if (low && q.compare(outcome.value, low.value) < 0) low = outcome;
		if (high && q.compare(outcome.value, high.value) > 0) high = outcome;
	}
	const ends = low === high ? [low] : [low, high];
	defined.set(name, { constants: ends.filter((end) => end !== undefined), isClosed });
}

/** Adds the constants; gives whether there is nothing else. */
function search(found: Search, rule: unknown, at: At): boolean {
	const value = constantIn(rule) ?? calculated(rule);
	if (value) {
		found.constants.push({ value, at });
		return true;
	}
	if (!isRecord(rule) || at.depth > MOST_DEPTH) return typeof rule === "string" || typeof rule === "boolean";
	const policy = (key: string): boolean =>
		rule[key] === undefined || search(found, rule[key], below(at, key));
	if (rule.na !== undefined) return true;
	if (rule.case !== undefined)
		return [searchRows(found, rule.case, 1, below(at, "case")), policy("else")].every(Boolean);
	if (rule.bands !== undefined)
		return [searchRows(found, rule.table, 2, below(at, "table")), policy("else")].every(Boolean);
	if (rule.clamp !== undefined)
		return searchChanged(found, rule.clamp, below(at, "clamp"), (x) => clamped(x, rule));
	if (rule.round !== undefined) {
		return searchChanged(found, rule.round, below(at, "round"), (x) => rounded(x, rule, found.model));
	}
	if (rule.def !== undefined) {
		const outcomes = found.defined.get(nameIn(rule, "def") ?? "");
		for (const outcome of outcomes?.constants ?? []) found.constants.push({ value: outcome.value, at });
		return outcomes?.isClosed ?? false;
	}
	// At a point of a line the value is that of the point.
	if (rule.interp !== undefined) searchRows(found, rule.points, 1, below(at, "points"));
	for (const key of ["missing", "zeroDen", "zeroRange", "empty"]) policy(key);
	return false;
}

function searchRows(found: Search, rows: unknown, result: number, at: At): boolean {
	let isClosed = true;
	for (const [i, row] of listOf(rows).entries()) {
		isClosed = search(found, listOf(row)[result], below(below(at, i), result)) && isClosed;
	}
	return isClosed;
}

function searchChanged(found: Search, rule: unknown, at: At, change: (x: q.Rational) => q.Rational): boolean {
	const inner: Search = { ...found, constants: [] };
	const isClosed = search(inner, rule, at);
	for (const outcome of inner.constants)
		found.constants.push({ value: change(outcome.value), at: outcome.at });
	return isClosed;
}

function clamped(value: q.Rational, rule: Json): q.Rational {
	const [min, max] = [amountIn(rule.min), amountIn(rule.max)];
	const raised = min && q.compare(value, min) < 0 ? min : value;
	return max && q.compare(raised, max) > 0 ? max : raised;
}

/** The value after a rounding whose places and mode are known. */
export function rounded(value: q.Rational, rounding: Json, { json }: SchemeModel): q.Rational {
	const { places, mode = json.rounding } = rounding;
	if (!Number.isInteger(places) || Math.abs(Number(places)) > 20) return value;
	if (!ROUNDING_MODES.includes(mode as RoundingMode)) return value;
	return roundRational(value, { places: Number(places), mode: mode as RoundingMode });
}

/** Sums, differences and products of plain numbers. */
function calculated(rule: unknown): q.Rational | undefined {
	if (!isRecord(rule) || !Array.isArray(rule.calc)) return undefined;
	const [sign, ...parts] = rule.calc as readonly unknown[];
	const operation = sign === "+" ? q.add : sign === "-" ? q.subtract : sign === "*" ? q.multiply : undefined;
	const values = parts.map((part) => constantIn(part) ?? calculated(part));
	const [first, ...rest] = values;
	if (!operation || !first || rest.includes(undefined)) return undefined;
	if (sign === "-" && rest.length === 0) return q.negate(first);
	return rest.reduce<q.Rational>((result, value) => operation(result, value ?? q.ZERO), first);
}
