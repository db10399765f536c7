import type { Label, Locale } from "../core/label.ts";
import { exactText, readDecimal } from "./decimalText.ts";
import * as messages from "./messages.ts";
import type { Rational } from "./rational.ts";

/** A number as a report prints it: its value and how many decimals it shows. */
export interface PrintedNumber {
	readonly value: Rational;
	readonly places: number;
}

export const LONGEST_NUMBER = 300;

const DIGITS: Readonly<Record<Locale, RegExp>> = {
	vi: /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/,
	en: /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/,
};

const MARKS: Readonly<Record<Locale, { readonly group: string; readonly decimal: string }>> = {
	vi: { group: ".", decimal: "," },
	en: { group: ",", decimal: "." },
};

/** Reads unsigned digits with the group and decimal marks of one language. */
export function readDigits(text: string, locale: Locale): PrintedNumber | undefined {
	if (text.length > LONGEST_NUMBER || !DIGITS[locale].test(text)) return undefined;
	const { group, decimal } = MARKS[locale];
	const [whole = "", decimals = ""] = text.replaceAll(group, "").split(decimal);
	const value = readDecimal(decimals ? `${whole}.${decimals}` : whole);
	return value && { value, places: decimals.length };
}

/** Everything that digits could mean, for the refusal of an ambiguous text. */
export function readingsOf(text: string): readonly Label[] {
	const readings: Label[] = [];
	for (const locale of ["vi", "en"] as const) {
		const read = readDigits(text, locale);
		if (!read) continue;
		const value = exactText(read.value);
		readings.push(messages.readAsNumber(localizeDecimal(value, "vi", false), value, locale));
	}
	const [day, month, ...rest] = text.split(/[./]/);
	if (day && month && rest.length === 0 && isDayAndMonth(day, month)) {
		readings.push(messages.readAsDate(day, month));
	}
	return readings;
}

export function isDayAndMonth(day: string, month: string): boolean {
	return /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && within(day, 31) && within(month, 12);
}

/** A decimal such as `-1456.5` with the marks of one language. */
export function localizeDecimal(text: string, locale: Locale, grouping = true): string {
	const { group, decimal } = MARKS[locale];
	const whole = text.replace(/\.\d+$/, "");
	const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
	return grouped + text.slice(whole.length).replace(".", decimal);
}

function within(digits: string, most: number): boolean {
	return Number(digits) >= 1 && Number(digits) <= most;
}
