import type { NodeFields } from "../../../src/scheme/node.ts";
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
import { share, statistic } from "./statistic.ts";

type Policies = Pick<NodeFields<string, string, string>, "role" | "whenMissing" | "whenNotApplicable">;
type Maximum = Numeral | Unknown | undefined;

/** A finished child, and what the scheme says of it. */
export type Child = { readonly [K in keyof Policies]: Policies[K] | undefined } & {
	readonly cell: Cell;
	/** The maximum that applies, where it is asked for. */
	readonly max: () => Maximum;
	readonly declared: Numeral | undefined;
	readonly weight: Numeral;
};

/** What a child brings to its parent, after its policies. */
type Part = Pick<Child, "max" | "declared" | "weight"> &
	(
		| { readonly kind: "value"; readonly value: Numeral }
		| { readonly kind: "exclude" | "spread" | "rescale" }
		| { readonly kind: "stop"; readonly cell: Absent | Unknown }
		| { readonly kind: "role"; readonly effect: Numeral }
	);

/** What a composite makes of its children. */
export interface Combined {
	readonly cell: Cell;
	/** What is left of the declared maximum. */
	readonly left: (declared: Numeral) => Maximum;
}

/** One value of finished children, in the order of the scheme. */
export function combineChildren(how: string, children: readonly Child[]): Combined {
	const parts = children.map((child) => (child.role === undefined ? settle(child) : effectOf(child)));
	const stopped = worst(parts.map((part) => (part.kind === "stop" ? part.cell : ZERO)));
	const values = parts.filter((part) => part.kind === "value");
	if (stopped) return { cell: stopped, left: (declared) => declared };
	if (values.length === 0) return { cell: NOT_APPLICABLE, left: (declared) => declared };
	const cell = how === "sum" ? sumUp(parts, values) : statisticOf(how, values);
	if (isAbsent(cell) || isUnknown(cell)) return { cell, left: (declared) => declared };
	const effects = parts.flatMap((part) => (part.kind === "role" ? [part.effect] : []));
	return {
		cell: [numeral(cell), ...effects].reduce(plus),
		left: (declared) => remaining(parts, declared),
	};
}

/** A child after `whenMissing` and `whenNotApplicable`; what they fill in has the declared maximum. */
function settle({ cell, max, declared, weight, whenMissing, whenNotApplicable }: Child): Part {
	const filled = { weight, max: () => declared, declared };
	if (isUnknown(cell)) return { kind: "stop", cell, ...filled };
	if (!isAbsent(cell)) return { kind: "value", value: numeral(cell), weight, max, declared };
	if (cell.status === "missing" && whenMissing === "zero") return { kind: "value", value: ZERO, ...filled };
	const isLeftOut = cell.status === "missing" && whenMissing === "notApplicable";
	if (cell.status !== "notApplicable" && !isLeftOut) return { kind: "stop", cell, ...filled };
	switch (whenNotApplicable) {
		case "zero":
			return { kind: "value", value: ZERO, ...filled };
		case "full":
			if (declared === undefined) throw new Error("full without a maximum");
			return { kind: "value", value: declared, ...filled };
		case "exclude":
		case "spread":
		case "rescale":
			return { kind: whenNotApplicable, ...filled };
		default:
			return { kind: "stop", cell: isLeftOut ? NOT_APPLICABLE : cell, ...filled };
	}
}

/** What a bonus adds, or a penalty takes away: nothing where it is left out. */
function effectOf(child: Child): Part {
	const part = settle(child);
	const stop = (cell: Absent | Unknown): Part => ({ ...part, kind: "stop", cell });
	if (part.kind === "stop") return part;
	if (part.kind !== "value") return { ...part, kind: "role", effect: ZERO };
	const { value, declared } = part;
	const sign = signOf(value);
	if (sign === undefined) return stop(UNKNOWN);
	if (sign === -1) return stop(failed("NEGATIVE_ROLE"));
	const side = declared && order(value, declared);
	if (declared && side === undefined) return stop(UNKNOWN);
	const capped = declared && side === 1 ? declared : value;
	return { ...part, kind: "role", effect: child.role === "penalty" ? minus(ZERO, capped) : capped };
}

function statisticOf(name: string, parts: readonly Part[]): Cell {
	const values = parts.flatMap((part) => (part.kind === "value" ? [part.value] : []));
	const isWeighted = name === "mean" || name === "geometricMean" || name === "harmonicMean";
	return statistic(name, values, isWeighted ? parts.map(({ weight }) => weight) : undefined);
}

const total = (values: readonly Numeral[]): Numeral => values.reduce(plus, ZERO);

/** Σ weight × maximum; a child without one brings none. */
function weighed(parts: readonly Part[]): Numeral | Unknown {
	const maxima = parts.map(({ max }) => max() ?? ZERO);
	if (maxima.some(isUnknown)) return UNKNOWN;
	return total(parts.map(({ weight }, at) => times(weight, numeral(maxima[at] ?? ZERO))));
}

/** The sum over the children that have a value: `exclude` first, then `spread`, then `rescale`. */
function sumUp(parts: readonly Part[], values: readonly Part[]): Cell {
	const points = values.map((part) => (part.kind === "value" ? times(part.weight, part.value) : ZERO));
	const spread = parts.filter(({ kind }) => kind === "spread");
	const rescaled = parts.filter(({ kind }) => kind === "rescale");
	const spreadOver = spread.length > 0 ? spreadTo(values, numeral(weighed(spread))) : ZERO;
	if (isAbsent(spreadOver) || isUnknown(spreadOver)) return spreadOver;
	const sum = plus(total(points), numeral(spreadOver));
	if (rescaled.length === 0) return sum;
	const left = weighed(values);
	if (isUnknown(left)) return UNKNOWN;
	const max = plus(left, numeral(weighed(spread)));
	if (signOf(max) === 0) return NOT_APPLICABLE;
	return times(sum, over(plus(max, numeral(weighed(rescaled))), max));
}

/** Each of the others gets the same part more of maximum, and keeps its share of it. */
function spreadTo(values: readonly Part[], maximum: Numeral): Cell {
	const each = over(maximum, fraction(BigInt(values.length)));
	let more: Numeral = ZERO;
	for (const part of values) {
		if (part.kind !== "value") continue;
		const max = part.max() ?? ZERO;
		if (isUnknown(max)) return UNKNOWN;
		const reached = share(part.value, max);
		if (isAbsent(reached) || isUnknown(reached)) return reached;
		more = plus(more, times(each, reached));
	}
	return more;
}

/**
 * The maximum without what left: children that are excluded, and what left of the others. Where all children have a
 * maximum that is the sum of what they keep.
 */
function remaining(parts: readonly Part[], declared: Numeral): Maximum {
	const counted = parts.filter(({ kind }) => kind !== "role");
	const kept = counted.filter(({ kind }) => kind !== "exclude");
	if (counted.every((part) => part.declared !== undefined)) return weighed(kept);
	const known = (part: Part): boolean => part.declared !== undefined;
	const left = weighed(kept.filter(known));
	if (isUnknown(left)) return UNKNOWN;
	const all = counted.filter(known).map((part) => times(part.weight, part.declared ?? ZERO));
	return minus(declared, minus(total(all), left));
}
