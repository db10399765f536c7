import type { Condition, Rule, Statistic } from "../../../src/scheme/rule.ts";
import type { Draw } from "./draw.ts";

/** A node that a rule may read: it needs nothing that is built later. */
export interface Readable {
	readonly id: string;
	readonly hasMax: boolean;
}

/** What a rule may use where it stands. */
export interface Place {
	readonly draw: Draw;
	/** How many combinators may still stand in each other. */
	readonly depth: number;
	readonly nodes: readonly Readable[];
	/** Definitions that give a number; those that compare units may not stand in a list. */
	readonly definitions: readonly { readonly name: string; readonly hasPeers: boolean }[];
	readonly hasX?: boolean;
	readonly hasMax?: boolean;
	readonly inList?: boolean;
	/** In a rule for all units: neither items nor `x` are at hand. */
	readonly inPeers?: boolean;
	/** The highest number that may be written down as a result: a constant above the maximum is refused. */
	readonly cap?: number;
	/** The lowest. */
	readonly floor?: number;
}

export const NUMBERS = ["n0", "n1", "n2", "n3"] as const;
const FIELDS = ["q", "w"] as const;
const NA: Rule = { na: true };

const deeper = (place: Place): Place => ({ ...place, depth: place.depth - 1 });
/** Deeper, where numbers are no results. */
const inside = (place: Place): Place => {
	const { cap: _cap, floor: _floor, ...rest } = deeper(place);
	return rest;
};

/** A number that may stand as a result. */
export function literal({ draw, cap, floor = -2 }: Place): Rule {
	const highest = cap === undefined ? 12 : Math.max(Math.floor(cap), floor);
	const whole = draw.int(floor, highest);
	if (whole < highest && whole >= 0 && draw.chance(35)) {
		const part = `${whole}.${String(5 * draw.int(1, 19)).padStart(2, "0")}`;
		return draw.chance(20) ? { decimal: part } : Number(part);
	}
	return whole;
}

function factRule(place: Place): Rule {
	const { draw } = place;
	const fact = draw.pick(NUMBERS);
	const period = draw.chance(10) ? ({ period: -1 } as const) : {};
	if (!draw.chance(30)) return { fact, ...period };
	return { fact, ...period, missing: draw.chance(60) ? literal(place) : NA };
}

/** What needs no other rule. */
function simple(place: Place): Rule {
	const { draw, nodes, definitions } = place;
	const choice = draw.int(0, 99);
	if (place.inList && choice < 60) return { field: draw.pick(FIELDS) };
	if (choice < 50) return factRule(place);
	if (choice < 65) return literal(place);
	if (choice < 72 && place.hasX && !place.inPeers) return { var: "x" };
	if (choice < 78 && place.hasMax) return { var: "max" };
	const usable = definitions.filter(({ hasPeers }) => !(hasPeers && place.inList));
	const [first, ...more] = usable;
	if (choice < 86 && first && place.cap === undefined && place.floor === undefined) {
		return { def: draw.pick([first, ...more]).name };
	}
	const [node, ...others] = nodes;
	if (choice < 93 && node) {
		const { id, hasMax } = draw.pick([node, ...others]);
		return { node: id, as: hasMax ? draw.pick(["points", "percent", "max"] as const) : "points" };
	}
	if (choice < 94) return NA;
	return factRule(place);
}

/** A rule that gives a number. */
export function numberRule(place: Place): Rule {
	const { draw, depth } = place;
	if (depth <= 0) return simple(place);
	const make = draw.pick([simple, simple, ratio, calc, cases, bands, interp, clamp, round, agg, agg, peer]);
	return make(place);
}

function policy<K extends string>(place: Place, key: K, often = 60): { readonly [key in K]?: Rule } {
	const { draw } = place;
	if (!draw.chance(often)) return {};
	const rule = draw.chance(25) ? NA : draw.chance(70) ? literal(place) : simple(place);
	return { [key]: rule } as { readonly [key in K]?: Rule };
}

