import type { FigureDetails, FigureReport, Relation } from "steerindex/figures";
import type { Rational } from "../../src/number/rational.ts";
import * as q from "../../src/number/rational.ts";
import { between, seeded } from "../number/random.ts";
import {
	EVERYTHING,
	type Fraction,
	hullOf,
	meet,
	type Oracle,
	type Problem,
	point,
	type Stretch,
	type Unknown,
} from "./bruteForce.ts";

/** Σ by·ref + constant = 0, ≤ 0 or < 0. */
interface Row {
	readonly by: ReadonlyMap<string, Rational>;
	readonly constant: Rational;
	readonly sign: "=" | "<=" | "<";
}

/** Ways to satisfy: all rows of one of them hold. */
type Ways = readonly (readonly Row[])[];

/**
 * Decides linear reports on reals by eliminating variables (Fourier and Motzkin), whole figures of few
 * values by trying each: open and closed ends are exact, which no grid can tell.
 */
export function createRealOracle({ unknowns, relations }: Problem, isAlone = false): Oracle {
	const reals = unknowns.filter(({ whole }) => !whole);
	const cases = (
		freed: readonly string[],
		ids: readonly string[],
		visit: (rows: readonly Row[], values: ReadonlyMap<string, number>) => boolean,
	): void => {
		const wholes = unknowns.filter(({ whole }) => whole);
		const step = (index: number, values: ReadonlyMap<string, number>): boolean => {
			const unknown = wholes[index];
			if (unknown) {
				const [low, high] = wholeEnds(unknown, freed);
				for (let value = low; value <= high; value++)
					if (step(index + 1, new Map([...values, [unknown.ref, value]]))) return true;
				return false;
			}
			const boxes = reals.flatMap((real) => boxRows(real, freed, isAlone));
			let all: Ways = [boxes];
			for (const id of ids) {
				const relation = relations[id];
				if (!relation) continue;
				const ways = waysOf(relation, values);
				all = all.flatMap((rows) => ways.map((way) => [...rows, ...way]));
			}
			return all.some((rows) => visit(rows, values));
		};
		step(0, new Map());
	};
	const remembered = new Map<string, boolean>();
	return {
		feasible(freed, ids) {
			const key = `${[...freed].sort().join()}|${ids.join()}`;
			const known = remembered.get(key);
			if (known !== undefined) return known;
			let answer = false;
			cases(freed, ids, (rows) => {
				answer ||= project(rows, undefined) !== undefined;
				return answer;
			});
			remembered.set(key, answer);
			return answer;
		},
		valuesOf(ref, freed, ids) {
			const seen = new Set<number>();
			const pieces: Stretch[] = [];
			cases(freed, ids, (rows, values) => {
				const value = values.get(ref);
				const piece = project(rows, value === undefined ? ref : undefined);
				if (piece && value !== undefined) seen.add(value);
				else if (piece) pieces.push(piece);
				return false;
			});
			const isWhole = unknowns.some((unknown) => unknown.ref === ref && unknown.whole);
			return isWhole ? { whole: [...seen].sort((a, b) => a - b) } : { pieces };
		},
	};
}

function wholeEnds(
	{ ref, printed, low, high }: Unknown,
	freed: readonly string[],
): readonly [number, number] {
	const value = printed && !freed.includes(ref) ? printed.min?.[0] : undefined;
	return value === undefined ? [low, high] : [value, value];
}

function boxRows({ ref, printed, domain }: Unknown, freed: readonly string[], isAlone: boolean): Row[] {
	const isFree = !printed || freed.includes(ref);
	const inside = isFree ? domain : (meet(printed, domain) ?? (isAlone ? printed : undefined));
	// What is printed outside its domain cannot be true.
	if (!inside) return [{ by: new Map(), constant: q.ONE, sign: "<=" }];
	const { min, max, minOpen, maxOpen } = inside;
	return [
		...(min ? [row("<=", [[ref, -1]], toRational(min), minOpen)] : []),
		...(max ? [row("<=", [[ref, 1]], q.negate(toRational(max)), maxOpen)] : []),
	];
}

function toRational([n, d]: Fraction): Rational {
	return q.fraction(BigInt(n), BigInt(d));
}

type Weighted = readonly [term: string | number, by: number];

function row(
	sign: Row["sign"],
	terms: readonly Weighted[],
	constant: Rational = q.ZERO,
	isStrict = false,
): Row {
	const by = new Map<string, Rational>();
	let rest = constant;
	for (const [term, factor] of terms) {
		if (typeof term === "string") by.set(term, q.add(by.get(term) ?? q.ZERO, q.integer(factor)));
		else rest = q.add(rest, q.fraction(BigInt(Math.round(term * 10)) * BigInt(factor), 10n));
	}
	for (const [ref, value] of by) if (q.signOf(value) === 0) by.delete(ref);
	return { by, constant: rest, sign: isStrict ? "<" : sign };
}

