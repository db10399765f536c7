import { exactText } from "../../number/decimalText.ts";
import { compare } from "../../number/rational.ts";
import { type At, below } from "./at.ts";
import { type Findings, noteFault } from "./findings.ts";
import * as listMessages from "./listMessages.ts";
import { amountIn } from "./readModel.ts";

/** Notes at a key that the lowest value is above the highest. */
export function checkRange(findings: Findings, low: unknown, high: unknown, at: At, key: string): void {
	if (low === undefined || high === undefined) return;
	const [from, to] = [amountIn(low), amountIn(high)];
	if (!from || !to || compare(from, to) <= 0) return;
	const message = listMessages.rangeReversed(exactText(from), exactText(to));
	noteFault(findings, "RANGE_REVERSED", below(at, key), message);
}
