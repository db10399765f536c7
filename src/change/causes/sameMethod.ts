import { sameContent } from "../../core/sameContent.ts";
import type { FactSpec } from "../../scheme/fact.ts";
import type { Placement, SchemeNode } from "../../scheme/node.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";

type Node = SchemeNode | Placement<string>;

/** How two schemes differ in more than weights and descriptions: the names of facts and nodes. */
export interface MethodDifference {
	readonly facts: readonly string[];
	readonly nodes: readonly string[];
}

/** Nothing where both mean the same but for weights. */
export function methodDifference(before: SchemeInput, after: SchemeInput): MethodDifference | undefined {
	if (before === after || sameContent(bareScheme(before), bareScheme(after))) return undefined;
	const [one, other] = [bareNodes(before), bareNodes(after)];
	return {
		facts: differing(bareFacts(before), bareFacts(after)),
		nodes: differing(one, other),
	};
}

/** Whether all weights are the same, in schemes that otherwise mean the same. */
export function isSameWeights(before: SchemeInput, after: SchemeInput): boolean {
	return before === after || sameContent(weightsOf(before.root), weightsOf(after.root));
}

function differing(
	before: ReadonlyMap<string, unknown>,
	after: ReadonlyMap<string, unknown>,
): readonly string[] {
	const names = [...new Set([...before.keys(), ...after.keys()])];
	return names.filter((name) => !sameContent(before.get(name), after.get(name)));
}

/** Without what says only what a scheme is called, where it comes from and when it holds. */
function bareScheme(scheme: SchemeInput): unknown {
	const { id: _, label: _label, sources: _sources, validFrom: _from, validTo: _to, ...rest } = scheme;
	return {
		...rest,
		facts: Object.fromEntries(bareFacts(scheme)),
		root: bareNode(scheme.root),
		outcomes: (scheme.outcomes ?? []).map(bareNode),
	};
}

function bareFacts({ facts }: SchemeInput): ReadonlyMap<string, unknown> {
	return new Map(Object.entries(facts).map(([name, spec]) => [name, bareFact(spec)]));
}

/** What a fact is, without what it is called. */
export function bareFact({ label: _, ...spec }: FactSpec): unknown {
	if (spec.type !== "list") return spec;
	const fields = Object.entries(spec.fields).map(([name, field]) => [name, bareFact(field)] as const);
	return { ...spec, fields: Object.fromEntries(fields) };
}

function bareNode(node: Node): unknown {
	const { weight: _, ...placed } = node;
	if ("ref" in placed) return placed;
	const { label: _label, source: _source, children, ...rest } = placed;
	return { ...rest, ...(children ? { children: children.map(bareNode) } : {}) };
}

/** Every node by its id, its children by their ids only. */
function bareNodes({ root, outcomes }: SchemeInput): ReadonlyMap<string, unknown> {
	const found = new Map<string, unknown>();
	const open: Node[] = [root, ...(outcomes ?? [])];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		if ("ref" in node) continue;
		const { children, label: _, source: _source, weight: _weight, ...rest } = node;
		const ids = children?.map((child) => ("ref" in child ? child.ref : child.id));
		found.set(node.id, { ...rest, children: ids });
		open.push(...(children ?? []));
	}
	return found;
}

function weightsOf(node: Node): unknown {
	const weight = node.weight ?? 1;
	return "ref" in node ? weight : [weight, ...(node.children ?? []).map(weightsOf)];
}