/** A relation as rows, whole figures put in. */
function waysOf(relation: Relation, values: ReadonlyMap<string, number>): Ways {
	const put = (term: string | number): string | number =>
		typeof term === "string" ? (values.get(term) ?? term) : term;
	const one = (sign: Row["sign"], terms: readonly Weighted[], isStrict = false): Row =>
		row(
			sign,
			terms.map(([term, by]) => [put(term), by]),
			q.ZERO,
			isStrict,
		);
	const plus = (terms: readonly (string | number)[]): Weighted[] => terms.map((term) => [term, 1]);
	const whole = (term: string): number => values.get(term) ?? Number.NaN;
	const never: Ways = [];
	if ("pooled" in relation) {
		const { pooled, parts, weights } = relation;
		if (!weights) {
			return parts.flatMap((below) =>
				parts.map((above) => [
					one("<=", [
						[below, 1],
						[pooled, -1],
					]),
					one("<=", [
						[pooled, 1],
						[above, -1],
					]),
				]),
			);
		}
		const total = weights.reduce((sum, weight) => sum + whole(weight), 0);
		const mixed = parts.map((part, index): Weighted => [part, -whole(weights[index] ?? "")]);
		return total > 0 ? [[one("=", [[pooled, total], ...mixed])]] : never;
	}
	if ("includes" in relation) return [[one("<=", [...plus(relation.includes), [relation.total, -1]])]];
	if ("parts" in relation) return [[one("=", [...plus(relation.parts), [relation.total, -1]])]];
	if ("difference" in relation) {
		const { difference, from, minus } = relation;
		return [
			[
				one("=", [
					[from, 1],
					[minus, -1],
					[difference, -1],
				]),
			],
		];
	}
	if ("ratio" in relation) {
		const { ratio, numerator, denominator, scale = 1 } = relation;
		const d = whole(denominator);
		return d > 0
			? [
					[
						one("=", [
							[ratio, d],
							[numerator, -scale],
						]),
					],
				]
			: never;
	}
	if ("relativeChange" in relation) {
		const { relativeChange, previous, current } = relation;
		const before = whole(previous);
		return before > 0
			? [
					[
						one("=", [
							[relativeChange, before],
							[100, before],
							[current, -100],
						]),
					],
				]
			: never;
	}
	if ("change" in relation) {
		const { change, previous, current } = relation;
		return [
			[
				one("=", [
					[current, 1],
					[previous, -1],
					[change, -1],
				]),
			],
		];
	}
	const pairs = (terms: readonly (string | number)[], sign: Row["sign"], isStrict = false): Ways => [
		terms.slice(1).map((term, index) =>
			one(
				sign,
				[
					[terms[index] ?? term, 1],
					[term, -1],
				],
				isStrict,
			),
		),
	];
	if ("order" in relation) return pairs(relation.order, "<=", relation.strict);
	if ("equal" in relation) return pairs(relation.equal, "=");
	if ("subset" in relation) return pairs([relation.subset, relation.superset], "<=");
	return never;
}

/** What the rows leave to one variable, or to none when only asked whether they can hold. */
function project(start: readonly Row[], kept: string | undefined): Stretch | undefined {
	let rows = start;
	for (;;) {
		const ref = rows.flatMap(({ by }) => [...by.keys()]).find((one) => one !== kept);
		if (ref === undefined) break;
		rows = eliminate(rows, ref);
		if (rows.some(isImpossible)) return undefined;
	}
	if (rows.some(isImpossible)) return undefined;
	let left: Stretch | undefined = EVERYTHING;
	for (const { by, constant, sign } of rows) {
		const factor = kept === undefined ? undefined : by.get(kept);
		if (!factor || !left) continue;
		const end = q.negate(q.divide(constant, factor));
		const at: Fraction = [Number(end.n), Number(end.d)];
		const isOpen = sign === "<";
		const side: Stretch =
			sign === "="
				? point(...at)
				: q.signOf(factor) > 0
					? { ...EVERYTHING, max: at, maxOpen: isOpen }
					: { ...EVERYTHING, min: at, minOpen: isOpen };
		left = meet(left, side);
	}
	return left;
}

function isImpossible({ by, constant, sign }: Row): boolean {
	if (by.size > 0) return false;
	const side = q.signOf(constant);
	return sign === "=" ? side !== 0 : sign === "<=" ? side > 0 : side >= 0;
}

