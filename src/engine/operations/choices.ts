import {
	addReals,
	compareReals,
	divideReals,
	multiplyReals,
	type Real,
	signOfReal,
	subtractReals,
} from "../../number/real.ts";
import { type Absent, type Cell, isAbsent, isNumber, worse } from "../cell.ts";
import { type Context, cellOf, fail, standIn, worstOf } from "../context.ts";
import { noteConstant, onNumbers } from "./arithmetic.ts";
import { type Binders, readReals, readTexts } from "./binder.ts";

type Relation = (side: -1 | 0 | 1) => boolean;

const RELATIONS: { readonly [relation: string]: Relation } = {
	"<": (side) => side < 0,
	"<=": (side) => side <= 0,
	"==": (side) => side === 0,
	"!=": (side) => side !== 0,
	">=": (side) => side >= 0,
	">": (side) => side > 0,
};

const relationOf = (name: unknown): Relation => RELATIONS[String(name)] ?? (() => false);

/**
 * Conditions by Kleene's three values, and the rules that choose by them. Formula: scheme.case. Formula: scheme.bands.
 * Formula: scheme.interp.
 */
export const choices: Binders = {
	compare: ({ args, options }, at) => {
		const [left = 0, right = 0] = args;
		const holds = relationOf(options?.relation);
		return (context) => {
			const worst = worstOf(context, args);
			if (worst) return worst.status === "notApplicable" ? { ...worst, code: "NA_COMPARE" } : worst;
			const side = sideOf(cellOf(context, left), cellOf(context, right));
			return side === undefined ? fail(context, at, "UNDECIDED") : holds(side);
		};
	},
	not: ({ args }) => {
		const [inner = 0] = args;
		return (context) => {
			const cell = cellOf(context, inner);
			return isAbsent(cell) ? cell : cell !== true;
		};
	},
	all:
		({ args }) =>
		(context) =>
			gather(context, args, false),
	any:
		({ args }) =>
		(context) =>
			gather(context, args, true),
	atLeast: ({ args, options }) => {
		const needed = Number(options?.count);
		return (context) => {
			const cells = args.map((arg) => cellOf(context, arg));
			const undecided = cells.filter(isAbsent);
			const held = cells.filter((cell) => cell === true).length;
			if (held >= needed) return true;
			if (held + undecided.length < needed) return false;
			return undecided.reduce<Absent | undefined>(worse, undefined) ?? false;
		};
	},
	isNotApplicable: ({ args }) => tellStatus(args[0] ?? 0, "notApplicable"),
	isMissing: ({ args }) => tellStatus(args[0] ?? 0, "missing"),
	case:
		({ args, fallback }, at) =>
		(context) => {
			for (let row = 0; row < args.length; row += 2) {
				const held = cellOf(context, args[row] ?? 0);
				if (held === true) return cellOf(context, args[row + 1] ?? 0);
				if (isAbsent(held)) return held;
			}
			return standIn(context, at, fallback, "NO_CASE");
		},
	bands: ({ args, options, fallback }, at) => {
		const [tested = 0, ...results] = args;
		const holds = readTexts(options?.sides).map(relationOf);
		const edges = readReals(options?.edges);
		return (context) => {
			const x = cellOf(context, tested);
			if (isAbsent(x)) return x;
			for (const [row, edge] of edges.entries()) {
				const side = compareReals(x as Real, edge);
				if (side === undefined) return fail(context, at, "UNDECIDED");
				if (holds[row]?.(side)) return cellOf(context, results[row] ?? 0);
			}
			return standIn(context, at, fallback, "NO_BAND");
		};
	},
	interp: ({ args, options, fallback }, at) => {
		const outside = options?.outside;
		return onNumbers(args, ([x, ...ends], context) => {
			if (coincide(ends)) {
				noteConstant(context, at, ...args.slice(1));
				return standIn(context, at, fallback, "ZERO_RANGE");
			}
			const found = interpolate(x as Real, ends, outside);
			return typeof found === "string" ? fail(context, at, found) : found;
		});
	},
};

function tellStatus(step: number, status: Absent["status"]) {
	return (context: Context): Cell => {
		const cell = cellOf(context, step);
		if (!isAbsent(cell)) return false;
		return cell.status === status ? true : cell.status === "failed" ? cell : false;
	};
}

/** `any` is true with one true part, `all` false with one false part, whatever is undecided. */
function gather(context: Context, args: readonly number[], settling: boolean): Cell {
	let undecided: Absent | undefined;
	for (const arg of args) {
		const cell = cellOf(context, arg);
		if (cell === settling) return settling;
		if (isAbsent(cell)) undecided = worse(undecided, cell);
	}
	return undecided ?? !settling;
}

function sideOf(left: Cell, right: Cell): -1 | 0 | 1 | undefined {
	if (isNumber(left) && isNumber(right)) return compareReals(left, right);
	return left === right ? 0 : 1;
}

/** Whether two neighbouring points have one place; points are `x, y, x, y, …`. */
function coincide(ends: readonly Real[]): boolean {
	for (let at = 2; at < ends.length; at += 2) {
		if (compareReals(ends[at - 2] as Real, ends[at] as Real) === 0) return true;
	}
	return false;
}

function interpolate(x: Real, ends: readonly Real[], outside: unknown): Real | "RANGE" | "UNDECIDED" {
	const direction = compareReals(ends[2] as Real, ends[0] as Real);
	if (direction === undefined) return "UNDECIDED";
	const last = ends.length - 2;
	for (let at = 4; at <= last; at += 2) {
		// Points that turn back give no one value.
		if (compareReals(ends[at] as Real, ends[at - 2] as Real) !== direction) return "RANGE";
	}
	// The first point that x does not lie beyond, in the direction of the points.
	let at = 0;
	for (; at <= last; at += 2) {
		const side = compareReals(x, ends[at] as Real);
		if (side === undefined) return "UNDECIDED";
		if (side === 0) return ends[at + 1] as Real;
		if (side !== direction) break;
	}
	if (at > 0 && at <= last) return onLine(x, ends, at - 2);
	if (outside === undefined) return "RANGE";
	if (outside === "clamp") return ends[at === 0 ? 1 : last + 1] as Real;
	return onLine(x, ends, at === 0 ? 0 : last - 2);
}

/** On the line through the points that begin at `from`. */
function onLine(x: Real, ends: readonly Real[], from: number): Real {
	const [x0, y0, x1, y1] = ends.slice(from, from + 4) as [Real, Real, Real, Real];
	const rise = subtractReals(y1, y0);
	if (signOfReal(rise) === 0) return y0;
	const share = divideReals(subtractReals(x, x0), subtractReals(x1, x0));
	return addReals(y0, multiplyReals(rise, share));
}
