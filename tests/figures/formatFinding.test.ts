import { SteerindexError } from "steerindex/core";
import {
	type FigureReport,
	type Finding,
	type FormatFindingOptions,
	formatFinding,
	reconcile,
} from "steerindex/figures";
import { describe, expect, test } from "vitest";

const vi = (parts: object): FigureReport => ({ locale: "vi", figures: {}, relations: {}, ...parts });

/** The finding in Vietnamese, then in English. */
function told(report: FigureReport, limit?: number): string {
	const finding = reconcile(report, { limit });
	return [formatFinding(finding, { locale: "vi" }), formatFinding(finding, { locale: "en" })].join("\n\n");
}

const count = { missing: true, kind: "count" } as const;
const parity: FigureReport = {
	id: "parity",
	locale: "vi",
	figures: { ab: "10", bc: "10", ac: "11", a: count, b: count, c: count },
	relations: {
		ab: { total: "ab", parts: ["a", "b"] },
		bc: { total: "bc", parts: ["b", "c"] },
		ac: { total: "ac", parts: ["a", "c"] },
	},
};

describe("contradictions", () => {
	test("three relations that each hold alone", () => {
		expect(told(parity)).toMatchInlineSnapshot(`
			"parity: MÂU THUẪN

			KHÔNG THỂ CÙNG ĐÚNG (1)
			  ab  không thể cùng đúng: ab, bc, ac
			      sửa một số là đủ: ab 1 đến 21 | bc 1 đến 21 | ac 0 đến 20
			      chỉ dựa vào phép tính thì không biết cách nào đúng
			      nếu gõ thừa một chữ số: ab 1 (1 trong 2 cách thử) | bc 1 (1 trong 2 cách thử)
			CHƯA XÁC ĐỊNH (3)
			  ab  a (thiếu) + b (thiếu), ab 10 (thiếu a, b)
			  bc  b (thiếu) + c (thiếu), bc 10 (thiếu b, c)
			  ac  a (thiếu) + c (thiếu), ac 11 (thiếu a, c)

			parity: CONTRADICTORY

			CANNOT ALL BE TRUE (1)
			  ab  cannot all be true: ab, bc, ac
			      one change mends it: ab 1 to 21 | bc 1 to 21 | ac 0 to 20
			      arithmetic cannot choose between them
			      if one digit was typed too many: ab 1 (1 of 2 tried) | bc 1 (1 of 2 tried)
			UNDETERMINED (3)
			  ab  a (missing) + b (missing), ab 10 (a, b are missing)
			  bc  b (missing) + c (missing), bc 10 (b, c are missing)
			  ac  a (missing) + c (missing), ac 11 (a, c are missing)"
		`);
	});

	test("a search that was stopped", () => {
		// How many steps it took is the search's own affair.
		expect(told(parity, 10).replaceAll(/\d+ (?=bước|steps)/g, "N ")).toMatchInlineSnapshot(`
			"parity: CHƯA XÁC ĐỊNH
			dừng sau N bước: điều không nêu ở đây là chưa được chứng minh

			CHƯA XÁC ĐỊNH (3)
			  ab  a (thiếu) + b (thiếu), ab 10 (thiếu a, b)
			  bc  b (thiếu) + c (thiếu), bc 10 (thiếu b, c)
			  ac  a (thiếu) + c (thiếu), ac 11 (thiếu a, c)

			parity: UNDETERMINED
			stopped after N steps: what is not said is not proved

			UNDETERMINED (3)
			  ab  a (missing) + b (missing), ab 10 (a, b are missing)
			  bc  b (missing) + c (missing), bc 10 (b, c are missing)
			  ac  a (missing) + c (missing), ac 11 (a, c are missing)"
		`);
	});

	test("one that no change mends", () => {
		const locked = (printed: string): object => ({ printed, locked: true });
		const report = vi({
			figures: { all: locked("10"), a: locked("4"), b: locked("5") },
			relations: { sum: { total: "all", parts: ["a", "b"] } },
		});
		expect(told(report)).toMatchInlineSnapshot(`
			"báo cáo: MÂU THUẪN

			SAI (1)
			  sum  a 4 + b 5 = 9, nhưng all 10: thiếu 1
			       không cách sửa số liệu nào làm cho các quan hệ cùng đúng
			       1 trường hợp không được tính vào thành phần nào cũng là một cách giải thích

			report: CONTRADICTORY

			FAILS (1)
			  sum  a 4 + b 5 = 9, but all 10: 1 too few
			       no change of the figures mends it
			       1 in none of the parts would also explain it"
		`);
	});

	test("more than eight corrections", () => {
		const parts = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "k"];
		const figures = Object.fromEntries(parts.map((part, index) => [part, String(20 + index)]));
		const report = vi({ figures: { all: "250", ...figures }, relations: { sum: { total: "all", parts } } });
		expect(told(report)).toMatchInlineSnapshot(`
			"báo cáo: MÂU THUẪN

			SAI (1)
			  sum  a 20 + b 21 + c 22 + d 23 + e 24 + f 25 + g 26 + h 27 + i 28 + k 29 = 245, nhưng all 250: thiếu 5
			       sửa một số là đủ: all 245 | a 25 | b 26 | c 27 | d 28 | e 29 | f 30 | g 31 | và 3 cách khác
			       chỉ dựa vào phép tính thì không biết cách nào đúng
			       nếu gõ nhầm một chữ số: a 25 (1 trong 17 cách thử) | b 26 (1 trong 17 cách thử) | c 27 (1 trong 17 cách thử) | d 28 (1 trong 17 cách thử) | e 29 (1 trong 17 cách thử)
			       5 trường hợp không được tính vào thành phần nào cũng là một cách giải thích

			report: CONTRADICTORY

			FAILS (1)
			  sum  a 20 + b 21 + c 22 + d 23 + e 24 + f 25 + g 26 + h 27 + i 28 + k 29 = 245, but all 250: 5 too few
			       one change mends it: all 245 | a 25 | b 26 | c 27 | d 28 | e 29 | f 30 | g 31 | and 3 more
			       arithmetic cannot choose between them
			       if one digit was mistyped: a 25 (1 of 17 tried) | b 26 (1 of 17 tried) | c 27 (1 of 17 tried) | d 28 (1 of 17 tried) | e 29 (1 of 17 tried)
			       5 in none of the parts would also explain it"
		`);
	});

	test("a correction of two figures", () => {
		const report = vi({
			figures: { a: "3", b: "3", c: "5", d: "5" },
			relations: { one: { equal: ["a", "b"] }, two: { equal: ["c", "d"] }, both: { equal: ["a", "c"] } },
		});
		expect(told(report)).toMatchInlineSnapshot(`
			"báo cáo: MÂU THUẪN

			SAI (1)
			  both  a 3 = c 5: không thể bằng nhau
			        sửa 2 số là đủ: a 5 + b 5 | c 3 + d 3
			        chỉ dựa vào phép tính thì không biết cách nào đúng
			ĐÚNG (2)
			  one   3 = 3
			  two   5 = 5

			report: CONTRADICTORY

			FAILS (1)
			  both  a 3 = c 5: they cannot be equal
			        2 changes mend it: a 5 + b 5 | c 3 + d 3
			        arithmetic cannot choose between them
			HOLDS (2)
			  one   3 = 3
			  two   5 = 5"
		`);
	});

	test("one that rests on an assumption alone", () => {
		const report = vi({
			figures: { all: "10", a: "4", b: "5" },
			relations: { sum: { total: "all", parts: ["a", "b"], assumed: true } },
		});
		expect(told(report)).toMatchInlineSnapshot(`
			"báo cáo: CHƯA XÁC ĐỊNH

			GIẢ ĐỊNH, SAI (1)
			  sum  a 4 + b 5 = 9, nhưng all 10: thiếu 1
			       sửa một số là đủ: all 9 | a 5 | b 6
			       chỉ dựa vào phép tính thì không biết cách nào đúng
			       nếu gõ nhầm một chữ số: a 5 (1 trong 9 cách thử) | b 6 (1 trong 9 cách thử)
			       chỉ cần bỏ giả định sum
			       1 trường hợp không được tính vào thành phần nào cũng là một cách giải thích

			report: UNDETERMINED

			ASSUMED, FAILS (1)
			  sum  a 4 + b 5 = 9, but all 10: 1 too few
			       one change mends it: all 9 | a 5 | b 6
			       arithmetic cannot choose between them
			       if one digit was mistyped: a 5 (1 of 9 tried) | b 6 (1 of 9 tried)
			       giving up sum is enough
			       1 in none of the parts would also explain it"
		`);
	});

	test("an assumption that a correction would break", () => {
		const report = vi({
			figures: { services: "1.456", level3: "26", level4: "1.433", used: "39,08%" },
			relations: {
				levels: { total: "services", parts: ["level3", "level4"] },
				share: { percent: "used", of: "services", assumed: true },
			},
		});
		expect(told(report)).toMatchInlineSnapshot(`
			"báo cáo: MÂU THUẪN

			SAI (1)
			  levels  level3 26 + level4 1.433 = 1.459, nhưng services 1.456: thừa 3
			          sửa một số là đủ: level3 23 | level4 1.430
			          chỉ dựa vào phép tính thì không biết cách nào đúng
			          nếu gõ nhầm một chữ số: level3 23 (1 trong 17 cách thử) | level4 1.430 (1 trong 35 cách thử)
			          services 1.459 sẽ trái với share: 570 trên 1.459 in ra 39,07%, 571 in ra 39,14%
			          3 trường hợp bị tính vào hai thành phần cũng là một cách giải thích
			ĐÚNG (1)
			  share   569 trên 1.456 = 39,0797%, in là 39,08% (giả định; mẫu số sai vẫn khớp với xác suất khoảng 1/7)

			report: CONTRADICTORY

			FAILS (1)
			  levels  level3 26 + level4 1.433 = 1.459, but services 1.456: 3 too many
			          one change mends it: level3 23 | level4 1.430
			          arithmetic cannot choose between them
			          if one digit was mistyped: level3 23 (1 of 17 tried) | level4 1.430 (1 of 35 tried)
			          services 1.459 would break share: 570 of 1.459 prints 39,07%, 571 prints 39,14%
			          3 counted in two parts would also explain it
			HOLDS (1)
			  share   569 of 1.456 = 39,0797%, printed 39,08% (assumed; a wrong base fits 1 time in 7)"
		`);
	});

	test("what nobody said but must hold", () => {
		const report = vi({ figures: { up: "9/8", rank: "vị trí 0", small: { printed: "3", min: 5 } } });
		expect(told(report)).toMatchInlineSnapshot(`
			"báo cáo: MÂU THUẪN

			SAI (3)
			  up     up 9 không nằm trong 0 đến 8
			         sửa một số là đủ: up 0 đến 8 | up.of ít nhất 9
			         chỉ dựa vào phép tính thì không biết cách nào đúng
			         nếu gõ nhầm một chữ số: up.of 9 (1 trong 9 cách thử)
			  rank   rank 0 nằm ngoài miền giá trị của loại rank
			         sửa một số là đủ: rank ít nhất 1
			  small  small 3 nằm ngoài miền giá trị của loại count
			         sửa một số là đủ: small ít nhất 5

			report: CONTRADICTORY

			FAILS (3)
			  up     up 9 does not lie within 0 to 8
			         one change mends it: up 0 to 8 | up.of at least 9
			         arithmetic cannot choose between them
			         if one digit was mistyped: up.of 9 (1 of 9 tried)
			  rank   rank 0 is not a value that a rank can have here
			         one change mends it: rank at least 1
			  small  small 3 is not a value that a count can have here
			         one change mends it: small at least 5"
		`);
	});

	test("every kind of relation that fails", () => {
		const report = vi({
			figures: {
				...{ total: "10", named: "11", gap: "3", from: "9", minus: "5", share: "33,40%", base: "10" },
				...{ ratio: "0,75", upper: "1", lower: "2", pool: "70%", p1: "50%", p2: "60%", growth: "tăng 5%" },
				...{ last: "100", now: "120", score: "86,67", before: "80,00", change: "tăng 3,21" },
				...{ rank: "vị trí 35/63", was: "vị trí 20", moved: "giảm 14 bậc", place: "vị trí 35/63" },
				...{ part: "12", whole: "11", x: "3", y: "2", w1: "1", w2: "1", mean: "70%", q1: "50%", q2: "60%" },
			},
			dates: { session: "16/8/2022", counted: "15/8/2022", half: "6 tháng đầu năm 2022", day: "30/12/2021" },
			relations: {
				includes: { total: "total", includes: ["named"] },
				difference: { difference: "gap", from: "from", minus: "minus" },
				percent: { percent: "share", of: "base" },
				ratio: { ratio: "ratio", numerator: "upper", denominator: "lower" },
				pooled: { pooled: "pool", parts: ["p1", "p2"] },
				weighted: { pooled: "mean", parts: ["q1", "q2"], weights: ["w1", "w2"] },
				relative: { relativeChange: "growth", previous: "last", current: "now" },
				change: { change: "change", previous: "before", current: "score" },
				places: { places: "moved", previousRank: "was", rank: "rank" },
				group: { group: 1, groups: 4, rank: "place" },
				subset: { subset: "part", superset: "whole" },
				order: { order: ["x", "y"], strict: true },
				dates: { order: ["session", "counted"] },
				period: { period: "day", within: "half" },
				after: { period: "session", within: "half" },
			},
		});
		expect(told(report)).toMatchInlineSnapshot(`
			"báo cáo: MÂU THUẪN

			SAI (15)
			  includes    named 11 = 11, nhưng total 10: thừa 1
			              sửa một số là đủ: total ít nhất 11 | named 0 đến 10
			              chỉ dựa vào phép tính thì không biết cách nào đúng
			              nếu gõ nhầm một chữ số: named 10 (1 trong 17 cách thử)
			              có thể total và named bị đổi chỗ cho nhau
			  difference  from 9 − minus 5 = 4, nhưng gap 3: thừa 1
			              sửa một số là đủ: gap 4 | from 8 | minus 6
			              chỉ dựa vào phép tính thì không biết cách nào đúng
			              nếu gõ nhầm một chữ số: gap 4 (1 trong 9 cách thử) | from 8 (1 trong 9 cách thử) | minus 6 (1 trong 9 cách thử)
			  percent     không có số nguyên nào trên 10 in ra 33,40%: 3 trên 10 in ra 30,00%, 4 in ra 40,00%
			              sửa một số là đủ: share từ 0 đến 100% | base ít nhất 467
			              chỉ dựa vào phép tính thì không biết cách nào đúng
			  ratio       upper 1 / lower 2 = 0,5, nhưng ratio 0,75: thiếu 0,245
			              sửa một số là đủ: ratio 0,50
			  pooled      pool 70% nằm ngoài khoảng 50 đến 60 của các thành phần
			              sửa một số là đủ: pool từ 49,5 đến dưới 60,5% | p1 ít nhất 69,5% | p2 ít nhất 69,5%
			              chỉ dựa vào phép tính thì không biết cách nào đúng
			              nếu gõ nhầm một chữ số: pool 60% (2 trong 17 cách thử) | p1 70% (3 trong 17 cách thử) | p2 70% (3 trong 17 cách thử)
			              có thể pool và p2 bị đổi chỗ cho nhau
			  weighted    bình quân gia quyền của q1 50% × w1 1 + q2 60% × w2 1 = 55%, nhưng mean 70%: thiếu hơn 14
			              sửa một số là đủ: mean 55% | q1 lớn hơn 78,5, nhỏ hơn 81,5% | q2 lớn hơn 88,5, nhỏ hơn 91,5%
			              chỉ dựa vào phép tính thì không biết cách nào đúng
			              nếu gõ nhầm một chữ số: q1 80% (1 trong 17 cách thử) | q2 90% (1 trong 17 cách thử)
			              có thể mean và q2 bị đổi chỗ cho nhau
			  relative    từ last 100 đến now 120 = 20%, nhưng growth +5%: thừa hơn 14,5
			              sửa một số là đủ: growth +20% | last 114 | now 105
			              chỉ dựa vào phép tính thì không biết cách nào đúng
			  change      score 86,67 − before 80,00 = 6,67, nhưng change +3,21: thừa hơn 3,445
			              sửa một số là đủ: score từ 83,2 đến dưới 83,22 | before lớn hơn 83,45, nhỏ hơn 83,47 | change lớn hơn 6,66, nhỏ hơn 6,68
			              chỉ dựa vào phép tính thì không biết cách nào đúng
			  places      was 20 − rank 35 = -15, nhưng moved -14: thiếu 1
			              sửa một số là đủ: rank 34 | was 21 | moved -15
			              chỉ dựa vào phép tính thì không biết cách nào đúng
			              nếu gõ nhầm một chữ số: rank 34 (1 trong 17 cách thử) | was 21 (1 trong 17 cách thử) | moved -15 (1 trong 17 cách thử)
			  group       hạng 35 trên 63 không thuộc nhóm tứ phân vị thứ 1 (1 đến 15)
			              sửa một số là đủ: place 1 đến 16 | place.of ít nhất 137
			              chỉ dựa vào phép tính thì không biết cách nào đúng
			              nếu gõ nhầm một chữ số: place 15 (1 trong 17 cách thử)
			  subset      part 12 <= whole 11: không đúng thứ tự
			              sửa một số là đủ: part 0 đến 11 | whole ít nhất 12
			              chỉ dựa vào phép tính thì không biết cách nào đúng
			              nếu gõ nhầm một chữ số: part 11 (2 trong 17 cách thử)
			              có thể part và whole bị đổi chỗ cho nhau
			  order       x 3 < y 2: không đúng thứ tự
			              sửa một số là đủ: x 0 đến 1 | y ít nhất 4
			              chỉ dựa vào phép tính thì không biết cách nào đúng
			              nếu gõ nhầm một chữ số: x 1 (2 trong 9 cách thử)
			              có thể x và y bị đổi chỗ cho nhau
			  dates       session kết thúc 2022-08-16, không trước counted (2022-08-15)
			  period      day bắt đầu 2021-12-30, trước khi half bắt đầu (2022-01-01) 2 ngày
			  after       session kết thúc 2022-08-16, sau khi half kết thúc (2022-06-30) 47 ngày

			report: CONTRADICTORY

			FAILS (15)
			  includes    named 11 = 11, but total 10: 1 too many
			              one change mends it: total at least 11 | named 0 to 10
			              arithmetic cannot choose between them
			              if one digit was mistyped: named 10 (1 of 17 tried)
			              total and named may have changed places
			  difference  from 9 − minus 5 = 4, but gap 3: 1 too many
			              one change mends it: gap 4 | from 8 | minus 6
			              arithmetic cannot choose between them
			              if one digit was mistyped: gap 4 (1 of 9 tried) | from 8 (1 of 9 tried) | minus 6 (1 of 9 tried)
			  percent     no whole number of 10 prints 33,40%: 3 of 10 prints 30,00%, 4 prints 40,00%
			              one change mends it: share from 0 to 100% | base at least 467
			              arithmetic cannot choose between them
			  ratio       upper 1 / lower 2 = 0,5, but ratio 0,75: 0,245 too little
			              one change mends it: ratio 0,50
			  pooled      pool 70% lies outside 50 to 60, the range of its parts
			              one change mends it: pool from 49,5 to less than 60,5% | p1 at least 69,5% | p2 at least 69,5%
			              arithmetic cannot choose between them
			              if one digit was mistyped: pool 60% (2 of 17 tried) | p1 70% (3 of 17 tried) | p2 70% (3 of 17 tried)
			              pool and p2 may have changed places
			  weighted    weighted mean of q1 50% × w1 1 + q2 60% × w2 1 = 55%, but mean 70%: more than 14 too little
			              one change mends it: mean 55% | q1 more than 78,5, less than 81,5% | q2 more than 88,5, less than 91,5%
			              arithmetic cannot choose between them
			              if one digit was mistyped: q1 80% (1 of 17 tried) | q2 90% (1 of 17 tried)
			              mean and q2 may have changed places
			  relative    from last 100 to now 120 = 20%, but growth +5%: more than 14,5 too much
			              one change mends it: growth +20% | last 114 | now 105
			              arithmetic cannot choose between them
			  change      score 86,67 − before 80,00 = 6,67, but change +3,21: more than 3,445 too much
			              one change mends it: score from 83,2 to less than 83,22 | before more than 83,45, less than 83,47 | change more than 6,66, less than 6,68
			              arithmetic cannot choose between them
			  places      was 20 − rank 35 = -15, but moved -14: 1 too few
			              one change mends it: rank 34 | was 21 | moved -15
			              arithmetic cannot choose between them
			              if one digit was mistyped: rank 34 (1 of 17 tried) | was 21 (1 of 17 tried) | moved -15 (1 of 17 tried)
			  group       rank 35 of 63 is not in quarter 1 (1 to 15)
			              one change mends it: place 1 to 16 | place.of at least 137
			              arithmetic cannot choose between them
			              if one digit was mistyped: place 15 (1 of 17 tried)
			  subset      part 12 <= whole 11: not in this order
			              one change mends it: part 0 to 11 | whole at least 12
			              arithmetic cannot choose between them
			              if one digit was mistyped: part 11 (2 of 17 tried)
			              part and whole may have changed places
			  order       x 3 < y 2: not in this order
			              one change mends it: x 0 to 1 | y at least 4
			              arithmetic cannot choose between them
			              if one digit was mistyped: x 1 (2 of 9 tried)
			              x and y may have changed places
			  dates       session ends 2022-08-16, not before counted (2022-08-15)
			  period      day starts 2021-12-30, 2 days before half starts (2022-01-01)
			  after       session ends 2022-08-16, 47 days after half ends (2022-06-30)"
		`);
	});
});