function eliminate(rows: readonly Row[], ref: string): readonly Row[] {
	const named = rows.filter(({ by }) => by.has(ref));
	const others = rows.filter(({ by }) => !by.has(ref));
	const equation = named.find(({ sign }) => sign === "=");
	const factorOf = (one: Row): Rational => one.by.get(ref) ?? q.ZERO;
	if (equation) {
		const rest = named.filter((one) => one !== equation);
		return [
			...others,
			...rest.map((one) =>
				combine(one, q.ONE, equation, q.negate(q.divide(factorOf(one), factorOf(equation))), one.sign),
			),
		];
	}
	const above = named.filter((one) => q.signOf(factorOf(one)) > 0);
	const below = named.filter((one) => q.signOf(factorOf(one)) < 0);
	return [
		...others,
		...above.flatMap((a) =>
			below.map((b) => {
				const sign = a.sign === "<" || b.sign === "<" ? "<" : "<=";
				return combine(a, q.negate(factorOf(b)), b, factorOf(a), sign);
			}),
		),
	];
}

function combine(a: Row, byA: Rational, b: Row, byB: Rational, sign: Row["sign"]): Row {
	const by = new Map<string, Rational>();
	for (const [one, factor] of [[a, byA] as const, [b, byB] as const]) {
		for (const [ref, value] of one.by) by.set(ref, q.add(by.get(ref) ?? q.ZERO, q.multiply(value, factor)));
	}
	for (const [ref, value] of by) if (q.signOf(value) === 0) by.delete(ref);
	return { by, constant: q.add(q.multiply(a.constant, byA), q.multiply(b.constant, byB)), sign };
}

const MODES = [
	["half-up"],
	["truncate"],
	["half-even"],
	["floor"],
	["half-up", "half-even"],
	["half-up", "truncate"],
] as const;

/** Two to four reals of 0 or 1 decimals, thresholds among them, and up to two whole figures of 0..4. */
export function randomRealReport(seed: number): Problem & { readonly report: FigureReport } {
	const next = seeded(seed);
	const modes = MODES[next() % MODES.length] ?? MODES[0];
	const reals = ["x", "y", "z", "w"].slice(0, between(next, 2, 4));
	const wholes = ["n", "m"].slice(0, next() % 2 === 0 ? 0 : between(next, 1, 2));
	// Truths in tenths; a whole figure's is a multiple of ten.
	const truth = new Map<string, number>([
		...reals.map((ref) => [ref, between(next, -30, 60)] as const),
		...wholes.map((ref) => [ref, 10 * between(next, 0, 4)] as const),
	]);
	const relations: Record<string, Relation> = {};
	for (let times = between(next, 1, 3); times > 0; times--) {
		const isCareless = next() % 3 === 0;
		for (let attempt = 0; attempt < 60; attempt++) {
			const relation = relationOf(reals, wholes, next);
			const holds = isNearlyTrue(relation, truth);
			if (!holds && !isCareless) continue;
			relations[`R${Object.keys(relations).length}`] =
				next() % 5 === 0 ? { ...relation, assumed: true } : relation;
			break;
		}
	}
	const drafts = [...truth].map(([ref, tenths]) => {
		const value = next() % 5 === 0 ? tenths + between(next, -20, 20) : tenths;
		return reals.includes(ref) ? realFigure(ref, value, modes, next) : wholeFigure(ref, tenths / 10, next);
	});
	return {
		report: {
			locale: "en",
			modes,
			figures: Object.fromEntries(drafts.map(({ details, unknown }) => [unknown.ref, details])),
			relations,
		},
		unknowns: drafts.map(({ unknown }) => unknown),
		relations,
	};
}

/** Holds of the truth up to half a unit: then the prints may or may not let it. */
function isNearlyTrue(relation: Relation, truth: ReadonlyMap<string, number>): boolean {
	const values = new Map(
		[...truth].flatMap(([ref, tenths]) => (tenths % 10 === 0 ? [[ref, tenths / 10]] : [])),
	);
	const wholes = new Map([...values].filter(([ref]) => ref === "n" || ref === "m"));
	return waysOf(relation, wholes as Map<string, number>).some((rows) =>
		rows.every(({ by, constant, sign }) => {
			let total = constant;
			for (const [ref, factor] of by)
				total = q.add(total, q.multiply(factor, q.fraction(BigInt(truth.get(ref) ?? 0), 10n)));
			const slack = q.compare(q.absolute(total), q.ONE) <= 0;
			return slack || (sign !== "=" && q.signOf(total) < 0);
		}),
	);
}

