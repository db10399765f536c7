import { type Label, type Locale, labelText } from "../core/label.ts";

export const notANumber: Label = {
	vi: 'không phải là số: cần số, bigint, chuỗi thập phân như "86.67" hoặc Decimal, không quá 1100 chữ số',
	en: 'not a number: give a number, a bigint, a decimal string such as "86.67", or a Decimal, of at most 1100 digits',
};

export const noiseDigits: Label = {
	vi: "số có hơn 15 chữ số có nghĩa, thường là sai số của phép tính dấu phẩy động; nếu đúng là số ấy thì đưa vào dưới dạng chuỗi",
	en: "more than 15 significant digits, as floating-point arithmetic leaves them; if the value is meant, pass it as a string",
};

export const unrepresentable = (exact: string): Label => ({
	vi: `kết quả ${exact} cần hơn 15 chữ số; hãy nêu số chữ số thập phân và cách làm tròn`,
	en: `the result ${exact} needs more than 15 digits; name the places and the rounding mode`,
});

export const tooLarge: Label = {
	vi: "kết quả lớn hơn mọi số mà máy biểu diễn được",
	en: "the result is larger than any number that can be returned",
};

export const zeroDenominator: Label = { vi: "mẫu số bằng 0", en: "the denominator is zero" };

export const emptyList: Label = { vi: "danh sách rỗng", en: "the list is empty" };

export const notAList: Label = { vi: "cần một danh sách các số", en: "a list of numbers is needed" };

export const badPlaces: Label = {
	vi: "số chữ số thập phân phải là số nguyên từ -100 đến 100",
	en: "places must be a whole number from -100 to 100",
};

export const badMode: Label = { vi: "không có cách làm tròn này", en: "there is no such rounding mode" };

export const modeUnstated = (exact: string, places: number): Label => ({
	vi: `${exact} có nhiều hơn ${places} chữ số thập phân; hãy nêu cách làm tròn (mode)`,
	en: `${exact} has more than ${places} decimals; name the rounding mode`,
});

export const placesUnstated = (exact: string): Label => ({
	vi: `${exact} có vô số chữ số thập phân; hãy nêu số chữ số (places) và cách làm tròn (mode)`,
	en: `the decimals of ${exact} never end; name the places and the rounding mode`,
});

export const badOptions: Label = {
	vi: "tùy chọn phải là một đối tượng",
	en: "the options must be an object",
};

export const badSign: Label = {
	vi: 'sign phải là "negative", "always" hoặc "exceptZero"',
	en: 'sign must be "negative", "always" or "exceptZero"',
};

export const notPositive: Label = { vi: "giá trị phải lớn hơn 0", en: "the value must be above zero" };

export const negativeRoot: Label = {
	vi: "không có căn bậc chẵn của số âm",
	en: "a negative number has no root of even degree",
};

export const badDegree: Label = {
	vi: "bậc của căn phải là số nguyên dương",
	en: "the degree of a root must be a whole number above zero",
};

export const badDigits: Label = {
	vi: "số chữ số thập phân phải là số nguyên từ 0 đến 500",
	en: "digits must be a whole number from 0 to 500",
};

export const tooCostly: Label = {
	vi: "phép tính cần quá nhiều chữ số",
	en: "the calculation needs too many digits",
};

export const notText: Label = { vi: "cần một chuỗi", en: "a string is needed" };

export const unreadableNumber: Label = {
	vi: "không đọc được như một số",
	en: "cannot be read as a number",
};

export const tooLong: Label = {
	vi: "số dài quá 300 chữ số",
	en: "the number has more than 300 digits",
};

/** One reading is enough for a doubt: it is not how the chosen language writes numbers. */
export const ambiguousNumber = (readings: readonly Label[]): Label => {
	const vi = readings.map((reading) => labelText(reading, "vi")).join("; hoặc ");
	const en = readings.map((reading) => labelText(reading, "en")).join("; or ");
	return readings.length === 1
		? {
				vi: `không đúng cách viết số đã chọn, chỉ có thể là: ${vi}`,
				en: `not a number as the chosen language writes it, only: ${en}`,
			}
		: { vi: `có thể đọc nhiều cách: ${vi}`, en: `can be read in more than one way: ${en}` };
};

export const readAsNumber = (inVietnamese: string, inEnglish: string, locale: Locale): Label => ({
	vi: `số ${inVietnamese} nếu đọc theo cách viết ${locale === "vi" ? "Việt Nam" : "tiếng Anh"}`,
	en: `the number ${inEnglish} as ${locale === "vi" ? "Vietnamese" : "English"} writes it`,
});

export const readAsDate = (day: string, month: string): Label => ({
	vi: `ngày ${Number(day)} tháng ${Number(month)}`,
	en: `the date ${Number(day)} ${MONTHS[Number(month) - 1]}`,
});

export const readAsMonth = (month: string, year: string): Label => ({
	vi: `tháng ${Number(month)} năm ${year}`,
	en: `${MONTHS[Number(month) - 1]} ${year}`,
});

export const readAsShare = (value: string, of: string): Label => ({
	vi: `${value} trên ${of}`,
	en: `${value} of ${of}`,
});

const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
];

export const notWhole = (least: number): Label => ({
	vi: `cần số nguyên từ ${least} trở lên`,
	en: `a whole number of ${least} or more is needed`,
});

export const notPlain: Label = {
	vi: "cần một số, không phải tỷ lệ phần trăm hay phân số",
	en: "a plain number is needed, not a percentage or a share",
};
