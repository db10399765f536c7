import { describe, expect, test } from "vitest";
import { isConvex, isForest, isFreeOfGaps } from "../../../src/figures/solver/forest.ts";
import { decide, findRange, solve } from "../../../src/figures/solver/solve.ts";
import type { Box, System } from "../../../src/figures/solver/system.ts";
import { box, createWork, either, linear, percent, product, sum, system, textOf } from "./build.ts";

function isTree(of: System, within: Box): boolean {
	return isForest(of, within);
}

describe("figures.solver.forest", () => {
	test("constraints that share at most one open variable form a forest", () => {
		const chain = system("rrr", linear({ 0: 1, 1: -1 }, "="), linear({ 1: 1, 2: -1 }, "<"));
		expect(isTree(chain, box("[0, 1]", "[0, 1]", "[0, 2]"))).toBe(true);
		expect(isTree(system("rr"), box("[0, 1]", "[0, 1]"))).toBe(true);
	});

	test("two constraints on the same two variables form a circle until one of these is known", () => {
		const circle = system("rr", linear({ 0: 1, 1: 1 }, "=", -3), linear({ 0: 1, 1: -1 }, "="));
		expect(isTree(circle, box("[0, 3]", "[0, 3]"))).toBe(false);
		expect(isTree(circle, box("[0, 3]", "3/2"))).toBe(true);
	});

	test("a circle through three constraints", () => {
		const triangle = system(
			"rrr",
			linear({ 0: 1, 1: 1 }, "=", -10),
			linear({ 1: 1, 2: 1 }, "=", -10),
			linear({ 0: 1, 2: 1 }, "=", -11),
		);
		expect(isTree(triangle, box("[0, 11]", "[0, 10]", "[0, 11]"))).toBe(false);
	});

	test("a variable twice in one linearised product is a circle of its own", () => {
		const change = system("rrr", product(0, sum({ 1: 1 }), sum({ 1: 100, 2: -100 })));
		expect(isTree(change, box("10", "[1, 2]", "[1, 3]"))).toBe(false);
		expect(isTree(change, box("[9, 11]", "2", "[1, 3]"))).toBe(true);
	});

	test("an open product or a disjunction is no forest", () => {
		const times = system("rrr", product(0, sum({ 1: 1 }), sum({ 2: -1 })));
		expect(isTree(times, box("[1, 2]", "[1, 2]", "[1, 4]"))).toBe(false);
		expect(isTree(times, box("[1, 2]", "2", "[1, 4]"))).toBe(true);
		expect(isTree(system("r", either([linear({ 0: 1 }, "<=")])), box("[0, 1]"))).toBe(false);
	});

	test.each([
		["signs only", "iii", linear({ 0: 1, 1: 1, 2: -1 }, "="), true],
		["one common size", "iii", linear({ 0: 2, 1: -2, 2: 2 }, "=", -4), true],
		["a constant between the steps", "iii", linear({ 0: 2, 1: -2, 2: 2 }, "<=", -3), false],
		["two sizes", "iii", linear({ 0: 1, 1: 2, 2: -1 }, "="), false],
		["two whole beside a real", "iir", linear({ 0: 1, 1: 1, 2: -1 }, "="), false],
		["one whole beside reals of its own", "irr", linear({ 0: 3, 1: 1, 2: -1 }, "="), true],
		["a whole alone", "iii", linear({ 0: 3 }, "<=", -7), true],
	] as const)("whole factors: %s", (_, kinds, constraint, expected) => {
		expect(isTree(system(kinds, constraint), box("[0, 9]", "[0, 9]", "[0, 9]"))).toBe(expected);
	});

	test("a known term moves the constant between the steps", () => {
		const known = system("iii", linear({ 0: 2, 1: 2, 2: 1 }, "="));
		expect(isTree(known, box("[-9, 9]", "[-9, 9]", "2"))).toBe(true);
		expect(isTree(known, box("[-9, 9]", "[-9, 9]", "3"))).toBe(false);
	});

	test("a real that something else reads may not stand beside a whole", () => {
		const shared = system("irr", linear({ 0: 1, 1: -1 }, "="), linear({ 1: 1, 2: -1 }, "="));
		expect(isTree(shared, box("[0, 9]", "[0, 9]", "[0, 9]"))).toBe(false);
	});

	test("factors that vanish are no forest, and nothing is divided by them: 0·(v + w) = 0·v + 0·w", () => {
		const pool = system(
			"iiiii",
			product(0, sum({ 3: 1, 4: 1 }), sum({}), [
				[3, 1, -1],
				[4, 2, -1],
			]),
		);
		const within = box("0", "0", "0", "[0, inf)", "[0, inf)");
		expect(isTree(pool, within)).toBe(false);
		expect(decide(pool, within, createWork())).toBe("sat");
	});

	test("gaps: a real that must fit a whole number beside it has them, the whole number has none", () => {
		const beside = system("irr", linear({ 0: 1, 1: -1 }, "="));
		const within = box("[0, 3]", "[0, 3]", "[0, 3]");
		expect([0, 1, 2].map((variable) => isFreeOfGaps(beside, within, variable))).toEqual([true, false, true]);
		expect(isFreeOfGaps(beside, box("2", "[2, 2]", "[0, 3]"), 1)).toBe(true);
		expect(isFreeOfGaps(system("r", either([linear({ 0: 1 }, "<=")])), box("[0, 1]"), 0)).toBe(true);
	});

	test("gaps in a range are told: x = n with n whole", () => {
		const beside = system("ir", linear({ 0: 1, 1: -1 }, "="));
		const range = findRange(beside, box("[0, 3]", "(1/2, 5/2)"), 1, createWork());
		expect(range).toMatchObject({ kind: "found", isExact: true, hasNoGaps: false });
		expect(range.kind === "found" && textOf(range.interval)).toBe("[1, 2]");
	});

	test("linear constraints on reals are convex; a whole, a product or a disjunction may leave gaps", () => {
		const row = linear({ 0: 1, 1: -1 }, "<=");
		const within = box("[0, 3]", "[0, 3]");
		expect(isConvex(system("rr", row), within)).toBe(true);
		expect(isConvex(system("ir", row), within)).toBe(false);
		expect(isConvex(system("ir", row), box("2", "[0, 3]"))).toBe(true);
		expect(isConvex(system("rr", either([row])), within)).toBe(false);
		expect(isConvex(system("rr", product(0, sum({ 1: 1 }), sum({}, -1))), within)).toBe(false);
	});

	test("parity: a + b = 10, b + c = 10, a + c = 11 has no whole numbers, although each range stays open", () => {
		const sums = (kinds: string): System =>
			system(
				kinds,
				linear({ 0: 1, 1: 1 }, "=", -10),
				linear({ 1: 1, 2: 1 }, "=", -10),
				linear({ 0: 1, 2: 1 }, "=", -11),
			);
		const within = box("[0, inf)", "[0, inf)", "[0, inf)");
		expect(decide(sums("iii"), within, createWork())).toBe("unsat");
		expect(solve(sums("rrr"), within, createWork())).toEqual({
			kind: "sat",
			point: [
				{ n: 11n, d: 2n },
				{ n: 9n, d: 2n },
				{ n: 11n, d: 2n },
			],
		});
	});

	test("a percentage of a known base is linear, with two sizes of factors: no forest", () => {
		const rate = system("rii", ...percent(0, 1, 2));
		expect(isTree(rate, box("[39, 40]", "1456", "[0, 1456]"))).toBe(true);
		expect(isTree(rate, box("39", "[1, 1456]", "[0, 1456]"))).toBe(false);
	});
});
