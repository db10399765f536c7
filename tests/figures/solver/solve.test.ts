import { describe, expect, test } from "vitest";
import { decide, findRange, solve } from "../../../src/figures/solver/solve.ts";
import type { Box, System, Work } from "../../../src/figures/solver/system.ts";
import {
	box,
	createWork,
	either,
	linear,
	percent,
	product,
	satisfies,
	sum,
	system,
	textOf,
} from "./build.ts";

/** The kind of answer; a witness is checked without the solver. */
function kindOf(of: System, within: Box, work?: Work): string {
	const outcome = solve(of, within, work ?? createWork());
	if (outcome.kind === "sat") expect(satisfies(of, within, outcome.point)).toBe(true);
	return outcome.kind;
}

function rangeOf(of: System, within: Box, variable: number, work?: Work): string {
	const range = findRange(of, within, variable, work ?? createWork());
	if (range.kind !== "found") return range.kind;
	return `${textOf(range.interval)}${range.isExact ? "" : " bound"}${range.hasNoGaps ? "" : " gaps"}`;
}

/** x0 · x1 = x2 */
const TIMES = product(0, sum({ 1: 1 }), sum({ 2: -1 }));
/** x0 · (x1 + x2) = x1 · x3 + x2 · x4 */
const POOL = product(0, sum({ 1: 1, 2: 1 }), sum({}), [
	[1, 3, -1],
	[2, 4, -1],
]);

