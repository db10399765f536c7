import { dayNumber } from "../../calendar/dayNumber.ts";
import { describe, isRecord } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";

/** Notes what has not even the outline of a status; the rows are taken as `planStatus` left them. */
export function checkStatus(
	status: unknown,
	path: readonly (string | number)[],
	message: Label,
	issues: Issue[],
): void {
	const isOutline =
		isRecord(status) &&
		typeof status.plan === "string" &&
		dayNumber(status.asOf) !== undefined &&
		Number.isSafeInteger(status.seq) &&
		Array.isArray(status.notYetAssigned) &&
		Array.isArray(status.diagnostics) &&
		status.diagnostics.every(isRecord) &&
		Array.isArray(status.rows) &&
		status.rows.every((row) => isRecord(row) && typeof row.task === "string");
	if (!isOutline) issues.push(createIssue("NOT_A_RESULT", path, message, { received: describe(status) }));
}
