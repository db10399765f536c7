import type { Issue } from "../core/issue.ts";
import type { Locale } from "../core/label.ts";
import { issueLines, toLine } from "./issueLines.ts";

/** In which language issues are told. */
export interface FormatIssuesOptions {
	readonly locale: Locale;
}

/**
 * Tells issues to people, one a line: where, what is wrong, what would be right. The path stands as its keys
 * with points between, a diagnostic with the tasks it is true of; what was received or expected follows where the message does not say it already.
 * Codes are for programs and stay in the issues.
 *
 * @param issues - The issues of a Result or of a caught `SteerindexError`, or the diagnostics of a status.
 * @param options - `locale`: the language of the text.
 * @returns The text, lines separated by `\n`, as many as there are issues; empty where there are none.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`, `UNKNOWN_KEY`; `WRONG_TYPE`, `BAD_LABEL` for what is no list of issues.
 *
 * @example
 * ```ts
 * import { formatIssues } from "steerindex/display";
 * import { safeParseReading } from "steerindex/scoring";
 * const parsed = safeParseReading({ index: "PAPI", unit: "Quảng Nam", period: "2021", score: 42.1, grup: "A" });
 * const issues = parsed.ok ? [] : parsed.issues;
 * formatIssues(issues, { locale: "vi" }); // => "grup: không có trường này; có phải ý bạn là “group”?"
 * formatIssues(issues, { locale: "en" }); // => "grup: there is no such field; did you mean “group”?"
 * ```
 */
export function formatIssues(issues: readonly Issue[], options: FormatIssuesOptions): string {
	return issueLines(issues, options)
		.map(({ path, text, tasks }) => {
			const where = tasks.length > 0 ? tasks.join(", ") : path;
			return where === "" ? text : `${toLine(where)}: ${text}`;
		})
		.join("\n");
}
