import { encloseRoot } from "../../../src/number/irrational.ts";
import type { Fraction, Real } from "../../../src/number/real.ts";

/** over/under as it stands, not brought to lowest terms. */
export function over(n: number | bigint, d: number | bigint = 1): Fraction {
	return { over: BigInt(n), under: BigInt(d) };
}

/** scale · √n of a whole number that is no square. */
export function rootOf(n: number, scale: Fraction = over(1)): Real {
	return { scale, radicand: over(n), degree: 2 };
}

/** √n as a number of which nothing but its decimals is known. */
export function enclosed(n: number, key: string): Real {
	return { key, enclose: (digits) => encloseRoot({ n: BigInt(n), d: 1n }, 2, digits) };
}
