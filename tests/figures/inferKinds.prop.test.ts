import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Issue } from "../../src/core/issue.ts";
import { inferKinds } from "../../src/figures/inferKinds.ts";
import type { FigureKind, Relation } from "../../src/figures/report.ts";
import { runs } from "../shared.ts";

const known = new Map<string, FigureKind>([
	["count", "count"],
	["rank", "rank"],
	["real", "real"],
]);
const unknown = ["a", "b", "c", "d"];

const figure = fc.constantFrom(...unknown, ...known.keys());
const term = fc.oneof(figure, fc.constantFrom(100, 2.5));
const terms = fc.uniqueArray(term, { minLength: 2, maxLength: 4 });
const relation: fc.Arbitrary<Relation> = fc.oneof(
	fc.record({ total: term, parts: fc.uniqueArray(figure, { minLength: 1, maxLength: 3 }) }),
	fc.record({ order: terms }),
	fc.record({ equal: terms }),
	fc.record({ subset: figure, superset: term }),
	fc.record({ percent: figure, of: figure }),
	fc.record({ ratio: figure, numerator: figure, denominator: figure }),
	fc.record({ places: figure, previousRank: figure, rank: figure }),
	fc.record({ group: term, groups: fc.constant(4), rank: figure }),
);

function infer(relations: readonly Relation[]) {
	const issues: Issue[] = [];
	const kinds = [...inferKinds(known, unknown, relations, issues)];
	return { kinds, issues };
}

describe("kinds of figures that are not printed", () => {
	test("do not depend on the order of the relations", () => {
		const orders = fc
			.array(relation, { maxLength: 6 })
			.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
		fc.assert(
			fc.property(orders, ([one, other]) => {
				expect(infer(other)).toEqual(infer(one));
			}),
			{ numRuns: runs(500, 20_000) },
		);
	});
});
