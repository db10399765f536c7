import { type CaseRate, type CaseTotals, caseRates, poolRates } from "steerindex/services";
import { describe, expect, test } from "vitest";
import { exactMean } from "../../src/services/exactMean.ts";
import { faultsOf, isEmptyOptions, junk, toldOf } from "./faults.ts";

const onTimeOf = (...cases: readonly CaseTotals[]): readonly (CaseRate | null)[] =>
	caseRates(cases, { base: "resolved" }).rows.map(({ onTime }) => onTime);
const office = (authority: string, level: string, onTime: number, resolved: number): CaseTotals => ({
	period: "2022",
	authority,
	level,
	resolved,
	onTime,
	late: resolved - onTime,
});
const faults = (rates: unknown, options?: unknown): readonly string[] =>
	faultsOf(() => poolRates(rates as never, options as never));
const [rate] = onTimeOf(office("A", "district", 1, 2));
if (!rate) throw new Error("no rate");

// Formula: services.pooled. Published figures are in published.test.ts.
describe("poolRates", () => {
	test("adds numerators and denominators, and gives the plain mean beside it", () => {
		const rates = onTimeOf(
			office("A", "district", 1, 2),
			office("B", "district", 97, 98),
			office("C", "commune", 0, 100),
		);
		const pooled = poolRates(rates, { places: 2, mode: "half-up" });
		expect(pooled).toStrictEqual({
			kind: "onTime",
			base: "resolved",
			period: "2022",
			authority: null,
			level: null,
			numerator: 98,
			denominator: 200,
			exact: "0.49",
			percent: 49,
			parts: 3,
			leftOut: 0,
			unweighted: "73/147",
			byLevel: [
				expect.objectContaining({
					level: "commune",
					authority: "C",
					numerator: 0,
					denominator: 100,
					percent: 0,
				}),
				expect.objectContaining({ level: "district", authority: null, numerator: 98, denominator: 100 }),
			],
			diagnostics: [],
		});
		expect(JSON.parse(JSON.stringify(pooled))).toEqual(pooled);
	});

	test("what was pooled can be pooled again", () => {
		const halves = [
			poolRates(onTimeOf(office("A", "x", 1, 4))),
			poolRates(onTimeOf(office("B", "x", 3, 8), office("C", "x", 1, 4))),
		];
		expect(poolRates(halves)).toMatchObject({ numerator: 5, denominator: 16, level: "x" });
	});

	test("reads the counts and never the value that came back", () => {
		expect(poolRates([{ ...rate, exact: "0.99", percent: 99 }])).toMatchObject({
			exact: "0.5",
			percent: null,
		});
	});

	test("a part without a rate is left out and said", () => {
		const { parts, leftOut, diagnostics } = poolRates([rate, null, null]);
		expect([parts, leftOut]).toEqual([1, 2]);
		expect(diagnostics.map(toldOf)).toEqual([
			["PARTS_LEFT_OUT", "rates", "2 parts have no rate: the pooled rate is without them"],
		]);
	});

	test("one part left out is told in the singular", () => {
		expect(poolRates([rate, null]).diagnostics.map(toldOf)[0]?.[2]).toBe(
			"1 part has no rate: the pooled rate is without it",
		);
	});

	test("parts without files add nothing; without any there is no data", () => {
		const empty = { ...rate, authority: "E", numerator: 0, denominator: 0 };
		expect(poolRates([rate, empty])).toMatchObject({ exact: "0.5", unweighted: "0.5", parts: 2 });
		const none = poolRates([empty], { places: 1, mode: "half-up" });
		expect(none).toMatchObject({ exact: null, percent: null, unweighted: null });
		expect(none.diagnostics.map(({ code }) => code)).toEqual(["ZERO_DEN"]);
	});

	test("an authority that stands twice at its level is pointed out", () => {
		expect(poolRates([rate, rate]).diagnostics.map(toldOf)).toEqual([
			["DUPLICATE_PART", "rates.1", "A is in the list twice: it may be counted double"],
		]);
		const nameless = { ...rate, authority: null };
		expect(poolRates([nameless, nameless]).diagnostics).toEqual([]);
	});

	test("a published whole that the parts do not make up", () => {
		const whole = { ...rate, numerator: 3, denominator: 5 };
		expect(poolRates([rate, { ...rate, authority: "B" }], { whole }).diagnostics.map(toldOf)).toEqual([
			[
				"SUM_DIFFERS",
				"whole.numerator",
				"the numerators of the parts add up to 2, published is 3: 1 too many",
			],
			[
				"SUM_DIFFERS",
				"whole.denominator",
				"the denominators of the parts add up to 4, published is 5: 1 too many",
			],
		]);
		expect(poolRates([rate], { whole: null }).diagnostics).toEqual([]);
	});

	test("the plain mean stops where nobody could read it", () => {
		const primes = [2n, 3n, 5n];
		expect(exactMean(primes.map((d) => ({ n: 1n, d })))).toEqual({ n: 31n, d: 90n });
		expect(exactMean([])).toBe(undefined);
		const wide = Array.from({ length: 100_000 }, (_, at) => ({ n: 1n, d: 10n ** 15n + BigInt(at) }));
		expect(exactMean(wide)).toBe(undefined);
	});
});

