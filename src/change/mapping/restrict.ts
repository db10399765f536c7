import { compileScheme } from "../../engine/compileScheme.ts";
import type { Program } from "../../engine/program.ts";
import type { Placement, SchemeNode } from "../../scheme/node.ts";
import type { OpenPeriod } from "../contributions/openPeriod.ts";

type Node = SchemeNode | Placement<string>;

/** The program of a scheme in which some nodes, which will not apply, leave with their maximum and their weight. */
export function restrict({ scheme, program }: OpenPeriod, excluded: ReadonlySet<string>): Program {
	if (excluded.size === 0) return program;
	return compileScheme({ ...scheme, root: leaving(scheme.root, excluded) as SchemeNode }, program.digest);
}

function leaving(node: Node, excluded: ReadonlySet<string>): Node {
	if ("ref" in node) return node;
	const own: SchemeNode = excluded.has(node.id) ? { ...node, whenNotApplicable: "exclude" } : node;
	if (own.children === undefined) return own;
	return { ...own, children: own.children.map((child) => leaving(child, excluded)) };
}
