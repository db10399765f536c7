import { compareReadings, formatComparison, formatPreviousReading, previousReading } from "steerindex/change";
import { SteerindexError } from "steerindex/core";
import type { Reading } from "steerindex/scoring";
import { describe, expect, test } from "vitest";

const papi = { index: "PAPI", unit: "Quảng Nam" };
const before: Reading = {
	...papi,
	period: "2020",
	score: 43.28,
	rank: 21,
	of: 63,
	group: { vi: "trung bình cao", en: "average-high" },
};
const after: Reading = {
	...papi,
	period: "2021",
	score: { decimal: "42.10" },
	rank: 35,
	of: 60,
	group: { vi: "trung bình thấp", en: "average-low" },
};

const codeOf = (run: () => unknown): string => {
	try {
		run();
		return "";
	} catch (error) {
		return SteerindexError.is(error) ? error.code : String(error);
	}
};

describe("formatComparison", () => {
	test("in Vietnamese", () => {
		expect(
			formatComparison(compareReadings(before, after, { mode: "half-up" }), { locale: "vi" }).split("\n"),
		).toEqual([
			"PAPI, Quảng Nam: 2020 → 2021",
			"Điểm: 43,28 → 42,10, giảm 1,18 điểm",
			"Mức thay đổi nếu điểm đã làm tròn: lớn hơn -1,19 và nhỏ hơn -1,17 (làm tròn thông thường)",
			"Hạng: 21/63 → 35/60, giảm 14 bậc",
			"Nhóm: trung bình cao → trung bình thấp",
			"Lưu ý: kỳ trước xếp hạng 63 đơn vị, kỳ sau 60 đơn vị: số bậc tăng giảm được tính giữa hai danh sách khác nhau",
		]);
	});

	test("in English", () => {
		expect(formatComparison(compareReadings(before, after), { locale: "en" }).split("\n")).toEqual([
			"PAPI, Quảng Nam: 2020 → 2021",
			"Score: 43.28 → 42.10, down 1.18 points",
			"Rank: 21/63 → 35/60, down 14 places",
			"Group: average-high → average-low",
			"Caution: 63 units were ranked earlier and 60 later: the places moved cross two lists",
		]);
	});

	test("the eight domains of an index by rank and by score", () => {
		const parts = (ranks: readonly number[]) =>
			Object.fromEntries(ranks.map((rank, at) => [`d${at}`, { score: 100 - rank, rank, of: 63 }]));
		const comparison = compareReadings(
			{ ...before, of: 60, parts: parts([10, 10, 10, 10, 10, 10, 10, 10]) },
			{ ...after, parts: parts([9, 8, 7, 11, 12, 13, 14, 15]) },
		);
		expect(formatComparison(comparison, { locale: "vi" }).split("\n").slice(4)).toEqual([
			"Thành phần: 3/8 tăng hạng, 5/8 giảm hạng",
			"Thành phần: 3/8 tăng điểm, 5/8 giảm điểm",
		]);
		expect(formatComparison(comparison, { locale: "en" }).split("\n").slice(4)).toEqual([
			"Parts: 3 of 8 rose in rank, 5 fell",
			"Parts: 3 of 8 rose in score, 5 fell",
		]);
	});

	test("a gain in points with its percent beside it", () => {
		const ngai = { index: "PAR INDEX", unit: "Quảng Ngãi" };
		const comparison = compareReadings(
			{ ...ngai, period: "2020", score: 73.25 },
			{ ...ngai, period: "2021", score: 86.45 },
			{ relative: { places: 2, mode: "half-up" } },
		);
		expect(formatComparison(comparison, { locale: "vi" })).toContain("tăng 13,20 điểm (+18,02%)");
		expect(formatComparison(comparison, { locale: "en" })).toContain("up 13.20 points (+18.02%)");
	});

	test("up, unchanged, and one of a thing", () => {
		const late = { ...after, score: 44.28, rank: 20, of: 63, group: "x", parts: { d1: 1, d2: 2 } };
		const up = compareReadings({ ...before, group: "x", parts: { d1: 1, d2: 1 } }, late);
		expect(formatComparison(up, { locale: "vi" }).split("\n").slice(1)).toEqual([
			"Điểm: 43,28 → 44,28, tăng 1,00 điểm",
			"Hạng: 21/63 → 20/63, tăng 1 bậc",
			"Nhóm: x, không đổi",
			"Thành phần: 1/2 tăng điểm, 0/2 giảm điểm, 1/2 giữ nguyên",
		]);
		expect(formatComparison(up, { locale: "en" }).split("\n").slice(1)).toEqual([
			"Score: 43.28 → 44.28, up 1.00 points",
			"Rank: 21/63 → 20/63, up 1 place",
			"Group: x, unchanged",
			"Parts: 1 of 2 rose in score, 0 fell, 1 unchanged",
		]);
		const same = compareReadings(
			{ ...papi, period: "1", score: -5, rank: 1, of: 2 },
			{ ...papi, period: "2", score: -5, rank: 1, of: 2 },
		);
		expect(formatComparison(same, { locale: "vi" })).toBe(
			"PAPI, Quảng Nam: 1 → 2\nĐiểm: -5 → -5, không đổi\nHạng: 1/2 → 1/2, giữ nguyên",
		);
		expect(formatComparison(same, { locale: "en" })).toBe(
			"PAPI, Quảng Nam: 1 → 2\nScore: -5 → -5, unchanged\nRank: 1/2 → 1/2, unchanged",
		);
		const one = compareReadings({ ...papi, period: "1", score: 2 }, { ...papi, period: "2", score: 1 });
		expect(formatComparison(one, { locale: "en" })).toContain("down 1 point");
	});

	test.each([
		[
			"half-even",
			43.28,
			42.12,
			"from -1.17 to -1.15 (half-even)",
			"từ -1,17 đến -1,15 (làm tròn nửa về số chẵn)",
		],
		[
			"half-even",
			43.28,
			42.11,
			"more than -1.18 and less than -1.16 (half-even)",
			"lớn hơn -1,18 và nhỏ hơn -1,16 (làm tròn nửa về số chẵn)",
		],
		["half-up", -2, 2, "from 3 to less than 5 (half-up)", "từ 3 đến dưới 5 (làm tròn thông thường)"],
		[
			"half-up",
			2,
			-2,
			"more than -5 and at most -3 (half-up)",
			"lớn hơn -5 và không quá -3 (làm tròn thông thường)",
		],
	] as const)("the ends of a range by %s from %d to %d", (mode, from, to, en, vi) => {
		const comparison = compareReadings(
			{ ...papi, period: "1", score: from },
			{ ...papi, period: "2", score: to },
			{ mode },
		);
		expect(formatComparison(comparison, { locale: "en" })).toContain(
			`Change if the scores were rounded: ${en}`,
		);
		expect(formatComparison(comparison, { locale: "vi" })).toContain(
			`Mức thay đổi nếu điểm đã làm tròn: ${vi}`,
		);
	});
});

