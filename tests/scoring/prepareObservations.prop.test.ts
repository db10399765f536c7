import fc from "fast-check";
import {
	type Given,
	type ObservationRecord,
	type Observations,
	type PrepareStep,
	prepareObservations,
} from "steerindex/scoring";
import { expect, test } from "vitest";
import { exactText, nearestDouble } from "../../src/number/decimalText.ts";
import * as q from "../../src/number/rational.ts";
import { deviationsOf, powerSum } from "../../src/scoring/prepare/deviations.ts";
import { distributionOf } from "../../src/scoring/prepare/distribution.ts";
import { runs } from "../shared.ts";

type Steps = readonly PrepareStep[];

/** Whole numbers with many ties, decimals, and fractions whose common denominator is long. */
const value = fc.oneof(
	fc.integer({ min: -5, max: 5 }).map((n) => q.integer(n)),
	fc.integer({ min: -1e6, max: 1e9 }).map((n) => q.fraction(BigInt(n), 1000n)),
	fc.bigInt({ min: 1n, max: 10n ** 20n }).map((d) => q.fraction(d % 997n, d)),
);
const list = fc
	.array(value, { minLength: 4, maxLength: 16 })
	.filter((values) => new Set(values.map(exactText)).size > 1);
const limit = fc.constantFrom("1/2", "1", "2", "7/2");
const rational = (text: string): q.Rational => {
	const [n = "0", d = "1"] = text.split("/");
	return q.fraction(BigInt(n), BigInt(d));
};
const mean = (values: readonly q.Rational[]): q.Rational => q.divide(q.sum(values), q.integer(values.length));

/** By the textbook: central moments with divisor n, corrected for a small sample. */
function textbook(values: readonly q.Rational[]): { square: q.Rational; sign: number; kurtosis: q.Rational } {
	const n = values.length;
	const middle = mean(values);
	const moment = (k: number): q.Rational =>
		mean(
			values.map((each) =>
				Array.from({ length: k }, () => q.subtract(each, middle)).reduce(q.multiply, q.ONE),
			),
		);
	const [m2, m3, m4] = [moment(2), moment(3), moment(4)];
	const square = q.divide(q.multiply(m3, m3), q.multiply(m2, q.multiply(m2, m2)));
	const excess = q.subtract(q.divide(m4, q.multiply(m2, m2)), q.integer(3));
	const inner = q.add(q.multiply(q.integer(n + 1), excess), q.integer(6));
	return {
		square: q.multiply(q.fraction(BigInt(n * (n - 1)), BigInt((n - 2) ** 2)), square),
		sign: q.signOf(m3),
		kurtosis: q.multiply(q.fraction(BigInt(n - 1), BigInt((n - 2) * (n - 3))), inner),
	};
}

const passesBy = (values: readonly q.Rational[], skew: string, kurtosis: string): boolean => {
	const { square, kurtosis: found } = textbook(values);
	const bound = rational(skew);
	return q.compare(square, q.multiply(bound, bound)) < 0 || q.compare(found, rational(kurtosis)) < 0;
};

test("scoring.prepare: verdict, sign and figures equal the textbook's exact ones", () => {
	fc.assert(
		fc.property(list, limit, limit, (values, skew, kurtosis) => {
			const exact = textbook(values);
			const found = distributionOf(values, { skew: rational(skew), kurtosis: rational(kurtosis) });
			expect(found.passes).toBe(passesBy(values, skew, kurtosis));
			expect(found.tail).toBe(exact.sign < 0 ? "low" : "high");
			expect(found.kurtosis).toBe(nearestDouble(exact.kurtosis));
			const size = Math.sqrt(nearestDouble(exact.square));
			expect(Math.abs(found.skew - (exact.sign < 0 ? -size : size))).toBeLessThanOrEqual(4e-16 * size);
		}),
		{ numRuns: runs(80, 1500) },
	);
});

