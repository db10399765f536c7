import * as q from "../../number/rational.ts";
import { realOf } from "../../number/real.ts";
import { toExact } from "../contributions/exactReal.ts";
import { compareMeasures, type Judge, type Verdict } from "./judge.ts";
import type { Lever } from "./levers.ts";
import type { Bench, Changes } from "./openBench.ts";
import { outOf } from "./outOf.ts";
import { searchLever } from "./searchLever.ts";
import { type Pair, searchPairs, type Useful } from "./searchPairs.ts";
import type { FactChange, Way, WayPair, Ways } from "./waysResult.ts";

/** What the levers came to. */
export interface Tried extends Pick<Ways, "ways" | "pairs" | "best"> {
	/** Facts along which the figure goes up and down. */
	readonly uncertain: readonly string[];
}

/** So many steps are always tried one by one; fewer where each has to look at all units. */
const SCANNED = 256;
const LEAST_SCANNED = 16;
const UNITS_SCANNED = 2000;

/** Pairs are made of so many facts; of fewer where each looks at all units. */
const PAIRED = 12;
const PAIRED_HEAVY = 6;

/** Moves each lever alone, then two of them where none suffices; every answer is proved on all units. */
export function tryLevers(bench: Bench, unit: number, judge: Judge, levers: readonly Lever[]): Tried {
	const now = judge.test(new Map());
	const ways: Way[] = [];
	const useful: Useful[] = [];
	const uncertain: string[] = [];
	const few = Math.max(LEAST_SCANNED, Math.min(SCANNED, Math.floor(UNITS_SCANNED / bench.units.length)));
	for (const lever of levers) {
		const test = (steps: number): Verdict => judge.test(changesOf([lever], [steps]));
		const scanned = judge.isHeavy(lever.fact) ? few : SCANNED;
		const { found, best, isUncertain } = searchLever(lever, test, now, scanned);
		if (isUncertain) uncertain.push(lever.fact);
		if (best && (compareMeasures(best.verdict.measure, now.measure) > 0 || !now.measure)) {
			useful.push({ lever, ...best });
		} else if (!now.measure && !best && lever.isBlank) {
			// A blank that gives no figure alone may give one with another.
			useful.push({ lever, steps: lever.far, verdict: now });
		}
		const way = found && proveWay(bench, unit, judge, lever, found.steps, found.search);
		if (way) ways.push(way);
	}
	if (ways.length > 0) return { ways, pairs: [], best: null, uncertain: [...new Set(uncertain)] };
	const isHeavy = useful.some(({ lever }) => judge.isHeavy(lever.fact));
	const chosen = [...useful]
		.sort((a, b) => compareMeasures(b.verdict.measure, a.verdict.measure))
		.slice(0, isHeavy ? PAIRED_HEAVY : PAIRED);
	// Of the most useful, but told in the order of the scheme.
	const inOrder = useful.filter((lever) => chosen.includes(lever));
	const test = ({ levers: both, steps }: Pair): Verdict => judge.test(changesOf(both, steps));
	const search = searchPairs(inOrder, test);
	const pairs = search.pairs.flatMap((pair) => provePair(bench, unit, judge, pair) ?? []);
	return {
		ways,
		pairs,
		best: pairs.length > 0 ? null : bestOf(bench, unit, judge, chosen[0], search.best, now),
		uncertain: [...new Set(uncertain)],
	};
}

function changesOf(levers: readonly Lever[], steps: readonly number[]): Changes {
	return new Map(levers.map((lever, at) => [lever.fact, lever.at(steps[at] ?? 0).cell] as const));
}

/** The answer reaches the target, and with one step less it does not. */
function proveWay(
	bench: Bench,
	unit: number,
	judge: Judge,
	lever: Lever,
	steps: number,
	search: Way["search"],
): Way | undefined {
	const { reached, standing } = judge.prove(changesOf([lever], [steps]));
	const isLeast = steps <= lever.first || !judge.prove(changesOf([lever], [steps - 1])).reached;
	return reached && isLeast ? { ...factChange(bench, unit, lever, steps), ...standing, search } : undefined;
}

function provePair(bench: Bench, unit: number, judge: Judge, { levers, steps }: Pair): WayPair | undefined {
	const [a, b] = levers;
	const [x, y] = steps;
	const { reached, standing } = judge.prove(changesOf(levers, steps));
	const reaches = (less: readonly number[]): boolean => judge.prove(changesOf(levers, less)).reached;
	const isLeast = (x <= a.first || !reaches([x - 1, y])) && (y <= b.first || !reaches([x, y - 1]));
	if (!reached || !isLeast) return undefined;
	return { changes: [factChange(bench, unit, a, x), factChange(bench, unit, b, y)], ...standing };
}

function bestOf(
	bench: Bench,
	unit: number,
	judge: Judge,
	single: Useful | undefined,
	pair: ReturnType<typeof searchPairs>["best"],
	now: Verdict,
): Ways["best"] {
	const isPair = pair && compareMeasures(pair.verdict.measure, single?.verdict.measure) > 0;
	const [levers, steps] = isPair
		? [pair.levers, pair.steps]
		: single
			? [[single.lever], [single.steps]]
			: [[], []];
	const measure = isPair ? pair.verdict.measure : single?.verdict.measure;
	if (compareMeasures(measure, now.measure) <= 0) return null;
	const { standing } = judge.prove(changesOf(levers, steps));
	const changes = levers.map((lever, at) => factChange(bench, unit, lever, steps[at] ?? 0));
	return { changes, ...standing };
}

function factChange(bench: Bench, unit: number, lever: Lever, steps: number): FactChange {
	const { fact, from, step, at, first } = lever;
	const spec = bench.scheme.facts[fact];
	const change =
		step && first === 1 ? q.multiply(step, q.integer(BigInt(lever.sign) * BigInt(steps))) : undefined;
	const measure = spec?.type === "number" ? spec.unit : undefined;
	const whole = outOf(bench, unit, fact);
	return {
		fact,
		...(spec?.label === undefined ? {} : { label: spec.label }),
		from,
		to: at(steps).given,
		change: change ? toExact(realOf(change)) : null,
		...(measure === undefined ? {} : { unit: measure }),
		steps: step ? steps : null,
		...(step ? { step: toExact(realOf(step)) } : {}),
		...(whole ? { outOf: whole } : {}),
	};
}