describe("formatPreviousReading", () => {
	const late: Reading = { ...papi, period: "2021", score: 42.1, rank: 35, of: 63 };

	test("where the figures have different places", () => {
		const previous = previousReading(late, { score: -1.18, places: -14 });
		expect(formatPreviousReading(previous, { locale: "vi" }).split("\n")).toEqual([
			"PAPI, Quảng Nam: 2020, suy ra từ 2021",
			"Điểm: 43,28 nếu 42,1 nghĩa là 42,10; theo số đã in thì từ 43,225 đến dưới 43,335 (làm tròn thông thường)",
			"Hạng: 21 (kỳ sau 35/63, giảm 14 bậc)",
			"Lưu ý: điểm 42,1 có 1 chữ số thập phân, mức thay đổi -1,18 có 2: kết quả suy ra chỉ chính xác như số có ít chữ số hơn",
			"Lưu ý: không rõ kỳ trước xếp hạng bao nhiêu đơn vị (kỳ sau: 63)",
		]);
		expect(formatPreviousReading(previous, { locale: "en" }).split("\n")).toEqual([
			"PAPI, Quảng Nam: 2020, derived from 2021",
			"Score: 43.28 if 42.1 means 42.10; as printed from 43.225 to less than 43.335 (half-up)",
			"Rank: 21 (later 35/63, down 14 places)",
			"Caution: the score 42.1 has 1 decimal, the change -1.18 has 2: what is derived is no sharper than the coarser one",
			"Caution: how many units were ranked earlier is not known (later: 63)",
		]);
	});

	test("where they have the same, and no rank", () => {
		const previous = previousReading(
			{ index: "PAR INDEX", unit: "Quảng Nam", period: "2021", score: 86.67 },
			{ score: 3.21 },
		);
		expect(formatPreviousReading(previous, { locale: "vi" })).toBe(
			"PAR INDEX, Quảng Nam: 2020, suy ra từ 2021\nĐiểm: 83,46; nếu các số đã làm tròn thì lớn hơn 83,45 và nhỏ hơn 83,47 (làm tròn thông thường)",
		);
		expect(formatPreviousReading(previous, { locale: "en" })).toBe(
			"PAR INDEX, Quảng Nam: 2020, derived from 2021\nScore: 83.46; if the figures were rounded, more than 83.45 and less than 83.47 (half-up)",
		);
	});

	test("with the earlier number of units", () => {
		const previous = previousReading(late, { score: { decimal: "-1.2" }, places: -14, of: 63 });
		expect(formatPreviousReading(previous, { locale: "en" }).split("\n")[2]).toBe(
			"Rank: 21/63 (later 35/63, down 14 places)",
		);
	});
});

