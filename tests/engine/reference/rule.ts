import type { Combinators, Rule } from "../../../src/scheme/rule.ts";
import { aggregate } from "./aggregate.ts";
import {
	type Cell,
	failed,
	isAbsent,
	isIrrational,
	isUnknown,
	minus,
	NOT_APPLICABLE,
	type Numeral,
	nearOf,
	numeral,
	order,
	over,
	plus,
	roundUnits,
	signOf,
	times,
	UNKNOWN,
	worst,
} from "./cell.ts";
import { compare, truthOf } from "./condition.ts";
import { factOf, fieldOf, type Item } from "./facts.ts";
import { fractionOf, fromUnits, parseFraction, ZERO } from "./fraction.ts";
import { type Frame, nodeOf } from "./node.ts";
import { peer } from "./peer.ts";
import { raise } from "./statistic.ts";

type Of<K extends keyof Combinators<string, string, string>> = Combinators<string, string, string>[K];

/** What a rule gives here. */
export function evaluate(rule: Rule, frame: Frame): Cell {
	if (typeof rule === "number") return fractionOf(rule);
	if (typeof rule !== "object") return rule;
	if (rule.fact !== undefined) return fact(rule, frame);
	if (rule.ratio !== undefined) return ratio(rule, frame);
	if (rule.calc !== undefined) return calc(rule, frame);
	if (rule.case !== undefined) return firstRow(rule, frame);
	if (rule.bands !== undefined) return bands(rule, frame);
	if (rule.interp !== undefined) return interpolate(rule, frame);
	if (rule.clamp !== undefined) return clamp(rule, frame);
	if (rule.round !== undefined) return round(rule, frame);
	if (rule.agg !== undefined) return aggregate(rule, frame);
	if (rule.peer !== undefined) return peer(rule, frame);
	if (rule.node !== undefined) return readNode(rule, frame);
	if (rule.def !== undefined) return evaluate(definition(rule.def, frame), frame);
	if (rule.decimal !== undefined) return parseFraction(rule.decimal);
	if (rule.field !== undefined) return fieldOf(need<Item>(frame.item, "item"), rule.field);
	if (rule.var === "x") return need<Cell>(frame.x, "x");
	if (rule.var === "max") return need<Cell>(frame.max, "max");
	return NOT_APPLICABLE;
}

function need<T>(value: T | undefined, name: string): T {
	if (value === undefined) throw new Error(`no ${name} here`);
	return value;
}

function definition(name: string, { world }: Frame): Rule {
	return need<Rule>(world.scheme.definitions?.[name], `definition ${name}`);
}

function fact(rule: Of<"fact">, frame: Frame): Cell {
	const value = factOf(frame.world, frame.unit, rule.fact, rule.period ?? 0);
	const isMissing = isAbsent(value) && value.status === "missing";
	return isMissing && rule.missing !== undefined ? evaluate(rule.missing, frame) : value;
}

function readNode(rule: Of<"node">, frame: Frame): Cell {
	const node = nodeOf(frame, rule.node);
	if (rule.as === "points") return node.cell;
	return need<Cell>(rule.as === "max" ? node.max : node.percent, `${rule.as} of ${rule.node}`);
}

function ratio(rule: Of<"ratio">, frame: Frame): Cell {
	const parts = rule.ratio.map((part) => evaluate(part, frame));
	const absent = worst(parts);
	if (absent) return absent;
	const [a, b] = parts.map(numeral) as [Numeral, Numeral];
	const sign = signOf(b);
	if (sign === undefined) return UNKNOWN;
	if (sign === 0) return rule.zeroDen === undefined ? failed("ZERO_DEN") : evaluate(rule.zeroDen, frame);
	const quotient = over(a, b);
	if (rule.domain === undefined) return quotient;
	const low = order(quotient, fractionOf(rule.domain[0]));
	const high = order(quotient, fractionOf(rule.domain[1]));
	if (low === -1 || high === 1) return failed("RANGE");
	return low === undefined || high === undefined ? UNKNOWN : quotient;
}

function calc(rule: Of<"calc">, frame: Frame): Cell {
	const [operation, ...terms] = rule.calc;
	const cells = (terms as readonly Rule[]).map((term) => evaluate(term, frame));
	const absent = worst(cells);
	if (absent) return absent;
	const values = cells.map(numeral);
	const [first = ZERO, second = ZERO] = values;
	switch (operation) {
		case "+":
			return values.reduce(plus);
		case "-":
			return values.length === 1 ? minus(ZERO, first) : values.reduce(minus);
		case "*":
			return values.reduce(times);
		case "pow":
			return raise(first, second);
		case "ln":
			return logarithm(first);
	}
}

