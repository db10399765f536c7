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
import { noteConstant } from "./arithmetic.ts";
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
		return (context) => {
			const worst = worstOf(context, args);
			if (worst) return worst;
			const [x, ...ends] = args.map((arg) => cellOf(context, arg) as Real);
			const points = ends.flatMap((end, i) => (i % 2 === 0 ? [[end, ends[i + 1] as Real] as const] : []));
			if (points.some(([end], i) => i > 0 && compareReals(points[i - 1]?.[0] as Real, end) === 0)) {
				noteConstant(context, at, ...args.slice(1));
				return standIn(context, at, fallback, "ZERO_RANGE");
			}
			const found = interpolate(x as Real, points, outside);
			return typeof found === "string" ? fail(context, at, found) : found;
		};
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

type Point = readonly [x: Real, y: Real];

function interpolate(x: Real, points: readonly Point[], outside: unknown): Real | "RANGE" | "UNDECIDED" {
	const [first, second] = points as [Point, Point];
	const direction = compareReals(second[0], first[0]);
	if (direction === undefined) return "UNDECIDED";
	// Ends that descend are read from the other side.
	const rising = direction > 0 ? points : [...points].reverse();
	const last = rising.length - 1;
	const sides = rising.map(([end]) => compareReals(x, end));
	if (sides.includes(undefined)) return "UNDECIDED";
	const hit = sides.indexOf(0);
	if (hit >= 0) return (rising[hit] as Point)[1];
	if (sides[0] === -1 || sides[last] === 1) {
		if (outside === undefined) return "RANGE";
		const end = sides[0] === -1 ? 0 : last;
		if (outside === "clamp") return (rising[end] as Point)[1];
		return onLine(x, rising[end === 0 ? 0 : last - 1] as Point, rising[end === 0 ? 1 : last] as Point);
	}
	const after = sides.indexOf(-1);
	return onLine(x, rising[after - 1] as Point, rising[after] as Point);
}

function onLine(x: Real, [x0, y0]: Point, [x1, y1]: Point): Real {
	const rise = subtractReals(y1, y0);
	if (signOfReal(rise) === 0) return y0;
	const share = divideReals(multiplyReals(rise, subtractReals(x, x0)), subtractReals(x1, x0));
	return addReals(y0, share);
}
