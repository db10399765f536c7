import type { Label } from "../../core/label.ts";
import type { PlacedNode } from "../../engine/compile/builder.ts";
import { readReal, readReals, readTexts } from "../../engine/operations/binder.ts";
import type { Program, ProgramNode, Step } from "../../engine/program.ts";
import type { Real } from "../../number/real.ts";

/** One place of a child in a composite, as the program has it. */
export interface Placed {
	readonly id: string;
	readonly points: number;
	readonly max: number;
	readonly weight: Real;
	/** The declared maximum: what `full` gives, and the cap of a bonus. */
	readonly declared: Real | undefined;
	readonly whenNotApplicable: string;
	readonly whenMissing: string;
	readonly role: string;
}

/** The steps of a composite from its children to its points. */
export interface Inside {
	readonly how: string;
	readonly children: readonly Placed[];
	readonly combined: number;
	/** The step of `then`, where there is one. */
	readonly changed: number | undefined;
	/** What stands before `round`, where there is one. */
	readonly unrounded: number | undefined;
	/** What stands before the cap of a bonus or a penalty, where there is one. */
	readonly uncapped: number | undefined;
	/** What the node comes to where its points are not given. */
	readonly computed: number;
}

/** A node as a split of its score needs it. */
export interface Shape {
	readonly id: string;
	readonly label: Label | undefined;
	readonly node: ProgramNode;
	/** Nothing for a leaf. */
	readonly inside: Inside | undefined;
}

export type Shapes = ReadonlyMap<string, Shape>;

const known = new WeakMap<Program, Shapes>();

/** The nodes of a program by id, in the order of the scheme. */
export function shapesOf(program: Program, placed: ReadonlyMap<string, PlacedNode>): Shapes {
	const before = known.get(program);
	if (before) return before;
	const shapes = new Map(program.nodes.map((node) => [node.id, shapeOf(program, node, placed)]));
	known.set(program, shapes);
	return shapes;
}

function shapeOf({ steps }: Program, node: ProgramNode, placed: ReadonlyMap<string, PlacedNode>): Shape {
	const source = (placed.get(node.id) as PlacedNode).node;
	const shape = { id: node.id, label: source.label, node };
	if (source.children === undefined) return { ...shape, inside: undefined };
	const argOf = (step: number): number => (steps[step] as Step).args[0] as number;
	const computed = argOf(node.points);
	const uncapped = source.role !== undefined && source.max !== undefined ? argOf(computed) : undefined;
	const finished = uncapped ?? computed;
	const unrounded = source.round ? argOf(finished) : undefined;
	const before = unrounded ?? finished;
	const changed = source.then === undefined ? undefined : before;
	const combined = changed === undefined ? before : argOf(changed);
	const { options } = steps[combined] as Step;
	const children = childrenOf(steps[combined] as Step);
	return {
		...shape,
		inside: { how: String(options?.how), children, combined, changed, unrounded, uncapped, computed },
	};
}

function childrenOf({ args, options }: Step): readonly Placed[] {
	const weights = readReals(options?.weights);
	const maxima = readTexts(options?.maxima);
	const roles = readTexts(options?.roles);
	const whenNotApplicable = readTexts(options?.whenNotApplicable);
	const whenMissing = readTexts(options?.whenMissing);
	return readTexts(options?.nodes).map((id, i) => ({
		id,
		points: args[2 * i] as number,
		max: args[2 * i + 1] as number,
		weight: weights[i] as Real,
		declared: maxima[i] === "" ? undefined : readReal(maxima[i]),
		whenNotApplicable: whenNotApplicable[i] as string,
		whenMissing: whenMissing[i] as string,
		role: roles[i] as string,
	}));
}
