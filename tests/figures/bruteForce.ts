import type { Relation } from "steerindex/figures";

/** An exact fraction of safe integers, `d` above zero; unlike the library's own. */
export type Fraction = readonly [n: number, d: number];

/** Numbers between two ends; null is no end on that side. */
export interface Stretch {
	readonly min: Fraction | null;
	readonly max: Fraction | null;
	readonly minOpen: boolean;
	readonly maxOpen: boolean;
}

/** A figure of a random report, as the oracle sees it. */
export interface Unknown {
	readonly ref: string;
	/** Whole: tried from `low` to `high`. Else a real, which only the whole numbers around it determine. */
	readonly whole: boolean;
	readonly low: number;
	readonly high: number;
	/** `high` is only where the trying ends, not where the domain does. */
	readonly capped: boolean;
	/** What the print allows; null when nothing is printed. */
	readonly printed: Stretch | null;
	/** What the figure can be at all. */
	readonly domain: Stretch;
	readonly weight: number;
	readonly locked: boolean;
}

export interface Problem {
	readonly unknowns: readonly Unknown[];
	readonly relations: Readonly<Record<string, Relation>>;
}

export interface ExpectedCorrection {
	readonly set: readonly string[];
	readonly breaks: readonly string[];
	readonly weight: number;
}

/** What a figure can be: its whole values, or for a real pieces that together make them. */
export type Values = { readonly whole: readonly number[] } | { readonly pieces: readonly Stretch[] };

/** Decides everything about one connected group by trying every value of every whole figure. */
export interface Oracle {
	readonly feasible: (freed: readonly string[], relations: readonly string[]) => boolean;
	readonly valuesOf: (ref: string, freed: readonly string[], relations: readonly string[]) => Values;
}

export const EVERYTHING: Stretch = { min: null, max: null, minOpen: true, maxOpen: true };

export function point(n: number, d = 1): Stretch {
	return { min: [n, d], max: [n, d], minOpen: false, maxOpen: false };
}

export function compareFractions(a: Fraction, b: Fraction): number {
	return Math.sign(a[0] * b[1] - b[0] * a[1]);
}

/** Groups of figures that relations connect, in the order of their first figure. */
export function connectedGroups({ unknowns, relations }: Problem): readonly Problem[] {
	const group = new Map(unknowns.map(({ ref }, index) => [ref, index]));
	const join = (refs: readonly string[]): void => {
		const numbers = refs.map((ref) => group.get(ref) ?? 0);
		const least = Math.min(...numbers);
		for (const [ref, number] of group) if (numbers.includes(number)) group.set(ref, least);
	};
	for (const relation of Object.values(relations)) join(refsOf(relation, unknowns));
	for (const { ref } of unknowns) {
		if (group.has(`${ref}.of`)) join([ref, `${ref}.of`]);
	}
	return [...new Set(group.values())].map((number) => {
		const members = unknowns.filter(({ ref }) => group.get(ref) === number);
		const own = Object.entries(relations).filter(([, relation]) =>
			refsOf(relation, unknowns).some((ref) => members.some((member) => member.ref === ref)),
		);
		return { unknowns: members, relations: Object.fromEntries(own) };
	});
}

