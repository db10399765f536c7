import type { At } from "./at.ts";
import { type Findings, noteFault } from "./findings.ts";
import * as listMessages from "./listMessages.ts";

/** Notes a list that has nothing in it. */
export function checkEmpty(findings: Findings, list: unknown, at: At): void {
	if (Array.isArray(list) && list.length === 0) noteFault(findings, "EMPTY", at, listMessages.emptyList);
}
