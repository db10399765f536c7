import { readLocale, readOptions } from "../change/options.ts";
import { noteType } from "../core/checks.ts";
import { isRecord } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import { type Locale, labelText } from "../core/label.ts";
import { label } from "../core/leaves.ts";
import { readShape } from "../core/readShape.ts";
import * as messages from "./messages.ts";

/** One issue: where it is, and all that it says, on one line. */
interface IssueLine {
	readonly path: string;
	readonly text: string;
	/** Of a diagnostic, the tasks it is true of. */
	readonly tasks: readonly string[];
}

const DETAILS = ["expected", "received", "suggestion"] as const;

/** Every issue as a line in the language of the options; throws for what is no list of issues. */
export function issueLines(issues: readonly Issue[], options: unknown): readonly IssueLine[] {
	const problems: Issue[] = [];
	const locale = readLocale(readOptions(options, ["locale"], problems), problems);
	checkIssues(issues, problems);
	if (locale === undefined || problems.length > 0) throw new SteerindexError(problems);
	return issues.map((issue) => ({
		path: issue.path.join("."),
		text: toLine(tell(issue, locale)),
		tasks: tasksOf(issue),
	}));
}

function tasksOf(issue: Issue): readonly string[] {
	const { tasks }: { readonly tasks?: unknown } = issue as object;
	return Array.isArray(tasks) ? tasks.filter((task) => typeof task === "string") : [];
}

/** Without line breaks, of any kind that some program takes for one. */
export function toLine(text: string): string {
	return text.replace(/[\n-\r\u0085\u2028\u2029]+/g, " ");
}

function tell({ message, expected, received, suggestion }: Issue, locale: Locale): string {
	const text = labelText(message, locale);
	const isNew = (detail: string | undefined): detail is string =>
		// A number may stand in the message for another reason.
		detail !== undefined && (!text.includes(detail) || /^\d+$/.test(detail));
	return [
		text,
		...(isNew(received) ? [labelText(messages.received(received), locale)] : []),
		...(isNew(expected) ? [labelText(messages.expected(expected), locale)] : []),
		...(suggestion === undefined ? [] : [labelText(messages.didYouMean(suggestion), locale)]),
	].join("; ");
}

function checkIssues(issues: unknown, problems: Issue[]): void {
	if (!Array.isArray(issues)) {
		noteType(issues, "[{ code, path, message }]", ["issues"], problems);
		return;
	}
	for (const [i, issue] of issues.entries()) {
		if (isRecord(issue)) checkIssue(issue, ["issues", i], problems);
		else noteType(issue, "{ code, path, message }", ["issues", i], problems);
	}
}

function checkIssue(
	issue: Readonly<Record<string, unknown>>,
	at: readonly (string | number)[],
	problems: Issue[],
): void {
	const { path, message } = issue;
	if (!Array.isArray(path) || !path.every(isKey)) {
		noteType(path, "[string | number]", [...at, "path"], problems);
	}
	readShape(label, message, [...at, "message"], problems);
	for (const key of DETAILS) {
		const detail = issue[key];
		if (detail !== undefined && typeof detail !== "string") {
			noteType(detail, "string", [...at, key], problems);
		}
	}
}

function isKey(key: unknown): key is string | number {
	return typeof key === "string" || typeof key === "number";
}
