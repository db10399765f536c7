/** Up to here a whole number is the same as a double. */
export const SAFE: bigint = 2n ** 53n - 1n;
/** Factors below this keep every product of a step within 2^53. */
const MOST_FACTOR = 2 ** 26;

/** Of two integers from 0 up: Euclid's algorithm, by leading digits while they are long (Lehmer). */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
	if (a < b) return greatestCommonDivisor(b, a);
	while (b > SAFE) {
		const shift = BigInt(Math.max(0, bitLength(a) - 52));
		const [p, q, r, s] = leadingSteps(Number(a >> shift), Number(b >> shift));
		if (q === 0) [a, b] = [b, a % b];
		else [a, b] = [BigInt(p) * a + BigInt(q) * b, BigInt(r) * a + BigInt(s) * b];
	}
	return b === 0n ? a : BigInt(smallDivisor(Number(b), Number(a % b)));
}

/** Of two whole numbers from 0 to 2^53 − 1. */
export function smallDivisor(a: number, b: number): number {
	while (b !== 0) {
		const rest = a - b * wholeQuotient(a, b);
		a = b;
		b = rest;
	}
	return a;
}

/** How many binary digits a whole number has, its sign apart; none for 0. */
export function bitLength(value: bigint): number {
	const magnitude = value < 0n ? -value : value;
	if (magnitude > SAFE) {
		const hex = magnitude.toString(16);
		return 4 * hex.length + 28 - Math.clz32(Number.parseInt(hex.charAt(0), 16));
	}
	const high = Math.floor(Number(magnitude) / 2 ** 32);
	return high === 0 ? 32 - Math.clz32(Number(magnitude)) : 64 - Math.clz32(high);
}

/** Below 2^53 the quotient of two whole numbers is never rounded up to the next whole number. */
function wholeQuotient(a: number, b: number): number {
	return Math.floor(a / b);
}

/** Euclid's steps that a and b share with all longer numbers that begin so (Collins' condition), as a matrix. */
function leadingSteps(a: number, b: number): readonly [number, number, number, number] {
	let [p, q, r, s] = [1, 0, 0, 1];
	while (b + r !== 0 && b + s !== 0) {
		const quotient = wholeQuotient(a + p, b + r);
		if (quotient !== wholeQuotient(a + q, b + s)) break;
		const [nextR, nextS] = [p - quotient * r, q - quotient * s];
		if (Math.abs(nextR) > MOST_FACTOR || Math.abs(nextS) > MOST_FACTOR) break;
		[p, q, r, s] = [r, s, nextR, nextS];
		[a, b] = [b, a - quotient * b];
	}
	return [p, q, r, s];
}
