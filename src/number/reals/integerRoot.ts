import { bitLength } from "./divisor.ts";

/** A root of so many bits is told by doubles, but for its last unit. */
const TOLD_BITS = 40;

/** The largest integer whose power of this degree is at most `value`, which is not below zero. */
export function integerRoot(value: bigint, degree: number): bigint {
	const power = BigInt(degree);
	const bits = bitLength(value);
	if (value === 0n) return 0n;
	if (bits <= degree) return 1n;
	if (bits <= TOLD_BITS * degree) return shortRoot(value, bits, degree);
	// The root of the leading half of the digits, one up, lies above; from there Newton's steps go down.
	const half = BigInt(Math.floor(bits / degree / 2));
	let root = (integerRoot(value >> (power * half), degree) + 1n) << half;
	for (;;) {
		const next = ((power - 1n) * root + value / root ** (power - 1n)) / power;
		if (next >= root) return root;
		root = next;
	}
}

/** The integer whose power of this degree is `value`, where there is one. */
export function exactRoot(value: bigint, degree: number): bigint | undefined {
	const root = integerRoot(value, degree);
	return root ** BigInt(degree) === value ? root : undefined;
}

function shortRoot(value: bigint, bits: number, degree: number): bigint {
	const power = BigInt(degree);
	const shift = Math.max(bits - 53, 0);
	const log = Math.log2(Number(value >> BigInt(shift))) + shift;
	let root = BigInt(Math.round(2 ** (log / degree)));
	while (root ** power > value) root -= 1n;
	while ((root + 1n) ** power <= value) root += 1n;
	return root;
}
