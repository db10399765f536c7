import { SteerindexError } from "steerindex/core";
import { type Given, type Observations, type PrepareStep, prepareObservations } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import published from "../scenarios/coinr-series.json" with { type: "json" };

type Step = PrepareStep;

const P = "2022";
const usual = { skew: 2, kurtosis: 3.5 };

/** One record for each unit, in the order of the keys. */
function observe(units: { readonly [unit: string]: { readonly [fact: string]: Given } }): Observations {
	const records = Object.entries(units).map(([unit, facts]) => ({ unit, period: P, facts }));
	return { periods: [P], records };
}

/** One fact `x` of units a, b, c, … */
function series(values: readonly Given[]): Observations {
	return observe(Object.fromEntries(values.map((x, at) => [`u${at}`, { x }])));
}

const prepare = (observations: Observations, ...steps: Step[]) =>
	prepareObservations(observations, { period: P, steps });

const valuesOf = ({ records }: Observations, fact = "x"): readonly unknown[] =>
	records.map(({ facts }) => facts?.[fact]);

const codesOf = (diagnostics: ReturnType<typeof prepare>["diagnostics"]): readonly string[] =>
	diagnostics.map(({ code }) => code);

/** The issues that a call is refused with. */
function refused(observations: unknown, options: unknown): readonly string[] {
	try {
		prepareObservations(observations as never, options as never);
	} catch (error) {
		if (SteerindexError.is(error)) return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
		throw error;
	}
	return [];
}

describe("scoring.prepare: series as COINr treats them", () => {
	test.each(published.series)("$fact", ({ fact, values, changed, before, after, winsorised }) => {
		const given = Object.entries(values).map(([unit, decimal]) => [unit, { [fact]: { decimal } }]);
		const step: Step = { step: "winsorise", facts: [fact], most: 5, until: usual };
		const { treatments, series: treated, diagnostics } = prepare(observe(Object.fromEntries(given)), step);
		const found = treated[0];
		expect(found).toMatchObject({
			fact,
			winsorised,
			logged: false,
			before: { passes: false },
			after: { passes: true },
		});
		expect(found?.before.skew).toBeCloseTo(before.skew, 12);
		expect(found?.before.kurtosis).toBeCloseTo(before.kurtosis, 12);
		expect(found?.after.skew).toBeCloseTo(after.skew, 12);
		expect(found?.after.kurtosis).toBeCloseTo(after.kurtosis, 12);
		expect(Object.fromEntries(treatments.map(({ unit, to }) => [unit, to]))).toEqual(
			Object.fromEntries(Object.entries(changed).map(([unit, exact]) => [unit, { exact }])),
		);
		expect(diagnostics).toEqual([]);
	});

	test("with fewer changes allowed the logarithm of the original series is taken", () => {
		const services: Readonly<Record<string, string>> = published.series[0]?.values ?? {};
		const given = Object.entries(services).map(([unit, decimal]) => [unit, { x: { decimal } }] as const);
		const observations = observe(Object.fromEntries(given));
		const step = { step: "winsorise", facts: ["x"], most: 3, until: usual } as const;
		const { series: treated, observations: out } = prepare(observations, {
			...step,
			log: { places: 9, mode: "half-even" },
		});
		expect(treated[0]).toMatchObject({ winsorised: 0, logged: true, after: { passes: true } });
		const numbers = Object.values(services).map(Number);
		const least = Math.min(...numbers);
		const range = Math.max(...numbers) - least;
		const plain = numbers.map((value) => Math.log(value - least + 0.01 * range));
		for (const [at, value] of valuesOf(out).entries()) expect(value).toBeCloseTo(plain[at] ?? 0, 8);
		const { treatments, diagnostics } = prepare(observations, step);
		expect(treatments).toHaveLength(3);
		expect(codesOf(diagnostics)).toEqual(["STILL_SKEWED"]);
	});
});

