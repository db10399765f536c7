import { isRecord, own, toName } from "../../core/describe.ts";
import { checkAmount } from "../../number/amount.ts";
import { integer, ONE, type Rational } from "../../number/rational.ts";
import { type At, below, MOST_DEPTH, top } from "./at.ts";
import type { ChildModel, DefinitionModel, FactModel, Json, NodeModel, SchemeModel } from "./model.ts";

type Built<T> = { -readonly [K in keyof T]: T[K] };

/** What can be read of a scheme, whatever the JSON is. */
export function readModel(json: unknown): SchemeModel {
	const scheme = isRecord(json) ? json : {};
	const nodes: Built<NodeModel>[] = [];
	const root = own(scheme, "root");
	const outcomes = own(scheme, "outcomes");
	if (isRecord(root)) readNodes(root, top("root"), false, nodes);
	for (const [i, outcome] of listOf(outcomes).entries()) {
		if (isRecord(outcome)) readNodes(outcome, below(top("outcomes"), i), true, nodes);
	}
	const byId = new Map<string, NodeModel>();
	for (const node of nodes) {
		if (node.id !== undefined && !byId.has(node.id)) byId.set(node.id, node);
	}
	for (const { children = [] } of nodes) {
		for (const child of children as readonly Built<ChildModel>[]) {
			if (child.ref !== undefined) child.node = byId.get(child.ref);
		}
	}
	return {
		json: scheme,
		facts: readFacts(own(scheme, "facts"), top("facts")),
		definitions: readDefinitions(own(scheme, "definitions")),
		nodes,
		byId: isRecord(root) ? byId : undefined,
	};
}

/** Names that look the same are the same, as in the copy that the check of the structure makes. */
export function nameIn(json: Json, key: string): string | undefined {
	const name = own(json, key);
	return typeof name === "string" ? toName(name) : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** The exact value of an amount; nothing for what is none. */
export function amountIn(value: unknown): Rational | undefined {
	if (typeof value === "number" && Number.isSafeInteger(value)) return integer(value);
	return value === undefined ? undefined : checkAmount(value, [], [])?.value;
}

/** The value of a rule that is a plain number. */
export function constantIn(rule: unknown): Rational | undefined {
	const isNumber = typeof rule === "number" || (isRecord(rule) && rule.decimal !== undefined);
	return isNumber ? amountIn(rule) : undefined;
}

/** No recursion: the nodes of a scheme are as many as there are, and each list of children comes in order. */
function readNodes(json: Json, at: At, isOutcome: boolean, nodes: Built<NodeModel>[]): void {
	const open = [readNode(json, at, undefined, isOutcome)];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		nodes.push(node);
		const inner: Built<NodeModel>[] = [];
		const children: ChildModel[] = [];
		const list = own(node.json, "children");
		if (!Array.isArray(list)) continue;
		const above = below(node.at, "children");
		for (let i = 0; i < list.length; i++) {
			const child: unknown = list[i];
			if (!isRecord(child) || above.depth > MOST_DEPTH) continue;
			const place = below(above, i);
			const ref = nameIn(child, "ref");
			const written = ref === undefined ? readNode(child, place, node, isOutcome) : undefined;
			if (written) inner.push(written);
			children.push({ at: place, ref, node: written, json: child, weight: weightOf(child) });
		}
		node.children = children;
		open.push(...inner.reverse());
	}
}

function readNode(json: Json, at: At, parent: NodeModel | undefined, isOutcome: boolean): Built<NodeModel> {
	return {
		is: "node",
		json,
		at,
		id: nameIn(json, "id"),
		parent,
		isOutcome,
		combine: nameIn(json, "combine"),
		children: undefined,
		max: amountIn(own(json, "max")),
		min: amountIn(own(json, "min")),
		role: nameIn(json, "role"),
	};
}

function weightOf(json: Json): Rational | undefined {
	const weight = own(json, "weight");
	return weight === undefined ? ONE : amountIn(weight);
}

function readDefinitions(json: unknown): ReadonlyMap<string, DefinitionModel> | undefined {
	if (json !== undefined && !isRecord(json)) return undefined;
	const found = new Map<string, DefinitionModel>();
	for (const [key, rule] of Object.entries(json ?? {})) {
		const [name, at] = [toName(key), below(top("definitions"), key)];
		if (rule !== undefined) found.set(name, { is: "definition", name, rule, at });
	}
	return found;
}

function readFacts(json: unknown, at: At): ReadonlyMap<string, FactModel> | undefined {
	if (!isRecord(json) || at.depth > MOST_DEPTH) return undefined;
	const found = new Map<string, FactModel>();
	for (const [key, spec] of Object.entries(json)) {
		if (spec === undefined) continue;
		const [name, place] = [toName(key), below(at, key)];
		const fields = isRecord(spec) ? spec : {};
		const values = own(fields, "values");
		found.set(name, {
			name,
			json: fields,
			at: place,
			type: nameIn(fields, "type"),
			texts: Array.isArray(values) ? textsOf(values) : undefined,
			fields: readFacts(own(fields, "fields"), below(place, "fields")),
		});
	}
	return found;
}

function textsOf(values: readonly unknown[]): ReadonlySet<string> {
	return new Set(values.filter((value) => typeof value === "string").map(toName));
}
