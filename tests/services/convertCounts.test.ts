import { convertCounts } from "steerindex/services";
import { describe, expect, test } from "vitest";
import { faultsOf, junk } from "./faults.ts";

const toExclusive = { from: "cumulative", to: "exclusive" } as const;
const toCumulative = { from: "exclusive", to: "cumulative" } as const;
const faults = (counts: unknown, options: unknown): readonly string[] =>
	faultsOf(() => convertCounts(counts as never, options as never));

// Formula: services.counts. Published counts are in published.test.ts.
describe("convertCounts", () => {
	test("goes both ways, and nowhere", () => {
		expect(convertCounts([5, 3, 3, 0], toExclusive)).toEqual([2, 0, 3, 0]);
		expect(convertCounts([2, 0, 3, 0], toCumulative)).toEqual([5, 3, 3, 0]);
		expect(convertCounts([2, 0], { from: "exclusive", to: "exclusive" })).toEqual([2, 0]);
		expect(convertCounts([], toExclusive)).toEqual([]);
	});

	test("never gives -0", () => {
		expect(Object.is(convertCounts([-0], { from: "exclusive", to: "exclusive" })[0], 0)).toBe(true);
	});

	test("refuses cumulative counts that rise, also where none are to be converted", () => {
		expect(faults([2643, 2644, 3], toExclusive)).toEqual(["COUNTS_RISE counts.1"]);
		expect(faults([1, 2, 3], { from: "cumulative", to: "cumulative" })).toEqual([
			"COUNTS_RISE counts.1",
			"COUNTS_RISE counts.2",
		]);
	});

	test("refuses what counts nothing, and sums that no number holds", () => {
		expect(faults([1, -1, 0.5, "3", Number.NaN], toExclusive)).toEqual([
			"NOT_WHOLE counts.1",
			"NOT_WHOLE counts.2",
			"NOT_WHOLE counts.3",
			"NOT_WHOLE counts.4",
		]);
		expect(faults([Number.MAX_SAFE_INTEGER, 1], toCumulative)).toEqual(["UNREPRESENTABLE"]);
	});

	test("both ways of counting must be named", () => {
		expect(faults([1], {})).toEqual(["UNKNOWN_VALUE from", "UNKNOWN_VALUE to"]);
		expect(faults([1], { from: "exclusive", to: "nested", by: 1 })).toEqual([
			"UNKNOWN_KEY by",
			"UNKNOWN_VALUE to",
		]);
	});

	test("refuses junk of any kind", () => {
		for (const value of junk) {
			expect(faults([1], value).length).toBeGreaterThan(0);
			const isCounts = (Array.isArray(value) && value.length === 0) || value === 0;
			expect(faults(value, toExclusive).length > 0 || isCounts).toBe(true);
			expect(faults([value], toExclusive).length > 0 || isCounts).toBe(true);
		}
	});
});
