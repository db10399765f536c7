import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";
import type { GroupRelation, Oracle } from "./group.ts";
import { leastHittingSets } from "./hittingSets.ts";
import { isSpent, type Work } from "./solver/system.ts";

/** Figures that cannot all stay as printed, and the relations that say so. */
interface Core {
	readonly figures: readonly number[];
	readonly relations: readonly GroupRelation[];
}

/** A smallest set of figures to change, and the assumed relations given up for it. */
export interface CorrectionSet {
	readonly figures: readonly number[];
	readonly breaks: readonly GroupRelation[];
	readonly weight: Rational;
}

export interface ConflictSearch {
	readonly corrections: readonly CorrectionSet[];
	readonly cores: readonly Core[];
	readonly restsOn: readonly GroupRelation[];
	readonly isSure: boolean;
	readonly isComplete: boolean;
}

const CORES_A_ROUND = 40;

/**
 * All smallest corrections of a group that cannot be true as printed.
 *
 * Formula: figures.corrections.
 */
export function searchConflict(oracle: Oracle, work: Work): ConflictSearch {
	const { relations } = oracle.group;
	const suspects = suspectsOf(oracle);
	const assumed = relations.filter((relation) => relation.assumed);
	const sure = relations.filter((relation) => !relation.assumed);
	const isSure = oracle.ask([], assumed.length === 0 ? relations : sure) === "unsat";
	const kept = searchLevel(oracle, suspects, relations, work);
	const toSet = (figures: readonly number[], breaks: readonly GroupRelation[]): CorrectionSet => ({
		figures,
		breaks,
		weight: q.sum(figures.map((figure) => weightOf(oracle, figure))),
	});
	const broken: CorrectionSet[] = [];
	let isComplete = kept.isComplete;
	if (canBreakingHelp(oracle, suspects, kept, assumed, sure, work)) {
		for (let size = 1; size <= assumed.length && broken.length === 0 && !isSpent(work); size++) {
			for (const breaks of choose(assumed, size)) {
				if (isSpent(work)) break;
				const rest = relations.filter((relation) => !breaks.includes(relation));
				const level = searchLevel(oracle, suspects, rest, work);
				isComplete &&= level.isComplete;
				const fresh = level.sets.filter((figures) => oracle.ask(figures) === "unsat");
				broken.push(...fresh.map((figures) => toSet(figures, breaks)));
			}
		}
	}
	return {
		corrections: [...kept.sets.map((figures) => toSet(figures, [])), ...broken.sort(byWeight)],
		cores: kept.cores,
		restsOn: isSure ? [] : minimalRelations(oracle, []).filter((relation) => relation.assumed),
		isSure,
		isComplete: isComplete && !isSpent(work),
	};
}

/** Printed figures that are not locked. */
function suspectsOf({ group, figureAt }: Oracle): readonly number[] {
	return group.variables.filter((variable) => {
		const figure = figureAt(variable);
		return figure !== undefined && figure.printed !== null && !figure.locked;
	});
}

/** Relations that together stay impossible with these figures freed; each of them is needed, sure ones are preferred. */
export function minimalRelations(oracle: Oracle, freed: readonly number[]): readonly GroupRelation[] {
	const { relations } = oracle.group;
	const free = new Set(freed);
	const alone = relations.find((relation) => !relation.assumed && failsAlone(oracle, relation, free));
	return alone ? [alone] : minimalAmong(oracle, relations, free);
}

/** A relation impossible by itself stays so when a figure is freed that it does not name. */
function failsAlone(oracle: Oracle, relation: GroupRelation, freed: ReadonlySet<number>): boolean {
	const named = [...relation.variables].filter((variable) => freed.has(variable));
	return oracle.ask(named, [relation]) === "unsat";
}

interface Level {
	readonly sets: readonly (readonly number[])[];
	readonly cores: readonly Core[];
	readonly isComplete: boolean;
}

/** Least-weight sets that hit every core found; each one that does not suffice shows a core not yet found. */
function searchLevel(
	oracle: Oracle,
	suspects: readonly number[],
	relations: readonly GroupRelation[],
	work: Work,
): Level {
	const freed = new Set(suspects);
	if (oracle.ask(freed, relations) === "unsat") {
		const core = { figures: [], relations: minimalAmong(oracle, relations, freed) };
		return { sets: [], cores: [core], isComplete: !isSpent(work) };
	}
	const cores = disjointCores(oracle, suspects, relations, [], work);
	for (;;) {
		const sets = leastHittingSets(
			cores.map((core) => core.figures),
			(figure) => weightOf(oracle, figure),
			work,
		);
		const answers = sets.map((figures) => oracle.ask(figures, relations));
		const good = sets.filter((_, index) => answers[index] === "sat");
		if (isSpent(work)) return { sets: good, cores, isComplete: false };
		const bad = sets.filter((_, index) => answers[index] === "unsat");
		if (bad.length === 0) return { sets: good, cores, isComplete: good.length === sets.length };
		const fresh: Core[] = [];
		for (const figures of bad) {
			if (fresh.length >= CORES_A_ROUND) break;
			if (fresh.some((core) => !core.figures.some((figure) => figures.includes(figure)))) continue;
			fresh.push(...disjointCores(oracle, suspects, relations, figures, work));
		}
		cores.push(...fresh);
	}
}

