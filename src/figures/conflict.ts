import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";
import type { GroupRelation, Oracle } from "./group.ts";
import { leastHittingSets } from "./hittingSets.ts";
import { isSpent, type Work } from "./solver/system.ts";

/** Figures that cannot all stay as printed, and the relations that say so. */
export interface Core {
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

/** All smallest corrections of a group that cannot be true as printed. */
export function searchConflict(oracle: Oracle, work: Work): ConflictSearch {
	const { relations } = oracle.group;
	const suspects = suspectsOf(oracle);
	const assumed = relations.filter((relation) => relation.assumed);
	const sure = relations.filter((relation) => !relation.assumed);
	const isSure = oracle.ask([], sure) === "unsat";
	const kept = searchLevel(oracle, suspects, relations, work);
	const corrections: CorrectionSet[] = kept.sets.map((figures) => ({
		figures,
		breaks: [],
		weight: weigh(oracle, figures),
	}));
	let isComplete = kept.isComplete;
	if (assumed.length > 0 && canBreakingHelp(oracle, suspects, kept.sets, sure, work)) {
		for (
			let size = 1;
			size <= assumed.length && !corrections.some(({ breaks }) => breaks.length > 0);
			size++
		) {
			for (const breaks of choose(assumed, size)) {
				if (isSpent(work)) break;
				const rest = relations.filter((relation) => !breaks.includes(relation));
				const level = searchLevel(oracle, suspects, rest, work);
				isComplete &&= level.isComplete;
				const fresh = level.sets.filter((figures) => oracle.ask(figures) === "unsat");
				corrections.push(...fresh.map((figures) => ({ figures, breaks, weight: weigh(oracle, figures) })));
			}
		}
	}
	return {
		corrections,
		cores: kept.cores,
		restsOn: isSure ? [] : minimalRelations(oracle, []).filter((relation) => relation.assumed),
		isSure,
		isComplete: isComplete && !isSpent(work),
	};
}

/** Printed figures that are not locked. */
export function suspectsOf({ group, figureAt }: Oracle): readonly number[] {
	return group.variables.filter((variable) => {
		const figure = figureAt(variable);
		return figure !== undefined && figure.printed !== null && !figure.locked;
	});
}

/** Relations that together stay impossible with these figures freed; each of them is needed, sure ones are preferred. */
export function minimalRelations(oracle: Oracle, freed: readonly number[]): readonly GroupRelation[] {
	const { relations } = oracle.group;
	const alone = [...relations]
		.sort((a, b) => Number(a.assumed) - Number(b.assumed))
		.find((relation) => failsAlone(oracle, relation, freed));
	if (alone && !alone.assumed) return [alone];
	const assumedFirst = [...relations].sort((a, b) => Number(b.assumed) - Number(a.assumed));
	let kept = [...relations];
	for (const relation of assumedFirst) {
		const without = kept.filter((other) => other !== relation);
		if (oracle.ask(freed, without) === "unsat") kept = without;
	}
	return kept;
}

/** A relation impossible by itself stays so when a figure is freed that it does not name. */
function failsAlone(oracle: Oracle, relation: GroupRelation, freed: readonly number[]): boolean {
	const named = freed.filter((variable) => relation.variables.has(variable));
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
	if (oracle.ask(suspects, relations) === "unsat") {
		const core = { figures: [], relations: minimalAmong(oracle, relations, suspects) };
		return { sets: [], cores: [core], isComplete: true };
	}
	const cores = disjointCores(oracle, suspects, relations, [], work);
	for (;;) {
		const sets = leastHittingSets(
			cores.map((core) => core.figures),
			(figure) => oracle.figureAt(figure)?.weight ?? q.ONE,
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

function disjointCores(
	oracle: Oracle,
	suspects: readonly number[],
	relations: readonly GroupRelation[],
	freed: readonly number[],
	work: Work,
): Core[] {
	const cores: Core[] = [];
	const free = new Set(freed);
	while (!isSpent(work) && oracle.ask(free, relations) === "unsat") {
		const core = findCore(oracle, suspects, relations, [...free]);
		cores.push(core);
		if (core.figures.length === 0) break;
		for (const figure of core.figures) free.add(figure);
	}
	return cores;
}

/** Suspects that, kept as printed while all others are freed, already make the relations impossible; none is idle. */
function findCore(
	oracle: Oracle,
	suspects: readonly number[],
	relations: readonly GroupRelation[],
	freed: readonly number[],
): Core {
	const alone = relations.find((relation) => failsAlone(oracle, relation, freed));
	const few = alone ? [alone] : minimalAmong(oracle, relations, freed);
	const named = new Set(few.flatMap((relation) => [...relation.variables]));
	let kept = suspects.filter((suspect) => named.has(suspect) && !freed.includes(suspect));
	// First against the few relations, which is cheap, then against all of them, which decides.
	for (const against of few.length === relations.length ? [relations] : [few, relations]) {
		for (const figure of kept) {
			const without = kept.filter((other) => other !== figure);
			const free = suspects.filter((suspect) => !without.includes(suspect));
			if (oracle.ask(free, against) === "unsat") kept = without;
		}
	}
	return { figures: kept, relations: few };
}

function minimalAmong(
	oracle: Oracle,
	relations: readonly GroupRelation[],
	freed: readonly number[],
): readonly GroupRelation[] {
	let kept = [...relations];
	for (const relation of relations) {
		const without = kept.filter((other) => other !== relation);
		if (oracle.ask(freed, without) === "unsat") kept = without;
	}
	return kept;
}

/**
 * If with every assumed relation dropped the least sets all suffice while they are kept, then dropping
 * fewer cannot bring a new one: the least weight lies between the two.
 */
function canBreakingHelp(
	oracle: Oracle,
	suspects: readonly number[],
	kept: readonly (readonly number[])[],
	sure: readonly GroupRelation[],
	work: Work,
): boolean {
	if (kept.length === 0) return true;
	if (oracle.ask([], sure) !== "unsat") return true;
	return searchLevel(oracle, suspects, sure, work).sets.some((figures) => oracle.ask(figures) !== "sat");
}

function weigh(oracle: Oracle, figures: readonly number[]): Rational {
	return q.sum(figures.map((figure) => oracle.figureAt(figure)?.weight ?? q.ONE));
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