describe("what does not fail", () => {
	test("holds, by rounding, possible, derives, undetermined", () => {
		const report = vi({
			id: "quarter",
			date: "2022-08-16",
			figures: {
				...{ all: "8", up: "3", down: "5", share: "37,5%", sum: "10,1", s1: "5,04", s2: "5,0" },
				...{ pool: "33,40%", p1: "65,50%", p2: "21,15%", moved: "giảm 14 bậc", rank: "vị trí 35/63" },
				...{ was: null, lost: { missing: true, kind: "count" }, target: "trên 80%", real: "85%" },
				...{ edge: "vị trí 16/63", ratio: "0,5", ten: "10", five: "5" },
			},
			dates: { session: "16/8/2022", half: "6 tháng đầu năm 2022", may: "từ ngày 01/5/2022 đến 31/5/2022" },
			relations: {
				domains: { total: "all", parts: ["up", "down"] },
				share: { percent: "share", of: "all", count: "up" },
				rounded: { total: "sum", parts: ["s1", "s2"] },
				pooled: { pooled: "pool", parts: ["p1", "p2"] },
				places: { places: "moved", previousRank: "was", rank: "rank" },
				missing: { total: "all", parts: ["up", "lost"] },
				target: { order: ["target", "real"] },
				edge: { group: 1, groups: 4, rank: "edge" },
				ratio: { ratio: "ratio", numerator: "five", denominator: "ten" },
				includes: { total: "all", includes: ["up"] },
				order: { order: ["half", "session"] },
				period: { period: "may", within: "half" },
			},
		});
		expect(told(report)).toMatchInlineSnapshot(`
			"quarter, ngày 2022-08-16: CHƯA XÁC ĐỊNH

			ĐÚNG (6)
			  domains   up 3 + down 5 = 8
			  share     3 trên 8 = 37,5%, in là 37,5% (mẫu số sai vẫn khớp với xác suất khoảng 1/111)
			  ratio     five 5 / ten 10 = 0,5
			  includes  up 3 = 3, không quá all 8
			  order     half đến 2022-06-30, session 2022-08-16
			  period    may (2022-05-01 đến 2022-05-31) nằm trong half (2022-01-01 đến 2022-06-30)
			ĐÚNG TRONG PHẠM VI LÀM TRÒN (1)
			  rounded   s1 5,04 + s2 5,0 = 10,04, in là 10,1: khớp trong phạm vi làm tròn
			            số chữ số thập phân khác nhau: sum 10,1; s1 5,04; s2 5,0
			CÓ THỂ, KHÔNG CHỨNG MINH ĐƯỢC (3)
			  pooled    21,15 <= 33,40 <= 65,50; tỷ trọng: p1 27,59% đến 27,65%, p2 72,35% đến 72,41%
			  target    target trên 80% <= real 85%
			  edge      hạng 16 trên 63 thuộc nhóm tứ phân vị thứ 1 hay không là tùy cách lấy biên (1 đến 15)
			SUY RA (1)
			  places    was = 21
			CHƯA XÁC ĐỊNH (1)
			  missing   up 3 + lost (thiếu), all 8 (thiếu lost)

			quarter, printed 2022-08-16: UNDETERMINED

			HOLDS (6)
			  domains   up 3 + down 5 = 8
			  share     3 of 8 = 37,5%, printed 37,5% (a wrong base fits 1 time in 111)
			  ratio     five 5 / ten 10 = 0,5
			  includes  up 3 = 3, at most all 8
			  order     half to 2022-06-30, session 2022-08-16
			  period    may (2022-05-01 to 2022-05-31) lies within half (2022-01-01 to 2022-06-30)
			HOLDS BY ROUNDING (1)
			  rounded   s1 5,04 + s2 5,0 = 10,04, printed 10,1: within rounding
			            different numbers of decimals: sum 10,1; s1 5,04; s2 5,0
			POSSIBLE, NOT PROVABLE (3)
			  pooled    21,15 <= 33,40 <= 65,50; shares of the whole: p1 27,59% to 27,65%, p2 72,35% to 72,41%
			  target    target trên 80% <= real 85%
			  edge      rank 16 of 63 is in quarter 1 or not, by how the edge is drawn (1 to 15)
			DERIVES (1)
			  places    was = 21
			UNDETERMINED (1)
			  missing   up 3 + lost (missing), all 8 (lost is missing)"
		`);
	});

	test("each rounding mode alone", () => {
		const report = vi({
			modes: ["half-up", "truncate"],
			sameMode: true,
			figures: { used: "98,62%", all: "16.274", some: "16.051" },
			relations: { share: { percent: "used", of: "all", count: "some" } },
		});
		expect(told(report)).toMatchInlineSnapshot(`
			"báo cáo: KHÔNG MÂU THUẪN
			half-up: MÂU THUẪN
			truncate: KHÔNG MÂU THUẪN

			ĐÚNG (1)
			  share  16.051 trên 16.274 = 98,6297%, in là 98,62% (với mẫu số lớn thế này, hầu như tỷ lệ nào cũng khớp)

			report: CONSISTENT
			half-up: CONTRADICTORY
			truncate: CONSISTENT

			HOLDS (1)
			  share  16.051 of 16.274 = 98,6297%, printed 98,62% (nearly every percentage fits a base this large)"
		`);
	});

	test("evidence that agrees and evidence that does not", () => {
		const report = vi({
			figures: {
				rank: "vị trí 35/63",
				done: { printed: "9", label: { vi: "đã hoàn thành", en: "finished" } },
				left: null,
			},
			relations: { third: { group: 3, groups: 4, rank: "rank" } },
			evidence: {
				ranked: { figure: "rank.of", value: "60", source: "PAPI 2021" },
				recount: { figure: "done", value: "9", source: "kiểm đếm lại" },
				found: { figure: "left", value: "3", source: "bảng 2" },
			},
		});
		expect(told(report)).toMatchInlineSnapshot(`
			"báo cáo: KHÔNG MÂU THUẪN

			TRÁI VỚI NGUỒN ĐỐI CHIẾU (1)
			  ranked   rank in trên tổng số 63, nguồn đối chiếu: 60 (PAPI 2021)
			ĐÚNG (1)
			  third    hạng 35 trên 63 thuộc nhóm tứ phân vị thứ 3 (33 đến 47); theo nguồn đối chiếu 60 cũng vậy: hạng 35 trên 60 thuộc nhóm tứ phân vị thứ 3 (31 đến 45)
			KHỚP VỚI NGUỒN ĐỐI CHIẾU (2)
			  recount  đã hoàn thành in là 9, nguồn đối chiếu: 9 (kiểm đếm lại)
			  found    left không in, suy ra bất kỳ giá trị nào, nguồn đối chiếu: 3 (bảng 2)
			KHÔNG THUỘC QUAN HỆ NÀO (1)
			  đã hoàn thành

			report: CONSISTENT

			FAILS AGAINST EVIDENCE (1)
			  ranked   rank is printed of 63, evidence 60 (PAPI 2021)
			HOLDS (1)
			  third    rank 35 of 63 is in quarter 3 (33 to 47); with the evidence 60 too: rank 35 of 60 is in quarter 3 (31 to 45)
			AGREES WITH EVIDENCE (2)
			  recount  finished is printed 9, evidence 9 (kiểm đếm lại)
			  found    left is not printed, it follows: any value, evidence 3 (bảng 2)
			IN NO RELATION (1)
			  finished"
		`);
	});

	test("quotes, coverage, cautions and numbers that nobody read", () => {
		const report = vi({
			text: "Đến 15/8 có hơn 32 nhiệm vụ, xong 9 việc, giảm 14 bậc; đạt 120% kế hoạch, 5.000 lượt và 16 xã. Họp 20/12.",
			date: "2022-08-16",
			figures: {
				tasks: { printed: "32 nhiệm vụ", when: "counted" },
				done: { printed: "9 việc", when: "session" },
				moved: "14 bậc",
				plan: "120% kế hoạch",
			},
			dates: { counted: "15/8", session: "20/12" },
			relations: { same: { equal: ["tasks", "done"] }, of: { subset: "done", superset: "tasks" } },
		});
		expect(told(report)).toMatchInlineSnapshot(`
			"báo cáo, ngày 2022-08-16: MÂU THUẪN
			8 con số trong văn bản: 4 là số liệu, 2 thuộc ngày tháng, 0 để riêng, 2 chưa đọc

			SAI (1)
			  same  tasks 32 = done 9: không thể bằng nhau
			        các số liệu nói về những ngày khác nhau: counted; session
			        sửa một số là đủ: tasks 9 | done 32
			        chỉ dựa vào phép tính thì không biết cách nào đúng
			        trích: “32 nhiệm vụ” “9 việc”
			ĐÚNG (1)
			  of    done 9 <= tasks 32
			        các số liệu nói về những ngày khác nhau: session; counted
			KHÔNG THUỘC QUAN HỆ NÀO (2)
			  moved, plan
			LƯU Ý (5)
			  session: ngày “session” không in năm; hiểu là 2022-12-20 thì sau ngày báo cáo 2022-08-16
			  tasks: văn bản có “hơn” ngay cạnh trích dẫn “32 nhiệm vụ”; nếu thuộc về số này thì hãy trích cả từ ấy
			  moved: văn bản có “giảm” ngay cạnh trích dẫn “14 bậc”; nếu thuộc về số này thì hãy trích cả từ ấy
			  moved: “14 bậc” không nói tăng hay giảm; được đọc là tăng
			  plan: 120% nằm ngoài 0 đến 100%
			CHƯA ĐỌC (2)
			  5.000  …ảm 14 bậc; đạt 120% kế hoạch, 5.000 lượt và 16 xã. Họp 20/12.…
			  16  … 120% kế hoạch, 5.000 lượt và 16 xã. Họp 20/12.…

			report, printed 2022-08-16: CONTRADICTORY
			8 numbers in the text: 4 figures, 2 in dates, 0 set aside, 2 unread

			FAILS (1)
			  same  tasks 32 = done 9: they cannot be equal
			        the figures speak of different dates: counted; session
			        one change mends it: tasks 9 | done 32
			        arithmetic cannot choose between them
			        quoted: “32 nhiệm vụ” “9 việc”
			HOLDS (1)
			  of    done 9 <= tasks 32
			        the figures speak of different dates: session; counted
			IN NO RELATION (2)
			  moved, plan
			CAUTIONS (5)
			  session: the date “session” prints no year; read as 2022-12-20 it lies after the report's date 2022-08-16
			  tasks: the text has “hơn” right beside the quote “32 nhiệm vụ”; if it belongs to the number, quote it too
			  moved: the text has “giảm” right beside the quote “14 bậc”; if it belongs to the number, quote it too
			  moved: “14 bậc” does not say rose or fell; it is read as rose
			  plan: 120% lies outside 0 to 100%
			UNREAD (2)
			  5.000  …ảm 14 bậc; đạt 120% kế hoạch, 5.000 lượt và 16 xã. Họp 20/12.…
			  16  … 120% kế hoạch, 5.000 lượt và 16 xã. Họp 20/12.…"
		`);
	});
});

