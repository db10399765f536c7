import { describe, expect, test } from "vitest";
import {
	compareDeltas,
	concrete,
	type Delta,
	type DeltaRange,
	type Objective,
	type Program,
	solveProgram,
} from "../../../src/figures/solver/simplex.ts";
import type { Rational } from "../../../src/number/rational.ts";
import * as q from "../../../src/number/rational.ts";
import { between, seeded } from "../../number/random.ts";
import { runs } from "../../shared.ts";
import { createWork, fractionText, rational, span, valueAt } from "./build.ts";

type Row = readonly [terms: Readonly<Record<number, string | number>>, range: string];

function range(text: string): DeltaRange {
	const { min, max } = span(text);
	return {
		min: min && { real: min.at, small: min.open ? q.ONE : q.ZERO },
		max: max && { real: max.at, small: max.open ? q.integer(-1) : q.ZERO },
	};
}

function program(ranges: readonly string[], rows: readonly Row[]): Program {
	return {
		ranges: ranges.map(range),
		rows: rows.map(([terms, text]) => ({
			terms: new Map(Object.entries(terms).map(([variable, by]) => [Number(variable), rational(by)])),
			range: range(text),
		})),
	};
}

function run(of: Program, objective?: Objective, limit?: number) {
	return solveProgram(of, objective, createWork(limit));
}

/** The reached end of a variable: `5 - 1ε`. */
function endOf(of: Program, variable: number, direction: 1 | -1): string {
	const solution = run(of, { variable, direction });
	if (solution.kind !== "optimal") return solution.kind;
	const value = solution.values[variable];
	if (!value) return "none";
	return q.signOf(value.small) === 0
		? fractionText(value.real)
		: `${fractionText(value.real)} ${q.signOf(value.small) > 0 ? "+" : "-"} ε`;
}

/** Every bound and row, strict ones strictly, at the concrete values. */
function isInside({ ranges, rows }: Program, point: readonly Rational[]): boolean {
	const fits = ({ min, max }: DeltaRange, value: Rational): boolean =>
		(!min || q.compare(value, min.real) >= (q.signOf(min.small) > 0 ? 1 : 0)) &&
		(!max || q.compare(value, max.real) <= (q.signOf(max.small) < 0 ? -1 : 0));
	return (
		ranges.every((one, variable) => fits(one, valueAt(point, variable))) &&
		rows.every(({ terms, range: one }) =>
			fits(one, q.sum([...terms].map(([variable, by]) => q.multiply(by, valueAt(point, variable))))),
		)
	);
}

const NONNEGATIVE = "[0, inf)";

