import { reconcile, safeParseReport } from "steerindex/figures";
import { describe, expect, test } from "vitest";

const figures = {
	rank: "vị trí 35/63",
	moved: "giảm 14 bậc",
	before: null,
	all: "40",
	rest: "19",
	part: null,
	p: null,
	q: null,
};

type Relations = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The relations as they stand and the other way round. */
function bothWays(relations: Relations): readonly unknown[] {
	return [relations, Object.fromEntries(Object.entries(relations).reverse())];
}

describe("kinds of figures that are not printed, in any order of the relations", () => {
	test("a rank that stands in a sum of counts is refused with both kinds", () => {
		const relations = {
			sum: { total: "all", parts: ["before", "rest", "part"] },
			moved: { places: "moved", previousRank: "before", rank: "rank" },
		};
		for (const given of bothWays(relations)) {
			const parsed = safeParseReport({ locale: "vi", figures, relations: given });
			const found = parsed.ok ? [] : parsed.issues.map(({ code, path, message }) => [code, path, message]);
			expect(found).toEqual([
				[
					"KIND_UNSTATED",
					["figures", "before", "kind"],
					{
						vi: "các quan hệ hiểu “before” theo những loại khác nhau (count; rank); hãy nêu kind",
						en: "the relations take “before” for different kinds (count; rank); give its kind",
					},
				],
			]);
		}
	});

	test.each<[string, Relations, string, string]>([
		[
			"a rank compared with a count stays a rank",
			{
				limit: { order: ["all", "before"] },
				moved: { places: "moved", previousRank: "before", rank: "rank" },
			},
			"before",
			"rank",
		],
		[
			"shares that add up to 100 stay shares",
			{
				whole: { total: 100, parts: ["p", "q"] },
				share: { percent: "p", of: "all", count: "rest" },
				other: { percent: "q", of: "all" },
			},
			"p",
			"real",
		],
		[
			"what is counted by one sum is counted in the next",
			{ first: { equal: ["p", "part"] }, second: { total: "all", parts: ["part", "rest"] } },
			"p",
			"count",
		],
	])("%s", (_, relations, id, kind) => {
		for (const given of bothWays(relations)) {
			const report = { locale: "vi", figures, relations: given } as never;
			expect((reconcile(report) as { figures: Record<string, unknown> }).figures[id]).toMatchObject({ kind });
		}
	});
});
