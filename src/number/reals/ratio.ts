import type { Fraction, Root } from "../real.ts";
import { divideFractions, isFraction } from "./fraction.ts";
import { rootOf } from "./rootOf.ts";

/** A square leaves a square by each of these; of other numbers, fewer than one in a hundred do. */
const MODULI = [64, 63, 65, 11] as const;

/** a/b where that is rational. */
export function rationalRatio(a: Root, b: Root): Fraction | undefined {
	// The degree is the lowest, and multiplying by a rational does not change it.
	if (a.degree !== b.degree) return undefined;
	const scale = divideFractions(a.scale, b.scale);
	if (sameRadicand(a, b)) return scale;
	if (a.degree % 2 === 0 && !canBeSquare([a.radicand, b.radicand])) return undefined;
	const degree = BigInt(a.degree);
	const ratio = rootOf(scale, [
		{ base: a.radicand, exponent: { n: 1n, d: degree } },
		{ base: b.radicand, exponent: { n: -1n, d: degree } },
	]);
	return ratio && isFraction(ratio) ? ratio : undefined;
}

/** Radicands are in lowest terms. */
export function sameRadicand({ radicand: a }: Root, { radicand: b }: Root): boolean {
	return a === b || (a.over === b.over && a.under === b.under);
}

/** False only where the product of the fractions is no square. */
function canBeSquare(fractions: readonly Fraction[]): boolean {
	return MODULI.every((modulus) => {
		const whole = BigInt(modulus);
		let rest = 1;
		for (const { over, under } of fractions) {
			rest = (((rest * Number(over % whole)) % modulus) * Number(under % whole)) % modulus;
		}
		for (let root = 0; root <= modulus / 2; root++) if ((root * root) % modulus === rest) return true;
		return false;
	});
}
