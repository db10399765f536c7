import fc from "fast-check";
import {
	type CaseRate,
	type CaseTotals,
	caseRates,
	convertCounts,
	type OnTimeBase,
	type PublicService,
	poolRates,
	type ServiceCountsOptions,
	serviceCounts,
	type TimeChange,
	timeCut,
} from "steerindex/services";
import { expect, test } from "vitest";
import { readExact } from "../../src/number/decimalText.ts";
import * as q from "../../src/number/rational.ts";
import { runs } from "../shared.ts";

const numRuns = runs(300, 20_000);
const count = fc.integer({ min: 0, max: 1_000_000 });
const day = fc.constantFrom("2022-06-30", "2022-07-29", "2022-08-14", "2022-08-15", "2023-01-01");
const level = fc.constantFrom(1, 2, 3, 4, "informationOnly", "partial", "full") as fc.Arbitrary<
	PublicService["level"]
>;
const services: fc.Arbitrary<readonly PublicService[]> = fc.uniqueArray(
	fc.record(
		{
			id: fc.oneof(
				fc.string({ maxLength: 3 }).map((end) => `s${end}.`),
				fc.constant("__proto__"),
			),
			level,
			from: day,
			authority: fc.constantFrom("a", "b", "__proto__"),
			filings: fc.integer({ min: 0, max: 2 }),
		},
		{ requiredKeys: ["id", "level"] },
	),
	{ selector: ({ id }) => id, maxLength: 30 },
);
const options: fc.Arbitrary<ServiceCountsOptions> = fc.record(
	{
		on: day,
		counting: fc.constant("exclusive" as const),
		by: fc.constant("authority" as const),
		mapLevels: fc.constantFrom({ 3: "partial", 4: "full" } as const, { full: 4, partial: 3 } as const),
	},
	{ requiredKeys: ["on", "counting"] },
);
const rates = fc
	.array(
		fc.tuple(count, count, fc.constantFrom("province", "district", "commune", undefined)).map(
			([onTime, late, level]): CaseTotals => ({
				...{ period: "p", onTime, late, resolved: onTime + late },
				...(level === undefined ? {} : { level }),
			}),
		),
		{ minLength: 1, maxLength: 12 },
	)
	.map((cases) =>
		caseRates(cases, { base: "resolved" }).rows.flatMap(({ onTime }) => (onTime ? [onTime] : [])),
	);

const exact = (text: string | null | undefined): q.Rational => {
	const value = readExact(text ?? "");
	if (!value) throw new Error(`no value: ${text}`);
	return value;
};

/** The same list in another order, by keys drawn for its places. */
const shuffled = <T>(list: readonly T[], keys: readonly number[]): readonly T[] =>
	list
		.map((item, at) => ({ item, key: keys[at % Math.max(keys.length, 1)] ?? 0 }))
		.sort((a, b) => a.key - b.key)
		.map(({ item }) => item);
const keys = fc.array(fc.integer(), { minLength: 1, maxLength: 30 });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test("services.counts: there and back is where one was", () => {
	fc.assert(
		fc.property(fc.array(count, { maxLength: 8 }), (counts) => {
			const cumulative = convertCounts(counts, { from: "exclusive", to: "cumulative" });
			expect(cumulative[0] ?? 0).toBe(sum(counts));
			expect(convertCounts(cumulative, { from: "cumulative", to: "exclusive" })).toEqual(counts);
		}),
		{ numRuns },
	);
});

test("services.counts: levels and authorities make up the total, and nobody is lost", () => {
	fc.assert(
		fc.property(services, options, (list, given) => {
			const { total, levels, authorities, unplaced, notInForce, mapped } = serviceCounts(list, given);
			expect(sum(levels.map((one) => one.count))).toBe(total);
			expect(levels.map((one) => one.services.length)).toEqual(levels.map((one) => one.count));
			if (authorities) expect(sum(authorities.map((one) => one.total))).toBe(total);
			const ids = [...levels.flatMap((one) => one.services), ...unplaced, ...notInForce];
			expect([...ids].sort()).toEqual(list.map(({ id }) => id).sort());
			expect(sum(mapped.map((one) => one.count))).toBeLessThanOrEqual(total);
		}),
		{ numRuns },
	);
});

test("services.counts: cumulative counts of a list are its exclusive ones converted", () => {
	fc.assert(
		fc.property(services, (list) => {
			const countsOf = (counting: "exclusive" | "cumulative") =>
				serviceCounts(list, { on: "2022-07-29", counting }).levels.map((one) => one.count);
			expect(convertCounts(countsOf("exclusive"), { from: "exclusive", to: "cumulative" })).toEqual(
				countsOf("cumulative"),
			);
		}),
		{ numRuns },
	);
});

