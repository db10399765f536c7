import fc from "fast-check";
import { parseScheme } from "steerindex/scheme";
import { type NodeScores, type ObservationRecord, scoreUnits } from "steerindex/scoring";
import { expect, test } from "vitest";
import { diffVintages } from "../../src/change/diffVintages.ts";
import { runs } from "../shared.ts";

const UNITS = ["A", "B", "C", "D", "E"];
const FACTS = ["a", "b", "c"] as const;

const scheme = parseScheme({
	id: "random",
	sources: [{ title: "test" }],
	rounding: "half-up",
	facts: {
		a: { type: "number", min: 0, max: 10 },
		b: { type: "number" },
		c: { type: "number" },
		tier: { type: "text", values: ["x", "y"] },
		list: { type: "list", fields: { p: { type: "number" } } },
	},
	root: {
		id: "index",
		combine: "sum",
		max: 60,
		publish: { points: { places: 1 }, percent: { places: 0 } },
		rank: {
			of: "percent",
			key: "exact",
			order: "highest-first",
			ties: "competition",
			population: "listed",
			within: "tier",
		},
		groups: {
			of: "percent",
			key: "published",
			quantiles: 3,
			method: "type7",
			edge: "up",
			labels: ["good", { vi: "khá", en: "fair" }, "poor"],
		},
		children: [
			{ id: "own", max: 20, whenNotApplicable: "exclude", rule: { calc: ["*", 2, { fact: "a" }] } },
			{
				id: "peers",
				max: 20,
				whenMissing: "zero",
				rule: {
					interp: { fact: "b" },
					points: [
						[{ peer: "min", of: { fact: "b" } }, 0],
						[{ peer: "max", of: { fact: "b" } }, 20],
					],
					zeroRange: 7,
				},
			},
			{
				id: "growth",
				max: 20,
				whenMissing: "zero",
				rule: {
					clamp: { calc: ["-", { fact: "c" }, { fact: "c", period: -1, missing: 0 }] },
					min: 0,
					max: 20,
				},
			},
			{
				id: "breaches",
				role: "penalty",
				max: 5,
				whenMissing: "zero",
				rule: { agg: "sum", each: { list: "list", item: { field: "p" } }, empty: 0 },
			},
		],
	},
	outcomes: [
		{ id: "grade", rule: { case: [[[">=", { node: "index", as: "percent" }, 50], "pass"]], else: "fail" } },
	],
	quotas: [
		{
			node: "grade",
			label: "pass",
			to: "fail",
			share: 0.5,
			of: ["pass", "fail"],
			round: "floor",
			by: "index",
			ties: "drop-all",
		},
	],
});

const number = fc.oneof(
	fc.integer({ min: 0, max: 12 }),
	fc.integer({ min: 0, max: 120 }).map((tenths) => tenths / 10),
	fc.constant(null),
	fc.constant({ notApplicable: true } as const),
);
const facts = fc.record({
	a: number,
	b: number,
	c: number,
	tier: fc.constantFrom("x", "y"),
	list: fc.array(fc.record({ p: fc.integer({ min: 0, max: 3 }) }), { maxLength: 2 }),
});
const records = fc
	.array(fc.tuple(facts, number, fc.option(fc.integer({ min: 0, max: 60 }), { freq: 3 })), {
		minLength: UNITS.length,
		maxLength: UNITS.length,
	})
	.map((rows) =>
		rows.flatMap(([facts, earlier, given], at): readonly ObservationRecord[] => [
			{ unit: UNITS[at] ?? "", period: "1", facts: { c: earlier } },
			{
				unit: UNITS[at] ?? "",
				period: "2",
				facts,
				...(given !== null && given % 7 === 0 ? { nodes: { own: given / 3 } } : {}),
			},
		]),
	);

const scored = (records: readonly ObservationRecord[]) => ({
	scheme,
	observations: { periods: ["1", "2"], records },
	period: "2",
});

