import { type FigureReport, reconcile } from "steerindex/figures";
import { describe, expect, test } from "vitest";
import { problemsOf, refusalOf } from "./refusal.ts";

type Parts = Partial<FigureReport>;

const reportOf = (text: string, parts: Parts): FigureReport => ({
	locale: "vi",
	text,
	figures: {},
	relations: {},
	...parts,
});
const read = (text: string, parts: Parts) => reconcile(reportOf(text, parts));
const problems = (text: string, parts: Parts) => problemsOf(reportOf(text, parts));

describe("a quote of a text", () => {
	test("stands only where it cuts no longer number", () => {
		const { coverage, figures } = read("1.456 dịch vụ công, trong đó 6 dịch vụ công mới", {
			figures: { fresh: "6 dịch vụ công" },
		});
		expect(figures.fresh?.printed).toBe("6");
		expect(coverage).toMatchObject({ numbers: 2, figures: 1 });
		expect(coverage?.unread.map(({ text }) => text)).toEqual(["1.456"]);
	});

	test.each([
		["6 dịch vụ công", "1.456 dịch vụ công", "1.456"],
		["có 1", "có 1.456 dịch vụ", "1.456"],
		["6", "1.456", "1.456"],
		["35/6", "35/63", "35/63"],
		["5 vụ, 3", "5 vụ, 39", "39"],
		["-2025", "2021-2025", "2021-2025"],
		["−15%", "10−15%", "10−15"],
	])("%j stands in %j only inside %s", (quote, text, number) => {
		const as = quote.includes(",") ? { notFigures: [quote] } : { figures: { x: quote } };
		const { issues } = refusalOf(() => read(text, as));
		expect(issues.map(({ code }) => code)).toEqual(["QUOTE_IN_NUMBER"]);
		expect(issues[0]?.message).toMatchObject({ en: expect.stringContaining(`longer number: ${number}`) });
	});

	test("a minus sign after a space or a bracket is no hyphen", () => {
		expect(read("thay đổi -5 bậc", { figures: { x: "-5 bậc" } }).figures.x?.printed).toBe("-5");
		expect(read("(-5 bậc)", { figures: { x: "-5 bậc" } }).figures.x?.printed).toBe("-5");
	});

	test.each([
		["9 nhiệm vụ đã hoàn thành", "có 9 nhiệm vụ hoàn thành như: ban hành", "9 nhiệm vụ hoàn thành"],
		["vị trí 36/63", "đứng ở vị trí 35/63 tỉnh thành", "vị trí 35/63"],
		["hoàn toàn khác 7", "có 9 nhiệm vụ hoàn thành", undefined],
		["32 nhiệm vu", "tổng số 32 nhiệm vụ đề ra", "32 nhiệm vụ"],
	])("%j does not stand in the text; the nearest passage is named", (quote, text, suggestion) => {
		const { issues } = refusalOf(() => read(text, { figures: { x: quote } }));
		expect(issues).toHaveLength(1);
		expect(issues[0]?.code).toBe("QUOTE_NOT_FOUND");
		expect(issues[0]?.suggestion).toBe(suggestion);
	});

	test("one that stands twice claims both places", () => {
		const { coverage } = read("6 tháng đầu năm 2022 … 6 tháng đầu năm 2022", {
			dates: { half: "6 tháng đầu năm 2022" },
		});
		expect(coverage).toEqual({ numbers: 4, figures: 0, dates: 4, setAside: 0, unread: [] });
		expect(read("9 sở, 9 sở", { figures: { x: "9 sở" } }).coverage).toMatchObject({ figures: 2 });
	});

	test("overlapping places of one quote count each number once", () => {
		const { coverage } = read("3, 3, 3", { notFigures: ["3, 3"] });
		expect(coverage).toEqual({ numbers: 3, figures: 0, dates: 0, setAside: 3, unread: [] });
	});

	test("what is set aside may overlap, and may stand in a date", () => {
		const { coverage } = read("mức độ 3, 4 và mức độ 3 năm 2022", {
			notFigures: ["mức độ 3", "mức độ 3, 4", "2022"],
			dates: { year: "năm 2022" },
		});
		expect(coverage).toEqual({ numbers: 4, figures: 0, dates: 1, setAside: 3, unread: [] });
	});

	test.each<readonly [string, Parts, string]>([
		["two figures", { figures: { a: "32 nhiệm vụ", b: "số 32" } }, "CLAIMED_TWICE figures.b"],
		[
			"a figure and what is set aside",
			{ figures: { a: "32 nhiệm vụ" }, notFigures: ["32"] },
			"CLAIMED_TWICE notFigures.0",
		],
		[
			"a figure and a date",
			{ figures: { a: "năm 2022" }, dates: { d: "năm 2022" } },
			"CLAIMED_TWICE dates.d",
		],
	])("a number belongs to one: %s", (_, parts, problem) => {
		expect(problems("tổng số 32 nhiệm vụ năm 2022", parts)).toEqual([problem]);
	});

	test.each(["NFC", "NFD"])("the text in %s and quotes in either form are one", (form) => {
		const text = "có 9 nhiệm vụ hoàn thành, giảm 14 bậc".normalize(form);
		for (const other of ["NFC", "NFD"]) {
			const { figures, coverage } = read(text, {
				figures: { done: "9 nhiệm vụ".normalize(other), places: "giảm 14 bậc".normalize(other) },
			});
			expect(coverage).toMatchObject({ numbers: 2, figures: 2, unread: [] });
			expect(figures.places?.printed).toBe("-14");
		}
	});

	test("an empty text has no numbers, an empty quote stands nowhere", () => {
		expect(read("", {}).coverage).toEqual({ numbers: 0, figures: 0, dates: 0, setAside: 0, unread: [] });
		expect(problems("3", { notFigures: [""] })).toEqual(["QUOTE_NOT_FOUND notFigures.0"]);
		expect(problems("ba", { notFigures: ["ba"] })).toEqual(["NO_NUMBER notFigures.0"]);
	});

	test("no quote is longer than two thousand characters", () => {
		const long = `5 ${"a".repeat(2000)}`;
		expect(problems(long, { figures: { x: long } })).toEqual(["TOO_LONG figures.x"]);
		expect(problems(long, { notFigures: [long] })).toEqual(["TOO_LONG notFigures.0"]);
	});

	test("a date in words claims no number and must still stand in the text", () => {
		expect(read("trong quý II", { date: "2022-08-16", dates: { q: "quý II" } }).coverage).toMatchObject({
			dates: 0,
		});
		expect(problems("trong quý I", { date: "2022-08-16", dates: { q: "quý II" } })).toEqual([
			"QUOTE_NOT_FOUND dates.q",
		]);
	});
});