test("a limit at the value itself is met, not undercut", () => {
	fc.assert(
		fc.property(list, (values) => {
			const { kurtosis } = textbook(values);
			// No skewness is nearer to zero than the least of all limits, unless it is zero.
			const least = q.fraction(1n, 10n ** 40n);
			const verdict = (bound: q.Rational): boolean =>
				distributionOf(values, { skew: least, kurtosis: bound }).passes;
			fc.pre(textbook(values).sign !== 0);
			expect(verdict(kurtosis)).toBe(false);
			expect(verdict(q.add(kurtosis, least))).toBe(true);
		}),
		{ numRuns: runs(40, 600) },
	);
});

test("deviations cut short hold the exact power sums between their ends", () => {
	fc.assert(
		fc.property(list, (values) => {
			const [exact, cut] = [deviationsOf(values, 2), deviationsOf(values, 0)];
			if (cut.error === 0n) return;
			// The same up to the scale: ratios of power sums are those of any scale.
			const [square, fourth] = [powerSum(exact, 2n), powerSum(exact, 4n)];
			const [square2, fourth2] = [powerSum(cut, 2n), powerSum(cut, 4n)];
			const truth = q.fraction(fourth.low, square.low ** 2n);
			expect(q.compare(q.fraction(fourth2.low, square2.high ** 2n), truth)).toBeLessThanOrEqual(0);
			expect(q.compare(q.fraction(fourth2.high, square2.low ** 2n), truth)).toBeGreaterThanOrEqual(0);
		}),
		{ numRuns: runs(100, 2000) },
	);
});

/** The rule word by word: while it fails, all cells at the end of the longer tail get the next value. */
function winsoriseSimply(
	values: readonly q.Rational[],
	most: number,
	skew: string,
	kurtosis: string,
): readonly q.Rational[] {
	let cells = [...values];
	let [lastHigh, lastLow] = [0, 0];
	while (!passesBy(cells, skew, kurtosis) && lastHigh + lastLow < most) {
		const isHigh = textbook(cells).sign >= 0;
		const ordered = [...cells].sort(q.compare);
		const end = (isHigh ? ordered.at(-1) : ordered[0]) ?? q.ZERO;
		const inner = ordered.filter((each) => !q.equals(each, end));
		const next = (isHigh ? inner.at(-1) : inner[0]) ?? q.ZERO;
		if (inner.every((each) => q.equals(each, next))) break;
		const size = cells.length - inner.length;
		if (isHigh) lastHigh = size;
		else lastLow = size;
		cells = cells.map((each) => (q.equals(each, end) ? next : each));
	}
	return cells;
}

const exactly = (exact: q.Rational): Given => ({ exact: exactText(exact) });
const observe = (cells: readonly Given[]): Observations => ({
	periods: ["1"],
	records: cells.map((x, at) => ({ unit: `u${at}`, period: "1", facts: { x } })),
});
const textOf = (given: unknown): string =>
	given !== null && typeof given === "object" && "exact" in given
		? String(given.exact)
		: exactText(rationalOf(String(given)));
const rationalOf = (decimal: string): q.Rational => {
	const [whole = "0", decimals = ""] = decimal.split(".");
	return q.fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
};

test("winsorising equals the rule carried out word by word", () => {
	fc.assert(
		fc.property(list, fc.integer({ min: 1, max: 8 }), limit, limit, (values, most, skew, kurtosis) => {
			const until = { skew: nearestDouble(rational(skew)), kurtosis: nearestDouble(rational(kurtosis)) };
			const steps: Steps = [{ step: "winsorise", facts: ["x"], most, until }];
			const { observations, series } = prepareObservations(observe(values.map(exactly)), {
				period: "1",
				steps,
			});
			const expected = winsoriseSimply(values, most, skew, kurtosis);
			expect(observations.records.map(({ facts }) => textOf(facts?.x))).toEqual(expected.map(exactText));
			const changed = expected.filter((cell, at) => !q.equals(cell, values[at] ?? cell)).length;
			if (series[0])
				expect(series[0]).toMatchObject({
					winsorised: changed,
					after: { passes: passesBy(expected, skew, kurtosis) },
				});
			else expect(passesBy(values, skew, kurtosis)).toBe(true);
		}),
		{ numRuns: runs(60, 1000) },
	);
});

