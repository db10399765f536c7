import fc from "fast-check";
import { expect, test } from "vitest";
import { readExact } from "../../src/number/decimalText.ts";
import { compare, fraction, integer, multiply, signOf, subtract } from "../../src/number/rational.ts";
import { evaluateTarget } from "../../src/plan/evaluateTarget.ts";
import { formatTargetResult } from "../../src/plan/formatTargetResult.ts";
import type { Target, TargetCounts, TargetData, Threshold, UnitCounts } from "../../src/plan/target.ts";
import { runs } from "../shared.ts";

const numRuns = runs(500, 20_000);
const HUNDREDTHS = 10_000;

type Kind = "over" | "atLeast" | "under" | "atMost";

/** A bound in hundredths of a percent, so that plain whole numbers decide everything. */
interface Plain {
	readonly kind: Kind;
	readonly at: number;
}

const bound = (kinds: readonly Kind[]): fc.Arbitrary<Plain> =>
	fc.record({
		kind: fc.constantFrom(...kinds),
		at: fc.oneof(
			fc.integer({ min: 1, max: HUNDREDTHS - 1 }),
			fc.constantFrom(2000, 2500, 5000, 7500, 8000, 9700),
		),
	});
const anyBound = bound(["over", "atLeast", "under", "atMost"]);

const counts = fc
	.integer({ min: 1, max: 40 })
	.chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
const anyUnit: fc.Arbitrary<{ readonly part?: number | null; readonly all?: number }> = fc.oneof(
	{ weight: 8, arbitrary: counts.map(([part, all]) => ({ part, all })) },
	fc.constant({ part: 0, all: 0 }),
	fc.constant({ part: null, all: 3 }),
	fc.constant({ all: 4 }),
	fc.constant({}),
);
const units = fc
	.array(anyUnit, { maxLength: 12 })
	.map((list) =>
		Object.fromEntries([["first", { part: 1, all: 2 }], ...list.map((unit, i) => [`u${i}`, unit])]),
	);

const toThreshold = ({ kind, at }: Plain): Threshold =>
	({
		[kind]: { decimal: `${Math.floor(at / 100)}.${String(at % 100).padStart(2, "0")}` },
	}) as unknown as Threshold;
const isUp = ({ kind }: Plain): boolean => kind === "over" || kind === "atLeast";
const common = (must: Plain) => ({
	id: "t",
	title: "T",
	direction: isUp(must) ? ("higher" as const) : ("lower" as const),
	must: toThreshold(must),
});
const rate = { count: "part", of: "all" };
const rateTarget = (must: Plain): Target => ({ ...common(must), rate });
const shareTarget = (each: Plain, must: Plain): Target => ({
	...common(must),
	each: { rate, must: toThreshold(each) },
});

function keeps({ kind, at }: Plain, part: number, all: number): boolean {
	const side = part * HUNDREDTHS - at * all;
	return { over: side > 0, atLeast: side >= 0, under: side < 0, atMost: side <= 0 }[kind];
}

/** The fewest steps one way, tried one by one, after which it is as wished. */
function fewestSteps(start: number, most: number, step: 1 | -1, isGood: (count: number) => boolean): number {
	for (let steps = 0; start + step * steps >= 0 && start + step * steps <= most; steps++) {
		if (isGood(start + step * steps)) return steps;
	}
	throw new Error("never reached");
}

/** The counts of the units that can be judged, as the definition says. */
function judged({ units }: UnitCounts): readonly (readonly [string, number, number])[] {
	return Object.entries(units).flatMap(([unit, { part, all }]) =>
		typeof part === "number" && typeof all === "number" && all > 0 ? [[unit, part, all] as const] : [],
	);
}

test("plan.targets: a rate of pooled units agrees with counting", () => {
	fc.assert(
		fc.property(anyBound, units, (must, given) => {
			const result = evaluateTarget(rateTarget(must), { units: given });
			const rows = judged({ units: given });
			const part = rows.reduce((sum, [, count]) => sum + count, 0);
			const all = rows.reduce((sum, [, , of]) => sum + of, 0);
			expect(result.value).toMatchObject({ numerator: part, denominator: all });
			expect(result.verdict).toBe(keeps(must, part, all) ? "met" : "missed");
			expect(result.needed).toBe(
				fewestSteps(part, all, isUp(must) ? 1 : -1, (count) => keeps(must, count, all)),
			);
			expect(evaluateTarget(rateTarget(must), { counts: { part, all } })).toEqual({
				...result,
				units: [],
				noData: [],
			});
		}),
		{ numRuns },
	);
});

