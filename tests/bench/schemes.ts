import { parseScheme, type Rule, type Scheme, type SchemeInput, type SchemeNode } from "steerindex/scheme";
import type { Observations } from "steerindex/scoring";

/** The same numbers in every run. */
export function series(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 16807) % 2147483647;
		return state / 2147483647;
	};
}

export interface Sample {
	readonly scheme: Scheme;
	readonly observations: Observations;
	readonly values: readonly (readonly number[])[];
}

type LeafOf = (at: number) => SchemeNode;

/** A tree of so many leaves, ten under each composite. */
function tree(id: string, leaves: number, leafOf: LeafOf, composite: object): SchemeNode {
	let level: SchemeNode[] = Array.from({ length: leaves }, (_, at) => leafOf(at));
	for (let depth = 0; level.length > 1; depth++) {
		const groups = Array.from({ length: Math.ceil(level.length / 10) }, (_, at) =>
			level.slice(10 * at, 10 * at + 10),
		);
		level = groups.map(
			(children, at) =>
				({
					id: groups.length === 1 ? id : `${id}.${depth}.${at}`,
					children,
					...composite,
				}) as unknown as SchemeNode,
		);
	}
	return level[0] as SchemeNode;
}

function sample(
	units: number,
	leaves: number,
	draw: (random: () => number) => number,
	leafOf: LeafOf,
	composite: object,
	more: object,
): Sample {
	const random = series(42);
	const values = Array.from({ length: units }, () => Array.from({ length: leaves }, () => draw(random)));
	const facts = Object.fromEntries(Array.from({ length: leaves }, (_, at) => [`f${at}`, { type: "number" }]));
	const root = { ...tree("index", leaves, leafOf, composite), ...more };
	const scheme = parseScheme({
		id: "bench",
		sources: [{ title: "bench" }],
		rounding: "half-up",
		facts,
		root,
	} as SchemeInput);
	const records = values.map((row, unit) => ({
		unit: `unit ${unit}`,
		period: "1",
		facts: Object.fromEntries(row.map((value, at) => [`f${at}`, value])),
	}));
	return { scheme, observations: { periods: ["1"], records }, values };
}

const RANK = {
	of: "points",
	key: "published",
	order: "highest-first",
	ties: "competition",
	population: "ranked",
};

/** Points of two decimals, domains rounded to two places, a published total and ranks. */
export function pointsSample(units: number, leaves: number): Sample {
	return sample(
		units,
		leaves,
		(random) => Math.floor(random() * 101) / 100,
		(at) => ({ id: `l${at}`, max: 1, rule: { fact: `f${at}` } }),
		{ combine: "sum", round: { places: 2 } },
		{ publish: { points: { places: 2 } }, rank: RANK },
	);
}

/** Min-max to 0 to 100 over all units and weighted means, from doubles of 15 digits: the shape of a composite indicator. */
export function compositeSample(units: number, leaves: number): Sample {
	const scaled = (at: number): Rule => {
		const of: Rule = { fact: `f${at}` };
		return {
			interp: of,
			points: [
				[{ peer: "min", of }, 0],
				[{ peer: "max", of }, 100],
			],
		};
	};
	return sample(
		units,
		leaves,
		(random) => Number((random() * 100).toPrecision(15)),
		(at) => ({ id: `l${at}`, rule: scaled(at) }),
		{ combine: "mean" },
		{ rank: { ...RANK, key: "exact" } },
	);
}
