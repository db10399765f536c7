import { describe, isRecord } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import { civilDay, dayNumber } from "./dayNumber.ts";
import * as messages from "./messages.ts";
import { collectDays } from "./workCalendar.ts";

/** Everything wrong with a calendar, also with the fields that counting does not read. */
export function checkCalendar(calendar: unknown, path: readonly string[]): readonly Issue[] {
	const issues: Issue[] = [];
	const complain = (field: string, message: Label, value: unknown): void => {
		issues.push(createIssue("BAD_CALENDAR", [...path, field], message, { received: describe(value) }));
	};
	const { from, to } = collectDays(calendar, path, issues);
	if (!isRecord(calendar)) return issues;
	const { id, title, sources, status, estimated } = calendar;
	if (typeof id !== "string" || id === "") complain("id", messages.badId, id);
	if (title !== undefined && !isLabel(title)) complain("title", messages.badTitle, title);
	if (!Array.isArray(sources) || !Array.from(sources).every(isSource)) {
		complain("sources", messages.badSources, sources);
	}
	if (status !== "official" && status !== "estimated") complain("status", messages.badStatus, status);
	if (estimated !== undefined && !(status === "estimated" && areYears(estimated, from, to))) {
		complain("estimated", messages.badEstimated, estimated);
	}
	return issues;
}

export function isYear(year: unknown): year is number {
	return Number.isInteger(year) && Number(year) >= 1 && Number(year) <= 9999;
}

function areYears(years: unknown, from: number, to: number): boolean {
	if (!Array.isArray(years)) return false;
	return Array.from(years).every((year, i) => {
		const isAfterPrevious = i === 0 || year > years[i - 1];
		// An unreadable range is a problem of its own: a comparison with NaN finds nothing here.
		return isYear(year) && isAfterPrevious && !(civilDay(year, 12, 31) < from || civilDay(year, 1, 1) > to);
	});
}

function isSource(source: unknown): boolean {
	if (!isRecord(source)) return false;
	const { title, url, validFrom, unverified } = source;
	return (
		isLabel(title) &&
		(url === undefined || typeof url === "string") &&
		(validFrom === undefined || dayNumber(validFrom) !== undefined) &&
		(unverified === undefined || typeof unverified === "string")
	);
}

function isLabel(label: unknown): boolean {
	return (
		typeof label === "string" ||
		(isRecord(label) && typeof label.vi === "string" && typeof label.en === "string")
	);
}
