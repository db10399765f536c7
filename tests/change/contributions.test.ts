import { papi, parIndex } from "steerindex/catalog";
import { SteerindexError } from "steerindex/core";
import type { SchemeInput } from "steerindex/scheme";
import type { Given, ObservationRecord } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { type Contributions, contributions } from "../../src/change/contributions.ts";
import { formatContributions } from "../../src/change/formatScoreChange.ts";
import type { Combination, SchemeNode } from "../../src/scheme/node.ts";
import scenario from "../scenarios/change-score.json" with { type: "json" };

/** One unit in two periods, by whatever scheme. */
function ofUnit(before: ObservationRecord["facts"], after: ObservationRecord["facts"]) {
	const records = [
		{ unit: "A", period: "1", facts: before ?? {} },
		{ unit: "A", period: "2", facts: after ?? {} },
	];
	return { observations: { periods: ["1", "2"], records }, period: "2", unit: "A" };
}

const parts = (split: Contributions): readonly string[] =>
	split.parts.map(({ node, kind, exact }) => `${node}${kind === "points" ? "" : ` ${kind}`} ${exact}`);

const leaf = (id: string, more: Partial<SchemeNode> = {}): SchemeNode =>
	({ id, rule: { fact: id }, ...more }) as SchemeNode;

function schemeOf(combine: Combination, ids: readonly string[], more: Partial<SchemeNode> = {}): SchemeInput {
	return {
		id: "one",
		sources: [],
		rounding: "half-up",
		facts: Object.fromEntries(ids.map((id) => [id, { type: "number" }])),
		root: { id: "index", combine, children: ids.map((id) => leaf(id)), ...more } as SchemeNode,
	};
}

function refused(options: unknown): readonly string[] {
	try {
		contributions(options as never);
	} catch (error) {
		if (SteerindexError.is(error)) return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
		throw error;
	}
	return [];
}

