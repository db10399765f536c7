import type { Rational } from "../../number/rational.ts";
import type { At } from "./at.ts";

export type Json = Readonly<Record<string, unknown>>;

/** A fact, or a field of a list, as far as its JSON can be read. */
export interface FactModel {
	readonly name: string;
	readonly json: Json;
	readonly at: At;
	/** `number`, `text`, `boolean` or `list`; nothing where that is not readable. */
	readonly type: string | undefined;
	/** The values that a text may have. */
	readonly texts: ReadonlySet<string> | undefined;
	/** The fields of a list. */
	readonly fields: ReadonlyMap<string, FactModel> | undefined;
}

export interface DefinitionModel {
	readonly is: "definition";
	readonly name: string;
	readonly rule: unknown;
	readonly at: At;
}

/** A place in a composite: of a node that is written there, or of one that `ref` names. */
export interface ChildModel {
	readonly at: At;
	readonly ref: string | undefined;
	/** Nothing where no node has the name. */
	readonly node: NodeModel | undefined;
	/** What stands there: the node's own JSON, or that of the placement. */
	readonly json: Json;
	/** 1 where none is given; nothing where it cannot be read. */
	readonly weight: Rational | undefined;
}

export interface NodeModel {
	readonly is: "node";
	readonly json: Json;
	readonly at: At;
	readonly id: string | undefined;
	/** The composite in which it is written. */
	readonly parent: NodeModel | undefined;
	readonly isOutcome: boolean;
	readonly combine: string | undefined;
	/** Nothing for a leaf. */
	readonly children: readonly ChildModel[] | undefined;
	readonly max: Rational | undefined;
	readonly min: Rational | undefined;
	readonly role: string | undefined;
}

/** A scheme as far as its JSON can be read: what is broken is left out. */
export interface SchemeModel {
	readonly json: Json;
	/** Nothing where facts cannot be read at all; then no name of a fact is judged. */
	readonly facts: ReadonlyMap<string, FactModel> | undefined;
	readonly definitions: ReadonlyMap<string, DefinitionModel> | undefined;
	/** The root and what is below it, then the outcomes; a node stands before its children. */
	readonly nodes: readonly NodeModel[];
	/** The first of each id; nothing where there is no root to look into. */
	readonly byId: ReadonlyMap<string, NodeModel> | undefined;
}
