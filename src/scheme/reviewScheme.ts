import { capIssues, type Issue } from "../core/issue.ts";
import { below, top } from "./check/at.ts";
import { checkedScheme } from "./check/checkedScheme.ts";
import { checkScheme } from "./check/checkScheme.ts";
import { beginFindings, noteFault } from "./check/findings.ts";
import { noteNodes } from "./check/noteNodes.ts";
import { noteRules } from "./check/noteRules.ts";
import * as messages from "./reviewMessages.ts";
import type { Scheme } from "./scheme.ts";

/**
 * Tells what in a scheme is legal and may still surprise: policies that are absent, maxima that no result comes up to,
 * facts that nothing reads. To be read before an index is decided; none of it stops a calculation.
 *
 * @param scheme - A scheme; it is checked when it is first met.
 * @returns At most a hundred notes, then one that counts the rest. Codes: `NO_ZERO_DEN`, `NO_ELSE`, `NO_EMPTY` (a value
 * fails where nothing fits), `DOUBLE_ROUNDING`, `SAME_AS_EXCLUDE`, `ZERO_IN_GEOMETRIC_MEAN`, `ZERO_IN_HARMONIC_MEAN`,
 * `TOTAL_ABOVE_MAX`, `MAX_NOT_REACHED`, `WEIGHT_NOT_USED`, `POLICY_NOT_USED`, `NO_SOURCE`, `UNUSED_FACT`,
 * `UNUSED_DEFINITION`.
 * @throws What `parseScheme` throws, for a scheme that was not parsed.
 *
 * @example
 * ```ts
 * import { defineScheme, reviewScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "i", sources: [], facts: { done: { type: "number" }, planned: { type: "number" }, staff: { type: "number" } },
 *   root: { id: "index", rule: { ratio: [{ fact: "done" }, { fact: "planned" }] } },
 * });
 * reviewScheme(scheme).map(({ code, pointer }) => `${code} ${pointer}`); // => ["NO_SOURCE /sources", "UNUSED_FACT /facts/staff", "NO_ZERO_DEN /root/rule"]
 * ```
 */
export function reviewScheme(scheme: Scheme): readonly Issue[] {
	const copy = checkedScheme(scheme);
	const checked = checkScheme(copy, []);
	const findings = beginFindings([], (path) => path);
	if (copy.sources.length === 0) noteFault(findings, "NO_SOURCE", top("sources"), messages.noSource);
	for (const name of Object.keys(copy.facts)) {
		if (checked.used.facts.has(name)) continue;
		noteFault(findings, "UNUSED_FACT", below(top("facts"), name), messages.unusedFact(name));
	}
	for (const name of Object.keys(copy.definitions ?? {})) {
		if (checked.used.definitions.has(name)) continue;
		noteFault(
			findings,
			"UNUSED_DEFINITION",
			below(top("definitions"), name),
			messages.unusedDefinition(name),
		);
	}
	noteRules(checked.model, findings);
	noteNodes(checked, findings);
	return capIssues(findings.issues);
}
