import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { Source } from "../core/source.ts";
import type { RoundingMode } from "../number/round.ts";
import type { FactSpec } from "./fact.ts";
import type { LeafNode, Quota, SchemeNode } from "./node.ts";
import type { Rule } from "./rule.ts";

/** An index as data: its facts, its tree of nodes, its outcomes and quotas, and where they are written down. */
export interface SchemeInput<
	F extends string = string,
	I extends string = string,
	D extends string = string,
> {
	readonly steerindex?: 1;
	readonly id: string;
	readonly label?: Label;
	readonly sources: readonly Source[];
	readonly validFrom?: PlainDate;
	readonly validTo?: PlainDate;
	/** For every rounding that names no mode. */
	readonly rounding?: RoundingMode;
	readonly facts: { readonly [K in F]: FactSpec };
	/** Rules by name, read elsewhere as `{ def: name }`. */
	readonly definitions?: { readonly [K in D]: Rule<NoInfer<F>, NoInfer<I>, NoInfer<D>> };
	/** The index itself: a number. */
	readonly root: SchemeNode<NoInfer<F>, I, NoInfer<D>>;
	/** Grades, pass marks, gates: counted by no parent; numbers, texts or truth values. */
	readonly outcomes?: readonly LeafNode<NoInfer<F>, I, NoInfer<D>>[];
	/** In this order, each on the labels that the one before left. */
	readonly quotas?: readonly Quota<NoInfer<F>, NoInfer<I>>[];
}

/** For types only: the value is the plain JSON. */
declare const checked: unique symbol;

/** A checked scheme. It is plain JSON; the names of its facts and nodes are known to the compiler only. */
export type Scheme<F extends string = string, I extends string = string> = SchemeInput<F, I, string> & {
	readonly [checked]?: readonly [F, I];
};

/** The names of the facts of a scheme: `FactOf<typeof scheme>`. */
export type FactOf<S> = S extends { readonly [checked]?: readonly [infer F, unknown] } ? F : never;

/** The ids of the nodes of a scheme: `NodeOf<typeof scheme>`. */
export type NodeOf<S> = S extends { readonly [checked]?: readonly [unknown, infer I] } ? I : never;
