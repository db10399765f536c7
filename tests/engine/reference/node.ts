import type { SchemeNode, SchemeRounding } from "../../../src/scheme/node.ts";
import {
	type Cell,
	failed,
	isAbsent,
	isNumeral,
	isUnknown,
	type Numeral,
	numeral,
	order,
	over,
	plus,
	roundUnits,
	signOf,
	times,
	UNKNOWN,
} from "./cell.ts";
import { combine } from "./combine.ts";
import { type Item, readGiven, type World } from "./facts.ts";
import { fraction, fractionOf, printUnits } from "./fraction.ts";
import { evaluate, rounded } from "./rule.ts";

/** Where a rule is evaluated: for which unit, and what its variables mean there. */
export interface Frame {
	readonly world: World;
	readonly unit: string;
	readonly memo: Map<string, NodeResult>;
	readonly max?: Numeral | undefined;
	readonly x?: Cell;
	readonly item?: Item | undefined;
}

/** What a node gives one unit. */
export interface NodeResult {
	readonly cell: Cell;
	/** The maximum that applies. */
	readonly max?: Numeral | typeof UNKNOWN | undefined;
	readonly percent?: Cell;
	/** `null` where nothing is printed; `undefined` where the digits of a double do not tell what is. */
	readonly shown: {
		readonly points?: string | null | undefined;
		readonly percent?: string | null | undefined;
	};
}

/** A child and how much it weighs here. */
export interface Placed {
	readonly node: SchemeNode;
	readonly weight: Numeral;
}

export function childrenOf(node: SchemeNode, world: World): readonly Placed[] {
	return (node.children ?? []).map((child) => {
		const inner = "ref" in child ? world.nodes.get(child.ref) : child;
		if (!inner) throw new Error("no such node");
		return { node: inner, weight: fractionOf(child.weight ?? 1) };
	});
}

/** The maximum as declared, or as the declared maxima of the children add up to. */
export function declaredMax(node: SchemeNode, world: World): Numeral | undefined {
	if (node.max !== undefined) return fractionOf(node.max);
	if (node.combine !== "sum") return undefined;
	const counted = childrenOf(node, world).filter((child) => child.node.role === undefined);
	let total: Numeral = fraction(0n);
	for (const child of counted) {
		const max = declaredMax(child.node, world);
		if (max === undefined) return undefined;
		total = plus(total, times(child.weight, max));
	}
	return counted.length > 0 ? total : undefined;
}

export function nodeOf(frame: Frame, id: string): NodeResult {
	const key = JSON.stringify([frame.unit, id]);
	const known = frame.memo.get(key);
	if (known) return known;
	const node = frame.world.nodes.get(id);
	if (!node) throw new Error(`no node: ${id}`);
	const { world, unit, memo } = frame;
	const result = computeNode(node, { world, unit, memo, max: declaredMax(node, world) });
	memo.set(key, result);
	return result;
}

function computeNode(node: SchemeNode, frame: Frame): NodeResult {
	const { cell, max } = givenPoints(node, frame) ?? computePoints(node, frame);
	const percent = max === undefined ? undefined : percentOf(cell, max);
	const mode = frame.world.scheme.rounding;
	const { points: placesOfPoints, percent: placesOfPercent } = node.publish ?? {};
	return {
		cell,
		max,
		...(percent === undefined ? {} : { percent }),
		shown: {
			...(placesOfPoints ? { points: print(cell, placesOfPoints, mode) } : {}),
			...(placesOfPercent && percent !== undefined ? { percent: print(percent, placesOfPercent, mode) } : {}),
		},
	};
}

type Points = Pick<NodeResult, "cell" | "max">;

/** Finished points: nothing is computed, and the declared maximum holds. */
function givenPoints(node: SchemeNode, { world, unit, max }: Frame): Points | undefined {
	const record = world.observations.records.find((one) => one.unit === unit && one.period === world.period);
	const given = record?.nodes?.[node.id];
	return given === undefined || given === null ? undefined : { cell: readGiven(given), max };
}

function computePoints(node: SchemeNode, frame: Frame): Points {
	const start: Points = node.children
		? combine(node, frame)
		: { cell: evaluate(node.rule, frame), max: frame.max };
	let { cell } = start;
	if (node.then !== undefined && hasValue(cell)) cell = evaluate(node.then, { ...frame, x: cell });
	if (node.round && hasValue(cell)) {
		cell = rounded(numeral(cell), node.round.places, modeOf(node.round, frame.world.scheme.rounding));
	}
	const cap = node.role === undefined ? undefined : frame.max;
	if (cap !== undefined && hasValue(cell) && order(numeral(cell), cap) === 1) cell = cap;
	if (isUnknown(cell)) return { cell, max: start.max };
	return { cell, max: isAbsent(cell) ? frame.max : start.max };
}

function hasValue(cell: Cell): boolean {
	return !isAbsent(cell) && !isUnknown(cell);
}

function modeOf(
	{ mode }: SchemeRounding,
	general: SchemeRounding["mode"],
): NonNullable<SchemeRounding["mode"]> {
	const found = mode ?? general;
	if (found === undefined) throw new Error("no rounding mode");
	return found;
}

function percentOf(cell: Cell, max: Numeral | typeof UNKNOWN): Cell {
	if (isAbsent(cell) || isUnknown(cell)) return cell;
	if (isUnknown(max)) return UNKNOWN;
	const sign = signOf(max);
	if (sign === 0) return failed("ZERO_DEN");
	return over(times(fraction(100n), numeral(cell)), max);
}

function print(
	cell: Cell,
	rounding: SchemeRounding,
	general: SchemeRounding["mode"],
): string | null | undefined {
	if (isUnknown(cell)) return undefined;
	if (!isNumeral(cell)) return null;
	const units = roundUnits(cell, rounding.places, modeOf(rounding, general));
	return units === undefined ? undefined : printUnits(units, rounding.places);
}