function ratio(place: Place): Rule {
	const within = inside(place);
	const domain = place.draw.chance(15) ? { domain: [0, place.draw.int(1, 4)] as const } : {};
	return { ratio: [numberRule(within), numberRule(within)], ...policy(place, "zeroDen"), ...domain };
}

/** The first operand is never a plain number, so that the whole is no constant. */
function calc(place: Place): Rule {
	const { draw } = place;
	const within = inside(place);
	const first = factRule(within);
	const more = (): Rule => numberRule(within);
	const sign = draw.pick(["+", "-", "*"] as const);
	if (draw.chance(10)) return { calc: ["-", first] };
	if (draw.chance(12)) return { calc: ["pow", first, draw.pick([2, 0, 1, 3, -1, 0.5, 1.5])] };
	if (draw.chance(6)) return { calc: ["ln", first] };
	return { calc: [sign, first, more(), ...(draw.chance(25) ? [more()] : [])] };
}

function cases(place: Place): Rule {
	const rows = Array.from(
		{ length: place.draw.int(1, 3) },
		() => [condition(inside(place)), result(place)] as const,
	);
	return { case: rows, ...(place.draw.chance(80) ? { else: result(place) } : {}) };
}

/** A number that a choice gives, now and then that nothing applies. */
function result(place: Place): Rule {
	return place.draw.chance(7) ? NA : numberRule(deeper(place));
}

function bands(place: Place): Rule {
	const { draw } = place;
	const isFalling = draw.chance(70);
	const edges = Array.from({ length: draw.int(1, 3) }, () => draw.int(-1, 12) + draw.int(0, 3) / 4);
	const sorted = [...new Set(edges)].sort((a, b) => (isFalling ? b - a : a - b));
	const tested = { ...place, hasX: true };
	const table = sorted.map((edge) => {
		const side = isFalling ? draw.pick([">=", ">"] as const) : draw.pick(["<=", "<"] as const);
		return [side, edge, result(tested)] as const;
	});
	const otherwise = draw.chance(80) ? { else: result(tested) } : {};
	return { bands: numberRule(inside(place)), table, ...otherwise };
}

function interp(place: Place): Rule {
	const { draw } = place;
	const outside = draw.chance(75) ? { outside: draw.pick(["clamp", "extend"] as const) } : {};
	const x = numberRule(inside(place));
	if (draw.chance(25) && !place.inList && !place.inPeers) {
		const of = factRule(inside(place));
		const ends = [
			{ peer: "min" as const, of },
			{ peer: "max" as const, of },
		];
		const [low = of, high = of] = draw.chance(50) ? ends : ends.map((end) => ({ ...end, within: "tier" }));
		const points = [[low, literal(place)] as const, [high, literal(place)] as const];
		return { interp: draw.chance(60) ? of : x, points, ...outside, ...policy(place, "zeroRange") };
	}
	if (draw.chance(15)) {
		const ends = [numberRule(inside(place)), factRule(inside(place))];
		const points = ends.map((end) => [end, literal(place)] as const);
		return { interp: x, points, ...outside, ...policy(place, "zeroRange") };
	}
	let at = draw.int(-2, 3);
	const points = Array.from({ length: draw.int(2, 4) }, () => {
		at += draw.int(1, 8) / 2;
		return [at, literal(place)] as const;
	});
	return { interp: x, points: draw.chance(30) ? points.reverse() : points, ...outside };
}

function clamp(place: Place): Rule {
	const { draw, cap, floor } = place;
	const high = cap ?? draw.int(3, 12);
	const min = floor !== undefined || draw.chance(60) ? { min: Math.min(floor ?? draw.int(-1, 2), high) } : {};
	const max = cap !== undefined || draw.chance(60) ? { max: high } : {};
	return { clamp: numberRule(inside(place)), ...min, ...max };
}

