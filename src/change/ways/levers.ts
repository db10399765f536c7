import type { Amount } from "../../core/amount.ts";
import { type Cell, isAbsent, isNumber } from "../../engine/cell.ts";
import type { Status, Step } from "../../engine/program.ts";
import { toAmount } from "../../number/amount.ts";
import { decimalsNeeded, exactText } from "../../number/decimalText.ts";
import { toRational } from "../../number/numeric.ts";
import * as q from "../../number/rational.ts";
import { rationalOf, realOf } from "../../number/real.ts";
import type { FactSpec } from "../../scheme/fact.ts";
import type { Given } from "../../scoring/observations.ts";
import type { Bench } from "./openBench.ts";
import type { Asked } from "./partialBoard.ts";
import type { UntriedFact, Ways } from "./waysResult.ts";

/** A fact of the unit that can be moved one way, step by step. */
export interface Lever {
	readonly fact: string;
	readonly from: Given;
	/** The first number of steps that is a change: 0 where there is no value to start from. */
	readonly first: number;
	/** There is no value to start from. */
	readonly isBlank: boolean;
	/** As far as other units are, or the bounds reach: where a blank is tried together with another fact. */
	readonly far: number;
	/** The most steps that the bounds of the fact allow; infinite where it has none. */
	readonly limit: number;
	/** The size of a step of a number, and which way it goes. */
	readonly step?: q.Rational;
	readonly sign: 1 | -1;
	/** The value after so many steps. */
	readonly at: (steps: number) => { readonly cell: Cell; readonly given: Given };
}

/** What can be tried for a unit, and what cannot. */
export interface Levers {
	readonly levers: readonly Lever[];
	readonly noValue: Ways["noValue"];
	readonly untried: readonly UntriedFact[];
}

/** Numbers of steps beyond which no fact is moved. */
export const MOST_STEPS: number = 2 ** 40;

/** The facts that decide the node, each with the values it could have. */
export function leversOf(
	bench: Bench,
	asked: Asked,
	unit: number,
	wanted: readonly string[] | undefined,
): Levers {
	const { scheme, program } = bench;
	const { needed } = asked;
	const classes = classFacts(bench, asked, needed);
	const levers: Lever[] = [];
	const noValue: Ways["noValue"][number][] = [];
	const untried: UntriedFact[] = [];
	for (const [fact, spec] of Object.entries(scheme.facts)) {
		const named = { fact, ...(spec.label === undefined ? {} : { label: spec.label }) };
		if (spec.type === "list") {
			const isRead = [...needed].some((at) => isListStep(program.steps[at], fact));
			if (isRead) untried.push({ ...named, reason: "list" });
			continue;
		}
		const { own } = bench.marksOf(fact);
		if (classes.has(fact)) untried.push({ ...named, reason: "class" });
		else if (asked.steps.some((step) => own[step] === 1)) {
			const cell = bench.inputs.fact(unit, fact, 0);
			if (isAbsent(cell)) noValue.push({ ...named, status: cell.status as Exclude<Status, "ok"> });
			if (wanted && !wanted.includes(fact)) untried.push({ ...named, reason: "unasked" });
			else levers.push(...leversOfFact(bench, unit, fact, spec, cell));
		}
	}
	return { levers, noValue, untried };
}

function isListStep(step: Step | undefined, fact: string): boolean {
	return step?.op === "each" && step.options?.list === fact;
}

/** Facts that say with whom a unit is ranked, or whose bounds are its own: to change those is no way up. */
function classFacts(
	{ scheme, program }: Bench,
	asked: Asked,
	needed: ReadonlySet<number>,
): ReadonlySet<string> {
	const names = new Set<string>();
	if (asked.source.rank?.within !== undefined) names.add(asked.source.rank.within);
	for (const quota of scheme.quotas ?? []) {
		if (quota.node === asked.node.id && quota.within !== undefined) names.add(quota.within);
	}
	for (const at of needed) {
		const step = program.steps[at];
		if (step?.op !== "peer" || step.options?.classed !== true) continue;
		const fact = program.steps[step.args[1] ?? 0]?.options?.fact;
		if (typeof fact === "string") names.add(fact);
	}
	return names;
}