describe("numbers that nobody claims", () => {
	test("are listed with their place and what stands around them", () => {
		const text =
			"Tính đến ngày 15/8, trong tổng số 32 nhiệm vụ đề ra theo Kế hoạch số 01,\n\ncó 9 nhiệm vụ hoàn thành.";
		const { coverage } = read(text, { figures: { tasks: "32 nhiệm vụ" } });
		expect(coverage).toEqual({
			numbers: 4,
			figures: 1,
			dates: 0,
			setAside: 0,
			unread: [
				{ text: "15/8", start: 14, context: "Tính đến ngày 15/8, trong tổng số 32 nhiệm vụ đề" },
				{ text: "01", start: 69, context: "iệm vụ đề ra theo Kế hoạch số 01, có 9 nhiệm vụ hoàn thành." },
				{ text: "9", start: 77, context: "ề ra theo Kế hoạch số 01, có 9 nhiệm vụ hoàn thành." },
			],
		});
		for (const { text: print, start } of coverage?.unread ?? [])
			expect(text.startsWith(print, start)).toBe(true);
	});

	test("a number is a run of digits with marks between digits", () => {
		const { coverage } = read("3, 4; 86,67/100; 15/8; 01/01/2022; 1.456. A4-5", {});
		const unread = coverage?.unread.map(({ text }) => text);
		expect(unread).toEqual(["3", "4", "86,67/100", "15/8", "01/01/2022", "1.456", "4", "5"]);
	});
});

