import type { Locale } from "steerindex/core";
import { type FigureDetails, reconcile, safeParseReport } from "steerindex/figures";
import { describe, expect, test } from "vitest";
import cases from "../scenarios/figures-reading.json" with { type: "json" };
import { problemsOf, readAlone, refusalOf } from "./refusal.ts";

const isLocale = (locale: string): locale is Locale => locale === "vi" || locale === "en";
const report = (locale: string) => ({ locale: isLocale(locale) ? locale : "vi" });

describe("a quote without a text", () => {
	test.each(cases.read)(
		"$quote ($locale) is $interval",
		({ quote, locale, printed, kind, interval, ...more }) => {
			const read = readAlone(quote.normalize(more.form ?? "NFC"), report(locale));
			expect(read.x).toMatchObject({ printed, kind, quote, interval: { text: interval }, role: "unchecked" });
			expect(read.of).toBe(more.of);
			expect(read.cautions).toEqual(more.caution ? [more.caution] : []);
		},
	);

	test.each(cases.refused)("$quote ($locale) is refused: $code", ({ quote, locale, code, word }) => {
		const { issues } = refusalOf(() => readAlone(quote, report(locale)));
		expect(issues).toHaveLength(1);
		expect(issues[0]).toMatchObject({ code, path: ["figures", "x"], pointer: "/figures/x" });
		if (word !== undefined) {
			expect(issues[0]?.message).toMatchObject({
				vi: expect.stringContaining(`“${word}”`),
				en: expect.stringContaining(`“${word}”`),
			});
		}
	});

	test("an ambiguous print is refused with both readings", () => {
		expect(refusalOf(() => readAlone("16.8")).issues[0]?.message).toEqual({
			vi: "có thể đọc nhiều cách: số 16,8 nếu đọc theo cách viết tiếng Anh; hoặc ngày 16 tháng 8",
			en: "can be read in more than one way: the number 16.8 as English writes it; or the date 16 August",
		});
	});

	test("a word across a line break is the same word", () => {
		expect(readAlone("vị\n trí 35/63").x?.kind).toBe("rank");
		expect(readAlone("từ 97% trở\u00a0lên").x?.interval.text).toBe("[97, ∞)");
	});
});