describe("denominate", () => {
	const data = observe({
		a: { x: 120, size: 90 },
		b: { x: 50, size: { decimal: "100.00" } },
		c: { x: null, size: 30 },
		d: { x: { notApplicable: true }, size: 30 },
		e: { x: 7, size: 0 },
		f: { x: 7, size: null },
		g: { x: 7, size: { notApplicable: true } },
	});

	test("exact quotients; nothing becomes missing without a word", () => {
		const { observations, diagnostics, treatments } = prepare(data, {
			step: "denominate",
			facts: { x: "size" },
		});
		expect(valuesOf(observations)).toEqual([
			{ exact: "4/3" },
			0.5,
			null,
			{ notApplicable: true },
			null,
			null,
			{ notApplicable: true },
		]);
		expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
			"ZERO_DEN /options/steps/0/facts/x",
			"MISSING_DENOMINATOR /options/steps/0/facts/x",
		]);
		expect(treatments[0]).toEqual({
			unit: "a",
			period: P,
			fact: "x",
			step: "denominated",
			from: 120,
			to: { exact: "4/3" },
			by: "÷ size",
		});
		expect(treatments.map(({ unit }) => unit)).toEqual(["a", "b", "e", "f", "g"]);
	});

	test("a zero denominator may mean that the fact does not apply; a rounding may be named", () => {
		const { observations, diagnostics } = prepare(data, {
			step: "denominate",
			facts: { x: "size" },
			zeroDen: "notApplicable",
			round: { places: 3, mode: "half-up" },
		});
		expect(valuesOf(observations)[0]).toBe(1.333);
		expect(valuesOf(observations)[4]).toEqual({ notApplicable: true });
		expect(codesOf(diagnostics)).toContain("ZERO_DEN");
	});

	test("a quotient with more digits than can be written asks for a rounding", () => {
		const long = (digit: string) => ({ exact: `1/${digit.repeat(700)}1` });
		const data = observe({ a: { x: long("3"), size: { exact: `${"7".repeat(900)}/3` } } });
		const step = { step: "denominate", facts: { x: "size" } } as const;
		expect(codesOf(prepare(data, step).diagnostics)).toEqual(["TOO_MANY_DIGITS"]);
		const rounded = prepare(data, { ...step, round: { places: 2, mode: "half-up" } });
		expect([valuesOf(rounded.observations), rounded.diagnostics]).toEqual([[0], []]);
	});

	test("denominators may be the same in every period, and count as they were before the step", () => {
		const { observations } = prepareObservations(
			{
				periods: [P],
				units: [{ id: "a", facts: { area: 4 } }],
				records: [{ unit: "a", period: P, facts: { x: 12, y: 6 } }],
			},
			{ period: P, steps: [{ step: "denominate", facts: { y: "area", x: "y" } }] },
		);
		expect(observations.records[0]?.facts).toEqual({ x: 2, y: 1.5 });
	});
});

describe("impute", () => {
	const data = observe({
		a: { x: 1, region: "north" },
		b: { x: 2, region: "north" },
		c: { x: { decimal: "5.00" }, region: "north" },
		d: { x: null, region: "north" },
		e: { region: "south" },
		f: { x: null },
		g: { x: { notApplicable: true }, region: "north" },
	});

	test("by the mean or the median of the group, as exact fractions", () => {
		const mean = prepare(data, { step: "impute", facts: ["x"], by: "mean", within: "region" });
		expect(valuesOf(mean.observations)[3]).toEqual({ exact: "8/3" });
		expect(mean.treatments).toEqual([
			{
				unit: "d",
				period: P,
				fact: "x",
				step: "imputed",
				from: null,
				to: { exact: "8/3" },
				by: { vi: "trung bình của 3 đơn vị north", en: "mean of 3 units of north" },
			},
		]);
		expect(mean.diagnostics.map(({ code, message }) => [code, (message as { en: string }).en])).toEqual([
			["GROUP_WITHOUT_VALUES", "e in 2022: no unit of south has a value to take"],
			["NO_GROUP", "f in 2022: without region it is not known which group to ask"],
		]);
		expect(mean.observations.records[0]).toBe(data.records[0]);
		const median = prepare(data, { step: "impute", facts: ["x"], by: "median", within: "region" });
		expect(valuesOf(median.observations)[3]).toBe(2);
	});

	test("without groups all units are asked; what does not apply stays so", () => {
		const { observations } = prepare(data, {
			step: "impute",
			facts: ["x"],
			by: "mean",
			round: { places: 2, mode: "half-up" },
		});
		expect(valuesOf(observations)).toEqual([
			1,
			2,
			{ decimal: "5.00" },
			2.67,
			2.67,
			2.67,
			{ notApplicable: true },
		]);
		const even = prepare(series([1, 4, null, 2, 3]), { step: "impute", facts: ["x"], by: "median" });
		expect(valuesOf(even.observations)[2]).toBe(2.5);
	});

	test("nobody has a value", () => {
		const { diagnostics } = prepare(series([null, null]), { step: "impute", facts: ["x"], by: "mean" });
		expect(codesOf(diagnostics)).toEqual(["GROUP_WITHOUT_VALUES"]);
	});

	test("a mean with more digits than can be written asks for a rounding", () => {
		const many = Array.from({ length: 600 }, (_, at) => ({ exact: `1/${10_007 + 2 * at}` }));
		const data = series([...many, null]);
		const exact = prepare(data, { step: "impute", facts: ["x"], by: "mean" });
		expect(codesOf(exact.diagnostics)).toEqual(["TOO_MANY_DIGITS"]);
		expect(valuesOf(exact.observations).at(-1)).toBe(null);
		const round = { places: 8, mode: "half-even" } as const;
		const rounded = prepare(data, { step: "impute", facts: ["x"], by: "mean", round });
		expect(rounded.diagnostics).toEqual([]);
		expect(valuesOf(rounded.observations).at(-1)).toBeCloseTo(0.0000943, 6);
	});
});