describe("figures.solver.solve", () => {
	test("strict circles: x < y, y < z, z < x + 1 has values, x < y < z < x has none", () => {
		const loop = (constant: number): System =>
			system(
				"rrr",
				linear({ 0: 1, 1: -1 }, "<"),
				linear({ 1: 1, 2: -1 }, "<"),
				linear({ 2: 1, 0: -1 }, "<", constant),
			);
		const within = box("(-inf, inf)", "(-inf, inf)", "(-inf, inf)");
		expect(kindOf(loop(-1), within)).toBe("sat");
		expect(kindOf(loop(0), within)).toBe("unsat");
	});

	test("whole numbers strictly between: 2n = 2m + 1 never, 3n = 2m + 1 at once", () => {
		expect(kindOf(system("ii", linear({ 0: 2, 1: -2 }, "=", -1)), box("[0, 9]", "[0, 9]"))).toBe("unsat");
		expect(kindOf(system("ii", linear({ 0: 3, 1: -2 }, "=", -1)), box("[0, inf)", "[0, inf)"))).toBe("sat");
	});

	test("a whole number beside a strict end steps over it", () => {
		// n < x and x < n + 1/2 around: n + y = x circles keep the simplex at the open ends.
		const steps = system(
			"irr",
			linear({ 0: 1, 1: -1 }, "<"),
			linear({ 1: 1, 2: -1 }, "<"),
			linear({ 2: 1, 0: -1 }, "<", -1),
			linear({ 0: -2, 1: 1, 2: 1 }, "=", -1),
		);
		expect(kindOf(steps, box("[0, 9]", "[0, 9]", "[0, 9]"))).toBe("sat");
		expect(rangeOf(steps, box("[0, 9]", "[0, 9]", "[0, 9]"), 0)).toBe("[0, 8] gaps");
	});

	test("branches on whole factors of a shared product: n·m = 12, n + m = 7", () => {
		const factors = system("iii", TIMES, linear({ 0: 1, 1: 1 }, "=", -7));
		expect(kindOf(factors, box("[0, 9]", "[0, 9]", "12"))).toBe("sat");
		expect(rangeOf(factors, box("[0, 9]", "[0, 9]", "12"), 0)).toBe("[3, 4] gaps");
		expect(kindOf(factors, box("[0, 9]", "[0, 9]", "11"))).toBe("unsat");
		expect(rangeOf(factors, box("[0, 9]", "[0, 9]", "11"), 0)).toBe("empty");
		expect(rangeOf(factors, box("[0, 9]", "[0, 9]", "[0, inf)"), 2)).toBe("[0, 12] gaps");
	});

	test("a shared real result beside a whole factor is exact too", () => {
		// x·n = z, x + z = 6: z = 6n/(n + 1).
		const shared = system("rir", TIMES, linear({ 0: 1, 2: 1 }, "=", -6));
		const within = box("[0, inf)", "[1, 3]", "[0, inf)");
		expect(rangeOf(shared, within, 2)).toBe("[3, 9/2] gaps");
		expect(rangeOf(shared, within, 1)).toBe("[1, 3] gaps");
		expect(rangeOf(shared, box("[0, inf)", "[1, 3]", "(7/2, inf)"), 0)).toBe("[3/2, 2] gaps");
	});

	test("a private result is computed afterwards, with its own strict ends", () => {
		const ratio = system("rrrr", TIMES, linear({ 1: 1, 3: 1 }, "=", -4), linear({ 2: 1, 3: 1 }, "=", -6));
		expect(kindOf(ratio, box("(1, 2)", "(0, inf)", "[0, inf)", "[0, inf)"))).toBe("sat");
		expect(kindOf(ratio, box("[0, 1]", "(0, inf)", "[0, inf)", "[0, inf)"))).toBe("unsat");
		// y + w = 4, z + w = 6, z/y in (3/2, 2): y = 4 − w and z = y + 2, so y is between 2 and 4.
		expect(rangeOf(ratio, box("(3/2, 2)", "(0, inf)", "[0, inf)", "[0, inf)"), 1)).toBe("(2, 4) gaps");
		// The result's own range is only known not to pass these ends.
		expect(rangeOf(ratio, box("(3/2, 2)", "(0, inf)", "[0, inf)", "[0, inf)"), 0)).toMatch(/ bound gaps$/);
		expect(rangeOf(ratio, box("2", "(0, inf)", "[0, inf)", "[0, inf)"), 0)).toBe("[2, 2]");
	});

	test("a private weighted result reads its known parts", () => {
		const pool = system("rrrrr", POOL, linear({ 1: 1, 2: 1 }, "=", -10), linear({ 1: 1, 2: -1 }, "<=", -2));
		expect(kindOf(pool, box("[70, 75]", "[0, inf)", "[0, inf)", "90", "60"))).toBe("sat");
		expect(kindOf(pool, box("[80, 85]", "[0, inf)", "[0, inf)", "90", "60"))).toBe("unsat");
	});

	test("two free real factors: a witness, a proof that there is none, or honestly neither", () => {
		const shared = (constant: number): System => system("rrr", TIMES, linear({ 0: 1, 1: 1 }, "=", constant));
		// x + y = 5 allows products to 25/4.
		expect(kindOf(shared(-5), box("[1, 4]", "[1, 4]", "[6, 7]"))).toBe("sat");
		expect(kindOf(shared(-5), box("[1, 4]", "[1, 4]", "[13/2, 7]"))).toBe("unsat");
		// x·x = 2 has no exact value in fractions: x + y = 2x by x − y = 0.
		const root = system("rrr", TIMES, linear({ 0: 1, 1: -1 }, "="));
		const within = box("[1, 2]", "[1, 2]", "2");
		expect(kindOf(root, within, createWork())).toBe("unknown");
		expect(decide(root, within, createWork())).toBe("unknown");
		expect(rangeOf(root, within, 0, createWork())).toBe("unknown");
	});

	test("two free real factors without ends: neither answer is wrong", () => {
		const open = system("rrr", TIMES, linear({ 0: 1, 1: -1 }, "="));
		const wide = "(-inf, inf)";
		expect(["sat", "unknown"]).toContain(kindOf(open, box(wide, wide, "4"), createWork(500)));
		expect(["sat", "unknown"]).toContain(
			kindOf(open, box("(0, inf)", "(0, inf)", "[4, 5]"), createWork(500)),
		);
		// A product of two that are apart needs no luck.
		const apart = system("rrr", TIMES, linear({ 0: 1, 1: 1 }, "<=", -9));
		expect(kindOf(apart, box("(0, inf)", "(0, inf)", "[4, 5]"))).toBe("sat");
	});

	test("the range of a free product is found only as a bound", () => {
		const shared = system("rrr", TIMES, linear({ 0: 1, 1: 1 }, "=", -5));
		expect(rangeOf(shared, box("[1, 4]", "[1, 4]", "[0, inf)"), 2)).toMatch(/ bound gaps$/);
	});

	test("disjunctions: a branch for each alternative, and the best end of all", () => {
		const pooled = system(
			"rrr",
			either([linear({ 1: 1, 0: -1 }, "<=")], [linear({ 2: 1, 0: -1 }, "<=")]),
			either([linear({ 0: 1, 1: -1 }, "<=")], [linear({ 0: 1, 2: -1 }, "<=")]),
		);
		expect(rangeOf(pooled, box("(-inf, inf)", "[20, 21)", "(60, 65]"), 0)).toBe("[20, 65] gaps");
		expect(kindOf(pooled, box("[66, 70]", "[20, 21)", "(60, 65]"))).toBe("unsat");
		expect(kindOf(pooled, box("30", "[20, 21)", "(60, 65]"))).toBe("sat");
	});

	test("disjunctions with whole numbers: the group of a rank as an unknown", () => {
		// Group g of 4 among 63: 63(g − 1) < 4r < 63g + 4.
		const groups = system(
			"ii",
			either(
				...[1, 2, 3, 4].map((group) => [
					linear({ 0: 1 }, "=", -group),
					linear({ 1: -4 }, "<", 63 * (group - 1)),
					linear({ 1: 4 }, "<", -(63 * group + 4)),
				]),
			),
		);
		expect(rangeOf(groups, box("[1, 4]", "35"), 0)).toBe("[3, 3]");
		expect(rangeOf(groups, box("3", "[1, 63]"), 1)).toBe("[32, 48] gaps");
		expect(rangeOf(groups, box("[1, 4]", "[32, 48]"), 0)).toBe("[2, 4] gaps");
	});

	test("a disjunction that only other constraints bound is never called exactly unbounded", () => {
		// p is at most a or b; a = 6 and b = 5 follow from circles that only the simplex sees.
		const pooled = system(
			"rrrr",
			linear({ 1: 1, 2: 1 }, "=", -10),
			linear({ 1: 1, 2: -1 }, "=", -2),
			either([linear({ 0: 1, 1: -1 }, "<=")], [linear({ 0: 1, 3: -1 }, "<=")]),
		);
		const within = box("(-inf, inf)", "(-inf, inf)", "(-inf, inf)", "5");
		expect(["(-inf, 6] gaps", "(-inf, inf) bound gaps"]).toContain(rangeOf(pooled, within, 0));
	});

	test("an objective without an end: reals, whole numbers, and one whose branch is impossible", () => {
		const circle = [linear({ 0: 1, 1: -1 }, "<="), linear({ 1: 1, 0: -2 }, "<=")];
		expect(rangeOf(system("rr", ...circle), box("[1, inf)", "[1, inf)"), 0)).toBe("[1, inf)");
		expect(rangeOf(system("ii", ...circle), box("[1, inf)", "[1, inf)"), 1)).toBe("[1, inf) gaps");
		// n·x = z with z free: unbounded although the product is pending.
		const shared = system("rir", TIMES, linear({ 0: 1, 2: -1 }, "<="));
		expect(rangeOf(shared, box("[1, inf)", "[1, 3]", "[0, inf)"), 2)).toMatch(/^\[1, inf\)/);
	});

	test("unbounded relaxations whose branch has no whole values are left", () => {
		// Either x ≤ n with 2n = 2m + 1 impossible, or x ≤ 3.
		const odd = [linear({ 1: 2, 2: -2 }, "=", -1), linear({ 0: 1, 1: -1 }, "<=")];
		const split = system("rii", either(odd, [linear({ 0: 1 }, "<=", -3)]));
		expect(rangeOf(split, box("[0, inf)", "[0, 9]", "[0, 9]"), 0)).toBe("[0, 3] gaps");
	});

	test("freed percentages: 98,62% needs 16049 to 16050 of 16274", () => {
		const rate = system("rii", ...percent(0, 1, 2));
		const print = "[98.615, 98.625)";
		expect(kindOf(rate, box(print, "16274", "16051"))).toBe("unsat");
		expect(rangeOf(rate, box(print, "16274", "[0, inf)"), 2)).toBe("[16049, 16050]");
		expect(rangeOf(rate, box(print, "[0, inf)", "16051"), 1)).toBe("[16275, 16276] gaps");
	});

	test("a weighted pool: 82,0% of 90% and 60% with 200 and 100", () => {
		const pool = system("riirr", linear({ 1: -1, 2: -1 }, "<"), POOL);
		const half = (middle: number): string => `[${middle - 0.5}, ${middle + 0.5})`;
		const prints = { all: "[81.95, 82.05)", a: half(90), b: half(60) };
		expect(decide(pool, box(prints.all, "200", "100", prints.a, prints.b), createWork())).toBe("unsat");
		const free = "[0, inf)";
		expect(rangeOf(pool, box("(-inf, inf)", "200", "100", prints.a, prints.b), 0)).toBe("[159/2, 161/2)");
		expect(rangeOf(pool, box(prints.all, "200", "100", "(-inf, inf)", prints.b), 3)).toBe(
			"(3707/40, 3733/40)",
		);
		expect(rangeOf(pool, box(prints.all, free, "100", prints.a, prints.b), 1)).toMatch(/^\[251, 302\]/);
		expect(rangeOf(pool, box(prints.all, "200", free, prints.a, prints.b), 2)).toMatch(/^\[67, 79\]/);
	});

	test("stopped by the limit, in every phase, and never wrong", () => {
		const systems: readonly (readonly [System, Box, number])[] = [
			[
				system(
					"iii",
					linear({ 0: 1, 1: 1 }, "=", -10),
					linear({ 1: 1, 2: 1 }, "=", -10),
					linear({ 0: 1, 2: 1 }, "=", -12),
				),
				box("[0, inf)", "[0, inf)", "[0, inf)"),
				0,
			],
			[system("iii", TIMES, linear({ 0: 1, 1: 1 }, "=", -7)), box("[0, 9]", "[0, 9]", "12"), 0],
			[
				system(
					"rrr",
					either([linear({ 1: 1, 0: -1 }, "<=")], [linear({ 2: 1, 0: -1 }, "<=")]),
					linear({ 0: 1, 1: 1 }, "=", -9),
				),
				box("(-inf, inf)", "[20, 21)", "(60, 65]"),
				0,
			],
			[
				system("rr", linear({ 0: 1, 1: -1 }, "<="), linear({ 1: 1, 0: -2 }, "<=")),
				box("[1, inf)", "[1, inf)"),
				0,
			],
		];
		for (const [of, within, variable] of systems) {
			const work = createWork();
			const full = rangeOf(of, within, variable, work);
			const answer = kindOf(of, within);
			for (let limit = 0; limit <= work.spent; limit++) {
				expect(["unknown", full]).toContain(rangeOf(of, within, variable, createWork(limit)));
				expect(["unknown", answer]).toContain(kindOf(of, within, createWork(limit)));
			}
			expect(rangeOf(of, within, variable, createWork(work.spent))).toBe(full);
			expect(rangeOf(of, within, variable, createWork(0))).toBe("unknown");
		}
	});
});
