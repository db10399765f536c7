import { SteerindexError } from "steerindex/core";
import { type FigureReport, type Finding, reconcile } from "steerindex/figures";
import { describe, expect, test } from "vitest";
import { runs } from "../shared.ts";
import { createOracle, type Problem } from "./bruteForce.ts";
import { expectBruteForce, type OracleMaker } from "./bruteForceExpect.ts";
import { createRealOracle, randomRealReport } from "./bruteForceReals.ts";
import { randomReport } from "./bruteForceReports.ts";

const portions = Array.from({ length: 5 }, (_, index) => index);
const wholes = Number(process.env.N ?? runs(2_000, 20_000)) / portions.length;
const reals = Number(process.env.N ?? runs(1_000, 20_000)) / portions.length;

describe.each(portions)("figures.corrections: brute force agrees, portion %i", (portion) => {
	test("whole figures of 0..8, all relations: every value tried", () => {
		compare(wholes, portion, randomReport, createOracle);
	});

	test("figures.feasibility: rounded reals, open ends: variables eliminated", () => {
		compare(reals, portion, randomRealReport, createRealOracle);
	});
});

function compare(
	times: number,
	portion: number,
	make: (seed: number) => Problem & { readonly report: FigureReport },
	oracle: OracleMaker,
): void {
	let tried = 0;
	for (let seed = portion * 1_000_000; tried < times; seed++) {
		const random = make(seed);
		const finding = reconcileOrSkip(random.report);
		if (!finding) continue;
		tried++;
		try {
			expectBruteForce(random, finding, oracle);
		} catch (error) {
			throw new Error(`seed ${seed}: ${JSON.stringify(random.report)}`, { cause: error });
		}
	}
	expect(tried).toBe(times);
}

/** Some random reports name a figure twice in a list; these are refused. */
function reconcileOrSkip(report: FigureReport): Finding | undefined {
	try {
		return reconcile(report);
	} catch (error) {
		if (SteerindexError.is(error)) return undefined;
		throw error;
	}
}