function relationOf(reals: readonly string[], wholes: readonly string[], next: () => number): Relation {
	const all = shuffled([...reals, ...wholes], next);
	const [x = "x", y = "y"] = shuffled(reals, next);
	const [a = "x", b = "y", c = 1.5] = all;
	const [n = "n", m = n] = shuffled(wholes, next);
	const number = between(next, -10, 50) / 10;
	const strict = next() % 2 === 0 ? ({ strict: true } as const) : {};
	switch (next() % (wholes.length > 0 ? 11 : 8)) {
		case 0:
			return { total: next() % 4 === 0 ? number : a, parts: all.slice(1, between(next, 2, 4)) };
		case 1:
			return { total: a, includes: all.slice(1, between(next, 2, 3)) };
		case 2:
			return { difference: a, from: b, minus: c };
		case 3:
			return typeof c === "string" ? { change: a, previous: b, current: c } : { equal: [a, number] };
		case 4:
			return { order: [a, number, b], ...strict };
		case 5:
			return { order: [a, b], ...strict };
		case 6:
			return { equal: next() % 2 ? [a, b] : [a, b, number] };
		case 7:
			return {
				pooled: x,
				parts: shuffled(
					all.filter((ref) => ref !== x),
					next,
				).slice(0, 2),
			};
		case 8:
			return { pooled: x, parts: [y, n], weights: [m, n] };
		case 9:
			return { ratio: x, numerator: y, denominator: n, ...(next() % 2 ? { scale: 10 } : {}) };
		default:
			return { relativeChange: x, previous: n, current: y };
	}
}

interface Draft {
	readonly details: FigureDetails;
	readonly unknown: Unknown;
}

function wholeFigure(ref: string, value: number, next: () => number): Draft {
	const print = next() % 3 > 0;
	const domain: Stretch = { min: [0, 1], max: [4, 1], minOpen: false, maxOpen: false };
	return {
		details: { kind: "count", max: 4, ...(print ? { printed: String(value) } : {}) },
		unknown: {
			ref,
			whole: true,
			low: 0,
			high: 4,
			capped: false,
			printed: print ? point(value) : null,
			domain,
			weight: 1,
			locked: false,
		},
	};
}

function realFigure(ref: string, tenths: number, modes: readonly string[], next: () => number): Draft {
	const print = next() % 6 > 0;
	const locked = print && next() % 8 === 0;
	const weight = next() % 4 === 0 ? 2 : 1;
	const unit = next() % 3 === 0 ? 10 : 1;
	const isThreshold = next() % 8 === 0;
	const value = Math.trunc(tenths / unit) * unit;
	const bound = next() % 4 === 0 ? between(next, -2, 2) : undefined;
	const sign = value < 0 ? ({ sign: "-" } as const) : {};
	const mark = [">", "<", ">=", "<="][next() % 4] ?? ">";
	const digits = (Math.abs(value) / 10).toFixed(unit === 1 ? 1 : 0);
	const details: FigureDetails = {
		kind: "real",
		...(print ? { printed: isThreshold ? `${mark} ${digits}` : digits, ...sign } : {}),
		...(bound === undefined ? {} : { min: bound }),
		...(locked ? { locked: true } : {}),
		...(weight === 2 ? { weight } : {}),
	};
	const at: Fraction = [value, 10];
	const isOpen = mark.length === 1;
	const threshold: Stretch = mark.startsWith(">")
		? { ...EVERYTHING, min: at, minOpen: isOpen }
		: { ...EVERYTHING, max: at, maxOpen: isOpen };
	const printed = isThreshold ? threshold : modes.map((mode) => rounding(value, unit, mode)).reduce(hullOf);
	const domain: Stretch =
		bound === undefined ? EVERYTHING : { ...EVERYTHING, min: [bound, 1], minOpen: false };
	return {
		details,
		unknown: {
			ref,
			whole: false,
			low: 0,
			high: 0,
			capped: false,
			printed: print ? printed : null,
			domain,
			weight,
			locked,
		},
	};
}

/** All that prints as `value` tenths, in units of 1 or 10 tenths. */
function rounding(value: number, unit: number, mode: string): Stretch {
	const between = (low: number, lowOpen: boolean, high: number, highOpen: boolean): Stretch => ({
		min: [low, 20],
		minOpen: lowOpen,
		max: [high, 20],
		maxOpen: highOpen,
	});
	const twice = 2 * value;
	if (mode === "half-up") return between(twice - unit, value <= 0, twice + unit, value >= 0);
	if (mode === "half-even") {
		const isOdd = (value / unit) % 2 !== 0;
		return between(twice - unit, isOdd, twice + unit, isOdd);
	}
	if (mode === "floor" || value > 0) return between(twice, false, twice + 2 * unit, true);
	return value < 0 ? between(twice - 2 * unit, true, twice, false) : between(-2 * unit, true, 2 * unit, true);
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
	const rest = [...list];
	return list.flatMap(() => rest.splice(next() % rest.length, 1));
}
