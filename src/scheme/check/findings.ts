import { describe } from "../../core/describe.ts";
import { createIssue, type Issue, type IssueDetails } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import { nearestName } from "../../core/nearest.ts";
import type { Path } from "../../core/shape.ts";
import { suggest } from "../../core/suggest.ts";
import { type At, pathOf } from "./at.ts";

/** What is wrong so far. */
export interface Findings {
	readonly issues: Issue[];
	/** Pointers at which the structure is wrong already: nothing more is said there. */
	readonly refused: ReadonlySet<string>;
	/** Codes and pointers of what has been said, so that it is said once. */
	readonly said: Set<string>;
	/** The path as it was given, where keys were misspelt. */
	readonly asGiven: (path: Path) => Path;
}

/** The problems that a refusal lists; those after them are only counted. */
const LISTED = 100;
const MOST_COMPARED = 1_000_000;

/** Begins with what the check of the structure found; new problems are added to the same list. */
export function beginFindings(issues: Issue[], asGiven: Findings["asGiven"]): Findings {
	return { issues, refused: new Set(issues.map(({ pointer }) => pointer)), said: new Set(), asGiven };
}

export function noteFault(
	findings: Findings,
	code: string,
	at: At,
	message: Label,
	details?: IssueDetails,
): void {
	const { issues, refused, said, asGiven } = findings;
	const issue = createIssue(code, asGiven(pathOf(at)), message, details);
	const key = `${code} ${issue.pointer}`;
	if (refused.has(issue.pointer) || said.has(key)) return;
	said.add(key);
	if (!isOnlyCounted(findings)) issues.push(issue);
}

/** Counts a problem that is not listed: a million of them, written out, would fill the memory. */
export function isOnlyCounted({ issues }: Findings): boolean {
	const last = issues[LISTED - 1];
	if (last !== undefined) issues.push(last);
	return last !== undefined;
}

/** The name given, and the known one that was probably meant. */
export function hint(
	{ issues }: Findings,
	name: string,
	known: Pick<ReadonlySet<string>, "size" | "keys">,
): IssueDetails {
	// To compare each of a hundred names with every one of a million takes too long.
	const isMuch = known.size * (issues.length + 1) > MOST_COMPARED;
	return {
		received: describe(name),
		...suggest(issues, () => nearestName(name, isMuch ? [] : known.keys())),
	};
}
