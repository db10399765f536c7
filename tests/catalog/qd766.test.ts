import { qd766 } from "steerindex/catalog";
import { reviewScheme } from "steerindex/scheme";
import { scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { problemsOf } from "../display/refusal.ts";
import published from "../scenarios/index-qd-766.json" with { type: "json" };

// Checks catalog.qd-766.

const scheme = qd766({ rankOn: "published" });

describe("catalog.qd-766", () => {
	test("the review of the scheme finds nothing", () => {
		expect(reviewScheme(scheme)).toEqual([]);
	});

	test("Quảng Nam, August 2024: 80.1 of 100", () => {
		const { unit, period, parts, total } = published;
		const facts = Object.fromEntries(Object.entries(parts).map(([group, [points = 0]]) => [group, points]));
		const board = scoreUnits(scheme, { periods: [period], records: [{ unit, period, facts }] }, { period });
		expect(board.nodes.qd766?.published?.points).toEqual([total]);
		expect(board.nodes.qd766?.max).toEqual([100]);
		expect(board.nodes.qd766?.group).toBeUndefined();
	});

	test("the six maxima are those of the portal and add up to 100", () => {
		const maxima = Object.fromEntries(
			(scheme.root.children ?? []).flatMap((child) => ("id" in child ? [[child.id, child.max]] : [])),
		);
		expect(maxima).toEqual(
			Object.fromEntries(Object.entries(published.parts).map(([id, [, max]]) => [id, max])),
		);
		expect(Object.values(maxima).reduce((sum: number, max) => sum + Number(max), 0)).toBe(100);
	});

	test("by which total ranks go is the caller's choice", () => {
		const totals = [80.14, 80.06, 79];
		const records = totals.map((total, at) => ({ unit: `P${at}`, period: "1", nodes: { qd766: total } }));
		const ranks = (rankOn: "exact" | "published") =>
			scoreUnits(qd766({ rankOn }), { periods: ["1"], records }, { period: "1" }).nodes.qd766?.rank?.rank;
		expect(ranks("exact")).toEqual([1, 2, 3]);
		expect(ranks("published")).toEqual([1, 1, 3]);
		expect(problemsOf(() => qd766({} as never))).toEqual(["MISSING_KEY options.rankOn"]);
	});
});