export function createOracle({ unknowns, relations }: Problem, isAlone = false): Oracle {
	const suspects = suspectsOf(unknowns);
	const bit = new Map(unknowns.map(({ ref }, index) => [ref, 1 << index]));
	const bitsOf = (refs: readonly string[]): number =>
		refs.reduce((bits, ref) => bits | (bit.get(ref) ?? 0), 0);
	const remembered = new Map<string, readonly number[]>();
	/** Which figures must be freed, every way there is; none that another one holds. */
	const waysOut = (ids: readonly string[]): readonly number[] => {
		const known = remembered.get(ids.join());
		if (known) return known;
		const ways: number[] = [];
		const isOld = (bits: number): boolean => ways.some((way) => (way & bits) === way);
		walk({ unknowns, relations, ids, isAlone, mayFree: bitsOf(suspects), bit, isOld }, (bits) =>
			ways.push(bits),
		);
		remembered.set(ids.join(), ways);
		return ways;
	};
	return {
		feasible: (freed, ids) => {
			const bits = bitsOf(freed);
			return waysOut(ids).some((way) => (way & bits) === way);
		},
		valuesOf(ref, freed, ids) {
			const seen = new Set<number>();
			const pieces: Stretch[] = [];
			const never = (): boolean => false;
			walk(
				{ unknowns, relations, ids, isAlone, mayFree: bitsOf(freed), bit, isOld: never },
				(_, values, sets) => {
					const value = values.get(ref);
					if (value !== undefined) seen.add(value);
					pieces.push(...(sets.get(ref) ?? []));
				},
			);
			const isWhole = unknowns.some((unknown) => unknown.ref === ref && unknown.whole);
			return isWhole ? { whole: [...seen].sort((a, b) => a - b) } : { pieces };
		},
	};
}

type Sets = ReadonlyMap<string, readonly Stretch[]>;

interface Walk extends Problem {
	/** Which relations hold. */
	readonly ids: readonly string[];
	/** Whether what nobody says is left out: that x is at most x.of, and within its domain. */
	readonly isAlone: boolean;
	readonly mayFree: number;
	readonly bit: ReadonlyMap<string, number>;
	readonly isOld: (bits: number) => boolean;
}

/** Goes through all whole numbers, and what they leave to the reals, that satisfy the relations. */
function walk(
	{ unknowns, relations, ids, isAlone, mayFree, bit, isOld }: Walk,
	found: (bits: number, values: ReadonlyMap<string, number>, sets: Sets) => void,
): void {
	const wholes = inGoodOrder(
		unknowns.filter(({ whole }) => whole),
		ids.map((id) => (relations[id] ? refsOf(relations[id], unknowns) : [])),
	);
	const reals = unknowns.filter(({ whole }) => !whole);
	const values = new Map<string, number>();
	// A relation is checked as soon as its last whole figure has a value.
	const ready = wholes.map(() => [] as Relation[]);
	const first: Relation[] = [];
	for (const id of ids) {
		const relation = relations[id];
		if (!relation) continue;
		const refs = refsOf(relation, unknowns);
		const last = Math.max(...wholes.map(({ ref }, index) => (refs.includes(ref) ? index : -1)));
		(ready[last] ?? first).push(relation);
	}
	const step = (
		index: number,
		bits: number,
		before: readonly (readonly [string, readonly Stretch[]])[],
	): void => {
		if (isOld(bits)) return;
		const demands = [...before];
		const now = index === 0 ? first : (ready[index - 1] ?? []);
		if (!now.every((relation) => check(relation, values, (ref, set) => demands.push([ref, set])))) return;
		const unknown = wholes[index];
		if (!unknown) {
			const left = setsOfReals(reals, demands, bits, mayFree, bit, isAlone);
			if (left && !isOld(left.bits)) found(left.bits, values, left.sets);
			return;
		}
		for (const [value, freed] of valuesToTry(unknown, mayFree & (bit.get(unknown.ref) ?? 0))) {
			values.set(unknown.ref, value);
			if (isAlone || fitsScale(unknown.ref, values)) step(index + 1, bits | freed, demands);
			values.delete(unknown.ref);
		}
	};
	step(0, 0, []);
}

/** Figures of one relation behind each other, short ones first, so that it is checked soon. */
function inGoodOrder(
	wholes: readonly Unknown[],
	relations: readonly (readonly string[])[],
): readonly Unknown[] {
	const refs = [...relations].sort((a, b) => a.length - b.length).flat();
	const place = ({ ref }: Unknown): number => (refs.includes(ref) ? refs.indexOf(ref) : refs.length);
	return [...wholes].sort((a, b) => place(a) - place(b));
}