describe("the object form", () => {
	const intervalOf = (details: FigureDetails): string | undefined => readAlone(details).x?.interval.text;

	test.each<readonly [FigureDetails, string]>([
		[{ printed: "1.400", rounded: true }, "1350..1449"],
		[{ printed: "1.400", places: -2 }, "1350..1449"],
		[{ printed: "1.400", places: -1 }, "1395..1404"],
		[{ printed: "1.456", rounded: true }, "1456"],
		[{ printed: "42,1", places: 2 }, "[42.095, 42.105)"],
		[{ printed: "42,1", kind: "real", modes: ["truncate"] }, "[42.1, 42.2)"],
		[{ printed: "42,1", modes: ["half-up", "truncate"] }, "[42.05, 42.2)"],
		[{ printed: "42,1", modes: ["floor"] }, "[42.1, 42.2)"],
		[{ printed: "42,1", modes: ["ceiling"] }, "(42, 42.1]"],
		[{ printed: "42,2", modes: ["half-even"] }, "[42.15, 42.25]"],
		[{ printed: "42,1", modes: ["half-even"] }, "(42.05, 42.15)"],
		[{ printed: "86,67/100 điểm", modes: ["half-up", "half-even"] }, "[86.665, 86.675)"],
		[{ printed: "42", kind: "real" }, "[41.5, 42.5)"],
		[{ printed: "1,18", sign: "-" }, "(-1.185, -1.175]"],
		[{ printed: "tăng 1,18", sign: "-" }, "(-1.185, -1.175]"],
		[{ printed: "5", sign: "-" }, "-5"],
		[{ printed: "39,08%", min: 39.08 }, "[39.08, 39.085)"],
		[{ printed: "39,08%", max: { decimal: "39.08" } }, "[39.075, 39.08]"],
		[{ kind: "count" }, "[0, ∞)"],
		[{ kind: "rank", max: 63 }, "1..63"],
		[{ missing: true, kind: "places" }, "(-∞, ∞)"],
		[{ missing: true, min: 0, max: 100 }, "[0, 100]"],
		[{}, "(-∞, ∞)"],
		// A word without an agreed reading: the details say what the number stands for.
		[{ printed: "khoảng 1.400 hồ sơ", rounded: true }, "1350..1449"],
		[{ printed: "ít nhất 30 nhiệm vụ", min: 30 }, "[30, ∞)"],
		[{ printed: "không quá 5%", min: 0, max: 5 }, "[0, 5]"],
		[{ printed: "tụt 14 bậc", sign: "-" }, "-14"],
	])("%j is %s", (details, interval) => {
		expect(intervalOf(details)).toBe(interval);
	});

	test("a figure of which nothing is printed has no print, and says whether it should have", () => {
		expect(readAlone(null).x).toEqual({
			printed: null,
			kind: "real",
			interval: expect.objectContaining({ text: "(-∞, ∞)" }),
			allowed: expect.objectContaining({ text: "(-∞, ∞)" }),
			role: "derived",
			reasons: [],
		});
		expect(readAlone({ missing: true }).x).toMatchObject({ printed: null, missing: true, role: "derived" });
	});

	test("a threshold that the words say wins over rounding, and has no value to compute with", () => {
		expect(readAlone({ printed: "trên 80%", places: -1 }).x?.interval.text).toBe("(80, ∞)");
		expect(
			problemsOf({ locale: "vi", figures: { x: { printed: "trên 85%", places: -1 } }, relations: {} }),
		).toEqual(["PLACES_TOO_FEW figures.x.places"]);
	});

	test("a label stands beside the figure", () => {
		const label = { vi: "nhiệm vụ", en: "tasks" };
		expect(readAlone({ printed: "32", label, source: { title: "Báo cáo" } }).x?.label).toEqual(label);
	});

	test("the sign stands in the print", () => {
		const { figures } = reconcile({
			locale: "en",
			figures: { a: { printed: "1.18", sign: "-" } },
			relations: {},
		});
		expect(figures.a.printed).toBe("-1.18");
	});
});

test("a sign says which way a number moved, and of no other word what it is", () => {
	const problems = (locale: "vi" | "en", printed: string, details: object): readonly string[] => {
		const parsed = safeParseReport({ locale, figures: { a: { printed, ...details } }, relations: {} });
		return parsed.ok ? [] : parsed.issues.map(({ code }) => code);
	};
	for (const printed of [
		"khoảng 30",
		"gần 30",
		"ít nhất 30",
		"từ 30",
		"30 xã trở xuống",
		"không tăng 3",
		"~30",
	]) {
		expect([printed, problems("vi", printed, { sign: "+" })]).toEqual([printed, ["UNKNOWN_WORD"]]);
		expect([printed, problems("vi", printed, { sign: "+", min: 0 })]).toEqual([printed, []]);
	}
	for (const printed of ["tụt 3 bậc", "lên 3 bậc", "lùi 3 bậc", "thêm 3 xã", "kém 3 điểm"]) {
		expect([printed, problems("vi", printed, {})]).toEqual([printed, ["UNKNOWN_WORD"]]);
		expect([printed, problems("vi", printed, { sign: "-" })]).toEqual([printed, []]);
	}
	expect(problems("en", "about 30", { sign: "+" })).toEqual(["UNKNOWN_WORD"]);
	expect(problems("en", "about 30", { rounded: true })).toEqual([]);
	expect(problems("en", "dropped 3 places", { sign: "-" })).toEqual([]);
});

test("a multiple such as triệu is refused whatever else is said of the figure", () => {
	const figures = [
		{ printed: "2 triệu", sign: "+" },
		{ printed: "2,5 triệu", places: 1 },
		{ printed: "3 nghìn", min: 0, max: 5000 },
		{ printed: "khoảng 2 triệu", rounded: true },
		{ printed: "tụt 2 triệu", sign: "-" },
		{ printed: "từ 2 triệu trở lên" },
		{ printed: "thêm 3 rưỡi", sign: "+" },
	] as const;
	for (const figure of figures) {
		const parsed = safeParseReport({ locale: "vi", figures: { a: figure }, relations: {} });
		expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toEqual(["UNKNOWN_WORD"]);
	}
});
