import { readFileSync } from "node:fs";
import { join } from "node:path";
import { papi } from "steerindex/catalog";
import {
	type CommonRanks,
	explainRankChange,
	explainRankChanges,
	formatRankChange,
	mapSchemes,
} from "steerindex/change";
import { SteerindexError } from "steerindex/core";
import { defineScheme } from "steerindex/scheme";
import type { ObservationRecord } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { observations } from "../../examples/papi.data.ts";
import type { Ranking } from "../../src/scheme/node.ts";
import scenarios from "../scenarios/change-ranks.json" with { type: "json" };
import { describeShared } from "../shared.ts";

const refused = (run: () => unknown): readonly string[] => {
	try {
		run();
		return [];
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
	}
};

const codesOf = ({ cautions }: { readonly cautions: readonly { readonly code: string }[] }) =>
	cautions.map(({ code }) => code);

const names = (units: readonly { readonly unit: string }[] | undefined): readonly string[] =>
	(units ?? []).map(({ unit }) => unit);

type Publish = "exact" | "roundDimensions" | "truncateTotal";

/** The dimensions of both years are given, so that one scheme can rank them. */
const explainPapi = (publish: Publish, unit: string) => {
	const scheme = papi(2021, { publish });
	return explainRankChange(
		{ scheme, observations, period: "2020" },
		{ scheme, observations, period: "2021" },
		{ unit },
	);
};

