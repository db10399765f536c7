import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scheme } from "steerindex/scheme";
import {
	type Given,
	type GivenItem,
	type ObservationRecord,
	type Scoreboard,
	scoreUnits,
} from "steerindex/scoring";

export type Facts = { readonly [fact: string]: Given | readonly GivenItem[] };
export type Points = { readonly [node: string]: Given };

/** What a node of the unit has to come out as. */
export type Expected =
	| number
	| string
	| boolean
	| { readonly status: "notApplicable" | "missing" | "failed"; readonly code?: string }
	| { readonly points: number; readonly max?: number; readonly percent?: number };

interface CaseFields {
	readonly name: string;
	readonly node: string;
	/** What it tests among the rules of the reference; a case of our own has none. */
	readonly target?: string;
	/** Names of this case, before those of its file. */
	readonly names?: Names;
	readonly note?: string;
}

/** One unit, and the units it is compared with. */
export interface UnitCase extends CaseFields {
	readonly facts?: Facts;
	/** Finished points of nodes. */
	readonly nodes?: Points;
	/** Facts that the scheme asks for and the reference leaves unsaid. */
	readonly besides?: Facts;
	/** Facts of the period before. */
	readonly previous?: Facts;
	readonly peers?: readonly Facts[];
	readonly peersBefore?: readonly Facts[];
	/** `group`: the label of the group, not the points. */
	readonly reads?: "group";
	readonly expect: Expected;
}

/** Several units at once: their ranks, or their labels after the quotas. */
export interface UnitsCase extends CaseFields {
	readonly units: { readonly [unit: string]: { readonly facts?: Facts; readonly nodes?: Points } };
	/** Labels before the quotas. */
	readonly labels?: { readonly [unit: string]: string };
	/** How many keep the label of the quota. */
	readonly kept?: number;
	readonly expect: { readonly [unit: string]: number | string | null };
}

export type Case = UnitCase | UnitsCase;

/**
 * From a place in the facts of the reference to ours: a fact, a place in one (`targets/0/done`), a node (`@id`), or a
 * constant of the scheme, as a JSON pointer. `*` stands for the number of an item.
 */
export type Names = { readonly [reference: string]: string };

export interface RuleSet {
	readonly id: string;
	readonly names: Names;
	/** The rules of the set: P official wording, S secondary page, C public code, B believed; and the nodes that hold them. */
	readonly rules: readonly {
		readonly ref: string;
		readonly kinds: readonly string[];
		readonly evidence: "P" | "S" | "C" | "B";
		readonly nodes: readonly string[];
		/** A quota holds the rule as well. */
		readonly quota?: true;
	}[];
	readonly schemes: readonly { readonly scheme: Scheme; readonly cases: readonly Case[] }[];
	readonly notExpressed: readonly { readonly ref: string; readonly kind: string; readonly why: string }[];
}

const folder = join(import.meta.dirname, "../scenarios/rule-sets");

export const ruleSets: readonly RuleSet[] = readdirSync(folder)
	.filter((file) => file.endsWith(".json"))
	.sort()
	.map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));

export const isUnitsCase = (given: Case): given is UnitsCase => "units" in given;

const record = (unit: string, period: string, facts: Facts = {}, nodes: Points = {}): ObservationRecord => ({
	unit,
	period,
	facts,
	nodes,
});

/** The scores of all units of a case. */
export function scoreCase(scheme: Scheme, given: Case): Scoreboard {
	const records = isUnitsCase(given)
		? Object.entries(given.units).map(([unit, { facts, nodes }]) => record(unit, "now", facts, nodes))
		: [
				record("unit", "now", { ...given.facts, ...given.besides }, given.nodes),
				...(given.previous ? [record("unit", "before", given.previous)] : []),
				...(given.peers ?? []).map((facts, i) => record(`peer ${i}`, "now", facts)),
				...(given.peersBefore ?? []).map((facts, i) => record(`peer ${i}`, "before", facts)),
			];
	return scoreUnits(scheme, { periods: ["before", "now"], records }, { period: "now" });
}

/** What the node of the unit came out as, in the form in which the case expects it. */
export function resultOf(board: Scoreboard, { node, reads, expect }: UnitCase): Expected | undefined {
	const scores = board.nodes[node];
	const at = board.units.indexOf("unit");
	if (!scores) return undefined;
	const status = scores.status[at] ?? "failed";
	if (status !== "ok") {
		const found = board.diagnostics.items.find(
			(item) => item.node === node && item.severity === "error" && item.units?.includes("unit"),
		);
		const isCoded = typeof expect === "object" && "code" in expect;
		return { status, ...(isCoded && found ? { code: found.code } : {}) };
	}
	if (reads === "group") return textOf(scores.group?.[at]);
	if (scores.outcome) return scores.outcome[at] ?? undefined;
	const points = scores.points[at] ?? Number.NaN;
	if (typeof expect !== "object" || !("points" in expect)) return points;
	return {
		points,
		...(expect.max === undefined ? {} : { max: scores.max[at] ?? Number.NaN }),
		...(expect.percent === undefined ? {} : { percent: scores.percent?.[at] ?? Number.NaN }),
	};
}

/** The labels or the ranks of all units at the node, in the form in which the case expects them. */
export function resultsOf(
	board: Scoreboard,
	{ node }: UnitsCase,
	reads: "labels" | "ranks",
): { readonly [unit: string]: number | string | null | undefined } {
	const scores = board.nodes[node];
	const values = board.units.map((unit, at) => {
		if (reads === "ranks") return [unit, scores?.rank?.rank[at]];
		return [unit, textOf(scores?.outcome?.[at] ?? scores?.group?.[at])];
	});
	return Object.fromEntries(values);
}

const textOf = (label: unknown): string | undefined => (typeof label === "string" ? label : undefined);

/** Facts place by place: `targets/0/done` → 99. An empty list is a place of its own. */
export function placesOf(facts: object): ReadonlyMap<string, unknown> {
	const places = new Map<string, unknown>();
	const visit = (value: unknown, place: string): void => {
		if (typeof value !== "object" || value === null || "notApplicable" in value) places.set(place, value);
		else if (Object.keys(value).length === 0 && place !== "") places.set(place, value);
		else for (const [key, part] of Object.entries(value)) visit(part, place === "" ? key : `${place}/${key}`);
	};
	visit(facts, "");
	return places;
}

/** What a place of the reference is called here. */
export function nameOf(place: string, names: Names): string {
	const [fact = "", ...rest] = place.split("/");
	const numbers = rest.filter((key) => /^\d+$/.test(key));
	const pattern = [fact, ...rest.map((key) => (numbers.includes(key) ? "*" : key))].join("/");
	const named = names[place] ?? names[pattern] ?? [names[fact] ?? fact, ...rest].join("/");
	const left = [...numbers];
	return named.replaceAll("*", () => left.shift() ?? "*");
}

/** What stands in a scheme at a JSON pointer. */
export function constantAt(scheme: Scheme, pointer: string): unknown {
	const keys = pointer.split("/").slice(1);
	return keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], scheme);
}