describe("a word that the quote leaves out", () => {
	const leftOut = (text: string, quote: string, locale: "vi" | "en" = "vi"): readonly unknown[] =>
		read(text, { locale, figures: { x: quote } })
			.cautions.filter(({ code }) => code === "WORD_LEFT_OUT")
			.map(({ received }) => received);

	test.each([
		["giảm 1,18 điểm", "1,18 điểm", "giảm"],
		["giảm 1,18 điểm", "giảm 1,18", "điểm"],
		["trên 80% chi nhánh", "80%", "trên"],
		["đạt 33,40%, trong đó", "33,40", "%"],
		["ở vị trí 35/63", "35/63", "vị trí"],
		["khoảng 30 nhiệm vụ", "30 nhiệm vụ", "khoảng"],
		["từ 97% trở lên", "97%", "trở lên"],
		["từ 97% hồ sơ trở lên", "97% hồ sơ", "trở lên"],
		["giảm 14 bậc", "giảm 14", "bậc"],
		["không giảm 5 điểm", "giảm 5 điểm", "không"],
		["1,2 triệu hồ sơ", "1,2", "triệu"],
		[">= 97%", "97%", ">="],
		["± 5 điểm", "5 điểm", "±"],
	])("%j quoted as %j: %s", (text, quote, word) => {
		expect(leftOut(text, quote)).toEqual([word]);
	});

	test.each([
		["tổng số 32 nhiệm vụ", "32 nhiệm vụ"],
		["giảm tỷ lệ 5%", "5%"],
		["2021-2025", "2025"],
		["gia tăng 5", "gia tăng 5"],
		["5 tỷ lệ", "5"],
		["đạt 42,1 điểm giảm 1,18 điểm", "đạt 42,1 điểm"],
	])("%j quoted as %j leaves out nothing", (text, quote) => {
		expect(leftOut(text, quote)).toEqual([]);
	});

	test("every place is looked at, every word named once", () => {
		expect(leftOut("tăng 5 điểm, giảm 5 điểm, giảm 5 điểm", "5 điểm")).toEqual(["tăng", "giảm"]);
		expect(leftOut("up 5 points", "5 points", "en")).toEqual(["up"]);
	});

	test("the caution says what to do", () => {
		const { cautions } = read("giảm 1,18 điểm", { figures: { x: "1,18 điểm" } });
		expect(cautions).toEqual([
			{
				code: "WORD_LEFT_OUT",
				path: ["figures", "x"],
				pointer: "/figures/x",
				message: {
					vi: "văn bản có “giảm” ngay cạnh trích dẫn “1,18 điểm”; nếu thuộc về số này thì hãy trích cả từ ấy",
					en: "the text has “giảm” right beside the quote “1,18 điểm”; if it belongs to the number, quote it too",
				},
				received: "giảm",
			},
		]);
	});
});

describe("dates", () => {
	const dates = { session: "16.8", counted: "15/8", half: "6 tháng đầu năm 2022" };

	test("take the year of the report where they print none", () => {
		const { relations } = reconcile({
			locale: "vi",
			date: "2022-08-16",
			figures: {},
			dates: { ...dates, portal: "từ ngày 01/01/2022 đến 29/7/2022" },
			relations: { order: { order: ["portal", "counted", "session"] } },
		});
		expect(relations.order.text).toMatchObject({
			en: "portal to 2022-07-29, counted 2022-08-15, session 2022-08-16",
		});
	});

	test("without a year anywhere are refused", () => {
		expect(problemsOf({ locale: "vi", figures: {}, dates, relations: {} })).toEqual([
			"YEAR_UNSTATED dates.session",
			"YEAR_UNSTATED dates.counted",
		]);
	});

	test("that would lie after the report get a caution; those that print their year do not", () => {
		const { cautions } = reconcile({
			locale: "vi",
			date: "2022-08-16",
			figures: {},
			dates: { before: "16.8", after: "17/8", printed: "17/8/2022" },
			relations: {},
		});
		expect(cautions.map(({ code, path }) => [code, path])).toEqual([
			["DATE_AFTER_REPORT", ["dates", "after"]],
		]);
	});
});
