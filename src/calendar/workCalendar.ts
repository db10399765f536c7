import { describe } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { Source } from "../core/source.ts";
import { dayNumber } from "./dayNumber.ts";
import * as messages from "./messages.ts";

/** A day of the week, by its English name in small letters. */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/**
 * Which days are worked, as plain data: a weekend, the weekdays off, and the weekend days worked to
 * make up for them. It speaks for the days of its range and for no other.
 */
export interface WorkCalendar {
	readonly id: string;
	readonly title?: Label | undefined;
	readonly weekend: readonly Weekday[];
	/** Days off that are not in the weekend. */
	readonly off: readonly PlainDate[];
	/** Make-up days: days of the weekend that are worked. */
	readonly work: readonly PlainDate[];
	/** The first and the last day covered. */
	readonly range: { readonly from: PlainDate; readonly to: PlainDate };
	readonly sources: readonly Source[];
	/** `official` when every day of the range is decided. */
	readonly status: "official" | "estimated";
	/** The years that are estimates; the others are official. Left out of an estimate, it is all of them. */
	readonly estimated?: readonly number[] | undefined;
}

/** A calendar that was checked, in day numbers. */
export interface WorkDays {
	/** As given, for messages. */
	readonly range: Readonly<Record<string, unknown>>;
	readonly from: number;
	readonly to: number;
	readonly weekend: readonly unknown[];
	readonly off: readonly number[];
	readonly work: readonly number[];
}

type Path = readonly (string | number)[];

export const WEEKDAYS: readonly Weekday[] = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday",
];

/** Reads what counting needs of a calendar; one error lists everything wrong with it. */
export function readCalendar(calendar: WorkCalendar): WorkDays {
	const issues: Issue[] = [];
	const days = collectDays(calendar, ["calendar"], issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	return days;
}

/** The same, with the problems put on a list; where there are some, the days are of no use. */
export function collectDays(calendar: unknown, path: Path, issues: Issue[]): WorkDays {
	const note = (code: string, value: unknown, ...at: Path): void => {
		const message = code === "NOT_A_DATE" ? messages.notADate : messages.badCalendar;
		issues.push(createIssue(code, [...path, ...at], message, { received: describe(value) }));
	};
	const readDate = (date: unknown, ...at: Path): number => {
		const day = dayNumber(date);
		if (day === undefined) note("NOT_A_DATE", date, ...at);
		return day ?? Number.NaN;
	};
	const readList = (kind: "off" | "work", list: unknown): readonly number[] => {
		if (!Array.isArray(list)) {
			note("BAD_CALENDAR", list, kind);
			return [];
		}
		const days = new Set<number>();
		for (let i = 0; i < list.length; i++) {
			const day = readDate(list[i], kind, i);
			if (day < from || day > to) note("OUTSIDE_RANGE", list[i], kind, i);
			if (day >= 0 && isInWeekend(names, day) === (kind === "off")) note("WRONG_WEEKDAY", list[i], kind, i);
			if (day >= 0 && days.has(day)) note("DUPLICATE_DAY", list[i], kind, i);
			days.add(day);
		}
		return [...days];
	};
	const { weekend, off, work, range: ends }: Readonly<Record<string, unknown>> = Object(calendar);
	const range: Readonly<Record<string, unknown>> = Object(ends);
	const names: readonly unknown[] = Array.isArray(weekend) ? weekend : [undefined];
	if (WEEKDAYS.filter((name) => names.includes(name)).length < names.length) {
		note("BAD_CALENDAR", weekend, "weekend");
	}
	const from = readDate(range.from, "range", "from");
	const to = readDate(range.to, "range", "to");
	if (to < from) note("RANGE_REVERSED", ends, "range");
	return { range, from, to, weekend: names, off: readList("off", off), work: readList("work", work) };
}

export function isInWeekend(weekend: readonly unknown[], day: number): boolean {
	return weekend.includes(WEEKDAYS[day % 7]);
}
