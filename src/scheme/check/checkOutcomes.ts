import { isRecord } from "../../core/describe.ts";
import { exactText } from "../../number/decimalText.ts";
import * as q from "../../number/rational.ts";
import { below } from "./at.ts";
import { constantOutcomes, type DefinedOutcomes, type Outcomes, rounded } from "./constantOutcomes.ts";
import { type Findings, noteFault } from "./findings.ts";
import type { Maxima } from "./findMaxima.ts";
import * as maxMessages from "./maxMessages.ts";
import type { NodeModel, SchemeModel } from "./model.ts";

/** The constant outcomes of a node after its own rounding: those of `then` where it has one, else those of its rule. */
export function outcomesOf(model: SchemeModel, defined: DefinedOutcomes, { json, at }: NodeModel): Outcomes {
	const key = json.then === undefined ? "rule" : "then";
	const { constants, isClosed } = constantOutcomes(model, defined, json[key], below(at, key));
	const { round } = json;
	if (!isRecord(round)) return { constants, isClosed };
	return {
		constants: constants.map((outcome) => ({ ...outcome, value: rounded(outcome.value, round, model) })),
		isClosed,
	};
}

/** Notes constants above the maximum or below the minimum of their node, and negative bonuses and penalties. */
export function checkOutcomes(
	model: SchemeModel,
	findings: Findings,
	defined: DefinedOutcomes,
	maxima: Maxima,
	node: NodeModel,
): void {
	const { json, min, role } = node;
	if (json.rule === undefined && json.then === undefined) return;
	const max = maxima.get(node);
	for (const { value, at } of outcomesOf(model, defined, node).constants) {
		const received = exactText(value);
		if (role !== undefined) {
			if (q.signOf(value) < 0)
				noteFault(findings, "NEGATIVE_ROLE", at, maxMessages.negativeRole(received), { received });
		} else if (max && q.compare(value, max) > 0) {
			const details = { expected: exactText(max), received };
			noteFault(findings, "OUT_OF_MAX", at, maxMessages.aboveMaximum(received, details.expected), details);
		} else if (min && q.compare(value, min) < 0) {
			const details = { expected: exactText(min), received };
			noteFault(findings, "OUT_OF_MAX", at, maxMessages.belowMinimum(received, details.expected), details);
		}
	}
}
