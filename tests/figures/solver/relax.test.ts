import { describe, expect, test } from "vitest";
import { isPrivate, linearize, relax } from "../../../src/figures/solver/relax.ts";
import { solveProgram } from "../../../src/figures/solver/simplex.ts";
import type { Box, Product, System } from "../../../src/figures/solver/system.ts";
import * as q from "../../../src/number/rational.ts";
import { box, createWork, either, fractionText, linear, product, sum, system } from "./build.ts";

/** x0 · x1 = x2 */
const TIMES: Product = product(0, sum({ 1: 1 }), sum({ 2: -1 }));

function relaxed(of: System, within: Box) {
	return relax(of, within);
}

/** Both ends of a variable in the relaxation alone. */
function endsOf(of: System, within: Box, variable: number): string[] {
	return ([1, -1] as const).map((direction) => {
		const { program } = relaxed(of, within);
		const solution = solveProgram(program, { variable, direction }, createWork());
		const value = solution.kind === "optimal" ? solution.values[variable] : undefined;
		return value ? fractionText(value.real) : solution.kind;
	});
}

describe("figures.solver.relax", () => {
	test("rows that the box decides are left out", () => {
		const rows = (sign: "=" | "<=" | "<", ...texts: string[]): number =>
			relaxed(system("rr", linear({ 0: 1, 1: -1 }, sign)), box(...texts)).program.rows.length;
		expect(rows("<=", "[0, 1]", "[1, 2]")).toBe(0);
		expect(rows("<=", "[0, 1]", "[1/2, 2]")).toBe(1);
		expect(rows("<", "[0, 1]", "[1, 2]")).toBe(1);
		expect(rows("<", "[0, 1)", "[1, 2]")).toBe(0);
		expect(rows("<", "[0, 1]", "[2, 3]")).toBe(0);
		expect(rows("<=", "[0, inf)", "[1, 2]")).toBe(1);
		expect(rows("=", "1", "1")).toBe(0);
		expect(rows("=", "[1, 2]", "[1, 2]")).toBe(1);
		expect(rows("=", "1", "2")).toBe(1);
		expect(rows("=", "(0, 1)", "[1, 2]")).toBe(1);
	});

	test("known values go into the constant, and factors that cancel leave the row", () => {
		const { program } = relaxed(
			system("rrr", linear({ 0: 1, 1: 2, 2: -1 }, "=", 1)),
			box("[0, 9]", "3", "[0, 9]"),
		);
		expect([...(program.rows[0]?.terms.keys() ?? [])]).toEqual([0, 2]);
		expect(program.rows[0]?.range.min?.real).toEqual(q.integer(-7));
		// 2·x1 + x1 − 3·x1 from a factor and a rest.
		const cancelled = system("rrr", product(0, sum({ 1: 1 }), sum({ 1: -2, 2: 1 })));
		const row = relaxed(cancelled, box("2", "[1, 3]", "[-1, 1]")).program.rows[0];
		expect([...(row?.terms.keys() ?? [])]).toEqual([2]);
	});

	test("a product with a known factor is linear, whichever factor it is", () => {
		expect(linearize(TIMES, box("[1, 2]", "3", "[0, 9]"))).toEqual(
			sum({ 0: 3, 2: -1 }, 0).terms && {
				terms: [...sum({ 2: -1 }).terms, ...sum({ 0: 3 }).terms],
				constant: q.ZERO,
			},
		);
		expect(linearize(TIMES, box("2", "[1, 3]", "[0, 9]"))?.terms).toEqual([
			...sum({ 2: -1 }).terms,
			...sum({ 1: 2 }).terms,
		]);
		expect(linearize(TIMES, box("[1, 2]", "[1, 3]", "[0, 9]"))).toBeUndefined();
		const pool = product(0, sum({ 1: 1 }), sum({}), [[1, 2, -1]]);
		expect(linearize(pool, box("5", "[1, 2]", "[4, 6]"))).toBeUndefined();
		expect(linearize(pool, box("5", "[1, 2]", "4"))?.terms).toHaveLength(2);
		expect(linearize(pool, box("[4, 6]", "2", "[4, 6]"))?.terms).toHaveLength(2);
	});

	test("a real result that nothing else reads is left out and bounded from both sides", () => {
		const alone = system("rrr", TIMES);
		const within = box("[1, 2)", "[2, 4]", "[0, 100]");
		expect(isPrivate(TIMES, alone, within)).toBe(true);
		const relaxation = relaxed(alone, within);
		expect(relaxation.results).toEqual([TIMES]);
		expect(relaxation.products).toEqual([]);
		expect(relaxation.program.rows).toHaveLength(2);
		expect(endsOf(alone, within, 2)).toEqual(["2", "8"]);
		expect(relaxed(alone, box("[1, inf)", "[2, 4]", "[0, 100]")).program.rows).toHaveLength(1);
		expect(relaxed(alone, box("(-inf, inf)", "[2, 4]", "[0, 100]")).program.rows).toHaveLength(0);
	});

	test("a whole result, or one that another constraint reads, stays pending", () => {
		const whole = system("irr", TIMES);
		const shared = system("rrr", TIMES, linear({ 0: 1, 1: 1 }, "<=", -9));
		const crossed = system("rrrr", product(0, sum({ 1: 1 }), sum({}), [[1, 2, -1]]));
		const within = box("[1, 3]", "[2, 4]", "[0, 100]", "[0, 1]");
		for (const one of [whole, shared, crossed]) {
			const relaxation = relaxed(one, one === crossed ? within : within.slice(0, 3));
			expect(relaxation.products).toHaveLength(1);
			expect(relaxation.results).toEqual([]);
		}
	});

	test("McCormick's planes hold a pending product: x in [1, 3], y in [2, 4]", () => {
		const shared = system("rrr", TIMES, linear({ 0: 1, 1: 1 }, "=", -5));
		const within = box("[1, 3]", "[2, 4]", "(-inf, inf)");
		// x + y = 5: the true ends are 1·4 = 4 and 5/2·5/2 = 25/4; the planes leave [4, 7].
		const [low, high] = endsOf(shared, within, 2).map(Number);
		expect(low).toBeLessThanOrEqual(4);
		expect(low).toBeGreaterThanOrEqual(3);
		expect(high).toBeGreaterThanOrEqual(6.25);
		expect(high).toBeLessThanOrEqual(7);
		expect(relaxed(shared, within).program.ranges).toHaveLength(4);
	});

	test("without ends a pending product keeps only the planes it has", () => {
		const shared = system("rrr", TIMES, linear({ 0: 1, 1: 1 }, "<=", -5));
		const planes = (x: string, y: string): number =>
			relaxed(shared, box(x, y, "[0, 100]")).program.rows.length - 2;
		expect(planes("[1, 3]", "[2, 4]")).toBe(4);
		expect(planes("[1, inf)", "[2, 4]")).toBe(2);
		expect(planes("[1, inf)", "[2, inf)")).toBe(1);
		expect(planes("(-inf, inf)", "[2, inf)")).toBe(0);
	});

	test("pairs with a known factor in a pending product need no column", () => {
		const pool = product(0, sum({ 1: 1, 2: 1 }), sum({}), [
			[1, 3, -1],
			[2, 4, -1],
		]);
		const of = system("rrrrr", pool);
		const { program, products } = relaxed(of, box("[1, 3]", "2", "[1, 2]", "[0, 9]", "[0, 9]"));
		expect(products).toHaveLength(1);
		expect(program.ranges).toHaveLength(7);
		const other = relaxed(of, box("[1, 3]", "[1, 2]", "[1, 2]", "5", "[0, 9]"));
		expect(other.program.ranges).toHaveLength(8);
	});

	test("disjunctions are pending", () => {
		const one = either([linear({ 0: 1 }, "<=")], [linear({ 0: -1 }, "<=", 5)]);
		expect(relaxed(system("r", one), box("[0, 9]")).eithers).toEqual([one]);
	});
});