describe("reasons, each tested and none claimed", () => {
	const sum = (all: string, a: string, b: string, more: object = {}): FigureReport =>
		vi({ figures: { all, a, b, ...more }, relations: { sum: { total: "all", parts: ["a", "b"] } } });

	test.each<[string, FigureReport]>([
		["digitsSwapped", sum("1.237", "1.000", "273")],
		["oneDigit", sum("32", "9", "24")],
		["extraDigit", sum("1.500", "1.000", "5.000")],
		["missingDigit", sum("1.500", "1.000", "50")],
		["overlap", sum("32", "20", "14")],
		["unclassified", sum("32", "20", "10")],
		[
			"sign",
			vi({
				figures: { c: "giảm 3,21", p: "83,46", n: "86,67" },
				relations: { r: { change: "c", previous: "p", current: "n" } },
			}),
		],
		[
			"complement",
			vi({
				figures: { done: "71%", left: "71%", all: { printed: "100%", locked: true } },
				relations: { r: { total: "all", parts: ["done", "left"] } },
			}),
		],
		[
			"decimalMark",
			vi({
				figures: { a: "14,33", b: { printed: "1.433", locked: true } },
				relations: { r: { equal: ["a", "b"] } },
			}),
		],
		[
			"truncated",
			vi({
				figures: { p: "98,62%", all: "16.274", some: "16.051" },
				relations: { r: { percent: "p", of: "all", count: "some" } },
			}),
		],
		[
			"otherDenominator",
			vi({
				figures: { used: "39,08%", level4: "1.433", services: "1.430" },
				relations: { r: { percent: "used", of: "services" }, s: { subset: "services", superset: "level4" } },
			}),
		],
		[
			"figuresExchanged",
			vi({ figures: { small: "50", great: "20" }, relations: { r: { order: ["small", "great"] } } }),
		],
	])("%s", (code, report) => {
		const { figures, relations } = reconcile(report);
		const reasons = [...Object.values(figures), ...Object.values(relations)].flatMap((one) => one.reasons);
		expect(reasons.map((reason) => reason.code)).toContain(code);
		expect(told(report)).toMatchSnapshot();
	});
});

