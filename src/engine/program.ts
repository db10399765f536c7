import type { FactSpec } from "../scheme/fact.ts";

/** Worst wins, in this order. */
export type Status = "ok" | "notApplicable" | "missing" | "failed";

/** What an operation needs beside its arguments: edges, places, weights. Numbers are exact texts, as in `"3/4"`. */
export interface StepOptions {
	readonly [name: string]: string | number | boolean | readonly (string | number)[];
}

/** One operation on earlier steps. What each `op` means stands in `docs/formulas/scheme.*`. */
export interface Step {
	readonly op: string;
	/** Earlier steps, in the order of the operation. */
	readonly args: readonly number[];
	/** The step of the policy that stands in where the operation has no value of its own. */
	readonly fallback?: number;
	readonly options?: StepOptions;
	readonly type: "number" | "text" | "boolean";
	readonly canBe: readonly Status[];
	/** Above 0: reads whole columns of a lower stage, as peers do. */
	readonly stage: number;
	/** The list whose items this step is computed for, one by one. */
	readonly list?: string;
	/** The node it was first needed for. */
	readonly node: string;
	/** JSON pointer into the scheme. */
	readonly at: string;
}

/** The steps of a node; what a node does not have is absent. */
export interface ProgramNode {
	readonly id: string;
	readonly type: Step["type"];
	readonly points: number;
	readonly max?: number;
	readonly percent?: number;
	readonly shownPoints?: number;
	readonly shownPercent?: number;
	/** Whether the unit is ranked, and in which class. */
	readonly rankWhere?: number;
	readonly rankWithin?: number;
	/** The declared bounds, as exact texts. */
	readonly low?: string;
	readonly high?: string;
	/** JSON pointer into the scheme. */
	readonly at: string;
}

/** What a scheme means, as flat steps: plain JSON without storage or budget. */
export interface Program {
	readonly steerindex: 1;
	readonly scheme: string;
	readonly digest: string;
	readonly facts: readonly { readonly name: string; readonly spec: FactSpec }[];
	readonly steps: readonly Step[];
	/** The root first, then its children in the order of the scheme, then the outcomes. */
	readonly nodes: readonly ProgramNode[];
}
