import { SteerindexError } from "steerindex/core";
import { parseScheme, type SchemeInput } from "steerindex/scheme";
import { type ObservationRecord, type Observations, scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { diffVintages, type VintageDiff } from "../../src/change/diffVintages.ts";
import { formatVintages } from "../../src/change/formatVintages.ts";

type Facts = NonNullable<ObservationRecord["facts"]>;

const RANK = {
	of: "points",
	key: "exact",
	order: "highest-first",
	ties: "competition",
	population: "ranked",
} as const;

const scheme = parseScheme({
	id: "demo",
	sources: [{ title: "test" }],
	rounding: "half-up",
	facts: {
		x: { type: "number", label: { vi: "Số x", en: "Figure x" } },
		y: { type: "number" },
		z: { type: "number" },
		breaches: { type: "list", fields: { p: { type: "number" } } },
		tier: { type: "text", values: ["district", "commune"] },
	},
	root: {
		id: "index",
		label: { vi: "Chỉ số", en: "Index" },
		combine: "sum",
		publish: { points: { places: 1 } },
		rank: RANK,
		groups: {
			of: "points",
			key: "published",
			cuts: [{ at: 100, inclusive: true, label: { vi: "Tốt", en: "good" } }],
			otherwise: "poor",
		},
		children: [
			{
				id: "scaled",
				rule: {
					interp: { fact: "x" },
					points: [
						[{ peer: "min", of: { fact: "x" } }, 0],
						[{ peer: "max", of: { fact: "x" } }, 100],
					],
				},
			},
			{ id: "plain", whenMissing: "zero", rule: { fact: "y" } },
			{ id: "growth", whenMissing: "zero", rule: { calc: ["-", { fact: "z" }, { fact: "z", period: -1 }] } },
			{
				id: "penalty",
				role: "penalty",
				max: 9,
				whenMissing: "zero",
				rule: { agg: "sum", each: { list: "breaches", item: { field: "p" } }, empty: 0 },
			},
		],
	},
	outcomes: [
		{ id: "grade", rule: { case: [[[">=", { node: "index", as: "points" }, 50], "pass"]], else: "fail" } },
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
} as SchemeInput);

const deliver = (
	units: { readonly [unit: string]: Facts },
	earlier: { readonly [unit: string]: Facts } = {},
) => ({
	scheme,
	period: "2",
	observations: {
		periods: ["1", "2"],
		records: [
			...Object.entries(earlier).map(([unit, facts]) => ({ unit, period: "1", facts })),
			...Object.entries(units).map(([unit, facts]) => ({ unit, period: "2", facts })),
		],
	} as Observations,
});

const base = { A: { x: 10, y: 20 }, B: { x: 5, y: 40 }, C: { x: 0, y: 30 }, D: { x: 4, y: 5 } };

const lines = ({ moves }: VintageDiff): readonly string[] =>
	moves.map(({ unit, node, figure, from, to, causes }) => {
		const why = causes.map(
			({ change, through, alone, needed }) =>
				`${change} ${through}${alone ? "" : " not alone"}${needed ? "" : " not needed"}`,
		);
		return `${unit} ${node} ${figure} ${JSON.stringify(from)} → ${JSON.stringify(to)} by ${why.join()}`;
	});

describe("change.vintages", () => {
	test("PAPI 2021: Quảng Nam and Long An both print 42.11; a correction that is not printed swaps their ranks", () => {
		// Totals of 2021 from papi.org.vn; the corrected figure is our own.
		const papi = parseScheme({
			id: "papi-totals",
			sources: [{ title: "https://papi.org.vn" }],
			rounding: "half-up",
			facts: { total: { type: "number" } },
			root: { id: "papi", rule: { fact: "total" }, publish: { points: { places: 2 } }, rank: RANK },
		});
		const of = (longAn: number) => ({
			scheme: papi,
			period: "2021",
			observations: {
				periods: ["2021"],
				records: [
					{ unit: "Quảng Nam", period: "2021", facts: { total: 42.105581819 } },
					{ unit: "Long An", period: "2021", facts: { total: longAn } },
				],
			},
		});
		const diff = diffVintages(of(42.105210364), of(42.105610364));
		expect(lines(diff)).toEqual([
			`Quảng Nam papi rank {"rank":1,"of":2,"tied":1} → {"rank":2,"of":2,"tied":1} by 0 ranks`,
			`Long An papi rank {"rank":2,"of":2,"tied":1} → {"rank":1,"of":2,"tied":1} by 0 own`,
		]);
		expect(diff.unprinted).toBe(1);
	});

	test("two deliveries that are alike move nothing, however their values are written", () => {
		const again = {
			A: { x: { decimal: "10.0" }, y: 20, z: null },
			B: { x: { exact: "10/2" }, y: 40 },
			C: { x: 0, y: 30 },
			D: { x: 4, y: 5 },
		};
		expect(diffVintages(deliver(base), deliver(again))).toMatchObject({
			changes: [],
			moves: [],
			unprinted: 0,
			diagnostics: [],
		});
	});

	test("a corrected maximum moves its own figures, and those of others by peers, by ranks and by a quota", () => {
		const diff = diffVintages(deliver(base), deliver({ ...base, A: { x: 20, y: 20 } }));
		expect(diff.changes).toEqual([
			{
				kind: "fact",
				unit: "A",
				period: "2",
				fact: "x",
				label: { vi: "Số x", en: "Figure x" },
				from: 10,
				to: 20,
			},
		]);
		expect(lines(diff)).toEqual(
			[
				`B index points "90.0" → "65.0" by 0 peers`,
				`B scaled points "50" → "25" by 0 peers`,
				`D index points "45.0" → "25.0" by 0 peers`,
				`D index rank {"rank":3,"of":4,"tied":1} → {"rank":4,"of":4,"tied":1} by 0 peers`,
				`D scaled points "40" → "20" by 0 peers`,
				`C index rank {"rank":4,"of":4,"tied":1} → {"rank":3,"of":4,"tied":1} by 0 ranks`,
			].sort((a, b) => lines(diff).indexOf(a) - lines(diff).indexOf(b)),
		);
		const quota = diffVintages(deliver(base), deliver({ ...base, D: { x: 4, y: 75 } }));
		expect(lines(quota).filter((line) => line.includes("grade"))).toEqual([
			`B grade outcome "pass" → "fail" by 0 quotas`,
			`D grade outcome "fail" → "pass" by 0 own`,
		]);
		expect(lines(quota)).toContain(
			`B index rank {"rank":2,"of":4,"tied":1} → {"rank":3,"of":4,"tied":1} by 0 ranks`,
		);
	});

	test("items of lists and reasons are compared by what they are", () => {
		const of = (breaches: readonly { readonly p: unknown }[], z: unknown) =>
			deliver({ ...base, A: { ...base.A, breaches, z } as Facts });
		const na = (reason: string) => ({ notApplicable: true, reason });
		const alike = diffVintages(of([{ p: 1 }], na("a")), of([{ p: { decimal: "1.00" } }], na("b")));
		expect(alike.changes).toEqual([]);
		const longer = diffVintages(of([{ p: 1 }], null), of([{ p: 1 }, { p: 0 }], null));
		expect(longer.changes).toMatchObject([{ fact: "breaches" }]);
		expect(longer.moves).toEqual([]);
		const gone = diffVintages(of([{ p: 1 }], 1), of([{ p: 2 }], na("a")));
		expect(gone.changes.map((change) => change.kind === "fact" && change.fact)).toEqual(["z", "breaches"]);
		const none = diffVintages(
			of([], 1),
			deliver({ ...base, A: { ...base.A, z: 1, breaches: { notApplicable: true } } }),
		);
		expect(none.changes).toMatchObject([{ to: { notApplicable: true } }]);
		expect(formatVintages(none, { locale: "en" }).split("\n")[1]).toBe(
			"1. A, breaches: a list of 0 → not applicable",
		);
	});

	test("a class that is corrected: of ranks, and of a quota", () => {
		const tiers = parseScheme({
			...scheme,
			id: "tiers",
			root: {
				id: "index",
				rule: { fact: "y" },
				rank: { ...RANK, within: "tier", where: [">", { fact: "z" }, 0] },
			},
			outcomes: [
				{ id: "grade", rule: { case: [[[">", { fact: "z" }, 0], "pass"]], else: "fail" } },
				{ id: "open", rule: { case: [[[">", { fact: "y" }, 20], true]], else: false } },
			],
			quotas: [
				{
					node: "grade",
					label: "pass",
					to: "fail",
					share: 0.5,
					of: ["pass"],
					round: "floor",
					by: "index",
					ties: "drop-all",
					within: "tier",
				},
			],
			definitions: {},
		} as unknown as SchemeInput);
		const of = (tier: string, y = 10) => ({
			...deliver({
				A: { y, z: 1, tier: "district" },
				B: { y: 20, z: 1, tier },
				C: { y: 30, z: 1, tier: "commune" },
			}),
			scheme: tiers,
		});
		const diff = diffVintages(of("district"), of("commune"));
		expect(lines(diff)).toEqual([
			`A index rank {"rank":2,"of":2,"tied":1} → {"rank":1,"of":1,"tied":1} by 0 ranks`,
			`B index rank {"rank":1,"of":2,"tied":1} → {"rank":2,"of":2,"tied":1} by 0 own`,
			`B grade outcome "pass" → "fail" by 0 own`,
			`C index rank {"rank":1,"of":1,"tied":1} → {"rank":1,"of":2,"tied":1} by 0 ranks`,
			`C grade outcome "fail" → "pass" by 0 quotas`,
		]);
		const truth = diffVintages(of("district"), of("district", 25));
		expect(lines(truth)).toContain("A open outcome false → true by 0 own");
		expect(formatVintages(truth, { locale: "vi" })).toContain("open, kết quả: không → có [1]");
	});

	test("units that come and go are changes too", () => {
		const { D: _, ...three } = base;
		const diff = diffVintages(deliver(three), deliver({ ...base, E: { x: 10, y: 90 } }));
		expect(diff.changes).toEqual([
			{ kind: "unit", unit: "D", change: "added" },
			{ kind: "unit", unit: "E", change: "added" },
		]);
		expect(lines(diff)).toContain(
			`A index rank {"rank":1,"of":3,"tied":1} → {"rank":2,"of":5,"tied":1} by 0 ranks,1 ranks`,
		);
		expect(diff.moves.every(({ unit }) => ["A", "B", "C"].includes(unit))).toBe(true);
		const back = diffVintages(deliver(base), deliver(three));
		expect(back.changes).toEqual([{ kind: "unit", unit: "D", change: "removed" }]);
	});

	test("cells of the period before, lists, given points, statuses and records", () => {
		const earlier = { A: { z: 1 }, B: { z: 1 }, C: { z: 1 }, D: { z: 1 } };
		const withZ = { ...base, A: { ...base.A, z: 3 } };
		const before = diffVintages(deliver(withZ, earlier), deliver(withZ, { ...earlier, A: { z: 2 } }));
		expect(before.changes).toMatchObject([{ unit: "A", period: "1", fact: "z", from: 1, to: 2 }]);
		expect(lines(before)).toEqual([
			`A index points "122.0" → "121.0" by 0 own`,
			`A growth points "2" → "1" by 0 own`,
		]);
		const list = diffVintages(
			deliver({ ...base, A: { ...base.A, breaches: [] } }),
			deliver({ ...base, A: { ...base.A, breaches: [{ p: 1 }] } }),
		);
		expect(list.changes).toMatchObject([{ fact: "breaches", from: [], to: [{ p: 1 }] }]);
		expect(lines(list)).toContain(`A penalty points "0" → "1" by 0 own`);
		const lost = diffVintages(deliver(base), deliver({ ...base, A: { y: 20 } }));
		expect(lines(lost)).toContain(`A index status "ok" → "missing" by 0 own`);
		expect(lines(lost)).toContain(`A index group {"vi":"Tốt","en":"good"} → null by 0 own`);
		const first = deliver(base);
		const records = first.observations.records.map((record) =>
			record.unit === "A" ? { ...record, nodes: { plain: 25 } } : record,
		);
		const given = diffVintages(first, { ...first, observations: { ...first.observations, records } });
		expect(given.changes).toEqual([
			{ kind: "node", unit: "A", period: "2", node: "plain", from: null, to: 25 },
		]);
		expect(lines(given)).toContain(`A plain points "20" → "25" by 0 own`);
	});

	test("records of listed units, and what is said of a unit in every period", () => {
		const units = [{ id: "A", facts: { y: 7 } }, { id: "B" }];
		const of = (records: readonly ObservationRecord[], list: Observations["units"] = units) => ({
			scheme,
			period: "2",
			observations: { periods: ["1", "2"], units: list, records } as Observations,
		});
		const a: ObservationRecord = { unit: "A", period: "2", facts: { x: 1 } };
		const b: ObservationRecord = { unit: "B", period: "2", facts: { x: 2 } };
		const added = diffVintages(of([a]), of([a, b]));
		expect(added.records).toEqual({ added: ["B"], removed: [] });
		expect(added.changes).toMatchObject([{ unit: "B", fact: "x", from: null, to: 2 }]);
		const shared = diffVintages(
			of([a, b]),
			of([a, b], [{ id: "A", facts: { y: 8 } }, { id: "B" }] as Observations["units"]),
		);
		expect(shared.changes).toMatchObject([{ unit: "A", fact: "y", from: 7, to: 8 }]);
		expect(lines(shared)).toContain(`A plain points "7" → "8" by 0 own`);
	});

	test("what each of several changes did, alone and beside the others", () => {
		const diff = diffVintages(deliver(base), deliver({ ...base, C: { x: 0, y: 46 }, D: { x: 4, y: 7 } }));
		expect(lines(diff)).toEqual(
			[
				`C index points "30.0" → "46.0" by 0 own`,
				`C index rank {"rank":4,"of":4,"tied":1} → {"rank":4,"of":4,"tied":1} by `,
				`C plain points "30" → "46" by 0 own`,
				`D index points "45.0" → "47.0" by 1 own`,
				`D plain points "5" → "7" by 1 own`,
			].filter((line) => !line.endsWith("by ")),
		);
		// 46 alone would be third; D's 47 holds it off, so that neither rank moves.
		const passing = diffVintages(deliver(base), deliver({ ...base, C: { x: 0, y: 48 }, D: { x: 4, y: 7 } }));
		expect(lines(passing)).toContain(
			`C index rank {"rank":4,"of":4,"tied":1} → {"rank":3,"of":4,"tied":1} by 0 own`,
		);
	});

	test("three of three where two would do: no change shows alone, so that what the scheme reads tells", () => {
		const facts = { a: { type: "boolean" }, b: { type: "boolean" }, c: { type: "boolean" } } as const;
		const two = parseScheme({
			id: "two-of-three",
			sources: [{ title: "test" }],
			facts,
			root: {
				id: "index",
				rule: {
					case: [
						[
							{ atLeast: 2, of: [{ true: { fact: "a" } }, { true: { fact: "b" } }, { true: { fact: "c" } }] },
							1,
						],
					],
					else: 0,
				},
			},
		});
		const of = (value: boolean) => ({
			scheme: two,
			period: "1",
			observations: {
				periods: ["1"],
				records: [{ unit: "A", period: "1", facts: { a: value, b: value, c: value } }],
			},
		});
		const diff = diffVintages(of(false), of(true));
		expect(diff.moves).toMatchObject([
			{ figure: "points", by: "dependencies", causes: [{ change: 0 }, { change: 1 }, { change: 2 }] },
		]);
	});

	test("beyond a few dozen changes causes are those that the scheme reads, and that is told", () => {
		const many = (add: number) =>
			deliver(
				Object.fromEntries(
					Array.from({ length: 40 }, (_, at) => [
						`U${at}`,
						{ x: at, y: at * at + (at === 7 ? add * 2 : add) },
					]),
				),
			);
		const diff = diffVintages(many(0), many(1));
		expect(diff.changes).toHaveLength(40);
		expect(diff.diagnostics.map(({ code }) => code)).toEqual(["MANY_CHANGES"]);
		const own = diff.moves.find(({ unit, node }) => unit === "U7" && node === "plain");
		expect(own).toMatchObject({ by: "dependencies", causes: [{ change: 7, through: "own" }] });
	});

	test("figures that move behind what is printed are counted", () => {
		const diff = diffVintages(deliver(base), deliver({ ...base, B: { x: 5, y: 40.01 } }));
		expect(lines(diff)).toEqual([`B plain points "40" → "40.01" by 0 own`]);
		expect(diff.unprinted).toBe(1);
	});

	test("another scheme, another period, and a period before that is another one", () => {
		const codes = (run: () => unknown): readonly string[] => {
			try {
				run();
			} catch (error) {
				if (SteerindexError.is(error)) return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
			}
			return [];
		};
		const other = parseScheme({ ...scheme, id: "other" } as SchemeInput);
		const first = deliver(base);
		expect(codes(() => diffVintages(first, { ...first, scheme: other, period: "1" }))).toEqual([
			"DIFFERENT_SCHEMES /second/scheme",
			"DIFFERENT_PERIODS /second/period",
		]);
		expect(codes(() => diffVintages(first, { ...first, period: "3" }))).toEqual([
			"UNKNOWN_PERIOD /second/options/period",
		]);
		const alone = { ...first, observations: { ...first.observations, periods: ["2"] } };
		expect(diffVintages(first, alone).diagnostics.map(({ code }) => code)).toEqual(["EARLIER_DIFFERS"]);
	});

	test("from and to are those of the two boards", () => {
		const second = deliver({ ...base, A: { x: 20, y: 20 } });
		const diff = diffVintages(deliver(base), second);
		const board = scoreUnits(scheme, second.observations, { period: "2" });
		const move = diff.moves.find(
			({ unit, node, figure }) => unit === "B" && node === "index" && figure === "points",
		);
		expect(move?.to).toBe(board.nodes.index?.published?.points?.[1]);
	});
});

describe("formatVintages", () => {
	const { D: _, ...three } = base;
	const diff = diffVintages(
		deliver({ ...base, A: { ...base.A, breaches: [] } }),
		deliver({ ...three, A: { x: 20, y: 20.55, breaches: [{ p: 1 }] }, C: { y: 30 }, E: { x: 1, y: 1 } }),
	);

	test.each(["vi", "en"] as const)("in %s", (locale) => {
		expect(formatVintages(diff, { locale })).toMatchSnapshot();
	});

	test("as many units as asked for", () => {
		const text = formatVintages(diff, { locale: "en", most: 1 });
		expect(text.split("\n")).toContain("… and 2 more units");
	});

	test("two that are alike", () => {
		const same = diffVintages(deliver(base), deliver(base));
		expect(formatVintages(same, { locale: "en" })).toBe(
			"demo, 2: 0 changes of the data, 0 figures move\nThe two deliveries are alike.",
		);
	});

	test("anything else is refused", () => {
		expect(() => formatVintages({} as VintageDiff, { locale: "vi" })).toThrow(
			expect.objectContaining({ code: "NOT_A_RESULT" }),
		);
		expect(() => formatVintages(diff, { locale: "vi", most: -1 })).toThrow(
			expect.objectContaining({ code: "BAD_MOST" }),
		);
	});
});
