import { checkKeys, noteType } from "../../core/checks.ts";
import { isRecord, isText, own, toName } from "../../core/describe.ts";
import { SteerindexError } from "../../core/error.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { Step } from "../../engine/program.ts";
import type { FactSpec } from "../../scheme/fact.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";
import * as messages from "../observationMessages.ts";
import type { ObservationRecord, Observations, UnitSpec } from "../observations.ts";
import { checkValue, noteUnknown, type Place } from "./checkValue.ts";
import { isPlain } from "./readValue.ts";

/** The observations of one period and the one before, checked and in the order of the units. */
export interface ReadObservations {
	readonly period: string;
	readonly units: readonly string[];
	readonly specs: readonly (UnitSpec | undefined)[];
	readonly records: readonly (ObservationRecord | undefined)[];
	readonly before: readonly (ObservationRecord | undefined)[];
	/** Nothing is before it. */
	readonly isFirst: boolean;
	/** Units with more digits than a number keeps, by fact. */
	readonly noisy: ReadonlyMap<string, readonly string[]>;
}

/** The nodes of a scheme by id, with what their value is. */
export type NodeTypes = ReadonlyMap<string, Step["type"]>;

type Json = Readonly<Record<string, unknown>>;

/** Checks everything about the observations, also of other periods, and names every problem at once. */
export function readObservations(
	scheme: SchemeInput,
	nodes: NodeTypes,
	observations: Observations,
	period: unknown,
): ReadObservations {
	const issues: Issue[] = [];
	const noisy = new Map<string, string[]>();
	const place: Place = {
		issues,
		noisy: (fact, unit) => void (noisy.get(fact) ?? noisy.set(fact, []).get(fact))?.push(unit),
	};
	if (!isRecord(observations)) {
		noteType(observations, "{ … }", ["observations"], issues, messages.objectWords);
		throw new SteerindexError(issues);
	}
	checkKeys(observations, ["periods", "units", "records"], ["observations"], issues);
	const periods = readPeriods(observations.periods, issues);
	if (periods && !periods.includes(period as string)) {
		noteUnknown("UNKNOWN_PERIOD", period, periods, ["options", "period"], issues);
	}
	const specs = readUnits(scheme, observations.units, place);
	const byPeriod = readRecords(scheme, nodes, observations.records, periods ?? [], specs, place);
	if (issues.length > 0) throw new SteerindexError(issues);
	const now = byPeriod.get(period as string) ?? new Map();
	const earlier = byPeriod.get(periods?.[periods.indexOf(period as string) - 1] ?? "") ?? new Map();
	const units = specs
		? [...specs.values()].filter((spec) => exists(spec, period as string)).map(({ id }) => id)
		: [...now.keys()];
	return {
		period: period as string,
		units,
		specs: units.map((unit) => specs?.get(unit)),
		records: units.map((unit) => now.get(unit)),
		before: units.map((unit) => earlier.get(unit)),
		isFirst: periods?.[0] === period,
		noisy,
	};
}

function readPeriods(given: unknown, issues: Issue[]): readonly string[] | undefined {
	const path = ["observations", "periods"];
	if (!Array.isArray(given)) {
		noteType(given, "[ … ]", path, issues, messages.listWords);
		return undefined;
	}
	const seen = new Set<string>();
	for (const [at, period] of given.entries()) {
		if (!isText(period)) noteType(period, "string", [...path, at], issues, messages.textWords);
		else if (seen.has(period)) {
			issues.push(createIssue("DUPLICATE_ID", [...path, at], messages.duplicatePeriod(period)));
		} else seen.add(period);
	}
	return [...seen];
}

const UNIT_KEYS = ["id", "label", "parent", "from", "to", "facts"];

function readUnits(scheme: SchemeInput, given: unknown, place: Place): Map<string, UnitSpec> | undefined {
	if (given === undefined) return undefined;
	const { issues } = place;
	const path = ["observations", "units"];
	if (!Array.isArray(given)) {
		noteType(given, "[ … ]", path, issues, messages.listWords);
		return undefined;
	}
	const units = new Map<string, UnitSpec>();
	for (const [at, unit] of given.entries()) {
		const here = [...path, at];
		if (!isRecord(unit) || !isText(unit.id)) {
			noteType(isRecord(unit) ? unit.id : unit, "string", [...here, "id"], issues, messages.textWords);
			continue;
		}
		checkKeys(unit, UNIT_KEYS, here, issues);
		const id = toName(unit.id);
		if (units.has(id)) {
			issues.push(createIssue("DUPLICATE_ID", [...here, "id"], messages.duplicateUnit(id)));
		} else units.set(id, { ...(unit as unknown as UnitSpec), id });
		checkFacts(scheme, unit.facts, [...here, "facts"], unit.id, place);
	}
	return units;
}