describe("published figures", () => {
	const { papi: years, par } = scenario;
	const dimensions = (facts: Readonly<Record<string, string>>): Record<string, Given> => {
		const sums = new Map<string, bigint>();
		for (const [fact, text] of Object.entries(facts)) {
			const [whole = "", rest = ""] = text.split(".");
			const key = fact.slice(0, 2);
			sums.set(key, (sums.get(key) ?? 0n) + BigInt(whole + rest.padEnd(9, "0")));
		}
		const text = (sum: bigint): string => `${sum / 10n ** 9n}.${String(sum % 10n ** 9n).padStart(9, "0")}`;
		return Object.fromEntries([...sums].map(([key, sum]) => [key, { decimal: text(sum) }]));
	};
	const observations = {
		periods: ["2020", "2021"],
		records: (["2020", "2021"] as const).map((period) => ({
			...{ unit: years.unit, period },
			nodes: dimensions(years[period] as Readonly<Record<string, string>>),
		})),
	};
	const asked = { observations, period: "2021", from: "2020", unit: years.unit, places: 2 } as const;

	test("PAPI of Quảng Nam by rounded dimensions: eight parts and −1.18", () => {
		const scheme = papi(2021, { publish: "roundDimensions" });
		const split = contributions({ ...asked, scheme, level: "children" });
		expect(split.parts.map(({ exact }) => exact)).toEqual(years.rounded.dimensions);
		expect(split.parts.map(({ node }) => node)).toEqual(
			[1, 2, 3, 4, 5, 6, 7, 8].map((at) => `d${at}Rounded`),
		);
		expect(split.total).toEqual({ value: -1.18, exact: years.rounded.change });
		expect(split.printed).toEqual({
			...{ places: 2, mode: "half-up", method: "largest-remainder" },
			...{ before: years.rounded.before, after: years.rounded.after, total: years.rounded.change },
		});
	});

	test("down to what is known, what rounding does stands apart", () => {
		const scheme = papi(2021, { publish: "roundDimensions" });
		const split = contributions({ ...asked, scheme });
		const rounding = split.parts.filter(({ kind }) => kind === "rounding");
		expect(rounding).toHaveLength(8);
		expect(split.residual.exact).toBe("0");
		expect(split.sum.exact).toBe(years.rounded.change);
	});

	test("PAPI of Quảng Nam exactly: −1.156751248", () => {
		const split = contributions({ ...asked, scheme: papi(2021, { publish: "exact" }) });
		expect(split.before?.exact).toBe(years.exact.before);
		expect(split.after.exact).toBe(years.exact.after);
		expect(split.total.exact).toBe(years.exact.change);
		expect(split.parts.map(({ printed }) => printed)).toEqual([
			"-0.53",
			"-0.08",
			"-0.83",
			"-0.73",
			"-0.34",
			"0.96",
			"-0.15",
			"0.55",
		]);
		expect(split.printed?.total).toBe("-1.15");
	});

	test("PAR INDEX of Quảng Nam 83.46 → 86.67: what is given as a whole is one part", () => {
		const split = contributions({
			scheme: parIndex(2021, { rankOn: "published" }),
			observations: {
				periods: ["2020", "2021"],
				records: [
					{ unit: par.unit, period: "2020", nodes: { parIndex: par.before } },
					{ unit: par.unit, period: "2021", nodes: { parIndex: par.after } },
				],
			},
			period: "2021",
			from: "2020",
			unit: par.unit,
		});
		expect(parts(split)).toEqual([`parIndex ${par.change}`]);
		expect(formatContributions(split, { locale: "vi" })).toBe(
			[
				"PAR INDEX, Quảng Nam: 2020 → 2021",
				"Điểm: 83,46 → 86,67, tăng 3,21 điểm",
				"- PAR INDEX: +3,21",
				"Tổng các phần: +3,21",
			].join("\n"),
		);
	});

	test("the answer of PAPI as text, in both languages", () => {
		const scheme = papi(2021, { publish: "roundDimensions" });
		const split = contributions({ ...asked, scheme, level: "children" });
		const vi = formatContributions(split, { locale: "vi" }).split("\n");
		expect(vi[0]).toBe("PAPI, Quảng Nam: 2020 → 2021");
		expect(vi[1]).toBe("Điểm: 43,28 → 42,10, giảm 1,18 điểm");
		expect(vi[2]).toBe("- d1Rounded: -0,53".replace("d1Rounded", "Tham gia của người dân ở cấp cơ sở"));
		expect(vi.at(-1)).toBe("Tổng các phần: -1,18 (làm tròn theo phần dư lớn nhất)");
		const en = formatContributions(split, { locale: "en" }).split("\n");
		expect(en[1]).toBe("Score: 43.28 → 42.10, down 1.18 points");
		expect(en.at(-1)).toBe("Sum of the parts: -1.18 (rounded by largest remainder)");
	});
});

