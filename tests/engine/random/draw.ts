import fc from "fast-check";

/** Choices of one random value; smaller choices come first, so that a failing case shrinks to simple ones. */
export interface Draw {
	/** A whole number from `min` to `max`. */
	readonly int: (min: number, max: number) => number;
	readonly pick: <T>(list: readonly [T, ...T[]]) => T;
	/** Whether something happens that happens so often in a hundred; shrinks to no. */
	readonly chance: (percent: number) => boolean;
}

/** A value made by free code out of random choices. */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
	return fc.gen().map((choose) => {
		const int = (min: number, max: number): number => min + choose(upTo(max - min));
		return make({
			int,
			pick: ([first, ...rest]) => {
				const at = int(0, rest.length);
				return at === 0 ? first : (rest[at - 1] ?? first);
			},
			chance: (percent) => int(0, 99) >= 100 - percent,
		});
	});
}

const builders = new Map<number, () => fc.Arbitrary<number>>();

/** One builder for each range: that of fast-check looks through all arguments of a builder at each call. */
function upTo(max: number): () => fc.Arbitrary<number> {
	const known = builders.get(max);
	if (known) return known;
	const builder = (): fc.Arbitrary<number> => fc.noBias(fc.integer({ min: 0, max }));
	builders.set(max, builder);
	return builder;
}
