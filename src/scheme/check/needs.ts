import { type At, below, MOST_DEPTH } from "./at.ts";
import type { DefinitionModel, Json, NodeModel, SchemeModel } from "./model.ts";
import { nameIn } from "./readModel.ts";
import { visitRecords } from "./visitRecords.ts";

/** What has a value of its own and may need that of others. */
export type Vertex = NodeModel | DefinitionModel;

/** That a vertex needs another before it has a value. */
export interface Need {
	readonly of: Vertex;
	/** Where the other is named, or where it is written as a child. */
	readonly at: At;
	readonly isNamed: boolean;
	/** How deep in the JSON of the vertex that stands. */
	readonly level: number;
}

/** What each vertex needs; those that need nothing are left out. */
export type Needs = ReadonlyMap<Vertex, readonly Need[]>;

const NONE: readonly Need[] = [];

export function needsIn(needs: Needs, vertex: Vertex): readonly Need[] {
	return needs.get(vertex) ?? NONE;
}

/** All that has a value of its own. */
export function verticesOf({ nodes, definitions }: SchemeModel): readonly Vertex[] {
	return [...nodes, ...(definitions?.values() ?? [])];
}

/** What nodes and definitions need: their children, and what a rule or a `then` names. */
export function findNeeds(model: SchemeModel, vertices: readonly Vertex[]): Needs {
	const needs = new Map<Vertex, readonly Need[]>();
	for (const vertex of vertices) {
		const found: Need[] = [];
		if (vertex.is === "node") collectOfNode(model, vertex, found);
		else collect(model, vertex.rule, vertex.at, vertex.at.depth, found);
		if (found.length > 0) needs.set(vertex, found);
	}
	return needs;
}

function collectOfNode(model: SchemeModel, { json, at, children = [] }: NodeModel, found: Need[]): void {
	for (const child of children) {
		if (!child.node) continue;
		const isNamed = child.ref !== undefined;
		found.push({ of: child.node, at: isNamed ? below(child.at, "ref") : child.at, isNamed, level: 2 });
	}
	for (const key of ["rule", "then"] as const) {
		if (namesSomething(json[key], at.depth)) collect(model, json[key], below(at, key), at.depth, found);
	}
}

/** Whether a rule names a node or a definition at all: most do not, and need not be gone through place by place. */
function namesSomething(rule: unknown, depth: number): boolean {
	if (typeof rule !== "object" || rule === null || depth > MOST_DEPTH) return false;
	if (Array.isArray(rule)) return rule.some((part) => namesSomething(part, depth + 1));
	const { node, def } = rule as Json;
	return (
		node !== undefined ||
		def !== undefined ||
		Object.values(rule).some((part) => typeof part === "object" && namesSomething(part, depth + 1))
	);
}

/** The nodes and definitions that a rule names. */
function collect(model: SchemeModel, rule: unknown, at: At, from: number, found: Need[]): void {
	visitRecords(rule, at, (json, place) => {
		for (const key of ["node", "def"] as const) {
			if (json[key] === undefined) continue;
			const name = nameIn(json, key) ?? "";
			const of = key === "node" ? model.byId?.get(name) : model.definitions?.get(name);
			if (of) found.push({ of, at: below(place, key), isNamed: true, level: place.depth - from + 1 });
		}
	});
}