export const MODES = ["half-up", "half-even", "truncate", "floor", "ceiling"] as const;

/** Rounding to tens may lift a constant over its cap. */
function round(place: Place): Rule {
	const { draw } = place;
	const mode = draw.chance(60) ? { mode: draw.pick(MODES) } : {};
	const isFree = place.cap === undefined && place.floor === undefined;
	const rule = isFree ? numberRule(deeper(place)) : factRule(place);
	return { round: rule, places: draw.int(isFree ? -1 : 0, 3), ...mode };
}

const STATISTICS = [
	...(["mean", "median", "min", "max", "mode", "geometricMean", "harmonicMean"] as const),
	"sd" as const,
] as readonly Statistic[] as readonly [Statistic, ...Statistic[]];

function agg(place: Place): Rule {
	const { draw } = place;
	const statistic = draw.pick(["sum", "count", "product", ...STATISTICS] as const);
	const isWeighted = ["sum", "mean", "geometricMean", "harmonicMean"].includes(statistic) && draw.chance(40);
	const within = inside(place);
	const options = {
		...policy(place, "empty", 70),
		...(draw.chance(30) ? { skipNA: true } : {}),
	};
	if (!place.inList && draw.chance(50)) {
		const items: Place = { ...within, inList: true };
		const where = draw.chance(35) ? { where: condition(items) } : {};
		const weight = isWeighted
			? { weight: draw.chance(70) ? { field: "w" } : literal({ ...items, floor: 0 }) }
			: {};
		const item = draw.chance(25) ? { def: "item" } : numberRule(items);
		const minCount = draw.chance(15) ? { minCount: draw.int(1, 3) } : {};
		return { agg: statistic, each: { list: "l", item, ...where, ...weight }, ...options, ...minCount };
	}
	const of = Array.from({ length: draw.int(1, 4) }, () => numberRule(within));
	const weights = isWeighted ? { weights: of.map(() => literal({ ...within, floor: 0 })) } : {};
	const minCount = draw.chance(15) ? { minCount: draw.int(1, of.length) } : {};
	return { agg: statistic, of, ...weights, ...options, ...minCount };
}

function peer(place: Place): Rule {
	const { draw } = place;
	if (place.inList || (place.inPeers && !draw.chance(10))) return simple(place);
	const all: Place = { ...inside(place), inPeers: true };
	return {
		peer: draw.pick(["count", "below", ...STATISTICS] as const),
		of: numberRule(all),
		...(draw.chance(50) ? { within: "tier" } : {}),
		...(draw.chance(25) ? { where: condition(all) } : {}),
		...(draw.chance(20) ? { sample: true } : {}),
	};
}

/** A condition on what is at hand. */
export function condition(place: Place): Condition {
	const { draw } = place;
	const choice = draw.int(0, 99);
	const within = inside(place);
	if (place.depth > 0 && choice < 8) return { not: condition(within) };
	if (place.depth > 0 && choice < 26) {
		const [first, ...more] = Array.from({ length: draw.int(2, 3) }, () => condition(within));
		const members = first ? [first, ...more] : more;
		if (choice < 14) return { all: members };
		return choice < 20 ? { any: members } : { atLeast: draw.int(1, members.length), of: members };
	}
	if (choice < 34) return { isNA: numberRule(within) };
	if (choice < 42) return { isMissing: numberRule(within) };
	if (choice < 52) return { true: place.inList && draw.chance(70) ? { field: "ok" } : { fact: "b" } };
	if (choice < 65) {
		const text = place.inList && draw.chance(70) ? ({ field: "s" } as const) : ({ fact: "t" } as const);
		return [draw.pick(["==", "!="] as const), text, draw.pick(["a", "b"] as const)];
	}
	const relation = draw.pick(["<", "<=", ">=", ">", "==", "!="] as const);
	return [relation, numberRule(within), draw.chance(60) ? literal(within) : numberRule(within)];
}