describe("what poolRates refuses", () => {
	test("rates of different kinds, bases or periods", () => {
		const other = { ...rate, kind: "late", base: "due", period: "2021" };
		expect(faults([rate, other])).toEqual([
			"MIXED_RATES rates.1.kind",
			"MIXED_RATES rates.1.base",
			"MIXED_RATES rates.1.period",
		]);
		expect(faults([rate], { whole: other })).toEqual([
			"MIXED_RATES whole.kind",
			"MIXED_RATES whole.base",
			"MIXED_RATES whole.period",
		]);
	});

	test("nothing to pool", () => {
		expect(faults([])).toEqual(["EMPTY rates"]);
		expect(faults([null])).toEqual(["EMPTY rates"]);
	});

	test("what is no rate, every fault at once", () => {
		const bad = { kind: "filing", base: "due", level: 3, authority: {}, numerator: 0.5, denominator: -1 };
		expect(faults([rate, bad, 5, { ...rate, numerator: 3 }], { places: 200, whole: 1, of: 1 })).toEqual([
			"UNKNOWN_KEY of",
			"BAD_PLACES places",
			"BAD_MODE mode",
			"UNKNOWN_VALUE rates.1.base",
			"MISSING_KEY rates.1.period",
			"NOT_TEXT rates.1.authority",
			"NOT_TEXT rates.1.level",
			"NOT_WHOLE rates.1.numerator",
			"NOT_WHOLE rates.1.denominator",
			"WRONG_TYPE rates.2",
			"COUNT_ABOVE_TOTAL rates.3.numerator",
			"WRONG_TYPE whole",
		]);
	});

	test("sums that no number holds", () => {
		const most = { ...rate, numerator: 0, denominator: Number.MAX_SAFE_INTEGER };
		expect(faults([most, most])).toEqual(["UNREPRESENTABLE"]);
	});

	test("junk of any kind", () => {
		for (const value of junk) {
			expect(faults(value).length).toBeGreaterThan(0);
			expect(faults([value]).length).toBeGreaterThan(0);
			if (!isEmptyOptions(value)) expect(faults([rate], value).length).toBeGreaterThan(0);
		}
	});

	test("a hundred thousand rates in little time", { timeout: 20_000 }, () => {
		const rates = Array.from({ length: 100_000 }, (_, at) => ({
			...rate,
			denominator: 10 ** 10 + at,
			level: `${at}`,
		}));
		expect(poolRates(rates)).toMatchObject({ parts: 100_000, unweighted: null });
	});
});
