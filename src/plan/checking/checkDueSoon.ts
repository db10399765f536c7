import { describe, isRecord } from "../../core/describe.ts";
import { refuse } from "../../core/error.ts";
import * as messages from "../messages.ts";
import type { DueSoon } from "../status.ts";

export function checkDueSoon(dueSoon: DueSoon | undefined): void {
	if (dueSoon === undefined) return;
	const entries = isRecord(dueSoon) ? Object.entries(dueSoon) : [];
	const [key, days] = entries[0] ?? [];
	const isKnown = entries.length === 1 && (key === "days" || key === "workingDays");
	if (isKnown && Number.isSafeInteger(days) && Number(days) >= 0) return;
	refuse("BAD_DUE_SOON", ["options", "dueSoon"], messages.badDueSoon, { received: describe(dueSoon) });
}
