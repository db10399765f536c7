import { describe, expect, test } from "vitest";
import { at, evaluateSum, pointOf, propagate } from "../../../src/figures/solver/propagate.ts";
import type { Box, System, Work } from "../../../src/figures/solver/system.ts";
import { box, createWork, either, linear, percent, product, span, sum, system, textOf } from "./build.ts";

function narrowed(of: System, start: Box, work: Work = createWork()) {
	const result = propagate(of, start, work);
	return result && { box: result.box.map(textOf), isFixpoint: result.isFixpoint };
}

function boxOf(of: System, start: Box, work?: Work): readonly string[] | undefined {
	return narrowed(of, start, work)?.box;
}

describe("figures.solver.propagate", () => {
	test.each([
		["an equation", linear({ 0: 1, 1: 1, 2: -1 }, "="), ["[1, 2)", "(3, 4]", "(-inf, inf)"], "(4, 6)"],
		["≤", linear({ 2: 1, 0: -1 }, "<="), ["[1, 2]", "[0, 0]", "(-inf, inf)"], "(-inf, 2]"],
		["≤ of an open end", linear({ 2: 1, 0: -1 }, "<="), ["[1, 2)", "[0, 0]", "(-inf, inf)"], "(-inf, 2)"],
		["<", linear({ 2: 1, 0: -1 }, "<"), ["[1, 2]", "[0, 0]", "(-inf, inf)"], "(-inf, 2)"],
		[
			"a negative factor turns the sides",
			linear({ 2: -2, 0: 1 }, "<="),
			["[1, 2]", "[0, 0]", "(-inf, inf)"],
			"[1/2, inf)",
		],
		["a constant", linear({ 2: 3 }, "=", -1), ["[0, 0]", "[0, 0]", "(-inf, inf)"], "[1/3, 1/3]"],
		[
			"no end beside it: nothing follows",
			linear({ 0: 1, 2: 1 }, "="),
			["(-inf, inf)", "[0, 0]", "[1, 2]"],
			"[1, 2]",
		],
	] as const)("ends follow %s", (_, constraint, start, expected) => {
		expect(boxOf(system("rrr", constraint), box(...start))?.[2]).toBe(expected);
	});

	test("one infinite end lets the other terms bound that variable alone", () => {
		const total = system("rrr", linear({ 0: 1, 1: 1, 2: 1 }, "=", -10));
		expect(boxOf(total, box("(-inf, inf)", "(1, 2]", "[3, 4]"))).toEqual(["[4, 6)", "(1, 2]", "[3, 4]"]);
		expect(boxOf(total, box("(-inf, inf)", "(-inf, inf)", "[3, 4]"))).toEqual([
			"(-inf, inf)",
			"(-inf, inf)",
			"[3, 4]",
		]);
	});

	test("whole variables get whole ends, before any constraint too", () => {
		expect(boxOf(system("ir"), box("(1/2, 4)", "(1/2, 4)"))).toEqual(["[1, 3]", "(1/2, 4)"]);
		expect(boxOf(system("i", linear({ 0: 2 }, "<", -6)), box("[0, inf)"))).toEqual(["[0, 2]"]);
		expect(narrowed(system("i"), box("(1, 2)"))).toBeNull();
		expect(narrowed(system("r"), box("(1, 1]"))).toBeNull();
		expect(narrowed(system("i", linear({ 0: 2 }, "=", -3)), box("[0, inf)"))).toBeNull();
	});

	test.each([
		["=", 0, true],
		["=", 1, false],
		["<=", 0, true],
		["<=", 1, false],
		["<", 0, false],
		["<", -1, true],
	] as const)("a constraint without variables: 0 %s with constant %i", (sign, constant, isPossible) => {
		expect(narrowed(system("r", linear({}, sign, constant)), box("[0, 1]")) !== null).toBe(isPossible);
	});

	test("the hull of the alternatives that are possible", () => {
		const pool = system("rrr", either([linear({ 0: 1, 1: -1 }, "<=")], [linear({ 0: 1, 2: -1 }, "<=")]));
		expect(boxOf(pool, box("(-inf, inf)", "[0, 3)", "[0, 2]"))?.[0]).toBe("(-inf, 3)");
		// Only one is left: it narrows its own variables.
		expect(boxOf(pool, box("[5, 9]", "[0, 6)", "[0, 2]"))).toEqual(["[5, 6)", "[5, 6)", "[0, 2]"]);
		expect(narrowed(pool, box("[7, 9]", "[0, 6]", "[0, 2]"))).toBeNull();
	});

	test("alternatives of several parts hold whole", () => {
		const steps = system(
			"ir",
			either(
				[linear({ 0: 1 }, "=", -1), linear({ 1: 1 }, "<=", -10)],
				[linear({ 0: 1 }, "=", -2), linear({ 1: 1 }, "<=", -20), linear({ 1: -1 }, "<", 10)],
			),
		);
		expect(boxOf(steps, box("[0, 9]", "[0, 50]"))).toEqual(["[1, 2]", "[0, 20]"]);
		expect(boxOf(steps, box("[2, 9]", "[0, 50]"))).toEqual(["[2, 2]", "(10, 20]"]);
		expect(narrowed(system("i", either()), box("[0, 1]"))).toBeNull();
	});

	test("a product is divided by each factor away from zero", () => {
		// x · y − z = 0
		const times = system("rrr", product(0, sum({ 1: 1 }), sum({ 2: -1 })));
		expect(boxOf(times, box("(-inf, inf)", "[2, 4]", "(6, 8]"))).toEqual(["(3/2, 4]", "[2, 4]", "(6, 8]"]);
		expect(boxOf(times, box("[2, 4)", "(0, inf)", "[8, 8]"))).toEqual(["[2, 4)", "(2, 4]", "[8, 8]"]);
		expect(boxOf(times, box("[2, 4)", "[2, 3]", "(-inf, inf)"))?.[2]).toBe("[4, 12)");
		// A factor that may be zero says nothing about the other.
		expect(boxOf(times, box("(-inf, inf)", "[0, 4]", "[8, 8]"))?.[0]).toBe("(-inf, inf)");
		expect(narrowed(times, box("[5, 6]", "[1, 2]", "[13, 14]"))).toBeNull();
	});

	test("factors with constants: (100 + x)·y = 100·z", () => {
		const change = system("rrr", product(0, sum({ 1: 1 }), sum({ 1: 100, 2: -100 })));
		expect(boxOf(change, box("(-inf, inf)", "1250", "1433"))).toEqual([
			"[366/25, 366/25]",
			"[1250, 1250]",
			"[1433, 1433]",
		]);
		const constant = system("rr", product(0, sum({}, 4), sum({ 1: -1 }, 2)));
		expect(boxOf(constant, box("(-inf, inf)", "[6, 10)"))?.[0]).toBe("[1, 2)");
	});

	test("a part that weighs itself: p·(a + b) = a² + b² keeps a = b = p = 10", () => {
		const pool = system(
			"iii",
			product(0, sum({ 1: 1, 2: 1 }), sum({}), [
				[1, 1, -1],
				[2, 2, -1],
			]),
		);
		expect(narrowed(pool, box("10", "10", "10"))).not.toBeNull();
		expect(narrowed(pool, box("10", "10", "11"))).toBeNull();
	});

	test("the base of a percentage steps to the next base that fits: 39,08% in 1440..1474", () => {
		const rate = system("rii", ...percent(0, 1, 2));
		const result = boxOf(rate, box("[39.075, 39.085)", "[1440, 1474]", "[0, inf)"));
		expect(result?.[1]).toBe("[1451, 1474]");
		expect(boxOf(rate, box("[39.075, 39.085)", "[1440, 1473]", "[0, inf)"))?.[1]).toBe("[1451, 1461]");
		expect(narrowed(rate, box("[39.075, 39.085)", "[1440, 1450]", "[0, inf)"))).toBeNull();
	});

	test("a count that is known picks the base", () => {
		const rate = system("rii", ...percent(0, 1, 2));
		expect(boxOf(rate, box("[39.075, 39.085)", "[1440, 1474]", "569"))?.[1]).toBe("[1456, 1456]");
	});

	test("a base open at zero starts at 1", () => {
		const rate = system("rii", ...percent(0, 1, 2));
		expect(boxOf(rate, box("[50, 50]", "(0, 9]", "[0, inf)"))).toEqual(["[50, 50]", "[2, 8]", "[1, 4]"]);
		expect(boxOf(rate, box("[33.25, 33.35)", "[0, 8]", "[0, inf)"))?.[1]).toBe("[3, 6]");
		// Whole numbers are not needed of a real base, and no end is no place to start from.
		const real = system("rri", ...percent(0, 1, 2));
		expect(boxOf(real, box("[50, 50]", "(0, 9]", "[0, inf)"))?.[1]).toBe("[2, 8]");
		expect(boxOf(rate, box("(0, inf)", "[1, inf)", "[0, inf)"))?.[1]).toBe("[1, inf)");
		expect(boxOf(rate, box("[50, 50]", "[1, inf)", "[0, inf)"))?.[1]).toBe("[2, inf)");
	});

	test("the walk to the next base gives up after 2,000 steps and loses no base", () => {
		const rate = system("rii", ...percent(0, 1, 2));
		// 1/2501 is the first that fits.
		const start = box("[0.03998, 0.03999]", "[1, 100000]", "[0, inf)");
		const base = boxOf(rate, start)?.[1] ?? "";
		const low = Number(/^\[(\d+)/.exec(base)?.[1]);
		expect(low).toBeGreaterThan(1);
		expect(low).toBeLessThanOrEqual(2501);
		const work = createWork();
		propagate(rate, start, work);
		expect(work.spent).toBeGreaterThan(2000 - 1);
	});

	test("a creep without end is left after 30 visits, and said not to be a fixpoint", () => {
		// x = y/2 and y = x pull both towards 0 for ever.
		const creep = system("rr", linear({ 0: 2, 1: -1 }, "="), linear({ 0: 1, 1: -1 }, "="));
		const result = narrowed(creep, box("[0, 1]", "[0, 1]"));
		expect(result?.isFixpoint).toBe(false);
		expect(result?.box[0]).toMatch(/^\[0, 1\/\d+\]$/);
		expect(narrowed(system("rr", linear({ 0: 2, 1: -1 }, "=")), box("[0, 1]", "[0, 1]"))).toEqual({
			box: ["[0, 1/2]", "[0, 1]"],
			isFixpoint: true,
		});
	});

	test.each([
		["towards zero", "(0, 9/10]"],
		["away from zero", "[2, inf)"],
	])("digits that double at each visit are cut short, soundly: x · y = z, x = y = z %s", (_, start) => {
		const square = system(
			"rrr",
			product(0, sum({ 1: 1 }), sum({ 2: -1 })),
			linear({ 0: 1, 1: -1 }, "="),
			linear({ 1: 1, 2: -1 }, "="),
		);
		const result = propagate(square, box(start, start, start), createWork());
		expect(result?.isFixpoint).toBe(false);
		for (const { min, max } of result?.box ?? []) {
			for (const end of [min, max])
				if (end) expect(String(end.at.n / end.at.d + end.at.d).length).toBeLessThan(400);
		}
	});

	test("work is counted a term, and a spent count stops early without losing a value", () => {
		const chain = system(
			"rrrr",
			linear({ 0: 1, 1: -1 }, "="),
			linear({ 1: 1, 2: -1 }, "="),
			linear({ 2: 1, 3: -1 }, "="),
		);
		const start = box("[1, 2]", "[0, 9]", "[0, 9]", "[0, 9]");
		const work = createWork();
		expect(boxOf(chain, start, work)).toEqual(["[1, 2]", "[1, 2]", "[1, 2]", "[1, 2]"]);
		expect(work.spent).toBeGreaterThanOrEqual(6);
		for (let limit = 0; limit < work.spent; limit++) {
			const early = narrowed(chain, start, createWork(limit));
			expect(early?.isFixpoint).toBe(false);
			expect(early?.box.every((text) => ["[1, 2]", "[0, 9]"].includes(text))).toBe(true);
		}
		expect(narrowed(chain, start, createWork(work.spent))?.isFixpoint).toBe(true);
	});

	test("spent work leaves the start as it is", () => {
		const impossible = system("r", linear({ 0: 1 }, "=", -5));
		expect(narrowed(impossible, box("[0, 1]"), { spent: 2, limit: 1 })).toEqual({
			box: ["[0, 1]"],
			isFixpoint: false,
		});
		// In the middle of a walk along bases too.
		const rate = system("rii", ...percent(0, 1, 2));
		for (const limit of [20, 40, 80]) {
			const base = boxOf(rate, box("[0.04, 0.04]", "[1, 100000]", "[0, inf)"), createWork(limit))?.[1];
			expect(Number(/^\[(\d+)/.exec(base ?? "")?.[1])).toBeLessThanOrEqual(2500);
		}
	});

	test("sums, points and places of the box", () => {
		const start = box("[1, 2)", "(-1, 1]", "7");
		expect(textOf(evaluateSum(sum({ 0: 2, 1: -1 }, 5), start))).toBe("[6, 10)");
		expect(pointOf(start, 2)).toEqual({ n: 7n, d: 1n });
		expect(pointOf(start, 0)).toBeUndefined();
		expect(at(start, 1)).toEqual(span("(-1, 1]"));
		expect(() => at(start, 3)).toThrow(RangeError);
	});
});
