import { refuse } from "../core/error.ts";
import * as messages from "./messages.ts";
import { type Form, inFirstOrLast, inMonths, inQuarter, isReal, onDay, type Reading } from "./reading.ts";

const MONTHS = [
	"jan(?:uary)?",
	"feb(?:ruary)?",
	"mar(?:ch)?",
	"apr(?:il)?",
	"may",
	"june?",
	"july?",
	"aug(?:ust)?",
	"sep(?:t(?:ember)?)?",
	"oct(?:ober)?",
	"nov(?:ember)?",
	"dec(?:ember)?",
];
const MONTH = String.raw`(${MONTHS.join("|")})\.?`;
const OF_YEAR = String.raw`(?: of(?= ))?(?: the year)?(?: (\d+))?`;
const NUMBERS = [
	"one",
	"two",
	"three",
	"four",
	"five",
	"six",
	"seven",
	"eight",
	"nine",
	"ten",
	"eleven",
	"twelve",
];
const ORDINALS = ["first", "second", "third", "fourth"];

export const ENGLISH_DATES: readonly Form[] = [
	[
		/^(\d{1,2})([./-])(\d{1,2})(?:\2(\d+))?$/,
		([text, first, , second, year]) => eitherOrder(Number(first), Number(second), year, String(text)),
	],
	[
		shape(String.raw`(\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\d+))?`),
		([, day, month, year]) => onDay(Number(day), toMonth(month), year),
	],
	[
		shape(String.raw`${MONTH} (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d+))?`),
		([, month, day, year]) => onDay(Number(day), toMonth(month), year),
	],
];

export const ENGLISH_PERIODS: readonly Form[] = [
	[
		shape(String.raw`(?:the )?first (\d{1,2}|${NUMBERS.join("|")}) months${OF_YEAR}`),
		([, count, year]) => inFirstOrLast(toNumber(count, NUMBERS), true, year),
	],
	[
		// The last months of nothing could be those before today.
		shape(String.raw`(?:the )?last (\d{1,2}|${NUMBERS.join("|")}) months of(?= )(?: the year)?(?: (\d+))?`),
		([, count, year]) => inFirstOrLast(toNumber(count, NUMBERS), false, year),
	],
	[
		shape(`(?:the )?(first|second) half${OF_YEAR}`),
		([, side, year]) => inFirstOrLast(6, side === "first", year),
	],
	[
		shape(`(?:the )?(${ORDINALS.join("|")}) quarter${OF_YEAR}`),
		([, quarter, year]) => inQuarter(toNumber(quarter, ORDINALS), year),
	],
	[/^q(\d)(?:(?: of | ?[/-] ?| )(\d+))?$/, ([, quarter, year]) => inQuarter(Number(quarter), year)],
	[/^h([12])(?:(?: of | ?[/-] ?| )(\d+))?$/, ([, half, year]) => inFirstOrLast(6, half === "1", year)],
	[
		shape(String.raw`${MONTH}(?:(?: of | ?[/-] ?|,? )(\d+))?`),
		([, month, year]) => inMonths(toMonth(month), toMonth(month), year),
	],
	[/^(?:the )?(?:whole |full )?year (\d+)$/, ([, year]) => inMonths(1, 12, year)],
];

export const ENGLISH_RANGES: readonly RegExp[] = [
	/^(?:from )?(.+?) (?:to|through) (.+)$/,
	/^(.+?)(?: ?[–—] ?| - )(.+)$/,
];

function shape(pattern: string): RegExp {
	return new RegExp(`^${pattern}$`);
}

/** English writes the day first or the month first; where both are real days, nothing is guessed. */
function eitherOrder(first: number, second: number, year: string | undefined, text: string): Reading {
	const dayFirst = isReal({ month: second, day: first }, 2000);
	const monthFirst = isReal({ month: first, day: second }, 2000);
	if (!dayFirst || !monthFirst || first === second) {
		return monthFirst ? onDay(second, first, year) : onDay(first, second, year);
	}
	return refuse(
		"AMBIGUOUS_DATE",
		["text"],
		messages.ambiguousDate(messages.dayOf(first, second, year), messages.dayOf(second, first, year)),
		{ received: text },
	);
}

function toMonth(name: string | undefined): number {
	return MONTHS.findIndex((month) => month.startsWith(String(name).slice(0, 3))) + 1;
}

function toNumber(digitsOrWord: string | undefined, words: readonly string[]): number {
	const at = words.indexOf(String(digitsOrWord));
	return at < 0 ? Number(digitsOrWord) : at + 1;
}