/** What the print allows first, then what a freed figure can be. */
function valuesToTry({ low, high, printed, domain }: Unknown, bit: number): (readonly [number, number])[] {
	const all = Array.from({ length: high - low + 1 }, (_, index) => low + index);
	const inside = all.filter((value) => holds(printed ?? domain, [value, 1]));
	const outside = bit === 0 ? [] : all.filter((value) => !inside.includes(value));
	return [...inside.map((value) => [value, 0] as const), ...outside.map((value) => [value, bit] as const)];
}

function fitsScale(ref: string, values: ReadonlyMap<string, number>): boolean {
	const base = ref.replace(/\.of$/, "");
	const [value, of] = [values.get(base), values.get(`${base}.of`)];
	return value === undefined || of === undefined || (value >= 0 && value <= of);
}

/** Where each real can be; a real that the print keeps out must be freed. */
function setsOfReals(
	reals: readonly Unknown[],
	demands: readonly (readonly [string, readonly Stretch[]])[],
	start: number,
	mayFree: number,
	bit: ReadonlyMap<string, number>,
	isAlone: boolean,
): { readonly bits: number; readonly sets: Sets } | undefined {
	const sets = new Map<string, readonly Stretch[]>();
	let bits = start;
	for (const { ref, printed, domain } of reals) {
		const within = (box: Stretch | undefined): readonly Stretch[] =>
			demands
				.filter(([one]) => one === ref)
				.reduce<readonly Stretch[]>(
					(set, [, demand]) => set.flatMap((a) => demand.flatMap((b) => meet(a, b) ?? [])),
					box ? [box] : [],
				);
		const own = mayFree & (bit.get(ref) ?? 0);
		const inside = within(meet(printed ?? domain, domain) ?? (isAlone && printed ? printed : undefined));
		const set = own === 0 || inside.length > 0 ? inside : within(domain);
		if (set.length === 0) return undefined;
		if (inside.length === 0) bits |= own;
		sets.set(ref, own === 0 ? set : within(domain));
	}
	return { bits, sets };
}

/** Section 2.5 of the specification by trying every set of figures. */
export function expectedCorrections(
	{ unknowns, relations }: Problem,
	oracle: Pick<Oracle, "feasible">,
): readonly ExpectedCorrection[] {
	const suspects = suspectsOf(unknowns);
	const ids = Object.keys(relations);
	const assumed = ids.filter((id) => relations[id]?.assumed);
	const weigh = (set: readonly string[]): number =>
		set.reduce((total, ref) => total + (unknowns.find((one) => one.ref === ref)?.weight ?? 0), 0);
	const byWeight = subsetsOf(suspects)
		.map((set) => ({ set, weight: weigh(set) }))
		.sort((a, b) => a.weight - b.weight);
	const leastSets = (kept: readonly string[]): readonly (readonly string[])[] => {
		let best = Number.POSITIVE_INFINITY;
		const sets: (readonly string[])[] = [];
		for (const { set, weight } of byWeight) {
			if (weight > best) break;
			if (!oracle.feasible(set, kept)) continue;
			best = weight;
			sets.push(set);
		}
		return sets;
	};
	const corrections: ExpectedCorrection[] = leastSets(ids).map((set) => ({
		set,
		breaks: [],
		weight: weigh(set),
	}));
	for (let size = 1; size <= assumed.length; size++) {
		const broken = subsetsOf(assumed)
			.filter((breaks) => breaks.length === size)
			.flatMap((breaks) => {
				const sets = leastSets(ids.filter((id) => !breaks.includes(id)));
				return sets
					.filter((set) => !oracle.feasible(set, ids))
					.map((set) => ({ set, breaks, weight: weigh(set) }));
			});
		if (broken.length === 0) continue;
		corrections.push(...broken);
		break;
	}
	const refs = unknowns.map(({ ref }) => ref);
	const byPlace = (a: readonly string[], b: readonly string[], order: readonly string[]): number => {
		const index = a.findIndex((one, at) => one !== b[at]);
		return index < 0 ? 0 : order.indexOf(a[index] ?? "") - order.indexOf(b[index] ?? "");
	};
	return corrections.sort(
		(a, b) =>
			a.breaks.length - b.breaks.length ||
			a.weight - b.weight ||
			a.set.length - b.set.length ||
			byPlace(a.set, b.set, refs) ||
			byPlace(a.breaks, b.breaks, ids),
	);
}