// Formula: change.rank-change.
describe("PAPI 2020 to 2021 of Quảng Nam", () => {
	test.each(scenarios)("$id", (scenario) => {
		const why = explainPapi(scenario.publish as Publish, "Quảng Nam");
		expect(why.rank).toEqual({ before: 21, beforeOf: 63, after: 35, afterOf: 60, places: -14 });
		expect(why.left.map(({ unit, rank, side }) => `${unit} ${rank} ${side}`)).toEqual([
			...["Quảng Ninh 1 ahead", "Bắc Ninh 4 ahead", "Bắc Giang 13 ahead"],
		]);
		expect(why.entered).toEqual([]);
		expect(why.parts).toEqual({ common: -17, left: 3, entered: 0 });
		const { before, after, change } = why.key;
		expect([before.exact, after.exact, change.exact]).toEqual(scenario.key);
		const common = why.common as CommonRanks;
		expect(common).toMatchObject({ of: 60, before: 18, after: 35, places: -17, ties: 0 });
		expect(common.passedBy.filter(({ moved }) => moved === "better")).toHaveLength(16);
		expect(common.passedBy.filter(({ moved }) => moved === "worse")).toHaveLength(4);
		expect([...names(common.passed)].sort()).toEqual(["Bà Rịa - Vũng Tàu", "Bến Tre", "Cao Bằng"]);
		expect(common.before + common.passedBy.length - common.passed.length).toBe(35);
		for (const side of ["own", "others"] as const) {
			const { rank, places, wholeField } = common.alone[side];
			expect([rank, places, `${wholeField.rank}/${wholeField.of}`]).toEqual(scenario.alone[side]);
		}
		const [ownFirst, othersFirst] = common.orders;
		expect([ownFirst.own, ownFirst.others]).toEqual(scenario.orders.own);
		expect([othersFirst.own, othersFirst.others]).toEqual(scenario.orders.others);
		expect([common.mean.own, common.mean.others]).toEqual(scenario.mean);
		const hidden = why.cautions.filter(({ code }) => code === "HIDDEN_TIE_BREAK");
		expect(hidden.length).toBe(scenario.hidden.length);
		for (const unit of scenario.hidden) expect(JSON.stringify(hidden)).toContain(unit);
	});

	test("two schemes are compared only with a mapping; schemes of other names do not even compile", () => {
		const [before, after] = [papi(2020, { publish: "exact" }), papi(2021, { publish: "exact" })];
		const run = () =>
			// @ts-expect-error construction permits, d5s2, are no fact of 2021
			explainRankChange(
				{ scheme: before, observations, period: "2020" },
				{ scheme: after, observations, period: "2021" },
				{ unit: "Quảng Nam" },
			);
		expect(refused(run)).toEqual(["DIFFERENT_SCHEMES /after"]);
	});

	test("as text", () => {
		const why = explainPapi("roundDimensions", "Quảng Nam");
		expect(formatRankChange(why, { locale: "vi" })).toMatchInlineSnapshot(`
			"PAPI, Quảng Nam: 2020 → 2021
			Hạng: 21/63 → 35/60, giảm 14 bậc
			Điểm: 43,28 → 42,10, giảm 1,18 điểm
			Không còn được xếp hạng (hạng kỳ trước): Quảng Ninh (1), Bắc Ninh (4), Bắc Giang (13)
			Trong 60 đơn vị được xếp hạng ở cả hai kỳ: 18 → 35, giảm 17 bậc
			Bị 20 đơn vị vượt qua (16 tăng điểm, 4 giảm ít hơn): Bình Dương, Thanh Hóa, Lạng Sơn, Hưng Yên, Phú Thọ, Ninh Bình, Hà Nội, Bạc Liêu, Bình Thuận, Hải Phòng, Ninh Thuận, Lâm Đồng, Hà Giang, Hải Dương, Đà Nẵng, Yên Bái, Lai Châu, Tây Ninh, Bắc Kạn, Hậu Giang
			Vượt qua 3 đơn vị (3 giảm điểm): Bà Rịa - Vũng Tàu, Bến Tre, Cao Bằng
			18 + 20 - 3 = 35
			Nếu chỉ đơn vị này thay đổi: hạng 42/60, giảm 24 bậc (45/63 trong cả danh sách kỳ trước)
			Nếu chỉ các đơn vị khác thay đổi: hạng 22/60, giảm 4 bậc (22/60 trong cả danh sách kỳ sau)
			Tính đơn vị này trước: -24, rồi các đơn vị khác +7; tính các đơn vị khác trước: -4, rồi đơn vị này -13
			Trung bình hai thứ tự (giá trị Shapley): do đơn vị này -18,5, do các đơn vị khác +1,5, tổng -17
			Số bậc đã in: -17 trong các đơn vị chung, +3 do đơn vị rời danh sách, 0 do đơn vị mới vào = -14; danh sách thay đổi che mất 3 bậc
			Lưu ý: kỳ trước xếp hạng 63 đơn vị, kỳ sau 60 đơn vị: số bậc tăng giảm được tính giữa hai danh sách khác nhau"
		`);
		expect(formatRankChange(why, { locale: "en" })).toMatchInlineSnapshot(`
			"PAPI, Quảng Nam: 2020 → 2021
			Rank: 21/63 → 35/60, down 14 places
			Score: 43.28 → 42.10, down 1.18 points
			No longer ranked (earlier rank): Quảng Ninh (1), Bắc Ninh (4), Bắc Giang (13)
			Among the 60 units ranked in both periods: 18 → 35, down 17 places
			Passed by 20 (16 rose, 4 fell less): Bình Dương, Thanh Hóa, Lạng Sơn, Hưng Yên, Phú Thọ, Ninh Bình, Hà Nội, Bạc Liêu, Bình Thuận, Hải Phòng, Ninh Thuận, Lâm Đồng, Hà Giang, Hải Dương, Đà Nẵng, Yên Bái, Lai Châu, Tây Ninh, Bắc Kạn, Hậu Giang
			Passed 3 (3 fell): Bà Rịa - Vũng Tàu, Bến Tre, Cao Bằng
			18 + 20 - 3 = 35
			Own change alone: rank 42/60, down 24 places (45/63 in the whole earlier list)
			The others' change alone: rank 22/60, down 4 places (22/60 in the whole later list)
			Own change first: -24, then the others' +7; the others' first: -4, then its own -13
			Mean of both orders (Shapley value): its own -18.5, the others' +1.5, together -17
			Printed places: -17 among the common units, +3 by those that left, 0 by those that entered = -14; 3 places hidden by the change of the field
			Caution: 63 units were ranked earlier and 60 later: the places moved cross two lists"
		`);
	});
});

type Rank = Ranking<"kind" | "ranked", never, never>;
const RANK = {
	of: "points",
	key: "exact",
	order: "highest-first",
	ties: "competition",
	population: "ranked",
} as const;

function schemeOf(rank: Partial<Rank> = {}) {
	return defineScheme({
		id: "demo",
		sources: [{ title: "hand" }],
		rounding: "half-up",
		facts: {
			mark: { type: "number" },
			kind: { type: "text", values: ["x", "y"] },
			ranked: { type: "boolean" },
		},
		root: {
			id: "mark",
			label: { vi: "Điểm", en: "Mark" },
			rule: { fact: "mark" },
			publish: { points: { places: 1 } },
			rank: { ...RANK, ...rank },
		},
		outcomes: [{ id: "plain", rule: { fact: "mark" } }],
	});
}