/** Cores without a common figure: first the relations that fail alone, then what only several show together. */
function disjointCores(
	oracle: Oracle,
	suspects: readonly number[],
	relations: readonly GroupRelation[],
	freed: readonly number[],
	work: Work,
): Core[] {
	const cores: Core[] = [];
	const free = new Set(freed);
	const add = (few: readonly GroupRelation[]): void => {
		const core = findCore(oracle, suspects, relations, few, free);
		cores.push(core);
		for (const figure of core.figures) free.add(figure);
	};
	for (const relation of relations) {
		work.spent++;
		if (isSpent(work)) return cores;
		if (failsAlone(oracle, relation, free)) add([relation]);
	}
	// A core without figures is impossible whatever is changed: no other says more.
	while (!isSpent(work) && cores.at(-1)?.figures.length !== 0 && oracle.ask(free, relations) === "unsat")
		add(minimalAmong(oracle, relations, free));
	return cores;
}

/** Suspects that, kept as printed while all others are freed, already make the relations impossible; none is idle. */
function findCore(
	oracle: Oracle,
	suspects: readonly number[],
	relations: readonly GroupRelation[],
	few: readonly GroupRelation[],
	freed: ReadonlySet<number>,
): Core {
	const named = new Set(few.flatMap((relation) => [...relation.variables]));
	let kept = suspects.filter((suspect) => named.has(suspect) && !freed.has(suspect));
	const drop = (against: readonly GroupRelation[]): void => {
		for (const figure of kept) {
			const without = kept.filter((other) => other !== figure);
			if (oracle.ask(allBut(suspects, without), against) === "unsat") kept = without;
		}
	};
	// First against the few relations, which is cheap, then against all of them, which decides.
	drop(few);
	const cheap = kept;
	if (few.length < relations.length) drop(relations);
	const shown = kept.length < cheap.length ? minimalAmong(oracle, relations, allBut(suspects, kept)) : few;
	return { figures: kept, relations: shown };
}

function allBut(suspects: readonly number[], kept: readonly number[]): ReadonlySet<number> {
	const staying = new Set(kept);
	return new Set(suspects.filter((suspect) => !staying.has(suspect)));
}

/** Of relations that are impossible together so few that each is needed: assumed ones only where the sure do not suffice. */
function minimalAmong(
	oracle: Oracle,
	relations: readonly GroupRelation[],
	freed: ReadonlySet<number>,
): readonly GroupRelation[] {
	const isUnsat = (some: readonly GroupRelation[]): boolean => oracle.ask(freed, some) === "unsat";
	const sure = relations.filter(({ assumed }) => !assumed);
	const assumed = relations.filter((relation) => relation.assumed);
	const neededAssumed = needed(sure, true, assumed, isUnsat);
	const neededSure = needed(neededAssumed, neededAssumed.length > 0, sure, isUnsat);
	const all = new Set([...neededSure, ...neededAssumed]);
	return relations.filter((relation) => all.has(relation));
}

/**
 * Items without which `always` is possible, by halves (Junker's QuickXplain): few questions where few
 * items are needed. `always` and `items` together are impossible.
 */
function needed<T>(
	always: readonly T[],
	hasChanged: boolean,
	items: readonly T[],
	isUnsat: (some: readonly T[]) => boolean,
): readonly T[] {
	if (items.length === 0 || (hasChanged && isUnsat(always))) return [];
	if (items.length === 1) return items;
	const middle = Math.floor(items.length / 2);
	const [first, second] = [items.slice(0, middle), items.slice(middle)];
	const ofSecond = needed([...always, ...first], true, second, isUnsat);
	const ofFirst = needed([...always, ...ofSecond], ofSecond.length > 0, first, isUnsat);
	return [...ofFirst, ...ofSecond];
}

/**
 * If with every assumed relation dropped the least sets all suffice while they are kept, then dropping
 * fewer cannot bring a new one: the least weight lies between the two.
 */
function canBreakingHelp(
	oracle: Oracle,
	suspects: readonly number[],
	kept: Level,
	assumed: readonly GroupRelation[],
	sure: readonly GroupRelation[],
	work: Work,
): boolean {
	if (assumed.length === 0) return false;
	if (kept.sets.length === 0 || oracle.ask([], sure) !== "unsat") return true;
	return searchLevel(oracle, suspects, sure, work).sets.some((figures) => oracle.ask(figures) !== "sat");
}

function weightOf(oracle: Oracle, figure: number): Rational {
	return oracle.figureAt(figure)?.weight ?? q.ONE;
}

/** Fewer given up first, then lighter, smaller and earlier sets; the sort keeps the order of what is alike. */
function byWeight(a: CorrectionSet, b: CorrectionSet): number {
	const index = a.figures.findIndex((figure, at) => figure !== b.figures[at]);
	return (
		a.breaks.length - b.breaks.length ||
		q.compare(a.weight, b.weight) ||
		a.figures.length - b.figures.length ||
		(a.figures[index] ?? 0) - (b.figures[index] ?? 0)
	);
}

/** All choices of `size` items, in the order of the list. */
function* choose<T>(list: readonly T[], size: number, from = 0): Generator<readonly T[]> {
	if (size === 0) {
		yield [];
		return;
	}
	for (let index = from; index <= list.length - size; index++) {
		const item = list[index];
		if (item === undefined) continue;
		for (const rest of choose(list, size - 1, index + 1)) yield [item, ...rest];
	}
}
