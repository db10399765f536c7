import type { Program, Step } from "../../engine/program.ts";

/** Which steps of a program change when an input changes: 1 for those, by step. */
export type Marks = Uint8Array;

/** The steps that read a fact of the period itself, or of the one before, and all that read those. */
export function readersOf(program: Program, fact: string, back: 0 | 1 = 0): Marks {
	return downstream(program, (step) => readsFact(step, fact, back));
}

/** The steps that read finished points of a node, and all that read those. */
export function readersOfNode(program: Program, node: string): Marks {
	return downstream(program, ({ op, options }) => op === "given" && options?.node === node);
}

/** Of marked steps those that stand behind a peer statistic: they change for other units too. */
export function readersOfPeers(program: Program, marks: Marks): Marks {
	return downstream(program, ({ op }, at) => op === "peer" && marks[at] === 1);
}

/** All steps that a step needs, itself included. */
export function neededBy({ steps }: Program, wanted: readonly number[]): ReadonlySet<number> {
	const needed = new Set<number>();
	const open = [...wanted];
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		if (needed.has(at)) continue;
		needed.add(at);
		const { args, fallback } = steps[at] as Step;
		open.push(...args, ...(fallback === undefined ? [] : [fallback]));
	}
	return needed;
}

function readsFact({ op, options }: Step, fact: string, back: 0 | 1): boolean {
	if (op === "each") return back === 0 && options?.list === fact;
	return op === "fact" && options?.fact === fact && (options.period === -1 ? 1 : 0) === back;
}

/** Steps read earlier ones only, so that one pass finds them all. */
function downstream({ steps }: Program, begins: (step: Step, at: number) => boolean): Marks {
	const marks = new Uint8Array(steps.length);
	for (const [at, step] of steps.entries()) {
		const { args, fallback } = step;
		const isRead = args.some((arg) => marks[arg] === 1) || (fallback !== undefined && marks[fallback] === 1);
		if (isRead || begins(step, at)) marks[at] = 1;
	}
	return marks;
}
