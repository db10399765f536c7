import { createIssue, type Issue } from "../core/issue.ts";
import * as messages from "./messages.ts";

const YEAR = /^\d{4}$/;
const DATED = /^\d{4}(?:-\d{2}){0,2}$/;

/** Years, months or days of one form must be in order; other names of periods must only differ. */
export function checkOrder(
	from: string,
	to: string,
	path: readonly (string | number)[],
	issues: Issue[],
): void {
	if (from === to) {
		issues.push(createIssue("SAME_PERIOD", path, messages.samePeriod, { received: from }));
	} else if (from.length === to.length && DATED.test(from) && DATED.test(to) && from > to) {
		issues.push(createIssue("NOT_EARLIER", path, messages.notEarlier(from, to), { received: from }));
	}
}

/** The year before a year; other periods have no period before that could be known. */
export function yearBefore(period: string): string | undefined {
	if (!YEAR.test(period) || period === "0000") return undefined;
	return String(Number(period) - 1).padStart(4, "0");
}