describe("change.contributions: each way of combining, by hand", () => {
	const change = (
		scheme: SchemeInput,
		before: Record<string, Given>,
		after: Record<string, Given>,
	): readonly string[] => parts(contributions({ scheme, ...ofUnit(before, after), from: "1" }));
	const whole = (scheme: SchemeInput, facts: Record<string, Given>): readonly string[] =>
		parts(contributions({ scheme, ...ofUnit({}, facts) }));
	const weighted = (combine: Combination, weight: number): SchemeInput =>
		schemeOf(combine, ["a", "b"], { children: [leaf("a", { weight }), leaf("b")] } as Partial<SchemeNode>);

	test("sum and mean: the weight times the move", () => {
		expect(whole(weighted("sum", 2), { a: 3, b: 4 })).toEqual(["a 6", "b 4"]);
		expect(change(weighted("sum", 2), { a: 3, b: 4 }, { a: 5, b: 1 })).toEqual(["a 4", "b -3"]);
		expect(change(weighted("mean", 3), { a: 3, b: 4 }, { a: 5, b: 0 })).toEqual(["a 1.5", "b -1"]);
	});

	test("geometric mean: by the logarithmic mean, exact where logarithms cancel", () => {
		const scheme = schemeOf("geometricMean", ["a", "b"]);
		expect(change(scheme, { a: 1, b: 1 }, { a: 2, b: 8 })).toEqual(["a 0.75", "b 2.25"]);
		expect(change(scheme, { a: 1, b: 4 }, { a: 4, b: 4 })).toEqual(["a 2", "b 0"]);
		// 2 and 3 → 3 and 2: the mean stays √6, and one part is the other's with the sign turned.
		const turned = contributions({ scheme, ...ofUnit({ a: 2, b: 3 }, { a: 3, b: 2 }), from: "1" });
		expect(turned.total).toEqual({ value: 0, exact: "0" });
		// ½ √6 ln 1.5, digit for digit.
		expect(turned.parts.map(({ exact }) => exact.slice(0, 18))).toEqual([
			"0.4965913116837105",
			"-0.496591311683710",
		]);
		expect([turned.residual.exact, turned.proof]).toEqual(["0", "exact"]);
		const apart = contributions({ scheme, ...ofUnit({ a: 2, b: 3 }, { a: 5, b: 7 }), from: "1" });
		expect([apart.residual.exact, apart.proof]).toEqual(["0", "40 digits"]);
		expect(apart.sum).toEqual(apart.total);
		const printed = contributions({
			scheme,
			...ofUnit({ a: 2, b: 3 }, { a: 5, b: 7 }),
			from: "1",
			places: 3,
		});
		expect(printed.printed).toMatchObject({ before: "2.449", after: "5.916", total: "3.467" });
		expect(printed.parts.map((part) => part.printed)).toEqual(["1.801", "1.666"]);
		expect(whole(scheme, { a: 2, b: 8 })).toEqual(["a 2", "b 2"]);
	});

	test("a value that comes from zero takes the change of a geometric mean, several by their weights", () => {
		const scheme = schemeOf("geometricMean", ["a", "b", "c"]);
		expect(change(scheme, { a: 0, b: 3, c: 2 }, { a: 2, b: 2, c: 2 })).toEqual(["a 2", "b 0", "c 0"]);
		expect(change(scheme, { a: 2, b: 2, c: 2 }, { a: 0, b: 0, c: 5 })).toEqual(["a -1", "b -1", "c 0"]);
		expect(change(scheme, { a: 0, b: 3, c: 2 }, { a: 4, b: 0, c: 2 })).toEqual(["a 0", "b 0", "c 0"]);
		expect(whole(scheme, { a: 0, b: 3, c: 2 })).toEqual(["a 0", "b 0", "c 0"]);
	});

	test("harmonic mean: N · N′ / (x · x′) a point", () => {
		const scheme = schemeOf("harmonicMean", ["a", "b"]);
		expect(change(scheme, { a: 2, b: 2 }, { a: 2, b: 6 })).toEqual(["a 0", "b 1"]);
		expect(whole(scheme, { a: 2, b: 6 })).toEqual(["a 2.25", "b 0.75"]);
	});

	test("lowest, highest and middle: as long as one of them is it on the straight way", () => {
		// 1 + 4t and 3 − t meet at t = 2/5: the first moves the minimum until then, the second afterwards.
		expect(change(schemeOf("min", ["a", "b"]), { a: 1, b: 3 }, { a: 5, b: 2 })).toEqual(["a 1.6", "b -0.6"]);
		expect(change(schemeOf("max", ["a", "b"]), { a: 1, b: 3 }, { a: 5, b: 2 })).toEqual(["a 2.4", "b -0.4"]);
		expect(change(schemeOf("min", ["a", "b"]), { a: 1, b: 1 }, { a: 3, b: 3 })).toEqual(["a 1", "b 1"]);
		const three = schemeOf("median", ["a", "b", "c"]);
		expect(change(three, { a: 1, b: 2, c: 9 }, { a: 1, b: 6, c: 4 })).toEqual(["a 0", "b 28/9", "c -10/9"]);
		expect(change(schemeOf("median", ["a", "b"]), { a: 1, b: 2 }, { a: 3, b: 2 })).toEqual(["a 1", "b 0"]);
		expect(whole(three, { a: 4, b: 4, c: 9 })).toEqual(["a 2", "b 2", "c 0"]);
	});

	test("a shared criterion adds up over its places", () => {
		const scheme = schemeOf("sum", ["a", "b"], {
			children: [
				{ id: "one", combine: "sum", children: [leaf("a"), leaf("b")] },
				{ id: "two", combine: "mean", children: [{ ref: "a" }, { ref: "b", weight: 3 }] },
			],
		} as Partial<SchemeNode>);
		expect(change(scheme, { a: 1, b: 1 }, { a: 3, b: 2 })).toEqual(["a 2.5", "b 1.75"]);
	});

	test("a bonus counts up to its cap, a penalty is taken off", () => {
		const scheme = schemeOf("sum", ["a", "b", "c"], {
			children: [leaf("a"), leaf("b", { role: "bonus", max: 3 }), leaf("c", { role: "penalty", max: 10 })],
		} as Partial<SchemeNode>);
		expect(change(scheme, { a: 1, b: 2, c: 1 }, { a: 1, b: 5, c: 4 })).toEqual(["a 0", "b 1", "c -3"]);
		expect(whole(scheme, { a: 1, b: 5, c: 4 })).toEqual(["a 1", "b 3", "c -4"]);
		expect(whole(scheme, { a: 1, b: 0, c: 0 })).toEqual(["a 1", "b 0", "c 0"]);
		const of = (max: number): SchemeInput =>
			schemeOf("sum", ["a", "b", "c"], {
				children: [
					leaf("a"),
					{ id: "bonus", role: "bonus", max, combine: "mean", children: [leaf("b"), leaf("c")] },
				],
			} as Partial<SchemeNode>);
		// The bonus itself stays, and its criteria moved; what its cap cuts is a part of its own.
		expect(change(of(3), { a: 1, b: 2, c: 2 }, { a: 1, b: 3, c: 1 })).toEqual(["a 0", "b 0.5", "c -0.5"]);
		expect(change(of(1), { a: 1, b: 2, c: 2 }, { a: 1, b: 3, c: 1 })).toEqual(["a 0", "b 0.5", "c -0.5"]);
		expect(change(of(2), { a: 1, b: 1, c: 1 }, { a: 1, b: 5, c: 1 })).toEqual([
			"a 0",
			"b 2",
			"c 0",
			"bonus then -1",
		]);
	});
});

