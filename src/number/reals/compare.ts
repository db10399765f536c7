import type { Fraction, Real, Root } from "../real.ts";
import { divideReals, subtractReals } from "./arithmetic.ts";
import type { Bounds } from "./bounds.ts";
import { bitLength } from "./divisor.ts";
import { boundsOf, isEnclosed, isRoot } from "./enclosed.ts";
import { compareFractions, isFraction, WHOLE } from "./fraction.ts";
import { refine } from "./refine.ts";
import { MOST_BITS } from "./rootOf.ts";

type Order = -1 | 0 | 1;

/** Doubles that differ by more than this part of themselves tell which of two numbers is larger. */
const TOLD_APART = 1e-9;
const SMALLEST = 1e-100;

/** Exact wherever no logarithm and no sum of unlike roots is in play; else `undefined` where 500 digits do not tell. */
export function compareReals(a: Real, b: Real): Order | undefined {
	if (isFraction(a)) {
		if (isFraction(b)) return compareFractions(a, b);
		if (isRoot(b)) return turn(compareRoot(b, a));
	} else if (isRoot(a) && (isFraction(b) || isRoot(b))) return compareRoot(a, b);
	return compareEnclosed(a, b);
}

/** `undefined` where 500 digits do not tell a number from zero. */
export function signOfReal(value: Real): Order | undefined {
	if (isFraction(value)) return signOf(value.over);
	if (isRoot(value)) return signOf(value.scale.over);
	return refine((digits) => signOfEnds(boundsOf(value, digits)));
}

function compareRoot(a: Root, b: Fraction | Root): Order | undefined {
	const signs = [signOf(a.scale.over), signOf(isFraction(b) ? b.over : b.scale.over)] as const;
	if (signs[0] !== signs[1]) return signs[0] < signs[1] ? -1 : 1;
	const [x, y] = [toDouble(a), toDouble(b)];
	if (Math.abs(x - y) > TOLD_APART * (Math.abs(x) + Math.abs(y))) return x < y ? -1 : 1;
	// A root is no fraction, and no root of another degree: ends decide where powers would grow too long.
	const other: Root = isFraction(b) ? { scale: b, radicand: WHOLE, degree: a.degree } : b;
	return a.degree === other.degree ? comparePowers(a, other) : compareEnclosed(a, b);
}

/** Of two roots of one degree and sign. */
function comparePowers(a: Root, b: Root): Order | undefined {
	const bits = [a, b].map(({ scale }) => bitLength(scale.over) + bitLength(scale.under));
	if (Math.max(...bits) * a.degree > MOST_BITS) return compareEnclosed(a, b);
	const order = compareFractions(power(a), power(b));
	return a.scale.over < 0n ? turn(order) : order;
}

/** |root|^degree. */
function power({ scale, radicand, degree }: Root): Fraction {
	const times = BigInt(degree);
	const over = scale.over < 0n ? -scale.over : scale.over;
	return { over: over ** times * radicand.over, under: scale.under ** times * radicand.under };
}

function compareEnclosed(a: Real, b: Real): Order | undefined {
	if ("key" in a && "key" in b && a.key === b.key) return 0;
	let isNew = true;
	return refine((digits) => {
		const [x, y] = [boundsOf(a, digits), boundsOf(b, digits)];
		const order = compareEnds(x, y);
		if (order !== undefined || !isNew) return order;
		isNew = false;
		return compareExactly(a, b, y);
	});
}

/** Where difference or quotient come out exact. */
function compareExactly(a: Real, b: Real, ends: Bounds): Order | undefined {
	const difference = subtractReals(a, b);
	if (!isEnclosed(difference)) return signOfReal(difference);
	const sign = signOfEnds(ends);
	if (sign === undefined || sign === 0) return undefined;
	const ratio = divideReals(a, b);
	if (!isFraction(ratio)) return undefined;
	const order = signOf(ratio.over - ratio.under);
	return sign < 0 ? turn(order) : order;
}

function compareEnds(x: Bounds, y: Bounds): Order | undefined {
	if (x.high < y.low) return -1;
	if (x.low > y.high) return 1;
	return x.low === x.high && y.low === y.high ? 0 : undefined;
}

function signOfEnds({ low, high }: Bounds): Order | undefined {
	if (low > 0n) return 1;
	if (high < 0n) return -1;
	return low === 0n && high === 0n ? 0 : undefined;
}

/** Near enough for telling apart; not a number where a part is too long or too small for a double. */
function toDouble(value: Fraction | Root): number {
	if (!isFraction(value)) return toDouble(value.scale) * toDouble(value.radicand) ** (1 / value.degree);
	const double = Number(value.over) / Number(value.under);
	const size = Math.abs(double);
	return size > SMALLEST && size < 1 / SMALLEST ? double : Number.NaN;
}

function signOf(value: bigint): Order {
	return value > 0n ? 1 : value < 0n ? -1 : 0;
}

function turn(order: Order | undefined): Order | undefined {
	return order === undefined ? undefined : order === 0 ? 0 : order < 0 ? 1 : -1;
}
