import { describe, isRecord, shorten } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import { checkLocale, type Locale } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { isYear } from "./checkCalendar.ts";
import { toPlainDate } from "./dayNumber.ts";
import { ENGLISH_DATES, ENGLISH_PERIODS, ENGLISH_RANGES } from "./englishForms.ts";
import { ISO_DATES, ISO_PERIODS, ISO_RANGES } from "./isoForms.ts";
import * as messages from "./messages.ts";
import { type Form, type Reading, readForms, settle, yearOf } from "./reading.ts";
import { VIETNAMESE_DATES, VIETNAMESE_PERIODS, VIETNAMESE_RANGES } from "./vietnameseForms.ts";

/** How a printed date is written, and the year it takes where it prints none. */
export interface ParseDateOptions {
	/** `vi` writes the day first; `en` either order. */
	readonly locale: Locale;
	/** The year of a text that names none, such as `15/8`. */
	readonly year?: number | undefined;
}

/** The days that a text means, and whether it says in which year. */
export interface PrintedDates {
	readonly start: PlainDate;
	readonly end: PlainDate;
	/** False where the year given was used. */
	readonly yearPrinted: boolean;
}

/** A text and options that were checked. */
interface DateText {
	/** In small letters, composed, with single spaces. */
	readonly text: string;
	/** As written, for messages. */
	readonly shown: string;
	readonly locale: Locale;
	readonly year: number | undefined;
}

export const DATES: Readonly<Record<Locale, readonly Form[]>> = {
	vi: [...ISO_DATES, ...VIETNAMESE_DATES],
	en: [...ISO_DATES, ...ENGLISH_DATES],
};

const DATES_AND_PERIODS: Readonly<Record<Locale, readonly Form[]>> = {
	vi: [...DATES.vi, ...ISO_PERIODS, ...VIETNAMESE_PERIODS],
	en: [...DATES.en, ...ISO_PERIODS, ...ENGLISH_PERIODS],
};

const RANGES: Readonly<Record<Locale, readonly RegExp[]>> = {
	vi: [...ISO_RANGES, ...VIETNAMESE_RANGES],
	en: [...ISO_RANGES, ...ENGLISH_RANGES],
};

const LONGEST = 200;

/** Reads a date, a period, or two of them with "from" and "to"; throws what `parsePeriod` throws. */
export function readDates(text: string, options: ParseDateOptions): PrintedDates {
	const { text: plain, shown, locale, year } = readDateText(text, options);
	const reading = readForms(plain, DATES_AND_PERIODS[locale]);
	if (reading) {
		const [start, end] = settle(reading, shown, year);
		return {
			start: toPlainDate(start),
			end: toPlainDate(end),
			yearPrinted: reading.year !== undefined,
		};
	}
	const range = readRange(plain, locale);
	if (range) return settleRange(range, shown, year);
	return refuse("UNREADABLE_PERIOD", ["text"], messages.unreadablePeriod(shown), { received: shown });
}

/** Whether the text is a period and not a day, for the refusal of `parseDate`. */
export function isPeriod({ text, locale }: DateText): boolean {
	return Boolean(readForms(text, DATES_AND_PERIODS[locale]) ?? readRange(text, locale));
}

export function readDateText(text: string, options: ParseDateOptions): DateText {
	const { locale, year } = isRecord(options) ? options : { locale: undefined, year: undefined };
	const language = checkLocale(locale as Locale);
	if (year !== undefined && !isYear(year)) {
		return refuse("BAD_YEAR", ["year"], messages.badYear, { received: describe(year) });
	}
	if (typeof text !== "string") {
		return refuse("NOT_TEXT", ["text"], messages.notText, { received: describe(text) });
	}
	if (text.length > LONGEST) {
		return refuse("TOO_LONG", ["text"], messages.tooLong, { received: shorten(text) });
	}
	const composed = text.normalize("NFC").trim().replace(/\s+/g, " ");
	return { text: composed.toLowerCase(), shown: shorten(composed), locale: language, year };
}

function readRange(text: string, locale: Locale): readonly [Reading, Reading] | undefined {
	for (const shape of RANGES[locale]) {
		const [, first, second] = shape.exec(text) ?? [];
		if (first === undefined || second === undefined) continue;
		const from = readForms(first, DATES_AND_PERIODS[locale]);
		const to = readForms(second, DATES_AND_PERIODS[locale]);
		if (from && to) return [from, to];
	}
	return undefined;
}

/** An end that prints no year has that of the other end. */
function settleRange(
	[from, to]: readonly [Reading, Reading],
	shown: string,
	given: number | undefined,
): PrintedDates {
	const years = [yearOf(from, shown), yearOf(to, shown)] as const;
	const [first] = settle(from, shown, years[1] ?? given);
	const [, last] = settle(to, shown, years[0] ?? given);
	const start = toPlainDate(first);
	const end = toPlainDate(last);
	if (last < first) {
		return refuse("PERIOD_REVERSED", ["text"], messages.periodReversed(start, end), { received: shown });
	}
	return { start, end, yearPrinted: years.some((year) => year !== undefined) };
}
