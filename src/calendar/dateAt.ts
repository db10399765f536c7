import { parseISO } from "date-fns/parseISO";
import { describe } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { civilDay, dayOfInstant, LAST_DAY, toPlainDate } from "./dayNumber.ts";
import * as messages from "./messages.ts";

/** A point in time: ISO text with an offset or `Z`, a `Date`, or milliseconds since 1970. */
export type Instant = string | Date | number;

const ISO =
	/^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d)?)?(?:[.,]\d{1,9})?(Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?$/;

const FIELDS: Intl.DateTimeFormatOptions = { year: "numeric", month: "numeric", day: "numeric" };

/**
 * Gives the date on the calendar of a place at an instant. Between midnight and seven in the morning
 * in Việt Nam the date in UTC is still that of yesterday, so neither is ever assumed.
 *
 * Formula: calendar.date-at.
 *
 * @param instant - When: ISO text with an offset or `Z`, a `Date`, or milliseconds since 1970.
 * @param timeZone - Where: an IANA name such as `Asia/Ho_Chi_Minh`.
 * @returns The date there.
 * @throws `OFFSET_UNSTATED` for text without an offset, `BAD_INSTANT`, `UNKNOWN_TIME_ZONE`,
 * `BEYOND_YEARS` for a result outside the years 1 to 9999.
 *
 * @example
 * ```ts
 * import { dateAt } from "steerindex/calendar";
 * dateAt("2022-08-15T18:00:00Z", "Asia/Ho_Chi_Minh"); // => "2022-08-16"
 * dateAt("2022-08-16T01:00:00+07:00", "America/New_York"); // => "2022-08-15"
 * ```
 */
export function dateAt(instant: Instant, timeZone: string): PlainDate {
	const time = Math.floor(readTime(instant));
	if (Number.isNaN(new Date(time).getTime())) {
		return refuse("BAD_INSTANT", ["instant"], messages.badInstant, { received: describe(instant) });
	}
	const day = localDay(time, clockOf(timeZone));
	// No zone is a day from UTC; a year before the first comes back as a year of another era.
	if (Math.abs(day - dayOfInstant(time)) <= 1 && day >= 0 && day <= LAST_DAY) return toPlainDate(day);
	return refuse("BEYOND_YEARS", ["instant"], messages.beyondYears, { received: describe(instant) });
}

function readTime(instant: unknown): number {
	if (typeof instant === "number") return instant;
	if (typeof instant === "string") return readText(instant);
	try {
		return Date.prototype.getTime.call(instant);
	} catch {
		return Number.NaN;
	}
}

function readText(text: string): number {
	const [, date, clock, offset] = (text.length <= 40 && ISO.exec(text)) || [];
	if (date === undefined) return Number.NaN;
	if (clock === undefined || offset === undefined) {
		return refuse("OFFSET_UNSTATED", ["instant"], messages.offsetUnstated, { received: describe(text) });
	}
	// The fraction of a second is left out: it cannot move a date, but its rounding could.
	return parseISO(date + clock + offset).getTime();
}

function localDay(time: number, clock: Intl.DateTimeFormat): number {
	const fields = { year: 0, month: 0, day: 0 };
	for (const { type, value } of clock.formatToParts(time)) {
		if (type === "year" || type === "month" || type === "day") fields[type] = Number(value);
	}
	return civilDay(fields.year, fields.month, fields.day);
}

/** The clock used last: making one takes fifty times as long as reading it. */
let latest: { readonly timeZone: string; readonly clock: Intl.DateTimeFormat } | undefined;

function clockOf(timeZone: string): Intl.DateTimeFormat {
	if (latest?.timeZone === timeZone) return latest.clock;
	// A bare offset is a zone for some engines and not for others.
	if (typeof timeZone === "string" && timeZone.length <= 100 && /^[a-z]/i.test(timeZone)) {
		try {
			const clock = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { timeZone, ...FIELDS });
			latest = { timeZone, clock };
			return clock;
		} catch {
			// The engine does not know the name: refused below.
		}
	}
	return refuse("UNKNOWN_TIME_ZONE", ["timeZone"], messages.unknownTimeZone, {
		received: describe(timeZone),
	});
}