describe("what a node does of its own", () => {
	const caps = { clamp: { var: "x" }, max: 10 } as const;
	const withThen = (then: unknown, more: Partial<SchemeNode> = {}): SchemeInput =>
		schemeOf("sum", ["a", "b"], Object.fromEntries([["then", then], ...Object.entries(more)]));

	test("a cap is a part", () => {
		const split = contributions({
			scheme: withThen(caps),
			...ofUnit({ a: 4, b: 4 }, { a: 7, b: 5 }),
			from: "1",
		});
		expect(parts(split)).toEqual(["a 3", "b 1", "index then -2"]);
	});

	test("a scale is handed down, and what it adds is not", () => {
		const tenfold = contributions({
			scheme: withThen({ calc: ["*", { var: "x" }, 10] }),
			...ofUnit({ a: 4, b: 4 }, { a: 7, b: 5 }),
			from: "1",
		});
		expect(parts(tenfold)).toEqual(["a 30", "b 10"]);
		const line = withThen({
			interp: { var: "x" },
			points: [
				[0, 5],
				[20, 45],
			],
		});
		expect(parts(contributions({ scheme: line, ...ofUnit({}, { a: 7, b: 5 }) }))).toEqual([
			"a 14",
			"b 10",
			"index then 5",
		]);
	});

	test.each([
		[
			"a line through x, with what else it reads apart",
			{ calc: ["+", { calc: ["*", { var: "x" }, 2] }, { fact: "c" }] },
			["a 6", "b 2", "index then 3"],
		],
		["what is taken off x", { calc: ["-", { var: "x" }, { fact: "c" }] }, ["a 3", "b 1", "index then -3"]],
		["x taken off something", { calc: ["-", 100, { var: "x" }] }, ["a -3", "b -1"]],
		["x turned", { calc: ["-", { var: "x" }] }, ["a -3", "b -1"]],
		["a share of x", { ratio: [{ var: "x" }, 4] }, ["a 0.75", "b 0.25"]],
		["something over x follows no line", { ratio: [96, { var: "x" }] }, ["a 3", "b 1", "index then -8"]],
		[
			"x squared follows no line",
			{ calc: ["*", { var: "x" }, { var: "x" }] },
			["a 3", "b 1", "index then 76"],
		],
		["a root follows no line", { calc: ["pow", { var: "x" }, 2] }, ["a 3", "b 1", "index then 76"]],
		[
			"a square added to x follows no line",
			{ calc: ["+", { var: "x" }, { calc: ["pow", { var: "x" }, 2] }] },
			["a 3", "b 1", "index then 80"],
		],
		["a cap by a rule", { agg: "min", of: [{ var: "x" }, 11] }, ["a 3", "b 1", "index then -1"]],
		[
			"another statistic follows no line",
			{ agg: "mean", of: [{ var: "x" }, 10] },
			["a 3", "b 1", "index then -2"],
		],
		["rounding inside", { round: { ratio: [{ var: "x" }, 4] }, places: 0 }, ["a 0.75", "b 0.25"]],
		[
			"bands of points read nothing of x but where it lies",
			{ bands: { var: "x" }, table: [[">=", 10, 5]], else: 1 },
			["a 3", "b 1", "index then 0"],
		],
		[
			"bands that go on with x",
			{ bands: { var: "x" }, table: [[">=", 10, { calc: ["*", { var: "x" }, 2] }]], else: 1 },
			["a 6", "b 2", "index then 15"],
		],
		[
			"what does not read x makes the children count for nothing",
			{ fact: "c" },
			["a 0", "b 0", "index then 3"],
		],
		[
			"falling through three points",
			{
				interp: { var: "x" },
				points: [
					[20, 0],
					[10, 20],
					[0, 60],
				],
			},
			["a -9", "b -3", "index then 0"],
		],
		[
			"beyond the last point",
			{
				interp: { var: "x" },
				points: [
					[0, 0],
					[6, 12],
				],
				outside: "clamp",
			},
			["a 6", "b 2", "index then -8"],
		],
		[
			"points that move with x",
			{
				interp: { fact: "a" },
				points: [
					[0, 0],
					[{ var: "x" }, 24],
				],
			},
			["a 3", "b 1", "index then -2"],
		],
	] as const)("%s", (_, then, expected) => {
		const scheme = {
			...withThen(then),
			facts: { a: { type: "number" }, b: { type: "number" }, c: { type: "number" } },
		} as SchemeInput;
		const split = contributions({ scheme, ...ofUnit({ a: 4, b: 4, c: 0 }, { a: 7, b: 5, c: 3 }), from: "1" });
		expect(split.residual.exact).toBe("0");
		expect(parts(split)).toEqual(expected.filter((part) => !part.endsWith("then 0")));
	});

	test("a veto takes all away in one part", () => {
		const veto = withThen({ case: [[["<", { fact: "a" }, 1], 0]], else: { var: "x" } });
		const split = contributions({ scheme: veto, ...ofUnit({ a: 4, b: 4 }, { a: 0.5, b: 5 }), from: "1" });
		expect(parts(split)).toEqual(["a -3.5", "b 1", "index then -5.5"]);
	});

	test("rounding is a part; a leaf keeps its own inside", () => {
		const scheme = schemeOf("sum", ["a", "b"], {
			round: { places: 0 },
			children: [leaf("a", { round: { places: 0 } }), leaf("b")],
		} as Partial<SchemeNode>);
		const split = contributions({ scheme, ...ofUnit({ a: 1.4, b: 1.4 }, { a: 1.5, b: 1.4 }), from: "1" });
		expect(parts(split)).toEqual(["a 1", "b 0"]);
		const whole = contributions({ scheme, ...ofUnit({}, { a: 1.5, b: 1.4 }) });
		expect(parts(whole)).toEqual(["a 2", "b 1.4", "index rounding -0.4"]);
	});
});

