import { ROUNDING_MODES } from "../../number/round.ts";
import { type At, below } from "./at.ts";
import { type Findings, noteFault } from "./findings.ts";
import * as listMessages from "./listMessages.ts";
import type { Json, SchemeModel } from "./model.ts";

/** Notes a rounding whose mode neither it nor the scheme names. */
export function checkRounding({ json: scheme }: SchemeModel, findings: Findings, json: Json, at: At): void {
	if (json.mode !== undefined || scheme.rounding !== undefined) return;
	const details = { expected: ROUNDING_MODES.join(" | ") };
	noteFault(findings, "MODE_UNSTATED", below(at, "mode"), listMessages.modeUnstated, details);
}
