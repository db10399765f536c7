import type { Scheme } from "../scheme.ts";
import { checkedScheme } from "./checkedScheme.ts";
import { checkScheme } from "./checkScheme.ts";
import type { Kind, StaticType } from "./kind.ts";

/** The type of every node, by its id, and of every definition, by its name. */
export interface StaticTypes {
	readonly nodes: ReadonlyMap<string, StaticType>;
	/** Without the definitions whose type depends on the list or the value that they are used with. */
	readonly definitions: ReadonlyMap<string, StaticType>;
}

const known = new WeakMap<object, StaticTypes>();

/** What the nodes and definitions of a scheme give; what never has a value counts as a number. */
export function typesOf(scheme: Scheme): StaticTypes {
	const checked = checkedScheme(scheme);
	const before = known.get(checked);
	if (before) return before;
	const { nodes, definitions } = checkScheme(checked, []);
	const types: StaticTypes = {
		nodes: new Map([...nodes].map(([{ id = "" }, kind]) => [id, typeOf(kind) ?? "number"])),
		definitions: new Map(
			[...definitions].flatMap(([name, { kind }]) => {
				const type = typeOf(kind);
				return type === undefined ? [] : [[name, type] as const];
			}),
		),
	};
	known.set(checked, types);
	return types;
}

function typeOf({ type, texts }: Kind): StaticType | undefined {
	return type ?? (texts === undefined ? undefined : "number");
}
