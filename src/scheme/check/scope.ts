import type { At } from "./at.ts";
import type { Findings } from "./findings.ts";
import type { Maxima } from "./findMaxima.ts";
import type { Kind } from "./kind.ts";
import type { FactModel, NodeModel, SchemeModel } from "./model.ts";

/** What a definition leaves to the place that uses it. */
export interface Open {
	/** The fields that it reads of an item. */
	readonly fields: Set<string>;
	/** Whether it reads `{ var: "x" }`, `{ var: "max" }`, or compares units. */
	x: boolean;
	max: boolean;
	peer: boolean;
}

/** A list whose items are gone through. */
export interface ListScope {
	readonly name: string;
	/** Nothing where the fields are not known. */
	readonly fields: ReadonlyMap<string, FactModel> | undefined;
}

/** What the words of a rule mean where it stands. */
export interface Scope {
	readonly list: ListScope | undefined;
	/** What `{ var: "x" }` is. */
	readonly x: Kind | undefined;
	/** Whether `{ var: "max" }` is anything. */
	readonly hasMax: boolean;
	/** Of a definition that is looked at by itself: what it leaves open is written down here. */
	readonly open: Open | undefined;
	/** The use that made a definition be looked at again; what is open there has been judged. */
	readonly isAgain: boolean;
}

/** A definition looked at by itself. */
export interface DefinitionKind {
	readonly kind: Kind;
	readonly open: Open;
	/** Its kinds where it is used, by what is open in it. */
	readonly again: Map<string, Kind>;
}

/** The check of types: what is known, and what is found out. */
export interface Typing {
	readonly model: SchemeModel;
	readonly findings: Findings;
	readonly maxima: Maxima;
	readonly nodes: Map<NodeModel, Kind>;
	readonly definitions: Map<string, DefinitionKind>;
	/** The facts and definitions that something reads. */
	readonly used: { readonly facts: Set<string>; readonly definitions: Set<string> };
}

/** One way of telling the type of a rule. */
export type Typer = (typing: Typing, rule: Readonly<Record<string, unknown>>, at: At, scope: Scope) => Kind;
