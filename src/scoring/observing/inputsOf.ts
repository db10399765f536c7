import { own } from "../../core/describe.ts";
import { type Cell, type Item, isAbsent, MISSING } from "../../engine/cell.ts";
import type { Inputs } from "../../engine/context.ts";
import type { FactSpec } from "../../scheme/fact.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";
import type { ObservationRecord } from "../observations.ts";
import type { NodeTypes, ReadObservations } from "./readObservations.ts";
import { cellOfGiven, exactOf, type FactLimits, limitsOf } from "./readValue.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * Checked observations as the engine reads them: a value becomes exact when it is asked for. It is kept where it will be
 * asked for again, as by statistics over units.
 */
export function inputsOf(
	scheme: SchemeInput,
	nodes: NodeTypes,
	read: ReadObservations,
	isKept = false,
): Inputs {
	const { limits, fields } = readSpecs(scheme.facts);
	const givenAt = (unit: number, fact: string, back: 0 | 1): unknown => {
		if (back === 1 && read.isFirst) return undefined;
		const record = back === 0 ? read.records[unit] : read.before[unit];
		const given = factOf(record?.facts, fact);
		// What a record says of one period counts before what a unit is in all of them.
		return given === undefined || given === null ? factOf(read.specs[unit]?.facts, fact) : given;
	};
	const factAt: Inputs["fact"] = (unit, fact, back) =>
		cellOfGiven(givenAt(unit, fact, back), limits.get(fact) as FactLimits);
	return {
		units: read.units.length,
		fact: isKept ? keep(factAt) : factAt,
		items: (unit, list) => {
			const given = givenAt(unit, list, 0);
			if (!Array.isArray(given)) {
				const cell = cellOfGiven(given, { type: "boolean" });
				return typeof cell === "object" && isAbsent(cell) ? cell : MISSING;
			}
			return given.map((item: Json) => itemOf(item, fields.get(list) ?? new Map()));
		},
		given: (unit, node) => givenPoints(read.records[unit], node, nodes),
		hasGiven: read.records.some((record) => record?.nodes !== undefined),
	};
}

/** Facts of this period by column. */
function keep(factAt: Inputs["fact"]): Inputs["fact"] {
	const columns = new Map<string, Cell[]>();
	return (unit, fact, back) => {
		if (back === 1) return factAt(unit, fact, back);
		const column = columns.get(fact) ?? [];
		if (column.length === 0) columns.set(fact, column);
		const known = column[unit];
		if (known !== undefined) return known;
		const cell = factAt(unit, fact, back);
		column[unit] = cell;
		return cell;
	};
}

interface Specs {
	readonly limits: ReadonlyMap<string, FactLimits>;
	/** Of each list, what its fields may be. */
	readonly fields: ReadonlyMap<string, ReadonlyMap<string, FactLimits>>;
}

const known = new WeakMap<SchemeInput["facts"], Specs>();

function readSpecs(facts: SchemeInput["facts"]): Specs {
	const before = known.get(facts);
	if (before) return before;
	const specs = {
		limits: new Map(Object.entries(facts).map(([name, spec]) => [name, limitsOf(spec)])),
		fields: new Map(Object.entries(facts).map(([name, spec]) => [name, fieldLimits(spec)])),
	};
	known.set(facts, specs);
	return specs;
}

function factOf(facts: object | undefined, fact: string): unknown {
	return facts === undefined ? undefined : own(facts as Json, fact);
}

function fieldLimits(spec: FactSpec): ReadonlyMap<string, FactLimits> {
	if (spec.type !== "list") return new Map();
	return new Map(Object.entries(spec.fields).map(([name, field]) => [name, limitsOf(field)]));
}

function itemOf(item: Json, fields: ReadonlyMap<string, FactLimits>): Item {
	return new Map([...fields].map(([name, limits]) => [name, cellOfGiven(own(item, name), limits)]));
}

/** Finished points of a node; nothing where they are to be computed. */
function givenPoints(
	record: ObservationRecord | undefined,
	node: string,
	nodes: NodeTypes,
): Cell | undefined {
	const given = factOf(record?.nodes, node);
	if (given === undefined || given === null) return undefined;
	if (nodes.get(node) !== "number") {
		return typeof given === "object" ? cellOfGiven(given, { type: "boolean" }) : (given as string | boolean);
	}
	return typeof given === "number" || exactOf(given)
		? exactOf(given)
		: cellOfGiven(given, { type: "boolean" });
}
