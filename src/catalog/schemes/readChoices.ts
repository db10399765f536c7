import { checkKeys } from "../../core/checks.ts";
import { SteerindexError } from "../../core/error.ts";
import type { Issue } from "../../core/issue.ts";
import { checkOptions } from "../../number/numeric.ts";
import { checkWord } from "../../scheme/normalise/options.ts";

type Words = { readonly [key: string]: readonly string[] };

/** The options of a scheme: each must be given, and be one of its words. */
export function readChoices<const W extends Words>(
	options: unknown,
	words: W,
): { readonly [K in keyof W]: W[K][number] } {
	const issues: Issue[] = [];
	const given = checkOptions(options as { readonly [K in keyof W]: W[K][number] });
	checkKeys(given, Object.keys(words), ["options"], issues);
	for (const [key, known] of Object.entries(words)) checkWord(given, key, known, issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	return given;
}
