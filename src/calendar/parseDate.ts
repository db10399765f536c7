import { refuse } from "../core/error.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { toPlainDate } from "./dayNumber.ts";
import * as messages from "./messages.ts";
import { DATES, isPeriod, type ParseDateOptions, readDateText } from "./readDates.ts";
import { readForms, settle } from "./reading.ts";

export type { ParseDateOptions };

/**
 * Reads a date as people print it. Vietnamese text writes the day first; English text may write either
 * order, so `7/8/2022` is refused there and both days are named. A date without a year takes the one
 * that is given, never that of today.
 *
 * Formula: calendar.parse-date.
 *
 * @param text - The printed date, at most 200 characters. `vi`: `16.8`, `29/7/2022`, `ngày 16 tháng 8
 * năm 2022`, `đầu tháng 8/2022` (also `giữa`, `cuối`: the 15th, the last day). `en`: `16 August 2022`,
 * `Aug 16`. Both: `2022-08-16`.
 * @param options - `locale` of the text; `year` for a text that names none.
 * @returns The date.
 * @throws `AMBIGUOUS_DATE`, `IMPOSSIBLE_DATE`, `YEAR_UNSTATED`, `YEAR_NOT_FOUR_DIGITS`,
 * `UNREADABLE_DATE`, `TOO_LONG`, `NOT_TEXT`, `BAD_LOCALE`, `BAD_YEAR`.
 *
 * @example
 * ```ts
 * import { parseDate } from "steerindex/calendar";
 * parseDate("29/7/2022", { locale: "vi" }); // => "2022-07-29"
 * parseDate("16.8", { locale: "vi", year: 2022 }); // => "2022-08-16"
 * parseDate("cuối tháng 2 năm 2024", { locale: "vi" }); // => "2024-02-29"
 * parseDate("August 16, 2022", { locale: "en" }); // => "2022-08-16"
 * ```
 */
export function parseDate(text: string, options: ParseDateOptions): PlainDate {
	const dateText = readDateText(text, options);
	const { shown, locale, year } = dateText;
	const reading = readForms(dateText.text, DATES[locale]);
	if (reading) return toPlainDate(settle(reading, shown, year)[0]);
	const message = isPeriod(dateText) ? messages.periodForDate(shown) : messages.unreadableDate(shown);
	return refuse("UNREADABLE_DATE", ["text"], message, { received: shown });
}
