import type { SchemeNode } from "../../../src/scheme/node.ts";
import {
	type Absent,
	type Cell,
	failed,
	isAbsent,
	isUnknown,
	minus,
	NOT_APPLICABLE,
	type Numeral,
	numeral,
	order,
	over,
	plus,
	signOf,
	times,
	UNKNOWN,
	type Unknown,
	worst,
} from "./cell.ts";
import { fraction, ZERO } from "./fraction.ts";
import { childrenOf, declaredMax, type Frame, type NodeResult, nodeOf, type Placed } from "./node.ts";
import { share, statistic } from "./statistic.ts";

/** What a child brings to its parent, after its policies. */
type Part = {
	readonly weight: Numeral;
	readonly max: Numeral | undefined;
	readonly declared: Numeral | undefined;
} & (
	| { readonly kind: "value"; readonly value: Numeral }
	| { readonly kind: "exclude" | "spread" | "rescale" }
	| { readonly kind: "stop"; readonly cell: Absent | Unknown }
);

/** One value of the children, and the maximum that is left for this unit. */
export function combine(node: SchemeNode, frame: Frame): Pick<NodeResult, "cell" | "max"> {
	const settled = childrenOf(node, frame.world).map((child) =>
		child.node.role === undefined ? settle(child, frame) : effectOf(child, frame),
	);
	const counted = settled.filter((child): child is Part => "kind" in child);
	const effects = settled.flatMap((child) => ("kind" in child ? [] : [child.effect]));
	const stopped = worst(
		settled.map((child) => ("effect" in child ? child.effect : child.kind === "stop" ? child.cell : ZERO)),
	);
	if (stopped) return { cell: stopped, max: isUnknown(stopped) ? UNKNOWN : frame.max };
	const values = counted.filter((part) => part.kind === "value");
	if (values.length === 0) return { cell: NOT_APPLICABLE, max: frame.max };
	if (node.combine !== "sum") return { cell: statisticOf(node, values), max: frame.max };
	const { cell, max } = sumUp(counted, values, frame.max);
	if (isAbsent(cell) || isUnknown(cell)) return { cell, max };
	return { cell: effects.map(numeral).reduce(plus, numeral(cell)), max };
}

/** A child that is counted, after `whenMissing` and `whenNotApplicable`. */
function settle({ node, weight }: Placed, frame: Frame): Part {
	const { cell, max } = nodeOf(frame, node.id);
	const declared = declaredMax(node, frame.world);
	const filled = { weight, max: declared, declared };
	if (isUnknown(cell)) return { kind: "stop", cell, ...filled };
	if (!isAbsent(cell)) {
		if (max !== undefined && isUnknown(max)) return { kind: "stop", cell: UNKNOWN, ...filled };
		return { kind: "value", value: numeral(cell), weight, max, declared };
	}
	if (cell.status === "missing" && node.whenMissing === "zero")
		return { kind: "value", value: ZERO, ...filled };
	const isLeftOut = cell.status === "missing" && node.whenMissing === "notApplicable";
	if (cell.status !== "notApplicable" && !isLeftOut) return { kind: "stop", cell, ...filled };
	switch (node.whenNotApplicable) {
		case "zero":
			return { kind: "value", value: ZERO, ...filled };
		case "full":
			if (declared === undefined) throw new Error("full without a maximum");
			return { kind: "value", value: declared, ...filled };
		case "exclude":
		case "spread":
		case "rescale":
			return { kind: node.whenNotApplicable, ...filled };
		default:
			return { kind: "stop", cell: isLeftOut ? NOT_APPLICABLE : cell, ...filled };
	}
}

/** What a bonus adds, or a penalty takes away. */
function effectOf(child: Placed, frame: Frame): { readonly effect: Cell } {
	const part = settle(child, frame);
	if (part.kind === "stop") return { effect: part.cell };
	if (part.kind !== "value") return { effect: ZERO };
	const sign = signOf(part.value);
	if (sign === undefined) return { effect: UNKNOWN };
	if (sign === -1) return { effect: failed("NEGATIVE_ROLE") };
	const side = part.declared && order(part.value, part.declared);
	if (part.declared && side === undefined) return { effect: UNKNOWN };
	const value = part.declared && side === 1 ? part.declared : part.value;
	return { effect: child.node.role === "penalty" ? minus(ZERO, value) : value };
}

function statisticOf({ combine: name = "mean" }: SchemeNode, parts: readonly Part[]): Cell {
	const values = parts.flatMap((part) => (part.kind === "value" ? [part.value] : []));
	const isWeighted = name === "mean" || name === "geometricMean" || name === "harmonicMean";
	return statistic(name, values, isWeighted ? parts.map(({ weight }) => weight) : undefined);
}

const total = (values: readonly Numeral[]): Numeral => values.reduce(plus, ZERO);
const weighed = (parts: readonly Part[]): Numeral =>
	total(parts.map(({ weight, max }) => times(weight, max ?? ZERO)));

/** The sum over the children that have a value: `exclude` first, then `spread`, then `rescale`. */
function sumUp(
	parts: readonly Part[],
	values: readonly Part[],
	declared: Numeral | undefined,
): Pick<NodeResult, "cell" | "max"> {
	let points = total(values.map((part) => (part.kind === "value" ? times(part.weight, part.value) : ZERO)));
	let max = weighed(values);
	const spread = parts.filter(({ kind }) => kind === "spread");
	const rescaled = parts.filter(({ kind }) => kind === "rescale");
	if (spread.length > 0) {
		const each = over(weighed(spread), fraction(BigInt(values.length)));
		for (const part of values) {
			if (part.kind !== "value") continue;
			const reached = share(part.value, part.max ?? ZERO);
			if (isAbsent(reached) || isUnknown(reached)) return { cell: reached, max: declared };
			points = plus(points, times(each, reached));
		}
		max = plus(max, weighed(spread));
	}
	if (rescaled.length > 0) {
		const whole = plus(max, weighed(rescaled));
		if (signOf(max) === 0) return { cell: NOT_APPLICABLE, max: declared };
		points = times(points, over(whole, max));
		max = whole;
	}
	return { cell: points, max: applicable(parts, max, declared) };
}

/** The sum of what is left; where a child has no maximum, the declared one less what left. */
function applicable(
	parts: readonly Part[],
	max: Numeral,
	declared: Numeral | undefined,
): Numeral | undefined {
	if (declared === undefined || parts.every((part) => part.declared !== undefined)) {
		return declared === undefined ? undefined : max;
	}
	const gone = parts.map((part) => {
		const left = part.kind === "exclude" ? ZERO : (part.max ?? ZERO);
		return times(part.weight, minus(part.declared ?? ZERO, part.declared === undefined ? ZERO : left));
	});
	return minus(declared, total(gone));
}
