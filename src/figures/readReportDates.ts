import { readDates } from "../calendar/readDates.ts";
import { attempt, noteType } from "../core/checks.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { CheckedReport } from "./checkReport.ts";
import * as messages from "./messages.ts";
import type { DateReading } from "./model.ts";

/** Reads the dates of a report; one that prints no year takes that of the report. */
export function readReportDates(
	{ dates, date: reportDate, isDateUnread, locale }: CheckedReport,
	issues: Issue[],
	cautions: Issue[],
): ReadonlyMap<string, DateReading> {
	const readings = new Map<string, DateReading>();
	const year = reportDate === undefined ? undefined : Number(reportDate.slice(0, 4));
	for (const [id, quote] of Object.entries(dates)) {
		const path = ["dates", id];
		if (typeof quote !== "string") {
			noteType(quote, "string", path, issues);
			continue;
		}
		const own: Issue[] = [];
		const read = attempt(() => readDates(quote, { locale, year }), path, own);
		for (const issue of own) {
			if (issue.code !== "YEAR_UNSTATED") issues.push(issue);
			else if (!isDateUnread) issues.push(createIssue("YEAR_UNSTATED", path, messages.yearUnstated));
		}
		if (!read) continue;
		const { start, end, yearPrinted } = read;
		readings.set(id, { id, quote, start, end });
		if (!yearPrinted && reportDate !== undefined && start > reportDate) {
			const message = messages.dateAfterReport(id, start, reportDate);
			cautions.push(createIssue("DATE_AFTER_REPORT", path, message));
		}
	}
	return readings;
}
