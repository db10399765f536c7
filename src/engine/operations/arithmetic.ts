import {
	addReals,
	compareReals,
	divideReals,
	multiplyReals,
	nearestRealDouble,
	negateReal,
	powerReal,
	type Real,
	realOf,
	roundReal,
	signOfReal,
	subtractReals,
} from "../../number/real.ts";
import { lnReal } from "../../number/realLn.ts";
import type { RoundingMode } from "../../number/round.ts";
import { type Absent, type Cell, isAbsent, worse } from "../cell.ts";
import { type Context, cellOf, fail, type Operation, standIn } from "../context.ts";
import { type Binder, type Binders, readBound } from "./binder.ts";

/**
 * Arithmetic on numbers: the worst argument decides where one has no value. Formula: scheme.ratio. Formula: scheme.calc.
 * Formula: scheme.clamp. Formula: scheme.round.
 */
export const arithmetic: Binders = {
	add: fold(addReals),
	subtract: fold(subtractReals),
	multiply: fold(multiplyReals),
	negate: ({ args }) => onNumbers(args, ([value]) => negateReal(value as Real)),
	power: ({ args }, at) =>
		onNumbers(args, ([base, exponent], context) => {
			const sign = signOfReal(exponent as Real);
			// The product of no factors, also of zeros.
			if (sign === 0) return ONE;
			if (sign === -1 && signOfReal(base as Real) === 0) return fail(context, at, "ZERO_DEN");
			const power = powerReal(base as Real, exponent as Real);
			if (power === undefined)
				return fail(context, at, isAboveZero(base as Real) ? "RANGE" : "NEGATIVE_ROOT");
			// No figure that could be published is so large.
			return Number.isFinite(nearestRealDouble(power)) ? power : fail(context, at, "RANGE");
		}),
	ln: ({ args }, at) =>
		onNumbers(args, ([value], context) => lnReal(value as Real) ?? fail(context, at, "NEGATIVE_ROOT")),
	ratio: ({ args, options, fallback }, at) => {
		const low = readBound(options?.low);
		const high = readBound(options?.high);
		return onNumbers(args, ([over, under], context) => {
			const sign = signOfReal(under as Real);
			if (sign === undefined) return fail(context, at, "UNDECIDED");
			if (sign === 0) {
				noteConstant(context, at, args[1] ?? 0);
				return standIn(context, at, fallback, "ZERO_DEN");
			}
			const quotient = divideReals(over as Real, under as Real);
			const isInside =
				(low === undefined || (compareReals(quotient, low) ?? 0) >= 0) &&
				(high === undefined || (compareReals(quotient, high) ?? 0) <= 0);
			return isInside ? quotient : fail(context, at, "RANGE");
		});
	},
	clamp: ({ args, options }) => {
		const low = readBound(options?.low);
		const high = readBound(options?.high);
		return onNumbers(args, ([value]) => {
			if (low !== undefined && compareReals(value as Real, low) === -1) return low;
			if (high !== undefined && compareReals(value as Real, high) === 1) return high;
			return value as Real;
		});
	},
	round: ({ args, options }, at) => {
		const places = Number(options?.places);
		const rounding = { places, mode: options?.mode as RoundingMode };
		return onNumbers(args, ([value], context) => {
			const rounded = roundReal(value as Real, rounding);
			return rounded ? realOf(rounded) : fail(context, at, "UNDECIDED");
		});
	},
	then: ({ args }) => {
		const [value = 0, changed = 0] = args;
		return (context) => {
			const cell = cellOf(context, value);
			return isAbsent(cell) ? cell : cellOf(context, changed);
		};
	},
	percent: ({ args }, at) =>
		onNumbers(args, ([points, max], context) => {
			const sign = signOfReal(max as Real);
			if (sign === undefined || sign === 0) return fail(context, at, sign === 0 ? "ZERO_DEN" : "UNDECIDED");
			return multiplyReals(divideReals(points as Real, max as Real), HUNDRED);
		}),
};

const isAboveZero = (value: Real): boolean => signOfReal(value) === 1;

const ONE: Real = { over: 1n, under: 1n };
const HUNDRED: Real = { over: 100n, under: 1n };

/** An indicator that is the same for all units tells them apart in nothing. */
export function noteConstant(context: Context, at: number, ...steps: readonly number[]): void {
	if (steps.some((step) => (context.program.steps[step]?.stage ?? 0) > 0)) {
		context.listener?.("CONSTANT_INDICATOR", at, context.unit);
	}
}

/** Runs on numbers only. */
export function onNumbers(
	args: readonly number[],
	run: (values: readonly Real[], context: Context) => Cell,
): Operation {
	return (context) => {
		const values: Real[] = [];
		let worst: Absent | undefined;
		for (const arg of args) {
			const cell = cellOf(context, arg);
			if (isAbsent(cell)) worst = worse(worst, cell);
			else values.push(cell as Real);
		}
		return worst ?? run(values, context);
	};
}

function fold(step: (a: Real, b: Real) => Real): Binder {
	return ({ args }) => onNumbers(args, (values) => values.reduce(step));
}
