import { refuse } from "../core/error.ts";
import * as messages from "./messages.ts";
import { type Form, inFirstOrLast, inMonths, inQuarter, isReal, onDay, type Reading } from "./reading.ts";

const YEAR = String.raw`(?:(?: ?[/.-] ?|,? (?:năm )?)(\d+))?`;
const NUMBERS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const ROMAN = ["i", "ii", "iii", "iv"];
/** Civil Code, article 146: what the beginning, the middle and the end of a month are. */
const PLACES = { đầu: 1, giữa: 15, cuối: "last" } as const;

export const VIETNAMESE_DATES: readonly Form[] = [
	[
		/^(?:ngày )?(\d{1,2})([./-])(\d{1,2})(?:(?:\2|,? năm )(\d+))?$/,
		([text, day, , month, year]) => dayFirst(Number(day), Number(month), year, String(text)),
	],
	[
		shape(String.raw`(?:ngày )?(\d{1,2}) tháng (\d{1,2})${YEAR}`),
		([, day, month, year]) => onDay(Number(day), Number(month), year),
	],
	[
		shape(String.raw`(đầu|giữa|cuối) tháng (\d{1,2})${YEAR}`),
		([, place, month, year]) => onDay(PLACES[place as keyof typeof PLACES], Number(month), year),
	],
];

export const VIETNAMESE_PERIODS: readonly Form[] = [
	[
		shape(String.raw`(\d{1,2}|${NUMBERS.join("|")}) tháng (đầu|cuối) (?:của )?năm(?: (\d+))?`),
		([, count, side, year]) => inFirstOrLast(toNumber(count, NUMBERS), side === "đầu", year),
	],
	[/^nửa (đầu|cuối) (?:của )?năm(?: (\d+))?$/, ([, side, year]) => inFirstOrLast(6, side === "đầu", year)],
	[
		shape(String.raw`qu[ýí] (\d|i{1,3}|iv)${YEAR}`),
		([, quarter, year]) => inQuarter(toNumber(quarter, ROMAN), year),
	],
	[
		shape(String.raw`tháng (\d{1,2})${YEAR}`),
		([, month, year]) => inMonths(Number(month), Number(month), year),
	],
	[/^(?:cả )?năm (\d+)$/, ([, year]) => inMonths(1, 12, year)],
	[/^cả năm$/, () => inMonths(1, 12, undefined)],
];

export const VIETNAMESE_RANGES: readonly RegExp[] = [
	/^(?:từ )?(.+?) (?:đến|tới)(?: hết)? (.+)$/,
	/^(.+?)(?: ?[–—] ?| - )(.+)$/,
	/^giai đoạn (\d{4}) ?[-–] ?(\d{4})$/,
];

function shape(pattern: string): RegExp {
	return new RegExp(`^${pattern}$`);
}

/** Vietnamese text writes the day first; the other order is a slip, and is named. */
function dayFirst(day: number, month: number, year: string | undefined, text: string): Reading {
	if (month <= 12 || !isReal({ month: day, day: month }, 2000)) return onDay(day, month, year);
	return refuse("IMPOSSIBLE_DATE", ["text"], messages.monthFirst(text, messages.dayOf(month, day, year)), {
		received: text,
		suggestion: [month, day, ...(year === undefined ? [] : [year])].join("/"),
	});
}

function toNumber(digitsOrWord: string | undefined, words: readonly string[]): number {
	const at = words.indexOf(String(digitsOrWord));
	return at < 0 ? Number(digitsOrWord) : at + 1;
}