describe("what is refused", () => {
	const comparison = compareReadings(before, after, { mode: "half-up" });
	const previous = previousReading(after, { score: -1.18 });

	test.each([[undefined], [null], [1], ["x"], [[]], [{}], [Symbol("s")], [{ score: {} }]])(
		"%o for a result",
		(junk) => {
			expect(codeOf(() => formatComparison(junk as never, { locale: "vi" }))).toBe("NOT_A_RESULT");
			expect(codeOf(() => formatPreviousReading(junk as never, { locale: "vi" }))).toBe("NOT_A_RESULT");
		},
	);

	test.each([
		["index", { index: 1 }],
		["score", { score: { ...comparison.score, change: { value: 1, exact: "x" } } }],
		["an end", { score: { ...comparison.score, interval: { min: null, max: null } } }],
		["rank", { rank: { ...comparison.rank, places: "2.5" } }],
		["rank", { rank: { ...comparison.rank, places: undefined } }],
		["group", { group: { before: {}, after: "x" } }],
		["parts", { parts: { scores: { up: 1, down: 1 }, ranks: comparison.parts } }],
		["mode", { mode: "toString" }],
		["cautions", { cautions: [1] }],
	])("a comparison with a damaged part: %s", (_, damage) => {
		expect(codeOf(() => formatComparison({ ...comparison, ...damage } as never, { locale: "vi" }))).toBe(
			"NOT_A_RESULT",
		);
	});

	test("one kind of result for the other", () => {
		expect(codeOf(() => formatComparison(previous as never, { locale: "vi" }))).toBe("NOT_A_RESULT");
		expect(codeOf(() => formatPreviousReading(comparison as never, { locale: "vi" }))).toBe("NOT_A_RESULT");
	});

	test.each([
		[undefined, "BAD_OPTIONS"],
		["vi", "BAD_OPTIONS"],
		[{}, "BAD_LOCALE"],
		[{ locale: "fr" }, "BAD_LOCALE"],
	])("%o for options", (options, code) => {
		expect(codeOf(() => formatComparison(comparison, options as never))).toBe(code);
		expect(codeOf(() => formatPreviousReading(previous, options as never))).toBe(code);
	});
});