type Marks = { readonly [unit: string]: number | readonly [mark: number, kind: "x" | "y"] };

function recordsOf(period: string, marks: Marks): ObservationRecord<"mark" | "kind" | "ranked", "mark">[] {
	return Object.entries(marks).map(([unit, value]) => {
		const [mark, kind] = typeof value === "number" ? [value, "x" as const] : value;
		return { unit, period, facts: { mark, kind, ranked: mark >= 0 } };
	});
}

function explain(unit: string, before: Marks, after: Marks, rank: Partial<Rank> = {}) {
	const scheme = schemeOf(rank);
	const all = { periods: ["a", "b"], records: [...recordsOf("a", before), ...recordsOf("b", after)] };
	return explainRankChange(
		{ scheme, observations: all, period: "a" },
		{ scheme, observations: all, period: "b" },
		{ unit },
	);
}

describe("each cause alone, four units", () => {
	const field = { A: 9, B: 8, C: 7, D: 6 };

	test("only the unit moved", () => {
		const { common, parts } = explain("B", field, { ...field, B: 5 });
		expect(common?.mean).toEqual({ method: "shapley", own: -2, others: 0 });
		expect(names(common?.passedBy)).toEqual(["C", "D"]);
		expect(common?.passedBy.map(({ moved }) => moved)).toEqual(["same", "same"]);
		expect(parts).toEqual({ common: -2, left: 0, entered: 0 });
	});

	test("only the others moved", () => {
		const { common } = explain("B", field, { ...field, A: 7.5, D: 10 });
		expect(common?.mean).toEqual({ method: "shapley", own: 0, others: 0 });
		expect([names(common?.passedBy), names(common?.passed)]).toEqual([["D"], ["A"]]);
		expect(common?.passed[0]).toMatchObject({
			was: "ahead",
			is: "behind",
			moved: "worse",
			before: 1,
			after: 3,
		});
	});

	test("only the field moved", () => {
		const why = explain("B", field, { B: 8, C: 7, D: 6, E: 8.5, F: 8.2, G: 1 });
		expect(why.rank).toEqual({ before: 2, beforeOf: 4, after: 3, afterOf: 6, places: -1 });
		expect(why.parts).toEqual({ common: 0, left: 1, entered: 2 });
		expect(why.left).toEqual([{ unit: "A", rank: 1, of: 4, side: "ahead", why: "notListed" }]);
		expect(why.entered.map(({ unit, rank, side }) => `${unit} ${rank} ${side}`)).toEqual([
			...["E 1 ahead", "F 2 ahead", "G 6 behind"],
		]);
		expect(codesOf(why)).toEqual(["DIFFERENT_OF"]);
		const lines = formatRankChange(why, { locale: "en" });
		expect(lines).toContain("Newly ranked (later rank): E (1), F (2), G (6)");
		expect(lines).toContain("Passed by 0\nPassed 0\n1 + 0 - 0 = 1");
		expect(lines).toContain(
			"0 among the common units, +1 by those that left, -2 by those that entered = -1\n",
		);
	});

	test("one place hidden by the field", () => {
		const lines = formatRankChange(explain("B", field, { B: 6.5, C: 7, D: 6 }), { locale: "en" });
		expect(lines).toContain("-1 among the common units, +1 by those that left");
		expect(lines).toContain("1 place hidden by the change of the field");
	});

	test("nothing moved", () => {
		const why = explain("B", field, field);
		expect(why.rank.places).toBe(0);
		expect(why.common).toMatchObject({ passedBy: [], passed: [], ties: 0, places: 0 });
		expect(why.cautions).toEqual([]);
	});
});

