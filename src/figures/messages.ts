import { shorten } from "../core/describe.ts";
import type { Label } from "../core/label.ts";
import { EXPECTED, type FieldType } from "./relationFields.ts";

const quoted = (text: string): string => `“${shorten(text)}”`;

export const notAReport: Label = {
	vi: "báo cáo phải là một đối tượng có locale, figures và relations",
	en: "a report is an object with locale, figures and relations",
};

export const notADate: Label = {
	vi: "cần một ngày có thật, viết theo dạng 2022-08-16",
	en: "a real date of the form 2022-08-16 is needed",
};

export const yearUnstated: Label = {
	vi: "ngày này không ghi năm; hãy nêu ngày của báo cáo (date)",
	en: "the date names no year; give the report's date",
};

export const badId = (id: string): Label => ({
	vi: `không dùng được tên ${quoted(id)}: tên không được rỗng, kết thúc bằng ".of" hay là "__proto__"`,
	en: `the name ${quoted(id)} cannot be used: it must not be empty, end in ".of" or be "__proto__"`,
});

export const duplicateId = (id: string): Label => ({
	vi: `${quoted(id)} vừa là tên số liệu vừa là tên ngày`,
	en: `${quoted(id)} names both a figure and a date`,
});

export const printedAndMissing: Label = {
	vi: "một số liệu không thể vừa được in ra vừa bị thiếu",
	en: "a figure cannot be both printed and missing",
};

export const weightNotPositive: Label = {
	vi: "trọng số phải lớn hơn 0; muốn không bao giờ sửa số này thì đặt locked",
	en: "a weight must be above 0; to keep a figure from being corrected, lock it",
};

const LIST: Label = { vi: "một danh sách tên", en: "a list of names" };

/** What a field of a relation holds, where its type is no word of code. */
export const fieldTypes: Readonly<Record<FieldType, Label>> = {
	...EXPECTED,
	ref: { vi: "tên một số liệu", en: "the name of a figure" },
	term: { vi: "một số hoặc tên một số liệu", en: "a number or the name of a figure" },
	refs: LIST,
	terms: LIST,
	order: LIST,
	date: { vi: "tên một ngày", en: "the name of a date" },
	groups: { vi: "một số nguyên", en: "a whole number" },
};

export const wholeBetween = (least: number, most: number): Label => ({
	vi: `một số nguyên từ ${least} đến ${most}`,
	en: `a whole number from ${least} to ${most}`,
});

export const noNumber = (text: string): Label => ({
	vi: `trích dẫn ${quoted(text)} không chứa số nào`,
	en: `the quote ${quoted(text)} holds no number`,
});

export const twoNumbers = (text: string, numbers: readonly string[]): Label => ({
	vi: `trích dẫn ${quoted(text)} chứa nhiều số (${numbers.slice(0, 5).join("; ")}); mỗi số liệu chỉ trích đúng một số`,
	en: `the quote ${quoted(text)} holds several numbers (${numbers.slice(0, 5).join("; ")}); a figure quotes exactly one`,
});

/** `says`: the details of a figure, if any, that say what a number beside the word is. */
export const unknownWord = (text: string, word: string, says: readonly string[] = []): Label => {
	const any = (or: string): string => `${says.slice(0, -1).join(", ")} ${or} ${says.at(-1)}`;
	const hint =
		says.length === 0
			? { vi: "", en: "" }
			: {
					vi: `; hãy dùng dạng đối tượng và nêu ${any("hoặc")}`,
					en: `; use the object form and give ${any("or")}`,
				};
	return {
		vi: `từ ${quoted(word)} cạnh số trong ${quoted(text)} chưa có cách hiểu thống nhất${hint.vi}`,
		en: `the word ${quoted(word)} beside the number in ${quoted(text)} has no agreed reading${hint.en}`,
	};
};

export const looksLikeDate = (print: string): Label => ({
	vi: `${print} trông như một ngày; hãy khai trong dates`,
	en: `${print} looks like a date; list it under dates`,
});

export const unreadable = (digits: string): Label => ({
	vi: `không đọc được ${shorten(digits)} như một số`,
	en: `${shorten(digits)} cannot be read as a number`,
});

export const decimalsOnCount = (digits: string, kind: string): Label => ({
	vi: `${digits} có phần thập phân, nhưng số liệu loại ${kind} phải là số nguyên`,
	en: `${digits} has decimals, but a figure of kind ${kind} is a whole number`,
});

export const placesTooFew = (digits: string, places: number): Label => ({
	vi: `${digits} không thể là số được làm tròn với places = ${places}`,
	en: `${digits} cannot have been rounded with places = ${places}`,
});

export const noValue = (kind: string): Label => ({
	vi: `không có giá trị nào của loại ${kind} nằm giữa min và max`,
	en: `no value of kind ${kind} lies between min and max`,
});

export const quoteTooLong: Label = {
	vi: "trích dẫn dài quá 2000 ký tự",
	en: "the quote has more than 2000 characters",
};

export const listTooLong = (count: number): Label => ({
	vi: `danh sách quá dài (${count}); nhiều nhất 100000`,
	en: `the list is too long (${count}); at most 100000`,
});

export const quoteNotInText = (quote: string): Label => ({
	vi: `trích dẫn ${quoted(quote)} không có trong văn bản`,
	en: `the quote ${quoted(quote)} does not stand in the text`,
});

export const quoteInsideNumber = (quote: string, number: string): Label => ({
	vi: `trích dẫn ${quoted(quote)} chỉ nằm bên trong một số dài hơn: ${shorten(number)}`,
	en: `the quote ${quoted(quote)} stands only inside a longer number: ${shorten(number)}`,
});

