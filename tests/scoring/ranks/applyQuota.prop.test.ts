import fc from "fast-check";
import { expect, test } from "vitest";
import * as q from "../../../src/number/rational.ts";
import type { Real } from "../../../src/number/real.ts";
import { applyQuota, type QuotaTerms } from "../../../src/scoring/ranks/applyQuota.ts";
import { runs } from "../../shared.ts";
import { over } from "./reals.ts";

interface Person {
	readonly label: string | null;
	/** In tenths. */
	readonly score: number;
	readonly class: string;
}

const people = fc.array(
	fc.record<Person>({
		label: fc.constantFrom("excellent", "excellent", "good", "good", "completed", null),
		score: fc.integer({ min: -5, max: 15 }),
		class: fc.constantFrom("a", "b"),
	}),
	{ maxLength: 40 },
);
const percent = fc.integer({ min: 0, max: 120 });
const terms = fc.record({
	of: fc.constantFrom(["good"], ["excellent"], ["excellent", "good"], ["completed", "good"]),
	round: fc.constantFrom("floor", "ceiling", "half-up"),
	ties: fc.constantFrom("keep-all", "drop-all"),
});

const quotaOf = (share: number, given: Pick<QuotaTerms, "of" | "round" | "ties">): QuotaTerms => ({
	...given,
	label: "excellent",
	to: "good",
	share: q.fraction(BigInt(share), 100n),
});

const scoreOf = ({ score }: Person): Real => over(score, 10);
const run = (list: readonly Person[], quota: QuotaTerms): ReturnType<typeof applyQuota> =>
	applyQuota(
		list.map(({ label }) => label),
		list.map(scoreOf),
		undefined,
		quota,
	);

/** share · count in whole hundredths, so that rounding is whole-number arithmetic. */
function limitOf(list: readonly Person[], share: number, { of, round }: QuotaTerms): number {
	const hundredths = share * list.filter(({ label }) => of.includes(label ?? "-")).length;
	const whole = Math.floor(hundredths / 100);
	const rest = hundredths % 100;
	if (round === "floor" || rest === 0) return whole;
	return round === "ceiling" || rest >= 50 ? whole + 1 : whole;
}

test("scoring.quotas: a holder keeps the label by counting who is ahead and who is equal", () => {
	fc.assert(
		fc.property(people, percent, terms, (list, share, given) => {
			const quota = quotaOf(share, given);
			const limit = limitOf(list, share, quota);
			const holders = list.filter(({ label }) => label === "excellent");
			const expected = list.map((person) => {
				if (person.label !== "excellent") return person.label;
				const ahead = holders.filter(({ score }) => score > person.score).length;
				const equal = holders.filter(({ score }) => score === person.score).length;
				const stays = quota.ties === "keep-all" ? ahead < limit : ahead + equal <= limit;
				return stays ? "excellent" : "good";
			});
			const result = run(list, quota);
			expect(result.labels).toEqual(expected);
			expect(result.moved).toEqual(
				list.flatMap(({ label }, at) => (label === "excellent" && expected[at] === "good" ? [at] : [])),
			);
			expect(result.limits[0]).toMatchObject({ limit, held: holders.length });
		}),
		{ numRuns: runs(500, 20_000) },
	);
});

test("under drop-all never more than the limit keep it, under keep-all never fewer", () => {
	fc.assert(
		fc.property(people, percent, terms, (list, share, given) => {
			const result = run(list, quotaOf(share, given));
			const [{ limit, held, kept } = { limit: 0, held: 0, kept: 0 }] = result.limits;
			expect(kept).toBe(result.labels.filter((label) => label === "excellent").length);
			if (given.ties === "drop-all") expect(kept).toBeLessThanOrEqual(limit);
			else expect(kept).toBeGreaterThanOrEqual(Math.min(limit, held));
			const scoresBy = (label: string): readonly number[] =>
				list.flatMap((person, at) =>
					person.label === "excellent" && result.labels[at] === label ? [person.score] : [],
				);
			expect(Math.max(...scoresBy("good"), -99)).toBeLessThan(Math.min(...scoresBy("excellent"), 99));
		}),
		{ numRuns: runs(300, 10_000) },
	);
});

test("classes do not know each other, and the order of the units is nothing", () => {
	const shuffled = people.chain((list) => {
		const places = list.map((_, at) => at);
		return fc.tuple(fc.constant(list), fc.shuffledSubarray(places, { minLength: places.length }));
	});
	fc.assert(
		fc.property(shuffled, percent, terms, ([list, places], share, given) => {
			const quota = quotaOf(share, given);
			const together = (order: readonly number[]): readonly (string | null)[] => {
				const ordered = order.flatMap((at) => list[at] ?? []);
				const classes = ordered.map((person) => person.class);
				const labels = ordered.map(({ label }) => label);
				return applyQuota(labels, ordered.map(scoreOf), classes, quota).labels;
			};
			const plain = together(list.map((_, at) => at));
			for (const name of ["a", "b"]) {
				const alone = run(
					list.filter((person) => person.class === name),
					quota,
				);
				expect(plain.filter((_, at) => list[at]?.class === name)).toEqual(alone.labels);
			}
			expect(together(places)).toEqual(places.map((at) => plain[at]));
		}),
		{ numRuns: runs(200, 5000) },
	);
});
