import { checkKeys } from "../../core/checks.ts";
import { SteerindexError } from "../../core/error.ts";
import type { Issue } from "../../core/issue.ts";
import { checkOptions } from "../../number/numeric.ts";

/** Options by their known names alone: a misspelt one left unread would give another figure without a word. */
export function checkOptionKeys<T extends object>(options: T, known: readonly (keyof T & string)[]): T {
	const issues: Issue[] = [];
	checkKeys(checkOptions(options) as Readonly<Record<string, unknown>>, known, ["options"], issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	return options;
}