function leversOfFact(
	bench: Bench,
	unit: number,
	fact: string,
	spec: FactSpec,
	cell: Cell,
): readonly Lever[] {
	const from = bench.givenOf(unit, fact) as Given;
	if (spec.type === "number") return numberLevers(bench, fact, spec, cell, from);
	const values: readonly (string | boolean)[] = spec.type === "text" ? spec.values : [true, false];
	return [...new Set(values)]
		.filter((value) => value !== cell)
		.map((value) => ({
			fact,
			from,
			first: 1,
			limit: 1,
			far: 1,
			isBlank: isAbsent(cell),
			sign: 1,
			at: () => ({ cell: value, given: value }),
		}));
}

function numberLevers(
	bench: Bench,
	fact: string,
	spec: FactSpec & { readonly type: "number" },
	cell: Cell,
	from: Given,
): readonly Lever[] {
	const bound = (amount: Amount | undefined): q.Rational | undefined =>
		amount === undefined ? undefined : toRational(typeof amount === "number" ? amount : amount.decimal);
	const [min, max] = [bound(spec.min), bound(spec.max)];
	const value = isNumber(cell) ? rationalOf(cell) : undefined;
	const others = value ? [] : valuesOf(bench, fact);
	const step = stepOf(spec.places, value ? [value] : others);
	const signs: readonly (1 | -1)[] =
		spec.better === "higher" ? [1] : spec.better === "lower" ? [-1] : value ? [1, -1] : [1];
	return signs.flatMap((sign) => {
		const start = value ?? startOf(sign, [min, max], others);
		const end = sign === 1 ? max : min;
		const room = end && q.floor(q.divide(q.multiply(q.subtract(end, start), q.integer(sign)), step));
		if (room !== undefined && room < (value ? 1n : 0n)) return [];
		const furthest = others.map((other) =>
			Number(q.floor(q.divide(q.multiply(q.subtract(other, start), q.integer(sign)), step))),
		);
		return {
			fact,
			from,
			isBlank: !value,
			far: room === undefined ? Math.max(0, ...furthest) : Math.min(Number(room), MOST_STEPS),
			first: value ? 1 : 0,
			limit: room === undefined || room > BigInt(MOST_STEPS) ? Number.POSITIVE_INFINITY : Number(room),
			step,
			sign,
			at: (steps: number) => {
				const moved = q.add(start, q.multiply(step, q.integer(BigInt(sign) * BigInt(steps))));
				return { cell: realOf(moved), given: toGiven(moved) };
			},
		};
	});
}

/** One of the last decimal that the fact may have; where it does not say, of the last one that its value has. */
function stepOf(places: number | undefined, values: readonly q.Rational[]): q.Rational {
	if (places !== undefined) return q.powerOfTen(-places);
	const decimals = values.map(decimalsNeeded);
	const [value] = values;
	// A fraction whose decimals never end keeps its denominator.
	if (value && values.length === 1 && decimals[0] === undefined) return q.fraction(1n, value.d);
	return q.powerOfTen(-Math.max(0, ...decimals.map((count) => count ?? 0)));
}

/** A fact without a value begins at the worst one it may have, or that a unit has. */
function startOf(
	sign: 1 | -1,
	[min, max]: readonly [q.Rational | undefined, q.Rational | undefined],
	others: readonly q.Rational[],
): q.Rational {
	const ends = [q.ZERO, ...others].sort(q.compare);
	if (sign === 1) return min ?? (max && q.compare(max, q.ZERO) < 0 ? max : (ends[0] ?? q.ZERO));
	return max ?? (min && q.compare(min, ends.at(-1) ?? q.ZERO) > 0 ? min : (ends.at(-1) ?? q.ZERO));
}

function valuesOf({ units, inputs }: Bench, fact: string): readonly q.Rational[] {
	return units.flatMap((_, unit) => {
		const cell = inputs.fact(unit, fact, 0);
		return isNumber(cell) ? (rationalOf(cell) ?? []) : [];
	});
}

/** A number as data give it. */
function toGiven(value: q.Rational): Given {
	const places = decimalsNeeded(value);
	return places === undefined ? { exact: exactText(value) } : toAmount({ value, places });
}
