import { parseISO } from "date-fns/parseISO";
import { describe } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { civilDay, dayOfInstant, LAST_DAY, toPlainDate } from "./dayNumber.ts";
import * as messages from "./messages.ts";
import { readUsualInstant } from "./usualInstant.ts";

/** A point in time: ISO text with an offset or `Z`, a `Date`, or milliseconds since 1970. */
export type Instant = string | Date | number;

const ISO =
	/^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?(?:[.,](\d{1,9}))?(Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?$/;

const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

/** Up to here, in 2248, a double holds milliseconds with three decimals. */
const FINE = 2 ** 43;

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
	return (
		readInstant(text) ??
		refuse("OFFSET_UNSTATED", ["instant"], messages.offsetUnstated, { received: describe(text) })
	);
}

/**
 * Milliseconds since 1970 of ISO text, cut to the microsecond (after 2248 to the millisecond, so that
 * nothing is rounded into the next second); NaN for what is no instant, nothing where no offset is stated.
 */
export function readInstant(text: string): number | undefined {
	const usual = readUsualInstant(text);
	if (!Number.isNaN(usual)) return usual;
	const [, date, hour, minute, second, fraction = "", offset] = (text.length <= 40 && ISO.exec(text)) || [];
	if (date === undefined) return Number.NaN;
	if (hour === undefined || minute === undefined || offset === undefined) return undefined;
	const midnight = parseISO(`${date}T00:00${offset}`).getTime();
	const digits = fraction.slice(0, Math.abs(midnight) < FINE ? 6 : 3);
	const part = (Number(digits) * (second === undefined ? MINUTE : SECOND)) / 10 ** digits.length;
	const clock = Number(hour) * HOUR + Number(minute) * MINUTE + Number(second ?? 0) * SECOND;
	const isClock = Number(minute) < 60 && Number(second ?? 0) < 60 && clock + part <= 24 * HOUR;
	return isClock ? midnight + clock + part : Number.NaN;
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
