import type { Issue } from "../core/issue.ts";
import type { FormatIssuesOptions } from "./formatIssues.ts";
import { issueLines } from "./issueLines.ts";

/**
 * Sorts issues by the field of a form that they belong to. Every issue is kept: several of one field stand on
 * a line each, and those of no field, such as the count of problems that are not listed, under `""`.
 *
 * @param issues - The issues of a Result or of a caught `SteerindexError`.
 * @param options - `locale`: the language of the texts.
 * @returns A plain object of its own keys: the path with points between, `"events.0.on"`, with what is wrong
 * there. Two paths that print the same, as with a key that has a point in it, share an entry.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`, `UNKNOWN_KEY`; `WRONG_TYPE`, `BAD_LABEL` for what is no list of issues.
 *
 * @example
 * ```ts
 * import { fieldErrors } from "steerindex/display";
 * import { safeParseReading } from "steerindex/scoring";
 * const parsed = safeParseReading({ index: "PAPI", unit: "", period: "2021", score: 42.1, parts: { E1: {} } });
 * const issues = parsed.ok ? [] : parsed.issues;
 * fieldErrors(issues, { locale: "en" })["parts.E1"]; // => "a part needs a score or a rank"
 * Object.keys(fieldErrors(issues, { locale: "vi" })); // => ["unit", "parts.E1"]
 * ```
 */
export function fieldErrors(
	issues: readonly Issue[],
	options: FormatIssuesOptions,
): { readonly [path: string]: string } {
	const fields = new Map<string, string[]>();
	for (const { path, text } of issueLines(issues, options)) {
		const texts = fields.get(path);
		if (texts) texts.push(text);
		else fields.set(path, [text]);
	}
	// Written by definition, not by assignment: a field may be called __proto__.
	return Object.fromEntries([...fields].map(([path, texts]) => [path, texts.join("\n")]));
}
