import { describe, expect, test } from "vitest";
import { decide, findRange, solve } from "../../../src/figures/solver/solve.ts";
import type { Box, Constraint, Linear, System } from "../../../src/figures/solver/system.ts";
import type { End, ExactInterval } from "../../../src/number/interval.ts";
import { contains, intersect, isEmpty } from "../../../src/number/interval.ts";
import type { Rational } from "../../../src/number/rational.ts";
import * as q from "../../../src/number/rational.ts";
import { between, seeded } from "../../number/random.ts";
import { runs } from "../../shared.ts";
import { createWork, either, linear, percent, product, satisfies, sum, system, textOf } from "./build.ts";

type Next = () => number;

interface Sample {
	readonly of: System;
	readonly within: Box;
}

function randomLinear(next: Next, size: number): Linear {
	const factors = Array.from({ length: size }, (_, variable) => [variable, between(next, -2, 2)] as const);
	const used = factors.filter(([, by]) => by !== 0);
	const sign = (["=", "<=", "<"] as const)[next() % 3] ?? "=";
	return linear(Object.fromEntries(used), sign, between(next, -5, 5));
}

/** Up to four variables; ends between −1 and 6, some open and some missing. */
function randomSystem(next: Next): Sample {
	const size = between(next, 2, 4);
	const kinds = Array.from({ length: size }, () => (next() % 2 === 0 ? "i" : "r"));
	const within = kinds.map((): ExactInterval => {
		const low = between(next, -1, 4);
		if (next() % 5 === 0) return { min: end(low), max: end(low) };
		const high = low + between(next, 1, 4);
		return {
			min: next() % 6 === 0 ? null : end(low, next() % 3 === 0),
			max: next() % 6 === 0 ? null : end(high, next() % 3 === 0),
		};
	});
	const count = between(next, 1, 3);
	const constraints = Array.from({ length: count }, (): readonly Constraint[] => {
		const kind = next() % 8;
		const pick = (): number => between(next, 0, size - 1);
		if (kind === 0) return [either([randomLinear(next, size)], [randomLinear(next, size)])];
		if (kind > 2 || size < 3) return [randomLinear(next, size)];
		const [a = 0, b = 1, c = 2] = [0, 1, 2, 3].slice(0, size).sort(() => (next() % 2 === 0 ? 1 : -1));
		if (kind === 1 && kinds[b] === "i" && kinds[c] === "i") return percent(a, b, c);
		// Two real factors in a circle are seldom decided: they stand alone here.
		if (count > 1 && kinds[b] !== "i") return [randomLinear(next, size)];
		const factor = sum({ [b]: 1 }, next() % 2);
		const rest = sum({ [c]: between(next, 1, 3) * -1 }, pick());
		const positive = linear({ [b]: -1 }, "<", q.negate(factor.constant));
		return [positive, product(a, factor, rest)];
	}).flat();
	return { of: system(kinds.join(""), ...constraints), within };
}

function end(at: Rational | number, open = false): End {
	return { at: typeof at === "number" ? q.integer(at) : at, open };
}

/** Whole and half numbers from −2 to 9, in the box. */
function isOnGrid({ of, within }: Sample): boolean {
	const grids = within.map((interval, variable) =>
		Array.from({ length: 23 }, (_, index) => q.fraction(BigInt(index - 4), 2n)).filter(
			(value) => contains(interval, value) && (!of.integer[variable] || q.isInteger(value)),
		),
	);
	const visit = (point: readonly Rational[]): boolean =>
		point.length === grids.length
			? satisfies(of, within, point)
			: (grids[point.length] ?? []).some((value) => visit([...point, value]));
	return visit([]);
}

function held({ of, within }: Sample, variable: number, to: ExactInterval) {
	const box = within.map((interval, other) => (other === variable ? intersect(interval, to) : interval));
	if (box.some(isEmpty)) return "unsat";
	return solve(of, box, createWork(2000)).kind;
}

function each(seed: number, count: number, check: (sample: Sample) => void): void {
	const next = seeded(seed);
	for (let turn = 0; turn < count; turn++) {
		const sample = randomSystem(next);
		try {
			check(sample);
		} catch (error) {
			const text = JSON.stringify(
				{ rules: sample.of.rules.map(({ constraint }) => constraint), integer: sample.of.integer },
				(_, value: unknown) => (typeof value === "bigint" ? Number(value) : value),
			);
			throw new Error(`turn ${turn}: ${sample.within.map(textOf).join("; ")} ${text}`, { cause: error });
		}
	}
}

describe("figures.solver.solve: random systems", () => {
	test("sat has a witness, unsat has none on the grid, and decide agrees", () => {
		const found = { sat: 0, unsat: 0, unknown: 0 };
		each(20220816, runs(2000, 40_000), (sample) => {
			const outcome = solve(sample.of, sample.within, createWork(2000));
			found[outcome.kind]++;
			const decided = decide(sample.of, sample.within, createWork(2000));
			if (outcome.kind === "sat") {
				expect(satisfies(sample.of, sample.within, outcome.point)).toBe(true);
				expect(decided).toBe("sat");
			} else if (outcome.kind === "unsat") {
				expect(isOnGrid(sample)).toBe(false);
				expect(decided).toBe("unsat");
			}
		});
		expect(found.sat).toBeGreaterThan(runs(500, 10_000));
		expect(found.unsat).toBeGreaterThan(runs(350, 6000));
		expect(found.unknown).toBeLessThan(runs(40, 800));
	});

	test("exact ends are attained just when they are closed, and nothing lies beyond", () => {
		const thousandth = q.fraction(1n, 1000n);
		let tried = 0;
		each(29, runs(700, 15_000), (sample) => {
			const variable = 0;
			const range = findRange(sample.of, sample.within, variable, createWork(2000));
			const whole = solve(sample.of, sample.within, createWork(2000)).kind;
			if (range.kind === "empty") expect(whole).not.toBe("sat");
			if (range.kind !== "found") return;
			expect(whole).not.toBe("unsat");
			const { min, max } = range.interval;
			for (const [one, side] of [
				[min, -1],
				[max, 1],
			] as const) {
				if (!one) {
					if (!range.isExact) continue;
					// Without an end there are values however far out.
					const far = end(side * 1000);
					expect(
						held(sample, variable, side < 0 ? { min: null, max: far } : { min: far, max: null }),
					).not.toBe("unsat");
					continue;
				}
				tried++;
				const beyond = end(q.add(one.at, q.multiply(thousandth, q.integer(side))));
				const outside = side < 0 ? { min: null, max: beyond } : { min: beyond, max: null };
				expect(held(sample, variable, outside)).not.toBe("sat");
				expect(held(sample, variable, { min: beyond, max: beyond })).not.toBe("sat");
				if (!range.isExact) continue;
				const attained = held(sample, variable, { min: end(one.at), max: end(one.at) });
				expect(attained).not.toBe(one.open ? "sat" : "unsat");
				// An open end is approached.
				const inside = end(q.subtract(one.at, q.multiply(thousandth, q.integer(side))));
				const near = side < 0 ? { min: one, max: inside } : { min: inside, max: one };
				expect(held(sample, variable, near)).not.toBe("unsat");
			}
		});
		expect(tried).toBeGreaterThan(runs(400, 8000));
	});
});
