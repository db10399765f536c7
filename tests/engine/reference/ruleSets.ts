import type { FactSpec } from "../../../src/scheme/fact.ts";
import type { LeafNode, SchemeNode } from "../../../src/scheme/node.ts";
import type { Rule } from "../../../src/scheme/rule.ts";
import type { SchemeInput } from "../../../src/scheme/scheme.ts";
import type { Given, GivenItem, ObservationRecord, Observations } from "../../../src/scoring/observations.ts";

/** The rule sets beside the project, written in an older notation: as schemes and observations. */

type Json = null | number | string | boolean | readonly Json[] | { readonly [key: string]: Json };
type Facts = { readonly [name: string]: Json };

export interface RuleSet {
	readonly id: string;
	readonly exampleEncoding: { readonly exprs?: { readonly [name: string]: Json }; readonly tree?: Json };
	readonly cases: readonly RuleCase[];
}

interface RuleCase {
	readonly target: string;
	readonly facts?: Facts;
	readonly prev?: Facts;
	readonly peers?: readonly Facts[];
	readonly expect: Json;
}

export interface TranslatedCase {
	readonly name: string;
	readonly scheme: SchemeInput;
	readonly observations: Observations;
	readonly unit: string;
	readonly node: string;
	readonly expect: Json;
}

/** The cases that one unit answers: ranks and quotas are left out. */
export function translate(set: RuleSet): readonly TranslatedCase[] {
	const facts = specsOf(set);
	const definitions = Object.fromEntries(
		Object.entries(set.exampleEncoding.exprs ?? {}).map(([name, rule]) => [name, ruleOf(rule)]),
	);
	return set.cases.flatMap((one, at) => {
		if (!one.facts) return [];
		const name = one.target.replace(/^exprs\./, "");
		const isTree = one.target === "tree";
		const outcome: LeafNode<string, string, string> = { id: "it", rule: { def: name } };
		const root: SchemeNode = isTree ? treeOf(set.exampleEncoding.tree ?? null) : { id: "root", rule: 0 };
		const scheme: SchemeInput = {
			id: set.id,
			sources: [],
			rounding: "half-up",
			facts,
			definitions,
			root,
			...(isTree ? {} : { outcomes: [outcome] }),
		};
		const node = isTree ? root.id : "it";
		return [{ name: `${set.id} ${at} ${one.target}`, scheme, ...observed(one), node, expect: one.expect }];
	});
}

/** A peer list names the unit itself too. */
function observed({ facts = {}, prev, peers }: RuleCase): Pick<TranslatedCase, "observations" | "unit"> {
	const own = JSON.stringify(facts);
	const place = (peers ?? [facts]).findIndex((peer) => JSON.stringify(peer) === own);
	const all = place >= 0 ? (peers ?? [facts]) : [facts, ...(peers ?? [])];
	const records = all.map((one, at) => recordOf(one, `u${at}`, "now"));
	const unit = `u${Math.max(place, 0)}`;
	const before = prev ? [recordOf(prev, unit, "before")] : [];
	return { observations: { periods: ["before", "now"], records: [...before, ...records] }, unit };
}

function recordOf(facts: Facts, unit: string, period: string): ObservationRecord {
	const given = Object.entries(facts).map(([name, value]) => [
		name,
		Array.isArray(value) ? (value as readonly GivenItem[]) : givenOf(value),
	]);
	return { unit, period, facts: Object.fromEntries(given) };
}

const givenOf = (value: Json): Given => (value === "n/a" ? { notApplicable: true } : (value as Given));

function specsOf({ cases }: RuleSet): { readonly [name: string]: FactSpec } {
	const seen = new Map<string, Json[]>();
	const records = cases.flatMap(({ facts, prev, peers }) => [facts ?? {}, prev ?? {}, ...(peers ?? [])]);
	for (const [name, value] of records.flatMap((record) => Object.entries(record))) {
		seen.set(name, [...(seen.get(name) ?? []), value]);
	}
	return Object.fromEntries([...seen].map(([name, values]) => [name, specOf(values)]));
}

function specOf(values: readonly Json[]): FactSpec {
	const known = values.filter((value) => value !== "n/a" && value !== null);
	if (known.some(Array.isArray)) {
		const items = known.flat() as readonly Facts[];
		const names = new Set(items.flatMap((item) => Object.keys(item)));
		const fields = [...names].map((name) => [name, specOf(items.map((item) => item[name] ?? null))]);
		return { type: "list", fields: Object.fromEntries(fields) };
	}
	if (known.some((value) => typeof value === "boolean")) return { type: "boolean" };
	const texts = known.filter((value) => typeof value === "string");
	return texts.length > 0 ? { type: "text", values: [...new Set(texts)] } : { type: "number" };
}

const STATISTICS: { readonly [old: string]: string } = { wsum: "sum", wmean: "mean", gmean: "geometricMean" };

/** A rule, `inside` a list or not. */
function ruleOf(json: Json, inside = false): Rule {
	return translateJson(json, inside) as Rule;
}

function translateJson(json: Json, inside: boolean): unknown {
	if (Array.isArray(json)) return json.map((part: Json) => translateJson(part, inside));
	if (typeof json !== "object" || json === null) return json;
	const entries = Object.entries(json as Facts).flatMap(([key, value]): (readonly [string, unknown])[] => {
		if (key === "na") return value === true ? [[key, value]] : value === "skip" ? [["skipNA", true]] : [];
		if (key === "in") return [["within", (value as Facts).fact]];
		if (key === "agg") return [["agg", STATISTICS[value as string] ?? value]];
		if (key === "digits") return [["places", value]];
		if (key === "missing" && value === "na") return [["missing", { na: true }]];
		if (key === "fact" && inside) return [["field", value]];
		if (key === "each") {
			const parts = Object.entries(value as Facts).map(([part, rule]) => [
				part,
				part === "list" ? rule : ruleOf(rule, true),
			]);
			return [["each", Object.fromEntries(parts)]];
		}
		return [[key, translateJson(value, inside)]];
	});
	return Object.fromEntries(entries);
}

function treeOf(json: Json): SchemeNode {
	const { node, max, na, score, children } = json as Facts;
	const common = {
		id: String(node),
		...(typeof max === "number" ? { max } : {}),
		...(typeof na === "string" ? { whenNotApplicable: na as "exclude" | "spread" | "zero" } : {}),
	};
	if (score !== undefined) return { ...common, rule: ruleOf(score) };
	return { ...common, combine: "sum", children: (children as readonly Json[]).map(treeOf) };
}