describe("criteria that count in one period only", () => {
	const NA: Given = { notApplicable: true };
	const policy = (whenNotApplicable: string, combine: Combination = "sum"): SchemeInput =>
		schemeOf(combine, ["a", "b"], {
			children: [leaf("a", { max: 60 }), leaf("b", { max: 40, whenNotApplicable } as Partial<SchemeNode>)],
		} as Partial<SchemeNode>);

	test("one that leaves is a part of its own, not a fall of a criterion", () => {
		const split = contributions({
			scheme: policy("exclude"),
			...ofUnit({ a: 50, b: 30 }, { a: 54, b: NA }),
			from: "1",
		});
		expect(parts(split)).toEqual(["a 4", "index coverage -30"]);
		expect(split.parts[1]?.children).toEqual(["b"]);
	});

	test("the rest of the criteria count for more: the mean of both orders", () => {
		// Before, a point of a is worth 1; after, 100/60. 4 · (1 + 5/3)/2 = 16/3; the total falls from 80 to 90.
		const split = contributions({
			scheme: policy("rescale"),
			...ofUnit({ a: 50, b: 30 }, { a: 54, b: NA }),
			from: "1",
		});
		expect(split.total.exact).toBe("10");
		expect(parts(split)).toEqual(["a 16/3", "index coverage 14/3"]);
		expect(parts(contributions({ scheme: policy("rescale"), ...ofUnit({}, { a: 54, b: NA }) }))).toEqual([
			"a 90",
		]);
	});

	test("full points for what does not apply are no merit of a criterion", () => {
		const split = contributions({ scheme: policy("full"), ...ofUnit({}, { a: 54, b: NA }) });
		expect(parts(split)).toEqual(["a 54", "index coverage 40"]);
	});

	test("points of what does not apply are spread over the others", () => {
		const scheme = schemeOf("sum", ["a", "b", "c"], {
			children: [
				leaf("a", { max: 60 }),
				leaf("b", { max: 20 }),
				leaf("c", { max: 20, whenNotApplicable: "spread" }),
			],
		} as Partial<SchemeNode>);
		// 48 + 10 · (38/60 + 10/20): a point of a is worth 1 + 10/60, one of b 1 + 10/20.
		const split = contributions({ scheme, ...ofUnit({}, { a: 38, b: 10, c: NA }) });
		expect(split.total.exact).toBe("178/3");
		expect(parts(split)).toEqual(["a 133/3", "b 15"]);
	});

	test("what is missing and counts as zero takes its points away as coverage", () => {
		const scheme = schemeOf("sum", ["a", "b", "c"], {
			children: [
				leaf("a"),
				leaf("b", { whenMissing: "zero" }),
				leaf("c", { max: 5, whenMissing: "notApplicable", whenNotApplicable: "zero" }),
			],
		} as Partial<SchemeNode>);
		const split = contributions({ scheme, ...ofUnit({ a: 1, b: 2, c: 3 }, { a: 2 }), from: "1" });
		expect(parts(split)).toEqual(["a 1", "index coverage -5"]);
		expect(split.parts[1]?.children).toEqual(["b", "c"]);
	});

	test("in percent of a maximum that changed", () => {
		const split = contributions({
			scheme: policy("exclude"),
			...ofUnit({ a: 48, b: 32 }, { a: 54, b: NA }),
			from: "1",
			of: "percent",
		});
		// 80 % → 90 %. A point is worth 1, then 100/60; in between 4/3.
		expect(split.total.exact).toBe("10");
		expect(parts(split)).toEqual(["a 8", "index coverage 2"]);
	});

	test("an order that passes through no value does not count", () => {
		const scheme = schemeOf("harmonicMean", ["a", "b"], {
			children: [leaf("a", { whenNotApplicable: "exclude" }), leaf("b", { whenNotApplicable: "exclude" })],
		} as Partial<SchemeNode>);
		const split = contributions({ scheme, ...ofUnit({ a: 2, b: NA }, { a: -2, b: 6 }), from: "1" });
		expect(split.residual.exact).toBe("0");
		expect(split.total.exact).toBe("-8");
		const three = schemeOf("harmonicMean", ["a", "b", "c"], {
			children: ["a", "b", "c"].map((id) => leaf(id, { whenNotApplicable: "exclude" })),
		} as Partial<SchemeNode>);
		// On both ways two values are opposite, so that there is no mean: all is coverage.
		const none = contributions({
			scheme: three,
			...ofUnit({ a: 2, b: 3, c: NA }, { a: -3, b: NA, c: -2 }),
			from: "1",
		});
		expect(parts(none)).toEqual(["a 0", "index coverage -4.8"]);
	});
});

