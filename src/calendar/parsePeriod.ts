import type { PlainDate } from "../core/plainDate.ts";
import { type ParseDateOptions, readDates } from "./readDates.ts";

/** A stretch of days, both ends in it. */
export interface Period {
	readonly start: PlainDate;
	readonly end: PlainDate;
}

/**
 * Reads the period of a report as people print it: the first months of a year, a half, a quarter, a
 * month, a year, or two dates. A date by itself is a period of one day. Where one end of two prints no
 * year it has that of the other; where neither does, the year given.
 *
 * Formula: calendar.parse-period.
 *
 * @param text - The printed period, at most 200 characters. `vi`: `6 tháng đầu năm 2022`, `nửa đầu
 * năm`, `quý II/2022`, `tháng 8/2022`, `cả năm 2022`, `từ 1/1 đến 29/7/2022`. `en`: `first six months
 * of 2022`, `Q2 2022`, `August 2022`, `from 1 January 2022 to 29 July 2022`. Both: `2022`, `2022-08`,
 * `2022-Q2`, `2022-01-01/2022-06-30`.
 * @param options - `locale` of the text; `year` for a text that names none.
 * @returns The first and the last day.
 * @throws `PERIOD_REVERSED`, `UNREADABLE_PERIOD`, and what `parseDate` throws but for `UNREADABLE_DATE`.
 *
 * @example
 * ```ts
 * import { parsePeriod } from "steerindex/calendar";
 * parsePeriod("6 tháng đầu năm 2022", { locale: "vi" }); // => { start: "2022-01-01", end: "2022-06-30" }
 * parsePeriod("từ 1/1 đến 29/7/2022", { locale: "vi" }); // => { start: "2022-01-01", end: "2022-07-29" }
 * parsePeriod("second quarter", { locale: "en", year: 2022 }); // => { start: "2022-04-01", end: "2022-06-30" }
 * ```
 */
export function parsePeriod(text: string, options: ParseDateOptions): Period {
	const { start, end } = readDates(text, options);
	return { start, end };
}
