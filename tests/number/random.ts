/** A seeded generator of integers below 2^32 (mulberry32): a failing run can be run again. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
}

/** A whole number from `low` to `high`, both included. */
export function between(next: () => number, low: number, high: number): number {
	return low + (next() % (high - low + 1));
}