const RECORD_KEYS = ["unit", "period", "facts", "nodes", "treatments"];

function readRecords(
	scheme: SchemeInput,
	nodes: NodeTypes,
	given: unknown,
	periods: readonly string[],
	specs: ReadonlyMap<string, UnitSpec> | undefined,
	place: Place,
): ReadonlyMap<string, Map<string, ObservationRecord>> {
	const { issues } = place;
	const path = ["observations", "records"];
	const byPeriod = new Map(periods.map((period) => [period, new Map<string, ObservationRecord>()]));
	if (!Array.isArray(given)) {
		noteType(given, "[ … ]", path, issues, messages.listWords);
		return byPeriod;
	}
	const ids = [...(specs?.keys() ?? [])];
	for (let at = 0; at < given.length; at++) {
		const record: unknown = given[at];
		const here = [...path, at];
		if (!isRecord(record)) {
			noteType(record, "{ … }", here, issues, messages.objectWords);
			continue;
		}
		checkKeys(record, RECORD_KEYS, here, issues);
		const named = own(record, "unit");
		const unit = isText(named) ? toName(named) : named;
		const period = own(record, "period");
		if (!isText(unit)) noteType(unit, "string", [...here, "unit"], issues, messages.textWords);
		else if (specs && !specs.has(unit)) noteUnknown("UNKNOWN_UNIT", unit, ids, [...here, "unit"], issues);
		const ofPeriod = isText(period) ? byPeriod.get(period) : undefined;
		if (!ofPeriod) noteUnknown("UNKNOWN_PERIOD", period, periods, [...here, "period"], issues);
		else if (isText(unit)) {
			if (ofPeriod.has(unit)) {
				const message = messages.duplicateRecord(unit, String(period));
				issues.push(createIssue("DUPLICATE_RECORD", here, message));
			} else ofPeriod.set(unit, record as unknown as ObservationRecord);
		}
		checkFacts(scheme, record.facts, [...here, "facts"], String(unit), place);
		checkNodes(nodes, record.nodes, [...here, "nodes"], place);
	}
	return byPeriod;
}

function checkFacts(
	scheme: SchemeInput,
	facts: unknown,
	path: readonly (string | number)[],
	unit: string,
	place: Place,
): void {
	if (facts === undefined) return;
	if (!isRecord(facts)) {
		noteType(facts, "{ … }", path, place.issues, messages.objectWords);
		return;
	}
	for (const name of Object.keys(facts)) {
		if (!Object.hasOwn(scheme.facts, name)) {
			noteUnknown("UNKNOWN_FACT", name, Object.keys(scheme.facts), [...path, name], place.issues);
			continue;
		}
		const spec = scheme.facts[name] as SchemeInput["facts"][string];
		const given = facts[name];
		if (isPlain(given, spec.type)) continue;
		checkValue(given, spec, [...path, name], place, () => place.noisy(name, unit));
	}
}

function checkNodes(
	nodes: NodeTypes,
	given: unknown,
	path: readonly (string | number)[],
	place: Place,
): void {
	if (given === undefined) return;
	if (!isRecord(given)) {
		noteType(given, "{ … }", path, place.issues, messages.objectWords);
		return;
	}
	for (const [id, value] of Object.entries(given as Json)) {
		const type = nodes.get(id);
		if (type === undefined) noteUnknown("UNKNOWN_NODE", id, [...nodes.keys()], [...path, id], place.issues);
		else if (!isPlain(value, type)) checkValue(value, specOf(type), [...path, id], place, () => undefined);
	}
}

const specOf = (type: Step["type"]): FactSpec => (type === "text" ? { type, values: [] } : { type });

const YEAR = /^\d{4}$/;

/** A unit that ended before the year, or begins after it, is none of its units. */
function exists({ from, to }: UnitSpec, period: string): boolean {
	if (!YEAR.test(period)) return true;
	return !((to !== undefined && to < `${period}-01-01`) || (from !== undefined && from > `${period}-12-31`));
}