describe("arguments", () => {
	const finding = reconcile(parity);
	const refusal = (given: unknown, options: unknown): string => {
		try {
			formatFinding(given as Finding, options as FormatFindingOptions);
		} catch (error) {
			if (SteerindexError.is(error)) return error.message;
			throw error;
		}
		throw new Error("it was not refused");
	};

	test("no finding", () => {
		for (const none of [null, undefined, [], "finding", 3, {}, { relations: {} }]) {
			expect(refusal(none, { locale: "vi" })).toBe(
				"NOT_A_RESULT at finding: this is no result of reconcile | đây không phải là kết quả của reconcile",
			);
		}
	});

	test("no language", () => {
		expect(refusal(finding, undefined)).toMatchInlineSnapshot(
			`"BAD_OPTIONS at options: the options must be an object | tùy chọn phải là một đối tượng"`,
		);
		expect(refusal(finding, null)).toMatchInlineSnapshot(
			`"BAD_OPTIONS at options: the options must be an object | tùy chọn phải là một đối tượng"`,
		);
		expect(refusal(finding, {})).toMatchInlineSnapshot(
			`"BAD_LOCALE at locale: the locale must be "vi" or "en" | ngôn ngữ phải là "vi" hoặc "en""`,
		);
		expect(refusal(finding, { locale: "fr" })).toMatchInlineSnapshot(
			`"BAD_LOCALE at locale: the locale must be "vi" or "en" | ngôn ngữ phải là "vi" hoặc "en""`,
		);
	});

	test("part of a finding", () => {
		for (const gone of Object.keys(finding).filter(
			(key) => !["id", "locale", "verdict", "status", "work", "coverage"].includes(key),
		)) {
			expect(refusal({ ...finding, [gone]: null }, { locale: "vi" })).toContain("NOT_A_RESULT");
		}
	});

	test("a finding that was stored as JSON is told alike", () => {
		expect(formatFinding(JSON.parse(JSON.stringify(finding)), { locale: "vi" })).toBe(
			formatFinding(finding, { locale: "vi" }),
		);
	});
});