export function logarithm(value: Numeral): Cell {
	const sign = signOf(value);
	if (sign === undefined) return UNKNOWN;
	if (sign !== 1) return failed("NEGATIVE_ROOT");
	if (!isIrrational(value) && value.n === value.d) return ZERO;
	return { near: Math.log(nearOf(value)) };
}

function firstRow(rule: Of<"case">, frame: Frame): Cell {
	for (const [condition, result] of rule.case) {
		const truth = truthOf(condition, frame);
		if (truth === true) return evaluate(result, frame);
		if (truth !== false) return truth;
	}
	return rule.else === undefined ? failed("NO_CASE") : evaluate(rule.else, frame);
}

function bands(rule: Of<"bands">, frame: Frame): Cell {
	const x = evaluate(rule.bands, frame);
	if (isAbsent(x) || isUnknown(x)) return x;
	const inside = { ...frame, x };
	for (const [side, edge, result] of rule.table) {
		const truth = compare(side, x, fractionOf(edge));
		if (truth === true) return evaluate(result, inside);
		if (truth !== false) return UNKNOWN;
	}
	return rule.else === undefined ? failed("NO_BAND") : evaluate(rule.else, inside);
}

function interpolate(rule: Of<"interp">, frame: Frame): Cell {
	const cells = [rule.interp, ...rule.points.flat()].map((part) => evaluate(part, frame));
	const absent = worst(cells);
	if (absent) return absent;
	const [x = ZERO, ...ends] = cells.map(numeral);
	const points = rule.points.map((_, at): Point => [ends[2 * at] ?? ZERO, ends[2 * at + 1] ?? ZERO]);
	const steps = points.slice(1).map((point, at) => order(point[0], points[at]?.[0] ?? ZERO));
	if (steps.includes(undefined)) return UNKNOWN;
	if (steps.includes(0)) {
		return rule.zeroRange === undefined ? failed("ZERO_RANGE") : evaluate(rule.zeroRange, frame);
	}
	if (steps.includes(1) && steps.includes(-1)) throw new Error("points that turn back");
	const ascending = steps[0] === 1 ? points : points.reverse();
	return alongLines(ascending, x, rule.outside);
}

type Point = readonly [Numeral, Numeral];

/** The value at x on the lines through points that rise. */
export function alongLines(
	points: readonly Point[],
	x: Numeral,
	outside: "clamp" | "extend" | undefined,
): Cell {
	const sides = points.map(([at]) => order(x, at));
	if (sides.includes(undefined)) return UNKNOWN;
	const [first, last] = [points[0], points.at(-1)] as [Point, Point];
	if (sides[0] === -1 || sides.at(-1) === 1) {
		if (outside === undefined) return failed("RANGE");
		if (outside === "clamp") return sides[0] === -1 ? first[1] : last[1];
	}
	const reached = sides.filter((side) => side !== -1).length;
	const segment = Math.min(Math.max(reached - 1, 0), points.length - 2);
	const [[x0, y0], [x1, y1]] = [points[segment], points[segment + 1]] as [Point, Point];
	return plus(y0, over(times(minus(x, x0), minus(y1, y0)), minus(x1, x0)));
}

function clamp(rule: Of<"clamp">, frame: Frame): Cell {
	const value = evaluate(rule.clamp, frame);
	if (isAbsent(value) || isUnknown(value)) return value;
	const x = numeral(value);
	const [low, high] = [rule.min, rule.max].map((edge) => (edge === undefined ? edge : fractionOf(edge)));
	const sides = [low && order(x, low), high && order(x, high)];
	if (low && sides[0] === -1) return low;
	if (high && sides[1] === 1) return high;
	return (low && sides[0] === undefined) || (high && sides[1] === undefined) ? UNKNOWN : x;
}

function round(rule: Of<"round">, frame: Frame): Cell {
	const value = evaluate(rule.round, frame);
	if (isAbsent(value) || isUnknown(value)) return value;
	return rounded(numeral(value), rule.places, need(rule.mode ?? frame.world.scheme.rounding, "mode"));
}

export function rounded(value: Numeral, places: number, mode: Parameters<typeof roundUnits>[2]): Cell {
	const units = roundUnits(value, places, mode);
	return units === undefined ? UNKNOWN : fromUnits(units, places);
}
