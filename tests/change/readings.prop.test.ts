import fc from "fast-check";
import { compareReadings, formatComparison, formatPreviousReading, previousReading } from "steerindex/change";
import { type Amount, SteerindexError } from "steerindex/core";
import { type Reading, safeParseReading } from "steerindex/scoring";
import { expect, test } from "vitest";
import { readDecimal } from "../../src/number/decimalText.ts";
import type { Interval } from "../../src/number/interval.ts";
import { add, compare, equals, fraction, type Rational, subtract } from "../../src/number/rational.ts";
import { ROUNDING_MODES, roundRational } from "../../src/number/round.ts";
import { runs } from "../shared.ts";

const numRuns = runs(500, 20_000);

const places = fc.integer({ min: 0, max: 6 });
const mode = fc.constantFrom(...ROUNDING_MODES);
const truth: fc.Arbitrary<Rational> = fc
	.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
	.map(([n, d]) => fraction(n, d));
const amount: fc.Arbitrary<Amount> = fc
	.tuple(fc.integer({ min: -(10 ** 8), max: 10 ** 8 }), places)
	.map(([digits, scale]) => ({ decimal: print(fraction(BigInt(digits), 10n ** BigInt(scale)), scale) }));
const rankOf = fc
	.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 99 }))
	.map(([rank, more]) => ({ rank, of: rank + more }));
const part = fc.oneof(
	amount,
	rankOf,
	fc.tuple(amount, rankOf).map(([score, rank]) => ({ score, ...rank })),
);
const body = fc.record(
	{
		score: amount,
		parts: fc.dictionary(fc.constantFrom("a", "b", "c", "__proto__"), part),
		scheme: fc.constantFrom("x", "y"),
		group: fc.constantFrom("A", "B"),
	},
	{ requiredKeys: ["score"] },
);
const reading = (period: string): fc.Arbitrary<Reading> =>
	fc
		.tuple(body, fc.option(rankOf))
		.map(([fields, rank]) => ({ index: "i", unit: "u", period, ...fields, ...rank }));

function print(value: Rational, scale: number): string {
	const digits = ((value.n < 0n ? -value.n : value.n) * 10n ** BigInt(scale)) / value.d;
	const text = String(digits).padStart(scale + 1, "0");
	const whole = text.slice(0, text.length - scale);
	return `${value.n < 0n ? "-" : ""}${whole}${scale ? `.${text.slice(-scale)}` : ""}`;
}

function exact(text: string | undefined): Rational {
	const value = readDecimal(text ?? "");
	if (!value) throw new Error(`not a decimal: ${text}`);
	return value;
}

function holds({ min, max }: Interval, value: Rational): boolean {
	const low = compare(value, exact(min?.exact));
	const high = compare(exact(max?.exact), value);
	return low >= (min?.open ? 1 : 0) && high >= (max?.open ? 1 : 0);
}

/** A later period for the earlier reading, so that the same two can be compared the other way. */
const swap = (before: Reading, after: Reading): readonly [Reading, Reading] => [
	{ ...after, period: before.period },
	{ ...before, period: after.period },
];

test("change.reading-difference: swapping the readings turns every sign", () => {
	fc.assert(
		fc.property(reading("2020"), reading("2021"), (before, after) => {
			const there = compareReadings(before, after, { mode: "half-up" });
			const back = compareReadings(...swap(before, after), { mode: "half-up" });
			expect(
				equals(add(exact(there.score.change.exact), exact(back.score.change.exact)), fraction(0n, 1n)),
			).toBe(true);
			expect(there.score.change.value + back.score.change.value).toBe(0);
			expect((there.rank?.places ?? 0) + (back.rank?.places ?? 0)).toBe(0);
			expect(there.score.interval?.min?.open).toBe(back.score.interval?.max?.open);
			const tally = there.parts?.scores;
			if (tally)
				expect(back.parts?.scores).toEqual({ up: tally.down, down: tally.up, unchanged: tally.unchanged });
			const mirror: Record<string, string> = {
				SCORE_UP_RANK_DOWN: "SCORE_DOWN_RANK_UP",
				SCORE_DOWN_RANK_UP: "SCORE_UP_RANK_DOWN",
			};
			expect(back.cautions.map(({ code }) => code)).toEqual(
				there.cautions.map(({ code }) => mirror[code] ?? code),
			);
		}),
		{ numRuns },
	);
});

