import fc from "fast-check";
import { workingDaysBetween } from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import { SteerindexError } from "steerindex/core";
import {
	type FigureReport,
	type Finding,
	type FormatFindingOptions,
	formatFinding,
	parseReport,
	type ReconcileOptions,
	reconcile,
	safeParseReport,
} from "steerindex/figures";
import { describe, expect, test } from "vitest";

/** The whole refusal, a line for each problem, with what was probably meant. */
function refusal(run: () => unknown): string {
	try {
		run();
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		const lines = error.message.split("\n");
		expect(lines).toHaveLength(error.issues.length);
		return lines
			.map((line, index) => {
				const suggestion = error.issues[index]?.suggestion;
				return suggestion === undefined ? line : `${line} -> ${suggestion}`;
			})
			.join("\n");
	}
	throw new Error("it was not refused");
}

function problems(report: unknown, options?: unknown): string {
	return refusal(() => reconcile(report as FigureReport, options as ReconcileOptions));
}

const vi = (parts: object): object => ({ locale: "vi", figures: {}, relations: {}, ...parts });
const en = (parts: object): object => ({ ...vi(parts), locale: "en" });

describe("names", () => {
	test("figures that are not there, the nearest suggested", () => {
		const report = vi({
			figures: { services: "1.456", level3: "26", level4: "1.433", rank: "vị trí 35/63" },
			relations: {
				levels: { total: "service", parts: ["level3", "levle4"] },
				scale: { equal: ["level3.of", "rank.of"] },
				none: { equal: ["rank.off", "quite another name"] },
			},
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"UNKNOWN_FIGURE at relations.levels.total: there is no figure “service” | không có số liệu nào tên “service” -> services
			UNKNOWN_FIGURE at relations.levels.parts.1: there is no figure “levle4” | không có số liệu nào tên “levle4” -> level4
			NO_SLASH at relations.scale.equal.0: the figure “level3” prints no a/b, so there is no “level3.of” | số liệu “level3” không in dạng a/b nên không có “level3.of”
			UNKNOWN_FIGURE at relations.none.equal.0: there is no figure “rank.off” | không có số liệu nào tên “rank.off” -> rank.of
			UNKNOWN_FIGURE at relations.none.equal.1: there is no figure “quite another name” | không có số liệu nào tên “quite another name”"
		`);
	});

	test("no x.of where the print has no slash, but none claimed where the print was not read", () => {
		const report = vi({
			figures: { a: "3", b: "khoảng 5/8" },
			relations: { same: { equal: ["a.of", "b.of"] } },
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"UNKNOWN_WORD at figures.b: the word “khoảng” beside the number in “khoảng 5/8” has no agreed reading; use the object form and give min, max, rounded or places | từ “khoảng” cạnh số trong “khoảng 5/8” chưa có cách hiểu thống nhất; hãy dùng dạng đối tượng và nêu min, max, rounded hoặc places
			NO_SLASH at relations.same.equal.0: the figure “a” prints no a/b, so there is no “a.of” | số liệu “a” không in dạng a/b nên không có “a.of”"
		`);
	});

	test("names that cannot be used", () => {
		const figures = JSON.parse('{ "": "1", "x.of": "2", "__proto__": "3", "x": "4" }');
		const report = vi({ figures, dates: { "": "16/8/2022", x: "15/8/2022" }, relations: { "r.of": null } });
		expect(problems(report)).toMatchInlineSnapshot(`
			"BAD_ID at figures.: the name “” cannot be used: it must not be empty, end in ".of" or be "__proto__" | không dùng được tên “”: tên không được rỗng, kết thúc bằng ".of" hay là "__proto__"
			BAD_ID at figures.x.of: the name “x.of” cannot be used: it must not be empty, end in ".of" or be "__proto__" | không dùng được tên “x.of”: tên không được rỗng, kết thúc bằng ".of" hay là "__proto__"
			BAD_ID at figures.__proto__: the name “__proto__” cannot be used: it must not be empty, end in ".of" or be "__proto__" | không dùng được tên “__proto__”: tên không được rỗng, kết thúc bằng ".of" hay là "__proto__"
			BAD_ID at dates.: the name “” cannot be used: it must not be empty, end in ".of" or be "__proto__" | không dùng được tên “”: tên không được rỗng, kết thúc bằng ".of" hay là "__proto__"
			DUPLICATE_ID at dates.: “” names both a figure and a date | “” vừa là tên số liệu vừa là tên ngày
			DUPLICATE_ID at dates.x: “x” names both a figure and a date | “x” vừa là tên số liệu vừa là tên ngày
			BAD_ID at relations.r.of: the name “r.of” cannot be used: it must not be empty, end in ".of" or be "__proto__" | không dùng được tên “r.of”: tên không được rỗng, kết thúc bằng ".of" hay là "__proto__"
			WRONG_TYPE at relations.r.of: object is needed, not null | cần object, nhận được null"
		`);
	});

	test("fields that are not there, the nearest suggested", () => {
		const report = {
			...vi({}),
			figure: {},
			figures: { a: { print: "3", wieght: 2 }, b: "4" },
			relations: { r: { equal: ["a", "b"], asumed: true, zzzzzzzz: 1 } },
			evidence: { e: { figure: "a", value: "3", source: "recount", src: "" } },
		};
		expect(problems(report)).toMatchInlineSnapshot(`
			"UNKNOWN_KEY at figure: there is no such field | không có trường này -> figures
			UNKNOWN_KEY at figures.a.print: there is no such field | không có trường này
			UNKNOWN_KEY at figures.a.wieght: there is no such field | không có trường này -> weight
			UNKNOWN_KEY at relations.r.asumed: there is no such field | không có trường này -> assumed
			UNKNOWN_KEY at relations.r.zzzzzzzz: there is no such field | không có trường này
			UNKNOWN_KEY at evidence.e.src: there is no such field | không có trường này"
		`);
	});

	test("kinds of relation that are not there", () => {
		const report = vi({
			figures: { a: "3", b: "4" },
			relations: {
				misspelt: { percnt: "a", of: "b" },
				half: { total: "a" },
				empty: {},
				noteOnly: { assumed: true },
				far: { zzzzzzzzzzzz: 1 },
				share: { of: "b", note: "x" },
				moved: { current: "a", previous: "b" },
				late: { total: "a", part: ["b"] },
			},
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"UNKNOWN_RELATION at relations.misspelt: this is no kind of relation | không nhận ra loại quan hệ -> percent
			UNKNOWN_RELATION at relations.half: this is no kind of relation | không nhận ra loại quan hệ -> parts
			UNKNOWN_RELATION at relations.empty: this is no kind of relation | không nhận ra loại quan hệ
			UNKNOWN_RELATION at relations.noteOnly: this is no kind of relation | không nhận ra loại quan hệ
			UNKNOWN_RELATION at relations.far: this is no kind of relation | không nhận ra loại quan hệ
			UNKNOWN_RELATION at relations.share: this is no kind of relation | không nhận ra loại quan hệ -> percent
			UNKNOWN_RELATION at relations.moved: this is no kind of relation | không nhận ra loại quan hệ -> change
			UNKNOWN_RELATION at relations.late: this is no kind of relation | không nhận ra loại quan hệ -> parts"
		`);
	});
});

describe("quotes", () => {
	const text = "Có 1.456 dịch vụ công, trong đó 26 dịch vụ mức độ 3; đã xong 9 nhiệm vụ.";

	test("quotes that do not stand in the text, with the nearest passage", () => {
		const report = vi({
			text,
			figures: { level3: "26 dịch vụ công mức độ 3", done: "9 nhiệm vụ hoàn thành", other: "77 xã" },
			notFigures: ["năm 1999"],
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"TWO_NUMBERS at figures.level3: the quote “26 dịch vụ công mức độ 3” holds several numbers (26; 3); a figure quotes exactly one | trích dẫn “26 dịch vụ công mức độ 3” chứa nhiều số (26; 3); mỗi số liệu chỉ trích đúng một số
			QUOTE_NOT_FOUND at figures.done: the quote “9 nhiệm vụ hoàn thành” does not stand in the text | trích dẫn “9 nhiệm vụ hoàn thành” không có trong văn bản -> 9 nhiệm vụ
			QUOTE_NOT_FOUND at figures.other: the quote “77 xã” does not stand in the text | trích dẫn “77 xã” không có trong văn bản
			QUOTE_NOT_FOUND at notFigures.0: the quote “năm 1999” does not stand in the text | trích dẫn “năm 1999” không có trong văn bản"
		`);
	});

	test("a quote inside a longer number", () => {
		const report = vi({
			text,
			figures: { services: "6 dịch vụ công", other: "456" },
			notFigures: ["độ 3; đã xong 9"],
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"QUOTE_IN_NUMBER at figures.services: the quote “6 dịch vụ công” stands only inside a longer number: 1.456 | trích dẫn “6 dịch vụ công” chỉ nằm bên trong một số dài hơn: 1.456
			QUOTE_IN_NUMBER at figures.other: the quote “456” stands only inside a longer number: 1.456 | trích dẫn “456” chỉ nằm bên trong một số dài hơn: 1.456"
		`);
	});

	test("two numbers or none", () => {
		const report = vi({
			text: "3 nhiệm vụ, 4 sở và các xã",
			figures: { two: "3 nhiệm vụ, 4 sở", none: "các xã", empty: "" },
			notFigures: ["nhiệm vụ"],
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"TWO_NUMBERS at figures.two: the quote “3 nhiệm vụ, 4 sở” holds several numbers (3; 4); a figure quotes exactly one | trích dẫn “3 nhiệm vụ, 4 sở” chứa nhiều số (3; 4); mỗi số liệu chỉ trích đúng một số
			NO_NUMBER at figures.none: the quote “các xã” holds no number | trích dẫn “các xã” không chứa số nào
			NO_NUMBER at figures.empty: the quote “” holds no number | trích dẫn “” không chứa số nào
			NO_NUMBER at notFigures.0: the quote “nhiệm vụ” holds no number | trích dẫn “nhiệm vụ” không chứa số nào"
		`);
	});

	test("a number claimed twice: by figures, by a date, by what is set aside", () => {
		const report = vi({
			text: "Ngày 16/8/2022 có 32 nhiệm vụ, 9 việc",
			figures: { tasks: "32 nhiệm vụ", again: "32", day: "16/8/2022", done: "9 việc" },
			dates: { session: "16/8/2022" },
			notFigures: ["9"],
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"UNREADABLE_NUMBER at figures.day: 16/8/2022 looks like a date; list it under dates | 16/8/2022 trông như một ngày; hãy khai trong dates
			CLAIMED_TWICE at figures.again: the number 32 is claimed twice: by figures.tasks and by figures.again | số 32 được khai hai lần: figures.tasks và figures.again
			CLAIMED_TWICE at notFigures.0: the number 9 is claimed twice: by figures.done and by notFigures.0 | số 9 được khai hai lần: figures.done và notFigures.0"
		`);
	});

	test("a print and missing at once, and things that are no figure", () => {
		const report = vi({
			figures: {
				both: { printed: "3", missing: true },
				number: 3,
				list: ["3"],
				none: undefined,
				inner: { printed: 3 },
			},
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"PRINTED_AND_MISSING at figures.both: a figure cannot be both printed and missing | một số liệu không thể vừa được in ra vừa bị thiếu
			WRONG_TYPE at figures.number: string | null | object is needed, not 3 | cần string | null | object, nhận được 3
			WRONG_TYPE at figures.list: string | null | object is needed, not array of 1 | cần string | null | object, nhận được array of 1
			WRONG_TYPE at figures.none: string | null | object is needed, not undefined | cần string | null | object, nhận được undefined
			WRONG_TYPE at figures.inner.printed: string is needed, not 3 | cần string, nhận được 3"
		`);
	});
});

describe("prints", () => {
	test("unreadable", () => {
		const figures = { a: "1.45,6.7", b: "1,2,3", c: "12.34.56", d: "3/0,0,0", e: "vị trí 35/63/2" };
		expect(problems(vi({ figures }))).toMatchInlineSnapshot(`
			"UNREADABLE_NUMBER at figures.a: 1.45,6.7 cannot be read as a number | không đọc được 1.45,6.7 như một số
			UNREADABLE_NUMBER at figures.b: 1,2,3 cannot be read as a number | không đọc được 1,2,3 như một số
			UNREADABLE_NUMBER at figures.c: 12.34.56 cannot be read as a number | không đọc được 12.34.56 như một số
			UNREADABLE_NUMBER at figures.d: 0,0,0 cannot be read as a number | không đọc được 0,0,0 như một số
			UNREADABLE_NUMBER at figures.e: 35/63/2 looks like a date; list it under dates | 35/63/2 trông như một ngày; hãy khai trong dates"
		`);
	});

	test("ambiguous, with both readings", () => {
		expect(problems(vi({ figures: { a: "16.8", b: "1,456.5" } }))).toMatchInlineSnapshot(`
			"AMBIGUOUS_NUMBER at figures.a: can be read in more than one way: the number 16.8 as English writes it; or the date 16 August | có thể đọc nhiều cách: số 16,8 nếu đọc theo cách viết tiếng Anh; hoặc ngày 16 tháng 8
			AMBIGUOUS_NUMBER at figures.b: not a number as the chosen language writes it, only: the number 1456.5 as English writes it | không đúng cách viết số đã chọn, chỉ có thể là: số 1456,5 nếu đọc theo cách viết tiếng Anh"
		`);
		expect(problems(en({ figures: { a: "1.456,5", b: "16,8" } }))).toMatchInlineSnapshot(`
			"AMBIGUOUS_NUMBER at figures.a: not a number as the chosen language writes it, only: the number 1456.5 as Vietnamese writes it | không đúng cách viết số đã chọn, chỉ có thể là: số 1456,5 nếu đọc theo cách viết Việt Nam
			AMBIGUOUS_NUMBER at figures.b: not a number as the chosen language writes it, only: the number 16.8 as Vietnamese writes it | không đúng cách viết số đã chọn, chỉ có thể là: số 16,8 nếu đọc theo cách viết Việt Nam"
		`);
	});

	test("a date as a figure", () => {
		expect(problems(vi({ figures: { a: "01/01/2022", b: "ngày 16/8/2022" } }))).toMatchInlineSnapshot(`
			"UNREADABLE_NUMBER at figures.a: 01/01/2022 looks like a date; list it under dates | 01/01/2022 trông như một ngày; hãy khai trong dates
			UNREADABLE_NUMBER at figures.b: 16/8/2022 looks like a date; list it under dates | 16/8/2022 trông như một ngày; hãy khai trong dates"
		`);
	});

	test("a comparing or approximating word of no agreed reading", () => {
		const figures = {
			a: "khoảng 30 xã",
			b: "không quá 5%",
			c: "20 xã trở xuống",
			d: "2,5 triệu",
			e: "không tăng 3",
		};
		expect(problems(vi({ figures }))).toMatchInlineSnapshot(`
			"UNKNOWN_WORD at figures.a: the word “khoảng” beside the number in “khoảng 30 xã” has no agreed reading; use the object form and give min, max, rounded or places | từ “khoảng” cạnh số trong “khoảng 30 xã” chưa có cách hiểu thống nhất; hãy dùng dạng đối tượng và nêu min, max, rounded hoặc places
			UNKNOWN_WORD at figures.b: the word “không quá” beside the number in “không quá 5%” has no agreed reading; use the object form and give min, max, rounded or places | từ “không quá” cạnh số trong “không quá 5%” chưa có cách hiểu thống nhất; hãy dùng dạng đối tượng và nêu min, max, rounded hoặc places
			UNKNOWN_WORD at figures.c: the word “trở xuống” beside the number in “20 xã trở xuống” has no agreed reading; use the object form and give min, max, rounded or places | từ “trở xuống” cạnh số trong “20 xã trở xuống” chưa có cách hiểu thống nhất; hãy dùng dạng đối tượng và nêu min, max, rounded hoặc places
			UNKNOWN_WORD at figures.d: the word “triệu” beside the number in “2,5 triệu” has no agreed reading | từ “triệu” cạnh số trong “2,5 triệu” chưa có cách hiểu thống nhất
			UNKNOWN_WORD at figures.e: the word “không tăng” beside the number in “không tăng 3” has no agreed reading; use the object form and give min, max, rounded or places | từ “không tăng” cạnh số trong “không tăng 3” chưa có cách hiểu thống nhất; hãy dùng dạng đối tượng và nêu min, max, rounded hoặc places"
		`);
		expect(
			problems(en({ figures: { a: "at least 80%", b: "30 or more", c: "3 million" } })),
		).toMatchInlineSnapshot(`
			"UNKNOWN_WORD at figures.a: the word “at least” beside the number in “at least 80%” has no agreed reading; use the object form and give min, max, rounded or places | từ “at least” cạnh số trong “at least 80%” chưa có cách hiểu thống nhất; hãy dùng dạng đối tượng và nêu min, max, rounded hoặc places
			UNKNOWN_WORD at figures.b: the word “or more” beside the number in “30 or more” has no agreed reading; use the object form and give min, max, rounded or places | từ “or more” cạnh số trong “30 or more” chưa có cách hiểu thống nhất; hãy dùng dạng đối tượng và nêu min, max, rounded hoặc places
			UNKNOWN_WORD at figures.c: the word “million” beside the number in “3 million” has no agreed reading | từ “million” cạnh số trong “3 million” chưa có cách hiểu thống nhất"
		`);
	});

	test("decimals on what is whole", () => {
		const report = vi({
			figures: { a: { printed: "3,5", kind: "count" }, b: { printed: "vị trí 3,5" }, c: "tăng 1,5 bậc" },
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"DECIMALS_ON_COUNT at figures.a: 3,5 has decimals, but a figure of kind count is a whole number | 3,5 có phần thập phân, nhưng số liệu loại count phải là số nguyên
			DECIMALS_ON_COUNT at figures.b: 3,5 has decimals, but a figure of kind rank is a whole number | 3,5 có phần thập phân, nhưng số liệu loại rank phải là số nguyên
			DECIMALS_ON_COUNT at figures.c: 1,5 has decimals, but a figure of kind places is a whole number | 1,5 có phần thập phân, nhưng số liệu loại places phải là số nguyên"
		`);
	});

	test("more printed than was rounded, and an empty range", () => {
		const report = vi({
			figures: {
				a: { printed: "1.456", places: -2 },
				b: { printed: "3,25", places: 1 },
				c: { printed: "3", min: 5, max: 4 },
				d: { missing: true, kind: "count", max: -1 },
			},
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"PLACES_TOO_FEW at figures.a.places: 1.456 cannot have been rounded with places = -2 | 1.456 không thể là số được làm tròn với places = -2
			PLACES_TOO_FEW at figures.b.places: 3,25 cannot have been rounded with places = 1 | 3,25 không thể là số được làm tròn với places = 1
			RANGE_REVERSED at figures.c: no value of kind count lies between min and max | không có giá trị nào của loại count nằm giữa min và max
			RANGE_REVERSED at figures.d: no value of kind count lies between min and max | không có giá trị nào của loại count nằm giữa min và max"
		`);
	});

	test("details of the wrong type or size", () => {
		const report = vi({
			figures: {
				a: { printed: "1", weight: 0, locked: false },
				b: { printed: "2", weight: -1, kind: "counts" },
				c: { printed: "3", weight: Number.NaN, rounded: 1 },
				d: { printed: "4", weight: "2", places: 1.5, min: 0.1 + 0.2 },
				e: { printed: "5", places: 21, sign: "~", label: { vi: "chỉ một" }, source: "table 1", when: 3 },
				f: { printed: "6", modes: [], max: { decimal: "1,5" } },
			},
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"WEIGHT_NOT_POSITIVE at figures.a.weight: a weight must be above 0; to keep a figure from being corrected, lock it | trọng số phải lớn hơn 0; muốn không bao giờ sửa số này thì đặt locked
			WRONG_TYPE at figures.a.locked: true is needed, not false | cần true, nhận được false
			WEIGHT_NOT_POSITIVE at figures.b.weight: a weight must be above 0; to keep a figure from being corrected, lock it | trọng số phải lớn hơn 0; muốn không bao giờ sửa số này thì đặt locked
			WRONG_TYPE at figures.b.kind: count | rank | places | real is needed, not "counts" | cần count | rank | places | real, nhận được "counts"
			NOT_A_NUMBER at figures.c.weight: not a number: give a number, a bigint, a decimal string such as "86.67", or a Decimal, of at most 1100 digits | không phải là số: cần số, bigint, chuỗi thập phân như "86.67" hoặc Decimal, không quá 1100 chữ số
			WRONG_TYPE at figures.c.rounded: true is needed, not 1 | cần true, nhận được 1
			WRONG_TYPE at figures.d.places: a whole number from -20 to 20 is needed, not 1.5 | cần một số nguyên từ -20 đến 20, nhận được 1.5
			WRONG_TYPE at figures.d.weight: number | { decimal } is needed, not "2" | cần number | { decimal }, nhận được "2"
			NOISE_DIGITS at figures.d.min: more than 15 significant digits, as floating-point arithmetic leaves them; if the value is meant, pass it as a string | số có hơn 15 chữ số có nghĩa, thường là sai số của phép tính dấu phẩy động; nếu đúng là số ấy thì đưa vào dưới dạng chuỗi
			WRONG_TYPE at figures.e.when: string is needed, not 3 | cần string, nhận được 3
			WRONG_TYPE at figures.e.places: a whole number from -20 to 20 is needed, not 21 | cần một số nguyên từ -20 đến 20, nhận được 21
			WRONG_TYPE at figures.e.label: string | { vi, en } is needed, not object | cần string | { vi, en }, nhận được object
			WRONG_TYPE at figures.e.source: { title } is needed, not "table 1" | cần { title }, nhận được "table 1"
			WRONG_TYPE at figures.e.sign: + | - is needed, not "~" | cần + | -, nhận được "~"
			NOT_A_NUMBER at figures.f.max: not a number: give a number, a bigint, a decimal string such as "86.67", or a Decimal, of at most 1100 digits | không phải là số: cần số, bigint, chuỗi thập phân như "86.67" hoặc Decimal, không quá 1100 chữ số
			WRONG_TYPE at figures.f.modes: (half-up | half-even | truncate | floor | ceiling)[] is needed, not array of 0 | cần (half-up | half-even | truncate | floor | ceiling)[], nhận được array of 0"
		`);
	});
});

describe("relations", () => {
	const figures = { a: "3", b: "4", c: "5", p: "50%", rank: "vị trí 3", of63: "vị trí 35/63" };

	test("lists that are too short or name something twice", () => {
		const relations = {
			noParts: { total: "a", parts: [] },
			noPool: { pooled: "p", parts: [] },
			oneEqual: { equal: ["a"] },
			oneOrder: { order: ["a"] },
			twice: { total: "a", parts: ["b", "c", "b"] },
			noList: { total: "a", includes: "b" },
		};
		expect(problems(vi({ figures, relations }))).toMatchInlineSnapshot(`
			"EMPTY_PARTS at relations.noParts.parts: at least one part is needed | cần ít nhất một thành phần
			EMPTY_PARTS at relations.noPool.parts: at least one part is needed | cần ít nhất một thành phần
			EMPTY_PARTS at relations.oneEqual.equal: at least two figures are needed to compare | cần ít nhất hai số liệu để so sánh
			EMPTY_PARTS at relations.oneOrder.order: at least two figures are needed to compare | cần ít nhất hai số liệu để so sánh
			DUPLICATE_PART at relations.twice.parts.2: “b” stands twice in the list | “b” đứng hai lần trong danh sách
			WRONG_TYPE at relations.noList.includes: a list of names is needed, not "b" | cần một danh sách tên, nhận được "b""
		`);
	});

	test("weights of another length, a result among its operands", () => {
		const relations = {
			weights: { pooled: "p", parts: ["a", "b"], weights: ["c"] },
			self: { total: "a", parts: ["a", "b"] },
			ratio: { ratio: "p", numerator: "p", denominator: "a" },
			subset: { subset: "a", superset: "a" },
		};
		expect(problems(vi({ figures, relations }))).toMatchInlineSnapshot(`
			"WEIGHTS_LENGTH at relations.weights.weights: there must be as many weights as parts | số trọng số phải bằng số thành phần
			OWN_OPERAND at relations.self.total: the result “a” is one of its own operands | kết quả “a” cũng là một toán hạng của chính nó
			OWN_OPERAND at relations.ratio.ratio: the result “p” is one of its own operands | kết quả “p” cũng là một toán hạng của chính nó
			OWN_OPERAND at relations.subset.subset: the result “a” is one of its own operands | kết quả “a” cũng là một toán hạng của chính nó"
		`);
	});

	test("groups, scales and edges", () => {
		const relations = {
			one: { group: 1, groups: 1, rank: "of63" },
			beyond: { group: 5, groups: 4, rank: "of63" },
			noOf: { group: 3, groups: 4, rank: "rank" },
			edge: { group: 3, groups: 4, rank: "of63", edge: "round" },
			scale: { ratio: "p", numerator: "a", denominator: "b", scale: 0 },
			noise: { ratio: "p", numerator: "a", denominator: "b", scale: 0.1 + 0.2 },
		};
		expect(problems(vi({ figures, relations }))).toMatchInlineSnapshot(`
			"BAD_GROUPS at relations.one.groups: groups is a whole number from 2 to 1000, and the group one of them | groups phải là số nguyên từ 2 đến 1000, và group là một trong các nhóm đó
			BAD_GROUPS at relations.beyond.group: groups is a whole number from 2 to 1000, and the group one of them | groups phải là số nguyên từ 2 đến 1000, và group là một trong các nhóm đó
			MISSING_OF at relations.noOf.of: the rank prints no number of units; give of | hạng này không kèm tổng số đơn vị được xếp hạng; hãy nêu of
			WRONG_TYPE at relations.edge.edge: either | ceil | floor is needed, not "round" | cần either | ceil | floor, nhận được "round"
			BAD_SCALE at relations.scale.scale: scale must be a number above 0 | scale phải là số lớn hơn 0
			NOISE_DIGITS at relations.noise.scale: more than 15 significant digits, as floating-point arithmetic leaves them; if the value is meant, pass it as a string | số có hơn 15 chữ số có nghĩa, thường là sai số của phép tính dấu phẩy động; nếu đúng là số ấy thì đưa vào dưới dạng chuỗi"
		`);
	});

	test("operands without a meaning", () => {
		const report = vi({
			figures: { p: "50%", points: "86,67 điểm", fell: "giảm 3,5", now: "4,5", change: "tăng 2%" },
			relations: {
				share: { percent: "p", of: "points" },
				growth: { relativeChange: "change", previous: "fell", current: "now" },
			},
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"PERCENT_OF_REAL at relations.share.of: “points” is no count; for a share of a quantity use ratio with scale 100 | “points” không phải là số đếm; tỷ lệ của một đại lượng thì dùng ratio với scale 100
			NEGATIVE_PREVIOUS at relations.growth.previous: “fell” is negative; a relative change from a negative number has no meaning | “fell” là số âm; thay đổi tương đối so với một số âm không có nghĩa"
		`);
	});

	test("relations that take a figure for different kinds", () => {
		const report = vi({
			figures: { rank: "vị trí 35/63", moved: "giảm 14 bậc", before: null, all: "40", rest: "19" },
			relations: {
				sum: { total: "all", parts: ["before", "rest"] },
				moved: { places: "moved", previousRank: "before", rank: "rank" },
			},
		});
		expect(problems(report)).toMatchInlineSnapshot(
			`"KIND_UNSTATED at figures.before.kind: the relations take “before” for different kinds (count; rank); give its kind | các quan hệ hiểu “before” theo những loại khác nhau (count; rank); hãy nêu kind"`,
		);
	});

	test("missing fields, wrong types, numbers that are none", () => {
		const relations = {
			noMinus: { difference: "a", from: "b" },
			literal: { total: Number.NaN, parts: ["a"] },
			endless: { equal: ["a", Number.POSITIVE_INFINITY] },
			number: { percent: 3, of: "a" },
			notes: { equal: ["a", "b"], assumed: "yes", note: 3 },
			strict: { order: ["a", "b"], strict: false },
			nothing: null,
			list: [],
		};
		expect(problems(vi({ figures, relations }))).toMatchInlineSnapshot(`
			"WRONG_TYPE at relations.noMinus.minus: a number or the name of a figure is needed, not undefined | cần một số hoặc tên một số liệu, nhận được undefined
			NOT_A_NUMBER at relations.literal.total: not a number: give a number, a bigint, a decimal string such as "86.67", or a Decimal, of at most 1100 digits | không phải là số: cần số, bigint, chuỗi thập phân như "86.67" hoặc Decimal, không quá 1100 chữ số
			NOT_A_NUMBER at relations.endless.equal.1: not a number: give a number, a bigint, a decimal string such as "86.67", or a Decimal, of at most 1100 digits | không phải là số: cần số, bigint, chuỗi thập phân như "86.67" hoặc Decimal, không quá 1100 chữ số
			WRONG_TYPE at relations.number.percent: the name of a figure is needed, not 3 | cần tên một số liệu, nhận được 3
			WRONG_TYPE at relations.notes.assumed: true is needed, not "yes" | cần true, nhận được "yes"
			WRONG_TYPE at relations.notes.note: string | { vi, en } is needed, not 3 | cần string | { vi, en }, nhận được 3
			WRONG_TYPE at relations.strict.strict: true is needed, not false | cần true, nhận được false
			WRONG_TYPE at relations.nothing: object is needed, not null | cần object, nhận được null
			WRONG_TYPE at relations.list: object is needed, not array of 0 | cần object, nhận được array of 0"
		`);
	});
});

describe("dates", () => {
	test("unknown, unreadable, without a year, and in one order with figures", () => {
		const report = vi({
			figures: { a: { printed: "3", when: "sesion" } },
			dates: { session: "16.8", odd: "31/02/2022", none: "hôm qua", number: 3, counted: "15/8/2022" },
			relations: {
				mixed: { order: ["counted", "a"] },
				unknown: { period: "countd", within: "session" },
				figure: { period: "a", within: "counted" },
			},
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"YEAR_UNSTATED at dates.session: the date names no year; give the report's date | ngày này không ghi năm; hãy nêu ngày của báo cáo (date)
			IMPOSSIBLE_DATE at dates.odd: there is no day, month or quarter “31/02/2022” in 2022 | không có ngày, tháng hoặc quý “31/02/2022” trong năm 2022
			UNREADABLE_PERIOD at dates.none: “hôm qua” cannot be read as a day or a period; write it as “first six months of 2022”, “Q2 2022” or “2022-01-01/2022-06-30” | không đọc được “hôm qua” như một ngày hay một kỳ; viết như “6 tháng đầu năm 2022”, “quý II/2022” hoặc “từ 1/1 đến 30/6/2022”
			WRONG_TYPE at dates.number: string is needed, not 3 | cần string, nhận được 3
			MIXED_ORDER at relations.mixed.order.1: an order holds either figures or dates, not both | một thứ tự chỉ gồm số liệu hoặc chỉ gồm ngày
			UNKNOWN_DATE at relations.unknown.period: there is no date “countd” | không có ngày nào tên “countd” -> counted
			UNKNOWN_DATE at relations.figure.period: there is no date “a” | không có ngày nào tên “a”
			UNKNOWN_DATE at figures.a.when: there is no date “sesion” | không có ngày nào tên “sesion” -> session"
		`);
	});

	test("the report's own date", () => {
		expect(problems(vi({ date: "16/8/2022" }))).toMatchInlineSnapshot(
			`"NOT_A_DATE at date: a real date of the form 2022-08-16 is needed | cần một ngày có thật, viết theo dạng 2022-08-16"`,
		);
		expect(problems(vi({ date: "2022-02-30" }))).toMatchInlineSnapshot(
			`"NOT_A_DATE at date: a real date of the form 2022-08-16 is needed | cần một ngày có thật, viết theo dạng 2022-08-16"`,
		);
		expect(problems(vi({ date: new Date(0) }))).toMatchInlineSnapshot(
			`"NOT_A_DATE at date: a real date of the form 2022-08-16 is needed | cần một ngày có thật, viết theo dạng 2022-08-16"`,
		);
	});

	test("a day that the calendar of working days does not cover", () => {
		expect(
			refusal(() => workingDaysBetween("2022-08-16", "2099-01-04", vietnamCivilService)),
		).toMatchInlineSnapshot(
			`"NOT_COVERED at upTo: the calendar covers 2022-01-01 to 2026-12-31, not 2099-01-04 | lịch chỉ có từ 2022-01-01 đến 2026-12-31, không có ngày 2099-01-04"`,
		);
		expect(
			refusal(() => workingDaysBetween("1999-12-31", "2022-08-16", vietnamCivilService)),
		).toMatchInlineSnapshot(
			`"NOT_COVERED at after: the calendar covers 2022-01-01 to 2026-12-31, not 1999-12-31 | lịch chỉ có từ 2022-01-01 đến 2026-12-31, không có ngày 1999-12-31"`,
		);
		expect(
			refusal(() => workingDaysBetween("2022-02-30", "2022-08-16", vietnamCivilService)),
		).toMatchInlineSnapshot(
			`"NOT_A_DATE at after: a real date like "2022-08-16" is needed | cần ngày có thật như "2022-08-16""`,
		);
	});
});

describe("whole reports", () => {
	test("what is no report", () => {
		const none: readonly unknown[] = [null, undefined, [], "report", () => 1, 3, Symbol("s"), 10n];
		expect(none.map((report) => problems(report)).join("\n")).toMatchInlineSnapshot(`
			"NOT_A_REPORT: a report is an object with locale, figures and relations | báo cáo phải là một đối tượng có locale, figures và relations
			NOT_A_REPORT: a report is an object with locale, figures and relations | báo cáo phải là một đối tượng có locale, figures và relations
			NOT_A_REPORT: a report is an object with locale, figures and relations | báo cáo phải là một đối tượng có locale, figures và relations
			NOT_A_REPORT: a report is an object with locale, figures and relations | báo cáo phải là một đối tượng có locale, figures và relations
			NOT_A_REPORT: a report is an object with locale, figures and relations | báo cáo phải là một đối tượng có locale, figures và relations
			NOT_A_REPORT: a report is an object with locale, figures and relations | báo cáo phải là một đối tượng có locale, figures và relations
			NOT_A_REPORT: a report is an object with locale, figures and relations | báo cáo phải là một đối tượng có locale, figures và relations
			NOT_A_REPORT: a report is an object with locale, figures and relations | báo cáo phải là một đối tượng có locale, figures và relations"
		`);
	});

	test("fields of the wrong type", () => {
		const report = {
			id: 3,
			locale: "fr",
			text: [],
			modes: ["up"],
			sameMode: false,
			figures: [],
			relations: null,
		};
		expect(problems({ ...report, notFigures: "2021", dates: "16/8", evidence: [] })).toMatchInlineSnapshot(`
			"WRONG_TYPE at locale: "vi" | "en" is needed, not "fr" | cần "vi" | "en", nhận được "fr"
			WRONG_TYPE at sameMode: true is needed, not false | cần true, nhận được false
			WRONG_TYPE at notFigures: string[] is needed, not "2021" | cần string[], nhận được "2021"
			WRONG_TYPE at figures: object is needed, not array of 0 | cần object, nhận được array of 0
			WRONG_TYPE at dates: object is needed, not "16/8" | cần object, nhận được "16/8"
			WRONG_TYPE at id: string is needed, not 3 | cần string, nhận được 3
			WRONG_TYPE at text: string is needed, not array of 0 | cần string, nhận được array of 0
			WRONG_TYPE at relations: object is needed, not null | cần object, nhận được null
			WRONG_TYPE at evidence: object is needed, not array of 0 | cần object, nhận được array of 0
			WRONG_TYPE at modes: (half-up | half-even | truncate | floor | ceiling)[] is needed, not array of 1 | cần (half-up | half-even | truncate | floor | ceiling)[], nhận được array of 1"
		`);
		expect(problems({})).toMatchInlineSnapshot(`
			"WRONG_TYPE at locale: "vi" | "en" is needed, not undefined | cần "vi" | "en", nhận được undefined
			WRONG_TYPE at figures: object is needed, not undefined | cần object, nhận được undefined
			WRONG_TYPE at relations: object is needed, not undefined | cần object, nhận được undefined"
		`);
	});

	test("evidence", () => {
		const report = vi({
			figures: { rank: "vị trí 35/63", done: "9" },
			evidence: {
				a: { figure: "rnk.of", value: "60", source: "table" },
				b: { figure: "done.of", value: "khoảng 60", source: "table" },
				c: { figure: "done", value: "9,5", source: 3 },
				d: null,
				e: { figure: "done", value: "khoảng 9", source: "recount" },
				f: { figure: "done", value: "9,5", source: "recount" },
			},
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"UNKNOWN_FIGURE at evidence.a.figure: there is no figure “rnk.of” | không có số liệu nào tên “rnk.of” -> rank.of
			NO_SLASH at evidence.b.figure: the figure “done” prints no a/b, so there is no “done.of” | số liệu “done” không in dạng a/b nên không có “done.of”
			WRONG_TYPE at evidence.c.source: string | { vi, en } is needed, not 3 | cần string | { vi, en }, nhận được 3
			WRONG_TYPE at evidence.d: { figure, value, source } is needed, not null | cần { figure, value, source }, nhận được null
			UNKNOWN_WORD at evidence.e.value: the word “khoảng” beside the number in “khoảng 9” has no agreed reading | từ “khoảng” cạnh số trong “khoảng 9” chưa có cách hiểu thống nhất
			DECIMALS_ON_COUNT at evidence.f.value: 9,5 has decimals, but a figure of kind count is a whole number | 9,5 có phần thập phân, nhưng số liệu loại count phải là số nguyên"
		`);
	});

	test("limits", () => {
		const limits: readonly unknown[] = [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "10", null];
		expect(limits.map((limit) => problems(vi({}), { limit })).join("\n")).toMatchInlineSnapshot(`
			"BAD_LIMIT at limit: limit must be a whole number above 0 | limit phải là số nguyên dương
			BAD_LIMIT at limit: limit must be a whole number above 0 | limit phải là số nguyên dương
			BAD_LIMIT at limit: limit must be a whole number above 0 | limit phải là số nguyên dương
			BAD_LIMIT at limit: limit must be a whole number above 0 | limit phải là số nguyên dương
			BAD_LIMIT at limit: limit must be a whole number above 0 | limit phải là số nguyên dương
			BAD_LIMIT at limit: limit must be a whole number above 0 | limit phải là số nguyên dương
			BAD_LIMIT at limit: limit must be a whole number above 0 | limit phải là số nguyên dương"
		`);
		expect(
			[null, 3, "limit", []].map((options) => problems(vi({}), options)).join("\n"),
		).toMatchInlineSnapshot(`
			"BAD_OPTIONS at options: the options must be an object | tùy chọn phải là một đối tượng
			BAD_OPTIONS at options: the options must be an object | tùy chọn phải là một đối tượng
			BAD_OPTIONS at options: the options must be an object | tùy chọn phải là một đối tượng
			BAD_OPTIONS at options: the options must be an object | tùy chọn phải là một đối tượng"
		`);
	});

	test("seven problems of seven kinds at once", () => {
		const report = vi({
			text: "Có 32 nhiệm vụ, đã xong 9 nhiệm vụ, đạt 16.8 điểm.",
			figures: {
				tasks: "32 nhiệm vụ",
				done: "9 nhiệm vụ hoàn thành",
				score: "16.8 điểm",
				left: { missing: true, weight: 0 },
			},
			dates: { tasks: "16/8/2022" },
			relations: { sum: { total: "task", parts: [] } },
		});
		expect(problems(report)).toMatchInlineSnapshot(`
			"DUPLICATE_ID at dates.tasks: “tasks” names both a figure and a date | “tasks” vừa là tên số liệu vừa là tên ngày
			AMBIGUOUS_NUMBER at figures.score: can be read in more than one way: the number 16.8 as English writes it; or the date 16 August | có thể đọc nhiều cách: số 16,8 nếu đọc theo cách viết tiếng Anh; hoặc ngày 16 tháng 8
			WEIGHT_NOT_POSITIVE at figures.left.weight: a weight must be above 0; to keep a figure from being corrected, lock it | trọng số phải lớn hơn 0; muốn không bao giờ sửa số này thì đặt locked
			UNKNOWN_FIGURE at relations.sum.total: there is no figure “task” | không có số liệu nào tên “task” -> tasks
			EMPTY_PARTS at relations.sum.parts: at least one part is needed | cần ít nhất một thành phần
			QUOTE_NOT_FOUND at figures.done: the quote “9 nhiệm vụ hoàn thành” does not stand in the text | trích dẫn “9 nhiệm vụ hoàn thành” không có trong văn bản -> 9 nhiệm vụ, đạt 16.8
			QUOTE_NOT_FOUND at dates.tasks: the quote “16/8/2022” does not stand in the text | trích dẫn “16/8/2022” không có trong văn bản"
		`);
	});

	test("a hundred problems are listed and the rest counted", () => {
		const figures = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`f${index}`, "none"]));
		const lines = problems(vi({ figures })).split("\n");
		expect(lines).toHaveLength(101);
		expect(lines[100]).toMatchInlineSnapshot(
			`"MORE_PROBLEMS: 150 more problems are not listed here | còn 150 lỗi nữa không liệt kê ở đây"`,
		);
	});

	test("parseReport throws what safeParseReport lists", () => {
		const report = vi({ figures: { a: "16.8", b: "khoảng 3" }, relations: { r: { equal: ["a", "c"] } } });
		const parsed = safeParseReport(report);
		expect(parsed.ok).toBe(false);
		const issues = parsed.ok ? [] : parsed.issues;
		expect(refusal(() => parseReport(report))).toBe(refusal(() => reconcile(report as FigureReport)));
		expect(issues.map(({ code, pointer }) => `${code} ${pointer}`)).toMatchInlineSnapshot(`
			[
			  "AMBIGUOUS_NUMBER /figures/a",
			  "UNKNOWN_WORD /figures/b",
			  "UNKNOWN_FIGURE /relations/r/equal/1",
			]
		`);
	});
});

describe("anything at all gets a result or a SteerindexError", () => {
	const anything = fc.anything({
		withBigInt: true,
		withDate: true,
		withMap: true,
		withSet: true,
		withSparseArray: true,
		withNullPrototype: true,
		withObjectString: true,
		withTypedArray: true,
	});
	const print = fc.oneof(
		anything,
		fc.constantFrom(
			"32",
			"9 nhiệm vụ",
			"39,08%",
			"vị trí 35/63",
			"giảm 14 bậc",
			"86,67/100",
			"tăng 3,21",
			"-0",
			"0",
		),
		fc.constantFrom("trên 80%", "từ 97% trở lên", "16.8", "khoảng 3", "0/0", "1.400", null),
		fc.string(),
	);
	const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
		fc.option(value, { nil: undefined });
	const amount = fc.oneof(anything, fc.integer({ min: -3, max: 99 }), fc.constant({ decimal: "1.5" }));
	const figure = fc.oneof(
		print,
		fc.record(
			{
				printed: print,
				missing: optional(fc.constant(true)),
				kind: fc.oneof(fc.constantFrom("count", "rank", "places", "real"), anything),
				sign: fc.constantFrom("+", "-", undefined),
				rounded: optional(fc.constant(true)),
				places: fc.oneof(fc.integer({ min: -3, max: 4 }), anything),
				min: amount,
				max: amount,
				modes: fc.oneof(anything, fc.constant(["floor", "half-even"])),
				weight: amount,
				locked: optional(fc.constant(true)),
				when: fc.oneof(anything, fc.constant("day")),
				label: fc.constantFrom("số", { vi: "số", en: "number" }, { vi: "số" }, 3),
			},
			{ requiredKeys: [] },
		),
	);
	const name = fc.constantFrom("a", "b", "c", "r", "n", "m", "r.of", "day", "half");
	const term = fc.oneof(
		{ weight: 8, arbitrary: name },
		{ weight: 2, arbitrary: fc.integer({ min: -5, max: 50 }) },
		{ weight: 1, arbitrary: anything },
	);
	const terms = fc.oneof(
		{ weight: 6, arbitrary: fc.array(term, { maxLength: 4 }) },
		{ weight: 1, arbitrary: anything },
	);
	const shapes: readonly (readonly string[])[] = [
		["total", "parts"],
		["total", "includes"],
		["difference", "from", "minus"],
		["percent", "of", "count"],
		["percent", "of"],
		["ratio", "numerator", "denominator", "scale"],
		["pooled", "parts"],
		["pooled", "parts", "weights"],
		["change", "previous", "current"],
		["relativeChange", "previous", "current"],
		["places", "previousRank", "rank", "of"],
		["order", "strict"],
		["order"],
		["equal"],
		["subset", "superset"],
		["group", "groups", "rank", "of", "edge"],
		["group", "groups", "rank"],
		["period", "within"],
	];
	const lists = ["parts", "includes", "weights", "order", "equal"];
	const relation = fc.oneof(
		{ weight: 1, arbitrary: anything },
		{
			weight: 20,
			arbitrary: fc.constantFrom(...shapes).chain((keys) =>
				fc.record({
					...Object.fromEntries(keys.map((key) => [key, lists.includes(key) ? terms : term])),
					...(keys.includes("strict") ? { strict: fc.constant(true) } : {}),
					...(keys.includes("edge") ? { edge: fc.constantFrom("either", "ceil", "floor") } : {}),
					assumed: optional(fc.constant(true)),
				}),
			),
		},
	);
	const known = {
		...{ a: "3", b: "50%", c: "5", r: "vị trí 35/63", n: null, m: { missing: true } },
	};
	const dates = { day: "16/8/2022", half: "6 tháng đầu năm 2022" };

	/** Plain data in both languages, the same after a journey through JSON. */
	function survive(run: () => unknown): void {
		let result: unknown;
		try {
			result = run();
		} catch (error) {
			if (!SteerindexError.is(error)) throw error;
			expect(error.issues.length).toBeGreaterThan(0);
			for (const { message } of error.issues) {
				expect(message).toEqual({ vi: expect.stringMatching(/./), en: expect.stringMatching(/./) });
			}
			result = error.toJSON();
		}
		expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
	}

	/** The finding, and its text in both languages. */
	function survey(report: unknown): void {
		survive(() => {
			const finding = reconcile(report as FigureReport, { limit: 20_000 });
			const texts = (["vi", "en"] as const).map((locale) => formatFinding(finding, { locale }));
			for (const text of texts) expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
			return finding;
		});
	}

	test("whole reports", () => {
		fc.assert(
			fc.property(anything, (report) => {
				survey(report);
				survive(() => safeParseReport(report));
			}),
			{ numRuns: 400 },
		);
		const field = {
			locale: fc.oneof(fc.constantFrom("vi", "en"), anything),
			figures: anything,
			relations: anything,
		};
		const more = {
			text: anything,
			dates: anything,
			notFigures: anything,
			evidence: anything,
			modes: anything,
		};
		fc.assert(fc.property(fc.record({ ...field, ...more }, { requiredKeys: [] }), survey), { numRuns: 400 });
	});

	test("single figures", () => {
		fc.assert(
			fc.property(figure, fc.constantFrom("vi", "en"), (x, locale) => {
				const relations = { r: { equal: ["x", "a"] } };
				survey({ locale, figures: { x, a: "3" }, dates, relations });
				survey({ locale, figures: { x }, dates, relations: {} });
			}),
			{ numRuns: 500 },
		);
	});

	test("single relations", () => {
		fc.assert(
			fc.property(relation, (one) => survey({ locale: "vi", figures: known, dates, relations: { one } })),
			{ numRuns: 800 },
		);
	});

	test("small reports of such figures and relations", () => {
		const figures = fc.record({ a: figure, b: figure, c: figure, r: figure, n: figure, m: figure });
		const evidence = fc.option(
			fc.dictionary(fc.string(), fc.record({ figure: name, value: print, source: fc.constant("recount") })),
			{ nil: undefined },
		);
		const relations = fc.dictionary(fc.string(), relation, { maxKeys: 3 });
		fc.assert(
			fc.property(figures, relations, evidence, (figures, relations, evidence) =>
				survey({ locale: "vi", figures, dates, relations, evidence }),
			),
			{ numRuns: 500 },
		);
	});

	test("options, findings", () => {
		const report: FigureReport = {
			locale: "vi",
			figures: { a: "3", b: "4" },
			relations: { r: { equal: ["a", "b"] } },
		};
		const finding = reconcile(report);
		fc.assert(
			fc.property(anything, (options) => {
				survive(() => reconcile(report, options as ReconcileOptions));
				survive(() => reconcile(report, { limit: options as number }));
				survive(() => formatFinding(finding, options as FormatFindingOptions));
				survive(() => formatFinding(finding, { locale: options as "vi" }));
				survive(() => formatFinding(options as Finding, { locale: "vi" }));
				const parts = { ...finding, conflicts: {}, implicit: options };
				survive(() => formatFinding(parts as unknown as Finding, { locale: "vi" }));
			}),
			{ numRuns: 400 },
		);
	});
});
