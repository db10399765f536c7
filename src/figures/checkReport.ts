import { dayNumber } from "../calendar/dayNumber.ts";
import { checkKeys, noteType } from "../core/checks.ts";
import { describe, isRecord } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Locale } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import * as messages from "./messages.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A report whose outer shape is right; what stands in its fields is not yet read. */
export interface CheckedReport {
	readonly id: string | undefined;
	readonly locale: Locale;
	readonly date: PlainDate | undefined;
	/** Given, but no date: that problem is noted. */
	readonly isDateUnread: boolean;
	readonly text: string | undefined;
	readonly modes: unknown;
	readonly sameMode: boolean;
	readonly figures: Fields;
	readonly dates: Fields;
	readonly notFigures: readonly unknown[];
	readonly relations: Fields;
	readonly evidence: Fields;
}

const KEYS = [
	...["id", "locale", "date", "text", "modes", "sameMode", "figures", "dates", "notFigures", "relations"],
	"evidence",
];

export function checkReport(report: unknown, issues: Issue[]): CheckedReport | undefined {
	if (!isRecord(report)) {
		issues.push(createIssue("NOT_A_REPORT", [], messages.notAReport, { received: describe(report) }));
		return undefined;
	}
	checkKeys(report, KEYS, [], issues);
	const { locale, sameMode, notFigures } = report;
	if (locale !== "vi" && locale !== "en") noteType(locale, '"vi" | "en"', ["locale"], issues);
	if (sameMode !== undefined && sameMode !== true) noteType(sameMode, "true", ["sameMode"], issues);
	if (notFigures !== undefined && !Array.isArray(notFigures)) {
		noteType(notFigures, "string[]", ["notFigures"], issues);
	}
	const figures = checkRecord(report, "figures", issues);
	const dates = checkRecord(report, "dates", issues);
	for (const id of Object.keys(dates)) {
		if (Object.hasOwn(figures, id)) {
			issues.push(createIssue("DUPLICATE_ID", ["dates", id], messages.duplicateId(id)));
		}
	}
	const date = checkDate(report.date, issues);
	return {
		id: checkText(report, "id", issues),
		locale: locale === "en" ? "en" : "vi",
		date,
		isDateUnread: report.date !== undefined && date === undefined,
		text: checkText(report, "text", issues)?.normalize("NFC"),
		modes: report.modes,
		sameMode: sameMode === true,
		figures,
		dates,
		notFigures: Array.isArray(notFigures) ? notFigures : [],
		relations: checkRecord(report, "relations", issues),
		evidence: checkRecord(report, "evidence", issues),
	};
}

function checkText(report: Fields, key: "id" | "text", issues: Issue[]): string | undefined {
	const value = report[key];
	if (value === undefined || typeof value === "string") return value;
	noteType(value, "string", [key], issues);
	return undefined;
}

function checkDate(value: unknown, issues: Issue[]): PlainDate | undefined {
	if (typeof value === "string" && dayNumber(value) !== undefined) return value;
	if (value !== undefined) {
		issues.push(createIssue("NOT_A_DATE", ["date"], messages.notADate, { received: describe(value) }));
	}
	return undefined;
}

function checkRecord(
	report: Fields,
	key: "figures" | "dates" | "relations" | "evidence",
	issues: Issue[],
): Fields {
	const value = report[key];
	if (value === undefined && (key === "dates" || key === "evidence")) return {};
	if (!isRecord(value)) {
		noteType(value, "object", [key], issues);
		return {};
	}
	for (const id of Object.keys(value)) {
		if (id === "" || id === "__proto__" || id.endsWith(".of")) {
			issues.push(createIssue("BAD_ID", [key, id], messages.badId(id)));
		}
	}
	return value;
}