export const numberClaimedTwice = (number: string, first: string, second: string): Label => ({
	vi: `số ${number} được khai hai lần: ${first} và ${second}`,
	en: `the number ${number} is claimed twice: by ${first} and by ${second}`,
});

export const wordLeftOut = (quote: string, word: string): Label => ({
	vi: `văn bản có ${quoted(word)} ngay cạnh trích dẫn ${quoted(quote)}; nếu thuộc về số này thì hãy trích cả từ ấy`,
	en: `the text has ${quoted(word)} right beside the quote ${quoted(quote)}; if it belongs to the number, quote it too`,
});

export const unsignedPlaces = (quote: string): Label => ({
	vi: `${quoted(quote)} không nói tăng hay giảm; được đọc là tăng`,
	en: `${quoted(quote)} does not say rose or fell; it is read as rose`,
});

export const outsidePercent = (printed: string): Label => ({
	vi: `${printed} nằm ngoài 0 đến 100%`,
	en: `${printed} lies outside 0 to 100%`,
});

export const dateAfterReport = (id: string, date: string, reportDate: string): Label => ({
	vi: `ngày ${quoted(id)} không in năm; hiểu là ${date} thì sau ngày báo cáo ${reportDate}`,
	en: `the date ${quoted(id)} prints no year; read as ${date} it lies after the report's date ${reportDate}`,
});

export const unknownFigure = (name: string): Label => ({
	vi: `không có số liệu nào tên ${quoted(name)}`,
	en: `there is no figure ${quoted(name)}`,
});

export const noSlash = (name: string): Label => ({
	vi: `số liệu ${quoted(name)} không in dạng a/b nên không có ${quoted(`${name}.of`)}`,
	en: `the figure ${quoted(name)} prints no a/b, so there is no ${quoted(`${name}.of`)}`,
});

export const unknownDate = (name: string): Label => ({
	vi: `không có ngày nào tên ${quoted(name)}`,
	en: `there is no date ${quoted(name)}`,
});

export const unknownRelation: Label = {
	vi: "không nhận ra loại quan hệ",
	en: "this is no kind of relation",
};

export const emptyParts: Label = {
	vi: "cần ít nhất một thành phần",
	en: "at least one part is needed",
};

export const tooFewToCompare: Label = {
	vi: "cần ít nhất hai số liệu để so sánh",
	en: "at least two figures are needed to compare",
};

export const duplicatePart = (name: string): Label => ({
	vi: `${quoted(name)} đứng hai lần trong danh sách`,
	en: `${quoted(name)} stands twice in the list`,
});

export const ownOperand = (name: string): Label => ({
	vi: `kết quả ${quoted(name)} cũng là một toán hạng của chính nó`,
	en: `the result ${quoted(name)} is one of its own operands`,
});

export const weightsLength: Label = {
	vi: "số trọng số phải bằng số thành phần",
	en: "there must be as many weights as parts",
};

export const badGroups: Label = {
	vi: "groups phải là số nguyên từ 2 đến 1000, và group là một trong các nhóm đó",
	en: "groups is a whole number from 2 to 1000, and the group one of them",
};

export const missingOf: Label = {
	vi: "hạng này không kèm tổng số đơn vị được xếp hạng; hãy nêu of",
	en: "the rank prints no number of units; give of",
};

export const badScale: Label = {
	vi: "scale phải là số lớn hơn 0",
	en: "scale must be a number above 0",
};

export const mixedOrder: Label = {
	vi: "một thứ tự chỉ gồm số liệu hoặc chỉ gồm ngày",
	en: "an order holds either figures or dates, not both",
};

export const kindsDisagree = (name: string, kinds: readonly string[]): Label => ({
	vi: `các quan hệ hiểu ${quoted(name)} theo những loại khác nhau (${kinds.join("; ")}); hãy nêu kind`,
	en: `the relations take ${quoted(name)} for different kinds (${kinds.join("; ")}); give its kind`,
});

export const negativePrevious = (name: string): Label => ({
	vi: `${quoted(name)} là số âm; thay đổi tương đối so với một số âm không có nghĩa`,
	en: `${quoted(name)} is negative; a relative change from a negative number has no meaning`,
});

export const badLimit: Label = {
	vi: "limit phải là số nguyên dương",
	en: "limit must be a whole number above 0",
};

export const differentDates = (dates: readonly string[]): Label => ({
	vi: `các số liệu nói về những ngày khác nhau: ${dates.join("; ")}`,
	en: `the figures speak of different dates: ${dates.join("; ")}`,
});

export const differentPlaces = (parts: readonly string[]): Label => ({
	vi: `số chữ số thập phân khác nhau: ${parts.join("; ")}`,
	en: `different numbers of decimals: ${parts.join("; ")}`,
});

export const percentOfReal = (name: string): Label => ({
	vi: `${quoted(name)} không phải là số đếm; tỷ lệ của một đại lượng thì dùng ratio với scale 100`,
	en: `${quoted(name)} is no count; for a share of a quantity use ratio with scale 100`,
});

export const badBase: Label = {
	vi: "mẫu số phải là số nguyên từ 1 trở lên",
	en: "a base is a whole number from 1",
};

export const tooMany = (count: number): Label => ({
	vi: `quá nhiều giá trị (${count}) để liệt kê`,
	en: `too many values (${count}) to list`,
});

export const notAFinding: Label = {
	vi: "đây không phải là kết quả của reconcile",
	en: "this is no result of reconcile",
};
