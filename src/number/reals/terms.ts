import type { Enclosed, Fraction, Real } from "../real.ts";
import { addBounds, type Bounds, resizeBounds, scaleBounds } from "./bounds.ts";
import { boundsOf, enclosed, isEnclosed, isRoot, keyOf, wholeDigits } from "./enclosed.ts";
import { addFractions, isFraction, multiplyFractions, WHOLE } from "./fraction.ts";
import { rationalRatio } from "./ratio.ts";

/** factor · of; `of` is 1, a root of scale 1, or enclosed and no sum. */
export interface Term {
	readonly factor: Fraction;
	readonly of: Real;
	/** Of `of`. */
	readonly key: string;
}

/** A number that is a sum of terms, in the order of their keys. */
export interface Sum extends Enclosed {
	readonly terms: readonly Term[];
}

/** So many roots are looked at pair by pair: is one a rational multiple of another? */
const MOST_ROOTS = 8;

export function isSum(value: Real): value is Sum {
	return "terms" in value;
}

/** A number as terms; unlike ones, in the order of their keys. */
export function termsOf(value: Real): readonly Term[] {
	if (isFraction(value)) return [{ factor: value, of: WHOLE, key: "1" }];
	if (isRoot(value)) {
		const of: Real = { scale: WHOLE, radicand: value.radicand, degree: value.degree };
		return [{ factor: value.scale, of, key: keyOf(of) }];
	}
	return isSum(value) ? value.terms : [{ factor: WHOLE, of: value, key: value.key }];
}

/** The sum of any terms, like ones put together. */
export function sumOf(terms: readonly Term[]): Real {
	const merged = new Map<string, Term>();
	for (const term of terms) {
		const same = merged.get(term.key);
		merged.set(term.key, same ? { ...term, factor: addFractions(same.factor, term.factor) } : term);
	}
	const sorted = [...merged.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
	return fromTerms(mergeRoots(sorted).filter(({ factor }) => factor.over !== 0n));
}

/** factor · value, for a factor that is not zero. */
export function scaleReal(value: Real, factor: Fraction): Real {
	if (isFraction(value)) return multiplyFractions(value, factor);
	if (isRoot(value)) return { ...value, scale: multiplyFractions(value.scale, factor) };
	return fromTerms(
		termsOf(value).map((term) => ({ ...term, factor: multiplyFractions(term.factor, factor) })),
	);
}

/** Of unlike terms in order, none of them zero. */
function fromTerms(terms: readonly Term[]): Real {
	const [first, ...others] = terms;
	if (first === undefined) return { over: 0n, under: 1n };
	if (others.length === 0) {
		if (!isEnclosed(first.of)) return scaleReal(first.of, first.factor);
		if (first.factor.over === first.factor.under) return first.of;
	}
	const name = (): string => `sum(${terms.map(({ factor, key }) => `${keyOf(factor)}*${key}`).join("+")})`;
	return enclosed({ terms }, name, (digits) => boundTerms(terms, digits));
}

function boundTerms(terms: readonly Term[], digits: number): Bounds {
	const working = digits + 1 + Math.ceil(Math.log10(terms.length + 1));
	let ends: Bounds = { low: 0n, high: 0n };
	for (const { factor, of } of terms) {
		const finer = working + wholeDigits(factor);
		ends = addBounds(ends, resizeBounds(scaleBounds(boundsOf(of, finer), factor), finer, working));
	}
	return resizeBounds(ends, working, digits);
}

/** Roots of one degree may be multiples of each other: √8 is 2√2. */
function mergeRoots(terms: readonly Term[]): readonly Term[] {
	if (terms.filter(({ of }) => isRoot(of)).length > MOST_ROOTS) return terms;
	const merged: Term[] = [];
	for (const term of terms) {
		const at = merged.findIndex(({ of }) => ratioOf(term.of, of) !== undefined);
		const same = merged[at];
		const ratio = same && ratioOf(term.of, same.of);
		if (same === undefined || ratio === undefined) merged.push(term);
		else {
			const factor = addFractions(same.factor, multiplyFractions(term.factor, ratio));
			merged[at] = { ...same, factor };
		}
	}
	return merged;
}

function ratioOf(a: Real, b: Real): Fraction | undefined {
	return isRoot(a) && isRoot(b) ? rationalRatio(a, b) : undefined;
}
