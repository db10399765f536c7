import { dateAt } from "./dateAt.ts";
import { civilDay, dayNumber, dayOfInstant, LAST_DAY } from "./dayNumber.ts";

const DAY_MS = 86_400_000;
const UNIX_EPOCH = civilDay(1970, 1, 1);

const FIELDS: Intl.DateTimeFormatOptions = {
	year: "numeric",
	month: "numeric",
	day: "numeric",
	hour: "numeric",
	minute: "numeric",
	second: "numeric",
};

/**
 * The day number, on the calendar of a place, of milliseconds since 1970: `dateAt` for a million instants.
 * Throws `UNKNOWN_TIME_ZONE` at once and `BAD_INSTANT`, `BEYOND_YEARS` at an instant.
 */
export function localDays(timeZone: string): (milliseconds: number) => number {
	// Refuses an unknown zone in the words of `dateAt`.
	dateAt(0, timeZone);
	const clock = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn-hc-h23", { timeZone, ...FIELDS });
	const offsets = new Map<number, number>();
	const offsetAt = (day: number): number => {
		const known = offsets.get(day);
		if (known !== undefined) return known;
		const offset = localTime(clock, day * DAY_MS) - day * DAY_MS;
		offsets.set(day, offset);
		return offset;
	};
	return (milliseconds) => {
		const day = Math.floor(milliseconds / DAY_MS);
		const number = day + UNIX_EPOCH;
		// Near the ends of the calendar the years have another era or five digits.
		if (number > 1 && number < LAST_DAY - 1 && offsetAt(day) === offsetAt(day + 1)) {
			return dayOfInstant(Math.floor(milliseconds) + offsetAt(day));
		}
		return dayNumber(dateAt(milliseconds, timeZone)) ?? Number.NaN;
	};
}

/** What the clock of the place shows, as if it stood in UTC. */
function localTime(clock: Intl.DateTimeFormat, time: number): number {
	const fields = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
	for (const { type, value } of clock.formatToParts(time)) {
		if (Object.hasOwn(fields, type)) fields[type as keyof typeof fields] = Number(value);
	}
	const { year, month, day, hour, minute, second } = fields;
	return (civilDay(year, month, day) - UNIX_EPOCH) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000;
}
