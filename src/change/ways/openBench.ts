import { own } from "../../core/describe.ts";
import type { Cell } from "../../engine/cell.ts";
import type { Context, Inputs } from "../../engine/context.ts";
import { startEvaluation } from "../../engine/evaluate.ts";
import { type PeerClass, peerClass } from "../../engine/peers.ts";
import type { Program, Step } from "../../engine/program.ts";
import { compareReals } from "../../number/real.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";
import { inputsOf } from "../../scoring/observing/inputsOf.ts";
import { readObservations } from "../../scoring/observing/readObservations.ts";
import { programOf } from "../../scoring/scores/programOf.ts";
import type { ScoredPeriod } from "../scoredPeriod.ts";
import { type Marks, readersOf, readersOfPeers } from "./readers.ts";

/** Facts of the unit that are tried with another value. */
export type Changes = ReadonlyMap<string, Cell>;

/** The units as they would be after changes of one of them. */
export interface Trial {
	readonly contextOf: (unit: number) => Context;
	/** Whether a statistic of peers came out otherwise, so that the others are not what they were. */
	readonly movesOthers: boolean;
}

/** A scored period on which changes of one unit are tried. */
export interface Bench {
	readonly scheme: SchemeInput;
	readonly program: Program;
	readonly period: string;
	readonly units: readonly string[];
	readonly inputs: Inputs;
	/** A fact of a unit as it was given. */
	readonly givenOf: (unit: number, fact: string) => unknown;
	/** Steps that a fact of the unit changes: for itself, and through peers for the others. */
	readonly marksOf: (fact: string) => { readonly own: Marks; readonly others: Marks | undefined };
	/** Tries changes of a unit for what needs these statistics of peers; only what reads the changes is computed again. */
	readonly attempt: (unit: number, changes: Changes, peers: readonly number[]) => Trial;
}

/** Checks a scheme and its observations, and opens them for trials. */
export function openBench({ scheme, observations, period }: ScoredPeriod): Bench {
	const { checked, program } = programOf(scheme);
	const types = new Map(program.nodes.map(({ id, type }) => [id, type]));
	const read = readObservations(checked, types, observations, period);
	const inputs = inputsOf(checked, types, read);
	const evaluation = startEvaluation(program, inputs);
	const bases: Context[] = [];
	const baseOf = (unit: number): Context => {
		const base = bases[unit] ?? evaluation.open(unit);
		bases[unit] = base;
		return base;
	};
	const marks = new Map<string, ReturnType<Bench["marksOf"]>>();
	const marksOf: Bench["marksOf"] = (fact) => {
		const known = marks.get(fact);
		if (known) return known;
		const ownMarks = readersOf(program, fact);
		const others = readersOfPeers(program, ownMarks);
		const made = { own: ownMarks, others: others.includes(1) ? others : undefined };
		marks.set(fact, made);
		return made;
	};
	const attempt: Bench["attempt"] = (unit, changes, peerSteps) => {
		if (changes.size === 0) return { contextOf: baseOf, movesOthers: false };
		const changed = [...changes.keys()].map(marksOf);
		const peerMarks = changed.flatMap(({ others }) => others ?? []);
		const tried: Inputs = {
			...inputs,
			fact: (of, fact, back) =>
				(of === unit && back === 0 ? changes.get(fact) : undefined) ?? inputs.fact(of, fact, back),
		};
		const base = baseOf(unit);
		const peers = peerMarks.length === 0 ? base.peers : keepPeers(base.peers, peerMarks);
		const open = (of: number, without: readonly Marks[]): Context => {
			const context = baseOf(of);
			const cells = context.cells.slice();
			for (const marks of without) for (const at of stepsOf(marks)) cells[at] = undefined;
			return { ...context, inputs: tried, peers, cells };
		};
		const own = open(
			unit,
			changed.map((mark) => mark.own),
		);
		const movesOthers = peerSteps.some((at) => isMarked(peerMarks, at) && peersDiffer(base, own, at));
		const contexts = new Map([[unit, own]]);
		return {
			movesOthers,
			contextOf: (of) => {
				const known = contexts.get(of);
				if (known) return known;
				const context = movesOthers ? open(of, peerMarks) : baseOf(of);
				contexts.set(of, context);
				return context;
			},
		};
	};
	return {
		scheme: checked,
		program,
		period: read.period,
		units: read.units,
		inputs,
		givenOf: (unit, fact) => {
			const given = factOf(read.records[unit]?.facts, fact);
			return given === undefined || given === null ? (factOf(read.specs[unit]?.facts, fact) ?? null) : given;
		},
		marksOf,
		attempt,
	};
}

const marked = new WeakMap<Marks, readonly number[]>();

function stepsOf(marks: Marks): readonly number[] {
	const known = marked.get(marks) ?? [...marks.keys()].filter((at) => marks[at] === 1);
	marked.set(marks, known);
	return known;
}

function isMarked(all: readonly Marks[], at: number): boolean {
	return all.some((marks) => marks[at] === 1);
}

/** Whether a peer statistic of any class is another one. */
function peersDiffer(base: Context, own: Context, at: number): boolean {
	const step = base.program.steps[at] as Step;
	const [before, after] = [base, own].map((context) => {
		peerClass(context, step, at, "");
		return context.peers.classes.get(at) ?? new Map<string, PeerClass>();
	});
	if (!before || !after || before.size !== after.size) return true;
	return [...after].some(([name, { result, sorted }]) => {
		const was = before.get(name);
		return !was || sorted !== undefined || !sameResult(was.result, result);
	});
}

function sameResult(a: PeerClass["result"], b: PeerClass["result"]): boolean {
	if (typeof a === "string" || typeof b === "string") return a === b;
	return compareReals(a, b) === 0;
}

/** Classes that nothing moves stay as they are; what the others are made of is gathered anew. */
function keepPeers({ classes }: Context["peers"], moved: readonly Marks[]): Context["peers"] {
	return { members: new Map(), classes: new Map([...classes].filter(([step]) => !isMarked(moved, step))) };
}

function factOf(facts: object | undefined, fact: string): unknown {
	return facts === undefined ? undefined : own(facts as Readonly<Record<string, unknown>>, fact);
}
