import type { FigureDetails, FigureReport, Relation } from "steerindex/figures";
import { between, seeded } from "../number/random.ts";
import {
	check,
	EVERYTHING,
	type Fraction,
	holds,
	type Problem,
	point,
	type Stretch,
	type Unknown,
} from "./bruteForce.ts";

/** A small random report, and the same as the oracle sees it. */
export interface RandomReport extends Problem {
	readonly report: FigureReport;
}

const MOST = 8;
/** How far what stands behind a slash is tried: beyond it no relation here can tell a difference. */
const FAR = 40;

interface Draft {
	readonly details: FigureDetails;
	readonly unknowns: readonly Unknown[];
}

/** What is true of each figure; reals get their truth from the first relation that has them as result. */
type Truth = Map<string, Fraction>;

/**
 * Two to four whole figures of 0..8, up to three results of products, and relations of every kind that
 * mostly hold; then some figures are printed wrong.
 */
export function randomReport(seed: number): RandomReport {
	const next = seeded(seed);
	const chance = (times: number): boolean => next() % times === 0;
	const isRanked = chance(4);
	const counts = ["a", "b", "c", "d"].slice(0, isRanked ? between(next, 1, 2) : between(next, 2, 4));
	const kinds = new Map<string, Kind>(counts.map((id) => [id, "count"]));
	const truth: Truth = new Map(counts.map((id) => [id, [between(next, 0, MOST), 1]]));
	if (isRanked) {
		const of = between(next, 1, MOST);
		kinds.set("r", "ranked");
		truth.set("r", [between(next, 1, of), 1]).set("r.of", [of, 1]);
		if (chance(2) && counts.length < 2) truth.set("q", [between(next, 1, MOST), 1]);
		if (truth.has("q")) kinds.set("q", "rank");
	}
	if (chance(3) && counts.length < (isRanked ? 2 : 4)) {
		kinds.set("m", "places");
		truth.set("m", [between(next, -MOST, MOST), 1]);
	}
	const wholes = [...truth.keys()];
	// What stands behind a slash has no end that a real could be held against.
	const bounded = wholes.filter((ref) => ref !== "r.of");
	const reals = ["p", "s", "t"].slice(0, between(next, 0, isRanked ? 1 : 3));
	const relations: Record<string, Relation> = {};
	const add = (make: () => Relation | undefined): void => {
		const isCareless = chance(12);
		for (let attempt = 0; attempt < 40; attempt++) {
			const relation = make();
			if (!relation || !(isTrue(relation, truth) || isCareless)) continue;
			relations[`R${Object.keys(relations).length}`] = chance(5) ? { ...relation, assumed: true } : relation;
			return;
		}
	};
	for (const real of reals) {
		kinds.set(real, "real");
		for (let times = chance(3) ? 2 : 1; times > 0; times--) add(() => productOf(real, counts, bounded, next));
	}
	for (let times = between(next, reals.length > 1 ? 0 : 1, 3); times > 0; times--)
		add(() => linearOf(chance(3) ? wholes : bounded, reals, next));
	// Now and then a whole number is the result: its print has no rounding to hide in.
	const [result, ...operands] = shuffled(
		bounded.filter((ref) => ref !== "r"),
		next,
	);
	if (result !== undefined && operands.length > 1 && chance(4))
		add(() => productOf(result, operands, operands, next));
	if (isRanked) add(() => rankOf(kinds, counts, next));
	const errors = between(next, 0, 3);
	const wrong = shuffled([...kinds.keys()], next).slice(0, errors);
	const drafts = [...kinds].map(([id, kind]) => {
		const isWrong = wrong.includes(id);
		return kind === "real"
			? realFigure(id, next, isWrong ? undefined : truth.get(id))
			: wholeFigure(id, next, kind, isWrong ? undefined : truth.get(id)?.[0], truth.get("r.of")?.[0] ?? 1);
	});
	return {
		report: {
			locale: "en",
			figures: Object.fromEntries(drafts.map(({ details, unknowns }) => [unknowns[0]?.ref, details])),
			relations,
		},
		unknowns: drafts.flatMap(({ unknowns }) => unknowns),
		relations,
	};
}

type Kind = "count" | "rank" | "ranked" | "places" | "real";

/** Whether the relation holds of the truth; a real without one takes the first that the relation gives it. */
function isTrue(relation: Relation, truth: Truth): boolean {
	const values = new Map([...truth].flatMap(([ref, [n, d]]) => (d === 1 ? [[ref, n] as const] : [])));
	const demands: [string, readonly Stretch[]][] = [];
	const isPossible = check(relation, values, (ref, set) => demands.push([ref, set]));
	return (
		isPossible &&
		demands.every(([ref, set]) => {
			const known = truth.get(ref);
			const given = set[Math.floor(set.length / 2)]?.min;
			if (!known && given) truth.set(ref, given);
			return known ? set.some((stretch) => holds(stretch, known)) : given !== undefined;
		})
	);
}

