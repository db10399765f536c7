import { fraction } from "../../number/rational.ts";
import { type Real, realOf } from "../../number/real.ts";

/** One player joining a coalition of others, each a bit of a whole number, and how often that happens. */
export interface Joining {
	readonly coalition: number;
	readonly weight: Real;
}

/**
 * All coalitions that a player can join, each with the share |S|! (n − |S| − 1)! / n! of the orders in which it finds just
 * these before it. Formula: change.causes.
 */
export function joiningsOf(player: number, players: number): readonly Joining[] {
	const own = 1 << player;
	const all = factorial(players);
	const joinings: Joining[] = [];
	for (let coalition = 0; coalition < 1 << players; coalition++) {
		if ((coalition & own) !== 0) continue;
		const size = countBits(coalition);
		const orders = factorial(size) * factorial(players - size - 1);
		joinings.push({ coalition, weight: realOf(fraction(orders, all)) });
	}
	return joinings;
}

function factorial(whole: number): bigint {
	let product = 1n;
	for (let factor = 2; factor <= whole; factor++) product *= BigInt(factor);
	return product;
}

function countBits(bits: number): number {
	let count = 0;
	for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1;
	return count;
}