describe("screen", () => {
	const data = observe({
		a: { x: 1, y: 1, z: 1 },
		b: { x: 1, y: 1, z: null },
		c: { x: 1, y: { notApplicable: true }, z: null },
		d: { x: { notApplicable: true }, y: { notApplicable: true }, z: { notApplicable: true } },
		e: { x: null },
	});
	const facts = ["x", "y", "z"];

	test("a share that is exactly reached is enough", () => {
		const { screened, observations, diagnostics } = prepare(data, {
			step: "screen",
			facts,
			minShare: { exact: "2/3" },
		});
		expect(screened).toEqual([
			{ unit: "c", period: P, available: 1, of: 2 },
			{ unit: "e", period: P, available: 0, of: 3 },
		]);
		expect(observations.records.map(({ unit }) => unit)).toEqual(["a", "b", "d"]);
		expect(codesOf(diagnostics)).toEqual(["TOO_LITTLE_DATA", "TOO_LITTLE_DATA"]);
		expect(prepare(data, { step: "screen", facts, minShare: 0.5 }).screened).toHaveLength(1);
	});

	test("later steps no longer ask the units left out", () => {
		const { observations } = prepare(
			observe({ a: { x: 1, y: 1 }, b: { x: null, y: 3 }, c: { x: 9, y: null } }),
			{ step: "screen", facts: ["y"], minShare: 1 },
			{ step: "impute", facts: ["x"], by: "mean" },
		);
		expect(observations.records.map(({ facts }) => facts?.x)).toEqual([1, 1]);
	});

	test("a unit leaves the list of units with its last record only", () => {
		const records = [
			{ unit: "a", period: "1", facts: { x: null } },
			{ unit: "b", period: "1", facts: { x: null } },
			{ unit: "a", period: "2", facts: { x: 1 } },
		];
		const units = [{ id: "a" }, { id: "b" }, { id: "c" }];
		const { observations, diagnostics } = prepareObservations(
			{ periods: ["1", "2"], units, records },
			{ period: ["1", "2"], steps: [{ step: "screen", facts: ["x"], minShare: 1 }] },
		);
		expect(observations.units).toEqual([{ id: "a" }, { id: "c" }]);
		expect(observations.records).toEqual([records[2]]);
		expect(codesOf(diagnostics)).toEqual(["TOO_LITTLE_DATA", "TOO_LITTLE_DATA", "NO_UNITS_LEFT"]);
	});
});