describe("ties by the scheme's method", () => {
	const before = { A: 9, B: 8, C: 8, D: 6 };
	const after = { A: 8, B: 8, C: 9, D: 9 };

	test.each([
		["competition", 2, 3, 0],
		["dense", 2, 2, -1],
		["modified", 3, 4, 0],
		["average", 2.5, 3.5, 0],
	] as const)("%s: %d to %d", (ties, was, is, byTies) => {
		const { common, tied } = explain("B", before, after, { ties });
		expect(common).toMatchObject({ before: was, after: is, ties: byTies });
		expect(names(common?.passedBy)).toEqual(["C", "D"]);
		expect(common?.passedBy.map((row) => row.was)).toEqual(["tied", "behind"]);
		expect(common?.passed.map((row) => `${row.unit} ${row.is}`)).toEqual(["A tied"]);
		expect(tied).toEqual({ before: ["C"], after: ["A"] });
		const lines = formatRankChange(explain("B", before, after, { ties }), { locale: "en" });
		expect(lines).toContain(`${was} + 2 - 1${byTies === 0 ? "" : ` ${byTies} by ties`} = ${is}\n`);
	});

	test("published keys tie where the print does", () => {
		const close = explain("A", { A: 5.04, B: 5.01 }, { A: 5.01, B: 5.04 }, { key: "published" });
		expect(close.tied).toEqual({ before: ["B"], after: ["B"] });
		expect(close.rank.places).toBe(0);
		expect(close.key.change).toEqual({ value: 0, exact: "0.0" });
		const exact = explain("A", { A: 5.04, B: 5.01 }, { A: 5.01, B: 5.04 });
		expect(exact.rank.places).toBe(-1);
		expect(codesOf(exact)).toEqual(["HIDDEN_TIE_BREAK", "HIDDEN_TIE_BREAK"]);
	});

	test("where the lowest is first, a figure that fell has improved", () => {
		const why = explain("A", { A: 1, B: 2 }, { A: 3, B: 1.5 }, { order: "lowest-first" });
		expect(why.rank.places).toBe(-1);
		expect(why.common?.passedBy).toMatchObject([{ unit: "B", moved: "better" }]);
		expect(formatRankChange(why, { locale: "en" })).toContain("Passed by 1 (1 improved): B");
	});
});

describe("classes", () => {
	const within = { within: "kind" } as const;

	test("ranks are explained inside the class", () => {
		const why = explain("A", { A: 5, B: [9, "y"], C: 4 }, { A: 5, B: [9, "y"], C: 6 }, within);
		expect(why.rank).toEqual({ before: 1, beforeOf: 2, after: 2, afterOf: 2, places: -1 });
		expect(why.within).toEqual({ before: "x", after: "x" });
		expect(why.common?.of).toBe(2);
	});

	test("a unit that changed its class: both ranks, a caution, and nothing to split", () => {
		const why = explain("A", { A: 5, B: [9, "y"], C: 4 }, { A: [5, "y"], B: [9, "y"], C: 6 }, within);
		expect(why).toMatchObject({ common: null, parts: null, within: { before: "x", after: "y" } });
		expect(codesOf(why)).toEqual(["CLASS_CHANGED"]);
		expect([why.left, why.entered]).toEqual([[], []]);
		const lines = formatRankChange(why, { locale: "vi" });
		expect(lines).toContain("A đổi nhóm xếp hạng, từ x sang y");
	});

	test("another that changed its class is not common, and is told of", () => {
		const why = explain("A", { A: 5, B: [9, "y"], C: 4 }, { A: 5, B: 9, C: 4 }, within);
		expect(why.entered).toMatchObject([{ unit: "B", why: "otherClass", side: "ahead" }]);
		expect(codesOf(why)).toEqual(["DIFFERENT_OF", "CLASS_CHANGED"]);
	});
});

test("scores that read the other units give a caution", () => {
	const scheme = defineScheme({
		id: "peers",
		sources: [{ title: "hand" }],
		facts: { mark: { type: "number" } },
		root: {
			id: "share",
			rank: RANK,
			rule: { ratio: [{ fact: "mark" }, { peer: "max", of: { fact: "mark" } }] },
		},
	});
	const records = ["a", "b"].flatMap((period, at) => [
		{ unit: "A", period, facts: { mark: 6 } },
		{ unit: "B", period, facts: { mark: 5 + 2 * at } },
	]);
	const all = { periods: ["a", "b"], records };
	const why = explainRankChange(
		{ scheme, observations: all, period: "a" },
		{ scheme, observations: all, period: "b" },
		{ unit: "A" },
	);
	expect(codesOf(why)).toEqual(["PEER_SCORES"]);
	expect(why.key.after).toEqual({ value: 0.8571428571428571, exact: "6/7" });
	expect(formatRankChange(why, { locale: "vi" })).toContain("Điểm: 1 → 0,8571, giảm 0,1429 điểm");
});