const given: fc.Arbitrary<Given> = fc.oneof(
	{ weight: 6, arbitrary: fc.integer({ min: -50, max: 1000 }).map((n) => n / 4) },
	fc.constant(null),
	fc.constant<Given>({ notApplicable: true }),
	fc.constant<Given>({ exact: "1/7" }),
);
const record = fc.record({
	x: given,
	y: given,
	size: given,
	region: fc.constantFrom<Given>("a", "b", "c", null),
});
const data = fc.array(record, { minLength: 1, maxLength: 25 });
const step: fc.Arbitrary<Steps[number]> = fc.oneof(
	fc.constant<Steps[number]>({ step: "denominate", facts: { x: "size", y: "size" } }),
	fc.constant<Steps[number]>({ step: "denominate", facts: { x: "y" }, zeroDen: "notApplicable" }),
	fc
		.constantFrom("mean", "median")
		.map((by): Steps[number] => ({ step: "impute", facts: ["x", "y"], by: by as "mean", within: "region" })),
	fc.constant<Steps[number]>({ step: "screen", facts: ["x", "y", "size"], minShare: 0.5 }),
	fc.constant<Steps[number]>({
		step: "winsorise",
		facts: ["y", "x"],
		most: 3,
		until: { skew: 1, kurtosis: 1 },
		log: { places: 6, mode: "half-up" },
	}),
);
const steps = fc.array(step, { maxLength: 5 });

function freeze<T>(each: T): T {
	if (typeof each === "object" && each !== null)
		for (const part of Object.values(Object.freeze(each))) freeze(part);
	return each;
}

test("nothing given is changed, everything changed is listed, and the list leads to the result", () => {
	fc.assert(
		fc.property(data, steps, (rows, chain) => {
			const records: readonly ObservationRecord[] = rows.map((facts, at) => ({
				unit: `u${at}`,
				period: "1",
				facts,
			}));
			const observations = freeze({ periods: ["1"], records });
			const result = prepareObservations(observations, freeze({ period: "1", steps: chain }));
			const out = new Set(result.screened.map(({ unit }) => unit));
			const cells = new Map(
				records.map(({ unit, facts }) => [unit, { ...facts } as Record<string, unknown>]),
			);
			for (const { unit, fact, from, to } of result.treatments) {
				const held = cells.get(unit) ?? {};
				expect(held[fact]).toEqual(from);
				held[fact] = to;
			}
			const left = records.filter(({ unit }) => !out.has(unit));
			expect(result.observations.records.map(({ unit, facts }) => [unit, facts])).toEqual(
				left.map(({ unit }) => [unit, cells.get(unit)]),
			);
			for (const { unit, treatments } of result.observations.records) {
				const mine = result.treatments.filter((each) => each.unit === unit);
				expect(Object.values(treatments ?? {}).flat()).toHaveLength(mine.length);
			}
			expect(JSON.parse(JSON.stringify(result))).toEqual(result);
		}),
		{ numRuns: runs(300, 5000) },
	);
});

test("the order of records and of keys changes no figure", () => {
	fc.assert(
		fc.property(data, steps, (rows, chain) => {
			const records = rows.map((facts, at) => ({ unit: `u${at}`, period: "1", facts }));
			const turned = [...records].reverse().map(({ facts, ...rest }) => ({
				facts: Object.fromEntries(Object.entries(facts).reverse()) as typeof facts,
				...rest,
			}));
			const run = (given: typeof records) => {
				const result = prepareObservations<string, never>(
					{ periods: ["1"], records: given },
					{ period: "1", steps: chain },
				);
				const cells = result.observations.records.map(({ unit, facts }) => [unit, facts] as const);
				return {
					cells: new Map(cells.sort(([a], [b]) => (a < b ? -1 : 1))),
					codes: result.diagnostics.map(({ code }) => code).sort(),
					series: result.series,
				};
			};
			expect(run(turned)).toEqual(run(records));
		}),
		{ numRuns: runs(200, 3000) },
	);
});
