import { isNumber } from "../../engine/cell.ts";
import { type Context, cellOf } from "../../engine/context.ts";
import {
	addReals,
	divideReals,
	multiplyReals,
	type Real,
	subtractReals,
	sumReals,
	wholeReal,
} from "../../number/real.ts";
import { differingChildren, isSamePattern, mixCells, type State, stateOf, stateWith } from "./counted.ts";
import type { Inside } from "./shape.ts";
import { slopeOf } from "./slope.ts";
import { worthOf } from "./worth.ts";

/** What one composite does with its children: what a point of each is worth, and what it adds of its own. */
export interface NodeSplit {
	/** By child; a child that stands in two places has both. */
	readonly worth: ReadonlyMap<string, Real>;
	/** Nothing where it is zero by its nature. */
	readonly coverage: Real | undefined;
	/** The children that count in one of the two situations only, or otherwise. */
	readonly differing: readonly string[];
	readonly changed: Real | undefined;
	readonly rounding: Real | undefined;
}

const TWO: Real = wholeReal(2);
const ONE: Real = wholeReal(1);

/** The value of a composite as a sum over its children and its own steps; nothing is before it. */
export function splitValue(context: Context, inside: Inside): NodeSplit {
	const state = stateOf(context, inside);
	const worth = worthOf(inside, state, state);
	const fixed = state.counted.map((one, at) =>
		one.is === "fixed" ? multiplyReals(worth[at] as Real, one.value) : undefined,
	);
	const differing = inside.children.flatMap(({ id }, at) => (fixed[at] === undefined ? [] : [id]));
	const own = ownSteps(context, undefined, inside);
	const coverage = fixed.filter((value) => value !== undefined);
	return {
		worth: byChild(inside, worth, own.slope),
		coverage: coverage.length === 0 ? undefined : multiplyReals(own.slope, sumReals(coverage)),
		differing,
		changed: own.changed,
		rounding: own.rounding,
	};
}

/** The change of a composite from one situation to another as such a sum. */
export function splitMove(before: Context, after: Context, inside: Inside): NodeSplit {
	const [from, to] = [stateOf(before, inside), stateOf(after, inside)];
	const own = ownSteps(after, before, inside);
	const { worth, coverage } = isSamePattern(inside, from, to)
		? { worth: worthOf(inside, from, to), coverage: undefined }
		: splitBothWays(before, after, inside, from, to);
	return {
		worth: byChild(inside, worth, own.slope),
		coverage: coverage && multiplyReals(own.slope, coverage),
		differing: coverage ? differingChildren(inside, from, to) : [],
		changed: own.changed,
		rounding: own.rounding,
	};
}

/** Values first and then who counts, and the other way round: the mean of the two. */
function splitBothWays(
	before: Context,
	after: Context,
	inside: Inside,
	from: State,
	to: State,
): { readonly worth: readonly Real[]; readonly coverage: Real } {
	const moved = stateWith(before, inside, mixCells(from, to));
	const covered = stateWith(after, inside, mixCells(to, from));
	const ways: { readonly worth: readonly Real[]; readonly coverage: Real }[] = [];
	if (isNumber(moved.result)) {
		const coverage = subtractReals(to.result as Real, moved.result);
		ways.push({ worth: worthOf(inside, from, moved), coverage });
	}
	if (isNumber(covered.result)) {
		const coverage = subtractReals(covered.result, from.result as Real);
		ways.push({ worth: worthOf(inside, covered, to), coverage });
	}
	const [first, second] = ways;
	// Neither order has a value on its way: then nothing can be told apart from who counts.
	if (!first) {
		const coverage = subtractReals(to.result as Real, from.result as Real);
		return { worth: inside.children.map(() => wholeReal(0)), coverage };
	}
	if (!second) return first;
	return {
		worth: first.worth.map((value, at) => half(value, second.worth[at] as Real)),
		coverage: half(first.coverage, second.coverage),
	};
}

/** The steps after combining: what `then`, `round` and the cap of a bonus add to what the children give. */
function ownSteps(
	context: Context,
	before: Context | undefined,
	inside: Inside,
): { readonly slope: Real; readonly changed: Real | undefined; readonly rounding: Real | undefined } {
	const moved = (step: number): Real => {
		const value = cellOf(context, step) as Real;
		return before ? subtractReals(value, cellOf(before, step) as Real) : value;
	};
	const { combined, changed, unrounded, uncapped, computed } = inside;
	const minus = (a: number, b: number): Real => subtractReals(moved(a), moved(b));
	let slope = ONE;
	const own: Real[] = [];
	if (changed !== undefined) {
		slope = slopeOf(context, changed, combined);
		if (before) slope = half(slope, slopeOf(before, changed, combined));
		own.push(subtractReals(moved(changed), multiplyReals(slope, moved(combined))));
	}
	if (uncapped !== undefined) own.push(minus(computed, uncapped));
	return {
		slope,
		changed: own.length === 0 ? undefined : sumReals(own),
		rounding: unrounded === undefined ? undefined : minus(uncapped ?? computed, unrounded),
	};
}

function byChild(inside: Inside, worth: readonly Real[], slope: Real): ReadonlyMap<string, Real> {
	const found = new Map<string, Real>();
	for (const [at, { id }] of inside.children.entries()) {
		const value = multiplyReals(slope, worth[at] as Real);
		const known = found.get(id);
		found.set(id, known === undefined ? value : addReals(known, value));
	}
	return found;
}

function half(a: Real, b: Real): Real {
	return a === b ? a : divideReals(addReals(a, b), TWO);
}
