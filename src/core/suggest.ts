import type { Issue } from "./issue.ts";

/** An error lists a hundred problems. */
const LISTED = 100;

/** What was probably meant; not looked for where the problem will not be listed anyway, for it takes time. */
export function suggest(
	issues: readonly Issue[],
	find: () => string | undefined,
): { readonly suggestion?: string } {
	const suggestion = issues.length < LISTED ? find() : undefined;
	return suggestion === undefined ? {} : { suggestion };
}
