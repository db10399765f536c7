import type { Label } from "../core/label.ts";

type Range = Readonly<Record<string, unknown>>;

export const notADate: Label = {
	vi: 'cần ngày có thật như "2022-08-16"',
	en: 'a real date like "2022-08-16" is needed',
};

export const notDays: Label = { vi: "số ngày phải là số nguyên", en: "days must be a whole number" };

export const beyondYears: Label = {
	vi: "kết quả nằm ngoài các năm từ 1 đến 9999",
	en: "the result lies outside the years 1 to 9999",
};

/** The whole rule; the code of the issue says which part of it is broken. */
export const badCalendar: Label = {
	vi: "cần { weekend, off, work, range: { from, to } }; off: ngày trong tuần, work: ngày cuối tuần, không lặp, trong range",
	en: "give { weekend, off, work, range: { from, to } }; off: weekdays, work: weekend days, none twice, in range",
};

export const notCovered = (date: unknown, { from, to }: Range): Label => ({
	vi: `lịch chỉ có từ ${from} đến ${to}, không có ngày ${date}`,
	en: `the calendar covers ${from} to ${to}, not ${date}`,
});

export const runsOut = (date: string, days: number, { from, to }: Range): Label => ({
	vi: `lịch chỉ có từ ${from} đến ${to}, không đủ để đếm ${days} ngày làm việc từ ${date}`,
	en: `the calendar covers ${from} to ${to}, too little to count ${days} working days from ${date}`,
});

export const badDirection: Label = {
	vi: 'direction phải là "next" hoặc "previous"',
	en: 'direction must be "next" or "previous"',
};

export const badId: Label = { vi: "cần một chuỗi không rỗng", en: "a string that is not empty is needed" };

export const badTitle: Label = {
	vi: "cần một chuỗi hoặc { vi, en }",
	en: "a string or { vi, en } is needed",
};

export const badStatus: Label = {
	vi: 'status phải là "official" hoặc "estimated"',
	en: 'status must be "official" or "estimated"',
};

export const badEstimated: Label = {
	vi: 'cần danh sách năm tăng dần trong khoảng thời gian của lịch, và chỉ khi status là "estimated"',
	en: 'give years of the range, ascending, and only where the status is "estimated"',
};

export const badSources: Label = {
	vi: "cần danh sách nguồn: { title, url?, validFrom?, unverified? }",
	en: "a list of sources is needed: { title, url?, validFrom?, unverified? }",
};

export const notAnExtension: Label = {
	vi: "cần { year, off, work, status, sources }",
	en: "give { year, off, work, status, sources }",
};

export const notAdjacent = (from: string, to: string): Label => ({
	vi: `chỉ nối được năm liền trước hoặc liền sau một lịch trọn năm; lịch này có từ ${from} đến ${to}`,
	en: `only the year just before or after whole years can be added; this calendar covers ${from} to ${to}`,
});

export const badInstant: Label = {
	vi: 'không phải là thời điểm: cần chuỗi ISO như "2022-08-16T01:00:00+07:00", Date hoặc mili giây từ 1970',
	en: 'not an instant: give ISO text such as "2022-08-16T01:00:00+07:00", a Date, or milliseconds since 1970',
};

export const offsetUnstated: Label = {
	vi: "thời điểm thiếu múi giờ: thêm Z hoặc độ lệch như +07:00",
	en: "the instant has no offset: add Z or one such as +07:00",
};

export const unknownTimeZone: Label = {
	vi: 'không có múi giờ này: cần tên IANA như "Asia/Ho_Chi_Minh"',
	en: 'there is no such time zone: give an IANA name such as "Asia/Ho_Chi_Minh"',
};

export const notText: Label = { vi: "cần một chuỗi", en: "a string is needed" };

export const tooLong: Label = {
	vi: "văn bản dài quá 200 ký tự",
	en: "the text has more than 200 characters",
};

export const badYear: Label = {
	vi: "năm phải là số nguyên từ 1 đến 9999",
	en: "the year must be a whole number from 1 to 9999",
};

export const unreadableDate = (text: string): Label => ({
	vi: `không đọc được “${text}” như một ngày; viết như “16/8/2022” hoặc “2022-08-16”`,
	en: `“${text}” cannot be read as a date; write it as “16 August 2022” or “2022-08-16”`,
});

export const unreadablePeriod = (text: string): Label => ({
	vi: `không đọc được “${text}” như một ngày hay một kỳ; viết như “6 tháng đầu năm 2022”, “quý II/2022” hoặc “từ 1/1 đến 30/6/2022”`,
	en: `“${text}” cannot be read as a day or a period; write it as “first six months of 2022”, “Q2 2022” or “2022-01-01/2022-06-30”`,
});

export const periodForDate = (text: string): Label => ({
	vi: `“${text}” là một kỳ chứ không phải một ngày; hãy dùng parsePeriod`,
	en: `“${text}” is a period, not a day; parsePeriod reads it`,
});

export const yearUnstated: Label = {
	vi: "văn bản không ghi năm; hãy nêu năm (year)",
	en: "the text names no year; give one (year)",
};

export const yearNotFourDigits: Label = {
	vi: "năm phải viết đủ bốn chữ số",
	en: "the year must be written with four digits",
};

export const impossibleDate = (text: string, year: number | undefined): Label => ({
	vi: `không có ngày, tháng hoặc quý “${text}”${year === undefined ? "" : ` trong năm ${year}`}`,
	en: `there is no day, month or quarter “${text}”${year === undefined ? "" : ` in ${year}`}`,
});

export const monthFirst = (text: string, reading: Texts): Label => ({
	vi: `“${text}” chỉ có thể là ${reading.vi} nếu tháng đứng trước, nhưng tiếng Việt viết ngày trước`,
	en: `“${text}” can only be ${reading.en}, month first, but Vietnamese text writes the day first`,
});

export const ambiguousDate = (dayFirst: Texts, monthFirst: Texts): Label => ({
	vi: `có thể đọc hai cách: ${dayFirst.vi} (ngày trước) hoặc ${monthFirst.vi} (tháng trước)`,
	en: `can be read in two ways: ${dayFirst.en} (day first) or ${monthFirst.en} (month first)`,
});

export const dayOf = (day: number, month: number, year: string | undefined): Texts => ({
	vi: `ngày ${day} tháng ${month}${year === undefined ? "" : ` năm ${year}`}`,
	en: `${day} ${MONTH_NAMES[month - 1]}${year === undefined ? "" : ` ${year}`}`,
});

export const periodReversed = (start: string, end: string): Label => ({
	vi: `kỳ này kết thúc ngày ${end}, trước ngày bắt đầu ${start}`,
	en: `the period ends on ${end}, before it starts on ${start}`,
});

interface Texts {
	readonly vi: string;
	readonly en: string;
}

const MONTH_NAMES = [
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
