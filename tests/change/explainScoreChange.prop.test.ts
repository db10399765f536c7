import fc from "fast-check";
import { expect, test } from "vitest";
import { explainScoreChange, type ScoreExplanation } from "../../src/change/explainScoreChange.ts";
import type { ScoredPeriod } from "../../src/change/scoredPeriod.ts";
import { isNumber } from "../../src/engine/cell.ts";
import { readExact } from "../../src/number/decimalText.ts";
import { equals, negate, type Rational, sum, ZERO } from "../../src/number/rational.ts";
import type { SchemeNode } from "../../src/scheme/node.ts";
import type { SchemeInput } from "../../src/scheme/scheme.ts";
import type { ObservationRecord, Observations } from "../../src/scoring/observations.ts";
import { scoreExactly } from "../../src/scoring/scoreUnits.ts";
import { cases } from "../engine/randomSchemes.ts";
import { runs } from "../shared.ts";

const exact = (text: string): Rational => readExact(text) ?? ZERO;
const isFractional = (text: string): boolean => !text.endsWith("…");

/** The scheme with every weight that is written doubled; itself where its maxima then no longer add up. */
function reweigh(scheme: SchemeInput, observations: Observations): SchemeInput {
	type Child = NonNullable<SchemeNode["children"]>[number];
	const heavier = (node: Child): Child => {
		const weight = typeof node.weight === "number" ? { weight: 2 * node.weight } : {};
		if ("ref" in node || node.children === undefined) return { ...node, ...weight };
		return { ...node, ...weight, children: node.children.map(heavier) };
	};
	const other = { ...scheme, root: heavier(scheme.root) as SchemeNode };
	try {
		scoreExactly(other, observations, "2");
		return other;
	} catch {
		return scheme;
	}
}

/** Units with a score at the root in both. */
function scoredUnits(before: ScoredPeriod, after: ScoredPeriod): readonly string[] {
	const scored = ({ scheme, observations, period }: ScoredPeriod): readonly string[] => {
		const board = scoreExactly(scheme, observations, period);
		const points = board.nodes.get(board.scheme.root.id)?.points ?? [];
		return board.units.filter((_, at) => points[at] !== undefined && isNumber(points[at]));
	};
	const later = new Set(scored(after));
	return scored(before).filter((unit) => later.has(unit));
}

/** One period of its own, so that nothing is read of the one before. */
const only = (records: readonly ObservationRecord[], units: Observations["units"]): Observations => ({
	periods: ["1"],
	records: records.map((record) => ({ ...record, period: "1" })),
	...(units ? { units } : {}),
});

const movers = ({ causes }: ScoreExplanation): readonly string[] =>
	causes.filter(({ value }) => value !== 0).flatMap(({ cause, mergedWith = [] }) => [cause, ...mergedWith]);

test("change.causes: shares of random schemes add up exactly and turn their signs with the periods", () => {
	const tally = { explained: 0, merged: 0, causes: new Map<number, number>() };
	fc.assert(
		fc.property(cases, ({ scheme, observations }) => {
			const before: ScoredPeriod = { scheme, observations, period: "1" };
			const after: ScoredPeriod = { scheme: reweigh(scheme, observations), observations, period: "2" };
			for (const unit of scoredUnits(before, after)) {
				const why = explainScoreChange(before, after, { unit, places: 1 });
				const back = explainScoreChange(after, before, { unit });
				tally.explained += 1;
				tally.merged += why.cautions.length > 0 ? 1 : 0;
				const active = why.causes.filter((share) => share.active).length;
				tally.causes.set(active, (tally.causes.get(active) ?? 0) + 1);
				expect(why.residual).toEqual({ value: 0, exact: "0" });
				expect(why.causes.map(({ cause }) => cause)).toEqual(back.causes.map(({ cause }) => cause));
				for (const [at, share] of why.causes.entries()) {
					const other = back.causes[at]?.exact ?? "";
					if (!isFractional(share.exact)) continue;
					expect(equals(exact(share.exact), negate(exact(other)))).toBe(true);
					const texts = (share.parts ?? []).map((part) => part.exact);
					if (share.parts === undefined || !texts.every(isFractional)) continue;
					expect(equals(sum(texts.map(exact)), exact(share.exact))).toBe(true);
				}
				expect(
					equals(sum(why.causes.map(({ printed = "" }) => exact(printed))), exact(why.printed?.total ?? "")),
				).toBe(true);
			}
		}),
		{ numRuns: runs(300, 5000), endOnFailure: true },
	);
	console.log(tally);
	expect(tally.explained).toBeGreaterThan(100);
});

test("one cause that changed is the only one that moves anything", () => {
	const alone = new Map<string, number>();
	fc.assert(
		fc.property(cases, fc.nat(), ({ scheme, observations }, seed) => {
			const { units } = observations;
			const now = observations.records.filter(({ period }) => period === "2");
			const own = now[seed % Math.max(now.length, 1)];
			if (!own) return;
			const earlier = new Map(
				observations.records.filter(({ period }) => period === "1").map((record) => [record.unit, record]),
			);
			const withFacts = (record: ObservationRecord, change: "values" | "presence"): ObservationRecord => {
				const other = earlier.get(record.unit);
				const facts = Object.entries(record.facts ?? {}).map(([fact, given]) => {
					const value = other?.facts?.[fact] ?? given;
					const isThere = (known: unknown): boolean =>
						known !== null && !(typeof known === "object" && "notApplicable" in (known as object));
					if (change === "presence") return [fact, isThere(given) && seed % 3 === 0 ? null : given] as const;
					return [fact, isThere(given) && isThere(value) ? value : given] as const;
				});
				return { ...record, facts: Object.fromEntries(facts) };
			};
			const variants = {
				data: now.map((record) => (record === own ? withFacts(record, "values") : record)),
				bounds: now.map((record) => (record === own ? record : withFacts(record, "values"))),
				missing: now.map((record) => (record === own ? withFacts(record, "presence") : record)),
				membership: now.filter((record, at) => record === own || at % 2 === 0),
			};
			const before: ScoredPeriod = { scheme, observations: only(now, units), period: "1" };
			for (const [cause, records] of Object.entries(variants)) {
				// A list of units keeps those that have no record any more: they are there, and lack everything.
				if (cause === "membership" && units) continue;
				const after: ScoredPeriod = { scheme, observations: only(records, units), period: "1" };
				if (!scoredUnits(before, after).includes(own.unit)) continue;
				const why = explainScoreChange(before, after, { unit: own.unit });
				// A value out of its bounds fails, and is not there: values can change what is there too.
				const allowed = cause === "data" || cause === "bounds" ? [cause, "missing"] : [cause];
				expect(movers(why).filter((found) => !allowed.includes(found))).toEqual([]);
				if (movers(why).includes(cause)) alone.set(cause, (alone.get(cause) ?? 0) + 1);
			}
			const heavier: ScoredPeriod = { ...before, scheme: reweigh(scheme, observations) };
			if (!scoredUnits(before, heavier).includes(own.unit)) return;
			const why = explainScoreChange(before, heavier, { unit: own.unit });
			expect(movers(why).filter((found) => found !== "weights")).toEqual([]);
			if (movers(why).length > 0) alone.set("weights", (alone.get("weights") ?? 0) + 1);
		}),
		{ numRuns: runs(500, 5000), endOnFailure: true },
	);
	console.log(alone);
	expect(alone.size).toBeGreaterThan(2);
});