/** Everything that is published of a unit, by name. */
function published(records: readonly ObservationRecord[]): ReadonlyMap<string, unknown> {
	const board = scoreUnits(scheme, { periods: ["1", "2"], records }, { period: "2" });
	const figures = new Map<string, unknown>();
	for (const [at, unit] of board.units.entries()) {
		for (const id of board.order) {
			const { status, points, max, percent, outcome, published, rank, group } = board.nodes[id] as NodeScores;
			const isNumber = outcome === undefined;
			const put = (name: string, value: unknown): void => void figures.set(`${unit} ${id} ${name}`, value);
			put("status", status[at]);
			if (isNumber) put("points", published?.points ? published.points[at] : points[at]);
			put("max", max[at]);
			if (percent) put("percent", published?.percent ? published.percent[at] : percent[at]);
			if (outcome) put("outcome", outcome[at]);
			if (rank) put("rank", { rank: rank.rank[at], of: rank.of[at], tied: rank.tied[at] });
			if (group) put("group", group[at]);
		}
	}
	return figures;
}

/** What differs between the two boards, for units that are on both. */
function expected(
	before: readonly ObservationRecord[],
	after: readonly ObservationRecord[],
): readonly string[] {
	const was = published(before);
	return [...published(after)]
		.filter(([name, value]) => was.has(name) && JSON.stringify(was.get(name)) !== JSON.stringify(value))
		.map(([name]) => name);
}

const namesOf = (diff: ReturnType<typeof diffVintages>): readonly string[] =>
	diff.moves.map(({ unit, node, figure }) => `${unit} ${node} ${figure}`);

test("change.vintages: one changed cell moves what two full recomputations differ in, and is the cause of it", () => {
	let moved = 0;
	fc.assert(
		fc.property(
			records,
			fc.nat(),
			fc.constantFrom(...FACTS, "earlier" as const),
			number,
			(before, at, fact, value) => {
				const unit = UNITS[at % UNITS.length];
				const period = fact === "earlier" ? "1" : "2";
				const name = fact === "earlier" ? "c" : fact;
				const after = before.map((record) =>
					record.unit === unit && record.period === period
						? { ...record, facts: { ...record.facts, [name]: value } }
						: record,
				);
				const diff = diffVintages(scored(before), scored(after));
				const wanted = expected(before, after);
				expect([...namesOf(diff)].sort()).toEqual([...wanted].sort());
				moved += wanted.length;
				const old = before.find((record) => record.unit === unit && record.period === period)?.facts?.[name];
				const isSame = JSON.stringify(old) === JSON.stringify(value);
				expect(diff.changes).toEqual(
					isSame ? [] : [{ kind: "fact", unit, period, fact: name, from: old, to: value }],
				);
				for (const move of diff.moves) {
					expect(move.by).toBe("trial");
					expect(move.causes).toHaveLength(1);
					expect(move.causes[0]).toMatchObject({ change: 0, alone: true, needed: true });
					expect(move.causes[0]?.through === "own").toBe(move.unit === unit);
				}
				expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
			},
		),
		{ numRuns: runs(200, 4000) },
	);
	expect(moved).toBeGreaterThan(100);
});

test("whatever changes, the moves are the difference of the boards, each with a cause, and the way back mirrors them", () => {
	fc.assert(
		fc.property(
			records,
			records,
			fc.subarray(UNITS, { minLength: 1 }),
			fc.subarray(UNITS, { minLength: 1 }),
			(a, b, kept, left) => {
				const before = a.filter(({ unit }) => kept.includes(unit));
				// Most of the second delivery is as before.
				const after = b
					.filter(({ unit }) => left.includes(unit))
					.map((record, at) =>
						at % 3 === 0
							? record
							: (a.find(({ unit, period }) => unit === record.unit && period === record.period) ?? record),
					);
				const diff = diffVintages(scored(before), scored(after));
				expect([...namesOf(diff)].sort()).toEqual([...expected(before, after)].sort());
				for (const { causes } of diff.moves) expect(causes.length).toBeGreaterThan(0);
				const back = diffVintages(scored(after), scored(before));
				const turned = back.moves.map(({ unit, node, figure, from, to }) => ({
					unit,
					node,
					figure,
					from: to,
					to: from,
				}));
				const plain = diff.moves.map(({ unit, node, figure, from, to }) => ({
					unit,
					node,
					figure,
					from,
					to,
				}));
				const sorted = (list: readonly unknown[]): readonly string[] =>
					list.map((item) => JSON.stringify(item)).sort();
				expect(sorted(turned)).toEqual(sorted(plain));
				expect(back.changes.length).toBe(diff.changes.length);
				expect(diffVintages(scored(before), scored([...before].reverse())).moves).toEqual([]);
			},
		),
		{ numRuns: runs(100, 2000) },
	);
});