describe("figures.solver.simplex", () => {
	test("Beale's example circles under the largest-coefficient rule; here it ends at −1/20", () => {
		// Minimise −3/4 x4 + 150 x5 − 1/50 x6 + 6 x7; the objective is a column of its own.
		const beale = program(
			[...Array<string>(4).fill(NONNEGATIVE), "(-inf, inf)"],
			[
				[{ 0: "1/4", 1: -60, 2: "-1/25", 3: 9 }, "(-inf, 0]"],
				[{ 0: "1/2", 1: -90, 2: "-1/50", 3: 3 }, "(-inf, 0]"],
				[{ 2: 1 }, "(-inf, 1]"],
				[{ 0: "-3/4", 1: 150, 2: "-1/50", 3: 6, 4: -1 }, "0"],
			],
		);
		expect(endOf(beale, 4, 1)).toBe("-1/20");
		const solution = run(beale, { variable: 4, direction: 1 });
		expect(solution.kind === "optimal" && solution.values.map(({ real }) => fractionText(real))).toEqual([
			"1/25",
			"0",
			"1",
			"0",
			"-1/20",
		]);
	});

	test("the textbook optimum: 3x + 5y under x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 is 36", () => {
		const textbook = program(
			[NONNEGATIVE, NONNEGATIVE, "(-inf, inf)"],
			[
				[{ 0: 1 }, "(-inf, 4]"],
				[{ 1: 2 }, "(-inf, 12]"],
				[{ 0: 3, 1: 2 }, "(-inf, 18]"],
				[{ 0: 3, 1: 5, 2: -1 }, "0"],
			],
		);
		expect(endOf(textbook, 2, -1)).toBe("36");
		expect(endOf(textbook, 2, 1)).toBe("0");
	});

	test("no values: a + b ≤ 3 and a + b ≥ 4, although each row is possible", () => {
		const rows: Row[] = [
			[{ 0: 1, 1: 1 }, "(-inf, 3]"],
			[{ 0: 1, 1: 1 }, "[4, inf)"],
		];
		expect(run(program(["(-inf, inf)", "(-inf, inf)"], rows))).toEqual({ kind: "infeasible" });
	});

	test("no end: x − y = 0 with nothing above", () => {
		const free = program(["[1, inf)", "(-inf, inf)"], [[{ 0: 1, 1: -1 }, "0"]]);
		expect(endOf(free, 1, -1)).toBe("unbounded");
		expect(endOf(free, 1, 1)).toBe("1");
		const solution = run(free, { variable: 1, direction: -1 });
		if (solution.kind !== "unbounded") expect.fail(solution.kind);
		expect(
			isInside(
				free,
				solution.values.map((value) => concrete(value, solution.epsilon)),
			),
		).toBe(true);
	});

	test("a strict end is not reached: x < y < 5, x ≥ 0", () => {
		const strict = program(["[0, inf)", "(-inf, 5)"], [[{ 0: 1, 1: -1 }, "(-inf, 0)"]]);
		expect(endOf(strict, 0, -1)).toBe("5 - ε");
		expect(endOf(strict, 1, 1)).toBe("0 + ε");
		expect(endOf(strict, 0, 1)).toBe("0");
	});

	test.each([
		[
			"x < y and y < x",
			[
				[{ 0: 1, 1: -1 }, "(-inf, 0)"],
				[{ 0: 1, 1: -1 }, "(0, inf)"],
			],
		],
		[
			"x < y and x = y",
			[
				[{ 0: 1, 1: -1 }, "(-inf, 0)"],
				[{ 0: 1, 1: -1 }, "0"],
			],
		],
	] as [string, Row[]][])("strict rows that touch have nothing in common: %s", (_, rows) => {
		expect(run(program(["(-inf, inf)", "(-inf, inf)"], rows)).kind).toBe("infeasible");
	});

	test("equality rows: x + y = 10, x − y = 4", () => {
		const equal = program(
			["(-inf, inf)", "(-inf, inf)"],
			[
				[{ 0: 1, 1: 1 }, "10"],
				[{ 0: 1, 1: -1 }, "4"],
			],
		);
		for (const direction of [1, -1] as const) {
			expect(endOf(equal, 0, direction)).toBe("7");
			expect(endOf(equal, 1, direction)).toBe("3");
		}
	});

	test("a variable in no row goes from one of its own ends to the other", () => {
		const alone = program(["(1, 2]"], []);
		expect(endOf(alone, 0, 1)).toBe("1 + ε");
		expect(endOf(alone, 0, -1)).toBe("2");
	});

	test("ε becomes a number small enough for a bound a thousandth away", () => {
		const narrow = program(["(0, 1/1000)", "(0, inf)"], [[{ 0: 1, 1: -1 }, "(0, inf)"]]);
		const solution = run(narrow);
		if (solution.kind !== "optimal") expect.fail(solution.kind);
		expect(
			isInside(
				narrow,
				solution.values.map((value) => concrete(value, solution.epsilon)),
			),
		).toBe(true);
	});

	test("deltas compare by the number first, then by ε", () => {
		const delta = (real: number, small: number): Delta => ({
			real: q.integer(real),
			small: q.integer(small),
		});
		expect(compareDeltas(delta(1, 9), delta(2, -9))).toBe(-1);
		expect(compareDeltas(delta(1, 1), delta(1, -1))).toBe(1);
		expect(compareDeltas(delta(1, 1), delta(1, 1))).toBe(0);
	});

	test.each([0, 3, 10])("stops when the work is spent: limit %i", (limit) => {
		const work = { spent: limit + 1, limit };
		const textbook = program([NONNEGATIVE, NONNEGATIVE], [[{ 0: 1, 1: 1 }, "[1, 2]"]]);
		expect(solveProgram(textbook, { variable: 0, direction: -1 }, work)).toEqual({ kind: "stopped" });
	});

	test("every limit below what the search needs stops it, in the first phase or the second", () => {
		const textbook = program(
			[NONNEGATIVE, NONNEGATIVE, "(-inf, inf)"],
			[
				[{ 0: 1, 1: 1 }, "[1, 8]"],
				[{ 0: 3, 1: 2 }, "(-inf, 18]"],
				[{ 0: 3, 1: 5, 2: -1 }, "0"],
			],
		);
		const objective = { variable: 2, direction: -1 } as const;
		const work = createWork();
		const full = solveProgram(textbook, objective, work);
		expect(full.kind).toBe("optimal");
		let isDone = false;
		for (let limit = 0; limit <= work.spent; limit++) {
			const limited = solveProgram(textbook, objective, createWork(limit));
			expect(limited.kind === "stopped" || limited.kind === "optimal").toBe(true);
			if (limited.kind === "optimal") expect(limited).toEqual(full);
			else expect(isDone).toBe(false);
			isDone = limited.kind === "optimal";
		}
		expect(isDone).toBe(true);
	});

	test("random programs: the point satisfies every bound exactly; none feasible is called infeasible", () => {
		const next = seeded(5);
		const found = { optimal: 0, unbounded: 0, infeasible: 0, stopped: 0 };
		for (let turn = 0; turn < runs(600, 20_000); turn++) {
			const size = between(next, 1, 4);
			const pick = (): string => {
				const low = between(next, -3, 3);
				const ends = [low, low + between(next, 1, 4)].map((at) => (next() % 3 === 0 ? undefined : at));
				const bracket = (closed: string, open: string): string => (next() % 2 === 0 ? closed : open);
				const min = ends[0] === undefined ? "(-inf" : `${bracket("[", "(")}${ends[0]}`;
				return `${min}, ${ends[1] === undefined ? "inf)" : `${ends[1]}${bracket("]", ")")}`}`;
			};
			const rows: Row[] = Array.from({ length: between(next, 0, 4) }, () => {
				const factors = Array.from({ length: size }, (_, variable) => [variable, between(next, -2, 2)]);
				return [Object.fromEntries(factors.filter(([, by]) => by !== 0)), pick()];
			});
			const random = program(Array.from({ length: size }, pick), rows);
			const objective = {
				variable: between(next, 0, size - 1),
				direction: next() % 2 === 0 ? 1 : -1,
			} as const;
			const solution = run(random, objective);
			found[solution.kind]++;
			if (solution.kind === "stopped") expect.fail("it ends long before the limit");
			const isPossible = someInside(random);
			if (solution.kind === "infeasible") expect(isPossible).toBe(false);
			else {
				const point = solution.values.map((value) => concrete(value, solution.epsilon));
				expect(isInside(random, point)).toBe(true);
			}
		}
		expect(Math.min(found.optimal, found.unbounded, found.infeasible)).toBeGreaterThan(30);
		expect(found.stopped).toBe(0);
	});
});

/** Whether a whole or half number in each place fits everything. */
function someInside(of: Program): boolean {
	const values = Array.from({ length: 9 }, (_, index) =>
		q.fraction(BigInt(index - 4), of.ranges.length > 2 ? 1n : 2n),
	);
	const visit = (point: readonly Rational[]): boolean =>
		point.length === of.ranges.length
			? isInside(of, point)
			: values.some((value) => visit([...point, value]));
	return visit([]);
}