describe("across two schemes", () => {
	const [before, after] = [
		papi(2020, { publish: "roundDimensions" }),
		papi(2021, { publish: "roundDimensions" }),
	];
	const mapping = mapSchemes(before, after, { same: "rest", dropped: ["d5s2"] });
	const periods = [
		{ scheme: before, observations, period: "2020" },
		{ scheme: after, observations, period: "2021" },
	] as const;

	test("a mapping bridges them, and what it drops is told by name", () => {
		const why = explainRankChange(...periods, { unit: "Quảng Nam", mapping });
		const { cautions, ...rest } = explainPapi("roundDimensions", "Quảng Nam");
		expect(why).toEqual({
			...rest,
			cautions: [...cautions, expect.objectContaining({ code: "METHOD_CHANGED" })],
		});
		expect(why.cautions.at(-1)?.message).toEqual({
			vi: "bộ tiêu chí thay đổi, từ papi-2019 sang papi-2021; bỏ: 5.2 Cấp phép xây dựng; một phần thay đổi có thể do cách chấm ở: PAPI",
			en: "the scheme changed, from papi-2019 to papi-2021; dropped: 5.2 Construction permits; part of the change may be due to the method at: PAPI",
		});
		expect(explainRankChanges(...periods, { mapping }).explained).toHaveLength(60);
	});

	test("only the mapping of these two, the earlier one first", () => {
		const turned = { ...mapping, before: mapping.after, after: mapping.before };
		const run = (other: unknown) =>
			refused(() => explainRankChange(...periods, { unit: "Quảng Nam", mapping: other as typeof mapping }));
		expect(run(turned)).toEqual([
			"MAPPING_MISMATCH /mapping/before/digest",
			"MAPPING_MISMATCH /mapping/after/digest",
		]);
		expect(run({})).toEqual(["NOT_A_MAPPING /mapping"]);
		expect(run({ ...mapping, links: [1] })).toEqual(["NOT_A_MAPPING /mapping"]);
		expect(
			run({ ...mapping, composites: mapping.composites.filter(({ after }) => after !== "papi") }),
		).toEqual(["NODE_NOT_MAPPED /node"]);
	});

	test("schemes that rank in two ways have no common order", () => {
		const [one, other] = [schemeOf({ ties: "dense" }), schemeOf({ key: "published" })];
		const between = mapSchemes(one, other, { same: "rest" });
		const records = [...recordsOf("a", { A: 1 }), ...recordsOf("b", { A: 1 })];
		const all = { periods: ["a", "b"], records };
		const run = () =>
			explainRankChange(
				{ scheme: one, observations: all, period: "a" },
				{ scheme: other, observations: all, period: "b" },
				{ unit: "A", mapping: between },
			);
		expect(refused(run)).toEqual(["RANKINGS_DIFFER /node"]);
	});
});

describe("refusals", () => {
	const scheme = schemeOf();
	const records = [...recordsOf("2020", { A: 1, B: 2 }), ...recordsOf("2021", { A: 1, C: 2 })];
	const all = { periods: ["2020", "2021"], records };
	const before = { scheme, observations: all, period: "2020" };
	const after = { scheme, observations: all, period: "2021" };
	const run = (options: object, from: object = before, to: object = after) =>
		refused(() => explainRankChange(from as typeof before, to as typeof after, options as { unit: string }));

	test("units without a rank, unknown units and nodes", () => {
		expect(run({ unit: "B" })).toEqual(["UNIT_NOT_RANKED /unit"]);
		expect(run({ unit: "C" })).toEqual(["UNIT_NOT_RANKED /unit"]);
		expect(run({ unit: "Z" })).toEqual(["UNKNOWN_UNIT /unit"]);
		expect(run({})).toEqual(["UNKNOWN_UNIT /unit"]);
		expect(run({ unit: "A", node: "marks" })).toEqual(["UNKNOWN_NODE /node"]);
		expect(run({ unit: "A", node: 1 })).toEqual(["UNKNOWN_NODE /node"]);
		expect(run({ unit: "A", node: "plain" })).toEqual(["NODE_NOT_RANKED /node"]);
		expect(run({ unit: "A", at: 1 })).toEqual(["UNKNOWN_KEY /at"]);
	});

	test("periods the wrong way round, unknown ones, and problems of both sides at once", () => {
		expect(run({ unit: "A" }, after, before)).toEqual(["NOT_EARLIER /before/period"]);
		expect(run({ unit: "A" }, { ...before, period: "2019" }, { ...after, period: "2022" })).toEqual([
			...["UNKNOWN_PERIOD /before/options/period", "UNKNOWN_PERIOD /after/options/period"],
		]);
		expect(run({ unit: "A" }, {}, null as never)).not.toEqual([]);
	});

	test("other observations of the same period are allowed", () => {
		const other = { ...all, records: recordsOf("2021", { A: 3, C: 2 }) };
		expect(run({ unit: "A" }, after, { ...after, observations: other })).toEqual([]);
	});

	test("an explanation that is none", () => {
		expect(refused(() => formatRankChange({} as never, { locale: "vi" }))).toEqual(["NOT_A_RESULT "]);
	});
});