test("plan.targets: a share of units agrees with counting, unit by unit", () => {
	fc.assert(
		fc.property(anyBound, anyBound, units, (each, must, given) => {
			const result = evaluateTarget(shareTarget(each, must), { units: given });
			const rows = judged({ units: given });
			const good = rows.filter(([, part, all]) => keeps(each, part, all)).length;
			expect(result.value).toMatchObject({ numerator: good, denominator: rows.length });
			expect(result.verdict).toBe(keeps(must, good, rows.length) ? "met" : "missed");
			const step = isUp(must) ? 1 : -1;
			expect(result.needed).toBe(
				fewestSteps(good, rows.length, step, (count) => keeps(must, count, rows.length)),
			);
			expect(result.units.map(({ unit }) => unit)).toEqual(Object.keys(given));
			for (const [unit, part, all] of rows) {
				const row = result.units.find((found) => found.unit === unit);
				expect(row?.verdict).toBe(keeps(each, part, all) ? "met" : "missed");
				const isBetter = (count: number): boolean => keeps(each, count, all) === isUp(must);
				const way = isUp(each) === isUp(must) ? 1 : -1;
				expect(row?.needed).toBe(fewestSteps(part, all, way, isBetter));
			}
			expect(result.noData.length).toBe(Object.keys(given).length - rows.length);
		}),
		{ numRuns },
	);
});

test("plan.targets: what is needed, done in the nearest units, meets the target, and one unit less does not", () => {
	fc.assert(
		fc.property(anyBound, anyBound, units, (each, must, given) => {
			const target = shareTarget(each, must);
			const { units: rows, needed } = evaluateTarget(target, { units: given });
			fc.pre(needed !== null && needed > 0);
			const way = isUp(each) === isUp(must) ? 1 : -1;
			const failing = rows
				.filter((row) => row.needed !== null && row.needed > 0)
				.sort((a, b) => (a.needed ?? 0) - (b.needed ?? 0));
			const changed = (count: number): TargetData => ({
				units: {
					...given,
					...Object.fromEntries(
						failing
							.slice(0, count)
							.map(({ unit, value, needed: cases }) => [
								unit,
								{ part: (value?.numerator ?? 0) + way * (cases ?? 0), all: value?.denominator ?? 0 },
							]),
					),
				},
			});
			expect(evaluateTarget(target, changed(needed ?? 0)).verdict).toBe("met");
			expect(evaluateTarget(target, changed((needed ?? 0) - 1)).verdict).toBe("missed");
		}),
		{ numRuns },
	);
});

test("plan.targets: the margin is the exact distance, and its sign the verdict", () => {
	fc.assert(
		fc.property(anyBound, counts, (must, [part, all]) => {
			const { margin, verdict, strict, value } = evaluateTarget(rateTarget(must), { counts: { part, all } });
			const exact = readExact(margin ?? "") ?? integer(1000);
			const percent = multiply(fraction(BigInt(part), BigInt(all)), integer(100));
			expect(readExact(value?.exact ?? "")).toEqual(percent);
			const above = subtract(percent, fraction(BigInt(must.at), 100n));
			expect(exact).toEqual(isUp(must) ? above : { n: -above.n, d: above.d });
			expect(verdict === "met").toBe(strict ? signOf(exact) > 0 : signOf(exact) >= 0);
			expect(compare(exact, integer(100)) <= 0).toBe(true);
		}),
		{ numRuns },
	);
});

test("plan.targets: the order of the units changes nothing but the order", () => {
	const shuffled = units.chain((given) =>
		fc.tuple(
			fc.constant(given),
			fc.shuffledSubarray(Object.entries<TargetCounts>(given), { minLength: Object.keys(given).length }),
		),
	);
	fc.assert(
		fc.property(anyBound, anyBound, fc.boolean(), shuffled, (each, must, isShare, [given, entries]) => {
			const target = isShare ? shareTarget(each, must) : rateTarget(must);
			const { units: rows, noData, ...rest } = evaluateTarget(target, { units: given });
			const other = evaluateTarget(target, { units: Object.fromEntries(entries) });
			expect(other).toMatchObject(rest);
			expect(new Set(other.units)).toEqual(new Set(rows));
			expect(new Set(other.noData)).toEqual(new Set(noData));
		}),
		{ numRuns },
	);
});

test("every result survives JSON and is written in both languages", () => {
	fc.assert(
		fc.property(anyBound, anyBound, fc.boolean(), units, (each, must, isShare, given) => {
			const target = isShare ? shareTarget(each, must) : rateTarget(must);
			const result = evaluateTarget(target, { units: given }, { places: 1, mode: "half-even" });
			expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
			for (const locale of ["vi", "en"] as const) {
				const text = formatTargetResult(result, { locale, places: 1, mode: "half-even" });
				expect(text).not.toMatch(/undefined|null|NaN|\n/);
				expect(text.endsWith(".")).toBe(true);
			}
		}),
		{ numRuns },
	);
});
