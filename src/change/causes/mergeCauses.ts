/** Causes that are told apart: each block is a set of players, as bits. */
export type Blocks = readonly number[];

/**
 * The finest way of putting causes together in which every coalition has a value; of several the first that keeps the
 * earlier causes apart. With all in one block only the two periods themselves are left, and these have values.
 */
export function mergeCauses(players: number, hasValue: (coalition: number) => boolean): Blocks {
	const ways = partitions(players).sort((a, b) => b.length - a.length);
	return ways.find((blocks) => unionsOf(blocks).every(hasValue)) as Blocks;
}

/** What the blocks of a coalition hold together. */
export function unionOf(blocks: Blocks, coalition: number): number {
	return blocks.reduce((union, block, at) => ((coalition >> at) & 1 ? union | block : union), 0);
}

function unionsOf(blocks: Blocks): readonly number[] {
	return Array.from({ length: 1 << blocks.length }, (_, coalition) => unionOf(blocks, coalition));
}

function partitions(players: number): number[][] {
	let found: number[][] = [[]];
	for (let player = 0; player < players; player++) {
		const bit = 1 << player;
		found = found.flatMap((blocks) => [
			[...blocks, bit],
			...blocks.map((_, joined) => blocks.map((block, at) => (at === joined ? block | bit : block))),
		]);
	}
	return found;
}
