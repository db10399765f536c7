import { type RoundingMode, roundTo } from "steerindex/number";
import { describe, expect, test } from "vitest";
import { MODES } from "./oracle.ts";

/** In the order of MODES: half-up, half-even, truncate, floor, ceiling. */
const TABLE: readonly (readonly [number | string, number, readonly number[]])[] = [
	[2.5, 0, [3, 2, 2, 2, 3]],
	[3.5, 0, [4, 4, 3, 3, 4]],
	[-2.5, 0, [-3, -2, -2, -3, -2]],
	[-3.5, 0, [-4, -4, -3, -4, -3]],
	[0.5, 0, [1, 0, 0, 0, 1]],
	[-0.5, 0, [-1, 0, 0, -1, 0]],
	[1.5, 0, [2, 2, 1, 1, 2]],
	[-1.5, 0, [-2, -2, -1, -2, -1]],
	[0.2, 0, [0, 0, 0, 0, 1]],
	[-0.2, 0, [0, 0, 0, -1, 0]],
	[0.7, 0, [1, 1, 0, 0, 1]],
	[-0.7, 0, [-1, -1, 0, -1, 0]],
	[0, 0, [0, 0, 0, 0, 0]],
	[7, 0, [7, 7, 7, 7, 7]],
	[-7, 0, [-7, -7, -7, -7, -7]],
	[1.005, 2, [1.01, 1, 1, 1, 1.01]],
	[-1.005, 2, [-1.01, -1, -1, -1.01, -1]],
	[1.015, 2, [1.02, 1.02, 1.01, 1.01, 1.02]],
	[0.445, 2, [0.45, 0.44, 0.44, 0.44, 0.45]],
	["2.500000000000000000001", 0, [3, 3, 2, 2, 3]],
	["-2.500000000000000000001", 0, [-3, -3, -2, -3, -2]],
	["2.499999999999999999999", 0, [2, 2, 2, 2, 3]],
	[15, -1, [20, 20, 10, 10, 20]],
	[25, -1, [30, 20, 20, 20, 30]],
	[-25, -1, [-30, -20, -20, -30, -20]],
	[1456, -2, [1500, 1500, 1400, 1400, 1500]],
	[49, -2, [0, 0, 0, 0, 100]],
	[-50, -2, [-100, 0, 0, -100, 0]],
	[150, -2, [200, 200, 100, 100, 200]],
	[5e-324, 0, [0, 0, 0, 0, 1]],
	[-1e-100, 100, [-1e-100, -1e-100, -1e-100, -1e-100, -1e-100]],
];

describe("roundTo (number.round)", () => {
	const cases = TABLE.flatMap(([value, places, rounded]) =>
		MODES.map((mode, at) => [value, places, mode, rounded[at] ?? Number.NaN] as const),
	);

	test.each(cases)("%s to %i places by %s is %s", (value, places, mode: RoundingMode, rounded) => {
		expect(roundTo(value, { places, mode })).toBe(rounded);
	});

	test("Math.round and toFixed lose what is kept here", () => {
		expect([Math.round(1.005 * 100) / 100, Number((1.005).toFixed(2))]).toEqual([1, 1]);
		expect(roundTo(1.005, { places: 2, mode: "half-up" })).toBe(1.01);
	});
});