function wholeFigure(
	id: string,
	next: () => number,
	kind: "count" | "rank" | "ranked" | "places",
	true_: number | undefined,
	of: number,
): Draft {
	const low = kind === "count" ? 0 : kind === "places" ? -MOST : 1;
	const isRanked = kind === "ranked";
	const value = true_ ?? between(next, low, MOST);
	const print = isRanked || next() % 7 > 0;
	const isRounded = print && kind === "count" && value <= 4 && next() % 10 === 0;
	const locked = print && next() % 8 === 0;
	const weight = next() % 4 === 0 ? 2 : 1;
	const details: FigureDetails = {
		kind: isRanked ? "rank" : kind,
		min: low,
		max: MOST,
		...(print ? { printed: isRounded ? "0" : isRanked ? `${value}/${of}` : String(Math.abs(value)) } : {}),
		...(print && value < 0 ? { sign: "-" } : {}),
		...(isRounded ? { rounded: true, places: -1 } : {}),
		...(!print && next() % 3 === 0 ? { missing: true } : {}),
		...(weight === 2 ? { weight } : {}),
		...(locked ? { locked: true } : {}),
	};
	const printed: Stretch = isRounded
		? { min: [0, 1], max: [4, 1], minOpen: false, maxOpen: false }
		: point(value);
	const domain: Stretch = { min: [low, 1], max: [MOST, 1], minOpen: false, maxOpen: false };
	const shared = { whole: true, low, high: MOST, capped: false, weight, locked };
	const figure: Unknown = { ...shared, ref: id, printed: print ? printed : null, domain };
	const scale: Unknown = {
		...shared,
		ref: `${id}.of`,
		low: 0,
		high: FAR,
		capped: true,
		printed: point(of),
		domain: { ...EVERYTHING, min: [0, 1], minOpen: false },
	};
	return { details, unknowns: isRanked ? [figure, scale] : [figure] };
}

/** A percentage, ratio or change with 0 or 1 decimals, printed half-up. */
function realFigure(id: string, next: () => number, true_: Fraction | undefined): Draft {
	const places = next() % 2;
	const [n, d] = true_ ?? [next() % 2 ? between(next, -20, 60) : between(next, -100, 1000), 10];
	const unit = 10 ** places;
	const value = (Math.sign(n) * Math.floor((2 * Math.abs(n) * unit + d) / (2 * d)) * 10) / unit;
	const print = next() % 6 > 0;
	const isBounded = next() % 3 === 0;
	const weight = next() % 4 === 0 ? 2 : 1;
	const locked = print && next() % 8 === 0;
	const details: FigureDetails = {
		kind: "real",
		...(isBounded ? { min: 0, max: 100 } : {}),
		...(print ? { printed: (Math.abs(value) / 10).toFixed(places) } : {}),
		...(print && value < 0 ? { sign: "-" } : {}),
		...(weight === 2 ? { weight } : {}),
		...(locked ? { locked: true } : {}),
	};
	const half = places === 1 ? 1 : 10;
	const printed: Stretch = {
		min: [2 * value - half, 20],
		max: [2 * value + half, 20],
		minOpen: value <= 0,
		maxOpen: value >= 0,
	};
	const domain: Stretch = isBounded
		? { min: [0, 1], max: [100, 1], minOpen: false, maxOpen: false }
		: EVERYTHING;
	const unknown: Unknown = {
		ref: id,
		whole: false,
		low: 0,
		high: 0,
		capped: false,
		printed: print ? printed : null,
		domain,
		weight,
		locked,
	};
	return { details, unknowns: [unknown] };
}

function productOf(
	real: string,
	counts: readonly string[],
	wholes: readonly string[],
	next: () => number,
): Relation {
	const [a = "a", b = a, c = a] = shuffled(counts, next);
	switch (next() % 6) {
		case 0:
			return { percent: real, of: a };
		case 1:
			return { percent: real, of: a, count: b };
		case 2:
			return { ratio: real, numerator: a, denominator: b, ...(next() % 2 ? { scale: 10 } : {}) };
		case 3:
			return { relativeChange: real, previous: a, current: b };
		case 4:
			return { pooled: real, parts: shuffled(wholes, next).slice(0, between(next, 1, 3)) };
		default:
			return { pooled: real, parts: [a, b], weights: next() % 2 ? [b, a] : [c, a] };
	}
}

function linearOf(wholes: readonly string[], reals: readonly string[], next: () => number): Relation {
	const shuffle = shuffled(wholes, next);
	const [a = "a", b = "b", c = 3] = shuffle;
	const number = between(next, 0, MOST);
	const [real] = reals;
	const first = shuffle.find((ref) => ref !== "r.of") ?? a;
	switch (next() % (real === undefined ? 7 : 8)) {
		case 0:
			return { total: next() % 5 === 0 ? number : a, parts: shuffle.slice(1, between(next, 2, 4)) };
		case 1:
			return { total: a, includes: shuffle.slice(1, between(next, 2, 3)) };
		case 2:
			return { difference: a, from: b, minus: c };
		case 3:
			return typeof c === "string"
				? { change: a, previous: b, current: c }
				: { subset: a, superset: next() % 2 ? b : number };
		case 4:
			return { order: [a, number, b], ...(next() % 2 ? { strict: true } : {}) };
		case 5:
			return { equal: next() % 2 ? [a, b] : [a, number, b] };
		case 6:
			return { pooled: a, parts: shuffle.slice(1, between(next, 2, 4)) };
		default:
			return {
				order: next() % 2 ? [first, real ?? b] : [real ?? a, first],
				...(next() % 2 ? { strict: true } : {}),
			};
	}
}

function rankOf(kinds: ReadonlyMap<string, Kind>, counts: readonly string[], next: () => number): Relation {
	const groups = between(next, 2, 4);
	const edge = (["either", "ceil", "floor"] as const)[next() % 3];
	const [a = "a"] = shuffled(counts, next);
	if (kinds.has("q") && kinds.has("m") && next() % 2)
		return { places: "m", previousRank: "q", rank: "r", ...(next() % 2 ? { previousOf: 5 } : {}) };
	if (next() % 3 === 0) return { group: a, groups, rank: "r", edge };
	return { group: between(next, 1, groups), groups, rank: "r", ...(next() % 2 ? { edge } : {}) };
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
	const rest = [...list];
	return list.flatMap(() => rest.splice(next() % rest.length, 1));
}