export function suspectsOf(unknowns: readonly Unknown[]): readonly string[] {
	return unknowns.filter(({ printed, locked }) => printed && !locked).map(({ ref }) => ref);
}

function subsetsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
	return Array.from({ length: 2 ** list.length }, (_, bits) =>
		list.filter((_, index) => (bits >> index) & 1),
	);
}

/** Every figure that a relation reads, those behind a slash that it takes by default included. */
export function refsOf(relation: Relation, unknowns: readonly { readonly ref: string }[]): readonly string[] {
	const exists = (term: unknown): term is string => unknowns.some(({ ref }) => ref === term);
	const named = Object.values(relation).flat().filter(exists);
	const scales = [
		"rank" in relation && relation.of === undefined ? `${relation.rank}.of` : "",
		"previousRank" in relation && relation.previousOf === undefined ? `${relation.previousRank}.of` : "",
	];
	return [...new Set([...named, ...scales.filter(exists)])];
}

export type Demand = (ref: string, set: readonly Stretch[]) => void;

/** Whether the relation holds of the whole numbers; what it asks of a real goes to `demand`. */
export function check(relation: Relation, values: ReadonlyMap<string, number>, demand: Demand): boolean {
	const at = (term: string | number): number | undefined =>
		typeof term === "number" ? term : values.get(term);
	const whole = (term: string | number): number => at(term) ?? Number.NaN;
	const sum = (terms: readonly string[]): number => terms.reduce((total, term) => total + whole(term), 0);
	const quotient = (ref: string, n: number, d: number): boolean => {
		if (!(d > 0)) return false;
		const result = at(ref);
		if (result !== undefined) return result * d === n;
		demand(ref, [point(n, d)]);
		return true;
	};
	const ordered = (a: string | number, b: string | number, strict: boolean): boolean => {
		const [left, right] = [at(a), at(b)];
		if (left !== undefined && right !== undefined) return strict ? left < right : left <= right;
		if (left !== undefined) demand(String(b), [{ ...EVERYTHING, min: [left, 1], minOpen: strict }]);
		if (right !== undefined) demand(String(a), [{ ...EVERYTHING, max: [right, 1], maxOpen: strict }]);
		return true;
	};
	if ("pooled" in relation) {
		const { pooled, parts, weights } = relation;
		if (weights) {
			const total = sum(weights);
			if (weights.some((weight) => whole(weight) < 0)) return false;
			const mixed = parts.reduce((all, part, index) => all + whole(part) * whole(weights[index] ?? ""), 0);
			return quotient(pooled, mixed, total);
		}
		const rates = parts.map(whole);
		const [low, high] = [Math.min(...rates), Math.max(...rates)];
		const rate = at(pooled);
		if (rate !== undefined) return low <= rate && rate <= high;
		demand(pooled, [{ min: [low, 1], max: [high, 1], minOpen: false, maxOpen: false }]);
		return true;
	}
	if ("includes" in relation) return sum(relation.includes) <= whole(relation.total);
	if ("parts" in relation) return sum(relation.parts) === whole(relation.total);
	if ("difference" in relation)
		return whole(relation.from) - whole(relation.minus) === whole(relation.difference);
	if ("percent" in relation) {
		const { percent, of, count } = relation;
		const base = whole(of);
		if (!(base > 0)) return false;
		if (count !== undefined) {
			const k = whole(count);
			return k >= 0 && k <= base && quotient(percent, 100 * k, base);
		}
		const rate = at(percent);
		if (rate !== undefined) return rate >= 0 && rate <= 100 && (rate * base) % 100 === 0;
		demand(
			percent,
			Array.from({ length: base + 1 }, (_, k) => point(100 * k, base)),
		);
		return true;
	}
	if ("ratio" in relation) {
		const { ratio, numerator, denominator, scale = 1 } = relation;
		return quotient(ratio, scale * whole(numerator), whole(denominator));
	}
	if ("relativeChange" in relation) {
		const [previous, current] = [whole(relation.previous), whole(relation.current)];
		return quotient(relation.relativeChange, 100 * (current - previous), previous);
	}
	if ("change" in relation)
		return whole(relation.current) - whole(relation.previous) === whole(relation.change);
	if ("places" in relation) {
		const { places, previousRank, rank } = relation;
		const of = at(relation.of ?? `${rank}.of`);
		const previousOf = at(relation.previousOf ?? `${previousRank}.of`);
		return (
			whole(previousRank) - whole(rank) === whole(places) &&
			!(of !== undefined && whole(rank) > of) &&
			!(previousOf !== undefined && whole(previousRank) > previousOf)
		);
	}
	if ("order" in relation) {
		const { order, strict = false } = relation;
		return order.slice(1).every((term, index) => ordered(order[index] ?? term, term, strict));
	}
	if ("equal" in relation) {
		const { equal } = relation;
		return equal
			.slice(1)
			.every(
				(term, index) =>
					ordered(equal[index] ?? term, term, false) && ordered(term, equal[index] ?? term, false),
			);
	}
	if ("subset" in relation) return ordered(relation.subset, relation.superset, false);
	if ("group" in relation) {
		const { groups, rank, edge = "either" } = relation;
		const g = whole(relation.group);
		const n = whole(relation.of ?? `${rank}.of`);
		const r = whole(rank);
		if (g < 1 || g > groups || r > n) return false;
		const above = edge === "ceil" ? groups * r >= n * (g - 1) + groups : groups * r > n * (g - 1);
		const below = edge === "floor" ? groups * r <= n * g : groups * r < n * g + groups;
		return above && below;
	}
	return false;
}