describe("winsorise", () => {
	const winsorise = (most: number, more = {}): Step => ({
		step: "winsorise",
		facts: ["x"],
		most,
		until: usual,
		...more,
	});
	const flat = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

	test("a series that passes is left alone", () => {
		const data = series(flat);
		const result = prepare(data, winsorise(5));
		expect(result).toEqual({ observations: data, treatments: [], screened: [], series: [], diagnostics: [] });
	});

	test("the high or the low end, whichever has the longer tail", () => {
		const high = prepare(series([...flat, 1000]), winsorise(1));
		expect(high.treatments).toMatchObject([
			{ unit: "u10", from: 1000, to: 10, by: { en: "lowered to the value of u9" } },
		]);
		const low = prepare(series([...flat, -1000]), winsorise(1));
		expect(low.treatments).toMatchObject([
			{ unit: "u10", from: -1000, to: 1, by: { en: "raised to the value of u0" } },
		]);
	});

	test("equal values are changed together and may pass the limit", () => {
		const data = series([...flat, ...flat, 500, 500, 1000]);
		const { series: one } = prepare(data, winsorise(1));
		expect(one[0]).toMatchObject({ winsorised: 1, after: { passes: false } });
		const { series: two, observations } = prepare(data, winsorise(2));
		expect(two[0]).toMatchObject({ winsorised: 3, after: { passes: true } });
		expect(valuesOf(observations).slice(20)).toEqual([10, 10, 10]);
	});

	test("never down to a single value", () => {
		const rare = series([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
		const { treatments, diagnostics, series: treated } = prepare(rare, winsorise(5));
		expect(treatments).toEqual([]);
		expect(treated[0]).toMatchObject({ winsorised: 0, after: { passes: false } });
		expect(codesOf(diagnostics)).toEqual(["STILL_SKEWED"]);
		const log = { places: 6, mode: "half-even" };
		const logged = prepare(rare, winsorise(5, { log }));
		expect(logged.series[0]?.after.skew).toBeCloseTo(logged.series[0]?.before.skew ?? 0, 4);
		expect(codesOf(logged.diagnostics)).toEqual(["STILL_SKEWED"]);
		const coarse = prepare(
			series([0, 0, 0, 0, 0, 0, 0, 0, 0, 1e-30]),
			winsorise(5, { log: { ...log, places: -2 } }),
		);
		expect(coarse.series[0]?.after).toEqual({ skew: 0, kurtosis: 0, passes: false });
	});

	test("a limit that is met exactly is no pass: decided by squares, not by doubles", () => {
		// Skewness² of 0, 0, 0, 1 is exactly 4, its kurtosis exactly 4.
		const limits = (skew: Given, kurtosis: Given) => ({ until: { skew, kurtosis } });
		const four = series([0, 0, 0, 1]);
		expect(prepare(four, winsorise(1, limits(2, 4))).series[0]?.before).toEqual({
			skew: 2,
			kurtosis: 4,
			passes: false,
		});
		expect(prepare(four, winsorise(1, limits({ decimal: "2.00000000000000000001" }, 4))).series).toEqual([]);
		expect(prepare(four, winsorise(1, limits(2, { decimal: "4.00000000000000000001" }))).series).toEqual([]);
		const thirds = series([
			0,
			0,
			0,
			{ exact: "1/300000000000000000000000000000000000000000000000000000000007" },
		]);
		expect(prepare(thirds, winsorise(1, limits(2, 4))).series[0]?.before.skew).toBe(2);
		const [p, r] = [10n ** 90n + 7n, 10n ** 90n + 9n];
		const long = series([{ exact: `1/${p}` }, { exact: `1/${p}` }, { exact: `1/${p}` }, { exact: `2/${r}` }]);
		expect(prepare(long, winsorise(1, limits(2, 4))).series[0]?.before).toEqual({
			skew: 2,
			kurtosis: 4,
			passes: false,
		});
		const low = series([{ exact: `2/${p}` }, { exact: `2/${p}` }, { exact: `2/${p}` }, { exact: `1/${r}` }]);
		expect(prepare(low, winsorise(1, limits(2, 4))).series[0]?.before.skew).toBe(-2);
		expect(
			prepare(low, winsorise(1, limits({ decimal: "1.99999999999999999999" }, 3))).series[0]?.before.passes,
		).toBe(false);
	});

	test("constant indicators and too few values are told, not treated", () => {
		expect(codesOf(prepare(series([5, 5, 5, 5]), winsorise(1)).diagnostics)).toEqual(["CONSTANT_INDICATOR"]);
		expect(codesOf(prepare(series([5, 6, 900]), winsorise(1)).diagnostics)).toEqual(["TOO_FEW_VALUES"]);
		expect(codesOf(prepare(series([5, null]), winsorise(1)).diagnostics)).toEqual(["TOO_FEW_VALUES"]);
	});
});

describe("the steps together", () => {
	const data = observe({
		a: { x: 3, size: 3, region: "r" },
		b: { x: 8, size: 2, region: "r" },
		c: { x: null, size: 1, region: "r" },
	});
	const steps: readonly Step[] = [
		{ step: "denominate", facts: { x: "size" } },
		{ step: "impute", facts: ["x"], by: "mean", within: "region" },
	];

	test("in the order given, each record with its own trail", () => {
		const { observations } = prepare(data, ...steps);
		expect(observations.records[2]).toMatchObject({
			facts: { x: 2.5, size: 1 },
			treatments: { x: [{ step: "imputed", from: null, to: 2.5 }] },
		});
		const other = prepare(data, ...[...steps].reverse());
		expect(other.observations.records[2]).toMatchObject({
			facts: { x: 5.5 },
			treatments: {
				x: [
					{ step: "imputed", to: 5.5 },
					{ step: "denominated", from: 5.5, to: 5.5, by: "÷ size" },
				],
			},
		});
	});

	test("what a step leaves missing the next one may fill", () => {
		const { treatments } = prepare(
			observe({ a: { x: 6, size: 0 }, b: { x: 6, size: 2 } }),
			{
				step: "denominate",
				facts: { x: "size" },
			},
			{ step: "impute", facts: ["x"], by: "median" },
		);
		expect(treatments.map(({ unit, step, from, to }) => [unit, step, from, to])).toEqual([
			["a", "denominated", 6, null],
			["b", "denominated", 6, 3],
			["a", "imputed", null, 3],
		]);
	});

	test("prepared again, the trail goes on", () => {
		const first = prepare(data, ...steps).observations;
		const second = prepare(first, { step: "denominate", facts: { x: "size" } }).observations;
		expect(second.records[1]?.treatments?.x).toEqual([
			{ step: "denominated", from: 8, to: 4, by: "÷ size" },
			{ step: "denominated", from: 4, to: 2, by: "÷ size" },
		]);
	});

	test("each period for itself, other periods as they are", () => {
		const records = ["1", "2", "3"].flatMap((period, at) => [
			{ unit: "a", period, facts: { x: 10 ** at } },
			{ unit: "b", period, facts: { x: null } },
		]);
		const { observations } = prepareObservations(
			{ periods: ["1", "2", "3"], records },
			{ period: ["1", "2"], steps: [{ step: "impute", facts: ["x"], by: "mean" }] },
		);
		expect(valuesOf(observations)).toEqual([1, 1, 10, 10, 100, null]);
		expect(observations.records[5]).toBe(records[5]);
	});

	test("no step, no record", () => {
		expect(prepare(data).observations).toEqual(data);
		expect(prepareObservations({ periods: [P], records: [] }, { period: P, steps: [] }).treatments).toEqual(
			[],
		);
	});

	test("noise of upstream arithmetic is named", () => {
		const { diagnostics } = prepare(series([0.1 + 0.2, 1]), { step: "impute", facts: ["x"], by: "mean" });
		expect(codesOf(diagnostics)).toEqual(["NOISE_DIGITS"]);
	});

	test("the result is JSON, and names that mean something to JavaScript are names", () => {
		const facts = JSON.parse('{"__proto__": null, "constructor": null}') as { [fact: string]: Given };
		const given = observe({ a: facts, b: JSON.parse('{"__proto__": 1, "constructor": 2}') });
		const result = prepare(given, { step: "impute", facts: ["__proto__", "constructor"], by: "mean" });
		expect(JSON.stringify(result.observations.records[0]?.facts)).toBe('{"__proto__":1,"constructor":2}');
		expect(JSON.parse(JSON.stringify(result))).toEqual(result);
	});
});

describe("bad input", () => {
	const good = series([1, 2, 3, 4]);
	const step = { step: "impute", facts: ["x"], by: "mean" };

	test("every problem of the options at once", () => {
		expect(refused(good, { period: P })).toEqual(["MISSING_KEY /options/steps"]);
		expect(
			refused(good, {
				period: [],
				steps: [
					{ step: "imputed", facts: [] },
					{ step: "impute", facts: [], by: "mode", round: { places: 0.5, mode: "up" } },
					{ step: "denominate", facts: { x: 3 }, zeroDen: "zero" },
					{ step: "screen", facts: ["x"], minShare: 1.5 },
					{ step: "screen", facts: "x", minShare: { exact: "0/1" } },
					{ step: "winsorise", facts: ["x"], most: 0, until: { skew: -2, kurtosis: "3" } },
				],
			}),
		).toEqual([
			"UNKNOWN_VALUE /options/steps/0/step",
			"MISSING_KEY /options/steps/0/by",
			"UNKNOWN_VALUE /options/steps/1/by",
			"BAD_PLACES /options/steps/1/round",
			"BAD_MODE /options/steps/1/round",
			"NOT_TEXT /options/steps/2/facts/x",
			"UNKNOWN_VALUE /options/steps/2/zeroDen",
			"NOT_A_SHARE /options/steps/3/minShare",
			"WRONG_TYPE /options/steps/4/facts",
			"NOT_A_SHARE /options/steps/4/minShare",
			"NOT_WHOLE /options/steps/5/most",
			"NOT_POSITIVE /options/steps/5/until/skew",
			"NOT_A_NUMBER /options/steps/5/until/kurtosis",
		]);
		expect(
			refused(good, {
				period: P,
				steps: [
					{ ...step, facts: [] },
					{ ...step, facts: ["x", "x"] },
				],
			}),
		).toEqual(["EMPTY /options/steps/0/facts", "DUPLICATE_ID /options/steps/1/facts/1"]);
	});

	test("names that nothing has, the nearest suggested", () => {
		const data = {
			periods: ["2021", P],
			units: [{ id: "a", facts: { area: 3 } }, { id: "a" }, { name: "b" }],
			records: [
				{ unit: "a", period: P, facts: { length: 1, kind: "k" } },
				{ unit: "a", period: P, facts: {} },
				{ unit: "A", period: P, facts: {} },
				{ unit: "a", period: "2202", facts: {} },
				{ period: P },
				null,
			],
		};
		const steps = [
			{ ...step, facts: ["lenght"], within: "knd" },
			{ step: "denominate", facts: { length: "aera" } },
			{ step: "denominate", facts: { area: "length" } },
		];
		expect(refused(data, { period: ["2022", "2023"], steps })).toEqual([
			"UNKNOWN_PERIOD /options/period/1",
			"DUPLICATE_ID /observations/units/1/id",
			"WRONG_TYPE /observations/units/2/id",
			"DUPLICATE_RECORD /observations/records/1",
			"UNKNOWN_UNIT /observations/records/2/unit",
			"UNKNOWN_PERIOD /observations/records/3/period",
			"WRONG_TYPE /observations/records/4/unit",
			"WRONG_TYPE /observations/records/5",
			"UNKNOWN_FACT /options/steps/0/facts/0",
			"UNKNOWN_FACT /options/steps/0/within",
			"UNKNOWN_FACT /options/steps/1/facts/length",
			"SAME_IN_EVERY_PERIOD /options/steps/2/facts/area",
		]);
		try {
			prepareObservations(good, { period: P, steps: [{ step: "impute", facts: ["xx"], by: "mean" }] });
			expect.unreachable();
		} catch (error) {
			expect(SteerindexError.is(error) && error.issues[0]?.suggestion).toBe("x");
		}
	});

	test("infinite numbers, texts as numbers and numbers as texts are refused before anything is computed", () => {
		const values = [
			Number.POSITIVE_INFINITY,
			Number.NaN,
			"3",
			true,
			[1],
			{ decimal: "1,5" },
			{ exact: "1/0" },
			{},
		];
		expect(refused(series(values as never), { period: P, steps: [step] })).toEqual([
			"NOT_A_NUMBER /observations/records/0/facts/x",
			"NOT_A_NUMBER /observations/records/1/facts/x",
			"WRONG_TYPE /observations/records/2/facts/x",
			"WRONG_TYPE /observations/records/3/facts/x",
			"WRONG_TYPE /observations/records/4/facts/x",
			"BAD_DECIMAL /observations/records/5/facts/x",
			"BAD_DECIMAL /observations/records/6/facts/x",
			"WRONG_TYPE /observations/records/7/facts/x",
		]);
		const data = observe({ a: { x: 1, g: 5 }, b: { x: 2, g: { notApplicable: true } } });
		expect(refused(data, { period: P, steps: [{ ...step, within: "g" }] })).toEqual([
			"WRONG_TYPE /observations/records/0/facts/g",
		]);
	});

	test("shapes that hold no observations, and very many problems", () => {
		const options = { period: P, steps: [step] };
		for (const none of [null, undefined, 3, "abc", []]) {
			expect(refused(none, options)).toEqual(["WRONG_TYPE /observations"]);
		}
		expect(refused({}, options)).toEqual([
			"WRONG_TYPE /observations/periods",
			"WRONG_TYPE /observations/records",
		]);
		expect(refused({ ...good, units: {} }, options)).toEqual(["WRONG_TYPE /observations/units"]);
		expect(refused(series(new Array(1e5).fill("x")), options)).toHaveLength(101);
		expect(refused(good, null)).toEqual(["WRONG_TYPE /options"]);
	});
});
