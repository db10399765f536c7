import type { Context, Inputs, Listener, Operation } from "./context.ts";
import { aggregates } from "./operations/aggregates.ts";
import { arithmetic } from "./operations/arithmetic.ts";
import type { Binder, Binders } from "./operations/binder.ts";
import { choices } from "./operations/choices.ts";
import { combine } from "./operations/combine.ts";
import { inputs } from "./operations/inputs.ts";
import { peerCell } from "./peers.ts";
import type { Program } from "./program.ts";

const BINDERS: Binders = {
	...inputs,
	...arithmetic,
	...choices,
	...aggregates,
	...combine,
	peer: (step, at) => (context) => peerCell(context, step, at),
};

/** A program with its inputs, ready for any unit. */
export interface Evaluation {
	/** One unit, to be asked for its cells; `trail` keeps the items of lists. */
	readonly open: (unit: number, listener?: Listener, trail?: Context["trail"]) => Context;
}

/** The exact evaluator: it defines what a program means. Steps run where they are needed, once for each unit. */
export function startEvaluation(program: Program, data: Inputs): Evaluation {
	const operations = bindProgram(program);
	const shared = { program, operations, inputs: data, peers: { members: new Map(), classes: new Map() } };
	return {
		open: (unit, listener, trail) => ({
			...shared,
			unit,
			cells: new Array(program.steps.length),
			listener,
			...(trail ? { trail } : {}),
		}),
	};
}

const bound = new WeakMap<Program, readonly Operation[]>();

function bindProgram(program: Program): readonly Operation[] {
	const known = bound.get(program);
	if (known) return known;
	const operations = program.steps.map((step, at) => (BINDERS[step.op] as Binder)(step, at));
	bound.set(program, operations);
	return operations;
}