export function holds({ min, max, minOpen, maxOpen }: Stretch, value: Fraction): boolean {
	const low = min ? compareFractions(value, min) : 1;
	const high = max ? compareFractions(max, value) : 1;
	return (low > 0 || (low === 0 && !minOpen)) && (high > 0 || (high === 0 && !maxOpen));
}

export function meet(a: Stretch, b: Stretch): Stretch | undefined {
	const low = a.min && b.min ? compareFractions(a.min, b.min) : a.min ? 1 : -1;
	const high = a.max && b.max ? compareFractions(b.max, a.max) : a.max ? 1 : -1;
	const met: Stretch = {
		min: low >= 0 ? a.min : b.min,
		minOpen: low === 0 ? a.minOpen || b.minOpen : low > 0 ? a.minOpen : b.minOpen,
		max: high >= 0 ? a.max : b.max,
		maxOpen: high === 0 ? a.maxOpen || b.maxOpen : high > 0 ? a.maxOpen : b.maxOpen,
	};
	if (!met.min || !met.max) return met;
	const order = compareFractions(met.min, met.max);
	return order < 0 || (order === 0 && !met.minOpen && !met.maxOpen) ? met : undefined;
}

export function hullOf(a: Stretch, b: Stretch): Stretch {
	const low = a.min && b.min ? compareFractions(a.min, b.min) : a.min ? 1 : -1;
	const high = a.max && b.max ? compareFractions(b.max, a.max) : a.max ? 1 : -1;
	return {
		min: low <= 0 ? a.min : b.min,
		minOpen: low === 0 ? a.minOpen && b.minOpen : low < 0 ? a.minOpen : b.minOpen,
		max: high <= 0 ? a.max : b.max,
		maxOpen: high === 0 ? a.maxOpen && b.maxOpen : high < 0 ? a.maxOpen : b.maxOpen,
	};
}
