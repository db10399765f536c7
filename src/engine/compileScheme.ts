import type { SchemeInput } from "../scheme/scheme.ts";
import type { Builder } from "./compile/builder.ts";
import { collectNodes } from "./compile/collectNodes.ts";
import { nodeSteps } from "./compile/nodes.ts";
import type { Program } from "./program.ts";

/** What a checked scheme means, as flat steps. `digest` is the fingerprint of its content. */
export function compileScheme(scheme: SchemeInput, digest: string): Program {
	const placed = collectNodes(scheme);
	const builder: Builder = {
		...{ scheme, placed, steps: [], depth: 0 },
		...{ known: new Map(), nodes: new Map(), maxima: new Map() },
	};
	const nodes = [...placed.keys()].map((id) => nodeSteps(builder, id));
	const facts = Object.entries(scheme.facts).map(([name, spec]) => ({ name, spec }));
	return { steerindex: 1, scheme: scheme.id, digest, facts, steps: builder.steps, nodes };
}
