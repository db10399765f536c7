import { dayNumber } from "../../calendar/dayNumber.ts";
import { dayOf } from "../../calendar/messages.ts";
import { type Locale, labelText } from "../../core/label.ts";
import { localizeDecimal } from "../../number/printed.ts";
import type { KnowledgePoint, KnowledgeRange } from "./result.ts";
import * as words from "./text.ts";

/** By what was known: from which entry to which, with the times at which they were written down. */
export function rangeText({ from, to }: KnowledgeRange, locale: Locale): string {
	const last = pointText(to, locale);
	return labelText(last === undefined ? words.noEntry : words.known(pointText(from, locale), last), locale);
}

/** Nothing where nothing was known. */
function pointText({ seq, recordedAt }: KnowledgePoint, locale: Locale): string | undefined {
	if (recordedAt === null) return undefined;
	return labelText(words.entry(figure(seq, locale), timeText(recordedAt, locale)), locale);
}

/** The time as it was written down, by the clock of its own offset. */
function timeText(recordedAt: string, locale: Locale): string {
	const [, date = "", clock = "", offset = ""] = /^([\d-]+)T(\d\d:\d\d)[\d:.,]*(.*)$/.exec(recordedAt) ?? [];
	const zone = /^z$/i.test(offset) ? "" : offset;
	return labelText(words.time(clock, zone, dayText(date, locale)), locale);
}

export function dayText(day: string, locale: Locale): string {
	if (dayNumber(day) === undefined) throw new TypeError("not a date");
	const [year, month, date] = day.split("-");
	return labelText(dayOf(Number(date), Number(month), year), locale);
}

export function counted(value: number, locale: Locale): words.Counted {
	return { text: figure(value, locale), isOne: value === 1 };
}

export function figure(value: number, locale: Locale): string {
	if (!Number.isSafeInteger(value) || value < 0) throw new TypeError("not a count");
	return localizeDecimal(String(value), locale);
}
