import { type Absent, type Cell, type Item, isAbsent, isNumber } from "../../engine/cell.ts";
import type { Program } from "../../engine/program.ts";
import { compareReals } from "../../number/real.ts";
import { type Field, isGiven, isList, isPresent, type Places } from "./field.ts";

/**
 * Why a score moves: its own `data`; the `weights` of the scheme; the `bounds` that other units' values set; which facts
 * are `missing`; the `membership` of the field.
 */
export type ScoreCause = "data" | "weights" | "bounds" | "missing" | "membership";

export const CAUSES: readonly ScoreCause[] = ["data", "weights", "bounds", "missing", "membership"];

/** What is read of a unit to score one node. */
export interface Reads {
	readonly facts: readonly { readonly name: string; readonly back: 0 | 1 }[];
	readonly lists: readonly string[];
	readonly nodes: readonly string[];
	/** Whether anything of other units is read. */
	readonly hasPeers: boolean;
}

/** How a unit differs between the periods. */
interface Difference {
	readonly values: boolean;
	readonly presence: boolean;
}

/** The causes that can move the score of a node at all: the others are nothing, whatever the order. */
export function activeCauses(field: Field, node: string, sameWeights: boolean): readonly ScoreCause[] {
	const reads = readsOf(field.periods[1].program, node);
	const own = differenceOf(field, field.own, reads);
	const others = reads.hasPeers ? field.common.map((places) => differenceOf(field, places, reads)) : [];
	const isActive: { readonly [cause in ScoreCause]: boolean } = {
		data: own.values,
		weights: !sameWeights,
		bounds: others.some(({ values }) => values),
		missing: own.presence || others.some(({ presence }) => presence),
		membership: reads.hasPeers && field.left.length + field.entered.length > 0,
	};
	return CAUSES.filter((cause) => isActive[cause]);
}

/** Everything that the score of a node depends on. */
export function readsOf({ steps, nodes }: Program, node: string): Reads {
	const seen = new Set<number>();
	const open = nodes.flatMap(({ id, points }) => (id === node ? [points] : []));
	const facts = new Map<string, Reads["facts"][number]>();
	const lists = new Set<string>();
	const given = new Set<string>();
	let hasPeers = false;
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		const step = steps[at];
		if (seen.has(at) || !step) continue;
		seen.add(at);
		const { op, args, fallback, options } = step;
		open.push(...args, ...(fallback === undefined ? [] : [fallback]));
		if (op === "peer") hasPeers = true;
		if (op === "given") given.add(String(options?.node));
		if (op === "each") lists.add(String(options?.list));
		if (op === "fact") {
			const [name, back] = [String(options?.fact), options?.period === -1 ? 1 : 0] as const;
			facts.set(`${back} ${name}`, { name, back });
		}
	}
	return { facts: [...facts.values()], lists: [...lists], nodes: [...given], hasPeers };
}

function differenceOf({ periods }: Field, [before = 0, after = 0]: Places, reads: Reads): Difference {
	const [a, b] = [periods[0].inputs, periods[1].inputs];
	let values = false;
	let presence = false;
	for (const { name, back } of reads.facts) {
		const [one, other] = [a.fact(before, name, back), b.fact(after, name, back)];
		if (isPresent(one) && isPresent(other)) values ||= !isSameCell(one, other);
		else presence ||= !isSameCell(one, other);
	}
	for (const list of reads.lists) {
		const [one, other] = [a.items(before, list), b.items(after, list)];
		if (isList(one) && isList(other)) values ||= !isSameList(one, other);
		else presence ||= !isSameAbsence(one, other);
	}
	for (const node of a.hasGiven || b.hasGiven ? reads.nodes : []) {
		const [one, other] = [a.given(before, node), b.given(after, node)];
		if (isGiven(one) && isGiven(other)) values ||= !isSameCell(one, other);
		else presence ||= isGiven(one) !== isGiven(other);
	}
	return { values, presence };
}

function isSameCell(a: Cell, b: Cell): boolean {
	if (isNumber(a) && isNumber(b)) return compareReals(a, b) === 0;
	if (typeof a === "object" || typeof b === "object") {
		return isAbsent(a) && isAbsent(b) && a.status === b.status && a.code === b.code;
	}
	return a === b;
}

function isSameAbsence(a: readonly Item[] | Absent, b: readonly Item[] | Absent): boolean {
	return !isList(a) && !isList(b) && a.status === b.status;
}

function isSameList(a: readonly Item[], b: readonly Item[]): boolean {
	return (
		a.length === b.length &&
		a.every((item, at) =>
			[...item].every(([field, cell]) => isSameCell(cell, (b[at] as Item).get(field) as Cell)),
		)
	);
}
