import { shorten } from "../core/describe.ts";
import { type Label, type Locale, labelText } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { printRational } from "../number/formatNumber.ts";
import * as q from "../number/rational.ts";
import type { CaseFigure, KnownFigure } from "./caseTotals.ts";
import type { RateBase, RateKind } from "./rate.ts";
import { BASES, FIGURES, KINDS, RATE_KEYS } from "./words.ts";

export const notAList: Label = { vi: "cần một danh sách", en: "a list is needed" };

export const unknownValue = (names: readonly string[]): Label => ({
	vi: `cần một trong các giá trị: ${names.join(", ")}`,
	en: `one of these is needed: ${names.join(", ")}`,
});

export const notText = (key: string): Label => ({
	vi: `${key} phải là một chuỗi không rỗng`,
	en: `${key} must be a text that is not empty`,
});

export const missingText = (key: string): Label => ({
	vi: `thiếu ${key}: cần một chuỗi không rỗng`,
	en: `${key} is missing: a text that is not empty is needed`,
});

export const notADate: Label = {
	vi: 'cần ngày có thật như "2022-08-16"',
	en: 'a real date like "2022-08-16" is needed',
};

export const rangeReversed: Label = {
	vi: "ngày cuối ở trước ngày đầu",
	en: "the last day is before the first",
};

export const notACount: Label = {
	vi: "cần một số nguyên từ 0 trở lên",
	en: "a whole number, 0 or more, is needed",
};

export const badFilings = (id: string): Label => ({
	vi: `số hồ sơ của dịch vụ ${shorten(id)} phải là số nguyên từ 0 trở lên: chưa rõ dịch vụ có phát sinh hồ sơ hay không`,
	en: `the files of service ${shorten(id)} must be a whole number, 0 or more: whether it had any is not known`,
});

export const badFigure = (figure: CaseFigure): Label => ({
	vi: `số ${FIGURES[figure].vi} phải là số nguyên từ 0 trở lên: tỷ lệ nào cần số này thì không tính`,
	en: `the number ${FIGURES[figure].en} must be whole, 0 or more: rates that need it are not taken`,
});

export const duplicateService = (id: string): Label => ({
	vi: `dịch vụ ${shorten(id)} có hai mục cùng có hiệu lực vào ngày này`,
	en: `service ${shorten(id)} has two entries that hold on this day`,
});

export const notNested = (regime: Label): Label => ({
	vi: `${labelText(regime, "vi")} không có các mức độ bao hàm nhau nên không thể đếm lũy kế`,
	en: `the levels of ${labelText(regime, "en")} do not include each other: they cannot be counted cumulatively`,
});

export const noRegime: Label = {
	vi: "không có quy định nào ở đây cho ngày trước 1/8/2011; hãy nêu regime",
	en: "no regime is known here for days before 1 August 2011; name the regime",
};

export const notInForce = (regime: Label, on: PlainDate): Label => ({
	vi: `${labelText(regime, "vi")} không có hiệu lực vào ngày ${on}`,
	en: `${labelText(regime, "en")} was not in force on ${on}`,
});

export const sameRegime: Label = {
	vi: "mapLevels phải dẫn từ mức độ của nghị định này sang mức độ của nghị định kia",
	en: "mapLevels must lead from a level of one decree to a level of the other",
};

export const otherRegime = (id: string, level: Label, theirs: Label, used: Label, on: PlainDate): Label => ({
	vi: `dịch vụ ${shorten(id)} ghi “${labelText(level, "vi")}” theo ${labelText(theirs, "vi")}, còn ngày ${on} đếm theo ${labelText(used, "vi")}: không được đếm vào mức độ nào; nếu tương đương, hãy nêu mapLevels`,
	en: `service ${shorten(id)} is “${labelText(level, "en")}” under ${labelText(theirs, "en")}, but ${on} is counted under ${labelText(used, "en")}: it is in no level; where the levels correspond, say so in mapLevels`,
});

export const countsRise = (count: number, below: number): Label => ({
	vi: `số lũy kế không thể tăng theo mức độ: ${print(count, "vi")} ở trên ${print(below, "vi")}`,
	en: `cumulative counts cannot rise with the level: ${print(count, "en")} above ${print(below, "en")}`,
});

export const missingFigure = (kind: RateKind, base: RateBase, missing: readonly CaseFigure[]): Label => ({
	vi: `thiếu số ${listOf(missing, "vi", ", ")} nên không tính được ${KINDS[kind].vi} trên ${BASES[base].vi}`,
	en: `${KINDS[kind].en} of ${BASES[base].en} needs what is not given: ${listOf(missing, "en", ", ")}`,
});

export const countAboveTotal = (count: q.Rational, total: q.Rational): Label => ({
	vi: `${print(count, "vi")} lớn hơn tổng số ${print(total, "vi")}`,
	en: `${print(count, "en")} is more than the total of ${print(total, "en")}`,
});

export const zeroBase = (base: RateBase): Label => ({
	vi: `${BASES[base].vi} bằng 0: không có dữ liệu để tính tỷ lệ`,
	en: `there are no ${BASES[base].en}: the rate has no data`,
});

