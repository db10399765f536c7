import { type Cell, isAbsent, isNumber } from "../../engine/cell.ts";
import { type Context, cellOf, type Operation } from "../../engine/context.ts";
import type { Step } from "../../engine/program.ts";
import { compareReals, type Real, wholeReal } from "../../number/real.ts";
import type { Inside, Placed } from "./shape.ts";

const ZERO: Real = wholeReal(0);

/** What counts in the place of a child: its own value, what a policy fixes instead, or nothing. */
export type Counted =
	| { readonly is: "value" | "fixed"; readonly value: Real; readonly max: Real }
	| { readonly is: "out"; readonly as: string };

/** The children of a composite in one situation, and what is combined of them. */
export interface State {
	/** Points and maximum of each child in turn, as the step takes them. */
	readonly cells: readonly Cell[];
	readonly counted: readonly Counted[];
	readonly result: Cell;
}

/** As it is for a unit. */
export function stateOf(context: Context, inside: Inside): State {
	const cells = inside.children.flatMap(({ points, max }) => [cellOf(context, points), cellOf(context, max)]);
	return { cells, counted: countAll(inside, cells), result: cellOf(context, inside.combined) };
}

/** As it would be with other children: the step itself is run on them. */
export function stateWith(context: Context, inside: Inside, cells: readonly Cell[]): State {
	const known: (Cell | undefined)[] = [];
	for (const [at, step] of (context.program.steps[inside.combined] as Step).args.entries()) {
		known[step] = cells[at];
	}
	const run = context.operations[inside.combined] as Operation;
	const result = run({ ...context, cells: known, listener: undefined });
	return { cells, counted: countAll(inside, cells), result };
}

/** The pattern of one situation, which of the children have a value and a maximum, with the values of another. */
export function mixCells(pattern: State, values: State): readonly Cell[] {
	return pattern.cells.map((cell, at) => {
		const other = values.cells[at] as Cell;
		const isPoints = at % 2 === 0;
		return isPoints && !isAbsent(cell) && !isAbsent(other) ? other : cell;
	});
}

/** Whether the same children count, with the same maxima where maxima matter. */
export function isSamePattern(inside: Inside, a: State, b: State): boolean {
	return a.counted.every((one, at) => {
		const other = b.counted[at] as Counted;
		if (one.is === "out" || other.is === "out") {
			return one.is === "out" && other.is === "out" && one.as === other.as;
		}
		if (one.is !== other.is) return false;
		const isAlike = inside.how !== "sum" || compareReals(one.max, other.max) === 0;
		return isAlike && (one.is === "value" || compareReals(one.value, other.value) === 0);
	});
}

/** The children whose place in the count is not the same in both. */
export function differingChildren(inside: Inside, a: State, b: State): readonly string[] {
	const ids = inside.children.flatMap(({ id }, at) => {
		const [one, other] = [a.counted[at], b.counted[at]];
		const pair = (state: State): State => ({ ...state, counted: [state.counted[at] as Counted] });
		return one && other && isSamePattern(inside, pair(a), pair(b)) ? [] : [id];
	});
	return [...new Set(ids)];
}

function countAll({ children }: Inside, cells: readonly Cell[]): readonly Counted[] {
	return children.map((child, at) => count(child, cells[2 * at] as Cell, cells[2 * at + 1] as Cell));
}

/** The policies of `combine`, for a parent that has a value. Formula: scheme.combine. */
function count(child: Placed, points: Cell, max: Cell): Counted {
	const declared = child.declared ?? ZERO;
	if (!isAbsent(points)) return { is: "value", value: points as Real, max: isNumber(max) ? max : declared };
	const isZero = points.status === "missing" && child.whenMissing === "zero";
	const policy = isZero ? "zero" : child.whenNotApplicable;
	if (policy === "zero") return { is: "fixed", value: ZERO, max: declared };
	if (policy === "full") return { is: "fixed", value: declared, max: declared };
	return { is: "out", as: policy };
}
