import { SteerindexError } from "../../core/error.ts";
import type { Issue } from "../../core/issue.ts";
import { checkStatus } from "../comparing/input.ts";
import { notAStatus } from "../comparing/messages.ts";

/** Refuses what has not the outline of a status. */
export function needStatus(status: unknown): void {
	const issues: Issue[] = [];
	checkStatus(status, ["status"], notAStatus, issues);
	if (issues.length > 0) throw new SteerindexError(issues);
}
