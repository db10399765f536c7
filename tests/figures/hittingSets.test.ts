import { describe, expect, test } from "vitest";
import { leastHittingSets } from "../../src/figures/hittingSets.ts";
import { isSpent, type Work } from "../../src/figures/solver/system.ts";
import * as q from "../../src/number/rational.ts";
import { between, seeded } from "../number/random.ts";
import { runs } from "../shared.ts";

function least(
	cores: readonly (readonly number[])[],
	weights: Readonly<Record<number, number>> = {},
	work: Work = { spent: 0, limit: 100_000 },
) {
	return leastHittingSets(cores, (member) => q.integer(weights[member] ?? 1), work);
}

describe("figures.hittingSets", () => {
	test.each([
		["no core needs nothing", [], [[]]],
		["one core: each member alone", [[3, 1, 2]], [[1], [2], [3]]],
		[
			"two apart: every pair",
			[
				[1, 2],
				[3, 4],
			],
			[
				[1, 3],
				[1, 4],
				[2, 3],
				[2, 4],
			],
		],
		[
			"a common member alone",
			[
				[1, 2],
				[2, 3],
				[2, 4],
			],
			[[2]],
		],
		[
			"a triangle: each two",
			[
				[1, 2],
				[2, 3],
				[1, 3],
			],
			[
				[1, 2],
				[1, 3],
				[2, 3],
			],
		],
		[
			"the same core twice",
			[
				[1, 2],
				[1, 2],
			],
			[[1], [2]],
		],
		["a core within another", [[1, 2, 3], [2]], [[2]]],
		["a core that nothing hits", [[1], []], []],
	] as [string, number[][], number[][]][])("%s", (_, cores, expected) => {
		expect(least(cores)).toEqual(expected);
	});

	test("least weight, not least number; then shorter sets first, then by position", () => {
		expect(
			least(
				[
					[1, 2],
					[1, 3],
				],
				{ 1: 3 },
			),
		).toEqual([[2, 3]]);
		expect(
			least(
				[
					[1, 2],
					[1, 3],
				],
				{ 1: 2 },
			),
		).toEqual([[1], [2, 3]]);
		expect(
			least([
				[10, 9],
				[8, 2],
			]),
		).toEqual([
			[2, 9],
			[2, 10],
			[8, 9],
			[8, 10],
		]);
	});

	test("spent work ends it; what is given still hits every core", () => {
		const cores = Array.from({ length: 8 }, (_, index) => [3 * index, 3 * index + 1, 3 * index + 2]);
		const work: Work = { spent: 0, limit: 500 };
		const sets = least(cores, {}, work);
		expect(isSpent(work)).toBe(true);
		expect(sets.length).toBeLessThan(3 ** 8);
		for (const set of sets)
			expect(cores.every((core) => core.some((member) => set.includes(member)))).toBe(true);
	});

	test("equals trying every subset, each set once", () => {
		const next = seeded(77);
		for (let turn = 0; turn < runs(1500, 20_000); turn++) {
			const size = between(next, 1, 7);
			const cores = Array.from({ length: between(next, 0, 6) }, () => [
				...new Set(Array.from({ length: between(next, 1, 4) }, () => between(next, 0, size - 1))),
			]);
			const weights = Array.from({ length: size }, () => between(next, 1, 3));
			const hits: { set: number[]; weight: number }[] = [];
			for (let bits = 0; bits < 2 ** size; bits++) {
				const set = weights.flatMap((_, member) => ((bits >> member) & 1 ? [member] : []));
				if (cores.every((core) => core.some((member) => set.includes(member)))) {
					hits.push({ set, weight: set.reduce((total, member) => total + (weights[member] ?? 0), 0) });
				}
			}
			const smallest = Math.min(...hits.map(({ weight }) => weight));
			const expected = hits.filter(({ weight }) => weight === smallest).map(({ set }) => set);
			expected.sort((a, b) => a.length - b.length || compareLists(a, b));
			expect(least(cores, weights)).toEqual(expected);
		}
	});
});

function compareLists(a: readonly number[], b: readonly number[]): number {
	const index = a.findIndex((member, place) => member !== b[place]);
	return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
