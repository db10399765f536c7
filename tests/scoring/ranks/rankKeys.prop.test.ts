import fc from "fast-check";
import { expect, test } from "vitest";
import type { Real } from "../../../src/number/real.ts";
import { rankKeys } from "../../../src/scoring/ranks/rankKeys.ts";
import { runs } from "../../shared.ts";
import { over, rootOf } from "./reals.ts";

const ties = fc.constantFrom("competition", "dense", "modified", "average");
const order = fc.constantFrom("highest-first", "lowest-first");

/** A key and a whole number that orders it among the others. */
interface Judged {
	readonly key: Real;
	readonly place: bigint;
}

/** Close to one another, so that their doubles often meet: whole parts of a tiny unit, not in lowest terms. */
const crowded = fc
	.tuple(fc.bigInt({ min: -4n, max: 4n }), fc.integer({ min: 1, max: 5 }), fc.constantFrom(0n, 10n ** 20n))
	.map(([step, times, base]): Judged => {
		const factor = BigInt(times);
		const value = base + step;
		return { key: over(value * factor, 10n ** 19n * factor), place: value };
	});

/** s·√n with its square, signed: the order of the squares is that of the keys. */
const roots = fc
	.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 0, max: 40 }))
	.map(([scale, radicand]): Judged => {
		const square = BigInt(scale * Math.abs(scale) * radicand);
		const whole = Math.sqrt(radicand);
		const isFraction = scale === 0 || Number.isInteger(whole);
		return { key: isFraction ? over(scale * whole) : rootOf(radicand, over(scale)), place: square };
	});

const lists = fc.oneof(
	fc.array(fc.option(crowded, { nil: undefined }), { maxLength: 30 }),
	fc.array(fc.option(roots, { nil: undefined }), { maxLength: 30 }),
);

function bruteForce(
	list: readonly (Judged | undefined)[],
	first: string,
	how: string,
): readonly (number | null)[] {
	const places = list.flatMap((item) => (item ? [item.place] : []));
	return list.map((item) => {
		if (!item) return null;
		const ahead = places.filter((place) =>
			first === "highest-first" ? place > item.place : place < item.place,
		);
		const equal = places.filter((place) => place === item.place).length;
		if (how === "competition") return ahead.length + 1;
		if (how === "dense") return new Set(ahead).size + 1;
		return how === "modified" ? ahead.length + equal : ahead.length + (1 + equal) / 2;
	});
}

test("scoring.ranks: exact keys rank as counting says, by every tie method", () => {
	fc.assert(
		fc.property(lists, order, ties, (list, first, how) => {
			const result = rankKeys(
				list.map((item) => item?.key),
				{ order: first, ties: how },
			);
			expect(result.rank).toEqual(bruteForce(list, first, how));
			expect(result.undecided).toEqual([]);
			expect(result.tied).toEqual(
				list.map((item) => list.filter((other) => item && other?.place === item.place).length),
			);
		}),
		{ numRuns: runs(300, 10_000) },
	);
});

test("the order of the keys changes no rank", () => {
	const shuffled = lists.chain((list) => {
		const places = list.map((_, at) => at);
		return fc.tuple(fc.constant(list), fc.shuffledSubarray(places, { minLength: places.length }));
	});
	fc.assert(
		fc.property(shuffled, order, ties, ([list, places], first, how) => {
			const options = { order: first, ties: how };
			const plain = rankKeys(
				list.map((item) => item?.key),
				options,
			);
			const other = rankKeys(
				places.map((at) => list[at]?.key),
				options,
			);
			expect(other.rank).toEqual(places.map((at) => plain.rank[at]));
			expect(other.tied).toEqual(places.map((at) => plain.tied[at]));
		}),
		{ numRuns: runs(200, 5000) },
	);
});
