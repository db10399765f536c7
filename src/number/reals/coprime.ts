import { add, multiply, type Rational } from "../rational.ts";
import { greatestCommonDivisor } from "./divisor.ts";

/** base^exponent for a whole base above zero. */
export interface Power {
	readonly base: bigint;
	readonly exponent: Rational;
}

const SMALL_PRIMES = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n] as const;

/**
 * The same product by bases above 1 of which no two have a common divisor, in rising order. Small primes stand alone:
 * √8 and 2√2, or √12 and 2√3, come out alike.
 */
export function toCoprime(powers: readonly Power[]): readonly Power[] {
	const small = new Map<bigint, Rational>();
	const open: Power[] = [];
	for (const { base, exponent } of powers) {
		let rest = base;
		for (const prime of SMALL_PRIMES) {
			let times = 0n;
			for (; rest % prime === 0n; times++) rest /= prime;
			if (times === 0n) continue;
			const more = multiply(exponent, { n: times, d: 1n });
			small.set(prime, add(small.get(prime) ?? { n: 0n, d: 1n }, more));
		}
		open.push({ base: rest, exponent });
	}
	const coprime = [...Array.from(small, ([base, exponent]) => ({ base, exponent })), ...refine(open)];
	return coprime.filter(({ exponent }) => exponent.n !== 0n).sort((a, b) => (a.base < b.base ? -1 : 1));
}

/** Two bases with a common divisor give way to it and to what is left of them. */
function refine(powers: readonly Power[]): readonly Power[] {
	const coprime: Power[] = [];
	const open = [...powers];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const { base, exponent } = next;
		if (base === 1n) continue;
		const at = coprime.findIndex((other) => greatestCommonDivisor(other.base, base) !== 1n);
		const other = coprime[at];
		if (other === undefined) {
			coprime.push(next);
			continue;
		}
		coprime.splice(at, 1);
		const shared = greatestCommonDivisor(other.base, base);
		open.push(
			{ base: shared, exponent: add(exponent, other.exponent) },
			{ base: base / shared, exponent },
			{ base: other.base / shared, exponent: other.exponent },
		);
	}
	return coprime;
}
