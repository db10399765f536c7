import type { Amount } from "../../core/amount.ts";
import { checkKeys } from "../../core/checks.ts";
import { describe, isText, own } from "../../core/describe.ts";
import { SteerindexError } from "../../core/error.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { checkAmount } from "../../number/amount.ts";
import { checkOptions } from "../../number/numeric.ts";
import type { FactSpec } from "../../scheme/fact.ts";
import { scaleZScore } from "../../scheme/normalise/scaleZScore.ts";
import type { Rule } from "../../scheme/rule.ts";
import * as messages from "../schemeMessages.ts";

/** The name of a fact, and what it weighs. */
interface Indicator {
	readonly name: string;
	readonly weight: Amount;
}

/** The indicators of each component. */
type Indicators<C extends string> = { readonly [component in C]: readonly Indicator[] };

/** How far the indicators lie from their means over all units, in standard deviations: the weighted mean of that. */
export function meanZScore(indicators: readonly Indicator[]): Rule<string, never, never> {
	const of = indicators.map(({ name }) =>
		scaleZScore<string>(
			{ fact: name },
			{ to: { mean: 0, sd: 1 }, better: "higher", deviation: "population" },
		),
	);
	return { agg: "mean", of, weights: indicators.map(({ weight }) => weight) };
}

export function indicatorFacts(indicators: readonly Indicator[]): { readonly [name: string]: FactSpec } {
	return Object.fromEntries(indicators.map(({ name }) => [name, { type: "number", better: "higher" }]));
}

/** The indicators of each component; a name stands in one of them only. */
export function readIndicators<C extends string>(input: unknown, components: readonly C[]): Indicators<C> {
	const issues: Issue[] = [];
	const given = checkOptions(input as Readonly<Record<string, unknown>>, ["input"]);
	checkKeys(given, ["from", ...components], ["input"], issues);
	const seen = new Set<string>();
	const read = components.map((component) => {
		const path = ["input", component];
		const list = readList(own(given, component), path, issues);
		for (const [at, { name }] of list.entries()) {
			if (seen.has(name)) {
				issues.push(createIssue("DUPLICATE_ID", [...path, at], messages.indicatorTwice(name)));
			}
			seen.add(name);
		}
		return [component, list] as const;
	});
	if (issues.length > 0) throw new SteerindexError(issues);
	return Object.fromEntries(read) as Indicators<C>;
}

function readList(list: unknown, path: readonly string[], issues: Issue[]): readonly Indicator[] {
	if (!Array.isArray(list) || list.length === 0) {
		issues.push(createIssue("NOT_A_LIST", path, messages.indicatorsNeeded, { received: describe(list) }));
		return [];
	}
	return list.flatMap((entry: unknown, at) => {
		const [name, weight]: readonly unknown[] = Array.isArray(entry) ? entry : [entry, 1];
		if (!isText(name)) {
			const details = { received: describe(name) };
			issues.push(createIssue("BAD_ID", [...path, at], messages.indicatorsNeeded, details));
			return [];
		}
		return checkAmount(weight, [...path, at, 1], issues) ? [{ name, weight: weight as Amount }] : [];
	});
}