test("change.reading-difference: the interval holds the change of any scores that print so", () => {
	fc.assert(
		fc.property(truth, places, truth, places, mode, (before, beforePlaces, after, afterPlaces, rounding) => {
			const printed = (value: Rational, scale: number): Amount => ({
				decimal: print(roundRational(value, { places: scale, mode: rounding }), scale),
			});
			const { score } = compareReadings(
				{ index: "i", unit: "u", period: "2020", score: printed(before, beforePlaces) },
				{ index: "i", unit: "u", period: "2021", score: printed(after, afterPlaces) },
				{ mode: rounding },
			);
			expect(score.interval && holds(score.interval, subtract(after, before))).toBe(true);
		}),
		{ numRuns },
	);
});

test("change.previous-reading: the interval holds the earlier score behind any figures that print so", () => {
	fc.assert(
		fc.property(truth, places, truth, places, mode, (before, changePlaces, after, afterPlaces, rounding) => {
			const printed = (value: Rational, scale: number): Amount => ({
				decimal: print(roundRational(value, { places: scale, mode: rounding }), scale),
			});
			const { score } = previousReading(
				{ index: "i", unit: "u", period: "2021", score: printed(after, afterPlaces) },
				{ score: printed(subtract(after, before), changePlaces), mode: rounding },
			);
			expect(holds(score.interval, before)).toBe(true);
		}),
		{ numRuns },
	);
});

test("change.previous-reading: comparing with what was derived gives back what was printed", () => {
	fc.assert(
		fc.property(reading("2021"), amount, fc.integer({ min: -120, max: 120 }), (after, change, moved) => {
			const rank = after.rank === undefined ? undefined : after.rank + moved;
			const possible = rank !== undefined && rank >= 1;
			const previous = previousReading(after, {
				score: change,
				...(possible ? { places: moved, of: 300 } : {}),
			});
			expect(safeParseReading(previous.reading)).toEqual({ ok: true, value: previous.reading });
			const comparison = compareReadings(previous.reading, after);
			expect(exact(comparison.score.change.exact)).toEqual(
				exact(typeof change === "number" ? "" : change.decimal),
			);
			expect(comparison.rank?.places).toBe(possible ? moved : undefined);
		}),
		{ numRuns },
	);
});

test("every result can be written in both languages, and survives JSON", () => {
	fc.assert(
		fc.property(
			reading("2020"),
			reading("2021"),
			amount,
			fc.option(mode),
			(before, after, change, rounding) => {
				const comparison = compareReadings(before, after, { mode: rounding ?? undefined });
				const previous = previousReading(after, { score: change });
				for (const locale of ["vi", "en"] as const) {
					const again = JSON.parse(JSON.stringify(comparison));
					expect(formatComparison(again, { locale })).toBe(formatComparison(comparison, { locale }));
					expect(formatPreviousReading(previous, { locale })).not.toMatch(/undefined|NaN|object/);
				}
			},
		),
		{ numRuns: Math.ceil(numRuns / 5) },
	);
});

test("any value at all for a reading, a change or a result gives only our own error", () => {
	fc.assert(
		fc.property(fc.anything(), fc.anything(), fc.anything(), (a, b, c) => {
			const attempts = [
				() => compareReadings(a as never, b as never, c as never),
				() => previousReading(a as never, b as never),
				() =>
					previousReading({ index: "i", unit: "u", period: "2021", score: 1 }, {
						score: a,
						places: b,
						of: c,
					} as never),
				() => formatComparison(a as never, { locale: "vi" }),
				() => formatPreviousReading(a as never, b as never),
			];
			for (const run of attempts) {
				try {
					run();
				} catch (error) {
					expect(SteerindexError.is(error)).toBe(true);
				}
			}
			expect(typeof safeParseReading(a).ok).toBe("boolean");
		}),
		{ numRuns },
	);
});
