import { describe, expect, test } from "vitest";
import * as q from "../../../src/number/rational.ts";
import type { Real } from "../../../src/number/real.ts";
import { applyQuota, type QuotaTerms } from "../../../src/scoring/ranks/applyQuota.ts";
import { enclosed, over, rootOf } from "./reals.ts";

const fifth: QuotaTerms = {
	label: "excellent",
	to: "good",
	share: q.fraction(1n, 5n),
	of: ["good"],
	round: "floor",
	ties: "drop-all",
};

const scoresOf = (...scores: readonly (number | undefined)[]): readonly (Real | undefined)[] =>
	scores.map((score) => (score === undefined ? undefined : over(Math.round(score * 100), 100)));

/** So many excellent units with these scores, and so many good ones behind them. */
function agency(excellent: readonly number[], good: number): Parameters<typeof applyQuota> {
	const labels = [...excellent.map(() => "excellent"), ...Array.from({ length: good }, () => "good")];
	return [labels, scoresOf(...excellent, ...Array.from({ length: good }, () => 75)), undefined, fifth];
}

const keptBy = (excellent: readonly number[], good: number, terms: Partial<QuotaTerms> = {}): string => {
	const [labels, scores] = agency(excellent, good);
	const result = applyQuota(labels, scores, undefined, { ...fifth, ...terms });
	return result.labels
		.slice(0, excellent.length)
		.map((label) => (label === "excellent" ? "k" : "-"))
		.join("");
};

describe("scoring.quotas: at most 20 % of the good may be excellent", () => {
	test("2 excellent, 5 good: one keeps the label, the better one", () => {
		const [labels, scores] = agency([95, 91], 5);
		const result = applyQuota(labels, scores, undefined, fifth);
		expect(result.labels).toEqual(["excellent", "good", "good", "good", "good", "good", "good"]);
		expect(result.moved).toEqual([1]);
		expect(result.limits).toEqual([{ class: null, counted: 5, limit: 1, held: 2, kept: 1 }]);
		expect([result.unclassed, result.unscored, result.undecided]).toEqual([[], [], []]);
	});

	test("the units that become good are not counted among the good", () => {
		expect(keptBy([95, 94, 93, 92, 91, 90], 4)).toBe("------");
		expect(keptBy([95, 94, 93, 92, 91, 90], 5)).toBe("k-----");
		expect(keptBy([95, 94, 93, 92, 91, 90], 9)).toBe("k-----");
	});

	test("the label itself may be counted too", () => {
		const of = ["excellent", "good"];
		expect(keptBy([95, 91], 5, { of })).toBe("k-");
		expect(keptBy([95, 91], 8, { of })).toBe("kk");
	});

	test.each([
		["floor", "----", "k---"],
		["half-up", "----", "kk--"],
		["ceiling", "k---", "kk--"],
	] as const)("%s: of 0.4, and of 1.5", (round, ofLess, ofMore) => {
		const excellent = [99, 98, 97, 96];
		expect(keptBy(excellent, 2, { round })).toBe(ofLess);
		expect(keptBy(excellent, 5, { round, share: q.fraction(3n, 10n) })).toBe(ofMore);
	});

	test("a share is exact: 29 % of 100 is 29", () => {
		const excellent = Array.from({ length: 40 }, (_, at) => 90 + at / 10);
		const kept = keptBy(excellent, 100, { share: q.fraction(29n, 100n) });
		expect(kept.replaceAll("-", "")).toHaveLength(29);
	});

	test("nobody good: nobody excellent", () => {
		expect(keptBy([95, 91], 0)).toBe("--");
		expect(keptBy([95, 91], 0, { round: "ceiling", ties: "keep-all" })).toBe("--");
		expect(applyQuota([], [], undefined, fifth).limits).toEqual([
			{ class: null, counted: 0, limit: 0, held: 0, kept: 0 },
		]);
	});
});

describe("ties at the limit", () => {
	test("all keep the label, or all lose it", () => {
		expect(keptBy([95, 91, 91, 90], 10, { ties: "keep-all" })).toBe("kkk-");
		expect(keptBy([95, 91, 91, 90], 10, { ties: "drop-all" })).toBe("k---");
	});

	test("a tie that ends at the limit is none", () => {
		expect(keptBy([91, 91, 90], 10, { ties: "drop-all" })).toBe("kk-");
		expect(keptBy([91, 91, 90], 10, { ties: "keep-all" })).toBe("kk-");
		expect(keptBy([95, 94, 91, 91], 10, { ties: "keep-all" })).toBe("kk--");
	});

	test("scores are compared exactly", () => {
		const labels = ["excellent", "excellent", "good", "good", "good", "good", "good"];
		const scores = [over(141_421_356n, 10n ** 8n), rootOf(2)];
		expect(applyQuota(labels, scores, undefined, fifth).moved).toEqual([0]);
		const same = applyQuota(labels, [enclosed(2, "a"), enclosed(2, "b")], undefined, fifth);
		expect([same.moved, same.undecided]).toEqual([[0, 1], [[0, 1]]]);
	});
});

describe("classes, and units without a class, a score or a label", () => {
	const labels = [
		"excellent",
		"good",
		"excellent",
		"good",
		"good",
		"good",
		"good",
		"excellent",
		"good",
		null,
	];
	const classes = ["leader", "leader", "staff", "staff", "staff", "staff", "staff", null, "staff", "staff"];

	test("each class for itself", () => {
		const result = applyQuota(labels, scoresOf(99, 80, 90, 80, 80, 80, 80, 98), classes, fifth);
		expect(result.moved).toEqual([0]);
		expect(result.limits).toEqual([
			{ class: "leader", counted: 1, limit: 0, held: 1, kept: 0 },
			{ class: "staff", counted: 5, limit: 1, held: 1, kept: 1 },
		]);
	});

	test("a unit without a class keeps its label, and is named", () => {
		const result = applyQuota(labels, scoresOf(99, 80, 90, 80, 80, 80, 80, 98), classes, fifth);
		expect(result.labels[7]).toBe("excellent");
		expect(result.unclassed).toEqual([7]);
	});

	test("a unit without a score stands behind all others", () => {
		const two = ["excellent", "excellent", "good", "good", "good", "good", "good"];
		const result = applyQuota(two, scoresOf(undefined, 12), undefined, fifth);
		expect([result.moved, result.unscored]).toEqual([[0], [0]]);
		const none = applyQuota(two, scoresOf(undefined, undefined), undefined, fifth);
		expect(none.moved).toEqual([0, 1]);
		const kept = applyQuota(two, scoresOf(undefined, undefined), undefined, { ...fifth, ties: "keep-all" });
		expect(kept.moved).toEqual([]);
	});

	test("no label of a unit is changed but the quota's own, and no input", () => {
		const given = Object.freeze(["excellent", null, "completed", "good"]);
		const result = applyQuota(given, scoresOf(90, 95, 60, 75), undefined, fifth);
		expect(result.labels).toEqual(["good", null, "completed", "good"]);
	});
});