describe("options", () => {
	const scheme = schemeOf("sum", ["a", "b"]);
	const known = ofUnit({ a: 1, b: 2 }, { a: 2, b: 3 });

	test("of any node, and of several units; those without a score are named", () => {
		const observations = {
			periods: ["1", "2"],
			records: [...known.observations.records, { unit: "B", period: "2", facts: { a: 1 } }],
		};
		const table = contributions({ scheme, observations, period: "2", from: "1", units: "all" });
		expect(table.units.map(({ unit, total }) => [unit, total.exact])).toEqual([["A", "2"]]);
		expect(table.without).toEqual([
			{ unit: "B", period: "1", status: "missing" },
			{ unit: "B", period: "2", status: "missing" },
		]);
		expect(
			contributions({ scheme, observations, period: "2", units: ["A"], node: "b" }).units[0]?.parts,
		).toEqual([{ node: "b", kind: "points", value: 3, exact: "3" }]);
	});

	test("every problem at once", () => {
		expect(
			refused({
				scheme,
				...known,
				unit: "a",
				node: "indx",
				from: "3",
				level: "leafs",
				of: "x",
				places: 0.5,
				plases: 1,
			}),
		).toEqual([
			"UNKNOWN_KEY /options/plases",
			"UNKNOWN_PERIOD /options/from",
			"UNKNOWN_VALUE /options/level",
			"UNKNOWN_VALUE /options/of",
			"UNKNOWN_NODE /options/node",
			"BAD_PLACES /options/places",
			"UNKNOWN_UNIT /options/unit",
		]);
		expect(refused({ scheme, ...known, from: "2" })).toEqual(["SAME_PERIOD /options/from"]);
		expect(refused({ scheme, ...known, of: "percent" })).toEqual(["NO_PERCENT /options/node"]);
		expect(refused({ scheme, ...known, units: "all" })).toEqual(["UNIT_NEEDED /options/unit"]);
		expect(refused({ scheme, ...known, unit: undefined, units: "every" })).toEqual([
			"UNIT_NEEDED /options/units",
		]);
		expect(refused({ scheme, ...ofUnit({}, { a: 1 }), from: "1" })).toEqual([
			"NO_SCORE /options/unit",
			"NO_SCORE /options/unit",
		]);
		const graded = {
			...scheme,
			outcomes: [
				{ id: "grade", rule: { case: [[[">", { node: "index", as: "points" }, 1], true]], else: false } },
			],
		};
		expect(refused({ scheme: graded, ...known, node: "grade" })).toEqual(["NOT_A_NUMBER_NODE /options/node"]);
		expect(refused(null)).toEqual(["BAD_OPTIONS "]);
	});

	test("labels, percent and many decimals as text", () => {
		const labelled = schemeOf("mean", ["a", "b", "c"], {
			label: { vi: "Chỉ số", en: "Index" },
			max: 10,
			children: [leaf("a", { label: { vi: "Văn bản", en: "Texts" } }), leaf("b"), leaf("c")],
		} as Partial<SchemeNode>);
		const known = ofUnit({ a: 1, b: 4, c: 2 }, { a: 3, b: 3, c: 2 });
		const change = contributions({ scheme: labelled, ...known, from: "1" });
		expect(formatContributions(change, { locale: "vi" })).toBe(
			[
				"Chỉ số, A: 1 → 2",
				"Điểm: ≈ 2,3333 → ≈ 2,6667, tăng ≈ 0,3333 điểm",
				"- Văn bản: ≈ +0,6667",
				"- b: ≈ -0,3333",
				"- 1 phần bằng 0",
				"Tổng các phần: ≈ +0,3333",
			].join("\n"),
		);
		const percent = contributions({ scheme: labelled, ...known, from: "1", of: "percent", places: 1 });
		expect(formatContributions(percent, { locale: "en" }).split("\n").slice(0, 3)).toEqual([
			"Index, A: 1 → 2",
			"Percent: 23.3% → 26.7%, +3.4 percentage points",
			"- Texts: +6.7",
		]);
		const whole = contributions({ scheme: labelled, ...known, of: "percent", places: 0 });
		expect(formatContributions(whole, { locale: "vi" }).split("\n").slice(0, 2)).toEqual([
			"Chỉ số, A: 2",
			"Tỷ lệ: 27%",
		]);
		const points = contributions({ scheme: labelled, ...known, places: 2 });
		expect(formatContributions(points, { locale: "en" }).split("\n")[1]).toBe("Score: 2.67");
		const still = contributions({
			scheme: labelled,
			...ofUnit({ a: 1, b: 2, c: 3 }, { a: 1, b: 2, c: 3 }),
			from: "1",
		});
		expect(formatContributions(still, { locale: "en" }).split("\n").slice(1)).toEqual([
			"Score: 2 → 2, unchanged",
			"- 3 parts of 0",
			"Sum of the parts: 0",
		]);
	});

	test("a digit too many is taken from a part that is something", () => {
		const scheme = schemeOf("sum", ["a", "b", "c"]);
		const split = contributions({
			scheme,
			...ofUnit({ a: 0.5, b: 0, c: 1 }, { a: -0.5, b: 0, c: 1 }),
			from: "1",
			node: "a",
			places: 0,
		});
		// Half a point up and half a point down are printed as 1 and −1: the printed fall is 2.
		expect(split.printed).toMatchObject({ before: "1", after: "-1", total: "-2" });
		expect(split.parts.map(({ printed }) => printed)).toEqual(["-2"]);
	});

	test("a damaged result is not written", () => {
		expect(() => formatContributions({} as never, { locale: "vi" })).toThrow("NOT_A_RESULT");
	});

	test("printed parts add up where rounding each of them would not", () => {
		const thirds = schemeOf("mean", ["a", "b", "c"]);
		const split = contributions({ scheme: thirds, ...ofUnit({}, { a: 1, b: 1, c: 1 }), places: 2 });
		expect(split.parts.map(({ printed }) => printed)).toEqual(["0.34", "0.33", "0.33"]);
		expect(split.printed?.total).toBe("1.00");
		expect(JSON.parse(JSON.stringify(split))).toEqual(split);
	});
});