test("services.counts: the order of the list changes nothing", () => {
	fc.assert(
		fc.property(services, options, keys, (list, given, order) => {
			const { diagnostics, ...counts } = serviceCounts(list, given);
			const again = serviceCounts(shuffled(list, order), given);
			expect({ ...again, diagnostics: again.diagnostics.length }).toEqual({
				...counts,
				diagnostics: diagnostics.length,
			});
		}),
		{ numRuns },
	);
});

test("services.rates: on time, late and unclassified make up the base", () => {
	const base = fc.constantFrom<OnTimeBase>("resolved", "due");
	fc.assert(
		fc.property(base, fc.tuple(count, count, count, count), (chosen, [early, onTime, late, rest]) => {
			const all = early + onTime + late + rest;
			const { rows, diagnostics } = caseRates([{ period: "p", [chosen]: all, early, onTime, late }], {
				base: chosen,
			});
			const [row] = rows;
			expect(row?.unclassified).toBe(rest);
			expect((row?.onTime?.numerator ?? 0) + (row?.late?.numerator ?? 0) + rest).toBe(all);
			expect(diagnostics.some(({ code }) => code === "SUM_DIFFERS")).toBe(rest > 0);
			expect(diagnostics.some(({ code }) => code === "ZERO_DEN")).toBe(all === 0);
		}),
		{ numRuns },
	);
});

test("services.rates: on the workload, on time and late are all there is", () => {
	fc.assert(
		fc.property(fc.tuple(count, count, count, count), ([late, lateOpen, rest, carriedOver]) => {
			const received = late + lateOpen + rest;
			const totals = { period: "p", received, carriedOver, late, lateOpen };
			const [row] = caseRates([totals], { base: "workload" }).rows;
			if (received + carriedOver === 0) expect(row?.onTime?.exact).toBe(null);
			else {
				const both = q.add(exact(row?.onTime?.exact), exact(row?.late?.exact));
				expect(q.equals(both, q.ONE)).toBe(true);
			}
		}),
		{ numRuns },
	);
});

test("services.pooled: between the least and the greatest part, and its levels make it up", () => {
	fc.assert(
		fc.property(rates, keys, (parts, order) => {
			const pooled = poolRates(parts);
			const known = parts.filter((part) => part.exact !== null).map((part) => exact(part.exact));
			if (known.length === 0) expect([pooled.exact, pooled.unweighted]).toEqual([null, null]);
			else {
				for (const middle of [exact(pooled.exact), exact(pooled.unweighted)]) {
					expect(known.some((value) => q.compare(value, middle) <= 0)).toBe(true);
					expect(known.some((value) => q.compare(value, middle) >= 0)).toBe(true);
				}
			}
			const totalOf = (list: readonly CaseRate[]) => [
				sum(list.map(({ numerator }) => numerator)),
				sum(list.map(({ denominator }) => denominator)),
			];
			expect(totalOf(pooled.byLevel)).toEqual(totalOf(parts));
			expect(totalOf([pooled])).toEqual(totalOf(parts));
			expect(poolRates(shuffled(parts, order))).toEqual(pooled);
			expect(poolRates(pooled.byLevel).exact).toBe(pooled.exact);
		}),
		{ numRuns },
	);
});

test("services.time-cut: the parts sum to the total, in any order", () => {
	const time = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000);
	const change: fc.Arbitrary<TimeChange> = fc.record({
		...{ before: time, after: time, files: fc.integer({ min: 0, max: 1000 }) },
		unit: fc.constant("hours" as const),
	});
	fc.assert(
		fc.property(fc.array(change, { minLength: 1, maxLength: 10 }), keys, (list, order) => {
			const { procedures, total, weighted } = timeCut(list);
			const cuts = procedures.map(({ cut }) => exact(cut.exact));
			expect(q.equals(q.sum(cuts), exact(total.cut.exact))).toBe(true);
			const byFiles = cuts.map((cut, at) => q.multiply(cut, q.integer(list[at]?.files ?? 0)));
			expect(q.equals(q.sum(byFiles), exact(weighted?.cut.exact))).toBe(true);
			const again = timeCut(shuffled(list, order));
			expect([again.total, again.weighted]).toEqual([total, weighted]);
		}),
		{ numRuns },
	);
});