test("all units at once: explained, or named with the reason", () => {
	const scheme = schemeOf({ where: { true: { fact: "ranked" } } });
	const records = [
		...recordsOf("a", { A: 1, B: 2, C: 3, D: -1 }),
		...recordsOf("b", { A: 1, B: -2, C: 5, E: 4 }),
	];
	const all = { periods: ["a", "b"], units: ["A", "B", "C", "D", "E", "F"].map((id) => ({ id })), records };
	const result = explainRankChanges(
		{ scheme, observations: all, period: "a" },
		{ scheme, observations: all, period: "b" },
	);
	expect(names(result.explained)).toEqual(["A", "C"]);
	expect(result.unexplained).toEqual([
		{ unit: "B", before: null, after: "leftOut" },
		{ unit: "D", before: "leftOut", after: "leftOut" },
		{ unit: "E", before: "leftOut", after: null },
		{ unit: "F", before: "leftOut", after: "leftOut" },
	]);
});

describeShared("51 countries, 2018 to 2022", (folder) => {
	const [head = "", ...lines] = readFileSync(join(folder, "golden", "asem_panel.csv"), "utf8")
		.trim()
		.split("\n");
	const columns = head.split(",").map((name) => name.replaceAll('"', ""));
	const rows = lines.map((line) => line.split(",").map((text) => text.replaceAll('"', "")));
	const facts = ["LPI", "Flights", "Ship", "Bord", "Elec", "Gas", "ConSpeed", "Cov4G", "Goods", "Services"];
	const cell = (row: readonly string[], name: string): string => row[columns.indexOf(name)] ?? "";

	test("the parts add up for every country and every pair of years", () => {
		const normalised = (fact: string) => ({
			id: fact,
			rule: {
				interp: { fact },
				points: [
					[{ peer: "min", of: { fact } }, 0],
					[{ peer: "max", of: { fact } }, 100],
				],
				zeroRange: 50,
			} as const,
		});
		const scheme = defineScheme({
			id: "asem",
			sources: [{ title: "ASEM, as shipped with COINr" }],
			facts: Object.fromEntries(facts.map((fact) => [fact, { type: "number" }] as const)),
			root: {
				id: "index",
				combine: "mean",
				rank: RANK,
				children: facts.map((fact) => ({
					...normalised(fact),
					whenMissing: "notApplicable",
					whenNotApplicable: "exclude",
				})),
			},
		} as never);
		const records = rows.map((row) => ({
			unit: cell(row, "uCode"),
			period: cell(row, "Time"),
			facts: Object.fromEntries(
				facts.map((fact) => {
					const text = cell(row, fact);
					return [fact, text === "NA" || text === "" ? null : Number(Number(text).toPrecision(15))];
				}),
			),
		}));
		const periods = [...new Set(records.map(({ period }) => period))].sort();
		expect(periods).toEqual(["2018", "2019", "2020", "2021", "2022"]);
		const all = { periods, records } as never;
		let explained = 0;
		for (const [at, period] of periods.entries()) {
			const next = periods[at + 1];
			if (next === undefined) continue;
			const result = explainRankChanges(
				{ scheme, observations: all, period },
				{ scheme, observations: all, period: next },
			);
			expect(result.unexplained).toEqual([]);
			for (const { rank, parts, common } of result.explained) {
				if (!common || !parts) throw new Error("no classes here");
				explained++;
				expect(rank.places).toBe(parts.common + parts.left - parts.entered);
				expect(common.after).toBe(
					common.before + common.passedBy.length - common.passed.length + common.ties,
				);
				for (const { own, others } of common.orders) expect(own + others).toBe(common.places);
			}
		}
		expect(explained).toBe(51 * 4);
	});
});
