import fc from "fast-check";
import { chainLink, type ExactNumber, followUnit } from "steerindex/change";
import type { Reading } from "steerindex/scoring";
import { expect, test } from "vitest";
import { readExact } from "../../src/number/decimalText.ts";
import * as q from "../../src/number/rational.ts";
import { runs } from "../shared.ts";

const numRuns = runs(300, 10_000);

/** A score in hundredths, or no reading at all; the scheme, which goes up where it changes. */
const row = fc.record({
	score: fc.option(fc.integer({ min: 1, max: 9999 }), { freq: 6, nil: undefined }),
	rank: fc.integer({ min: 1, max: 63 }),
	isNew: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 }),
});
const rows = fc.array(row, { minLength: 1, maxLength: 9 }).filter((list) => list.some(({ score }) => score));

function toReadings(list: readonly { score: number | undefined; rank: number; isNew: boolean }[]): Reading[] {
	let scheme = 0;
	return list.flatMap(({ score, rank, isNew }, at): Reading[] => {
		if (isNew) scheme += 1;
		if (score === undefined) return [];
		const period = String(2010 + at);
		return [{ index: "i", unit: "u", period, score: score / 100, rank, of: 63, scheme: String(scheme) }];
	});
}

function exact(number: ExactNumber | null | undefined): q.Rational {
	const value = readExact(number?.exact ?? "");
	if (!value) throw new Error(`not exact: ${number?.exact}`);
	return value;
}

test("changes add up to last minus first in every segment, and streaks are runs of their signs", () => {
	fc.assert(
		fc.property(rows, (list) => {
			const { years, segments, streaks, breaks } = followUnit(toReadings(list), "u");
			expect(segments).toHaveLength(breaks.length + 1);
			for (const { from, to } of segments) {
				const inside = years.filter(({ period }) => from <= period && period <= to);
				const sum = inside.slice(1).reduce((all, { change }) => q.add(all, exact(change?.score)), q.ZERO);
				expect(sum).toEqual(q.subtract(exact(inside.at(-1)?.score), exact(inside[0]?.score)));
			}
			for (const { of, direction, from, to, changes } of streaks) {
				expect(Number(to) - Number(from)).toBe(changes);
				const inside = years.filter(({ period }) => from < period && period <= to);
				expect(inside).toHaveLength(changes);
				const signs = inside.map(({ change }) =>
					of === "score" ? q.signOf(exact(change?.score)) : Math.sign(change?.places ?? Number.NaN),
				);
				const sign = direction === "up" ? 1 : direction === "down" ? -1 : 0;
				expect(signs.every((own) => own === sign)).toBe(true);
			}
		}),
		{ numRuns },
	);
});

test("growth: the factor to the power of the years lies around last over first, within its 40 digits", () => {
	fc.assert(
		fc.property(rows, (list) => {
			for (const { growth, from, to } of followUnit(toReadings(list), "u").segments) {
				if (!growth) continue;
				expect(growth.steps).toBe(Number(to) - Number(from));
				const scores = new Map(toReadings(list).map(({ period, score }) => [period, Number(score)]));
				const ratio = q.divide(
					q.fraction(BigInt(Math.round((scores.get(to) ?? 0) * 100)), 100n),
					q.fraction(BigInt(Math.round((scores.get(from) ?? 0) * 100)), 100n),
				);
				const power = (value: q.Rational): q.Rational =>
					q.fraction(value.n ** BigInt(growth.steps), value.d ** BigInt(growth.steps));
				const isCut = growth.factor.exact.endsWith("…");
				const low = readExact(growth.factor.exact.replace("…", "")) as q.Rational;
				if (!isCut) {
					expect(power(low)).toEqual(ratio);
					continue;
				}
				const places = growth.factor.exact.split(".")[1]?.length ?? 0;
				const high = q.add(low, q.powerOfTen(1 - places));
				expect(q.compare(power(low), ratio)).toBe(-1);
				expect(q.compare(power(high), ratio)).toBe(1);
			}
		}),
		{ numRuns },
	);
});

const link = fc.record({ before: fc.integer({ min: 1, max: 99 }), after: fc.integer({ min: 1, max: 99 }) });

test("chain-linking keeps rates, or differences, inside each piece and makes overlaps agree", () => {
	fc.assert(
		fc.property(rows, fc.array(link, { minLength: 9, maxLength: 9 }), (list, values) => {
			const series = followUnit(toReadings(list), "u");
			const links = series.breaks.map(({ to }, at) => ({
				to,
				at: "pilot",
				...(values[at] ?? { before: 1, after: 1 }),
			}));
			for (const method of ["ratio", "difference"] as const) {
				const keep = method === "ratio" ? q.divide : q.subtract;
				const [first, last] = (["first", "last"] as const).map((onto) =>
					chainLink(series, { method, onto, links }).years.map(({ score }) => exact(score)),
				);
				const raw = series.years.map(({ score }) => exact(score));
				for (const [at, { period }] of series.years.entries()) {
					if (at === 0) continue;
					const [a, b] = [first?.[at - 1] as q.Rational, first?.[at] as q.Rational];
					const [c, d] = [raw[at - 1] as q.Rational, raw[at] as q.Rational];
					const joint = links.find(({ to }) => to === period);
					const step = joint ? keep(q.integer(joint.before), q.integer(joint.after)) : undefined;
					const moved = keep(d, c);
					const wanted = step ? (method === "ratio" ? q.multiply(moved, step) : q.add(moved, step)) : moved;
					expect(keep(b, a)).toEqual(wanted);
				}
				const shifts = first?.map((value, at) => keep(value, last?.[at] as q.Rational));
				expect(shifts?.every((shift) => q.equals(shift, shifts[0] as q.Rational))).toBe(true);
				expect(first?.[0]).toEqual(raw[0]);
				expect(last?.at(-1)).toEqual(raw.at(-1));
			}
		}),
		{ numRuns },
	);
});
