import { describe, isRecord } from "../core/describe.ts";
import { refuse, SteerindexError } from "../core/error.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { Source } from "../core/source.ts";
import { checkCalendar, isYear } from "./checkCalendar.ts";
import { civilDay, readDay, toPlainDate } from "./dayNumber.ts";
import * as messages from "./messages.ts";
import type { WorkCalendar } from "./workCalendar.ts";

/** One more year for a calendar. */
export interface CalendarExtension {
	/** The year just before or just after those covered. */
	readonly year: number;
	readonly off: readonly PlainDate[];
	readonly work: readonly PlainDate[];
	readonly status: "official" | "estimated";
	readonly sources: readonly Source[];
}

/**
 * Adds a year to a calendar, for a deadline that lies beyond it. A year that is not decided yet is
 * added as an estimate: the calendar is `estimated` from then on, its `estimated` names that year, and
 * the other years stay official.
 *
 * Formula: calendar.working-days.
 *
 * @param base - A calendar of whole years.
 * @param extension - The year, its days off and make-up days, its status and sources.
 * @returns A new calendar under the same id, with the same weekend.
 * @throws `NOT_ADJACENT` for any other year, `BAD_YEAR`, and for a malformed calendar or extension
 * `BAD_CALENDAR` and what `workingDaysBetween` throws, all at once.
 *
 * @example
 * ```ts
 * import { extendCalendar } from "steerindex/calendar";
 * import { vietnamCivilService } from "steerindex/catalog";
 * const to2027 = extendCalendar(vietnamCivilService, {
 *   year: 2027,
 *   off: ["2027-01-01", "2027-04-30", "2027-09-02", "2027-09-03"],
 *   work: [],
 *   status: "estimated",
 *   sources: [{ title: "fixed dates only, without Tết" }],
 * });
 * to2027.range.to; // => "2027-12-31"
 * to2027.estimated; // => [2027]
 * ```
 */
export function extendCalendar(base: WorkCalendar, extension: CalendarExtension): WorkCalendar {
	throwAny(checkCalendar(base, ["calendar"]));
	if (!isRecord(extension)) {
		return refuse("BAD_CALENDAR", ["extension"], messages.notAnExtension, { received: describe(extension) });
	}
	const { year, off, work, status, sources } = extension;
	const range = adjacentYear(base, year);
	throwAny(
		checkCalendar({ id: base.id, weekend: base.weekend, off, work, range, sources, status }, ["extension"]),
	);
	const isLater = range.from > base.range.to;
	const join = <T>(before: readonly T[], added: readonly T[]): readonly T[] =>
		isLater ? [...before, ...added] : [...added, ...before];
	const estimated = join(estimatedYears(base), status === "estimated" ? [year] : []);
	const { estimated: _, ...kept } = base;
	return {
		...kept,
		off: join(base.off, off),
		work: join(base.work, work),
		range: isLater ? { from: base.range.from, to: range.to } : { from: range.from, to: base.range.to },
		sources: join(base.sources, sources),
		status: estimated.length > 0 ? "estimated" : "official",
		...(estimated.length > 0 ? { estimated } : {}),
	};
}

function adjacentYear({ range: { from, to } }: WorkCalendar, year: number): WorkCalendar["range"] {
	if (!isYear(year)) {
		return refuse("BAD_YEAR", ["extension", "year"], messages.badYear, { received: describe(year) });
	}
	const first = civilDay(year, 1, 1);
	const last = civilDay(year, 12, 31);
	if (readDay(to, []) + 1 !== first && readDay(from, []) - 1 !== last) {
		return refuse("NOT_ADJACENT", ["extension", "year"], messages.notAdjacent(from, to), {
			received: String(year),
		});
	}
	return { from: toPlainDate(first), to: toPlainDate(last) };
}

/** The years of an estimate that names none are all of its range. */
function estimatedYears({ status, estimated, range }: WorkCalendar): readonly number[] {
	if (status === "official" || estimated) return estimated ?? [];
	const first = Number(range.from.slice(0, 4));
	return Array.from({ length: Number(range.to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
}

function throwAny(issues: ReturnType<typeof checkCalendar>): void {
	if (issues.length > 0) throw new SteerindexError(issues);
}
