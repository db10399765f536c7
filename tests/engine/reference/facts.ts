import type { FactSpec } from "../../../src/scheme/fact.ts";
import type { SchemeNode } from "../../../src/scheme/node.ts";
import type { SchemeInput } from "../../../src/scheme/scheme.ts";
import type { Given, GivenItem, Observations } from "../../../src/scoring/observations.ts";
import { type Absent, type Cell, failed, isAbsent, MISSING, NOT_APPLICABLE } from "./cell.ts";
import { compareFractions, decimalsOf, type Fraction, fractionOf, parseFraction } from "./fraction.ts";

/** A text, a truth value, or a number that is not checked against any spec. */
export function readGiven(given: Given | undefined): Fraction | string | boolean | Absent {
	if (given === null || given === undefined) return MISSING;
	if (typeof given === "string" || typeof given === "boolean") return given;
	if (typeof given === "number") return fractionOf(given);
	if ("notApplicable" in given) return NOT_APPLICABLE;
	return parseFraction("decimal" in given ? given.decimal : given.exact);
}

/** What is given, held against what the fact may be. */
export function readFact(given: Given | undefined, spec: FactSpec): Cell {
	const value = readGiven(given);
	if (typeof value !== "object" || "status" in value) {
		if (spec.type === "text" && typeof value === "string" && !spec.values.includes(value)) {
			return failed("UNKNOWN_VALUE");
		}
		return value;
	}
	if (spec.type !== "number") throw new Error(`a number for ${spec.type}`);
	const isLow = spec.min !== undefined && compareFractions(value, fractionOf(spec.min)) < 0;
	const isHigh = spec.max !== undefined && compareFractions(value, fractionOf(spec.max)) > 0;
	if (isLow || isHigh) return failed("RANGE");
	if (spec.places !== undefined && decimalsOf(value) > spec.places) return failed("NOISE_DIGITS");
	return value;
}

type Fields = { readonly [field: string]: FactSpec };

/** One item of a list and what its fields may be. */
export interface Item {
	readonly given: GivenItem;
	readonly fields: Fields;
}

/** Where facts are looked up. */
export interface World {
	readonly scheme: SchemeInput;
	readonly observations: Observations;
	readonly period: string;
	readonly units: readonly string[];
	readonly nodes: ReadonlyMap<string, SchemeNode>;
}

export function openWorld(scheme: SchemeInput, observations: Observations, period: string): World {
	const listed = observations.units?.map(({ id }) => id);
	const recorded = observations.records.filter((record) => record.period === period);
	const nodes = new Map(
		[scheme.root, ...(scheme.outcomes ?? [])].flatMap(withInner).map((node) => [node.id, node]),
	);
	return { scheme, observations, period, units: listed ?? recorded.map(({ unit }) => unit), nodes };
}

/** A node and all that stand inside it. */
function withInner(node: SchemeNode): readonly SchemeNode[] {
	return [node, ...(node.children ?? []).flatMap((child) => ("ref" in child ? [] : withInner(child)))];
}

function givenAt(world: World, unit: string, name: string, back: 0 | -1): unknown {
	const { periods, records, units } = world.observations;
	const period = periods[periods.indexOf(world.period) + back];
	const record = records.find((one) => one.unit === unit && one.period === period);
	const always = period === undefined ? undefined : units?.find(({ id }) => id === unit)?.facts?.[name];
	return record?.facts?.[name] ?? always;
}

function specOf(world: World, name: string): FactSpec {
	const spec = world.scheme.facts[name];
	if (!spec) throw new Error(`no fact: ${name}`);
	return spec;
}

export function factOf(world: World, unit: string, name: string, back: 0 | -1): Cell {
	return readFact(givenAt(world, unit, name, back) as Given | undefined, specOf(world, name));
}

/** The items of a list, or why there is none. */
export function listOf(world: World, unit: string, name: string): readonly Item[] | Absent {
	const spec = specOf(world, name);
	if (spec.type !== "list") throw new Error(`no list: ${name}`);
	const given = givenAt(world, unit, name, 0);
	if (Array.isArray(given)) return given.map((item: GivenItem) => ({ given: item, fields: spec.fields }));
	const value = readGiven(given as Given | undefined);
	if (!isAbsent(value)) throw new Error(`no items: ${name}`);
	return value;
}

export function fieldOf(item: Item, field: string): Cell {
	const spec = item.fields[field];
	if (!spec) throw new Error(`no field: ${field}`);
	return readFact(item.given[field], spec);
}