export const classesDiffer = (
	terms: readonly KnownFigure[],
	total: readonly CaseFigure[],
	sum: q.Rational,
	remainder: q.Rational,
): Label => {
	const say = (locale: Locale, joint: string): string => {
		const parts = terms.map(({ figure, count }) => `${FIGURES[figure][locale]} ${print(count, locale)}`);
		const reached = print(q.subtract(sum, remainder), locale);
		return `${parts.join(" + ")} = ${reached}, ${joint} ${listOf(total, locale, " + ")}: ${print(sum, locale)}`;
	};
	const size = q.absolute(remainder);
	return q.signOf(remainder) > 0
		? {
				vi: `${say("vi", "trong khi")}; ${print(size, "vi")} hồ sơ chưa được phân loại`,
				en: `${say("en", "but")}; ${print(size, "en")} ${files(size)} in no class`,
			}
		: {
				vi: `${say("vi", "trong khi")}; thừa ${print(size, "vi")} hồ sơ`,
				en: `${say("en", "but")}; ${print(size, "en")} ${files(size)} too many`,
			};
};

export const noRates: Label = {
	vi: "cần ít nhất một tỷ lệ có số liệu",
	en: "at least one rate with figures is needed",
};

export const mixedRates = (key: keyof typeof RATE_KEYS): Label => ({
	vi: `không gộp được các tỷ lệ khác nhau về ${RATE_KEYS[key].vi}`,
	en: `rates of different ${RATE_KEYS[key].en} cannot be pooled`,
});

export const partsLeftOut = (count: number): Label => ({
	vi: `${print(count, "vi")} thành phần không có số liệu: tỷ lệ gộp không bao gồm chúng`,
	en: `${print(count, "en")} ${count === 1 ? "part has" : "parts have"} no rate: the pooled rate is without ${count === 1 ? "it" : "them"}`,
});

export const samePart = (authority: string): Label => ({
	vi: `${shorten(authority)} có hai lần trong danh sách: có thể bị tính trùng`,
	en: `${shorten(authority)} is in the list twice: it may be counted double`,
});

export const partsDiffer = (side: "numerator" | "denominator", sum: number, whole: number): Label => {
	const name =
		side === "numerator" ? { vi: "tử số", en: "numerators" } : { vi: "mẫu số", en: "denominators" };
	const isShort = whole < sum;
	const gap = Math.abs(whole - sum);
	return {
		vi: `tổng ${name.vi} của các thành phần là ${print(sum, "vi")}, số công bố là ${print(whole, "vi")}: ${isShort ? "thiếu" : "thừa"} ${print(gap, "vi")}`,
		en: `the ${name.en} of the parts add up to ${print(sum, "en")}, published is ${print(whole, "en")}: ${print(gap, "en")} ${isShort ? "short" : "too many"}`,
	};
};

export const noProcedures: Label = {
	vi: "cần ít nhất một thủ tục",
	en: "at least one procedure is needed",
};

export const duplicateProcedure = (id: string): Label => ({
	vi: `thủ tục ${shorten(id)} có hai lần trong danh sách`,
	en: `procedure ${shorten(id)} is in the list twice`,
});

export const mixedUnits: Label = {
	vi: "mọi thời gian phải cùng một đơn vị: ngày làm việc, ngày theo lịch hoặc giờ",
	en: "all times must be in one unit: working days, calendar days or hours",
};

export const notADuration: Label = {
	vi: "thời gian phải từ 0 đến 1.000.000.000, không quá sáu chữ số thập phân: thủ tục này không được tính",
	en: "a time must be from 0 to 1,000,000,000 with at most six decimals: this procedure is left out",
};

export const timeLengthened = (id: string | null, before: q.Rational, after: q.Rational): Label => ({
	vi: `${id === null ? "thời gian giải quyết" : `thời gian giải quyết thủ tục ${shorten(id)}`} tăng từ ${print(before, "vi")} lên ${print(after, "vi")}`,
	en: `${id === null ? "the processing time" : `the processing time of ${shorten(id)}`} rose from ${print(before, "en")} to ${print(after, "en")}`,
});

export const zeroTime: Label = {
	vi: "thời gian trước khi cắt giảm bằng 0: không tính được tỷ lệ cắt giảm",
	en: "the time before is 0: the share cut has no data",
};

export const filesMissing = (count: number): Label => ({
	vi: `${print(count, "vi")} thủ tục không có số hồ sơ: không tính bình quân theo hồ sơ`,
	en: `${print(count, "en")} ${count === 1 ? "procedure has" : "procedures have"} no number of files: the cut is not weighted`,
});

function listOf(figures: readonly CaseFigure[], locale: Locale, joint: string): string {
	return figures.map((figure) => FIGURES[figure][locale]).join(joint);
}

function files(count: q.Rational): string {
	return count.n === 1n ? "file is" : "files are";
}

function print(value: number | q.Rational, locale: Locale): string {
	return printRational(typeof value === "number" ? q.integer(value) : value, { locale });
}
